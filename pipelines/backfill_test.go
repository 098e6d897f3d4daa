package pipelines_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/history"
)

// perYear counts, per year, what only a document of that year can tell.
const perYear = `select string_agg(jaar || ' ' || n, ', ' order by jaar) from (select jaar, count(*) as n from kern.baten_lasten group by jaar)`

// A backfill asks nothing of the other years and keeps them, and the night after
// it keeps the backfill: both together are what one run of all years is.
func TestBackfillKeepsOtherYears(t *testing.T) {
	t.Parallel()
	tier.Full(t, "four whole runs")
	p, c := fictitious(t, publisher.Options{Page: 500})
	out, whole := t.TempDir(), t.TempDir()
	c.Years = "2024-2025"
	runtest.Run(t, hurried(out, c))
	recent := runtest.Ask(t, out, perYear)

	before := requests(p, "99025NED")
	c.Years = "2021-2023"
	backfill := runtest.Run(t, hurried(out, c))
	if asked := requests(p, "99025NED") - before; asked != 0 || before == 0 {
		t.Errorf("the backfill asks %d times for a table of 2025, the run before it %d", asked, before)
	}
	if got := runtest.Ask(t, out, perYear); !backfill.Fresh || !strings.HasSuffix(got, ", "+recent) || !strings.HasPrefix(got, "2021 ") {
		t.Errorf("after the backfill %s; before it %s", got, recent)
	}

	c.Years = "2024-2025"
	if night := runtest.Run(t, hurried(out, c)); night.Fresh || night.Release != backfill.Release {
		t.Errorf("the night after it: %+v", night)
	}
	c.Years = "2021-2025"
	runtest.Run(t, hurried(whole, c))
	runtest.Compare(t, whole, out)
}

// stopping is a publisher that stops answering after so many pages of Iv3.
type stopping struct {
	*publisher.Publisher
	after   int64
	pages   atomic.Int64
	reached chan struct{}
}

// page is the address of a page of Iv3, "" for another.
func page(request string) string {
	if strings.Contains(request, "/TypedDataSet?") && !strings.Contains(request, "$count") {
		return request
	}
	return ""
}

func (s *stopping) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if page(r.URL.String()) != "" && s.after > 0 {
		switch n := s.pages.Add(1); {
		case n == s.after+1:
			close(s.reached)
			fallthrough
		case n > s.after:
			<-r.Context().Done()
			return
		}
	}
	s.Publisher.ServeHTTP(w, r)
}

// A backfill that is killed is gone on with: what came in is not asked again.
func TestKilledBackfillFetchesTheRest(t *testing.T) {
	tier.Full(t, "three whole runs in other processes")
	p, c := fictitious(t, publisher.Options{Page: 100})
	out, whole := t.TempDir(), t.TempDir()
	c.Years = "2024-2025"
	runtest.Run(t, hurried(out, c))
	stop := &stopping{Publisher: p, after: 40, reached: make(chan struct{})}
	server := httptest.NewServer(stop)
	defer server.Close()

	t.Setenv(killYears, "2021-2023")
	start := len(p.Requests())
	cmd, _ := runElsewhere(t, out, server.URL)
	<-stop.reached
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	came := map[string]bool{}
	for _, r := range p.Requests()[start:] {
		if page(r) != "" {
			came[r] = true
		}
	}
	start = len(p.Requests())
	finish(t, out, c.Network.Mirror)
	again, rest := 0, 0
	for _, r := range p.Requests()[start:] {
		switch {
		case came[r]:
			again++
		case page(r) != "":
			rest++
		}
	}
	// Answers that were on their way when the process died are asked again.
	if inFlight := c.Network.Parallel; len(came) != 40 || again > inFlight || rest < 40 {
		t.Errorf("%d pages came in before the kill; then %d were asked again and %d for the first time", len(came), again, rest)
	}
	all := records(t, out)
	if got := all[len(all)-2].Status; got != history.Afgebroken {
		t.Errorf("the killed run is on record as %s", got)
	}
	t.Setenv(killYears, "2021-2025")
	finish(t, whole, c.Network.Mirror)
	runtest.Compare(t, whole, out)
}
