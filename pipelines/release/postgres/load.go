package postgres

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"medebewind/pipelines/release"
)

// fresh is a table of the release under the name that it has until the swap.
func fresh(t *release.Table) relation { return relation{schema: t.Schema, name: t.Name + "__nieuw"} }

// load makes and fills the tables, each in its own schema: so the rights that
// the schema gives by default hold for them.
func (p *publication) load(ctx context.Context) error {
	if err := p.tx.QueryRow(ctx, "select nextval(pg_get_serial_sequence('medebewind.uitgave', 'volgnummer'))").Scan(&p.number); err != nil {
		return err
	}
	for _, t := range p.release.Tables {
		if err := p.loadTable(ctx, t); err != nil {
			return fmt.Errorf("loading %s: %w", t, err)
		}
		p.result.Tables, p.result.Rows = p.result.Tables+1, p.result.Rows+t.Rows
		if p.options.Progress != nil {
			p.options.Progress(t.String(), t.Rows)
		}
	}
	return nil
}

func (p *publication) loadTable(ctx context.Context, t *release.Table) error {
	if err := p.exec(ctx, createTable(t)); err != nil {
		return err
	}
	counts, err := p.copyRows(ctx, t)
	if err != nil {
		return err
	}
	return p.exec(ctx, strings.Join([]string{p.key(t, counts.Nulls), comments(t), "analyze " + fresh(t).quoted()}, ";\n"))
}

func createTable(t *release.Table) string {
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = pgx.Identifier{c.Name}.Sanitize() + " " + typeName(c.Type)
	}
	return fmt.Sprintf("create table %s (%s)", fresh(t).quoted(), strings.Join(columns, ", "))
}

// typeName is the type of a column in PostgreSQL.
func typeName(t release.Type) string {
	switch t.Kind {
	case release.Bigint:
		return "bigint"
	case release.Integer:
		return "integer"
	case release.Double:
		return "double precision"
	case release.Decimal:
		return fmt.Sprintf("numeric(%d,%d)", t.Precision, t.Scale)
	case release.Date:
		return "date"
	case release.Timestamp:
		return "timestamp"
	case release.Boolean:
		return "boolean"
	}
	return "text"
}

// copyRows streams the rows of the files to the server.
func (p *publication) copyRows(ctx context.Context, t *release.Table) (release.Counts, error) {
	type end struct {
		counts release.Counts
		err    error
	}
	done := make(chan end, 1)
	from, to := io.Pipe()
	go func() {
		counts, err := t.WriteRows(ctx, to)
		to.CloseWithError(err)
		done <- end{counts, err}
	}()
	tag, err := p.tx.Conn().PgConn().CopyFrom(ctx, from, "copy "+fresh(t).quoted()+" from stdin")
	from.CloseWithError(io.ErrClosedPipe) // so that the writer stops where the server did
	wrote := <-done
	switch {
	case err == nil && tag.RowsAffected() != wrote.counts.Rows:
		return wrote.counts, fmt.Errorf("the server took %d rows of %d", tag.RowsAffected(), wrote.counts.Rows)
	case err == nil || wrote.err == nil || wrote.err == io.ErrClosedPipe:
		return wrote.counts, err
	}
	return wrote.counts, wrote.err // the server only knows that we stopped
}

// key makes the key of the model that of the table. A primary key allows no
// missing part; then it is a unique index in which missing equals missing. The
// number keeps its name apart from that of the table before.
func (p *publication) key(t *release.Table, nulls []int64) string {
	if len(t.Key) == 0 {
		return ""
	}
	missing := false
	quoted := make([]string, len(t.Key))
	for i, k := range t.Key {
		quoted[i] = pgx.Identifier{k}.Sanitize()
		at := slices.IndexFunc(t.Columns, func(c release.Column) bool { return c.Name == k })
		missing = missing || nulls[at] > 0
	}
	name := pgx.Identifier{fmt.Sprintf("%s_sleutel_%d", t.Name, p.number)}.Sanitize()
	columns := strings.Join(quoted, ", ")
	if missing {
		return fmt.Sprintf("create unique index %s on %s (%s) nulls not distinct", name, fresh(t).quoted(), columns)
	}
	return fmt.Sprintf("alter table %s add constraint %s primary key (%s)", fresh(t).quoted(), name, columns)
}

// comments gives the table and its columns their description.
func comments(t *release.Table) string {
	table := fresh(t).quoted()
	statements := []string{fmt.Sprintf("comment on table %s is %s", table, literal(t.Comment))}
	for _, c := range t.Columns {
		statements = append(statements, fmt.Sprintf("comment on column %s.%s is %s", table, pgx.Identifier{c.Name}.Sanitize(), literal(c.Comment)))
	}
	return strings.Join(statements, ";\n")
}

// literal quotes a text; begin sees to it that a backslash is no escape.
func literal(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
