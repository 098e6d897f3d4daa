package publisher

import (
	"compress/gzip"
	"crypto/md5"
	"encoding/hex"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"
)

// answer is what a service says, before any fault.
type answer struct {
	status int
	kind   string
	body   []byte
	header map[string]string
	// file is set for documents that keep their bytes: these have an ETag,
	// a date, and a 304 for who has them already.
	file    bool
	version int
	// release gives the body's buffer back when it was sent.
	release func()
}

// published is the date of every document that was never changed.
var published = time.Date(2026, 1, 15, 8, 0, 0, 0, time.UTC)

func (a *answer) modified() time.Time { return published.Add(time.Duration(a.version) * time.Hour) }

func (a *answer) tag() string {
	sum := md5.Sum(a.body)
	return `"` + hex.EncodeToString(sum[:]) + `"`
}

func text(status int, body string) answer {
	return answer{status: status, kind: "text/plain; charset=utf-8", body: []byte(body)}
}

func notFound() answer { return text(http.StatusNotFound, "Not Found") }

// ServeHTTP answers the request of any of the services.
func (p *Publisher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.log(r.Method + " " + r.URL.RequestURI())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		query = url.Values{}
	}
	search := strings.HasPrefix(r.URL.Path, "/zoekservice.overheid.nl/")
	fault := p.faults.draw(search)
	a := p.answer(r, query, fault == "empty")
	if !p.apply(fault, &a) {
		breakOff(w, &a, fault == "reset")
	} else {
		p.send(w, r, &a)
	}
	if a.release != nil {
		a.release()
	}
}

// answer finds what stands at an address: what a test put there, or what the
// service itself gives.
func (p *Publisher) answer(r *http.Request, query url.Values, empty bool) answer {
	for _, key := range []string{r.URL.RequestURI(), r.URL.Path} {
		if body, ok := p.options.Override[key]; ok {
			return answer{status: http.StatusOK, kind: "application/octet-stream", body: body, file: true}
		}
		if c, ok := p.changeOf(key); ok {
			return answer{status: http.StatusOK, kind: "application/octet-stream", body: c.body, file: true, version: c.version}
		}
	}
	var path []string
	for part := range strings.SplitSeq(r.URL.Path, "/") {
		if part != "" {
			path = append(path, part)
		}
	}
	if len(path) == 0 {
		return notFound()
	}
	return p.service(r, path[0], path[1:], query, empty)
}

func (p *Publisher) service(r *http.Request, host string, path []string, query url.Values, empty bool) answer {
	accept := r.Header.Get("Accept")
	switch host {
	case "opendata.cbs.nl", "dataderden.cbs.nl":
		if !query.Has("$format") && !strings.Contains(accept, "json") && (len(path) == 0 || path[len(path)-1] != "$count") {
			return answer{status: http.StatusOK, kind: "application/atom+xml",
				body: []byte(`<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"/>`)}
		}
		return p.odata3(host, path, query)
	case "datasets.cbs.nl":
		return p.odata4(path, query)
	case "zoekservice.overheid.nl":
		a := p.sru(path, query, empty)
		if !strings.Contains(accept, "xml") {
			a.status = http.StatusNotAcceptable
		}
		return a
	case "repository.officiele-overheidspublicaties.nl":
		return p.repository(path)
	case portalHost:
		return p.openOverheid(path, query)
	case "opendata.rijksoverheid.nl":
		if p.options.Retired {
			return notFound()
		}
		return p.documents(path, query)
	case "www.rijksoverheid.nl":
		return p.download(path)
	case publicaties:
		return p.bills(path, query)
	case "service.pdok.nl":
		return p.wfs(path, query)
	case "standaarden.overheid.nl":
		if strings.Join(path, "/") == "owms/oquery/UPL-actueel.csv" {
			return answer{status: http.StatusOK, kind: "text/csv;charset=utf-8", body: productList(), file: true}
		}
	}
	return notFound()
}

// packers are kept: making one costs more than packing a small answer.
var packers = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	return z
}}

func (p *Publisher) send(w http.ResponseWriter, r *http.Request, a *answer) {
	h := w.Header()
	for k, v := range a.header {
		h.Set(k, v)
	}
	if a.file {
		h.Set("ETag", a.tag())
		h.Set("Last-Modified", a.modified().Format(http.TimeFormat))
		if notModified(r, a) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	h.Set("Content-Type", a.kind)
	// A workload measures the pipeline, so no time goes to packing there.
	pack := len(a.body) > 1400 && p.options.Scale == nil && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip")
	if !pack {
		h.Set("Content-Length", strconv.Itoa(len(a.body)))
		w.WriteHeader(a.status)
		if r.Method == http.MethodGet {
			_, _ = w.Write(a.body)
		}
		return
	}
	h.Set("Content-Encoding", "gzip")
	w.WriteHeader(a.status)
	z := packers.Get().(*gzip.Writer)
	defer packers.Put(z)
	z.Reset(w)
	_, _ = z.Write(a.body)
	_ = z.Close()
}

// notModified tells whether the client has the document. An ETag goes before
// a date (RFC 9110).
func notModified(r *http.Request, a *answer) bool {
	if match := r.Header.Get("If-None-Match"); match != "" {
		return match == a.tag()
	}
	since, err := http.ParseTime(r.Header.Get("If-Modified-Since"))
	return err == nil && !a.modified().After(since)
}
