package table

import (
	"strings"

	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// reader goes through the lines of a document once.
type reader struct {
	*document.Document
	at          int
	left, right float64 // where full lines begin and end
	chapters    *document.Chapters
	usual       wording.Unit
	hasUsual    bool // a unit is given for all tables
	previous    *Table
	tables      []*Table
}

// Read finds the tables of a document, from line start on.
func Read(d *document.Document, start int) []*Table {
	r := &reader{Document: d, at: start, left: line.FarAway, chapters: document.NewChapters(d.TextSize)}
	r.usual, r.hasUsual = usualUnit(d.Lines)
	for _, l := range d.Lines {
		r.left, r.right = min(r.left, l.Left), max(r.right, l.Right)
	}
	for r.at < len(d.Lines) {
		l := d.Lines[r.at]
		if titles := document.TitlesBeside(l); len(titles) > 1 {
			r.beside(titles)
			continue
		}
		if t, ok := document.ReadTitle(l, d.CellGap); ok {
			r.titled(t)
			continue
		}
		if h, ok := r.chapters.Read(l); ok {
			r.chapter(h)
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

// chapter takes the heading of a chapter, which may run over two lines.
func (r *reader) chapter(h document.Chapter) {
	first := r.Lines[r.at]
	r.at++
	for r.at < len(r.Lines) {
		l := r.Lines[r.at]
		_, own := r.chapters.Read(l)
		if !own || h.Number != nil && document.IsNumbered(l.Text()) || l.Page != first.Page ||
			l.Base-first.Base > 1.6*l.Size || l.Size != first.Size || first.Size < document.LargerType*r.TextSize {
			break
		}
		h.Text, first = r.Spelling.Join(h.Text, l.Text()), l
		r.at++
	}
	r.chapters.Enter(h)
}

// titled reads the table below a title.
func (r *reader) titled(t document.Title) {
	first, alone := r.Lines[r.at], r.alone()
	above, raw := first, first.Text()
	r.at++
	for t.Header == nil && r.at < len(r.Lines) {
		l := r.Lines[r.at]
		if _, own := document.ReadTitle(l, r.CellGap); own || !t.Continues(above, l, raw, r.right) {
			break
		}
		t.Add(l.Text())
		raw, above = r.Spelling.Join(raw, l.Text()), l
		r.at++
	}
	next := r.at
	b := r.gather(t)
	switch {
	case r.captions(t, first, next, len(b.body) > 0):
		r.at = next
		return
	case len(b.body) == 0 && (t.Text == "" || strings.HasSuffix(t.Text, ".") || b.prose && !alone):
		// A sentence that names a table, an entry of a list of them.
		return
	}
	r.finish(b, first)
}

// beside tells of tables whose titles stand beside each other, without their
// rows: which figures are whose is not sure.
func (r *reader) beside(titles []document.Title) {
	first := r.Lines[r.at]
	r.at++
	r.gather(titles[0]) // to get behind them
	for _, t := range titles {
		b := newBlock(r.Style, t)
		b.Reasons.Tell("op pagina %d staan tabellen naast elkaar; die zijn niet gelezen", first.Page)
		r.finish(b, first)
	}
}

// alone reports whether line r.at is no part of a paragraph: it is bold, or
// keeps distance from the line above.
func (r *reader) alone() bool {
	l := r.Lines[r.at]
	if r.at == 0 || l.Bold() {
		return true
	}
	above := r.Lines[r.at-1]
	return above.Page != l.Page || l.Base-above.Base > 1.7*l.Size
}

// finish makes the table of a block.
func (r *reader) finish(b *block, first *line.Line) {
	t := r.table(b)
	t.Chapter = r.chapters.String()
	t.From, t.To = first.Page, first.Page
	if n := len(b.body); n > 0 {
		t.From, t.To = min(t.From, b.body[0].Page), b.body[n-1].Page
	}
	r.tables = append(r.tables, t)
	t.end = r.at
	r.previous = t
}
