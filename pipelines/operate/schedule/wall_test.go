package schedule

import (
	"strconv"
	"strings"
	"testing"
	"time"
)

func amsterdam(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func spec(t *testing.T, expression string, zone *time.Location) *Spec {
	t.Helper()
	s, err := Parse(expression, zone)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// In 2026 the clock skips 02:00-03:00 on 29 March and repeats it on 25 October.
func TestNextOverBothChanges(t *testing.T) {
	zone := amsterdam(t)
	for _, c := range []struct {
		name, expression, from string
		want                   []string
	}{
		{"default, spring", "30 4 * * *", "2026-03-28T12:00:00+01:00", []string{"2026-03-29T04:30:00+02:00", "2026-03-30T04:30:00+02:00"}},
		{"default, autumn", "30 4 * * *", "2026-10-24T12:00:00+02:00", []string{"2026-10-25T04:30:00+01:00", "2026-10-26T04:30:00+01:00"}},
		{"an hour that does not exist", "30 2 * * *", "2026-03-27T12:00:00+01:00", []string{"2026-03-28T02:30:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"}},
		{"within the hour that does not exist", "30 2 * * *", "2026-03-29T01:59:59+01:00", []string{"2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"}},
		{"all of that hour is one moment", "*/20 2,3 * * *", "2026-03-29T01:50:00+01:00", []string{"2026-03-29T03:00:00+02:00", "2026-03-29T03:20:00+02:00"}},
		{"an hour that comes twice", "30 2 * * *", "2026-10-24T12:00:00+02:00", []string{"2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"}},
		{"after the first time", "30 2 * * *", "2026-10-25T02:31:00+02:00", []string{"2026-10-26T02:30:00+01:00"}},
		{"before the second time", "30 2 * * *", "2026-10-25T02:10:00+01:00", []string{"2026-10-26T02:30:00+01:00"}},
		{"every hour, spring", "0 * * * *", "2026-03-29T00:30:00+01:00", []string{"2026-03-29T01:00:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29T04:00:00+02:00"}},
		{"every hour, autumn", "0 * * * *", "2026-10-25T01:30:00+02:00", []string{"2026-10-25T02:00:00+02:00", "2026-10-25T03:00:00+01:00"}},
		{"Mondays", "30 4 * * 1", "2026-11-24T12:00:00+01:00", []string{"2026-11-30T04:30:00+01:00", "2026-12-07T04:30:00+01:00"}},
		{"29 February", "@yearly", "2027-06-01T00:00:00+02:00", []string{"2028-01-01T00:00:00+01:00"}},
	} {
		at, err := time.Parse(time.RFC3339, c.from)
		if err != nil {
			t.Fatal(err)
		}
		s := spec(t, c.expression, zone)
		for _, want := range c.want {
			at = s.Next(at)
			if got := at.Format(time.RFC3339); got != want {
				t.Errorf("%s: %s, want %s", c.name, got, want)
			}
		}
	}
}

// Asked from any second of two years, the next moment lies after it, and none
// in between is passed over.
func TestNextGoesForward(t *testing.T) {
	for _, name := range []string{"Europe/Amsterdam", "UTC", "Australia/Lord_Howe", "America/St_Johns"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		s := spec(t, "30 2 * * *", zone)
		end := time.Date(2028, 1, 1, 0, 0, 0, 0, zone)
		days, next := 0, time.Time{}
		for at := time.Date(2026, 1, 1, 0, 0, 0, 0, zone); at.Before(end); at = at.Add(613 * time.Second) {
			got := s.Next(at)
			if !got.After(at) || got.Before(next) {
				t.Fatalf("%s: after %v comes %v, before it came %v", name, at, got, next)
			}
			if !got.Equal(next) {
				days, next = days+1, got
			}
		}
		if days != 731 { // 730 days, and the first of 2028
			t.Errorf("%s: %d moments in 730 days", name, days)
		}
	}
}

// 7 is Sunday, alone and at the end of a range; a day of the month beside a day of the
// week is one more day, no condition.
func TestSunday(t *testing.T) {
	start := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC) // a Sunday
	for expression, want := range map[string]string{
		"0 5 * * 7":      "1 8 15 22 29",
		"0 5 * * 0":      "1 8 15 22 29",
		"0 5 * * 6-7":    "1 7 8 14 15 21 22 28 29",
		"0 5 * * 5-7/2":  "1 6 8 13 15 20 22 27 29",
		"0 5 * * 1,7":    "1 2 8 9 15 16 22 23 29 30",
		"0 5 10 * 7":     "1 8 10 15 22 29",
		"0 5 10 * *":     "10",
		"0 5 1-7 11 mon": "1 2 3 4 5 6 7 9 16 23 30",
	} {
		s, err := Parse(expression, time.UTC)
		if err != nil {
			t.Errorf("%s: %v", expression, err)
			continue
		}
		var days []string
		for at := s.Next(start); at.Month() == 11 && at.Year() == 2026; at = s.Next(at) {
			days = append(days, strconv.Itoa(at.Day()))
		}
		if got := strings.Join(days, " "); got != want {
			t.Errorf("%s comes on %s, want %s", expression, got, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, expression := range []string{"", "30 4 * *", "61 4 * * *", "@every 1h", "CRON_TZ=UTC 30 4 * * *", "TZ=", "0 0 31 2 *", "half past four", "0 5 * * 8", "0 5 * * 7-1", "0 5 * * 77"} {
		if _, err := Parse(expression, time.UTC); err == nil {
			t.Errorf("%q is taken", expression)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"30 4 * * *", "@daily", "*/5 1-3 * jan mon", "TZ=UTC 0 0 * * *", "0 0 29 2 *"} {
		f.Add(seed)
	}
	now := time.Date(2026, 3, 29, 0, 59, 0, 0, time.UTC)
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, expression string) {
		s, err := Parse(expression, zone)
		if err != nil {
			return
		}
		if first := s.Next(now); !first.After(now) || !s.Next(first).After(first) {
			t.Errorf("%q goes from %v to %v", expression, now, first)
		}
	})
}
