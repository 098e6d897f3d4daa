package spuk

import (
	"bytes"
	"slices"

	"medebewind/transforms/ods"
)

// maxTitleRows bounds the search for a header.
const maxTitleRows = 40

// sheet is a sheet with its header, and the rows below it.
type sheet struct {
	name    string
	titles  []string
	head    header
	headRow int
	rows    []row
}

type row struct {
	index int
	cells []ods.Cell
}

func readSheets(data []byte) ([]*sheet, error) {
	var sheets []*sheet
	last := -1
	err := ods.Read(data, ods.DefaultLimits, func(name string, index int, cells []ods.Cell) error {
		if len(sheets) == 0 || sheets[len(sheets)-1].name != name || index <= last {
			sheets = append(sheets, &sheet{name: name, headRow: -1})
		}
		last = index
		sheets[len(sheets)-1].add(index, cells)
		return nil
	})
	return sheets, err
}

// add keeps a row, and decides whether it is the header.
func (s *sheet) add(index int, cells []ods.Cell) {
	if s.headRow >= 0 {
		s.rows = append(s.rows, row{index, own(cells)})
		return
	}
	if index >= maxTitleRows {
		return
	}
	if h := readHeader(cells); h.isOverview() || h.isSisa() {
		s.head, s.headRow = h, index
		return
	}
	for _, c := range cells {
		s.titles = append(s.titles, c.Label())
	}
}

// own copies cells, whose bytes hold for the visit only.
func own(cells []ods.Cell) []ods.Cell {
	kept := slices.Clone(cells)
	for i := range kept {
		kept[i].Value, kept[i].Text = bytes.Clone(kept[i].Value), bytes.Clone(kept[i].Text)
	}
	return kept
}

// at gives the cell in the column for a thing; false where there is none or it is
// blank.
func (s *sheet) at(r row, what role) (ods.Cell, bool) {
	for _, c := range s.head {
		if c.role == what {
			return cellAt(r, c.col)
		}
	}
	return ods.Cell{}, false
}

func cellAt(r row, col int) (ods.Cell, bool) {
	for _, c := range r.cells {
		if c.Col == col {
			return c, c.Label() != ""
		}
	}
	return ods.Cell{}, false
}

// text is what stands in the column for a thing; "" for nothing.
func (s *sheet) text(r row, what role) string {
	c, _ := s.at(r, what)
	return c.Label()
}

// unit is what a unit of an amount is: by its header, by a title above, else a euro.
func (s *sheet) unit(c column) int64 {
	if c.euros != 0 {
		return c.euros
	}
	for _, title := range s.titles {
		if euros := unitOf(title); euros != 0 {
			return euros
		}
	}
	return 1
}
