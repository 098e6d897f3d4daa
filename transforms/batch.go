package transforms

import (
	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/decimal128"
	"github.com/apache/arrow/go/v17/arrow/memory"
)

// batchRows and batchBytes bound a batch, so that a large document streams: also one
// that repeats a long text in every row.
const (
	batchRows  = 16_384
	batchBytes = 16 << 20
)

// Batch collects rows of one table and emits them as records. Its Set methods
// take the column's position in the table's schema; a column not set since the
// last Next is null. It serves every transform but the Iv3 reader, which fills
// its columns without this indirection.
type Batch struct {
	table   *Table
	emit    Emit
	builder *array.RecordBuilder
	columns []column
	rows    int
	bytes   int // of texts
}

// column has the builder of its type, resolved once: one of the pointers.
type column struct {
	set     bool
	text    *array.StringBuilder
	code    *codeColumn
	number  *array.Int64Builder
	flag    *array.BooleanBuilder
	decimal *array.Decimal128Builder
	date    *array.Date32Builder
}

// NewBatch returns an empty batch of t. Close must be called.
func NewBatch(t *Table, emit Emit) *Batch {
	b := &Batch{table: t, emit: emit,
		builder: array.NewRecordBuilder(memory.DefaultAllocator, t.Schema),
		columns: make([]column, t.Schema.NumFields())}
	for i := range b.columns {
		c := &b.columns[i]
		switch f := b.builder.Field(i).(type) {
		case *array.StringBuilder:
			c.text = f
		case *array.BinaryDictionaryBuilder:
			c.code = newCodeColumn(f)
		case *array.Int64Builder:
			c.number = f
		case *array.BooleanBuilder:
			c.flag = f
		case *array.Decimal128Builder:
			c.decimal = f
		case *array.Date32Builder:
			c.date = f
		}
	}
	return b
}

// Reserve makes room for bytes of text in a text column that is known to become
// long: growing by doubling copies it several times.
func (b *Batch) Reserve(col, bytes int) {
	b.columns[col].text.ReserveData(min(bytes, batchBytes))
}

// Text sets a code or text column; an empty value is null.
func (b *Batch) Text(col int, value string) {
	if value == "" {
		return
	}
	c := &b.columns[col]
	c.set = true
	b.bytes += len(value)
	if c.code != nil {
		appendCode(c.code, value)
		return
	}
	c.text.Append(value)
}

// Bytes is Text for a value that the caller will use again.
func (b *Batch) Bytes(col int, value []byte) {
	if len(value) == 0 {
		return
	}
	c := &b.columns[col]
	c.set = true
	b.bytes += len(value)
	if c.code != nil {
		appendCode(c.code, value)
		return
	}
	c.text.BinaryBuilder.Append(value)
}

// Int sets a number column.
func (b *Batch) Int(col int, value int64) {
	b.columns[col].set = true
	b.columns[col].number.Append(value)
}

// Bool sets a flag column.
func (b *Batch) Bool(col int, value bool) {
	b.columns[col].set = true
	b.columns[col].flag.Append(value)
}

// Decimal sets a decimal column; value is in units of the column's scale.
func (b *Batch) Decimal(col int, value decimal128.Num) {
	b.columns[col].set = true
	b.columns[col].decimal.Append(value)
}

// Date sets a date column from YYYY-MM-DD; an empty value is null. It reports
// whether the value is a date.
func (b *Batch) Date(col int, value string) bool {
	if value == "" {
		return true
	}
	date, ok := ParseDate(value)
	if ok {
		b.DateValue(col, date)
	}
	return ok
}

// DateValue sets a date column.
func (b *Batch) DateValue(col int, value arrow.Date32) {
	b.columns[col].set = true
	b.columns[col].date.Append(value)
}

// Next ends the row, and emits the batch when it is full.
func (b *Batch) Next() error {
	for i := range b.columns {
		if c := &b.columns[i]; c.set {
			c.set = false
		} else {
			b.builder.Field(i).AppendNull()
		}
	}
	if b.rows++; b.rows < batchRows && b.bytes < batchBytes {
		return nil
	}
	return b.Flush()
}

// Flush emits the rows so far.
func (b *Batch) Flush() error {
	if b.rows == 0 {
		return nil
	}
	record := b.builder.NewRecord()
	defer record.Release()
	b.rows, b.bytes = 0, 0
	return b.emit(b.table, record)
}

// Close frees the batch. Rows that were not flushed are dropped: a transform
// that failed emits nothing more.
func (b *Batch) Close() { b.builder.Release() }
