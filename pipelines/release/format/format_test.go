package format_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/format/formattest"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestNames(t *testing.T) {
	started := time.Date(2026, 1, 15, 0, 30, 0, 0, time.FixedZone("", 3600))
	hash := format.Hash("snapshot", "0.1.0+0123abcd")
	for _, c := range [][2]string{
		{format.File("kern.taak"), "kern/taak.parquet"},
		{format.CSV("kern.taak"), "kern/taak.csv"},
		{format.Part("kern.baten_lasten", 2024), "kern/baten_lasten/jaar=2024/data.parquet"},
		{format.OnlyPart("kern.baten_lasten"), "kern/baten_lasten/data.parquet"},
		{hash, "e5a703600b8faaaeb7f571003e456903aacc6766559cbf1957d479fd7d374d33"},
		{format.Name(started, hash), "2026-01-14-" + hash[:8]},
		{format.Day("2026-01-14-e5a70360-2"), "2026-01-14"},
		{format.Day("x"), "x"},
		{format.Created(started), "2026-01-14T23:30:00Z"},
	} {
		if c[0] != c[1] {
			t.Errorf("%s, want %s", c[0], c[1])
		}
	}
	for path, want := range map[string]bool{"kern/taak.csv": true, "kern/x/jaar=2024/data.parquet": true, "rapport/index.html": false, format.PackageFile: false, format.SumsFile: false} {
		if format.IsTable(path) != want {
			t.Errorf("%s is a table: %v", path, !want)
		}
	}
}

// described is a description with all that it can have, and written is its text: other
// loaders read that, so it does not change by itself.
func described() *format.Package {
	year := format.Field{Name: "jaar", Title: "Jaar", Type: "integer", DuckDB: "INTEGER", Description: "Het jaar <en>.", Constraints: &format.Constraint{Required: true}}
	euro := format.Field{Name: "x_eur", Title: "X (euro)", Type: "number", DuckDB: "DECIMAL(18,2)", Description: "Bedrag.", Unit: "euro", Lineage: "berekend", From: []string{"bron.iv3.bedrag"}}
	whole := &format.Resource{Name: "kern.een", Title: "rij", Description: "Een.", Format: format.Parquet, MediaType: "a/b", Profile: "data-resource",
		Sources: []format.Source{{Title: "CBS", Path: "https://www.cbs.nl", Terms: &format.Terms{Title: "CC BY 4.0", Path: "https://cc.org"}}}}
	whole.SetSections([]format.Section{{Path: "kern/een.parquet", Rows: 3, Bytes: 10, Hash: format.HashOf("ab")}})
	whole.Schema = format.Schema{Fields: []format.Field{year, euro}, PrimaryKey: []string{"jaar"},
		ForeignKeys: []format.ForeignKey{{Fields: []string{"jaar"}, Reference: format.Reference{Resource: "kern.delen", Fields: []string{"jaar"}}}}}
	parts := &format.Resource{Name: "kern.delen", Format: format.Parquet, Encoding: "utf-8", Schema: format.Schema{Fields: []format.Field{year}, PrimaryKey: []string{"jaar"}}}
	parts.SetSections([]format.Section{{Path: "a", Rows: 1, Bytes: 2, Hash: format.HashOf("cd")}, {Path: "b", Rows: 3, Bytes: 4, Hash: format.HashOf("ef")}})
	return &format.Package{Name: "medebewind", Title: "T", Description: "D", Version: "2026-01-15-0123abcd", Created: "2026-01-15T02:40:00Z", Herkomst: "spiegel",
		Snapshot: "s", CodeVersion: "c", Hash: "h", Parameters: map[string]string{"jaren": "2021-2025"}, Licenses: []format.License{{Path: "https://cc.org"}},
		Resources: []*format.Resource{whole, parts}}
}

