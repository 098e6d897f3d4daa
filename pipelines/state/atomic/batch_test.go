package atomic

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestBatch: nothing is synced before Sync, and everything by it: few files by
// themselves, many with the disk.
func TestBatch(t *testing.T) {
	for _, files := range []int{0, 1, few, few + 1, 3 * few} {
		dir := t.TempDir()
		b := &Batch{Dir: dir}
		var synced []string
		undo := Watch(func(op Op, path, _ string) {
			if op == Sync {
				synced = append(synced, path)
			}
		})
		want := []string{}
		for i := range files {
			path := filepath.Join(dir, "ab", fmt.Sprint(i))
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := b.WriteFile(path, 0o644, content("x")); err != nil {
				t.Fatal(err)
			}
			want = append(want, path)
		}
		if len(synced) > 0 {
			t.Errorf("%d files: %v synced before their time", files, synced)
		}
		if err := b.Sync(); err != nil {
			t.Fatal(err)
		}
		if files > 0 {
			want = append(want, dir, filepath.Join(dir, "ab"))
		}
		if files > few && wholeDisk {
			want = []string{dir}
		}
		slices.Sort(synced)
		slices.Sort(want)
		if !slices.Equal(synced, want) {
			t.Errorf("%d files: synced %d, want %d", files, len(synced), len(want))
		}
		synced = nil
		if err := b.Sync(); err != nil || len(synced) > 0 {
			t.Errorf("%d files: %v synced twice, %v", files, synced, err)
		}
		undo()
	}
}

// A file that another process wrote is synced; one that is gone is no error.
func TestBatchAwaits(t *testing.T) {
	dir := t.TempDir()
	there, gone := filepath.Join(dir, "er"), filepath.Join(dir, "weg")
	if err := os.WriteFile(there, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	b := &Batch{Dir: dir}
	b.Await(there)
	b.Await(gone)
	seen := false
	undo := Watch(func(op Op, path, _ string) { seen = seen || op == Sync && path == there })
	defer undo()
	if err := b.Sync(); err != nil || !seen {
		t.Errorf("synced: %v, %v", seen, err)
	}
}

// A file that fails leaves nothing behind, and is not waited for.
func TestBatchFails(t *testing.T) {
	b := &Batch{Dir: t.TempDir()}
	if err := b.WriteFile(filepath.Join(b.Dir, "geen", "map"), 0o644, content("x")); err == nil {
		t.Error("a file in no folder was written")
	}
	if len(b.pending) > 0 {
		t.Errorf("waits for %v", b.pending)
	}
	b.Await(filepath.Join(b.Dir, "er"))
	b.Dir = filepath.Join(b.Dir, "weg")
	for i := range few {
		b.Await(fmt.Sprint(i))
	}
	if err := b.Sync(); wholeDisk && (err == nil || len(b.pending) == 0) {
		t.Errorf("a disk that is not there: %v, %d pending", err, len(b.pending))
	}
}
