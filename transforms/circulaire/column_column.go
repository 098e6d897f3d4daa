package circulaire

import (
	"cmp"
	"slices"
)

// column is a column: where its figures stand, and its heading.
type column struct {
	// figures is where the digits stand; zero-width for a column without.
	figures span
	// area is that and the heading: no other column has anything there.
	area    span
	heading string
	year    int
	// layers are the lines of its heading, from the bottom up.
	layers []string
	// unit of its own: '%' beside columns of money.
	unit unit
	// over is where the heading stands, count the number of figures.
	over  span
	count int
}

func (k column) empty() bool { return k.figures.right <= k.figures.left }

// widened is where the figures of a column stand, with f among them.
func (k column) widened(f span) span {
	if k.empty() {
		return f
	}
	return k.figures.join(f)
}

// digitSpans gives where figures stand on rows: each figure's digits. In a
// table nothing of two columns stands above each other, however it is aligned.
func (e edges) digitSpans(rows []*line, years []span) []span {
	var list []span
	for _, l := range rows {
		if e.crosses(l) {
			continue
		}
		for _, s := range e.cells(l) {
			for _, p := range s.pieces {
				if p.kind == kindFigure && covers(p.digits(), years) < 2 {
					list = append(list, p.digits())
				}
			}
		}
	}
	return list
}

// dashSpans gives where cells stand that surely have no figure: words that say
// so, and dashes that no figure follows.
func (e edges) dashSpans(rows []*line) []span {
	var list []span
	for _, l := range rows {
		cells := e.cells(l)
		var next *piece
		for i := len(cells) - 1; i >= 0; i-- {
			for j := len(cells[i].pieces) - 1; j >= 0; j-- {
				p := &cells[i].pieces[j]
				if p.kind == kindNone && (!isDash(p.bare) || next == nil || next.kind == kindNone) {
					list = append(list, p.digits())
				}
				next = p
			}
		}
	}
	return list
}

// covers counts the headings that a figure stands below.
func covers(s span, heads []span) int {
	n := 0
	for _, h := range heads {
		if s.overlap(h) > 0.25*(h.right-h.left) {
			n++
		}
	}
	return n
}

// merge joins stretches that overlap, from left to right.
func merge(list []span) []span {
	slices.SortFunc(list, func(a, b span) int { return cmp.Compare(a.left, b.left) })
	var out []span
	for _, s := range list {
		if n := len(out); n > 0 && out[n-1].overlap(s) > 0 {
			out[n-1] = out[n-1].join(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// findColumns makes the columns of a part of the table on one page: from its
// figures and from the lines with headings. loose are headings that stand over
// no column.
func findColumns(set *setting, header, rows []*line) (columns []column, loose []string) {
	years := yearSpans(header)
	spans := set.digitSpans(rows, years)
	h := headings{set: set, label: set.labelSpan(rows), dashes: set.dashSpans(rows)}
	for _, f := range merge(spans) {
		h.columns = append(h.columns, column{figures: f, area: f})
	}
	for i := range h.columns {
		for _, s := range spans {
			if h.columns[i].figures.overlap(s) > 0 {
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

func yearSpans(header []*line) []span {
	var list []span
	for _, l := range header {
		for _, s := range l.segments {
			for _, p := range s.pieces {
				if _, _, ok := p.year(); ok {
					list = append(list, p.digits())
				}
			}
		}
	}
	return list
}
