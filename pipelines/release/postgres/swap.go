package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// States of SQL that are no surprise.
const (
	lockNotAvailable = "55P03"
	dependentObjects = "2BP01"
)

// grant gives the new tables the rights that others had on the old ones.
func (p *publication) grant(ctx context.Context) error {
	rows, err := p.tx.Query(ctx, `select format('grant %s on %I.%I to %s%s', a.privilege_type, o.schema_naam, o.tabel_naam || '__nieuw',
			case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end, case when a.is_grantable then ' with grant option' else '' end)
		from (`+ours+`) o join pg_class c on c.oid = o.oid, aclexplode(c.relacl) a
		where a.grantee <> c.relowner and to_regclass(format('%I.%I', o.schema_naam, o.tabel_naam || '__nieuw')) is not null`)
	if err != nil {
		return err
	}
	var statements []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return err
		}
		statements = append(statements, s)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return p.exec(ctx, strings.Join(statements, ";\n"))
}

// swap drops the old tables and gives the new ones their names.
func (p *publication) swap(ctx context.Context) error {
	if err := p.lockOld(ctx); err != nil {
		return err
	}
	if err := p.setAside(ctx); err != nil {
		return err
	}
	if err := p.dropReferences(ctx); err != nil {
		return err
	}
	for _, old := range p.old {
		if err := p.exec(ctx, fmt.Sprintf("drop %s %s", kinds[old.kind], old.quoted())); err != nil {
			return fmt.Errorf("making room for %s: %w", old, dependents(err))
		}
	}
	var statements []string
	for _, t := range p.release.Tables {
		statements = append(statements, fmt.Sprintf("alter table %s rename to %s", fresh(t).quoted(), pgx.Identifier{t.Name}.Sanitize()))
	}
	return p.exec(ctx, strings.Join(statements, ";\n"))
}

// kinds are the words for what is dropped, by pg_class.relkind.
var kinds = map[string]string{"r": "table", "p": "table", "v": "view", "m": "materialized view", "f": "foreign table"}

// lockOld waits until nobody reads the old tables. It asks for all locks at once
// and does not queue for them: readers that come in the meantime do not wait
// behind it, and cannot be in a deadlock with it.
func (p *publication) lockOld(ctx context.Context) error {
	var names []string
	for _, old := range p.old {
		if old.kind == "r" || old.kind == "p" {
			names = append(names, old.quoted())
		}
	}
	if len(names) == 0 {
		return nil
	}
	lock := "lock table " + strings.Join(names, ", ") + " in access exclusive mode nowait"
	until := time.Now().Add(p.options.Wait)
	for pause := 20 * time.Millisecond; ; pause = min(2*pause, time.Second) {
		err := p.attempt(ctx, lock)
		if !isState(err, lockNotAvailable) {
			return err
		}
		if time.Now().After(until) {
			return fmt.Errorf("readers kept the old tables for %s (%s): end their transactions, or publish again later", p.options.Wait, p.readers(ctx))
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
}

// attempt runs a statement that may fail without ending the transaction.
func (p *publication) attempt(ctx context.Context, statement string) error {
	point, err := p.tx.Begin(ctx)
	if err != nil {
		return err
	}
	if _, err := point.Exec(ctx, statement); err != nil {
		return errors.Join(err, point.Rollback(ctx))
	}
	return point.Commit(ctx)
}

// readers names the sessions that hold the old tables.
func (p *publication) readers(ctx context.Context) string {
	var who string
	err := p.tx.QueryRow(ctx, `select coalesce(string_agg(distinct format('%s, pid %s', coalesce(s.usename, '?'), l.pid), '; '), 'gone by now')
		from pg_locks l left join pg_stat_activity s on s.pid = l.pid
		where l.relation in (select oid from (`+ours+`) o) and l.granted and l.pid <> pg_backend_pid()`).Scan(&who)
	if err != nil {
		return "unknown: " + err.Error()
	}
	return who
}

// record writes down what was published, and which tables are ours now.
func (p *publication) record(ctx context.Context) error {
	run := "null"
	for _, t := range p.release.Tables {
		if _, has := t.Column("run_id"); has && t.String() == "meta.run" {
			run = "(select max(run_id) from meta.run)"
		}
	}
	r := p.release
	_, err := p.tx.Exec(ctx, `insert into medebewind.uitgave (volgnummer, uitgave, hash, sha256, run_id, snapshot_sha256, code_versie, herkomst, tabellen, rijen)
		overriding system value values ($1, $2, $3, $4, `+run+`, $5, $6, $7, $8, $9)`,
		p.number, r.Name, r.Hash, r.SHA256, r.Snapshot, r.Code, r.Herkomst, p.result.Tables, p.result.Rows)
	if err != nil {
		return err
	}
	var names []string
	for _, t := range r.Tables {
		names = append(names, fmt.Sprintf("(%s, %s)", literal(t.Schema), literal(t.Name)))
	}
	return p.exec(ctx, fmt.Sprintf(`delete from medebewind.tabel;
		insert into medebewind.tabel select n.nspname, c.relname, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where (n.nspname, c.relname) in (%s)`, strings.Join(names, ", ")))
}

func isState(err error, state string) bool {
	var server *pgconn.PgError
	return errors.As(err, &server) && server.Code == state
}

// dependents says what stands in the way of dropping a table.
func dependents(err error) error {
	var server *pgconn.PgError
	if !errors.As(err, &server) || server.Code != dependentObjects {
		return err
	}
	return fmt.Errorf("%s: drop it before, and make it again afterwards", strings.ReplaceAll(server.Detail, "\n", "; "))
}
