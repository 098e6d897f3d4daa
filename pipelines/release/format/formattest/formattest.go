// Package formattest writes small releases for tests, of files with any content. A
// package that fills those with Parquet brings a writer of its own.
package formattest

import (
	"os"
	"path/filepath"
	"testing"

	"medebewind/pipelines/release/format"
)

// Table is a table of a release.
type Table struct {
	Name, Comment string
	Key           []string
	Columns       []format.Field
	// Files are its parts, from 2020 on, when it is InParts; else there is one.
	Files   []File
	InParts bool
}

// File is the content of a file, and how many rows that is.
type File struct {
	Content []byte
	Rows    int
}

// Write writes a release to dir and gives dir.
func Write(t testing.TB, dir, version string, tables ...Table) string {
	t.Helper()
	p := &format.Package{Name: "medebewind", Version: version, Hash: "hash van " + version, Snapshot: "snapshot van " + version, CodeVersion: "code", Herkomst: "voorbeeld"}
	sums := format.Sums{}
	put := func(path string, content []byte) {
		full := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, content, 0o644); err != nil {
			t.Fatal(err)
		}
		sum, err := format.SumOf(full)
		if err != nil {
			t.Fatal(err)
		}
		sums[path] = sum.SHA256
	}
	for _, table := range tables {
		r := &format.Resource{Name: table.Name, Description: table.Comment, Format: format.Parquet, Schema: format.Schema{Fields: table.Columns, PrimaryKey: table.Key}}
		var sections []format.Section
		for i, file := range table.Files {
			path := format.File(table.Name)
			if table.InParts {
				path = format.Part(table.Name, 2020+i)
			}
			put(path, file.Content)
			sections = append(sections, format.Section{Path: path, Rows: int64(file.Rows), Bytes: int64(len(file.Content)), Hash: format.HashOf(sums[path])})
		}
		r.SetSections(sections)
		p.Resources = append(p.Resources, r)
	}
	if len(tables) > 0 { // as medebewind gives small tables, which loaders pass by
		p.Resources = append(p.Resources, &format.Resource{Name: tables[0].Name + format.CSVSuffix, Format: format.AsCSV, Path: format.Paths{format.CSV(tables[0].Name)}})
	}
	text, err := p.Text()
	if err != nil {
		t.Fatal(err)
	}
	put(format.PackageFile, text)
	if err := os.WriteFile(filepath.Join(dir, format.SumsFile), []byte(sums.Text()), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}
