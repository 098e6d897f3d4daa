package circulaire

import "strings"

// gatherer gathers the lines of one table, from where the reader is.
type gatherer struct {
	r *reader
	*block
	// page are where figures stand on page.
	page   int
	places []span
}

// gather gathers the lines of the table below line r.at, and moves r.at behind
// them.
func (r *reader) gather(t title) *block {
	g := &gatherer{r: r, block: newBlock(r.style, t)}
	start := r.at
	if t.header != nil {
		g.addHeader(t.header)
	}
	if !g.gatherHeader() {
		r.at = start
		return g.block
	}
	g.gatherBody()
	g.tellLeft()
	return g.block
}

// Bounds of what may stand between a title and the first figures, and between
// two rows with figures.
const (
	mostHeadLines  = 14
	mostLabelLines = 8
)

// gatherHeader gathers the lines up to the first row. It reports whether there is one.
func (g *gatherer) gatherHeader() bool {
	prose := 0
	for n := 0; g.r.at < len(g.r.lines) && n < mostHeadLines; n++ {
		l := g.line(g.r.at)
		text := l.text()
		if g.stops(l) {
			return false
		}
		if u, ok := isUnitLine(text); ok && l.figures() == 0 {
			if !g.title.hasUnit {
				g.title.unit, g.title.hasUnit = u, true
			}
			g.r.at++
			continue
		}
		if len(l.segments) == 1 && (strings.HasSuffix(text, ".") || l.right-l.left > 0.75*(g.r.right-g.r.left)) {
			if prose++; prose > 2 {
				g.prose = true
				return false
			}
		}
		if g.isRow(l) {
			return true
		}
		g.addHeader(l)
		g.r.at++
	}
	return false
}

// line gives line i as one of the table: with its label apart from figures.
func (g *gatherer) line(i int) *line {
	l := g.r.lines[i]
	if g.page != l.page {
		g.page, g.places = l.page, g.r.places(g.title, i)
	}
	if i == 0 || g.last == nil || g.near(g.r.lines[i-1], l) {
		l.loosen(g.places)
	}
	return l
}

// places gives where figures stand in cells from line i on, to the next title
// or heading on the page.
func (r *reader) places(own title, i int) []span {
	var list []span
	for _, l := range r.lines[i:] {
		if l.page != r.lines[i].page {
			break
		}
		if t, ok := readTitle(l, r.cellGap); ok && !own.same(t) || l.size > largerType*r.textSize {
			break
		}
		for j, s := range l.segments {
			for _, p := range s.pieces {
				if s.figures && p.kind == kindFigure && (j > 0 || !isWhole(p.bare)) {
					list = append(list, p.digits())
				}
			}
		}
	}
	return list
}

// stops reports whether a line is beyond any table: another title, a heading.
func (g *gatherer) stops(l *line) bool {
	if t, ok := readTitle(l, g.r.cellGap); ok {
		return !g.title.same(t)
	}
	h, ok := g.r.chapters.read(l)
	if !ok || g.last == nil || l.page != g.last.page {
		return ok
	}
	// Rows that are numbered may be numbered as headings are: a heading in the
	// type of the rows keeps more distance.
	return h.size > 1.05*g.last.size || l.base-g.last.base > 1.35*g.pitch || l.bold() && !g.last.bold()
}
