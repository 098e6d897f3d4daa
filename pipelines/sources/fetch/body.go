package fetch

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math"
	"net/http"
	"strings"

	"github.com/cenkalti/backoff/v5"
)

const (
	// excerptBytes is how much of an error's body is told.
	excerptBytes = 200
	// maxPromised is how much memory a Content-Length gets on trust.
	maxPromised = 64 << 20
)

// readBody reads and decompresses a whole body of at most limit bytes.
func readBody(answer *http.Response, limit int64) ([]byte, error) {
	reader, err := decoded(answer)
	if err != nil {
		return nil, err
	}
	limit = min(limit, math.MaxInt64-1)
	if answer.ContentLength > limit && reader == io.Reader(answer.Body) {
		return nil, tooLarge(limit)
	}
	var body bytes.Buffer
	if answer.ContentLength > 0 {
		// What ReadFrom wants free at the end spares a last doubling. The
		// length is only a claim, and is not trusted without bound.
		body.Grow(int(min(answer.ContentLength, maxPromised)) + bytes.MinRead)
	}
	if _, err := body.ReadFrom(io.LimitReader(reader, limit+1)); err != nil {
		return nil, fmt.Errorf("the body broke off after %d bytes: %w", body.Len(), err)
	}
	if int64(body.Len()) > limit {
		return nil, tooLarge(limit)
	}
	return body.Bytes(), nil
}

func tooLarge(limit int64) error {
	return backoff.Permanent(fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit))
}

// decoded gives the body behind its Content-Encoding. The client asks for gzip
// itself: a transport that is given need not decode.
func decoded(answer *http.Response) (io.Reader, error) {
	switch encoding := strings.ToLower(answer.Header.Get("Content-Encoding")); encoding {
	case "", "identity":
		return answer.Body, nil
	case "gzip", "x-gzip":
		reader, err := gzip.NewReader(answer.Body)
		if err != nil {
			return nil, fmt.Errorf("the body does not begin as gzip: %w", err)
		}
		return reader, nil
	default:
		return nil, backoff.Permanent(fmt.Errorf("the body comes in encoding %q, which was not asked for", encoding))
	}
}

// excerpt gives how an error's body begins; a broken one is told as far as it
// came.
func excerpt(answer *http.Response) string {
	reader, err := decoded(answer)
	if err != nil {
		return ""
	}
	begin, _ := io.ReadAll(io.LimitReader(reader, excerptBytes))
	return strings.TrimSpace(strings.ToValidUTF8(string(begin), ""))
}

// isPage tells whether a body is an HTML page, as a publisher under
// maintenance sends with status 200 in the place of data.
func isPage(body []byte) bool {
	begin := bytes.TrimLeft(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")), " \t\r\n")
	for _, mark := range []string{"<!doctype html", "<html"} {
		if len(begin) >= len(mark) && strings.EqualFold(string(begin[:len(mark)]), mark) {
			return true
		}
	}
	return false
}

// body reads the body of a 200 and makes sure that it is what was asked for.
func (c *Client) body(answer *http.Response, r Request) ([]byte, error) {
	limit := r.MaxBytes
	orElse(&limit, c.config.MaxBytes)
	body, err := readBody(answer, limit)
	if err != nil {
		return nil, err
	}
	if !strings.Contains(strings.ToLower(r.Accept), "html") && isPage(body) {
		return nil, fmt.Errorf("an HTML page came in the place of a document: %q", body[:min(len(body), excerptBytes)])
	}
	if r.Check == nil {
		return body, nil
	}
	if err := r.Check(body); err != nil {
		return nil, fmt.Errorf("the body is not what was asked for: %w", err)
	}
	return body, nil
}
