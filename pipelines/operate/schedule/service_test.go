package schedule

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// nights is what a service did: the starts of its runs, kept as records are.
type nights struct {
	starts []time.Time
	last   map[string]time.Time
	run    func(ctx context.Context, job Job) error
}

// service gives one that keeps its records in n. All time is that of synctest:
// it begins on 1 January 2000 and goes on when all wait.
func (n *nights) service(p *Plan) *Service {
	if n.last == nil {
		n.last = map[string]time.Time{}
	}
	return &Service{Plan: p, Deadline: 3 * time.Hour, Grace: 30 * time.Second, Log: slog.New(slog.DiscardHandler),
		Last: func() (map[string]time.Time, error) { return n.last, nil },
		Run: func(ctx context.Context, job Job) error {
			n.starts = append(n.starts, time.Now())
			for _, name := range job.Sources {
				n.last[name] = time.Now()
			}
			if n.run != nil {
				return n.run(ctx, job)
			}
			time.Sleep(20 * time.Minute)
			return nil
		}}
}

// until serves up to a moment.
func (s *Service) until(t *testing.T, end time.Time) {
	ctx, cancel := context.WithDeadline(t.Context(), end)
	defer cancel()
	s.Serve(ctx)
}

// A whole year of 02:30, which 26 March 2000 does not have and 29 October has
// twice: one run on every day.
func TestEveryNightOnce(t *testing.T) {
	zone := amsterdam(t)
	synctest.Test(t, func(t *testing.T) {
		n := &nights{last: map[string]time.Time{"bwb": time.Now()}}
		n.service(&Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 2 * * *", zone)}}).until(t, time.Now().AddDate(1, 0, 0))
		if len(n.starts) != 366 {
			t.Fatalf("%d runs in 366 days", len(n.starts))
		}
		for i, start := range n.starts {
			want := time.Date(2000, 1, 1+i, 2, 30, 0, 0, zone)
			switch want.Format("01-02") {
			case "03-26":
				want = time.Date(2000, 3, 26, 3, 0, 0, 0, zone)
			case "10-29": // the first of the two
				want = time.Date(2000, 10, 29, 0, 30, 0, 0, time.UTC)
			}
			if !start.Equal(want) {
				t.Errorf("run %d at %v, want %v", i, start.In(zone), want)
			}
		}
	})
}

// Several nights in which no service was there are made up for by one run, from
// what is on disk.
func TestMissedNightsAreMadeUpOnce(t *testing.T) {
	zone := amsterdam(t)
	synctest.Test(t, func(t *testing.T) {
		p := &Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 4 * * *", zone), "cbs": spec(t, "30 4 * * 1", zone)}}
		n := &nights{}
		var sources [][]string
		n.run = func(_ context.Context, job Job) error {
			sources = append(sources, append(job.Sources, map[bool]string{true: "late", false: ""}[job.Late]))
			return nil
		}
		n.service(p).until(t, time.Date(2000, 1, 2, 12, 0, 0, 0, zone))
		time.Sleep(5 * 24 * time.Hour)
		n.service(p).until(t, time.Date(2000, 1, 8, 12, 0, 0, 0, zone))
		want := [][]string{{"bwb", "cbs", ""}, {"bwb", ""}, {"bwb", ""}, {"bwb", "cbs", "late"}, {"bwb", ""}}
		if !slices.EqualFunc(sources, want, slices.Equal) {
			t.Errorf("runs %v, want %v", sources, want)
		}
	})
}

// A run that fails, panics or leaves no record does not end the service.
func TestTheServiceGoesOn(t *testing.T) {
	for name, run := range map[string]func() error{
		"fails":  func() error { return errors.New("disk full") },
		"panics": func() error { panic("defect") },
	} {
		t.Run(name, func(t *testing.T) {
			zone := amsterdam(t)
			synctest.Test(t, func(t *testing.T) {
				n := &nights{run: func(context.Context, Job) error { return run() }}
				n.service(&Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 4 * * *", zone)}}).until(t, time.Now().Add(5*24*time.Hour))
				if len(n.starts) != 6 { // at once, and five nights
					t.Errorf("%d runs", len(n.starts))
				}
			})
		})
	}
	t.Run("leaves no record", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			n := &nights{run: func(context.Context, Job) error { return errors.New("another run is at work") }}
			s := n.service(&Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 4 * * *", time.UTC)}})
			s.Last = func() (map[string]time.Time, error) { return nil, nil }
			s.until(t, time.Now().Add(time.Hour))
			if n := len(n.starts); n != 12 && n != 13 { // the last falls on the end of the hour
				t.Errorf("%d tries in an hour, want one every %v", n, again)
			}
		})
	})
}

func TestDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var why error
		n := &nights{run: func(ctx context.Context, _ Job) error {
			<-ctx.Done()
			why = context.Cause(ctx)
			return why
		}}
		n.service(&Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 4 * * *", time.UTC)}}).until(t, time.Now().Add(4*time.Hour))
		if !errors.Is(why, ErrDeadline) {
			t.Errorf("stopped by %v", why)
		}
	})
}

// One that heeds no deadline is left, and the service tells so and ends: the run holds
// the lock, and no other could be made.
func TestDeadlineOfARunThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := &nights{run: func(context.Context, Job) error {
			time.Sleep(100 * time.Hour)
			return nil
		}}
		s := n.service(&Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 4 * * *", time.UTC)}})
		start := time.Now()
		err := s.Serve(t.Context())
		if took := time.Since(start); !errors.Is(err, ErrStuck) || !errors.Is(err, ErrDeadline) || took != s.Deadline+s.Grace {
			t.Errorf("over after %v with %v", took, err)
		}
		time.Sleep(100 * time.Hour)
	})
}

// A run that can end within two thirds of the grace time does; one that cannot
// is stopped, and the service is gone within the grace time.
func TestStop(t *testing.T) {
	for _, c := range []struct {
		needs, took time.Duration
		stopped     bool
	}{{10 * time.Second, 10 * time.Second, false}, {time.Hour, 20 * time.Second, true}} {
		synctest.Test(t, func(t *testing.T) {
			ctx, stop := context.WithCancel(t.Context())
			var end error
			n := &nights{run: func(ctx context.Context, _ Job) error {
				stop()
				select {
				case <-ctx.Done():
					end = context.Cause(ctx)
				case <-time.After(c.needs):
				}
				return end
			}}
			start := time.Now()
			n.service(&Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 4 * * *", time.UTC)}}).Serve(ctx)
			if took := time.Since(start); took != c.took || errors.Is(end, ErrStopped) != c.stopped {
				t.Errorf("a run of %v: over after %v, stopped by %v", c.needs, took, end)
			}
		})
	}
}

// A run that does not heed the word to stop does not keep the service.
func TestStopOfARunThatHangs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		n := &nights{run: func(context.Context, Job) error {
			stop()
			time.Sleep(time.Hour)
			return nil
		}}
		start := time.Now()
		n.service(&Plan{Sources: map[string]*Spec{"bwb": spec(t, "30 4 * * *", time.UTC)}}).Serve(ctx)
		if took := time.Since(start); took != 30*time.Second {
			t.Errorf("over after %v", took)
		}
		time.Sleep(time.Hour) // nothing may be left in the end
	})
}

// Errors tell which key to set.
func TestStopErrorsNameTheKey(t *testing.T) {
	for _, err := range []error{ErrDeadline, ErrStopped, ErrLeft, ErrStuck} {
		if !strings.Contains(err.Error(), "(schedule.") {
			t.Error(err)
		}
	}
}
