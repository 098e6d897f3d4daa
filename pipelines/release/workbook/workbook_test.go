package workbook

import (
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/xuri/excelize/v2"

	"medebewind/pipelines/warehouse"
	models "medebewind/sql"
)

// book writes a table of 25,000 rows over two years, and one that is too long for a
// sheet and is not there to be asked, and reads the workbook again.
func book(t *testing.T) (*excelize.File, []byte) {
	t.Helper()
	content, path := written(t, "tekst", func(*Book) {})
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f, content
}

// written writes that table, with a text in most of its rows, as change has the workbook.
func written(t *testing.T, text string, change func(*Book)) (content []byte, path string) {
	t.Helper()
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1) // it is in memory: another connection is another database
	_, err = db.ExecContext(t.Context(), `create schema mart; create table mart.proef as
		select 2023 + (i % 2)::integer as jaar, i::bigint as nummer, case i when 1 then '=1+1' when 3 then '0.10' when 5 then '3.100' else '`+text+`' end as code,
			if(i = 7, null, 1234567.5)::decimal(18, 2) as bedrag_eur, date '2024-02-29' as dag, i % 2 = 0 as waar
		from range(25000) t(i)`)
	if err != nil {
		t.Fatal(err)
	}
	m := &models.Model{Name: "mart.proef", Key: []string{"jaar", "nummer"}, Theme: "balans", Place: 1, Grain: "rij", Meaning: "Een proef."}
	e := warehouse.Export{Model: m, Files: []warehouse.File{{Rows: 25000}}, First: 2023, Last: 2024}
	for _, c := range [][2]string{{"jaar", "INTEGER"}, {"nummer", "BIGINT"}, {"code", "VARCHAR"}, {"bedrag_eur", "DECIMAL(18,2)"}, {"dag", "DATE"}, {"waar", "BOOLEAN"}} {
		e.Columns = append(e.Columns, warehouse.Column{Name: c[0], Type: c[1]})
		m.Columns = append(m.Columns, yaml.MapItem{Key: c[0], Value: "wat " + c[0] + " zegt"})
	}
	dir := t.TempDir()
	register := *m
	register.Name, register.Place = "mart.lang", 2
	long := warehouse.Export{Model: &register, Columns: e.Columns, Files: []warehouse.File{{Rows: fullRows + 1}}}
	b := Book{Exports: []warehouse.Export{long, e}, Release: "2026-01-15-01234567", Made: time.Date(2026, 1, 15, 2, 40, 0, 0, time.UTC)}
	change(&b)
	if err := b.Write(t.Context(), db, dir); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(dir, "xlsx", "balans.xlsx")
	if content, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return content, path
}

// Codes are text, amounts numbers, a formula is none, and of a long table the newest
// years are there, as the first sheet says.
func TestWorkbook(t *testing.T) {
	f, _ := book(t)
	if got := f.GetSheetList(); len(got) != 3 || got[0] != "Uitleg" || got[1] != "proef" || got[2] != "lang" {
		t.Fatalf("sheets %v", got)
	}
	rows, err := f.GetRows("proef", excelize.Options{RawCellValue: true})
	if err != nil || len(rows) != 12501 || rows[1][0] != "2024" {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for cell, want := range map[string]struct {
		kind  excelize.CellType
		value string
	}{
		"C2": {excelize.CellTypeInlineString, "'=1+1"}, "C3": {excelize.CellTypeInlineString, "0.10"}, "C4": {excelize.CellTypeInlineString, "3.100"},
		"D2": {excelize.CellTypeUnset, "1234567.5"}, "D5": {excelize.CellTypeUnset, ""}, "F2": {excelize.CellTypeBool, "0"},
	} {
		kind, err := f.GetCellType("proef", cell)
		value, _ := f.GetCellValue("proef", cell, excelize.Options{RawCellValue: true})
		if err != nil || kind != want.kind && !(want.kind == excelize.CellTypeUnset && kind == excelize.CellTypeNumber) || value != want.value {
			t.Errorf("%s is %q of type %v, want %q of %v; %v", cell, value, kind, want.value, want.kind, err)
		}
		if formula, _ := f.GetCellFormula("proef", cell); formula != "" {
			t.Errorf("%s has the formula %s", cell, formula)
		}
	}
	explained, err := f.GetRows("Uitleg")
	if err != nil || explained[1][1] != "2026-01-15-01234567" {
		t.Errorf("%v, %v", explained[:2], err)
	}
	said := false
	for _, row := range explained {
		said = said || len(row) == 4 && row[3] == "alleen 2024 en later; alle jaren staan in CSV en Parquet"
	}
	if !said {
		t.Error("the first sheet does not say that a year is left out")
	}
}

// A table that no sheet can hold in full leaves no part of itself, and says where it is.
func TestTooLongForASheet(t *testing.T) {
	f, _ := book(t)
	const want = "niet in dit werkboek: 100001 rijen zijn te veel voor een werkblad, en staan in CSV en Parquet"
	rows, err := f.GetRows("lang")
	if err != nil || len(rows) != 2 || rows[0][0] != "jaar" || rows[1][0] != want {
		t.Errorf("%v, %v", rows, err)
	}
	explained, err := f.GetRows("Uitleg")
	if err != nil || !slices.ContainsFunc(explained, func(row []string) bool { return len(row) == 4 && row[0] == "lang" && row[3] == want }) {
		t.Errorf("the first sheet does not say so: %v, %v", explained, err)
	}
}

// The same rows give the same bytes: a release is known by them.
func TestWorkbookIsStable(t *testing.T) {
	_, one := book(t)
	_, other := book(t)
	if string(one) != string(other) {
		t.Error("two workbooks of the same rows differ")
	}
}

// The sheet of a table that did not change is that of the release before, and the workbook
// is to the byte the one that is written anew; what changed, or cannot be read, is written.
func TestSheetsAreKept(t *testing.T) {
	_, before := written(t, "tekst", func(*Book) {})
	broken := filepath.Join(t.TempDir(), "stuk.xlsx")
	if err := os.WriteFile(broken, []byte("PK"), 0o600); err != nil {
		t.Fatal(err)
	}
	next := func(b *Book) { b.Release, b.Made = "2026-01-16-89abcdef", b.Made.AddDate(0, 0, 1) }
	kept := func(place string, taken bool) func(*Book) {
		return func(b *Book) {
			next(b)
			b.Exports[1].Taken = taken
			b.Kept = func(path string) (string, bool) { return place, path == "xlsx/balans.xlsx" }
		}
	}
	same, _ := written(t, "tekst", next)
	other, _ := written(t, "anders", next)
	for name, c := range map[string]struct {
		place string
		taken bool
		want  []byte
	}{
		// The table has another text, so that what is kept shows.
		"did not change": {before, true, same},
		"changed":        {before, false, other},
		"cannot be read": {broken, true, other},
	} {
		if got, _ := written(t, "anders", kept(c.place, c.taken)); string(got) != string(c.want) {
			t.Errorf("the workbook of a table that %s is not what it is to be", name)
		}
	}
}
