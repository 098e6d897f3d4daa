package circulaire

import (
	"math"
	"strings"
)

// kind tells what a piece of a line is.
type kind int

const (
	kindText kind = iota
	kindFigure
	kindNone // says that there is no figure: '-', 'p.m.'
)

// piece is a piece of a line: a figure with its sign, or another word.
type piece struct {
	kind kind
	// text as printed, with single blanks; bare without sign apart and mark.
	text, bare string
	// left is where it begins as printed, cijfer where its digits begin: a
	// minus that stands apart may be far from them.
	left, digitsLeft, right float64
	size                    float64
	// sign is where a minus stands that is apart; zero-width for none.
	sign span
	gap  float64 // em to the piece before it; a large number for the first
	mark string
	bold bool
}

// digits is where the digits of a figure stand, without a sign apart.
func (s piece) digits() span { return span{s.digitsLeft, s.right} }

// year reads a year, with the mark that may stick to it: 2026, 20262.
func (s piece) year() (year, mark string, ok bool) {
	text := s.bare
	if s.kind != kindFigure {
		return "", "", false
	}
	if len(text) == 5 && isYear(text[:4]) {
		return text[:4], text[4:], true
	}
	return text, s.mark, isYear(text)
}

// unsigned is the figure without the minus that stands apart.
func (s piece) unsigned() piece {
	s.text = strings.TrimLeft(s.text, dashes+" ")
	s.bare = strings.TrimLeft(s.bare, dashes+" ")
	s.left, s.sign = s.digitsLeft, span{}
	return s
}

// standsAt reports whether a figure begins, ends or lies where one of the
// others does. A year may end a label.
func (s piece) standsAt(places []span) bool {
	if _, _, year := s.year(); year || s.kind == kindText {
		return false
	}
	own := s.digits()
	near := 0.35 * s.size
	for _, o := range places {
		if math.Abs(o.right-own.right) < near || math.Abs(o.left-own.left) < near || o.overlap(own) > 0.6*(own.right-own.left) {
			return true
		}
	}
	return false
}
