package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/state/snapshot"
)

// kept makes a set that fetches "/1" anew, for a listing of changes.
func kept(id string) extract.Set {
	return extract.Set{ID: id, Fetch: func(ctx context.Context, f *extract.Fetcher) error {
		_, err := f.Get(ctx, extract.Ask{ID: id + "/1", Transform: "t", URL: "https://" + host + "/1"})
		return err
	}}
}

// lose puts an empty store in place of the one in use.
func lose(t *testing.T, n *extracttest.Nights) {
	t.Helper()
	store, err := snapshot.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	n.Store = store
}

func TestLostDocumentsAreFetchedAgain(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}}
	n := nights(t, s)
	n.Run(t, &source{sets: []string{"p/a v1 /1", "p/b v1 /1"}})
	s.take()
	lose(t, n)
	changes := &source{sets: []string{"p/a v1 /1"}, list: func(c *extract.Catalog) error { c.Keep("p/", kept); return nil }}
	if plans := n.Plan(t, changes); len(plans) != 2 || plans[0].Action != "fetch" || !strings.Contains(plans[1].Reason, "not in the store") {
		t.Errorf("plan %v", plans)
	}
	result := n.Run(t, changes) // Run commits, which needs every object
	if got := s.take(); got != "/1 /1" || len(result.Failures) > 0 {
		t.Errorf("asked %q, failures %v", got, result.Failures)
	}
	n.Run(t, changes)
	if got := s.take(); got != "" {
		t.Errorf("the night after, asked %q", got)
	}
}

// A listing of changes is only safe as long as everything before it is had.
func TestMarkGoesWhenSomethingFails(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een", "/2": "twee"}}
	n := nights(t, s)
	marked := func(stamp string) *source {
		return &source{sets: []string{"p/a " + stamp + " /1", "p/b " + stamp + " /2", "p/mark " + stamp}}
	}
	if got := extracttest.IDs(n.Run(t, marked("v1"))); !slices.Contains(got, "p/mark") {
		t.Errorf("after a good night: %v", got)
	}
	s.set("/2", "!")
	if got := extracttest.IDs(n.Run(t, marked("v2"))); !slices.Equal(got, []string{"p/a", "p/b"}) {
		t.Errorf("after a bad night: %v", got)
	}
	s.set("/2", "twee, beter")
	if got := extracttest.IDs(n.Run(t, marked("v2"))); !slices.Contains(got, "p/mark") {
		t.Errorf("after the repair: %v", got)
	}
}

// A disk that cannot take a document is no fault of a publisher.
func TestOwnDiskStopsTheRun(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een"}}
	n := nights(t, s)
	dir := t.TempDir()
	store, err := snapshot.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	n.Store = store
	objects := filepath.Join(dir, "objects")
	if err := os.Remove(objects); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(objects, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := n.Try(t, t.Context(), &source{sets: []string{"a v1 /1"}}); err == nil || !strings.Contains(err.Error(), "objects") {
		t.Errorf("the run ends with %v", err)
	}
}
