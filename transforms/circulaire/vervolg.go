package circulaire

import "slices"

// align finds the columns of a page that repeats the headings: all have moved
// as far as these or, where the page is set anew, they are found again.
func (b *blok) align(columns []kolom, head, rows []*regel) (here, all []kolom) {
	if dx, ok := b.moved(head); ok {
		return b.at(columns, rows, dx), columns
	}
	own, _ := b.columns(head, rows)
	if len(own) == len(columns) {
		return own, columns
	}
	return b.follow(columns, rows)
}

// moved tells how far repeated headings stand from where they stood.
func (b *blok) moved(head []*regel) (float64, bool) {
	var dx float64
	found := false
	for _, r := range head {
		for _, k := range b.kop {
			if k.tekst() != r.tekst() || len(k.woorden) != len(r.woorden) {
				continue
			}
			for i, w := range r.woorden {
				d := w.left - k.woorden[i].left
				if found && abs(d-dx) > 0.3*r.size {
					return 0, false
				}
				dx, found = d, true
			}
		}
	}
	return dx, found
}

// follow finds the columns of a page that goes on without headings: they stand
// where they stood, or have all moved as the labels have.
func (b *blok) follow(columns []kolom, rows []*regel) (here, all []kolom) {
	figures := merge(b.digitSpans(rows, nil))
	best, fit := 0.0, -1.0
	for _, dx := range []float64{0, b.shift(rows)} {
		score := 0.0
		for _, f := range figures {
			if i := nearest(columns, f.move(-dx)); i >= 0 {
				score += 1 / (1 + abs(f.right-dx-columns[i].vak.right))
			}
		}
		if score > fit+1e-9 {
			best, fit = dx, score
		}
	}
	return b.at(columns, rows, best), columns
}

// at gives the columns moved by dx, with the figures of rows in them.
func (b *blok) at(columns []kolom, rows []*regel, dx float64) []kolom {
	here := slices.Clone(columns)
	for i := range here {
		here[i].cijfers = here[i].cijfers.move(dx)
		here[i].vak = here[i].vak.move(dx)
	}
	for _, f := range merge(b.digitSpans(rows, nil)) {
		if i := nearest(here, f); i >= 0 {
			here[i].vak = here[i].vak.join(f)
			here[i].cijfers = here[i].widened(f)
		}
	}
	return here
}

// shift is how far labels on this page begin to the right of where they began.
func (b *blok) shift(rows []*regel) float64 {
	left := farAway
	for _, r := range rows {
		if len(b.cells(r)) > 0 && !r.segmenten[0].cijfers {
			left = min(left, r.left)
		}
	}
	first := farAway
	for _, r := range b.lijf {
		if r.pagina == b.lijf[0].pagina && len(b.cells(r)) > 0 && !r.segmenten[0].cijfers {
			first = min(first, r.left)
		}
	}
	if left == farAway || first == farAway {
		return 0
	}
	return left - first
}
