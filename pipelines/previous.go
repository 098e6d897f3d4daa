package pipelines

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/snapshot"
)

// compare fixes what a run is held against: the release that readers have now.
// Its measures go to the store beside the documents, so that a replay compares
// with the same ones. A replay and the example keep what is on record.
func (r *run) compare(m *snapshot.Manifest) error {
	if r.Replay != "" || r.Example != nil {
		return nil
	}
	previous := publish.ReadPrevious(r.Out)
	if previous == nil {
		m.Compared = nil
		return nil
	}
	m.Compared = &snapshot.Compared{Release: previous.Name, CodeVersion: previous.CodeVersion}
	if m.Compared.Reason = incomparable(m, previous); m.Compared.Reason != "" {
		r.Log.Warn("not compared with what is published", "release", previous.Name, "reason", m.Compared.Reason)
		return nil
	}
	if previous.CodeVersion != r.code {
		r.Log.Warn("other code made what is published: what differs from it warns and does not stop", "release", previous.Name, "code", previous.CodeVersion)
	}
	m.Compared.YearsDiffer = previous.Parameters["jaren"] != m.Parameters["jaren"]
	var err error
	if m.Compared.Measures, err = r.store.Put(previous.Measures); err != nil {
		return fmt.Errorf("keeping the measures of release %s: %w", previous.Name, err)
	}
	return nil
}

// incomparable tells, in the words of the warehouse, why a release says nothing
// about this snapshot; "" when it does.
func incomparable(m *snapshot.Manifest, previous *publish.Previous) string {
	now, before := maps.Clone(m.Parameters), maps.Clone(previous.Parameters)
	delete(now, "jaren")
	delete(before, "jaren")
	switch {
	case previous.Measures == nil:
		return "de gepubliceerde uitgave heeft geen leesbare metingen"
	case previous.Herkomst != m.Herkomst:
		return fmt.Sprintf("de herkomst is anders: %s, was %s", m.Herkomst, previous.Herkomst)
	case !maps.Equal(now, before):
		return "de instellingen van de momentopname zijn anders dan die van de gepubliceerde uitgave"
	}
	return ""
}

// measures puts the measures that a snapshot is compared with in a file for the
// build, and gives its path; "" when there is nothing to compare with.
func (r *run) measures(m *snapshot.Manifest) (string, error) {
	if m.Compared == nil || m.Compared.Measures == "" {
		return "", nil
	}
	data, err := r.store.Get(m.Compared.Measures)
	if err != nil {
		return "", fmt.Errorf("getting the measures of release %s: %w", m.Compared.Release, err)
	}
	path := filepath.Join(r.temp, "vorige_meting.parquet")
	return path, os.WriteFile(path, data, 0o644)
}
