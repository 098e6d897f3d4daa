package service

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
)

// Secrets that the test gives to a service: the key of the webhook is in
// start; the others stand in addresses and headers.
var secrets = []string{"0123456789abcdef0123456789abcdef", "token-in-a-path", "token-in-a-header", "half-a-header", "name-of-a-user", "word-of-a-user"}

// tracesTo gives the address of a collector to services, with secrets.
func tracesTo(t *testing.T, address string) {
	t.Helper()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", strings.Replace(address, "://", "://name-of-a-user:word-of-a-user@", 1))
	t.Setenv("OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20token-in-a-header,half-a-header,x=half-a-header%zz")
}

// A service whose publisher, webhook and collector are down has enough to tell, and tells
// none of its secrets: not in its log, not in a metric, not in any file that it leaves.
func TestNoSecretIsToldOfAFailure(t *testing.T) {
	down := httptest.NewServer(http.NotFoundHandler())
	down.Close()
	tracesTo(t, down.URL)
	out := t.TempDir()
	p := start(t, out, down.URL, down.URL+"/token-in-a-path", long)
	p.waitForRecord(t, out)
	_, metrics := p.get(t, "/metrics")
	p.signal(t, syscall.SIGTERM)
	p.end(t)
	checkTold(t, p.said.String())
	checkSecrets(t, map[string]string{"log": p.said.String(), "metrics": metrics})
	checkFiles(t, out, 1)
}

// A service whose webhook fails at first, or cannot be had, and whose collector is down
// tells none of them when it publishes either, be it in a record, a manifest or the
// warehouse.
func TestNoSecretIsTold(t *testing.T) {
	tier.Full(t, "two whole runs; the quick tier has a service that is down and one that publishes with the same secrets")
	mirror := httptest.NewServer(publisher.New(publisher.Options{}))
	defer mirror.Close()
	var asked atomic.Int32
	told := make(chan struct{}, 9)
	hook := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) < 3 {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		told <- struct{}{}
	}))
	down := httptest.NewServer(http.NotFoundHandler())
	down.Close()
	tracesTo(t, down.URL)
	out, other := t.TempDir(), t.TempDir()
	p := start(t, out, mirror.URL, hook.URL+"/token-in-a-path", long)
	<-told
	hook.Close()
	_, metrics := p.get(t, "/metrics")
	p.signal(t, syscall.SIGTERM)
	p.end(t)
	// A run of which the webhook cannot be told at all.
	p2 := start(t, other, mirror.URL, hook.URL+"/token-in-a-path", long)
	p2.waitForRecord(t, other)
	p2.signal(t, syscall.SIGTERM)
	p2.end(t)
	checkTold(t, p.said.String()+p2.said.String())
	checkSecrets(t, map[string]string{"log": p.said.String() + p2.said.String(), "metrics": metrics})
	checkFiles(t, out, 50)
	checkFiles(t, other, 50)
}

// checkTold looks whether there was something to tell.
func checkTold(t *testing.T, log string) {
	t.Helper()
	for _, said := range []string{"the webhook was not told", "traces are not sent", "a setting of OpenTelemetry"} {
		if !strings.Contains(log, said) {
			t.Errorf("nothing went wrong: the log has no %q", said)
		}
	}
}

// checkSecrets looks for secrets in texts.
func checkSecrets(t *testing.T, texts map[string]string) {
	t.Helper()
	for _, secret := range secrets {
		for name, text := range texts {
			if strings.Contains(text, secret) {
				t.Errorf("%q is in the %s", secret, name)
			}
		}
	}
}

// waitForRecord waits until a run of the service has ended, or the service has.
func (p *process) waitForRecord(t *testing.T, out string) {
	t.Helper()
	for {
		if all, err := records(out); err == nil && len(all) > 0 && !all[0].Ended.IsZero() {
			return
		}
		select {
		case err := <-p.ended:
			t.Fatalf("the service ended before its run: %v", err)
		case <-time.After(50 * time.Millisecond): // and look again
		}
	}
}

// checkFiles looks for secrets in all files, as they are and in their names; there are
// at least so many.
func checkFiles(t *testing.T, out string, least int) {
	t.Helper()
	files := 0
	err := filepath.WalkDir(out, func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		files++
		content, err := os.ReadFile(path)
		for _, secret := range secrets {
			if strings.Contains(path, secret) || bytes.Contains(content, []byte(secret)) {
				t.Errorf("%q is in %s", secret, path)
			}
		}
		return err
	})
	if err != nil || files < least {
		t.Errorf("%d files, %v", files, err)
	}
}
