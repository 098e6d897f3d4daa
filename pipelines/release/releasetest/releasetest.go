// Package releasetest writes small releases for tests, by a Parquet writer that
// is not DuckDB's.
package releasetest

import (
	"testing"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/format/formattest"
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
	var files []formattest.Table
	for _, table := range tables {
		files = append(files, table.written(t))
	}
	return formattest.Write(t, dir, version, files...)
}

func (table Table) written(t testing.TB) formattest.Table {
	t.Helper()
	w := formattest.Table{Name: table.Name, Comment: Comment(table.Name), Key: table.Key, InParts: table.Parts > 0}
	for _, c := range table.Columns {
		w.Columns = append(w.Columns, format.Field{Name: c.Name, Description: Comment(c.Name)})
	}
	parts := max(table.Parts, 1)
	for i := range parts {
		rows := table.Rows[len(table.Rows)*i/parts : len(table.Rows)*(i+1)/parts]
		w.Files = append(w.Files, formattest.File{Content: parquetOf(t, table.Columns, rows), Rows: len(rows)})
	}
	return w
}
