package table

import (
	"strings"

	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// gatherer gathers the lines of one table, from where the reader is.
type gatherer struct {
	r *reader
	*block
	// page are where figures stand on page.
	page   int
	places []line.Span
}

// gather gathers the lines of the table below line r.at, and moves r.at behind
// them.
func (r *reader) gather(t document.Title) *block {
	g := &gatherer{r: r, block: newBlock(r.Style, t)}
	start := r.at
	if t.Header != nil {
		g.addHeader(t.Header)
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
	for n := 0; g.r.at < len(g.r.Lines) && n < mostHeadLines; n++ {
		l := g.line(g.r.at)
		text := l.Text()
		if g.stops(l) {
			return false
		}
		if u, ok := wording.IsUnitLine(text); ok && l.Figures() == 0 {
			if !g.title.HasUnit {
				g.title.Unit, g.title.HasUnit = u, true
			}
			g.r.at++
			continue
		}
		if len(l.Segments) == 1 && (strings.HasSuffix(text, ".") || l.Right-l.Left > 0.75*(g.r.right-g.r.left)) {
			if prose++; prose > 2 {
				g.prose = true
				return false
			}
		}
		if g.IsRow(l) {
			return true
		}
		g.addHeader(l)
		g.r.at++
	}
	return false
}

// line gives line i as one of the table: with its label apart from figures.
func (g *gatherer) line(i int) *line.Line {
	l := g.r.Lines[i]
	if g.page != l.Page {
		g.page, g.places = l.Page, g.r.places(g.title, i)
	}
	if i == 0 || g.last == nil || g.near(g.r.Lines[i-1], l) {
		l.Loosen(g.places)
	}
	return l
}

// places gives where figures stand in cells from line i on, to the next title
// or chapter on the page.
func (r *reader) places(own document.Title, i int) []line.Span {
	var list []line.Span
	for _, l := range r.Lines[i:] {
		if l.Page != r.Lines[i].Page {
			break
		}
		if t, ok := document.ReadTitle(l, r.CellGap); ok && !own.Same(t) || l.Size > document.LargerType*r.TextSize {
			break
		}
		for j, s := range l.Segments {
			for _, p := range s.Pieces {
				if s.Figures && p.Kind == line.KindFigure && (j > 0 || !wording.IsWhole(p.Bare)) {
					list = append(list, p.Digits())
				}
			}
		}
	}
	return list
}

// stops reports whether a line is beyond any table: another title, a chapter.
func (g *gatherer) stops(l *line.Line) bool {
	if t, ok := document.ReadTitle(l, g.r.CellGap); ok {
		return !g.title.Same(t)
	}
	h, ok := g.r.chapters.Read(l)
	if !ok || g.last == nil || l.Page != g.last.Page {
		return ok
	}
	// Rows that are numbered may be numbered as chapters are: a chapter in the
	// type of the rows keeps more distance.
	return h.Size > 1.05*g.last.Size || l.Base-g.last.Base > 1.35*g.pitch || l.Bold() && !g.last.Bold()
}
