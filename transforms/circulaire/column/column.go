// Package column finds the columns of a table: where their figures stand, and
// what the headings over them say. doc.go of package circulaire tells how.
package column

import (
	"cmp"
	"slices"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// Column is a column: where its figures stand, and its heading.
type Column struct {
	// Figures is where the digits stand; zero-width for a column without.
	Figures line.Span
	// Area is that and the heading: no other column has anything there.
	Area    line.Span
	Heading string
	Year    int
	// layers are the lines of its heading, from the bottom up.
	layers []string
	// Unit of its own: '%' beside columns of money.
	Unit wording.Unit
	// over is where the heading stands, count the number of figures.
	over  line.Span
	count int
}

func (k Column) Empty() bool { return k.Figures.Right <= k.Figures.Left }

// widened is where the figures of a column stand, with f among them.
func (k Column) widened(f line.Span) line.Span {
	if k.Empty() {
		return f
	}
	return k.Figures.Join(f)
}

// digitSpans gives where figures stand on rows: each figure's digits. In a
// table nothing of two columns stands above each other, however it is aligned.
func (e Edges) digitSpans(rows []*line.Line, years []line.Span) []line.Span {
	var list []line.Span
	for _, l := range rows {
		if e.Crosses(l) {
			continue
		}
		for _, s := range e.Cells(l) {
			for _, p := range s.Pieces {
				if p.Kind == line.KindFigure && covers(p.Digits(), years) < 2 {
					list = append(list, p.Digits())
				}
			}
		}
	}
	return list
}

// dashSpans gives where cells stand that surely have no figure: words that say
// so, and dashes that no figure follows.
func (e Edges) dashSpans(rows []*line.Line) []line.Span {
	var list []line.Span
	for _, l := range rows {
		cells := e.Cells(l)
		var next *line.Piece
		for i := len(cells) - 1; i >= 0; i-- {
			for j := len(cells[i].Pieces) - 1; j >= 0; j-- {
				p := &cells[i].Pieces[j]
				if p.Kind == line.KindNone && (!wording.IsDash(p.Bare) || next == nil || next.Kind == line.KindNone) {
					list = append(list, p.Digits())
				}
				next = p
			}
		}
	}
	return list
}

// covers counts the headings that a figure stands below.
func covers(s line.Span, heads []line.Span) int {
	n := 0
	for _, h := range heads {
		if s.Overlap(h) > 0.25*(h.Right-h.Left) {
			n++
		}
	}
	return n
}

// merge joins stretches that overlap, from left to right.
func merge(list []line.Span) []line.Span {
	slices.SortFunc(list, func(a, b line.Span) int { return cmp.Compare(a.Left, b.Left) })
	var out []line.Span
	for _, s := range list {
		if n := len(out); n > 0 && out[n-1].Overlap(s) > 0 {
			out[n-1] = out[n-1].Join(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// findColumns makes the columns of a part of the table on one page: from its
// figures and from the lines with headings. loose are headings that stand over
// no column.
func findColumns(set *Setting, header, rows []*line.Line) (columns []Column, loose []string) {
	years := yearSpans(header)
	spans := set.digitSpans(rows, years)
	h := headings{set: set, label: set.labelSpan(rows), dashes: set.dashSpans(rows)}
	for _, f := range merge(spans) {
		h.columns = append(h.columns, Column{Figures: f, Area: f})
	}
	for i := range h.columns {
		for _, s := range spans {
			if h.columns[i].Figures.Overlap(s) > 0 {
				h.columns[i].count++
			}
		}
		h.rows = max(h.rows, h.columns[i].count)
	}
	for i := len(header) - 1; i >= 0; i-- {
		h.line(header[i])
	}
	h.finish()
	return h.columns, h.loose
}

func yearSpans(header []*line.Line) []line.Span {
	var list []line.Span
	for _, l := range header {
		for _, s := range l.Segments {
			for _, p := range s.Pieces {
				if _, _, ok := p.Year(); ok {
					list = append(list, p.Digits())
				}
			}
		}
	}
	return list
}
