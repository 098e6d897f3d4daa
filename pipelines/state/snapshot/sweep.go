package snapshot

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Item is a file of the store.
type Item struct {
	// Name is the ID of a manifest or the SHA-256 of an object.
	Name  string
	Path  string
	Bytes int64
}

// Objects gives the objects in the store, in order of their names.
func (s *Store) Objects() ([]Item, error) {
	var items []Item
	err := filepath.WalkDir(s.objects(), func(path string, entry fs.DirEntry, err error) error {
		sha, ok := strings.CutSuffix(entry.Name(), ".zst")
		if err != nil || entry.IsDir() || !ok || !validHash(sha) {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			items = append(items, Item{sha, path, info.Size()})
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("listing the objects: %w", err)
	}
	return items, nil
}

// Manifests gives the files of the committed manifests, oldest first.
func (s *Store) Manifests() ([]Item, error) {
	ids, err := s.List()
	if err != nil {
		return nil, err
	}
	var items []Item
	for _, id := range ids {
		info, err := os.Stat(s.manifest(id))
		if err != nil {
			return nil, fmt.Errorf("listing the manifests: %w", err)
		}
		items = append(items, Item{id, s.manifest(id), info.Size()})
	}
	return items, nil
}

// Unfinished gives the hashes of the documents that a run fetched and that no
// manifest names as yet.
func (s *Store) Unfinished() ([]string, error) {
	data, err := os.ReadFile(s.journal())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading the journal: %w", err)
	}
	var hashes []string
	for _, d := range parseJournal(data) {
		hashes = append(hashes, d.SHA256)
	}
	return hashes, nil
}
