package snapshot

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// Journal lists the documents that a run fetched before it committed, so that
// the next run goes on where a killed one stopped. It is a file of JSON lines
// that only grows. Lines are not synced one by one: a lost line costs one
// request, and an object proves itself by its hash. Its methods may be called
// from several goroutines.
type Journal struct {
	store *Store
	mu    sync.Mutex
	file  *os.File
	known map[journalKey]Document
}

type journalKey struct{ dataset, stamp, url string }

// journalLine is one line of the file.
type journalLine struct {
	Stamp    string   `json:"stamp"`
	Document Document `json:"document"`
}

func (s *Store) journal() string { return filepath.Join(s.dir, "journal.jsonl") }

// Journal opens the journal of the run that has not committed, or a new one.
func (s *Store) Journal() (*Journal, error) {
	data, err := os.ReadFile(s.journal())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading the journal: %w", err)
	}
	file, err := os.OpenFile(s.journal(), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return nil, fmt.Errorf("opening the journal: %w", err)
	}
	j := &Journal{store: s, file: file, known: parseJournal(data)}
	if len(data) > 0 && data[len(data)-1] != '\n' {
		// The line a kill tore is ended, or the next would be torn with it.
		if _, err := file.Write([]byte{'\n'}); err != nil {
			return nil, errors.Join(fmt.Errorf("ending the torn last line of the journal: %w", err), file.Close())
		}
	}
	return j, nil
}

// parseJournal passes over lines that are torn or no entry: what they tell is
// fetched again. Of two lines for one document the later holds.
func parseJournal(data []byte) map[journalKey]Document {
	known := map[journalKey]Document{}
	for line := range bytes.Lines(data) {
		var entry journalLine
		if json.Unmarshal(line, &entry) != nil || !validHash(entry.Document.SHA256) {
			continue
		}
		known[keyOf(entry.Stamp, entry.Document)] = entry.Document
	}
	return known
}

func keyOf(stamp string, d Document) journalKey {
	return journalKey{dataset: d.Dataset, stamp: stamp, url: d.URL}
}

// Add notes that d, of the version stamp of its data set, is in the store.
func (j *Journal) Add(stamp string, d Document) error {
	line, err := json.Marshal(journalLine{Stamp: stamp, Document: d})
	if err != nil {
		return fmt.Errorf("adding %s to the journal: %w", d.URL, err)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	// One write a line: a kill tears the last line at most.
	if _, err := j.file.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("adding %s to the journal: %w", d.URL, err)
	}
	j.known[keyOf(stamp, d)] = d
	return nil
}

// Find gives the document that an unfinished run fetched from url for this
// version of the data set, when its object is in the store.
func (j *Journal) Find(dataset, stamp, url string) (Document, bool) {
	j.mu.Lock()
	d, ok := j.known[journalKey{dataset, stamp, url}]
	j.mu.Unlock()
	if !ok || !j.store.Has(d.SHA256) {
		return d, false
	}
	j.store.await(d.SHA256)
	return d, true
}

// Close closes the file. It stays for the next run, until Commit removes it.
func (j *Journal) Close() error {
	if err := j.file.Close(); err != nil {
		return fmt.Errorf("closing the journal: %w", err)
	}
	return nil
}
