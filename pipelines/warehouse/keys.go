package warehouse

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	models "medebewind/sql"
)

// What a table refers to can only be missing where rows of the table are other ones, or
// where the other table has lost a key. The documents are another table each night, and
// lose none: of amounts and provisions that did not change nothing is asked.

// keepsKeys tells whether every key that a table had before is in it still.
func (w *Warehouse) keepsKeys(table string) bool {
	if w.unchanged(table) {
		return true
	}
	w.noted.Lock()
	defer w.noted.Unlock()
	return w.keeps[table]
}

// compareKeys notes whether a table that others refer to has all keys of what was before.
func (w *Warehouse) compareKeys(ctx context.Context, q queries, m *models.Model, before string) error {
	if !m.IsReferred() {
		return nil
	}
	var keeps bool
	err := q.QueryRowContext(ctx, fmt.Sprintf("select not exists (from %s anti join %s using (%s))", before, m.Name, strings.Join(m.Key, ", "))).Scan(&keeps)
	if err != nil {
		return err
	}
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.keeps == nil {
		w.keeps = map[string]bool{}
	}
	w.keeps[m.Name] = keeps
	return nil
}

// keysBefore keeps the keys of some rows of a table that others refer to; what it gives
// compares them with those that came in their place.
func (w *Warehouse) keysBefore(ctx context.Context, tx *sql.Tx, m *models.Model, where string) (compare func() error, err error) {
	if !m.IsReferred() {
		return func() error { return nil }, nil
	}
	const kept = "sleutels" + earlierSuffix
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("create temp table %s as select %s from %s where %s", kept, strings.Join(m.Key, ", "), m.Name, where)); err != nil {
		return nil, err
	}
	return func() error {
		if err := w.compareKeys(ctx, tx, m, kept); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "drop table "+kept)
		return err
	}, nil
}
