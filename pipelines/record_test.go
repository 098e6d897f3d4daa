package pipelines_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/history"
)

// records gives the records of the runs in out, newest last.
func records(t *testing.T, out string) []history.Record {
	t.Helper()
	log, _, err := pipelines.Runs(out)
	if err != nil {
		t.Fatal(err)
	}
	all, err := log.All()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func sourceOf(t *testing.T, r history.Record, name string) history.Source {
	t.Helper()
	for _, s := range r.Sources {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("record %s has no source %s", r.ID, name)
	return history.Source{}
}

const uplList = "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"

// A first run, one without news, one of a source only, which is broken, one that is
// stopped, and in the full tier a replay, which gives the same bytes.
func TestEveryRunLeavesARecord(t *testing.T) {
	t.Parallel()
	_, c := usual(t)
	out, first := afterFirst(t)
	o := pipelines.Options{Out: out, Config: c, Today: day, Backoff: time.Millisecond, UserAgent: "medebewind-test"}
	o.Trigger = history.Rooster
	runtest.Run(t, o)

	_, broken := fictitious(t, publisher.Options{Override: map[string][]byte{uplList: []byte("geen lijst\n")}})
	c.Network.Mirror, c.Network.Attempts, c.Sources = broken.Network.Mirror, 2, []string{"upl"}
	runtest.Run(t, o)
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := pipelines.Run(stopped, o); !errors.Is(err, context.Canceled) {
		t.Fatalf("stopped run: %v", err)
	}
	want := "gepubliceerd ongewijzigd gedeeltelijk afgebroken"
	if tier.IsFull() { // TestKilledAtEachStep verifies a release in the quick one
		sameBytes(t, out, c, first)
		want += " gepubliceerd"
	}

	all := records(t, out)
	var statuses []string
	for _, r := range all {
		statuses = append(statuses, r.Status)
	}
	if got := strings.Join(statuses, " "); got != want {
		t.Fatalf("statuses %s, want %s", got, want)
	}
	r := all[0]
	if r.Trigger != history.Hand || r.Manifest != first.Manifest || r.Release != first.Release || !r.Fresh || r.Fetched != first.Fetched || r.Rows["kern.taak"] == 0 {
		t.Errorf("first: %+v", r)
	}
	if s := sourceOf(t, r, "upl"); s.Status != history.BronVernieuwd || s.Documents != 1 || s.Bytes == 0 || s.Newest.IsZero() {
		t.Errorf("first, upl: %+v", s)
	}
	if r = all[1]; r.Trigger != history.Rooster || r.Fresh || r.Manifest == "" || r.Release != first.Release {
		t.Errorf("second: %+v", r)
	}
	if s := sourceOf(t, r, "bwb"); s.Status != history.BronOngewijzigd || s.Newest != sourceOf(t, all[0], "bwb").Newest {
		t.Errorf("second, bwb: %+v", s)
	}
	r = all[2]
	if s := sourceOf(t, r, "upl"); s.Status != history.BronMislukt || s.Failures != 1 || s.Error == "" || len(r.NotRenewed) != 1 {
		t.Errorf("broken, upl: %+v in %+v", s, r)
	}
	if s := sourceOf(t, r, "cbs"); s.Status != history.BronNietGevraagd || s.Newest.IsZero() {
		t.Errorf("broken, cbs: %+v", s)
	}
	if s := sourceOf(t, all[3], "upl"); s.Status != history.BronMislukt || all[3].Error == "" || all[3].Manifest != "" {
		t.Errorf("stopped, upl: %+v in %+v", s, all[3])
	}
	if !tier.IsFull() {
		return
	}
	if s := sourceOf(t, all[4], "upl"); s.Status != history.BronNietGevraagd || all[4].Manifest != first.Manifest {
		t.Errorf("replay, upl: %+v in %+v", s, all[4])
	}
}
