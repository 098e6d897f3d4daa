package warehouse

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"medebewind/pipelines/state/uncached"
	models "medebewind/sql"
)

// earlierSuffix is that of a table as it was, while its successor is made. No model
// has such a name.
const earlierSuffix = "__eerder"

// copyEarlier makes the new warehouse a copy of the one before.
func (w *Warehouse) copyEarlier() error {
	if err := uncached.Copy(w.earlier.File, w.Path, io.Discard); err != nil {
		return fmt.Errorf("taking over the warehouse before: %w", err)
	}
	return nil
}

// clear takes out of the copy what is made anew whatever happens: views, which follow
// at once, tables that tell of others, and those of models that are no more.
func (w *Warehouse) clear(ctx context.Context) error {
	stays := map[string]bool{}
	for _, m := range w.Models {
		stays[m.Name] = w.was(m.Name) != nil && !m.IsView()
	}
	there, err := w.names(ctx, `select 'view', schema_name || '.' || view_name from duckdb_views() where not internal and database_name = current_database()
		union all select 'table', schema_name || '.' || table_name from duckdb_tables() where not internal and database_name = current_database()`)
	if err != nil {
		return err
	}
	tables := map[string]bool{}
	for _, t := range there {
		tables[t[1]] = t[0] == "table"
		if t[0] == "table" && stays[t[1]] {
			continue
		}
		if err := w.exec(ctx, "drop "+t[0]+" "+t[1]); err != nil {
			return fmt.Errorf("clearing %s %s: %w", t[0], t[1], err)
		}
	}
	for name, made := range w.earlier.Record.Tables {
		if stays[name] && !tables[name] {
			made.Of = "" // it is on record and not there
		}
	}
	return w.exec(ctx, "checkpoint") // gives the room back to the file
}

func (w *Warehouse) names(ctx context.Context, query string) (names [][2]string, err error) {
	rows, err := w.db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var n [2]string
		if err := rows.Scan(&n[0], &n[1]); err != nil {
			return nil, err
		}
		names = append(names, n)
	}
	return names, rows.Err()
}

// buildModel makes the table of a model, or leaves it as it was.
func (w *Warehouse) buildModel(ctx context.Context, m *models.Model) error {
	start := time.Now()
	made, err := w.becomes(m)
	if err != nil {
		return err
	}
	was := w.was(m.Name)
	if m.IsView() {
		was = nil
	}
	if was != nil && was.Of == made.Of {
		made.Is = was.Is
		w.note(m.Name, made)
		w.take(m.Name)
		return nil
	}
	reads := append(slices.Clone(m.Reads), models.Given(m.Query)...)
	if err := w.aside(ctx, reads, func() error { return w.succeed(ctx, m, was, made) }); err != nil {
		return fmt.Errorf("model %s (sql/%s): %w", m.Name, m.File, err)
	}
	w.note(m.Name, made)
	w.log.Debug("model", "name", m.Name, "took", time.Since(start).Round(time.Millisecond), "same", was != nil && was.Is == made.Is)
	return nil
}

func (w *Warehouse) take(table string) {
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.taken == nil {
		w.taken = map[string]bool{}
	}
	w.taken[table] = true
}

// succeed makes a table in the place of the one before: of what changed alone where that is
// known, and else as a whole. When that had the same rows this one is called as it was.
func (w *Warehouse) succeed(ctx context.Context, m *models.Model, was, made *Made) error {
	if was == nil || was.Of == "" {
		return w.create(ctx, m)
	}
	if column, values, ok := w.due(m, was, made); ok {
		if err := w.renew(ctx, m, was, made, column, values); !errors.Is(err, errMany) {
			return err
		}
	}
	before := m.Name + earlierSuffix
	if err := w.rename(ctx, m.Name, before); err != nil {
		return err
	}
	if err := w.create(ctx, m); err != nil { // it may be tried once more
		return errors.Join(err, w.rename(ctx, before, m.Name))
	}
	same, err := w.compared(ctx, m, before)
	if err != nil { // it may be tried once more, from what there was
		return errors.Join(err, w.exec(context.WithoutCancel(ctx), "drop table "+m.Name), w.rename(context.WithoutCancel(ctx), before, m.Name))
	}
	if same {
		made.Is = was.Is
	}
	return w.exec(ctx, "drop table "+before)
}

func (w *Warehouse) rename(ctx context.Context, table, to string) error {
	return w.exec(ctx, fmt.Sprintf("alter table %s rename to %s", table, to[len(schemaOf(to))+1:]))
}

// countOf gives the counts of a table, of the warehouse before where it did not change.
func (w *Warehouse) countOf(ctx context.Context, m *models.Model) ([]tally, error) {
	if counts := w.made[m.Name].Counts; len(counts) > 0 { // some rows were made anew
		return counts, nil
	}
	if w.unchanged(m.Name) {
		if was := w.was(m.Name); len(was.Counts) > 0 {
			return was.Counts, nil
		}
	}
	columns, err := w.columns(ctx, m.Name)
	if err != nil {
		return nil, err
	}
	return tallied(ctx, w.db, m.Name, "true", columns)
}

func (c tally) row(table string) []driver.Value {
	row := []driver.Value{table, null(c.Group), nil, null(c.Column), c.N}
	if c.Year != nil {
		row[2] = *c.Year
	}
	return row
}
