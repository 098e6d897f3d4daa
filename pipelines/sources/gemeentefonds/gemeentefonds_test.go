package gemeentefonds_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/sources/gemeentefonds"
)

// file is a file of a publication.
type file struct {
	URL  string `json:"fileurl"`
	Name string `json:"filename"`
	Mime string `json:"mimetype"`
	Size int    `json:"filesize"`
}

// publication is a publication as the documents API writes it.
type publication struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Canonical string `json:"canonical"`
	Title     string `json:"title"`
	Modified  string `json:"lastmodified"`
	Available string `json:"available"`
	Files     []file `json:"files"`
}

func newPublication(title string, names ...string) publication {
	p := publication{ID: fmt.Sprintf("%032x", len(title)), Type: "rapport", Canonical: "https://www.rijksoverheid.nl/x", Title: title,
		Modified: "2024-09-17T10:00:00.000Z", Available: "2024-09-17"}
	for _, name := range names {
		p.Files = append(p.Files, file{"https://www.rijksoverheid.nl/binaries/" + name, name, "application/octet-stream", 4})
	}
	return p
}

// ministry is the documents API and the files over a list of publications.
type ministry struct {
	list []publication
	// total, if set, is what the API says that there are.
	total int
	// body is that of every file.
	body  string
	mu    sync.Mutex
	asked []string
}

func (m *ministry) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.URL.Path, "/open.overheid.nl/") {
		m.mu.Lock()
		m.asked = append(m.asked, r.URL.RequestURI())
		m.mu.Unlock()
	}
	if strings.HasPrefix(r.URL.Path, "/open.overheid.nl/") {
		http.NotFound(w, r)
		return
	}
	if !strings.HasPrefix(r.URL.Path, "/opendata") {
		_, _ = w.Write([]byte(m.body))
		return
	}
	from, _ := strconv.Atoi(r.URL.Query().Get("offset"))
	rows, _ := strconv.Atoi(r.URL.Query().Get("rows"))
	total := m.total
	list := slices.DeleteFunc(slices.Clone(m.list), func(p publication) bool { return p.Type != r.URL.Query().Get("type") })
	if m.total == 0 {
		total = len(list)
	}
	page := list[min(from, len(list)):min(from+rows, len(list))]
	_ = json.NewEncoder(w).Encode(map[string]any{"documents": append([]publication{}, page...), "total": total})
}

// published is a publication of another day.
func published(day string, p publication) publication {
	p.Available = day
	return p
}

func nights(t *testing.T, handler http.Handler) *extracttest.Nights {
	t.Helper()
	return extracttest.New(t, handler, about.Gemeentefonds.Hosts)
}

func newCirculaire(title string, names ...string) publication {
	p := newPublication(title, names...)
	p.Type, p.ID = "circulaire", fmt.Sprintf("c%031x", len(title))
	return p
}

// books gives the data sets of a result beside the lists of publications.
func books(result *extract.Result) []string {
	var ids []string
	for _, id := range extracttest.IDs(result) {
		if id != "gemeentefonds/publicaties" && id != "gemeentefonds/circulaires" {
			ids = append(ids, strings.TrimPrefix(id, "gemeentefonds/"))
		}
	}
	return ids
}

// archive is the smallest zip archive: an empty one.
var archive = "PK\x05\x06" + strings.Repeat("\x00", 18)

func TestWhichPublications(t *testing.T) {
	m := &ministry{body: archive, list: []publication{
		newPublication("Rekenbestand gemeentefonds 2024 (septembercirculaire 2024)", "a.ods"),
		newPublication("Rekenbestand provinciefonds 2023 (meicirculaire 2023)", "b.ODS"),
		newPublication("Rekenbestand decembercirculaire gemeentefonds 2022", "c.ods", "c.pdf"),
		newPublication("Rekenbestand gemeentefonds 2021 (meicirculaire 2021)", "d.xlsx"),
		published("2019-05-31", newPublication("Rekenbestand gemeentefonds 2019 (meicirculaire 2019)", "too-old.ods")),
		published("2026-05-31", newPublication("Rekenbestand gemeentefonds 2026 (meicirculaire 2026)", "too-new.ods")),
		newPublication("Taakmutatie 2018 sept 18", "mutatie.ods"),
		newPublication("Onderzoek", "onderzoek.pdf", "onderzoek.docx"),
		newPublication("Rekenbestand gemeentefonds 2024 zonder bestand"),
	}}
	result := nights(t, m).Run(t, &gemeentefonds.Source{From: 2021, To: 2024})
	if got := books(result); !slices.Equal(got, []string{"a", "b", "c", "mutatie"}) {
		t.Errorf("rekenbestanden %v", got)
	}
	var left []string
	for _, note := range result.Notes[:len(result.Notes)-1] { // the last is about the portal
		left = append(left, note.Subject+": "+note.Reason)
	}
	want := []string{"Rekenbestand gemeentefonds 2021 (meicirculaire 2021): het bestand d.xlsx is geen ODS of PDF"}
	if !slices.Equal(left, want) {
		t.Errorf("left out %v, want %v", left, want)
	}
	if !strings.Contains(m.asked[0], "type=rapport&subject=Financi%C3%ABn%20gemeenten%20en%20provincies&output=json&rows=200&offset=0") {
		t.Errorf("asked %s", m.asked[0])
	}
}

