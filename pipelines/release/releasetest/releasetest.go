// Package releasetest writes small releases for tests, by a Parquet writer that
// is not DuckDB's.
package releasetest

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"medebewind/pipelines/release"
)

// Table is a table of a release. Rows has a value for each column: nil, int64,
// float64, string or bool; a Decimal, Date or Timestamp is the int64 it is kept as.
type Table struct {
	Name    string
	Key     []string
	Columns []release.Column
	Rows    [][]any
	// Parts is in how many files; 0 is one.
	Parts int
}

// Comment is what the description of a release says of a table or column.
func Comment(name string) string { return "Wat " + name + " is: 'proef', met \\ en \"." }

// Write writes a release to dir and gives dir.
func Write(t testing.TB, dir, version string, tables ...Table) string {
	t.Helper()
	sums := map[string]string{}
	put := func(path string, content []byte) {
		full := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, content, 0o644); err != nil {
			t.Fatal(err)
		}
		sums[path] = fmt.Sprintf("%x", sha256.Sum256(content))
	}
	var resources []map[string]any
	for _, table := range tables {
		paths := table.write(t, put)
		var fields []map[string]string
		for _, c := range table.Columns {
			fields = append(fields, map[string]string{"name": c.Name, "description": Comment(c.Name)})
		}
		resources = append(resources, map[string]any{"name": table.Name, "description": Comment(table.Name), "format": "parquet", "path": paths,
			"rows": len(table.Rows), "schema": map[string]any{"fields": fields, "primaryKey": table.Key}})
	}
	if len(tables) > 0 { // as medebewind gives small tables, which loaders pass by
		resources = append(resources, map[string]any{"name": tables[0].Name + ".csv", "format": "csv", "path": "tabel.csv"})
	}
	text, err := json.Marshal(map[string]any{"version": version, "hash": "hash van " + version, "snapshot_sha256": "snapshot van " + version,
		"code_versie": "code", "herkomst": "voorbeeld", "resources": resources})
	if err != nil {
		t.Fatal(err)
	}
	put("datapackage.json", text)
	WriteSums(t, dir, sums)
	return dir
}

// WriteSums writes the list of hashes.
func WriteSums(t testing.TB, dir string, sums map[string]string) {
	t.Helper()
	var lines []string
	for path, sum := range sums {
		lines = append(lines, sum+"  "+path+"\n")
	}
	sort.Strings(lines)
	if err := os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// write writes the parts and gives their path, or paths.
func (table Table) write(t testing.TB, put func(string, []byte)) any {
	t.Helper()
	base := strings.Replace(table.Name, ".", "/", 1)
	if table.Parts == 0 {
		put(base+".parquet", parquetOf(t, table.Columns, table.Rows))
		return base + ".parquet"
	}
	var paths []string
	for i := range table.Parts {
		from, to := len(table.Rows)*i/table.Parts, len(table.Rows)*(i+1)/table.Parts
		path := fmt.Sprintf("%s/jaar=%d/data.parquet", base, 2020+i)
		put(path, parquetOf(t, table.Columns, table.Rows[from:to]))
		paths = append(paths, path)
	}
	return paths
}
