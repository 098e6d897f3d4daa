package snapshot

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/herkomst"
)

// namedIDs is how many IDs an error lists for the reader to choose from.
const namedIDs = 5

// Seal gives m its ID and brings its times to the form in which they are kept.
// The ID is known before the manifest is committed, which is not before what it
// gives has been checked.
func (m *Manifest) Seal() {
	m.normalize()
	m.ID = m.id()
}

// Commit seals m, writes it, and removes the journal, in that order: a
// run killed in between is committed, and its journal does no harm. Every
// document must be in the store, and is on disk for good before the manifest is.
func (s *Store) Commit(m *Manifest) error {
	m.Seal()
	if err := s.commit(m); err != nil {
		return fmt.Errorf("committing manifest %s: %w", m.ID, err)
	}
	return nil
}

func (s *Store) commit(m *Manifest) error {
	if err := m.check(); err != nil {
		return err
	}
	for _, d := range m.Documents() {
		if !s.Has(d.SHA256) {
			return fmt.Errorf("document %s of data set %s: object %s is not in the store", d.ID, d.Dataset, d.SHA256)
		}
	}
	if c := m.Compared; c != nil && c.Measures != "" && !s.Has(c.Measures) {
		return fmt.Errorf("the measures of release %s: object %s is not in the store", c.Release, c.Measures)
	}
	if err := s.fresh.Sync(); err != nil {
		return err
	}
	if err := s.write(m); err != nil {
		return err
	}
	return s.Forget()
}

func (s *Store) write(m *Manifest) error {
	return atomic.WriteFile(s.manifest(m.ID), 0o644, func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false) // addresses stay readable
		encoder.SetIndent("", " ")
		return encoder.Encode(m)
	})
}

// Amend writes a committed manifest with what was decided on since, which is no
// part of its ID. The journal is that of another run, and stays.
func (s *Store) Amend(m *Manifest) error {
	kept, err := s.Load(m.ID)
	if err != nil {
		return fmt.Errorf("amending manifest %s: %w", m.ID, err)
	}
	kept.Accepted = m.Accepted
	if err := s.write(kept); err != nil {
		return fmt.Errorf("amending manifest %s: %w", m.ID, err)
	}
	return nil
}

// Forget drops the journal: what the run that ends here fetched is asked for
// again by the next.
func (s *Store) Forget() error {
	if err := os.Remove(s.journal()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing the journal: %w", err)
	}
	return nil
}

// LatestOf gives the newest manifest of data that come from there, nil when there is none.
func (s *Store) LatestOf(from herkomst.Herkomst) (*Manifest, error) {
	ids, err := s.List()
	if err != nil {
		return nil, err
	}
	for _, id := range slices.Backward(ids) {
		m, err := s.Load(id)
		if err != nil || m.Herkomst == from {
			return m, err
		}
	}
	return nil, nil
}

func (s *Store) manifest(id string) string { return filepath.Join(s.manifests(), id+".json") }

// List gives the IDs of the committed manifests, oldest first.
func (s *Store) List() ([]string, error) {
	entries, err := os.ReadDir(s.manifests())
	if err != nil {
		return nil, fmt.Errorf("listing the manifests: %w", err)
	}
	var ids []string
	for _, entry := range entries {
		if id, ok := strings.CutSuffix(entry.Name(), ".json"); ok && entry.Type().IsRegular() {
			ids = append(ids, id)
		}
	}
	// An ID begins with the time, so the order of names is that of time.
	slices.Sort(ids)
	return ids, nil
}

// Latest gives the newest committed manifest, and nil when there is none. A
// newest one that is damaged is an error: going on with an older one unasked
// would take back what was published.
func (s *Store) Latest() (*Manifest, error) {
	ids, err := s.List()
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return s.read(ids[len(ids)-1])
}

// Load gives the manifest with this ID, or the only one whose ID begins so.
func (s *Store) Load(id string) (*Manifest, error) {
	ids, err := s.List()
	if err != nil {
		return nil, err
	}
	if slices.Contains(ids, id) {
		return s.read(id)
	}
	var found []string
	for _, known := range ids {
		if id != "" && strings.HasPrefix(known, id) {
			found = append(found, known)
		}
	}
	switch len(found) {
	case 1:
		return s.read(found[0])
	case 0:
		return nil, fmt.Errorf("no manifest %q in %s; the newest are: %s", id, s.manifests(), newest(ids))
	}
	return nil, fmt.Errorf("%d manifests in %s begin with %q, give more of the ID; the newest are: %s",
		len(found), s.manifests(), id, newest(found))
}

func newest(ids []string) string {
	if len(ids) == 0 {
		return "none, no run was committed yet"
	}
	ids = slices.Clone(ids[max(0, len(ids)-namedIDs):])
	slices.Reverse(ids)
	return strings.Join(ids, ", ")
}

func (s *Store) read(id string) (*Manifest, error) {
	path := s.manifest(id)
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading manifest %s: %w", id, err)
	}
	m, err := parseManifest(id, data)
	if err != nil {
		return nil, fmt.Errorf("manifest %s is damaged: restore or remove it: %w", path, err)
	}
	return m, nil
}
