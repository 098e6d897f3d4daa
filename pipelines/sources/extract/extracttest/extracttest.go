// Package extracttest runs sources night after night against a handler that
// stands in for the publishers.
package extracttest

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/snapshot"
)

// Nights is a store with what the last night committed to it.
type Nights struct {
	Store *snapshot.Store
	// Last is the manifest of the last night, nil before the first.
	Last *snapshot.Manifest
	// Now is the time at which documents come in: a day later every night.
	Now time.Time
	// Until is when a night stops beginning with what can come later; zero is never.
	Until time.Time
	// Pages bounds a list; 0 is the default.
	Pages int
	// Stored, if set, is told of every document.
	Stored func(d snapshot.Document, fresh bool)

	client *fetch.Client
}

// New serves the handler as a mirror of the hosts. A request is tried three
// times, without waiting.
func New(tb testing.TB, handler http.Handler, hosts []string) *Nights {
	tb.Helper()
	server := httptest.NewServer(handler)
	tb.Cleanup(server.Close)
	client, err := fetch.New(fetch.Config{UserAgent: "medebewind-test", Mirror: server.URL, Hosts: hosts, Attempts: 3, BackoffBase: time.Microsecond})
	if err != nil {
		tb.Fatal(err)
	}
	store, err := snapshot.Open(tb.TempDir())
	if err != nil {
		tb.Fatal(err)
	}
	return &Nights{Store: store, client: client, Now: time.Date(2026, 1, 15, 2, 30, 0, 0, time.UTC)}
}

// Run is one night that must end: what it found is committed.
func (n *Nights) Run(tb testing.TB, sources ...extract.Source) *extract.Result {
	tb.Helper()
	result, err := n.Try(tb, context.Background(), sources...)
	if err != nil {
		tb.Fatal(err)
	}
	m := &snapshot.Manifest{Started: n.Now, Finished: n.Now, Herkomst: herkomst.Spiegel, Datasets: result.Datasets, Notes: result.Notes}
	if err := n.Store.Commit(m); err != nil {
		tb.Fatal(err)
	}
	n.Last, n.Now = m, n.Now.AddDate(0, 0, 1)
	return result
}

// Try is a night that may be stopped; nothing is committed.
func (n *Nights) Try(tb testing.TB, ctx context.Context, sources ...extract.Source) (*extract.Result, error) {
	tb.Helper()
	journal, err := n.Store.Journal()
	if err != nil {
		tb.Fatal(err)
	}
	defer func() {
		if err := journal.Close(); err != nil {
			tb.Error(err)
		}
	}()
	return extract.Run(ctx, n.env(journal), sources)
}

// Plan tells what the next night would do.
func (n *Nights) Plan(tb testing.TB, sources ...extract.Source) []extract.Plan {
	tb.Helper()
	plans, _ := n.Planned(tb, sources...)
	return plans
}

// Planned is Plan with how much there is to fetch.
func (n *Nights) Planned(tb testing.TB, sources ...extract.Source) ([]extract.Plan, []extract.Amount) {
	tb.Helper()
	journal, err := n.Store.Journal()
	if err != nil {
		tb.Fatal(err)
	}
	defer journal.Close()
	plans, _, amounts, err := extract.List(context.Background(), n.env(journal), sources)
	if err != nil {
		tb.Fatal(err)
	}
	return plans, amounts
}

func (n *Nights) env(journal *snapshot.Journal) *extract.Env {
	env := &extract.Env{Client: n.client, Store: n.Store, Journal: journal, Parallel: 2, Lists: extract.Bounds{Pages: n.Pages}, Now: func() time.Time { return n.Now }, Until: n.Until, Stored: n.Stored}
	env.Since(n.Last)
	return env
}

// IDs gives the data sets of a result, in its order.
func IDs(result *extract.Result) []string {
	var ids []string
	for _, set := range result.Datasets {
		ids = append(ids, set.ID)
	}
	return ids
}

// Documents gives the documents of a result by ID.
func Documents(result *extract.Result) map[string]snapshot.Document {
	all := map[string]snapshot.Document{}
	for _, set := range result.Datasets {
		for _, d := range set.Documents {
			all[d.ID] = d
		}
	}
	return all
}
