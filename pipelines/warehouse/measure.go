package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	models "medebewind/sql"
)

// measureModels tell of all other tables, and wait until those are counted.
var measureModels = []string{"kwaliteit.meting", "kwaliteit.verschil"}

// loadPrevious makes tables of the measures that this build is compared with,
// and of why it is not.
func (w *Warehouse) loadPrevious(ctx context.Context) error {
	const tables = `
		create table staged.vorige_meting (naam varchar, onderwerp varchar, jaar integer, waarde decimal(18, 4), eenheid varchar);
		create table staged.vergelijking (uitgave varchar, code_versie varchar, vergeleken boolean, zelfde_code boolean, zelfde_jaren boolean, reden varchar);
		create table staged.telling (tabel varchar, groep varchar, jaar integer, kolom varchar, aantal bigint);
		create table staged.toetsing (naam varchar, ernst varchar, rijen bigint)`
	if err := w.exec(ctx, tables); err != nil {
		return err
	}
	row := []driver.Value{nil, nil, false, nil, nil, "er is geen eerdere uitgave waarmee deze momentopname is vergeleken"}
	if c := w.in.Manifest.Compared; c != nil {
		row = []driver.Value{c.Release, null(c.CodeVersion), w.in.Previous != "", !w.otherCode(), !c.YearsDiffer, null(c.Reason)}
	}
	if err := w.append(ctx, "staged", "vergelijking", [][]driver.Value{row}); err != nil {
		return err
	}
	if w.in.Previous == "" {
		return nil
	}
	return w.exec(ctx, "insert into staged.vorige_meting select naam, onderwerp, jaar, waarde, eenheid from read_parquet("+quote(w.in.Previous)+")")
}

// otherCode tells that other code made the release that this build is compared
// with: a difference may then be of the code.
func (w *Warehouse) otherCode() bool {
	c := w.in.Manifest.Compared
	return c != nil && c.CodeVersion != w.in.CodeVersion
}

// measure counts the rows and the filled cells of the tables, and builds the
// models on that.
func (w *Warehouse) measure(ctx context.Context) error {
	if !w.builds(measureModels[0]) {
		return nil
	}
	counted := slices.DeleteFunc(slices.Clone(w.Models), func(m *models.Model) bool {
		return !slices.Contains([]string{"bron", "kern", "indicator"}, schemaOf(m.Name)) || m.Export == models.ExportView
	})
	err := w.each(ctx, len(counted), func(ctx context.Context, i int) (err error) {
		if w.made[counted[i].Name].Counts, err = w.countOf(ctx, counted[i]); err != nil {
			return fmt.Errorf("counting %s: %w", counted[i].Name, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	var counts [][]driver.Value
	for _, m := range counted {
		for _, c := range w.made[m.Name].Counts {
			counts = append(counts, c.row(m.Name))
		}
	}
	if err := w.append(ctx, "staged", "telling", counts); err != nil {
		return err
	}
	return w.buildEach(ctx, func(m *models.Model) bool { return slices.Contains(measureModels, m.Name) })
}

// tallied counts the rows of a table that meet a condition in one pass, by year or by the
// table of the publisher if it has those: what a whole table hides, a part shows.
func tallied(ctx context.Context, q queries, table, where string, columns []Column) ([]tally, error) {
	part := "null::varchar"
	if slices.ContainsFunc(columns, func(c Column) bool { return c.Name == "tabel" && c.Type == "VARCHAR" }) && strings.HasPrefix(table, "bron.") {
		part = "tabel"
	}
	year := "null::integer"
	if slices.ContainsFunc(columns, func(c Column) bool { return c.Name == "jaar" && c.Type == "INTEGER" }) {
		year = "jaar"
	}
	counted := []string{"count(*)"}
	for _, c := range columns {
		counted = append(counted, fmt.Sprintf("count(%q)", c.Name))
	}
	rows, err := q.QueryContext(ctx, fmt.Sprintf("select %s, %s, %s from %s where %s group by all", part, year, strings.Join(counted, ", "), table, where))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var (
		all    []tally
		group  sql.NullString
		jaar   sql.NullInt32
		values = make([]int64, len(counted))
		into   = []any{&group, &jaar}
	)
	for i := range values {
		into = append(into, &values[i])
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		for i, n := range values {
			c := tally{Group: group.String, N: n}
			if jaar.Valid {
				year := jaar.Int32
				c.Year = &year
			}
			if i > 0 {
				c.Column = columns[i-1].Name
			}
			all = append(all, c)
		}
	}
	return all, rows.Err()
}
