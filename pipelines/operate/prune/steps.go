package prune

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/packs"
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

// stagedSteps removes what was staged by versions of transforms that are no more,
// and packs of which less than half of the documents stays: the next run makes
// the rest again, from the documents. Left-overs without an index go too.
func (k *kept) stagedSteps(s *state) ([]Step, error) {
	root := s.room.Staged()
	folders, err := os.ReadDir(root)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("listing the staged files: %w", err)
	}
	var steps []Step
	for _, entry := range folders {
		dir := filepath.Join(root, entry.Name())
		if !slices.Contains(k.rule.Versions, entry.Name()) {
			steps = append(steps, Step{Staged, dir, size(dir)})
			continue
		}
		folder, err := packs.Read(dir)
		if err != nil {
			return nil, err
		}
		for _, path := range folder.Stray {
			steps = append(steps, Step{Staged, path, size(path)})
		}
		for _, p := range folder.Packs {
			if !k.worth(p) {
				steps = append(steps, packSteps(p)...)
			}
		}
		for _, p := range folder.Old {
			steps = append(steps, packSteps(p)...)
		}
	}
	return steps, nil
}

// worth tells whether a pack is worth keeping for those of its documents that are.
func (k *kept) worth(p *packs.Pack) bool {
	live := 0
	for _, sha := range p.Documents {
		if k.objects[sha] {
			live++
		}
	}
	return p.Worth(live)
}

// packSteps removes a pack, its index before what it names.
func packSteps(p *packs.Pack) []Step {
	steps := []Step{{Staged, p.ListPath(), size(p.ListPath())}}
	for _, f := range p.Files {
		steps = append(steps, Step{Staged, p.Path(f), f.Bytes})
	}
	return steps
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
