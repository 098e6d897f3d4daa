package publish

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
)

// crash is a disk that a publication takes steps on until the nth, at which it
// stops for good: no step of it is taken any more, and nothing is cleared up. It
// knows what of the steps before may be lost if the power fails as well.
type crash struct {
	t *testing.T
	// steps come one by one, also those of files that go to disk side by side.
	sync.Mutex
	out  string
	left int
	// stopped is closed at the nth step; the last one is what would have come.
	stopped chan struct{}
	last    string
	// durable are the files whose bytes are on disk; loose are the renames and
	// links whose folder is not, each with what undoes it.
	durable map[string]bool
	loose   []loose
}

type loose struct {
	dir  string
	undo func()
}

// hear lets a step be taken, or never comes back, and then no other step does.
func (c *crash) hear(op atomic.Op, path, to string) {
	c.Lock()
	defer c.Unlock()
	if c.left--; c.left < 0 {
		c.last = strings.TrimSpace(fmt.Sprint(op, " ", path, " ", to))
		close(c.stopped)
		select {}
	}
	switch op {
	case atomic.Sync:
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			c.durable[path] = true
		}
		kept := c.loose[:0]
		for _, l := range c.loose {
			if l.dir != filepath.Clean(path) {
				kept = append(kept, l)
			}
		}
		c.loose = kept
	case atomic.Renamed:
		c.loose = append(c.loose, loose{filepath.Dir(to), c.undoing(path, to)})
		c.durable[to] = c.durable[path]
	case atomic.Linked:
		c.loose = append(c.loose, loose{filepath.Dir(to), func() { _ = os.Remove(to) }})
	}
}

// undoing gives what takes a rename back, with what was there before it.
func (c *crash) undoing(from, to string) func() {
	kept := filepath.Join(c.t.TempDir(), "kept")
	target, err := os.Readlink(to)
	switch {
	case err == nil:
		err = os.Symlink(target, kept)
	default:
		err = os.Link(to, kept)
	}
	return func() {
		_ = os.Rename(to, from)
		if err == nil {
			_ = os.Rename(kept, to)
		}
	}
}

// powerFails loses all that was not brought to disk: of files half their bytes, of
// folders the names.
func (c *crash) powerFails() {
	for i := len(c.loose) - 1; i >= 0; i-- {
		c.loose[i].undo()
	}
	err := filepath.WalkDir(c.out, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || c.durable[path] || c.durable[c.before(path)] {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		return os.Truncate(path, info.Size()/2)
	})
	if err != nil {
		c.t.Fatal(err)
	}
}

// before gives where a file of a release was when it was made.
func (c *crash) before(path string) string {
	relative, err := filepath.Rel(layout.Folder(c.out).Releases(), path)
	if err != nil {
		return ""
	}
	_, inside, _ := strings.Cut(filepath.ToSlash(relative), "/")
	return filepath.Join(layout.Folder(c.out).Releases(), fmt.Sprintf(".new-%d", os.Getpid()), filepath.FromSlash(inside))
}

// publishUntil publishes content until the nth step; false tells that it came to
// its end before.
func publishUntil(t *testing.T, out, content string, n int) (*crash, bool) {
	t.Helper()
	c := &crash{t: t, out: out, left: n, stopped: make(chan struct{}), durable: map[string]bool{}}
	err := filepath.WalkDir(out, func(path string, _ fs.DirEntry, err error) error {
		c.durable[path] = true // long since
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	undo := atomic.Watch(c.hear)
	defer undo()
	done := make(chan error, 1)
	go func() {
		dir, err := Prepare(out)
		if err == nil {
			_, err = Publish(out, dir, write(t, content, out, "state", "tmp", "new.duckdb"), release(t, dir, content))
		}
		done <- err
	}()
	select {
	case err := <-done:
		if err != nil {
			t.Fatal(err)
		}
		return c, true
	case <-c.stopped:
		return c, false
	}
}

// TestCrashPoints stops a publication before each of its steps in turn, by itself
// and with the power gone: readers have the old release or the new one, whole; and
// the next publication comes to its end.
func TestCrashPoints(t *testing.T) {
	for name, power := range map[string]bool{"stopped": false, "power failed": true} {
		t.Run(name, func(t *testing.T) {
			n, ended := 0, false
			var steps []string
			for ; !ended; n++ {
				out := t.TempDir()
				publishText(t, out, "a")
				var c *crash
				if c, ended = publishUntil(t, out, "b", n); ended {
					c.last = "the end"
				}
				steps = append(steps, strings.ReplaceAll(c.last, out+"/", ""))
				if power {
					c.powerFails()
				}
				if ended { // what it said is done stays done
					checkWhole(t, out, steps[n], "b")
				}
				checkWhole(t, out, steps[n], "a", "b")
				checkResumed(t, out, steps[n])
				publishText(t, out, "b")
				checkWhole(t, out, steps[n], "b")
				if left, err := filepath.Glob(filepath.Join(layout.Folder(out).Releases(), ".*")); err != nil || len(left) > 0 {
					t.Errorf("before %s: left behind %v, %v", steps[n], left, err)
				}
				if t.Failed() {
					t.Fatalf("stopped before step %d, %s, after %s", n, steps[n], strings.Join(steps[:n], "; "))
				}
			}
			if n < 20 {
				t.Errorf("a publication of %d steps: %s", n, strings.Join(steps, "; "))
			}
			t.Logf("%d steps: %s", n, strings.Join(steps, "; "))
		})
	}
}

// checkResumed is what the next run begins with: whatever broke off, warehouse and
// release are then of one content, without anything being built.
func checkResumed(t *testing.T, out, at string) {
	t.Helper()
	if _, err := Resume(out); err != nil {
		t.Errorf("before %s: %v", at, err)
	}
	table, _, _ := strings.Cut(readFile(t, layout.Folder(out).Latest(), "kern", "een.parquet"), " ")
	if file := readFile(t, layout.Folder(out).Warehouse()); file != table {
		t.Errorf("before %s: after resuming the warehouse is %q, and the release %q", at, file, table)
	}
	if err := Sound(out); err != nil {
		t.Errorf("before %s: after resuming: %v", at, err)
	}
	if again, err := Resume(out); again != "" || err != nil {
		t.Errorf("before %s: resumed once more: %q, %v", at, again, err)
	}
}

// checkWhole is what readers count on: one of the contents, whole.
func checkWhole(t *testing.T, out, at string, contents ...string) {
	t.Helper()
	one := func(what, got string) {
		t.Helper()
		for _, content := range contents {
			if got == content {
				return
			}
		}
		t.Errorf("before %s: %s is %q, want one of %q", at, what, got, contents)
	}
	one("the warehouse", readFile(t, layout.Folder(out).Warehouse()))
	table, _, _ := strings.Cut(readFile(t, layout.Folder(out).Latest(), "kern", "een.parquet"), " ")
	one("the release", table)
	if target, err := os.Readlink(layout.Folder(out).Report()); err != nil || target != filepath.Join("latest", format.ReportDir) {
		t.Errorf("before %s: the report is %s, %v", at, target, err)
	}
	for line := range strings.Lines(readFile(t, layout.Folder(out).Latest(), format.SumsFile)) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		if got := fmt.Sprintf("%x", sha256.Sum256([]byte(readFile(t, layout.Folder(out).Latest(), name)))); got != sum {
			t.Errorf("before %s: %s is damaged", at, name)
		}
	}
}
