package warehouse

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"medebewind/pipelines/release/format"
	models "medebewind/sql"
)

// proof is a model of kern.proef with a column x and others.
func proof(columns ...string) *models.Model {
	m := &models.Model{Name: "kern.proef", File: "kern/proef.sql", Export: models.ExportTable, Key: []string{"x"}}
	for _, c := range append([]string{"x"}, columns...) {
		m.Columns = append(m.Columns, yaml.MapItem{Key: c, Value: c})
	}
	return m
}

// exportProof exports kern.proef made of a query, and the models beside it.
func exportProof(t *testing.T, query string, m *models.Model, others ...*models.Model) (Export, string) {
	t.Helper()
	w, dir := shared(t), t.TempDir()
	if err := w.exec(t.Context(), "create or replace table kern.proef as "+query); err != nil {
		t.Fatal(err)
	}
	w.Models = append(others, m)
	all, err := w.Export(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if e.Model == m {
			return e, dir
		}
	}
	t.Fatal("kern.proef was not exported")
	return Export{}, ""
}

// CSV as RFC 4180 has it, to the byte: line ends, quotes, and a missing value
// apart from an empty text.
func TestExportCSV(t *testing.T) {
	query := `select 2::bigint as x, E'een\n"twee", drie' as tekst, null::varchar as leeg, '' as niets, 1.50::decimal(18, 2) as bedrag_eur,
			date '2024-02-29' as dag, true as waar, 0.1::double as deel
		union all select 1, 'é', null, null, -0.05, null, false, 1e-9`
	e, dir := exportProof(t, query, proof("tekst", "leeg", "niets", "bedrag_eur", "dag", "waar", "deel"))
	if e.CSV == nil || *e.CSV != (File{"kern/proef.csv", 2}) {
		t.Fatalf("CSV %+v", e.CSV)
	}
	got, err := os.ReadFile(filepath.Join(dir, e.CSV.Path))
	want := "x,tekst,leeg,niets,bedrag_eur,dag,waar,deel\r\n" +
		"1,é,,,-0.05,,false,1e-09\r\n" +
		"2,\"een\n\"\"twee\"\", drie\",,\"\",1.50,2024-02-29,true,0.1\r\n"
	if err != nil || string(got) != want {
		t.Errorf("%v\n got %q\nwant %q", err, got, want)
	}
}

func TestExportCSVOfSmallTables(t *testing.T) {
	for name, c := range map[string]struct {
		rows   string
		export models.Export
		want   bool
	}{
		"up to the limit": {"50000", models.ExportTable, true},
		"beyond it":       {"50001", models.ExportTable, false},
		"in years":        {"50001", models.ExportByYear, true},
		"beyond that":     {"500001", models.ExportByYear, false},
		"no rows":         {"0", models.ExportTable, true},
	} {
		m := proof("jaar")
		m.Export = c.export
		e, dir := exportProof(t, "select i as x, 2024::integer as jaar from range("+c.rows+") t(i)", m)
		_, err := os.Stat(filepath.Join(dir, "kern", "proef.csv"))
		if got := e.CSV != nil; got != c.want || (err == nil) != c.want {
			t.Errorf("%s: CSV is %v, want %v; %v", name, got, c.want, err)
		}
		if c.rows != "0" && (e.First != 2024 || e.Last != 2024) {
			t.Errorf("%s: about %d to %d", name, e.First, e.Last)
		}
	}
}

// A reference is stated only if every row is there; a row without one refers to
// nothing.
func TestExportReferences(t *testing.T) {
	run, err := models.Models()
	if err != nil {
		t.Fatal(err)
	}
	var meta *models.Model
	for _, m := range run {
		if m.Name == "meta.run" {
			meta = m
		}
	}
	for query, want := range map[string]string{
		"select 1 as x, run_id from meta.run":                                          "meta.run",
		"select 1 as x, run_id from meta.run union all select 2, null":                 "meta.run",
		"select 1 as x, run_id from meta.run union all select 2, 'een die er niet is'": "",
		"select 1 as x, 'een die er niet is' as run_id where false":                    "meta.run",
	} {
		e, _ := exportProof(t, query, proof("run_id"), meta)
		var tables []string
		for _, r := range e.References {
			tables = append(tables, r.Table)
		}
		if got := strings.Join(tables, " "); got != want {
			t.Errorf("%s: refers to %q, want %q", query, got, want)
		}
	}
}

