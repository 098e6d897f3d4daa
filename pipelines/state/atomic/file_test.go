package atomic

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var errDisk = errors.New("no space left")

// fullAfter takes so many bytes, then fails as a full disk does.
type fullAfter struct {
	w    io.Writer
	left int
}

func (f *fullAfter) Write(p []byte) (int, error) {
	n, err := f.w.Write(p[:min(len(p), f.left)])
	f.left -= n
	if err == nil && n < len(p) {
		err = errDisk
	}
	return n, err
}

func content(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "doel")
	for _, text := range []string{"eerste", "tweede, langer", ""} {
		if err := WriteFile(path, 0o640, content(text)); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != text {
			t.Errorf("holds %q (%v), want %q", got, err, text)
		}
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v, want 0640", info.Mode(), err)
	}
}

func TestWriteFileInWorkingFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := WriteFile("doel", 0o644, content("x")); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat("doel"); err != nil {
		t.Error(err)
	}
}

// TestFailures makes each step fail once: before the rename the target is
// untouched, and a temporary file never remains.
func TestFailures(t *testing.T) {
	for _, test := range []struct {
		name string
		fail func(*disk)
		want string
	}{
		{"write", func(d *disk) {
			d.writer = func(f *os.File) io.Writer { return &fullAfter{f, 3} }
		}, "oud"},
		{"sync", func(d *disk) { d.sync = func(*os.File) error { return errDisk } }, "oud"},
		{"rename", func(d *disk) { d.rename = func(string, string) error { return errDisk } }, "oud"},
		{"folder's sync", func(d *disk) { d.syncDir = func(string) error { return errDisk } }, "nieuw"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "doel")
			if err := os.WriteFile(path, []byte("oud"), 0o644); err != nil {
				t.Fatal(err)
			}
			d := realDisk
			test.fail(&d)
			if err := d.writeFile(path, 0o644, content("nieuw")); !errors.Is(err, errDisk) {
				t.Errorf("got %v, want %v", err, errDisk)
			}
			entries, err := os.ReadDir(filepath.Dir(path))
			if err != nil || len(entries) != 1 {
				t.Errorf("folder holds %v, want the target alone", entries)
			}
			if got, err := os.ReadFile(path); err != nil || string(got) != test.want {
				t.Errorf("target holds %q (%v), want %q", got, err, test.want)
			}
		})
	}
}

func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "doel")
	err := WriteFile(path, 0o644, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return errDisk
	})
	if !errors.Is(err, errDisk) || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v, want %v and the path", err, errDisk)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("folder holds %v", entries)
	}
	if err := WriteFile(filepath.Join(dir, "niet", "daar"), 0o644, content("x")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v for a folder that is not there", err)
	}
}

func TestRemoveStale(t *testing.T) {
	dir := t.TempDir()
	old, young := time.Now().Add(-2*time.Hour), time.Now()
	files := map[string]time.Time{"a.zst.tmp-1": old, "sub/b.json.tmp-22": old, "sub/c.tmp-3": young, "sub/d.json": old}
	for name, at := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := RemoveStale(dir, time.Hour); err != nil {
		t.Fatal(err)
	}
	for name, stays := range map[string]bool{"a.zst.tmp-1": false, "sub/b.json.tmp-22": false, "sub/c.tmp-3": true, "sub/d.json": true} {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != stays {
			t.Errorf("%s: %v, want it there: %v", name, err, stays)
		}
	}
}
