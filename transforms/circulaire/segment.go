package circulaire

import "strings"

// segment is what a wide gap parts from its neighbours on a line: a cell, or
// some that stand close.
type segment struct {
	stukken     []stuk
	left, right float64
	// cijfers: nothing but figures, or signs for none.
	cijfers bool
}

// split makes the segments of a line.
func (r *regel) split(wide float64) {
	r.segmenten = r.segmenten[:0]
	start := 0
	for i := 1; i <= len(r.stukken); i++ {
		if i == len(r.stukken) || r.stukken[i].gap > wide {
			r.segmenten = append(r.segmenten, newSegment(r.stukken[start:i]))
			start = i
		}
	}
}

func newSegment(pieces []stuk) segment {
	s := segment{stukken: pieces, left: pieces[0].left, right: pieces[0].right, cijfers: true}
	for _, p := range pieces {
		s.right = max(s.right, p.right)
		s.cijfers = s.cijfers && p.soort != isWoord
	}
	return s
}

func (s segment) tekst() string {
	texts := make([]string, len(s.stukken))
	for i, p := range s.stukken {
		texts[i] = p.tekst
	}
	return strings.Join(texts, " ")
}

// years counts the years in the segment; all tells that it holds nothing else.
func (s segment) years() (n int, all bool) {
	for _, p := range s.stukken {
		if _, _, ok := p.jaar(); ok {
			n++
		}
	}
	return n, n == len(s.stukken)
}

// figures counts the segments of figures on a line.
func (r *regel) figures() int {
	n := 0
	for _, s := range r.segmenten {
		if s.cijfers {
			n++
		}
	}
	return n
}

// span is a stretch of a line.
type span struct{ left, right float64 }

// overlap is how far two stretches lie over each other; negative is the gap
// between them.
func (s span) overlap(o span) float64 { return min(s.right, o.right) - max(s.left, o.left) }

func (s span) join(o span) span { return span{min(s.left, o.left), max(s.right, o.right)} }

func (s span) middle() float64 { return (s.left + s.right) / 2 }

func (s segment) span() span { return span{s.left, s.right} }

// digits is where the digits of a figure stand, without a sign apart.
func (s stuk) digits() span { return span{s.cijfer, s.right} }

func (s span) move(dx float64) span { return span{s.left + dx, s.right + dx} }

// widened is where the figures of a column stand, with f among them.
func (k kolom) widened(f span) span {
	if k.leeg() {
		return f
	}
	return k.cijfers.join(f)
}

func abs(x float64) float64 { return max(x, -x) }
