// Package layers says which way imports run:
//
//	cmd -> pipelines -> transforms, sql
//
// and among the wings of pipelines, from what runs a night down to what only
// knows files. Its test holds every package against that.
package layers

import (
	"fmt"
	"slices"
	"strings"
)

// module is what the paths in the table are in.
const module = "medebewind/"

// table gives, room by room from top to bottom, what a room may import beside
// the standard library and other modules. "room/..." is a room and all in it; of
// several lines for a package the nearest counts.
const table = `
	cmd/medebewind              pipelines/... transforms/... internal/voorbeeld internal/compiled
	cmd/medebewind-clickhouse   pipelines/release pipelines/release/clickhouse
	internal/generator          pipelines pipelines/config pipelines/state/... internal/publisher

	pipelines/readers
	pipelines/runtest           pipelines pipelines/release/format pipelines/warehouse pipelines/state/...
	pipelines/operate/service   pipelines pipelines/operate/... pipelines/release/publish pipelines/sources/about pipelines/state/... pipelines/config
	pipelines                   pipelines/operate/trace pipelines/report pipelines/release/workbook pipelines/release/publish pipelines/release/format pipelines/warehouse/... pipelines/sources/... pipelines/state/... pipelines/config transforms/... sql

	pipelines/operate/...       pipelines/release/publish pipelines/sources/about pipelines/state/... pipelines/config
	pipelines/report/...        pipelines/report/... pipelines/release/format pipelines/warehouse/answer pipelines/warehouse/woordenboek pipelines/sources/about pipelines/state/herkomst transforms/foreign transforms/notation sql
	pipelines/release/publish   pipelines/release/format pipelines/warehouse pipelines/sources/about pipelines/state/... pipelines/config sql
	pipelines/release/workbook  pipelines/release/format pipelines/warehouse pipelines/warehouse/answer sql
	pipelines/release/...       pipelines/release pipelines/release/format transforms/foreign
	pipelines/warehouse         pipelines/warehouse/lineage pipelines/warehouse/stage pipelines/release/format pipelines/state/... transforms transforms/foreign sql
	pipelines/warehouse/...     pipelines/state/... transforms transforms/door transforms/foreign
	pipelines/sources           pipelines/sources/... pipelines/config transforms/...
	pipelines/sources/...       pipelines/sources/... pipelines/state/... transforms/...
	pipelines/release/format    pipelines/state/herkomst pipelines/state/uncached transforms/foreign
	pipelines/config            pipelines/operate/schedule pipelines/sources/about
	pipelines/sources/about
	pipelines/operate/schedule
	pipelines/state/...         pipelines/state/...

	transforms/...              transforms/...
	transforms/door             transforms transforms/foreign
	transforms/foreign
	transforms/werking
	transforms/circulaire/table    transforms/circulaire/row transforms/circulaire/column transforms/circulaire/document transforms/circulaire/line transforms/circulaire/reden transforms/circulaire/wording transforms
	transforms/circulaire/row      transforms/circulaire/column transforms/circulaire/line transforms/circulaire/wording
	transforms/circulaire/column   transforms/circulaire/line transforms/circulaire/reden transforms/circulaire/wording transforms/notation
	transforms/circulaire/aanhef   transforms/circulaire/document transforms/circulaire/line transforms/notation
	transforms/circulaire/document transforms/circulaire/line transforms/circulaire/wording transforms/pdf
	transforms/circulaire/line     transforms/circulaire/wording transforms/pdf
	transforms/circulaire/wording  transforms transforms/notation
	transforms/circulaire/reden
	sql

	internal/publisher          transforms/notation
	internal/voorbeeld
	internal/layers
	internal/words
	internal/tier
	internal/spent
	internal/compiled          transforms/pdf
`

// inTests is what tests may import besides. All may import internal and the rooms
// that are named for it, such as releasetest.
const inTests = `
	pipelines                   pipelines/...
	pipelines/readers           pipelines pipelines/... transforms/... sql
	pipelines/release/publish   pipelines/warehouse/lineage transforms sql
	pipelines/release/postgres  pipelines/release/...
	pipelines/report            pipelines/warehouse
	pipelines/warehouse         pipelines/warehouse/... transforms/...
	pipelines/warehouse/...     pipelines/warehouse transforms/...
	pipelines/operate/...       pipelines/operate/... pipelines/release/format
	pipelines/sources           pipelines/state/... sql
	transforms/circulaire/...   transforms/...
	internal/publisher          transforms/...
	sql                         transforms/...
`

// engines are modules that one room keeps to itself, so that the tests of others
// link fast and a move to another binding is one import.
var engines = map[string]string{
	"github.com/marcboeker/go-duckdb": "pipelines/warehouse",
	"github.com/duckdb/":              "pipelines/warehouse",
}

// Package is what go list says of a package.
type Package struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

// Wrong gives a line for each import that runs the wrong way, and for each package
// that the table does not know.
func Wrong(packages []Package) []string {
	var lines []string
	for _, p := range packages {
		room := strings.TrimPrefix(p.ImportPath, module)
		may, known := allowed(table, room)
		if !known {
			lines = append(lines, room+" has no line in the table of package layers: say there what it may import")
			continue
		}
		alsoMay, _ := allowed(inTests, room)
		for _, path := range p.Imports {
			if !right(room, path, may, isTest(room)) {
				lines = append(lines, fmt.Sprintf("%s imports %s, and may import %v", room, path, may))
			}
		}
		for _, path := range append(slices.Clone(p.TestImports), p.XTestImports...) {
			if !right(room, path, append(slices.Clone(may), alsoMay...), true) {
				lines = append(lines, fmt.Sprintf("the tests of %s import %s, and may import %v and what is for tests", room, path, append(slices.Clone(may), alsoMay...)))
			}
		}
	}
	return lines
}

// allowed gives what a room may import by a table.
func allowed(table, room string) (may []string, known bool) {
	nearest := ""
	for line := range strings.Lines(table) {
		words := strings.Fields(line)
		if len(words) == 0 || !matches(words[0], room) {
			continue
		}
		if name := strings.TrimSuffix(words[0], "/..."); !known || len(name) > len(nearest) || words[0] == room {
			nearest, may, known = name, words[1:], true
		}
	}
	return may, known
}

func matches(pattern, room string) bool {
	all, below := strings.CutSuffix(pattern, "/...")
	return room == all || below && strings.HasPrefix(room, all+"/")
}

// isTest tells that a room is there for the tests of others.
func isTest(room string) bool { return strings.HasSuffix(room, "test") }

func right(room, path string, may []string, test bool) bool {
	for engine, keeper := range engines {
		if strings.HasPrefix(path, engine) {
			return room == keeper
		}
	}
	target, ours := strings.CutPrefix(path, module)
	switch {
	case !ours || target == room: // the tests of a package may stand outside it
		return true
	case isTest(target):
		return test
	case test && strings.HasPrefix(target, "internal/"):
		return true
	}
	return slices.ContainsFunc(may, func(pattern string) bool { return matches(pattern, target) })
}
