package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/releasetest"
)

// refused publishes and must not succeed.
func refused(t *testing.T, o Options, r *release.Release, want string) {
	t.Helper()
	_, err := Publish(t.Context(), o, r)
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
}

// What others made stays, unless it is asked to go.
func TestStrangers(t *testing.T) {
	for _, c := range []struct{ name, made, want, after string }{
		{"schema", "create schema kern; create table kern.klant (id int)", "the schema kern is in use, with kern.klant in it", "to_regclass('kern.klant') is not null"},
		{"table", "create schema kern; create table kern.een (id int)", "kern.een is there and was not made by medebewind", "to_regclass('kern.een') is not null"},
		{"view", "create schema kern; create view kern.een as select 1 as id", "kern.een is there and was not made by medebewind", "to_regclass('kern.een') is not null"},
		{"ledger", "create schema medebewind", "there is a schema medebewind, without the table", "to_regclass('medebewind.tabel') is not null"},
	} {
		t.Run(c.name, func(t *testing.T) {
			address, conn := database(t)
			execute(t, conn, c.made)
			before := ask(t, conn, "select string_agg(oid::text, ' ' order by oid) from pg_class where relnamespace::regnamespace::text in ('kern', 'indicator', 'meta', 'medebewind')")
			r := write(t, "2026-01-15-aaaaaaaa", tables(125)...)
			refused(t, options(address), r, c.want)
			expect(t, conn, "select string_agg(oid::text, ' ' order by oid) from pg_class where relnamespace::regnamespace::text in ('kern', 'indicator', 'meta', 'medebewind')", before)
			allowed := options(address)
			allowed.Replace = true
			if _, err := Publish(t.Context(), allowed, r); err != nil {
				t.Fatal(err)
			}
			expect(t, conn, c.after, "true")
			expect(t, conn, "select count(*) from kern.een where code = 'GM0363'", "1")
		})
	}
}

// A schema that was made empty beforehand, to give rights in, may be used.
func TestEmptySchema(t *testing.T) {
	address, conn := database(t)
	execute(t, conn, "create role bezoeker; create schema kern; alter default privileges in schema kern grant select on tables to bezoeker")
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	expect(t, conn, "has_table_privilege('bezoeker', 'kern.een', 'select')", "true")
}

// A table that was ours and that someone renamed to keep it, is theirs.
func TestRenamedTableStays(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	execute(t, conn, "alter table kern.een rename to een_2026; create table kern.bijgemaakt (id int)")
	publishTo(t, address, write(t, "2026-01-16-bbbbbbbb", tables(250)...))
	expect(t, conn, "select bedrag_eur from kern.een_2026 where code = 'GM0363'", "1.25")
	expect(t, conn, "select bedrag_eur from kern.een where code = 'GM0363'", "2.50")
	expect(t, conn, "to_regclass('kern.bijgemaakt') is not null", "true")
}

// What others built on our tables stays: views on views, one with rows of its own, with
// their owner, rights, comments and indexes, through one publication and the next.
func TestViewsSurvivePublications(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	execute(t, conn, `create role analist; create role kijker; create schema eigen authorization analist; grant usage on schema kern, indicator to analist;
		grant select on kern.een, indicator.delen to analist;
		set role analist;
		create view eigen.mijn with (security_barrier=true) as select code, bedrag_eur from kern.een where jaar = 2024;
		create view eigen.som as select count(*) as n, sum(m.bedrag_eur) as som from eigen.mijn m join kern.een e using (code);
		create materialized view eigen.vast as select code, bedrag_eur from indicator.delen; create index op_code on eigen.vast (code);
		grant select on eigen.som to kijker; comment on view eigen.mijn is 'van mij: ''ja'''; comment on column eigen.mijn.code is 'de code';
		reset role`)
	for i, amount := range []int64{250, 375} {
		publishTo(t, address, write(t, fmt.Sprintf("2026-01-1%d-bbbbbbbb", 6+i), tables(amount)...))
		want := fmt.Sprintf("%d.%02d", amount/100, amount%100)
		expect(t, conn, "select bedrag_eur from eigen.mijn where code = 'GM0363'", want)
		expect(t, conn, "select n || ' ' || som from eigen.som", "2 "+want)
		expect(t, conn, "select count(*) || ' ' || max(bedrag_eur) from eigen.vast", "20000 "+want)
		expect(t, conn, "select string_agg(relname || ' ' || pg_get_userbyid(relowner), ', ' order by relname) from pg_class where relnamespace = 'eigen'::regnamespace", "mijn analist, op_code analist, som analist, vast analist")
		expect(t, conn, "has_table_privilege('kijker', 'eigen.som', 'select')", "true")
		expect(t, conn, "select obj_description('eigen.mijn'::regclass) || ' ' || col_description('eigen.mijn'::regclass, 1) || ' ' || array_to_string(reloptions, ' ') from pg_class where oid = 'eigen.mijn'::regclass", "van mij: 'ja' de code security_barrier=true")
	}
}

