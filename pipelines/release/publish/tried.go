package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
)

// trial begins the names of what Tried makes and removes.
const trial = ".proef-"

// Tried takes in small every step of a publication that can fail for what the folder is:
// what stands in the place of a link, a file system without links, a state that is
// mounted elsewhere, permissions. A run tries before it begins, so that it does not find
// out after the whole build, halfway the switch.
func Tried(out string) error {
	folder := layout.Folder(out)
	for _, dir := range []string{out, folder.Releases(), folder.State()} { // of a run that was killed here
		left, err := atomic.Names(dir, trial)
		if err != nil {
			return err
		}
		for _, path := range left {
			if err := removed(path); err != nil {
				return err
			}
		}
	}
	for _, err := range []error{replaceable(folder), linkable(out), movable(folder), Limited(out)} {
		if err != nil {
			return fmt.Errorf("nothing could be published in %s: %w", out, err)
		}
	}
	return nil
}

// replaceable tells whether what a publication renames over can be renamed over.
func replaceable(folder layout.Folder) error {
	for _, path := range []string{folder.Latest(), folder.Report()} {
		info, err := os.Lstat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return err
		case info.Mode()&fs.ModeSymlink == 0:
			return fmt.Errorf("%s is no link but a %s, as after a copy that followed links: move it away, the next run makes the link", path, kindOf(info))
		}
	}
	info, err := os.Lstat(folder.Warehouse())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.IsDir() {
		err = fmt.Errorf("%s is a folder: move it away", folder.Warehouse())
	}
	return err
}

func kindOf(info fs.FileInfo) string {
	if info.IsDir() {
		return "folder"
	}
	return "file"
}

// linkable makes a link and renames it, as the switch does.
func linkable(out string) (err error) {
	name := filepath.Join(out, fmt.Sprintf("%s%d", trial, os.Getpid()))
	defer func() { err = errors.Join(err, removed(name), removed(name+"-2")) }()
	if err := os.Symlink(trial, name); err != nil {
		return fmt.Errorf("its file system makes no links, which a publication needs (%w): give a folder on another one", err)
	}
	return os.Rename(name, name+"-2")
}

// movable renames a file from where the run builds to where readers look, and a folder
// to among the releases: that works within one file system only.
func movable(folder layout.Folder) (err error) {
	if _, none := os.Lstat(folder.Releases()); errors.Is(none, fs.ErrNotExist) {
		// A run that publishes nothing leaves no folder of releases.
		defer func() { err = errors.Join(err, removed(folder.Releases())) }()
	}
	if err := os.MkdirAll(folder.Releases(), 0o755); err != nil {
		return err
	}
	if err := os.MkdirAll(folder.State(), 0o755); err != nil {
		return err
	}
	file, err := os.CreateTemp(folder.State(), trial)
	if err != nil {
		return err
	}
	from := file.Name()
	if err := file.Close(); err != nil {
		return errors.Join(err, removed(from))
	}
	for _, to := range []string{filepath.Join(string(folder), filepath.Base(from)), filepath.Join(folder.Releases(), filepath.Base(from))} {
		if err := os.Rename(from, to); err != nil {
			return errors.Join(fmt.Errorf("a file cannot be moved from %s to %s; are they on one file system? %w", filepath.Dir(from), filepath.Dir(to), err), removed(from))
		}
		from = to
	}
	return removed(from)
}

func removed(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
