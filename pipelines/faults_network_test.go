package pipelines_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
)

// unknownHost is a network on which the names of some hosts cannot be looked
// up.
type unknownHost struct{ name string }

func (u unknownHost) RoundTrip(r *http.Request) (*http.Response, error) {
	if strings.Contains(r.URL.Path, u.name) {
		return nil, &net.DNSError{Err: "no such host", Name: u.name, IsNotFound: true}
	}
	return http.DefaultTransport.RoundTrip(r)
}

// trickle answers some addresses a byte at a time, and never comes to the end
// within a test's patience.
type trickle struct {
	http.Handler
	address string
}

func (s trickle) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !strings.Contains(r.URL.Path, s.address) {
		s.Handler.ServeHTTP(w, r)
		return
	}
	w.Header().Set("Content-Length", "100000")
	for range 100_000 {
		if _, err := w.Write([]byte(" ")); err != nil {
			return
		}
		w.(http.Flusher).Flush()
		select {
		case <-r.Context().Done():
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// networkFaults are of one source each. Each changes what a run goes out to, beside
// what another changed.
var networkFaults = []struct {
	name, host, told string
	fault            func(t *testing.T, o *pipelines.Options)
}{
	{"a name that cannot be looked up", "zoekservice.overheid.nl", "no such host", func(_ *testing.T, o *pipelines.Options) {
		o.Transport = unknownHost{"zoekservice.overheid.nl"}
	}},
	{"a service that trickles bytes", "standaarden.overheid.nl", "deadline exceeded", func(t *testing.T, o *pipelines.Options) {
		server := httptest.NewServer(trickle{publisher.New(publisher.Options{Page: 500}), "standaarden.overheid.nl"})
		t.Cleanup(server.Close)
		changed := *o.Config
		// Long enough for the other sources on a slow machine, which are not to fail.
		changed.Network.Mirror, changed.Network.Timeout = server.URL, 4*time.Second
		o.Config = &changed
	}},
}

// A network that fails costs the run the sources behind it: their last good
// documents stay, marked, and the night after all is as it was undisturbed. In the
// quick tier the faults are there at once, and in the full one each by itself too.
func TestNetworkFails(t *testing.T) {
	t.Parallel()
	t.Run("together", func(t *testing.T) {
		t.Parallel()
		all := make([]int, len(networkFaults))
		for i := range all {
			all[i] = i
		}
		failNetwork(t, all)
	})
	for i, f := range networkFaults {
		t.Run(f.name, func(t *testing.T) {
			tier.Full(t, "together they are in the quick one")
			t.Parallel()
			failNetwork(t, []int{i})
		})
	}
}

// failNetwork has a run with these faults, and one without.
func failNetwork(t *testing.T, which []int) {
	t.Helper()
	_, config := breakable(t)
	undisturbed, _ := first(t)
	out, _ := afterFirst(t)
	o := hurried(out, config)
	if !tier.IsFull() {
		o.Only = []string{"meta.document"}
	}
	again := o
	for _, i := range which {
		networkFaults[i].fault(t, &o)
	}
	outcome := runtest.Run(t, o) // which ends, whatever the service does
	said := strings.Join(outcome.NotRenewed, "\n")
	built := builtBy(outcome, out)
	for _, i := range which {
		f := networkFaults[i]
		if !strings.Contains(said, f.told) || !strings.Contains(said, f.host) {
			t.Errorf("%s: not renewed: %q", f.name, outcome.NotRenewed)
		}
		if got := runtest.AskFile(t, built, "select count(*) > 0 from meta.document where not vernieuwd and url like '%"+f.host+"%'"); got != "true" {
			t.Errorf("%s: no document is marked as kept", f.name)
		}
	}
	outcome = runtest.Run(t, again)
	if len(outcome.NotRenewed) > 0 {
		t.Errorf("the night after: not renewed %q", outcome.NotRenewed)
	}
	runtest.Compare(t, undisturbed, out)
}
