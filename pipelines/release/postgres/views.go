package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"medebewind/pipelines/release"
)

// view is a view that others built on our tables, with what it takes to make it
// again on the new ones.
type view struct {
	relation
	// make are the statements: the view, its owner, its rights, its indexes.
	make []string
}

// viewsOfOthers are the views on our tables, and views on those, each after what it
// stands on. A view is known to read a table by the rule that it is.
const viewsOfOthers = `with recursive op as (
		select r.ev_class as oid, 1 as diepte from pg_depend d join pg_rewrite r on r.oid = d.objid
		where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid in (select oid from (` + ours + `) o) and r.ev_class <> d.refobjid
		union
		select r.ev_class, op.diepte + 1 from op join pg_depend d on d.refobjid = op.oid and d.refclassid = 'pg_class'::regclass and d.classid = 'pg_rewrite'::regclass
		join pg_rewrite r on r.oid = d.objid where r.ev_class <> op.oid and op.diepte < 100
	)
	select n.nspname, c.relname, c.relkind::text, c.oid
	from (select oid, max(diepte) as diepte from op group by oid) v join pg_class c on c.oid = v.oid join pg_namespace n on n.oid = c.relnamespace
	where c.relkind in ('v', 'm') order by v.diepte, 1, 2`

// remake is what makes a view again: of $1, its oid.
const remake = `select s from (
		select 1 as volgorde, 0 as n, format('create %s %I.%I%s as %s', case c.relkind when 'm' then 'materialized view' else 'view' end, n.nspname, c.relname,
			case when c.reloptions is null then '' else ' with (' || array_to_string(c.reloptions, ', ') || ')' end, rtrim(pg_get_viewdef(c.oid), ';')) as s
		from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = $1
		union all
		select 2, 0, pg_get_indexdef(indexrelid) from pg_index where indrelid = $1
		union all
		select 3, 0, format('comment on %s %I.%I is %L', case c.relkind when 'm' then 'materialized view' else 'view' end, n.nspname, c.relname, d.description)
		from pg_description d join pg_class c on c.oid = d.objoid join pg_namespace n on n.oid = c.relnamespace where d.objoid = $1 and d.classoid = 'pg_class'::regclass and d.objsubid = 0
		union all
		select 4, a.attnum, format('comment on column %I.%I.%I is %L', n.nspname, c.relname, a.attname, d.description)
		from pg_description d join pg_class c on c.oid = d.objoid join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
		where d.objoid = $1 and d.classoid = 'pg_class'::regclass and d.objsubid > 0
		union all
		select 5, 0, format('grant %s on %I.%I to %s%s', a.privilege_type, n.nspname, c.relname, case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end,
			case when a.is_grantable then ' with grant option' else '' end)
		from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where c.oid = $1 and a.grantee <> c.relowner
		union all
		select 6, 0, format('alter %s %I.%I owner to %I', case c.relkind when 'm' then 'materialized view' else 'view' end, n.nspname, c.relname, pg_get_userbyid(c.relowner))
		from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = $1 and pg_get_userbyid(c.relowner) <> current_user
	) q order by volgorde, n, s`

// setAside remembers the views of others on our tables and takes them away, last
// first; putBack makes them again. Both are in the transaction of the publication:
// readers see the view all the time, first on the old rows and then on the new.
func (p *publication) setAside(ctx context.Context) error {
	rows, err := p.tx.Query(ctx, viewsOfOthers)
	if err != nil {
		return err
	}
	var oids []uint32
	p.views, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (v view, err error) {
		var oid uint32
		err = row.Scan(&v.schema, &v.name, &v.kind, &oid)
		oids = append(oids, oid)
		return v, err
	})
	if err != nil {
		return err
	}
	for i := range p.views {
		made, err := p.tx.Query(ctx, remake, oids[i])
		if err != nil {
			return err
		}
		if p.views[i].make, err = pgx.CollectRows(made, pgx.RowTo[string]); err != nil {
			return fmt.Errorf("reading how view %s is made: %w", p.views[i], err)
		}
	}
	for i := len(p.views) - 1; i >= 0; i-- {
		v := p.views[i]
		if err := p.exec(ctx, fmt.Sprintf("drop %s %s", kinds[v.kind], v.quoted())); err != nil {
			return fmt.Errorf("making room for the tables under view %s: %w", v, dependents(err))
		}
	}
	return nil
}

func (p *publication) putBack(ctx context.Context) error {
	for _, v := range p.views {
		for _, statement := range v.make {
			if err := p.exec(ctx, statement); err != nil {
				return fmt.Errorf("view %s does not stand on the new tables: change or drop it, then publish again: %w", v, short(err))
			}
		}
	}
	return nil
}

// short is what the server said, without the statement.
func short(err error) error {
	var server *pgconn.PgError
	if errors.As(err, &server) {
		return fmt.Errorf("%s (%s)", server.Message, server.Code)
	}
	return err
}

// dropReferences takes away the foreign keys among our tables, which would keep each
// other in place.
func (p *publication) dropReferences(ctx context.Context) error {
	rows, err := p.tx.Query(ctx, `select format('alter table %I.%I drop constraint %I', o.schema_naam, o.tabel_naam, k.conname)
		from (`+ours+`) o join pg_constraint k on k.conrelid = o.oid and k.contype = 'f' where k.confrelid in (select oid from (`+ours+`) o)`)
	if err != nil {
		return err
	}
	statements, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return err
	}
	return p.exec(ctx, strings.Join(statements, ";\n"))
}

// refer makes the references that hold in the release foreign keys of the tables.
func (p *publication) refer(ctx context.Context) error {
	there := map[string]*release.Table{}
	for _, t := range p.release.Tables {
		there[t.String()] = t
	}
	for _, t := range p.release.Tables {
		for i, r := range t.References {
			to := there[r.Table]
			if to == nil || to == t {
				continue
			}
			name := fmt.Sprintf("%s_verwijst_%d_%d", t.Name, i+1, p.number)
			columns := make([]string, len(r.Columns))
			for j, c := range r.Columns {
				columns[j] = pgx.Identifier{c}.Sanitize()
			}
			list := strings.Join(columns, ", ")
			statement := fmt.Sprintf("alter table %s add constraint %s foreign key (%s) references %s (%s)",
				pgx.Identifier{t.Schema, t.Name}.Sanitize(), pgx.Identifier{name}.Sanitize(), list, pgx.Identifier{to.Schema, to.Name}.Sanitize(), list)
			if err := p.exec(ctx, statement); err != nil {
				return fmt.Errorf("%s refers to %s, which does not hold: the release is damaged: %w", t, to, short(err))
			}
		}
	}
	return nil
}
