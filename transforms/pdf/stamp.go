package pdf

// A stamp is text that lies over other text: CONCEPT across a table, in letters of the
// same line here and there. It is no part of what it lies over, and its letters would end
// up in words and cells. One that touches no letter, between the columns of a table, lies
// across two of its lines, with text of them at either side.

const (
	// stampTimes is from which size on, in that of most text, letters can be a stamp.
	stampTimes = 1.8
	// core is the part of the size above the base line that ink is in.
	core = 0.7
	// mostLarge bounds how many large letters of a page are looked at: each is held
	// against all others.
	mostLarge = 2000
)

// unstamped parts the large runs that lie over smaller text from the rest.
func unstamped(glyphs []glyph) (kept, stamps []glyph) {
	usual := usualSize(glyphs)
	over := map[*run]bool{}
	for _, g := range glyphs {
		if g.run.turned >= 0 && g.run.size > stampTimes*usual {
			over[g.run] = false
		}
	}
	if usual == 0 || len(over) == 0 {
		return glyphs, nil
	}
	var small []rect
	var words []glyph
	for _, g := range glyphs {
		if g.run.size <= stampTimes*usual {
			small, words = append(small, g.ink()), append(words, g)
		}
	}
	left := mostLarge
	for _, g := range glyphs {
		if lies, large := over[g.run]; large && !lies && left > 0 {
			over[g.run] = g.ink().meetsAny(small) || g.across(words)
			left--
		}
	}
	kept = make([]glyph, 0, len(glyphs))
	for _, g := range glyphs {
		if over[g.run] {
			stamps = append(stamps, g)
		} else {
			kept = append(kept, g)
		}
	}
	return kept, stamps
}

// across reports whether a large letter lies across two lines of smaller text or more,
// one of which goes on at its other side. A heading does not, nor the first letter of a
// chapter.
func (g glyph) across(words []glyph) bool {
	if g.run.turned != 0 {
		return false
	}
	type sides struct{ left, right bool }
	lines := map[float64]sides{}
	ink := g.ink()
	for _, w := range words {
		if w.run.turned != 0 || w.run.y < ink.bottom || w.run.y > ink.top {
			continue
		}
		s := lines[w.run.y]
		lines[w.run.y] = sides{s.left || w.box.right <= g.box.left, s.right || w.box.left >= g.box.right}
	}
	both := false
	for _, s := range lines {
		both = both || s.left && s.right
	}
	return both && len(lines) > 1
}

// usualSize is that of most characters, to a quarter of a point.
func usualSize(glyphs []glyph) float64 {
	count, best := map[int]int{}, 0
	for _, g := range glyphs {
		size := int(g.run.size*4 + 0.5)
		if count[size]++; count[size] > count[best] || count[size] == count[best] && size < best {
			best = size
		}
	}
	return float64(best) / 4
}

// ink is about where a glyph has its ink: the box without what fonts keep free above and
// below, so that a heading does not lie over the line under it.
func (g glyph) ink() rect {
	box := g.box
	if g.run.turned%2 == 0 {
		box.bottom, box.top = g.run.y, g.run.y+core*g.run.size
	}
	return box
}

func (r rect) meetsAny(others []rect) bool {
	for _, o := range others {
		if r.left < o.right && o.left < r.right && r.bottom < o.top && o.bottom < r.top {
			return true
		}
	}
	return false
}
