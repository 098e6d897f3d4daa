package circulaire

import (
	"math"
	"slices"
)

// finder finds the columns of a table page by page.
type finder struct {
	set *setting
	// columns are those of the first page, which has the headings; header are
	// its lines with headings, rows the others.
	columns      []column
	header, rows []*line
}

// newFinder finds the columns of the first page of a table. loose are headings
// that stand over no column.
func newFinder(set *setting, header, rows []*line) (f *finder, columns []column, loose []string) {
	columns, loose = findColumns(set, header, rows)
	return &finder{set: set, columns: columns, header: header, rows: rows}, columns, loose
}

// next finds where the columns stand on a page that the table goes on to. If it
// repeats the headings, in the lines again, all columns have moved as far as
// these or, where the page is set anew, are found again.
func (f *finder) next(again, rows []*line) []column {
	if len(again) == 0 {
		return f.follow(rows)
	}
	if dx, ok := f.moved(again); ok {
		return f.at(rows, dx)
	}
	if own, _ := findColumns(f.set, again, rows); len(own) == len(f.columns) {
		return own
	}
	return f.follow(rows)
}

// moved tells how far repeated headings stand from where they stood.
func (f *finder) moved(again []*line) (float64, bool) {
	var dx float64
	found := false
	for _, l := range again {
		for _, first := range f.header {
			if first.text() != l.text() || len(first.words) != len(l.words) {
				continue
			}
			for i, w := range l.words {
				d := w.left - first.words[i].left
				if found && math.Abs(d-dx) > 0.3*l.size {
					return 0, false
				}
				dx, found = d, true
			}
		}
	}
	return dx, found
}

// follow finds the columns of a page that goes on without headings: they stand
// where they stood, or have all moved as the labels have.
func (f *finder) follow(rows []*line) []column {
	figures := merge(f.set.digitSpans(rows, nil))
	best, fit := 0.0, -1.0
	for _, dx := range []float64{0, f.shift(rows)} {
		score := 0.0
		for _, s := range figures {
			if i := nearest(f.columns, s.move(-dx)); i >= 0 {
				score += 1 / (1 + math.Abs(s.right-dx-f.columns[i].area.right))
			}
		}
		if score > fit+1e-9 {
			best, fit = dx, score
		}
	}
	return f.at(rows, best)
}

// at gives the columns moved by dx, with the figures of rows in them.
func (f *finder) at(rows []*line, dx float64) []column {
	here := slices.Clone(f.columns)
	for i := range here {
		here[i].figures = here[i].figures.move(dx)
		here[i].area = here[i].area.move(dx)
	}
	for _, s := range merge(f.set.digitSpans(rows, nil)) {
		if i := nearest(here, s); i >= 0 {
			here[i].area = here[i].area.join(s)
			here[i].figures = here[i].widened(s)
		}
	}
	return here
}

// shift is how far labels on this page begin to the right of where they began.
func (f *finder) shift(rows []*line) float64 {
	left, first := f.labelsLeft(rows), f.labelsLeft(f.rows)
	if left == farAway || first == farAway {
		return 0
	}
	return left - first
}

// labelsLeft is where the labels of rows with figures begin.
func (f *finder) labelsLeft(rows []*line) float64 {
	left := farAway
	for _, l := range rows {
		if len(f.set.cells(l)) > 0 && !l.segments[0].figures {
			left = min(left, l.left)
		}
	}
	return left
}

// nearest gives the column that a figure stands under; -1 for none. Without
// figures to compare with, a heading close by will do.
func nearest(columns []column, s span) int {
	best, at := 0.0, -1
	for i, k := range columns {
		if o := k.figures.overlap(s); !k.empty() && o > best {
			best, at = o, i
		}
	}
	for i := 0; at < 0 && i < len(columns); i++ {
		if o := columns[i].area.overlap(s); o > best {
			best, at = o, i
		}
	}
	if at >= 0 {
		return at
	}
	slack := 0.6 * (s.right - s.left)
	for i, k := range columns {
		if o := -k.area.overlap(s); o < slack {
			slack, at = o, i
		}
	}
	return at
}
