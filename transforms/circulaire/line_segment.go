package circulaire

import (
	"slices"
	"strings"
)

// segment is what a wide gap parts from its neighbours on a line: a cell, or
// some that stand close.
type segment struct {
	pieces      []piece
	left, right float64
	// figures: nothing but figures, or signs for none.
	figures bool
}

// cutSegments makes the segments of a line.
func (l *line) cutSegments(wide float64) {
	l.segments = l.segments[:0]
	start := 0
	for i := 1; i <= len(l.pieces); i++ {
		if i == len(l.pieces) || l.pieces[i].gap > wide {
			l.segments = append(l.segments, newSegment(l.pieces[start:i]))
			start = i
		}
	}
}

func newSegment(pieces []piece) segment {
	s := segment{pieces: pieces, left: pieces[0].left, right: pieces[0].right, figures: true}
	for _, p := range pieces {
		s.right = max(s.right, p.right)
		s.figures = s.figures && p.kind != kindText
	}
	return s
}

func (s segment) text() string {
	texts := make([]string, len(s.pieces))
	for i, p := range s.pieces {
		texts[i] = p.text
	}
	return strings.Join(texts, " ")
}

// years counts the years in the segment; all tells that it holds nothing else.
func (s segment) years() (n int, all bool) {
	for _, p := range s.pieces {
		if _, _, ok := p.year(); ok {
			n++
		}
	}
	return n, n == len(s.pieces)
}

func (s segment) span() span { return span{s.left, s.right} }

// loosen parts the label of a line from figures that stand in a cell and touch
// it, because the label is as long as its own cell is wide.
func (l *line) loosen(places []span) {
	if len(l.segments) == 0 || l.segments[0].figures {
		return
	}
	pieces := l.segments[0].pieces
	at := len(pieces)
	for at > 1 && pieces[at-1].standsAt(places) {
		at--
	}
	if at < len(pieces) {
		l.segments = slices.Replace(l.segments, 0, 1, newSegment(pieces[:at]), newSegment(pieces[at:]))
	}
}
