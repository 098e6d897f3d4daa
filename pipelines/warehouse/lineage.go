package warehouse

import (
	"context"
	"fmt"

	"medebewind/pipelines/warehouse/lineage"
)

// noLineage is that of a warehouse without a dictionary.
func noLineage() (map[string][]lineage.Column, error) { return nil, nil }

// begin does something beside what follows. The function that it gives waits for it.
func begin[T any](do func() (T, error)) (wait func() (T, error)) {
	var result T
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		result, err = do()
	}()
	return func() (T, error) {
		<-done
		return result, err
	}
}

// follow tells of the columns of every model from which others they derive. What
// cannot be followed is 'onbepaald': it stops nothing.
func (w *Warehouse) follow(ctx context.Context) (map[string][]lineage.Column, error) {
	catalog, err := w.catalog(ctx)
	if err != nil {
		return nil, err
	}
	derived := map[string][]lineage.Column{}
	for _, m := range w.Models {
		tree, err := w.parse(ctx, m.Query)
		if err != nil {
			return nil, fmt.Errorf("parsing sql/%s: %w", m.File, err)
		}
		columns, err := lineage.Of([]byte(tree), catalog)
		if err != nil {
			return nil, fmt.Errorf("sql/%s: %w", m.File, err)
		}
		known := len(columns) == len(m.Columns)
		for i, c := range m.Columns {
			column := lineage.Column{Kind: lineage.Unknown}
			if known {
				column = columns[i]
			}
			column.Name = fmt.Sprint(c.Key)
			derived[m.Name] = append(derived[m.Name], column)
		}
	}
	return derived, nil
}

// parse gives what DuckDB reads in a query, as JSON. It goes beside the models, and by itself
// where those left no memory.
func (w *Warehouse) parse(ctx context.Context, query string) (tree string, err error) {
	ask := func() error {
		return w.db.QueryRowContext(ctx, "select json_serialize_sql($1::varchar, skip_default := true, skip_empty := true, skip_null := true)::varchar", query).Scan(&tree)
	}
	if err = ask(); err != nil && isShort(err) {
		err = w.onceMore(ctx, ask)
	}
	return tree, err
}

// catalog gives the columns of all tables that models read: models, also those
// that are still to be built, seeds, and what is staged.
func (w *Warehouse) catalog(ctx context.Context) (lineage.Catalog, error) {
	tables := map[string][]string{}
	rows, err := w.db.QueryContext(ctx, `select if(database_name in ('seed', 'staged'), database_name, schema_name) || '.' || table_name, column_name
		from duckdb_columns() where not internal order by database_name, table_name, column_index`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var table, column string
		if err := rows.Scan(&table, &column); err != nil {
			return nil, err
		}
		tables[table] = append(tables[table], column)
	}
	for _, m := range w.Models {
		tables[m.Name] = nil
		for _, c := range m.Columns {
			tables[m.Name] = append(tables[m.Name], fmt.Sprint(c.Key))
		}
	}
	return func(table string) []string { return tables[table] }, rows.Err()
}
