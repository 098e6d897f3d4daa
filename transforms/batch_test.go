package transforms

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"
	"github.com/apache/arrow/go/v17/arrow/decimal128"
)

var sample = table("sample",
	code("code"), text("text"), number("number"), flag("flag"), date("date"), decimal("decimal", Euro))

func TestBatch(t *testing.T) {
	var out bytes.Buffer
	b := NewBatch(sample, func(table *Table, record arrow.Record) error {
		if table != sample {
			t.Errorf("emits for %s", table.Name)
		}
		return array.RecordToJSON(record, &out)
	})
	defer b.Close()
	b.Text(0, "a")
	b.Text(1, "x")
	b.Int(2, 0)
	b.Bool(3, false)
	b.Decimal(5, decimal128.FromI64(105))
	if !b.Date(4, "2024-02-29") {
		t.Error("2024-02-29 is a date")
	}
	next(t, b)
	reused := []byte("a")
	b.Bytes(0, reused)
	reused[0] = 'b'
	b.Bytes(1, reused)
	reused[0] = 'z'
	next(t, b)
	// Empty is null, and so is a date that is none.
	b.Text(0, "")
	b.Bytes(1, nil)
	if b.Date(4, "2024-02-30") || !b.Date(4, "") {
		t.Error("2024-02-30 is no date, and an absent one is no error")
	}
	next(t, b)
	if err := b.Flush(); err != nil {
		t.Fatal(err)
	}
	want := `{"code":"a","date":"2024-02-29","decimal":"1.05","flag":false,"number":0,"text":"x"}
{"code":"a","date":null,"decimal":null,"flag":null,"number":null,"text":"b"}
{"code":null,"date":null,"decimal":null,"flag":null,"number":null,"text":null}
`
	if out.String() != want {
		t.Errorf("got %s, want %s", out.String(), want)
	}
}

func next(t *testing.T, b *Batch) {
	t.Helper()
	if err := b.Next(); err != nil {
		t.Fatal(err)
	}
}

// TestBatchCodes goes through several records: the index of a repeated code
// must point into each record's own dictionary.
func TestBatchCodes(t *testing.T) {
	value := func(i int) string {
		if i%5 == 3 {
			return ""
		}
		return fmt.Sprint("code ", i/7%100)
	}
	row := 0
	b := NewBatch(sample, func(_ *Table, record arrow.Record) error {
		codes := record.Column(0).(*array.Dictionary)
		for i := range codes.Len() {
			got := ""
			if codes.IsValid(i) {
				got = codes.ValueStr(i)
			}
			if got != value(row) {
				t.Fatalf("row %d has %q, want %q", row, got, value(row))
			}
			row++
		}
		return nil
	})
	defer b.Close()
	const rows = 2*batchRows + 100
	for i := range rows {
		b.Text(0, value(i))
		next(t, b)
	}
	if err := b.Flush(); err != nil || row != rows {
		t.Errorf("%d rows of %d emitted, %v", row, rows, err)
	}
}

func TestBatchPassesTheErrorOfEmit(t *testing.T) {
	full := fmt.Errorf("disk full")
	b := NewBatch(sample, func(*Table, arrow.Record) error { return full })
	defer b.Close()
	if err := b.Flush(); err != nil {
		t.Errorf("an empty batch emits: %v", err)
	}
	next(t, b)
	if err := b.Flush(); err != full {
		t.Errorf("got %v", err)
	}
}

func TestParseDate(t *testing.T) {
	for _, value := range []string{"2013-01-01", "1967-11-01", "9999-12-31", "0001-01-01", "2000-02-29", "1969-12-31"} {
		want, err := time.Parse(time.DateOnly, value)
		if got, ok := ParseDate(value); err != nil || !ok || got != arrow.Date32FromTime(want) {
			t.Errorf("%s gives %d, %v", value, got, ok)
		}
	}
	for _, value := range []string{"", "2013-1-1", "2013-02-29", "2013-13-01", "2013-00-10", "0000-01-01",
		"2013/01/01", "2013-01-01T00:00", "20130101", "2013-0a-01", "+013-01-01"} {
		if _, ok := ParseDate([]byte(value)); ok {
			t.Errorf("%q is taken for a date", value)
		}
	}
}

func BenchmarkBatch(b *testing.B) {
	body := strings.Repeat("Het college draagt zorg. ", 8)
	batch := NewBatch(sample, func(*Table, arrow.Record) error { return nil })
	defer batch.Close()
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		batch.Text(0, "BWBR0099998")
		batch.Text(1, body)
		batch.Int(2, 1)
		batch.Date(4, "2024-01-01")
		if err := batch.Next(); err != nil {
			b.Fatal(err)
		}
	}
}
