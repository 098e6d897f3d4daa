package atomic

import (
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
)

// Op is a kind of step on a disk.
type Op string

// The steps of which the order decides what is left when a process stops or the
// power fails.
const (
	Write   Op = "write"
	Sync    Op = "sync"
	Renamed Op = "rename"
	Linked  Op = "link"
	Removed Op = "remove"
)

// watcher, if set, is told of each step before it is taken: tests stop there.
var watcher atomic.Pointer[func(op Op, path, to string)]

// Watch tells a test of each step before it is taken, until it is undone. A step
// on two paths has both. One test watches at a time.
func Watch(hear func(op Op, path, to string)) (undo func()) {
	watcher.Store(&hear)
	return func() { watcher.Store(nil) }
}

func step(op Op, path, to string) {
	if hear := watcher.Load(); hear != nil {
		(*hear)(op, path, to)
	}
}

// Rename is os.Rename, as a step. Only SyncDir of the folder makes it durable.
func Rename(from, to string) error {
	step(Renamed, from, to)
	return os.Rename(from, to)
}

// Link points the name at to target, whatever was there. Only SyncDir of the
// folder makes it durable.
func Link(target, name string) error {
	temporary := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"-new")
	if err := os.Remove(temporary); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	step(Linked, target, temporary)
	if err := os.Symlink(target, temporary); err != nil {
		return err
	}
	return Rename(temporary, name)
}

// SyncFile brings the bytes of a file to disk.
func SyncFile(path string) error {
	step(Sync, path, "")
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// RemoveAll is os.RemoveAll, as a step.
func RemoveAll(path string) error {
	step(Removed, path, "")
	return os.RemoveAll(path)
}
