// Package prune removes what is older than the retention rule and what nothing
// that is kept needs.
//
// What is kept: the newest releases and those of the last days, and whatever is
// published; releases that were marked (Keep); records of runs of the last days, those that made a kept release,
// and those that tell the last word on a source. From these follow the manifests,
// from the manifests the objects, and from the objects the staged files.
//
// What a verification that was killed left goes too; while one is at work nothing
// goes, for it needs documents that no kept run may need.
//
// Removal goes the other way: a record goes before its release, a release before
// its manifest, a manifest before its objects. Whenever it stops, everything that
// is still there has all that it needs.
package prune

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/lock"
	"medebewind/pipelines/state/scratch"
)

// Rule is what is kept.
type Rule struct {
	config.Retention
	// Versions are the folders of staged files that the code of today uses.
	Versions []string
	// Now is the moment from which days count back.
	Now time.Time
}

// Kind is a kind of thing that is removed.
type Kind string

// The kinds, in the order in which they are removed.
const (
	Record   Kind = "record"
	Release  Kind = "release"
	Manifest Kind = "manifest"
	Staged   Kind = "staged"
	Object   Kind = "object"
	Scratch  Kind = "scratch"
)

// Kinds are all kinds in the order in which they are removed.
var Kinds = []Kind{Record, Release, Manifest, Staged, Object, Scratch}

// Step is one thing to remove.
type Step struct {
	Kind  Kind
	Path  string
	Bytes int64
}

// Plan is what is to be removed, in order, and what stays.
type Plan struct {
	Steps []Step
	// KeptReleases, newest first, and KeptRuns stay.
	KeptReleases, KeptRuns []string
}

// Prune makes a plan, and with yes carries it out under the lock of the folder.
func Prune(ctx context.Context, out string, rule Rule, yes bool) (p *Plan, err error) {
	folder := layout.Folder(out)
	if _, err := os.Stat(folder.State()); err != nil {
		return nil, fmt.Errorf("pruning: %w: has a run been made there?", err)
	}
	if yes {
		held, err := lock.Acquire(folder.Lock())
		if err != nil {
			return nil, err
		}
		defer func() { _ = held.Release() }()
		if _, held, err := scratch.Look(folder.State()); err != nil || len(held) > 0 {
			return nil, errors.Join(err, atWork(held))
		}
	}
	if p, err = Make(out, rule); err != nil || !yes {
		return p, err
	}
	return p, p.Apply(ctx, nil)
}

// atWork is the error of pruning while verifications need what is there.
func atWork(held []string) error {
	if len(held) == 0 {
		return nil
	}
	return fmt.Errorf("pruning: a verification is at work in %s: wait for it or stop it", held[0])
}

// beingRemoved begins the name of a release that is being removed.
const beingRemoved = ".old-"

// Apply removes what the plan names, and tells of each step. Between two kinds
// all is brought to disk, so that the order holds through a power failure.
func (p *Plan) Apply(ctx context.Context, did func(Step)) error {
	touched := map[string]bool{}
	var kind Kind
	for _, step := range p.Steps {
		if err := ctx.Err(); err != nil {
			return context.Cause(ctx)
		}
		if step.Kind != kind {
			if err := syncAll(touched); err != nil {
				return err
			}
			kind, touched = step.Kind, map[string]bool{}
		}
		if err := step.remove(); err != nil {
			return fmt.Errorf("removing %s %s: %w", step.Kind, step.Path, err)
		}
		touched[filepath.Dir(step.Path)] = true
		if did != nil {
			did(step)
		}
	}
	return syncAll(touched)
}

func syncAll(dirs map[string]bool) error {
	for dir := range dirs {
		if err := atomic.SyncDir(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// remove takes one thing away. A release goes out of sight before its files go:
// half a release is never taken for one.
func (s Step) remove() error {
	path := s.Path
	if s.Kind == Release && !strings.HasPrefix(filepath.Base(path), beingRemoved) {
		path = filepath.Join(filepath.Dir(path), beingRemoved+filepath.Base(path))
		if err := os.Rename(s.Path, path); err != nil {
			return err
		}
		if err := atomic.SyncDir(filepath.Dir(path)); err != nil {
			return err
		}
	}
	return os.RemoveAll(path)
}
