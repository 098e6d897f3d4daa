package line

import (
	"slices"
	"strings"
)

// Segment is what a wide gap parts from its neighbours on a line: a cell, or
// some that stand close.
type Segment struct {
	Pieces      []Piece
	Left, Right float64
	// Figures: nothing but figures, or signs for none.
	Figures bool
}

// cutSegments makes the segments of a line.
func (l *Line) cutSegments(wide float64) {
	l.Segments = l.Segments[:0]
	start := 0
	for i := 1; i <= len(l.pieces); i++ {
		if i == len(l.pieces) || l.pieces[i].Gap > wide {
			l.Segments = append(l.Segments, newSegment(l.pieces[start:i]))
			start = i
		}
	}
}

func newSegment(pieces []Piece) Segment {
	s := Segment{Pieces: pieces, Left: pieces[0].Left, Right: pieces[0].Right, Figures: true}
	for _, p := range pieces {
		s.Right = max(s.Right, p.Right)
		s.Figures = s.Figures && p.Kind != KindText
	}
	return s
}

func (s Segment) Text() string {
	texts := make([]string, len(s.Pieces))
	for i, p := range s.Pieces {
		texts[i] = p.Text
	}
	return strings.Join(texts, " ")
}

// Years counts the years in the segment; all tells that it holds nothing else.
func (s Segment) Years() (n int, all bool) {
	for _, p := range s.Pieces {
		if _, _, ok := p.Year(); ok {
			n++
		}
	}
	return n, n == len(s.Pieces)
}

func (s Segment) Span() Span { return Span{s.Left, s.Right} }

// Loosen parts the label of a line from figures that stand in a cell and touch
// it, because the label is as long as its own cell is wide.
func (l *Line) Loosen(places []Span) {
	if len(l.Segments) == 0 || l.Segments[0].Figures {
		return
	}
	pieces := l.Segments[0].Pieces
	at := len(pieces)
	for at > 1 && pieces[at-1].standsAt(places) {
		at--
	}
	if at < len(pieces) {
		l.Segments = slices.Replace(l.Segments, 0, 1, newSegment(pieces[:at]), newSegment(pieces[at:]))
	}
}