func TestText(t *testing.T) {
	text, err := described().Text()
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/datapackage.json"
	if *update {
		if err := os.WriteFile(golden, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || !bytes.Equal(text, want) {
		t.Errorf("%v: written as\n%s\nwant %s", err, text, golden)
	}
	var back format.Package
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(&back, described()) {
		t.Errorf("read back as %+v, %v", back, err)
	}
}

// A table has its files in one way, however the description gives them.
func TestSections(t *testing.T) {
	for _, r := range described().Resources {
		var paths []string
		rows, size := int64(0), int64(0)
		for _, s := range r.Sections() {
			paths, rows, size = append(paths, s.Path), rows+s.Rows, size+s.Bytes
			if len(s.SHA256()) != 2 || s.Hash != format.HashOf(s.SHA256()) {
				t.Errorf("%s: hash %s", s.Path, s.Hash)
			}
		}
		if !reflect.DeepEqual(paths, []string(r.Path)) || rows != r.Rows || size != r.Bytes {
			t.Errorf("%s has %d rows and %d bytes in %v, its parts %d and %d in %v", r.Name, r.Rows, r.Bytes, r.Path, rows, size, paths)
		}
	}
}

var table = formattest.Table{Name: "kern.een", Comment: "Een.", Key: []string{"code"}, Columns: []format.Field{{Name: "code", Description: "De code."}},
	Files: []formattest.File{{Content: []byte("PAR1"), Rows: 2}, {Content: []byte("PAR2"), Rows: 3}}, InParts: true}

func TestOpen(t *testing.T) {
	dir := formattest.Write(t, t.TempDir(), "2026-01-15-0123abcd", table)
	link := filepath.Join(t.TempDir(), "latest")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	r, err := format.Open(link)
	if err != nil {
		t.Fatal(err)
	}
	sum, err := format.SumOf(filepath.Join(dir, format.SumsFile))
	if err != nil || r.SHA256 != sum.SHA256 || r.Version != "2026-01-15-0123abcd" || len(r.Tables()) != 1 || len(r.Resources) != 2 {
		t.Errorf("%+v, %v", r, err)
	}
	files := r.Files(r.Tables()[0])
	if len(files) != 2 || !strings.HasSuffix(files[1], "/kern/een/jaar=2021/data.parquet") || strings.Contains(files[1], "latest") || r.Rows()["kern.een"] != 5 {
		t.Errorf("files %v", files)
	}
	for i, name := range files {
		if err := r.Sums.Check(r.Dir, r.Tables()[0].Path[i]); err != nil {
			t.Error(err)
		}
		if err := os.WriteFile(name, []byte("PAR3"), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := r.Sums.Check(r.Dir, r.Tables()[0].Path[i]); !errors.Is(err, format.ErrDamaged) {
			t.Errorf("a changed file: %v", err)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	edit := func(from, to string, path ...string) func(dir string) error {
		return func(dir string) error {
			name := filepath.Join(append([]string{dir}, path...)...)
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			return os.WriteFile(name, bytes.ReplaceAll(text, []byte(from), []byte(to)), 0o644)
		}
	}
	summed := func(change func(dir string) error) func(dir string) error { // as one who makes it so would write the sums
		return func(dir string) error {
			sums, _, err := format.ReadSums(dir)
			if err == nil {
				err = change(dir)
			}
			sum, errOf := format.SumOf(filepath.Join(dir, format.PackageFile))
			sums[format.PackageFile] = sum.SHA256
			return errors.Join(err, errOf, os.WriteFile(filepath.Join(dir, format.SumsFile), []byte(sums.Text()), 0o644))
		}
	}
	for name, c := range map[string]struct {
		do   func(dir string) error
		want string
	}{
		"no folder":           {os.RemoveAll, "no such file"},
		"no sums":             {func(dir string) error { return os.Remove(filepath.Join(dir, format.SumsFile)) }, "SHA256SUMS: no such file"},
		"line of sums":        {edit("  ", " ", format.SumsFile), `reading SHA256SUMS: line "`},
		"changed description": {edit("Een.", "een.", format.PackageFile), "datapackage.json is not what SHA256SUMS says: the release is damaged"},
		"no description":      {func(dir string) error { return os.Remove(filepath.Join(dir, format.PackageFile)) }, "datapackage.json: no such file"},
		"half a description":  {summed(edit("{", "", format.PackageFile)), "datapackage.json is damaged"},
		"unlisted file":       {edit("kern/een/jaar=2021", "kern/twee", format.SumsFile), "table kern.een: file kern/een/jaar=2021/data.parquet is not in SHA256SUMS"},
		"file elsewhere": {func(dir string) error {
			return errors.Join(edit("kern/een/jaar=2021", "../x", format.SumsFile)(dir), summed(edit("kern/een/jaar=2021", "../x", format.PackageFile))(dir))
		}, "table kern.een: file ../x/data.parquet is not in SHA256SUMS"},
		"no schema": {summed(edit(`"kern.een"`, `"een"`, format.PackageFile)), "table een: its description has no schema in the name, or no file"},
		"key of no column": {summed(edit(`"primaryKey": [
          "code"`, `"primaryKey": ["naam"`, format.PackageFile)), "table kern.een: key column naam is not among its columns"},
		"no table": {summed(edit(`"parquet"`, `"csv"`, format.PackageFile)), "its description names no table"},
	} {
		dir := formattest.Write(t, t.TempDir(), "2026-01-15-0123abcd", table)
		if err := c.do(dir); err != nil {
			t.Fatal(err)
		}
		_, err := format.Open(dir)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "opening the release in "+dir) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
