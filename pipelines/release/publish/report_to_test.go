package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func site(text string) func(dir string) error {
	return func(dir string) error { return os.WriteFile(filepath.Join(dir, "index.html"), []byte(text), 0o644) }
}

func TestReportTo(t *testing.T) {
	base := t.TempDir()
	index := func(dir string) string {
		text, _ := os.ReadFile(filepath.Join(base, dir, "index.html"))
		return string(text)
	}
	for _, dir := range []string{"nieuw/daar", "leeg"} {
		if dir == "leeg" {
			must(t, os.Mkdir(filepath.Join(base, dir), 0o755))
		}
		for _, text := range []string{"een", "twee"} { // the second replaces its own
			if err := ReportTo(filepath.Join(base, dir), site(text)); err != nil || index(dir) != text {
				t.Fatalf("%s holds %q after %v", dir, index(dir), err)
			}
		}
	}
	must(t, os.MkdirAll(filepath.Join(base, "web"), 0o755))
	must(t, site("van een ander")(filepath.Join(base, "web")))
	must(t, os.Symlink("web", filepath.Join(base, "link")))
	for _, dir := range []string{"web", "link"} {
		err := ReportTo(filepath.Join(base, dir), site("x"))
		if err == nil || !strings.Contains(err.Error(), "such as index.html") || index("web") != "van een ander" {
			t.Errorf("%s: %v; it holds %q", dir, err, index("web"))
		}
	}
	// What fails leaves the report that there was, and nothing beside it.
	if err := ReportTo(filepath.Join(base, "leeg"), func(string) error { return errors.New("stuk") }); err == nil || index("leeg") != "twee" {
		t.Errorf("a report that fails: %v; there is %q", err, index("leeg"))
	}
	left, _ := os.ReadDir(base)
	if len(left) != 4 {
		t.Errorf("left behind: %v", left)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
