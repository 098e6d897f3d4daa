package readers_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medebewind/internal/spent"
	"medebewind/pipelines/report"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

// The whole report of 354 governments must be there within 10 s. That is
// measured in processor time, which a busy machine does not stretch; it is
// spread over the processors. MEDEBEWIND_OUT is the output folder of a run to
// write the report of, instead of the example.
func BenchmarkReport(b *testing.B) {
	db, err := warehouse.Open(layout.Folder(published(b)).Warehouse())
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	start := spent.Time(b)
	dir := ""
	for b.Loop() {
		dir = filepath.Join(b.TempDir(), "rapport")
		if err := os.MkdirAll(dir, 0o755); err != nil {
			b.Fatal(err)
		}
		if err := report.Write(b.Context(), db, dir, report.Over{}); err != nil {
			b.Fatal(err)
		}
	}
	each := (spent.Time(b) - start) / time.Duration(b.N)
	if each > 10*time.Second {
		b.Errorf("the report takes %s, want at most 10 s", each.Round(time.Millisecond))
	}
	b.ReportMetric(each.Seconds(), "cpu-s/op")
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
