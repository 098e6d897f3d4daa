// Package monitor tells over HTTP how the service is: whether the process lives,
// whether readers have fresh data, and figures for Prometheus.
package monitor

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"medebewind/pipelines/state/history"
)

// State is what is told.
type State struct {
	// Runs gives the records of runs, newest last.
	Runs func() ([]history.Record, error)
	// Published gives the release that readers have, "" without one.
	Published func() string
	// Next tells from when each source is due; nil without a schedule.
	Next func(now time.Time) map[string]time.Time
	// MaxAge is how long ago the last good run may have ended.
	MaxAge  time.Duration
	Version string
	Log     *slog.Logger
	// Damage, if set, says what is wrong with what is published.
	Damage func() error
}

// Handler answers /healthz, /readyz and /metrics.
func (s *State) Handler() http.Handler {
	registry := prometheus.NewRegistry()
	registry.MustRegister(metrics{s}, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, "alive") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		said, err := s.ready()
		if err != nil {
			answer(w, http.StatusServiceUnavailable, "not ready: "+err.Error())
			return
		}
		answer(w, http.StatusOK, said)
	})
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{
		ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelError), MaxRequestsInFlight: 3,
	}))
	return mux
}

func answer(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	fmt.Fprintln(w, text)
}

// ready tells whether a warehouse is published and not older than it may be.
func (s *State) ready() (string, error) {
	release := s.Published()
	if release == "" {
		return "", errors.New("no warehouse is published")
	}
	if s.Damage != nil {
		if err := s.Damage(); err != nil {
			return "", err
		}
	}
	records, err := s.Runs()
	if err != nil {
		return "", fmt.Errorf("reading the records of runs: %w", err)
	}
	last := LastGood(records)
	if last == nil {
		return "", fmt.Errorf("no run on record published release %s", release)
	}
	if age := time.Since(last.Ended); age > s.MaxAge {
		return "", fmt.Errorf("the last good run, %s, ended %v ago; the limit is %v (http.max_age)", last.ID, age.Round(time.Minute), s.MaxAge)
	}
	return "ready: release " + release, nil
}

// Serve answers on an address until ctx ends. The address is taken before Serve
// returns; ended gives why it stopped, nil when it was told to.
func (s *State) Serve(ctx context.Context, address string) (bound string, ended <-chan error, err error) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return "", nil, fmt.Errorf("listening on http.listen: %w", err)
	}
	if a, ok := listener.Addr().(*net.TCPAddr); ok && !a.IP.IsLoopback() {
		s.Log.Warn("the HTTP endpoint can be reached from other machines, and asks for no password", "listen", listener.Addr())
	}
	server := &http.Server{Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelWarn)}
	done := make(chan error, 1)
	context.AfterFunc(ctx, func() { _ = server.Close() })
	go func() {
		err := server.Serve(listener)
		if errors.Is(err, http.ErrServerClosed) {
			err = nil
		}
		done <- err
	}()
	return listener.Addr().String(), done, nil
}
