package aanhef_test

import (
	"testing"

	"medebewind/transforms/circulaire/aanhef"
	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/circulaire/document"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       aanhef.Aanhef
		behind     string // the line behind the head
	}{
		{"labels and values beside each other", `
=Meicirculaire gemeentefonds 2024

 Datum                  31 mei 2024
 Kenmerk                2024-0000402902
 Onderwerp              gemeentefonds uitkeringsjaren 2024 en
                        verder
 Geldig tot             1 juli 2025

 Deze circulaire informeert over het fonds.
`, aanhef.Aanhef{Fonds: "gemeentefonds", Naam: "Meicirculaire gemeentefonds 2024", Stand: "2024-mei", Datum: "2024-05-31",
			Kenmerk: "2024-0000402902", Onderwerp: "gemeentefonds uitkeringsjaren 2024 en verder", Geldig: "2025-07-01"},
			"Deze circulaire informeert over het fonds."},
		{"behind a colon, with labels that are not known", `
=Circulaire provinciefonds
=september 2023

 Datum: 19-09-2023
 Bijlagen: 2
 Doelgroep financieel: provincies
 Ons kenmerk: 2023-0000500000
`, aanhef.Aanhef{Fonds: "provinciefonds", Naam: "Circulaire provinciefonds september 2023", Stand: "2023-september", Datum: "2023-09-19",
			Kenmerk: "2023-0000500000"}, ""},
		{"no circulaire, no labels: the subject is silent too", `
=Brief aan de Kamer

 Deze brief gaat over het fonds.
`, aanhef.Aanhef{}, "Brief aan de Kamer"},
	} {
		var pages []document.Page
		for _, p := range (circulairetest.Grid{Text: c.text}).Pages() {
			pages = append(pages, document.ReadPage(p))
		}
		d := document.New(pages)
		got, at := aanhef.Read(d)
		if got != c.want {
			t.Errorf("%s: got\n%+v\nwant\n%+v", c.name, got, c.want)
		}
		behind := ""
		if at < len(d.Lines) {
			behind = d.Lines[at].Text()
		}
		if behind != c.behind {
			t.Errorf("%s: %q is behind the head, want %q", c.name, behind, c.behind)
		}
	}
}
