package pipelines_test

import (
	"net/http/httptest"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
)

// shareOfANight is what a night in which one document changed may take of a cold run
// of 900 laws: one and a half times what docs/performance.md has.
const shareOfANight = 0.73

// TestCostOfANight holds a night of one document against the cold run before it. Most of
// what is left is the report and the workbooks, which are written anew.
func TestCostOfANight(t *testing.T) {
	tier.Full(t, "it builds hundreds of laws")
	p := publisher.New(publisher.Options{Scale: &publisher.Scale{Regulations: 900, RegulationBytes: 38_500}})
	server := httptest.NewServer(p)
	defer server.Close()
	out := t.TempDir()
	spent := func() time.Duration {
		cmd, said := runElsewhere(t, out, server.URL)
		if err := cmd.Wait(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	cold := spent()
	t.Logf("the cold run took %v", cold)
	addLine(t, p)
	night := spent()
	t.Logf("a product changed: %v, %.3f of the cold run", night, night.Seconds()/cold.Seconds())
	if night.Seconds() > shareOfANight*cold.Seconds() {
		t.Errorf("the night in which a product changed took %v, and the cold run %v", night, cold)
	}
}
