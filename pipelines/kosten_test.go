package pipelines_test

import (
	"net/http/httptest"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
)

// What docs/performance.md has, in processor time, of a run in which nothing is large:
// of that and not in seconds, so that a slow machine fails nothing.
const (
	// shareOfDocument is what a small document of law takes in a whole cold run:
	// fetched, kept, read, staged, modelled, checked and published.
	shareOfDocument = 1.0 / 1800
	// shareOfNight is what a night takes in which one document changed, of a cold run of
	// 900 laws. Most of that is the report and the workbooks, which are written anew.
	shareOfNight = 0.45
	// slack is how much dearer each may be.
	slack = 1.5
)

// TestCostOfDocuments fails when a document of law, or a night in which one document
// changed, costs one and a half times what it did.
func TestCostOfDocuments(t *testing.T) {
	tier.Full(t, "it makes two whole runs of hundreds of laws")
	const few, many = 100, 900
	scaled := func(works int) (p *publisher.Publisher, spent func() time.Duration) {
		p = publisher.New(publisher.Options{Scale: &publisher.Scale{Regulations: works, RegulationBytes: 38_500}})
		server := httptest.NewServer(p)
		t.Cleanup(server.Close)
		out := t.TempDir()
		return p, func() time.Duration {
			cmd, said := runElsewhere(t, out, server.URL)
			if err := cmd.Wait(); err != nil {
				t.Fatalf("a run of %d laws: %v: %s", works, err, said)
			}
			return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		}
	}
	_, runFew := scaled(few)
	p, runMany := scaled(many)
	first, cold := runFew(), runMany()
	addLine(t, p)
	night := runMany()

	each := (cold - first) / (3 * (many - few)) // a work has three documents
	without := first - 3*few*each
	share := each.Seconds() / without.Seconds()
	t.Logf("%v of processor time a document, 1/%.0f of the %v of a run without any", each, 1/share, without)
	if share > slack*shareOfDocument {
		t.Errorf("a document costs 1/%.0f of a run without any, and 1/%.0f when docs/performance.md was written", 1/share, 1/shareOfDocument)
	}
	t.Logf("a product changed: %v, %.3f of the cold run of %v", night, night.Seconds()/cold.Seconds(), cold)
	if night.Seconds() > slack*shareOfNight*cold.Seconds() {
		t.Errorf("the night in which a product changed took %v, and the cold run %v", night, cold)
	}
}
