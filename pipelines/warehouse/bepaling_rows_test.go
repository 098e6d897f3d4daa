package warehouse

import (
	"database/sql/driver"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse/stage"
	"medebewind/transforms"
)

// laws gathers staged rows of regulations, by table.
type laws map[*transforms.Table][]row

// row has the values of a staged row by column; what it does not name is null.
type row map[string]driver.Value

func (l laws) add(table *transforms.Table, r row) { l[table] = append(l[table], r) }

// day reads "2014-07-01", or "2014" as its first day.
func day(t *testing.T, text string) time.Time {
	t.Helper()
	if len(text) == 4 {
		text += "-01-01"
	}
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// version adds the head of a version. to is its last day; nil is open.
func (l laws) version(bwbID string, from time.Time, to driver.Value) {
	l.add(transforms.BWBExpressie, row{"bwb_id": bwbID, "label": from.Format(time.DateOnly) + "_0", "geldig_van": from, "geldig_tot": to,
		"zicht_van": from, "verwijderd": false})
	l.add(transforms.BWBRegeling, row{"bwb_id": bwbID, "versie_datum": from, "generatie": int64(0), "soort": "wet", "citeertitel": bwbID})
}

// provisions adds the norms of a version, each written as
//
//	artikel|lid|onderdeel|zin|orgaan|modaliteit|tekst
//
// A plus before it puts it in the norm of the line before, an exclamation mark
// in a second version of its article, a question mark in a unit without jci.
func (l laws) provisions(t *testing.T, bwbID string, from time.Time, lines []string) {
	t.Helper()
	groep := int64(0)
	for i, line := range lines {
		text := strings.TrimLeft(line, "+!?")
		flags := line[:len(line)-len(text)]
		cell := strings.SplitN(text, "|", 7)
		if len(cell) != 7 {
			t.Fatalf("%s: %q has %d cells", bwbID, line, len(cell))
		}
		if !strings.Contains(flags, "+") {
			groep++
		}
		zin, err := strconv.ParseInt(cell[3], 10, 64)
		if err != nil {
			t.Fatalf("%s: %q: %v", bwbID, line, err)
		}
		layer := "gemeente"
		if strings.Contains(cell[4], "staten") {
			layer = "provincie"
		}
		at := row{"bwb_id": bwbID, "versie_datum": from, "generatie": int64(0), "volgnummer": int64(i + 1),
			"artikel": cell[0], "lid": filled(cell[1]), "onderdeel": filled(cell[2])}
		norm := row{"eenheid": int64(i + 1), "zin": zin, "groep": groep, "overheidslaag": layer,
			"orgaan": cell[4], "modaliteit": cell[5], "regel": "proef", "tekst": cell[6]}
		unit := row{"niveau": "lid", "opschrift": "Taken > Zorg", "dubbel": strings.Contains(flags, "!")}
		if !strings.Contains(flags, "?") {
			unit["jci"] = "jci1.3:c:" + bwbID + "&artikel=" + cell[0] + "&z=" + from.Format(time.DateOnly)
		}
		for name, value := range at {
			norm[name], unit[name] = value, value
		}
		l.add(transforms.BWBBepaling, norm)
		l.add(transforms.BWBArtikel, unit)
	}
}

func filled(s string) driver.Value {
	if s == "" {
		return nil
	}
	return s
}

// warehouse builds one of the rows, all as if they came from one document.
func (l laws) warehouse(t *testing.T) *Warehouse {
	t.Helper()
	m, files := l.files(t)
	return lazily(t, m, files)
}

// files writes the rows as the staged files of one document.
func (l laws) files(t *testing.T) (*snapshot.Manifest, map[string][]string) {
	t.Helper()
	m := tiny()
	files := map[string][]string{}
	for table, rows := range l {
		for _, name := range documentsOf(rows) {
			d := documentNamed(m, name)
			path := filepath.Join(t.TempDir(), d.SHA256+"."+table.Name+".parquet")
			writeStaged(t, path, d, table, slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r[ofDocument] != name }))
			files[table.Name] = append(files[table.Name], path)
		}
	}
	return m, files
}

// ofDocument is the document that a row is of; without it that is the first.
const ofDocument = "document"

func documentsOf(rows []row) []driver.Value {
	var names []driver.Value
	for _, r := range rows {
		if !slices.Contains(names, r[ofDocument]) {
			names = append(names, r[ofDocument])
		}
	}
	return names
}

// documentNamed gives a document such as a/1, which is of the data set a and has
// the address https://voorbeeld.test/a/1.
func documentNamed(m *snapshot.Manifest, name driver.Value) snapshot.Document {
	id, ok := name.(string)
	if !ok {
		return m.Datasets[0].Documents[0]
	}
	for _, d := range m.Documents() {
		if d.ID == id {
			return d
		}
	}
	dataset, _, _ := strings.Cut(id, "/")
	d := snapshot.Document{ID: id, Dataset: dataset, Source: "gemeentefonds", Transform: "t", URL: "https://voorbeeld.test/" + id, SHA256: shaOf(id), Bytes: 7, Fetched: m.Started}
	m.Datasets = append(m.Datasets, snapshot.Dataset{ID: dataset, Source: d.Source, Renewed: true, Documents: []snapshot.Document{d}})
	return d
}

// numbered gives the documents of tests a number each, by their content.
func numbered(d snapshot.Document) int64 {
	n, _ := strconv.ParseInt(d.SHA256[:15], 16, 64)
	return n
}

// proefMu is held by who fills staged.proef, which tests side by side have between them.
var proefMu sync.Mutex

func writeStaged(t *testing.T, path string, d snapshot.Document, table *transforms.Table, rows []row) {
	t.Helper()
	w := shared(t)
	proefMu.Lock()
	defer proefMu.Unlock()
	var names, columns []string
	for _, f := range table.Schema.Fields() {
		names = append(names, f.Name)
		columns = append(columns, f.Name+" "+duckType(f.Type))
	}
	if err := w.exec(t.Context(), fmt.Sprintf("create or replace table staged.proef (%s)", strings.Join(columns, ", "))); err != nil {
		t.Fatal(err)
	}
	values := make([][]driver.Value, len(rows))
	for i, r := range rows {
		for _, name := range names {
			values[i] = append(values[i], r[name])
		}
	}
	if err := w.append(t.Context(), "staged", "proef", values); err != nil {
		t.Fatal(err)
	}
	if err := w.exec(t.Context(), fmt.Sprintf("copy (select *, %d::bigint as %s from staged.proef) to %s (format parquet)", numbered(d), stage.Column, quote(path))); err != nil {
		t.Fatal(err)
	}
}

// sound lets the checks on provisions speak; known are those that may fail.
func sound(t *testing.T, w *Warehouse, known ...string) {
	t.Helper()
	need(t, w, "select * from kwaliteit.toets where naam like 'bepaling_%' or naam like 'sleutel kern.bepaling%'")
	seen := 0
	for _, c := range w.Checks {
		if !strings.HasPrefix(c.Name, "bepaling_") && !strings.HasPrefix(c.Name, "sleutel kern.bepaling") {
			continue
		}
		seen++
		if !c.Passed && !strings.Contains(strings.Join(known, " "), c.Name) {
			t.Errorf("check %s: %d rows, %s", c.Name, c.Rows, c.Example)
		}
	}
	if seen < 10 {
		t.Errorf("only %d checks on provisions", seen)
	}
}
