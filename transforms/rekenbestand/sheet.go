package rekenbestand

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"medebewind/transforms/ods"
)

// maxTitleRows bounds the search for a header. Titles take four rows.
const maxTitleRows = 40

// sheet is a sheet of the file as far as it can matter here.
type sheet struct {
	name string
	// titles are the rows above the header, their cells joined by a blank.
	titles []string
	// headRow is the row of the header, -1 as long as none was seen.
	headRow int
	weights bool // the header is that of the weights
	header  []ods.Cell
	rows    []row
}

// row is a row below the header.
type row struct {
	row   int
	cells []ods.Cell
}

// readSheets keeps what the sheets hold: which sheet is which shows only when
// the codes of the weights are known, and these come second.
func readSheets(data []byte) ([]*sheet, error) {
	var sheets []*sheet
	err := ods.Read(data, ods.DefaultLimits, func(name string, index int, cells []ods.Cell) error {
		// A sheet starts over at a lower row than the last one seen, also where
		// the next sheet has the same name.
		if len(sheets) == 0 || sheets[len(sheets)-1].name != name || index <= sheets[len(sheets)-1].last() {
			sheets = append(sheets, &sheet{name: name, headRow: -1})
		}
		sheets[len(sheets)-1].add(index, cells)
		return nil
	})
	return sheets, err
}

func (s *sheet) last() int {
	if len(s.rows) > 0 {
		return s.rows[len(s.rows)-1].row
	}
	return s.headRow
}

// add keeps a row, and decides whether it is the header.
func (s *sheet) add(index int, cells []ods.Cell) {
	cells = keep(cells)
	switch {
	case len(cells) == 0:
	case s.headRow >= 0:
		s.rows = append(s.rows, row{index, cells})
	case index >= maxTitleRows:
	case isWeights(cells):
		s.headRow, s.header, s.weights = index, cells, true
	case hasName(cells) && len(cells) > 1:
		s.headRow, s.header = index, cells
	default:
		s.titles = append(s.titles, joined(cells))
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

func joined(cells []ods.Cell) string {
	parts := make([]string, len(cells))
	for i, c := range cells {
		parts[i] = c.Label()
	}
	return strings.Join(parts, " ")
}

// hasName tells whether a header names governments.
func hasName(cells []ods.Cell) bool {
	return slices.ContainsFunc(cells, func(c ods.Cell) bool {
		key := keyOf(c.Label())
		return key == keyNaam || key == keyProvincie && len(cells) > 2
	})
}

// isWeights tells whether a header is that of the weights: codes and names of
// maatstaven, and clusters.
func isWeights(cells []ods.Cell) bool {
	code, naam := weightKeys(cells)
	return code >= 0 && naam >= 0 && len(cells) > 2
}

// weightKeys finds the columns with codes and names of maatstaven; -1 for none.
func weightKeys(cells []ods.Cell) (code, naam int) {
	code, naam = -1, -1
	either, spare := -1, -1
	for _, c := range cells {
		switch ods.Squeeze(c.Label()) {
		case "coderingmaatstaf", "codemaatstaf", "maatstafcode", "coderingverdeelmaatstaf", "codeverdeelmaatstaf":
			code = c.Col
		case "naammaatstaf", "maatstafnaam", "omschrijvingmaatstaf", "naamverdeelmaatstaf":
			naam = c.Col
		case "maatstaf", "verdeelmaatstaf":
			either = c.Col
		case "omschrijving", "benaming":
			spare = c.Col
		case "codering", "code":
			if code < 0 {
				code = c.Col
			}
		}
	}
	// "Maatstaf" heads the codes beside a column of names, and the names beside one of
	// codes; "Omschrijving" heads names where nothing else does.
	if naam < 0 && (code < 0 || either < 0) {
		naam = spare
	}
	switch {
	case code < 0 && naam >= 0:
		code = either
	case naam < 0:
		naam = either
	}
	return code, naam
}

// isSpecification tells whether a sheet shows one government that a reader
// chooses: it repeats headers and maatstaven of the others.
func (s *sheet) isSpecification() bool {
	if specification.MatchString(s.name) {
		return true
	}
	for _, c := range s.header {
		if s.weights && quantity.MatchString(c.Label()) {
			return true
		}
	}
	return slices.ContainsFunc(s.titles, specification.MatchString)
}

var (
	specification = regexp.MustCompile(`(?i)\bspecificatie`)
	quantity      = regexp.MustCompile(`(?i)^(aantal\b.*|eenheden|volume)$`)
)

// at gives the cell in a column; an absent cell is an empty text.
func at(cells []ods.Cell, col int) ods.Cell {
	i, found := slices.BinarySearchFunc(cells, col, func(c ods.Cell, col int) int { return c.Col - col })
	if !found {
		return ods.Cell{Col: col}
	}
	return cells[i]
}
