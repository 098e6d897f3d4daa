package warehouse

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"

	models "medebewind/sql"
)

// What changed of a table since the warehouse before is told by the values of an
// expression over its columns, such as its year: those whose rows are not what they were.
// A model that follows the table along that expression (per in its header) makes the rows
// of these values anew, and the files of other years are taken over.

// mostTouched is up to how many values are told: of more a table is made anew as a whole.
const mostTouched = 100

// queries asks the warehouse, in a transaction or not.
type queries interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// sums tell the rows of a relation from others by the value of an expression, which is
// written as SQL: how many there are, and the sum of a number of each (see rowSum).
type sums map[string]string

// sumsBy gives the sums of a relation, of the rows that meet a condition.
func sumsBy(ctx context.Context, q queries, relation, where, by string, columns []Column) (sums, error) {
	rows, err := q.QueryContext(ctx, fmt.Sprintf(`
		select deel::varchar, any_value(typeof(deel)), (count(*), sum(nummer::hugeint))::varchar
		from (select %s as deel, %s as nummer from %s where %s)
		group by deel`, by, rowNumber(columns), relation, where))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := sums{}
	for rows.Next() {
		var value sql.NullString
		var kind, sum string
		if err := rows.Scan(&value, &kind, &sum); err != nil {
			return nil, err
		}
		if value.Valid {
			found[literal(value.String, kind)] = sum
		} else {
			found[noValue] = sum
		}
	}
	return found, rows.Err()
}

// noValue is the value of rows of which the expression has none. No condition of the kind
// "in (...)" finds them.
const noValue = "null"

// literal writes a value as SQL.
func literal(value, kind string) string { return quote(value) + "::" + kind }

// differing gives the values whose rows are not the same in both.
func differing(was, is sums) []string {
	values := map[string]bool{}
	for value, sum := range was {
		if is[value] != sum {
			values[value] = true
		}
	}
	for value, sum := range is {
		if was[value] != sum {
			values[value] = true
		}
	}
	return slices.Sorted(maps.Keys(values))
}

// followed gives the expressions by which other tables and checks follow a table.
func (w *Warehouse) followed(m *models.Model) []string {
	by := map[string]bool{}
	for _, rule := range w.rules {
		if e, ok := rule.Follows[m.Name]; ok {
			by[e] = true
		}
	}
	for _, other := range w.Models {
		for _, f := range other.Follows {
			if e, ok := f.From[m.Name]; ok {
				by[e] = true
			}
		}
	}
	if m.Export == models.ExportByYear {
		by["jaar"] = true
	}
	return slices.Sorted(maps.Keys(by))
}

// touch notes the values of an expression whose rows changed.
func (w *Warehouse) touch(table, by string, values []string) {
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.touches == nil {
		w.touches = map[string]map[string][]string{}
	}
	if w.touches[table] == nil {
		w.touches[table] = map[string][]string{}
	}
	w.touches[table][by] = values
}

// touched gives the values of an expression whose rows changed; false where that is not
// known, or no condition finds them, or they are many.
func (w *Warehouse) touched(table, by string) (values []string, known bool) {
	w.noted.Lock()
	defer w.noted.Unlock()
	values, known = w.touches[table][by]
	return values, known && len(values) <= mostTouched && !slices.Contains(values, noValue)
}

// in is the condition that a column has one of these values. DuckDB takes a bound on a
// column down to all tables that are joined by it, and a list of values to its own alone.
func in(column string, values []string) string {
	if len(values) == 1 {
		return column + " = " + values[0]
	}
	list := strings.Join(values, ", ")
	return fmt.Sprintf("(%[1]s between least(%[2]s) and greatest(%[2]s) and %[1]s in (%[2]s))", column, list)
}
