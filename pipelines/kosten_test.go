package pipelines_test

import (
	"net/http/httptest"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
)

// costOfDocument is the processor time of a small document of law in a whole cold
// run, as docs/performance.md has it: fetched, kept, read, staged, modelled,
// checked and published.
const costOfDocument = 5900 * time.Microsecond

// TestCostOfASmallDocument fails when a small document costs one and a half times
// what it did. What a run costs without any is taken off.
func TestCostOfASmallDocument(t *testing.T) {
	tier.Full(t, "it makes two whole runs of hundreds of laws")
	const few, many = 100, 900
	cost := func(works int) time.Duration {
		server := httptest.NewServer(publisher.New(publisher.Options{Scale: &publisher.Scale{Regulations: works, RegulationBytes: 38_500}}))
		defer server.Close()
		cmd, said := runElsewhere(t, t.TempDir(), server.URL)
		if err := cmd.Wait(); err != nil {
			t.Fatalf("a run of %d laws: %v: %s", works, err, said)
		}
		return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	each := (cost(many) - cost(few)) / (3 * (many - few))
	t.Logf("%v of processor time a document", each)
	if each > costOfDocument*3/2 {
		t.Errorf("a document costs %v of processor time, and %v when docs/performance.md was written", each, costOfDocument)
	}
}
