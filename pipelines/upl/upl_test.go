package upl_test

import (
	"strings"
	"testing"

	"medebewind/pipelines/extract/extracttest"
	"medebewind/pipelines/upl"
	"medebewind/testdata/publisher"
)

const list = "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"

func TestList(t *testing.T) {
	p := publisher.New(publisher.Options{})
	n := extracttest.New(t, p, upl.Hosts)
	first := n.Run(t, upl.Source{})
	d, ok := extracttest.Documents(first)["upl/UPL-actueel"]
	if !ok || d.Transform != "upl" || d.Source != "upl" || d.ETag == "" {
		t.Fatalf("document %+v, failures %v", d, first.Failures)
	}
	// The list has no version: it is asked for every night, and comes only
	// when it changed.
	n.Run(t, upl.Source{})
	if again := n.Last.Datasets[0].Documents[0]; again.SHA256 != d.SHA256 || !again.Fetched.Equal(d.Fetched) {
		t.Errorf("an unchanged list: %+v, was %+v", again, d)
	}
	p.SetFile(list, []byte("UniformeProductnaam\n"))
	n.Run(t, upl.Source{})
	if changed := n.Last.Datasets[0].Documents[0]; changed.SHA256 == d.SHA256 || changed.Bytes != 20 {
		t.Errorf("a changed list: %+v", changed)
	}
	if got := strings.Count(strings.Join(p.Requests(), " "), list); got != 3 {
		t.Errorf("%d requests in three nights", got)
	}
}
