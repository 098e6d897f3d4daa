package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// ErrTooLarge is in the error for a body that is larger than allowed.
var ErrTooLarge = errors.New("the body is larger than allowed")

// StatusError is an answer with a status other than 200, or 304 on a
// conditional request.
type StatusError struct {
	// URL is the publisher's address that answered so.
	URL    string
	Status int
	// Body is how the body begins, 200 bytes at most.
	Body string
	// RetryAfter is how long the publisher asks to wait; 0 when it does not.
	RetryAfter time.Duration
}

func (e *StatusError) Error() string {
	text := strings.TrimSpace(fmt.Sprintf("%d %s", e.Status, http.StatusText(e.Status)))
	if e.Body == "" {
		return text
	}
	return fmt.Sprintf("%s: %q", text, e.Body)
}

// passing tells whether the status says that another try can help.
func (e *StatusError) passing() bool {
	switch e.Status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
		return true
	}
	return e.Status >= 500
}

// retryAfter reads the header's two forms: seconds, and a date (RFC 9110,
// 10.2.3). A header that is neither counts as none.
func retryAfter(header string, now time.Time) time.Duration {
	header = strings.TrimSpace(header)
	if seconds, err := strconv.ParseUint(header, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(header); err == nil {
		return max(0, date.Sub(now))
	}
	return 0
}
