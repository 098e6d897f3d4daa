package line

import (
	"strings"
	"unicode/utf8"

	"medebewind/transforms/circulaire/wording"
)

// Minus is how a document sets the minus of its figures: how often it was seen
// in each way.
type Minus struct {
	Tight    int // -44,1
	spaced   int // - 44,1, which may also be an empty cell and a figure
	trailing int // 44,1-
	brackets int // (44,1)
	// chars counts the characters that it has before a figure, by their first.
	chars map[rune]int
}

// MinusOf looks for figures of which it is certain: with nothing else near.
func MinusOf(list []*Line) Minus {
	m := Minus{chars: map[rune]int{}}
	for _, l := range list {
		for i, w := range l.Words {
			if !wording.IsFigure(w.Text) && !wording.IsDash(w.Text) {
				continue
			}
			alone := i+1 == len(l.Words) || l.Gap(i+1) > 2*minusGap
			switch {
			case wording.IsDash(w.Text):
				if !alone && l.Gap(i+1) < minusGap && isAmount(l.Words[i+1].Text) {
					m.spaced++
					m.sees(w.Text)
				}
			case strings.HasPrefix(w.Text, "("):
				m.brackets++
			case strings.TrimLeft(w.Text, wording.Dashes) != w.Text:
				m.Tight++
				m.sees(w.Text)
			case alone && trailDash.MatchString(w.Text):
				m.trailing++
			}
		}
	}
	return m
}

// sees counts the character that a figure has before it.
func (m *Minus) sees(signed string) {
	first, _ := utf8.DecodeRuneInString(signed)
	m.chars[first]++
}

// Rare reports whether a dash is another character than nearly every minus.
func (m Minus) Rare(dash string) bool {
	first, _ := utf8.DecodeRuneInString(dash)
	return m.chars[first]*10 < m.Tight+m.spaced
}

// isAmount reports whether text is a figure without a sign, and no year: '2024
// – 2028' has no minus.
func isAmount(text string) bool {
	return wording.IsFigure(text) && !wording.IsSigned(text) && !wording.IsYear(text)
}

// behind reports whether a minus stands behind its figure.
func (m Minus) behind() bool { return m.trailing > m.Tight+m.spaced/4 }

// apart reports whether a dash apart may be the minus of the figure on its
// right. Where negative figures have brackets or a minus behind, it is not: it
// says that the cell before that figure is empty.
func (m Minus) apart() bool { return !m.behind() && (m.brackets == 0 || m.Tight > 0) }

// May reports whether a dash at any distance may be the minus of the figure on
// its right: not where a minus touches its figure wherever one is seen, or is
// another character.
func (m Minus) May(dash string) bool {
	return m.apart() && (m.Tight == 0 || m.spaced > 0) && !m.Rare(dash)
}

// reach is how far, in em, a minus that touches the figure on its left may be
// from the one on its right and still belong to that.
func (m Minus) reach() float64 {
	switch {
	case !m.apart():
		return 0
	case m.Tight+m.spaced > 0:
		return 2.5 * minusGap
	}
	return minusGap
}
