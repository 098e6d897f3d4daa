package release

import (
	"fmt"
	"strconv"
	"time"

	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"
)

// cells is one column of a batch of rows as text, cell after cell. Text is made
// at once, as the reader uses the memory of values again for the next page.
type cells struct {
	text  []byte
	ends  []int
	nulls int64
	// read reads at most n rows from one page into text, and tells how many.
	read func(n int) (int, error)
}

func (c *cells) cell(row int) []byte {
	start := 0
	if row > 0 {
		start = c.ends[row-1]
	}
	return c.text[start:c.ends[row]]
}

// fill reads the next n rows.
func (c *cells) fill(n int) error {
	c.text, c.ends, c.nulls = c.text[:0], c.ends[:0], 0
	for len(c.ends) < n {
		got, err := c.read(n - len(c.ends))
		if err != nil {
			return err
		}
		if got == 0 {
			return fmt.Errorf("it ends %d rows early", n-len(c.ends))
		}
	}
	return nil
}

// newCells reads a column chunk, whose values are of type t.
func newCells(chunk file.ColumnChunkReader, t Type) (*cells, error) {
	c := &cells{}
	optional := chunk.Descriptor().MaxDefinitionLevel() > 0
	switch r := chunk.(type) {
	case *file.ByteArrayColumnChunkReader:
		c.read = reader(c, optional, r.ReadBatch, appendText)
	case *file.BooleanColumnChunkReader:
		c.read = reader(c, optional, r.ReadBatch, appendBoolean)
	case *file.Float64ColumnChunkReader:
		c.read = reader(c, optional, r.ReadBatch, appendDouble)
	case *file.Int32ColumnChunkReader:
		whole := t.appendWhole()
		c.read = reader(c, optional, r.ReadBatch, func(b []byte, v int32) []byte { return whole(b, int64(v)) })
	case *file.Int64ColumnChunkReader:
		c.read = reader(c, optional, r.ReadBatch, t.appendWhole())
	default:
		return nil, fmt.Errorf("values are kept as %s", chunk.Type())
	}
	return c, nil
}

// reader makes read of the typed reader of a chunk.
func reader[T any](c *cells, optional bool, readBatch func(int64, []T, []int16, []int16) (int64, int, error), add func([]byte, T) []byte) func(int) (int, error) {
	values, levels := make([]T, batch), make([]int16, batch)
	return func(n int) (int, error) {
		rows, _, err := readBatch(int64(n), values, levels, nil)
		at := 0
		for row := range int(rows) {
			if optional && levels[row] == 0 {
				c.text, c.nulls = append(c.text, `\N`...), c.nulls+1
			} else {
				c.text = add(c.text, values[at])
				at++
			}
			c.ends = append(c.ends, len(c.text))
		}
		return int(rows), err
	}
}

// appendWhole gives what writes a value that is kept as a whole number.
func (t Type) appendWhole() func([]byte, int64) []byte {
	switch t.Kind {
	case Date:
		return func(b []byte, v int64) []byte { return time.Unix(v*86400, 0).UTC().AppendFormat(b, time.DateOnly) }
	case Timestamp:
		return func(b []byte, v int64) []byte {
			return time.UnixMicro(v).UTC().AppendFormat(b, "2006-01-02 15:04:05.999999")
		}
	case Decimal:
		return func(b []byte, v int64) []byte { return appendDecimal(b, v, t.Scale) }
	}
	return func(b []byte, v int64) []byte { return strconv.AppendInt(b, v, 10) }
}

// appendDecimal writes v without the loss that a float would bring.
func appendDecimal(b []byte, v int64, scale int) []byte {
	size := uint64(v)
	if v < 0 {
		b, size = append(b, '-'), -size
	}
	digits := strconv.FormatUint(size, 10)
	for len(digits) <= scale {
		digits = "0" + digits
	}
	b = append(b, digits[:len(digits)-scale]...)
	if scale > 0 {
		b = append(append(b, '.'), digits[len(digits)-scale:]...)
	}
	return b
}

func appendDouble(b []byte, v float64) []byte { return strconv.AppendFloat(b, v, 'g', -1, 64) }

func appendBoolean(b []byte, v bool) []byte {
	if v {
		return append(b, '1')
	}
	return append(b, '0')
}

// appendText escapes what would end a cell or a line.
func appendText(b []byte, v parquet.ByteArray) []byte {
	for _, ch := range v {
		switch ch {
		case '\\':
			b = append(b, '\\', '\\')
		case '\t':
			b = append(b, '\\', 't')
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, ch)
		}
	}
	return b
}
