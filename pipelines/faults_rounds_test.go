package pipelines_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
	models "medebewind/sql"
)

// rounds puts faults together that can be there at the same time: each in data
// sets of its own. The first round has the first fault of every source.
func rounds(all []fault) [][]fault {
	var made [][]fault
	for _, f := range all {
		at := slices.IndexFunc(made, func(round []fault) bool {
			return !slices.ContainsFunc(round, func(other fault) bool { return overlap(f.sets, other.sets) })
		})
		if at < 0 {
			made, at = append(made, nil), len(made)
		}
		made[at] = append(made[at], f)
	}
	return made
}

// overlap tells whether two patterns, of which only the end may be open, can be of
// the same data set.
func overlap(a, b string) bool {
	openA, openB := strings.TrimSuffix(a, "%"), strings.TrimSuffix(b, "%")
	switch {
	case openA != a && strings.HasPrefix(b, openA), openB != b && strings.HasPrefix(a, openB):
		return true
	}
	return a == b
}

// TestRoundsHoldEveryFault keeps the rounds honest: no fault is forgotten, and
// none hides behind another.
func TestRoundsHoldEveryFault(t *testing.T) {
	seen := map[string]int{}
	for _, round := range rounds(faults) {
		for i, f := range round {
			seen[f.name]++
			for _, other := range round[i+1:] {
				if overlap(f.sets, other.sets) {
					t.Errorf("%s and %s break the same documents", f.name, other.name)
				}
			}
		}
	}
	for _, f := range faults {
		if seen[f.name] != 1 {
			t.Errorf("%s is made %d times", f.name, seen[f.name])
		}
	}
	nights := inTurn(faults)
	for i, f := range nights[1:] {
		if overlap(f.sets, nights[i].sets) {
			t.Errorf("%s comes the night after %s, which breaks the same documents", f.name, nights[i].name)
		}
	}
	if len(nights) != len(faults) {
		t.Errorf("%d faults in %d nights", len(faults), len(nights))
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"bwb/BWBR%", "bwb/" + law, true}, {"bwb/" + law, "bwb/BWBR%", true}, {iv3, iv3, true},
		{iv3, "cbs/iv3/%", true}, {iv3, everyEdition, false}, {book, letter, false}, {"gemeentefonds/%", letter, true},
	} {
		if got := overlap(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

// Several publishers break a data set each, and one changes another. Each broken one stays
// as it was last good, and says why; the change comes through. The next night they are
// whole again, and others are broken; in the last all is whole. What a fault does by
// itself, to a whole release, is in TestBrokenDocuments.
func TestBrokenDocumentsTogether(t *testing.T) {
	t.Parallel()
	breakNights(t, rounds(faults), false)
}

// breakNights has a night with each round of faults, and one without any: to a whole
// release, or of the tables that show them.
func breakNights(t *testing.T, nights [][]fault, whole bool) {
	out, _ := afterFirst(t)
	p, c := breakable(t)
	o := hurried(out, c)
	text := get(t, p.Publisher, lawText)
	for i, round := range nights {
		t.Run(fmt.Sprint("night ", i+1), func(t *testing.T) {
			p.SetFile(lawText, text)
			breakTogether(t, p, o, round, whole)
		})
	}
	p.set()
	p.SetFile(lawText, text)
	addLine(t, p.Publisher) // or there may be nothing to build
	if !whole {
		o.Only = []string{"meta.document"}
	}
	outcome := runtest.Run(t, o)
	if len(outcome.NotRenewed) > 0 || outcome.Fresh != whole {
		t.Errorf("after the repair: published %v, not renewed %q", outcome.Fresh, outcome.NotRenewed)
	}
	if got := runtest.AskFile(t, builtBy(outcome, out), "select count(*) from meta.document where not vernieuwd or reden is not null"); got != "0" {
		t.Errorf("after the repair %s documents are not renewed", got)
	}
}

// builtBy is the warehouse of a run, of all tables or of some.
func builtBy(outcome *pipelines.Outcome, out string) string {
	return cmp.Or(outcome.Partial, layout.Folder(out).Warehouse())
}

// breakTogether has a night in which these faults are there, and those of the night before
// are not.
func breakTogether(t *testing.T, p *broken, o pipelines.Options, round []fault, whole bool) {
	if !whole {
		o.Only = tablesOf(round)
	}
	var edits []edit
	before := map[string]string{}
	for _, f := range round {
		t.Log(f.name)
		before[f.query] = runtest.Ask(t, o.Out, f.query)
		if f.renew != nil {
			f.renew(t, p.Publisher)
		}
		edits = append(edits, f.edits...)
	}
	p.set(edits...)
	changed := changeBeside(t, p.Publisher, round)
	outcome := runtest.Run(t, o)
	if outcome.Fresh != whole {
		t.Errorf("published %v; what changed beside the faults is to be", outcome.Fresh)
	}
	checkEachTold(t, round, outcome)
	built := runtest.Reader(t, builtBy(outcome, o.Out))
	for query, want := range before {
		if got := built(query); got != want && !strings.Contains(query, changed) {
			t.Errorf("%s\n got %s, before the faults %s", query, got, want)
		}
	}
	checkMarked(t, built, round)
}

// tablesOf are the tables that a round of faults is held against.
func tablesOf(round []fault) []string {
	only := []string{"meta.document", "kern.product", "kwaliteit.toets"}
	for _, f := range round {
		only = append(only, models.Reads(f.query)...)
	}
	return only
}

// changeBeside changes what none of the faults touches.
func changeBeside(t *testing.T, p *publisher.Publisher, round []fault) (table string) {
	t.Helper()
	broken := func(set string) bool {
		return slices.ContainsFunc(round, func(f fault) bool { return overlap(f.sets, set) })
	}
	switch {
	case !broken("upl/UPL-actueel"):
		addLine(t, p)
		return "kern.product"
	case !broken("cbs/iv3/99023NED"):
		p.Touch("99023NED", "2026-01-11T02:00:00")
		return "99023NED"
	}
	t.Fatal("every source is broken")
	return ""
}

// checkEachTold holds what the run tells against all that is wrong, entry by
// entry.
func checkEachTold(t *testing.T, round []fault, outcome *pipelines.Outcome) {
	t.Helper()
	entries := 0
	for _, f := range round {
		told := 0
		for _, entry := range outcome.NotRenewed {
			if !slices.ContainsFunc(f.says, func(want string) bool { return !strings.Contains(entry, want) }) {
				told++
			}
		}
		if told != max(f.entries, 1) {
			t.Errorf("%s: %d entries tell %q, want %d, in %q", f.name, told, f.says, max(f.entries, 1), outcome.NotRenewed)
		}
		entries += max(f.entries, 1)
	}
	if len(outcome.NotRenewed) != entries {
		t.Errorf("%d entries, want %d: %q", len(outcome.NotRenewed), entries, outcome.NotRenewed)
	}
}

// checkMarked holds the tables against the faults: the broken data sets are marked
// with a reason, and nothing else is.
func checkMarked(t *testing.T, ask func(query string) string, round []fault) {
	t.Helper()
	var patterns []string
	reasons := 0
	for _, f := range round {
		patterns = append(patterns, "dataset like '"+f.sets+"'")
		reasons += max(f.reasons, 1)
		if got := ask("select count(*) > 0 and bool_and(not vernieuwd and length(reden) > 20) from meta.document where " + patterns[len(patterns)-1]); got != "true" {
			t.Errorf("%s: not marked", f.name)
		}
	}
	marked := "(" + strings.Join(patterns, " or ") + ")"
	for query, want := range map[string]string{
		"select count(*) > 20 and bool_and(vernieuwd and reden is null) from meta.document where not " + marked:            "true",
		"select count(*) > 0 from kwaliteit.toets where naam = 'dataset_niet_vernieuwd' and not geslaagd":                  "true",
		"select count(*) from kwaliteit.toets where ernst = 'fout' and not geslaagd":                                       "0",
		"select (select count(*) from kern.product) > 16 or bool_or(gewijzigd = '2026-01-11T02:00:00') from meta.document": "true",
		"select count(distinct reden) from meta.document":                                                                  fmt.Sprint(reasons),
	} {
		if got := ask(query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}
}
