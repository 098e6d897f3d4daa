package cbs_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/cbs"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
)

// between stands before the publisher: it changes answers, and keeps the links
// to next pages that it gave.
type between struct {
	http.Handler
	mu    sync.Mutex
	links []string
	// change, if set, changes an answer of status 200.
	change func(r *http.Request, body string) (string, int)
	// down are hosts that do not answer.
	down []string
}

func (b *between) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	down := slices.Contains(b.down, strings.Split(r.URL.Path, "/")[1])
	b.mu.Unlock()
	if down {
		http.Error(w, "buiten dienst", http.StatusServiceUnavailable)
		return
	}
	r.Header.Del("Accept-Encoding")
	answer := httptest.NewRecorder()
	b.Handler.ServeHTTP(answer, r)
	body, status := answer.Body.String(), answer.Code
	if b.change != nil && status == http.StatusOK {
		body, status = b.change(r, body)
	}
	var page map[string]any
	if json.Unmarshal([]byte(body), &page) == nil {
		for _, key := range []string{"odata.nextLink", "@odata.nextLink"} {
			if link, ok := page[key].(string); ok {
				b.mu.Lock()
				b.links = append(b.links, link)
				b.mu.Unlock()
			}
		}
	}
	w.WriteHeader(status)
	_, _ = w.Write([]byte(body))
}

func serve(t *testing.T, o publisher.Options) (*publisher.Publisher, *between, *extracttest.Nights) {
	t.Helper()
	p := publisher.New(o)
	b := &between{Handler: p}
	return p, b, extracttest.New(t, b, about.CBS.Hosts)
}

func source(odata string) *cbs.Source { return &cbs.Source{From: 2023, To: 2024, OData: odata} }

// with gives the IDs of a result that have a prefix, without it.
func with(result *extract.Result, prefix string) string {
	var ids []string
	for _, id := range extracttest.IDs(result) {
		if rest, ok := strings.CutPrefix(id, prefix); ok {
			ids = append(ids, rest)
		}
	}
	return strings.Join(ids, " ")
}

func count(p *publisher.Publisher, text string) int {
	n := 0
	for _, r := range p.Requests() {
		if strings.Contains(r, text) {
			n++
		}
	}
	return n
}

func TestTablesAndYears(t *testing.T) {
	p, _, n := serve(t, publisher.Options{})
	result := n.Run(t, source("v3"))
	if len(result.Failures) > 0 {
		t.Fatal(result.Failures)
	}
	if got := with(result, "cbs/iv3/"); got != "99023NED 99024NED 99123NED 99124NED 99223NED 99224NED" {
		t.Errorf("Iv3 tables %s", got)
	}
	if got := with(result, "cbs/gebied/"); got != "96023NED 96024NED" {
		t.Errorf("regions of %s", got)
	}
	if got := with(result, "cbs/bevolking/"); got != "70072ned" {
		t.Errorf("population of %s", got)
	}
	left := fmt.Sprint(result.Notes)
	if !strings.Contains(left, "2016") || !strings.Contains(left, "de indeling van voor 2017") {
		t.Errorf("the old layout is not left out with a reason: %v", left)
	}
	if asked := count(p, "X001"); asked > 0 {
		t.Errorf("%d requests for quarters that nobody wanted", asked)
	}
	// Rows without any amount stay at the publisher.
	for _, r := range p.Requests() {
		if strings.Contains(r, "NED/TypedDataSet?") && !strings.Contains(r, "$select") && !strings.Contains(r, "ne%20null") {
			t.Errorf("rows without any amount are asked for: %s", r)
		}
	}
	documents := extracttest.Documents(result)
	for _, id := range []string{"TableInfos", "DataProperties", "TaakveldBalanspost/0001", "Categorie/0001", "Gemeenten/0001", "Verslagsoort/0001", "2024X000/0001", "2024X005/0001"} {
		if _, ok := documents["cbs/iv3/99024NED/"+id]; !ok {
			t.Errorf("document %s of 99024NED is not there", id)
		}
	}
	if d := documents["cbs/iv3/99224NED/2024X005/0001"]; d.Transform != "iv3-regeling" {
		t.Errorf("rows of regelingen are read by %q: they must not come among those of gemeenten", d.Transform)
	}
	if d := documents["cbs/iv3/99024NED/2024X005/0001"]; d.Transform != "iv3" || d.Modified != "2025-07-15T02:00:00" {
		t.Errorf("document %+v", d)
	}
}

