package schedule

import (
	"slices"
	"testing"
	"time"
)

// plan is law daily and Iv3 on Mondays, as the defaults have it.
func plan(t *testing.T) *Plan {
	zone := amsterdam(t)
	return &Plan{Seed: "here", Sources: map[string]*Spec{
		"bwb": spec(t, "30 4 * * *", zone), "upl": spec(t, "30 4 * * *", zone), "cbs": spec(t, "30 4 * * 1", zone),
	}}
}

// at is a moment of November 2026 in Amsterdam; the 23rd is a Monday.
func at(t *testing.T, day, hour, minute int) time.Time {
	return time.Date(2026, 11, day, hour, minute, 0, 0, amsterdam(t))
}

func TestJob(t *testing.T) {
	all := func(last time.Time) map[string]time.Time {
		return map[string]time.Time{"bwb": last, "upl": last, "cbs": last}
	}
	for _, c := range []struct {
		name    string
		now     time.Time
		last    map[string]time.Time
		start   time.Time
		sources []string
		late    bool
	}{
		{"nothing ran yet", at(t, 24, 12, 0), nil, at(t, 24, 12, 0), []string{"bwb", "cbs", "upl"}, false},
		{"a new source", at(t, 24, 12, 0), map[string]time.Time{"bwb": at(t, 24, 4, 30), "upl": at(t, 24, 4, 30)}, at(t, 24, 12, 0), []string{"cbs"}, false},
		{"tomorrow", at(t, 24, 12, 0), all(at(t, 24, 4, 30)), at(t, 25, 4, 30), []string{"bwb", "upl"}, false},
		{"all on Monday", at(t, 29, 12, 0), all(at(t, 29, 4, 30)), at(t, 30, 4, 30), []string{"bwb", "cbs", "upl"}, false},
		{"on time", at(t, 25, 4, 30), all(at(t, 24, 4, 30)), at(t, 25, 4, 30), []string{"bwb", "upl"}, false},
		{"one night missed", at(t, 25, 9, 0), all(at(t, 24, 4, 30)), at(t, 25, 4, 30), []string{"bwb", "upl"}, true},
		{"nine nights and a Monday missed", at(t, 30, 9, 0), all(at(t, 21, 4, 30)), at(t, 22, 4, 30), []string{"bwb", "cbs", "upl"}, true},
		{"made up", at(t, 30, 9, 5), all(at(t, 30, 9, 0)), time.Date(2026, 12, 1, 4, 30, 0, 0, amsterdam(t)), []string{"bwb", "upl"}, false},
		{"run by hand before the moment", at(t, 25, 4, 0), all(at(t, 25, 3, 50)), at(t, 25, 4, 30), []string{"bwb", "upl"}, false},
		{"the clock went back over the moment", at(t, 25, 3, 35), all(at(t, 25, 4, 31)), at(t, 26, 4, 30), []string{"bwb", "upl"}, false},
		{"the clock went back by a night", at(t, 24, 4, 30), all(at(t, 25, 4, 30)), at(t, 26, 4, 30), []string{"bwb", "upl"}, false},
		{"the clock was years ahead", at(t, 24, 12, 0), all(at(t, 24, 12, 0).AddDate(9, 0, 0)), at(t, 25, 4, 30), []string{"bwb", "upl"}, false},
	} {
		job := plan(t).Job(c.now, c.last)
		if !job.Start.Equal(c.start) || !slices.Equal(job.Sources, c.sources) || job.Late != c.late {
			t.Errorf("%s: %+v, want start %v, sources %v, late %v", c.name, job, c.start, c.sources, c.late)
		}
	}
}

// Jitter stays within its bound, differs by day and by monitor, and is the same
// when asked again. A first run does not wait for it.
func TestJitter(t *testing.T) {
	p := plan(t)
	p.Jitter = 10 * time.Minute
	other := *p
	other.Seed = "there"
	seen, differs := map[time.Duration]bool{}, false
	for day := 1; day < 29; day++ {
		last := at(t, day, 4, 45)
		since := map[string]time.Time{"bwb": last, "upl": last, "cbs": last}
		job := p.Job(last, since)
		late := job.Start.Sub(job.Due)
		if late < 0 || late >= p.Jitter || !p.Job(job.Start.Add(-time.Second), since).Start.Equal(job.Start) {
			t.Fatalf("%+v starts %v late", job, late)
		}
		if p.Job(job.Start, since).Late {
			t.Errorf("%+v is late by its own jitter", job)
		}
		seen[late] = true
		differs = differs || !other.Job(last, since).Start.Equal(job.Start)
	}
	if len(seen) < 14 || !differs {
		t.Errorf("%d different values in 28 days; another monitor differs: %v", len(seen), differs)
	}
	if now := at(t, 24, 12, 0); !p.Job(now, nil).Start.Equal(now) {
		t.Error("a first run waits")
	}
}
