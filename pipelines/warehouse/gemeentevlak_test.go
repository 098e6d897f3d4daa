package warehouse

import (
	"testing"

	"medebewind/transforms"
)

// land adds a gemeente to the boundaries of a year.
func (l laws) land(code string, year, area int64) {
	l.add(transforms.Gebied, row{"statcode": code, "statnaam": "Naam van " + code, "jaarcode": year, "vlakken": int64(1), "punten": int64(5), "oppervlakte_m2": area, "wkt": "MULTIPOLYGON(" + code + ")"})
}

// Three gemeenten in two years; the boundaries are those of the second, without
// GM9003, and of a year that CBS has not listed yet. GM9009 exists nowhere.
func TestLandOfGemeenten(t *testing.T) {
	l := laws{}
	for _, gm := range []string{"GM9001", "GM9002", "GM9003"} {
		l.people(gm, map[int]int{2023: 10, 2024: 10})
	}
	l.land("GM9001", 2024, 7_000_000)
	l.land("GM9002", 2024, 5_000_000_000)
	l.land("GM9009", 2024, 1)
	l.land("GM9001", 2025, 7_000_000)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select overheid_code, jaar, status, oppervlakte_m2, wkt, document_id is null from kern.gemeentevlak order by 2, 1",
			"GM9001|2023|geen uitgave|.|.|true\nGM9002|2023|geen uitgave|.|.|true\nGM9003|2023|geen uitgave|.|.|true\n" +
				"GM9001|2024|eigen|7000000|MULTIPOLYGON(GM9001)|false\nGM9002|2024|eigen|5000000000|MULTIPOLYGON(GM9002)|false\nGM9003|2024|ontbreekt|.|.|true"},
		{"select naam, ernst, geslaagd, voorbeeld from kwaliteit.toets where naam in ('gemeente_zonder_vlak', 'vlak_zonder_gemeente', 'gebied_nog_onbekend') order by naam",
			"gebied_nog_onbekend|waarschuwing|false|gemeentegrenzen 2025\ngemeente_zonder_vlak|waarschuwing|false|GM9003 2024\nvlak_zonder_gemeente|fout|false|GM9009 Naam van GM9009 2024"},
		{"select onderwerp, waarde, eenheid from kwaliteit.meting where naam = 'oppervlakte'", "gemeente 2024|5007000000.0000|m2"},
	})
}

// Without the gemeenten of CBS there is nothing to hold boundaries against.
func TestLandWithoutGemeenten(t *testing.T) {
	l := laws{}
	l.land("GM9001", 2024, 7_000_000)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select count(*) from kern.gemeentevlak", "0"},
		{"select geslaagd from kwaliteit.toets where naam in ('gemeente_zonder_vlak', 'vlak_zonder_gemeente')", "true\ntrue"},
	})
}
