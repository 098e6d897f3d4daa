package release

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
)

// description is what is read of datapackage.json. Types are not: Parquet tells
// a DECIMAL from a DOUBLE, and a Data Package does not.
type description struct {
	Version   string     `json:"version"`
	Hash      string     `json:"hash"`
	Snapshot  string     `json:"snapshot_sha256"`
	Code      string     `json:"code_versie"`
	Herkomst  string     `json:"herkomst"`
	Resources []resource `json:"resources"`
}

type resource struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	// Format is parquet; a table that is there as CSV too is two resources.
	Format string `json:"format"`
	Path   paths  `json:"path"`
	Rows   int64  `json:"rows"`
	Schema struct {
		Fields []struct {
			Name        string `json:"name"`
			Description string `json:"description"`
		} `json:"fields"`
		PrimaryKey []string `json:"primaryKey"`
	} `json:"schema"`
}

// paths is one path, or the paths of parts.
type paths []string

func (p *paths) UnmarshalJSON(text []byte) error {
	var one string
	if json.Unmarshal(text, &one) == nil {
		*p = paths{one}
		return nil
	}
	var many []string
	err := json.Unmarshal(text, &many)
	*p = many
	return err
}

// part is one Parquet file of a table.
type part struct{ path, sha256 string }

// table gives the table that a resource describes.
func (r *resource) table(dir string, sums map[string]string) (*Table, error) {
	schema, name, ok := strings.Cut(r.Name, ".")
	if !ok || len(r.Path) == 0 {
		return nil, fmt.Errorf("its description has no schema in the name, or no file")
	}
	t := &Table{Schema: schema, Name: name, Comment: r.Description, Key: r.Schema.PrimaryKey, Rows: r.Rows}
	for _, path := range r.Path {
		sum, listed := sums[path]
		if !listed || !filepath.IsLocal(filepath.FromSlash(path)) {
			return nil, fmt.Errorf("file %s is not in SHA256SUMS", path)
		}
		t.files = append(t.files, part{filepath.Join(dir, filepath.FromSlash(path)), sum})
	}
	for _, f := range r.Schema.Fields {
		t.Columns = append(t.Columns, Column{Name: f.Name, Comment: f.Description})
	}
	for _, k := range t.Key {
		if _, ok := t.Column(k); !ok {
			return nil, fmt.Errorf("key column %s is not among its columns", k)
		}
	}
	return t, t.readTypes()
}

// Files gives the paths of the Parquet files.
func (t *Table) Files() []string {
	var files []string
	for _, f := range t.files {
		files = append(files, f.path)
	}
	return files
}
