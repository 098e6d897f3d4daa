package answer_test

import (
	"database/sql"
	"strconv"
	"testing"

	_ "medebewind/pipelines/warehouse" // has the driver
	"medebewind/pipelines/warehouse/answer"
)

// An answer comes back whole and in its order, whatever the number of its rows; one that
// is kept by the same name takes the place of the last.
func TestKeptInParts(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, n := range []int64{0, 1, answer.PartRows, 2*answer.PartRows + 7} {
		kept, err := answer.Keep(t.Context(), db, "proef", "select $$r$$ || i as naam, i from range("+strconv.FormatInt(n, 10)+") t(i) order by i desc")
		if err != nil || kept.Rows != n {
			t.Fatalf("%d rows: %+v, %v", n, kept, err)
		}
		next := n
		for from := int64(0); from < kept.Rows; from += answer.PartRows {
			rows, err := db.QueryContext(t.Context(), "select i from ("+kept.Part(from)+")")
			if err != nil {
				t.Fatal(err)
			}
			seen := 0
			for ; rows.Next(); seen++ {
				var i int64
				if err := rows.Scan(&i); err != nil || i != next-1 {
					t.Fatalf("row %d, want %d: %v", i, next-1, err)
				}
				next = i
			}
			if seen > answer.PartRows || rows.Err() != nil {
				t.Errorf("%d rows at once, %v", seen, rows.Err())
			}
		}
		if next != 0 {
			t.Errorf("of %d rows %d did not come", n, next)
		}
		if err := kept.Drop(t.Context()); err != nil {
			t.Error(err)
		}
	}
	if _, err := answer.Keep(t.Context(), db, "proef", "select bestaat_niet"); err == nil {
		t.Error("a question that cannot be answered is kept")
	}
}
