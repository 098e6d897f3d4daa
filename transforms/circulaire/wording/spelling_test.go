package wording

import "testing"

func TestJoin(t *testing.T) {
	known := Spelling{}
	for _, word := range []string{"kosten,", "mede-overheden", "Hervormingsagenda"} {
		known.Learn(word)
	}
	for _, c := range [][3]string{
		{"", "begin", "begin"},
		{"algemene", "uitkering", "algemene uitkering"},
		{"onder-", "wijsachterstanden", "onderwijsachterstanden"},
		{"on\u2010", "kosten", "onkosten"},
		{"loon- en prijs-", "bijstelling", "loon- en prijsbijstelling"},
		{"loon-", "en prijsbijstelling", "loon- en prijsbijstelling"},
		{"in/", "uit", "in/uit"},
		{"Zuid-", "Holland", "Zuid-Holland"},
		{"mede-", "overheden", "mede-overheden"}, // as the text spells it
		{"hervormings-", "agenda", "hervormingsagenda"},
		{"BTW-", "compensatiefonds", "BTW-compensatiefonds"},
		{"zee-", "engte", "zee-engte"}, // vowels that clash
		{"2024 -", "2028", "2024 - 2028"},
	} {
		if got := known.Join(c[0], c[1]); got != c[2] {
			t.Errorf("%q and %q: %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestIsUnfinished(t *testing.T) {
	for text, want := range map[string]bool{
		"Regeling voor de opvang van": true, "Wmo (": true, "als gevolg": true, "loon-": true,
		"Kieswet": false, "Totaal": false, "Tevens": false,
	} {
		if got := IsUnfinished(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
