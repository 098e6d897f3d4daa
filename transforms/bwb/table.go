package bwb

import "medebewind/transforms/walk"

import "medebewind/transforms/xmlscan"

// table reads a table, in the CALS form or that of HTML, as one line a row.
func (r *reader) table() error {
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		if kind != xmlscan.Start {
			continue
		}
		switch name := string(r.s.Name()); name {
		case "row", "tr":
			err = r.row()
		case "tgroup", "thead", "tbody", "tfoot", "table":
			err = r.table()
		case "colspec", "spanspec", "meta-data":
			err = r.s.Skip()
		case "redactie":
			err = r.redactie()
		default:
			// A title, or what a later schema adds.
			err = r.rowOf(func() error { return r.cell(name, true) })
		}
		if err != nil {
			return err
		}
	}
}

func (r *reader) rowOf(read func() error) error {
	r.beginLine()
	if err := read(); err != nil {
		return err
	}
	r.endLine()
	return nil
}

func (r *reader) row() error {
	return r.rowOf(func() error {
		first := true
		return walk.Children(r.s, func(name string) error {
			err := r.cell(name, first)
			first = false
			return err
		})
	})
}

// cell adds a cell to the line; lists in it stay part of the line.
func (r *reader) cell(name string, first bool) error {
	u := &r.units[r.current]
	if !first {
		u.tekst = append(trimEnd(u.tekst, u.line), " | "...)
	}
	tekst, err := r.plainElement(name, u.tekst, u.line)
	u = &r.units[r.current]
	u.tekst = trimEnd(tekst, u.line)
	return err
}
