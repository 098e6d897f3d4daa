package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/cenkalti/backoff/v5"

	"medebewind/transforms/foreign"
)

// maxRedirects is how many redirects one attempt follows.
const maxRedirects = 5

// redirected is the answer that sends the client to another address.
type redirected struct{ location string }

func (e *redirected) Error() string { return "redirected to " + foreign.Cut(e.location) }

// attempt asks once, from the first header to the last byte of the body,
// through redirects. An error for which no other attempt would do better is a
// *backoff.PermanentError.
func (c *Client) attempt(ctx context.Context, address *url.URL, r Request) (*Response, error) {
	seen := map[string]bool{}
	for {
		seen[address.String()] = true
		response, err := c.ask(ctx, address, r)
		var moved *redirected
		if !errors.As(err, &moved) {
			if err != nil && len(seen) > 1 {
				err = fmt.Errorf("redirected to %s: %w", address, err)
			}
			return response, err
		}
		next, err := c.routes.redirect(address, moved.location)
		if err != nil {
			return nil, backoff.Permanent(fmt.Errorf("%s redirects: %w", address, err))
		}
		if seen[next.String()] {
			return nil, backoff.Permanent(fmt.Errorf("%s redirects in a circle to %s", address, next))
		}
		if len(seen) > maxRedirects {
			return nil, backoff.Permanent(fmt.Errorf("%s redirects to %s, after %d redirects already", address, next, maxRedirects))
		}
		address = next
	}
}

// ask sends one request and reads its answer. The wait for the host's rate is
// not part of the timeout.
func (c *Client) ask(ctx context.Context, address *url.URL, r Request) (*Response, error) {
	h := c.hosts[address.Host]
	if err := h.limiter.Wait(ctx); err != nil {
		return nil, backoff.Permanent(err)
	}
	h.requests.Add(1)
	timed, cancel := context.WithTimeout(ctx, c.config.Timeout)
	defer cancel()
	response, err := c.exchange(timed, address, r)
	switch {
	case err == nil:
		h.bytes.Add(int64(len(response.Body)))
		if response.NotModified {
			h.notModified.Add(1)
		}
	case ctx.Err() != nil:
		return nil, backoff.Permanent(context.Cause(ctx))
	case timed.Err() != nil:
		return nil, fmt.Errorf("no complete answer within %v: %w", c.config.Timeout, err)
	}
	return response, err
}

func (c *Client) exchange(ctx context.Context, address *url.URL, r Request) (*Response, error) {
	request, err := c.newRequest(ctx, address, r)
	if err != nil {
		return nil, backoff.Permanent(err)
	}
	answer, err := c.http.Do(request)
	if err != nil {
		return nil, cause(err)
	}
	defer answer.Body.Close()
	response := &Response{
		URL: address.String(), Status: answer.StatusCode, ETag: header(answer, "ETag"),
		LastModified: header(answer, "Last-Modified"), ContentType: header(answer, "Content-Type"),
	}
	conditional := r.ETag != "" || r.LastModified != ""
	switch location := answer.Header.Get("Location"); {
	case answer.StatusCode == http.StatusOK:
		response.Body, err = c.body(answer, r)
		return response, err
	case answer.StatusCode == http.StatusNotModified && conditional:
		response.NotModified = true
		return response, nil
	case isRedirect(answer.StatusCode) && location != "":
		return nil, &redirected{location}
	}
	status := &StatusError{URL: response.URL, Status: answer.StatusCode, Body: excerpt(answer),
		RetryAfter: retryAfter(answer.Header.Get("Retry-After"), time.Now())}
	if !status.passing() {
		return nil, backoff.Permanent(status)
	}
	return nil, status
}

// header gives a header that can go on record and be sent again: one that is short and
// of printable ASCII, which those of HTTP are (RFC 9110, 5.5). Another is as good as none.
func header(answer *http.Response, name string) string {
	value := answer.Header.Get(name)
	if len(value) > 1000 {
		return ""
	}
	for _, c := range []byte(value) {
		if c < 0x20 || c > 0x7e {
			return ""
		}
	}
	return value
}

func (c *Client) newRequest(ctx context.Context, address *url.URL, r Request) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.routes.asked(address), nil)
	if err != nil {
		return nil, cause(err)
	}
	accept := r.Accept
	orElse(&accept, "*/*")
	for name, value := range map[string]string{
		"User-Agent": c.config.UserAgent, "Accept": accept, "Accept-Encoding": "gzip",
		"If-None-Match": r.ETag, "If-Modified-Since": r.LastModified,
	} {
		if value != "" {
			request.Header.Set(name, value)
		}
	}
	return request, nil
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}
