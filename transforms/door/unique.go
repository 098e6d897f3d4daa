package door

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
)

// unique are the columns, at most four, that tell the rows of one document apart. A row
// that stands twice would be counted twice, or stop the check on a key and all with it.
var unique = map[string][]string{
	"iv3":            {"post", "categorie", "overheid", "verslagsoort"},
	"iv3_regeling":   {"post", "categorie", "overheid", "verslagsoort"},
	"cbs_waarneming": {"regio", "periode", "onderwerp", "overige"},
	"cbs_code":       {"tabel", "dimensie", "code"},
	"cbs_onderwerp":  {"tabel", "sleutel"},
	"cbs_tabel":      {"tabel"},
}

// once remembers the rows of one table of a document by what tells them apart. It sees
// every row of Iv3, so that a key is four small numbers in one, in a table of its own.
type once struct {
	columns []int
	words   []map[string]uint16 // of columns of text
	sizes   []int               // of dictionaries, which only grow
	// keys and rows are a hash table: a key and the row that had it.
	keys, rows []uint64
	shift      int
	used       int
}

// mostWords is how many values of a column fit in a key.
const mostWords = 1<<16 - 1

func newOnce(table *transforms.Table) *once {
	names := unique[table.Name]
	if names == nil {
		return nil
	}
	o := &once{words: make([]map[string]uint16, len(names)), sizes: make([]int, len(names))}
	for i, name := range names {
		o.columns = append(o.columns, table.Schema.FieldIndices(name)[0])
		o.words[i] = map[string]uint16{}
	}
	return o
}

// check tells of rows that came before. at is how many rows came in earlier records.
func (o *once) check(record arrow.Record, at int64, refuse func(row int, column string, err error)) {
	keys := make([]uint64, record.NumRows())
	for i, c := range o.columns {
		if !o.number(i, record.Column(c), keys) {
			return // too many values for a key: left to the check on that of the table
		}
	}
	o.room(len(keys))
	for row, key := range keys {
		if before := o.put(key, uint64(at)+uint64(row)+1); before != 0 {
			refuse(row, record.ColumnName(o.columns[len(o.columns)-1]), fmt.Errorf("de rij staat er twee keer, eerst als rij %d", before))
		}
	}
}

// number adds to the key of each row a number for its value in a column; 0 is a missing
// one. It is false when there are more values than fit.
func (o *once) number(i int, column arrow.Array, keys []uint64) bool {
	if a, ok := column.(*array.Dictionary); ok {
		size := a.Dictionary().Len()
		if size < o.sizes[i] { // another builder began anew
			clear(o.keys)
			o.used = 0
		}
		o.sizes[i] = size
		for row, index := range a.Indices().(*array.Int32).Int32Values() {
			keys[row] <<= 16
			if a.IsValid(row) {
				keys[row] |= uint64(index) + 1
			}
		}
		return size < mostWords
	}
	a, words := column.(*array.String), o.words[i]
	for row := range a.Len() {
		keys[row] <<= 16
		if a.IsNull(row) {
			continue
		}
		n, known := words[a.Value(row)]
		if !known {
			n = uint16(len(words) + 1)
			words[strings.Clone(a.Value(row))] = n
		}
		if keys[row] |= uint64(n); len(words) >= mostWords {
			return false
		}
	}
	return true
}

// put keeps a key, and gives the row that had it before; 0 for none.
func (o *once) put(key, row uint64) uint64 {
	mask := uint64(len(o.keys) - 1)
	// A word is never the largest number, so that key+1 is never 0, which is a free place.
	for at := (key ^ 0x9e3779b97f4a7c15) * 0xd6e8feb86659fd93 >> o.shift; ; at = (at + 1) & mask {
		switch o.keys[at] {
		case 0:
			o.keys[at], o.rows[at] = key+1, row
			o.used++
			return 0
		case key + 1:
			return o.rows[at]
		}
	}
}

// room makes the table at least twice as large as what is in it with n more rows.
func (o *once) room(n int) {
	if 2*(o.used+n) <= len(o.keys) {
		return
	}
	keys, rows := o.keys, o.rows
	size := bits.Len(uint(2*(o.used+n) - 1))
	o.keys, o.rows, o.shift, o.used = make([]uint64, 1<<size), make([]uint64, 1<<size), 64-size, 0
	for i, key := range keys {
		if key != 0 {
			o.put(key-1, rows[i])
		}
	}
}
