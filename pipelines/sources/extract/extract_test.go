package extract_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/state/snapshot"
)

const host = "voorbeeld.test"

// site answers every path with its body, and counts. A body that is not there
// is 404; "!" fails with 500.
type site struct {
	mu     sync.Mutex
	bodies map[string]string
	tags   bool
	asked  []string
	// before, if set, is told of a request before it is answered.
	before func(path string)
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	path := strings.TrimPrefix(r.URL.Path, "/"+host)
	s.mu.Lock()
	s.asked = append(s.asked, path)
	s.mu.Unlock()
	if s.before != nil {
		s.before(path)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	body, ok := s.bodies[path]
	tag := fmt.Sprintf("%q", body)
	switch {
	case !ok:
		http.NotFound(w, r)
	case body == "!":
		http.Error(w, "stuk", http.StatusInternalServerError)
	case s.tags && r.Header.Get("If-None-Match") == tag:
		w.WriteHeader(http.StatusNotModified)
	default:
		if s.tags {
			w.Header().Set("ETag", tag)
			w.Header().Set("Last-Modified", "Thu, 15 Jan 2026 08:00:00 GMT")
		}
		_, _ = w.Write([]byte(body))
	}
}

// take gives the requests since the last call.
func (s *site) take() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	slices.Sort(s.asked)
	asked := strings.Join(s.asked, " ")
	s.asked = nil
	return asked
}

func (s *site) set(path, body string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bodies[path] = body
}

// source lists sets given as "id stamp path path ...".
type source struct {
	sets []string
	list func(c *extract.Catalog) error
	name string
}

func (s *source) Name() string { return "proef" + s.name }

func (s *source) List(_ context.Context, c *extract.Catalog) error {
	for _, line := range s.sets {
		fields := strings.Split(line, " ")
		c.Add(extract.Set{ID: fields[0], Stamp: fields[1], Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			for _, path := range fields[2:] {
				if _, err := f.Get(ctx, extract.Ask{ID: fields[0] + path, Transform: "t", URL: "https://" + host + path}); err != nil {
					return err
				}
			}
			return nil
		}})
	}
	if s.list != nil {
		return s.list(c)
	}
	return nil
}

func nights(t *testing.T, s *site) *extracttest.Nights {
	t.Helper()
	return extracttest.New(t, s, []string{host})
}

func TestUnchangedStampAsksNothing(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een", "/2": "twee"}}
	n := nights(t, s)
	one := n.Run(t, &source{sets: []string{"a v1 /1 /2"}})
	if got := s.take(); got != "/1 /2" || len(one.Failures) > 0 {
		t.Fatalf("asked %s, failures %v", got, one.Failures)
	}
	var kept []string
	n.Stored = func(d snapshot.Document, fresh bool) { kept = append(kept, fmt.Sprint(d.ID, " ", fresh)) }
	two := n.Run(t, &source{sets: []string{"a v1 /1 /2"}})
	if got := s.take(); got != "" {
		t.Errorf("an unchanged set asked %s", got)
	}
	if got := strings.Join(kept, ", "); got != "a/1 false, a/2 false" {
		t.Errorf("told of %s", got)
	}
	if got, want := extracttest.Documents(two), extracttest.Documents(one); got["a/1"] != want["a/1"] || got["a/2"] != want["a/2"] {
		t.Errorf("the documents changed: %v, were %v", got, want)
	}
	n.Run(t, &source{sets: []string{"a v2 /1 /2"}})
	if got := s.take(); got != "/1 /2" {
		t.Errorf("a changed stamp asked %s", got)
	}
}

