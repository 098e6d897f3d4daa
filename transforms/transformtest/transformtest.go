// Package transformtest runs transforms in tests and compares what they emit
// with golden files.
package transformtest

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Rows runs transform on data and gives, per staged table, its rows as JSON
// lines.
func Rows(tb testing.TB, transform *transforms.Transform, data []byte) (map[string]string, error) {
	tb.Helper()
	out := map[string]*bytes.Buffer{}
	err := transform.Run(data, func(table *transforms.Table, record arrow.Record) error {
		if !record.Schema().Equal(table.Schema) {
			tb.Errorf("%s emits %v for table %s, which is %v", transform.Name, record.Schema(), table.Name, table.Schema)
		}
		if out[table.Name] == nil {
			out[table.Name] = new(bytes.Buffer)
		}
		return array.RecordToJSON(record, out[table.Name])
	})
	rows := map[string]string{}
	for name, buf := range out {
		rows[name] = buf.String()
	}
	return rows, err
}

// Golden compares got with the golden file testdata/NAME, or writes it when
// the test runs with -update.
func Golden(tb testing.TB, name, got string) {
	tb.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			tb.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		tb.Fatalf("%v; run the test with -update to make it", err)
	}
	if string(want) != got {
		tb.Errorf("output differs from %s; run with -update and read the diff\ngot:\n%s\nwant:\n%s", path, got, want)
	}
}
