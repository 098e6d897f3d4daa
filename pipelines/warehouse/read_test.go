package warehouse

import (
	"database/sql"
	"errors"
	"math/big"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/marcboeker/go-duckdb/v2"
)

func TestText(t *testing.T) {
	amount := func(n int64, scale uint8) duckdb.Decimal {
		return duckdb.Decimal{Width: 18, Scale: scale, Value: big.NewInt(n)}
	}
	for _, c := range []struct {
		value any
		want  string
	}{
		{int64(-12), "-12"},
		{"tekst", "tekst"},
		{"", ""},
		{true, "true"},
		{amount(12345, 2), "123.45"},
		{amount(12300, 2), "123.00"},
		{amount(5, 2), "0.05"},
		{amount(-5, 2), "-0.05"},
		{amount(0, 2), "0.00"},
		{amount(-12345, 0), "-12345"},
		{amount(1, 8), "0.00000001"},
		{time.Date(2024, 1, 31, 0, 0, 0, 0, time.UTC), "2024-01-31"},
		{time.Date(2024, 1, 31, 2, 30, 0, 0, time.FixedZone("CET", 3600)), "2024-01-31 01:30:00"},
		{0.1, "0.1"},
		{1e6, "1000000"},
		{-123456789.5, "-123456789.5"},
		{1e-9, "1e-09"},
		{float32(2500000), "2500000"},
	} {
		if got := text(c.value); got == nil || *got != c.want {
			t.Errorf("%v: %v, want %s", c.value, got, c.want)
		}
	}
	if text(nil) != nil {
		t.Error("a missing value has a text")
	}
}

// published gives the path of a closed warehouse.
func published(t *testing.T) string {
	t.Helper()
	path, err := closed()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// closed builds it once: reading does not change it.
var closed = sync.OnceValues(func() (string, error) {
	w, err := buildOf(filepath.Join(folder, "closed"), tiny(), nil, "meta.document", "meta.run", "meta.weglating", "kern.overheid")
	if err != nil {
		return "", err
	}
	return w.Path, w.Close()
})

func TestOpenReadsAndNothingElse(t *testing.T) {
	path := published(t)
	db, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var n int
	if err := db.QueryRow("select count(*) from meta.document where is_opgave(0)").Scan(&n); err != nil || n != 4 {
		t.Errorf("%d documents, %v", n, err)
	}
	checkConfined(t, db)
	// A refusal leaves the connection fit for the next question.
	if err := db.QueryRow("select count(*) from meta.run").Scan(&n); err != nil || n != 1 {
		t.Errorf("%d runs, %v", n, err)
	}
}

// A reader with a folder puts there what does not fit in memory, and is as confined as
// any; one without is told that it does not fit.
func TestReadersSpillWhereTheyAreTold(t *testing.T) {
	path := published(t)
	const sorted = "select sum(nr) from (select i % 7 as nr, repeat('x', 100) || hash(i) as tekst from range(1000000) t(i) order by tekst offset 1)"
	for _, temp := range []string{"", t.TempDir()} {
		db, err := OpenWithin(path, Limits{Memory: "64MiB", Temp: temp})
		if err != nil {
			t.Fatal(err)
		}
		var n int
		if err := db.QueryRow(sorted).Scan(&n); (err == nil) != (temp != "") {
			t.Errorf("with the folder %q: %v", temp, err)
		}
		checkConfined(t, db)
		if err := db.Close(); err != nil {
			t.Error(err)
		}
		if left, err := filepath.Glob("duckdb_temp*"); err != nil || len(left) > 0 {
			t.Errorf("left in the working folder: %v, %v", left, err)
		}
	}
}

// checkConfined tries what a reader must not be able to do.
func checkConfined(t *testing.T, db *sql.DB) {
	t.Helper()
	elsewhere := quote(filepath.Join(t.TempDir(), "x"))
	for _, statement := range []string{
		"insert into meta.weglating values ('a', 'b', 'c')",
		"delete from meta.run",
		"create table kern.nieuw as select 1",
		"drop table kern.overheid",
		"select * from read_csv('/etc/passwd')",
		"select * from read_text('/etc/passwd')",
		"select * from '/etc/passwd'",
		"select * from glob('/etc/*')",
		"copy (select 1) to " + elsewhere,
		"attach " + elsewhere,
		"export database " + elsewhere,
		"install httpfs",
		"load httpfs",
		"set enable_external_access = true",
		"set lock_configuration = false",
		"set memory_limit = '100GiB'",
		"reset enable_external_access",
		"pragma profiling_output = " + elsewhere,
	} {
		err := Query(t.Context(), db, statement, func([]string) error { return nil }, func([]*string) error { return nil })
		if err == nil {
			t.Errorf("%s is allowed", statement)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	_, err := Open(filepath.Join(t.TempDir(), "none.duckdb"))
	if err == nil || !strings.HasPrefix(err.Error(), "opening the warehouse: ") {
		t.Errorf("no file: %v", err)
	}
}

func TestQuery(t *testing.T) {
	db, err := Open(published(t))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var got []string
	line := func(row []*string) error {
		for _, v := range row {
			if v == nil {
				got = append(got, "null")
			} else {
				got = append(got, *v)
			}
		}
		return nil
	}
	names := func(columns []string) error { got = append(got, columns...); return nil }
	err = Query(t.Context(), db, "select 1.50::decimal(9, 2) as bedrag, null as leeg, date '2024-01-02' as dag, '' as niets", names, line)
	if want := "bedrag leeg dag niets 1.50 null 2024-01-02 "; err != nil || strings.Join(got, " ") != want {
		t.Errorf("%q, %v, want %q", strings.Join(got, " "), err, want)
	}
	if err := Query(t.Context(), db, "select x", names, line); err == nil || !strings.Contains(err.Error(), `"x"`) {
		t.Errorf("a column that is not there: %v", err)
	}
	// What the writer of rows says ends the query.
	full := errors.New("the disk is full")
	if err := Query(t.Context(), db, "select 1", names, func([]*string) error { return full }); !errors.Is(err, full) {
		t.Errorf("a row that cannot be written: %v", err)
	}
	if err := Query(t.Context(), db, "select 1", func([]string) error { return full }, line); !errors.Is(err, full) {
		t.Errorf("columns that cannot be written: %v", err)
	}
}
