package readers_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"text/tabwriter"

	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

const guide = "../../docs/analisten.md"

// worked is a question of the guide and, under it, what the example answers.
var worked = regexp.MustCompile("(?s)```sql\n(.*?)\n```\n\n```text\n(.*?)```")

// answered puts a question and writes the answer as a table.
func answered(t *testing.T, out, query string) (text string, rows int) {
	t.Helper()
	db, done := runtest.Opened(t, layout.Folder(out).Warehouse())
	defer done()
	var got strings.Builder
	w := tabwriter.NewWriter(&got, 0, 0, 2, ' ', 0)
	line := func(cells []string) { fmt.Fprintln(w, strings.Join(cells, "\t")) }
	err := warehouse.Query(t.Context(), db, query, func(columns []string) error { line(columns); return nil }, func(row []*string) error {
		rows++
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = "."
			if cell != nil {
				cells[i] = *cell
			}
		}
		line(cells)
		return nil
	})
	if err != nil {
		t.Fatalf("%s\n%v", query, err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`(?m) +$`).ReplaceAllString(got.String(), ""), rows
}

// Every question of the guide is put to the example, and the guide shows what
// comes out; -update writes that anew. MEDEBEWIND_OUT is the output folder of
// another run, of which the answers are only shown.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	found := worked.FindAllStringSubmatch(string(text), -1)
	if n := strings.Count(string(text), "```sql\n"); n != len(found) || n < 7 {
		t.Fatalf("the guide has %d questions, %d with an answer under them, want at least 7", n, len(found))
	}
	if other := os.Getenv("MEDEBEWIND_OUT"); other != "" {
		for _, q := range found {
			got, rows := answered(t, other, q[1])
			t.Logf("%d rows\n%s", rows, got)
		}
		return
	}
	out, _ := example(t)
	current := string(text)
	for _, q := range found {
		got, rows := answered(t, out, q[1])
		if rows == 0 || rows > 40 {
			t.Errorf("%d rows, which is no answer to show:\n%s", rows, q[1])
		}
		if got != q[2] && !*update {
			t.Errorf("the guide shows another answer; run with -update and read the diff:\n%s\ngot:\n%s", q[1], got)
		}
		current = strings.Replace(current, q[0], "```sql\n"+q[1]+"\n```\n\n```text\n"+got+"```", 1)
	}
	if *update {
		if err := os.WriteFile(guide, []byte(current), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// The fifteen questions are short enough to read, and need no other layer than mart.
func TestQuestionsOfTheGuide(t *testing.T) {
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	_, part, _ := strings.Cut(string(text), "\n## Vijftien vragen\n")
	part, _, _ = strings.Cut(part, "\n## ")
	found := worked.FindAllStringSubmatch(part, -1)
	if len(found) != 15 || strings.Count(part, "\n*Lezen.* ") != 15 {
		t.Errorf("%d questions", len(found))
	}
	other := regexp.MustCompile(`\b(bron|kern|indicator|kwaliteit|meta)\.[a-z]`)
	for _, q := range found {
		if lines := strings.Count(q[1], "\n") + 1; lines > 12 || other.MatchString(q[1]) || !strings.Contains(q[1], "mart.") {
			t.Errorf("%d lines, or another layer than mart:\n%s", lines, q[1])
		}
	}
}

// The guide says which columns cannot be followed to others.
func TestGuideNamesWhatIsUnknown(t *testing.T) {
	out, _ := example(t)
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	unknown := runtest.Ask(t, out, "select string_agg(tabel || '.' || kolom, ' ' order by all) from meta.woordenboek where afleiding = 'onbepaald'")
	if want := "Onbepaald is er een: `" + unknown + "`"; !strings.Contains(string(text), want) {
		t.Errorf("the guide does not say %q", want)
	}
}
