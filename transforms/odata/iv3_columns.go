package odata

import (
	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
)

// keyColumns are the positions of the key columns in the staged table, by role.
var keyColumns = [...]int{rolePost: 1, roleCategorie: 2, roleOverheid: 3, roleVerslagsoort: 4}

// amountColumn is the position of the first amount.
const amountColumn = 5

// iv3Columns are the columns of the record that is being filled: plain slices,
// which become the record's own memory. Arrow's builders cost a call and a
// hash a value, which is more than reading the value from the document.
type iv3Columns struct {
	rows    int
	tabel   *codeColumn
	keys    [len(keyColumns)]*codeColumn
	amounts [2]amounts
}

// amounts is a column of euros; valid has a bit a row.
type amounts struct {
	euros []int64
	valid []byte
	nulls int
}

func newIv3Columns() *iv3Columns {
	c := &iv3Columns{tabel: newCodeColumn()}
	for i := range c.keys {
		c.keys[i] = newCodeColumn()
	}
	return c
}

// start makes room for a record of about rows rows. The memory is new for each
// record, since the receiver may keep it.
func (c *iv3Columns) start(tabel string, rows int) {
	rows = min(rows, iv3Rows)
	c.tabel.codes = []string{tabel}
	for i := range c.keys {
		c.keys[i].indices = make([]int32, 0, rows)
	}
	for i := range c.amounts {
		c.amounts[i] = amounts{euros: make([]int64, 0, rows), valid: make([]byte, (iv3Rows+7)/8)}
	}
}

// append adds a row.
func (c *iv3Columns) append(v *rowValues) {
	for i, code := range v.codes {
		c.keys[i].indices = append(c.keys[i].indices, code)
	}
	for i := range v.amounts {
		a := &c.amounts[i]
		if v.given[i] {
			a.euros = append(a.euros, v.amounts[i])
			a.valid[c.rows>>3] |= 1 << (c.rows & 7)
		} else {
			a.euros = append(a.euros, 0)
			a.nulls++
		}
	}
	c.rows++
}

// record takes the rows so far.
func (c *iv3Columns) record() arrow.Record {
	schema := transforms.Iv3.Schema
	out := make([]arrow.Array, schema.NumFields())
	c.tabel.indices = make([]int32, c.rows)
	out[0] = c.tabel.array(schema.Field(0).Type.(*arrow.DictionaryType))
	for i, at := range keyColumns {
		out[at] = c.keys[i].array(schema.Field(at).Type.(*arrow.DictionaryType))
	}
	for i := range c.amounts {
		a := &c.amounts[i]
		out[amountColumn+i] = array.NewInt64Data(numbers(arrow.PrimitiveTypes.Int64, c.rows,
			arrow.Int64Traits.CastToBytes(a.euros), a.valid, a.nulls))
	}
	record := array.NewRecord(schema, out, int64(c.rows))
	for _, column := range out {
		column.Release()
	}
	c.rows = 0
	return record
}
