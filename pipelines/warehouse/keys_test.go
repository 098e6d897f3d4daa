package warehouse

import (
	"database/sql"
	"testing"

	models "medebewind/sql"
)

// Of a table that others refer to it is noted whether a key went, as a whole and of the rows
// that were made anew; of another nothing is asked.
func TestKeysThatAreKept(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	w := noting()
	w.db = db
	for _, s := range []string{
		"create schema kern",
		"create table kern.taak as from (values ('a', 1), ('b', 1), ('c', 2)) t(taak_id, jaar)",
		"create table kern.taak__eerder as from (values ('a', 1), ('c', 2)) t(taak_id, jaar)",
	} {
		if err := w.exec(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	m := &models.Model{Name: "kern.taak", Key: []string{"taak_id"}}
	whole := func(want bool) {
		t.Helper()
		if err := w.compareKeys(t.Context(), db, m, "kern.taak__eerder"); err != nil || w.keepsKeys("kern.taak") != want {
			t.Errorf("it keeps its keys: %v, %v", w.keepsKeys("kern.taak"), err)
		}
	}
	whole(true) // one more
	part := func(statement string, want bool) {
		t.Helper()
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		compare, err := w.keysBefore(t.Context(), tx, m, "jaar = 1")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(statement); err != nil {
			t.Fatal(err)
		}
		if err := compare(); err != nil {
			t.Fatal(err)
		}
		if err := tx.Commit(); err != nil || w.keepsKeys("kern.taak") != want {
			t.Errorf("%s: it keeps its keys: %v, %v", statement, w.keepsKeys("kern.taak"), err)
		}
	}
	part("insert into kern.taak values ('d', 1)", true)
	part("delete from kern.taak where taak_id = 'b'", false)
	part("delete from kern.taak where jaar = 2", true) // not what was made anew
	whole(false)
	other := &models.Model{Name: "kern.grens", Key: []string{"x"}}
	if err := w.compareKeys(t.Context(), db, other, "kern.niets"); err != nil || w.keepsKeys("kern.grens") {
		t.Errorf("a table that nothing refers to: %v", err)
	}
}
