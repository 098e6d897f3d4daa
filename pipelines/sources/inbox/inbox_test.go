package inbox_test

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/sources/inbox"
)

const (
	note = "address: https://www.rijksoverheid.nl/x.ods\ndate: 2026-09-15\ntitle: Rekenmodel\n"
	ods  = "PK\x03\x04 een werkblad"
)

// brought is a source over a folder with these files.
func brought(t *testing.T, files map[string]string) *inbox.Source {
	t.Helper()
	s := &inbox.Source{Of: "gemeentefonds", Transforms: []string{"publicatie", "rekenbestand", "circulaire"}, Folder: t.TempDir()}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(s.Folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func nights(t *testing.T) *extracttest.Nights {
	return extracttest.New(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/y.pdf") {
			_, _ = w.Write([]byte("%PDF-1.4 circulaire"))
			return
		}
		_, _ = w.Write([]byte("onbekend"))
	}), []string{"www.rijksoverheid.nl"})
}

func ids(r *extract.Result) string { return strings.Join(extracttest.IDs(r), " ") }

// A file and its note are documents as any other, and go when they are taken away.
func TestBroughtByHand(t *testing.T) {
	s, n := brought(t, map[string]string{"model.ods": ods, "model.yaml": note, "brief.pdf": "%PDF-1.4", "brief.pdf.yaml": note, ".verborgen": "x"}), nights(t)
	first := n.Run(t, s)
	if got := ids(first); got != "inbox/brief.pdf inbox/model.ods" || len(first.Notes) > 0 {
		t.Errorf("data sets %s, left out %v", got, first.Notes)
	}
	d := extracttest.Documents(first)["inbox/model.ods/document"]
	if d.Transform != "rekenbestand" || d.Source != "gemeentefonds" || d.URL != "https://www.rijksoverheid.nl/x.ods" || d.Modified != "2026-09-15" {
		t.Errorf("document %+v", d)
	}
	if d := extracttest.Documents(first)["inbox/model.ods/notitie"]; d.Transform != "publicatie" {
		t.Errorf("note %+v", d)
	}
	if err := os.Remove(filepath.Join(s.Folder, "model.ods")); err != nil {
		t.Fatal(err)
	}
	second := n.Run(t, s)
	if got := ids(second); got != "inbox/brief.pdf" || len(second.Failures) > 0 {
		t.Errorf("after one was taken away: %s, %v", got, second.Failures)
	}
}

// What cannot be used is named, with what to do.
func TestWhatIsLeftInTheInbox(t *testing.T) {
	for want, files := range map[string]map[string]string{
		"no note beside it: write a.ods.yaml with": {"a.ods": ods},
		"not YAML with the keys":                   {"a.ods": ods, "a.yaml": "adres: x\naddress: y"},
		"no address":                               {"a.ods": ods, "a.yaml": "date: 2026-01-01"},
		"is no day such as":                        {"a.ods": ods, "a.yaml": "address: https://x/y\ndate: gisteren"},
		"is no address such as":                    {"a.ods": ods, "a.yaml": "address: javascript:alert(1)\ndate: 2026-01-01"},
		"write is: with the name of a transform":   {"a.txt": "tekst", "a.yaml": note},
	} {
		result := nights(t).Run(t, brought(t, files))
		if len(result.Notes) != 1 || !strings.Contains(result.Notes[0].Reason, want) || len(result.Datasets) > 0 {
			t.Errorf("%s: %+v", want, result.Notes)
		}
	}
	s := brought(t, map[string]string{"a.ods": ods, "a.yaml": note + "is: upl\n"})
	if result := nights(t).Run(t, s); len(result.Notes)+len(result.Datasets) > 0 {
		t.Errorf("a file of another source: %+v", result)
	}
	s.Folder += "/weg"
	if result := nights(t).Run(t, s); len(result.Failures) > 0 {
		t.Errorf("without an inbox: %v", result.Failures)
	}
}

func TestIncludedAddress(t *testing.T) {
	s, n := brought(t, nil), nights(t)
	s.Includes = []inbox.Include{{Address: "https://www.rijksoverheid.nl/y.pdf", Date: "2026-09-15", Title: "Circulaire"},
		{Address: "https://www.rijksoverheid.nl/z", Date: "2026-09-15"}, {Address: "https://www.rijksoverheid.nl/upl.csv", Date: "2026-09-15", Is: "upl"}}
	result := n.Run(t, s)
	var transforms []string
	for _, d := range extracttest.Documents(result) {
		transforms = append(transforms, d.Transform)
	}
	slices.Sort(transforms)
	if strings.Join(transforms, " ") != "circulaire publicatie" {
		t.Errorf("documents are read by %v", transforms)
	}
	if len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), "what it is cannot be told") {
		t.Errorf("failures %v", result.Failures)
	}
}
