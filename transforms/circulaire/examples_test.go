package circulaire

import (
	"strings"
	"testing"

	"medebewind/transforms/pdf"
)

func TestLayouts(t *testing.T) {
	for _, c := range examples() {
		t.Run(c.name, func(t *testing.T) {
			got := tablesOf(grid{text: c.page}.pages())
			if want := strings.TrimLeft(c.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestScale: a page reads the same at any size and place.
func TestScale(t *testing.T) {
	for _, c := range examples() {
		for _, g := range []grid{{scale: 0.6}, {scale: 2.5}, {dx: 60}} {
			g.text = c.page
			if got := tablesOf(g.pages()); got != strings.TrimLeft(c.want, "\n") {
				t.Errorf("%s, scale %g, moved %g: got\n%s", c.name, g.scale, g.dx, got)
			}
		}
	}
}

// TestPrinted: what is read of a page is read of the PDF of that page, upright
// and turned.
func TestPrinted(t *testing.T) {
	for _, c := range examples() {
		for _, turned := range []bool{false, true} {
			list := grid{text: c.page}.sheets()
			for i := range list {
				list[i].turned = turned
			}
			var pages []*pdf.Page
			err := pdf.Read(t.Context(), printPDF(list), func(p *pdf.Page) error {
				pages = append(pages, p)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if got := tablesOf(pages); got != strings.TrimLeft(c.want, "\n") {
				t.Errorf("%s, turned %v: got\n%s", c.name, turned, got)
			}
		}
	}
}
