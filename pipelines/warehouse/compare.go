package warehouse

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Side is the Parquet of one table in one of two releases that are compared.
type Side struct{ Files []string }

// Difference is how one table differs between two releases.
type Difference struct {
	// Same tells that rows and values are the same, whatever the bytes.
	Same bool
	// NewColumns and GoneColumns are in one of the two only.
	NewColumns, GoneColumns []string
	// Added, Removed and Changed count rows by key; -1 when they were not
	// counted. Examples are the first of the changed rows.
	Added, Removed, Changed int64
	Examples                []Example
}

// Example is a row of which values differ.
type Example struct {
	// Key is its key, column=value; Values are those that differ, old to new.
	Key    string   `json:"key"`
	Values []string `json:"values"`
}

// Comparer compares Parquet files.
type Comparer struct{ db *sql.DB }

// NewComparer opens an engine for comparing. Close must be called.
func NewComparer(limits Limits) (*Comparer, error) {
	w := &Warehouse{Path: filepath.Join(limits.Temp, "compare.duckdb"), pace: pace{threads: max(limits.Threads, 1), side: 1}}
	if err := w.open(limits); err != nil {
		return nil, err
	}
	return &Comparer{w.db}, nil
}

// Close ends the engine.
func (c *Comparer) Close() error { return c.db.Close() }

// Compare compares a table in two releases. With a key it counts rows and gives
// at most examples of those that changed. The bytes of files tell nothing: each
// bears the snapshot and the code it was made of.
func (c *Comparer) Compare(ctx context.Context, old, new Side, key []string, examples int) (*Difference, error) {
	d := &Difference{Added: -1, Removed: -1, Changed: -1}
	had, err := c.columnsOf(ctx, old)
	if err != nil {
		return nil, err
	}
	has, err := c.columnsOf(ctx, new)
	if err != nil {
		return nil, err
	}
	were, are := namesOf(had), namesOf(has)
	d.GoneColumns, d.NewColumns = without(were, are), without(are, were)
	if len(d.GoneColumns)+len(d.NewColumns) == 0 {
		if d.Same, err = c.same(ctx, old, new, had, has); err != nil || d.Same {
			return d, err
		}
	}
	both := without(were, d.GoneColumns)
	if len(key) == 0 || len(without(key, both)) > 0 {
		return d, nil // rows of two keys cannot be set side by side
	}
	return d, c.byKey(ctx, d, old, new, key, without(both, key), examples)
}

func without(all, some []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(some, s) })
}

func namesOf(columns []Column) (names []string) {
	for _, c := range columns {
		names = append(names, c.Name)
	}
	return names
}

// columnsOf gives the columns of a table.
func (c *Comparer) columnsOf(ctx context.Context, s Side) (columns []Column, err error) {
	rows, err := c.db.QueryContext(ctx, "describe from "+s.relation())
	if err != nil {
		return nil, plain(err)
	}
	defer rows.Close()
	for rows.Next() {
		var column Column
		var rest [4]any
		if err := rows.Scan(&column.Name, &column.Type, &rest[0], &rest[1], &rest[2], &rest[3]); err != nil {
			return nil, err
		}
		columns = append(columns, column)
	}
	return columns, rows.Err()
}

func (s Side) relation() string {
	files := make([]string, len(s.Files))
	for i, f := range s.Files {
		files[i] = quote(f)
	}
	return "read_parquet([" + strings.Join(files, ", ") + "], hive_partitioning = false)"
}

// same compares tables of the same columns by their rowSum; in another order of columns
// they are not the same.
func (c *Comparer) same(ctx context.Context, old, new Side, were, are []Column) (same bool, err error) {
	err = c.db.QueryRowContext(ctx, "select "+rowSum(old.relation(), were)+" is not distinct from "+rowSum(new.relation(), are)).Scan(&same)
	return same, plain(err)
}

// byKey sets the rows side by side.
func (c *Comparer) byKey(ctx context.Context, d *Difference, old, new Side, key, values []string, examples int) error {
	differs := []string{"false"}
	for _, v := range values {
		differs = append(differs, distinct(v))
	}
	changed := "o.is_hier and n.is_hier and (" + strings.Join(differs, " or ") + ")"
	joined := fmt.Sprintf("from (select *, true as is_hier from %s) o full join (select *, true as is_hier from %s) n on %s",
		old.relation(), new.relation(), equal(key))
	count := fmt.Sprintf("select count(*) filter (o.is_hier is null), count(*) filter (n.is_hier is null), count(*) filter (%s) %s", changed, joined)
	if err := c.db.QueryRowContext(ctx, count).Scan(&d.Added, &d.Removed, &d.Changed); err != nil {
		return fmt.Errorf("counting by key %s: %w", strings.Join(key, ", "), plain(err))
	}
	if d.Changed == 0 || examples == 0 {
		return nil
	}
	return c.examples(ctx, d, fmt.Sprintf("%s %s where %s order by %s limit %d",
		label(key, values), joined, changed, prefixed("n.", key), examples))
}

// unit parts the values of an example: no text of a table holds it.
const unit = "\x1f"

// label selects the key of a row, and its values that differ.
func label(key, values []string) string {
	var keys []string
	for _, k := range key {
		keys = append(keys, fmt.Sprintf("%s || coalesce(n.%s::varchar, '.')", quote(k+"="), name(k)))
	}
	told := []string{"null"}
	for _, v := range values {
		told = append(told, fmt.Sprintf("case when %s then %s || coalesce(left(o.%[3]s::varchar, 60), '.') || ' -> ' || coalesce(left(n.%[3]s::varchar, 60), '.') end",
			distinct(v), quote(v+": "), name(v)))
	}
	return fmt.Sprintf("select concat_ws(' ', %s), concat_ws(chr(31), %s)", strings.Join(keys, ", "), strings.Join(told, ", "))
}

func (c *Comparer) examples(ctx context.Context, d *Difference, query string) error {
	rows, err := c.db.QueryContext(ctx, query)
	if err != nil {
		return plain(err)
	}
	defer rows.Close()
	for rows.Next() {
		var e Example
		var values string
		if err := rows.Scan(&e.Key, &values); err != nil {
			return err
		}
		e.Values = strings.Split(values, unit)
		d.Examples = append(d.Examples, e)
	}
	return rows.Err()
}

// name quotes the name of a column.
func name(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func distinct(column string) string {
	return fmt.Sprintf("o.%[1]s is distinct from n.%[1]s", name(column))
}

func equal(key []string) string {
	var parts []string
	for _, k := range key {
		parts = append(parts, fmt.Sprintf("o.%[1]s is not distinct from n.%[1]s", name(k)))
	}
	return strings.Join(parts, " and ")
}

func prefixed(prefix string, columns []string) string {
	var parts []string
	for _, c := range columns {
		parts = append(parts, prefix+name(c))
	}
	return strings.Join(parts, ", ")
}
