package sources_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"testing"

	"medebewind/internal/voorbeeld"
	"medebewind/pipelines/sources"
	"medebewind/pipelines/state/snapshot"
	"medebewind/transforms/bwb"
	"medebewind/transforms/spuk"
	"medebewind/transforms/transformtest"
)

// fixtures are documents beside those of the example, by the transform that reads
// them, from the folder of the transforms.
var fixtures = map[string][]string{
	bwb.Toestand.Name:   {"bwb/testdata/wet.xml", "bwb/testdata/regeling.xml", "bwb/testdata/circulaire.xml"},
	bwb.Manifests.Name:  {"bwb/testdata/manifest.xml"},
	bwb.Zoek.Name:       {"bwb/testdata/zoek.xml"},
	spuk.Transform.Name: {"spuk/testdata/overzicht.ods"},
}

// recordedDocuments gives the documents that the outcome is on record of, by transform.
func recordedDocuments(t testing.TB) map[string]map[string][]byte {
	t.Helper()
	example := voorbeeld.Opname()
	text, err := fs.ReadFile(example, "manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	m := &snapshot.Manifest{}
	if err := json.Unmarshal(text, m); err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string][]byte{}
	read := func(transform, id string, from fs.FS, path string) {
		data, err := fs.ReadFile(from, path)
		if err != nil {
			t.Fatal(err)
		}
		if all[transform] == nil {
			all[transform] = map[string][]byte{}
		}
		all[transform][id] = data
	}
	for _, d := range m.Documents() {
		if d.Transform != "" {
			read(d.Transform, d.ID, example, "documents/"+d.ID)
		}
	}
	for transform, paths := range fixtures {
		for _, path := range paths {
			read(transform, path, os.DirFS("../../transforms"), path)
		}
	}
	return all
}

// A transform gives the same of the same document, or has a higher version. To
// change one: raise its Version, then run this test with -update.
func TestOutcomeOfTransforms(t *testing.T) {
	documents := recordedDocuments(t)
	var ledger transformtest.Ledger
	for _, source := range sources.All() {
		for _, transform := range source.Transforms {
			if len(documents[transform.Name]) == 0 {
				t.Errorf("transform %s has no document on record: make one part of the example", transform.Name)
			}
			ledger.Run(t, transform, documents[transform.Name])
			delete(documents, transform.Name)
		}
	}
	if len(documents) > 0 {
		t.Errorf("documents of transforms that are not there: %d", len(documents))
	}
	ledger.Check(t, "testdata/uitkomsten.txt")
}