func TestQuarters(t *testing.T) {
	_, _, n := serve(t, publisher.Options{})
	s := &cbs.Source{From: 2024, To: 2024, OData: "v4"}
	n.Run(t, s)
	s.Quarters = true
	result := n.Run(t, s)
	if _, ok := extracttest.Documents(result)["cbs/iv3/99024NED/2024X001/0001"]; !ok {
		t.Error("wanting quarters does not bring the quarter that is there")
	}
}

// Pages are asked for by the link of the page before, byte for byte; only
// blanks, which no address holds, are written as %20.
func TestNextLinkAsItIs(t *testing.T) {
	p, b, n := serve(t, publisher.Options{Page: 300})
	b.change = func(_ *http.Request, body string) (string, int) {
		head, link, ok := strings.Cut(body, `"odata.nextLink":`)
		if ok {
			body = head + `"odata.nextLink":` + strings.ReplaceAll(link, "%20", " ")
		}
		return body, http.StatusOK
	}
	result := n.Run(t, source("v4"))
	if len(result.Failures) > 0 {
		t.Fatal(result.Failures)
	}
	if len(b.links) < 20 {
		t.Fatalf("only %d links", len(b.links))
	}
	requests := p.Requests()
	for _, link := range b.links {
		want := "GET /" + strings.TrimPrefix(strings.ReplaceAll(link, " ", "%20"), "https://")
		if !slices.Contains(requests, want) {
			t.Errorf("not asked for as given: %s", link)
		}
	}
}

// Keys of verslagsoorten go back with the blanks that the service pads with.
func TestPaddedKeysGoBackPadded(t *testing.T) {
	p, b, n := serve(t, publisher.Options{})
	b.change = func(r *http.Request, body string) (string, int) {
		if strings.HasSuffix(r.URL.Path, "/Verslagsoort") {
			body = strings.ReplaceAll(body, `X005"`, `X005  "`)
		}
		return body, http.StatusOK
	}
	result := n.Run(t, &cbs.Source{From: 2024, To: 2024, OData: "v4"})
	if count(p, url.PathEscape("'2024X005  '")) == 0 && count(p, "%272024X005%20%20%27") == 0 {
		t.Error("the padded key was not sent back as it is")
	}
	for id := range extracttest.Documents(result) {
		if strings.Contains(id, " ") {
			t.Errorf("the padding is in the document's name %q", id)
		}
	}
}

func TestCountThatDiffers(t *testing.T) {
	for _, c := range []struct {
		name, body string
		status     int
		fails      bool
	}{
		{"fewer rows than counted", "999999", http.StatusOK, true},
		{"a count with blanks around it", "", http.StatusOK, false},
		{"no number", `{"odata.error":{"code":""}}`, http.StatusOK, false},
		{"no count at all", "Not Found", http.StatusNotFound, false},
		{"a service that stops", "stuk", http.StatusInternalServerError, true},
	} {
		_, b, n := serve(t, publisher.Options{})
		b.change = func(r *http.Request, body string) (string, int) {
			switch {
			case !strings.HasSuffix(r.URL.Path, "/99024NED/TypedDataSet/$count"):
				return body, http.StatusOK
			case c.body == "":
				return " " + body + "\r\n", http.StatusOK
			}
			return c.body, c.status
		}
		result := n.Run(t, &cbs.Source{From: 2024, To: 2024, OData: "v4"})
		if (len(result.Failures) > 0) != c.fails {
			t.Errorf("%s: failures %v", c.name, result.Failures)
		}
		if got := with(result, "cbs/iv3/"); c.fails != (got == "99124NED 99224NED") {
			t.Errorf("%s: tables %s", c.name, got)
		}
		if c.name == "fewer rows than counted" && !strings.Contains(fmt.Sprint(result.Failures), "rows, and the service counts 999999") {
			t.Errorf("the error is %v", result.Failures)
		}
	}
}

