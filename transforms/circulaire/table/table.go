// Package table finds the tables of a circulaire: where one begins, which lines
// are its header and its body, where it ends. Packages column and row read them.
package table

import (
	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/reden"
	"medebewind/transforms/circulaire/row"
	"medebewind/transforms/circulaire/wording"
)

// Table is a table as read.
type Table struct {
	Number, Title, Chapter string
	Unit                   wording.Unit
	From, To               int // pages
	Columns                []column.Column
	Rows                   []row.Row
	Reasons                reden.Reasons
	end                    int // line behind it
	// nameless: without a title of its own, that of a chapter stands in.
	nameless bool
}

// table makes the table of a block.
func (r *reader) table(b *block) *Table {
	t := &Table{Number: b.title.Number, Title: b.title.Text}
	if len(b.body) == 0 {
		if len(b.Reasons) == 0 {
			b.Reasons.Tell("onder de titel zijn geen cijfers gevonden")
		}
		t.Reasons = b.Reasons
		t.Unit = b.title.Unit
		return t
	}
	b.splitHeader()
	b.Beside = b.beside()
	strips, columns, loose := b.strips()
	t.Columns = columns
	t.Unit = r.unit(b, columns, loose)
	t.Rows = row.Read(&b.Setting, strips, len(columns))
	t.Reasons = b.Reasons
	return t
}

// strips finds the columns, page by page, and puts the lines under them. The
// columns are those of the first page, which has the headings; loose are
// headings that stand over none.
func (b *block) strips() (strips []*row.Strip, columns []column.Column, loose []string) {
	var f *column.Finder
	for start := 0; start < len(b.body); {
		end := start + 1
		for end < len(b.body) && b.body[end].Page == b.body[start].Page {
			end++
		}
		rows := b.body[start:end]
		var here []column.Column
		if start == 0 {
			f, columns, loose = column.NewFinder(&b.Setting, b.header, rows)
			here = columns
		} else {
			here = f.Next(b.again[rows[0].Page], rows)
		}
		for _, l := range rows {
			strips = append(strips, row.Assign(&b.Setting, l, here))
		}
		start = end
	}
	return strips, columns, loose
}
