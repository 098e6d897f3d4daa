package pipelines

import (
	"encoding/json"
	"fmt"
	"io/fs"

	"golang.org/x/sync/errgroup"

	"medebewind/pipelines/state/snapshot"
)

// recorded brings a recorded snapshot into the store: manifest.json, and each
// document under documents/ by its ID.
func recorded(from fs.FS, store *snapshot.Store) (*snapshot.Manifest, error) {
	text, err := fs.ReadFile(from, "manifest.json")
	if err != nil {
		return nil, fmt.Errorf("opening the recorded snapshot: %w", err)
	}
	m := &snapshot.Manifest{}
	if err := json.Unmarshal(text, m); err != nil {
		return nil, fmt.Errorf("reading the recorded snapshot: %w", err)
	}
	// Side by side: each waits for the disk.
	var group errgroup.Group
	group.SetLimit(8)
	for _, d := range m.Documents() {
		group.Go(func() error { return recordedDocument(from, store, d) })
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return m, nil
}

func recordedDocument(from fs.FS, store *snapshot.Store, d snapshot.Document) error {
	data, err := fs.ReadFile(from, "documents/"+d.ID)
	if err != nil {
		return fmt.Errorf("reading the recorded snapshot: %w", err)
	}
	sha, err := store.Put(data)
	if err != nil {
		return err
	}
	if sha != d.SHA256 {
		return fmt.Errorf("recorded document %s has SHA-256 %s, and its manifest says %s: record it anew", d.ID, sha, d.SHA256)
	}
	return nil
}