// A page list that ends early, with every page whole, must not pass for a small
// budget.
func TestPagesCutShort(t *testing.T) {
	_, b, n := serve(t, publisher.Options{Page: 100})
	b.change = func(r *http.Request, body string) (string, int) {
		if strings.Contains(r.URL.Path, "/99024NED/TypedDataSet") && strings.Contains(r.URL.RawQuery, "$skip") {
			head, _, _ := strings.Cut(body, `,"odata.nextLink"`)
			body = strings.TrimSuffix(strings.TrimSpace(head), "}") + "}"
		}
		return body, http.StatusOK
	}
	result := n.Run(t, &cbs.Source{From: 2024, To: 2024, OData: "v4"})
	if got := with(result, "cbs/iv3/"); got != "99124NED 99224NED" {
		t.Errorf("tables %s, failures %v", got, result.Failures)
	}
}

func TestLayoutThatChanged(t *testing.T) {
	for _, c := range []struct{ path, old, now, odata, want string }{
		{"/99024NED/DataProperties", `"k_`, `"q_`, "v4", "table 99024NED has no column of a plaatsing"},
		{"/99024NED/DataProperties", `"Verslagsoort"`, `"Rapport"`, "v4", "99024NED/Rapport"},
		{"/70072ned/DataProperties", "Totale bevolking", "Aantal inwoners", "v3", "table 70072ned has no region, no period or no topic"},
		{"/96024NED/DataProperties", `"Provincies"`, `"Landsdelen"`, "v3", "table 96024NED has no columns under 'Gemeenten' and 'Provincies'"},
		{"/96024NED/DataProperties", `"Codes en namen van gemeenten"`, `"Plaatsen"`, "v3", "table 96024NED has no columns under 'Gemeenten' and 'Provincies'"},
		{"/03759ned/MeasureCodes", "Bevolking op 1 januari", "Bevolking", "v4", "table 03759ned has no measure 'Bevolking op 1 januari'"},
		{"/03759ned/GeslachtCodes", "Totaal", "Allen", "v4", "table 03759ned: dimension Geslacht has no total"},
	} {
		_, b, n := serve(t, publisher.Options{})
		b.change = func(r *http.Request, body string) (string, int) {
			if strings.HasSuffix(r.URL.Path, c.path) {
				body = strings.ReplaceAll(body, c.old, c.now)
			}
			return body, http.StatusOK
		}
		result := n.Run(t, &cbs.Source{From: 2024, To: 2024, OData: c.odata})
		if len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), c.want) {
			t.Errorf("%s %s: %v, want %s", c.path, c.now, result.Failures, c.want)
		}
	}
}

func TestVersions(t *testing.T) {
	const v3, v4 = "70072ned", "03759ned"
	for _, c := range []struct {
		odata           string
		down            []string
		bevolking, note string
		failures        int
	}{
		{"v3", nil, v3, "", 0},
		{"v4", nil, v4, "", 0},
		{"auto", nil, v3, "", 0},
		{"auto", []string{"opendata.cbs.nl"}, v4, "v3 antwoordt niet; v4 is gebruikt", 0},
		{"v4", []string{"opendata.cbs.nl"}, v4, "", 0},
		{"v3", []string{"opendata.cbs.nl"}, "", "niet opgehaald: listing population", 1},
		{"auto", []string{"opendata.cbs.nl", "datasets.cbs.nl"}, "", "niet opgehaald: listing population", 2},
	} {
		_, b, n := serve(t, publisher.Options{})
		b.down = c.down
		result := n.Run(t, source(c.odata))
		if got := with(result, "cbs/bevolking/"); got != c.bevolking || len(result.Failures) != c.failures {
			t.Errorf("%s without %v: population of %q, failures %v", c.odata, c.down, got, result.Failures)
		}
		if c.note != "" && !strings.Contains(fmt.Sprint(result.Notes), c.note) {
			t.Errorf("%s without %v: notes %v", c.odata, c.down, result.Notes)
		}
	}
}

