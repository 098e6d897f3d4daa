package publisher

import (
	"crypto/sha512"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// work is a manifest as far as the tests need it.
type work struct {
	Label       string `xml:"label,attr"`
	Latest      string `xml:"_latestItem,attr"`
	Expressions []struct {
		Label string `xml:"label,attr"`
		Seen  string `xml:"metadata>zichtdatum_eind"`
		End   string `xml:"metadata>einddatum"`
		Hash  string `xml:"manifestation>metadata>hashcode"`
		Size  string `xml:"manifestation>metadata>size"`
		Item  struct {
			Label   string `xml:"label,attr"`
			Deleted bool   `xml:"_deleted,attr"`
		} `xml:"manifestation>item"`
	} `xml:"expression"`
}

func readManifest(t testing.TB, p http.Handler, id string) work {
	t.Helper()
	_, body := get(t, p, "/"+repository+"/bwb/"+id+"/manifest.xml", "")
	var w work
	if err := xml.Unmarshal(body, &w); err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return w
}

func item(id, label string) string {
	return fmt.Sprintf("/%s/bwb/%s/%s/xml/%s_%s.xml", repository, id, label, id, label)
}

func TestManifestsTellTheTruth(t *testing.T) {
	p, f := New(Options{}), Truth()
	total, used := 0, []string{}
	for _, l := range p.laws {
		w := readManifest(t, p, l.id)
		total += len(w.Expressions)
		for _, e := range w.Expressions {
			if e.Item.Deleted {
				continue
			}
			if e.Seen == open && e.End >= "2015-01-01" {
				used = append(used, l.id+"_"+e.Label)
			}
			checkItem(t, p, l.id, e.Label, strings.TrimSpace(e.Hash), e.Size)
			if e.Hash == strings.TrimSpace(e.Hash) {
				t.Errorf("%s: the hash stands without white space", l.id)
			}
		}
	}
	slices.Sort(used)
	if total != f.Expressions || !slices.Equal(used, f.Used) {
		t.Errorf("manifests have %d expressions, %d used; truth is %d and %d", total, len(used), f.Expressions, len(f.Used))
	}
	if len(f.Announced) != 1 || f.Deleted != 1 || f.Superseded != 1 {
		t.Errorf("announced %v, deleted %d, superseded %d", f.Announced, f.Deleted, f.Superseded)
	}
}

func checkItem(t *testing.T, p http.Handler, id, label, hash, size string) {
	t.Helper()
	response, body := get(t, p, item(id, label), "")
	sum := sha512.Sum512(body)
	if response.StatusCode != http.StatusOK || hex.EncodeToString(sum[:]) != hash || strconv.Itoa(len(body)) != size {
		t.Errorf("%s %s: status %d, %d bytes, and the manifest says %s", id, label, response.StatusCode, len(body), size)
	}
	wellFormed(t, id+" "+label, body)
}

// The traps of the real files are in.
func TestToestand(t *testing.T) {
	p := New(Options{})
	for _, c := range []struct{ id, label, holds string }{
		{"BWBR0034925", "2015-01-01_0", `<li bwb-ng-variabel-deel="/Hoofdstuk2/Artikel2.3/Lid2/Onderdeelb/Onderdeel1"><li.nr>1°.</li.nr>`},
		{"BWBR0034925", "2022-01-01_1", `status="vervallen"`},
		{"BWBR0034925", "2024-01-01_0", `verwijzing="jci1.3:c:BWBR0034925&amp;hoofdstuk=2&amp;artikel=2.6&amp;lid=1&amp;o=c&amp;z=2024-01-01&amp;g=2024-01-01"`},
		{"BWBR0035362", "2021-07-01_0", `Artikel2.3.9" status="nogniet"><kop>`},
		{"BWBR0005416", "2023-01-01_0", `<redactie type="overig">`},
		{"BWBR0035878", "2025-01-01_0", "Het college draagt zorg voor een openbare bibliotheekvoorziening"},
	} {
		if _, body := get(t, p, item(c.id, c.label), ""); !strings.Contains(string(body), c.holds) {
			t.Errorf("%s %s has no %q", c.id, c.label, c.holds)
		}
	}
	_, before := get(t, p, item("BWBR0035878", "2015-01-01_0"), "")
	if strings.Contains(string(before), "draagt zorg") {
		t.Error("the duty of 2025 stands in the text of 2015")
	}
}

func TestSearch(t *testing.T) {
	p, f := New(Options{}), Truth()
	for query, want := range map[string]int{
		"dcterms.modified>=1900-01-01":                                                 f.Searched,
		"dcterms.identifier==BWBR0034925":                                              5,
		"dcterms.identifier==BWBR0034925 and overheidbwb.geldigheidsdatum==2022-06-01": 2,
		"dcterms.identifier==BWBR0034925 and overheidbwb.geldigheidsdatum==2022-06-01 and overheidbwb.zichtdatum==2026-01-01": 1,
		"dcterms.type==ministeriele-regeling": 1,
		"dcterms.modified>=2025-01-01":        1,
		"dcterms.identifier==BWBR0099999":     0,
	} {
		seen := 0
		for start := 1; ; start += 2 {
			_, body := get(t, p, fmt.Sprintf("/zoekservice.overheid.nl/sru/Search?query=%s&startRecord=%d&maximumRecords=2", query, start), "application/xml")
			seen += strings.Count(string(body), "<record>")
			if !strings.Contains(string(body), fmt.Sprintf("<numberOfRecords>%d<", want)) {
				t.Fatalf("%s: want %d records: %.300s", query, want, body)
			}
			if !strings.Contains(string(body), "<nextRecordPosition>") {
				break
			}
		}
		if seen != want {
			t.Errorf("%s: pages hold %d records, want %d", query, seen, want)
		}
	}
	for _, bad := range []string{"nergens.index==x", "geen vraag"} {
		if _, body := get(t, p, "/zoekservice.overheid.nl/sru/Search?query="+bad, "application/xml"); !strings.Contains(string(body), "<diagnostics>") {
			t.Errorf("%s: %.200s", bad, body)
		}
	}
}
