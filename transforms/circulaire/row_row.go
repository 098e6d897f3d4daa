package circulaire

import "strings"

// row is a row of a table: a cell for every column.
type row struct {
	label, kind, group string
	cells              []cell
	page               int
	left, top          float64
}

// readRows makes the rows of a table with so many columns of its strips.
func readRows(set *setting, strips []*strip, columns int) []row {
	for _, s := range strips {
		for s.cells != nil && len(s.cells) < columns {
			s.cells = append(s.cells, cell{})
		}
	}
	groups := groupStrips(set, strips)
	var rows []row
	group, groupLeft := "", 0.0
	var of parts
	for i, strips := range groups {
		label := joinLabel(set, strips)
		first := strips[0]
		if figureLine(strips) == nil && !first.begins {
			switch {
			case !followed(groups[i+1:]):
			case waarvanForm.MatchString(label):
				of = parts{on: true, left: first.left}
			default:
				group, groupLeft, of = strings.TrimRight(label, " :"), first.left, parts{}
			}
			continue
		}
		r := newRow(set, strips, label, columns)
		indent := 0.4 * first.line.size
		if of.holds(first.left, indent) && r.kind == post {
			r.kind = waarvan
		}
		if group != "" && first.left < groupLeft-indent {
			group = "" // outdented: beyond the group
		}
		r.group = group
		if r.kind == totaal && !closes(r.label, group) {
			r.group = ""
		}
		if r.kind == totaal || r.kind == subtotaal {
			group, of = "", parts{}
		}
		rows = append(rows, r)
	}
	return rows
}

// parts are rows below a heading 'waarvan:'.
type parts struct {
	on, indented, seen bool
	left               float64
}

// holds reports whether a row that begins at left is one of the parts. Where
// the first of them is indented, they end with the last that is.
func (p *parts) holds(left, indent float64) bool {
	if !p.on {
		return false
	}
	in := left > p.left+indent
	if !p.seen {
		p.seen, p.indented = true, in
	}
	p.on = !p.indented || in
	return p.on
}

// closes reports whether a total is that of the group: it names it.
func closes(label, group string) bool {
	rest := strings.ToLower(strings.TrimSpace(label[min(len(label), len("totaal")):]))
	return group != "" && rest == strings.ToLower(group)
}

// followed reports whether a row with figures comes.
func followed(groups [][]*strip) bool {
	for _, strips := range groups {
		if figureLine(strips) != nil {
			return true
		}
	}
	return false
}

func figureLine(strips []*strip) *strip {
	for _, s := range strips {
		if s.cells != nil {
			return s
		}
	}
	return nil
}

// joinLabel joins the lines of a label.
func joinLabel(set *setting, strips []*strip) string {
	text := ""
	for _, s := range strips {
		text = set.spelling.join(text, s.label)
	}
	return squeeze(text)
}

// newRow makes a row of its lines.
func newRow(set *setting, strips []*strip, label string, columns int) row {
	r := row{kind: kindOf(label), label: plainLabel(label), cells: make([]cell, columns)}
	at := strips[0]
	for _, s := range strips {
		if s.label != "" {
			at = s
			break
		}
	}
	r.page, r.left, r.top = at.line.page, at.left, at.line.top()
	if s := figureLine(strips); s != nil {
		copy(r.cells, s.cells)
	}
	for _, s := range strips {
		for i, text := range s.texts {
			fillText(set, &r.cells[i], text, s)
		}
	}
	return r
}

// fillText adds text to a cell that has no figure.
func fillText(set *setting, c *cell, text textCell, s *strip) {
	switch {
	case text.text == "":
	case c.empty():
		*c = cell{text: text.text, left: text.left, top: s.line.top(), page: s.line.page}
	case c.isFigure:
		set.reasons.tell("naast getal %s op pagina %d staat tekst %q", c.text, c.page, text.text)
	default:
		c.text = set.spelling.join(c.text, text.text)
	}
}
