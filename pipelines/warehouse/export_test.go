package warehouse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

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
		"a file a year":   {"3", models.ExportByYear, false},
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
