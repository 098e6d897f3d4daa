package upl_test

import (
	"bytes"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/sources/upl"
)

const list = "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"

func TestList(t *testing.T) {
	p := publisher.New(publisher.Options{})
	n := extracttest.New(t, p, about.UPL.Hosts)
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
	text, err := n.Store.Get(d.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	shorter := text[:bytes.LastIndexByte(bytes.TrimSpace(text), '\n')+1]
	p.SetFile(list, shorter)
	n.Run(t, upl.Source{})
	if changed := n.Last.Datasets[0].Documents[0]; changed.SHA256 == d.SHA256 || changed.Bytes != int64(len(shorter)) {
		t.Errorf("a changed list: %+v", changed)
	}
	if got := strings.Count(strings.Join(p.Requests(), " "), list); got != 3 {
		t.Errorf("%d requests in three nights", got)
	}
	// A list that breaks off within a line is no list.
	p.SetFile(list, shorter[:len(shorter)-40])
	if result := n.Run(t, upl.Source{}); len(result.Failures) != 1 || result.Datasets[0].Renewed {
		t.Errorf("a list cut off: %+v", result)
	}
}
