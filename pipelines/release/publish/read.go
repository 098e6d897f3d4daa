package publish

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// Published is a release as it is on disk.
type Published struct {
	Name string
	Dir  string
	// Created is when its snapshot was complete.
	Created, Snapshot, CodeVersion string
	Herkomst                       herkomst.Herkomst
	Tables                         []Table
}

// Table is a table of a release.
type Table struct {
	Name string
	Key  []string
	Rows int64
	// Files are its parts, relative to the release, with their hashes.
	Files []TableFile
}

// TableFile is one Parquet file.
type TableFile struct {
	Path, SHA256 string
	Rows         int64
}

// Rows gives the number of rows of each table.
func (p *Published) Rows() map[string]int64 {
	rows := map[string]int64{}
	for _, t := range p.Tables {
		rows[t.Name] = t.Rows
	}
	return rows
}

// Names gives the names of the whole releases in out, sorted: by day.
func Names(out string) ([]string, error) {
	sums, err := filepath.Glob(filepath.Join(layout.Folder(out).Release("[0-9]*"), sumsFile))
	if err != nil {
		return nil, fmt.Errorf("listing the releases: %w", err)
	}
	var names []string
	for _, path := range sums {
		names = append(names, filepath.Base(filepath.Dir(path)))
	}
	slices.Sort(names)
	return names, nil
}

// Read reads the description of a release.
func Read(out, name string) (*Published, error) {
	if name == "" || name != filepath.Base(name) {
		return nil, fmt.Errorf("%q is no name of a release", name)
	}
	dir := layout.Folder(out).Release(name)
	text, err := os.ReadFile(filepath.Join(dir, packageFile))
	if err != nil {
		return nil, fmt.Errorf("reading release %s: %w", name, err)
	}
	var p dataPackage
	if err := json.Unmarshal(text, &p); err != nil {
		return nil, fmt.Errorf("reading release %s: %s is damaged: %w", name, packageFile, err)
	}
	read := &Published{Name: name, Dir: dir, Created: p.Created, Herkomst: p.Herkomst, Snapshot: p.Snapshot, CodeVersion: p.Code}
	for _, r := range p.Resources {
		if r.Format == "parquet" { // CSV is the same once more
			read.Tables = append(read.Tables, r.table())
		}
	}
	return read, nil
}

func (r resource) table() Table {
	t := Table{Name: r.Name, Key: r.Schema.PrimaryKey, Rows: r.Rows}
	parts := r.Parts
	if path, ok := r.Path.(string); ok {
		parts = []part{{Path: path, Rows: r.Rows, Hash: r.Hash}}
	}
	for _, p := range parts {
		t.Files = append(t.Files, TableFile{Path: p.Path, SHA256: strings.TrimPrefix(p.Hash, "sha256:"), Rows: p.Rows})
	}
	return t
}

// ReadSums gives the SHA-256 of each file in the folder of a release, as its
// list has them.
func ReadSums(dir string) (map[string]string, error) {
	file, err := os.Open(filepath.Join(dir, sumsFile))
	if err != nil {
		return nil, fmt.Errorf("reading the sums of a release: %w", err)
	}
	defer file.Close()
	sums := map[string]string{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		sha, name, ok := strings.Cut(lines.Text(), "  ")
		if !ok {
			return nil, fmt.Errorf("reading %s: line %q is no sum and name", file.Name(), lines.Text())
		}
		sums[name] = sha
	}
	return sums, lines.Err()
}

// IsOf tells whether a release was made from a snapshot. Another with the same
// content and other times would not give the same bytes.
func (p *Published) IsOf(m *snapshot.Manifest) bool {
	return created(m) == p.Created && m.Started.UTC().Format(time.DateOnly) == p.day() && m.Hash() == p.Snapshot
}

// day is that on which the snapshot began.
func (p *Published) day() string { return p.Name[:min(len(p.Name), len(time.DateOnly))] }

// MadeFrom finds the snapshot that a release was made from.
func MadeFrom(store *snapshot.Store, p *Published) (*snapshot.Manifest, error) {
	ids, err := store.List()
	if err != nil {
		return nil, err
	}
	day := strings.ReplaceAll(p.day(), "-", "")
	for _, id := range ids {
		if !strings.HasPrefix(id, day) || !strings.HasSuffix(id, p.Snapshot[:min(len(p.Snapshot), 8)]) {
			continue
		}
		m, err := store.Load(id)
		if err != nil {
			return nil, err
		}
		if p.IsOf(m) {
			return m, nil
		}
	}
	return nil, fmt.Errorf("release %s: the manifest of its snapshot %.8s is not kept any more", p.Name, p.Snapshot)
}
