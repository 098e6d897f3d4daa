package fetch

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// Client asks publishers. Its methods may be called from several goroutines.
type Client struct {
	config Config
	routes routes
	hosts  map[string]*host // by name in lower case; fixed after New
	http   *http.Client
}

// New gives a client. It asks nothing yet.
func New(config Config) (*Client, error) {
	if err := config.check(); err != nil {
		return nil, fmt.Errorf("setting up the HTTP client: %w", err)
	}
	config = config.withDefaults()
	routes, err := newRoutes(config.Hosts, config.Mirror)
	if err != nil {
		return nil, fmt.Errorf("setting up the HTTP client: %w", err)
	}
	c := &Client{config: config, routes: routes, hosts: map[string]*host{}}
	for name := range routes.hosts {
		c.hosts[name] = newHost(config)
	}
	c.http = &http.Client{
		Transport: config.Transport,
		// Redirects are followed in attempt, which knows what is allowed.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c, nil
}

// Request is one GET.
type Request struct {
	// URL is the publisher's own address, also when there is a mirror.
	URL string
	// Accept is the header; empty is */*.
	Accept string
	// ETag and LastModified, of an earlier answer, make it conditional.
	ETag, LastModified string
	// MaxBytes bounds the body after decompression; 0 is the client's bound.
	MaxBytes int64
	// Check, if given, looks at a complete body. An error means that it is
	// not what was asked for, and the request is tried again.
	Check func(body []byte) error
}

// Response is a complete answer with status 200, or 304 without a body.
type Response struct {
	// URL is the publisher's address that answered, after redirects.
	URL string
	// NotModified is true for 304: what the caller has still holds.
	NotModified bool
	// Body is the whole body, decompressed.
	Body []byte
	// ETag, LastModified and ContentType are headers of the answer.
	ETag, LastModified, ContentType string
	Status                          int
}

// Get asks until the answer is complete and passes r.Check, or the attempts
// are used up. An answer with another status is a *StatusError, a body over
// the limit ErrTooLarge, both within an error that names the address.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	address, err := c.routes.public(r.URL)
	if err != nil {
		return nil, fmt.Errorf("fetching: %w", err)
	}
	h := c.hosts[address.Host]
	if err := h.enter(ctx); err != nil {
		return nil, fmt.Errorf("fetching %s: %w", r.URL, err)
	}
	// The slot is kept during waits: a host in trouble is asked less.
	defer h.leave()
	return c.retry(ctx, address, r)
}

func (c *Client) retry(ctx context.Context, address *url.URL, r Request) (*Response, error) {
	h := c.hosts[address.Host]
	waits := newWaits(c.config)
	attempts := 0
	var last error
	response, err := backoff.Retry(ctx, func() (*Response, error) {
		// Others may have found in the meantime that the host is down.
		if given := h.breaker.state(); given != nil {
			last = backoff.Permanent(given)
			return nil, last
		}
		attempts++
		var response *Response
		response, last = c.attempt(ctx, address, r)
		waits.failed(last)
		return response, last
	},
		backoff.WithBackOff(waits),
		backoff.WithMaxTries(uint(c.config.Attempts)),
		backoff.WithMaxElapsedTime(0),
		backoff.WithNotify(func(err error, wait time.Duration) {
			h.retries.Add(1)
			c.config.Logger.LogAttrs(ctx, slog.LevelWarn, "fetch failed, trying again",
				slog.String("url", r.URL), slog.Int("attempt", attempts),
				slog.String("reason", err.Error()), slog.Duration("wait", wait))
		}))
	if err == nil {
		h.breaker.answered()
		return response, nil
	}
	if ctx.Err() != nil {
		return nil, fmt.Errorf("fetching %s: stopped in attempt %d: %w", r.URL, attempts, context.Cause(ctx))
	}
	if permanent := new(backoff.PermanentError); errors.As(last, &permanent) {
		if status := new(StatusError); errors.As(last, &status) && h.breaker.state() == nil {
			h.breaker.answered()
		}
		return nil, fmt.Errorf("fetching %s: %w", r.URL, last)
	}
	h.breaker.failed(address.Host, last)
	return nil, fmt.Errorf("fetching %s: %s failed, last: %w", r.URL, times(attempts), last)
}

func times(attempts int) string {
	if attempts == 1 {
		return "1 attempt"
	}
	return fmt.Sprintf("%d attempts", attempts)
}
