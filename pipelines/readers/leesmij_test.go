package readers_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"medebewind/internal/voorbeeld"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

var readmeQuery = regexp.MustCompile(`(?m)^# (.+)\n(?:# .+\n)*go run ./cmd/medebewind query "([^"]+)"`)

// questions are the queries of the README with what they are about.
func questions(t testing.TB) [][]string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return readmeQuery.FindAllStringSubmatch(string(readme), -1)
}

// answers asks the first questions of the README, with another date for what
// is new; each must have an answer.
func answers(t *testing.T, out string, first int, since string) {
	t.Helper()
	queries := questions(t)
	if len(queries) < first {
		t.Fatalf("the README has %d queries, want at least %d", len(queries), first)
	}
	for _, q := range queries[:first] {
		if got := runtest.Ask(t, out, "select count(*) from ("+strings.ReplaceAll(q[2], "2018-01-01", since)+")"); got == "0" {
			t.Errorf("%q of the README has no answer", q[1])
		}
	}
}

func TestReadmeQueries(t *testing.T) {
	out, _ := example(t)
	answers(t, out, 10, "2018-01-01")
}

// published makes the warehouse to ask.
func published(b *testing.B) string {
	b.Helper()
	if ready := os.Getenv("MEDEBEWIND_OUT"); ready != "" {
		return ready
	}
	out := b.TempDir()
	o := pipelines.Options{Out: out, Config: config.Default(), Example: voorbeeld.Opname(), UserAgent: "medebewind-test"}
	if _, err := pipelines.Run(b.Context(), o); err != nil {
		b.Fatal(err)
	}
	return out
}

// Each question must be answered within 100 ms, as an analyst asks it: on the
// published file, read-only, all rows read. MEDEBEWIND_OUT is the output folder
// of a run to ask instead of the example.
func BenchmarkReadmeQueries(b *testing.B) {
	db, err := warehouse.Open(layout.Folder(published(b)).Warehouse())
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	for i, q := range questions(b) {
		b.Run(fmt.Sprintf("%02d", i+1), func(b *testing.B) {
			start := time.Now()
			rows := 0
			for b.Loop() {
				rows = 0
				err := warehouse.Query(b.Context(), db, q[2], func([]string) error { return nil }, func([]*string) error { rows++; return nil })
				if err != nil {
					b.Fatalf("%s: %v", q[1], err)
				}
			}
			b.ReportMetric(float64(rows), "rows")
			if each := time.Since(start) / time.Duration(b.N); each > 100*time.Millisecond {
				b.Errorf("%s takes %s, want at most 100 ms", q[1], each.Round(time.Millisecond))
			}
		})
	}
}
