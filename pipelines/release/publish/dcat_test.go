package publish

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
	models "medebewind/sql"
)

// describedAs publishes a release and gives its description, and its folder.
func describedAs(t *testing.T, operator config.Publish, from herkomst.Herkomst) (map[string]any, string) {
	t.Helper()
	out := t.TempDir()
	dir, err := Prepare(out)
	if err != nil {
		t.Fatal(err)
	}
	r := release(t, dir, "a")
	r.About, r.Manifest.Herkomst = operator, from
	if _, err := Publish(out, dir, write(t, "a", out, "new.duckdb"), r); err != nil {
		t.Fatal(err)
	}
	var d map[string]any
	if err := json.Unmarshal([]byte(readFile(t, out, "latest", format.CatalogFile)), &d); err != nil {
		t.Fatal(err)
	}
	return d, filepath.Join(out, "latest")
}

// things gives all nodes of a type, at any depth.
func things(part any, kind string) (found []map[string]any) {
	switch part := part.(type) {
	case []any:
		for _, item := range part {
			found = append(found, things(item, kind)...)
		}
	case map[string]any:
		if part["@type"] == kind {
			found = append(found, part)
		}
		for _, item := range part {
			found = append(found, things(item, kind)...)
		}
	}
	return found
}

// has tells which of the properties a thing lacks.
func has(t *testing.T, thing map[string]any, properties string) {
	t.Helper()
	for _, p := range strings.Fields(properties) {
		if thing[p] == nil {
			t.Errorf("%v has no %s", thing["@id"], p)
		}
	}
}

var operator = config.Publish{BaseURL: "https://example.org/medebewind/", License: "https://creativecommons.org/licenses/by/4.0/", Publisher: "Voorbeeldinstituut", Contact: "data@example.org"}

// What DCAT-AP-NL 3.0 makes mandatory is there as soon as the operator says who
// publishes: the lists are those of its shapes.
func TestDCAT(t *testing.T) {
	d, root := describedAs(t, operator, "spiegel")
	has(t, d, "dct:title dct:description dct:publisher dcat:contactPoint dcat:dataset dct:conformsTo dct:language")
	datasets, files := things(d, "dcat:Dataset"), things(d, "dcat:Distribution")
	if len(datasets) != 1 || len(files) != 4 {
		t.Fatalf("%d datasets and %d distributions, want one of the schema kern and 4", len(datasets), len(files))
	}
	if all := things(d, "dcat:DatasetSeries"); len(all) != 1 || all[0]["@id"] != "https://example.org/medebewind/id/dataset/kern" {
		t.Errorf("series %v", all)
	}
	seen := map[any]bool{}
	for _, s := range datasets {
		has(t, s, "dct:title dct:description dct:accessRights dcat:contactPoint dct:creator dct:identifier dct:publisher dcat:theme dct:language dct:modified dct:accrualPeriodicity dct:spatial dcat:keyword dcat:landingPage dcat:inSeries dcat:isVersionOf")
		if id := s["dct:identifier"].(string); id != Hash(manifest("a"), code)+"/kern" || seen[id] {
			t.Errorf("identifier %s", id)
		}
		seen[s["dct:identifier"]] = true
	}
	if period := things(d, "dct:PeriodOfTime"); len(period) != 1 || !reflect.DeepEqual(period[0]["dcat:endDate"], map[string]any{"@type": "xsd:date", "@value": "2024-12-31"}) {
		t.Errorf("periods %v", period)
	}
	sums, _, err := format.ReadSums(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		has(t, f, "dcat:accessURL dcat:downloadURL dct:license dcat:mediaType dct:format dct:description dct:title")
		path := f["dcat:downloadURL"].(map[string]any)["@id"].(string)
		info, err := os.Stat(filepath.Join(root, path))
		if err != nil {
			t.Errorf("a file that is described is not there: %v", err)
			continue
		}
		if got := f["dcat:byteSize"].(map[string]any)["@value"]; got != fmt.Sprint(info.Size()) {
			t.Errorf("%s has %d bytes and is described with %v", path, info.Size(), got)
		}
		if got := f["spdx:checksum"].(map[string]any)["spdx:checksumValue"].(map[string]any)["@value"]; got != sums[path] {
			t.Errorf("%s: checksum %v, want %s", path, got, sums[path])
		}
	}
	if base, want := d["@context"].(map[string]any)["@base"], "https://example.org/medebewind/releases/"+Name(manifest("a"), code)+"/"; base != want {
		t.Errorf("addresses start at %v, want %s", base, want)
	}
}

// Without a word of the operator nothing is made up: no address, no publisher, no
// licence, and no claim to the profile.
func TestDCATWithoutPublisher(t *testing.T) {
	d, root := describedAs(t, config.Publish{}, "voorbeeld")
	text := readFile(t, root, format.CatalogFile)
	for _, absent := range []string{"@base", "publisher", "contactPoint", "dct:license", profile, "example.org"} {
		if strings.Contains(text, absent) {
			t.Errorf("%s is in it", absent)
		}
	}
	for _, s := range append(things(d, "dcat:Dataset"), d) {
		if title := s["dct:title"].(map[string]any)["@value"].(string); !strings.HasPrefix(title, "VOORBEELD") {
			t.Errorf("title %s hides that the data are made up", title)
		}
	}
}

// The same release is described by the same bytes.
func TestDCATIsStable(t *testing.T) {
	_, one := describedAs(t, operator, "spiegel")
	_, other := describedAs(t, operator, "spiegel")
	for _, name := range []string{format.CatalogFile, format.PackageFile, format.SumsFile} {
		if readFile(t, one, name) != readFile(t, other, name) {
			t.Errorf("%s differs", name)
		}
	}
}

// A data set keeps its identifier from release to release, and each version says which
// came before it. The publisher is who others know him as.
func TestDCATVersions(t *testing.T) {
	m := manifest("a")
	m.Compared = &snapshot.Compared{Release: "2026-01-14-01234567"}
	r := Release{Manifest: m, CodeVersion: code, About: operator, Exports: []warehouse.Export{{Model: &models.Model{Name: "mart.proef", Theme: "balans", Meaning: "Een proef. Meer.", Grain: "rij"}}}}
	r.About.PublisherURI = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"
	text, err := describeDCAT(r, map[string]format.Sum{format.Sheet("balans"): {Bytes: 1, SHA256: "ab"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"dcat:previousVersion": {` + "\n" + `    "@id": "https://example.org/medebewind/releases/2026-01-14-01234567/#dataset/balans"`,
		`"@id": "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"`,
		`"@value": "Medebewind: Balans tussen taken en middelen"`,
		`"@value": "proef: Een proef."`,
		`"@id": "http://publications.europa.eu/resource/authority/file-type/XLSX"`,
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%s is not in\n%s", want, text)
		}
	}
}
