package sources_test

import (
	"net/http/httptest"
	"strings"
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
		if len(outcomes) == 0 {
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
