package circulaire

import (
	"cmp"
	"slices"
	"strings"

	"medebewind/transforms/pdf"
)

// line is a line of a page: words on one baseline, from left to right.
type line struct {
	page        int
	words       []word
	base, size  float64
	left, right float64
	// mark is the raised mark that opens a footnote.
	mark string
	// pieces are the words as figures and other text, segments what gaps part.
	pieces   []piece
	segments []segment
}

// baseline is how far, in em, characters of one line may be off each other:
// fonts differ a little, a raised mark stands a third higher.
const baseline = 0.25

// lines gives the lines of a page from top to bottom, with raised marks
// attached to the words that they belong to.
func lines(p *pdf.Page) []*line {
	list := glyphs(p)
	slices.SortStableFunc(list, func(a, b glyph) int { return cmp.Compare(a.base, b.base) })
	var out []*line
	for start := 0; start < len(list); {
		end := start + 1
		for end < len(list) && list[end].base-list[start].base <= baseline*min(list[start].size, list[end].size) {
			end++
		}
		if w := words(list[start:end]); len(w) > 0 {
			out = append(out, newLine(p.Number, w))
		}
		start = end
	}
	return attachMarks(out)
}

func newLine(page int, w []word) *line {
	l := &line{page: page, words: w}
	l.measure()
	return l
}

// measure sets the places of the line from its words. Its size is that of its
// widest word: a mark or a symbol does not set it.
func (l *line) measure() {
	widest := -1.0
	l.left, l.right = l.words[0].left, l.words[0].right
	for _, w := range l.words {
		l.right = max(l.right, w.right)
		if width := w.right - w.left; width > widest {
			widest, l.size, l.base = width, w.size, w.base
		}
	}
}

// text is the line as text, without marks.
func (l *line) text() string { return joinWords(l.words) }

func joinWords(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// bold reports whether the whole line is bold, but for signs.
func (l *line) bold() bool {
	for _, w := range l.words {
		if !w.bold && !isDash(w.text) {
			return false
		}
	}
	return true
}

// gap is the distance in em between word i and the one before it.
func (l *line) gap(i int) float64 {
	a, b := l.words[i-1], l.words[i]
	return (b.left - a.right) / max(a.size, b.size)
}

// figures counts the segments of figures on a line.
func (l *line) figures() int {
	n := 0
	for _, s := range l.segments {
		if s.figures {
			n++
		}
	}
	return n
}

// top is where the letters of a line begin.
func (l *line) top() float64 { return l.base - 0.9*l.size }
