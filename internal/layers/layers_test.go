package layers

import (
	"errors"
	"go/build"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// here gives the packages of the module. They are read by this process and not
// listed by the go command, so that a kept outcome of the test is not used again
// when an import changes.
func here(t *testing.T) []Package {
	t.Helper()
	const root = "../.."
	var packages []Package
	err := filepath.WalkDir(root, func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		_, err = os.Stat(filepath.Join(dir, "go.mod"))
		if name := entry.Name(); dir != root && (err == nil || name == "testdata" || name == "node_modules" || strings.HasPrefix(name, ".")) {
			return filepath.SkipDir
		}
		read, err := build.ImportDir(dir, 0)
		var none *build.NoGoError
		if errors.As(err, &none) {
			return nil
		}
		name, _ := filepath.Rel(root, dir)
		packages = append(packages, Package{module + filepath.ToSlash(name), read.Imports, read.TestImports, read.XTestImports})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return packages
}

func TestImportsRunOneWay(t *testing.T) {
	packages := here(t)
	if len(packages) < 40 {
		t.Fatalf("only %d packages were found", len(packages))
	}
	for _, line := range Wrong(packages) {
		t.Error(line)
	}
}

func TestWrong(t *testing.T) {
	const duckDB = "github.com/marcboeker/go-duckdb/v2"
	for _, c := range []struct{ room, imports, tests, want string }{
		{"transforms/bwb", "fmt medebewind/transforms github.com/apache/arrow/go/v17/arrow", "medebewind/transforms/transformtest", ""},
		{"transforms/bwb", "medebewind/pipelines/state/snapshot", "", "transforms/bwb imports medebewind/pipelines/state/snapshot"},
		{"transforms", "medebewind/sql", "", "transforms imports medebewind/sql"},
		{"transforms/bwb", "", "medebewind/pipelines", "the tests of transforms/bwb import medebewind/pipelines"},
		{"sql", "medebewind/transforms", "", "sql imports medebewind/transforms"},
		{"sql", "", "medebewind/transforms", ""},
		{"pipelines", "medebewind/pipelines/release/publish medebewind/sql", "", ""},
		{"pipelines", "medebewind/cmd/medebewind", "", "pipelines imports medebewind/cmd/medebewind"},
		{"pipelines", duckDB, "", "pipelines imports " + duckDB},
		{"pipelines", "", duckDB, "the tests of pipelines import " + duckDB},
		{"pipelines/warehouse", duckDB, duckDB, ""},
		{"pipelines/warehouse", "medebewind/pipelines/report", "", "pipelines/warehouse imports medebewind/pipelines/report"},
		{"pipelines/state/lock", "medebewind/pipelines/warehouse", "", "pipelines/state/lock imports medebewind/pipelines/warehouse"},
		{"pipelines/sources/cbs", "medebewind/pipelines", "", "pipelines/sources/cbs imports medebewind/pipelines"},
		{"pipelines/sources/nieuw", "medebewind/pipelines/sources/fetch", "medebewind/internal/publisher", ""},
		{"pipelines/sources/cbs", "medebewind/internal/publisher", "", "pipelines/sources/cbs imports medebewind/internal/publisher"},
		{"pipelines/sources/cbs", "medebewind/pipelines/sources/extract/extracttest", "", "pipelines/sources/cbs imports medebewind/pipelines/sources/extract/extracttest"},
		{"pipelines/sources/extract/extracttest", "medebewind/internal/publisher", "", ""},
		{"pipelines/operate/health", "medebewind/pipelines", "", "pipelines/operate/health imports medebewind/pipelines"},
		{"pipelines/operate/service", "medebewind/pipelines", "", ""},
		{"pipelines/operate/schedule", "medebewind/pipelines/config", "", "pipelines/operate/schedule imports medebewind/pipelines/config"},
		{"pipelines/sources/about", "medebewind/pipelines/state/snapshot", "", "pipelines/sources/about imports medebewind/pipelines/state/snapshot"},
		{"pipelines/sources/cbs", "medebewind/pipelines/config", "", "pipelines/sources/cbs imports medebewind/pipelines/config"},
		{"cmd/medebewind", "medebewind/internal/voorbeeld", "medebewind/internal/publisher", ""},
		{"cmd/medebewind", "medebewind/internal/publisher", "", "cmd/medebewind imports medebewind/internal/publisher"},
		{"pipelines/zaal", "", "", "pipelines/zaal has no line in the table"},
		{"hulp", "", "", "hulp has no line in the table"},
	} {
		p := Package{ImportPath: module + c.room, Imports: strings.Fields(c.imports), TestImports: strings.Fields(c.tests)}
		got := strings.Join(Wrong([]Package{p}), "\n")
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s with %s and in tests %s: %q, want %q", c.room, c.imports, c.tests, got, c.want)
		}
		p.TestImports, p.XTestImports = nil, p.TestImports
		if outside := strings.Join(Wrong([]Package{p}), "\n"); outside != got {
			t.Errorf("%s with tests outside the package: %q, inside %q", c.room, outside, got)
		}
	}
}
