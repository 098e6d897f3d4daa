package pipelines_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
)

// A publisher breaks one data set and changes another. The first stays as it was last
// good, and says why; the second comes through, and so does what was broken the night
// before. When the publisher is whole, so is everything.
func TestBrokenDocuments(t *testing.T) {
	tier.Full(t, "TestBrokenDocumentsTogether makes all faults")
	nights := inTurn(faults)
	middle := len(nights) / 2
	for i, some := range [][]fault{nights[:middle], nights[middle:]} {
		t.Run(fmt.Sprint("publisher ", i+1), func(t *testing.T) {
			t.Parallel()
			breakInTurn(t, some)
		})
	}
}

// inTurn puts faults one after another, so that the next night's is of other data sets:
// always first one of those of which most are left.
func inTurn(all []fault) []fault {
	var made []fault
	for left := slices.Clone(all); len(left) > 0; {
		at, most := 0, 0
		for i, f := range left {
			if len(made) > 0 && overlap(f.sets, made[len(made)-1].sets) {
				continue
			}
			like := 0
			for _, other := range left {
				if overlap(f.sets, other.sets) {
					like++
				}
			}
			if like > most {
				at, most = i, like
			}
		}
		made, left = append(made, left[at]), slices.Delete(left, at, at+1)
	}
	return made
}

// breakInTurn has a night with each fault, to a whole release, and one without any.
func breakInTurn(t *testing.T, nights []fault) {
	out, _ := afterFirst(t)
	p, c := breakable(t)
	text := get(t, p.Publisher, lawText)
	for _, f := range nights {
		t.Run(f.name, func(t *testing.T) {
			p.SetFile(lawText, text)
			before := runtest.Ask(t, out, f.query)
			if f.renew != nil {
				f.renew(t, p.Publisher)
			}
			p.set(f.edits...)
			changeAnother(t, p.Publisher, f)
			outcome := runtest.Run(t, hurried(out, c))
			checkTold(t, f, outcome)
			if !outcome.Fresh {
				t.Error("the other change was not published")
			}
			if got := runtest.Ask(t, out, f.query); got != before {
				t.Errorf("%s\n got %s, before the fault %s", f.query, got, before)
			}
			checkMeta(t, out, f)
		})
	}
	p.set()
	p.SetFile(lawText, text)
	addLine(t, p.Publisher) // or there may be nothing to publish
	outcome := runtest.Run(t, hurried(out, c))
	if len(outcome.NotRenewed) > 0 || !outcome.Fresh {
		t.Errorf("after the repair: fresh %v, not renewed %q", outcome.Fresh, outcome.NotRenewed)
	}
	if got := runtest.Ask(t, out, "select count(*) from meta.document where not vernieuwd or reden is not null"); got != "0" {
		t.Errorf("after the repair %s documents are not renewed", got)
	}
}

// changeAnother changes what the fault does not touch.
func changeAnother(t *testing.T, p *publisher.Publisher, f fault) {
	t.Helper()
	if f.sets == "upl/UPL-actueel" {
		p.Touch("99023NED", "2026-01-11T02:00:00")
		return
	}
	addLine(t, p)
}

// checkTold holds what the run tells against what is wrong.
func checkTold(t *testing.T, f fault, outcome *pipelines.Outcome) {
	t.Helper()
	if len(outcome.NotRenewed) != max(f.entries, 1) {
		t.Fatalf("%d entries: %q", len(outcome.NotRenewed), outcome.NotRenewed)
	}
	for _, entry := range outcome.NotRenewed {
		for _, want := range f.says {
			if !strings.Contains(entry, want) {
				t.Errorf("no %q in %q", want, entry)
			}
		}
	}
}

// checkMeta holds the published tables against the fault: the broken data sets
// are marked with a reason, and nothing else is.
func checkMeta(t *testing.T, out string, f fault) {
	t.Helper()
	marked := "dataset like '" + f.sets + "'"
	for query, want := range map[string]string{
		"select count(*) > 0 and bool_and(not vernieuwd and length(reden) > 20) from meta.document where " + marked:        "true",
		"select count(*) > 20 and bool_and(vernieuwd and reden is null) from meta.document where not " + marked:            "true",
		"select count(*) > 0 from kwaliteit.toets where naam = 'dataset_niet_vernieuwd' and not geslaagd":                  "true",
		"select count(*) from kwaliteit.toets where ernst = 'fout' and not geslaagd":                                       "0",
		"select (select count(*) from kern.product) > 16 or bool_or(gewijzigd = '2026-01-11T02:00:00') from meta.document": "true",
		"select count(distinct reden) from meta.document":                                                                  fmt.Sprint(max(f.reasons, 1)),
	} {
		if got := runtest.Ask(t, out, query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}
}