// However v3 goes away, v4 is used and told: gone, another service's page in its
// place, an empty list of the table or of the regions.
func TestV3GoesAway(t *testing.T) {
	empty := func(*http.Request, string) (string, int) { return `{"value":[]}`, http.StatusOK }
	for name, answer := range map[string]func(r *http.Request, body string) (string, int){
		"410": func(*http.Request, string) (string, int) { return "Gone", http.StatusGone },
		"404": func(*http.Request, string) (string, int) { return "Not found", http.StatusNotFound },
		"a page": func(*http.Request, string) (string, int) {
			return "<!doctype html><title>Verhuisd</title>", http.StatusOK
		},
		"empty": empty,
		"no regions": func(r *http.Request, body string) (string, int) {
			if strings.Contains(r.URL.Path, "ODataCatalog") {
				return empty(r, body)
			}
			return body, http.StatusOK
		},
		"redirect": nil, // by a service of its own, below
	} {
		_, b, n := serve(t, publisher.Options{})
		b.change = func(r *http.Request, body string) (string, int) {
			if answer == nil || !strings.HasPrefix(r.URL.Path, "/opendata.cbs.nl/") {
				return body, http.StatusOK
			}
			return answer(r, body)
		}
		if name == "redirect" {
			b.Handler = redirected(b.Handler)
		}
		result := n.Run(t, source("auto"))
		if got := with(result, "cbs/bevolking/"); got != "03759ned" || len(result.Failures) != 0 {
			t.Errorf("%s: population of %q, failures %v", name, got, result.Failures)
		}
		if got := with(result, "cbs/gebied/"); got != "" {
			t.Errorf("%s: regions of v3: %s", name, got)
		}
		if !strings.Contains(fmt.Sprint(result.Notes), "v3 antwoordt niet; v4 is gebruikt") {
			t.Errorf("%s: notes %v", name, result.Notes)
		}
	}
}

// redirected sends who asks v3 to a page.
func redirected(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/opendata.cbs.nl/OData"):
			w.Header().Set("Location", "https://opendata.cbs.nl/verhuisd.html")
			w.WriteHeader(http.StatusMovedPermanently)
		case strings.HasPrefix(r.URL.Path, "/opendata.cbs.nl/"):
			_, _ = w.Write([]byte("<!doctype html><title>Verhuisd</title>"))
		default:
			h.ServeHTTP(w, r)
		}
	})
}

// When another service of Iv3 comes it is a list of its own, in a file of its own: it is
// asked when those before it give none, and told.
func TestIv3SeamForV4(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	b.down = []string{"dataderden.cbs.nl"}
	s := source("v3")
	s.Iv3 = append(slices.Clone(cbs.Iv3Services), cbs.Iv3Service{Name: "OData v4", List: func(_ *cbs.Source, _ context.Context, c *extract.Catalog) error {
		c.Add(extract.Set{ID: "cbs/iv3/99024ned", Fetch: func(ctx context.Context, f *extract.Fetcher) error {
			_, err := f.Get(ctx, extract.Ask{ID: "cbs/iv3/99024ned/0001", Transform: "iv3", URL: "https://datasets.cbs.nl/odata/v1/CBS/03759ned/Properties", Accept: "application/json"})
			return err
		}})
		return nil
	}})
	result := n.Run(t, s)
	if got := with(result, "cbs/iv3/"); got != "99024ned" || len(result.Failures) != 0 {
		t.Errorf("Iv3 of %q, failures %v", got, result.Failures)
	}
	if got := fmt.Sprint(result.Notes); !strings.Contains(got, "OData v3 antwoordt niet; OData v4 is gebruikt") {
		t.Errorf("notes %v", got)
	}
}

