package table

import (
	"math"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// beside gives where the labels begin of a table that has a column of groups before
// them: two headings stand before the figures, and under the first there is text on some
// rows, under the second on nearly all. It gives 0 for a table without one, and for one
// whose first column has numbers.
func (b *block) beside() float64 {
	groups, labels, ok := b.twoHeadings()
	if !ok {
		return 0
	}
	under, rows, named := 0, 0, 0
	for _, l := range b.body {
		if l.Figures() == 0 {
			continue
		}
		rows++
		for i, s := range l.Segments {
			near := 0.6 * l.Size
			switch {
			case s.Figures && i > 0 || s.Left >= b.Edges.Figures:
			case math.Abs(s.Left-labels.Left) < near:
				under++
			case s.Left < labels.Left && (s.Right >= labels.Left || s.Figures || wording.IsWhole(s.Text()) || s.Left > groups.Left+near):
				return 0
			case s.Left < labels.Left:
				named++
			}
		}
	}
	if named == 0 || 3*under < 2*rows {
		return 0
	}
	return labels.Left
}

// twoHeadings finds the two headings before the figures, in the lowest line that has them.
func (b *block) twoHeadings() (groups, labels line.Span, ok bool) {
	for i := len(b.header) - 1; i >= 0; i-- {
		var before []line.Span
		for _, s := range b.header[i].Segments {
			if n, _ := s.Years(); n == 0 && !s.Figures && s.Right < b.Edges.Figures {
				before = append(before, s.Span())
			}
		}
		if len(before) == 2 && len(b.header[i].Segments) > 2 {
			return before[0], before[1], true
		}
	}
	return line.Span{}, line.Span{}, false
}
