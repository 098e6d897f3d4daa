package warehouse

import (
	"database/sql/driver"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/rogpeppe/go-internal/txtar"

	"medebewind/transforms"
)

var update = flag.Bool("update", false, "write what the queries of sql/**/*.txtar give into them")

// A test of models is a file beside them, sql/SCHEMA/ROOM/NAME.txtar. It begins with
// what it is about; then a section each for what is given, and for what is asked:
//
//	-- inwoners --                 rows that a word stands for: see given
//	-- staged.gebied --            any staged table; columns that are not named are null
//	-- select ... --               a query, with the rows that it must give
//
// A column document tells which document a row is of: a/1 is one of the data set a.
// Tables have a header; two blanks part cells, a point is null. What is given builds
// a warehouse. go test -update writes what queries give.
func TestModels(t *testing.T) {
	files, err := filepath.Glob("../../sql/*/*/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tests of models: %v", err)
	}
	for _, file := range files {
		name, _ := filepath.Rel("../../sql", file)
		t.Run(strings.TrimSuffix(name, ".txtar"), func(t *testing.T) { modelTest(t, file) })
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
		} else if err := given.table(f.Name, table(t, string(f.Data))); err != nil {
			t.Fatalf("%s: -- %s --: %v", file, f.Name, err)
		}
	}
	if len(asked) == 0 {
		t.Fatalf("%s asks nothing", file)
	}
	w := given.warehouse(t)
	changed := false
	for _, f := range asked {
		got := layOut(rowsOf(t, w, f.Name))
		if want := strings.TrimRight(string(f.Data), "\n") + "\n"; got != want && !*update {
			t.Errorf("%s\n got\n%swant\n%s", f.Name, got, want)
		} else if got != want {
			f.Data, changed = []byte(got+"\n"), true
		}
	}
	if changed {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
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

// table adds what a section gives.
func (l laws) table(name string, rows [][]string) error {
	head := rows[0]
	for _, cells := range rows[1:] {
		r := map[string]string{}
		for i, cell := range cells {
			if cell != "." {
				r[head[i]] = strings.Trim(cell, `"`)
			}
		}
		if err := l.given(name, r); err != nil {
			return err
		}
	}
	return nil
}

// given adds a row of a staged table, or the rows that a word stands for.
func (l laws) given(name string, r map[string]string) error {
	switch staged, isStaged := strings.CutPrefix(name, "staged."); {
	case isStaged:
		return l.staged(staged, r)
	case name == "inwoners": // overheid, and a column a year
		return l.inhabitants(r)
	case name == "titels": // post, titel, and a column a year in which CBS has it
		return l.titled(r)
	case name == "herindeling": // van, naar, datum, inwoners
		return l.staged("cbs_grens", map[string]string{"tabel": "BEV", "code": r["van"], "gebeurtenis": "opgeheven", "datum": r["datum"],
			"richting": "naar", "ander_code": r["naar"], "inwoners": r["inwoners"]})
	case name == "iv3": // overheid, verslagsoort, post, categorie, duizend: a 2e plaatsing in thousands of euros
		return l.staged("iv3", map[string]string{"tabel": "T", "overheid": r["overheid"], "verslagsoort": r["verslagsoort"], "post": r["post"],
			"categorie": r["categorie"], "plaatsing_2_eur": r["duizend"] + "000"})
	}
	return fmt.Errorf("what is that? It is inwoners, titels, herindeling, iv3 or a staged table")
}

// inhabitants adds those of a government by year.
func (l laws) inhabitants(r map[string]string) error {
	if l[transforms.CBSOnderwerp] == nil {
		l.add(transforms.CBSOnderwerp, row{"tabel": "BEV", "sleutel": "T", "titel": "Totale bevolking", "soort": "Topic"})
	}
	code := r["overheid"]
	l.add(transforms.CBSCode, row{"tabel": "BEV", "dimensie": "RegioS", "code": code, "titel": code})
	for year, n := range r {
		if year != "overheid" {
			l.add(transforms.CBSWaarneming, row{"tabel": "BEV", "onderwerp": "T", "regio": code, "periode": year + "JJ00", "waarde": n})
		}
	}
	return nil
}

// titled adds what CBS calls a post or taakveld in the years that have it.
func (l laws) titled(r map[string]string) error {
	for year := range r {
		if year == "post" || year == "titel" {
			continue
		}
		table := "Gemeenten " + year + " onbewerkte Iv3-data"
		if !slices.ContainsFunc(l[transforms.CBSTabel], func(r row) bool { return r["tabel"] == table }) {
			l.add(transforms.CBSTabel, row{"tabel": table, "titel": table})
		}
		l.add(transforms.CBSCode, row{"tabel": table, "dimensie": "TaakveldBalanspost", "code": r["post"], "titel": r["post"] + " " + r["titel"]})
	}
	return nil
}

// staged adds a row as the schema of its table has it.
func (l laws) staged(name string, r map[string]string) error {
	at := slices.IndexFunc(transforms.Tables, func(t *transforms.Table) bool { return t.Name == name })
	if at < 0 {
		return fmt.Errorf("there is no staged table %s", name)
	}
	typed := row{}
	for column, cell := range r {
		if column == ofDocument {
			typed[column] = cell
			continue
		}
		field, ok := transforms.Tables[at].Schema.FieldsByName(column)
		if !ok {
			return fmt.Errorf("staged.%s has no column %s", name, column)
		}
		value, err := staged(field[0].Type, cell)
		if err != nil {
			return fmt.Errorf("staged.%s, column %s: %w", name, column, err)
		}
		typed[column] = value
	}
	l.add(transforms.Tables[at], typed)
	return nil
}

// staged reads a cell as a type of staged tables.
func staged(kind arrow.DataType, cell string) (driver.Value, error) {
	switch kind := kind.(type) {
	case *arrow.Int64Type:
		return strconv.ParseInt(cell, 10, 64)
	case *arrow.Date32Type:
		return time.Parse(time.DateOnly, cell)
	case *arrow.BooleanType:
		return strconv.ParseBool(cell)
	case *arrow.Decimal128Type:
		return exact(cell, uint8(kind.Precision), uint8(kind.Scale)), nil
	}
	return cell, nil
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
