package circulaire

import (
	"regexp"
	"strconv"
	"strings"
)

// assigner puts the pieces of one line under columns.
type assigner struct {
	set     *setting
	columns []column
	s       *strip
	dashes  []piece // not yet known for a minus or an empty cell
}

// assign puts the pieces of a line under columns; what is left is its label.
func assign(set *setting, l *line, columns []column) *strip {
	a := assigner{set: set, columns: columns, s: &strip{line: l, left: l.left}}
	n := set.labelSegments(l)
	var label []piece
	for i, seg := range l.segments {
		switch {
		case i < n:
			label = append(label, seg.pieces...)
		case seg.figures:
			for _, p := range seg.pieces {
				a.place(p)
			}
		default:
			if rest := a.placeText(seg); rest {
				label = append(label, seg.pieces...)
			}
		}
	}
	a.s.setLabel(label, set.cellGap)
	a.settleDashes()
	return a.s
}

// setLabel makes the text of the label, without marks and without the number
// that opens it.
func (s *strip) setLabel(label []piece, cellGap float64) {
	if len(label) == 0 {
		return
	}
	texts := make([]string, 0, len(label))
	s.bold = true
	for _, p := range label {
		text := p.text
		if p.kind == kindText {
			text = strings.TrimRight(text, "*†‡")
		}
		if text != "" {
			texts = append(texts, text)
		}
		s.bold = s.bold && p.bold
	}
	s.label = strings.Join(texts, " ")
	s.left, s.right = label[0].left, label[len(label)-1].right
	if m := rowNumber.FindStringSubmatch(s.label); m != nil {
		s.number, _ = strconv.Atoi(m[1])
	} else if isWhole(label[0].text) && len(label) > 1 && label[1].gap > cellGap && len(label[0].text) < 4 {
		s.number, _ = strconv.Atoi(label[0].text)
		s.label = label[0].text + ". " + strings.Join(texts[1:], " ")
	}
}

// place puts a figure, or a sign for none, under its column.
func (a *assigner) place(p piece) {
	if a.s.cells == nil {
		a.s.cells = make([]cell, len(a.columns))
	}
	if p.kind == kindNone && isDash(p.bare) {
		a.dashes = append(a.dashes, p)
		return
	}
	c := newCell(a.s.line, p)
	at := nearest(a.columns, p.digits())
	if at < 0 {
		a.set.reasons.tell("getal %s op pagina %d staat onder geen kolom", c.text, c.page)
		return
	}
	a.put(at, c, p)
}

// put fills a cell. Two figures in one cell are told, and none of them taken.
func (a *assigner) put(at int, c cell, p piece) {
	old := &a.s.cells[at]
	if !old.empty() {
		a.set.reasons.tell("onder kolom %q op pagina %d staan twee getallen: %s en %s", a.columns[at].heading, c.page, old.text, c.text)
		old.text += " " + c.text
		old.isFigure = false
		return
	}
	if c.broken {
		a.set.reasons.tell("getal %s op pagina %d is niet te lezen", c.text, c.page)
	}
	if p.sign.right > p.sign.left {
		c = a.unsign(at, c, p)
	}
	*old = c
}

func newCell(l *line, p piece) cell {
	c := cell{text: squeeze(p.text), mark: p.mark, left: p.left, top: l.top(), page: l.page}
	if p.kind != kindFigure {
		return c
	}
	g, err := readFigure(p.bare)
	c.figure, c.isFigure, c.broken = g, err == nil, err != nil
	return c
}

// placeText puts text under the heading that it stands below. rest tells that
// it stands under none, and belongs to the label.
func (a *assigner) placeText(seg segment) (rest bool) {
	at, best := -1, 0.0
	for i, k := range a.columns {
		if o := k.area.overlap(seg.span()); o > best {
			at, best = i, o
		}
	}
	switch {
	case at < 0 && seg.right < a.set.figures:
		return true
	case at < 0:
		a.set.reasons.tell("tekst %q op pagina %d staat onder geen kolom", seg.text(), a.s.line.page)
		return false
	}
	if a.s.texts == nil {
		a.s.texts = make([]textCell, len(a.columns))
	}
	t := &a.s.texts[at]
	if t.text == "" {
		t.left = seg.left
	}
	t.text = a.set.spelling.join(t.text, seg.text())
	return false
}

var rowNumber = regexp.MustCompile(`^([0-9]{1,3})[.)](?:\s|$)`)
