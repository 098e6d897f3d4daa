// Package release reads a release as anyone outside can: what datapackage.json
// says of its tables, and their types and rows from the Parquet files. It knows
// nothing of how a release is made, and needs no DuckDB: it feeds engines.
package release

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
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
	// Rows is how many there must be.
	Rows int64

	files []part
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

// Open reads the description of the release in dir, and the types from its files.
func Open(dir string) (*Release, error) {
	r, err := open(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the release in %s: %w", dir, err)
	}
	return r, nil
}

func open(dir string) (*Release, error) {
	// latest may point elsewhere before all files are read.
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return nil, err
	}
	sums, total, err := readSums(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		return nil, err
	}
	const packageFile = "datapackage.json"
	text, err := os.ReadFile(filepath.Join(dir, packageFile))
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(text); sums[packageFile] != hex.EncodeToString(sum[:]) {
		return nil, fmt.Errorf("%s is not what SHA256SUMS says: the release is damaged", packageFile)
	}
	var p description
	if err := json.Unmarshal(text, &p); err != nil {
		return nil, fmt.Errorf("reading %s: %w", packageFile, err)
	}
	r := &Release{Name: p.Version, Dir: dir, Hash: p.Hash, SHA256: total, Snapshot: p.Snapshot, Code: p.Code, Herkomst: p.Herkomst}
	for _, res := range p.Resources {
		if res.Format != "parquet" {
			continue
		}
		t, err := res.table(dir, sums)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", res.Name, err)
		}
		r.Tables = append(r.Tables, t)
	}
	if len(r.Tables) == 0 {
		return nil, errors.New("its description names no table")
	}
	return r, nil
}

// readSums gives the SHA-256 of each file, and that of the list itself.
func readSums(name string) (sums map[string]string, total string, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, "", err
	}
	defer file.Close()
	hash := sha256.New()
	sums = map[string]string{}
	lines := bufio.NewScanner(io.TeeReader(file, hash))
	for lines.Scan() {
		sum, path, ok := strings.Cut(lines.Text(), "  ")
		if !ok {
			return nil, "", fmt.Errorf("reading SHA256SUMS: line %q is no sum and name", lines.Text())
		}
		sums[path] = sum
	}
	return sums, hex.EncodeToString(hash.Sum(nil)), lines.Err()
}
