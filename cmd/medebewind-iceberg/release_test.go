package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/format/formattest"
)

// made is a table of a small release: each part is a file, with rows in JSON.
type made struct {
	name, comment string
	columns       []arrow.Field
	parts         []string
}

// writeRelease writes a release and gives its folder.
func writeRelease(t *testing.T, version string, tables ...made) string {
	t.Helper()
	var files []formattest.Table
	for _, m := range tables {
		table := formattest.Table{Name: m.name, Comment: m.comment, Key: []string{m.columns[0].Name}, InParts: true}
		for _, c := range m.columns {
			table.Columns = append(table.Columns, format.Field{Name: c.Name, Description: m.comment + " " + c.Name})
		}
		for _, part := range m.parts {
			content, rows := parquetOf(t, m.columns, part)
			table.Files = append(table.Files, formattest.File{Content: content, Rows: rows})
		}
		files = append(files, table)
	}
	return formattest.Write(t, t.TempDir(), version, files...)
}

// parquetOf writes rows without field ids, as DuckDB does.
func parquetOf(t *testing.T, columns []arrow.Field, rows string) ([]byte, int) {
	t.Helper()
	for i := range columns {
		columns[i].Nullable = true
	}
	schema := arrow.NewSchema(columns, nil)
	batch, _, err := array.RecordFromJSON(memory.DefaultAllocator, schema, strings.NewReader("["+rows+"]"))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w, err := pqarrow.NewFileWriter(schema, &out, parquet.NewWriterProperties(), pqarrow.DefaultWriterProps())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(batch); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), int(batch.NumRows())
}

func TestOpenReleaseErrors(t *testing.T) {
	table := made{"kern.een", "Een.", []arrow.Field{{Name: "code", Type: arrow.BinaryTypes.String}}, []string{`{"code": "a"}`}}
	for _, c := range []struct{ name, file, content, want string }{
		{"damaged file", "kern/een/jaar=2020/data.parquet", "PAR1", "table kern.een: kern/een/jaar=2020/data.parquet is not what SHA256SUMS says"},
		{"damaged description", "datapackage.json", "{}", "datapackage.json is not what SHA256SUMS says"},
		{"no sums", "SHA256SUMS", "", "datapackage.json is not what SHA256SUMS says"},
		{"no table", "", "", "its description names no table"},
	} {
		tables := []made{table}
		if c.file == "" {
			tables = nil
		}
		dir := writeRelease(t, "2026-01-15-aaaaaaaa", tables...)
		if c.file != "" {
			if err := os.WriteFile(filepath.Join(dir, c.file), []byte(c.content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := openRelease(dir); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}
