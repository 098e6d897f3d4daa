package prune

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/history"
	"medebewind/pipelines/publish"
	"medebewind/pipelines/snapshot"
)

// state is one of the two states in a folder: of real data and of the example.
type state struct {
	dir       string
	log       *history.Log
	runs      string
	records   []history.Record
	store     *snapshot.Store
	manifests []manifest
	// unfinished are the objects of a run that is to go on.
	unfinished []string
}

// manifest is a snapshot with what it needs.
type manifest struct {
	item     snapshot.Item
	herkomst string
	releases []string // made from it
	objects  []string
}

// Make finds out what can go. It changes nothing.
func Make(out string, rule Rule) (*Plan, error) {
	releases, err := readReleases(out)
	if err != nil {
		return nil, err
	}
	states, err := readStates(out, releases)
	if err != nil {
		return nil, err
	}
	k := &kept{rule: rule, latest: publish.Latest(out)}
	k.decide(states, releases)
	p := &Plan{KeptRuns: slices.Sorted(maps.Keys(k.runs))}
	for _, r := range releases {
		if k.releases[r.Name] {
			p.KeptReleases = append(p.KeptReleases, r.Name)
		}
	}
	for _, kind := range Kinds {
		steps, err := k.steps(kind, out, states, releases)
		if err != nil {
			return nil, err
		}
		p.Steps = append(p.Steps, steps...)
	}
	return p, nil
}

// readReleases gives the releases, newest first.
func readReleases(out string) ([]*publish.Published, error) {
	names, err := publish.Names(out)
	if err != nil {
		return nil, err
	}
	var all []*publish.Published
	for _, name := range names {
		p, err := publish.Read(out, name)
		if err != nil {
			return nil, fmt.Errorf("%w: restore or remove it, then prune", err)
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b *publish.Published) int {
		return cmp.Or(strings.Compare(b.Created, a.Created), strings.Compare(b.Name, a.Name))
	})
	return all, nil
}

func readStates(out string, releases []*publish.Published) ([]*state, error) {
	root := filepath.Join(out, "state")
	var all []*state
	for _, s := range []*state{
		{dir: filepath.Join(root, "bronnen"), runs: filepath.Join(root, "runs")},
		{dir: filepath.Join(root, "voorbeeld"), runs: filepath.Join(root, "voorbeeld", "runs")},
	} {
		if _, err := os.Stat(s.dir); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err := s.read(releases); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

func (s *state) read(releases []*publish.Published) (err error) {
	if s.log, err = history.Open(s.runs); err != nil {
		return err
	}
	if s.records, err = s.log.All(); err != nil {
		return err
	}
	if s.store, err = snapshot.Open(filepath.Join(s.dir, "snapshot")); err != nil {
		return err
	}
	items, err := s.store.Manifests()
	if err != nil {
		return err
	}
	for _, item := range items {
		// Of one that is damaged it is not known what it needs.
		m, err := s.store.Load(item.Name)
		if err != nil {
			return err
		}
		read := manifest{item: item, herkomst: m.Herkomst}
		for _, p := range releases {
			if p.IsOf(m) {
				read.releases = append(read.releases, p.Name)
			}
		}
		for _, d := range m.Documents() {
			read.objects = append(read.objects, d.SHA256)
		}
		s.manifests = append(s.manifests, read)
	}
	s.unfinished, err = s.store.Unfinished()
	return err
}

// steps gives what goes of one kind.
func (k *kept) steps(kind Kind, out string, states []*state, releases []*publish.Published) (steps []Step, err error) {
	if kind == Release {
		return k.releaseSteps(out, releases)
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
			path := filepath.Join(s.runs, r.ID+".json")
			steps = append(steps, Step{Record, path, size(path)})
		}
	}
	return steps
}

func (k *kept) releaseSteps(out string, releases []*publish.Published) ([]Step, error) {
	// Those that an earlier removal took out of sight and did not end.
	left, err := filepath.Glob(filepath.Join(publish.Dir(out, ""), beingRemoved+"*"))
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
	root := filepath.Join(s.dir, "staged")
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
