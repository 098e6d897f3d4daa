package fetch

import (
	"fmt"
	"sync"
)

// GivenUpError is the error of a request to a host that was given up: nothing was
// asked.
type GivenUpError struct {
	Host string
	// Failures is how many requests in a row failed, Last how the last one did.
	Failures int
	Last     error
}

func (e *GivenUpError) Error() string {
	return fmt.Sprintf("not asked: %d requests to %s failed in a row, and it is left alone for the rest of this run; last: %v", e.Failures, e.Host, e.Last)
}

func (e *GivenUpError) Unwrap() error { return e.Last }

// breaker gives a host up after so many requests in a row that failed, each
// with all its attempts used: hours of waiting for a service that is down become
// minutes. It stays given up. To try again later is for the next run, which has
// all the sources' last good documents; a data set is renewed as a whole, so a
// host that answers again halfway would help few.
type breaker struct {
	most  int // 0 is never
	mu    sync.Mutex
	inRow int
	given *GivenUpError
}

// state gives why the host was given up, nil if it was not.
func (b *breaker) state() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.given == nil {
		return nil
	}
	return b.given
}

// answered notes a request that the host answered, be it with "not found".
func (b *breaker) answered() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.inRow = 0
}

// failed notes a request that used its attempts up.
func (b *breaker) failed(host string, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.inRow++; b.given == nil && b.most > 0 && b.inRow >= b.most {
		b.given = &GivenUpError{Host: host, Failures: b.inRow, Last: err}
	}
}
