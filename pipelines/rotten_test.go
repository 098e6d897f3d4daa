package pipelines_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/pipelines"
	"medebewind/pipelines/state/layout"
)

// A document that the disk spoiled, of a law that nobody changed, is fetched again and
// not published without.
func TestRottenDocumentIsFetchedAgain(t *testing.T) {
	t.Parallel()
	p, c := usual(t)
	out, _ := afterFirst(t)
	addLine(t, p) // else there is nothing to do
	room := layout.Folder(out).Rooms()[0]
	must(t, os.RemoveAll(room.Staged())) // for it to be read again
	objects, err := filepath.Glob(filepath.Join(room.Snapshot(), "objects", "*", "*.zst"))
	if err != nil || len(objects) < 10 {
		t.Fatalf("%d objects, %v", len(objects), err)
	}
	for i, object := range objects {
		if i%10 == 0 {
			must(t, os.WriteFile(object, []byte("rot"), 0o644))
		}
	}
	o := hurried(out, c)
	o.Only = []string{"kern.overheid"}
	outcome, err := pipelines.Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if len(outcome.NotRenewed) > 0 || outcome.Fetched < 2 {
		t.Errorf("%d documents came in, not renewed: %s", outcome.Fetched, strings.Join(outcome.NotRenewed, "; "))
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
