package warehouse

import (
	"database/sql/driver"
	"testing"

	"medebewind/transforms"
)

// product adds a line of the product list.
func (l laws) product(line int64, layers, bwbID, artikel string, medebewind bool) {
	has := func(layer string) bool { return layers == layer || layers == "beide" }
	l.add(transforms.UPL, row{"regel": line, "naam": "proef", "gemeente": has("gemeente"), "provincie": has("provincie"),
		"medebewind": medebewind, "autonomie": !medebewind, "bwb_id": filled(bwbID), "artikel": filled(artikel)})
}

func TestProductsReachTheirProvisions(t *testing.T) {
	const law = "BWBR0099991"
	l := laws{}
	l.version(law, day(t, "2014"), day(t, "2014-12-31"))
	l.provisions(t, law, day(t, "2014"), []string{"1|1||1|college|plicht|" + plan, "1|2||1|college|plicht|" + verslag, "2|||1|college|bevoegdheid|" + subsidie,
		"3|||1|gedeputeerde staten|plicht|Gedeputeerde staten houden toezicht op de gemeenten in de provincie"})
	l.version(law, day(t, "2015"), nil)
	l.provisions(t, law, day(t, "2015"), []string{"1|1||1|college|plicht|" + plan, "3|||1|gedeputeerde staten|plicht|Gedeputeerde staten houden toezicht op de gemeenten in de provincie",
		"K|||1|burgemeester|plicht|De burgemeester reikt de kiezerspas uit aan de kiezer die daarom vraagt"})
	units := l[transforms.BWBArtikel]
	units[len(units)-1]["artikel_titel"] = "1"
	for i, text := range []driver.Value{"De ouder doet aangifte.", "De ouder doet aangifte bij de burgemeester."} {
		l.add(transforms.BWBArtikel, row{"bwb_id": law, "versie_datum": day(t, "2015"), "generatie": int64(0), "volgnummer": int64(90 + i),
			"niveau": "artikel", "artikel": []string{"8", "9"}[i], "tekst": text})
	}
	for _, r := range units {
		r["tekst"] = "Het college en gedeputeerde staten."
	}
	for i, p := range []struct{ layers, law, artikel string }{
		{"gemeente", law, "1"}, {"gemeente", law, "2"}, {"beide", law, "3"}, {"gemeente", law, "K 1"}, {"gemeente", law, "8"},
		{"gemeente", law, "9"}, {"gemeente", law, "10"}, {"gemeente", law, ""}, {"provincie", "BWBR0099999", "1"}, {"provincie", "", ""},
	} {
		l.product(int64(i+2), p.layers, p.law, p.artikel, true)
	}
	l.product(50, "gemeente", law, "1", false)
	l.product(51, "waterschap", law, "1", true)
	w := l.warehouse(t)
	for _, c := range []struct{ query, want string }{
		{"select regel, overheidslaag, bepalingen, coalesce(reden, taken) from kern.product_grondslag order by all",
			`2|gemeente|1|K-BWBR0099991-gemeente
3|gemeente|1|K-BWBR0099991-gemeente
4|gemeente|0|artikel zonder bepaling voor deze overheid
4|provincie|1|K-BWBR0099991-provincie
5|gemeente|1|K-BWBR0099991-gemeente
6|gemeente|0|artikel noemt geen orgaan van deze overheid
7|gemeente|0|artikel zonder bepaling
8|gemeente|0|artikel niet in deze versies
9|gemeente|0|grondslag noemt geen artikel
10|provincie|0|regeling niet opgenomen
11|provincie|0|grondslag noemt geen regeling`},
		// of article 1 what is in force; article 2 lapsed as a whole
		{"select regel, bepaling_id, geldend from kern.product_bepaling where regel < 4 order by regel",
			"2|BWBR0099991/art1/lid1/z1/college|true\n3|BWBR0099991/art2/z1/college|false"},
		{"select naam, teller, noemer from kwaliteit.dekking where naam like 'UPL%' order by naam",
			"UPL-producten met een bepaling van hun artikel|4|8\nUPL-producten met een bepaling van hun artikel, artikel noemt het orgaan|4|6\nUPL-producten met een opgenomen regeling|9|11\nUPL-producten met een vastgelegde of afgeleide taak|4|8"},
		{"select rijen, ernst from kwaliteit.toets where naam = 'product_zonder_bepaling'", "5|waarschuwing"},
		{"select geslaagd from kwaliteit.toets where naam in ('sleutel kern.product_bepaling', 'sleutel kern.product_grondslag')", "true\ntrue"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

func TestMacrosOfArticles(t *testing.T) {
	w := shared(t)
	for _, c := range []struct{ expression, want string }{
		{"artikel_sleutel('2.9') < artikel_sleutel('2.10')", "true"},
		{"artikel_sleutel('10') < artikel_sleutel('10a')", "true"},
		{"artikel_sleutel('10da') < artikel_sleutel('11')", "true"},
		{"artikel_sleutel('1a1')", "00001.a.00001"},
		{"artikel_sleutel('K 12') > artikel_sleutel('K 2')", "true"},
		{"artikel_sleutel('8:1') = artikel_sleutel('8.1')", "true"},
		{"artikel_sleutel(null)", "."},
		{"artikel_label('K', '1')", "K 1"},
		{"artikel_label('Ya', '14a')", "Ya 14a"},
		{"artikel_label('K', 'Het stemmen')", "K"},
		{"artikel_label('K', null)", "K"},
		{"artikel_label('12', '1')", "12"},
		{"artikel_label(null, '1')", "."},
		{"laagste_zekerheid(['H', 'L', 'M'])", "L"},
		{"laagste_zekerheid(['H', 'M', 'H'])", "M"},
		{"laagste_zekerheid(['H', 'H', 'H'])", "H"},
		{"laagste_zekerheid([null, null])", "."},
	} {
		if got := ask(t, w, "select "+c.expression); got != c.want {
			t.Errorf("%s is %s, want %s", c.expression, got, c.want)
		}
	}
}
