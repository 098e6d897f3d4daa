package pipelines_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strconv"
	"sync"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
)

// edit changes the answers at addresses ("/host/path?query", without
// percent signs). The answer stays complete as HTTP: only its content is wrong.
type edit struct {
	address string
	status  int
	change  func(body []byte) []byte
	// as, if set, is the address that answers in the place of this one.
	as func(address string) string
}

func (e edit) fits(r *http.Request) bool {
	query, err := url.QueryUnescape(r.URL.RawQuery)
	return err == nil && regexp.MustCompile(e.address).MatchString(r.URL.Path+"?"+query)
}

// broken stands before a publisher and breaks what it says.
type broken struct {
	*publisher.Publisher
	mu    sync.Mutex
	edits []edit
}

// set replaces the edits; none is a publisher that is whole again.
func (b *broken) set(edits ...edit) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.edits = edits
}

func (b *broken) fitting(r *http.Request) []edit {
	b.mu.Lock()
	defer b.mu.Unlock()
	var fitting []edit
	for _, e := range b.edits {
		if e.fits(r) {
			fitting = append(fitting, e)
		}
	}
	return fitting
}

func (b *broken) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	edits := b.fitting(r)
	if len(edits) == 0 {
		b.Publisher.ServeHTTP(w, r)
		return
	}
	// The edit needs the bytes: unpacked, and not "you have it already".
	plain := r.Clone(r.Context())
	for _, name := range []string{"Accept-Encoding", "If-None-Match", "If-Modified-Since"} {
		plain.Header.Del(name)
	}
	for _, e := range edits {
		if e.as != nil {
			plain.URL.Path, plain.URL.RawQuery = e.as(plain.URL.Path), e.as(plain.URL.RawQuery)
		}
	}
	answer := httptest.NewRecorder()
	b.Publisher.ServeHTTP(answer, plain)
	status, body := answer.Code, bytes.Clone(answer.Body.Bytes())
	for _, e := range edits {
		if e.status != 0 {
			status, body = e.status, []byte("Service Unavailable")
		}
		if e.change != nil {
			body = e.change(body)
		}
	}
	w.Header().Set("Content-Type", answer.Header().Get("Content-Type"))
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

// breakable starts a usual publisher that can be broken.
func breakable(t *testing.T) (*broken, *config.Config) {
	t.Helper()
	p, c := usual(t)
	b := &broken{Publisher: p}
	server := httptest.NewServer(b)
	t.Cleanup(server.Close)
	c.Network.Mirror, c.Network.Attempts = server.URL, 2
	return b, c
}

// hurried are options of a run that loses no time on waiting.
func hurried(out string, c *config.Config) pipelines.Options {
	return pipelines.Options{Out: out, Config: c, Today: day, Backoff: time.Millisecond, UserAgent: "medebewind-test"}
}

// addLine makes the product list longer by one product.
func addLine(t *testing.T, p *publisher.Publisher) {
	t.Helper()
	text := get(t, p, productList)
	p.SetFile(productList, append(text, []byte(lastLine(text)+"\n")...))
}
