package pipelines_test

import (
	"context"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
)

// usual is a fictitious publisher as most tests have it. The laws are asked after
// in every run, which otherwise only a new date in the search does.
func usual(t *testing.T) (*publisher.Publisher, *config.Config) {
	t.Helper()
	p, c := fictitious(t, publisher.Options{Page: 500})
	return p, usualConfig(c.Network.Mirror)
}

func usualConfig(mirror string) *config.Config {
	c := fictitiousConfig(mirror)
	c.BWB.Works = append(c.BWB.Works, law)
	return c
}

// firstRun makes the first run of the usual publisher, once for all tests that
// start from one: addresses and bytes are the same at every start of it.
var firstRun = sync.OnceValues(func() (*pipelines.Outcome, error) {
	server := httptest.NewServer(publisher.New(publisher.Options{Page: 500}))
	defer server.Close()
	return pipelines.Run(context.Background(), hurried(firstOut(), usualConfig(server.URL)))
})

func firstOut() string { return filepath.Join(runtest.Out, "eerste") }

// first gives the first run of the usual publisher, to read.
func first(t *testing.T) (out string, outcome *pipelines.Outcome) {
	t.Helper()
	outcome, err := firstRun()
	if err != nil {
		t.Fatal(err)
	}
	return firstOut(), outcome
}

// changed gives a run that saw nothing of the usual publisher but what it has after
// changeAll(t, p, 1): what a run after the first one must come to, whatever happened
// between. It is made once.
func changed(t *testing.T) (out string) {
	t.Helper()
	out = filepath.Join(runtest.Out, "gewijzigd")
	changedOnce.Do(func() {
		p, c := usual(t)
		changeAll(t, p, 1)
		changedRun = runtest.Run(t, hurried(out, c))
	})
	if changedRun == nil {
		t.Fatal("the run to compare with failed, in the test that asked for it first")
	}
	return out
}

var (
	changedOnce sync.Once
	changedRun  *pipelines.Outcome
)

// afterFirst gives a copy of the first run, to go on with. Where the file system
// can, the copies share their blocks.
func afterFirst(t *testing.T) (out string, outcome *pipelines.Outcome) {
	t.Helper()
	made, outcome := first(t)
	out = filepath.Join(t.TempDir(), "out")
	copyTo(t, made, out)
	return out, outcome
}

func copyTo(t *testing.T, made, out string) {
	t.Helper()
	if err := os.CopyFS(out, os.DirFS(made)); err != nil {
		t.Fatal(err)
	}
}
