package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"
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
	checks := slices.DeleteFunc(slices.Clone(w.rules), w.leavesOut)
	after := slices.DeleteFunc(slices.Clone(checks), func(c *models.Check) bool { return !c.OfChecks })
	checks = slices.DeleteFunc(checks, func(c *models.Check) bool { return c.OfChecks })
	keyed := slices.DeleteFunc(slices.Clone(w.Models), func(m *models.Model) bool {
		return len(m.Key) == 0 || slices.Contains(checkModels, m.Name)
	})
	w.Checks = make([]Check, len(checks)+len(keyed), len(checks)+len(keyed)+len(after))
	err := w.each(ctx, len(w.Checks), func(ctx context.Context, i int) (err error) {
		if i < len(checks) {
			w.Checks[i], err = w.holds(ctx, checks[i])
			return err
		}
		m := keyed[i-len(checks)]
		err = w.aside(ctx, []string{m.Name}, func() (err error) {
			w.Checks[i], err = w.checkKey(ctx, m)
			return err
		})
		if err != nil {
			return fmt.Errorf("checking the key of %s: %w", m.Name, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
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
	if w.hasPassed(rule.Name, of) {
		w.pass(rule.Name, of)
		return Check{Name: rule.Name, Severity: severity, Meaning: rule.Meaning, Passed: true}, nil
	}
	query := rule.Query
	if narrow, ok := w.narrowed(rule); ok {
		query = narrow
	}
	var c Check
	err := w.aside(ctx, rule.Reads, func() (err error) {
		if c, err = w.runCheck(ctx, rule.Name, severity, rule.Meaning, query); err == nil {
			err = w.findings(ctx, rule, &c)
		}
		return err
	})
	if err != nil {
		return c, fmt.Errorf("check %s (sql/%s): %w", rule.Name, rule.File, err)
	}
	if c.Passed {
		w.pass(rule.Name, of)
	}
	return c, nil
}

// hasPassed tells whether a check found nothing in the same tables: the night before, or
// earlier in this build.
func (w *Warehouse) hasPassed(check, of string) bool {
	w.noted.Lock()
	defer w.noted.Unlock()
	return w.passed[check] == of || w.earlier != nil && w.earlier.Record.Checks[check] == of
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
	err := w.db.QueryRowContext(ctx, `with rijen as materialized (`+query+`)
		select (select count(*) from rijen), (select string_agg(voorbeeld, '; ') from (select voorbeeld from rijen order by voorbeeld limit 5))`).Scan(&c.Rows, &example)
	if err != nil {
		return c, err
	}
	c.Passed, c.Example = c.Rows == 0, example.String
	w.log.Debug("check", "name", name, "took", time.Since(start).Round(time.Millisecond))
	return c, nil
}

// checkKey looks for keys that are double or have an empty part. It compares
// hashes, which fit in memory where the keys of a large table do not; only if
// two are the same it looks at the keys. A view whose key follows from those of the
// tables that it joins is looked at in a small build, which would show that it does
// not; in a large one these tables are.
func (w *Warehouse) checkKey(ctx context.Context, m *models.Model) (Check, error) {
	key := strings.Join(m.Key, ", ")
	meaning := "De sleutel (" + key + ") is leeg of niet uniek."
	known := w.unchanged(m.Name) // and was published, so that its key was right
	if known || len(m.KeyOf) > 0 && !w.pace.small {
		return Check{Name: "sleutel " + m.Name, Severity: "fout", Meaning: meaning, Passed: true}, nil
	}
	empty := strings.Join(m.Key, " is null or ") + " is null"
	suspect, err := w.suspect(ctx, m, empty, keysAtOnce)
	if err != nil {
		return Check{}, err
	}
	query := "select '' as voorbeeld where false"
	if suspect {
		// Of which documents it is comes first: one of them can be left out.
		from := "''"
		if hasDocument(m) && !slices.Contains(m.Key, "document_id") {
			from = "string_agg(distinct document_id, ' en ' order by document_id) || ': '"
		}
		query = fmt.Sprintf("select %[4]s || concat_ws(' ', %[1]s) as voorbeeld from %[2]s group by %[1]s having count(*) > 1 or %[3]s", key, m.Name, empty, from)
	}
	return w.runCheck(ctx, "sleutel "+m.Name, "fout", meaning, query)
}

func hasDocument(m *models.Model) bool {
	for _, c := range m.Columns {
		if c.Key == "document_id" {
			return true
		}
	}
	return false
}

// keysAtOnce is how many keys of a large table are compared at once. The hash table of
// more than that does not fit in the memory of a build; and DuckDB, when it runs out of it
// in two threads of one aggregate, can end in an internal error, after which the database
// is of no use (seen with 1.4.1 and 1.4.3 on the keys of 8 million rows a year).
const keysAtOnce = 2_000_000

// suspect tells whether two keys have the same hash, or one has an empty part,
// comparing so many at once in a large build.
func (w *Warehouse) suspect(ctx context.Context, m *models.Model, empty string, atOnce int64) (bool, error) {
	columns, err := w.columns(ctx, m.Name)
	if err != nil {
		return false, err
	}
	columns = slices.DeleteFunc(slices.Clone(columns), func(c Column) bool { return !slices.Contains(m.Key, c.Name) })
	anew, err := w.fewAnew(ctx, m, atOnce)
	if err != nil {
		return false, err
	}
	if anew != "" {
		return w.suspectAnew(ctx, m, columns, empty, anew)
	}
	parts, err := w.keyParts(ctx, m, atOnce)
	if err != nil {
		return false, err
	}
	for _, part := range parts {
		// In one pass a part: a view is computed each time it is asked.
		query := fmt.Sprintf("select exists (select h from (select %s as h, %s as leeg from %s where %s) where h %% %d = %d group by h having count(*) > 1 or bool_or(leeg))",
			rowNumber(columns), empty, m.Name, part.where, part.of, part.nth)
		var suspect bool
		if err := w.db.QueryRowContext(ctx, query).Scan(&suspect); err != nil || suspect {
			return suspect, err
		}
	}
	return false, nil
}

// fewAnew gives the condition of the rows of a table that were made anew, when these are few
// among those that unsureKeys has: a document of a year. It is "" for others.
func (w *Warehouse) fewAnew(ctx context.Context, m *models.Model, atOnce int64) (string, error) {
	anew := w.anew[m.Name]
	if anew == "" || anew == w.unsureKeys(m) {
		return "", nil
	}
	var n int64
	err := w.db.QueryRowContext(ctx, fmt.Sprintf("select count(*) from %s where %s", m.Name, anew)).Scan(&n)
	if n > atOnce {
		return "", err
	}
	return anew, err
}

// suspectAnew looks among the rows that were made anew and beside them: the keys of the others
// were published, so that none of these is there twice.
func (w *Warehouse) suspectAnew(ctx context.Context, m *models.Model, columns []Column, empty, anew string) (suspect bool, err error) {
	query := fmt.Sprintf(`
		with nieuw as materialized (select %[1]s as h, %[2]s as leeg from %[3]s where %[4]s)
		select exists (select h from nieuw group by h having count(*) > 1 or bool_or(leeg))
			or exists (select 1 from (select %[1]s as h from %[3]s where %[5]s and (%[4]s) is not true) semi join nieuw using (h))`,
		rowNumber(columns), empty, m.Name, anew, w.unsureKeys(m))
	err = w.db.QueryRowContext(ctx, query).Scan(&suspect)
	return suspect, err
}

// keyPart is a part of the keys of a table: of some rows, those whose hash leaves nth when
// divided by of.
type keyPart struct {
	where   string
	of, nth int64
}

// keyParts parts the keys of a table: by year in a large build, as DuckDB need not look at
// the rows of others, and by hash where a year still has too many. What is there once can
// be there again in its own part only.
func (w *Warehouse) keyParts(ctx context.Context, m *models.Model, atOnce int64) ([]keyPart, error) {
	all := w.unsureKeys(m)
	if w.pace.small {
		return []keyPart{{all, 1, 0}}, nil
	}
	query := "select " + quote(all) + ", count(*) from " + m.Name + " where " + all
	if slices.Contains(m.Key, "jaar") {
		query = "select coalesce('jaar = ' || jaar, 'jaar is null'), count(*) from " + m.Name + " where " + all + " group by jaar order by jaar"
	}
	rows, err := w.db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var parts []keyPart
	for rows.Next() {
		var where string
		var n int64
		if err := rows.Scan(&where, &n); err != nil {
			return nil, err
		}
		of := (n + atOnce - 1) / atOnce
		for nth := range of {
			parts = append(parts, keyPart{where, of, nth})
		}
	}
	return parts, rows.Err()
}

// unsureKeys is the condition of the rows of a table whose keys may be there twice: of one of
// which some rows were made anew those that have a value of a column of the key with rows that
// changed. The others were published, and their keys differ from these in that column.
func (w *Warehouse) unsureKeys(m *models.Model) (where string) {
	if w.anew[m.Name] == "" {
		return "true"
	}
	for _, column := range m.Key {
		if values, known := w.touched(m.Name, column); known && len(values) > 0 {
			return in(column, values)
		}
	}
	return "true"
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
