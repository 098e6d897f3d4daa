package warehouse

import (
	"context"
	"database/sql"
	"fmt"
)

// inRoom runs what a build does beside other things, and once more by itself, on one
// thread, when memory ran out: DuckDB needs some for each thread of each statement
// before it puts rows on disk. What it does must leave nothing behind when it fails.
func (w *Warehouse) inRoom(ctx context.Context, do func() error) error {
	w.room.RLock()
	err := do()
	w.room.RUnlock()
	if err == nil || !isShort(err) || ctx.Err() != nil || w.pace.threads == 1 && w.pace.side == 1 {
		return err
	}
	w.room.Lock()
	defer w.room.Unlock()
	w.log.Debug("memory ran out: once more, by itself", "said", firstLine(err))
	if err := w.setThreads(ctx, 1); err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	return w.setThreads(ctx, w.pace.threads)
}

func (w *Warehouse) setThreads(ctx context.Context, n int) error {
	return w.exec(ctx, fmt.Sprintf("set threads = %d", n))
}

// alter runs a statement that makes a table or a file of many rows.
func (w *Warehouse) alter(ctx context.Context, statement string) (result sql.Result, err error) {
	err = w.inRoom(ctx, func() error {
		result, err = w.db.ExecContext(ctx, statement)
		return err
	})
	return result, err
}

// ask runs a query that goes through many rows to find a few values.
func (w *Warehouse) ask(ctx context.Context, query string, values ...any) error {
	return w.inRoom(ctx, func() error { return w.db.QueryRowContext(ctx, query).Scan(values...) })
}
