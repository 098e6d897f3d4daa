package extract_test

import (
	"slices"
	"testing"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
)

func TestYears(t *testing.T) {
	backfill, nightly := extract.Years{From: 2017, To: 2019}, extract.Years{From: 2021, To: 2024}
	for year, want := range map[int]bool{2016: false, 2017: true, 2019: true, 2020: false} {
		if backfill.Has(year) != want || !(extract.Years{}).Has(year) {
			t.Errorf("%d: %v, want %v", year, backfill.Has(year), want)
		}
	}
	for _, c := range []struct {
		years extract.Years
		want  string
	}{{backfill.With(nightly), "2017-2024"}, {nightly.With(backfill), "2017-2024"}, {nightly.With(nightly), "2021-2024"}, {extract.Years{From: 2024, To: 2024}, "2024"}} {
		if got := c.years.String(); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// A set to hold stays as it was, its trouble included, and costs no request; if
// there is none it is left out with a word.
func TestHold(t *testing.T) {
	s := &site{bodies: map[string]string{"/1": "een", "/2": "twee"}}
	n := nights(t, s)
	n.Run(t, &source{sets: []string{"a v1 /1", "b v1 /2"}})
	s.set("/2", "!")
	broken := n.Run(t, &source{sets: []string{"a v1 /1", "b v2 /2"}})
	s.take()
	held := &source{list: func(c *extract.Catalog) error {
		for _, id := range []string{"a", "b", "c"} {
			c.Add(extract.Set{ID: id, Stamp: "v3", Hold: true})
		}
		return nil
	}}
	result := n.Run(t, held)
	if got := s.take(); got != "" || len(result.Failures) > 0 {
		t.Errorf("asked %q, failures %v", got, result.Failures)
	}
	if got := extracttest.IDs(result); !slices.Equal(got, extracttest.IDs(broken)) || result.Datasets[0].Stamp != "v1" {
		t.Errorf("sets %v of %+v", got, result.Datasets)
	}
	if b := result.Datasets[1]; b.Renewed || b.Reason == "" {
		t.Errorf("a set that could not be renewed is taken for whole: %+v", b)
	}
	if len(result.Notes) != 1 || result.Notes[0].Subject != "c" {
		t.Errorf("notes %v", result.Notes)
	}
}

// Why a set is not there stays known as long as nobody asks for it: else a night
// of other years would change what is published.
func TestHoldKeepsTheReason(t *testing.T) {
	n := nights(t, &site{})
	n.Run(t, &source{list: func(c *extract.Catalog) error { c.Leave("c", "bestaat niet"); return nil }})
	for range 2 {
		result := n.Run(t, &source{list: func(c *extract.Catalog) error { c.Add(extract.Set{ID: "c", Hold: true}); return nil }})
		if len(result.Notes) != 1 || result.Notes[0].Reason != "bestaat niet" {
			t.Errorf("notes %v", result.Notes)
		}
	}
}
