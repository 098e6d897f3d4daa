package runtest

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
)

// dated tells whether a file of a release says when or as what it was made.
func dated(name string) bool {
	for _, folder := range []string{"meta", format.ReportDir, format.SheetDir} {
		if strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return slices.Contains([]string{format.PackageFile, format.CatalogFile, format.ReadmeFile, format.CitationFile, format.ChangesFile, format.APIDir + "/index.json"}, name)
}

// Compare compares all files of the releases of two folders but those that tell of
// times, as the foot of each page of the report and the descriptions of a release do;
// their rows are those of the tables, which are compared.
func Compare(t *testing.T, one, other string) {
	t.Helper()
	sums := func(out string) format.Sums {
		all, _, err := format.ReadSums(layout.Folder(out).Latest())
		if err != nil {
			t.Fatal(err)
		}
		maps.DeleteFunc(all, func(name, _ string) bool { return dated(name) })
		return all
	}
	a, b := sums(one), sums(other)
	if len(a) < 10 || len(a) != len(b) {
		t.Fatalf("%d files and %d files", len(a), len(b))
	}
	for name, sum := range a {
		if b[name] != sum {
			t.Errorf("%s differs", name)
		}
	}
}
