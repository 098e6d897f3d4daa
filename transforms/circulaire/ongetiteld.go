package circulaire

import "strings"

// opensUntitled reports whether the line is a heading row of years over
// figures: of two years or more or, below a heading, of one at its end.
func (l *lezer) opensUntitled() bool {
	r := l.d.regels[l.at]
	years, last := 0, false
	for i, s := range r.segmenten {
		n, all := s.years()
		if !all && n > 1 {
			return false // a sentence
		}
		if all || n == 1 && len(s.stukken) <= 4 {
			years += n
			last = i > 0 && i == len(r.segmenten)-1 && all
		}
	}
	if years < 2 && !(years == 1 && last && len(r.segmenten) == 2 && len(l.koppen.path) > 0) {
		return false
	}
	// Figures must follow below the years.
	need := min(years, 2)
	for _, row := range l.d.regels[l.at+1 : min(l.at+5, len(l.d.regels))] {
		if under(r, row) >= need {
			return true
		}
	}
	return false
}

// under counts the years of a heading row that have a figure below in row.
func under(head, row *regel) int {
	count := 0
	for _, h := range head.segmenten {
		for _, p := range h.stukken {
			if _, _, ok := p.jaar(); ok && row.hasFigureAt(p.digits(), row.size) {
				count++
			}
		}
	}
	return count
}

func (r *regel) hasFigureAt(at span, slack float64) bool {
	for _, s := range r.segmenten {
		if !s.cijfers {
			continue
		}
		for _, p := range s.stukken {
			if _, _, year := p.jaar(); p.soort == isGetal && !year && p.digits().overlap(at) > -slack {
				return true
			}
		}
	}
	return false
}

// untitled reads a table without a title of its own: it has that of the line
// right above, where this is one, of the table that it is part of, or of the
// heading above.
func (l *lezer) untitled() {
	first := l.d.regels[l.at]
	t, nameless := titel{}, false
	above, unit := l.above()
	if unit != nil {
		t.add("(" + strings.Trim(unit.tekst(), "()") + ")")
	}
	switch {
	case above != nil:
		t.add(above.tekst())
		first = above
	case l.vorige != nil && l.at > 0 && l.vorige.einde == l.at:
		t.nummer, t.tekst = l.vorige.nummer, l.vorige.titel
		t.eenheid, t.heeftEenheid = l.vorige.eenheid, l.vorige.eenheid.tekst != ""
	case len(l.koppen.path) > 0:
		nameless = true
		t.add(kopNummer.ReplaceAllString(l.koppen.path[len(l.koppen.path)-1].tekst, ""))
	}
	at := l.at
	b := l.block(t, first)
	if len(b.lijf) == 0 {
		l.at = at + 1
		return
	}
	l.finish(b, first)
	l.vorige.naamloos = nameless
}

// above gives the line above l.at that is its title, and the line between that
// has the unit; nil where there is none.
func (l *lezer) above() (title, unit *regel) {
	for i := l.at - 1; i >= max(0, l.at-2); i-- {
		r := l.d.regels[i]
		below := l.d.regels[i+1]
		if r.pagina != below.pagina || below.basis-r.basis > 3*below.size || l.vorige != nil && l.vorige.einde > i {
			break
		}
		if _, ok := isUnitLine(r.tekst()); ok && unit == nil {
			unit = r
			continue
		}
		if l.isCaption(r) {
			return r, unit
		}
		break
	}
	return nil, unit
}

// isCaption reports whether a line may be the title of a table without the
// word: short, bold or with a unit, and no heading of a chapter.
func (l *lezer) isCaption(r *regel) bool {
	text := r.tekst()
	_, _, unit := findUnit(text)
	_, heading := l.koppen.heading(r)
	return r.figures() == 0 && !heading && !strings.HasSuffix(text, ".") && len(text) < 150 && (unit || r.bold())
}