// The same bytes, asked for again, keep the time at which they first came in;
// other bytes do not.
func TestSameBytesKeepTheirTime(t *testing.T) {
	for _, tags := range []bool{true, false} {
		s := &site{bodies: map[string]string{"/1": "een", "/2": "twee"}, tags: tags}
		n := nights(t, s)
		first := n.Now
		n.Run(t, &source{sets: []string{"a v1 /1 /2"}})
		s.set("/2", "nieuw")
		second := n.Now
		fresh := 0
		n.Stored = func(_ snapshot.Document, isFresh bool) {
			if isFresh {
				fresh++
			}
		}
		got := extracttest.Documents(n.Run(t, &source{sets: []string{"a v2 /1 /2"}}))
		if !got["a/1"].Fetched.Equal(first) || !got["a/2"].Fetched.Equal(second) {
			t.Errorf("tags %v: fetched %v and %v, want %v and %v", tags, got["a/1"].Fetched, got["a/2"].Fetched, first, second)
		}
		if body, err := n.Store.Get(got["a/2"].SHA256); err != nil || string(body) != "nieuw" {
			t.Errorf("tags %v: the store has %q, %v", tags, body, err)
		}
		// A 304 is not a document that came in.
		if want := map[bool]int{true: 1, false: 2}[tags]; fresh != want {
			t.Errorf("tags %v: %d documents came in, want %d", tags, fresh, want)
		}
		if got["a/1"].Modified != map[bool]string{true: "Thu, 15 Jan 2026 08:00:00 GMT"}[tags] {
			t.Errorf("tags %v: modified %q", tags, got["a/1"].Modified)
		}
	}
}

// Without a stamp the publisher is asked every night, conditionally.
func TestSetWithoutStamp(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}, tags: true}
	n := nights(t, s)
	n.Run(t, &source{sets: []string{"a  /1"}})
	n.Run(t, &source{sets: []string{"a  /1"}})
	if got := s.take(); got != "/1 /1" {
		t.Errorf("asked %s", got)
	}
	if !n.Last.Datasets[0].Renewed {
		t.Error("a 304 counts as not renewed")
	}
}

func TestFailedSetKeepsItsLastDocuments(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een", "/2": "twee", "/3": "drie"}}
	n := nights(t, s)
	before := extracttest.Documents(n.Run(t, &source{sets: []string{"a v1 /1 /2", "b v1 /3"}}))
	s.set("/1", "nieuw")
	s.set("/2", "!")
	s.set("/3", "nieuw")
	result := n.Run(t, &source{sets: []string{"a v2 /1 /2", "b v2 /3"}})
	after := extracttest.Documents(result)
	if after["a/1"] != before["a/1"] || after["a/2"] != before["a/2"] {
		t.Errorf("pages of two versions stand side by side: %v", after)
	}
	if after["b/3"] == before["b/3"] {
		t.Error("the set beside it was not renewed")
	}
	set := result.Datasets[0]
	if set.Renewed || !strings.Contains(set.Reason, "500") || set.Stamp != "v1" {
		t.Errorf("the set says %v, %q, stamp %s", set.Renewed, set.Reason, set.Stamp)
	}
	if len(result.Failures) != 1 || !strings.HasPrefix(result.Failures[0].Error(), "a: fetching https://voorbeeld.test/2: 3 attempts failed") {
		t.Errorf("failures %v", result.Failures)
	}
	// The old stamp stays, so the next night tries again and succeeds.
	s.set("/2", "twee bis")
	if result := n.Run(t, &source{sets: []string{"a v2 /1 /2", "b v2 /3"}}); !result.Datasets[0].Renewed || len(result.Failures) > 0 {
		t.Errorf("the next night: %+v", result.Datasets[0])
	}
}

func TestFailedSetThatIsNewIsLeftOut(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een", "/2": "!"}}
	result := nights(t, s).Run(t, &source{sets: []string{"a v1 /1", "b v1 /1 /2"}})
	if got := extracttest.IDs(result); !slices.Equal(got, []string{"a"}) {
		t.Errorf("data sets %v", got)
	}
	if len(result.Notes) != 1 || result.Notes[0].Subject != "b" || !strings.HasPrefix(result.Notes[0].Reason, "niet opgehaald: fetching https://voorbeeld.test/2: ") {
		t.Errorf("notes %v", result.Notes)
	}
}

