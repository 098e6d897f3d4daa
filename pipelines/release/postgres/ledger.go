package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// relation is a table, or a view that has the name of one.
type relation struct{ schema, name, kind string }

func (r relation) String() string { return r.schema + "." + r.name }

// quoted is the name as a statement takes it.
func (r relation) quoted() string { return pgx.Identifier{r.schema, r.name}.Sanitize() }

// tables of what medebewind published and made. A table is known by its oid
// and its name: one that someone renamed, or made anew, is not ours any more.
const ledgerTables = `
	create schema if not exists medebewind;
	create table if not exists medebewind.uitgave (
		volgnummer bigint generated always as identity primary key, uitgave text not null, hash text not null, sha256 text not null,
		run_id text, snapshot_sha256 text not null, code_versie text not null, herkomst text not null,
		tabellen bigint not null, rijen bigint not null, gepubliceerd timestamptz not null default now());
	create table if not exists medebewind.tabel (schema_naam text not null, tabel_naam text not null, oid oid not null, primary key (schema_naam, tabel_naam));
	comment on schema medebewind is 'Wat medebewind hier publiceerde.';
	comment on table medebewind.uitgave is 'Elke uitgave die hier is gepubliceerd; de laatste staat in de tabellen.';
	comment on column medebewind.uitgave.sha256 is 'SHA-256 van het bestand SHA256SUMS van de uitgave';
	comment on column medebewind.uitgave.hash is 'hash van de momentopname en de code waaruit de uitgave is gemaakt';
	comment on table medebewind.tabel is 'Tabellen die medebewind maakte en bij een volgende uitgave vervangt.';`

// ours selects the tables that medebewind made, as they are now.
const ours = `select n.nspname as schema_naam, c.relname as tabel_naam, c.oid from medebewind.tabel t
	join pg_class c on c.oid = t.oid and c.relname = t.tabel_naam
	join pg_namespace n on n.oid = c.relnamespace and n.nspname = t.schema_naam`

// ledger makes the tables of what was published, once.
func (p *publication) ledger(ctx context.Context) error {
	var schema, table bool
	err := p.tx.QueryRow(ctx, `select exists (select from pg_namespace where nspname = 'medebewind'),
		exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'medebewind' and c.relname = 'tabel')`).Scan(&schema, &table)
	switch {
	case err != nil || table:
		return err
	case schema && !p.options.Replace:
		return fmt.Errorf("there is a schema medebewind, without the table by which medebewind knows what it made: %s", unless)
	}
	return p.exec(ctx, ledgerTables)
}

// unless is what to do where something is not ours.
const unless = "choose another database, or allow it with --replace"

// known tells whether this release is there already, and if not, which tables
// must make room for it.
func (p *publication) known(ctx context.Context) error {
	err := p.tx.QueryRow(ctx, `select count(*) > 0 and coalesce(bool_and(sha256 = $1 and tabellen = (select count(*) from (`+ours+`) o)), false)
		from (select * from medebewind.uitgave order by volgnummer desc limit 1) u`, p.release.SHA256).Scan(&p.result.Already)
	if err != nil || p.result.Already {
		return err
	}
	if p.old, err = p.relations(ctx, "select schema_naam, tabel_naam, 'r' from ("+ours+") o order by 1, 2"); err != nil {
		return err
	}
	return p.strangers(ctx)
}

func (p *publication) relations(ctx context.Context, query string, args ...any) ([]relation, error) {
	rows, err := p.tx.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (r relation, err error) {
		return r, row.Scan(&r.schema, &r.name, &r.kind)
	})
}

// strangers looks for what others made in the schemas of the release.
func (p *publication) strangers(ctx context.Context) error {
	var schemas []string
	names := map[string]bool{}
	for _, t := range p.release.Tables {
		names[t.String()] = true
		if !slices.Contains(schemas, t.Schema) {
			schemas = append(schemas, t.Schema)
		}
	}
	others, err := p.relations(ctx, `select n.nspname, c.relname, c.relkind::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.oid not in (select oid from (`+ours+`) o) order by 1, 2`, schemas)
	if err != nil {
		return err
	}
	mine, err := p.schemas(ctx)
	if err != nil {
		return err
	}
	for _, other := range others {
		clash := names[other.String()]
		used := slices.Contains(mine, other.schema)
		switch {
		case clash && p.options.Replace:
			p.old = append(p.old, other)
		case clash:
			return fmt.Errorf("%s is there and was not made by medebewind: rename it, %s", other, unless)
		case !used && !p.options.Replace:
			return fmt.Errorf("the schema %s is in use, with %s in it, and was not made by medebewind: %s", other.schema, other, unless)
		}
	}
	return p.exec(ctx, makeSchemas(schemas))
}

// schemas gives those in which medebewind made tables.
func (p *publication) schemas(ctx context.Context) ([]string, error) {
	rows, err := p.tx.Query(ctx, "select distinct schema_naam from medebewind.tabel")
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// makeSchemas makes those that are not there.
func makeSchemas(schemas []string) string {
	var statements strings.Builder
	for _, s := range schemas {
		fmt.Fprintf(&statements, "create schema if not exists %s;", pgx.Identifier{s}.Sanitize())
	}
	return statements.String()
}
