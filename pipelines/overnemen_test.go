package pipelines_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/runtest"
)

// oneNight is one document that changes.
type oneNight struct {
	name  string
	renew func(*testing.T, *publisher.Publisher)
	edits []edit
}

var placedAmount = regexp.MustCompile(`(Plaatsing_\d":)(-?\d+)`)

var oneNights = []oneNight{
	{name: "a law", renew: rewriteLaw(replaced("college", "college van burgemeester en wethouders"))},
	{name: "a page of Iv3", renew: touchIv3, edits: []edit{{address: iv3Page, change: func(body []byte) []byte {
		at := placedAmount.FindSubmatchIndex(body)
		if at == nil { // on a bad network
			return body
		}
		return append(append(bytes.Clone(body[:at[3]]), "12345"...), body[at[5]:]...)
	}}}},
	{name: "the list of products", renew: addLine},
	{name: "a circulaire", edits: newLetter(func(body []byte) []byte { return append(bytes.Clone(body), "\n% anders\n"...) })},
	{name: "a rekenbestand", edits: newBook("2026-01-10", func(body []byte) []byte { return append(bytes.Clone(body), 0) })},
}

// comes has the publisher change it.
func (n oneNight) comes(t *testing.T, p *broken) {
	t.Helper()
	if n.renew != nil {
		n.renew(t, p.Publisher)
	}
	p.edits = append(p.edits, n.edits...)
}

// TestOneDocumentANight changes a document a night. Most tables are taken over, and the
// release is to the byte that of a build from nothing, which verify makes of it.
func TestOneDocumentANight(t *testing.T) {
	tier.Full(t, "TestKilledAtEachStep has the first two in one night")
	t.Parallel()
	p, c := breakable(t)
	out, _ := afterFirst(t)
	o := hurried(out, c)
	for _, night := range oneNights {
		night.comes(t, p)
		outcome := runtest.Run(t, o)
		if !outcome.Fresh || outcome.Taken < 20 {
			t.Errorf("%s changed: %+v", night.name, outcome)
		}
		t.Logf("%s changed: %d tables were taken over", night.name, outcome.Taken)
		if v := verify(t, o, "latest"); !v.Holds() {
			t.Errorf("%s changed: built from nothing it differs: %+v", night.name, v)
		}
	}
}

// A run goes on from the published warehouse, but for who asks for everything, and for
// a replay, which is to show that it comes out the same.
func TestWhatARunGoesOnFrom(t *testing.T) {
	t.Parallel()
	_, c := usual(t)
	out, first := afterFirst(t)
	for name, change := range map[string]func(*pipelines.Options){
		"a night":   func(*pipelines.Options) {},
		"all of it": func(o *pipelines.Options) { o.Full = true },
		"a replay":  func(o *pipelines.Options) { o.Replay = first.Manifest },
	} {
		o := hurried(out, c)
		change(&o)
		goesOn, err := pipelines.GoesOn(o)
		if want := name == "a night"; err != nil || goesOn != want {
			t.Errorf("%s: goes on %v, %v", name, goesOn, err)
		}
	}
}

// Who asks for it gets everything built; the files of the API, the sheets of workbooks and the
// pages of tasks are to the byte those that are taken over.
func TestBuiltInFull(t *testing.T) {
	tier.Full(t, "TestWhatARunGoesOnFrom asks the run")
	t.Parallel()
	p, c := usual(t)
	whole, _ := afterFirst(t)
	part, _ := afterFirst(t)
	addLine(t, p)
	rewriteLaw(replaced("Het college draagt zorg", "Het college draagt altijd zorg"))(t, p)
	o := hurried(whole, c)
	o.Full = true
	if outcome := runtest.Run(t, o); !outcome.Fresh || outcome.Taken != 0 {
		t.Errorf("%+v", outcome)
	}
	if outcome := runtest.Run(t, hurried(part, c)); !outcome.Fresh || outcome.Taken == 0 {
		t.Errorf("%+v", outcome)
	}
	want, got := besideParquet(t, whole), besideParquet(t, part)
	if len(want) < 50 || len(want) != len(got) {
		t.Errorf("%d files and sheets are built, %d are there where some were taken over", len(want), len(got))
	}
	for name, content := range want {
		if got[name] != content {
			t.Errorf("%s is not what it is when it is built", name)
		}
	}
}

// besideParquet gives the files of the API, the parts of the workbooks and the pages of tasks
// of the newest release, but for what names the release.
func besideParquet(t *testing.T, out string) map[string]string {
	t.Helper()
	found := map[string]string{}
	root := filepath.Join(out, "latest")
	err := fs.WalkDir(os.DirFS(root), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path == format.APIDir+"/index.json" {
			return err
		}
		text, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			return err
		}
		switch {
		case strings.HasPrefix(path, "api/"):
			found[path] = string(text)
		case strings.HasPrefix(path, format.ReportDir+"/taak/"):
			found[path], _, _ = strings.Cut(string(text), "<footer>") // which names the run
		case strings.HasSuffix(path, ".xlsx"):
			book, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
			if err != nil {
				return err
			}
			for _, part := range book.File {
				if part.Name != "docProps/core.xml" && part.Name != "xl/worksheets/sheet1.xml" {
					found[path+" "+part.Name] = fmt.Sprint(part.CRC32, part.CompressedSize64)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