// A night without the services of population keeps what the last night had, of
// whichever version.
func TestServicesDownKeepTheLastDocuments(t *testing.T) {
	both := []string{"opendata.cbs.nl", "datasets.cbs.nl"}
	for _, c := range []struct {
		first, second string
		down          []string
	}{
		{"v3", "v3", both[:1]}, {"auto", "auto", both}, {"v4", "v4", both[1:]}, {"v4", "auto", both}, {"v3", "v4", both},
		{"auto", "auto", append([]string{"dataderden.cbs.nl"}, both...)},
	} {
		_, b, n := serve(t, publisher.Options{})
		before := extracttest.Documents(n.Run(t, source(c.first)))
		b.mu.Lock()
		b.down = c.down
		b.mu.Unlock()
		result := n.Run(t, source(c.second))
		after := extracttest.Documents(result)
		for id := range before {
			if after[id] != before[id] {
				t.Errorf("%s then %s without %v: %s is gone", c.first, c.second, c.down, id)
				break
			}
		}
		if len(result.Failures) == 0 {
			t.Errorf("%s then %s without %v: nothing is told", c.first, c.second, c.down)
		}
	}
}

// A table is asked for again when the publisher changed it, and no other.
func TestOnlyWhatChanged(t *testing.T) {
	p, _, n := serve(t, publisher.Options{})
	n.Run(t, source("v3"))
	p.Touch("99024NED", "2026-02-01T02:00:00")
	before := len(p.Requests())
	n.Run(t, source("v3"))
	for _, r := range p.Requests()[before:] {
		if strings.Contains(r, "ODataFeed") && !strings.Contains(r, "/99024NED/") && !strings.Contains(r, "/70072ned/TableInfos") {
			t.Errorf("an unchanged table is asked for: %s", r)
		}
	}
	if n := len(p.Requests()) - before; n < 8 {
		t.Errorf("only %d requests after a change", n)
	}
}

// A corrected table beside the old one takes its place, a title in other
// punctuation is read, and one that nearly fits is named.
func TestTitlesOfIv3(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	first := n.Run(t, source("v3"))
	b.change = func(r *http.Request, body string) (string, int) {
		if !strings.HasPrefix(r.URL.Path, "/dataderden.cbs.nl/ODataCatalog") {
			return body, http.StatusOK
		}
		var page struct {
			Metadata string           `json:"odata.metadata"`
			Value    []map[string]any `json:"value"`
		}
		if err := json.Unmarshal([]byte(body), &page); err != nil {
			t.Error(err)
		}
		page.Value = append(page.Value,
			map[string]any{"Identifier": "99824NED", "Title": "Gemeenten 2024 Iv3, bewerkt", "Modified": "2026-02-01T00:00:00", "Catalog": "IV3"},
			map[string]any{"Identifier": "99724NED", "Title": "Gemeenten 2024 onbewerkte Iv3-data", "Modified": "2020-01-01T00:00:00", "Catalog": "IV3"})
		for _, row := range page.Value {
			if row["Identifier"] == "99024NED" {
				row["Title"] = "Gemeenten 2024; onbewerkte Iv3-data* "
			}
		}
		text, err := json.Marshal(page)
		if err != nil {
			t.Error(err)
		}
		return string(text), http.StatusOK
	}
	result := n.Run(t, source("v3"))
	if got, want := with(result, "cbs/iv3/"), with(first, "cbs/iv3/"); got != want || len(result.Failures) > 0 {
		t.Errorf("tables %s, want %s; failures %v", got, want, result.Failures)
	}
	var left []string
	for _, note := range result.Notes {
		left = append(left, note.Subject+": "+note.Reason)
	}
	for _, want := range []string{"99824NED Gemeenten 2024 Iv3, bewerkt: de titel is niet die", "99724NED Gemeenten 2024 onbewerkte Iv3-data: vervangen door de jongere tabel 99024NED"} {
		if !strings.Contains(strings.Join(left, "\n"), want) {
			t.Errorf("left out %v, want %q", left, want)
		}
	}
}
