// Package release reads a release as anyone outside can: what its description says
// of its tables, and their types and rows from the Parquet files. It knows nothing
// of how a release is made, and needs no DuckDB: it feeds engines.
package release

import (
	"fmt"
	"strings"

	"medebewind/pipelines/release/format"
)

// Release is a release on disk.
type Release struct {
	// Name is DATE-HASH8; Dir is its folder, without links.
	Name, Dir string
	// Hash is of what decides the content, the snapshot and the code. SHA256 is
	// that of SHA256SUMS: the same for the same bytes, and for nothing else.
	Hash, SHA256             string
	Snapshot, Code, Herkomst string
	Tables                   []*Table
}

// Table is a table of a release.
type Table struct {
	Schema, Name, Comment string
	// Key tells each row from the others; a part of it may be missing in a row.
	Key     []string
	Columns []Column
	// References are columns that name a row of another table, by its key, in every row.
	References []Reference
	// Rows is how many there must be.
	Rows int64

	in *format.Release
	at *format.Resource
}

// Reference is that columns name a row of a table, SCHEMA.NAME.
type Reference struct {
	Table   string
	Columns []string
}

// Column is a column of a table.
type Column struct {
	Name, Comment string
	Type          Type
}

// String is the name that queries use.
func (t *Table) String() string { return t.Schema + "." + t.Name }

// Column gives the column of that name.
func (t *Table) Column(name string) (Column, bool) {
	for _, c := range t.Columns {
		if c.Name == name {
			return c, true
		}
	}
	return Column{}, false
}

// Files gives the paths of the Parquet files.
func (t *Table) Files() []string { return t.in.Files(t.at) }

// Open reads the description of the release in dir, and the types from its files.
func Open(dir string) (*Release, error) {
	described, err := format.Open(dir)
	if err != nil {
		return nil, err
	}
	r := &Release{Name: described.Version, Dir: described.Dir, Hash: described.Hash, SHA256: described.SHA256,
		Snapshot: described.Snapshot, Code: described.CodeVersion, Herkomst: string(described.Herkomst)}
	for _, resource := range described.Tables() {
		t := newTable(described, resource)
		if err := t.readTypes(); err != nil {
			return nil, fmt.Errorf("opening the release in %s: table %s: %w", dir, t, err)
		}
		r.Tables = append(r.Tables, t)
	}
	return r, nil
}

// newTable gives a table without the types of its columns. Those are not in the
// description: Parquet tells a DECIMAL from a DOUBLE, and a Data Package does not.
func newTable(in *format.Release, at *format.Resource) *Table {
	schema, name, _ := strings.Cut(at.Name, ".")
	t := &Table{Schema: schema, Name: name, Comment: at.Description, Key: at.Schema.PrimaryKey, Rows: at.Rows, in: in, at: at}
	for _, f := range at.Schema.Fields {
		t.Columns = append(t.Columns, Column{Name: f.Name, Comment: f.Description})
	}
	for _, k := range at.Schema.ForeignKeys {
		t.References = append(t.References, Reference{k.Reference.Resource, k.Fields})
	}
	return t
}
