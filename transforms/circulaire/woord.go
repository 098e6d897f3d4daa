package circulaire

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"medebewind/transforms/pdf"
)

// spaceGap is the gap between two characters, in em, beyond which a new word
// begins: less than the narrowest blank of justified text, more than kerning.
const spaceGap = 0.17

// Letters of a heading may be spaced: then the gap that most of a line has
// counts for nothing, up to mostSpacing.
const mostSpacing = 0.35

// glyph is a character on its baseline.
type glyph struct {
	r                        rune
	left, right, basis, size float64
	bold                     bool
}

// woord is a run of characters without a blank between.
type woord struct {
	tekst              string
	left, right, basis float64
	size               float64
	bold               bool
	// noot is the raised mark behind the word: of a footnote.
	noot string
}

// glyphs gives the characters of a page that can be placed, and shown.
func glyphs(p *pdf.Page) []glyph {
	list := make([]glyph, 0, len(p.Chars))
	for _, c := range p.Chars {
		height := c.Bottom - c.Top
		if !finite(c.Left, c.Right, c.Top, c.Bottom) || height <= 0 || c.Right < c.Left {
			continue
		}
		g := glyph{r: c.Rune, left: c.Left, right: c.Right, size: c.Size, bold: c.Bold}
		// The box runs from descent to ascent, some 1.15 em in most fonts. A
		// size that does not go with it is one before scaling.
		if !finite(c.Size) || c.Size < height/3 || c.Size > height*3 {
			g.size = height / 1.15
		}
		g.basis = c.Bottom - 0.19*height
		switch {
		case c.Rune == '\u00ad' || c.Rune == '\ufffe':
			g.r = '-' // a hyphen at the end of a line
		case unicode.IsSpace(c.Rune) || unicode.IsControl(c.Rune) || c.Rune <= 0 || c.Rune > unicode.MaxRune:
			continue
		}
		list = append(list, g)
	}
	return list
}

// finite refuses what no page holds, so that sums of distances stay finite.
func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.Abs(v) > 1e6 {
			return false
		}
	}
	return true
}

// words gives the words of one line, from left to right. It reorders line.
func words(line []glyph) []woord {
	slices.SortStableFunc(line, func(a, b glyph) int { return order(a.left, b.left) })
	least := spaceGap + spacing(line)
	var list []woord
	var text strings.Builder
	for i, g := range line {
		switch {
		case i > 0 && g.twice(line[i-1]):
			continue
		case i == 0 || gap(line[i-1], g) > least:
			if i > 0 {
				list[len(list)-1].tekst = text.String()
				text.Reset()
			}
			list = append(list, woord{left: g.left, right: g.right, basis: g.basis, size: g.size, bold: g.bold})
		}
		text.WriteString(spell(g.r))
		w := &list[len(list)-1]
		w.right, w.size, w.bold = max(w.right, g.right), max(w.size, g.size), w.bold && g.bold
	}
	if len(list) > 0 {
		list[len(list)-1].tekst = text.String()
	}
	return list
}

// gap is the distance in em between two characters.
func gap(a, b glyph) float64 { return (b.left - a.right) / max(a.size, b.size) }

// twice reports whether a character is the one before it again, printed twice
// to look bold.
func (g glyph) twice(prev glyph) bool {
	return g.r == prev.r && g.left-prev.left < 0.3*(prev.right-prev.left)
}

// spacing is the gap, in em, between letters that belong together: what three
// in four gaps on the line are wider than.
func spacing(line []glyph) float64 {
	if len(line) < 9 {
		return 0
	}
	gaps := make([]float64, 0, len(line))
	for i := 1; i < len(line); i++ {
		gaps = append(gaps, gap(line[i-1], line[i]))
	}
	slices.Sort(gaps)
	if g := gaps[len(gaps)/4]; g > 0 && g < mostSpacing {
		return g
	}
	return 0
}

// ligatures are spelled out: a search for 'financiën' must find it.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ĳ': "ij", 'Ĳ': "IJ"}

func spell(r rune) string {
	if s, ok := ligatures[r]; ok {
		return s
	}
	return string(r)
}

// order compares distances; there are no NaNs among them.
func order(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
