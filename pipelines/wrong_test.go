package pipelines_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
)

// Each of what a publisher can say wrongly is stopped, or marked, by a check that names
// it, over a whole run; what is just smaller is not, and so the size is measured. The
// table in docs/bronnen.md has the outcome.
func TestWrongData(t *testing.T) {
	tier.Full(t, "a whole run each; TestWrongDataTogether makes some of them in two")
	for _, w := range wrongs {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			r := runWrong(t, 0, false, w)
			r.check(t, w)
		})
		if w.missed == 0 {
			continue
		}
		t.Run(w.name+", just smaller", func(t *testing.T) {
			t.Parallel()
			r := runWrong(t, w.missed, false, w)
			if r.stopped {
				t.Errorf("size %v is stopped", w.missed)
			}
			if got := runtest.AskFile(t, r.file, found(w)); got != "false" {
				t.Errorf("%s names %s at size %v", w.check, w.subject, w.missed)
			}
		})
	}
}

// Those that stop a run in one, and those that mark in another: each in documents of its
// own, so that none hides behind another.
func TestWrongDataTogether(t *testing.T) {
	t.Parallel()
	for _, stops := range []bool{true, false} {
		t.Run(map[bool]string{true: "stopped", false: "marked"}[stops], func(t *testing.T) {
			t.Parallel()
			taken := map[string]bool{}
			var some []wrong
			for _, w := range wrongs {
				beside := w.stops == stops && !taken["check "+w.check]
				for _, table := range w.tables {
					beside = beside && !taken[table]
				}
				if !beside || strings.Contains(w.name, "early") { // that asks for other years
					continue
				}
				for _, table := range append(w.tables, "check "+w.check) {
					taken[table] = true
				}
				some = append(some, w)
			}
			// What only marks is read from the tables of its check: no release is needed.
			r := runWrong(t, 0, !stops, some...)
			for _, w := range some {
				r.check(t, w)
			}
		})
	}
}

// wrongRun is what a run with something wrong left: the warehouse that it published,
// rejected, or built in part.
type wrongRun struct {
	out, file string
	stopped   bool
}

// runWrong makes a run after the first in which a publisher says these wrongly; size 0 is
// that which is caught of each. In part, only the tables of their checks are built.
func runWrong(t *testing.T, size float64, part bool, all ...wrong) wrongRun {
	t.Helper()
	out, first := afterFirst(t)
	p, c := breakable(t)
	o := hurried(out, c)
	var edits []edit
	for _, w := range all {
		t.Log(w.name)
		for _, table := range w.tables {
			p.Touch(table, "2026-01-10T02:00:00")
		}
		by := size
		if by == 0 {
			by = w.caught
		}
		edits = append(edits, w.edits(t, by)...)
		if strings.Contains(w.name, "early") {
			c.Years = "2021-2026"
		}
		if part {
			o.Only = append(append(o.Only, "kwaliteit.toets"), tablesOfCheck(t, w.check)...)
		}
	}
	p.set(edits...)
	outcome, err := pipelines.Run(t.Context(), o)
	var failed *pipelines.FailedChecks
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	if err != nil {
		if publish.Latest(out) != first.Release {
			t.Errorf("a run that ends with %v published", err)
		}
		return wrongRun{out, layout.Folder(out).Rejected(), true}
	}
	checkRefused(t, outcome.NotRenewed, all)
	if !part && publish.Latest(out) == first.Release {
		t.Error("nothing was published")
	}
	return wrongRun{out, builtBy(outcome, out), false}
}

// checkRefused holds the documents that go no further than the door against what is
// wrong in them.
func checkRefused(t *testing.T, documents []string, all []wrong) {
	t.Helper()
	var refused []string
	for _, w := range all {
		if w.refused {
			refused = append(refused, w.tables...)
		}
	}
	if (len(documents) > 0) != (len(refused) > 0) {
		t.Errorf("not renewed: %q, want those of %v", documents, refused)
	}
	for _, document := range documents {
		if !slices.ContainsFunc(refused, func(table string) bool { return strings.Contains(document, table) }) {
			t.Errorf("not renewed: %s", document)
		}
	}
}

// found asks whether the check of a wrong names what is wrong.
func found(w wrong) string {
	return fmt.Sprintf("select count(*) > 0 from kwaliteit.toets where not geslaagd and naam like '%s%%'", w.check)
}

// check holds what a run left against what was wrong.
func (r wrongRun) check(t *testing.T, w wrong) {
	t.Helper()
	if r.stopped != w.stops {
		t.Errorf("%s: stopped %v; the run ends with %v", w.name, r.stopped, records(t, r.out)[1:])
		return
	}
	query := fmt.Sprintf(`select coalesce(string_agg(naam || ': ' || voorbeeld, '; '), 'nothing') from kwaliteit.toets where not geslaagd and naam like '%s%%'`, w.check)
	if w.stops {
		query = fmt.Sprintf(`select coalesce(string_agg(toets || ': ' || onderwerp, '; '), 'nothing') from kwaliteit.bevinding where toets like '%s%%'`, w.check)
	}
	if got := runtest.AskFile(t, r.file, query); !strings.Contains(got, w.subject) {
		t.Errorf("%s: %s says %.600s, and not %s", w.name, w.check, got, w.subject)
	}
}
