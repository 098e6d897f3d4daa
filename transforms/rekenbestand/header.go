package rekenbestand

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"medebewind/transforms"
	"medebewind/transforms/ods"
)

// Columns that identify a government. The key of a gemeente is its CBS code;
// beside it stands the number of its provincie. In files of the provinciefonds
// that number (20-31) is the key. The number by which the ministry pays (abp)
// is another one, and no key here.
const (
	keyCBS       = "cbs"
	keyNaam      = "naam"
	keyProv      = "prov"
	keyProvincie = "provincie"
	keyABP       = "abp"
	totaal       = "totaal"
)

// keyNames are the ways in which headers write them, as squeeze gives them.
var keyNames = map[string]string{
	"cbs": keyCBS, "cbscode": keyCBS, "cbsnr": keyCBS, "cbsnummer": keyCBS, "gemeentecode": keyCBS, "gemeentenummer": keyCBS,
	"cbsgemeentecode": keyCBS, "gemeentenr": keyCBS, "gemnr": keyCBS, "gemcode": keyCBS, "codecbs": keyCBS, "gmcode": keyCBS,
	"naam": keyNaam, "gemeente": keyNaam, "gemeentenaam": keyNaam, "naamgemeente": keyNaam, "provincienaam": keyNaam, "naamprovincie": keyNaam,
	"prov": keyProv, "provnr": keyProv, "provincie": keyProvincie, "provincienummer": keyProvincie, "provincienr": keyProvincie, "provinciecode": keyProvincie,
	"abp": keyABP, "abpcode": keyABP, "abpnr": keyABP, "abpnummer": keyABP,
}

// keyOf gives the key that a header stands for; "" for none.
func keyOf(name string) string { return keyNames[ods.Squeeze(name)] }

// totalColumn is a column at the end that says what a government gets in all.
var totalColumn = regexp.MustCompile(`(?i)^(totale?\b.*|totaal.*|.*\btotaal|(algemene )?uitkering|bedrag|uitkering .*|bedrag .*)$`)

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
	// total is the column with what a government gets in all; "" for none.
	total column
	known map[int]bool // every column that has a header
}

// readHeader sorts the columns of a header. Two columns with one name are an
// error unless they are keys, which are compared cell by cell. A last column
// that none of the codes names and that speaks of a total is one.
func readHeader(s *sheet, codes map[string]bool) (header, error) {
	h := header{keys: map[string]int{}, known: map[int]bool{}}
	seen := map[string]int{}
	for i, c := range s.header {
		name := c.Label()
		lower := strings.ToLower(name)
		key := keyOf(name)
		if key != "" {
			lower = key
		}
		first, double := seen[lower]
		h.known[c.Col] = true
		switch {
		case key != "" && double:
			h.doubles = append(h.doubles, column{key, c.Col})
		case key != "":
			h.keys[key] = c.Col
		case isTotal(s, i, codes):
			h.total = column{name, c.Col}
		case lower == totaal:
		default:
			if double {
				return h, transforms.Errorf(ods.Place(s.name, s.headRow, c.Col),
					"header %q stands in %s already: one of the two would be counted twice", name, ods.Address(s.headRow, first))
			}
			h.values = append(h.values, column{name, c.Col})
		}
		seen[lower] = c.Col
	}
	h.plainNumber(s)
	if col, ok := h.keys[keyProvincie]; ok && !h.has(keyNaam) {
		h.keys[keyNaam] = col // provincies by name
		delete(h.keys, keyProvincie)
	}
	return h, nil
}

// plainNumbers are headers that say number and not of what.
var plainNumbers = map[string]bool{"nr": true, "nummer": true, "code": true}

// plainNumber takes such a column for the key where no other header names one: a
// maatstaf has another name.
func (h *header) plainNumber(s *sheet) {
	if h.has(keyCBS) {
		return
	}
	for i, v := range h.values {
		if plainNumbers[ods.Squeeze(v.name)] && !provincies(s, v.col) {
			h.keys[keyCBS], h.values = v.col, slices.Delete(h.values, i, i+1)
			return
		}
	}
}

func (h header) has(key string) bool {
	_, ok := h.keys[key]
	return ok
}

// isTotal tells whether the i-th column of a header is that of the totals.
func isTotal(s *sheet, i int, codes map[string]bool) bool {
	name := s.header[i].Label()
	if i < len(s.header)-1 || codes[strings.ToLower(name)] {
		return false
	}
	if codes == nil { // among grants only the word itself tells
		return strings.HasPrefix(strings.ToLower(name), totaal)
	}
	return totalColumn.MatchString(name)
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
		return c.Label()
	}
	n, err := d.Round(plainNumber)
	if err != nil {
		return c.Label()
	}
	return n.ToString(0)
}

// governmentNumber is keyText of a column with numbers of governments, which
// some files write as GM0014 or PV20.
func governmentNumber(c ods.Cell) string {
	text := keyText(c)
	if m := withLetters.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return text
}

var withLetters = regexp.MustCompile(`^(?i:GM|PV)0*([1-9]\d*)$`)

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
