package warehouse

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse/stage"
	models "medebewind/sql"
	"medebewind/transforms"
)

func shaOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// tiny is a manifest with a document of each publisher, none of which gave a
// row.
func tiny() *snapshot.Manifest {
	zone := time.FixedZone("CET", 3600)
	m := &snapshot.Manifest{
		ID: "20260115T013000Z-0123abcd", Started: time.Date(2026, 1, 15, 2, 30, 0, 0, zone),
		Finished: time.Date(2026, 1, 15, 2, 45, 30, 0, zone), Herkomst: "voorbeeld",
		Notes: []snapshot.Note{{Source: "cbs", Subject: "99016NED", Reason: "oude indeling"}},
	}
	for _, source := range []string{"bwb", "cbs", "gemeentefonds", "upl"} {
		m.Datasets = append(m.Datasets, snapshot.Dataset{ID: source + "/x", Source: source, Renewed: true, Documents: []snapshot.Document{{
			ID: source + "/x/1", Dataset: source + "/x", Source: source, Transform: "t", URL: "https://voorbeeld.test/" + source,
			SHA256: shaOf(source), Bytes: 7, Fetched: time.Date(2026, 1, 15, 2, 31, 0, 0, zone),
		}}})
	}
	m.Datasets[3].Renewed, m.Datasets[3].Reason = false, "503 Service Unavailable"
	return m
}

// folder is for warehouses that several tests share: to build one takes half a
// second.
var folder string

func TestMain(m *testing.M) {
	var err error
	if folder, err = os.MkdirTemp("", "warehouse"); err != nil {
		panic(err)
	}
	status := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(status)
}

// shared gives a warehouse that stays open, under a value of its own: a test
// may change Models and Checks, and the table kern.proef.
func shared(t *testing.T) *Warehouse {
	t.Helper()
	w, err := open()
	if err != nil {
		t.Fatal(err)
	}
	own := *w
	return &own
}

var open = sync.OnceValues(func() (*Warehouse, error) {
	return buildOf(filepath.Join(folder, "open"), tiny(), nil)
})

// buildOf makes a warehouse of a manifest and staged files.
func buildOf(dir string, m *snapshot.Manifest, files map[string][]string, only ...string) (*Warehouse, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	return Build(context.Background(), filepath.Join(dir, "test.duckdb"), inputOf(m, files, only...), limits(dir), slog.New(slog.DiscardHandler))
}

func inputOf(m *snapshot.Manifest, files map[string][]string, only ...string) Input {
	return Input{Manifest: m, CodeVersion: "0.0.0+test", Since: time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC), Files: files, Only: only,
		Key: numbered}
}

// inMemory is the path of a warehouse that nobody opens anew: what is written to disk
// takes longer than a small query.
const inMemory = ":memory:"

func limits(dir string) Limits { return Limits{Memory: "256MiB", Threads: 1, Temp: dir} }

