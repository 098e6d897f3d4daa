// Package schedule tells when which sources are to be renewed, and does it: at
// moments of a cron expression, once each, and once for all that were missed.
package schedule

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // a machine without zone files knows Europe/Amsterdam too

	"github.com/robfig/cron/v3"
)

// Spec is a cron expression read on the clock on the wall of a zone. Each time
// on that clock comes once: one that summer time skips comes at the first moment
// after the gap, one that winter time repeats comes the first time only. The
// library by itself leaves out the former and repeats the latter.
type Spec struct {
	cron cron.Schedule
	zone *time.Location
}

var fields = cron.NewParser(cron.Minute | cron.Hour | cron.Dom | cron.Month | cron.Dow | cron.Descriptor)

// Parse reads an expression of five fields, or @daily and the like. Sunday is 0 and, as
// in cron, 7 as well. Of a day of the month and a day of the week that are both given
// either is enough, as in cron too.
func Parse(expression string, zone *time.Location) (*Spec, error) {
	switch {
	case strings.HasPrefix(expression, "@every"):
		return nil, errors.New("@every counts from the start of a process, which a restart moves: give fields such as 30 4 * * *")
	case strings.Contains(expression, "TZ="):
		return nil, errors.New("the zone has a key of its own")
	}
	parsed, err := fields.Parse(sunday(expression))
	if err != nil {
		return nil, err
	}
	// 31 February never comes; the library says so with a zero time.
	if parsed.Next(time.Now().UTC()).IsZero() {
		return nil, fmt.Errorf("%q never comes", expression)
	}
	return &Spec{parsed, zone}, nil
}

// sunday writes the 7 of a day of the week as 0, which the library knows.
func sunday(expression string) string {
	all := strings.Fields(expression)
	if len(all) != 5 || !strings.Contains(all[4], "7") {
		return expression
	}
	var parts []string
	for part := range strings.SplitSeq(all[4], ",") {
		span, every, hasStep := strings.Cut(part, "/")
		first, last, isRange := strings.Cut(span, "-")
		from, err := strconv.Atoi(first)
		to, step := from, 1
		if isRange && err == nil {
			to, err = strconv.Atoi(last)
		}
		if hasStep && err == nil {
			step, err = strconv.Atoi(every)
		}
		if err != nil || step < 1 || from > to || to != 7 || hasStep && !isRange {
			parts = append(parts, part) // names, or what the library is to judge
			continue
		}
		for day := from; day <= to; day += step {
			parts = append(parts, strconv.Itoa(day%7))
		}
	}
	return strings.Join(append(all[:4], strings.Join(parts, ",")), " ")
}

// maxShift is more than any zone puts its clock forward or back at once.
const maxShift = 3 * time.Hour

// Next gives the first moment after t.
func (s *Spec) Next(t time.Time) time.Time {
	// The clock on the wall may stand further than t at an earlier moment, so
	// the search begins before it. Moments do not go back as the wall goes on:
	// the first one after t is the one.
	wall := onWall(t.In(s.zone)).Add(-maxShift)
	for {
		wall = s.cron.Next(wall)
		if at := moment(wall, s.zone); at.After(t) {
			return at
		}
	}
}

// onWall is what the clock on the wall shows at t, written as if it were UTC:
// there every hour comes once.
func onWall(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
}

// moment is when the clock on the wall of zone first shows wall, or the end of
// the gap that wall falls in.
func moment(wall time.Time, zone *time.Location) time.Time {
	t := time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), 0, zone)
	start, end := t.ZoneBounds()
	switch shown := onWall(t); {
	case shown.After(wall): // in a gap, and Go chose the side after it
		return start
	case shown.Before(wall):
		return end
	case start.IsZero():
		return t
	}
	_, offset := t.Zone()
	_, before := start.Add(-time.Second).Zone()
	if first := t.Add(time.Duration(offset-before) * time.Second); first.Before(start) && before > offset {
		return first // the hour comes twice, and Go chose the second
	}
	return t
}
