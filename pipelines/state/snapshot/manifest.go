package snapshot

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/state/herkomst"
)

// Manifest is a run: the documents it used and how.
type Manifest struct {
	// ID is given by Commit: the start in UTC and the first 8 characters of
	// Hash, as 20240131T023000Z-0123abcd.
	ID       string    `json:"id"`
	Started  time.Time `json:"started"`
	Finished time.Time `json:"finished"`
	// Herkomst decides which runs build on it.
	Herkomst   herkomst.Herkomst `json:"herkomst"`
	Datasets   []Dataset         `json:"datasets"`
	Notes      []Note            `json:"notes,omitempty"`
	Parameters map[string]string `json:"parameters,omitempty"`
	Answers    []Answer          `json:"answers,omitempty"`
	// Compared and Accepted are what was decided on; nil for nothing.
	Compared *Compared    `json:"compared,omitempty"`
	Accepted []Acceptance `json:"accepted,omitempty"`
}

// Documents gives the documents of all data sets, in the manifest's order.
func (m *Manifest) Documents() []Document {
	var all []Document
	for _, set := range m.Datasets {
		all = append(all, set.Documents...)
	}
	return all
}

// Hash is the SHA-256, in hexadecimal, over what determines a run's outcome:
// herkomst, parameters, and the documents and notes in any order, and which data
// sets were not renewed: the tables say so. Times, entity tags and the words of
// a reason do not count, so two nights in which no publisher changed anything
// have the same hash. Nor does what was decided on: see Compared.
func (m *Manifest) Hash() string {
	h := sha256.New()
	writeFields(h, "herkomst", string(m.Herkomst))
	for _, key := range slices.Sorted(maps.Keys(m.Parameters)) {
		writeFields(h, "parameter", key, m.Parameters[key])
	}
	var rows [][]string
	for _, set := range m.Datasets {
		if !set.Renewed {
			rows = append(rows, []string{"not renewed", set.ID})
		}
		for _, d := range set.Documents {
			rows = append(rows, []string{"document", d.Dataset, d.ID, d.Transform, d.URL, d.SHA256})
		}
	}
	for _, n := range m.Notes {
		reason, _, _ := strings.Cut(n.Reason, ": ") // behind it stand the words of an error
		rows = append(rows, []string{"note", n.Source, n.Subject, reason})
	}
	slices.SortFunc(rows, slices.Compare)
	for _, row := range rows {
		writeFields(h, row...)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// writeFields hashes each field behind its length, so that no two lists of
// fields run together into the same bytes.
func writeFields(h hash.Hash, fields ...string) {
	var room [512]byte // a hash takes few long texts faster than many short ones
	text := binary.BigEndian.AppendUint64(room[:0], uint64(len(fields)))
	for _, field := range fields {
		text = binary.BigEndian.AppendUint64(text, uint64(len(field)))
		text = append(text, field...)
	}
	h.Write(text)
}

// idLayout is the first part of a manifest's ID.
const idLayout = "20060102T150405Z"

func (m *Manifest) id() string {
	return m.Started.UTC().Format(idLayout) + "-" + m.Hash()[:8]
}

// normalize brings times to UTC and seconds: a manifest read back then equals
// the one that was written.
func (m *Manifest) normalize() {
	second := func(t *time.Time) { *t = t.UTC().Truncate(time.Second) }
	second(&m.Started)
	second(&m.Finished)
	for i := range m.Datasets {
		for j := range m.Datasets[i].Documents {
			second(&m.Datasets[i].Documents[j].Fetched)
		}
	}
	for i := range m.Accepted {
		second(&m.Accepted[i].At)
	}
}

// check reports what makes a manifest unfit for a replay.
func (m *Manifest) check() error {
	if m.Started.IsZero() {
		return errors.New("the start of the run is not given")
	}
	for _, d := range m.Documents() {
		if !validHash(d.SHA256) {
			return fmt.Errorf("document %s of data set %s has SHA-256 %q, which is no 64 hexadecimal digits", d.ID, d.Dataset, d.SHA256)
		}
		if d.Bytes < 0 {
			return fmt.Errorf("document %s of data set %s has %d bytes", d.ID, d.Dataset, d.Bytes)
		}
	}
	return m.Compared.check()
}

// parseManifest reads a committed manifest; id is what its file's name says.
func parseManifest(id string, data []byte) (*Manifest, error) {
	m := new(Manifest)
	if err := json.Unmarshal(data, m); err != nil {
		return nil, err
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	if m.ID != id {
		return nil, fmt.Errorf("it holds the manifest %q", m.ID)
	}
	// The hash in the name tells when the content was changed by hand.
	if want := m.id(); !strings.EqualFold(want, id) {
		return nil, fmt.Errorf("its content belongs to the name %s", want)
	}
	return m, nil
}
