// Package row makes rows of the lines of a table: a line with its figures under
// columns is a Strip, and one strip or more are a Row. doc.go of package
// circulaire tells how.
package row

import (
	"strings"

	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/wording"
)

// Row is a row of a table: a cell for every column.
type Row struct {
	Label, Kind, Group string
	beside             string // in the column of groups, on this row
	Cells              []cell
	Page               int
	Left, Top          float64
}

// Read makes the rows of a table with so many columns of its strips.
func Read(set *column.Setting, strips []*Strip, columns int) []Row {
	for _, s := range strips {
		for s.cells != nil && len(s.cells) < columns {
			s.cells = append(s.cells, cell{})
		}
	}
	groups := groupStrips(set, strips)
	var rows []Row
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
		indent := 0.4 * first.line.Size
		if of.holds(first.left, indent) && r.Kind == post {
			r.Kind = waarvan
		}
		if group != "" && first.left < groupLeft-indent {
			group = "" // outdented: beyond the group
		}
		r.Group = group
		if r.Kind == totaal && !closes(r.Label, group) {
			r.Group = ""
		}
		if r.Kind == totaal || r.Kind == subtotaal {
			group, of = "", parts{}
		}
		r.beside = groupOf(strips)
		rows = append(rows, r)
	}
	if set.Beside > 0 {
		spreadGroups(set, rows)
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
func followed(groups [][]*Strip) bool {
	for _, strips := range groups {
		if figureLine(strips) != nil {
			return true
		}
	}
	return false
}

func figureLine(strips []*Strip) *Strip {
	for _, s := range strips {
		if s.cells != nil {
			return s
		}
	}
	return nil
}

// joinLabel joins the lines of a label.
func joinLabel(set *column.Setting, strips []*Strip) string {
	text := ""
	for _, s := range strips {
		text = set.Spelling.Join(text, s.label)
	}
	return wording.Squeeze(text)
}

// newRow makes a row of its lines.
func newRow(set *column.Setting, strips []*Strip, label string, columns int) Row {
	r := Row{Kind: kindOf(label), Label: plainLabel(label), Cells: make([]cell, columns)}
	at := strips[0]
	for _, s := range strips {
		if s.label != "" {
			at = s
			break
		}
	}
	r.Page, r.Left, r.Top = at.line.Page, at.left, at.line.Top()
	if s := figureLine(strips); s != nil {
		copy(r.Cells, s.cells)
	}
	for _, s := range strips {
		for i, text := range s.texts {
			fillText(set, &r.Cells[i], text, s)
		}
	}
	return r
}

// fillText adds text to a cell that has no figure.
func fillText(set *column.Setting, c *cell, text textCell, s *Strip) {
	switch {
	case text.text == "":
	case c.Empty():
		*c = cell{Text: text.text, Left: text.left, Top: s.line.Top(), Page: s.line.Page}
	case c.IsFigure:
		set.Reasons.Tell("naast getal %s op pagina %d staat tekst %q", c.Text, c.Page, text.text)
	default:
		c.Text = set.Spelling.Join(c.Text, text.text)
	}
}
