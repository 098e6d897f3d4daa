package wording

import "testing"

func TestFindUnit(t *testing.T) {
	for _, c := range []struct {
		text, unit string
		euros      int64
		rest       string
	}{
		{"Mutaties (x € 1 miljoen)", "x € 1 miljoen", 1_000_000, "Mutaties"},
		{"Mutaties (bedragen x € 1.000) vervolg", "bedragen x € 1.000", 1_000, "Mutaties vervolg"},
		{"Mutaties in miljarden euro", "in miljarden euro", 1_000_000_000, "Mutaties"},
		{"Uitkering, in duizenden euro's", "in duizenden euro's", 1_000, "Uitkering"},
		{"Bedrag (in euro)", "in euro", 1, "Bedrag"},
		{"Aandeel (in %)", "in %", 0, "Aandeel"},
		{"Inwoners (aantallen)", "aantallen", 0, "Inwoners"},
		{"in %", "in %", 0, ""},
		{"Wet open overheid (fase 2)", "", 0, "Wet open overheid (fase 2)"},
	} {
		u, rest, ok := FindUnit(c.text)
		if u != (Unit{Text: c.unit, Euros: c.euros}) || rest != c.rest || ok != (c.unit != "") {
			t.Errorf("%q: %+v and %q, %v", c.text, u, rest, ok)
		}
	}
}

func TestIsUnitLine(t *testing.T) {
	for text, want := range map[string]bool{
		"(bedragen x € 1.000)": true, "Bedragen in miljoenen euro": true, "x 1 mln euro": true,
		"Mutaties (x € 1 miljoen)": false, "Kosten": false,
	} {
		if _, got := IsUnitLine(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestUnitOfAll(t *testing.T) {
	for _, c := range []struct {
		text string
		want Unit
	}{
		{"De bedragen in de tabellen luiden in duizenden euro's. Het fonds groeit.", Unit{"in duizenden euro's", 1_000}},
		{"Alle bedragen in de tabellen zijn in miljoenen euro, tenzij anders vermeld.", Unit{"in miljoenen euro", 1_000_000}},
		{"De bedragen in de tabellen zijn voorlopig. Het accres is in miljoenen euro.", Unit{}},
		{"Het accres bedraagt 12,4 miljoen.", Unit{}},
	} {
		if got, ok := UnitOfAll(c.text); got != c.want || ok != (c.want != Unit{}) {
			t.Errorf("%q: %+v", c.text, got)
		}
	}
}
