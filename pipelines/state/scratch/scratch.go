// Package scratch gives a verification a folder of its own to build in:
//
//	OUT/state/verify-123456/         what is built
//	OUT/state/verify-123456/held     locked as long as its process lives
//
// The kernel frees the lock however the process ends, so that what a killed one
// left is told at once from what one at work still needs.
package scratch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/lock"
)

const (
	prefix   = "verify-"
	heldFile = "held"
	// A folder without a lock was made a moment ago, or by a process that was
	// killed in that moment: after so long it is the latter.
	moment = time.Hour
)

// Dir is a folder to build in.
type Dir struct {
	Path string
	held *lock.Lock
}

// New makes a folder under state, and removes those that nobody holds.
func New(state string) (*Dir, error) {
	left, _, err := Look(state)
	if err != nil {
		return nil, err
	}
	for _, dir := range left {
		if err := os.RemoveAll(dir); err != nil {
			return nil, fmt.Errorf("removing what an earlier verification left: %w", err)
		}
	}
	d := &Dir{}
	if d.Path, err = os.MkdirTemp(state, prefix); err != nil {
		return nil, fmt.Errorf("making room to build again: %w", err)
	}
	if d.held, err = lock.Acquire(filepath.Join(d.Path, heldFile)); err != nil {
		return nil, errors.Join(err, os.RemoveAll(d.Path))
	}
	return d, nil
}

// Remove takes the folder away with all that is in it.
func (d *Dir) Remove() error {
	return errors.Join(d.held.Release(), os.RemoveAll(d.Path))
}

// Look gives the folders under state that nobody holds any more, and those of
// verifications at work.
func Look(state string) (left, held []string, err error) {
	all, err := atomic.Names(state, prefix)
	if err != nil {
		return nil, nil, err
	}
	for _, dir := range all {
		alive, err := isHeld(dir)
		switch {
		case errors.Is(err, fs.ErrNotExist): // removed in the meantime
		case err != nil:
			return nil, nil, err
		case alive:
			held = append(held, dir)
		default:
			left = append(left, dir)
		}
	}
	slices.Sort(left)
	return left, held, nil
}

func isHeld(dir string) (bool, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return false, err
	}
	path := filepath.Join(dir, heldFile)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return time.Since(info.ModTime()).Abs() < moment, nil
	}
	held, _, err := lock.Look(path)
	return held, err
}
