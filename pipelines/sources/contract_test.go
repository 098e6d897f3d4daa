package sources_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/contract"
	"medebewind/pipelines/sources/fetch"
)

// client asks a fictitious publisher.
func client(t *testing.T, o publisher.Options) *fetch.Client {
	t.Helper()
	server := httptest.NewServer(publisher.New(o))
	t.Cleanup(server.Close)
	c, err := fetch.New(fetch.Config{UserAgent: "medebewind-test", Mirror: server.URL, Hosts: sources.Hosts(about.Names()), Attempts: 1, BackoffBase: time.Microsecond})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Every source says what it relies on, and the fictitious publisher, made after the
// real ones, gives that: but fewer of it.
func TestContracts(t *testing.T) {
	c := client(t, publisher.Options{})
	for _, s := range sources.All() {
		outcomes := contract.Hold(t.Context(), c, s.Contract())
		if (len(outcomes) == 0) != s.ByHand {
			t.Errorf("%s relies on nothing", s.Name)
		}
		for _, o := range outcomes {
			if o.Changed != nil && !strings.Contains(o.Changed.Error(), "and there were") {
				t.Errorf("%s, %s: %v", s.Name, o.What, o.Changed)
			}
		}
	}
}

// What changed is told in a line a source; what another way spares is not grave.
func TestWhatChanged(t *testing.T) {
	c := client(t, publisher.Options{Retired: true, Override: map[string][]byte{"/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv": []byte("naam;link\n")}})
	for _, h := range sources.Hold(t.Context(), c, []string{"gemeentefonds", "upl"}) {
		switch {
		case h.Source == "gemeentefonds" && (!h.Changed || h.Grave || !strings.HasPrefix(h.Found, "the API of before: ")):
			t.Errorf("%+v", h)
		case h.Source == "upl" && (!h.Grave || !strings.Contains(h.Found, "UniformeProductnaam")):
			t.Errorf("%+v", h)
		}
	}
}

// A service that was not reached says nothing of what it answers; a refusal does, and
// so does an answer that is otherwise each time, but not one that was cut short once.
// The same bytes a second time are asked for no third time.
func TestSilenceIsNoChange(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := asked.Add(1)
		switch path.Base(r.URL.Path) {
		case "down":
			w.WriteHeader(http.StatusServiceUnavailable)
		case "gone":
			w.WriteHeader(http.StatusGone)
		case "cut":
			_, _ = w.Write([]byte("whole")[:n])
		case "once":
			_, _ = w.Write([]byte([]string{"ho", "whole"}[min(n-1, 1)]))
		default:
			_, _ = w.Write([]byte("ho"))
		}
	}))
	t.Cleanup(server.Close)
	host := about.UPL.Hosts[0]
	c, err := fetch.New(fetch.Config{UserAgent: "medebewind-test", Mirror: server.URL, Hosts: []string{host}, Attempts: 1, BackoffBase: time.Microsecond})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]struct {
		changed, silent bool
		asked           int64
	}{"down": {true, true, 1}, "gone": {true, false, 1}, "other": {true, false, 2}, "cut": {true, false, 3}, "once": {false, false, 2}} {
		asked.Store(0)
		o := contract.Hold(t.Context(), c, []contract.Probe{{URL: "https://" + host + "/" + name, Check: contract.Contains("whole")}})[0]
		if (o.Changed != nil) != want.changed || errors.Is(o.Changed, contract.ErrSilent) != want.silent || asked.Load() != want.asked {
			t.Errorf("%s: %v, asked %d times", name, o.Changed, asked.Load())
		}
	}
}
