package warehouse

import (
	"database/sql"
	"sync"
	"testing"

	models "medebewind/sql"
)

// A check that found nothing the night before looks at the rows that changed, when nothing
// changed but what it follows; any other looks at all rows.
func TestCheckLooksAtWhatChanged(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("create schema kern; create table kern.t as from (values (2020, -1), (2021, -2), (2022, 3)) t(jaar, n); create table kern.u as select 1 as n; create table kern.t_niet as select 1 as n"); err != nil {
		t.Fatal(err)
	}
	rule := &models.Check{
		Name: "proef", Reads: []string{"kern.t", "kern.u"}, Follows: map[string]string{"kern.t": "jaar"},
		Query: "select t.jaar || ' ' || t.n as voorbeeld from kern.t t where t.n < 0 and exists (from kern.u) and exists (from kern.t_niet)",
	}
	year := func(y string) []string { return []string{literal(y, "INTEGER")} }
	const all = "2020 -1; 2021 -2"
	for name, c := range map[string]struct {
		passed  bool   // the night before
		u       string // what kern.u is now; it was u1
		touched []string
		want    string
	}{
		"what changed":                {true, "u1", year("2021"), "2021 -2"},
		"nothing of it":               {true, "u1", year("2022"), ""},
		"failed the night before":     {false, "u1", year("2021"), all},
		"another table changed":       {true, "u2", year("2021"), all},
		"it is not known what":        {true, "u1", nil, all},
		"rows without a year changed": {true, "u1", []string{noValue}, all},
	} {
		t.Run(name, func(t *testing.T) {
			w := &Warehouse{noted: new(sync.Mutex), made: map[string]*Made{"kern.t": {Is: "t2"}, "kern.u": {Is: c.u}}}
			w.earlier = &Earlier{Record: &Record{Tables: map[string]*Made{"kern.t": {Is: "t1"}, "kern.u": {Is: "u1"}}, Checks: map[string]string{}}}
			if c.passed {
				w.earlier.Record.Checks[rule.Name] = "what it looked at"
			}
			if c.touched != nil {
				w.touch("kern.t", "jaar", c.touched)
			}
			query, narrow := w.narrowed(rule)
			if !narrow {
				query = rule.Query
			}
			var got string
			if err := db.QueryRow("select coalesce(string_agg(voorbeeld, '; ' order by voorbeeld), '') from (" + query + ")").Scan(&got); err != nil {
				t.Fatal(err)
			}
			if got != c.want || narrow == (c.want == all) {
				t.Errorf("it finds %q, want %q (among what changed alone: %v)", got, c.want, narrow)
			}
		})
	}
}

// What a check found nothing in, the night before or earlier in a build, it does not look at
// once more.
func TestCheckThatPassed(t *testing.T) {
	w := &Warehouse{noted: new(sync.Mutex)}
	if w.hasPassed("proef", "a") {
		t.Error("what was never made has passed")
	}
	w.pass("proef", "a")
	if !w.hasPassed("proef", "a") || w.hasPassed("proef", "b") || w.hasPassed("ander", "a") {
		t.Error("it is not told what passed in this build")
	}
	w.earlier = &Earlier{Record: &Record{Checks: map[string]string{"ander": "c"}}}
	if !w.hasPassed("ander", "c") || w.hasPassed("ander", "d") {
		t.Error("it is not told what passed the night before")
	}
}
