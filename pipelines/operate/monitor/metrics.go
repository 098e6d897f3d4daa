package monitor

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"medebewind/pipelines/state/history"
)

// metrics gives the figures of the records on disk, read at every scrape: what a
// restart forgets would be what an alert needs.
type metrics struct{ state *State }

func desc(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("medebewind_"+name, help, labels, nil)
}

var (
	buildInfo   = desc("build_info", "The version at work; always 1.", "version")
	runs        = desc("runs", "Run records on disk by how the run ended and what set it going.", "status", "trigger")
	inProgress  = desc("run_in_progress", "1 while a run is at work.")
	lastStatus  = desc("last_run_status", "1 for the status of the last run that ended, 0 for the others.", "status")
	lastStart   = desc("last_run_start_timestamp_seconds", "Start of the last run that ended.")
	duration    = desc("last_run_duration_seconds", "Duration of the last run that ended.")
	read        = desc("last_run_documents_read", "Documents that the last run read anew.")
	checks      = desc("last_run_failed_checks", "Checks that failed in the last run; those of severity fout stopped publication.", "severity")
	lastSuccess = desc("last_success_timestamp_seconds", "End of the last run that published, or found nothing new.")
	rows        = desc("table_rows", "Rows of each table in the release that is published.", "table")

	sourceDocuments = desc("source_documents", "Documents that came in, in the last run that asked the source.", "source")
	sourceBytes     = desc("source_bytes", "Bytes that came in, in the last run that asked the source.", "source")
	sourceRetries   = desc("source_retries", "Requests made again, in the last run that asked the source.", "source")
	sourceFailures  = desc("source_failures", "Data sets that could not be renewed, in the last run that asked the source.", "source")
	sourceAnswers   = desc("source_answers", "Answers of the source that were held against what is relied on, in the last run that did, by how they stand.", "source", "state")
	sourceRenewed   = desc("source_renewed_timestamp_seconds", "End of the last run that asked the source and got all it has.", "source")
	sourceNewest    = desc("source_newest_document_timestamp_seconds", "When the newest document in use came in.", "source")
	sourceAge       = desc("source_age_seconds", "Time since the source was last asked and gave all it has.", "source")
	sourceNext      = desc("source_next_run_timestamp_seconds", "When the source is to be renewed next; in the past when that is overdue.", "source")

	all = []*prometheus.Desc{buildInfo, runs, inProgress, lastStatus, lastStart, duration, read, checks, lastSuccess, rows,
		sourceDocuments, sourceBytes, sourceRetries, sourceFailures, sourceAnswers, sourceRenewed, sourceNewest, sourceAge, sourceNext}
)

// Describe implements prometheus.Collector.
func (m metrics) Describe(out chan<- *prometheus.Desc) {
	for _, d := range all {
		out <- d
	}
}

