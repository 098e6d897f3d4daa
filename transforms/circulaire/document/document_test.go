package document_test

import (
	"fmt"
	"strings"
	"testing"

	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/circulaire/document"
)

func read(text string) *document.Document {
	var pages []document.Page
	for _, p := range (circulairetest.Grid{Text: text}).Pages() {
		pages = append(pages, document.ReadPage(p))
	}
	return document.New(pages)
}

// TestText: what is no text of the letter is out, what only looks so is not.
func TestText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"contents", `
 Inhoud
 1 Inleiding                              2
 2 Algemene uitkering                     3
 De tekst begint in 2024.
`, `De tekst begint in 2024.`},
		{"contents with leaders", `
 Tabel 1 Mutaties ................. 3
 De tekst begint.
`, `De tekst begint.`},
		{"footnote", `
 Het accres is 12,4 miljoen.¹

.¹ Voorlopig cijfer voor 2024.

 De tekst gaat verder.
`, `Het accres is 12,4 miljoen. / De tekst gaat verder.`},
		{"a row with a mark is no footnote", `
 Kosten                 12,4¹      13,5
*Baten                  12,4       13,5
`, `Kosten 12,4 13,5 / Baten 12,4 13,5`},
	} {
		d := read(c.text)
		var lines []string
		for _, l := range d.Lines {
			lines = append(lines, l.Text())
		}
		if got := strings.Join(lines, " / "); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

// TestMargin: headers and page numbers are out; a header of years that comes back
// at the same height is not.
func TestMargin(t *testing.T) {
	var pages []string
	for n := range 4 {
		pages = append(pages, fmt.Sprintf(" Circulaire gemeentefonds\n\n\n Tabel %d Mutaties\n Uitkering              2024      2025\n Kosten                 12,4      13,5", n+1)+
			strings.Repeat("\n", 58)+fmt.Sprintf("                   Pagina %d van 4", n+1))
	}
	d := read(strings.Join(pages, "\n---\n"))
	if len(d.Lines) != 3*4 || len(d.Margin) != 2*4 {
		t.Errorf("%d lines and %d in the margin, want 12 and 8", len(d.Lines), len(d.Margin))
	}
	for _, l := range d.Margin {
		if text := l.Text(); text != "Circulaire gemeentefonds" && !strings.HasPrefix(text, "Pagina ") {
			t.Errorf("%q is in the margin", text)
		}
	}
}

func TestChapters(t *testing.T) {
	d := read(`
=1 Inleiding
 Tekst van het eerste hoofdstuk in 2024.
=2 Algemene uitkering
!2.1 Taakmutaties
!3. Kieswet
!2.2 Accres
=Bijlage 1
`)
	chapters := document.NewChapters(d.TextSize)
	var got []string
	for _, l := range d.Lines {
		if c, ok := chapters.Read(l); ok {
			chapters.Enter(c)
			got = append(got, chapters.String())
		}
	}
	want := []string{
		"1 Inleiding",
		"2 Algemene uitkering",
		"2 Algemene uitkering > 2.1 Taakmutaties",
		"3. Kieswet",
		"Bijlage 1",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestReadTitle(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Tabel 2.1-1 Taakmutaties (x € 1 miljoen)", "2.1-1: Taakmutaties [x € 1 miljoen]"},
		{"Tabel 2.1–1: Taakmutaties", "2.1-1: Taakmutaties []"},
		{"Tabel 4a", "4a:  []"},
		{"TABEL 3 Standen in duizenden euro's", "3: Standen [in duizenden euro's]"},
		{"Tabel 2.1-1 (vervolg)", "2.1-1:  [] again"},
		{"Tabel 2.1-1 Taakmutaties, vervolg", "2.1-1: Taakmutaties [] again"},
		{"Tabel 3 Accres            2024      2025", "3: Accres [] header 2024 2025"},
		{"Tabel 2.1 geeft de mutaties.", ""},
		{"In tabel 2.1 staan de mutaties.", ""},
		{"Tabellen en figuren", ""},
	} {
		d := read(" " + c.text)
		got := ""
		if title, ok := document.ReadTitle(d.Lines[0], d.CellGap); ok {
			got = fmt.Sprintf("%s: %s [%s]", title.Number, title.Text, title.Unit.Text)
			if first, _ := document.ReadTitle(read(" Tabel 2.1-1 Taakmutaties").Lines[0], d.CellGap); first.Same(title) && strings.Contains(c.text, "vervolg") {
				got += " again"
			}
			if title.Header != nil {
				got += " header " + title.Header.Text()
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
