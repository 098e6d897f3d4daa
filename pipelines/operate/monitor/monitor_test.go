package monitor

import (
	"context"
	"errors"
	"flag"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"

	"medebewind/pipelines/state/history"
)

var update = flag.Bool("update", false, "write the golden file anew")

// night is a good run and a broken one after it; now is a day later.
func night() []history.Record {
	start := time.Date(2026, 1, 14, 3, 30, 0, 0, time.UTC)
	good := history.Record{ID: "20260114T033000.000Z", Trigger: history.Rooster, Started: start, Ended: start.Add(20 * time.Minute), Status: history.Gepubliceerd,
		Transformed: 7, Warnings: []string{"w"}, Rows: map[string]int64{"kern.taak": 30},
		Sources: []history.Source{
			{Name: "bwb", Status: history.BronVernieuwd, Documents: 5, Bytes: 1 << 40, Retries: 2, Newest: start},
			{Name: "cbs", Status: history.BronOngewijzigd, Newest: start.AddDate(0, 0, -3)},
		}}
	next := start.AddDate(0, 0, 1)
	bad := history.Record{ID: "20260115T033000.000Z", Trigger: history.Inhaal, Started: next, Ended: next.Add(90 * time.Second), Status: history.Afgekeurd,
		FailedChecks: []string{"a", "b"}, Rows: good.Rows,
		Sources: []history.Source{
			{Name: "bwb", Status: history.BronMislukt, Retries: 50, Failures: 3, Newest: start, Answers: &history.Answers{Asked: 4, Changed: 1, Spared: 1}},
			{Name: "cbs", Status: history.BronNietGevraagd, Newest: start.AddDate(0, 0, -3)},
		}}
	return []history.Record{good, bad, {ID: "20260115T040000.000Z", Trigger: history.Hand, Started: next.Add(30 * time.Minute), Status: history.Bezig}}
}

func state(records []history.Record) *State {
	return &State{Runs: func() ([]history.Record, error) { return records, nil }, Published: func() string { return "2026-01-14-0123abcd" },
		Next: func(time.Time) map[string]time.Time {
			return map[string]time.Time{"bwb": time.Date(2026, 1, 16, 3, 30, 0, 0, time.UTC)}
		},
		MaxAge: 48 * time.Hour, Version: "0.1.0", Log: slog.New(slog.DiscardHandler)}
}

func ask(t *testing.T, s *State, path string) (status int, body string) {
	t.Helper()
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w.Code, w.Body.String()
}

// The figures stand as a scrape has them. The age of a source depends on the
// clock, and is held against the time of its renewal.
func TestMetrics(t *testing.T) {
	status, body := ask(t, state(night()), "/metrics")
	if status != http.StatusOK || !strings.Contains(body, "go_goroutines") {
		t.Fatalf("status %d: %.500s", status, body)
	}
	var ours strings.Builder
	for line := range strings.Lines(body) {
		if strings.Contains(line, "medebewind_") && !strings.HasPrefix(line, "medebewind_source_age_seconds{") {
			ours.WriteString(line)
		}
	}
	golden := filepath.Join("testdata", "metrics.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(ours.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || ours.String() != string(want) {
		t.Errorf("%v\n got %s\nwant %s", err, ours.String(), want)
	}
	synctest.Test(t, func(t *testing.T) {
		records := night()
		records[0].Ended = time.Now().Add(-time.Hour)
		_, body := ask(t, state(records), "/metrics")
		if want := `medebewind_source_age_seconds{source="bwb"} 3600`; !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	})
}

// Names and help follow the conventions of Prometheus.
func TestMetricsLint(t *testing.T) {
	for name, records := range map[string][]history.Record{"some": night(), "none": nil} {
		registry := prometheus.NewPedanticRegistry()
		registry.MustRegister(metrics{state(records)})
		problems, err := testutil.GatherAndLint(registry)
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %v, %v", name, problems, err)
		}
	}
}

// Records that cannot be read fail the scrape, and readiness.
func TestUnreadableRecords(t *testing.T) {
	s := state(nil)
	s.Runs = func() ([]history.Record, error) { return nil, errors.New("disk gone") }
	if status, body := ask(t, s, "/metrics"); status != http.StatusInternalServerError || !strings.Contains(body, "disk gone") {
		t.Errorf("metrics: %d %s", status, body)
	}
	if status, body := ask(t, s, "/readyz"); status != http.StatusServiceUnavailable || !strings.Contains(body, "disk gone") {
		t.Errorf("readyz: %d %s", status, body)
	}
	if status, _ := ask(t, s, "/healthz"); status != http.StatusOK {
		t.Errorf("healthz: %d", status)
	}
}

func TestReady(t *testing.T) {
	recent, old := night()[:1], night()[:1]
	recent[0].Ended, old[0].Ended = time.Now().Add(-47*time.Hour), time.Now().Add(-49*time.Hour)
	bad := night()[1:2]
	bad[0].Ended = time.Now()
	for _, c := range []struct {
		name    string
		release string
		records []history.Record
		status  int
		says    string
	}{
		{"fresh", "2026-01-14-0123abcd", recent, 200, "ready: release 2026-01-14-0123abcd"},
		{"old", "2026-01-14-0123abcd", old, 503, "ended 49h0m0s ago; the limit is 48h0m0s (http.max_age)"},
		{"a rejected run does not make it fresh", "2026-01-14-0123abcd", append(old, bad...), 503, "run, 20260114T033000.000Z, ended 49h"},
		{"a rejected run does not make it old", "2026-01-14-0123abcd", append(recent, bad...), 200, "ready"},
		{"no warehouse", "", recent, 503, "no warehouse is published"},
		{"no run", "2026-01-14-0123abcd", nil, 503, "no run on record"},
	} {
		s := state(c.records)
		s.Published = func() string { return c.release }
		if status, body := ask(t, s, "/readyz"); status != c.status || !strings.Contains(body, c.says) {
			t.Errorf("%s: %d %q, want %d and %q", c.name, status, body, c.status, c.says)
		}
	}
}

func TestServe(t *testing.T) {
	s := state(night())
	ctx, stop := context.WithCancel(t.Context())
	bound, ended, err := s.Serve(ctx, "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Get("http://" + bound + "/healthz")
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(response.Body)
	response.Body.Close()
	if response.StatusCode != 200 || string(body) != "alive\n" {
		t.Errorf("%d %q", response.StatusCode, body)
	}
	if _, _, err := s.Serve(ctx, bound); err == nil || !strings.Contains(err.Error(), "http.listen") {
		t.Errorf("a taken address: %v", err)
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
	if _, err := http.Get("http://" + bound + "/healthz"); err == nil {
		t.Error("it still answers")
	}
}

func TestOnlyGet(t *testing.T) {
	for path, want := range map[string]int{"/metrics": 405, "/readyz": 405, "/healthz": 405, "/": 404} {
		w := httptest.NewRecorder()
		state(nil).Handler().ServeHTTP(w, httptest.NewRequest(http.MethodPost, path, nil))
		if w.Code != want {
			t.Errorf("POST %s: %d, want %d", path, w.Code, want)
		}
	}
}
