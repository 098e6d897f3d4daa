package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// release is what datapackage.json says. It is read here once more, and not by
// medebewind's own package: the Arrow versions of the two do not link into one
// program.
type release struct {
	Name     string      `json:"version"`
	Hash     string      `json:"hash"`
	Snapshot string      `json:"snapshot_sha256"`
	Code     string      `json:"code_versie"`
	Herkomst string      `json:"herkomst"`
	Tables   []*resource `json:"resources"`
	// sum is the SHA-256 of SHA256SUMS: the same for the same bytes only.
	sum string
}

type resource struct {
	Name    string `json:"name"`
	Comment string `json:"description"`
	Format  string `json:"format"`
	Path    any    `json:"path"`
	Rows    int64  `json:"rows"`
	Schema  struct {
		Fields []field  `json:"fields"`
		Key    []string `json:"primaryKey"`
	} `json:"schema"`
	// files are the Parquet files, by their full path, in order.
	files []string
}

type field struct {
	Name    string `json:"name"`
	Comment string `json:"description"`
}

// openRelease reads the description of a release, and holds every Parquet file
// that it names against its hash.
func openRelease(dir string) (*release, error) {
	r, err := readRelease(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the release in %s: %w", dir, err)
	}
	return r, nil
}

func readRelease(dir string) (*release, error) {
	// The tables must go on to refer to this release when latest is another.
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		return nil, err
	}
	sums := map[string]string{}
	for line := range strings.Lines(string(list)) {
		sum, path, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		sums[path] = sum
	}
	text, err := readSummed(dir, "datapackage.json", sums)
	if err != nil {
		return nil, err
	}
	total := sha256.Sum256(list)
	r := &release{sum: hex.EncodeToString(total[:])}
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("reading datapackage.json: %w", err)
	}
	// A table that is there as CSV too is two resources.
	r.Tables = slices.DeleteFunc(r.Tables, func(t *resource) bool { return t.Format != "parquet" })
	if len(r.Tables) == 0 {
		return nil, errors.New("its description names no table")
	}
	for _, t := range r.Tables {
		if err := t.locate(dir, sums); err != nil {
			return nil, fmt.Errorf("table %s: %w", t.Name, err)
		}
	}
	return r, nil
}

// locate finds the files of a table.
func (t *resource) locate(dir string, sums map[string]string) error {
	var paths []any
	switch p := t.Path.(type) {
	case string:
		paths = []any{p}
	case []any:
		paths = p
	}
	if !strings.Contains(t.Name, ".") || len(paths) == 0 {
		return errors.New("its description has no schema in the name, or no file")
	}
	for _, p := range paths {
		path, _ := p.(string)
		if _, err := readSummed(dir, path, sums); err != nil {
			return err
		}
		t.files = append(t.files, filepath.Join(dir, filepath.FromSlash(path)))
	}
	return nil
}

// readSummed reads a file that must be what the list says.
func readSummed(dir, path string, sums map[string]string) ([]byte, error) {
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return nil, fmt.Errorf("%q is no path in the release", path)
	}
	content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(content); sums[path] != hex.EncodeToString(sum[:]) {
		return nil, fmt.Errorf("%s is not what SHA256SUMS says: the release is damaged", path)
	}
	return content, nil
}
