package runtest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/release/format"
)

// Dated tells whether a file of a release says when or as what it was made.
func Dated(name string) bool {
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
	sums := func(out string) map[string]string {
		text, err := os.ReadFile(filepath.Join(out, "latest", "SHA256SUMS"))
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		for line := range strings.Lines(string(text)) {
			sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
			if !Dated(name) {
				all[name] = sum
			}
		}
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
