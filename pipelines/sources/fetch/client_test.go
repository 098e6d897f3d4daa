package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

const host1, host2 = "data.voorbeeld.nl", "www.voorbeeld.nl"

// mirrored gives a client whose hosts are all served by handler, with waits
// short enough for a test.
func mirrored(t *testing.T, handler http.HandlerFunc, change ...func(*Config)) *Client {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	config := Config{
		UserAgent: "medebewind-test/1", Mirror: server.URL, Hosts: []string{host1, host2}, Attempts: 3,
		Timeout: 5 * time.Second, BackoffBase: time.Millisecond, BackoffMax: 2 * time.Millisecond,
	}
	for _, c := range change {
		c(&config)
	}
	c, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func zipped(data string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return b.Bytes()
}

// cut sends half of body under the length of the whole.
func cut(w http.ResponseWriter, body []byte) {
	w.Header().Set("Content-Length", fmt.Sprint(len(body)))
	_, _ = w.Write(body[:len(body)/2])
}

const good = `{"value":[{"ID":1}]}`

// fault is an answer that is not the document; passing ones go away when the
// request is tried again.
type fault struct {
	name    string
	send    http.HandlerFunc
	reason  string
	passing bool
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "the reason", code) }
}

var faults = []fault{
	{"408", status(408), `408 Request Timeout: "the reason"`, true},
	{"425", status(425), "425 Too Early", true},
	{"429", status(429), "429 Too Many Requests", true},
	{"500", status(500), "500 Internal Server Error", true},
	{"503", status(503), "503 Service Unavailable", true},
	{"503 zipped", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.WriteHeader(503)
		_, _ = w.Write(zipped("closed tonight"))
	}, `503 Service Unavailable: "closed tonight"`, true},
	{"reset", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "EOF", true},
	{"cut", func(w http.ResponseWriter, _ *http.Request) { cut(w, []byte(good)) }, "broke off after 10 bytes", true},
	{"cut gzip", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		whole := zipped(good)
		_, _ = w.Write(whole[:len(whole)-4])
	}, "broke off after 20 bytes: unexpected EOF", true},
	{"no gzip", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write([]byte(good))
	}, "does not begin as gzip", true},
	{"html", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("\xef\xbb\xbf\r\n <!DocType HTML><p>onderhoud"))
	}, "an HTML page came in the place of a document", true},
	{"check", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"value":[`)) },
		"not what was asked for: no closing brace", true},
	{"400", status(400), "400 Bad Request", false},
	{"401", status(401), "401 Unauthorized", false},
	{"403", status(403), "403 Forbidden", false},
	{"404", status(404), `404 Not Found: "the reason"`, false},
	{"406", status(406), "406 Not Acceptable", false},
	{"410", status(410), "410 Gone", false},
	{"204", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(204) }, "204 No Content", false},
	{"304 unasked", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(304) }, "304 Not Modified", false},
	{"302 nowhere", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(302) }, "302 Found", false},
	{"too large", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 1001)) }, "more than 1000 bytes", false},
	{"gzip bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(zipped(strings.Repeat("0", 900_000)))
	}, "more than 1000 bytes", false},
	{"brotli", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		_, _ = w.Write([]byte(good))
	}, `encoding "br"`, false},
}

func closed(body []byte) error {
	if !bytes.HasSuffix(body, []byte("}")) {
		return errors.New("no closing brace")
	}
	return nil
}

// TestFaults has every fault twice: for ever, and once before a good answer.
func TestFaults(t *testing.T) {
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			c := mirrored(t, f.send)
			r := Request{URL: "https://" + host1 + "/x", Accept: "application/json", Check: closed, MaxBytes: 1000}
			_, err := c.Get(t.Context(), r)
			want, sent := "fetching https://"+host1+"/x: ", int64(1)
			if f.passing {
				want, sent = want+"3 attempts failed, last: ", 3
			}
			if err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), f.reason) {
				t.Errorf("got %v, want it to begin with %q and hold %q", err, want, f.reason)
			}
			if got := c.Stats()[host1]; got.Requests != sent || got.Retries != sent-1 || got.Bytes != 0 {
				t.Errorf("stats %+v, want %d requests", got, sent)
			}
		})
		if !f.passing {
			continue
		}
		t.Run(f.name+" once", func(t *testing.T) {
			var asked atomic.Int32
			c := mirrored(t, func(w http.ResponseWriter, r *http.Request) {
				if asked.Add(1) == 1 {
					f.send(w, r)
					return
				}
				_, _ = w.Write([]byte(good))
			})
			got, err := c.Get(t.Context(), Request{URL: "https://" + host1 + "/x", Check: closed})
			if err != nil || string(got.Body) != good {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

func TestErrorKinds(t *testing.T) {
	c := mirrored(t, func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/large") {
			_, _ = w.Write(make([]byte, 11))
			return
		}
		w.Header().Set("Retry-After", "0")
		http.Error(w, strings.Repeat("é", 300), http.StatusServiceUnavailable)
	})
	_, err := c.Get(t.Context(), Request{URL: "https://" + host1 + "/large", MaxBytes: 10})
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("got %v, want ErrTooLarge", err)
	}
	_, err = c.Get(t.Context(), Request{URL: "https://" + host1 + "/busy"})
	var status *StatusError
	if !errors.As(err, &status) || status.Status != 503 || status.URL != "https://"+host1+"/busy" || len(status.Body) != excerptBytes {
		t.Errorf("got %v, want a StatusError with %d bytes of its body", err, excerptBytes)
	}
}

func TestHeaders(t *testing.T) {
	var seen http.Header
	c := mirrored(t, func(w http.ResponseWriter, r *http.Request) {
		seen = r.Header
		w.Header().Set("ETag", `"v2"`)
		w.Header().Set("Last-Modified", "Tue, 02 Jan 2024 03:04:05 GMT")
		if r.Header.Get("If-None-Match") == `"v2"` {
			w.WriteHeader(304)
			return
		}
		w.Header().Set("Content-Type", "application/xml")
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(zipped("<a/>"))
	})
	r := Request{URL: "https://" + host1 + "/x", Accept: "application/xml", ETag: `"v1"`, LastModified: "Mon, 01 Jan 2024 03:04:05 GMT"}
	got, err := c.Get(t.Context(), r)
	if err != nil || string(got.Body) != "<a/>" || got.NotModified || got.Status != 200 || got.ETag != `"v2"` ||
		got.LastModified == "" || got.ContentType != "application/xml" || got.URL != r.URL {
		t.Fatalf("got %+v, %v", got, err)
	}
	for name, want := range map[string]string{"User-Agent": "medebewind-test/1", "Accept": r.Accept,
		"Accept-Encoding": "gzip", "If-None-Match": r.ETag, "If-Modified-Since": r.LastModified} {
		if seen.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, seen.Get(name), want)
		}
	}
	got, err = c.Get(t.Context(), Request{URL: r.URL, ETag: got.ETag})
	if err != nil || !got.NotModified || got.Status != 304 || len(got.Body) != 0 {
		t.Errorf("got %+v, %v, want not modified", got, err)
	}
	if seen.Get("Accept") != "*/*" {
		t.Errorf("Accept is %q without a wish", seen.Get("Accept"))
	}
	if stats := c.Stats()[host1]; stats != (HostStats{Requests: 2, NotModified: 1, Bytes: 4}) {
		t.Errorf("stats %+v", stats)
	}
}

func TestPageThatWasAskedFor(t *testing.T) {
	c := mirrored(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<HTML>")) })
	got, err := c.Get(t.Context(), Request{URL: "https://" + host1 + "/", Accept: "text/html"})
	if err != nil || string(got.Body) != "<HTML>" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestSlow(t *testing.T) {
	var asked atomic.Int32
	c := mirrored(t, func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) < 3 {
			// Headers and a part come in time: the timeout covers the body.
			cut(w, []byte(good))
			_ = http.NewResponseController(w).Flush()
			<-r.Context().Done()
			return
		}
		_, _ = w.Write([]byte(good))
	}, func(c *Config) { c.Timeout = 50 * time.Millisecond })
	got, err := c.Get(t.Context(), Request{URL: "https://" + host1 + "/x"})
	if err != nil || string(got.Body) != good || asked.Load() != 3 {
		t.Errorf("got %v, %v after %d requests", got, err, asked.Load())
	}
	asked.Store(-10)
	_, err = c.Get(t.Context(), Request{URL: "https://" + host1 + "/x"})
	if err == nil || !strings.Contains(err.Error(), "no complete answer within 50ms") {
		t.Errorf("got %v, want the timeout told", err)
	}
}

func TestRetryIsLogged(t *testing.T) {
	var log bytes.Buffer
	c := mirrored(t, status(503), func(c *Config) {
		c.Attempts, c.Logger = 2, slog.New(slog.NewTextHandler(&log, nil))
	})
	_, _ = c.Get(t.Context(), Request{URL: "https://" + host1 + "/x"})
	for _, part := range []string{"level=WARN", "url=https://" + host1 + "/x", "attempt=1", "503 Service Unavailable", "wait="} {
		if !strings.Contains(log.String(), part) {
			t.Errorf("log %q lacks %q", log.String(), part)
		}
	}
	if strings.Count(log.String(), "\n") != 1 {
		t.Errorf("log %q, want one line for one retry", log.String())
	}
}

func TestCancelled(t *testing.T) {
	stop := errors.New("told to stop")
	ctx, cancel := context.WithCancelCause(t.Context())
	c := mirrored(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel(stop)
		<-r.Context().Done()
	})
	_, err := c.Get(ctx, Request{URL: "https://" + host1 + "/x"})
	if !errors.Is(err, stop) || c.Stats()[host1].Requests != 1 {
		t.Errorf("got %v and %+v, want the cause and no retry", err, c.Stats())
	}
	if _, err := c.Get(ctx, Request{URL: "https://" + host1 + "/x"}); !errors.Is(err, stop) {
		t.Errorf("got %v of a stopped client", err)
	}
}

func BenchmarkGet(b *testing.B) {
	body := strings.Repeat(`{"ID":1,"Post":"0.1   ","Bedrag":-12345},`+"\r\n", 50_000)
	packed := zipped(body)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(packed)
	}))
	defer server.Close()
	c, err := New(Config{UserAgent: "medebewind-test/1", Mirror: server.URL, Hosts: []string{host1}})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Get(b.Context(), Request{URL: "https://" + host1 + "/x"}); err != nil {
			b.Fatal(err)
		}
	}
}

// An address of megabytes, of a publisher or of who stands before it, is told by its
// begin.
func TestEndlessAddress(t *testing.T) {
	for name, location := range map[string]string{"path": "/" + strings.Repeat("x", 9<<20), "host": "https://" + strings.Repeat("y", 9<<20), "query": "?" + strings.Repeat("%20", 3<<20)} {
		r, err := newRoutes([]string{"voorbeeld.nl"}, "http://127.0.0.1:1")
		if err != nil {
			t.Fatal(err)
		}
		from, err := r.public("https://voorbeeld.nl/a")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.redirect(from, location); err == nil || len(err.Error()) > 500 {
			t.Errorf("%s: an error of %d bytes", name, len(fmt.Sprint(err)))
		}
	}
}

func TestHeadersThatCannotBeKept(t *testing.T) {
	for value, want := range map[string]string{
		`"abc"`: `"abc"`, "Thu, 15 Jan 2026 08:00:00 GMT": "Thu, 15 Jan 2026 08:00:00 GMT",
		"caf\xe9": "", "a\x00b": "", strings.Repeat("x", 2000): "",
	} {
		answer := &http.Response{Header: http.Header{"Etag": {value}}}
		if got := header(answer, "ETag"); got != want {
			t.Errorf("%.20q is kept as %q", value, got)
		}
	}
}

// A few bytes that unpack to much more than documents do are refused long before the
// bound on a body.
func TestBombOfGzip(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	zeros := make([]byte, 1<<20)
	for range 200 {
		_, _ = w.Write(zeros)
	}
	_ = w.Close()
	answer := &http.Response{Header: http.Header{"Content-Encoding": {"gzip"}}, Body: io.NopCloser(&packed), ContentLength: int64(packed.Len())}
	body, err := readBody(answer, 256<<20)
	if !errors.Is(err, ErrTooLarge) || body != nil || !strings.Contains(err.Error(), "more than 200 times") {
		t.Errorf("%d bytes and %v", len(body), err)
	}
	if n := unpacked.Load(); n != 0 {
		t.Errorf("%d bytes of the budget are not given back", n)
	}
}
