package rekenbestand

import (
	"fmt"
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/ods"
)

// Headers of columns that identify a government, in lower case. The key of a
// gemeente is its CBS code; beside it stands the number of its provincie. In
// files of the provinciefonds that number (20-31) is the key.
const (
	keyCBS       = "cbs"
	keyNaam      = "naam"
	keyProv      = "prov"
	keyProvincie = "provincie"
	totaal       = "totaal"
)

// column is a column with values: its name and place.
type column struct {
	name string
	col  int
}

// header is the header of a sheet with a row per government.
type header struct {
	keys    map[string]int // first column of each key
	doubles []column       // later columns of the same key
	values  []column
	known   map[int]bool // every column that has a header
}

// readHeader sorts the columns of a header. Two columns with one name are an
// error unless they are keys, which are compared cell by cell.
func readHeader(s *sheet) (header, error) {
	h := header{keys: map[string]int{}, known: map[int]bool{}}
	seen := map[string]int{}
	for _, c := range s.header {
		name := label(c)
		lower := strings.ToLower(name)
		first, double := seen[lower]
		h.known[c.Col] = true
		switch lower {
		case keyCBS, keyNaam, keyProv, keyProvincie:
			if double {
				h.doubles = append(h.doubles, column{lower, c.Col})
			} else {
				h.keys[lower] = c.Col
			}
		case totaal:
		default:
			if double {
				return h, transforms.Errorf(ods.Place(s.name, s.headRow, c.Col),
					"header %q stands in %s already: one of the two would be counted twice", name, ods.Address(s.headRow, first))
			}
			h.values = append(h.values, column{name, c.Col})
		}
		seen[lower] = c.Col
	}
	return h, nil
}

// checkDoubles compares the doubles of key columns in a row.
func (h header) checkDoubles(s *sheet, r row) error {
	for _, d := range h.doubles {
		key := at(r.cells, h.keys[d.name])
		if got, want := keyText(at(r.cells, d.col)), keyText(key); got != want {
			return transforms.Errorf(ods.Place(s.name, r.row, d.col), "second column %q has %q where the first, %s, has %q: it is no copy of the key",
				strings.ToUpper(d.name), got, ods.Address(r.row, key.Col), want)
		}
	}
	return nil
}

// checkStray refuses a value in a column without header: it would be lost.
func (h header) checkStray(s *sheet, r row) error {
	for _, c := range r.cells {
		if !h.known[c.Col] {
			return transforms.Errorf(ods.Place(s.name, r.row, c.Col), "column has the value %.40q and no header", joined([]ods.Cell{c}))
		}
	}
	return nil
}

// keyText gives a key as text, and a number in one form whatever it was stored
// as: sheets of one file write 14, '14' and '0014'.
func keyText(c ods.Cell) string {
	d, ok, err := readNumber(c)
	if err != nil || !ok || d.Negative || !d.IsWhole() {
		return label(c)
	}
	n, err := d.Round(plainNumber)
	if err != nil {
		return label(c)
	}
	return n.ToString(0)
}

// numberColumn gives the column of the government's number, -1 for none. A
// file without CBS column has the number in Prov or Provincie only if it is one
// of the provinciefonds, by its title or by its numbers: in a file of the
// gemeentefonds Prov runs from 1 to 12.
func (h header) numberColumn(s *sheet, fonds string) int {
	if col, ok := h.keys[keyCBS]; ok {
		return col
	}
	for _, name := range []string{keyProvincie, keyProv} {
		col, ok := h.keys[name]
		if ok && (fonds == provinciefonds || fonds == "" && provincies(s, col)) {
			return col
		}
	}
	return -1
}

// provincies reports whether a column has numbers of provincies only.
func provincies(s *sheet, col int) bool {
	for _, r := range s.rows {
		var n int
		text := keyText(at(r.cells, col))
		if _, err := fmt.Sscan(text, &n); text != "" && (err != nil || n < 20 || n > 31) {
			return false
		}
	}
	return len(s.rows) > 0
}
