package readers_test

import (
	"database/sql"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/postgres"
	"medebewind/pipelines/release/postgres/postgrestest"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
	models "medebewind/sql"
)

// TestPostgresHasWhatTheWarehouseHas publishes the example to a server and holds
// every table there against the warehouse: rows, what each column adds up to,
// types, descriptions and keys. The release in between is read by neither.
func TestPostgresHasWhatTheWarehouseHas(t *testing.T) {
	conn := onServer(t)
	out, _ := example(t)
	db, done := runtest.Opened(t, layout.Folder(out).Warehouse())
	defer done()
	all, err := models.Models()
	if err != nil {
		t.Fatal(err)
	}
	here := types(fromDuckDB(t, db, "select concat_ws('|', schema_name, table_name, column_name, data_type) from duckdb_columns() where not internal"))
	there := types(fromPostgres(t, conn, `select concat_ws('|', table_schema, table_name, column_name, format_type(atttypid, atttypmod), col_description(attrelid, attnum))
		from information_schema.columns join pg_attribute on attrelid = format('%I.%I', table_schema, table_name)::regclass and attname = column_name
		where table_schema in ('kern', 'indicator', 'mart', 'kwaliteit', 'meta')`))
	columns := 0
	for _, m := range all {
		if !m.Leaves() {
			continue
		}
		columns += len(m.Columns)
		for _, c := range m.Columns {
			id := strings.Replace(m.Name, ".", "|", 1) + "|" + c.Key.(string)
			if want := typeThere(here[id]) + "|" + c.Value.(string); there[id] != want {
				t.Errorf("%s is %q, want %q", id, there[id], want)
			}
		}
		compareTable(t, db, conn, m, here)
	}
	if len(there) != columns || columns < 500 {
		t.Errorf("the server has %d columns, the models that are exported %d", len(there), columns)
	}
}

// onServer publishes the example to a new server.
func onServer(t *testing.T) *pgx.Conn {
	t.Helper()
	server, err := postgrestest.Start()
	if errors.Is(err, postgrestest.ErrNotInstalled) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Stop(); err != nil {
			t.Error(err)
		}
	})
	out, _ := example(t)
	r, err := release.Open(filepath.Join(out, "latest"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := postgres.Publish(t.Context(), postgres.Options{URL: server.URL("postgres"), Timeout: 5 * time.Minute}, r); err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(t.Context(), server.URL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	return conn
}

// fromDuckDB and fromPostgres give the first column of an answer.
func fromDuckDB(t *testing.T, db *sql.DB, query string) (answer []string) {
	t.Helper()
	err := warehouse.Query(t.Context(), db, query, func([]string) error { return nil }, func(row []*string) error {
		answer = append(answer, *row[0])
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return answer
}

func fromPostgres(t *testing.T, conn *pgx.Conn, query string) []string {
	t.Helper()
	rows, err := conn.Query(t.Context(), query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	answer, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return answer
}

// types gives what is said of each column, by schema|table|column.
func types(lines []string) map[string]string {
	found := map[string]string{}
	for _, line := range lines {
		parts := strings.SplitN(line, "|", 4)
		found[strings.Join(parts[:3], "|")] = parts[3]
	}
	return found
}

// typeThere is what a type of DuckDB is in PostgreSQL.
func typeThere(duck string) string {
	switch duck {
	case "VARCHAR":
		return "text"
	case "DOUBLE":
		return "double precision"
	case "TIMESTAMP":
		return "timestamp without time zone"
	}
	return strings.Replace(strings.ToLower(duck), "decimal", "numeric", 1)
}

// compareTable holds a table against that in the warehouse, column by column.
func compareTable(t *testing.T, db *sql.DB, conn *pgx.Conn, m *models.Model, kinds map[string]string) {
	t.Helper()
	query := func(e engine) string {
		var measures []string
		for _, c := range m.Columns {
			kind := kinds[strings.Replace(m.Name, ".", "|", 1)+"|"+c.Key.(string)]
			measures = append(measures, fmt.Sprintf("concat_ws(' ', %s)", e.measure(kind, c.Key.(string))))
		}
		return fmt.Sprintf("select concat_ws(chr(10), %s) from %s", strings.Join(measures, ", "), m.Name)
	}
	want := strings.Split(fromDuckDB(t, db, query(duckDB))[0], "\n")
	got := strings.Split(fromPostgres(t, conn, query(postgreSQL))[0], "\n")
	for i, c := range m.Columns {
		if len(got) != len(want) || want[i] != got[i] && !sameDoubles(want[i], got[i]) {
			t.Errorf("%s.%s is measured as %q, want %q", m.Name, c.Key, got, want)
			break
		}
	}
	key := fmt.Sprintf(`select obj_description(indrelid) || '|' || (select string_agg(attname, ', ' order by place) from unnest(indkey) with ordinality k (number, place)
		join pg_attribute on attnum = number and attrelid = indrelid) from pg_index where indrelid = '%s'::regclass and indisunique`, m.Name)
	if got, want := strings.Join(fromPostgres(t, conn, key), "; "), m.Comment()+"|"+strings.Join(m.Key, ", "); got != want {
		t.Errorf("%s has description and key %q, want %q", m.Name, got, want)
	}
}

// engine is how an engine counts the bytes of a text, and calls a text.
type engine struct{ length, text string }

var (
	duckDB     = engine{"strlen", "varchar"}
	postgreSQL = engine{"octet_length", "text"}
)

// measure is what tells the values of a column from others.
func (e engine) measure(kind, column string) string {
	count := fmt.Sprintf("count(*), count(%q), ", column)
	switch kind {
	case "DOUBLE":
		return count + fmt.Sprintf("min(%[1]q), max(%[1]q), 'sum', sum(%[1]q)", column)
	case "VARCHAR":
		return count + fmt.Sprintf("count(distinct %[1]q), sum(%[2]s(%[1]q))", column, e.length)
	case "BOOLEAN":
		return count + fmt.Sprintf("count(case when %q then 1 end)", column)
	case "DATE", "TIMESTAMP":
		return count + fmt.Sprintf("count(distinct %[1]q), min(%[1]q)::%[2]s, max(%[1]q)::%[2]s", column, e.text)
	}
	return count + fmt.Sprintf("sum(%q)", column)
}

// sameDoubles compares what is measured of doubles, which engines write each in
// their way. The last digits of a sum depend on the order in which it is made.
func sameDoubles(want, got string) bool {
	w, g := strings.Fields(want), strings.Fields(got)
	if len(w) != 6 || len(g) != 6 || w[4] != "sum" {
		return false
	}
	for i := range w {
		x, err1 := strconv.ParseFloat(w[i], 64)
		y, err2 := strconv.ParseFloat(g[i], 64)
		if i != 4 && (err1 != nil || err2 != nil || x != y && (i < 4 || math.Abs(x-y) > 1e-9*math.Abs(x))) {
			return false
		}
	}
	return true
}
