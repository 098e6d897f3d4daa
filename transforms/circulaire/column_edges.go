package circulaire

import "regexp"

// edges are where a table's labels begin and where the first column of figures
// does, as far as is seen: what is left of that is label.
type edges struct{ labels, figures float64 }

// cells are the segments of figures that are no label: a whole number at the
// very left, with more to its right, is one (a year, the number of a row).
func (e edges) cells(l *line) []segment {
	var list []segment
	for i, s := range l.segments {
		if s.figures && !(i == 0 && e.startsLabelled(l)) {
			list = append(list, s)
		}
	}
	return list
}

// startsLabelled reports whether the figures that open a line are its label: a year,
// the number of a row, or the end of a label that was broken before a number.
func (e edges) startsLabelled(l *line) bool {
	first := l.segments[0]
	whole := len(first.pieces) == 1 && isWhole(first.pieces[0].bare)
	alone := len(l.segments) == 1
	return whole && first.right < e.figures && first.left < e.labels+l.size && !(alone && e.labels == farAway)
}

// isRow reports whether a line has figures under columns: others than years,
// or than numbers of columns (1, 2, 3).
func (e edges) isRow(l *line) bool {
	cells := e.cells(l)
	if len(cells) == 0 {
		return false
	}
	count, years := 0, 0
	for _, s := range cells {
		for _, p := range s.pieces {
			count++
			if _, _, ok := p.year(); ok {
				years++
			}
		}
	}
	return years < count && !countsColumns(cells)
}

// crosses reports whether the text that opens a line runs into the columns, as
// that of a sentence does and that of a label does not.
func (e edges) crosses(l *line) bool {
	s := l.segments[0]
	return !s.figures && e.figures < farAway && s.left < e.figures && s.right > e.figures+0.5*l.size
}

// labelSpan is where the labels of rows with figures stand.
func (e edges) labelSpan(rows []*line) span {
	label := span{e.labels, e.labels}
	for _, l := range rows {
		if len(e.cells(l)) == 0 || e.crosses(l) {
			continue
		}
		for _, s := range l.segments[:e.labelSegments(l)] {
			label = label.join(span{s.left, min(s.right, e.figures)})
		}
	}
	return label
}

// labelSegments counts the segments that are the label of a line: the first,
// and the next where the first is but a number or a bullet.
func (e edges) labelSegments(l *line) int {
	first := l.segments[0]
	switch {
	case first.left >= e.figures-0.1*l.size && first.figures, first.figures && !e.startsLabelled(l) && !(len(l.segments) > 1 && !l.segments[1].figures && first.right < e.figures):
		return 0
	case len(l.segments) > 1 && !l.segments[1].figures && l.segments[1].right < e.figures && isPrefix(first.text()):
		return 2
	}
	return 1
}

// isPrefix reports whether text may stand apart before a label.
func isPrefix(text string) bool { return prefixForm.MatchString(text) }

// prefixForm is what may stand apart before a label.
var prefixForm = regexp.MustCompile(`^(?:[0-9]{1,3}[a-z]?|[A-Za-z]|[ivxIVX]{1,4})[.)]?$|^[•▪◦·*‒–-]$`)
