package pipelines

import (
	"context"
	"errors"
	"slices"
	"sync"

	"go.opentelemetry.io/otel/attribute"

	"medebewind/pipelines/operate/trace"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// onRecord does the work between the two writings of its record. A record that
// cannot be written at the end takes nothing back of what was published.
func (r *run) onRecord(ctx context.Context, work func(context.Context) (*Outcome, error)) (*Outcome, error) {
	log, err := history.Open(r.room.Runs)
	if err != nil {
		return nil, err
	}
	log.Now = r.Now
	record := history.Record{Trigger: r.Trigger, CodeVersion: r.code}
	if record.Trigger == "" {
		record.Trigger = history.Hand
	}
	entry, err := log.Begin(record)
	if err != nil {
		return nil, err
	}
	ctx, endSpan := trace.Span(ctx, "run")
	outcome, failure := work(ctx)
	record.Status, record.Error = ending(ctx, outcome, failure)
	endSpan(failure, attribute.String("medebewind.run", entry.ID()), attribute.String("medebewind.trigger", record.Trigger), attribute.String("medebewind.status", record.Status))
	r.describe(&record, outcome, failure)
	if err := entry.End(record); err != nil {
		r.Log.Error("the record of this run could not be written", "run", entry.ID(), "status", record.Status, "reason", err)
	}
	return outcome, failure
}

// ending is the status of a run that ended so, and the words of its error.
func ending(ctx context.Context, outcome *Outcome, failure error) (status, text string) {
	var checks *FailedChecks
	switch {
	case failure == nil && len(outcome.NotRenewed) > 0:
		return history.Gedeeltelijk, ""
	case failure == nil && outcome.Fresh:
		return history.Gepubliceerd, ""
	case failure == nil:
		return history.Ongewijzigd, ""
	case errors.As(failure, &checks):
		return history.Afgekeurd, failure.Error()
	case errors.Is(failure, context.Canceled), errors.Is(ctx.Err(), context.Canceled): // DuckDB has words of its own
		return history.Afgebroken, failure.Error()
	}
	return history.Mislukt, failure.Error()
}

// describe fills a record with what the run did.
func (r *run) describe(record *history.Record, outcome *Outcome, failure error) {
	record.NotRenewed, record.Warnings = r.outcome.NotRenewed, r.outcome.Warnings
	record.Fetched, record.Transformed = r.fetched.Load(), r.outcome.Transformed
	var checks *FailedChecks
	if errors.As(failure, &checks) {
		record.FailedChecks = checks.Checks
	}
	if outcome != nil {
		record.Manifest, record.Fresh = outcome.Manifest, outcome.Fresh
	}
	record.Release = publish.Latest(r.Out)
	if release, err := publish.Read(r.Out, record.Release); err == nil {
		record.Rows = release.Rows()
	}
	for _, s := range about.All() {
		record.Sources = append(record.Sources, r.source(s, failure))
	}
}

// source tells what the run saw of a source.
func (r *run) source(about about.Source, failure error) history.Source {
	s := r.seen.of(about.Name)
	if r.client != nil {
		stats := r.client.Stats()
		for _, host := range about.Hosts {
			s.Bytes += stats[host].Bytes
			s.Retries += stats[host].Retries
		}
	}
	var now, before []snapshot.Document
	if r.used != nil {
		now = documentsOf(r.used, about.Name)
	}
	if r.last != nil {
		before = documentsOf(r.last, about.Name)
	}
	for _, d := range now {
		if d.Fetched.After(s.Newest) {
			s.Newest = d.Fetched.UTC()
		}
	}
	switch {
	case s.Status == history.BronNietGevraagd || s.Status == history.BronMislukt:
	case r.used == nil: // the run ended before all of it was had
		s.Status, s.Error = history.BronMislukt, failure.Error()
	case sameContent(now, before):
		s.Status = history.BronOngewijzigd
	}
	return s
}

func documentsOf(m *snapshot.Manifest, source string) []snapshot.Document {
	return slices.DeleteFunc(m.Documents(), func(d snapshot.Document) bool { return d.Source != source })
}

func sameContent(one, other []snapshot.Document) bool {
	content := map[[2]string]int{}
	for _, d := range one {
		content[[2]string{d.ID, d.SHA256}]++
	}
	for _, d := range other {
		content[[2]string{d.ID, d.SHA256}]--
	}
	for _, n := range content {
		if n != 0 {
			return false
		}
	}
	return true
}

// sightings are what a run sees of sources while it is at work.
type sightings struct {
	mu  sync.Mutex
	all map[string]*history.Source
}

// asked notes the sources that are asked; each is renewed until it is seen that
// it is not.
func (s *sightings) asked(sources []extract.Source) {
	for _, source := range sources {
		s.change(source.Name(), func(h *history.Source) { h.Status = history.BronVernieuwd })
	}
}

func (s *sightings) came(d snapshot.Document) {
	s.change(d.Source, func(h *history.Source) { h.Documents++ })
}

// failed notes that a part of a source failed; the first reason is kept.
func (s *sightings) failed(source, reason string) {
	s.change(source, func(h *history.Source) {
		if h.Status, h.Failures = history.BronMislukt, h.Failures+1; h.Error == "" {
			h.Error = reason
		}
	})
}

func (s *sightings) change(name string, change func(*history.Source)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all = map[string]*history.Source{}
	}
	if s.all[name] == nil {
		s.all[name] = &history.Source{Name: name, Status: history.BronNietGevraagd}
	}
	change(s.all[name])
}

func (s *sightings) of(name string) history.Source {
	var is history.Source
	s.change(name, func(h *history.Source) { is = *h })
	return is
}

// Runs opens the records of the runs in an output folder: those of the example
// when there are none of real data. Example tells which they are.
func Runs(out string) (log *history.Log, example bool, err error) {
	folder := layout.Folder(out)
	ours, err := history.Open(folder.Room(herkomst.Live).Runs)
	if err != nil {
		return nil, false, err
	}
	if !publish.Herkomst(out).MadeUp() {
		return ours, false, nil
	}
	if records, err := ours.All(); err != nil || len(records) > 0 {
		return ours, false, err
	}
	log, err = history.Open(folder.Room(herkomst.Voorbeeld).Runs)
	return log, true, err
}
