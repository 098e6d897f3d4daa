package circulaire

// unsign looks whether the minus apart of a figure stands in another, empty
// column: there it says that this is empty. Where that column's place is not
// known, and others have their minus at the figure, it is told.
func (a *assigner) unsign(at int, c cell, p piece) cell {
	for i, k := range a.columns {
		if i != at && !k.empty() && a.s.cells[i].empty() && k.figures.overlap(p.sign) > 0.5*(p.sign.right-p.sign.left) {
			a.s.cells[i] = cell{text: "-", left: p.sign.left, top: c.top, page: c.page}
			return newCell(a.s.line, p.unsigned())
		}
	}
	if at > 0 && a.columns[at-1].empty() && a.s.cells[at-1].empty() && (a.set.minus.tight > 0 || a.set.minus.rare(p.text)) {
		a.set.reasons.tell("streepje bij %s op pagina %d is niet te plaatsen", c.text, c.page)
		c.isFigure = false
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
			if k.area.right >= p.right-0.3*p.size && (at < 0 || k.area.right < a.columns[at].area.right) {
				at = i
			}
		}
		switch {
		case at < 0:
			at = nearest(a.columns, span{p.left - p.size, p.right})
		case at > 0 && a.columns[at-1].empty() && a.columns[at-1].area.overlap(p.digits()) > a.columns[at].area.overlap(p.digits()):
			at-- // a column of which only the heading tells where it is
		}
		switch {
		case at < 0:
			// A dash far from all columns is part of no figure.
		case a.s.cells[at].empty():
			a.s.cells[at] = newCell(a.s.line, p)
		default:
			a.settleDash(at, p)
		}
	}
}

// settleDash settles a dash at some distance before the figure in cell at: it is the
// minus of that, or says that the cell before is empty. Which of both is not
// sure where that column has no figure from which to know its place.
func (a *assigner) settleDash(at int, dash piece) {
	c := &a.s.cells[at]
	before := c.left > dash.right
	minus := a.set.minus.may(dash.bare) && c.isFigure && !isSigned(c.text)
	empty := at > 0 && a.s.cells[at-1].empty()
	switch {
	case before && empty && !minus:
		a.s.cells[at-1] = newCell(a.s.line, dash)
	case before && minus && !(empty && a.columns[at-1].empty()):
		c.text, c.left = dash.text+" "+c.text, dash.left
		c.figure.value = c.figure.value.Negate()
	default:
		a.set.reasons.tell("streepje bij %s op pagina %d is niet te plaatsen", c.text, a.s.line.page)
		c.isFigure = false
	}
}
