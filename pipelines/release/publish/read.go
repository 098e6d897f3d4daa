package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// Published is a release as it is on disk.
type Published struct {
	Name string
	Dir  string
	*format.Package
}

// Names gives the names of the whole releases in out, sorted: by day.
func Names(out string) ([]string, error) {
	all, err := atomic.Names(layout.Folder(out).Releases(), "")
	if err != nil {
		return nil, fmt.Errorf("listing the releases: %w", err)
	}
	var names []string
	for _, path := range all {
		name := filepath.Base(path)
		if _, err := os.Stat(filepath.Join(path, format.SumsFile)); err == nil && name[0] >= '0' && name[0] <= '9' {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

// Read reads the description of a release.
func Read(out, name string) (*Published, error) {
	if name == "" || name != filepath.Base(name) {
		return nil, fmt.Errorf("%q is no name of a release", name)
	}
	dir := layout.Folder(out).Release(name)
	p, err := format.Read(dir)
	if err != nil {
		return nil, fmt.Errorf("reading release %s: %w", name, err)
	}
	return &Published{Name: name, Dir: dir, Package: p}, nil
}

// IsOf tells whether a release was made from a snapshot. Another with the same
// content and other times would not give the same bytes.
func (p *Published) IsOf(m *snapshot.Manifest) bool {
	return format.Created(m.Finished) == p.Created && m.Started.UTC().Format(time.DateOnly) == format.Day(p.Name) && m.Hash() == p.Snapshot
}

// MadeFrom finds the snapshot that a release was made from.
func MadeFrom(store *snapshot.Store, p *Published) (*snapshot.Manifest, error) {
	ids, err := store.List()
	if err != nil {
		return nil, err
	}
	day := strings.ReplaceAll(format.Day(p.Name), "-", "")
	for _, id := range ids {
		if !strings.HasPrefix(id, day) || !strings.HasSuffix(id, p.Snapshot[:min(len(p.Snapshot), 8)]) {
			continue
		}
		m, err := store.Load(id)
		if err != nil {
			return nil, err
		}
		if p.IsOf(m) {
			return m, nil
		}
	}
	return nil, fmt.Errorf("release %s: the manifest of its snapshot %.8s is not kept any more", p.Name, p.Snapshot)
}
