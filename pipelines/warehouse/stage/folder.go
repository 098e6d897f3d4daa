package stage

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"medebewind/pipelines/state/packs"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms"
)

// folder is what is known of the packs of a transform.
type folder struct {
	places  map[string]place // by hash of the document
	checked map[*packs.Pack]bool
}

// place is where the rows of a document are.
type place struct {
	pack  *packs.Pack
	place int
}

func (f *folder) add(p *packs.Pack) {
	for i, sha := range p.Documents {
		f.places[sha] = place{p, i}
	}
}

// drop forgets what stands in a pack and nowhere else.
func (f *folder) drop(p *packs.Pack) {
	for _, sha := range p.Documents {
		if f.places[sha].pack == p {
			delete(f.places, sha)
		}
	}
	delete(f.checked, p)
}

func (s *Stager) place(d snapshot.Document) place {
	t := s.Transforms[d.Transform]
	if t == nil || s.folders[t.Key()] == nil {
		return place{}
	}
	return s.folders[t.Key()].places[d.SHA256]
}

// folder looks into the folder of a transform, once, and clears away what is of
// no use any more.
func (s *Stager) folder(t *transforms.Transform) (*folder, error) {
	if f := s.folders[t.Key()]; f != nil {
		return f, nil
	}
	if !s.opened {
		last, err := packs.Last(s.Dir)
		if err != nil {
			return nil, err
		}
		s.last, s.folders, s.opened = last, map[string]*folder{}, true
	}
	found, err := packs.Read(filepath.Join(s.Dir, t.Key()))
	if err != nil {
		return nil, err
	}
	for _, p := range found.Old {
		if err := p.Remove(); err != nil {
			return nil, err
		}
	}
	for _, path := range found.Stray {
		if err := os.RemoveAll(path); err != nil {
			return nil, fmt.Errorf("removing what is left of a killed run: %w", err)
		}
	}
	f := &folder{places: map[string]place{}, checked: map[*packs.Pack]bool{}}
	for _, p := range found.Packs {
		f.add(p)
	}
	s.folders[t.Key()] = f
	return f, nil
}

// check looks at the packs that documents are in. What a disk spoiled goes, and
// is made again from the documents.
func (s *Stager) check(ctx context.Context, documents []snapshot.Document) error {
	for _, d := range documents {
		t := s.Transforms[d.Transform]
		if t == nil {
			continue
		}
		f, err := s.folder(t)
		if err != nil {
			return err
		}
		p := f.places[d.SHA256].pack
		if p == nil || f.checked[p] {
			continue
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		f.checked[p] = true
		if p.Check() != nil {
			f.drop(p)
			if err := p.Remove(); err != nil {
				return err
			}
		}
	}
	return nil
}

// sorted gives packs by their number.
func sorted(of map[*packs.Pack]bool) []*packs.Pack {
	return slices.SortedFunc(maps.Keys(of), func(a, b *packs.Pack) int { return cmp.Compare(a.Number, b.Number) })
}
