package warehouse

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
	"medebewind/transforms"
)

// footed is a file that ends as Parquet does.
func footed(t *testing.T, body, footer string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.parquet")
	n := len(footer)
	text := append([]byte(body+footer), byte(n), byte(n>>8), 0, 0)
	if err := os.WriteFile(path, append(text, "PAR1"...), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// The hash of the snapshot is replaced where the footer tells of it, and nowhere else.
func TestRelabel(t *testing.T) {
	old, new := strings.Repeat("a", 64), strings.Repeat("b", 64)
	path := footed(t, "rows "+old, "min max snapshot_sha256\x18\x40"+old+" more")
	if err := relabel(path, old, new); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	want := footed(t, "rows "+old, "min max snapshot_sha256\x18\x40"+new+" more")
	if text, _ := os.ReadFile(want); err != nil || !bytes.Equal(got, text) {
		t.Errorf("%q, %v", got, err)
	}
	for name, path := range map[string]string{
		"names it twice":       footed(t, "", "snapshot_sha256\x18\x40"+old+" and "+old),
		"names it not":         footed(t, "rows "+old, "snapshot_sha256\x18\x40"+new),
		"names something else": footed(t, "", "kleur\x18\x40"+old),
	} {
		before, _ := os.ReadFile(path)
		if err := relabel(path, old, new); err == nil {
			t.Errorf("a footer that %s is changed", name)
		}
		if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
			t.Errorf("a file whose footer %s is not what it was", name)
		}
	}
	if err := relabel(footed(t, "", "snapshot_sha256\x18\x40"+old), old, new[1:]); err == nil {
		t.Error("a hash of another length is put in")
	}
	short := filepath.Join(t.TempDir(), "kort")
	if err := os.WriteFile(short, []byte("PAR1"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := relabel(short, old, new); err == nil {
		t.Error("a file without a footer is changed")
	}
}

// What a table is made of has another name when anything of it is another, and
// what is not known has another name each time.
func TestNameOfATable(t *testing.T) {
	named := func(change func(w *Warehouse, m *models.Model)) string {
		w := noting()
		w.in.Staged = func(d snapshot.Document) (string, []*transforms.Table) {
			return "upl-v1", []*transforms.Table{transforms.UPL}
		}
		w.engine = "DuckDB"
		w.note("kern.a", &Made{Is: "a"})
		w.give("seed.b", "b")
		m := &models.Model{Name: "kern.c", Meaning: "c", Query: "-- staged.run\nselect * from kern.a, seed.b, staged.upl", Reads: []string{"kern.a"}}
		change(w, m)
		w.giveStaged()
		made, err := w.becomes(m)
		if err != nil {
			t.Fatal(err)
		}
		return made.Of
	}
	same := func(*Warehouse, *models.Model) {}
	name := named(same)
	if named(same) != name {
		t.Error("the same has two names")
	}
	for what, change := range map[string]func(w *Warehouse, m *models.Model){
		"a header":     func(_ *Warehouse, m *models.Model) { m.Meaning = "d" },
		"a query":      func(_ *Warehouse, m *models.Model) { m.Query += " where true" },
		"a seed":       func(w *Warehouse, _ *models.Model) { w.give("seed.b", "c") },
		"what is read": func(w *Warehouse, _ *models.Model) { w.note("kern.a", &Made{Is: "b"}) },
		"the engine":   func(w *Warehouse, _ *models.Model) { w.engine = "DuckDB 2" },
		"a document":   func(w *Warehouse, _ *models.Model) { w.in.Manifest.Datasets[0].Documents[0].SHA256 = "x" },
		"how it is read": func(w *Warehouse, _ *models.Model) {
			w.in.Staged = func(snapshot.Document) (string, []*transforms.Table) {
				return "upl-v2", []*transforms.Table{transforms.UPL}
			}
		},
		"something not known": func(_ *Warehouse, m *models.Model) { m.Query += ", staged.telling" },
		"a model not built":   func(_ *Warehouse, m *models.Model) { m.Reads = append(m.Reads, "kern.d") },
	} {
		if named(change) == name {
			t.Errorf("%s is another, and the name of the table is the same", what)
		}
	}
	unknown := func(_ *Warehouse, m *models.Model) { m.Query += ", staged.telling" }
	if first := named(unknown); named(unknown) == first {
		t.Error("what is not known counts as unchanged")
	}
}

// noting is a warehouse that names tables and builds none.
func noting() *Warehouse {
	w := &Warehouse{noted: new(sync.Mutex)}
	w.in = Input{Manifest: &snapshot.Manifest{ID: "m", Datasets: []snapshot.Dataset{{ID: "upl/x", Source: "upl",
		Documents: []snapshot.Document{{ID: "upl/x", Source: "upl", Dataset: "upl/x", SHA256: shaOf("x"), Transform: "upl"}}}}}}
	return w
}
