package publisher

import "fmt"

// columnWidth is that of a column of figures: years get what they need, a few
// of them or a page on its side more.
func (t *grid) columnWidth(p *pdfPage) float64 {
	if len(t.columns) <= 2 || p.width > p.height {
		return 72
	}
	return 46
}

// labelWidth is what the columns leave.
func (t *grid) labelWidth(p *pdfPage) float64 {
	return p.width - 2*margin - float64(len(t.columns))*t.columnWidth(p)
}

// edge is where the figures of column i end.
func (t *grid) edge(p *pdfPage, i int) float64 {
	return margin + t.labelWidth(p) + float64(i+1)*t.columnWidth(p) - 8
}

// table sets a table. One that does not fit goes on overleaf, under its title
// and headings again.
func (s *setter) table(t *grid) {
	s.room(80)
	t.from = len(s.pages)
	s.y += 8
	s.page().text(margin, s.y, boldFont, body, t.titleLine(false))
	s.y += 18
	s.heads(t)
	for i, r := range t.rows {
		s.row(t, r, i)
	}
	t.to = len(s.pages)
	s.y += 8
}

func (s *setter) heads(t *grid) {
	p := s.page()
	if t.first != "" {
		p.text(margin, s.y, boldFont, body, t.first)
	}
	for i, c := range t.columns {
		p.right(t.edge(p, i), s.y, boldFont, body, c.head)
		s.note(t.edge(p, i), s.y, boldFont, c.note)
	}
	p.rule(margin, s.y+4, p.width-2*margin)
	s.y += 16
}

// row sets a row. The figures stand in the middle of a label of several lines.
func (s *setter) row(t *grid, r gridRow, n int) {
	label, indent := r.label, 0.0
	if t.numbered && r.kind == post {
		label = fmt.Sprintf("%d. %s", n+1, label)
	}
	if r.kind == waarvan {
		indent = 10
	}
	lines := plainFont.wrap(label, body, t.labelWidth(s.page())-indent-20)
	if s.room(float64(len(lines)) * leading) {
		s.page().text(margin, s.y, boldFont, body, t.titleLine(true))
		s.y += 18
		s.heads(t)
	}
	p, f := s.page(), plainFont
	if r.kind != post && r.kind != waarvan {
		f = boldFont
	}
	if r.kind == totaal {
		p.rule(margin, s.y-leading+1, p.width-2*margin)
	}
	for i, line := range lines {
		p.text(margin+indent, s.y+float64(i)*leading, f, body, line)
	}
	middle := s.y + float64(len(lines)-1)*leading/2
	for i, figure := range r.figures {
		p.right(t.edge(p, i), middle, f, body, s.c.spell(figure, t.decimals))
		s.note(t.edge(p, i), middle, f, figure.note)
	}
	s.y += float64(len(lines)-1)*leading + 15
}
