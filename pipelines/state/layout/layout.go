// Package layout knows where everything stands in an output folder:
//
//	OUT/medebewind.duckdb        the warehouse that is published
//	OUT/releases/NAME/           releases, never changed afterwards
//	OUT/latest, OUT/rapport      links to the newest release and to its report
//	OUT/state/lock               held by the run that is at work
//	OUT/state/tmp/               what that run builds; gone when it ends
//	OUT/state/rejected.duckdb    the last warehouse that failed a check
//	OUT/state/deel.duckdb        some tables only, of a test; never published
//	OUT/state/magazijn.json      what is known of the warehouse that is published
//	OUT/state/gemaakt.json       how its tables came about, for the next build to go on
//	OUT/state/los.wal            a log that a reader left beside a warehouse, set aside
//	OUT/state/aanvaard.json      which failed checks were accepted
//	OUT/state/runs/              records of runs
//	OUT/inbox/                   documents that an operator brings
//	OUT/state/bronnen/           documents (snapshot/) and what was read of them (staged/)
//	OUT/state/voorbeeld/         the same of made-up documents, with runs/ of their own
//
// No other package joins these names to a path: see the test. What stands inside
// one of them is the affair of the package that writes there.
package layout

import (
	"path/filepath"
	"strings"

	"medebewind/pipelines/state/herkomst"
)

const (
	// Default is the output folder of who names none.
	Default = "./medebewind-data"
	// WarehouseFile is the name of a warehouse, built or published.
	WarehouseFile = "medebewind.duckdb"
)

const (
	releases = "releases"
	latest   = "latest"
	report   = "rapport"
	state    = "state"
	lock     = "lock"
	temp     = "tmp"
	rejected = "rejected.duckdb"
	partial  = "deel.duckdb"
	accepted = "aanvaard.json"
	known    = "magazijn.json"
	made     = "gemaakt.json"
	stray    = "los.wal"
	kept     = "bewaard"
	runs     = "runs"
	inbox    = "inbox"
	sources  = "bronnen"
	example  = "voorbeeld"
	snapshot = "snapshot"
	staged   = "staged"
)

// Folder is an output folder, by its path.
type Folder string

func (f Folder) at(names ...string) string {
	return filepath.Join(append([]string{string(f)}, names...)...)
}

// Warehouse is the file that readers open.
func (f Folder) Warehouse() string { return f.at(WarehouseFile) }

// WarehouseLog is where DuckDB keeps a log of whoever opens that file to write. Nobody
// is to.
func (f Folder) WarehouseLog() string { return f.Warehouse() + ".wal" }

// StrayLog is where such a log is set aside.
func (f Folder) StrayLog() string { return f.at(state, stray) }

// Published is what is known of the warehouse that is published.
func (f Folder) Published() string { return f.at(state, known) }

// Made is how the tables of that warehouse came about.
func (f Folder) Made() string { return f.at(state, made) }

// Latest is the link to the newest release.
func (f Folder) Latest() string { return f.at(latest) }

// Report is the link to the report of the newest release, or a report that was
// made anew.
func (f Folder) Report() string { return f.at(report) }

// Releases is the folder of all releases.
func (f Folder) Releases() string { return f.at(releases) }

// Release is the folder of one.
func (f Folder) Release(name string) string { return f.at(releases, name) }

// ReleaseURL is the address of a release of an output folder that is served at
// base.
func ReleaseURL(base, name string) string {
	return strings.TrimSuffix(base, "/") + "/" + releases + "/" + name + "/"
}

// State is what readers have no need of.
func (f Folder) State() string { return f.at(state) }

// Inbox is where an operator puts documents.
func (f Folder) Inbox() string { return f.at(inbox) }

// Lock is the file that a run at work holds.
func (f Folder) Lock() string { return f.at(state, lock) }

// Temp is the folder in which a run builds.
func (f Folder) Temp() string { return f.at(state, temp) }

// Rejected is the last warehouse that failed a check.
func (f Folder) Rejected() string { return f.at(state, rejected) }

// Partial is the last warehouse that was built in part.
func (f Folder) Partial() string { return f.at(state, partial) }

// Accepted is the file of failed checks that were accepted.
func (f Folder) Accepted() string { return f.at(state, accepted) }

// Kept is the folder with a file for each release that is never removed.
func (f Folder) Kept() string { return f.at(state, kept) }

// Room is the state that data of one kind belong to: real, or made up.
type Room struct {
	Dir string
	// Runs is where the records of its runs are.
	Runs string
}

// Room gives the state of data that come from h. That of the example stands
// apart: made-up documents are never the last good version of real ones.
func (f Folder) Room(h herkomst.Herkomst) Room {
	if h.MadeUp() {
		return Room{Dir: f.at(state, example), Runs: f.at(state, example, runs)}
	}
	return Room{Dir: f.at(state, sources), Runs: f.at(state, runs)}
}

// Rooms gives both, the real one first.
func (f Folder) Rooms() []Room {
	return []Room{f.Room(herkomst.Live), f.Room(herkomst.Voorbeeld)}
}

// Snapshot is where the documents of a room and their manifests are.
func (r Room) Snapshot() string { return filepath.Join(r.Dir, snapshot) }

// Staged is where the Parquet files of its documents are.
func (r Room) Staged() string { return Staged(r.Dir) }

// Staged is where staged files are under a folder that is no room, such as that
// of a verification, which makes them anew.
func Staged(dir string) string { return filepath.Join(dir, staged) }

// ReportURL and LatestURL are where the report and the newest release are, with the
// output folder served at base.
func ReportURL(base string) string { return base + "/" + report }

// LatestURL: see ReportURL.
func LatestURL(base string) string { return base + "/" + latest }
