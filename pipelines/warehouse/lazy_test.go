package warehouse

import (
	"database/sql/driver"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
)

// A test of models asks of a few tables, and building all of them takes longer
// than all the rest of it. lazily gives a warehouse that has a table when a query
// names it; one that tells of all tables, or of the checks, makes it whole.

// lazy is what a warehouse is still to be built of.
type lazy struct {
	manifest *snapshot.Manifest
	files    map[string][]string
	built    map[string]bool
}

var (
	lazyMu sync.Mutex
	lazies = map[*Warehouse]*lazy{}
)

func lazily(t *testing.T, m *snapshot.Manifest, files map[string][]string) *Warehouse {
	t.Helper()
	const least = "meta.run"
	w, err := Build(t.Context(), inMemory, inputOf(m, files, least), limits(t.TempDir()), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
		lazyMu.Lock()
		defer lazyMu.Unlock()
		delete(lazies, w)
	})
	lazyMu.Lock()
	defer lazyMu.Unlock()
	lazies[w] = &lazy{m, files, map[string]bool{least: true}}
	return w
}

// need builds what a query reads and is not there yet.
func need(t *testing.T, w *Warehouse, query string) {
	t.Helper()
	lazyMu.Lock()
	l := lazies[w]
	lazyMu.Unlock()
	if l == nil {
		return
	}
	all, err := models.Models()
	if err != nil {
		t.Fatal(err)
	}
	some, err := models.Closure(all, models.Reads(query)...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if checks := namedChecks(t, query, some, all); len(checks) > 0 {
		for _, c := range checks {
			l.check(t, w, c, all)
		}
		some = slices.DeleteFunc(some, tellsOfAll)
	}
	if slices.ContainsFunc(some, tellsOfAll) && !namesTotal(query, some) {
		whole(t, w)
		return
	}
	l.build(t, w, some)
}

func (l *lazy) build(t *testing.T, w *Warehouse, some []*models.Model) {
	t.Helper()
	for _, m := range some {
		if l.built[m.Name] {
			continue
		}
		if err := w.buildModel(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		l.built[m.Name] = true
	}
}

// namesTotal tells of a query on kwaliteit.meting that it names a total, which is of the
// tables that the model reads; what it counts is of all.
func namesTotal(query string, some []*models.Model) bool {
	named := quoted.FindAllStringSubmatch(query, -1)
	return len(named) > 0 && !slices.ContainsFunc(named, func(n []string) bool { return n[1] == "rijen" || n[1] == "gevuld" }) &&
		!slices.ContainsFunc(some, func(m *models.Model) bool { return tellsOfAll(m) && m.Name != "kwaliteit.meting" })
}

var quoted = regexp.MustCompile(`'([^']+)'`)

// namedChecks gives the checks that a query on kwaliteit.toets names, nil if it
// asks for others too or for another table that tells of all.
func namedChecks(t *testing.T, query string, some, all []*models.Model) []*models.Check {
	t.Helper()
	for _, m := range some {
		if tellsOfAll(m) && m.Name != "kwaliteit.toets" {
			return nil
		}
	}
	if !slices.ContainsFunc(some, tellsOfAll) || strings.Contains(query, "<>") || strings.Contains(query, " not in") {
		return nil
	}
	checks, err := models.Checks()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		if len(m.Key) > 0 && !tellsOfAll(m) {
			checks = append(checks, &models.Check{Name: "sleutel " + m.Name, Reads: []string{m.Name}})
		}
	}
	var named []*models.Check
	for _, m := range quoted.FindAllStringSubmatch(query, -1) {
		start, open := strings.CutSuffix(m[1], "%")
		for _, c := range checks {
			if c.Name == m[1] || open && strings.HasPrefix(c.Name, start) {
				named = append(named, c)
			}
		}
	}
	if slices.ContainsFunc(named, func(c *models.Check) bool { return c.Compares }) {
		return nil // with what all tables measure
	}
	return named
}

// check runs a check, and tells of it in kwaliteit.toets.
func (l *lazy) check(t *testing.T, w *Warehouse, c *models.Check, all []*models.Model) {
	t.Helper()
	if l.built[c.Name] {
		return
	}
	l.built[c.Name] = true
	reads, err := models.Closure(all, c.Reads...)
	if err != nil {
		t.Fatal(err)
	}
	l.build(t, w, reads)
	var last Check
	if c.Query == "" { // of a key
		last, err = w.checkKey(t.Context(), reads[len(reads)-1])
	} else {
		last, err = w.runCheck(t.Context(), c.Name, c.Severity, c.Meaning, c.Query)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.Checks = append(w.Checks, last)
	row := []driver.Value{last.Name, last.Severity, last.Passed, last.Rows, null(last.Example), false, last.Meaning}
	if err := w.append(t.Context(), "staged", "toets", [][]driver.Value{row}); err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		if m.Name == "kwaliteit.toets" {
			if err := w.exec(t.Context(), "create or replace table "+m.Name+" as "+m.Query); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func tellsOfAll(m *models.Model) bool {
	return slices.Contains(measureModels, m.Name) || slices.Contains(dictionaryModels, m.Name) || slices.Contains(checkModels, m.Name)
}

// whole puts all tables and the checks in place of what there is.
func whole(t *testing.T, w *Warehouse) {
	t.Helper()
	lazyMu.Lock()
	l := lazies[w]
	delete(lazies, w)
	lazyMu.Unlock()
	if l == nil {
		return
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	all, err := buildOf(t.TempDir(), l.manifest, l.files)
	if err != nil {
		t.Fatal(err)
	}
	*w = *all
}

// What is built when it is asked for is what is built with all the rest; of which, with
// laws and money, no check fails.
func TestLazily(t *testing.T) {
	w := lawsAndMoney(t)
	tables := func() string {
		return ask(t, w, "select string_agg(schema_name || '.' || table_name, ' ' order by table_name) from duckdb_tables() where schema_name in ('bron', 'kern', 'indicator', 'kwaliteit', 'meta')")
	}
	if got := tables(); got != "meta.run" {
		t.Errorf("before a question there are %s", got)
	}
	const query = "select count(*) > 20, count(distinct onderzoek_id) = count(*) from kern.onderzoek"
	some := ask(t, w, query)
	if got := tables(); got != "kern.onderzoek meta.run" {
		t.Errorf("after it there are %s", got)
	}
	const checks = "select naam, ernst, geslaagd, rijen, voorbeeld from kwaliteit.toets where naam in ('bron_leeg', 'sleutel kern.onderzoek')"
	named := ask(t, w, checks)
	if got := ask(t, w, "select count(*) > 100 from kwaliteit.toets"); got != "true" || named == "" {
		t.Errorf("checks: %s; by name %s", got, named)
	}
	if got := ask(t, w, "select string_agg(naam, ' ') from kwaliteit.toets where not geslaagd and ernst = 'fout'"); got != "bron_leeg" {
		t.Errorf("of the whole these fail: %s", got)
	}
	if got := ask(t, w, checks); got != named {
		t.Errorf("checks by name %s, and of the whole %s", named, got)
	}
	if got := ask(t, w, query); got != some || w.Partial() {
		t.Errorf("%s, and of the whole %s", some, got)
	}
	if _, err := os.Stat(filepath.Clean(w.Path)); err != nil {
		t.Error(err)
	}
}
