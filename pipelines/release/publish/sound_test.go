package publish

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/pipelines/state/layout"
)

// What befalls the warehouse that readers open is seen, and the next publication mends it.
func TestSound(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(t *testing.T, f layout.Folder)
		want string
	}{
		"emptied": {func(t *testing.T, f layout.Folder) { rewrite(t, f.Warehouse(), nil) }, "has 0 bytes"},
		"changed": {func(t *testing.T, f layout.Folder) { rewrite(t, f.Warehouse(), []byte("magazijn twEe")) }, "is not, to the byte"},
		"cut off": {func(t *testing.T, f layout.Folder) { rewrite(t, f.Warehouse(), []byte("mag")) }, "has 3 bytes"},
		"gone":    {func(t *testing.T, f layout.Folder) { must(t, os.Remove(f.Warehouse())) }, "is not there"},
		"a log":   {func(t *testing.T, f layout.Folder) { rewrite(t, f.WarehouseLog(), []byte("x")) }, "somebody opened it to write"},
		"changed, by an older version's record": {func(t *testing.T, f layout.Folder) {
			p, err := recorded(f)
			must(t, err)
			p.XXH3, p.Before = "", nil
			must(t, putOnRecord(f, p))
			must(t, Sound(string(f)))
			rewrite(t, f.Warehouse(), []byte("magazijn twEe"))
		}, "is not, to the byte"},
		"no record": {func(t *testing.T, f layout.Folder) { must(t, os.Remove(f.Published())) }, "is no DuckDB file"}, // the text of the test is none
		"half a switch": {func(t *testing.T, f layout.Folder) {
			must(t, os.Remove(f.Latest()))
			must(t, os.Symlink("releases/2020-01-01-00000000", f.Latest()))
		}, "a publication broke off"},
	} {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			if err := Sound(out); err != nil {
				t.Errorf("nothing published: %v", err)
			}
			publishText(t, out, "magazijn twee")
			f := layout.Folder(out)
			info, err := os.Stat(f.Warehouse())
			if err != nil || info.Mode().Perm()&0o222 != 0 {
				t.Errorf("the published warehouse can be written: %v, %v", info.Mode(), err)
			}
			if err := Sound(out); err != nil {
				t.Fatal(err)
			}
			c.do(t, f)
			if err := Sound(out); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
			publishText(t, out, "magazijn twee")
			if err := Sound(out); err != nil {
				t.Errorf("after the next publication: %v", err)
			}
			if name == "a log" {
				if _, err := os.Stat(f.StrayLog()); err != nil {
					t.Errorf("the log is not set aside: %v", err)
				}
			}
		})
	}
}

func rewrite(t *testing.T, path string, content []byte) {
	t.Helper()
	_ = os.Remove(path)
	must(t, os.WriteFile(path, content, 0o644))
}

// What would stop a publication halfway is said before the work.
func TestTried(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(t *testing.T, f layout.Folder)
		want string
	}{
		"new":                {func(t *testing.T, f layout.Folder) {}, ""},
		"published":          {func(t *testing.T, f layout.Folder) { publishText(t, string(f), "een") }, ""},
		"rapport a folder":   {func(t *testing.T, f layout.Folder) { must(t, os.MkdirAll(f.Report(), 0o755)) }, "rapport is no link but a folder"},
		"latest copied":      {func(t *testing.T, f layout.Folder) { must(t, os.MkdirAll(f.Latest(), 0o755)) }, "latest is no link but a folder"},
		"warehouse a folder": {func(t *testing.T, f layout.Folder) { must(t, os.MkdirAll(f.Warehouse(), 0o755)) }, "is a folder"},
		"releases a file":    {func(t *testing.T, f layout.Folder) { must(t, os.WriteFile(f.Releases(), nil, 0o644)) }, "not a directory"},
	} {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			c.do(t, layout.Folder(out))
			err := Tried(out)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("%v, want %q", err, c.want)
			}
			left := 0
			_ = filepath.WalkDir(out, func(path string, _ os.DirEntry, _ error) error {
				if strings.Contains(path, trial) {
					left++
				}
				return nil
			})
			if left > 0 {
				t.Errorf("%d files are left behind", left)
			}
		})
	}
}

// A state on another file system is found out before the build.
func TestTriedAcrossFileSystems(t *testing.T) {
	other, err := os.MkdirTemp("/dev/shm", "medebewind-")
	if err != nil {
		t.Skip("no second file system here: ", err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(other) })
	out := t.TempDir()
	must(t, os.Symlink(other, layout.Folder(out).State()))
	if err := Tried(out); err == nil || !strings.Contains(err.Error(), "are they on one file system?") {
		t.Error(err)
	}
}
