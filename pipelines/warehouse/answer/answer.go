// Package answer keeps the answer to a question that is longer than fits in memory. The
// driver holds the answer to a query as a whole, beside the memory that DuckDB is given; a
// table of the connection goes to disk where that memory ends.
package answer

import (
	"context"
	"database/sql"
	"fmt"
)

// PartRows is how many rows of an answer are in memory.
const PartRows = 10_000

// Kept is an answer in a table of the connection. A pool must have one connection: another
// does not see the table.
type Kept struct {
	// Rows is how many there are.
	Rows  int64
	db    *sql.DB
	table string
}

// Keep puts a question and keeps its answer, in its order, until Drop or until another is
// kept by that name.
func Keep(ctx context.Context, db *sql.DB, name, query string) (*Kept, error) {
	k := &Kept{db: db, table: fmt.Sprintf("%q", "antwoord_"+name)}
	if _, err := db.ExecContext(ctx, "create or replace temp table "+k.table+" as\n"+query); err != nil {
		return nil, fmt.Errorf("keeping the answer to %s: %w", name, err)
	}
	if err := db.QueryRowContext(ctx, "select count(*) from "+k.table).Scan(&k.Rows); err != nil {
		return nil, fmt.Errorf("counting the answer to %s: %w", name, err)
	}
	return k, nil
}

// Part is the query for the rows from a place on, at most PartRows, in their order.
func (k *Kept) Part(from int64) string {
	return fmt.Sprintf("select * from %s where rowid >= %d and rowid < %d order by rowid", k.table, from, from+PartRows)
}

// Drop gives the room back.
func (k *Kept) Drop(ctx context.Context) error {
	_, err := k.db.ExecContext(ctx, "drop table "+k.table)
	return err
}
