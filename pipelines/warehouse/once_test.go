package warehouse

import (
	"database/sql"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"

	models "medebewind/sql"
)

// What is computed once has the rows of the view, in order where it leaves whole, and
// leaves nothing behind, in memory or, in a large build, on disk; a table is read itself.
func TestComputeOnce(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	dir := t.TempDir()
	w := &Warehouse{db: db, noted: new(sync.Mutex), log: slog.New(slog.DiscardHandler), Path: filepath.Join(dir, "m.duckdb")}
	if err := w.exec(t.Context(), "create schema mart; create table mart.a as from (values (2), (0), (1)) t(n); create view mart.b as from mart.a where n > 0; create schema kern; create view kern.b as from mart.b"); err != nil {
		t.Fatal(err)
	}
	key := []string{"n"}
	view, table := &models.Model{Name: "mart.b", Key: key, Export: models.ExportTable, As: "zicht"}, &models.Model{Name: "mart.a", Key: key, Export: models.ExportTable}
	one := &models.Model{Name: "kern.b", Key: key, Export: models.ExportTable, As: "zicht"}
	byYear := &models.Model{Name: "mart.b", Key: key, Export: models.ExportByYear, As: "zicht"}
	for _, c := range []struct {
		model *models.Model
		small bool
		want  string
		rows  string
	}{
		{view, true, `uitvoer."mart.b"`, "1 2 in order"},
		{view, false, `uitvoer."mart.b"`, "1 2 in order"},
		{one, true, `uitvoer."kern.b"`, "2 1"},
		{byYear, true, `uitvoer."mart.b"`, "2 1"},
		{table, true, "mart.a", "2 0 1"},
	} {
		w.pace.small = c.small
		leave, err := w.makeRoom(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		e := &Export{Model: c.model}
		for range 2 { // once more, after one that ran out of memory
			if err := w.computeOnce(t.Context(), e); err != nil {
				t.Fatal(err)
			}
		}
		from := e.relation()
		var rows string
		if err := db.QueryRow("select string_agg(n, ' ' order by rowid) from " + from).Scan(&rows); err != nil {
			t.Fatal(err)
		}
		if e.ordered {
			rows += " in order"
		}
		if rows != c.rows || from != c.want {
			t.Errorf("%s, small %v: %s has %s, want %s of %s", c.model.Name, c.small, from, rows, c.rows, c.want)
		}
		if err := w.forget(t.Context(), e); err != nil {
			t.Fatal(err)
		}
		var left int64
		if err := db.QueryRow("select count(*) from duckdb_tables() where database_name = '" + besides + "'").Scan(&left); err != nil || left > 0 {
			t.Errorf("%d tables are left (%v)", left, err)
		}
		if err := leave(); err != nil {
			t.Error(err)
		}
		if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
			t.Errorf("%v is left (%v)", files, err)
		}
	}
}

// What cannot be put in order for want of memory is computed all the same, when it is tried
// by itself.
func TestComputeWithoutRoomToSort(t *testing.T) {
	dir := t.TempDir()
	db, err := sql.Open("duckdb", filepath.Join(dir, "m.duckdb"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	w := &Warehouse{db: db, noted: new(sync.Mutex), log: slog.New(slog.DiscardHandler), Path: filepath.Join(dir, "m.duckdb")}
	for _, s := range []string{inAnyOrder, "set threads = 1", "set temp_directory = ''", "create schema mart",
		"create view mart.b as select n, md5(n::varchar) as tekst from range(1_000_000) t(n)", "set memory_limit = '48MiB'"} {
		if err := w.exec(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	leave, err := w.makeRoom(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e := &Export{Model: &models.Model{Name: "mart.b", Key: []string{"tekst"}, Export: models.ExportTable, As: "zicht"}}
	if err := w.computeOnce(t.Context(), e); err == nil || !isShort(err) {
		t.Fatalf("beside others: %v", err)
	}
	w.scarce = true
	if err := w.computeOnce(t.Context(), e); err != nil || e.ordered || e.relation() == "mart.b" {
		t.Errorf("by itself: %v; in order %v", err, e.ordered)
	}
	if err := errors.Join(w.forget(t.Context(), e), leave()); err != nil {
		t.Error(err)
	}
}