// whole is the smallest body that has both ends of a PDF.
const whole = "%PDF-1.4\n%%EOF\n"

func TestWhichCirculaires(t *testing.T) {
	m := &ministry{body: whole, list: []publication{
		newCirculaire("Meicirculaire gemeentefonds 2024", "a.pdf"),
		newCirculaire("Circulaire provinciefonds september 2023", "b.PDF", "bijlage.pdf", "tabellen.xlsx"),
		newCirculaire(" Decembercirculaire Gemeentefonds 2020", "c.pdf"),
		newCirculaire("Gemeentefonds: septembercirculaire 2022", "d.pdf"),
		published("2019-05-31", newCirculaire("Meicirculaire gemeentefonds 2019", "too-old.pdf")),
		newCirculaire("Circulaire bezoldiging gemeenten 2024", "salary.pdf"),
		newPublication("Rapport meicirculaire gemeentefonds 2024", "report.pdf"),
	}}
	result := nights(t, m).Run(t, &gemeentefonds.Source{From: 2021, To: 2024})
	if got := books(result); !slices.Equal(got, []string{"a", "b", "bijlage", "c", "d", "salary"}) {
		t.Errorf("circulaires %v", got)
	}
	if len(result.Notes) != 2 || result.Notes[0].Reason != "het bestand tabellen.xlsx is geen ODS of PDF" {
		t.Errorf("left out %v", result.Notes)
	}
}

func TestPagesOfPublications(t *testing.T) {
	m := &ministry{body: archive}
	for i := range 430 {
		m.list = append(m.list, newPublication(fmt.Sprintf("Rapport %d", i), "x.pdf"))
	}
	m.list[429] = newPublication("Rekenbestand gemeentefonds 2024 (meicirculaire 2024)", "last.ods")
	result := nights(t, m).Run(t, &gemeentefonds.Source{From: 2021, To: 2025})
	if got := books(result); !slices.Equal(got, []string{"last"}) {
		t.Errorf("rekenbestanden %v", got)
	}
	for i, offset := range []string{"0", "200", "400"} {
		if !strings.HasSuffix(m.asked[i], "&offset="+offset) {
			t.Errorf("request %d is %s", i, m.asked[i])
		}
		if _, ok := extracttest.Documents(result)[fmt.Sprintf("gemeentefonds/publicaties/%04d", i+1)]; !ok {
			t.Errorf("page %d of the list is no document", i+1)
		}
	}
}

func TestFailures(t *testing.T) {
	one := []publication{newPublication("Rekenbestand gemeentefonds 2024 (meicirculaire 2024)", "a.ods")}
	letter := []publication{newCirculaire("Meicirculaire gemeentefonds 2024", "c.pdf")}
	const notAsked = "gemeentefonds/c: fetching https://www.rijksoverheid.nl/binaries/c.pdf: 3 attempts failed, last: the body is not what was asked for: "
	for _, c := range []struct {
		name, want string
		m          *ministry
	}{
		{"an empty page", "the API of before gives none either: reading https://opendata.rijksoverheid.nl/v1/documents", &ministry{list: one, total: 3, body: archive}},
		{"something else for a file", "gemeentefonds/a: fetching https://www.rijksoverheid.nl/binaries/a.ods: 3 attempts failed, last: the body is not what was asked for: the answer is no whole zip archive", &ministry{list: one, body: "%PDF-1.4"}},
		{"a page for a circulaire", notAsked + "the answer is no PDF", &ministry{list: letter, body: "storing"}},
		{"a circulaire cut short", notAsked + "the answer is no whole PDF", &ministry{list: letter, body: whole[:12]}},
	} {
		result := nights(t, c.m).Run(t, &gemeentefonds.Source{From: 2021, To: 2025})
		if len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, result.Failures, c.want)
		}
	}
	down := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>onderhoud</html>")) })
	if result := nights(t, down).Run(t, &gemeentefonds.Source{From: 2021, To: 2025}); len(result.Failures) != 1 || len(result.Datasets) > 0 {
		t.Errorf("maintenance: %+v", result)
	}
}
