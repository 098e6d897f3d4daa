package circulaire

// unsign looks whether the minus apart of a figure stands in another, empty
// column: there it says that this is empty. Where that column's place is not
// known, and others have their minus at the figure, it is told.
func (l *lijn) unsign(b *blok, at int, c cel, p stuk, columns []kolom) cel {
	for i, k := range columns {
		if i != at && !k.leeg() && l.cellen[i].leeg() && k.cijfers.overlap(p.teken) > 0.5*(p.teken.right-p.teken.left) {
			l.cellen[i] = cel{tekst: "-", links: p.teken.left, boven: c.boven, pagina: c.pagina}
			return newCel(l.r, p.unsigned())
		}
	}
	if at > 0 && columns[at-1].leeg() && l.cellen[at-1].leeg() && (b.d.minus.vast > 0 || b.d.minus.rare(p.tekst)) {
		b.meld("streepje bij %s op pagina %d is niet te plaatsen", c.tekst, c.pagina)
		c.isGetal = false
	}
	return c
}

// signs settles the dashes of a line: a minus far before its figure, or a cell
// without one. Columns end where their figures end, so that a dash stands in
// the first column that does not end before it.
func (b *blok) signs(l *lijn, columns []kolom) {
	for _, p := range l.dashes {
		at := -1
		for i, k := range columns {
			if k.vak.right >= p.right-0.3*p.size && (at < 0 || k.vak.right < columns[at].vak.right) {
				at = i
			}
		}
		switch {
		case at < 0:
			at = nearest(columns, span{p.left - p.size, p.right})
		case at > 0 && columns[at-1].leeg() && columns[at-1].vak.overlap(p.digits()) > columns[at].vak.overlap(p.digits()):
			at-- // a column of which only the heading tells where it is
		}
		switch {
		case at < 0:
			// A dash far from all columns is part of no figure.
		case l.cellen[at].leeg():
			l.cellen[at] = newCel(l.r, p)
		default:
			b.sign(l, at, p, columns)
		}
	}
}

// sign settles a dash at some distance before the figure in cell at: it is the
// minus of that, or says that the cell before is empty. Which of both is not
// sure where that column has no figure from which to know its place.
func (b *blok) sign(l *lijn, at int, dash stuk, columns []kolom) {
	c := &l.cellen[at]
	before := c.links > dash.right
	minus := b.d.minus.may(dash.kaal) && c.isGetal && !signedStart.MatchString(c.tekst)
	empty := at > 0 && l.cellen[at-1].leeg()
	switch {
	case before && empty && !minus:
		l.cellen[at-1] = newCel(l.r, dash)
	case before && minus && !(empty && columns[at-1].leeg()):
		c.tekst, c.links = dash.tekst+" "+c.tekst, dash.left
		c.getal.waarde = c.getal.waarde.Negate()
	default:
		b.meld("streepje bij %s op pagina %d is niet te plaatsen", c.tekst, l.r.pagina)
		c.isGetal = false
	}
}
