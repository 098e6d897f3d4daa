package snapshot

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/state/atomic"
)

// disk follows what a power failure now would leave: what was renamed into place
// and not synced since may be gone.
type disk struct {
	dir     string
	waiting map[string]bool
	// lost are objects that were not durable when a manifest was put in place.
	lost []string
}

func (d *disk) hear(op atomic.Op, path, to string) {
	switch {
	case op == atomic.Renamed && strings.HasPrefix(to, filepath.Join(d.dir, "manifests")):
		for name := range d.waiting {
			d.lost = append(d.lost, name)
		}
	case op == atomic.Renamed:
		d.waiting[to] = true
	case op == atomic.Sync && path == d.dir:
		clear(d.waiting)
	case op == atomic.Sync:
		delete(d.waiting, path)
	}
}

// A manifest comes after the objects that it names are on disk for good: those
// that this run wrote, few or many, and those that a killed one did.
func TestManifestComesAfterItsObjects(t *testing.T) {
	for _, objects := range []int{1, 10, 500} {
		dir := t.TempDir()
		d := &disk{dir: dir, waiting: map[string]bool{}}
		undo := atomic.Watch(d.hear)
		killed, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		fill(t, killed, 0, objects) // and here it was killed
		next, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		journal, err := next.Journal()
		if err != nil {
			t.Fatal(err)
		}
		m := &Manifest{Started: time.Date(2024, 1, 30, 2, 30, 0, 0, time.UTC)}
		set := Dataset{ID: "bwb/BWBR0000001"}
		for i := range objects {
			found, ok := journal.Find("bwb/BWBR0000001", "1", address(i))
			if !ok {
				t.Fatalf("document %d is not in the journal", i)
			}
			set.Documents = append(set.Documents, found)
		}
		set.Documents = append(set.Documents, fill(t, next, objects, 2*objects)...)
		m.Datasets = []Dataset{set}
		if err := next.Commit(m); err != nil {
			t.Fatal(err)
		}
		undo()
		if slices.Sort(d.lost); len(d.lost) > 0 {
			t.Errorf("%d objects: %d would be lost, such as %s", objects, len(d.lost), d.lost[0])
		}
	}
}

func address(i int) string { return fmt.Sprintf("https://uitgever.voorbeeld/%d", i) }

// fill stores documents as a run does, in the journal too.
func fill(t *testing.T, s *Store, from, to int) (documents []Document) {
	t.Helper()
	journal, err := s.Journal()
	if err != nil {
		t.Fatal(err)
	}
	defer journal.Close()
	for i := from; i < to; i++ {
		sha, err := s.Put(fmt.Append(nil, "tekst ", i))
		if err != nil {
			t.Fatal(err)
		}
		d := Document{ID: fmt.Sprint("bwb/", i), Dataset: "bwb/BWBR0000001", Source: "bwb", URL: address(i), SHA256: sha, Bytes: 7}
		if err := journal.Add("1", d); err != nil {
			t.Fatal(err)
		}
		documents = append(documents, d)
	}
	return documents
}
