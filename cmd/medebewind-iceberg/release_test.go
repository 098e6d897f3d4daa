package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
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
	dir := t.TempDir()
	var sums strings.Builder
	put := func(path string, content []byte) {
		full := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, content, 0o644); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(content), path)
	}
	var resources []map[string]any
	for _, m := range tables {
		var paths []string
		rows := 0
		for i, part := range m.parts {
			content, n := parquetOf(t, m.columns, part)
			paths = append(paths, fmt.Sprintf("%s/jaar=%d/data.parquet", strings.Replace(m.name, ".", "/", 1), 2020+i))
			put(paths[i], content)
			rows += n
		}
		var path any = paths
		if len(paths) == 1 {
			path = paths[0]
		}
		var fields []field
		for _, c := range m.columns {
			fields = append(fields, field{c.Name, m.comment + " " + c.Name})
		}
		resources = append(resources, map[string]any{"name": m.name, "description": m.comment, "format": "parquet", "path": path, "rows": rows,
			"schema": map[string]any{"fields": fields, "primaryKey": []string{m.columns[0].Name}}})
	}
	if len(tables) > 0 {
		resources = append(resources, map[string]any{"name": tables[0].name + ".csv", "format": "csv", "path": "tabel.csv"})
	}
	text, err := json.Marshal(map[string]any{"version": version, "hash": "hash van " + version, "resources": resources})
	if err != nil {
		t.Fatal(err)
	}
	put("datapackage.json", text)
	if err := os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(sums.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
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
