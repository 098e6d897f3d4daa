package service

import (
	"errors"
	"fmt"
	"maps"
	"testing"
	"time"

	"medebewind/pipelines/operate/schedule"
	"medebewind/pipelines/operate/webhook"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/lock"
)

// night is a moment of January 2026.
func night(day int) time.Time { return time.Date(2026, 1, day, 3, 30, 0, 0, time.UTC) }

// asked is a record of a run that asked these sources.
func asked(day int, status, trigger string, names ...string) history.Record {
	r := history.Record{ID: fmt.Sprint(day, status), Started: night(day), Status: status, Trigger: trigger}
	for _, name := range about.Names() {
		s := history.Source{Name: name, Status: history.BronNietGevraagd}
		for _, n := range names {
			if n == name {
				s.Status = history.BronOngewijzigd
			}
		}
		r.Sources = append(r.Sources, s)
	}
	return r
}

func TestMade(t *testing.T) {
	killed := func(day int, trigger string) history.Record {
		return history.Record{Started: night(day), Status: history.Afgebroken, Trigger: trigger}
	}
	every := func(day int) map[string]time.Time {
		all := map[string]time.Time{}
		for _, name := range about.Names() {
			all[name] = night(day)
		}
		return all
	}
	for _, c := range []struct {
		name    string
		records []history.Record
		want    map[string]time.Time
	}{
		{"nothing", nil, map[string]time.Time{}},
		{"each source by itself", []history.Record{asked(1, history.Gepubliceerd, history.Rooster, "bwb", "cbs"), asked(2, history.Ongewijzigd, history.Rooster, "bwb")},
			map[string]time.Time{"bwb": night(2), "cbs": night(1)}},
		{"a failed run is made, and is not tried all night", []history.Record{asked(1, history.Mislukt, history.Rooster, "bwb"), asked(2, history.Afgekeurd, history.Rooster, "upl")},
			map[string]time.Time{"bwb": night(1), "upl": night(2)}},
		{"by hand counts", []history.Record{asked(3, history.Gepubliceerd, history.Hand, "upl")}, map[string]time.Time{"upl": night(3)}},
		{"a replay asks no one", []history.Record{asked(3, history.Gepubliceerd, history.Hand)}, map[string]time.Time{}},
		{"broken off", []history.Record{asked(1, history.Ongewijzigd, history.Rooster, "bwb"), asked(2, history.Afgebroken, history.Rooster, "bwb")}, map[string]time.Time{"bwb": night(1)}},
		{"killed", []history.Record{asked(1, history.Ongewijzigd, history.Rooster, "bwb"), killed(2, history.Rooster)}, map[string]time.Time{"bwb": night(1)}},
		{"killed twice", []history.Record{killed(2, history.Rooster), killed(3, history.Inhaal)}, every(3)},
		{"the clock was put back", []history.Record{asked(9, history.Ongewijzigd, history.Rooster, "bwb"), asked(2, history.Ongewijzigd, history.Rooster, "bwb")}, map[string]time.Time{"bwb": night(2)}},
		{"at work elsewhere", []history.Record{{Started: night(1), Status: history.Bezig}}, map[string]time.Time{}},
	} {
		if got := made(c.records); !maps.EqualFunc(got, c.want, time.Time.Equal) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTrigger(t *testing.T) {
	due := schedule.Job{Due: night(2)}
	late := schedule.Job{Due: night(2), Late: true}
	broken := func(trigger string, at time.Time) []history.Record {
		return []history.Record{{Started: at, Status: history.Afgebroken, Trigger: trigger}}
	}
	for _, c := range []struct {
		name    string
		job     schedule.Job
		records []history.Record
		want    string
	}{
		{"on time", due, []history.Record{asked(1, history.Ongewijzigd, history.Rooster)}, history.Rooster},
		{"first", due, nil, history.Rooster},
		{"missed", late, []history.Record{asked(1, history.Ongewijzigd, history.Rooster)}, history.Inhaal},
		{"broken off just now", due, broken(history.Rooster, night(2).Add(time.Minute)), history.Inhaal},
		{"the first ever was broken off", schedule.Job{Due: night(3)}, broken(history.Rooster, night(2)), history.Inhaal},
		{"broken off by hand in place of it", due, broken(history.Hand, night(2).Add(time.Minute)), history.Inhaal},
		{"something by hand was broken off the day before", due, broken(history.Hand, night(1)), history.Rooster},
	} {
		if got := trigger(c.job, c.records); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A run without a record is told once however often it is tried, and that
// another run was at work is not told.
func TestTellOfARunWithoutARecord(t *testing.T) {
	teller := &teller{out: t.TempDir(), hook: &webhook.Hook{}}
	full := errors.New("no space left on device")
	for i, c := range []struct {
		err  error
		told bool
	}{{full, true}, {full, false}, {errors.New("permission denied"), true}, {&lock.HeldError{Path: "lock"}, false}, {nil, false}} {
		r := teller.record(c.err)
		if (r != nil) != c.told || r != nil && (r.Error != c.err.Error() || r.Status != history.Mislukt) {
			t.Errorf("%d: %v gives %+v", i, c.err, r)
		}
	}
}
