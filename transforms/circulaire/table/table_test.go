package table

import (
	"strings"
	"testing"

	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/pdf"
)

func TestLayouts(t *testing.T) {
	for _, c := range circulairetest.Examples() {
		t.Run(c.Name, func(t *testing.T) {
			got := tablesOf(circulairetest.Grid{Text: c.Page}.Pages())
			if want := strings.TrimLeft(c.Want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestScale: a page reads the same at any size and place.
func TestScale(t *testing.T) {
	for _, c := range circulairetest.Examples() {
		for _, g := range []circulairetest.Grid{{Scale: 0.6}, {Scale: 2.5}, {Dx: 60}} {
			g.Text = c.Page
			if got := tablesOf(g.Pages()); got != strings.TrimLeft(c.Want, "\n") {
				t.Errorf("%s, scale %g, moved %g: got\n%s", c.Name, g.Scale, g.Dx, got)
			}
		}
	}
}

// TestPrinted: what is read of a page is read of the PDF of that page, upright
// and turned.
func TestPrinted(t *testing.T) {
	for _, c := range circulairetest.Examples() {
		for _, turned := range []bool{false, true} {
			list := circulairetest.Grid{Text: c.Page}.Sheets()
			for i := range list {
				list[i].Turned = turned
			}
			var pages []*pdf.Page
			err := pdf.Read(t.Context(), circulairetest.PDF(list), func(p *pdf.Page) error {
				pages = append(pages, p)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if got := tablesOf(pages); got != strings.TrimLeft(c.Want, "\n") {
				t.Errorf("%s, turned %v: got\n%s", c.Name, turned, got)
			}
		}
	}
}
