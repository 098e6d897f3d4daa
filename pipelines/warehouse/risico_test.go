package warehouse

import (
	"fmt"
	"testing"
)

// G12 stands on 6.5 alone. GM9001 spends 10, 11, 12 and 14 euro a head, half of
// it paid by others in the last year; its budget is 10 each year.
func TestSpreadOfATask(t *testing.T) {
	l := laws{}
	for _, gm := range []string{"GM9001", "GM9002"} {
		l.people(gm, map[int]int{2020: 1000, 2021: 1000, 2022: 1000, 2023: 1000, 2024: 1000})
	}
	for i, amount := range []int64{10, 11, 12, 14} {
		report := fmt.Sprintf("%dX005", 2020+i)
		l.spent("GM9001", "6.5", "L3.8", report, amount)
		l.spent("GM9002", "6.5", "L3.8", report, 20)
		l.spent("GM9001", "6.5", "L3.8", fmt.Sprintf("%dX000", 2020+i), 10)
	}
	l.spent("GM9001", "6.5", "B4.3.1", "2023X005", 7)
	w := l.warehouse(t)
	const query = "select jaren_rekening, spreiding_rekening, spreiding_landelijk, spreiding_reden, jaren_begroting, spreiding_begroting, spreiding_begroting_reden, begrotingsafstand, begrotingsafstand_reden from indicator.risico where overheid_code = 'GM9001' and taak_id = 'G12' and jaar = "
	expect(t, w, []struct{ query, want string }{
		{query + "2021", "2|.|.|minder dan drie jaren|2|.|minder dan drie jaren|.|minder dan drie jaren"},
		// (12 - 10) / 11; against the nation: 10/15, 11/15.5, 12/16
		{query + "2022", "3|0.181818|0.117424|.|3|0.000000|.|0.100000|."},
		// 10, 11, 12 and 7: 5 / 10.5; the last against the nation 7/13.5; lasten against budget: 0, .1, .2 and .4
		{query + "2023", "4|0.476190|0.336371|.|4|0.000000|.|0.150000|."},
		{"select open_einde, standgevoeligheid, standgevoeligheid_reden from indicator.risico where overheid_code = 'GM9001' and taak_id = 'G12' and jaar = 2023", "nee|.|geen fondsgeld van dit jaar"},
		{"select geslaagd from kwaliteit.toets where naam = 'leeg_zonder_reden'", "true"},
	})
}

// Money of a cluster in three vintages, of two grants: 90, 120 and 100. Their
// order is that of time, not of names.
func TestVintages(t *testing.T) {
	w := laws{}.warehouse(t)
	need(t, w, "from kern.uitkering")
	for _, v := range []struct {
		code, cluster, stand string
		au, du               float64
	}{
		{"GM9001", "Jeugd", "2024-mei", 95, 5}, {"GM9001", "Jeugd", "2023-september", 120, 0}, {"GM9001", "Jeugd", "2023-mei", 80, 10},
		{"GM9001", "Wmo", "2024-mei", 7, 0}, {"GM9002", "Wmo", "2023-mei", 7, 0}, {"GM9002", "Wmo", "2024-mei", 0, 0},
	} {
		for form, amount := range map[string]float64{"AU": v.au, "DU": v.du} {
			insert := fmt.Sprintf("insert into kern.uitkering by name select 'gemeentefonds' as fonds, '%s' as circulaire, 2024 as uitkeringsjaar, 2024 as jaar, '%s' as overheid_code, '%s' as vorm, '%s' as omschrijving, '%s' as cluster, %v as bedrag_eur",
				v.stand, v.code, form, form, v.cluster, amount)
			if err := w.exec(t.Context(), insert); err != nil {
				t.Fatal(err)
			}
		}
	}
	expect(t, w, []struct{ query, want string }{
		{"from indicator.fondsgevoeligheid order by all",
			"GM9001|Jeugd|2024|3|90.00|120.00|100.00|2024-mei|0.300000|.\nGM9001|Wmo|2024|1|7.00|7.00|7.00|2024-mei|.|een enkele stand\n" +
				"GM9002|Wmo|2024|2|0.00|7.00|0.00|2024-mei|.|geen bedrag in de nieuwste stand"},
		{"select spreiding([9.0, 10.0, 12.0]), spreiding([-1.0, 0.0, 1.0]), spreiding(null)", "0.3|.|."},
	})
}

// Twelve gemeenten whose cost doubles in a year, one that reports euros as
// thousands, and one whose level is far from that of the others.
func TestSuspiciousFigures(t *testing.T) {
	l := laws{}
	for i := range 12 {
		code := fmt.Sprintf("GM90%02d", i)
		l.people(code, map[int]int{2023: 1000, 2024: 1000})
		now := int64(200 + i)
		if i == 3 {
			now = 200_000
		}
		l.spent(code, "6.5", "L3.8", "2023X005", int64(100+i))
		l.spent(code, "6.5", "L3.8", "2024X005", now)
	}
	l.spent("GM9099", "6.5", "L3.8", "2024X005", 0)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select regel, overheid_code, jaar, bedrag_eur, vorig_eur from kwaliteit.afwijking order by all",
			"duizendfout|GM9003|2024|200000000|103000\nhidiroglou-berthelot|GM9003|2024|200000000|103000\nkwartiel|GM9003|2024|200000000|."},
		{"select ernst, geslaagd, voorbeeld from kwaliteit.toets where naam = 'lasten_wijken_af'", "waarschuwing|false|GM9003 2024 rekening 6.5: 200000000, jaar ervoor 103000"},
		{"select bedrag_eur from kern.baten_lasten where overheid_code = 'GM9003' and jaar = 2024", "200000000"},
	})
}
