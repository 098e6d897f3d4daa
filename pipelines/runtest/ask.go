package runtest

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

// Ask gives the first value of a query on the published warehouse.
func Ask(t *testing.T, out, query string) string {
	t.Helper()
	return AskFile(t, layout.Folder(out).Warehouse(), query)
}

// AskFile gives the first value of a query on a warehouse, such as a partial one.
func AskFile(t *testing.T, file, query string) string {
	t.Helper()
	db, done := Opened(t, file)
	defer done()
	return ask(t, db, query)
}

// Reader opens a warehouse for the rest of a test, and gives what asks it: to open it takes
// longer than most questions.
func Reader(t *testing.T, file string) func(query string) string {
	t.Helper()
	db, done := Opened(t, file)
	t.Cleanup(done)
	return func(query string) string {
		t.Helper()
		return ask(t, db, query)
	}
}

func ask(t *testing.T, db *sql.DB, query string) string {
	t.Helper()
	answer := "no row"
	err := warehouse.Query(context.Background(), db, query, func([]string) error { return nil }, func(row []*string) error {
		if answer == "no row" {
			answer = "null"
			if row[0] != nil {
				answer = *row[0]
			}
		}
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return answer
}

// Opened opens a warehouse to ask. One of a run that tests share is never replaced,
// and stays open: to open it takes longer than most questions.
func Opened(t *testing.T, file string) (db *sql.DB, done func()) {
	t.Helper()
	shared := strings.HasPrefix(file, Out+string(filepath.Separator))
	openMu.Lock()
	defer openMu.Unlock()
	if db := open[file]; db != nil {
		return db, func() {}
	}
	db, err := warehouse.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if !shared {
		return db, func() { _ = db.Close() }
	}
	open[file] = db
	return db, func() {}
}

var (
	openMu sync.Mutex
	open   = map[string]*sql.DB{}
)
