// Package fetch is the one HTTP client for all publishers. It is polite (a rate
// and a number of requests at a time per host), patient (it tries a whole
// request again until the body is complete and what was asked for), and asks
// the listed hosts only.
package fetch

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"
)

// Config tells how to ask. Only UserAgent and Hosts must be given.
type Config struct {
	// UserAgent names the product and where to find its makers.
	UserAgent string
	// Mirror is empty, or the address of a service that holds every host
	// under its name: https://HOST/PATH?q is asked as MIRROR/HOST/PATH?q.
	Mirror string
	// Hosts may be asked; any other, also by a redirect, is refused.
	Hosts []string
	// PerSecond is the rate of requests to a host, retries and redirects
	// included, without bursts; 0 is no limit.
	PerSecond float64
	// Parallel is how many requests to a host may be under way, those that
	// wait for another attempt included; default 2. A redirect counts at the
	// host that was asked first.
	Parallel int
	// Attempts is how often a request is tried; default 5.
	Attempts int
	// Timeout is for one attempt and covers its body; default 2 minutes.
	Timeout time.Duration
	// GiveUp is how many requests in a row may fail at one host, each with all
	// its attempts used, before the host is not asked any more; 0 is never.
	GiveUp int
	// MaxBytes bounds a body after decompression; default 256 MiB.
	MaxBytes int64
	// BackoffBase is the wait after the first failure, BackoffMax the
	// longest; in between it grows by half each time, give or take as much
	// by chance. Defaults 1 second and 1 minute.
	BackoffBase, BackoffMax time.Duration
	// RetryAfterMax is the longest wait that a publisher can ask for by
	// Retry-After; default 5 minutes.
	RetryAfterMax time.Duration
	// Transport sends the requests; nil is the default one.
	Transport http.RoundTripper
	// Logger hears of every retry; nil is silence.
	Logger *slog.Logger
}

func (c Config) withDefaults() Config {
	orElse(&c.Parallel, 2)
	orElse(&c.Attempts, 5)
	orElse(&c.Timeout, 2*time.Minute)
	orElse(&c.MaxBytes, 256<<20)
	orElse(&c.BackoffBase, time.Second)
	orElse(&c.BackoffMax, max(time.Minute, c.BackoffBase))
	orElse(&c.RetryAfterMax, 5*time.Minute)
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Transport == nil {
		t := http.DefaultTransport.(*http.Transport).Clone()
		t.MaxIdleConnsPerHost = c.Parallel
		c.Transport = t
	}
	return c
}

func orElse[T comparable](value *T, otherwise T) {
	var zero T
	if *value == zero {
		*value = otherwise
	}
}

func (c Config) check() error {
	if c.UserAgent == "" {
		return errors.New("the user agent is not given; publishers want to know who asks")
	}
	if len(c.Hosts) == 0 {
		return errors.New("no host is given that may be asked")
	}
	if c.GiveUp < 0 {
		return fmt.Errorf("the failures before a host is given up, %d, must not be negative", c.GiveUp)
	}
	if c.Parallel < 0 || c.Attempts < 0 || c.MaxBytes < 0 || !(c.PerSecond >= 0) {
		return fmt.Errorf("parallel %d, attempts %d, maximum of bytes %d and rate %v must not be negative",
			c.Parallel, c.Attempts, c.MaxBytes, c.PerSecond)
	}
	if c.Timeout < 0 || c.BackoffBase < 0 || c.BackoffMax < 0 || c.RetryAfterMax < 0 {
		return fmt.Errorf("timeout %v, waits %v to %v and longest retry-after %v must not be negative",
			c.Timeout, c.BackoffBase, c.BackoffMax, c.RetryAfterMax)
	}
	return nil
}
