package schedule

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"
)

// Service makes the runs of a plan, one after another: two at once cannot be.
type Service struct {
	Plan *Plan
	// Last gives the start of the latest run of each source, from disk: a
	// service that was away knows what it missed.
	Last func() (map[string]time.Time, error)
	// Run makes a run, and leaves a record of it that Last knows of.
	Run func(ctx context.Context, job Job) error
	// Deadline bounds a run. Grace is the time from the word to stop to the end
	// of Serve: most of it is for a run that can still finish.
	Deadline, Grace time.Duration
	Log             *slog.Logger
}

const (
	// look is how often the clock is looked at: a machine that slept, or a clock
	// that was put right, is noticed within it.
	look = time.Minute
	// again is the wait after a run that left no record, such as one that found
	// another at work or the disk full.
	again = 5 * time.Minute
)

// Why a run was stopped.
var (
	ErrDeadline = errors.New("the run took longer than its deadline (schedule.deadline)")
	ErrStopped  = fmt.Errorf("the service was told to stop, and the run did not end within the grace time (schedule.grace): %w", context.Canceled)
	ErrStuck    = fmt.Errorf("%w, and did not stop within the grace time (schedule.grace) after it: it is left behind, and the service ends so that what it holds is free", ErrDeadline)
	ErrLeft     = errors.New("the run did not stop within the grace time (schedule.grace) and was left; the next goes on where it was")
)

// Serve makes runs until ctx ends. Its error is that of a run that did not stop at its
// deadline: that still holds the lock, which goes only with the process.
func (s *Service) Serve(ctx context.Context) error {
	for announced := (time.Time{}); ctx.Err() == nil; {
		wait := look
		last, err := s.Last()
		if err != nil {
			s.Log.Error("cannot tell which runs were made; trying again", "reason", err)
		} else {
			now := time.Now()
			job := s.Plan.Job(now, last)
			if until := job.Start.Sub(now); until <= 0 {
				if wait, err = s.doJob(ctx, job); err != nil {
					return err
				}
			} else {
				wait = min(until, look)
				if !job.Start.Equal(announced) {
					s.Log.Info("next run", "at", job.Start, "sources", job.Sources)
					announced = job.Start
				}
			}
		}
		pause(ctx, wait)
	}
	return nil
}

func pause(ctx context.Context, wait time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(wait):
	}
}

// doJob makes a run and tells how long to wait before looking again.
func (s *Service) doJob(ctx context.Context, job Job) (time.Duration, error) {
	s.Log.Info("run due", "due", job.Due, "sources", job.Sources, "late", job.Late)
	running, cancel := s.running(ctx)
	defer cancel()
	err := s.wait(ctx, running, job)
	if err != nil {
		s.Log.Error("run failed", "reason", err)
	}
	if errors.Is(err, ErrStuck) {
		return 0, err
	}
	now := time.Now()
	if last, err := s.Last(); err != nil || !s.Plan.Job(now, last).Start.After(now) {
		return again, nil
	}
	return 0, nil
}

// wait waits for a run, but not for ever: one that does not heed the word to stop
// is left, as if it had been killed.
func (s *Service) wait(ctx, running context.Context, job Job) error {
	done, over, stuck := make(chan error, 1), make(chan struct{}), make(chan struct{})
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(s.Grace, func() { close(over) }) })
	defer stop()
	late := time.AfterFunc(s.Deadline+s.Grace, func() { close(stuck) })
	defer late.Stop()
	go func() { done <- s.run(running, job) }()
	select {
	case err := <-done:
		return err
	case <-over:
		return ErrLeft
	case <-stuck:
		return ErrStuck
	}
}

// run keeps the service alive whatever a run does: the next night may be well.
func (s *Service) run(ctx context.Context, job Job) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("a defect ended the run: %v\n%s", p, debug.Stack())
		}
	}()
	return s.Run(ctx, job)
}

// running is the time that a run has: to the deadline, or when ctx ends most of
// the grace time; the rest of that is for coming to a stop.
func (s *Service) running(ctx context.Context) (context.Context, context.CancelFunc) {
	timed, cancelTimed := context.WithTimeoutCause(context.WithoutCancel(ctx), s.Deadline, ErrDeadline)
	running, cancel := context.WithCancelCause(timed)
	stop := context.AfterFunc(ctx, func() {
		finish := s.Grace - s.Grace/3
		s.Log.Info("told to stop; a run is under way", "stopped_after", finish)
		pause(running, finish)
		cancel(ErrStopped)
	})
	return running, func() {
		stop()
		cancel(context.Canceled)
		cancelTimed()
	}
}
