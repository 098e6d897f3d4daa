package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// answers is a transport without a network, so that a test can run on a clock
// of its own.
type answers func(*http.Request) *http.Response

func (a answers) RoundTrip(r *http.Request) (*http.Response, error) { return a(r), nil }

func answer(code int, header ...string) *http.Response {
	r := &http.Response{StatusCode: code, Header: http.Header{}, Body: io.NopCloser(strings.NewReader("x"))}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return r
}

func direct(t *testing.T, transport answers, change func(*Config)) *Client {
	t.Helper()
	config := Config{UserAgent: "medebewind-test/1", Hosts: []string{host1, host2}, Transport: transport}
	change(&config)
	c, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestRetryAfter(t *testing.T) {
	for _, test := range []struct {
		name     string
		header   func() string
		min, max time.Duration
	}{
		{"none", func() string { return "" }, 500 * time.Millisecond, 1500 * time.Millisecond},
		{"seconds", func() string { return "120" }, 120 * time.Second, 132 * time.Second},
		{"date", func() string { return time.Now().Add(time.Minute).UTC().Format(http.TimeFormat) }, 59 * time.Second, 66 * time.Second},
		{"date gone", func() string { return "Mon, 01 Jan 1990 00:00:00 GMT" }, 500 * time.Millisecond, 1500 * time.Millisecond},
		{"capped", func() string { return "86400" }, 5 * time.Minute, 330 * time.Second},
		{"neither", func() string { return "later" }, 500 * time.Millisecond, 1500 * time.Millisecond},
		{"negative", func() string { return "-5" }, 500 * time.Millisecond, 1500 * time.Millisecond},
		{"shorter than the backoff", func() string { return "0" }, 500 * time.Millisecond, 1500 * time.Millisecond},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				asked := 0
				c := direct(t, func(*http.Request) *http.Response {
					if asked++; asked == 1 {
						return answer(429, "Retry-After", test.header())
					}
					return answer(200)
				}, func(*Config) {})
				began := time.Now()
				if _, err := c.Get(t.Context(), Request{URL: "https://" + host1 + "/"}); err != nil {
					t.Fatal(err)
				}
				if waited := time.Since(began); waited < test.min || waited > test.max {
					t.Errorf("waited %v, want %v to %v", waited, test.min, test.max)
				}
			})
		})
	}
}

// TestWaitsGrow also finds a limit on the total that the library has of its own.
func TestWaitsGrow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var at []time.Time
		c := direct(t, func(*http.Request) *http.Response {
			at = append(at, time.Now())
			return answer(503)
		}, func(c *Config) { c.Attempts = 40 })
		_, err := c.Get(t.Context(), Request{URL: "https://" + host1 + "/"})
		if err == nil || len(at) != 40 {
			t.Fatalf("got %v after %d attempts, want 40", err, len(at))
		}
		first, last := at[1].Sub(at[0]), at[39].Sub(at[38])
		if first > 1500*time.Millisecond || last < 30*time.Second || last > 90*time.Second {
			t.Errorf("first wait %v, last %v; want about 1 s and 1 min", first, last)
		}
	})
}

func TestCancelledDuringWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := direct(t, func(*http.Request) *http.Response { return answer(503, "Retry-After", "200") }, func(*Config) {})
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		began := time.Now()
		_, err := c.Get(ctx, Request{URL: "https://" + host1 + "/"})
		if !errors.Is(err, context.DeadlineExceeded) || time.Since(began) != 10*time.Second || c.Stats()[host1].Requests != 1 {
			t.Errorf("got %v after %v, want the end of the context after 10 s", err, time.Since(began))
		}
	})
}

// TestRate asks two hosts at once: each has a rate of its own.
func TestRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := direct(t, func(*http.Request) *http.Response { return answer(200) },
			func(c *Config) { c.PerSecond, c.Parallel = 4, 10 })
		began := time.Now()
		var all sync.WaitGroup
		for i := range 42 {
			all.Go(func() {
				url := "https://" + []string{host1, host2}[i%2] + "/"
				if _, err := c.Get(t.Context(), Request{URL: url}); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		// 21 requests to a host are 20 gaps of a quarter second.
		if took := time.Since(began).Round(time.Millisecond); took != 5*time.Second {
			t.Errorf("took %v, want 5 s", took)
		}
	})
}

func TestParallel(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		now, most := 0, 0
		c := direct(t, func(*http.Request) *http.Response {
			mu.Lock()
			now++
			most = max(most, now)
			mu.Unlock()
			time.Sleep(time.Second)
			mu.Lock()
			now--
			mu.Unlock()
			return answer(200)
		}, func(c *Config) { c.Parallel = 3 })
		began := time.Now()
		var all sync.WaitGroup
		for range 9 {
			all.Go(func() { _, _ = c.Get(t.Context(), Request{URL: "https://" + host1 + "/"}) })
		}
		all.Wait()
		if most != 3 || time.Since(began) != 3*time.Second {
			t.Errorf("%d at a time in %v, want 3 in 3 s", most, time.Since(began))
		}
	})
}
