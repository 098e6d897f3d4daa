package pipelines_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/publish"
	"medebewind/pipelines/report"
	"medebewind/pipelines/warehouse"
)

var (
	link     = regexp.MustCompile(`href="([^"]*)"`)
	resource = regexp.MustCompile(`(?i)<script|<img|<iframe|@import|url\(|src=|<link rel="stylesheet" href="https?:`)
)

// The report of the example is whole by itself: each link within it leads to a
// file, nothing is loaded from elsewhere, and each page says that all is made
// up.
func TestReportOfTheExample(t *testing.T) {
	out, _ := example(t)
	root := filepath.Join(out, publish.ReportDir)
	pages := 0
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		pages++
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		if !strings.Contains(string(text), "VOORBEELD") {
			t.Errorf("%s is not stamped", name)
		}
		if found := resource.Find(text); found != nil {
			t.Errorf("%s loads something: %s", name, found)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if strings.HasPrefix(m[1], "https://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(root, path.Dir(name), m[1])); err != nil {
				t.Errorf("%s leads to %s: %v", name, m[1], err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := ask(t, out, "select count(*) + 1 from kern.taak"); want != strconv.Itoa(pages) {
		t.Errorf("%d pages, want %s", pages, want)
	}
	for _, name := range []string{"G01", "G12", "P13"} {
		text, err := os.ReadFile(filepath.Join(root, "taak", name+".html"))
		if err != nil {
			t.Fatal(err)
		}
		// The hash of a snapshot changes with any document of it.
		head, _, _ := strings.Cut(string(text), "<footer>")
		compare(t, "rapport-"+name+".html", head)
	}
}

// The whole report must be there within 10 s. MEDEBEWIND_OUT is the output folder
// of a run to write it of, instead of the example.
func BenchmarkReport(b *testing.B) {
	db, err := warehouse.Open(filepath.Join(published(b), publish.WarehouseFile))
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	start := time.Now()
	dir := ""
	for b.Loop() {
		dir = filepath.Join(b.TempDir(), "rapport")
		if err := os.MkdirAll(dir, 0o755); err != nil {
			b.Fatal(err)
		}
		if err := report.Write(b.Context(), db, dir); err != nil {
			b.Fatal(err)
		}
	}
	if each := time.Since(start) / time.Duration(b.N); each > 10*time.Second {
		b.Errorf("the report takes %s, want at most 10 s", each.Round(time.Millisecond))
	}
	pages, bytes := 0, int64(0)
	err = filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		pages++
		bytes += info.Size()
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(pages), "files")
	b.ReportMetric(float64(bytes)/1e6, "MB")
}
