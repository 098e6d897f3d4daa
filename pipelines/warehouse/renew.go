package warehouse

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	models "medebewind/sql"
)

// due gives the column along which a table follows what it reads, and the values of it whose
// rows may have changed; false for a table that is to be made as a whole.
func (w *Warehouse) due(m *models.Model, was, made *Made) (column string, values []string, ok bool) {
	if was.As != made.As {
		return "", nil, false
	}
	for _, f := range m.Follows {
		if values, ok := w.touchedOf(m.Reads, m.Query, f.From); ok {
			return f.Column, values, true
		}
	}
	return "", nil, false
}

// asBefore tells whether a table, a seed or a staged table has the rows that it had.
func (w *Warehouse) asBefore(name string) bool {
	if w.unchanged(name) {
		return true
	}
	is, given := w.given[name]
	return given && w.earlier.Record.Given[name] == is
}

// errMany is of a table of which so much is to be made anew that all of it costs less.
var errMany = errors.New("half of the table is to be made anew")

// renew makes the rows of these values of a column anew, in a table that keeps its others. A failure
// leaves it as it was.
func (w *Warehouse) renew(ctx context.Context, m *models.Model, was, made *Made, column string, values []string) error {
	if len(values) == 0 {
		made.Is = was.Is
		return nil
	}
	columns, err := w.columns(ctx, m.Name)
	if err != nil {
		return err
	}
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	same, err := w.renewRows(ctx, tx, m, was, made, column, values, columns)
	if err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if same {
		made.Is = was.Is
	}
	return tx.Commit()
}

// renewRows does so in a transaction, and tells whether the rows came out as they were.
func (w *Warehouse) renewRows(ctx context.Context, tx *sql.Tx, m *models.Model, was, made *Made, column string, values []string, columns []Column) (same bool, err error) {
	where := in(column, values)
	before, err := w.partOf(ctx, tx, m, column, where, columns)
	if err != nil {
		return false, err
	}
	var all int64
	if err := tx.QueryRowContext(ctx, "select count(*) from "+m.Name).Scan(&all); err != nil {
		return false, err
	}
	if before.rows > all/2 {
		return false, errMany
	}
	gone, err := w.keysBefore(ctx, tx, m, where)
	if err != nil {
		return false, err
	}
	for _, statement := range []string{
		"delete from " + m.Name + " where " + where,
		"insert into " + m.Name + "\n" + sorted(m, "select * from (\n"+m.Query+"\n) where "+where),
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return false, err
		}
	}
	if err := gone(); err != nil {
		return false, err
	}
	after, err := w.partOf(ctx, tx, m, column, where, columns)
	if err != nil {
		return false, err
	}
	for by, is := range after.sums {
		w.touch(m.Name, by, differing(before.sums[by], is))
	}
	if len(was.Counts) > 0 {
		made.Counts = changed(was.Counts, before.counts, after.counts)
	}
	w.renewed(m.Name, where)
	return len(differing(before.sums[column], after.sums[column])) == 0, nil
}

// part is what is told of some rows of a table.
type part struct {
	rows   int64
	sums   map[string]sums
	counts []tally
}

func (w *Warehouse) partOf(ctx context.Context, q queries, m *models.Model, along, where string, columns []Column) (p part, err error) {
	p.sums = map[string]sums{}
	for _, by := range append(w.followed(m), along) {
		if p.sums[by] != nil { // it is followed along its own column
			continue
		}
		if p.sums[by], err = sumsBy(ctx, q, m.Name, where, by, columns); err != nil {
			return p, err
		}
	}
	if p.counts, err = tallied(ctx, q, m.Name, where, columns); err != nil {
		return p, err
	}
	for _, c := range p.counts {
		if c.Column == "" {
			p.rows += c.N
		}
	}
	return p, nil
}

// renewed notes which rows of a table were made anew.
func (w *Warehouse) renewed(table, where string) {
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.anew == nil {
		w.anew = map[string]string{}
	}
	w.anew[table] = where
}

// changed gives the counts of a table of which some rows gave way to others.
func changed(all, gone, come []tally) []tally {
	type place struct {
		group, column string
		year          int32
		dated         bool
	}
	at := func(c tally) place {
		if c.Year == nil {
			return place{group: c.Group, column: c.Column}
		}
		return place{c.Group, c.Column, *c.Year, true}
	}
	by := map[place]int64{}
	var order []tally
	for _, c := range slices.Concat(all, come) {
		if _, known := by[at(c)]; !known {
			order = append(order, c)
		}
		by[at(c)] += c.N
	}
	for _, c := range gone {
		by[at(c)] -= c.N
	}
	left := order[:0]
	for _, c := range order {
		rows := c
		rows.Column = ""
		if by[at(rows)] > 0 { // a group without rows is none
			c.N = by[at(c)]
			left = append(left, c)
		}
	}
	return left
}

// compared notes what changed of a table that was made as a whole, against the one before,
// and tells whether they have the same rows.
func (w *Warehouse) compared(ctx context.Context, m *models.Model, before string) (same bool, err error) {
	is, err := w.columns(ctx, m.Name)
	if err != nil {
		return false, err
	}
	was, err := w.columns(ctx, before)
	if err != nil || !slices.Equal(is, was) {
		return false, err
	}
	if err := w.compareKeys(ctx, w.db, m, before); err != nil {
		return false, fmt.Errorf("comparing the keys of %s: %w", m.Name, err)
	}
	expressions := w.followed(m)
	if len(expressions) == 0 {
		err = w.db.QueryRowContext(ctx, "select "+rowSum(m.Name, is)+" is not distinct from "+rowSum(before, was)).Scan(&same)
		return same, err
	}
	for _, by := range expressions {
		old, err := sumsBy(ctx, w.db, before, "true", by, was)
		if err != nil {
			return false, fmt.Errorf("summing what there was by %s: %w", by, err)
		}
		new, err := sumsBy(ctx, w.db, m.Name, "true", by, is)
		if err != nil {
			return false, fmt.Errorf("summing what there is by %s: %w", by, err)
		}
		values := differing(old, new)
		w.touch(m.Name, by, values)
		same = len(values) == 0
	}
	return same, nil
}
