package stage

import (
	"context"

	"medebewind/pipelines/state/packs"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms"
)

// mergeAt is how many packs of a transform may be small or mostly of no use: each
// is a file to open for DuckDB, and each night makes one.
const mergeAt = 16

// mergeAll keeps the packs of documents few.
func (s *Stager) mergeAll(ctx context.Context, documents []snapshot.Document) error {
	used := map[*transforms.Transform]map[*packs.Pack]map[string]bool{}
	for _, d := range documents {
		t, p := s.Transforms[d.Transform], s.place(d).pack
		if p == nil {
			continue
		}
		if used[t] == nil {
			used[t] = map[*packs.Pack]map[string]bool{}
		}
		if used[t][p] == nil {
			used[t][p] = map[string]bool{}
		}
		used[t][p][d.SHA256] = true
	}
	for t, of := range used {
		if err := s.merge(ctx, t, worthwhile(of), of); err != nil {
			return err
		}
	}
	return nil
}

// worthwhile gives packs to make one of, oldest first: as many as fit in it.
func worthwhile(used map[*packs.Pack]map[string]bool) (chosen []*packs.Pack) {
	poor := map[*packs.Pack]bool{}
	for p, of := range used {
		if p.Bytes() < packBytes/4 || !p.Worth(len(of)) {
			poor[p] = true
		}
	}
	if len(poor) < mergeAt {
		return nil
	}
	var bytes int64
	documents := 0
	for _, p := range sorted(poor) {
		live := int64(len(used[p]))
		bytes += p.Bytes() * live / int64(len(p.Documents))
		documents += int(live)
		if len(chosen) > 1 && (bytes > packBytes || documents > packs.MaxDocuments) {
			break
		}
		chosen = append(chosen, p)
	}
	return chosen
}

// merge reads the documents of packs that are in use once more, into one, and
// removes those. When one of them cannot be read all stays as it is. Killed in
// between, the next run sees that the new pack has documents of the old ones.
func (s *Stager) merge(ctx context.Context, t *transforms.Transform, old []*packs.Pack, used map[*packs.Pack]map[string]bool) error {
	if len(old) == 0 {
		return nil
	}
	into := &packer{stager: s, endless: true}
	for _, p := range old {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		for _, sha := range p.Documents {
			if !used[p][sha] {
				continue
			}
			data, err := s.Store.Get(sha)
			j := &job{transform: t, sha: sha}
			if err != nil || j.run(data) != nil {
				return nil // it is told of when it has to be read
			}
			if err := into.add(j); err != nil {
				return err
			}
		}
	}
	if err := into.commit(); err != nil {
		return err
	}
	for _, p := range old {
		s.folders[t.Key()].drop(p)
		if err := p.Remove(); err != nil {
			return err
		}
	}
	return nil
}
