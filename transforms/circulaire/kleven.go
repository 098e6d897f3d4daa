package circulaire

import "slices"

// line gives line i as one of the table: with its label apart from figures.
func (l *lezer) line(b *blok, i int) *regel {
	r := l.d.regels[i]
	if b.pagina != r.pagina {
		b.pagina, b.plekken = r.pagina, l.places(b.titel, i)
	}
	if i == 0 || b.last == nil || b.near(l.d.regels[i-1], r) {
		r.loosen(b.plekken)
	}
	return r
}

// near reports whether a line follows the one above as rows do: prose behind
// the table may end in a figure below the others.
func (b *blok) near(above, r *regel) bool {
	return above.pagina != r.pagina || r.basis-above.basis < max(2.2*b.pitch, 2.5*r.size)
}

// places gives where figures stand in cells from line i on, to the next title
// or heading on the page.
func (l *lezer) places(own titel, i int) []span {
	var list []span
	for _, r := range l.d.regels[i:] {
		if r.pagina != l.d.regels[i].pagina {
			break
		}
		if t, ok := readTitel(r, l.d.wijd); ok && !own.same(t) || r.size > largerType*l.d.corps {
			break
		}
		for j, s := range r.segmenten {
			for _, p := range s.stukken {
				if s.cijfers && p.soort == isGetal && (j > 0 || !wholeNumber.MatchString(p.kaal)) {
					list = append(list, p.digits())
				}
			}
		}
	}
	return list
}

// loosen parts the label of a line from figures that stand in a cell and touch
// it, because the label is as long as its own cell is wide.
func (r *regel) loosen(places []span) {
	if len(r.segmenten) == 0 || r.segmenten[0].cijfers {
		return
	}
	pieces := r.segmenten[0].stukken
	at := len(pieces)
	for at > 1 && pieces[at-1].standsAt(places) {
		at--
	}
	if at < len(pieces) {
		r.segmenten = slices.Replace(r.segmenten, 0, 1, newSegment(pieces[:at]), newSegment(pieces[at:]))
	}
}

// standsAt reports whether a figure begins, ends or lies where one of the
// others does. A year may end a label.
func (s stuk) standsAt(places []span) bool {
	if _, _, year := s.jaar(); year || s.soort == isWoord {
		return false
	}
	own := s.digits()
	near := 0.35 * s.size
	for _, o := range places {
		if abs(o.right-own.right) < near || abs(o.left-own.left) < near || o.overlap(own) > 0.6*(own.right-own.left) {
			return true
		}
	}
	return false
}
