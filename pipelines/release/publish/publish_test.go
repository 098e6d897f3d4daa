package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
	"medebewind/pipelines/warehouse/lineage"
	models "medebewind/sql"
)

// manifest is a snapshot whose content is a text.
func manifest(content string) *snapshot.Manifest {
	return &snapshot.Manifest{
		Started: time.Date(2026, 1, 15, 2, 30, 0, 0, time.UTC), Finished: time.Date(2026, 1, 15, 2, 40, 0, 0, time.UTC),
		Herkomst: "spiegel", Parameters: map[string]string{"inhoud": content},
	}
}

const code = "1.0.0+abcd"

// write makes a file and the folders above it.
func write(t *testing.T, content string, path ...string) string {
	t.Helper()
	name := filepath.Join(path...)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// release fills dir as an export does: a table in one file, one in parts.
func release(t *testing.T, dir, content string) Release {
	t.Helper()
	model := func(name string) *models.Model {
		return &models.Model{Name: name, Meaning: "Proef.", Grain: "rij", Source: "proef", Key: []string{"jaar"}, Columns: described}
	}
	columns := []warehouse.Column{{Name: "jaar", Type: "INTEGER"}, {Name: "bedrag_eur", Type: "DECIMAL(18,2)"}}
	exports := []warehouse.Export{
		{Model: model("kern.een"), Columns: columns, Files: []warehouse.File{{Path: "kern/een.parquet", Rows: 3}}, CSV: &warehouse.File{Path: "kern/een.csv", Rows: 3},
			Derived:    []lineage.Column{{Kind: lineage.Constant}, {Kind: lineage.Computed, From: []lineage.Source{{Table: "bron.iv3", Column: "bedrag"}}}},
			References: []models.Reference{{Table: "kern.delen", Columns: []string{"jaar"}}}, Origins: []string{"bron.iv3", "bron.upl"}, First: 2023, Last: 2024},
		{Model: model("kern.delen"), Columns: columns, Files: []warehouse.File{
			{Path: "kern/delen/jaar=2023/data.parquet", Rows: 1}, {Path: "kern/delen/jaar=2024/data.parquet", Rows: 2}}},
	}
	for _, e := range exports {
		if e.CSV != nil {
			write(t, content+" "+e.CSV.Path, dir, e.CSV.Path)
		}
		for _, f := range e.Files {
			write(t, content+" "+f.Path, dir, f.Path)
		}
	}
	return Release{Manifest: manifest(content), CodeVersion: code, Exports: exports}
}

// publishText publishes a release and a warehouse with the given content.
func publishText(t *testing.T, out, content string) string {
	t.Helper()
	dir, err := Prepare(out)
	if err != nil {
		t.Fatal(err)
	}
	r := release(t, dir, content)
	name, err := Publish(out, dir, write(t, content, out, "state", "tmp", "new.duckdb"), r)
	if err != nil {
		t.Fatal(err)
	}
	return name
}

func readFile(t *testing.T, path ...string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestPublish(t *testing.T) {
	out := t.TempDir()
	if Latest(out) != "" || Herkomst(out) != "" || Current(out, manifest("a"), code) {
		t.Error("something is published in an empty folder")
	}
	for _, content := range []string{"a", "b"} {
		name := publishText(t, out, content)
		if want := "2026-01-15-" + Hash(manifest(content), code)[:8]; name != want || Latest(out) != want {
			t.Errorf("release %s, latest %s, want %s", name, Latest(out), want)
		}
		if Herkomst(out) != "spiegel" || readFile(t, out, layout.WarehouseFile) != content || readFile(t, out, "latest", "kern", "een.parquet") != content+" kern/een.parquet" {
			t.Errorf("the files of %s are not in place", content)
		}
		if left, err := filepath.Glob(filepath.Join(out, "releases", ".*")); len(left) > 0 || err != nil {
			t.Errorf("left behind: %v, %v", left, err)
		}
	}
	if target, err := os.Readlink(filepath.Join(out, "latest")); filepath.IsAbs(target) || err != nil {
		t.Errorf("the link to %s breaks when the folder moves: %v", target, err)
	}
}

func TestCurrent(t *testing.T) {
	out := t.TempDir()
	publishText(t, out, "a")
	later := manifest("a")
	later.Started, later.Finished = later.Started.AddDate(0, 0, 1), later.Finished.AddDate(0, 0, 1)
	for name, c := range map[string]struct {
		manifest *snapshot.Manifest
		code     string
		want     bool
	}{
		"the same":          {manifest("a"), code, true},
		"a night later":     {later, code, true},
		"other content":     {manifest("b"), code, false},
		"other code":        {manifest("a"), code + "1", false},
		"content plus code": {manifest("a " + code), "", false},
	} {
		if got := Current(out, c.manifest, c.code); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	for _, damage := range []func() error{
		func() error {
			return os.WriteFile(filepath.Join(out, "latest", format.PackageFile), []byte(`{"hash":`), 0o644)
		},
		func() error { return os.Remove(filepath.Join(out, "latest")) },
	} {
		if err := damage(); err != nil {
			t.Fatal(err)
		}
		if Current(out, manifest("a"), code) || Herkomst(out) != "" {
			t.Error("what is damaged counts as published")
		}
	}
	publishText(t, out, "b")
	if err := os.Remove(layout.Folder(out).Warehouse()); err != nil {
		t.Fatal(err)
	}
	if Current(out, manifest("b"), code) {
		t.Error("a release without its warehouse counts as published")
	}
}

// A release that is there never changes, also when it is made again.
func TestReleaseIsKept(t *testing.T) {
	out := t.TempDir()
	name := publishText(t, out, "a")
	first := filepath.Join(out, "releases", name, "kern", "een.parquet")
	before, err := os.Stat(first)
	if err != nil {
		t.Fatal(err)
	}
	publishText(t, out, "b")
	if again := publishText(t, out, "a"); again != name || Latest(out) != name {
		t.Errorf("published as %s, latest %s, want %s", again, Latest(out), name)
	}
	if after, err := os.Stat(first); err != nil || !os.SameFile(before, after) {
		t.Errorf("the release was written anew: %v", err)
	}
}

// What a broken run left is no release, and in nobody's way.
func TestLeftovers(t *testing.T) {
	out := t.TempDir()
	name := "2026-01-15-" + Hash(manifest("a"), code)[:8]
	write(t, "half", out, "releases", name, "kern", "een.parquet") // no sums: not whole
	write(t, "half", out, "releases", ".new-1", "kern", "een.parquet")
	write(t, "half", out, "releases", fmt.Sprintf(".new-%d", os.Getpid()), "kern", "oud.parquet")
	if err := os.Symlink("nowhere", filepath.Join(out, ".latest-new")); err != nil {
		t.Fatal(err)
	}
	publishText(t, out, "a")
	if got := readFile(t, out, "latest", "kern", "een.parquet"); got == "half" {
		t.Error("half a release is published")
	}
	entries, err := os.ReadDir(filepath.Join(out, "releases"))
	if err != nil || len(entries) != 1 || entries[0].Name() != name {
		t.Errorf("releases: %v, %v", entries, err)
	}
	if _, err := os.Stat(filepath.Join(out, "latest", "kern", "oud.parquet")); err == nil {
		t.Error("a file of a broken run is in the release")
	}
}

// A release that cannot be put in place leaves the last one where it is.
func TestPublishFails(t *testing.T) {
	for name, block := range map[string]func(t *testing.T, out, dir string, r *Release) string{
		"no warehouse": func(t *testing.T, out, _ string, _ *Release) string { return filepath.Join(out, "none.duckdb") },
		"a folder in place of the description": func(t *testing.T, out, dir string, _ *Release) string {
			write(t, "", dir, format.PackageFile, "x")
			return write(t, "b", out, "new.duckdb")
		},
	} {
		out := t.TempDir()
		before := publishText(t, out, "a")
		dir, err := Prepare(out)
		if err != nil {
			t.Fatal(err)
		}
		r := release(t, dir, "b")
		file := block(t, out, dir, &r)
		if _, err := Publish(out, dir, file, r); err == nil {
			t.Errorf("%s: no error", name)
		}
		if Latest(out) != before || readFile(t, out, layout.WarehouseFile) != "a" || !Current(out, manifest("a"), code) {
			t.Errorf("%s: %s is published, want %s", name, Latest(out), before)
		}
	}
}

// Readers find a whole release at any moment, however often it is replaced.
func TestLatestIsNeverMissing(t *testing.T) {
	out := t.TempDir()
	publishText(t, out, "0")
	stop := make(chan struct{})
	var readers sync.WaitGroup
	reads := make([]int, 2)
	for i := range reads {
		readers.Go(func() {
			for ; ; reads[i]++ {
				select {
				case <-stop:
					return
				default:
				}
				sums, err := os.ReadFile(filepath.Join(out, "latest", format.SumsFile))
				if err != nil || strings.Count(string(sums), "\n") != 4+len(descriptions) {
					t.Errorf("a reader finds %q, %v", sums, err)
					return
				}
				if warehouse, err := os.ReadFile(layout.Folder(out).Warehouse()); err != nil || len(warehouse) == 0 {
					t.Errorf("a reader finds the warehouse %q, %v", warehouse, err)
					return
				}
			}
		})
	}
	for i := range 60 {
		publishText(t, out, fmt.Sprint(i%20))
	}
	close(stop)
	readers.Wait()
	if reads[0] < 10 {
		t.Errorf("only %d reads", reads[0])
	}
}

func TestOwnerWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for before, want := range map[os.FileMode]os.FileMode{0o666: 0o644, 0o664: 0o644, 0o660: 0o640, 0o644: 0o644, 0o400: 0o400, 0o777: 0o755} {
		if err := errors.Join(os.Chmod(path, before), OwnerWrites(path)); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%o becomes %o, want %o; %v", before, info.Mode().Perm(), want, err)
		}
	}
	if err := OwnerWrites(path + "y"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}
