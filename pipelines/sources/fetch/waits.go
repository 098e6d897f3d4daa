package fetch

import (
	"errors"
	"math/rand/v2"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// waits is how long to wait before each next attempt of one request: longer
// each time, and never less than the publisher asked for.
type waits struct {
	*backoff.ExponentialBackOff
	longestAsked time.Duration
	asked        time.Duration
}

func newWaits(config Config) *waits {
	growing := backoff.NewExponentialBackOff()
	growing.InitialInterval = config.BackoffBase
	growing.MaxInterval = config.BackoffMax
	return &waits{ExponentialBackOff: growing, longestAsked: config.RetryAfterMax}
}

// failed takes note of what the failed attempt's answer asked for.
func (w *waits) failed(err error) {
	w.asked = 0
	if status := (*StatusError)(nil); errors.As(err, &status) {
		w.asked = min(status.RetryAfter, w.longestAsked)
	}
}

// NextBackOff implements backoff.BackOff.
func (w *waits) NextBackOff() time.Duration {
	next := w.ExponentialBackOff.NextBackOff()
	if w.asked == 0 || next == backoff.Stop {
		return next
	}
	// A tenth more by chance: requests refused together do not come back
	// together.
	asked := w.asked + rand.N(w.asked/10+1)
	return max(next, asked)
}
