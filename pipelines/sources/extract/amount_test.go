package extract_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/state/snapshot"
)

// patient has data sets of one document, of which those from the third on can come
// later; each is as large as its number.
type patient struct {
	sets     int
	measured int
}

func (*patient) Name() string { return "geduld" }

func (p *patient) List(_ context.Context, c *extract.Catalog) error {
	for i := 1; i <= p.sets; i++ {
		c.Add(extract.Set{
			ID: fmt.Sprintf("geduld/%03d", i), Stamp: "v1", CanWait: i > 2,
			Measure: func(context.Context, *extract.Catalog) (extract.Size, error) {
				p.measured++
				if i == 1 {
					return extract.Size{}, errors.New("not there")
				}
				return extract.Size{Requests: 2, Bytes: 100}, nil
			},
			Fetch: func(ctx context.Context, f *extract.Fetcher) error {
				_, err := f.Get(ctx, extract.Ask{ID: fmt.Sprint("d", i), Transform: "t", URL: fmt.Sprintf("https://%s/%d", host, i)})
				return err
			},
		})
	}
	return nil
}

func serving(t *testing.T, n int) (*site, *extracttest.Nights) {
	t.Helper()
	s := &site{bodies: map[string]string{}}
	for i := 1; i <= n; i++ {
		s.bodies[fmt.Sprintf("/%d", i)] = fmt.Sprint("document ", i)
	}
	return s, nights(t, s)
}

// When time is over, what can come later waits, each with its reason; the next
// night goes on, and takes over what there is.
func TestWhatWaits(t *testing.T) {
	s, n := serving(t, 5)
	n.Until = n.Now.Add(-time.Second)
	first := n.Run(t, &patient{sets: 5})
	if got := extracttest.IDs(first); !slices.Equal(got, []string{"geduld/001", "geduld/002"}) {
		t.Errorf("had %v", got)
	}
	want := snapshot.Note{Source: "geduld", Subject: "geduld/004", Reason: "niet opgehaald: volgt in een volgende run"}
	if len(first.Notes) != 3 || !slices.Contains(first.Notes, want) {
		t.Errorf("notes %v", first.Notes)
	}
	if len(first.Failures) != 1 || !strings.Contains(first.Failures[0].Error(), "source geduld: 3 data sets") {
		t.Errorf("failures %v", first.Failures)
	}
	s.take()
	n.Until = n.Now.Add(time.Second)
	second := n.Run(t, &patient{sets: 5})
	if got := s.take(); got != "/3 /4 /5" || len(second.Datasets) != 5 || len(second.Notes)+len(second.Failures) > 0 {
		t.Errorf("asked %q, had %d, notes %v, failures %v", got, len(second.Datasets), second.Notes, second.Failures)
	}
	// What there is of it is renewed however late it is.
	n.Until = n.Now.Add(-time.Hour)
	if third := n.Run(t, &patient{sets: 5}); len(third.Datasets) != 5 || len(third.Failures) > 0 {
		t.Errorf("then %d data sets, failures %v", len(third.Datasets), third.Failures)
	}
}

func TestAmounts(t *testing.T) {
	_, n := serving(t, 101)
	source := &patient{sets: 101}
	_, amounts := n.Planned(t, source)
	want := extract.Amount{Source: "geduld", Sets: 101, First: 2, All: extract.Size{Requests: 202, Bytes: 10_100}, Soon: extract.Size{Requests: 4, Bytes: 200}, Measured: 19}
	if len(amounts) != 1 || amounts[0] != want || source.measured != 20 {
		t.Errorf("amounts %+v of %d measured, want %+v", amounts, source.measured, want)
	}
	if got := want.All.Takes(5); got != 40*time.Second || want.All.Takes(0) != 0 {
		t.Errorf("takes %v", got)
	}
	n.Until = n.Now.Add(-time.Second)
	n.Run(t, source)
	_, amounts = n.Planned(t, source)
	if a := amounts[0]; a.Sets != 99 || a.First != 0 || a.All.Requests != 198 {
		t.Errorf("with two there: %+v", a)
	}
	n.Until = time.Time{}
	n.Run(t, source)
	if _, amounts = n.Planned(t, source); amounts[0].Sets != 0 {
		t.Errorf("with all there: %+v", amounts[0])
	}
	// A source that tells nothing before counts requests, and says so.
	_, amounts = n.Planned(t, &silent{})
	if a := amounts[0]; a.Sets != 2 || a.All.Requests != 2 || a.Unknown != 2 {
		t.Errorf("a source without sizes: %+v", a)
	}
}

// silent is a source whose data sets say nothing of their size.
type silent struct{}

func (silent) Name() string { return "zwijgt" }

func (silent) List(_ context.Context, c *extract.Catalog) error {
	for _, id := range []string{"zwijgt/1", "zwijgt/2"} {
		c.Add(extract.Set{ID: id, Fetch: func(context.Context, *extract.Fetcher) error { return nil }})
	}
	return nil
}
