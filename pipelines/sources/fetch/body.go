package fetch

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"strings"
	"sync/atomic"

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
	packed := &counting{ReadCloser: answer.Body}
	answer.Body = packed
	reader, err := decoded(answer)
	if err != nil {
		return nil, err
	}
	limit = min(limit, math.MaxInt64-1)
	if answer.ContentLength > limit && reader == io.Reader(answer.Body) {
		return nil, tooLarge(limit)
	}
	body := bytes.Buffer{}
	var held int64 // of the budget
	defer func() { unpacked.Add(-held) }()
	if answer.ContentLength > 0 {
		// What ReadFrom wants free at the end spares a last doubling. The
		// length is only a claim, and is not trusted without bound.
		body.Grow(int(min(answer.ContentLength, maxPromised)) + bytes.MinRead)
	}
	for {
		n, err := io.CopyN(&body, reader, step)
		held += n
		switch all := unpacked.Add(n); {
		case int64(body.Len()) > limit:
			return nil, tooLarge(limit)
		case int64(body.Len()) > ratioFrom && int64(body.Len()) > mostRatio*packed.n:
			return nil, backoff.Permanent(fmt.Errorf("%w: %d bytes came to more than %d times as much", ErrTooLarge, packed.n, mostRatio))
		case all > budget && held < all:
			// Others are under way too; after a wait there may be room.
			return nil, fmt.Errorf("%w: with the other answers under way it comes to more than %d bytes of memory", ErrTooLarge, budget)
		}
		if errors.Is(err, io.EOF) {
			return body.Bytes(), nil
		}
		if err != nil {
			return nil, fmt.Errorf("the body broke off after %d bytes: %w", body.Len(), err)
		}
	}
}

// What unpacked answers may take. A budget for each answer is none for the process: four
// that are just within it are four times as much.
const (
	step   = 1 << 20
	budget = 768 << 20
	// Above ratioFrom an answer may be mostRatio times what came over the line; pages of
	// Iv3, all numbers and the same names, are thirty times.
	ratioFrom = 16 << 20
	mostRatio = 200
)

// unpacked is what the answers under way take, of all clients of the process.
var unpacked atomic.Int64

// counting counts what is read.
type counting struct {
	io.ReadCloser
	n int64
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.n += int64(n)
	return n, err
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
