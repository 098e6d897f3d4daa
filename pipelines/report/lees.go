package report

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"strings"
)

// lees runs the question of a file in vragen and gives its rows. A field of T
// takes the column at its place, which must have its name, without capitals and
// underscores; a pointer takes what may be null.
func lees[T any](ctx context.Context, db *sql.DB, name string) ([]T, error) {
	query, err := files.ReadFile("vragen/" + name + ".sql")
	if err != nil {
		return nil, err
	}
	found, err := db.QueryContext(ctx, string(query))
	if err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	defer found.Close()
	if err := fits[T](found); err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	var rows []T
	for found.Next() {
		var row T
		into := reflect.ValueOf(&row).Elem()
		fields := make([]any, into.NumField())
		for i := range fields {
			fields[i] = into.Field(i).Addr().Interface()
		}
		if err := found.Scan(fields...); err != nil {
			return nil, fmt.Errorf("question %s, row %d: %w", name, len(rows)+1, err)
		}
		rows = append(rows, row)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	return rows, nil
}

// fits tells whether the columns are the fields of T: a question whose columns
// moved must not fill in the wrong ones.
func fits[T any](found *sql.Rows) error {
	columns, err := found.Columns()
	if err != nil {
		return err
	}
	fields := reflect.TypeFor[T]()
	if len(columns) != fields.NumField() {
		return fmt.Errorf("%d columns for %d fields of %s", len(columns), fields.NumField(), fields)
	}
	for i, column := range columns {
		if name := fields.Field(i).Name; !strings.EqualFold(strings.ReplaceAll(column, "_", ""), name) {
			return fmt.Errorf("column %d is %s, and field %s of %s", i+1, column, name, fields)
		}
	}
	return nil
}

// per gathers rows under their key, in order.
func per[T any, K comparable](rows []T, key func(*T) K) map[K][]*T {
	groups := map[K][]*T{}
	for i := range rows {
		k := key(&rows[i])
		groups[k] = append(groups[k], &rows[i])
	}
	return groups
}

// tel counts the rows that have a value.
func tel[T any](rows []*T, of func(*T) string, value string) (n int) {
	for _, row := range rows {
		if of(row) == value {
			n++
		}
	}
	return n
}
