package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"medebewind/pipelines/release/format"
)

// A report apart from a release is in place whole or not at all, and only the
// newest stays; the next release takes the link back.
func TestReportApart(t *testing.T) {
	out := t.TempDir()
	page := func(text string) func(string) error {
		return func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "index.html"), []byte(text), 0o644)
		}
	}
	shown := func() string {
		text, err := os.ReadFile(filepath.Join(out, format.ReportDir, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if err := Report(out, page("first")); err != nil || shown() != "first" {
		t.Fatalf("%v, shown %q", err, shown())
	}
	if err := Report(out, page("second")); err != nil || shown() != "second" {
		t.Fatalf("%v, shown %q", err, shown())
	}
	broken := errors.New("no space left")
	if err := Report(out, func(dir string) error { return errors.Join(page("half")(dir), broken) }); !errors.Is(err, broken) || shown() != "second" {
		t.Fatalf("%v, shown %q", err, shown())
	}
	if left, _ := filepath.Glob(filepath.Join(out, freshReports+"*")); len(left) != 1 {
		t.Errorf("left are %q", left)
	}
	info, err := os.Stat(filepath.Join(out, format.ReportDir) + "/")
	if err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("the folder has %v, %v: others must be able to read it", info.Mode(), err)
	}
}
