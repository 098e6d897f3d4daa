package prune

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/scratch"
)

// steps gives what goes of one kind.
func (k *kept) steps(kind Kind, out string, states []*state, releases []*publish.Published) (steps []Step, err error) {
	switch kind {
	case Release:
		return k.releaseSteps(out, releases)
	case Scratch:
		return scratchSteps(out)
	}
	for _, s := range states {
		var some []Step
		switch kind {
		case Record:
			some = k.recordSteps(s)
		case Manifest:
			for _, m := range s.manifests {
				if !k.manifests[m.item.Path] {
					some = append(some, Step{Manifest, m.item.Path, m.item.Bytes})
				}
			}
		case Staged:
			some, err = k.stagedSteps(s)
		case Object:
			some, err = k.objectSteps(s)
		}
		if err != nil {
			return nil, err
		}
		steps = append(steps, some...)
	}
	return steps, nil
}

func (k *kept) recordSteps(s *state) (steps []Step) {
	for _, r := range s.records {
		if !k.runs[r.ID] {
			path := filepath.Join(s.room.Runs, r.ID+".json")
			steps = append(steps, Step{Record, path, size(path)})
		}
	}
	return steps
}

func (k *kept) releaseSteps(out string, releases []*publish.Published) ([]Step, error) {
	// Those that an earlier removal took out of sight and did not end.
	left, err := atomic.Names(layout.Folder(out).Releases(), beingRemoved)
	if err != nil {
		return nil, err
	}
	for _, p := range slices.Backward(releases) {
		if !k.releases[p.Name] {
			left = append(left, p.Dir)
		}
	}
	var steps []Step
	for _, path := range left {
		steps = append(steps, Step{Release, path, size(path)})
	}
	return steps, nil
}

// stagedSteps removes the staged files of documents that go, and of versions of
// transforms that are no more. The index goes before what it names.
func (k *kept) stagedSteps(s *state) ([]Step, error) {
	root := s.room.Staged()
	folders, err := os.ReadDir(root)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("listing the staged files: %w", err)
	}
	var steps []Step
	for _, folder := range folders {
		dir := filepath.Join(root, folder.Name())
		if !slices.Contains(k.rule.Versions, folder.Name()) {
			steps = append(steps, Step{Staged, dir, size(dir)})
			continue
		}
		files, err := os.ReadDir(dir)
		if err != nil {
			return nil, fmt.Errorf("listing the staged files: %w", err)
		}
		for _, file := range files { // SHA.json sorts before SHA.table.parquet
			sha, _, _ := strings.Cut(file.Name(), ".")
			if !k.objects[sha] && !strings.Contains(file.Name(), ".tmp-") {
				path := filepath.Join(dir, file.Name())
				steps = append(steps, Step{Staged, path, size(path)})
			}
		}
	}
	return steps, nil
}

func (k *kept) objectSteps(s *state) (steps []Step, err error) {
	items, err := s.store.Objects()
	if err != nil {
		return nil, err
	}
	for _, item := range items {
		if !k.objects[item.Name] {
			steps = append(steps, Step{Object, item.Path, item.Bytes})
		}
	}
	return steps, nil
}

// scratchSteps removes what a verification built that was killed.
func scratchSteps(out string) (steps []Step, err error) {
	left, _, err := scratch.Look(layout.Folder(out).State())
	for _, dir := range left {
		steps = append(steps, Step{Scratch, dir, size(dir)})
	}
	return steps, err
}

// size is the number of bytes of a file or folder, as far as it can be seen.
func size(path string) (bytes int64) {
	_ = filepath.WalkDir(path, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			if info, err := entry.Info(); err == nil {
				bytes += info.Size()
			}
		}
		return nil
	})
	return bytes
}
