package circulaire

import (
	"slices"
	"strings"

	"medebewind/transforms/pdf"
)

// regel is a line of a page: words on one baseline, from left to right.
type regel struct {
	pagina      int
	woorden     []woord
	basis, size float64
	left, right float64
	// noot is the raised mark that opens a footnote.
	noot string
	// stukken are the words as figures and other text: see stukken.go.
	stukken   []stuk
	segmenten []segment
}

// baseline is how far, in em, characters of one line may be off each other:
// fonts differ a little, a raised mark stands a third higher.
const baseline = 0.25

// lines gives the lines of a page from top to bottom, with raised marks
// attached to the words that they belong to.
func lines(p *pdf.Page) []*regel {
	list := glyphs(p)
	slices.SortStableFunc(list, func(a, b glyph) int { return order(a.basis, b.basis) })
	var out []*regel
	for start := 0; start < len(list); {
		end := start + 1
		for end < len(list) && list[end].basis-list[start].basis <= baseline*min(list[start].size, list[end].size) {
			end++
		}
		if w := words(list[start:end]); len(w) > 0 {
			out = append(out, newRegel(p.Number, w))
		}
		start = end
	}
	return attachMarks(out)
}

func newRegel(page int, w []woord) *regel {
	r := &regel{pagina: page, woorden: w}
	r.measure()
	return r
}

// measure sets the places of the line from its words. Its size is that of its
// widest word: a mark or a symbol does not set it.
func (r *regel) measure() {
	widest := -1.0
	r.left, r.right = r.woorden[0].left, r.woorden[0].right
	for _, w := range r.woorden {
		r.right = max(r.right, w.right)
		if width := w.right - w.left; width > widest {
			widest, r.size, r.basis = width, w.size, w.basis
		}
	}
}

// tekst is the line as text, without marks.
func (r *regel) tekst() string { return joinWords(r.woorden) }

func joinWords(words []woord) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.tekst)
	}
	return b.String()
}

// bold reports whether the whole line is bold, but for signs.
func (r *regel) bold() bool {
	for _, w := range r.woorden {
		if !w.bold && !isDash(w.tekst) {
			return false
		}
	}
	return true
}

// gap is the distance in em between word i and the one before it.
func (r *regel) gap(i int) float64 {
	a, b := r.woorden[i-1], r.woorden[i]
	return (b.left - a.right) / max(a.size, b.size)
}
