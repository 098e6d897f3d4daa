package warehouse

import (
	"database/sql"
	"fmt"
	"testing"

	"medebewind/transforms/foreign"
)

// What leaves as CSV by DuckDB and by the command is the same.
func TestFormulasInCSV(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, text := range []string{
		`=HYPERLINK("http://x")`, "+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", " -x", "\u00a0=1", "-", "-12.50", "+3", "-1e-05",
		"--1", "-1+2", "'t Harde", "Súdwest-Fryslân", "＝1", "%0a", "|x", "", "12", "1.", "-.5", "=", "a=b", "-12.5.1",
	} {
		var got string
		err := db.QueryRow(fmt.Sprintf("select %s from (select %s as x)", csvCells([]Column{{"x", "VARCHAR"}}), quote(text))).Scan(&got)
		if want := foreign.Cell(text); err != nil || got != want {
			t.Errorf("%q becomes %q, want %q (%v)", text, got, want, err)
		}
	}
}
