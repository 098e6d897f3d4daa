package snapshot

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestCovers(t *testing.T) {
	day := time.Date(2026, 1, 15, 23, 30, 0, 0, time.UTC)
	found := []string{"bron.upl", "kern.product"}
	for _, c := range []struct {
		name     string
		a        Acceptance
		release  string
		subjects []string
		want     bool
	}{
		{"these subjects", Acceptance{Check: "c", Subjects: found}, "", found, true},
		{"fewer", Acceptance{Check: "c", Subjects: found}, "", found[1:], true},
		{"more", Acceptance{Check: "c", Subjects: found[:1]}, "", found, false},
		{"subjects that are not known", Acceptance{Check: "c", Subjects: found}, "", nil, false},
		{"another check", Acceptance{Check: "d", Subjects: found}, "", found, false},
		{"the release", Acceptance{Check: "c", Release: "r", Subjects: found}, "r", found, true},
		{"another release", Acceptance{Check: "c", Release: "r", Subjects: found}, "s", found, false},
		{"until that day", Acceptance{Check: "c", Until: "2026-01-15"}, "r", nil, true},
		{"until the day before", Acceptance{Check: "c", Until: "2026-01-14", Subjects: found}, "", found, false},
		{"another check until a day", Acceptance{Check: "d", Until: "2026-01-15"}, "", nil, false},
	} {
		if got := c.a.Covers("c", c.release, c.subjects, day); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	// A day is one of UTC, wherever the run began.
	zone := time.FixedZone("CET", 3600)
	if a := (Acceptance{Check: "c", Until: "2026-01-14"}); !a.Covers("c", "", nil, time.Date(2026, 1, 15, 0, 30, 0, 0, zone)) {
		t.Error("half past midnight in winter is another day in UTC")
	}
}

// What was decided on is kept with a snapshot, and makes it no other snapshot.
func TestDecisionsAreKept(t *testing.T) {
	s := openStore(t)
	m := example(t, s)
	hash := m.Hash()
	m.Compared = &Compared{Release: "2024-01-30-0123abcd", CodeVersion: "1", Measures: put(t, s, "measures"), YearsDiffer: true}
	m.Accepted = []Acceptance{{Check: "c", Reason: "<goed>", By: "x", At: night, Run: "r", Subjects: []string{"a"}}}
	if m.Hash() != hash {
		t.Error("the hash is another")
	}
	if err := s.Commit(m); err != nil {
		t.Fatal(err)
	}
	read, err := s.Load(m.ID)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(read, m) {
		t.Errorf("read back\n%+v\nwritten\n%+v", read, m)
	}
	if got := read.Objects(); len(got) != 4 || !slices.Contains(got, m.Compared.Measures) {
		t.Errorf("a replay needs %v", got)
	}
}

func TestMeasuresMustBeThere(t *testing.T) {
	s := openStore(t)
	m := example(t, s)
	m.Compared = &Compared{Release: "2024-01-30-0123abcd", Measures: strings.Repeat("0", 64)}
	if err := s.Commit(m); err == nil || !strings.Contains(err.Error(), "the measures of release 2024-01-30-0123abcd: object 000") {
		t.Errorf("measures that are not in the store: %v", err)
	}
	m.Compared.Measures = "../../passwd"
	m.Seal()
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parseManifest(m.ID, text); err == nil || !strings.Contains(err.Error(), "no 64 hexadecimal digits") {
		t.Errorf("a hash that is none: %v", err)
	}
}
