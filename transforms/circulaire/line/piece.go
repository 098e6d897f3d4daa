package line

import (
	"math"
	"strings"

	"medebewind/transforms/circulaire/wording"
)

// Kind tells what a piece of a line is.
type Kind int

const (
	KindText Kind = iota
	KindFigure
	KindNone // says that there is no figure: '-', 'p.m.'
)

// Piece is a piece of a line: a figure with its sign, or another word.
type Piece struct {
	Kind Kind
	// Text as printed, with single blanks; Bare without sign apart and mark.
	Text, Bare string
	// Left is where it begins as printed, DigitsLeft where its digits begin: a
	// minus that stands apart may be far from them.
	Left, DigitsLeft, Right float64
	Size                    float64
	// Sign is where a minus stands that is apart; zero-width for none.
	Sign Span
	Gap  float64 // em to the piece before it; a large number for the first
	Mark string
	Bold bool
}

// Digits is where the digits of a figure stand, without a sign apart.
func (s Piece) Digits() Span { return Span{s.DigitsLeft, s.Right} }

// Year reads a year, with the mark that may stick to it: 2026, 20262.
func (s Piece) Year() (year, mark string, ok bool) {
	text := s.Bare
	if s.Kind != KindFigure {
		return "", "", false
	}
	if len(text) == 5 && wording.IsYear(text[:4]) {
		return text[:4], text[4:], true
	}
	return text, s.Mark, wording.IsYear(text)
}

// Unsigned is the figure without the minus that stands apart.
func (s Piece) Unsigned() Piece {
	s.Text = strings.TrimLeft(s.Text, wording.Dashes+" ")
	s.Bare = strings.TrimLeft(s.Bare, wording.Dashes+" ")
	s.Left, s.Sign = s.DigitsLeft, Span{}
	return s
}

// standsAt reports whether a figure begins, ends or lies where one of the
// others does. A year may end a label.
func (s Piece) standsAt(places []Span) bool {
	if _, _, year := s.Year(); year || s.Kind == KindText {
		return false
	}
	own := s.Digits()
	near := 0.35 * s.Size
	for _, o := range places {
		if math.Abs(o.Right-own.Right) < near || math.Abs(o.Left-own.Left) < near || o.Overlap(own) > 0.6*(own.Right-own.Left) {
			return true
		}
	}
	return false
}
