// Package fetch is the one HTTP client for all publishers: polite, patient, and
// distrustful of what comes back.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
	"golang.org/x/sync/semaphore"
	"golang.org/x/time/rate"
)

// Config says how publishers are asked.
type Config struct {
	// UserAgent names the product.
	UserAgent string
	// Mirror is an address under which every host stands as a folder; "" is
	// none.
	Mirror string
	// Hosts are all hosts that may be asked, directly or by a link or redirect.
	Hosts []string
	// PerSecond bounds requests a second to one host; 0 is no limit.
	PerSecond float64
	// Parallel bounds requests in flight to one host.
	Parallel int
	// Attempts is how often a request is tried; Timeout bounds one attempt,
	// its body included; Backoff is the first wait between two.
	Attempts         int
	Timeout, Backoff time.Duration
	// MaxRetryAfter bounds the wait that a publisher may ask for.
	MaxRetryAfter time.Duration
	// MaxBytes bounds a body, unpacked.
	MaxBytes  int64
	Transport http.RoundTripper
	Logger    *slog.Logger
}

// Defaults for what a Config leaves zero.
const (
	defaultAttempts   = 6
	defaultTimeout    = 2 * time.Minute
	defaultBackoff    = 500 * time.Millisecond
	defaultRetryAfter = 5 * time.Minute
	defaultMaxBytes   = 256 << 20
	longestBackoff    = time.Minute
)

// Client asks publishers. Its methods may be called from several goroutines.
type Client struct {
	config Config
	mirror *url.URL
	http   *http.Client

	mu    sync.Mutex
	hosts map[string]*host
}

// host is what the client remembers of one publisher's host.
type host struct {
	limit  *rate.Limiter
	flight *semaphore.Weighted
}

// New checks the configuration and makes a client.
func New(c Config) (*Client, error) {
	fill(&c)
	client := &Client{config: c, hosts: map[string]*host{}}
	if c.Mirror != "" {
		mirror, err := url.Parse(c.Mirror)
		if err != nil || mirror.Host == "" || mirror.User != nil {
			return nil, fmt.Errorf("mirror %q is no address such as http://127.0.0.1:8099", c.Mirror)
		}
		client.mirror = mirror
	}
	client.http = &http.Client{Transport: c.Transport, CheckRedirect: client.redirect}
	return client, nil
}

func fill(c *Config) {
	if c.Attempts == 0 {
		c.Attempts = defaultAttempts
	}
	if c.Timeout == 0 {
		c.Timeout = defaultTimeout
	}
	if c.Backoff == 0 {
		c.Backoff = defaultBackoff
	}
	if c.MaxRetryAfter == 0 {
		c.MaxRetryAfter = defaultRetryAfter
	}
	if c.MaxBytes == 0 {
		c.MaxBytes = defaultMaxBytes
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Transport == nil {
		t := http.DefaultTransport.(*http.Transport).Clone()
		t.DisableCompression = true // unpacked here, within a limit
		t.MaxIdleConnsPerHost = max(c.Parallel, 2)
		c.Transport = t
	}
}

// Request is one question to a publisher.
type Request struct {
	URL, Accept string
	// ETag and LastModified are those of a copy at hand: the answer may then
	// be that nothing changed.
	ETag, LastModified string
	// Check finds what a complete body must be; its error means: ask again.
	Check func(body []byte) error
}

// Response is a complete answer.
type Response struct {
	// NotModified tells that the copy at hand still holds; Body is then empty.
	NotModified        bool
	Body               []byte
	ETag, LastModified string
}

// Get asks until there is a complete answer, an error that asking again cannot
// mend, or no attempt left.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	target, name, err := c.address(r.URL)
	if err != nil {
		return nil, fmt.Errorf("fetching %s: %w", r.URL, err)
	}
	h := c.host(name)
	if err := h.flight.Acquire(ctx, 1); err != nil {
		return nil, fmt.Errorf("fetching %s: %w", r.URL, err)
	}
	defer h.flight.Release(1)
	waits := backoff.NewExponentialBackOff()
	waits.InitialInterval, waits.MaxInterval = c.config.Backoff, longestBackoff
	attempts := 0
	var last error
	response, err := backoff.Retry(ctx, func() (*Response, error) {
		if err := h.limit.Wait(ctx); err != nil {
			return nil, backoff.Permanent(err)
		}
		attempts++
		response, err := c.attempt(ctx, target, r)
		last = err
		return response, c.judge(ctx, err)
	},
		backoff.WithBackOff(waits), backoff.WithMaxTries(uint(c.config.Attempts)), backoff.WithMaxElapsedTime(0),
		backoff.WithNotify(func(_ error, wait time.Duration) {
			c.config.Logger.Debug("asking again", "url", r.URL, "attempt", attempts, "reason", last, "wait", wait)
		}))
	switch {
	case err == nil:
		return response, nil
	case ctx.Err() != nil:
		return nil, fmt.Errorf("fetching %s: %w", r.URL, context.Cause(ctx))
	case attempts > 1:
		return nil, fmt.Errorf("fetching %s: %d attempts failed, last: %w", r.URL, attempts, last)
	}
	return nil, fmt.Errorf("fetching %s: %w", r.URL, last)
}

// judge tells which errors another attempt may mend, and after which wait.
func (c *Client) judge(ctx context.Context, err error) error {
	var status *StatusError
	var refused *refusedError
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil, errors.As(err, &refused), errors.Is(err, ErrTooLarge):
		return backoff.Permanent(err)
	case !errors.As(err, &status):
		return err
	case !status.temporary():
		return backoff.Permanent(err)
	case status.RetryAfter > 0:
		return &backoff.RetryAfterError{Duration: min(status.RetryAfter, c.config.MaxRetryAfter)}
	}
	return err
}

func (c *Client) host(name string) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[name]
	if h == nil {
		limit := rate.Limit(c.config.PerSecond)
		if limit <= 0 {
			limit = rate.Inf
		}
		h = &host{limit: rate.NewLimiter(limit, 2), flight: semaphore.NewWeighted(int64(max(c.config.Parallel, 1)))}
		c.hosts[name] = h
	}
	return h
}

func (c *Client) allowed(host string) bool { return slices.Contains(c.config.Hosts, host) }
