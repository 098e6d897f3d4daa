package row

import (
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// Strip is a line of a table's rows, with its figures under columns.
type Strip struct {
	line   *line.Line
	label  string
	group  string  // what stands in the column of groups
	left   float64 // of the label
	right  float64
	bold   bool
	cells  []cell     // by column; nil for a line without figures
	texts  []textCell // by column: text in cells; nil for none
	number int        // number that opens the label, or 0
	// begins: the number is the next one; a row surely begins here.
	begins bool
}

// cell is what stands under a column on a row.
type cell struct {
	Text, Mark string
	Figure     wording.Figure
	// IsFigure: a figure, and it can be read; broken: a figure that cannot.
	IsFigure, broken bool
	Left, Top        float64
	Page             int
}

// textCell is text in a cell.
type textCell struct {
	text string
	left float64
}

func (c cell) Empty() bool { return c.Text == "" }
