package postgres

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/postgres/postgrestest"
	"medebewind/pipelines/release/releasetest"
)

// database makes an empty database and gives its address and a connection to it.
func database(t *testing.T) (string, *pgx.Conn) {
	t.Helper()
	if server == nil {
		t.Skip(postgrestest.ErrNotInstalled)
	}
	name := "d_" + strings.ToLower(strings.NewReplacer("/", "_", " ", "_").Replace(t.Name()))
	admin := connect(t, server.URL("postgres"))
	execute(t, admin, "create database "+pgx.Identifier{name}.Sanitize())
	return server.URL(name), connect(t, server.URL(name))
}

func connect(t *testing.T, address string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func execute(t *testing.T, conn *pgx.Conn, statements string) {
	t.Helper()
	if _, err := conn.Exec(t.Context(), statements); err != nil {
		t.Fatalf("%s: %v", statements, err)
	}
}

// ask gives the first value of the answer as text.
func ask(t *testing.T, conn interface {
	QueryRow(context.Context, string, ...any) pgx.Row
}, query string) string {
	t.Helper()
	var answer *string
	if err := conn.QueryRow(t.Context(), "select ("+query+")::text").Scan(&answer); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if answer == nil {
		return "null"
	}
	return *answer
}

// expect asks, and compares.
func expect(t *testing.T, conn *pgx.Conn, query, want string) {
	t.Helper()
	if got := ask(t, conn, query); got != want {
		t.Errorf("%s: %s, want %s", query, got, want)
	}
}

var (
	text    = release.Type{Kind: release.Text}
	euro    = release.Type{Kind: release.Decimal, Precision: 18, Scale: 2}
	columns = []release.Column{
		{Name: "code", Type: text}, {Name: "jaar", Type: release.Type{Kind: release.Integer}}, {Name: "aantal", Type: release.Type{Kind: release.Bigint}},
		{Name: "bedrag_eur", Type: euro}, {Name: "aandeel", Type: release.Type{Kind: release.Double}}, {Name: "dag", Type: release.Type{Kind: release.Date}},
		{Name: "tijd", Type: release.Type{Kind: release.Timestamp}}, {Name: "telt", Type: release.Type{Kind: release.Boolean}},
	}
)

// tables are those of a release in which every amount is the given one.
func tables(amount int64) []releasetest.Table {
	een := releasetest.Table{Name: "kern.een", Key: []string{"code", "jaar"}, Columns: columns, Rows: [][]any{
		{"GM0363", int64(2024), int64(9_007_199_254_740_993), amount, 0.1, int64(2932896), int64(1_768_451_400_000_001), true},
		{"tab\t \\N \n 'x'", int64(2024), nil, nil, nil, nil, nil, false},
	}}
	delen := releasetest.Table{Name: "indicator.delen", Key: []string{"code", "jaar"}, Columns: columns[:4], Parts: 2}
	for i := range int64(20_000) {
		row := []any{fmt.Sprint("GM", i), i, i, amount}
		if i == 7 {
			row[1] = nil // a missing part of the key
		}
		delen.Rows = append(delen.Rows, row)
	}
	run := releasetest.Table{Name: "meta.run", Key: []string{"run_id"}, Columns: []release.Column{{Name: "run_id"}}, Rows: [][]any{{fmt.Sprint("run-", amount)}}}
	return []releasetest.Table{een, delen, run}
}

func write(t *testing.T, version string, tables ...releasetest.Table) *release.Release {
	t.Helper()
	r, err := release.Open(releasetest.Write(t, t.TempDir(), version, tables...))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func options(address string) Options {
	return Options{URL: address, Timeout: time.Minute, Wait: 10 * time.Second}
}

func publishTo(t *testing.T, address string, r *release.Release) *Result {
	t.Helper()
	result, err := Publish(t.Context(), options(address), r)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestPublish(t *testing.T) {
	address, conn := database(t)
	result := publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	if result.Already || result.Tables != 3 || result.Rows != 20_003 || result.Host != "127.0.0.1" {
		t.Errorf("%+v", result)
	}
	expect(t, conn, "select count(*) from kern.een", "2")
	expect(t, conn, "select string_agg(e::text, '; ' order by code) from kern.een e where jaar = 2024",
		"(GM0363,2024,9007199254740993,1.25,0.1,9999-12-31,\"2026-01-15 04:30:00.000001\",t); (\"tab\t \\\\N \n 'x'\",2024,,,,,,f)")
	expect(t, conn, "select count(*) || ' ' || sum(aantal) || ' ' || sum(bedrag_eur) from indicator.delen", "20000 199990000 25000.00")
	expect(t, conn, `select string_agg(format_type(atttypid, atttypmod), ', ' order by attnum) from pg_attribute where attrelid = 'kern.een'::regclass and attnum > 0`,
		"text, integer, bigint, numeric(18,2), double precision, date, timestamp without time zone, boolean")
	expect(t, conn, "select obj_description('kern.een'::regclass)", releasetest.Comment("kern.een"))
	expect(t, conn, "select col_description('kern.een'::regclass, 2)", releasetest.Comment("jaar"))
	expect(t, conn, "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'kern.een'::regclass", "PRIMARY KEY (code, jaar)")
	expect(t, conn, "select indexdef from pg_indexes where schemaname = 'indicator'",
		"CREATE UNIQUE INDEX delen_sleutel_1 ON indicator.delen USING btree (code, jaar) NULLS NOT DISTINCT")
	expect(t, conn, "select uitgave || ' ' || hash || ' ' || run_id || ' ' || tabellen || ' ' || rijen || ' ' || length(sha256) from medebewind.uitgave",
		"2026-01-15-aaaaaaaa hash van 2026-01-15-aaaaaaaa run-125 3 20003 64")
	expect(t, conn, "select reltuples from pg_class where oid = 'indicator.delen'::regclass", "20000")
}

// A second time the same changes nothing: the tables are not made anew.
func TestPublishSame(t *testing.T) {
	address, conn := database(t)
	r := write(t, "2026-01-15-aaaaaaaa", tables(125)...)
	publishTo(t, address, r)
	oids := "select string_agg(oid::text, ' ' order by relname) from pg_class where relnamespace in ('kern'::regnamespace, 'indicator'::regnamespace)"
	before := ask(t, conn, oids)
	if result := publishTo(t, address, r); !result.Already {
		t.Errorf("published again: %+v", result)
	}
	expect(t, conn, oids, before)
	expect(t, conn, "select count(*) from medebewind.uitgave", "1")
	execute(t, conn, "drop table kern.een")
	if result := publishTo(t, address, r); result.Already {
		t.Error("a table that is gone is not put back")
	}
	expect(t, conn, "select count(*) from kern.een", "2")
}

// The next release replaces the first: other columns, a table more, one less;
// rights go along.
func TestPublishNext(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	execute(t, conn, `create role lezer; create role ander; grant select on kern.een to lezer with grant option; grant select on kern.een to public;
		alter default privileges in schema kern grant select on tables to ander`)
	next := tables(250)
	next[0].Columns = append([]release.Column{}, columns[:7]...)
	for i := range next[0].Rows {
		next[0].Rows[i] = next[0].Rows[i][:7]
	}
	next[1].Name = "kern.nieuw"
	publishTo(t, address, write(t, "2026-01-16-bbbbbbbb", next...))
	expect(t, conn, "select bedrag_eur from kern.een where code = 'GM0363'", "2.50")
	expect(t, conn, "select count(*) from information_schema.columns where table_schema = 'kern' and table_name = 'een'", "7")
	expect(t, conn, "to_regclass('indicator.delen') is null and to_regclass('kern.nieuw') is not null", "true")
	expect(t, conn, "has_table_privilege('lezer', 'kern.een', 'select with grant option') and has_table_privilege('ander', 'kern.een', 'select') and has_table_privilege('ander', 'kern.nieuw', 'select')", "true")
	expect(t, conn, "has_table_privilege('lezer', 'kern.een', 'insert') or exists (select from pg_class where relname like '%nieuw' and relname <> 'nieuw')", "false")
	expect(t, conn, "select string_agg(run_id, ' ' order by volgnummer) from medebewind.uitgave", "run-125 run-250")
}