// A main table leaves as CSV whatever its size, and for Dutch settings: a semicolon, a
// decimal comma, a mark at the beginning, and no text that a spreadsheet would run or
// make a number of. A code such as 0.10 is not 0.1.
func TestExportDutchCSV(t *testing.T) {
	m := proof("tekst", "bedrag_eur", "dag", "waar")
	m.Role, m.Theme = models.RoleMain, "balans"
	e, dir := exportProof(t, `select * from (values
		(1, '=1+1', 1.5::decimal(18, 2), date '2024-02-29', true), (2, '0.10', -1234567.05, null, false),
		(3, '0.1', null, null, null), (4, '3.100', 0, null, null), (5, 'a;"b"', 0, null, null)) t(x, tekst, bedrag_eur, dag, waar)`, m)
	if e.CSV == nil || e.Dutch == nil || e.Dutch.Rows != 5 {
		t.Fatalf("left as %+v and %+v", e.CSV, e.Dutch)
	}
	for path, want := range map[string]string{
		e.Dutch.Path: "\ufeffx;tekst;bedrag_eur;dag;waar\r\n1;'=1+1;1,50;2024-02-29;waar\r\n2;0.10;-1234567,05;;onwaar\r\n3;0.1;;;\r\n4;'3.100;0,00;;\r\n5;\"a;\"\"b\"\"\";0,00;;\r\n",
		e.CSV.Path:   "x,tekst,bedrag_eur,dag,waar\r\n1,'=1+1,1.50,2024-02-29,true\r\n2,0.10,-1234567.05,,false\r\n3,0.1,,,\r\n4,3.100,0.00,,\r\n5,\"a;\"\"b\"\"\",0.00,,\r\n",
	} {
		got, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil || string(got) != want {
			t.Errorf("%s: %v\n got %q\nwant %q", path, err, got, want)
		}
	}
}

// The engine and the program make the same text safe, whatever it begins with.
func TestSafeTextInSQL(t *testing.T) {
	db := shared(t).db
	texts := []string{"0.10", "0363", "12", "+cmd|' /C calc'!A0", "@SUM(1)", "-12.50", "-1e-05", "--1", "-1+2", "'t Harde", "%0a", "|x", "1.", "-.5", "-12.5.1"}
	for _, begin := range []string{"", " ", "\t", "\r", "\n", "\u00a0", "a", "é", "'", "0", "9", "/", ":", "=", "+", "-", "@", "＝", "＋", "－", "＠", "\U0001f600", ".", ","} {
		for _, rest := range []string{"", "1", "=1", "-x", "3.100", "1,5", "e5", "2-1"} {
			texts = append(texts, begin+rest)
		}
	}
	for _, text := range texts {
		var plain, dutch string
		if err := db.QueryRow("select "+format.SafeTextQuery("x")+", "+format.SafeDutchTextQuery("x")+" from (select $1::varchar as x)", text).Scan(&plain, &dutch); err != nil {
			t.Fatal(err)
		}
		if plain != format.SafeText(text) || dutch != format.SafeDutchText(text) {
			t.Errorf("%q: %q and %q, want %q and %q", text, plain, dutch, format.SafeText(text), format.SafeDutchText(text))
		}
	}
}

// Long texts go in row groups of fewer rows, which DuckDB holds in memory as a whole: of a
// table, and of a view that was computed for its export.
func TestRowGroupsOfLongTexts(t *testing.T) {
	w := shared(t)
	for _, statement := range []string{
		"create or replace table kern.proef as select i as nr, repeat('x', 6000) as tekst from range(10000) t(i)",
		"create or replace view kern.proef_zicht as from kern.proef",
		"create or replace table kern.proef_kort as select i as nr, 'x' as tekst from range(10000) t(i)",
	} {
		if err := w.exec(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		for _, statement := range []string{"drop view kern.proef_zicht", "drop table kern.proef", "drop table kern.proef_kort"} {
			if err := w.exec(context.Background(), statement); err != nil {
				t.Error(err)
			}
		}
	})
	columns := []Column{{"nr", "BIGINT"}, {"tekst", "VARCHAR"}}
	for _, c := range []struct {
		e    Export
		want int64
	}{
		{Export{Model: &models.Model{Name: "kern.proef", Export: models.ExportTable}, Columns: columns}, 4096}, // 24 MiB / 6,000
		{Export{Model: &models.Model{Name: "kern.zicht", Export: models.ExportTable}, Columns: columns, computed: "kern.proef_zicht"}, 4096},
		{Export{Model: &models.Model{Name: "kern.proef_kort", Export: models.ExportTable}, Columns: columns}, rowGroup},
		{Export{Model: &models.Model{Name: "kern.proef", Export: models.ExportTable}, Columns: columns[:1]}, rowGroup},
		{Export{Model: &models.Model{Name: "kern.proef", Export: models.ExportByYear}, Columns: columns}, rowGroup},
	} {
		if got, err := w.rowGroup(t.Context(), &c.e); err != nil || got != c.want {
			t.Errorf("%s %s: %d rows, want %d; %v", c.e.Model.Name, c.e.computed, got, c.want, err)
		}
	}
}
