package service

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"medebewind/pipelines/operate/webhook"
	"medebewind/pipelines/state/history"
)

// A webhook that does not answer keeps a process that is told to stop for a few
// seconds only, also when it was being told by then.
func TestSlowWebhookDoesNotKeepAProcess(t *testing.T) {
	t.Parallel()
	asked, free := make(chan struct{}, 1), make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked <- struct{}{}; <-free }))
	defer server.Close()
	defer close(free)
	teller := &teller{out: t.TempDir(), log: slog.New(slog.DiscardHandler),
		hook: &webhook.Hook{URL: server.URL, On: []string{history.Mislukt}, Attempts: 3, Timeout: time.Minute, Backoff: time.Second}}
	ctx, stop := context.WithCancel(t.Context())
	var stopped time.Time
	go func() { <-asked; stopped = time.Now(); stop() }()
	teller.tell(ctx, errors.New("no space left on device"))
	if took := time.Since(stopped); stopped.IsZero() || took > hurry+5*time.Second {
		t.Errorf("it took %v from the word to stop at %v", took, stopped)
	}
}
