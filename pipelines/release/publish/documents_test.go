package publish

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
	models "medebewind/sql"
)

// Each release says what it is, on what terms and how to cite it.
func TestDocumentsOfARelease(t *testing.T) {
	_, root := describedAs(t, operator, "spiegel")
	for name, wants := range map[string][]string{
		format.ReadmeFile:   {"# Medebewind, uitgave " + Name(manifest("a"), code), "`xlsx/`", "Leeg is geen nul"},
		format.LicenseFile:  {operator.License, "CC BY 4.0", "CBS"},
		format.CitationFile: {"cff-version: 1.2.0", "name: Voorbeeldinstituut", "license-url: " + operator.License},
		format.ChangesFile:  {"is met geen eerdere vergeleken"},
	} {
		text := readFile(t, root, name)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s does not say %q:\n%s", name, want, text)
			}
		}
	}
	var cff map[string]any
	if err := yaml.Unmarshal([]byte(readFile(t, root, format.CitationFile)), &cff); err != nil || cff["title"] == nil || cff["date-released"] == nil {
		t.Errorf("%v: %v", err, cff)
	}
}

// An example says in each that it is made up, and claims no source.
func TestDocumentsOfAnExample(t *testing.T) {
	_, root := describedAs(t, config.Publish{}, "voorbeeld")
	for name, want := range map[string]string{format.ReadmeFile: "VOORBEELD", format.LicenseFile: "verzonnen", format.CitationFile: "VOORBEELD"} {
		if text := readFile(t, root, name); !strings.Contains(text, want) {
			t.Errorf("%s does not say %q", name, want)
		}
	}
	if text := readFile(t, root, format.LicenseFile); strings.Contains(text, "cbs.nl") {
		t.Error("made-up data have the terms of a source")
	}
}

// The README begins with the main tables, in the order to read them.
func TestReadmeBeginsWithMainTables(t *testing.T) {
	r := Release{Manifest: manifest("a"), CodeVersion: code}
	for i, name := range []string{"mart.tweede", "kern.ander", "mart.eerste"} {
		place := []int{2, 0, 1}[i]
		r.Exports = append(r.Exports, warehouse.Export{Model: &models.Model{Name: name, Place: place, Grain: "rij", Meaning: "Zin een. Zin twee."}})
	}
	text, err := readme(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	first, second := strings.Index(string(text), "| `mart.eerste` | rij | Zin een. |"), strings.Index(string(text), "`mart.tweede`")
	if first < 0 || second < first || strings.Contains(string(text), "kern.ander") {
		t.Errorf("%s", text)
	}
}

// What changed is told by content: another snapshot of the same rows changes nothing.
func TestChangesOfARelease(t *testing.T) {
	out := t.TempDir()
	name := publishText(t, out, "a")
	before, err := Read(out, name)
	if err != nil {
		t.Fatal(err)
	}
	dir, err := Prepare(out)
	if err != nil {
		t.Fatal(err)
	}
	r := release(t, dir, "a")
	r.Before, r.Documents = before, []string{"cbs: 1 nieuw, 0 gewijzigd, 0 niet meer gebruikt"}
	sums := map[string]format.Sum{}
	for _, e := range r.Exports {
		for _, f := range e.Files {
			sums[f.Path] = sumOf(t, dir, f.Path)
		}
		if e.CSV != nil {
			sums[e.CSV.Path] = sumOf(t, dir, e.CSV.Path)
		}
	}
	said := func() string {
		text, err := changes(r, sums)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if text := said(); !strings.Contains(text, "## Tabellen: 0 anders") || !strings.Contains(text, "- cbs: 1 nieuw") {
		t.Errorf("the same rows: %s", text)
	}
	r.Exports = append(r.Exports[1:], warehouse.Export{Model: &models.Model{Name: "mart.nieuw", Place: 1}})
	if text := said(); !strings.Contains(text, "| `mart.nieuw` | 0 | nieuw |") || !strings.Contains(text, "| vervallen |") {
		t.Errorf("a table came and one went: %s", text)
	}
	r.Before, r.Manifest.Compared = nil, &snapshot.Compared{Release: "2026-01-14-01234567"}
	if text := said(); !strings.Contains(text, "die niet meer wordt bewaard") {
		t.Errorf("the release before is gone: %s", text)
	}
}

func sumOf(t *testing.T, dir, path string) format.Sum {
	t.Helper()
	sum, err := format.SumOf(filepath.Join(dir, path))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return sum
}
