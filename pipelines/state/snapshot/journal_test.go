package snapshot

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
)

func openJournal(tb testing.TB, s *Store) *Journal {
	tb.Helper()
	j, err := s.Journal()
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = j.Close() }) // a test may have closed it as part of its story
	return j
}

func TestJournal(t *testing.T) {
	s := openStore(t)
	documents := example(t, s).Documents()
	j := openJournal(t, s)
	if _, ok := j.Find("99001NED", "v1", documents[0].URL); ok {
		t.Error("an empty journal finds something")
	}
	for _, d := range documents {
		if err := j.Add("v1", d); err != nil {
			t.Fatal(err)
		}
	}
	later := documents[0]
	later.ETag = "later"
	if err := j.Add("v1", later); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	next := openJournal(t, s)
	for _, test := range []struct {
		name, dataset, stamp, url string
		want                      bool
	}{
		{"added", "99001NED", "v1", documents[1].URL, true},
		{"other data set", "upl", "v1", documents[1].URL, false},
		{"newer version", "99001NED", "v2", documents[1].URL, false},
		{"other address", "99001NED", "v1", documents[1].URL + "x", false},
	} {
		if _, ok := next.Find(test.dataset, test.stamp, test.url); ok != test.want {
			t.Errorf("%s: found %v, want %v", test.name, ok, test.want)
		}
	}
	if got, _ := next.Find("99001NED", "v1", later.URL); got.ETag != "later" || got.SHA256 != later.SHA256 {
		t.Errorf("got %+v, want the later of two", got)
	}
	if err := os.Remove(s.object(documents[1].SHA256)); err != nil {
		t.Fatal(err)
	}
	if _, ok := next.Find("99001NED", "v1", documents[1].URL); ok {
		t.Error("found without its object")
	}
}

// TestTornJournal cuts the file at every byte of its last line, as a kill can,
// and goes on with it.
func TestTornJournal(t *testing.T) {
	s := openStore(t)
	documents := example(t, s).Documents()
	j := openJournal(t, s)
	for _, d := range documents[:2] {
		if err := j.Add("v", d); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := os.ReadFile(s.journal())
	if err != nil {
		t.Fatal(err)
	}
	first := strings.IndexByte(string(whole), '\n') + 1
	for size := first; size < len(whole); size += 7 {
		if err := os.WriteFile(s.journal(), whole[:size], 0o644); err != nil {
			t.Fatal(err)
		}
		torn := openJournal(t, s)
		if err := torn.Add("v", documents[2]); err != nil {
			t.Fatal(err)
		}
		next := openJournal(t, s)
		for i, want := range []bool{true, size == len(whole)-1, true} {
			if _, ok := next.Find(documents[i].Dataset, "v", documents[i].URL); ok != want {
				t.Errorf("cut at %d: document %d found %v, want %v", size, i, ok, want)
			}
		}
	}
}

func TestCommitRemovesJournal(t *testing.T) {
	s := openStore(t)
	m := example(t, s)
	j := openJournal(t, s)
	d := m.Datasets[0].Documents[0]
	if err := j.Add("v", d); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(m); err != nil {
		t.Fatal(err)
	}
	if _, ok := openJournal(t, s).Find(d.Dataset, "v", d.URL); ok {
		t.Error("the journal outlives the run")
	}
}

func TestJournalAtOnce(t *testing.T) {
	s := openStore(t)
	d := example(t, s).Datasets[0].Documents[0]
	j := openJournal(t, s)
	var all sync.WaitGroup
	for i := range 50 {
		all.Go(func() {
			d := d
			d.URL = fmt.Sprint("https://data.voorbeeld.nl/", i)
			if err := j.Add("v", d); err != nil {
				t.Error(err)
			}
			if _, ok := j.Find(d.Dataset, "v", d.URL); !ok {
				t.Errorf("%s is not found", d.URL)
			}
		})
	}
	all.Wait()
	data, err := os.ReadFile(s.journal())
	if got := parseJournal(data); err != nil || len(got) != 50 {
		t.Errorf("the file holds %d entries, %v, want 50", len(got), err)
	}
}

// FuzzJournal: whatever stands before it in the file, the next line is read,
// and no entry without a hash gets in.
func FuzzJournal(f *testing.F) {
	sha := strings.Repeat("0a", 32)
	line := `{"stamp":"v","document":{"dataset":"d","url":"u","sha256":"` + sha + `"}}`
	for _, seed := range []string{"", line, line + "\n" + line[:40], "\n\n", "null\n", "[]", line + "\r\n" + `{"stamp":7}`, "\x00\xff{"} {
		f.Add([]byte(seed))
	}
	added := `{"stamp":"next","document":{"dataset":"nd","url":"nu","sha256":"` + sha + `"}}` + "\n"
	f.Fuzz(func(t *testing.T, data []byte) {
		before := parseJournal(data)
		after := parseJournal(append(append(data, '\n'), added...))
		if _, ok := after[journalKey{"nd", "next", "nu"}]; !ok {
			t.Error("the line after it is lost")
		}
		for key, d := range before {
			if !validHash(d.SHA256) {
				t.Errorf("%v has hash %q", key, d.SHA256)
			}
			if _, ok := after[key]; !ok || keyOf(key.stamp, d) != key {
				t.Errorf("%v is lost or under another key", key)
			}
		}
	})
}
