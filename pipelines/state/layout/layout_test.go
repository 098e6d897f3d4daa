package layout

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/state/herkomst"
)

// Operators, their scripts and unit files name these paths: they are written out
// here, and not made of the constants.
func TestFolder(t *testing.T) {
	const out = "uit/map"
	f := Folder(out)
	for got, want := range map[string]string{
		f.Warehouse(): "medebewind.duckdb", f.Latest(): "latest", f.Report(): "rapport",
		f.Releases(): "releases", f.Release("2026-01-15-0123abcd"): "releases/2026-01-15-0123abcd",
		f.State(): "state", f.Lock(): "state/lock", f.Temp(): "state/tmp",
		f.Rejected(): "state/rejected.duckdb", f.Partial(): "state/deel.duckdb", f.Accepted(): "state/aanvaard.json",
	} {
		if filepath.ToSlash(got) != out+"/"+want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for from, want := range map[herkomst.Herkomst][]string{
		herkomst.Live:      {"state/bronnen/snapshot", "state/bronnen/staged", "state/runs"},
		herkomst.Spiegel:   {"state/bronnen/snapshot", "state/bronnen/staged", "state/runs"},
		herkomst.Voorbeeld: {"state/voorbeeld/snapshot", "state/voorbeeld/staged", "state/voorbeeld/runs"},
	} {
		r := f.Room(from)
		for i, got := range []string{r.Snapshot(), r.Staged(), r.Runs} {
			if filepath.ToSlash(got) != out+"/"+want[i] {
				t.Errorf("%s: %s, want %s", from, got, want[i])
			}
		}
	}
	if rooms := f.Rooms(); len(rooms) != 2 || rooms[0] != f.Room(herkomst.Live) || rooms[1] != f.Room(herkomst.Voorbeeld) {
		t.Errorf("rooms %v", rooms)
	}
}

// What is made up is never in a place of what is real.
func TestRoomsApart(t *testing.T) {
	real, example := Folder("uit").Room(herkomst.Spiegel), Folder("uit").Room(herkomst.Voorbeeld)
	for _, r := range []string{real.Snapshot(), real.Staged(), real.Runs} {
		for _, e := range []string{example.Snapshot(), example.Staged(), example.Runs} {
			if r == e || strings.HasPrefix(e, r+string(filepath.Separator)) || strings.HasPrefix(r, e+string(filepath.Separator)) {
				t.Errorf("%s and %s are not apart", r, e)
			}
		}
	}
}

func TestReleaseURL(t *testing.T) {
	for _, base := range []string{"https://example.org/mb", "https://example.org/mb/"} {
		if got := ReleaseURL(base, "2026-01-15-0123abcd"); got != "https://example.org/mb/releases/2026-01-15-0123abcd/" {
			t.Errorf("%s: %s", base, got)
		}
	}
}

// The README's picture of the folder has every place at its top, and no other.
func TestReadmeHasIt(t *testing.T) {
	text, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "\n"+strings.TrimPrefix(Default, "./")+"/\n")
	block, _, _ := strings.Cut(after, "```")
	f := Folder("")
	places := []string{f.Warehouse(), f.Latest(), f.Report(), f.Releases(), f.State()}
	for line := range strings.Lines(block) {
		named, _, _ := strings.Cut(strings.Fields(line)[0], "/")
		i := slices.Index(places, named)
		if i < 0 {
			t.Errorf("the README has %q in the output folder", named)
			continue
		}
		places = slices.Delete(places, i, i+1)
	}
	if len(places) > 0 {
		t.Errorf("the README's picture of the output folder does not have %v", places)
	}
}

// names are the words that only this package makes a path of.
var names = []string{WarehouseFile, releases, latest, report, state, lock, temp, rejected, accepted, runs, sources, example, snapshot, staged}

// No other package joins the names of this one. Tests may: they look at the
// folder as somebody outside does.
func TestNoOtherPackageMakesPaths(t *testing.T) {
	found, files := joins(t, "../../..", names)
	if files < 100 {
		t.Fatalf("only %d files were looked at: the source is not where this test looks", files)
	}
	// A release has a folder of that name of its own, which is its format.
	allowed := []string{"pipelines/release/"}
	for _, f := range found {
		if strings.HasPrefix(f.file, "pipelines/state/layout/") || f.name == report && slices.ContainsFunc(allowed, func(a string) bool { return strings.HasPrefix(f.file, a) }) {
			continue
		}
		t.Errorf("%s:%d makes a path of %q: pipelines/state/layout does that", f.file, f.line, f.name)
	}
}

// A test that finds nothing must be able to find something.
func TestJoinsAreFound(t *testing.T) {
	found, _ := joins(t, "testdata/wrong", names)
	var got []string
	for _, f := range found {
		got = append(got, f.name)
	}
	if want := []string{"state", "state", "releases", "medebewind.duckdb"}; !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
}
