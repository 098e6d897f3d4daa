package warehouse

import (
	"context"
	"database/sql/driver"
	"fmt"

	models "medebewind/sql"
)

// maxSubjects is how many subjects of a check are told by name. Who accepts
// more than that accepts it until a day.
const maxSubjects = 1000

// findings notes what a failed check that stops publication is about, and
// whether somebody accepted that. The keys of tables are not among these checks:
// an export has no order without them, and nobody can accept that.
func (w *Warehouse) findings(ctx context.Context, rule *models.Check, c *Check) error {
	if c.Passed || c.Severity != "fout" {
		return nil
	}
	subjects, whole, err := w.subjects(ctx, rule)
	if err != nil {
		return err
	}
	release := w.comparedWith(rule)
	var rows [][]driver.Value
	for _, s := range subjects {
		rows = append(rows, []driver.Value{c.Name, s, whole, null(release)})
	}
	if err := w.append(ctx, "staged", "bevinding", rows); err != nil {
		return err
	}
	if !whole {
		subjects = nil // some are not known by name: only a day accepts them
	}
	for i := range w.in.Accepted {
		if a := &w.in.Accepted[i]; a.Covers(c.Name, release, subjects, w.in.Manifest.Started) {
			c.Accepted = a
			return nil
		}
	}
	return nil
}

// comparedWith is the release that a check compares with; "" for one that looks
// at this warehouse alone.
func (w *Warehouse) comparedWith(rule *models.Check) string {
	if c := w.in.Manifest.Compared; rule.Compares && c != nil {
		return c.Release
	}
	return ""
}

// subjects gives what a check finds, without the figures where it tells those
// apart, and whether that is all.
func (w *Warehouse) subjects(ctx context.Context, rule *models.Check) (subjects []string, whole bool, err error) {
	column := "voorbeeld"
	if rule.Compares {
		column = "onderwerp"
	}
	rows, err := w.db.QueryContext(ctx, fmt.Sprintf("select distinct coalesce(%s, '') as onderwerp from (%s) order by onderwerp limit %d", column, rule.Query, maxSubjects+1))
	if err != nil {
		return nil, false, err
	}
	defer rows.Close()
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, false, err
		}
		subjects = append(subjects, s)
	}
	whole = len(subjects) <= maxSubjects
	return subjects[:min(len(subjects), maxSubjects)], whole, rows.Err()
}
