package pdf

import "slices"

// lay turns a page upright: box is what is displayed of it in user space, turns
// the quarter turns with the clock that the file asks for.
func lay(p *Page, box rect, turns int, glyphs []glyph) {
	// Text that itself is turned against the clock by as many quarters as the
	// page with it stands upright.
	upright := (turns + 4) % 4
	if most, ok := mostTurned(glyphs); ok {
		upright = most
	}
	v := view{box: box, turns: upright}
	p.Width, p.Height = v.size()
	p.Chars = v.chars(p, glyphs)
}

// chars gives the glyphs that stand upright and on the page, each once.
func (v view) chars(p *Page, glyphs []glyph) []Char {
	chars := make([]Char, 0, len(glyphs))
	var turned []glyph
	seen := prints{}
	for _, g := range glyphs {
		if g.run.turned != v.turns {
			turned = append(turned, g) // a stamp in the margin, a watermark
			continue
		}
		if c := v.char(g); c.inside(p) && !seen.again(&c) {
			chars = append(chars, c)
		}
	}
	flat, years := v.standing(p, glyphs)
	p.leave(slices.DeleteFunc(turned, func(g glyph) bool { return years[g.run] }))
	return slices.Clip(append(chars, flat...))
}

// mostLeft is how many characters of what is left out are told.
const mostLeft = 60

// leave notes characters that are no part of the text of the page, word by word as they
// are drawn.
func (p *Page) leave(glyphs []glyph) {
	var last *run
	n := len([]rune(p.Left))
	for _, g := range glyphs {
		if n++; n > mostLeft {
			return
		}
		if last != nil && g.run != last {
			p.Left += " "
		}
		last = g.run
		p.Left += string(g.r)
	}
}

// mostTurned is the quarter turn of more than half of the characters.
func mostTurned(glyphs []glyph) (int, bool) {
	var count [4]int
	for _, g := range glyphs {
		if g.run.turned >= 0 {
			count[g.run.turned]++
		}
	}
	for turned, n := range count {
		if 2*n > len(glyphs) {
			return turned, true
		}
	}
	return 0, false
}

// view is a page seen after turns quarter turns with the clock.
type view struct {
	box   rect
	turns int
}

func (v view) size() (width, height float64) {
	width, height = v.box.right-v.box.left, v.box.top-v.box.bottom
	if v.turns%2 == 1 {
		width, height = height, width
	}
	return width, height
}

// at is the place of a point: to the right and downwards.
func (v view) at(x, y float64) (right, down float64) {
	switch v.turns {
	case 1:
		return y - v.box.bottom, x - v.box.left
	case 2:
		return v.box.right - x, y - v.box.bottom
	case 3:
		return v.box.top - y, v.box.right - x
	}
	return x - v.box.left, v.box.top - y
}

// ascent is the part of the font size above the base line. The same for all
// fonts, so that bold and plain characters of one line share Top and Bottom.
const ascent = 0.8

func (v view) char(g glyph) Char {
	_, base := v.at(g.run.x, g.run.y)
	x0, _ := v.at(g.box.left, g.box.bottom)
	x1, _ := v.at(g.box.right, g.box.top)
	return Char{
		Rune:   g.r,
		Left:   min(x0, x1),
		Right:  max(x0, x1),
		Top:    base - ascent*g.run.size,
		Bottom: base + (1-ascent)*g.run.size,
		Size:   g.run.size,
		Bold:   g.run.bold,
	}
}

// part is r from and to these fractions in the direction of text that is
// turned.
func (r rect) part(turned int, from, to float64) rect {
	if turned >= 2 {
		from, to = 1-to, 1-from
	}
	width, height := r.right-r.left, r.top-r.bottom
	if turned%2 == 1 {
		r.bottom, r.top = r.bottom+from*height, r.bottom+to*height
	} else {
		r.left, r.right = r.left+from*width, r.left+to*width
	}
	return r
}
