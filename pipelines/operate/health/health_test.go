package health

import (
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/history"
)

var now = time.Date(2024, 3, 10, 12, 0, 0, 0, time.UTC)

// night is a run of so many days ago: each source gets the status that given
// names, 'ongewijzigd' otherwise.
func night(days int, status string, given map[string]string) history.Record {
	r := history.Record{ID: "run", Started: now.AddDate(0, 0, -days), Status: status, Release: "2024-01-01-01234567"}
	switch status {
	case history.Gepubliceerd, history.Ongewijzigd, history.Gedeeltelijk:
		r.Manifest = "m"
	}
	for _, name := range config.Sources {
		s := history.Source{Name: name, Status: history.BronOngewijzigd, Newest: r.Started}
		if given[name] != "" {
			s.Status = given[name]
		}
		r.Sources = append(r.Sources, s)
	}
	return r
}

func TestHealth(t *testing.T) {
	broken := map[string]string{"upl": history.BronMislukt}
	weekly := map[string]string{"cbs": history.BronNietGevraagd}
	for _, c := range []struct {
		name    string
		records []history.Record
		health  string
		reason  string
	}{
		{"nothing yet", nil, Mislukt, "no run has ended yet"},
		{"the first at work", []history.Record{night(0, history.Bezig, nil)}, Mislukt, "no run has ended yet"},
		{"last night", []history.Record{night(1, history.Gepubliceerd, nil)}, OK, ""},
		{"nothing new", []history.Record{night(9, history.Gepubliceerd, nil), night(1, history.Ongewijzigd, nil)}, OK, ""},
		{"one at work does not count", []history.Record{night(1, history.Ongewijzigd, nil), night(0, history.Bezig, nil)}, OK, ""},
		{"three nights ago", []history.Record{night(3, history.Gepubliceerd, nil)}, Oud, "bwb was last had as a whole 3d0h ago, which may be 2d0h"},
		{"cbs is weekly", []history.Record{night(8, history.Gepubliceerd, nil), night(1, history.Ongewijzigd, weekly)}, OK, ""},
		{"cbs too old", []history.Record{night(10, history.Gepubliceerd, nil), night(1, history.Ongewijzigd, weekly)}, Oud, "cbs was last had"},
		{"one bad night of a source", []history.Record{night(2, history.Gepubliceerd, nil), night(1, history.Gedeeltelijk, broken)}, OK, ""},
		{"many bad nights of a source", []history.Record{night(4, history.Gepubliceerd, nil), night(1, history.Gedeeltelijk, broken)}, Oud, "upl was last had"},
		{"never had", []history.Record{night(1, history.Gedeeltelijk, broken)}, Oud, "upl was never had as a whole"},
		{"failed", []history.Record{night(1, history.Gepubliceerd, nil), night(0, history.Mislukt, nil)}, Mislukt, "ended as mislukt"},
		{"rejected", []history.Record{night(1, history.Gepubliceerd, nil), night(0, history.Afgekeurd, nil)}, Mislukt, "ended as afgekeurd"},
		{"killed", []history.Record{night(1, history.Gepubliceerd, nil), night(0, history.Afgebroken, nil)}, Mislukt, "ended as afgebroken"},
		{"what a rejected run saw is not published", []history.Record{night(4, history.Gepubliceerd, nil), night(0, history.Afgekeurd, nil)}, Mislukt, "bwb was last had as a whole 4d0h ago"},
		{"the clock went back", []history.Record{night(-5, history.Gepubliceerd, nil)}, OK, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Of(c.records, config.Default(), false, now)
			if reasons := strings.Join(got.Reasons, "; "); got.Health != c.health || !strings.Contains(reasons, c.reason) || c.reason == "" && reasons != "" {
				t.Errorf("%s: %s; want %s: %s", got.Health, reasons, c.health, c.reason)
			}
		})
	}
}

func TestOnlyWantedSourcesGrowOld(t *testing.T) {
	c := config.Default()
	c.Sources = []string{"bwb"}
	old := night(30, history.Gepubliceerd, nil)
	recent := night(1, history.Ongewijzigd, map[string]string{"cbs": history.BronNietGevraagd, "gemeentefonds": history.BronNietGevraagd, "upl": history.BronNietGevraagd})
	if got := Of([]history.Record{old, recent}, c, false, now); got.Health != OK {
		t.Errorf("%s: %v", got.Health, got.Reasons)
	}
	// Made-up data do not grow old at all.
	if got := Of([]history.Record{old}, config.Default(), true, now); got.Health != OK {
		t.Errorf("example: %s: %v", got.Health, got.Reasons)
	}
}

func TestSourceTellsOfBothItsLastNights(t *testing.T) {
	first, second := night(3, history.Gepubliceerd, nil), night(1, history.Gedeeltelijk, map[string]string{"upl": history.BronMislukt})
	second.Sources[3].Error, second.Sources[3].Newest = "cut off", first.Started
	s := Of([]history.Record{first, second}, config.Default(), false, now).Sources[3]
	if s.Status != history.BronMislukt || !s.Asked.Equal(second.Started) || s.Error != "cut off" ||
		!s.Seen.Equal(first.Started) || s.AgeSeconds != 3*24*3600 || !s.Newest.Equal(first.Started) || s.Health != Oud {
		t.Errorf("%+v", s)
	}
}

func TestAge(t *testing.T) {
	for seconds, want := range map[int64]string{0: "0s", 59: "59s", 60: "1m", 3600: "1h0m", 86399: "23h59m", 90000: "1d1h", 86400 * 400: "400d0h"} {
		if got := Age(seconds); got != want {
			t.Errorf("%d: %s, want %s", seconds, got, want)
		}
	}
}
