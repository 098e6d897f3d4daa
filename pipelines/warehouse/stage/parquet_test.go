package stage

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/decimal128"
	"github.com/apache/arrow/go/v17/arrow/memory"
	"github.com/apache/arrow/go/v17/parquet"
	"github.com/apache/arrow/go/v17/parquet/file"

	"medebewind/transforms"
	"medebewind/transforms/odata"
)

// everyType has a column of each type that staged tables use.
var everyType = &transforms.Table{Name: "proef", Schema: arrow.NewSchema([]arrow.Field{
	{Name: "code", Nullable: true, Type: &arrow.DictionaryType{IndexType: arrow.PrimitiveTypes.Int32, ValueType: arrow.BinaryTypes.String}},
	{Name: "tekst", Nullable: true, Type: arrow.BinaryTypes.String},
	{Name: "getal", Nullable: true, Type: arrow.PrimitiveTypes.Int64},
	{Name: "datum", Nullable: true, Type: arrow.FixedWidthTypes.Date32},
	{Name: "vlag", Nullable: true, Type: arrow.FixedWidthTypes.Boolean},
	{Name: "bedrag", Nullable: true, Type: transforms.Euro},
	{Name: "eenheden", Nullable: true, Type: transforms.Units},
}, nil)}

// fill emits rows; every seventh is null in all columns. split tells after
// which rows a new record begins, with dictionaries of its own.
func fill(tb testing.TB, rows int, split func(int) bool, emit transforms.Emit) {
	tb.Helper()
	b := transforms.NewBatch(everyType, emit)
	defer func() { b.Close() }()
	for n := range rows {
		if n%7 != 6 {
			b.Text(0, fmt.Sprintf("c%d", n*31%500))
			b.Text(1, fmt.Sprintf("tekst %d", n))
			b.Int(2, int64(n)*int64(n)-5000)
			b.Date(3, fmt.Sprintf("20%02d-0%d-11", n%90, n%9+1))
			b.Bool(4, n%3 == 0)
			b.Decimal(5, decimal128.FromI64(int64(n)-100))
			b.Decimal(6, decimal128.FromI64(-int64(n)*1e15))
		}
		if err := b.Next(); err != nil {
			tb.Fatal(err)
		}
		if split(n) {
			if err := b.Flush(); err != nil {
				tb.Fatal(err)
			}
			b.Close()
			b = transforms.NewBatch(everyType, emit)
		}
	}
	if err := b.Flush(); err != nil {
		tb.Fatal(err)
	}
}

func writeAll(tb testing.TB, rows int, split func(int) bool) []byte {
	tb.Helper()
	var buf bytes.Buffer
	w, err := newParquetWriter(&buf, everyType.Schema)
	if err != nil {
		tb.Fatal(err)
	}
	fill(tb, rows, split, func(_ *transforms.Table, record arrow.Record) error { return w.Write(record) })
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return buf.Bytes()
}

// TestParquetDeterministic: the division into records leaves no trace.
func TestParquetDeterministic(t *testing.T) {
	const rows = 3000
	whole := writeAll(t, rows, func(int) bool { return false })
	for _, every := range []int{1, 7, 999} {
		if parts := writeAll(t, rows, func(n int) bool { return n%every == 0 }); !bytes.Equal(whole, parts) {
			t.Errorf("records of %d rows give other bytes", every)
		}
	}
}

