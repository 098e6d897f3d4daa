// Package atomic writes files that are there whole or not at all, also when
// the process is killed or the power fails halfway.
package atomic

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// TempMark stands in the name of every file that is still being written.
const TempMark = ".tmp-"

// WriteFile gives path the content that write writes. The bytes go to a
// temporary file in the same folder, which is synced and then renamed, so a
// reader of path sees the old content or the new, never a part. When an error
// is returned before the rename, path is as it was and no temporary file
// remains; only when the folder's own sync fails is path already new.
func WriteFile(path string, perm os.FileMode, write func(io.Writer) error) error {
	return realDisk.writeFile(path, perm, write)
}

// disk holds the steps of a write that can fail, so that a test can make each
// of them fail.
type disk struct {
	writer  func(*os.File) io.Writer
	sync    func(*os.File) error
	rename  func(from, to string) error
	syncDir func(dir string) error
}

var realDisk = disk{
	writer:  func(f *os.File) io.Writer { return f },
	sync:    func(f *os.File) error { step(Sync, f.Name(), ""); return f.Sync() },
	rename:  Rename,
	syncDir: SyncDir,
}

func (d disk) writeFile(path string, perm os.FileMode, write func(io.Writer) error) (err error) {
	dir, base := filepath.Split(filepath.Clean(path))
	if dir == "" {
		// CreateTemp would take an empty folder for the system's own.
		dir = "."
	}
	f, err := os.CreateTemp(dir, base+TempMark+"*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	renamed := false
	defer func() {
		if !renamed {
			_ = f.Close() // closed already when all went well; the first error is told
			_ = os.Remove(f.Name())
		}
	}()
	if err := d.fill(f, perm, write); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err := d.rename(f.Name(), path); err != nil {
		return fmt.Errorf("putting %s in place: %w", path, err)
	}
	renamed = true
	// Without this the rename itself may be lost in a power failure.
	return d.syncDir(dir)
}

func (d disk) fill(f *os.File, perm os.FileMode, write func(io.Writer) error) error {
	step(Write, f.Name(), "")
	if err := write(d.writer(f)); err != nil {
		return err
	}
	// CreateTemp makes files that only the owner can read.
	if err := f.Chmod(perm); err != nil {
		return err
	}
	if err := d.sync(f); err != nil {
		return err
	}
	return f.Close()
}

// SyncDir makes the names in dir durable: files made, renamed or removed.
func SyncDir(dir string) error {
	step(Sync, dir, "")
	f, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("syncing folder %s: %w", dir, err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("syncing folder %s: %w", dir, err)
	}
	return nil
}

// RemoveStale removes the temporary files under dir, at any depth, that a
// killed process left behind: those not touched for at least age. Younger ones
// may belong to a process at work and stay.
func RemoveStale(dir string, age time.Duration) error {
	before := time.Now().Add(-age)
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // renamed or removed by its owner in the meantime
		}
		if err != nil {
			return err
		}
		if !entry.Type().IsRegular() || !strings.Contains(entry.Name(), TempMark) {
			return nil
		}
		info, err := entry.Info()
		if err == nil && !info.ModTime().After(before) {
			err = os.Remove(path)
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("removing temporary files under %s: %w", dir, err)
	}
	return nil
}