func TestSourceThatCannotBeListed(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}}
	n := nights(t, s)
	down := &source{list: func(*extract.Catalog) error { return errors.New("buiten dienst") }}
	result := n.Run(t, down)
	if len(result.Datasets) > 0 || len(result.Notes) != 1 || len(result.Failures) != 1 || result.Failures[0].Error() != "source proef: buiten dienst" {
		t.Errorf("before the first success: %+v", result)
	}
	n.Run(t, &source{sets: []string{"a v1 /1"}}, &source{name: "2", sets: []string{"b v1 /1"}})
	result = n.Run(t, down, &source{name: "2", sets: []string{"b v1 /1"}})
	if got := extracttest.IDs(result); !slices.Equal(got, []string{"a", "b"}) || result.Datasets[0].Renewed || result.Datasets[0].Reason != "buiten dienst" || !result.Datasets[1].Renewed {
		t.Errorf("after it: %+v", result.Datasets)
	}
	// A plan tells of it and goes on.
	plans := n.Plan(t, down, &source{name: "2", sets: []string{"b v1 /1"}})
	if len(plans) != 2 || plans[0] != (extract.Plan{ID: "source proef", Action: "fail", Reason: "buiten dienst"}) || plans[1].Action != "keep" {
		t.Errorf("the plan: %v", plans)
	}
}

// A run that is cut short and starts again asks for nothing it has.
func TestCutShortRunGoesOn(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een", "/2": "twee", "/3": "drie"}}
	n := nights(t, s)
	ctx, stop := context.WithCancelCause(t.Context())
	pulled, hungUp := errors.New("de stekker eruit"), make(chan struct{})
	s.before = func(path string) {
		if path == "/3" {
			stop(pulled)
			<-hungUp
		}
	}
	_, err := n.Try(t, ctx, &source{sets: []string{"a v1 /1 /2 /3"}})
	s.before = nil
	close(hungUp)
	if !errors.Is(err, pulled) {
		t.Fatalf("the run ends with %v", err)
	}
	s.take()
	result := n.Run(t, &source{sets: []string{"a v1 /1 /2 /3"}})
	if got := s.take(); got != "/3" {
		t.Errorf("asked %s, want /3", got)
	}
	if got := len(result.Datasets[0].Documents); got != 3 {
		t.Errorf("%d documents", got)
	}
}

// What an unfinished run fetched of another version is of no use.
func TestJournalOfAnotherVersion(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een", "/2": "!"}}
	n := nights(t, s)
	if _, err := n.Try(t, t.Context(), &source{sets: []string{"a v1 /1 /2", "b  /1 /2"}}); err != nil {
		t.Fatal(err)
	}
	s.take()
	s.set("/2", "twee")
	n.Run(t, &source{sets: []string{"a v2 /1 /2", "b  /1 /2"}})
	if got := s.take(); got != "/1 /1 /2 /2" {
		t.Errorf("asked %s", got)
	}
}

// An object that is gone from the store is asked for again, without condition.
func TestStoreThatLostAnObject(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}, tags: true}
	n := nights(t, s)
	n.Run(t, &source{sets: []string{"a v1 /1"}})
	lost, err := snapshot.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	n.Store = lost
	result := n.Run(t, &source{sets: []string{"a v2 /1"}})
	if body, err := lost.Get(result.Datasets[0].Documents[0].SHA256); err != nil || string(body) != "een" {
		t.Errorf("the store has %q, %v", body, err)
	}
}

func TestKeepAndLeave(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}}
	n := nights(t, s)
	n.Run(t, &source{sets: []string{"p/a v1 /1", "p/b v1 /1", "q/c v1 /1"}})
	s.take()
	result := n.Run(t, &source{sets: []string{"p/a v2 /1"}, list: func(c *extract.Catalog) error {
		c.Keep("p/", kept)
		c.Leave("oude tabel", "wordt niet gelezen")
		if stamp, ok := c.Last("p/b"); stamp != "v1" || !ok {
			t.Errorf("the last stamp is %s, %v", stamp, ok)
		}
		if _, ok := c.Last("p/z"); ok {
			t.Error("a set that never was has a stamp")
		}
		return nil
	}})
	if got := extracttest.IDs(result); !slices.Equal(got, []string{"p/a", "p/b"}) || s.take() != "/1" {
		t.Errorf("data sets %v", got)
	}
	if want := (snapshot.Note{Source: "proef", Subject: "oude tabel", Reason: "wordt niet gelezen"}); len(result.Notes) != 1 || result.Notes[0] != want {
		t.Errorf("notes %v", result.Notes)
	}
}