func open(t *testing.T, data []byte) *file.Reader {
	t.Helper()
	r, err := file.NewParquetReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestParquetValues(t *testing.T) {
	const rows = 1000
	r := open(t, writeAll(t, rows, func(n int) bool { return n == 300 }))
	if got := r.MetaData().GetCreatedBy(); got != createdBy {
		t.Errorf("created by %q", got)
	}
	if kv := r.MetaData().KeyValueMetadata(); kv.FindValue("ARROW:schema") != nil {
		t.Error("the file holds an ARROW:schema")
	}
	types := []string{"String", "String", "Int(bitWidth=64, isSigned=true)", "Date", "None", "Decimal(precision=18, scale=2)", "Decimal(precision=28, scale=10)"}
	for i, want := range types {
		if got := r.MetaData().Schema.Column(i).LogicalType().String(); got != want {
			t.Errorf("column %d is %s, want %s", i, got, want)
		}
	}
	group := r.RowGroup(0)
	codes, levels := make([]parquet.ByteArray, rows), make([]int16, rows)
	column, err := group.Column(0)
	if err != nil {
		t.Fatal(err)
	}
	next := 0
	for at := 0; at < rows; {
		total, read, err := column.(*file.ByteArrayColumnChunkReader).ReadBatch(rows, codes, levels, nil)
		if err != nil || total == 0 {
			t.Fatalf("read %d rows, then %d: %v", at, total, err)
		}
		value := 0
		for i := range int(total) {
			n := at + i
			if (levels[i] == 0) != (n%7 == 6) {
				t.Fatalf("row %d has level %d", n, levels[i])
			}
			if levels[i] == 0 {
				continue
			}
			if want := fmt.Sprintf("c%d", n*31%500); string(codes[value]) != want {
				t.Fatalf("row %d is %s, want %s", n, codes[value], want)
			}
			value++
		}
		at, next = at+int(total), next+read
	}
	if next != rows-rows/7 {
		t.Errorf("%d values", next)
	}
}

func TestParquetRowGroups(t *testing.T) {
	var buf bytes.Buffer
	schema := arrow.NewSchema(everyType.Schema.Fields()[:1], nil)
	w, err := newParquetWriter(&buf, schema)
	if err != nil {
		t.Fatal(err)
	}
	b := array.NewRecordBuilder(memory.DefaultAllocator, schema)
	defer b.Release()
	for range 2*rowGroupRows + 1 {
		if err := b.Field(0).(*array.BinaryDictionaryBuilder).AppendString("x"); err != nil {
			t.Fatal(err)
		}
	}
	record := b.NewRecord()
	defer record.Release()
	if err := w.Write(record); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r := open(t, buf.Bytes())
	if r.NumRows() != 2*rowGroupRows+1 || r.NumRowGroups() != 3 || r.RowGroup(2).NumRows() != 1 {
		t.Errorf("%d rows in %d groups", r.NumRows(), r.NumRowGroups())
	}
}

func TestParquetErrors(t *testing.T) {
	bad := arrow.NewSchema([]arrow.Field{{Name: "x", Type: arrow.PrimitiveTypes.Float64}}, nil)
	if _, err := newParquetWriter(new(bytes.Buffer), bad); err == nil {
		t.Error("takes a column of floating point")
	}
	w, err := newParquetWriter(new(bytes.Buffer), everyType.Schema)
	if err != nil {
		t.Fatal(err)
	}
	err = odata.Iv3.Run(iv3Page(3), func(_ *transforms.Table, record arrow.Record) error { return w.Write(record) })
	if err == nil {
		t.Error("takes a record of another table")
	}
	if err := w.Close(); err != nil {
		t.Errorf("an empty file: %v", err)
	}
}

// sink fails after room bytes, and counts being closed.
type sink struct{ room, closed int }

func (s *sink) Write(p []byte) (int, error) {
	if s.room -= len(p); s.room < 0 {
		return 0, errors.New("disk is full")
	}
	return len(p), nil
}

func (s *sink) Close() error { s.closed++; return nil }

// TestParquetSink: a full disk is an error, not a panic, and the sink stays the
// caller's.
func TestParquetSink(t *testing.T) {
	whole := len(writeAll(t, 500, func(int) bool { return false }))
	for room := 4; room <= whole; room += max(1, (whole-4)/50) {
		to := &sink{room: room}
		w, err := newParquetWriter(to, everyType.Schema)
		if err == nil {
			fill(t, 500, func(int) bool { return false }, func(_ *transforms.Table, record arrow.Record) error { return w.Write(record) })
			err = w.Close()
		}
		if (err == nil) != (room >= whole) {
			t.Errorf("room for %d of %d bytes: %v", room, whole, err)
		}
		if to.closed > 0 {
			t.Error("the writer closed its sink")
		}
	}
}
