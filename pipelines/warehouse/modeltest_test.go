package warehouse

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what the queries of sql/**/*.txtar give into them")

// A test of models is a file beside them, sql/SCHEMA/ROOM/NAME.txtar. It begins with
// what it is about; then a section each for what is given, and for what is asked:
//
//	-- inwoners --                 rows that a word stands for: see given
//	-- wet BWBR0000001 2020 --     a version of a law with its norms: see law
//	-- regeling BWBR0099991 2020-01-01 Testwet --  the same, with titles and kinds: see regulation
//	-- staged.gebied --            any staged table; columns that are not named are null
//	-- select ... --               a query, with the rows that it must give
//
// A column document tells which document a row is of: a/1 is one of the data set a.
// Tables have a header; two blanks part cells, a point is null. Lines before them
// that begin with # say why. What is given builds a warehouse. go test -update
// writes what queries give.
func TestModels(t *testing.T) {
	files, err := filepath.Glob("../../sql/*/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tests of models: %v", err)
	}
	for _, file := range files {
		name, _ := filepath.Rel("../../sql", file)
		t.Run(strings.TrimSuffix(name, ".txtar"), func(t *testing.T) {
			t.Parallel()
			modelTest(t, file)
		})
	}
}

func modelTest(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	given, asked := laws{}, []*txtar.File{}
	for i := range archive.Files {
		f := &archive.Files[i]
		if strings.Contains(f.Name, "select ") || strings.HasPrefix(f.Name, "from ") {
			asked = append(asked, f)
			continue
		}
		_, text := remarks(string(f.Data))
		if strings.HasPrefix(f.Name, "wet ") {
			given.law(t, f.Name, table(t, text))
			continue
		}
		if err := given.table(f.Name, table(t, text)); err != nil {
			t.Fatalf("%s: -- %s --: %v", file, f.Name, err)
		}
	}
	if len(asked) == 0 {
		t.Fatalf("%s asks nothing", file)
	}
	w := given.warehouse(t)
	changed := false
	for _, f := range asked {
		remark, want := remarks(strings.TrimRight(string(f.Data), "\n") + "\n")
		if got := layOut(rowsOf(t, w, f.Name)); got != want && !*update {
			t.Errorf("%s\n got\n%swant\n%s", f.Name, got, want)
		} else if got != want {
			f.Data, changed = []byte(remark+got+"\n"), true
		}
	}
	if changed {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// remarks parts the lines of a section that begin with # from its table.
func remarks(text string) (remark, table string) {
	for strings.HasPrefix(text, "#") {
		line, rest, _ := strings.Cut(text, "\n")
		remark, text = remark+line+"\n", rest
	}
	return remark, text
}

// table reads a table: its header, then its rows.
func table(t *testing.T, text string) [][]string {
	t.Helper()
	var rows [][]string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		cells := slices.DeleteFunc(strings.Split(line, "  "), func(c string) bool { return strings.TrimSpace(c) == "" })
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if len(rows) > 0 && len(cells) != len(rows[0]) {
			t.Fatalf("%q has %d cells, and the header %d", line, len(cells), len(rows[0]))
		}
		rows = append(rows, cells)
	}
	if len(rows) == 0 {
		t.Fatal("a table without a header")
	}
	return rows
}

// rowsOf gives what a query gives: names of columns, then rows; a point is null.
func rowsOf(t *testing.T, w *Warehouse, query string) [][]string {
	t.Helper()
	need(t, w, query)
	var rows [][]string
	err := Query(t.Context(), w.db, query, func(names []string) error {
		rows = append(rows, slices.Clone(names))
		return nil
	}, func(values []*string) error {
		row := make([]string, len(values))
		for i, v := range values {
			switch row[i] = "."; {
			case v != nil && *v == "":
				row[i] = `""`
			case v != nil:
				row[i] = *v
			}
		}
		rows = append(rows, row)
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return rows
}

// layOut writes a table with its columns under each other.
func layOut(rows [][]string) string {
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	var text strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell)+2)
		}
		text.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return text.String()
}

// What a table says is read back as it was written, and a slip in it is an error.
func TestTablesOfModelTests(t *testing.T) {
	rows := [][]string{{"code", "naam"}, {"GM9001", "twee woorden"}, {".", `""`}, {"é", "x"}}
	if got := table(t, layOut(rows)); !slices.EqualFunc(got, rows, slices.Equal) {
		t.Errorf("%q, want %q", got, rows)
	}
	for name, c := range map[string]struct{ section, column, cell, want string }{
		"no such table":  {"staged.bestaat_niet", "x", "1", "there is no staged table bestaat_niet"},
		"no such column": {"staged.iv3", "bedrag", "1", "staged.iv3 has no column bedrag"},
		"no number":      {"staged.iv3", "plaatsing_1_eur", "veel", "staged.iv3, column plaatsing_1_eur:"},
		"no word":        {"inwonres", "overheid", "GM9001", "what is that?"},
	} {
		if err := (laws{}).given(c.section, map[string]string{c.column: c.cell}); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
