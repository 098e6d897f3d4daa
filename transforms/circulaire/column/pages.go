package column

import (
	"math"
	"slices"

	"medebewind/transforms/circulaire/line"
)

// Finder finds the columns of a table page by page.
type Finder struct {
	set *Setting
	// columns are those of the first page, which has the headings; header are
	// its lines with headings, rows the others.
	columns      []Column
	header, rows []*line.Line
}

// NewFinder finds the columns of the first page of a table. loose are headings
// that stand over no column.
func NewFinder(set *Setting, header, rows []*line.Line) (f *Finder, columns []Column, loose []string) {
	columns, loose = findColumns(set, header, rows)
	return &Finder{set: set, columns: columns, header: header, rows: rows}, columns, loose
}

// Next finds where the columns stand on a page that the table goes on to. If it
// repeats the headings, in the lines again, all columns have moved as far as
// these or, where the page is set anew, are found again.
func (f *Finder) Next(again, rows []*line.Line) []Column {
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
func (f *Finder) moved(again []*line.Line) (float64, bool) {
	var dx float64
	found := false
	for _, l := range again {
		for _, first := range f.header {
			if first.Text() != l.Text() || len(first.Words) != len(l.Words) {
				continue
			}
			for i, w := range l.Words {
				d := w.Left - first.Words[i].Left
				if found && math.Abs(d-dx) > 0.3*l.Size {
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
func (f *Finder) follow(rows []*line.Line) []Column {
	figures := merge(f.set.digitSpans(rows, nil))
	best, fit := 0.0, -1.0
	for _, dx := range []float64{0, f.shift(rows)} {
		score := 0.0
		for _, s := range figures {
			if i := Nearest(f.columns, s.Move(-dx)); i >= 0 {
				score += 1 / (1 + math.Abs(s.Right-dx-f.columns[i].Area.Right))
			}
		}
		if score > fit+1e-9 {
			best, fit = dx, score
		}
	}
	return f.at(rows, best)
}

// at gives the columns moved by dx, with the figures of rows in them.
func (f *Finder) at(rows []*line.Line, dx float64) []Column {
	here := slices.Clone(f.columns)
	for i := range here {
		here[i].Figures = here[i].Figures.Move(dx)
		here[i].Area = here[i].Area.Move(dx)
	}
	for _, s := range merge(f.set.digitSpans(rows, nil)) {
		if i := Nearest(here, s); i >= 0 {
			here[i].Area = here[i].Area.Join(s)
			here[i].Figures = here[i].widened(s)
		}
	}
	return here
}

// shift is how far labels on this page begin to the right of where they began.
func (f *Finder) shift(rows []*line.Line) float64 {
	left, first := f.labelsLeft(rows), f.labelsLeft(f.rows)
	if left == line.FarAway || first == line.FarAway {
		return 0
	}
	return left - first
}

// labelsLeft is where the labels of rows with figures begin.
func (f *Finder) labelsLeft(rows []*line.Line) float64 {
	left := line.FarAway
	for _, l := range rows {
		if len(f.set.Cells(l)) > 0 && !l.Segments[0].Figures {
			left = min(left, l.Left)
		}
	}
	return left
}

// Nearest gives the column that a figure stands under; -1 for none. Without
// figures to compare with, a heading close by will do.
func Nearest(columns []Column, s line.Span) int {
	best, at := 0.0, -1
	for i, k := range columns {
		if o := k.Figures.Overlap(s); !k.Empty() && o > best {
			best, at = o, i
		}
	}
	for i := 0; at < 0 && i < len(columns); i++ {
		if o := columns[i].Area.Overlap(s); o > best {
			best, at = o, i
		}
	}
	if at >= 0 {
		return at
	}
	slack := 0.6 * (s.Right - s.Left)
	for i, k := range columns {
		if o := -k.Area.Overlap(s); o < slack {
			slack, at = o, i
		}
	}
	return at
}
