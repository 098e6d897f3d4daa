// Package health judges, from the records of runs, whether the pipeline does
// what it should: the last run ended well, and no data are old.
package health

import (
	"fmt"
	"slices"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/history"
)

// How it stands.
const (
	OK      = "ok"
	Oud     = "oud"
	Mislukt = "mislukt"
)

// Report is how it stands at a moment.
type Report struct {
	Health string `json:"health"`
	// Reasons tell why it is not ok.
	Reasons []string `json:"reasons,omitempty"`
	Release string   `json:"release,omitempty"`
	// Example tells that the data are made up: they do not age.
	Example bool `json:"example,omitempty"`
	// Working is the run at work, Last the one that ended last.
	Working *history.Record `json:"working,omitempty"`
	Last    *history.Record `json:"last,omitempty"`
	Sources []Source        `json:"sources"`
	// Next is when the next run is due; zero without a schedule.
	Next time.Time `json:"next,omitzero"`
	// Clock tells that the records are ahead of the clock, and what of.
	Clock string `json:"clock,omitempty"`
}

// aheadBy is how far records may be ahead of the clock before it is told: NTP
// takes back less.
const aheadBy = time.Minute

// Source is how a source stands.
type Source struct {
	Name string `json:"name"`
	// Status is that in the last run that asked it, at Asked.
	Status string    `json:"status"`
	Asked  time.Time `json:"asked,omitzero"`
	Error  string    `json:"error,omitempty"`
	// Seen is when a run that was published, or found nothing to publish, last
	// had all of it; AgeSeconds counts from there. Newest is when its newest
	// document came in.
	Seen       time.Time `json:"seen,omitzero"`
	AgeSeconds int64     `json:"age_seconds,omitempty"`
	Newest     time.Time `json:"newest,omitzero"`
	Health     string    `json:"health"`
	// Next is when it is asked next; zero without a schedule.
	Next time.Time `json:"next,omitzero"`
}

// Damaged notes what is wrong with what readers have, whatever the records say.
func (r *Report) Damaged(reason string) {
	r.Health = Mislukt
	r.Reasons = append([]string{reason}, r.Reasons...)
}

// Of judges records, which are newest last.
func Of(records []history.Record, c *config.Config, example bool, now time.Time) *Report {
	r := &Report{Health: OK, Example: example}
	for i := range records {
		switch record := &records[i]; record.Status {
		case history.Bezig:
			r.Working = record
		default:
			r.Last = record
		}
	}
	r.judgeLast()
	r.judgeClock(records, now)
	for _, name := range config.Sources {
		s := sourceOf(records, name, now)
		s.Health = OK
		if !example && slices.Contains(c.Sources, name) {
			r.judge(&s, c.MaxAge(name))
		}
		r.Sources = append(r.Sources, s)
	}
	return r
}

// judgeLast looks at how the last run ended. One that did not renew all sources
// is no failure: their ages tell when it becomes one.
func (r *Report) judgeLast() {
	if r.Last == nil {
		r.worse(Mislukt, "no run has ended yet")
		return
	}
	r.Release = r.Last.Release
	switch r.Last.Status {
	case history.Mislukt, history.Afgekeurd, history.Afgebroken:
		reason := fmt.Sprintf("the last run (%s) ended as %s", r.Last.ID, r.Last.Status)
		if r.Last.Error != "" {
			reason += ": " + r.Last.Error
		}
		r.worse(Mislukt, reason)
	}
}

// judgeClock tells of records from the future: the clock was ahead then, or was
// put back since. Runs stay in order, but ages count from zero until it is past.
func (r *Report) judgeClock(records []history.Record, now time.Time) {
	var newest time.Time
	for _, record := range records {
		for _, t := range []time.Time{record.Started, record.Ended} {
			if t.After(newest) {
				newest = t
			}
		}
	}
	if ahead := newest.Sub(now); ahead > aheadBy {
		r.Clock = fmt.Sprintf("records are %s ahead of the clock, which was ahead then or was put back since: no age is known for certain", Age(int64(ahead.Seconds())))
	}
}

func (r *Report) judge(s *Source, maxAge time.Duration) {
	switch {
	case s.Seen.IsZero():
		s.Health = Oud
		r.worse(Oud, fmt.Sprintf("%s was never had as a whole", s.Name))
	case time.Duration(s.AgeSeconds)*time.Second > maxAge:
		s.Health = Oud
		r.worse(Oud, fmt.Sprintf("%s was last had as a whole %s ago, which may be %s", s.Name, Age(s.AgeSeconds), Age(int64(maxAge.Seconds()))))
	}
}

// worse notes a reason; a failure outweighs age.
func (r *Report) worse(health, reason string) {
	if r.Health != Mislukt {
		r.Health = health
	}
	r.Reasons = append(r.Reasons, reason)
}

// sourceOf gathers what the records tell of a source.
func sourceOf(records []history.Record, name string, now time.Time) Source {
	s := Source{Name: name, Status: history.BronNietGevraagd}
	for _, r := range records {
		i := slices.IndexFunc(r.Sources, func(s history.Source) bool { return s.Name == name })
		if i < 0 {
			continue
		}
		is := r.Sources[i]
		if is.Status != history.BronNietGevraagd {
			s.Status, s.Asked, s.Error = is.Status, r.Started, is.Error
		}
		if r.Manifest == "" {
			continue // what it saw is not in what is published
		}
		if is.Seen() {
			s.Seen = r.Started
		}
		s.Newest = is.Newest
	}
	if !s.Seen.IsZero() {
		s.AgeSeconds = max(int64(now.Sub(s.Seen).Seconds()), 0)
	}
	return s
}

// Age writes a number of seconds as people do, in its largest two units.
func Age(seconds int64) string {
	minutes := seconds / 60
	switch days, hours := minutes/60/24, minutes/60; {
	case days > 0:
		return fmt.Sprintf("%dd%dh", days, hours%24)
	case hours > 0:
		return fmt.Sprintf("%dh%dm", hours, minutes%60)
	case minutes > 0:
		return fmt.Sprintf("%dm", minutes)
	}
	return fmt.Sprintf("%ds", seconds)
}