// A view on a column that the new release has not stops it, by name, and all stays.
func TestViewThatDoesNotFit(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	execute(t, conn, "create schema eigen; create view eigen.mijn as select telt from kern.een")
	next := tables(250)
	next[0].Columns = append([]release.Column{}, columns[:7]...)
	for i := range next[0].Rows {
		next[0].Rows[i] = next[0].Rows[i][:7]
	}
	refused(t, options(address), write(t, "2026-01-16-bbbbbbbb", next...), "view eigen.mijn does not stand on the new tables")
	expect(t, conn, "select count(*) from eigen.mijn", "2")
	expect(t, conn, "select bedrag_eur from kern.een where code = 'GM0363'", "1.25")
}

// References of a release are foreign keys, and in the way of no publication.
func TestReferencesGoAlong(t *testing.T) {
	address, conn := database(t)
	for _, amount := range []int64{125, 250} {
		r := write(t, fmt.Sprintf("2026-01-15-%08d", amount), append(tables(amount), releasetest.Table{Name: "indicator.bij", Key: []string{"run_id"}, Columns: []release.Column{{Name: "run_id"}},
			Rows: [][]any{{fmt.Sprint("run-", amount)}}})...)
		for _, table := range r.Tables {
			if table.String() == "indicator.bij" {
				table.References = []release.Reference{{Table: "meta.run", Columns: []string{"run_id"}}, {Table: "kern.weg", Columns: []string{"run_id"}}}
			}
		}
		publishTo(t, address, r)
		expect(t, conn, "select string_agg(pg_get_constraintdef(oid), '; ') from pg_constraint where contype = 'f'", "FOREIGN KEY (run_id) REFERENCES meta.run(run_id)")
	}
}

// What others hang on a table that is no view stands in the way, and is named.
func TestDependentKey(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	execute(t, conn, "create schema eigen; create table eigen.mijn (run_id text references meta.run)")
	refused(t, options(address), write(t, "2026-01-16-bbbbbbbb", tables(250)...), "eigen.mijn depends on table meta.run: drop it before")
	expect(t, conn, "select bedrag_eur from kern.een where code = 'GM0363'", "1.25")
}

// A reader in a transaction sees one release from begin to end, and others are
// not kept waiting while the publication waits for it.
func TestReaderDuringSwap(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	reader, err := conn.BeginTx(t.Context(), pgx.TxOptions{IsoLevel: pgx.RepeatableRead})
	if err != nil {
		t.Fatal(err)
	}
	if got := ask(t, reader, "select sum(bedrag_eur) from indicator.delen"); got != "25000.00" {
		t.Fatal(got)
	}
	loaded, done := make(chan bool), make(chan error, 1)
	o := options(address)
	o.Progress = func(table string, _ int64) {
		if table == "meta.run" { // the last
			close(loaded)
		}
	}
	go func() {
		_, err := Publish(t.Context(), o, write(t, "2026-01-16-bbbbbbbb", tables(250)...))
		done <- err
	}()
	<-loaded
	other := connect(t, address)
	for range 20 {
		execute(t, other, "set statement_timeout = '1s'")
		expect(t, other, "select sum(bedrag_eur) from indicator.delen", "25000.00")
		time.Sleep(10 * time.Millisecond)
	}
	if got := ask(t, reader, "select max(bedrag_eur) from indicator.delen"); got != "1.25" {
		t.Errorf("the reader sees %s", got)
	}
	select {
	case err := <-done:
		t.Fatalf("published under a reader: %v", err)
	default:
	}
	if err := reader.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	expect(t, conn, "select sum(bedrag_eur) from indicator.delen", "50000.00")
}

// What docs/engines.md warns of: a snapshot from before the end of a publication
// shows a table that it first touches afterwards as empty. It does not see half.
func TestSnapshotBeforeFirstRead(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	reader, err := conn.BeginTx(t.Context(), pgx.TxOptions{IsoLevel: pgx.RepeatableRead})
	if err != nil {
		t.Fatal(err)
	}
	ask(t, reader, "select count(*) from pg_class")
	publishTo(t, address, write(t, "2026-01-16-bbbbbbbb", tables(250)...))
	if got := ask(t, reader, "select count(*) from indicator.delen"); got != "0" {
		t.Errorf("the reader sees %s rows: docs/engines.md says otherwise", got)
	}
}

// A reader that never ends costs the publication, and is named.
func TestReaderThatStays(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	execute(t, conn, "begin; select count(*) from kern.een")
	o := options(address)
	o.Wait = 100 * time.Millisecond
	refused(t, o, write(t, "2026-01-16-bbbbbbbb", tables(250)...), "readers kept the old tables for 100ms (beheer, pid "+ask(t, conn, "pg_backend_pid()")+")")
	expect(t, conn, "select bedrag_eur from kern.een where code = 'GM0363'", "1.25")
}

