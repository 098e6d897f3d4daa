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

// kolom is a column with values: its name and place.
type kolom struct {
	name string
	col  int
}

// kop is the header of a sheet with a row per government.
type kop struct {
	keys    map[string]int // first column of each key
	doubles []kolom        // later columns of the same key
	values  []kolom
	known   map[int]bool // every column that has a header
}

// readKop sorts the columns of a header. Two columns with one name are an
// error unless they are keys, which are compared cell by cell.
func readKop(b *blad) (kop, error) {
	k := kop{keys: map[string]int{}, known: map[int]bool{}}
	seen := map[string]int{}
	for _, c := range b.header {
		name := label(c)
		lower := strings.ToLower(name)
		first, double := seen[lower]
		k.known[c.Col] = true
		switch lower {
		case keyCBS, keyNaam, keyProv, keyProvincie:
			if double {
				k.doubles = append(k.doubles, kolom{lower, c.Col})
			} else {
				k.keys[lower] = c.Col
			}
		case totaal:
		default:
			if double {
				return k, transforms.Errorf(ods.Place(b.name, b.head, c.Col),
					"header %q stands in %s already: one of the two would be counted twice", name, ods.Address(b.head, first))
			}
			k.values = append(k.values, kolom{name, c.Col})
		}
		seen[lower] = c.Col
	}
	return k, nil
}

// checkDoubles compares the doubles of key columns in a row.
func (k kop) checkDoubles(b *blad, r rij) error {
	for _, d := range k.doubles {
		key := at(r.cells, k.keys[d.name])
		if got, want := nummer(at(r.cells, d.col)), nummer(key); got != want {
			return transforms.Errorf(ods.Place(b.name, r.row, d.col), "second column %q has %q where the first, %s, has %q: it is no copy of the key",
				strings.ToUpper(d.name), got, ods.Address(r.row, key.Col), want)
		}
	}
	return nil
}

// checkStray refuses a value in a column without header: it would be lost.
func (k kop) checkStray(b *blad, r rij) error {
	for _, c := range r.cells {
		if !k.known[c.Col] {
			return transforms.Errorf(ods.Place(b.name, r.row, c.Col), "column has the value %.40q and no header", title([]ods.Cell{c}))
		}
	}
	return nil
}

// nummer gives a key as text, and a number in one form whatever it was stored
// as: sheets of one file write 14, '14' and '0014'.
func nummer(c ods.Cell) string {
	d, ok, err := readGetal(c)
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
func (k kop) numberColumn(b *blad, fonds string) int {
	if col, ok := k.keys[keyCBS]; ok {
		return col
	}
	for _, name := range []string{keyProvincie, keyProv} {
		col, ok := k.keys[name]
		if ok && (fonds == provinciefonds || fonds == "" && provincies(b, col)) {
			return col
		}
	}
	return -1
}

// provincies reports whether a column has numbers of provincies only.
func provincies(b *blad, col int) bool {
	for _, r := range b.rows {
		var n int
		text := nummer(at(r.cells, col))
		if _, err := fmt.Sscan(text, &n); text != "" && (err != nil || n < 20 || n > 31) {
			return false
		}
	}
	return len(b.rows) > 0
}
