package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// ErrTooLarge is the error of a body beyond the limit.
var ErrTooLarge = errors.New("the body is larger than the limit")

// StatusError is an answer with another status than 200 or 304.
type StatusError struct {
	Status int
	// RetryAfter is the wait that the publisher asks for; 0 is none.
	RetryAfter time.Duration
	// Excerpt is the beginning of the body.
	Excerpt string
}

func (e *StatusError) Error() string {
	text := fmt.Sprintf("%d %s", e.Status, http.StatusText(e.Status))
	if e.Excerpt != "" {
		text += ": " + e.Excerpt
	}
	return text
}

// temporary tells whether asking again may help.
func (e *StatusError) temporary() bool {
	switch e.Status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
		return true
	}
	return e.Status >= 500
}

// attempt asks once and reads the whole answer.
func (c *Client) attempt(ctx context.Context, target string, r Request) (*Response, error) {
	ctx, cancel := context.WithTimeout(ctx, c.config.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, target, nil)
	if err != nil {
		return nil, refuse("the address cannot be asked: %v", err)
	}
	for key, value := range map[string]string{
		"User-Agent": c.config.UserAgent, "Accept": r.Accept, "Accept-Encoding": "gzip",
		"If-None-Match": r.ETag, "If-Modified-Since": r.LastModified,
	} {
		if value != "" {
			request.Header.Set(key, value)
		}
	}
	answer, err := c.http.Do(request)
	if err != nil {
		return nil, unwrap(err)
	}
	defer answer.Body.Close()
	response := &Response{ETag: answer.Header.Get("ETag"), LastModified: answer.Header.Get("Last-Modified")}
	if answer.StatusCode == http.StatusNotModified && (r.ETag != "" || r.LastModified != "") {
		response.NotModified = true
		return response, nil
	}
	if answer.StatusCode != http.StatusOK {
		return nil, statusError(answer)
	}
	if response.Body, err = c.body(answer); err != nil {
		return nil, err
	}
	return response, check(r, response.Body)
}

// body reads and unpacks a body within the limit.
func (c *Client) body(answer *http.Response) ([]byte, error) {
	var from io.Reader = answer.Body
	if strings.EqualFold(answer.Header.Get("Content-Encoding"), "gzip") {
		unpacked, err := gzip.NewReader(from)
		if err != nil {
			return nil, fmt.Errorf("unpacking the body: %w", err)
		}
		defer unpacked.Close()
		from = unpacked
	}
	limit := c.config.MaxBytes
	var buffer bytes.Buffer
	if n := answer.ContentLength; n > 0 && n <= limit {
		buffer.Grow(int(n) + bytes.MinRead)
	}
	n, err := buffer.ReadFrom(io.LimitReader(from, limit+1))
	if err != nil {
		return nil, fmt.Errorf("reading the body, cut off after %d bytes: %w", n, err)
	}
	if n > limit {
		return nil, fmt.Errorf("%w of %d bytes", ErrTooLarge, limit)
	}
	return buffer.Bytes(), nil
}

// check finds what is no answer to the question: a page for people in place of
// data, or whatever the caller's check rejects.
func check(r Request, body []byte) error {
	if !strings.Contains(r.Accept, "html") && isHTML(body) {
		return errors.New("an HTML page came in place of data")
	}
	if r.Check == nil {
		return nil
	}
	if err := r.Check(body); err != nil {
		return fmt.Errorf("the answer is not what was asked for: %w", err)
	}
	return nil
}

func isHTML(body []byte) bool {
	start := bytes.TrimLeft(body[:min(len(body), 512)], "\xef\xbb\xbf \t\r\n")
	start = bytes.ToLower(start[:min(len(start), 16)])
	return bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.HasPrefix(start, []byte("<html"))
}

// statusError reads what the publisher says of a refusal. Error bodies can be
// anything, so only a little of them is kept.
func statusError(answer *http.Response) error {
	e := &StatusError{Status: answer.StatusCode}
	start, _ := io.ReadAll(io.LimitReader(answer.Body, 200)) // a cut error body changes nothing
	if !isHTML(start) {
		e.Excerpt = strings.Join(strings.Fields(strings.ToValidUTF8(string(start), "?")), " ")
	}
	after := answer.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(after); err == nil && seconds > 0 {
		e.RetryAfter = time.Duration(seconds) * time.Second
	} else if at, err := http.ParseTime(after); err == nil {
		e.RetryAfter = max(time.Until(at), 0)
	}
	return e
}
