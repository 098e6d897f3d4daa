package prune

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// state is one of the two states in a folder: of real data and of the example.
type state struct {
	room      layout.Room
	log       *history.Log
	records   []history.Record
	store     *snapshot.Store
	manifests []manifest
	// unfinished are the objects of a run that is to go on.
	unfinished []string
}

// manifest is a snapshot with what it needs.
type manifest struct {
	item     snapshot.Item
	herkomst herkomst.Herkomst
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
	marks, err := Marks(out)
	if err != nil {
		return nil, err
	}
	k := &kept{rule: rule, marks: marks, latest: publish.Latest(out)}
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
	var all []*state
	for _, room := range layout.Folder(out).Rooms() {
		s := &state{room: room}
		if _, err := os.Stat(room.Dir); errors.Is(err, fs.ErrNotExist) {
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
	if s.log, err = history.Open(s.room.Runs); err != nil {
		return err
	}
	if s.records, err = s.log.All(); err != nil {
		return err
	}
	if s.store, err = snapshot.Open(s.room.Snapshot()); err != nil {
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
		read := manifest{item: item, herkomst: m.Herkomst, objects: m.Objects()}
		for _, p := range releases {
			if p.IsOf(m) {
				read.releases = append(read.releases, p.Name)
			}
		}
		s.manifests = append(s.manifests, read)
	}
	s.unfinished, err = s.store.Unfinished()
	return err
}
