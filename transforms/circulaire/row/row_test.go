package row_test

import (
	"fmt"
	"strings"
	"testing"

	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/row"
)

// rows reads a page of rows below one line of headings.
func rows(text string) (string, *column.Setting) {
	var pages []document.Page
	for _, p := range (circulairetest.Grid{Text: text}).Pages() {
		pages = append(pages, document.ReadPage(p))
	}
	d := document.New(pages)
	header, body := d.Lines[:1], d.Lines[1:]
	set := &column.Setting{Style: d.Style, Edges: column.Edges{Labels: body[0].Left, Figures: header[0].Segments[0].Left}}
	_, columns, _ := column.NewFinder(set, header, body)
	var strips []*row.Strip
	for _, l := range body {
		strips = append(strips, row.Assign(set, l, columns))
	}
	var b strings.Builder
	for _, r := range row.Read(set, strips, len(columns)) {
		fmt.Fprintf(&b, "%s: %s", r.Label, r.Kind)
		if r.Group != "" {
			fmt.Fprintf(&b, " of %s", r.Group)
		}
		for _, c := range r.Cells {
			b.WriteString(" | " + c.Text)
			if !c.IsFigure && !c.Empty() {
				b.WriteString(" (no figure)")
			}
		}
		b.WriteByte('\n')
	}
	return b.String(), set
}

func TestRows(t *testing.T) {
	for _, c := range []struct{ name, page, want, reden string }{
		{"a label of two lines, figures between", `
                                    2024      2025
 Kieswet                             1,0       2,0

 Wet open overheid: actieve
^                                   86,2      11,0
 openbaarmaking
`, `
Kieswet: post | 1,0 | 2,0
Wet open overheid: actieve openbaarmaking: post | 86,2 | 11,0
`, ""},
		{"a group, its rows, its total", `
                                    2024      2025
!Taakmutaties
 Kieswet                             1,0       2,0
!Totaal taakmutaties                 1,0       2,0
 Accres                              3,0       4,0
`, `
Kieswet: post of Taakmutaties | 1,0 | 2,0
Totaal taakmutaties: totaal of Taakmutaties | 1,0 | 2,0
Accres: post | 3,0 | 4,0
`, ""},
		{"dash in a column where nothing is", `
                                    2024      2025
 Kieswet                            -1,0       2,0
 Accres                              3,0         -
`, `
Kieswet: post | -1,0 | 2,0
Accres: post | 3,0 | - (no figure)
`, ""},
		{"two figures in a cell", `
                                    2024      2025
 Kieswet                             1,0       2,0
 Accres                        3,0   4,0       5,0
 Overig                       13,0             6,0
 Rest                          8.000,0         7,0
`, `
Kieswet: post | 1,0 | 2,0
Accres: post | 3,0 4,0 (no figure) | 5,0
Overig: post | 13,0 | 6,0
Rest: post | 8.000,0 | 7,0
`, `onder kolom "2024" op pagina 1 staan twee getallen: 3,0 en 4,0`},
		{"text in a cell", `
                                    2024      2025
 Kieswet                            geen       2,0
 Accres                              3,0       4,0
`, `
Kieswet: post | geen (no figure) | 2,0
Accres: post | 3,0 | 4,0
`, ""},
	} {
		got, set := rows(c.page)
		if got != strings.TrimLeft(c.want, "\n") || set.Reasons.String() != c.reden {
			t.Errorf("%s: got\n%stold %q", c.name, got, set.Reasons)
		}
	}
}
