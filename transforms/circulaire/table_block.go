package circulaire

import (
	"slices"
	"unicode"
)

// block has the lines of one table.
type block struct {
	setting
	title title
	// header are the lines with the headings of columns, again those of pages
	// that repeat them, body the lines of the rows.
	header []*line
	again  map[int][]*line
	body   []*line
	pitch  float64 // least distance in points between two rows with figures
	last   *line   // last row with figures
	prose  bool    // text follows the title, and no table
}

func newBlock(s style, t title) *block {
	return &block{setting: setting{style: s, edges: edges{labels: farAway, figures: farAway}}, title: t, again: map[int][]*line{}}
}

// addHeader takes a line above the first row.
func (b *block) addHeader(l *line) {
	b.header = append(b.header, l)
	b.edges.labels = min(b.edges.labels, l.left)
	for _, s := range l.segments {
		if n, all := s.years(); all && n > 0 {
			b.edges.figures = min(b.edges.figures, s.left)
		}
	}
}

// addRow takes a row with figures.
func (b *block) addRow(l *line) {
	if b.last != nil && b.last.page == l.page {
		if d := l.base - b.last.base; d > 0.8*l.size && (b.pitch == 0 || d < b.pitch) {
			b.pitch = d
		}
	}
	for _, s := range b.cells(l) {
		b.edges.figures = min(b.edges.figures, s.pieces[0].digitsLeft)
	}
	if !l.segments[0].figures {
		b.edges.labels = min(b.edges.labels, l.left)
	}
	b.last = l
	b.body = append(b.body, l)
}

// near reports whether a line follows the one above as rows do: prose behind
// the table may end in a figure below the others.
func (b *block) near(above, l *line) bool {
	return above.page != l.page || l.base-above.base < max(2.2*b.pitch, 2.5*l.size)
}

// opensOther reports whether a line has the headings of another table.
func (b *block) opensOther(l *line) bool {
	if b.last == nil || b.isRow(l) {
		return false
	}
	years := 0
	for _, s := range b.cells(l) {
		n, _ := s.years()
		years += n
	}
	return years > 1
}

// groupAbove reports whether a line that runs over the columns may be the
// heading of the rows below: it stands close to them and begins as one.
func (b *block) groupAbove(l, next *line) bool {
	if l.page != next.page {
		return false
	}
	first := []rune(l.text())[0]
	return !unicode.IsLower(first) && (b.pitch == 0 || next.base-l.base < 2.2*b.pitch)
}

// splitHeader moves lines that follow the last line of headings to the rows:
// the first group, or the first line of a label over two lines.
func (b *block) splitHeader() {
	last := -1
	for i, l := range b.header {
		if len(l.segments) > 1 || l.figures() > 0 || l.left > b.edges.labels+3*l.size && l.right > b.edges.figures {
			last = i
		}
	}
	b.body = append(slices.Clone(b.header[last+1:]), b.body...)
	b.header = b.header[:last+1]
}
