package schedule

import (
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"time"
)

// Plan says when each source is to be renewed.
type Plan struct {
	// Sources are the expressions by the name of the source.
	Sources map[string]*Spec
	// Jitter bounds how much later than its moment a run starts, so that not
	// every monitor in the country asks at the same second.
	Jitter time.Duration
	// Seed sets this monitor apart from others.
	Seed string
}

// Job is a run to make when Start has come.
type Job struct {
	// Sources are those that are due by then, in order of name.
	Sources []string
	// Due is the moment by the expression, Start is that with jitter.
	Due, Start time.Time
	// Late tells that the moment was missed and is made up for.
	Late bool
}

const (
	// prompt is how far behind its start a run still is on time.
	prompt = 5 * time.Minute
	// future is how far ahead of the clock a start can lie and still be this
	// night's. A clock that was put back an hour repeats no run, and one that
	// was years ahead for a while does not stop all runs until then.
	future = 24 * time.Hour
)

// Job gives the next run. The argument last holds the start of the latest run
// of each source; a source without one is due at once. However many moments a
// source missed, it is due once.
func (p *Plan) Job(now time.Time, last map[string]time.Time) Job {
	due := p.Due(now, last)
	first := slices.MinFunc(slices.Sorted(maps.Keys(due)), func(a, b string) int { return due[a].Compare(due[b]) })
	job := Job{Due: due[first], Start: due[first]}
	if !last[first].IsZero() {
		job.Start = job.Due.Add(p.jitter(job.Due))
	}
	by := job.Start
	if now.After(by) {
		by = now
	}
	for _, name := range slices.Sorted(maps.Keys(due)) {
		if !due[name].After(by) {
			job.Sources = append(job.Sources, name)
		}
	}
	job.Late = now.Sub(job.Start) > prompt
	return job
}

// Due gives the moment from which each source is due, which may have passed.
func (p *Plan) Due(now time.Time, last map[string]time.Time) map[string]time.Time {
	due := map[string]time.Time{}
	for name, spec := range p.Sources {
		switch done := last[name]; {
		case done.IsZero():
			due[name] = now
		case done.Sub(now) > future:
			due[name] = spec.Next(now)
		default:
			due[name] = spec.Next(done)
		}
	}
	return due
}

// jitter is the same for one moment however often it is asked: a process that
// starts again in between does not draw again.
func (p *Plan) jitter(due time.Time) time.Duration {
	if p.Jitter <= 0 {
		return 0
	}
	h := fnv.New64a()
	fmt.Fprintf(h, "%s %d", p.Seed, due.Unix())
	return time.Duration(h.Sum64() % uint64(p.Jitter)).Truncate(time.Second)
}
