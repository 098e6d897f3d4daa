package column_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/line"
)

// lines reads the pages of a table: the first so many lines are its header.
func lines(text string, header int) (set *column.Setting, head []*line.Line, body [][]*line.Line) {
	var pages []document.Page
	for _, p := range (circulairetest.Grid{Text: text}).Pages() {
		pages = append(pages, document.ReadPage(p))
	}
	d := document.New(pages)
	head = d.Lines[:header]
	set = &column.Setting{Style: d.Style, Edges: column.Edges{Labels: line.FarAway, Figures: line.FarAway}}
	for _, l := range d.Lines[header:] {
		set.Labels = min(set.Labels, l.Left)
		for _, s := range l.Segments {
			if s.Figures {
				set.Figures = min(set.Figures, s.Left)
			}
		}
		for len(body) < l.Page {
			body = append(body, nil)
		}
		body[l.Page-1] = append(body[l.Page-1], l)
	}
	return set, head, body
}

// TestHeadings: which heading is over which figures.
func TestHeadings(t *testing.T) {
	for _, c := range []struct {
		name, page string
		header     int
		want       string // headings, with their year and unit; loose ones behind a slash
		reden      string
	}{
		{"years", `
 Uitkering                2024      2025
 Kosten                   12,0      13,5
`, 1, "2024 =2024 | 2025 =2025 / Uitkering", ""},
		{"two lines, one heading over all columns", `
                       Bedragen in miljoenen euro
                          2024      2025
 Kosten                   12,0      13,5
`, 2, "2024 =2024 | 2025 =2025 / Bedragen in miljoenen euro", ""},
		{"years over two columns each", `
                              2024                2025
                         Struc.    Inc.      Struc.    Inc.
 Kosten                   12,0      1,5       13,0      2,5
`, 2, "2024 Struc. =2024 | 2024 Inc. =2024 | 2025 Struc. =2025 | 2025 Inc. =2025", ""},
		{"a column of percentages", `
                          2024      Aandeel (in %)
 Kosten                   12,0               3,5
`, 1, "2024 =2024 | Aandeel [in %]", ""},
		{"the year of a circulaire is none of the column", `
                      mei 2024   Mutatie
 Kosten                   12,0      13,5
`, 1, "mei 2024 | Mutatie", ""},
		{"a heading without figures is a column", `
                          2024      2025      2026
 Kosten                   12,0                 3,5
`, 1, "2024 =2024 | 2025 =2025 | 2026 =2026", ""},
		{"figures beside every heading", `
                          2024      2025      2026
 Kosten                       12,0       3,4
`, 1, "2024 =2024 | 2025 =2025 | 2026 =2026", "onder welke kop de getallen staan is niet zeker: zij staan alle naast hun kop"},
	} {
		set, head, body := lines(c.page, c.header)
		_, columns, loose := column.NewFinder(set, head, body[0])
		var texts []string
		for _, k := range columns {
			text := k.Heading
			if k.Year > 0 {
				text += fmt.Sprintf(" =%d", k.Year)
			}
			if k.Unit.Text != "" {
				text += " [" + k.Unit.Text + "]"
			}
			texts = append(texts, text)
		}
		got := strings.Join(texts, " | ")
		if len(loose) > 0 {
			got += " / " + strings.Join(loose, " / ")
		}
		if got != c.want || set.Reasons.String() != c.reden {
			t.Errorf("%s: %s, told %q", c.name, got, set.Reasons)
		}
	}
}

// TestNext: on a next page columns stand where they stood, or have all moved as the
// labels or the repeated headings have.
func TestNext(t *testing.T) {
	first := `
 Uitkering                2024      2025
 Kosten                   12,0      13,5
 Baten                    22,0      23,5
---
`
	for _, c := range []struct {
		name, next string
		again      int     // lines that repeat the header
		moved      float64 // by so many characters
	}{
		{"where they stood", ` Accres                   32,0      33,5`, 0, 0},
		{"one column empty", ` Accres                             33,5`, 0, 0},
		{"moved as the labels", `     Accres                   32,0      33,5`, 0, 4},
		{"moved as the headings", "      Uitkering                2024      2025\n      Accres                   32,0      33,5", 1, 5},
	} {
		set, head, body := lines(first+c.next, 1)
		finder, columns, _ := column.NewFinder(set, head, body[0])
		here := finder.Next(body[1][:c.again], body[1][c.again:])
		if len(here) != len(columns) {
			t.Errorf("%s: %d columns, want %d", c.name, len(here), len(columns))
			continue
		}
		for i := range here {
			// The width of a character is half an em of ten points.
			if dx := here[i].Figures.Right - columns[i].Figures.Right; math.Abs(dx-5*c.moved) > 0.1 {
				t.Errorf("%s: column %d has moved %.1f points", c.name, i+1, dx)
			}
		}
	}
}

// TestEdges: what opens a line as its label, and what is a row.
func TestEdges(t *testing.T) {
	const page = `
 Kosten                   12,0      13,5
 2024                     22,0      23,5
 1  Accres                32,0      33,5
 2024                     2025      2026
 1                           2         3
 De uitkering wordt met ingang van 2024 hoger vastgesteld
 Overig
`
	set, _, body := lines(page, 0)
	set.Figures = body[0][0].Segments[1].Left // as the rows above have it
	for i, want := range []struct {
		row, crosses bool
		label        string
	}{
		{true, false, "Kosten"}, {true, false, "2024"}, {true, false, "1 Accres"}, {false, false, "2024"}, {true, false, "1"},
		{false, true, "De uitkering wordt met ingang van 2024 hoger vastgesteld"}, {false, false, "Overig"},
	} {
		l := body[0][i]
		var label []string
		for _, s := range l.Segments[:set.LabelSegments(l)] {
			label = append(label, s.Text())
		}
		if set.IsRow(l) != want.row || set.Crosses(l) != want.crosses || strings.Join(label, " ") != want.label {
			t.Errorf("%q: row %v, crosses %v, label %q", l.Text(), set.IsRow(l), set.Crosses(l), label)
		}
	}
}

func TestYearOf(t *testing.T) {
	for text, want := range map[string]int{
		"2024": 2024, "2026 e.v.": 2026, "Uitkering 2024": 2024, "2024 en 2024": 2024,
		"2024-2025": 0, "Stand mei 2024": 0, "Septembercirculaire 2024": 0, "Mutatie": 0, "1949": 0,
	} {
		if got := column.YearOf(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
