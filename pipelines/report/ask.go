package report

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// ask puts the question of a file in vragen and gives its rows. A column goes
// to the exported field of T of its name, without capitals and underscores,
// whatever their order; a pointer takes what may be null. A column without a
// field, or a field without a column, is an error.
func ask[T any](ctx context.Context, db *sql.DB, name string) ([]T, error) {
	query, err := question(name)
	if err != nil {
		return nil, err
	}
	return answerOf[T](ctx, db, name, query)
}

// question is the text of a file in vragen.
func question(name string) (string, error) {
	query, err := files.ReadFile("vragen/" + name + ".sql")
	return string(query), err
}

// answerOf gives the rows of a query, as ask does.
func answerOf[T any](ctx context.Context, db *sql.DB, name, query string) ([]T, error) {
	found, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	places, err := fieldsOf(columns, reflect.TypeFor[T]())
	if err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	var rows []T
	into := make([]any, len(places))
	for found.Next() {
		var row T
		fields := reflect.ValueOf(&row).Elem()
		for i, place := range places {
			into[i] = fields.Field(place).Addr().Interface()
		}
		if err := found.Scan(into...); err != nil {
			return nil, fmt.Errorf("question %s, row %d: %w", name, len(rows)+1, err)
		}
		rows = append(rows, row)
	}
	if err := found.Err(); err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	return rows, nil
}

// fieldsOf finds the field of each column.
func fieldsOf(columns []string, row reflect.Type) ([]int, error) {
	fold := func(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }
	field := map[string]int{}
	for i := range row.NumField() {
		if f := row.Field(i); f.IsExported() {
			field[fold(f.Name)] = i
		}
	}
	places := make([]int, len(columns))
	for i, column := range columns {
		place, ok := field[fold(column)]
		if !ok {
			return nil, fmt.Errorf("column %s has no field in %s, or an earlier column took it", column, row)
		}
		places[i] = place
		delete(field, fold(column))
	}
	if len(field) > 0 {
		return nil, fmt.Errorf("no column for fields %s of %s", slices.Sorted(maps.Keys(field)), row)
	}
	return places, nil
}

// groupBy gathers rows under their key, in order.
func groupBy[T any, K comparable](rows []T, key func(*T) K) map[K][]*T {
	groups := map[K][]*T{}
	for i := range rows {
		k := key(&rows[i])
		groups[k] = append(groups[k], &rows[i])
	}
	return groups
}

// count counts the rows that have a value.
func count[T any](rows []*T, of func(*T) string, value string) (n int) {
	for _, row := range rows {
		if of(row) == value {
			n++
		}
	}
	return n
}
