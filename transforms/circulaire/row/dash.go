package row

import (
	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// unsign looks whether the minus apart of a figure stands in another, empty
// column: there it says that this is empty. Where that column's place is not
// known, and others have their minus at the figure, it is told.
func (a *assigner) unsign(at int, c cell, p line.Piece) cell {
	for i, k := range a.columns {
		if i != at && !k.Empty() && a.s.cells[i].Empty() && k.Figures.Overlap(p.Sign) > 0.5*(p.Sign.Right-p.Sign.Left) {
			a.s.cells[i] = cell{Text: "-", Left: p.Sign.Left, Top: c.Top, Page: c.Page}
			return newCell(a.s.line, p.Unsigned())
		}
	}
	if at > 0 && a.columns[at-1].Empty() && a.s.cells[at-1].Empty() && (a.set.Minus.Tight > 0 || a.set.Minus.Rare(p.Text)) {
		a.set.Reasons.Tell("streepje bij %s op pagina %d is niet te plaatsen", c.Text, c.Page)
		c.IsFigure = false
	}
	return c
}

// settleDashes settles the dashes of a line: a minus far before its figure, or a cell
// without one. Columns end where their figures end, so that a dash stands in
// the first column that does not end before it.
func (a *assigner) settleDashes() {
	for _, p := range a.dashes {
		at := -1
		for i, k := range a.columns {
			if k.Area.Right >= p.Right-0.3*p.Size && (at < 0 || k.Area.Right < a.columns[at].Area.Right) {
				at = i
			}
		}
		switch {
		case at < 0:
			at = column.Nearest(a.columns, line.Span{Left: p.Left - p.Size, Right: p.Right})
		case at > 0 && a.columns[at-1].Empty() && a.columns[at-1].Area.Overlap(p.Digits()) > a.columns[at].Area.Overlap(p.Digits()):
			at-- // a column of which only the heading tells where it is
		}
		switch {
		case at < 0:
			// A dash far from all columns is part of no figure.
		case a.s.cells[at].Empty():
			a.s.cells[at] = newCell(a.s.line, p)
		default:
			a.settleDash(at, p)
		}
	}
}

// settleDash settles a dash at some distance before the figure in cell at: it is the
// minus of that, or says that the cell before is empty. Which of both is not
// sure where that column has no figure from which to know its place.
func (a *assigner) settleDash(at int, dash line.Piece) {
	c := &a.s.cells[at]
	before := c.Left > dash.Right
	minus := a.set.Minus.May(dash.Bare) && c.IsFigure && !wording.IsSigned(c.Text)
	empty := at > 0 && a.s.cells[at-1].Empty()
	switch {
	case before && empty && !minus:
		a.s.cells[at-1] = newCell(a.s.line, dash)
	case before && minus && !(empty && a.columns[at-1].Empty()):
		c.Text, c.Left = dash.Text+" "+c.Text, dash.Left
		c.Figure.Value = c.Figure.Value.Negate()
	default:
		a.set.Reasons.Tell("streepje bij %s op pagina %d is niet te plaatsen", c.Text, a.s.line.Page)
		c.IsFigure = false
	}
}