func TestFailKeepsWhatIsKnown(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}}
	n := nights(t, s)
	down := &source{list: func(c *extract.Catalog) error { c.Fail(errors.New("geen lijst"), "p/", "q/"); return nil }}
	if result := n.Run(t, down); len(result.Datasets) > 0 || len(result.Notes) != 1 || result.Notes[0].Reason != "niet opgehaald: geen lijst" {
		t.Errorf("before the first success: %+v", result)
	}
	n.Run(t, &source{sets: []string{"p/a v1 /1", "p/b v1 /1"}})
	result := n.Run(t, down)
	if got := extracttest.IDs(result); !slices.Equal(got, []string{"p/a", "p/b"}) || result.Datasets[0].Renewed || len(result.Failures) != 2 {
		t.Errorf("after it: %+v", result)
	}
}

func TestPlan(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}}
	n := nights(t, s)
	n.Run(t, &source{sets: []string{"a v1 /1", "b v1 /1", "c  /1"}})
	s.take()
	want := []extract.Plan{
		{ID: "a", Action: "keep", Reason: "unchanged at the publisher"},
		{ID: "b", Action: "fetch", Reason: "changed at the publisher: v2, was v1"},
		{ID: "c", Action: "ask", Reason: "the publisher gives no version: asked for if changed"},
		{ID: "d", Action: "fetch", Reason: "not in the last snapshot"},
	}
	if got := n.Plan(t, &source{sets: []string{"a v1 /1", "b v2 /1", "c  /1", "d v1 /1"}}); !slices.Equal(got, want) {
		t.Errorf("plan\n%v, want\n%v", got, want)
	}
	if got := s.take(); got != "" {
		t.Errorf("planning asked %s", got)
	}
}

// A check that the answer fails is asked again and then fails the set; Same
// spares a request for what the store has.
func TestCheckAndSame(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}}
	n := nights(t, s)
	same := false
	proof := func(stamp string, check error) *source {
		return &source{list: func(c *extract.Catalog) error {
			c.Add(extract.Set{ID: "a", Stamp: stamp, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
				body, err := f.Get(ctx, extract.Ask{ID: "a/1", URL: "https://" + host + "/1", Modified: "2026-01-01",
					Check: func([]byte) error { return check }, Same: func([]byte) bool { return same }})
				if err == nil && string(body) != "een" {
					t.Errorf("the body is %q", body)
				}
				return err
			}})
			return nil
		}}
	}
	if result := n.Run(t, proof("v1", errors.New("afgebroken"))); s.take() != "/1 /1 /1" || len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), "afgebroken") {
		t.Errorf("failures %v", result.Failures)
	}
	if d := n.Run(t, proof("v1", nil)).Datasets[0].Documents[0]; d.Modified != "2026-01-01" || d.Bytes != 3 || d.Transform != "" {
		t.Errorf("document %+v", d)
	}
	s.take()
	same = true
	n.Run(t, proof("v2", nil))
	if got := s.take(); got != "" {
		t.Errorf("what the store has was asked for: %s", got)
	}
	same = false
	n.Run(t, proof("v3", nil))
	if got := s.take(); got != "/1" {
		t.Errorf("what changed was not asked for: %s", got)
	}
}

func TestIsMissing(t *testing.T) {
	for status, missing := range map[int]bool{404: true, 410: true, 403: false, 500: false} {
		if got := extract.IsMissing(fmt.Errorf("fetching: %w", &fetch.StatusError{Status: status})); got != missing {
			t.Errorf("%d: %v", status, got)
		}
	}
	if extract.IsMissing(errors.New("404")) {
		t.Error("a text is no status")
	}
}
