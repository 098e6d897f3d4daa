package readers_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/runtest"
)

// The files of the API are what their index says, and hold the values of the warehouse:
// of one indicator and year every row, of one government its last.
func TestAPI(t *testing.T) {
	out, _ := example(t)
	root := filepath.Join(out, "latest")
	type listed struct {
		Path string         `json:"pad"`
		Head map[string]any `json:"gegevens"`
	}
	var index struct {
		Release     string   `json:"uitgave"`
		Herkomst    string   `json:"herkomst"`
		Indicators  []listed `json:"indicatoren"`
		Governments []listed `json:"overheden"`
	}
	readJSON(t, filepath.Join(root, format.APIDir, "index.json"), &index)
	if index.Release != publish.Latest(out) || index.Herkomst != "voorbeeld" {
		t.Errorf("index of %s, %s", index.Release, index.Herkomst)
	}
	if got, want := len(index.Governments), runtest.Ask(t, out, "select count(*) from mart.overheid"); jsonText(got) != want {
		t.Errorf("%d governments, want %s", got, want)
	}
	if got, want := len(index.Indicators), runtest.Ask(t, out, "select count(*) from (select distinct indicator, jaar from indicator.waarde where soort in ('geheel', 'cluster') or overheid_code in ('GM', 'PV'))"); jsonText(got) != want {
		t.Errorf("%d files of indicators, want %s", got, want)
	}
	for _, l := range append(index.Indicators, index.Governments...) {
		var file struct {
			Columns []string `json:"kolommen"`
			Rows    [][]any  `json:"rijen"`
		}
		readJSON(t, filepath.Join(root, filepath.FromSlash(l.Path)), &file)
		for _, row := range file.Rows {
			if len(row) != len(file.Columns) {
				t.Fatalf("%s: a row of %d, %d columns", l.Path, len(row), len(file.Columns))
			}
		}
	}
	var dekking struct {
		Unit string  `json:"eenheid"`
		Rows [][]any `json:"rijen"`
	}
	readJSON(t, filepath.Join(root, format.APIDir, "indicator", "dekking", "2024.json"), &dekking)
	want := runtest.Ask(t, out, "select count(*) || ' ' || count(waarde) from indicator.waarde where indicator = 'dekking' and jaar = 2024 and (soort in ('geheel', 'cluster') or overheid_code in ('GM', 'PV'))")
	filled := 0
	for _, row := range dekking.Rows {
		if row[4] != nil {
			filled++
		} else if row[9] == nil {
			t.Errorf("%v is empty without a reason", row)
		}
	}
	if got := jsonText(len(dekking.Rows)) + " " + jsonText(filled); got != want || dekking.Unit != "fractie" {
		t.Errorf("dekking of 2024: %s rows and values in %s, want %s", got, dekking.Unit, want)
	}
}

// Every path that the description of the API names is one that the index has.
func TestAPIDescription(t *testing.T) {
	out, _ := example(t)
	var about struct {
		OpenAPI string         `json:"openapi"`
		Paths   map[string]any `json:"paths"`
	}
	readJSON(t, filepath.Join(out, "latest", format.APIDir, "openapi.json"), &about)
	if !strings.HasPrefix(about.OpenAPI, "3.1") || len(about.Paths) != 3 {
		t.Fatalf("%+v", about)
	}
	for path := range about.Paths {
		path = strings.NewReplacer("{id}", "dekking", "{jaar}", "2024", "{code}", "GM9001").Replace(path)
		if _, err := os.Stat(filepath.Join(out, "latest", filepath.FromSlash(path))); err != nil {
			t.Error(err)
		}
	}
}

// A release has each main table in every form, and what it is in words.
func TestFormsOfARelease(t *testing.T) {
	out, _ := example(t)
	root := filepath.Join(out, "latest")
	db, done := runtest.Opened(t, filepath.Join(out, "medebewind.duckdb"))
	defer done()
	rows, err := db.QueryContext(t.Context(), "select tabel from meta.tabel where rol = 'hoofd' and export <> 'zicht'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		var table string
		if err := rows.Scan(&table); err != nil {
			t.Fatal(err)
		}
		n++
		for _, path := range []string{format.CSV(table), format.DutchCSV(table)} {
			if _, err := os.Stat(filepath.Join(root, path)); err != nil {
				t.Error(err)
			}
		}
	}
	if n < 20 || rows.Err() != nil {
		t.Errorf("%d main tables, %v", n, rows.Err())
	}
	for _, path := range []string{format.Sheet("balans"), format.Sheet("recht"), format.ReadmeFile, format.LicenseFile, format.CitationFile, format.ChangesFile} {
		if info, err := os.Stat(filepath.Join(root, path)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func jsonText(v any) string {
	text, _ := json.Marshal(v)
	return string(text)
}
