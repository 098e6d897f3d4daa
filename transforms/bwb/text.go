package bwb

import (
	"bytes"

	"medebewind/transforms/xmlscan"
)

// line reads an al, or any element with running text, as a line of the
// current unit.
func (r *reader) line() error {
	r.beginLine()
	if err := r.inline(); err != nil {
		return err
	}
	r.endLine()
	return nil
}

func (r *reader) beginLine() {
	u := &r.units[r.current]
	if len(u.tekst) > 0 {
		u.tekst = append(u.tekst, '\n')
	}
	u.line = len(u.tekst)
}

// endLine drops a line that stayed empty.
func (r *reader) endLine() {
	u := &r.units[r.current]
	u.tekst = trimEnd(u.tekst, u.line)
	if u.line > 0 && len(u.tekst) == u.line {
		u.tekst = u.tekst[:u.line-1]
	}
	u.line = bytes.LastIndexByte(u.tekst, '\n') + 1
}

// inline reads running text to the end of the current element, through
// references and emphasis.
func (r *reader) inline() error {
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		if kind == xmlscan.Text {
			u := &r.units[r.current]
			u.tekst = fold(u.tekst, u.line, r.s.Text())
			continue
		}
		switch name := string(r.s.Name()); {
		case name == "redactie":
			err = r.redactie()
		case name == "meta-data":
			err = r.s.Skip()
		case isPart(name):
			r.endLine()
			err = r.part(name)
			r.beginLine()
		default:
			err = r.inline()
		}
		if err != nil {
			return err
		}
	}
}

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
		switch string(r.s.Name()) {
		case "row", "tr":
			err = r.row()
		case "tgroup", "thead", "tbody", "tfoot", "table":
			err = r.table()
		case "meta-data":
			err = r.s.Skip()
		case "redactie":
			err = r.redactie()
		default:
			// A title, or what a later schema adds.
			err = r.rowOf(func() error { return r.cell(true) })
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
		return children(r.s, func(string) error {
			err := r.cell(first)
			first = false
			return err
		})
	})
}

// cell adds a cell to the line; lists in it stay part of the line.
func (r *reader) cell(first bool) error {
	u := &r.units[r.current]
	if !first {
		u.tekst = append(trimEnd(u.tekst, u.line), " | "...)
	}
	tekst, err := r.plain(u.tekst, u.line)
	r.units[r.current].tekst = trimEnd(tekst, u.line)
	return err
}

// plain appends the folded text of the current element to dst, with a space
// between blocks, and may leave one at the end.
func (r *reader) plain(dst []byte, from int) ([]byte, error) {
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return dst, err
		}
		if kind == xmlscan.Text {
			dst = fold(dst, from, r.s.Text())
			continue
		}
		switch name := string(r.s.Name()); {
		case name == "redactie":
			err = r.redactie()
		case name == "meta-data":
			err = r.s.Skip()
		case isPart(name):
			dst, err = r.plain(space(dst, from), from)
			dst = space(dst, from)
		default:
			dst, err = r.plain(dst, from)
		}
		if err != nil {
			return dst, err
		}
	}
}

// plainKept reads the text of the current element into the arena. Text that
// was read before is kept in its stead: the first kop counts.
func (r *reader) plainKept(before []byte) ([]byte, error) {
	from := len(r.arena)
	text, err := r.plain(r.arena, from)
	text = trimEnd(text, from)
	if len(before) > 0 {
		return before, err
	}
	r.arena = text
	return text[from:len(text):len(text)], err
}
