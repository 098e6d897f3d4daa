package warehouse

import (
	"fmt"
	"testing"

	"medebewind/transforms"
)

// A table closes if its posts add up to the printed total within half a unit of
// the last decimal for each figure; where it does not, it says by how much.
func TestTablesAddUp(t *testing.T) {
	cases := []struct{ name, table, want string }{
		{"exact", "2024\na|1.5\nb|2.5\nTotaal|4", "ja|0.000000"},
		{"within rounding", "2024\na|1.5\nb|2.5\nTotaal|4.001", "ja|0.001000"},
		{"beyond rounding", "2024\na|1.5\nb|2.5\nTotaal|4.1", "nee|0.100000"},
		{"one of two columns", "2024|2025\na|1|2\nTotaal|1|3", "nee|1.000000"},
		{"an empty cell adds nothing", "2024\na|1.5\nb|\nTotaal|1.5", "ja|0.000000"},
		{"two blocks and all", "2024\na|1\nTotaal a|1\nb|2\nTotaal b|2\nTotaal|3", "ja|0.000000"},
		{"no total", "2024\na|1", "geen totaal|."},
	}
	var all []letter
	for i, c := range cases {
		all = append(all, letter{stand: fmt.Sprintf("%d-mei", 2010+i), day: fmt.Sprintf("%d-05-31", 2010+i), tables: map[string]string{"Tabel": c.table}})
	}
	w := laws{}.withLetters(t, all...)
	for i, c := range cases {
		if got := ask(t, w, fmt.Sprintf("select sluit, verschil from kern.circulaire_tabel where circulaire = '%d-mei'", 2010+i)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if got := ask(t, w, "select rijen from kwaliteit.toets where naam = 'circulaire_tabel_sluit'"); got != "2" {
		t.Errorf("%s tables are named as not closing, want 2", got)
	}
}

// The kind of a row follows from the nearest heading that tells it.
func TestKindsOfRows(t *testing.T) {
	w := shared(t)
	for text, want := range map[string]string{
		"Taakmutaties algemene uitkering": "taakmutatie", "Accres en loon- en prijsontwikkeling": "accres",
		"Integratie-uitkeringen": "IU", "integratie uitkering Participatie": "IU", "Decentralisatie-uitkeringen (DU)": "DU",
		"Bijzondere fondsuitkeringen": "BFU", "Integratie- en decentralisatie-uitkeringen": ".", "Uitkeringsfactor": ".",
	} {
		if got := ask(t, w, "select circulaire_soort('"+text+"')"); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	for name, want := range map[string]string{
		"septembercirculaire 2023": "2023-september", "Circulaire gemeentefonds mei 2024": "2024-mei", "meicirculaire gemeentefonds 2024": "2024-mei",
		"decembercirculaire": ".", "Onderzoek 2024": ".",
	} {
		if got := ask(t, w, "select circulaire_stand('"+name+"')"); got != want {
			t.Errorf("%s is the stand %s, want %s", name, got, want)
		}
	}
}

// rekenbestand adds one of the gemeentefonds with a factor, one maatstaf and
// one grant for one gemeente.
func (l laws) rekenbestand(stand string, factor float64, grant string, euros float64) {
	l.add(transforms.FondsBestand, row{"fonds": "gemeentefonds", "uitkeringsjaar": int64(2024), "circulaire": stand, "uitkeringsfactor": fixed(factor, 6)})
	l.add(transforms.FondsEenheid, row{"nummer": "14", "naam": "Groningen", "maatstaf": "inwo", "eenheden": fixed(1000, uint8(transforms.Units.Scale))})
	l.add(transforms.FondsGewicht, row{"maatstaf": "inwo", "naam": "inwoners", "cluster": "Onderwijs", "gewicht_eur": fixed(100, 6)})
	l.add(transforms.FondsUitkering, row{"nummer": "14", "naam": "Groningen", "omschrijving": grant, "bedrag_eur": fixed(euros, 2)})
}

// Circulaire and rekenbestand of one stand: what differs is told, and what one
// of them does not have is missing, not zero.
func TestCirculaireBesideRekenbestand(t *testing.T) {
	l := laws{}
	l.rekenbestand("2024-mei", 1.42, "jeugd", 21_700_400)
	l.add(transforms.FondsUitkering, row{"nummer": "14", "naam": "Groningen", "omschrijving": "veilig wonen", "bedrag_eur": fixed(5000, 2)})
	w := l.withLetters(t, letter{stand: "2024-mei", day: "2024-05-31", tables: map[string]string{
		"Decentralisatie-uitkeringen (x € 1 miljoen)": "2024\nJeugd|21.700\nwonen met zorg|3\nTotaal decentralisatie-uitkeringen|24.700",
		"Uitkeringsfactor": "2024\nfactor|1.421",
	}})
	want := `DU|Jeugd|21700400.00|21700000.00|-400.00|1000.00
DU|veilig wonen|5000.00|.|.|1000.00
DU|wonen met zorg|.|3000000.00|.|1000.00
totaal DU|Totaal decentralisatie-uitkeringen|21705400.00|24700000.00|2994600.00|1000.00
uitkeringsfactor|factor 1.420000 in het rekenbestand, 1.421000 in de circulaire|142000.00|142100.00|100.00|0.00`
	if got := ask(t, w, "select onderwerp, omschrijving, verwacht_eur, gevonden_eur, verschil_eur, tolerantie_eur from kwaliteit.aansluiting_circulaire order by all"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := ask(t, w, "select geslaagd, rijen, ernst from kwaliteit.toets where naam = 'circulaire_wijkt_af'"); got != "false|4|waarschuwing" {
		t.Errorf("the check says %s", got)
	}
}
