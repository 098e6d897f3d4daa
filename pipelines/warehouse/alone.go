package warehouse

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	models "medebewind/sql"
)

// manyRows is from how many rows that it reads a statement has the machine to itself.
// One on all cores is slower than as many side by side on one core each, for threads
// wait for each other; but it ends while nothing else is left to do, and holds one
// table of all rows in memory and not two.
const manyRows = 10_000_000

// wideRows is from how many rows that it reads a statement has the machine to itself once
// memory ran out in this build: two that spill side by side take several times the
// processor time of one after the other.
const wideRows = 200_000

// setThreads sets how many threads DuckDB has in all, but for those that wait for an
// answer of it beyond the first.
func (w *Warehouse) setThreads(ctx context.Context, n int) error {
	return w.exec(ctx, fmt.Sprintf("set threads = %d", n))
}

// alone waits until a statement that reads these tables may begin, and gives it all
// cores and nobody beside it if they have many rows. It is called for what goes side by
// side; the function that it gives must be called when the statement has ended.
func (w *Warehouse) alone(ctx context.Context, reads []string) (done func() error, err error) {
	if w.pace.side < 2 || w.pace.small {
		return func() error { return nil }, nil
	}
	rows, err := w.rowsBehind(ctx, reads)
	if err != nil {
		return nil, fmt.Errorf("counting the rows of %s: %w", strings.Join(reads, ", "), err)
	}
	if rows < manyRows && (rows < wideRows || !w.isTight()) {
		w.room.RLock()
		return func() error { w.room.RUnlock(); return nil }, nil
	}
	w.room.Lock()
	if rows < manyRows {
		return func() error { w.room.Unlock(); return nil }, nil
	}
	if err := w.setThreads(ctx, w.pace.threads); err != nil {
		w.room.Unlock()
		return nil, err
	}
	return func() error {
		defer w.room.Unlock()
		return w.setThreads(context.WithoutCancel(ctx), w.pace.beside())
	}, nil
}

// aside does something that reads these tables when there is room for it, and once more
// by itself when memory ran out: it must leave nothing behind when it fails.
func (w *Warehouse) aside(ctx context.Context, reads []string, do func() error) error {
	done, err := w.alone(ctx, reads)
	if err != nil {
		return err
	}
	err = errors.Join(do(), done())
	if err == nil || !isShort(err) || ctx.Err() != nil || w.pace.small {
		return err
	}
	w.noted.Lock()
	w.tight = true
	w.noted.Unlock()
	w.log.Debug("memory ran out: once more, by itself", "reads", strings.Join(reads, ", "), "said", firstLine(err), "held", w.used(ctx))
	return w.onceMore(ctx, do)
}

// used tells what the memory of DuckDB is used for.
func (w *Warehouse) used(ctx context.Context) (uses string) {
	const query = "select coalesce(string_agg(tag || ' ' || memory_usage_bytes // 1048576 || ' MiB', ', ' order by memory_usage_bytes desc), '') from duckdb_memory() where memory_usage_bytes >= 1048576"
	if err := w.db.QueryRowContext(ctx, query).Scan(&uses); err != nil {
		return "not known: " + firstLine(err)
	}
	return uses
}

// isTight tells whether memory ran out in this build.
func (w *Warehouse) isTight() bool {
	w.noted.Lock()
	defer w.noted.Unlock()
	return w.tight
}

// onceMore does something by itself and on one thread: DuckDB needs memory for each
// thread of each statement before it puts rows on disk.
func (w *Warehouse) onceMore(ctx context.Context, do func() error) error {
	w.room.Lock()
	defer w.room.Unlock()
	if err := w.setThreads(ctx, 1); err != nil {
		return err
	}
	w.scarce = true
	err := do()
	w.scarce = false
	return errors.Join(err, w.setThreads(context.WithoutCancel(ctx), w.pace.beside()))
}

// rowsBehind counts the rows of tables, and of views those of what they read.
func (w *Warehouse) rowsBehind(ctx context.Context, reads []string) (rows int64, err error) {
	tables, staged := w.behind(reads)
	if err := w.db.QueryRowContext(ctx, "select coalesce(sum(estimated_size), 0)::bigint from duckdb_tables() where schema_name || '.' || table_name in (select unnest(string_split($1, ' ')))",
		strings.Join(tables, " ")).Scan(&rows); err != nil {
		return 0, err
	}
	for _, name := range staged {
		n, err := w.rowsStaged(ctx, name)
		if err != nil {
			return 0, err
		}
		rows += n
	}
	return rows, nil
}

// behind gives the tables that are read, by way of views too, and the staged ones.
func (w *Warehouse) behind(reads []string) (tables, staged []string) {
	seen := map[string]bool{}
	for queue := slices.Clone(reads); len(queue) > 0; queue = queue[1:] {
		name := queue[0]
		if seen[name] {
			continue
		}
		seen[name] = true
		if table, ok := strings.CutPrefix(name, "staged."); ok {
			staged = append(staged, table)
			continue
		}
		at := slices.IndexFunc(w.Models, func(m *models.Model) bool { return m.Name == name })
		if at < 0 || !w.Models[at].IsView() {
			tables = append(tables, name)
			continue
		}
		queue = append(queue, w.Models[at].Reads...)
		queue = append(queue, models.Given(w.Models[at].Query)...)
	}
	return tables, staged
}

// rowsStaged counts the rows of a staged table, as its files tell of them.
func (w *Warehouse) rowsStaged(ctx context.Context, table string) (rows int64, err error) {
	files := w.in.Files[table]
	if len(files) == 0 {
		return 0, nil
	}
	w.noted.Lock()
	rows, known := w.staged[table]
	w.noted.Unlock()
	if known {
		return rows, nil
	}
	quoted := make([]string, len(files))
	for i, f := range files {
		quoted[i] = quote(f)
	}
	if err := w.db.QueryRowContext(ctx, "select sum(num_rows)::bigint from parquet_file_metadata(["+strings.Join(quoted, ", ")+"])").Scan(&rows); err != nil {
		return 0, err
	}
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.staged == nil {
		w.staged = map[string]int64{}
	}
	w.staged[table] = rows
	return rows, nil
}
