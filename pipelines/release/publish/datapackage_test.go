package publish

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"medebewind/pipelines/release/format"
)

// described are the columns of the tables in these tests.
var described = yaml.MapSlice{{Key: "jaar", Value: "jaar van de begroting"}, {Key: "bedrag_eur", Value: "bedrag"}}

// checkPart holds a file against its description: it is there, with that size
// and hash.
func checkPart(t *testing.T, root string, p format.Section) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, p.Path))
	if err != nil {
		t.Errorf("a described file is not there: %v", err)
		return
	}
	if hash := fmt.Sprintf("sha256:%x", sha256.Sum256(content)); int64(len(content)) != p.Bytes || hash != p.Hash {
		t.Errorf("%s has %d bytes and %s, described as %d and %s", p.Path, len(content), hash, p.Bytes, p.Hash)
	}
}

func TestDataPackage(t *testing.T) {
	out := t.TempDir()
	name := publishText(t, out, "a")
	root := filepath.Join(out, "latest")
	var p format.Package
	if err := json.Unmarshal([]byte(readFile(t, root, format.PackageFile)), &p); err != nil {
		t.Fatal(err)
	}
	m := manifest("a")
	for what, c := range map[string][2]string{
		"version": {p.Version, name}, "created": {p.Created, "2026-01-15T02:40:00Z"}, "herkomst": {string(p.Herkomst), "spiegel"},
		"snapshot": {p.Snapshot, m.Hash()}, "code": {p.CodeVersion, code}, "hash": {p.Hash, Hash(m, code)}, "name": {p.Name, "medebewind"},
	} {
		if c[0] != c[1] {
			t.Errorf("%s is %q, want %q", what, c[0], c[1])
		}
	}
	sums, files := readFile(t, root, format.SumsFile), 0
	for _, r := range p.Resources {
		for _, part := range r.Sections() {
			checkPart(t, root, part)
			files++
			if !strings.Contains(sums, strings.TrimPrefix(part.Hash, "sha256:")+"  "+part.Path+"\n") {
				t.Errorf("SHA256SUMS says otherwise of %s", part.Path)
			}
		}
		if len(r.Schema.Fields) != 2 || len(r.Schema.PrimaryKey) != 1 || r.Format != strings.TrimPrefix(filepath.Ext(r.Sections()[0].Path), ".") || r.Description == "" || r.Title == "" {
			t.Errorf("%s is described as %+v", r.Name, r)
		}
		for _, f := range r.Schema.Fields {
			if f.Description == "" || f.Type == "" || f.Title == "" || f.DuckDB == "" || (f.Unit == "euro") != strings.HasSuffix(f.Name, "_eur") {
				t.Errorf("column %s.%s is described as %+v", r.Name, f.Name, f)
			}
		}
	}
	if files != 4 || strings.Count(sums, "\n") != files+len(descriptions) {
		t.Errorf("%d files described, and sums\n%s", files, sums)
	}
}

// A table that is there as CSV too is one table for those who read releases.
func TestCSVIsAResource(t *testing.T) {
	out := t.TempDir()
	name := publishText(t, out, "a")
	var p format.Package
	if err := json.Unmarshal([]byte(readFile(t, out, "latest", format.PackageFile)), &p); err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, r := range p.Resources {
		names = append(names, r.Name+" "+r.Profile)
	}
	if want := "kern.een data-resource,kern.een.csv tabular-data-resource,kern.delen data-resource"; strings.Join(names, ",") != want {
		t.Errorf("resources %v, want %s", names, want)
	}
	parquet, csv := p.Resources[0], p.Resources[1]
	if k := parquet.Schema.ForeignKeys; len(k) != 1 || k[0].Reference.Resource != "kern.delen" || len(csv.Schema.ForeignKeys) != 0 {
		t.Errorf("foreign keys %+v and %+v: kern.delen is not there as CSV", k, csv.Schema.ForeignKeys)
	}
	if f := parquet.Schema.Fields[1]; f.Lineage != "berekend" || len(f.From) != 1 || f.From[0] != "bron.iv3.bedrag" || f.Constraints != nil {
		t.Errorf("described as %+v", f)
	}
	if f := parquet.Schema.Fields[0]; f.Constraints == nil || !f.Constraints.Required || f.Title != "Jaar" {
		t.Errorf("the key is described as %+v", f)
	}
	if s := parquet.Sources; len(s) != 3 || s[0].Title != "proef" || s[1].Terms == nil || s[2].Terms != nil {
		t.Errorf("sources %+v, want the model's words, CBS with its terms and UPL without", s)
	}
	published, err := Read(out, name)
	if err != nil || len(published.Tables()) != 2 || len(published.Tables()[0].Sections()) != 1 {
		t.Errorf("read back as %+v, %v", published, err)
	}
}

// An example says so in its title: its amounts must not be taken for real.
func TestExampleSaysSo(t *testing.T) {
	r := Release{Manifest: manifest("a"), CodeVersion: code}
	r.Manifest.Herkomst = "voorbeeld"
	text, err := describe(r, nil)
	if err != nil || !strings.Contains(string(text), `"title": "VOORBEELD met verzonnen overheden`) {
		t.Errorf("%v: %s", err, text)
	}
}

func TestFieldType(t *testing.T) {
	for duck, want := range map[string]string{
		"BIGINT": "integer", "INTEGER": "integer", "DOUBLE": "number", "DECIMAL(18,2)": "number", "DATE": "date",
		"TIMESTAMP": "datetime", "BOOLEAN": "boolean", "VARCHAR": "string",
	} {
		if got := fieldType(duck); got != want {
			t.Errorf("%s is described as %s, want %s", duck, got, want)
		}
	}
}
