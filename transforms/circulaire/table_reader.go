package circulaire

import "strings"

// reader goes through the lines of a document once.
type reader struct {
	*document
	at          int
	left, right float64 // where full lines begin and end
	chapters    *chapters
	usual       unit
	hasUsual    bool // a unit is given for all tables
	previous    *table
	tables      []*table
}

// readTables finds the tables of a document, from line start on.
func readTables(d *document, start int) []*table {
	r := &reader{document: d, at: start, left: farAway, chapters: newChapters(d.textSize)}
	r.usual, r.hasUsual = usualUnit(d.lines)
	for _, l := range d.lines {
		r.left, r.right = min(r.left, l.left), max(r.right, l.right)
	}
	for r.at < len(d.lines) {
		l := d.lines[r.at]
		if titles := titlesBeside(l); len(titles) > 1 {
			r.beside(titles)
			continue
		}
		if t, ok := readTitle(l, d.cellGap); ok {
			r.titled(t)
			continue
		}
		if h, ok := r.chapters.read(l); ok {
			r.heading(h)
			continue
		}
		if r.opensUntitled() {
			r.untitled()
			continue
		}
		r.at++
	}
	markBroken(d, r.tables)
	return r.tables
}

// heading takes a heading, which may run over two lines.
func (r *reader) heading(h chapter) {
	first := r.lines[r.at]
	r.at++
	for r.at < len(r.lines) {
		l := r.lines[r.at]
		_, own := r.chapters.read(l)
		if !own || h.number != nil && isNumbered(l.text()) || l.page != first.page ||
			l.base-first.base > 1.6*l.size || l.size != first.size || first.size < largerType*r.textSize {
			break
		}
		h.text, first = r.spelling.join(h.text, l.text()), l
		r.at++
	}
	r.chapters.enter(h)
}

// titled reads the table below a title.
func (r *reader) titled(t title) {
	first, alone := r.lines[r.at], r.alone()
	above, raw := first, first.text()
	r.at++
	for t.header == nil && r.at < len(r.lines) {
		l := r.lines[r.at]
		if _, own := readTitle(l, r.cellGap); own || !t.continues(above, l, raw, r.right) {
			break
		}
		t.add(l.text())
		raw, above = r.spelling.join(raw, l.text()), l
		r.at++
	}
	next := r.at
	b := r.gather(t)
	switch {
	case r.captions(t, first, next, len(b.body) > 0):
		r.at = next
		return
	case len(b.body) == 0 && (t.text == "" || strings.HasSuffix(t.text, ".") || b.prose && !alone):
		// A sentence that names a table, an entry of a list of them.
		return
	}
	r.finish(b, first)
}

// beside tells of tables whose titles stand beside each other, without their
// rows: which figures are whose is not sure.
func (r *reader) beside(titles []title) {
	first := r.lines[r.at]
	r.at++
	r.gather(titles[0]) // to get behind them
	for _, t := range titles {
		b := newBlock(r.style, t)
		b.reasons.tell("op pagina %d staan tabellen naast elkaar; die zijn niet gelezen", first.page)
		r.finish(b, first)
	}
}

// alone reports whether line r.at is no part of a paragraph: it is bold, or
// keeps distance from the line above.
func (r *reader) alone() bool {
	l := r.lines[r.at]
	if r.at == 0 || l.bold() {
		return true
	}
	above := r.lines[r.at-1]
	return above.page != l.page || l.base-above.base > 1.7*l.size
}

// finish makes the table of a block.
func (r *reader) finish(b *block, first *line) {
	t := r.table(b)
	t.chapter = r.chapters.String()
	t.from, t.to = first.page, first.page
	if n := len(b.body); n > 0 {
		t.from, t.to = min(t.from, b.body[0].page), b.body[n-1].page
	}
	r.tables = append(r.tables, t)
	t.end = r.at
	r.previous = t
}
