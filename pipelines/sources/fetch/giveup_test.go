package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

func giveUp(n int) func(*Config) { return func(c *Config) { c.GiveUp = n } }

func get(t *testing.T, c *Client, host, path string) error {
	_, err := c.Get(t.Context(), Request{URL: "https://" + host + path})
	return err
}

// A host that is down costs so many requests; the rest fail at once, with the
// reason. The other host is asked as ever.
func TestGivenUp(t *testing.T) {
	asked := map[string]*atomic.Int64{host1: {}, host2: {}}
	c := mirrored(t, func(w http.ResponseWriter, r *http.Request) {
		host := strings.Split(r.URL.Path, "/")[1]
		asked[host].Add(1)
		if host == host1 {
			http.Error(w, "the reason", http.StatusServiceUnavailable)
		}
	}, giveUp(4))
	for i := range 20 {
		err := get(t, c, host1, fmt.Sprint("/", i))
		var given *GivenUpError
		if got, want := errors.As(err, &given), i >= 4; got != want {
			t.Fatalf("request %d: %v", i, err)
		}
		if !strings.Contains(err.Error(), `503 Service Unavailable: "the reason"`) || !strings.Contains(err.Error(), fmt.Sprint(host1, "/", i)) {
			t.Errorf("request %d does not tell the address and the reason: %v", i, err)
		}
		if given != nil && (given.Host != host1 || given.Failures != 4) {
			t.Errorf("request %d: %+v", i, given)
		}
		if err := get(t, c, host2, "/"); err != nil {
			t.Errorf("the other host: %v", err)
		}
	}
	if one, other := asked[host1].Load(), asked[host2].Load(); one != 4*3 || other != 20 {
		t.Errorf("%d and %d requests were sent, want 12 and 20", one, other)
	}
}

// Failures with an answer in between are not in a row; "not found" is one.
func TestNotGivenUp(t *testing.T) {
	for name, c := range map[string]struct {
		most     int
		statuses []int
	}{
		"an answer in between": {3, []int{503, 503, 200}},
		"not found in between": {3, []int{503, 503, 404}},
		"only not found":       {3, []int{404, 403, 410}},
		"never":                {0, []int{503}},
	} {
		t.Run(name, func(t *testing.T) {
			var now atomic.Int64
			client := mirrored(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(int(now.Load())) }, giveUp(c.most))
			for i := range 12 {
				now.Store(int64(c.statuses[i%len(c.statuses)]))
				var given *GivenUpError
				if err := get(t, client, host1, "/"); errors.As(err, &given) {
					t.Fatalf("request %d: %v", i, err)
				}
			}
		})
	}
}

// Requests that are between two attempts when the host is given up stop too.
func TestGivenUpByOthers(t *testing.T) {
	var sent atomic.Int64
	c := mirrored(t, func(w http.ResponseWriter, _ *http.Request) {
		sent.Add(1)
		w.WriteHeader(http.StatusBadGateway)
	}, giveUp(2), func(c *Config) { c.Parallel, c.Attempts = 8, 5 })
	var group sync.WaitGroup
	for range 400 {
		group.Go(func() {
			if get(t, c, host1, "/") == nil {
				t.Error("no error")
			}
		})
	}
	group.Wait()
	// Two used all attempts, and of the others under way none more than that.
	if n := sent.Load(); n < 10 || n > 9*5 {
		t.Errorf("%d requests were sent", n)
	}
}
