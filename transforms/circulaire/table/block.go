package table

import (
	"slices"
	"unicode"

	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/line"
)

// block has the lines of one table.
type block struct {
	column.Setting
	title document.Title
	// header are the lines with the headings of columns, again those of pages
	// that repeat them, body the lines of the rows.
	header []*line.Line
	again  map[int][]*line.Line
	body   []*line.Line
	pitch  float64    // least distance in points between two rows with figures
	last   *line.Line // last row with figures
	prose  bool       // text follows the title, and no table
}

func newBlock(s line.Style, t document.Title) *block {
	return &block{Setting: column.Setting{Style: s, Edges: column.Edges{Labels: line.FarAway, Figures: line.FarAway}}, title: t, again: map[int][]*line.Line{}}
}

// addHeader takes a line above the first row.
func (b *block) addHeader(l *line.Line) {
	b.header = append(b.header, l)
	b.Edges.Labels = min(b.Edges.Labels, l.Left)
	for _, s := range l.Segments {
		if n, all := s.Years(); all && n > 0 {
			b.Edges.Figures = min(b.Edges.Figures, s.Left)
		}
	}
}

// addRow takes a row with figures.
func (b *block) addRow(l *line.Line) {
	if b.last != nil && b.last.Page == l.Page {
		if d := l.Base - b.last.Base; d > 0.8*l.Size && (b.pitch == 0 || d < b.pitch) {
			b.pitch = d
		}
	}
	for _, s := range b.Cells(l) {
		b.Edges.Figures = min(b.Edges.Figures, s.Pieces[0].DigitsLeft)
	}
	if !l.Segments[0].Figures {
		b.Edges.Labels = min(b.Edges.Labels, l.Left)
	}
	b.last = l
	b.body = append(b.body, l)
}

// near reports whether a line follows the one above as rows do: prose behind
// the table may end in a figure below the others.
func (b *block) near(above, l *line.Line) bool {
	return above.Page != l.Page || l.Base-above.Base < max(2.2*b.pitch, 2.5*l.Size)
}

// opensOther reports whether a line has the headings of another table.
func (b *block) opensOther(l *line.Line) bool {
	if b.last == nil || b.IsRow(l) {
		return false
	}
	years := 0
	for _, s := range b.Cells(l) {
		n, _ := s.Years()
		years += n
	}
	return years > 1
}

// groupAbove reports whether a line that runs over the columns may be the
// name of the group of rows below: it stands close to them and begins as one.
func (b *block) groupAbove(l, next *line.Line) bool {
	if l.Page != next.Page {
		return false
	}
	first := []rune(l.Text())[0]
	return !unicode.IsLower(first) && (b.pitch == 0 || next.Base-l.Base < 2.2*b.pitch)
}

// splitHeader moves lines that follow the last line of headings to the rows:
// the first group, or the first line of a label over two lines.
func (b *block) splitHeader() {
	last := -1
	for i, l := range b.header {
		if len(l.Segments) > 1 || l.Figures() > 0 || l.Left > b.Edges.Labels+3*l.Size && l.Right > b.Edges.Figures {
			last = i
		}
	}
	b.body = append(slices.Clone(b.header[last+1:]), b.body...)
	b.header = b.header[:last+1]
}
