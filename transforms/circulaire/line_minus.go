package circulaire

import (
	"strings"
	"unicode/utf8"
)

// minus is how a document sets the minus of its figures: how often it was seen
// in each way.
type minus struct {
	tight    int // -44,1
	spaced   int // - 44,1, which may also be an empty cell and a figure
	trailing int // 44,1-
	brackets int // (44,1)
	// chars counts the characters that it has before a figure, by their first.
	chars map[rune]int
}

// minusOf looks for figures of which it is certain: with nothing else near.
func minusOf(list []*line) minus {
	m := minus{chars: map[rune]int{}}
	for _, l := range list {
		for i, w := range l.words {
			if !isFigure(w.text) && !isDash(w.text) {
				continue
			}
			alone := i+1 == len(l.words) || l.gap(i+1) > 2*minusGap
			switch {
			case isDash(w.text):
				if !alone && l.gap(i+1) < minusGap && isAmount(l.words[i+1].text) {
					m.spaced++
					m.sees(w.text)
				}
			case strings.HasPrefix(w.text, "("):
				m.brackets++
			case strings.TrimLeft(w.text, dashes) != w.text:
				m.tight++
				m.sees(w.text)
			case alone && trailDash.MatchString(w.text):
				m.trailing++
			}
		}
	}
	return m
}

// sees counts the character that a figure has before it.
func (m *minus) sees(signed string) {
	first, _ := utf8.DecodeRuneInString(signed)
	m.chars[first]++
}

// rare reports whether a dash is another character than nearly every minus.
func (m minus) rare(dash string) bool {
	first, _ := utf8.DecodeRuneInString(dash)
	return m.chars[first]*10 < m.tight+m.spaced
}

// isAmount reports whether text is a figure without a sign, and no year: '2024
// – 2028' has no minus.
func isAmount(text string) bool {
	return isFigure(text) && !isSigned(text) && !isYear(text)
}

// behind reports whether a minus stands behind its figure.
func (m minus) behind() bool { return m.trailing > m.tight+m.spaced/4 }

// apart reports whether a dash apart may be the minus of the figure on its
// right. Where negative figures have brackets or a minus behind, it is not: it
// says that the cell before that figure is empty.
func (m minus) apart() bool { return !m.behind() && (m.brackets == 0 || m.tight > 0) }

// may reports whether a dash at any distance may be the minus of the figure on
// its right: not where a minus touches its figure wherever one is seen, or is
// another character.
func (m minus) may(dash string) bool {
	return m.apart() && (m.tight == 0 || m.spaced > 0) && !m.rare(dash)
}

// reach is how far, in em, a minus that touches the figure on its left may be
// from the one on its right and still belong to that.
func (m minus) reach() float64 {
	switch {
	case !m.apart():
		return 0
	case m.tight+m.spaced > 0:
		return 2.5 * minusGap
	}
	return minusGap
}
