package circulaire

import "strings"

// lezer goes through the lines of a document once.
type lezer struct {
	d           *document
	at          int
	left, right float64 // where full lines begin and end
	koppen      koppen
	standaard   eenheid
	heeft       bool // a unit is given for all tables
	vorige      *tabel
	tabellen    []*tabel
}

// readTables finds the tables of a document, from line start on.
func (d *document) readTables(start int) []*tabel {
	l := &lezer{d: d, at: start, left: farAway, koppen: koppen{corps: d.corps}}
	l.standaard, l.heeft = d.defaultUnit()
	for _, r := range d.regels {
		l.left, l.right = min(l.left, r.left), max(l.right, r.right)
	}
	for l.at < len(d.regels) {
		r := d.regels[l.at]
		if titles := titlesBeside(r); len(titles) > 1 {
			l.beside(titles)
			continue
		}
		if t, ok := readTitel(r, d.wijd); ok {
			l.titled(t)
			continue
		}
		if h, ok := l.koppen.heading(r); ok {
			l.heading(h)
			continue
		}
		if l.opensUntitled() {
			l.untitled()
			continue
		}
		l.at++
	}
	return l.tabellen
}

// heading takes a heading, which may run over two lines.
func (l *lezer) heading(h kop) {
	first := l.d.regels[l.at]
	l.at++
	for l.at < len(l.d.regels) {
		r := l.d.regels[l.at]
		_, own := l.koppen.heading(r)
		if !own || h.nummer != nil && kopForm.MatchString(r.tekst()) || r.pagina != first.pagina ||
			r.basis-first.basis > 1.6*r.size || r.size != first.size || first.size < largerType*l.d.corps {
			break
		}
		h.tekst, first = l.d.joinLines(h.tekst, r.tekst()), r
		l.at++
	}
	l.koppen.enter(h)
}

// titled reads the table below a title.
func (l *lezer) titled(t titel) {
	first, alone := l.d.regels[l.at], l.alone()
	above, raw := first, first.tekst()
	l.at++
	for t.kop == nil && l.at < len(l.d.regels) {
		r := l.d.regels[l.at]
		if _, own := readTitel(r, l.d.wijd); own || !t.continues(above, r, raw, l.right) {
			break
		}
		t.add(r.tekst())
		raw, above = l.d.joinLines(raw, r.tekst()), r
		l.at++
	}
	next := l.at
	b := l.block(t, first)
	switch {
	case l.captions(t, first, next, len(b.lijf) > 0):
		l.at = next
		return
	case len(b.lijf) == 0 && (t.tekst == "" || strings.HasSuffix(t.tekst, ".") || b.proza && !alone):
		// A sentence that names a table, an entry of a list of them.
		return
	}
	l.finish(b, first)
}

// captions gives a title that stands below its table to that: no table follows,
// or that stands further away. next is the line behind the title.
func (l *lezer) captions(t titel, first *regel, next int, follows bool) bool {
	v := l.vorige
	if v == nil || !v.naamloos || v.tot != first.pagina || l.d.regels[v.einde] != first {
		return false
	}
	near := first.basis - l.d.regels[v.einde-1].basis
	if near > 3*first.size || follows && near >= l.d.regels[next].basis-l.d.regels[next-1].basis {
		return false
	}
	v.naamloos, v.nummer, v.titel = false, t.nummer, t.tekst
	if t.heeftEenheid {
		v.eenheid = t.eenheid
	}
	return true
}

// beside tells of tables whose titles stand beside each other, without their
// rows: which figures are whose is not sure.
func (l *lezer) beside(titles []titel) {
	first := l.d.regels[l.at]
	l.at++
	l.block(titles[0], first) // to get behind them
	for _, t := range titles {
		b := &blok{d: l.d, titel: t}
		b.meld("op pagina %d staan tabellen naast elkaar; die zijn niet gelezen", first.pagina)
		l.finish(b, first)
	}
}

// alone reports whether line l.at is no part of a paragraph: it is bold, or
// keeps distance from the line above.
func (l *lezer) alone() bool {
	r := l.d.regels[l.at]
	if l.at == 0 || r.bold() {
		return true
	}
	above := l.d.regels[l.at-1]
	return above.pagina != r.pagina || r.basis-above.basis > 1.7*r.size
}

// finish makes the table of a block.
func (l *lezer) finish(b *blok, first *regel) {
	l.tellLeft(b)
	t := b.table(l)
	t.hoofdstuk = l.koppen.String()
	t.van, t.tot = first.pagina, first.pagina
	if n := len(b.lijf); n > 0 {
		t.van, t.tot = min(t.van, b.lijf[0].pagina), b.lijf[n-1].pagina
	}
	l.tabellen = append(l.tabellen, t)
	t.einde = l.at
	l.vorige = t
}
