package column

import (
	"regexp"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// Edges are where a table's labels begin and where the first column of figures
// does, as far as is seen: what is left of that is label.
type Edges struct{ Labels, Figures float64 }

// Cells are the segments of figures that are no label: a whole number at the
// very left, with more to its right, is one (a year, the number of a row).
func (e Edges) Cells(l *line.Line) []line.Segment {
	var list []line.Segment
	for i, s := range l.Segments {
		if s.Figures && !(i == 0 && e.StartsLabelled(l)) {
			list = append(list, s)
		}
	}
	return list
}

// StartsLabelled reports whether the figures that open a line are its label: a year,
// the number of a row, or the end of a label that was broken before a number.
func (e Edges) StartsLabelled(l *line.Line) bool {
	first := l.Segments[0]
	whole := len(first.Pieces) == 1 && wording.IsWhole(first.Pieces[0].Bare)
	alone := len(l.Segments) == 1
	return whole && first.Right < e.Figures && first.Left < e.Labels+l.Size && !(alone && e.Labels == line.FarAway)
}

// IsRow reports whether a line has figures under columns: others than years,
// or than numbers of columns (1, 2, 3).
func (e Edges) IsRow(l *line.Line) bool {
	cells := e.Cells(l)
	if len(cells) == 0 {
		return false
	}
	count, years := 0, 0
	for _, s := range cells {
		for _, p := range s.Pieces {
			count++
			if _, _, ok := p.Year(); ok {
				years++
			}
		}
	}
	return years < count && !countsColumns(cells)
}

// Crosses reports whether the text that opens a line runs into the columns, as
// that of a sentence does and that of a label does not.
func (e Edges) Crosses(l *line.Line) bool {
	s := l.Segments[0]
	return !s.Figures && e.Figures < line.FarAway && s.Left < e.Figures && s.Right > e.Figures+0.5*l.Size
}

// labelSpan is where the labels of rows with figures stand.
func (e Edges) labelSpan(rows []*line.Line) line.Span {
	label := line.Span{Left: e.Labels, Right: e.Labels}
	for _, l := range rows {
		if len(e.Cells(l)) == 0 || e.Crosses(l) {
			continue
		}
		for _, s := range l.Segments[:e.LabelSegments(l)] {
			label = label.Join(line.Span{Left: s.Left, Right: min(s.Right, e.Figures)})
		}
	}
	return label
}

// LabelSegments counts the segments that are the label of a line: the first,
// and the next where the first is but a number or a bullet.
func (e Edges) LabelSegments(l *line.Line) int {
	first := l.Segments[0]
	switch {
	case first.Left >= e.Figures-0.1*l.Size && first.Figures, first.Figures && !e.StartsLabelled(l) && !(len(l.Segments) > 1 && !l.Segments[1].Figures && first.Right < e.Figures):
		return 0
	case len(l.Segments) > 1 && !l.Segments[1].Figures && l.Segments[1].Right < e.Figures && isPrefix(first.Text()):
		return 2
	}
	return 1
}

// isPrefix reports whether text may stand apart before a label.
func isPrefix(text string) bool { return prefixForm.MatchString(text) }

// prefixForm is what may stand apart before a label.
var prefixForm = regexp.MustCompile(`^(?:[0-9]{1,3}[a-z]?|[A-Za-z]|[ivxIVX]{1,4})[.)]?$|^[•▪◦·*‒–-]$`)
