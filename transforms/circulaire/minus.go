package circulaire

import (
	"strings"
	"unicode/utf8"
)

// minus is how a document sets the minus of its figures: how often it was seen
// in each way.
type minus struct {
	vast   int // -44,1
	los    int // - 44,1, which may also be an empty cell and a figure
	achter int // 44,1-
	haken  int // (44,1)
	// tekens counts the characters that it has before a figure, by their first.
	tekens map[rune]int
}

// minusStyle looks for figures of which it is certain: with nothing else near.
func minusStyle(list []*regel) minus {
	m := minus{tekens: map[rune]int{}}
	for _, r := range list {
		for i, w := range r.woorden {
			if !isFigure(w.tekst) && !isDash(w.tekst) {
				continue
			}
			alone := i+1 == len(r.woorden) || r.gap(i+1) > 2*minusGap
			switch {
			case isDash(w.tekst):
				if !alone && r.gap(i+1) < minusGap && isAmount(r.woorden[i+1].tekst) {
					m.los++
					m.sees(w.tekst)
				}
			case strings.HasPrefix(w.tekst, "("):
				m.haken++
			case strings.TrimLeft(w.tekst, dashes) != w.tekst:
				m.vast++
				m.sees(w.tekst)
			case alone && trailDash.MatchString(w.tekst):
				m.achter++
			}
		}
	}
	return m
}

// sees counts the character that a figure has before it.
func (m *minus) sees(signed string) {
	first, _ := utf8.DecodeRuneInString(signed)
	m.tekens[first]++
}

// rare reports whether a dash is another character than nearly every minus.
func (m minus) rare(dash string) bool {
	first, _ := utf8.DecodeRuneInString(dash)
	return m.tekens[first]*10 < m.vast+m.los
}

// isAmount reports whether text is a figure without a sign, and no year: '2024
// – 2028' has no minus.
func isAmount(text string) bool {
	return isFigure(text) && !signedStart.MatchString(text) && !jaarForm.MatchString(text)
}

// behind reports whether a minus stands behind its figure.
func (m minus) behind() bool { return m.achter > m.vast+m.los/4 }

// apart reports whether a dash apart may be the minus of the figure on its
// right. Where negative figures have brackets or a minus behind, it is not: it
// says that the cell before that figure is empty.
func (m minus) apart() bool { return !m.behind() && (m.haken == 0 || m.vast > 0) }

// may reports whether a dash at any distance may be the minus of the figure on
// its right: not where a minus touches its figure wherever one is seen, or is
// another character.
func (m minus) may(dash string) bool {
	return m.apart() && (m.vast == 0 || m.los > 0) && !m.rare(dash)
}

// reach is how far, in em, a minus that touches the figure on its left may be
// from the one on its right and still belong to that.
func (m minus) reach() float64 {
	switch {
	case !m.apart():
		return 0
	case m.vast+m.los > 0:
		return 2.5 * minusGap
	}
	return minusGap
}
