package rekenbestand

import (
	"bytes"
	"slices"
	"strings"

	"medebewind/transforms/ods"
)

// maxTitleRows bounds the search for a header. Titles take four rows.
const maxTitleRows = 40

// blad is a sheet of the file as far as it can matter here.
type blad struct {
	name string
	// titles are the rows above the header, their cells joined by a blank.
	titles []string
	// head is the row of the header, -1 as long as none was seen.
	head    int
	weights bool // the header is that of the weights
	header  []ods.Cell
	rows    []rij
}

// rij is a row below the header.
type rij struct {
	row   int
	cells []ods.Cell
}

// readBladen keeps what the sheets hold: which sheet is which shows only when
// the codes of the weights are known, and these come second.
func readBladen(data []byte) ([]*blad, error) {
	var bladen []*blad
	err := ods.Read(data, ods.DefaultLimits, func(sheet string, row int, cells []ods.Cell) error {
		// A sheet starts over at a lower row than the last one seen, also where
		// the next sheet has the same name.
		if len(bladen) == 0 || bladen[len(bladen)-1].name != sheet || row <= bladen[len(bladen)-1].last() {
			bladen = append(bladen, &blad{name: sheet, head: -1})
		}
		bladen[len(bladen)-1].add(row, cells)
		return nil
	})
	return bladen, err
}

func (b *blad) last() int {
	if len(b.rows) > 0 {
		return b.rows[len(b.rows)-1].row
	}
	return b.head
}

// add keeps a row, and decides whether it is the header.
func (b *blad) add(row int, cells []ods.Cell) {
	cells = keep(cells)
	switch {
	case len(cells) == 0:
	case b.head >= 0:
		b.rows = append(b.rows, rij{row, cells})
	case row >= maxTitleRows:
	case has(cells, "codering maatstaf") && has(cells, "naam maatstaf"):
		b.head, b.header, b.weights = row, cells, true
	case has(cells, keyNaam) && len(cells) > 2:
		b.head, b.header = row, cells
	default:
		b.titles = append(b.titles, title(cells))
	}
}

// keep copies the cells that are not blank into one buffer of their own.
func keep(cells []ods.Cell) []ods.Cell {
	size, n := 0, 0
	for _, c := range cells {
		if !blank(c) {
			size += len(c.Value) + len(c.Text)
			n++
		}
	}
	if n == 0 {
		return nil
	}
	kept, buf := make([]ods.Cell, 0, n), make([]byte, 0, size)
	own := func(b []byte) []byte {
		from := len(buf)
		buf = append(buf, b...)
		return buf[from:len(buf):len(buf)]
	}
	for _, c := range cells {
		if !blank(c) {
			c.Value, c.Text = own(c.Value), own(c.Text)
			kept = append(kept, c)
		}
	}
	return kept
}

func blank(c ods.Cell) bool {
	return c.Kind == ods.Text && len(bytes.TrimSpace(c.Text)) == 0
}

// label gives the text of a header or name, its white space, line breaks too,
// made single blanks.
func label(c ods.Cell) string {
	if c.Kind == ods.Number {
		return string(c.Value)
	}
	return strings.Join(strings.Fields(string(c.Text)), " ")
}

func title(cells []ods.Cell) string {
	parts := make([]string, len(cells))
	for i, c := range cells {
		parts[i] = label(c)
	}
	return strings.Join(parts, " ")
}

func has(cells []ods.Cell, name string) bool {
	return slices.ContainsFunc(cells, func(c ods.Cell) bool { return strings.EqualFold(label(c), name) })
}

// at gives the cell in a column; an absent cell is an empty text.
func at(cells []ods.Cell, col int) ods.Cell {
	i, found := slices.BinarySearchFunc(cells, col, func(c ods.Cell, col int) int { return c.Col - col })
	if !found {
		return ods.Cell{Col: col}
	}
	return cells[i]
}
