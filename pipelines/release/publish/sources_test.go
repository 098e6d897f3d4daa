package publish

import (
	"testing"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
	models "medebewind/sql"
)

// What comes in has a publisher, and one only: a table of nobody would leave
// without the terms that go with it. What is made up has none.
func TestEveryTableHasItsPublisher(t *testing.T) {
	all, err := models.Models()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		s, known := about.Of(m.Name)
		if !known {
			continue // that every table of bron is known: pipelines/sources
		}
		e := warehouse.Export{Model: m, Origins: []string{m.Name}}
		real := Release{Manifest: &snapshot.Manifest{Herkomst: "live"}}
		got := sourcesOf(real, e)
		if len(got) != 2 || got[0].Title != m.Source || got[1].Title != s.Publisher || got[1].Path != s.Home || (got[1].Terms == nil) != (s.Terms == nil) {
			t.Errorf("%s is of %+v, want its own words and %s", m.Name, got, s.Publisher)
		}
		real.Manifest.Herkomst = "voorbeeld"
		if got := sourcesOf(real, e); len(got) != 1 {
			t.Errorf("%s is made up, and is of %+v", m.Name, got)
		}
	}
}
