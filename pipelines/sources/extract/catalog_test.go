package extract

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms/foreign"
)

// What a publisher calls its data sets becomes a part of IDs, addresses and pages: what
// could be a path, a mark of a terminal or another's address never gets that far.
func TestNamesOfSets(t *testing.T) {
	for id, good := range map[string]bool{
		"cbs/iv3/45067NED":                        true,
		"bwb/BWBR0005416":                         true,
		"cbs/iv3/":                                false,
		"cbs/iv3/../../etc/x":                     false,
		"cbs/iv3/..%2f..%2fx":                     false,
		`cbs/iv3/..\x`:                            false,
		"cbs/iv3/x/":                              false,
		"cbs/iv3/45067NED\x00":                    false,
		"cbs/iv3/45067NED\n":                      false,
		"cbs/iv3/４５０６７NED":                        false, // full width
		"cbs/iv3/..∕x":                            false, // a division slash
		"cbs/iv3/45067NED?$filter=":               false,
		"cbs/iv3/x#y":                             false,
		"cbs/iv3/\u202e7604":                      false,
		"cbs/iv3/" + strings.Repeat("x", 300):     false,
		"cbs/iv3/'; drop table x":                 false,
		"cbs//x":                                  false,
		"bwb/BWBR0005416/2024-01-01_0":            true,
		"gemeentefonds/rekenbestand-2024_v2(1)+b": true,
	} {
		c := &Catalog{env: &Env{}, source: "cbs"}
		c.Add(Set{ID: id})
		if (len(c.sets) == 1) != good || (len(c.notes) == 0) != good {
			t.Errorf("%.40q: %d data sets, left out %v", id, len(c.sets), c.notes)
		}
		for _, n := range c.notes {
			if !foreign.IsPlain(n.Subject+n.Reason) || len(n.Subject) > 500 {
				t.Errorf("%.40q is told as %q", id, n)
			}
		}
		if f := (&Fetcher{set: Set{ID: "cbs/iv3/x"}}); (f.named(Ask{ID: id}) == nil) != good {
			t.Errorf("a document %.40q: %v", id, f.named(Ask{ID: id}))
		}
	}
	byHand := &Catalog{env: &Env{}, source: "cbs", byHand: true}
	byHand.Add(Set{ID: "inbox/brief van 3 mei.pdf"})
	if len(byHand.sets) != 1 {
		t.Errorf("a file with blanks: %v", byHand.notes)
	}
}

// Stamps and notes are words of a publisher too.
func TestWordsOfAPublisher(t *testing.T) {
	long := strings.Repeat("é", 50_000)
	c := &Catalog{env: &Env{}, source: "cbs"}
	c.Add(Set{ID: "a", Stamp: "2026\x1b]0;x\n" + "y"})
	c.Add(Set{ID: "b", Stamp: long})
	c.Add(Set{ID: "c", Stamp: long + "e"})
	if got := c.sets[0].Stamp; got != "2026\ufffd]0;x y" {
		t.Errorf("a stamp %q", got)
	}
	if a, b := c.sets[1].Stamp, c.sets[2].Stamp; len(a) > 100 || a == b {
		t.Errorf("long stamps are %q and %q", a, b)
	}
	for range mostNotes + 7 {
		c.Leave("titel\x1b\n"+long, long)
	}
	notes := c.left()
	if n := notes[0]; len(n.Subject) > 500 || len(n.Reason) > 1100 || !foreign.IsPlain(n.Subject) || strings.Contains(n.Subject, "\n") {
		t.Errorf("a note of %d and %d bytes: %.50q", len(n.Subject), len(n.Reason), n.Subject)
	}
	if last := notes[len(notes)-1]; len(notes) != mostNotes+1 || last != (snapshot.Note{Source: "cbs", Subject: "overige", Reason: "nog 7 meldingen zijn niet bewaard"}) {
		t.Errorf("%d notes, the last %v", len(notes), last)
	}
	told := Failure{"cbs", "x\x1b" + long, errors.New("y\x1b" + long)}.Error()
	if !foreign.IsPlain(told) || len(told) > 2*mostTold+100 {
		t.Errorf("a failure of %d bytes: %.50q", len(told), told)
	}
}

// A list that names things one by one has an end too.
func TestDocumentsOfASet(t *testing.T) {
	f := &Fetcher{env: &Env{Lists: Bounds{Pages: 3}}, set: Set{ID: "cbs/iv3/x"}, asked: map[string]bool{}}
	for i := range mostTimesPages * 3 {
		f.asked[fmt.Sprint(i)] = true
	}
	if _, err := f.Get(context.Background(), Ask{ID: "cbs/iv3/x/y"}); err == nil || !strings.Contains(err.Error(), "more than 12 documents (4 times network.max_pages)") {
		t.Errorf("one more: %v", err)
	}
	c := &Catalog{env: &Env{}, source: "bwb", sets: make([]Set, mostSets)}
	if c.Add(Set{ID: "bwb/BWBR0000001"}); len(c.sets) != mostSets || len(c.notes) != 1 {
		t.Errorf("%d data sets, %v", len(c.sets), c.notes)
	}
}
