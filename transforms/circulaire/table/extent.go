package table

import (
	"regexp"
	"strings"

	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// gatherBody gathers the rows, to where the table ends, over pages where it goes on.
func (g *gatherer) gatherBody() {
	for g.r.at < len(g.r.Lines) {
		l := g.line(g.r.at)
		switch {
		case g.stops(l):
			return
		case g.repeats(l):
			g.r.at++
		case g.opensOther(l):
			return
		case g.IsRow(l) && !g.Crosses(l):
			g.addRow(l)
			g.r.at++
		default:
			n, more := g.countLabels()
			for _, l := range g.r.Lines[g.r.at : g.r.at+n] {
				g.body = append(g.body, l)
				g.Edges.Labels = min(g.Edges.Labels, l.Left)
			}
			g.r.at += n
			if !more {
				return
			}
		}
	}
}

// repeats takes what is said again where a table runs over a page: title,
// unit, headings. Headings are kept, because columns may stand elsewhere.
func (g *gatherer) repeats(l *line.Line) bool {
	if g.last == nil {
		return false
	}
	if t, ok := document.ReadTitle(l, g.r.CellGap); ok {
		return g.title.Same(t)
	}
	if l.Figures() == 0 && saysContinued(l.Text()) {
		return true
	}
	for _, k := range g.header {
		if g.StartsLabelled(l) {
			break // a label that is a year
		}
		if k.Text() == l.Text() && (k.Figures() > 0 || l.Page != k.Page && (len(l.Segments) > 1 || l.Left > g.Edges.Labels+3*l.Size)) {
			g.again[l.Page] = append(g.again[l.Page], l)
			return true
		}
	}
	if l.Page != g.last.Page && len(g.again[l.Page]) == 0 {
		if _, ok := wording.IsUnitLine(l.Text()); ok && l.Figures() == 0 {
			return true
		}
	}
	return false
}

// saysContinued reports whether a line only says that a table goes on.
func saysContinued(text string) bool {
	text = strings.ToLower(strings.Trim(text, " ().…"))
	return len(text) < 40 && (strings.HasPrefix(text, "vervolg") || strings.HasSuffix(text, "vervolg")) || text == "zie volgende pagina"
}

// countLabels looks at the lines without figures from r.at on. It gives how many
// of them belong to the table, and whether the table goes on behind them.
func (g *gatherer) countLabels() (n int, more bool) {
	wide := -1
	i := g.r.at
	for ; i < len(g.r.Lines) && i-g.r.at <= mostLabelLines; i++ {
		l := g.line(i)
		if g.repeats(l) {
			return i - g.r.at, true // the lines before it end a page
		}
		if g.stops(l) || g.opensOther(l) || endsTable.MatchString(l.Text()) {
			return g.countTail(i, wide), false
		}
		if g.IsRow(l) && !g.Crosses(l) {
			break
		}
		if g.Crosses(l) {
			if wide >= 0 || isSentence(l.Text()) {
				return g.countTail(i, max(wide, 0)), false
			}
			wide = i
		}
	}
	if i == len(g.r.Lines) || i-g.r.at > mostLabelLines {
		return g.countTail(i, wide), false
	}
	if wide >= 0 && !g.groupAbove(g.r.Lines[wide], g.r.Lines[wide+1]) {
		return g.countTail(wide, wide), false
	}
	return i - g.r.at, true
}

var endsTable = regexp.MustCompile(`(?i)^(?:bron(?:nen)?|toelichting|noot|noten|opmerking(?:en)?|leeswijzer)\b\s*:?`)

// isSentence reports whether a line ends as a sentence does.
func isSentence(text string) bool {
	return strings.HasSuffix(text, ".") && len(strings.Fields(text)) > 3
}

// countTail counts the lines below the last figures, up to line end, that may be
// the rest of its label: close by, and not wide.
func (g *gatherer) countTail(end, wide int) int {
	if g.last == nil {
		return 0
	}
	n := 0
	above := g.last
	if k := len(g.body); k > 0 {
		above = g.body[k-1]
	}
	for i := g.r.at; i < end && n < 3; i++ {
		l := g.r.Lines[i]
		far := max(1.45*l.Size, g.pitch*1.02)
		if i == wide || g.Crosses(l) || l.Page != above.Page || l.Base-above.Base > far || len(l.Segments) > 1 {
			break
		}
		above = l
		n++
	}
	return n
}

// tellLeft tells of a line right below the table that has figures as a row has
// and was not taken for one.
func (g *gatherer) tellLeft() {
	if g.r.at >= len(g.r.Lines) || g.last == nil {
		return
	}
	l := g.r.Lines[g.r.at]
	if l.Page == g.last.Page && g.near(g.r.Lines[g.r.at-1], l) && !g.stops(l) && g.IsRow(l) {
		g.Reasons.Tell("regel %q op pagina %d, onder de tabel, is niet gelezen", l.Text(), l.Page)
	}
}
