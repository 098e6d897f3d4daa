package row

import (
	"regexp"
	"strconv"
	"strings"

	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// assigner puts the pieces of one line under columns.
type assigner struct {
	set     *column.Setting
	columns []column.Column
	s       *Strip
	dashes  []line.Piece // not yet known for a minus or an empty cell
}

// Assign puts the pieces of a line under columns; what is left is its label.
func Assign(set *column.Setting, l *line.Line, columns []column.Column) *Strip {
	a := assigner{set: set, columns: columns, s: &Strip{line: l, left: l.Left}}
	n := set.LabelSegments(l)
	var label []line.Piece
	for i, seg := range l.Segments {
		switch {
		case i < n && set.Beside > 0 && seg.Right < set.Beside:
			a.s.group = wording.Squeeze(a.s.group + " " + seg.Text())
		case i < n:
			label = append(label, seg.Pieces...)
		case seg.Figures:
			for _, p := range seg.Pieces {
				a.place(p)
			}
		default:
			if rest := a.placeText(seg); rest {
				label = append(label, seg.Pieces...)
			}
		}
	}
	a.s.setLabel(label, set.CellGap)
	a.settleDashes()
	return a.s
}

// setLabel makes the text of the label, without marks and without the number
// that opens it.
func (s *Strip) setLabel(label []line.Piece, cellGap float64) {
	if len(label) == 0 {
		return
	}
	texts := make([]string, 0, len(label))
	s.bold = true
	for _, p := range label {
		text := p.Text
		if p.Kind == line.KindText {
			text = strings.TrimRight(text, "*†‡")
		}
		if text != "" {
			texts = append(texts, text)
		}
		s.bold = s.bold && p.Bold
	}
	s.label = strings.Join(texts, " ")
	s.left, s.right = label[0].Left, label[len(label)-1].Right
	if m := rowNumber.FindStringSubmatch(s.label); m != nil {
		s.number, _ = strconv.Atoi(m[1])
	} else if wording.IsWhole(label[0].Text) && len(label) > 1 && label[1].Gap > cellGap && len(label[0].Text) < 4 {
		s.number, _ = strconv.Atoi(label[0].Text)
		s.label = label[0].Text + ". " + strings.Join(texts[1:], " ")
	}
}

// place puts a figure, or a sign for none, under its column.
func (a *assigner) place(p line.Piece) {
	if a.s.cells == nil {
		a.s.cells = make([]cell, len(a.columns))
	}
	if p.Kind == line.KindNone && wording.IsDash(p.Bare) {
		a.dashes = append(a.dashes, p)
		return
	}
	c := newCell(a.s.line, p)
	at := column.Nearest(a.columns, p.Digits())
	if at < 0 {
		a.set.Reasons.Tell("getal %s op pagina %d staat onder geen kolom", c.Text, c.Page)
		return
	}
	a.put(at, c, p)
}

// put fills a cell. Two figures in one cell are told, and none of them taken.
func (a *assigner) put(at int, c cell, p line.Piece) {
	old := &a.s.cells[at]
	if !old.Empty() {
		a.set.Reasons.Tell("onder kolom %q op pagina %d staan twee getallen: %s en %s", a.columns[at].Heading, c.Page, old.Text, c.Text)
		old.Text += " " + c.Text
		old.IsFigure = false
		return
	}
	if c.broken {
		a.set.Reasons.Tell("getal %s op pagina %d is niet te lezen", c.Text, c.Page)
	}
	if p.Sign.Right > p.Sign.Left {
		c = a.unsign(at, c, p)
	}
	*old = c
}

func newCell(l *line.Line, p line.Piece) cell {
	c := cell{Text: wording.Squeeze(p.Text), Mark: p.Mark, Left: p.Left, Top: l.Top(), Page: l.Page}
	if p.Kind != line.KindFigure {
		return c
	}
	g, err := wording.ReadFigure(p.Bare)
	c.Figure, c.IsFigure, c.broken = g, err == nil, err != nil
	return c
}

// placeText puts text under the heading that it stands below. rest tells that
// it stands under none, and belongs to the label.
func (a *assigner) placeText(seg line.Segment) (rest bool) {
	at, best := -1, 0.0
	for i, k := range a.columns {
		if o := k.Area.Overlap(seg.Span()); o > best {
			at, best = i, o
		}
	}
	switch {
	case at < 0 && seg.Right < a.set.Figures:
		return true
	case at < 0:
		a.set.Reasons.Tell("tekst %q op pagina %d staat onder geen kolom", seg.Text(), a.s.line.Page)
		return false
	}
	if a.s.texts == nil {
		a.s.texts = make([]textCell, len(a.columns))
	}
	t := &a.s.texts[at]
	if t.text == "" {
		t.left = seg.Left
	}
	t.text = a.set.Spelling.Join(t.text, seg.Text())
	return false
}

var rowNumber = regexp.MustCompile(`^([0-9]{1,3})[.)](?:\s|$)`)
