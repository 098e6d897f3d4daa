package line

import (
	"math"
	"unicode"

	"medebewind/transforms/pdf"
)

// glyph is a character on its baseline.
type glyph struct {
	r                       rune
	left, right, base, size float64
	bold                    bool
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
		g.base = c.Bottom - 0.19*height
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

// gap is the distance in em between two characters.
func gap(a, b glyph) float64 { return (b.left - a.right) / max(a.size, b.size) }

// twice reports whether a character is the one before it again, printed twice
// to look bold.
func (g glyph) twice(prev glyph) bool {
	return g.r == prev.r && g.left-prev.left < 0.3*(prev.right-prev.left)
}

// ligatures are spelled out: a search for 'financiën' must find it.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ĳ': "ij", 'Ĳ': "IJ"}

func spell(r rune) string {
	if s, ok := ligatures[r]; ok {
		return s
	}
	return string(r)
}
