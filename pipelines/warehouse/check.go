package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"slices"
	"time"

	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
)

// checkModels tell of the outcome of the checks, and wait for it.
var checkModels = []string{"kwaliteit.bevinding", "kwaliteit.toets", "meta.aanvaarding"}

// Check is the outcome of a check.
type Check struct {
	Name, Severity, Meaning string
	Passed                  bool
	// Rows is how many rows should not be there, Example names some of them.
	Rows    int64
	Example string
	// Accepted is who published in spite of it, and why; nil for nobody.
	Accepted *snapshot.Acceptance
}

// Failed gives the checks that stop publication.
func (w *Warehouse) Failed() []Check {
	return w.failing(func(c Check) bool { return c.Severity == "fout" && c.Accepted == nil })
}

// Warnings gives the failed checks that do not stop publication.
func (w *Warehouse) Warnings() []Check {
	return w.failing(func(c Check) bool { return c.Severity != "fout" })
}

// Accepted gives the failed checks that would stop publication, had nobody
// accepted them.
func (w *Warehouse) Accepted() []Check {
	return w.failing(func(c Check) bool { return c.Accepted != nil })
}

func (w *Warehouse) failing(which func(Check) bool) []Check {
	var failing []Check
	for _, c := range w.Checks {
		if !c.Passed && which(c) {
			failing = append(failing, c)
		}
	}
	return failing
}

// runChecks runs the checks of package sql and, for every model, that its key
// is unique and complete, and writes what came out.
func (w *Warehouse) runChecks(ctx context.Context) error {
	checks, err := models.Checks()
	if err != nil {
		return err
	}
	checks = slices.DeleteFunc(checks, w.leavesOut)
	after := slices.DeleteFunc(slices.Clone(checks), func(c *models.Check) bool { return !c.OfChecks })
	checks = slices.DeleteFunc(checks, func(c *models.Check) bool { return c.OfChecks })
	keyed := slices.DeleteFunc(slices.Clone(w.Models), func(m *models.Model) bool {
		return len(m.Key) == 0 || slices.Contains(checkModels, m.Name)
	})
	w.Checks = make([]Check, len(checks))
	err = w.each(ctx, len(checks), func(ctx context.Context, i int) (err error) {
		w.Checks[i], err = w.holds(ctx, checks[i])
		return err
	})
	if err != nil {
		return err
	}
	keys, err := w.checkKeys(ctx, keyed)
	if err != nil {
		return err
	}
	w.Checks = append(w.Checks, keys...)
	if len(after) > 0 {
		if err := w.tellChecks(ctx, w.Checks[:len(checks)]); err != nil {
			return err
		}
	}
	for _, c := range after {
		found, err := w.holds(ctx, c)
		if err != nil {
			return err
		}
		w.Checks = append(w.Checks, found)
	}
	return w.writeChecks(ctx)
}

// tellChecks puts what the checks found so far beside the measures: the next release
// is held against it.
func (w *Warehouse) tellChecks(ctx context.Context, found []Check) error {
	var rows [][]driver.Value
	for _, c := range found {
		rows = append(rows, []driver.Value{c.Name, c.Severity, c.Rows})
	}
	if err := w.exec(ctx, "delete from staged.toetsing"); err != nil { // of checks that ran before
		return err
	}
	if err := w.append(ctx, "staged", "toetsing", rows); err != nil || !w.builds(measureModels[0]) {
		return err
	}
	if err := w.exec(ctx, "delete from kwaliteit.meting where naam = 'toets'"); err != nil {
		return err
	}
	return w.exec(ctx, "insert into kwaliteit.meting select 'toets', naam, null, rijen, 'rijen' from staged.toetsing")
}

// holds runs a check of package sql and notes what it finds.
func (w *Warehouse) holds(ctx context.Context, rule *models.Check) (Check, error) {
	severity := rule.Severity
	if rule.OtherCode != "" && w.otherCode() {
		severity = rule.OtherCode
	}
	of := w.hashOf(rule.Query, rule.Reads, rule.Query)
	if w.earlier != nil && w.earlier.Record.Checks[rule.Name] == of {
		w.pass(rule.Name, of)
		return Check{Name: rule.Name, Severity: severity, Meaning: rule.Meaning, Passed: true}, nil
	}
	c, err := w.runCheck(ctx, rule.Name, severity, rule.Meaning, rule.Query)
	if err == nil {
		err = w.findings(ctx, rule, &c)
	}
	if err != nil {
		return c, fmt.Errorf("check %s (sql/%s): %w", rule.Name, rule.File, err)
	}
	if c.Passed {
		w.pass(rule.Name, of)
	}
	return c, nil
}

// pass notes a check that found nothing, and what it looked at.
func (w *Warehouse) pass(check, of string) {
	w.noted.Lock()
	defer w.noted.Unlock()
	if w.passed == nil {
		w.passed = map[string]string{}
	}
	w.passed[check] = of
}

// writeChecks fills the tables that tell of the checks.
func (w *Warehouse) writeChecks(ctx context.Context) error {
	var checks, accepted [][]driver.Value
	for _, c := range w.Checks {
		checks = append(checks, []driver.Value{c.Name, c.Severity, c.Passed, c.Rows, null(c.Example), c.Accepted != nil, c.Meaning})
		if a := c.Accepted; a != nil {
			accepted = append(accepted, []driver.Value{c.Name, a.Reason, a.By, a.At, null(a.Until), a.Run})
		}
	}
	for table, rows := range map[string][][]driver.Value{"toets": checks, "aanvaarding": accepted} {
		if err := w.append(ctx, "staged", table, rows); err != nil {
			return err
		}
	}
	return w.buildEach(ctx, func(m *models.Model) bool { return slices.Contains(checkModels, m.Name) })
}

func (w *Warehouse) runCheck(ctx context.Context, name, severity, meaning, query string) (Check, error) {
	start := time.Now()
	c := Check{Name: name, Severity: severity, Meaning: meaning}
	var example sql.NullString
	err := w.ask(ctx, `with rijen as materialized (`+query+`)
		select (select count(*) from rijen), (select string_agg(voorbeeld, '; ') from (select voorbeeld from rijen order by voorbeeld limit 5))`, &c.Rows, &example)
	if err != nil {
		return c, err
	}
	c.Passed, c.Example = c.Rows == 0, example.String
	w.log.Debug("check", "name", name, "took", time.Since(start).Round(time.Millisecond))
	return c, nil
}

// years gives the values of the column jaar, in order.
func (w *Warehouse) years(ctx context.Context, table string) ([]int, error) {
	rows, err := w.db.QueryContext(ctx, "select distinct jaar from "+table+" where jaar is not null order by jaar")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var years []int
	for rows.Next() {
		var year int
		if err := rows.Scan(&year); err != nil {
			return nil, err
		}
		years = append(years, year)
	}
	return years, rows.Err()
}