// However a publication ends before its time, the old release stays.
func TestBrokenOff(t *testing.T) {
	next := func(t *testing.T) *release.Release { return write(t, "2026-01-16-bbbbbbbb", tables(250)...) }
	for _, c := range []struct {
		name  string
		after func(t *testing.T, address string, cancel context.CancelFunc)
		want  string
	}{
		{"cancel", func(_ *testing.T, _ string, cancel context.CancelFunc) { cancel() }, "context canceled"},
		{"terminate", func(t *testing.T, address string, _ context.CancelFunc) {
			execute(t, connect(t, address), "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'medebewind'")
		}, "publishing release 2026-01-16-bbbbbbbb to PostgreSQL: loading indicator.delen"},
	} {
		t.Run(c.name, func(t *testing.T) {
			address, conn := database(t)
			publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			o := options(address)
			o.Progress = func(table string, _ int64) {
				if table == "kern.een" {
					c.after(t, address, cancel)
				}
			}
			if _, err := Publish(ctx, o, next(t)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
			ended(t, conn)
			isOld(t, conn)
			publishTo(t, address, next(t))
			expect(t, conn, "select bedrag_eur from kern.een where code = 'GM0363'", "2.50")
		})
	}
}

// ended waits until the server has seen that a publication broke off.
func ended(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	for range 100 {
		if ask(t, conn, "select count(*) from pg_stat_activity where application_name = 'medebewind' and datname = current_database()") == "0" {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("the session of a publication that broke off stays")
}

// isOld checks that the first release is there, and no trace of the second.
func isOld(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	expect(t, conn, "select bedrag_eur from kern.een where code = 'GM0363'", "1.25")
	expect(t, conn, "select count(*) || ' ' || sum(bedrag_eur) from indicator.delen", "20000 25000.00")
	expect(t, conn, "select count(*) from medebewind.uitgave", "1")
	expect(t, conn, "select count(*) from pg_class where relname like '%\\_\\_nieuw'", "0")
}

// killed is the variable that makes this test a program that kills itself in the
// middle of a publication.
const killed = "MEDEBEWIND_TEST_KILL"

func TestKilled(t *testing.T) {
	if address := os.Getenv(killed); address != "" {
		o := options(address)
		o.Progress = func(string, int64) { _ = syscall.Kill(os.Getpid(), syscall.SIGKILL) }
		_, err := Publish(t.Context(), o, write(t, "2026-01-16-bbbbbbbb", tables(250)...))
		t.Fatalf("still here: %v", err)
	}
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	program := exec.Command(os.Args[0], "-test.run=^TestKilled$")
	program.Env = append(os.Environ(), killed+"="+address)
	var exit *exec.ExitError
	if err := program.Run(); !errors.As(err, &exit) || exit.ProcessState.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Fatalf("it ended with %v", err)
	}
	ended(t, conn)
	isOld(t, conn)
	publishTo(t, address, write(t, "2026-01-16-bbbbbbbb", tables(250)...))
}

func TestTwoAtOnce(t *testing.T) {
	address, _ := database(t)
	o := options(address)
	o.Progress = func(table string, _ int64) {
		if table == "kern.een" {
			refused(t, options(address), write(t, "2026-01-16-bbbbbbbb", tables(250)...), "another publication to this database is under way")
		}
	}
	if _, err := Publish(t.Context(), o, write(t, "2026-01-15-aaaaaaaa", tables(125)...)); err != nil {
		t.Fatal(err)
	}
}

func TestTimeout(t *testing.T) {
	address, conn := database(t)
	publishTo(t, address, write(t, "2026-01-15-aaaaaaaa", tables(125)...))
	execute(t, conn, "begin; select count(*) from kern.een")
	o := options(address)
	o.Timeout = 500 * time.Millisecond
	refused(t, o, write(t, "2026-01-16-bbbbbbbb", tables(250)...), "it took longer than 500ms")
	execute(t, conn, "commit")
	isOld(t, conn)
}

// A file that was damaged, and a key that is none, are told by table.
func TestLoadErrors(t *testing.T) {
	address, conn := database(t)
	double := tables(125)
	double[0].Rows = append(double[0].Rows, double[0].Rows[0])
	refused(t, options(address), write(t, "2026-01-15-aaaaaaaa", double...), "loading kern.een: ERROR: could not create unique index")
	damaged := write(t, "2026-01-15-aaaaaaaa", tables(125)...)
	if err := os.WriteFile(damaged.Tables[0].Files()[0], []byte("PAR1"), 0o644); err != nil {
		t.Fatal(err)
	}
	refused(t, options(address), damaged, "een.parquet: it is not what SHA256SUMS says: the release is damaged")
	nul := releasetest.Table{Name: "kern.een", Columns: columns[:1], Rows: [][]any{{"a\x00b"}}}
	refused(t, options(address), write(t, "2026-01-15-aaaaaaaa", nul), "loading kern.een: ERROR: invalid byte sequence")
	expect(t, conn, "select count(*) from pg_namespace where nspname in ('kern', 'medebewind')", "0")
}
