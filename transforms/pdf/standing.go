package pdf

import "regexp"

// Years at the head of narrow columns often stand on their side. They are laid flat where
// they end, at the foot of the heading, so that they head their column; of other text that
// stands so nothing is made.

var yearOnly = regexp.MustCompile(`^(?:19|20)[0-9]{2}$`)

// digitWidth is that of a digit in most fonts, in em.
const digitWidth = 0.556

// standing gives the years that stand on their side, flat, and their runs.
func (v view) standing(p *Page, glyphs []glyph) (flat []Char, years map[*run]bool) {
	years = map[*run]bool{}
	for i := 0; i < len(glyphs); {
		n := 1
		for i+n < len(glyphs) && glyphs[i+n].run == glyphs[i].run {
			n++
		}
		if word := glyphs[i : i+n]; v.stands(word[0]) && n == 4 {
			chars := v.flat(p, word)
			flat, years[word[0].run] = append(flat, chars...), chars != nil
		}
		i += n
	}
	return flat, years
}

// stands tells whether text is a quarter turn from the rest of the page.
func (v view) stands(g glyph) bool { return g.run.turned >= 0 && (g.run.turned-v.turns)%2 != 0 }

func (v view) flat(p *Page, word []glyph) []Char {
	text, box := "", word[0].box
	for _, g := range word {
		text += string(g.r)
		box = rect{min(box.left, g.box.left), min(box.bottom, g.box.bottom), max(box.right, g.box.right), max(box.top, g.box.top)}
	}
	if !yearOnly.MatchString(text) {
		return nil
	}
	x0, y0 := v.at(box.left, box.bottom)
	x1, y1 := v.at(box.right, box.top)
	size, base := word[0].run.size, max(y0, y1)
	left := (x0+x1)/2 - 2*digitWidth*size
	var chars []Char
	for i, g := range word {
		at := left + float64(i)*digitWidth*size
		c := Char{Rune: g.r, Left: at, Right: at + digitWidth*size, Top: base - ascent*size, Bottom: base + (1-ascent)*size, Size: size, Bold: g.run.bold}
		if c.inside(p) {
			chars = append(chars, c)
		}
	}
	return chars
}