// ask gives the rows of a query, columns joined by a bar; '.' is missing.
func ask(t *testing.T, w *Warehouse, query string) string {
	t.Helper()
	need(t, w, query)
	var lines []string
	err := Query(t.Context(), w.db, query, func([]string) error { return nil }, func(row []*string) error {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = "."
			if v != nil {
				cells[i] = *v
			}
		}
		lines = append(lines, strings.Join(cells, "|"))
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return strings.Join(lines, "\n")
}

func TestBuildFromNothing(t *testing.T) {
	w := shared(t)
	for _, c := range []struct{ query, want string }{
		{"from meta.run", "20260115T013000Z-0123abcd|2026-01-15 01:30:00|2026-01-15 01:45:30|" + tiny().Hash() + "|0.0.0+test|voorbeeld"},
		{"select document_id, bytes, opgehaald, gewijzigd, vernieuwd, reden from meta.document order by 1",
			"bwb/x/1|7|2026-01-15 01:31:00|.|true|.\ncbs/x/1|7|2026-01-15 01:31:00|.|true|.\n" +
				"gemeentefonds/x/1|7|2026-01-15 01:31:00|.|true|.\nupl/x/1|7|2026-01-15 01:31:00|.|false|503 Service Unavailable"},
		{"from meta.weglating", "cbs|99016NED|oude indeling"},
		{"select count(*) from kern.baten_lasten", "0"},
		{"select count(*) from kern.overheid", "0"},
		{"select count(*) > 20 from kern.onderzoek", "true"},
		{"select geslaagd, rijen, voorbeeld from kwaliteit.toets where naam = 'bron_leeg'",
			"false|5|bron.bwb_artikel; bron.cbs_waarneming; bron.fonds_eenheid; bron.iv3; bron.upl"},
		{"select ernst, voorbeeld from kwaliteit.toets where naam = 'dataset_niet_vernieuwd'", "waarschuwing|upl/x: 503 Service Unavailable"},
		{"select string_agg(naam, ' ' order by naam) from kwaliteit.toets where not geslaagd", "bron_leeg dataset_niet_vernieuwd"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
	if failed := w.Failed(); len(failed) != 1 || failed[0].Name != "bron_leeg" {
		t.Errorf("failed: %+v", failed)
	}
	if warned := w.Warnings(); len(warned) != 1 || warned[0].Name != "dataset_niet_vernieuwd" {
		t.Errorf("warned: %+v", warned)
	}
}

// A source that no document came from was not asked for: it is not empty.
func TestSourceThatWasNotAsked(t *testing.T) {
	m := tiny()
	m.Datasets = m.Datasets[3:]
	w := lazily(t, m, nil)
	if got := ask(t, w, "select voorbeeld from kwaliteit.toets where naam = 'bron_leeg'"); got != "bron.upl" {
		t.Errorf("empty are %s, want bron.upl", got)
	}
}

// Every column that leaves the warehouse has a type that tools read, also
// where there is not one row; and an export of nothing is a file with columns.
func TestExportOfNothing(t *testing.T) {
	w, dir := shared(t), t.TempDir()
	exports, err := w.Export(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]Export{}
	for _, e := range exports {
		byName[e.Model.Name] = e
		for _, c := range e.Columns {
			if strings.HasSuffix(c.Name, "_eur") && c.Type != "BIGINT" && !strings.HasPrefix(c.Type, "DECIMAL(") {
				t.Errorf("%s.%s is money in %s", e.Model.Name, c.Name, c.Type)
			}
			if c.Type == "DOUBLE" {
				t.Errorf("%s.%s is DOUBLE, whose sums differ from run to run", e.Model.Name, c.Name)
			}
		}
		for _, f := range e.Files {
			if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(f.Path))); err != nil {
				t.Error(err)
			}
		}
	}
	if e := byName["kern.overheid"]; len(e.Files) != 1 || e.Files[0] != (File{"kern/overheid.parquet", 0}) {
		t.Errorf("kern.overheid left as %+v", e.Files)
	}
	if e := byName["meta.document"]; len(e.Files) != 1 || e.Files[0].Rows != 4 {
		t.Errorf("meta.document left as %+v", e.Files)
	}
	if e := byName["kern.baten_lasten"]; len(e.Files) != 1 || e.Files[0] != (File{"kern/baten_lasten/data.parquet", 0}) {
		t.Errorf("kern.baten_lasten has no year and left as %+v", e.Files)
	}
	if _, ok := byName["bron.iv3"]; ok {
		t.Error("bron.iv3 stays in the warehouse")
	}
}

// Rows of a staged file belong to every document with its bytes, and to no
// other.
func TestRowsKnowTheirDocument(t *testing.T) {
	m := tiny()
	set := &m.Datasets[3]
	second := set.Documents[0]
	second.ID = "upl/x/2"
	set.Documents = append(set.Documents, second)
	file := filepath.Join(t.TempDir(), "upl.parquet")
	writer := shared(t)
	// The pack has a row of a document that this run does not use, too.
	rows := fmt.Sprintf("select * exclude (document_id) replace (7 as regel, 'product' as naam), unnest([%d, 1]) as %s from (select null) left join bron.upl on true", numbered(second), stage.Column)
	if err := writer.exec(t.Context(), "copy ("+rows+") to "+quote(file)+" (format parquet)"); err != nil {
		t.Fatal(err)
	}
	w := lazily(t, m, map[string][]string{transforms.UPL.Name: {file}})
	if got := ask(t, w, "select regel, naam, document_id from bron.upl order by document_id"); got != "7|product|upl/x/1\n7|product|upl/x/2" {
		t.Errorf("rows: %s", got)
	}
	// The same line twice is a double key: such a list must not be published.
	if got := ask(t, w, "select geslaagd, rijen, voorbeeld from kwaliteit.toets where naam = 'sleutel bron.upl'"); got != "false|1|upl/x/1 en upl/x/2: 7" {
		t.Errorf("the check on the key: %s", got)
	}
}

func TestBuildReplacesWhatLiesThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.duckdb")
	for _, name := range []string{path, path + ".wal"} {
		if err := os.WriteFile(name, []byte("of a run that was killed"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	in := Input{Manifest: tiny(), Key: func(snapshot.Document) int64 { return 0 }, Only: []string{"meta.run"}}
	w, err := Build(t.Context(), path, in, limits(t.TempDir()), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if _, err := os.Stat(path + ".wal"); !os.IsNotExist(err) {
		t.Errorf("a log stands beside the closed warehouse: %v", err)
	}
}

func TestBuildErrors(t *testing.T) {
	broken := filepath.Join(t.TempDir(), shaOf("upl")+".upl.parquet")
	if err := os.WriteFile(broken, []byte("PAR1 and no more"), 0o644); err != nil {
		t.Fatal(err)
	}
	ended, end := context.WithCancel(context.Background())
	end()
	for _, c := range []struct {
		name, want string
		ctx        context.Context
		path       string
		files      map[string][]string
	}{
		{"a staged file that is broken", "opening the staged files: staged table upl: ", context.Background(), filepath.Join(t.TempDir(), "a.duckdb"), map[string][]string{"upl": {broken}}},
		{"no folder", "opening the new warehouse ", context.Background(), filepath.Join(t.TempDir(), "none", "a.duckdb"), nil},
		{"stopped", "context canceled", ended, filepath.Join(t.TempDir(), "a.duckdb"), nil},
	} {
		in := Input{Manifest: tiny(), Files: c.files, Key: func(snapshot.Document) int64 { return 0 }}
		_, err := Build(c.ctx, c.path, in, limits(t.TempDir()), slog.New(slog.DiscardHandler))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// A description that does not fit its table is an error that names the file.
func TestDescribeHoldsHeadersAgainstTables(t *testing.T) {
	w := shared(t)
	for _, c := range []struct {
		name, want string
		change     func(*models.Model)
	}{
		{"too few", "model meta.run (sql/meta/run.sql) has 6 columns and describes 5", func(m *models.Model) { m.Columns = m.Columns[:5] }},
		{"another name", "model meta.run (sql/meta/run.sql): column 1 is run_id and is described as nummer", func(m *models.Model) { m.Columns[0].Key = "nummer" }},
	} {
		all, err := models.Models()
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range all {
			if m.Name == "meta.run" {
				c.change(m)
				w.Models = []*models.Model{m}
			}
		}
		if err := w.describe(t.Context()); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}
