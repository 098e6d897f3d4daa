package warehouse

import (
	"context"
	"fmt"
	"strings"

	models "medebewind/sql"
)

// partRows is about how many rows of the table that it goes along a model is built of
// at a time, when it does not fit in memory as a whole.
const partRows = 50_000

// create makes the table of a model: in one go, or a part after the other where that
// does not fit in memory by itself either. Parts take twice the processor time, as they are appended to
// what is there.
func (w *Warehouse) create(ctx context.Context, m *models.Model) error {
	err := w.exec(ctx, "create "+kind(m)+" "+m.Name+" as\n"+sorted(m, m.Query))
	w.noteOrder(m.Name, err == nil && isSorted(m))
	if err == nil || !isShort(err) || m.Parts == "" || !w.scarce {
		return err
	}
	parts, failed := w.parts(ctx, m)
	if failed != nil {
		return fmt.Errorf("dividing it in parts: %w", failed)
	}
	if len(parts) == 0 {
		return err
	}
	w.log.Debug("memory ran out: in parts", "name", m.Name, "parts", len(parts))
	begin := "create table " + m.Name + " as\n"
	for _, part := range parts {
		// DuckDB takes a condition on a column down to all tables that it joins by.
		if err := w.exec(ctx, begin+sorted(m, "select * from (\n"+m.Query+"\n) where "+part)); err != nil {
			return fmt.Errorf("part %s: %w", part, err)
		}
		begin = "insert into " + m.Name + "\n"
	}
	return nil
}

// sorted puts a table that leaves as one file in the order of its key: whoever looks
// into the file finds things, and DuckDB skips what a filter on the key leaves out.
func sorted(m *models.Model, query string) string {
	if !isSorted(m) {
		return query
	}
	return fmt.Sprintf("select * from (\n%s\n) order by %s", query, strings.Join(m.Key, ", "))
}

// isSorted tells whether a table is made in the order of its key.
func isSorted(m *models.Model) bool { return m.Export == models.ExportTable && !m.IsView() }

// noteOrder notes whether a table was made in the order of its key, and isOrdered tells so. One
// that was made in parts, or of which rows were made anew, need not stand in it.
func (w *Warehouse) noteOrder(table string, is bool) {
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.ordered == nil {
		w.ordered = map[string]bool{}
	}
	w.ordered[table] = is
}

func (w *Warehouse) isOrdered(table string) bool {
	w.noted.Lock()
	defer w.noted.Unlock()
	return w.ordered[table]
}

// parts gives conditions of which each row of a model meets exactly one; none for a
// model that cannot be divided.
func (w *Warehouse) parts(ctx context.Context, m *models.Model) ([]string, error) {
	i := strings.LastIndexByte(m.Parts, '.')
	table, column := m.Parts[:i], m.Parts[i+1:]
	// The first value of each part: many rows of one value are in one part.
	rows, err := w.db.QueryContext(ctx, fmt.Sprintf(`
		select min(waarde)::varchar, typeof(min(waarde)), bool_or(waarde is null)
		from (select waarde, (sum(n) over (order by waarde) - n) // %d as deel
			from (select %s as waarde, count(*) as n from %s group by all))
		group by deel order by deel`, partRows, column, table))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var first []string
	for rows.Next() {
		var value, kind *string
		var empty bool
		if err := rows.Scan(&value, &kind, &empty); err != nil {
			return nil, err
		}
		if empty { // of a row without a value no condition tells in which part it is
			return nil, nil
		}
		first = append(first, quote(*value)+"::"+*kind)
	}
	return between(column, first), rows.Err()
}

// between gives the conditions of parts that begin with these values. The first holds
// what is lower as well.
func between(column string, first []string) (parts []string) {
	if len(first) < 2 {
		return nil
	}
	for i := range first {
		var and []string
		if i > 0 {
			and = append(and, column+" >= "+first[i])
		}
		if i+1 < len(first) {
			and = append(and, column+" < "+first[i+1])
		}
		parts = append(parts, strings.Join(and, " and "))
	}
	return parts
}
