package pipelines_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/prune"
	"medebewind/pipelines/runtest"
)

// After pruning every run that is kept can be built again, and the next run goes
// on as if nothing had been removed.
func TestWhatPruneKeepsVerifies(t *testing.T) {
	t.Parallel()
	tier.Full(t, "five whole builds")
	p, c := usual(t)
	out, _ := afterFirst(t)
	o := pipelines.Options{Out: out, Config: c, Today: day}
	for range 3 {
		addLine(t, p)
		runtest.Run(t, o)
	}
	rule := prune.Rule{Retention: config.Retention{Releases: 2, Days: 1}, Versions: pipelines.Versions(), Now: time.Now().AddDate(0, 0, 30)}
	plan, err := prune.Prune(context.Background(), o.Out, rule, true)
	if err != nil {
		t.Fatal(err)
	}
	kept := records(t, o.Out)
	kinds := map[prune.Kind]int{}
	for _, step := range plan.Steps {
		kinds[step.Kind]++
	}
	// Two lists of products, and the measures that the second run was held against.
	if len(kept) != 2 || len(plan.KeptReleases) != 2 || kinds[prune.Release] != 2 || kinds[prune.Object] != 3 || kinds[prune.Staged] != 4 {
		t.Errorf("kept %d runs and %v; removed %v", len(kept), plan.KeptReleases, kinds)
	}
	for _, r := range kept {
		if v := verify(t, o, r.ID); !v.Holds() || v.Same < 40 {
			t.Errorf("run %s: %+v", r.ID, v)
		}
	}
	before := len(p.Requests())
	if again := runtest.Run(t, o); again.Fresh || again.Transformed > 0 {
		t.Errorf("the next run: %+v", again)
	}
	asked := p.Requests()[before:]
	for _, r := range asked {
		if strings.Contains(r, "TypedDataSet") || strings.Contains(r, "Observations") || strings.Contains(r, "/xml/") || strings.Contains(r, "/attachment/") {
			t.Errorf("the next run fetched %s, which it has", r)
		}
	}
	// Two dozen kinds of law are counted, a dozen phrases searched for, and the lists
	// of five publishers asked; the rest is what we rely on.
	if len(asked) > 70 {
		t.Errorf("the next run made %d requests", len(asked))
	}
	if !slices.Contains(plan.KeptReleases, records(t, o.Out)[2].Release) {
		t.Error("the next run published something else")
	}
}
