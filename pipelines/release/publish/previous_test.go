package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

// measured publishes a release that has measures, and gives its name.
func measured(t *testing.T, out string) string {
	t.Helper()
	dir, err := Prepare(out)
	if err != nil {
		t.Fatal(err)
	}
	r := release(t, dir, "een")
	measures := r.Exports[0]
	model := *measures.Model
	model.Name, measures.Model = measuresTable, &model
	measures.Files = []warehouse.File{{Path: "kwaliteit/meting.parquet", Rows: 3}}
	write(t, "metingen", dir, "kwaliteit/meting.parquet")
	r.Exports = append(r.Exports, measures)
	name, err := Publish(out, dir, write(t, "een", out, "state", "tmp", "new.duckdb"), r)
	if err != nil {
		t.Fatal(err)
	}
	return name
}

func TestReadPrevious(t *testing.T) {
	out := t.TempDir()
	if p := ReadPrevious(out); p != nil {
		t.Errorf("of an empty folder: %+v", p)
	}
	name := measured(t, out)
	want := fmt.Sprintf("{%s spiegel %s map[inhoud:een] %v}", name, code, []byte("metingen"))
	if got := fmt.Sprint(*ReadPrevious(out)); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// A release without measures, or a damaged one, is one that nothing can be
// compared with; it does not stop the next.
func TestReadPreviousWithoutMeasures(t *testing.T) {
	for name, spoil := range map[string]func(release string) error{
		"no measures": func(r string) error { return os.Remove(filepath.Join(r, "kwaliteit", "meting.parquet")) },
		"other measures": func(r string) error {
			return os.WriteFile(filepath.Join(r, "kwaliteit", "meting.parquet"), []byte("x"), 0o644)
		},
		"no description":      func(r string) error { return os.Remove(filepath.Join(r, format.PackageFile)) },
		"half of it":          func(r string) error { return os.Truncate(filepath.Join(r, format.PackageFile), 100) },
		"the release is gone": func(r string) error { return os.RemoveAll(r) },
	} {
		out := t.TempDir()
		release := measured(t, out)
		if err := spoil(layout.Folder(out).Release(release)); err != nil {
			t.Fatal(err)
		}
		if p := ReadPrevious(out); p == nil || p.Name != release || p.Measures != nil {
			t.Errorf("%s: %+v", name, p)
		}
	}
	out := t.TempDir()
	if name := publishText(t, out, "twee"); ReadPrevious(out).Measures != nil || !strings.HasPrefix(name, "2026-01-15-") {
		t.Errorf("a release of a version that did not measure has measures")
	}
}
