// Package service is what surrounds a run that nobody watches: the schedule, the
// HTTP endpoint and the webhook.
package service

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/monitor"
	"medebewind/pipelines/operate/schedule"
	"medebewind/pipelines/operate/trace"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/layout"
)

// Service makes runs by the schedule of the configuration.
type Service struct {
	// Options are those of every run; its sources are set for each.
	Options pipelines.Options
	plan    *schedule.Plan
	teller  *teller
	log     *slog.Logger
}

// New gives a service; its log is that of the options, which must be set.
func New(o pipelines.Options) (*Service, error) {
	s := &Service{Options: o, log: o.Log}
	var err error
	if s.plan, err = o.Config.Plan(seed(o.Out)); err != nil {
		return nil, err
	}
	if s.teller, err = newTeller(o); err != nil {
		return nil, err
	}
	return s, nil
}

// seed sets this monitor apart from those on other machines and in other
// folders.
func seed(out string) string {
	host, _ := os.Hostname()
	if path, err := filepath.Abs(out); err == nil {
		out = path
	}
	return host + " " + out
}

// Serve makes runs until ctx ends, and answers on the HTTP endpoint.
func (s *Service) Serve(ctx context.Context) error {
	endTraces, err := trace.Start(ctx, s.Options.Config.Tracing.Endpoint, pipelines.Version, s.log)
	if err != nil {
		return err
	}
	defer endTraces()
	serving, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	if address := s.Options.Config.HTTP.Listen; address != "" {
		// The endpoint answers until the last run has ended.
		answering, quiet := context.WithCancel(context.WithoutCancel(ctx))
		defer quiet()
		bound, ended, err := s.state().Serve(answering, address)
		if err != nil {
			return err
		}
		s.log.Info("answering", "healthz", "http://"+bound+"/healthz", "metrics", "http://"+bound+"/metrics")
		go func() {
			if err := <-ended; err != nil {
				stop(fmt.Errorf("the HTTP endpoint ended: %w", err))
			}
		}()
	}
	c := s.Options.Config.Schedule
	if err := (&schedule.Service{Plan: s.plan, Last: s.last, Run: s.run, Deadline: c.Deadline, Grace: c.Grace, Log: s.log}).Serve(serving); err != nil {
		return err
	}
	if err := context.Cause(serving); err != nil && ctx.Err() == nil {
		return err
	}
	s.log.Info("stopped")
	return nil
}

func (s *Service) state() *monitor.State {
	return &monitor.State{Runs: s.records, MaxAge: s.Options.Config.HTTP.MaxAge, Version: pipelines.Version, Log: s.log,
		Published: func() string {
			if _, err := os.Stat(layout.Folder(s.Options.Out).Warehouse()); err != nil {
				return ""
			}
			return publish.Latest(s.Options.Out)
		},
		Damage: func() error { return publish.Sound(s.Options.Out) },
		Next: func(now time.Time) map[string]time.Time {
			due, err := Due(s.Options.Out, s.Options.Config, now)
			if err != nil {
				return nil // the records, which the scrape told of before
			}
			return due
		}}
}

// Due gives from when each source is due, by the schedule and the records.
func Due(out string, c *config.Config, now time.Time) (map[string]time.Time, error) {
	plan, err := c.Plan(seed(out))
	if err != nil {
		return nil, err
	}
	all, err := records(out)
	return plan.Due(now, made(all)), err
}

func (s *Service) records() ([]history.Record, error) { return records(s.Options.Out) }

func records(out string) ([]history.Record, error) {
	log, _, err := pipelines.Runs(out)
	if err != nil {
		return nil, err
	}
	return log.All()
}

// last gives the start of the latest run of each source.
func (s *Service) last() (map[string]time.Time, error) {
	all, err := s.records()
	return made(all), err
}

// made gives the start of the latest run of each source, in the order in which
// runs began and not by a clock that may have been put back. A run that was
// broken off is as good as missed, unless it was one to make up for that: a
// machine that goes down in every run is not to do so all night.
func made(all []history.Record) map[string]time.Time {
	last := map[string]time.Time{}
	for _, r := range all {
		switch {
		case r.Status == history.Bezig, r.Status == history.Afgebroken && r.Trigger != history.Inhaal:
			continue
		case len(r.Sources) == 0: // killed before it could tell which
			for _, name := range config.Sources {
				last[name] = r.Started
			}
		}
		for _, source := range r.Sources {
			if source.Status != history.BronNietGevraagd {
				last[source.Name] = r.Started
			}
		}
	}
	return last
}

// run makes a run of the sources that are due, and tells the webhook.
func (s *Service) run(ctx context.Context, job schedule.Job) error {
	all, err := s.records()
	if err != nil {
		return err
	}
	o := s.Options
	c := *o.Config
	c.Sources, o.Config, o.Trigger = job.Sources, &c, trigger(job, all)
	outcome, err := pipelines.Run(ctx, o)
	s.teller.tell(ctx, err)
	if err != nil {
		return err
	}
	s.log.Info("run done", "release", outcome.Release, "fresh", outcome.Fresh, "fetched", outcome.Fetched,
		"not_renewed", len(outcome.NotRenewed), "warnings", len(outcome.Warnings))
	return nil
}

// trigger tells a run on time from one that makes up for another, which was
// missed or broken off.
func trigger(job schedule.Job, all []history.Record) string {
	if n := len(all); n > 0 && all[n-1].Status == history.Afgebroken {
		broken := all[n-1]
		// One by hand on another day was nobody's night.
		if broken.Trigger != history.Hand || !broken.Started.Before(job.Due) {
			return history.Inhaal
		}
	}
	if job.Late {
		return history.Inhaal
	}
	return history.Rooster
}

// Run makes a run by hand, and tells the webhook as the service does.
func Run(ctx context.Context, o pipelines.Options) (*pipelines.Outcome, error) {
	if o.Example != nil {
		return pipelines.Run(ctx, o)
	}
	teller, err := newTeller(o)
	if err != nil {
		return nil, err
	}
	endTraces, err := trace.Start(ctx, o.Config.Tracing.Endpoint, pipelines.Version, teller.log)
	if err != nil {
		return nil, err
	}
	defer endTraces()
	outcome, err := pipelines.Run(ctx, o)
	teller.tell(ctx, err)
	return outcome, err
}