// Collect implements prometheus.Collector. Records that cannot be read fail the
// scrape: figures that are missing without a word would look like health.
func (m metrics) Collect(out chan<- prometheus.Metric) {
	records, err := m.state.Runs()
	if err != nil {
		out <- prometheus.NewInvalidMetric(lastSuccess, fmt.Errorf("reading the records of runs: %w", err))
		return
	}
	gauge := func(d *prometheus.Desc, value float64, labels ...string) {
		out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	now := time.Now()
	gauge(buildInfo, 1, m.state.Version)
	m.counts(gauge, records)
	if last := lastEnded(records); last != nil {
		ended(gauge, last)
	}
	if last := LastGood(records); last != nil {
		gauge(lastSuccess, seconds(last.Ended))
	}
	sources(gauge, records, now)
	if m.state.Next == nil {
		return
	}
	next := m.state.Next(now)
	for _, name := range slices.Sorted(maps.Keys(next)) {
		gauge(sourceNext, seconds(next[name]), name)
	}
}

type emit func(d *prometheus.Desc, value float64, labels ...string)

// counts gives every pair of status and trigger, also those that never came: an
// alert on a series that is not there stays silent.
func (m metrics) counts(gauge emit, records []history.Record) {
	type kind struct{ status, trigger string }
	n, busy := map[kind]float64{}, 0.0
	for _, r := range records {
		if r.Status == history.Bezig {
			busy = 1
			continue
		}
		n[kind{r.Status, r.Trigger}]++
	}
	gauge(inProgress, busy)
	for _, status := range statuses {
		for _, trigger := range []string{history.Hand, history.Rooster, history.Inhaal} {
			gauge(runs, n[kind{status, trigger}], status, trigger)
		}
	}
}

var statuses = []string{history.Gepubliceerd, history.Ongewijzigd, history.Gedeeltelijk, history.Mislukt, history.Afgekeurd, history.Afgebroken}

// ended gives the figures of the last run that ended. One that was killed has
// no end, and so no duration.
func ended(gauge emit, last *history.Record) {
	for _, status := range statuses {
		gauge(lastStatus, map[bool]float64{true: 1}[status == last.Status], status)
	}
	gauge(lastStart, seconds(last.Started))
	if !last.Ended.IsZero() {
		gauge(duration, last.Ended.Sub(last.Started).Seconds())
	}
	gauge(read, float64(last.Transformed))
	gauge(checks, float64(len(last.FailedChecks)), "fout")
	gauge(checks, float64(len(last.Warnings)), "waarschuwing")
	for _, table := range slices.Sorted(maps.Keys(last.Rows)) {
		gauge(rows, float64(last.Rows[table]), table)
	}
}

// sources gives what the last run that asked it saw of each source.
func sources(gauge emit, records []history.Record, now time.Time) {
	asked, renewed, newest := map[string]history.Source{}, map[string]time.Time{}, map[string]time.Time{}
	held := map[string]*history.Answers{}
	for _, r := range records {
		for _, s := range r.Sources {
			if !s.Newest.IsZero() {
				newest[s.Name] = s.Newest
			}
			if s.Status == history.BronNietGevraagd {
				continue
			}
			if asked[s.Name] = s; s.Answers != nil {
				held[s.Name] = s.Answers
			}
			if s.Status != history.BronMislukt && isGood(&r) {
				renewed[s.Name] = r.Ended
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(asked)) {
		s := asked[name]
		gauge(sourceDocuments, float64(s.Documents), name)
		gauge(sourceBytes, float64(s.Bytes), name)
		gauge(sourceRetries, float64(s.Retries), name)
		gauge(sourceFailures, float64(s.Failures), name)
		answers(gauge, name, held[name])
		if t := renewed[name]; !t.IsZero() {
			gauge(sourceRenewed, seconds(t), name)
			gauge(sourceAge, now.Sub(t).Seconds(), name)
		}
		if t := newest[name]; !t.IsZero() {
			gauge(sourceNewest, seconds(t), name)
		}
	}
}

// answers gives how what a source answers stands; nothing when that was never asked.
func answers(gauge emit, source string, a *history.Answers) {
	if a == nil {
		return
	}
	gauge(sourceAnswers, float64(a.Asked-a.Changed-a.Spared-a.Silent), source, "held")
	gauge(sourceAnswers, float64(a.Changed), source, "changed")
	gauge(sourceAnswers, float64(a.Spared), source, "spared")
	gauge(sourceAnswers, float64(a.Silent), source, "silent")
}

func seconds(t time.Time) float64 { return float64(t.UnixMilli()) / 1000 }

// isGood tells whether a run left readers with what it had.
func isGood(r *history.Record) bool {
	switch r.Status {
	case history.Gepubliceerd, history.Ongewijzigd, history.Gedeeltelijk:
		return true
	}
	return false
}

// LastGood gives the newest run that published, or found nothing new.
func LastGood(records []history.Record) *history.Record {
	for i := range slices.Backward(records) {
		if isGood(&records[i]) {
			return &records[i]
		}
	}
	return nil
}

func lastEnded(records []history.Record) *history.Record {
	for i := range slices.Backward(records) {
		if records[i].Status != history.Bezig {
			return &records[i]
		}
	}
	return nil
}
