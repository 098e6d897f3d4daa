package sources_test

import (
	"encoding/json"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"medebewind/internal/voorbeeld"
	"medebewind/pipelines/config"
	"medebewind/pipelines/sources"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
	"medebewind/transforms"
)

// Every record has its entry, in the same order, and makes an extractor that goes
// by its name.
func TestEverySourceCanBeRead(t *testing.T) {
	var names []string
	asked := sources.Asked{Config: config.Default(), Have: extract.Years{From: 2023, To: 2024}, Renew: extract.Years{From: 2024, To: 2024}, Today: time.Now()}
	for _, s := range sources.All() {
		names = append(names, s.Name)
		if got := s.New(asked).Name(); got != s.Name {
			t.Errorf("the extractor of %s calls itself %s", s.Name, got)
		}
	}
	if !slices.Equal(names, about.Names()) {
		t.Errorf("there are extractors of %v, and records of %v", names, about.Names())
	}
}

// Sources are read in the order of the register, whatever that of the configuration.
func TestChosen(t *testing.T) {
	c := config.Default()
	c.Sources = []string{"upl", "cbs"}
	var got []string
	for _, s := range sources.Chosen(sources.Asked{Config: c}) {
		got = append(got, s.Name())
	}
	// Each with what an operator brings of it.
	if want := []string{"cbs", "cbs", "upl", "upl"}; !slices.Equal(got, want) {
		t.Errorf("chosen %v, want %v", got, want)
	}
	if got := sources.Hosts([]string{"upl", "nobody"}); !slices.Equal(got, about.UPL.Hosts) {
		t.Errorf("hosts %v", got)
	}
}

// Every transform is of one source, and what it emits is read by the models of
// that source and of no other.
func TestTablesFollowFromTransforms(t *testing.T) {
	all, err := models.Models()
	if err != nil {
		t.Fatal(err)
	}
	emitted := map[string]string{} // staged table: source
	names := map[string]bool{}
	for _, s := range sources.All() {
		for _, transform := range s.Transforms {
			if names[transform.Name] {
				t.Errorf("transform %s stands with two sources", transform.Name)
			}
			names[transform.Name] = true
			for _, table := range transform.Tables {
				emitted[table.Name] = s.Name
			}
		}
	}
	for _, table := range transforms.Tables {
		if emitted[table.Name] == "" {
			t.Errorf("no transform of a source emits staged.%s", table.Name)
		}
	}
	read := map[string]bool{}
	staged := regexp.MustCompile(`\bstaged\.(\w+)`)
	for _, m := range all {
		s, known := about.Of(m.Name)
		if strings.HasPrefix(m.Name, "bron.") != known {
			t.Errorf("%s: is it of a source? %v; a table of bron is, in its record in pipelines/sources/about, and no other", m.Name, known)
		}
		for _, from := range staged.FindAllStringSubmatch(m.Query, -1) {
			of, isTable := emitted[from[1]]
			if read[from[1]] = true; isTable && of != s.Name {
				t.Errorf("%s of source %q reads staged.%s, which is of source %s", m.Name, s.Name, from[1], of)
			}
		}
	}
	for table, source := range emitted {
		if !read[table] {
			t.Errorf("no model reads staged.%s of source %s", table, source)
		}
	}
}

// What the example recorded came from hosts of its source, and is read by a
// transform of it.
func TestRecordedDocuments(t *testing.T) {
	text, err := fs.ReadFile(voorbeeld.Opname(), "manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	var m snapshot.Manifest
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, s := range sources.All() {
		for _, d := range m.Documents() {
			if d.Source != s.Name {
				continue
			}
			seen[d.Source] = true
			u, err := url.Parse(d.URL)
			if err != nil || !slices.Contains(s.Hosts, u.Host) {
				t.Errorf("%s came from %s, and %s has the hosts %v", d.ID, d.URL, s.Name, s.Hosts)
			}
			if !slices.ContainsFunc(s.Transforms, func(t *transforms.Transform) bool { return t.Name == d.Transform }) {
				t.Errorf("%s is read by %s, which is not of %s", d.ID, d.Transform, s.Name)
			}
		}
		if !seen[s.Name] {
			t.Errorf("the example has no document of %s", s.Name)
		}
	}
}
