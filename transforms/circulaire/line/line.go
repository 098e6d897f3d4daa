// Package line makes lines of the characters of a page, and takes them apart:
//
//	glyph -> Word -> Line -> Piece -> Segment
//
// A Word is what no blank parts, a Line the words on one baseline. A Piece is a
// figure with its sign, or another word; a Segment the pieces that stand close,
// which is a cell or some cells. Style is what the lines of a document have
// alike, and what a line alone cannot tell: how wide a gap parts cells, and how a
// minus is set.
package line

import (
	"cmp"
	"slices"
	"strings"

	"medebewind/transforms/circulaire/wording"
	"medebewind/transforms/pdf"
)

// Line is a line of a page: words on one baseline, from left to right.
type Line struct {
	Page        int
	Words       []Word
	Base, Size  float64
	Left, Right float64
	// Mark is the raised mark that opens a footnote.
	Mark string
	// pieces are the words as figures and other text, segments what gaps part.
	pieces   []Piece
	Segments []Segment
}

// baseline is how far, in em, characters of one line may be off each other:
// fonts differ a little, a raised mark stands a third higher.
const baseline = 0.25

// Read gives the lines of a page from top to bottom, with raised marks
// attached to the words that they belong to.
func Read(p *pdf.Page) []*Line {
	list := glyphs(p)
	slices.SortStableFunc(list, func(a, b glyph) int { return cmp.Compare(a.base, b.base) })
	var out []*Line
	for start := 0; start < len(list); {
		end := start + 1
		for end < len(list) && list[end].base-list[start].base <= baseline*min(list[start].size, list[end].size) {
			end++
		}
		if w := words(list[start:end]); len(w) > 0 {
			out = append(out, New(p.Number, w))
		}
		start = end
	}
	return attachMarks(out)
}

func New(page int, w []Word) *Line {
	l := &Line{Page: page, Words: w}
	l.measure()
	return l
}

// measure sets the places of the line from its words. Its size is that of its
// widest word: a mark or a symbol does not set it.
func (l *Line) measure() {
	widest := -1.0
	l.Left, l.Right = l.Words[0].Left, l.Words[0].right
	for _, w := range l.Words {
		l.Right = max(l.Right, w.right)
		if width := w.right - w.Left; width > widest {
			widest, l.Size, l.Base = width, w.size, w.base
		}
	}
}

// Text is the line as text, without marks.
func (l *Line) Text() string { return JoinWords(l.Words) }

func JoinWords(words []Word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// Bold reports whether the whole line is bold, but for signs.
func (l *Line) Bold() bool {
	for _, w := range l.Words {
		if !w.bold && !wording.IsDash(w.Text) {
			return false
		}
	}
	return true
}

// Gap is the distance in em between word i and the one before it.
func (l *Line) Gap(i int) float64 {
	a, b := l.Words[i-1], l.Words[i]
	return (b.Left - a.right) / max(a.size, b.size)
}

// Figures counts the segments of figures on a line.
func (l *Line) Figures() int {
	n := 0
	for _, s := range l.Segments {
		if s.Figures {
			n++
		}
	}
	return n
}

// Top is where the letters of a line begin.
func (l *Line) Top() float64 { return l.Base - 0.9*l.Size }
