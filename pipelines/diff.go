package pipelines

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
)

// Why two runs can differ.
const (
	WhyData     = "data"     // documents of another source than the law
	WhyLaw      = "law"      // a document of wetten.overheid.nl
	WhyCode     = "code"     // models, seeds or transforms
	WhySettings = "settings" // years and other parameters of the run
	WhyRenewal  = "renewal"  // what was not renewed or left out, which the tables tell
)

// Diff is what changed between two runs.
type Diff struct {
	Old, New *Found
	// Why holds the reasons there are.
	Why       []string
	Documents []DocumentChange
	// Around holds lines of settings and renewals that came (+) or went (-).
	Around []string
	// Tables are those that differ.
	Tables []TableChange
}

// DocumentChange is a document that is not the same in both.
type DocumentChange struct {
	Kind    string `json:"kind"` // added, removed or changed
	Source  string `json:"source"`
	Dataset string `json:"dataset"`
	ID      string `json:"id"`
	URL     string `json:"url"`
	Old     string `json:"old_sha256,omitempty"`
	New     string `json:"new_sha256,omitempty"`
}

// TableChange is a table that is not the same in both.
type TableChange struct {
	Name string
	// OldRows and NewRows are -1 where there is no such table.
	OldRows, NewRows int64
	// Difference is nil for a table that is in one of both.
	Difference *warehouse.Difference
}

// Compare tells what changed between two runs, and why. Of each table of
// indicators it names at most examples rows that changed.
func Compare(ctx context.Context, o Options, old, new string, examples int) (d *Diff, err error) {
	d = &Diff{}
	if d.Old, err = Find(o.Out, old); err != nil {
		return nil, err
	}
	if d.New, err = Find(o.Out, new); err != nil {
		return nil, err
	}
	d.Documents = compareDocuments(d.Old.Manifest, d.New.Manifest)
	d.Around = compareAround(d.Old.Manifest, d.New.Manifest)
	d.Why = d.reasons()
	if d.Old.Release.Name == d.New.Release.Name {
		return d, nil
	}
	if d.Tables, err = compareTables(ctx, o, d.Old.Release, d.New.Release, examples); err != nil {
		return nil, fmt.Errorf("comparing the tables of %s and %s: %w", d.Old.Release.Name, d.New.Release.Name, err)
	}
	return d, nil
}

func compareDocuments(old, new *snapshot.Manifest) []DocumentChange {
	type key struct{ dataset, id string }
	index := func(m *snapshot.Manifest) map[key]snapshot.Document {
		all := map[key]snapshot.Document{}
		for _, d := range m.Documents() {
			all[key{d.Dataset, d.ID}] = d
		}
		return all
	}
	were, are := index(old), index(new)
	var changes []DocumentChange
	for k, d := range are {
		change := DocumentChange{"added", d.Source, d.Dataset, d.ID, d.URL, "", d.SHA256}
		if was, ok := were[k]; ok {
			change.Kind, change.Old = "changed", was.SHA256
		}
		if change.Old != change.New {
			changes = append(changes, change)
		}
	}
	for k, d := range were {
		if _, ok := are[k]; !ok {
			changes = append(changes, DocumentChange{"removed", d.Source, d.Dataset, d.ID, d.URL, d.SHA256, ""})
		}
	}
	slices.SortFunc(changes, func(a, b DocumentChange) int {
		return strings.Compare(a.Source+"\x00"+a.Dataset+"\x00"+a.ID, b.Source+"\x00"+b.Dataset+"\x00"+b.ID)
	})
	return changes
}

const setting = "setting "

// around tells what a run was like beside its documents, a line a thing.
func around(m *snapshot.Manifest) map[string]bool {
	lines := map[string]bool{}
	for key, value := range m.Parameters {
		lines[setting+key+" = "+value] = true
	}
	for _, set := range m.Datasets {
		if !set.Renewed {
			lines["not renewed "+set.ID] = true
		}
	}
	for _, n := range m.Notes {
		reason, _, _ := strings.Cut(n.Reason, ": ")
		lines["left out "+n.Subject+": "+reason] = true
	}
	return lines
}

func compareAround(old, new *snapshot.Manifest) []string {
	were, are := around(old), around(new)
	var lines []string
	for _, line := range slices.Sorted(maps.Keys(were)) {
		if !are[line] {
			lines = append(lines, "- "+line)
		}
	}
	for _, line := range slices.Sorted(maps.Keys(are)) {
		if !were[line] {
			lines = append(lines, "+ "+line)
		}
	}
	return lines
}

func (d *Diff) reasons() []string {
	found := map[string]bool{WhyCode: d.Old.Release.CodeVersion != d.New.Release.CodeVersion}
	for _, c := range d.Documents {
		found[WhyLaw] = found[WhyLaw] || c.Source == "bwb"
		found[WhyData] = found[WhyData] || c.Source != "bwb"
	}
	for _, line := range d.Around {
		is := strings.HasPrefix(line[2:], setting)
		found[WhySettings], found[WhyRenewal] = found[WhySettings] || is, found[WhyRenewal] || !is
	}
	return slices.DeleteFunc([]string{WhyData, WhyLaw, WhyCode, WhySettings, WhyRenewal}, func(why string) bool { return !found[why] })
}
