package fetch

import (
	"context"
	"sync/atomic"

	"golang.org/x/time/rate"
)

// HostStats counts what went to and came from one host.
type HostStats struct {
	// Requests counts every request sent, retries and redirects included.
	Requests int64
	// Retries counts the attempts after a request's first.
	Retries int64
	// NotModified counts the answers 304.
	NotModified int64
	// Bytes counts complete bodies, after decompression.
	Bytes int64
}

// host is the share of one publisher's host in the client.
type host struct {
	limiter *rate.Limiter
	slots   chan struct{}
	breaker breaker

	requests, retries, notModified, bytes atomic.Int64
}

func newHost(config Config) *host {
	limit := rate.Inf
	if config.PerSecond > 0 {
		limit = rate.Limit(config.PerSecond)
	}
	return &host{limiter: rate.NewLimiter(limit, 1), slots: make(chan struct{}, config.Parallel), breaker: breaker{most: config.GiveUp}}
}

// enter waits for one of the host's slots; leave gives it back.
func (h *host) enter(ctx context.Context) error {
	select {
	case h.slots <- struct{}{}:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

func (h *host) leave() { <-h.slots }

// Stats gives the counts per host that was named in Config.Hosts.
func (c *Client) Stats() map[string]HostStats {
	stats := make(map[string]HostStats, len(c.hosts))
	for name, h := range c.hosts {
		stats[name] = HostStats{
			Requests: h.requests.Load(), Retries: h.retries.Load(),
			NotModified: h.notModified.Load(), Bytes: h.bytes.Load(),
		}
	}
	return stats
}
