package pipelines

import (
	"fmt"
	"slices"

	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
)

// Found is a run or a release that was asked for by name, with what is left of
// it on disk.
type Found struct {
	// Run is nil for a release that was asked for by its own name.
	Run *history.Record
	// Manifest is the snapshot that the release was made from.
	Manifest *snapshot.Manifest
	Release  *publish.Published

	store *snapshot.Store
}

// Label names it to people.
func (f *Found) Label() string {
	if f.Run == nil {
		return "release " + f.Release.Name
	}
	return fmt.Sprintf("run %s (release %s)", f.Run.ID, f.Release.Name)
}

// Find finds a run or a release in an output folder: the ID of a run or the
// beginning of it, latest, previous, or the name of a release.
func Find(out, ref string) (*Found, error) {
	names, err := publish.Names(out)
	if err != nil {
		return nil, err
	}
	if slices.Contains(names, ref) {
		return (&Found{}).complete(out, ref)
	}
	log, _, err := Runs(out)
	if err != nil {
		return nil, err
	}
	records, err := log.All()
	if err != nil {
		return nil, err
	}
	run, err := history.Find(records, ref)
	if err != nil {
		return nil, err
	}
	if run.Manifest == "" {
		return nil, fmt.Errorf("run %s ended as %s and gave no snapshot or release to look into", run.ID, run.Status)
	}
	return (&Found{Run: &run}).complete(out, run.Release)
}

func (f *Found) complete(out, release string) (*Found, error) {
	var err error
	if f.Release, err = publish.Read(out, release); err != nil {
		return nil, err
	}
	if f.store, err = snapshot.Open(layout.Folder(out).Room(f.Release.Herkomst).Snapshot()); err != nil {
		return nil, err
	}
	f.Manifest, err = publish.MadeFrom(f.store, f.Release)
	return f, err
}
