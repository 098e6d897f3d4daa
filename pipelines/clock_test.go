package pipelines_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/health"
	"medebewind/pipelines/operate/prune"
	"medebewind/pipelines/operate/service"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/history"
)

// wall is a clock that somebody puts back.
type wall struct{ at, step atomic.Int64 }

func (w *wall) set(t time.Time) { w.at.Store(t.UnixNano()) }

// now goes on by the step each time it is looked at.
func (w *wall) now() time.Time { return time.Unix(0, w.at.Add(w.step.Load())).UTC() }

// backAfter puts the clock back when so many documents have come in.
type backAfter struct {
	stopper
	clock *wall
	by    time.Duration
}

func newBackAfter(w *wall, documents int64, by time.Duration) *backAfter {
	b := &backAfter{clock: w, by: by}
	b.left.Store(documents)
	b.stop = func() { w.at.Add(-int64(by)) }
	return b
}

// The clock is put back a day between runs, and three hours during one. Each run
// publishes its own release and touches no other; runs, snapshots and releases
// stay in the order in which they were made; and what comes out is what a clock
// that was never touched gives.
func TestClockPutBack(t *testing.T) {
	t.Parallel()
	tier.Full(t, "seven whole builds")
	p, c := usual(t)
	out, clock := t.TempDir(), &wall{}
	clock.step.Store(int64(time.Second))
	start := day.Add(4 * time.Hour)
	night := func(at time.Time, progress pipelines.Progress) *pipelines.Outcome {
		t.Helper()
		clock.set(at)
		o := hurried(out, c)
		o.Now, o.Progress = clock.now, progress
		return runtest.Run(t, o)
	}
	var made []string
	for n, back := range []time.Duration{0, 26 * time.Hour, 26 * time.Hour, -24 * time.Hour} {
		if n > 0 {
			changeAll(t, p, n)
		}
		var progress pipelines.Progress
		if n == 2 {
			progress = newBackAfter(clock, 20, 3*time.Hour)
		}
		outcome := night(start.Add(-back), progress)
		if !outcome.Fresh || slices.Contains(made, outcome.Release) || len(outcome.NotRenewed) > 0 {
			t.Fatalf("run %d: %+v, after %v", n, outcome, made)
		}
		made = append(made, outcome.Release)
		checkReaders(t, out)
		checkOrder(t, out, made)
		if now := clock.now(); n == 1 || n == 2 {
			checkToldOfClock(t, out, c, now)
		}
	}
	if left, err := filepath.Glob(filepath.Join(out, "releases", "*")); err != nil || len(left) != len(made) {
		t.Errorf("releases %v, %v", left, err)
	}
	fresh := t.TempDir()
	runtest.Run(t, hurried(fresh, c))
	runtest.Compare(t, fresh, out)
	checkPrunedByOrder(t, out, c, made, start)
}

// checkOrder holds records and snapshots against the order of the runs, and that
// no run ended before it began.
func checkOrder(t *testing.T, out string, made []string) {
	t.Helper()
	all := records(t, out)
	if len(all) != len(made) {
		t.Fatalf("%d records of %d runs", len(all), len(made))
	}
	for i, r := range all {
		if r.Release != made[i] || !r.Fresh || r.Ended.Before(r.Started) || r.Ended.Sub(r.Started) > time.Hour {
			t.Errorf("record %d: %+v, want release %s", i, r, made[i])
		}
		if i > 0 && r.Manifest <= all[i-1].Manifest {
			t.Errorf("snapshot %s came after %s", r.Manifest, all[i-1].Manifest)
		}
	}
	newest := all[len(all)-1]
	if got := runtest.Ask(t, out, "select run_id || ' ' || (gereed >= gestart) from meta.run"); got != newest.Manifest+" true" {
		t.Errorf("meta.run tells %s", got)
	}
	if found, err := history.Find(all, "latest"); err != nil || found.ID != newest.ID {
		t.Errorf("latest is %s, %v", found.ID, err)
	}
}

// checkToldOfClock looks at what the status and the schedule make of records
// that are ahead.
func checkToldOfClock(t *testing.T, out string, c *config.Config, now time.Time) {
	t.Helper()
	r := health.Of(records(t, out), c, false, now)
	if r.Health != health.OK || !strings.Contains(r.Clock, "ahead of the clock") || r.Sources[0].AgeSeconds < 0 {
		t.Errorf("status %+v", r)
	}
	due, err := service.Due(out, c, now)
	if err != nil {
		t.Fatal(err)
	}
	for name, at := range due {
		if at.Before(now) || at.Sub(now) > 8*24*time.Hour {
			t.Errorf("%s is due at %v, and it is %v", name, at, now)
		}
	}
}

// checkPrunedByOrder prunes: the newest release is that of the last run, whatever
// day its clock gave, and can be built again.
func checkPrunedByOrder(t *testing.T, out string, c *config.Config, made []string, now time.Time) {
	t.Helper()
	rule := prune.Rule{Retention: config.Retention{Releases: 2, Days: 1}, Versions: pipelines.Versions(), Now: now.AddDate(0, 0, 30)}
	plan, err := prune.Prune(context.Background(), out, rule, true)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{made[3], made[2]}; !slices.Equal(plan.KeptReleases, want) {
		t.Errorf("kept %v, want %v of %v", plan.KeptReleases, want, made)
	}
	for _, name := range plan.KeptReleases {
		if v := verify(t, hurried(out, c), name); !v.Holds() || v.Same < 40 {
			t.Errorf("release %s: %+v", name, v)
		}
	}
	if _, err := os.Stat(filepath.Join(out, "releases", made[0])); !os.IsNotExist(err) {
		t.Errorf("release %s is still there: %v", made[0], err)
	}
}
