package bwb_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/bwb"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/state/snapshot"
)

const (
	repository = "/repository.officiele-overheidspublicaties.nl/bwb/"
	library    = "BWBR0035878" // has two expressions
)

// between stands before the publisher and changes answers to searches.
type between struct {
	http.Handler
	mu     sync.Mutex
	search func(q url.Values, body string) string
}

func (b *between) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	change := b.search
	b.mu.Unlock()
	if change == nil || !strings.HasPrefix(r.URL.Path, "/zoekservice") {
		b.Handler.ServeHTTP(w, r)
		return
	}
	r.Header.Del("Accept-Encoding")
	answer := httptest.NewRecorder()
	b.Handler.ServeHTTP(answer, r)
	_, _ = w.Write([]byte(change(r.URL.Query(), answer.Body.String())))
}

func serve(t *testing.T, o publisher.Options) (*publisher.Publisher, *between, *extracttest.Nights) {
	t.Helper()
	p := publisher.New(o)
	b := &between{Handler: p}
	return p, b, extracttest.New(t, b, about.BWB.Hosts)
}

func day(text string) time.Time {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return d
}

func source() *bwb.Source {
	return &bwb.Source{Types: []string{"wet", "ministeriele-regeling"}, Since: day("2015-01-01"),
		Works: publisher.Truth().Announced, Today: day("2026-01-15")}
}

// texts are the expressions of a result, as in publisher.Facts.Used.
func texts(result *extract.Result) []string {
	var labels []string
	for id, d := range extracttest.Documents(result) {
		if d.Transform == "bwb-toestand" {
			labels = append(labels, strings.Replace(strings.TrimPrefix(id, "bwb/"), "/", "_", 1))
		}
	}
	slices.Sort(labels)
	return labels
}

// searches gives the queries that were asked from a request on.
func searches(t *testing.T, p *publisher.Publisher, from int) []url.Values {
	t.Helper()
	var all []url.Values
	for _, r := range p.Requests()[from:] {
		_, address, _ := strings.Cut(r, " ")
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(u.Path, "/zoekservice") {
			all = append(all, u.Query())
		}
	}
	return all
}

func TestTextsInForceSince(t *testing.T) {
	p, _, n := serve(t, publisher.Options{})
	result := n.Run(t, source())
	if len(result.Failures) > 0 {
		t.Fatal(result.Failures)
	}
	if got, want := texts(result), publisher.Truth().Used; !slices.Equal(got, want) {
		t.Errorf("texts\n%v, want\n%v", got, want)
	}
	// Deleted items redirect to themselves, and superseded ones are no law:
	// neither may be asked for.
	asked := 0
	label := regexp.MustCompile(`/bwb/(BWBR\d+)/([^/]+)/xml/`)
	for _, r := range p.Requests() {
		if m := label.FindStringSubmatch(r); m != nil {
			asked++
			if !slices.Contains(publisher.Truth().Used, m[1]+"_"+m[2]) {
				t.Errorf("asked for %s", r)
			}
		}
	}
	if asked != len(publisher.Truth().Used) {
		t.Errorf("%d texts were asked for, want %d", asked, len(publisher.Truth().Used))
	}
}

func TestSinceAndTypes(t *testing.T) {
	_, _, n := serve(t, publisher.Options{})
	s := source()
	s.Since, s.Types, s.Works = day("2025-06-01"), []string{"ministeriele-regeling"}, nil
	if got := texts(n.Run(t, s)); !slices.Equal(got, []string{"BWBR0099001_2020-01-01_0"}) {
		t.Errorf("texts %v", got)
	}
}

// A work that was only announced is in no list; its manifest tells that there
// is no text.
func TestAnnouncedWork(t *testing.T) {
	_, _, n := serve(t, publisher.Options{})
	result := n.Run(t, source())
	for _, set := range result.Datasets {
		if set.ID != "bwb/"+publisher.Truth().Announced[0] {
			continue
		}
		var ids []string
		for _, d := range set.Documents {
			ids = append(ids, d.Transform)
		}
		if !slices.Equal(ids, []string{"bwb-zoek", "bwb-manifest"}) {
			t.Errorf("documents %v", ids)
		}
		return
	}
	t.Error("the announced work is not there")
}

func TestIncrementalListing(t *testing.T) {
	p, _, n := serve(t, publisher.Options{})
	first := n.Run(t, source())
	if got := searches(t, p, 0)[0].Get("query"); got != "dcterms.type==wet and overheidbwb.geldigheidsdatum==2026-01-15 and overheidbwb.zichtdatum==2026-01-15" {
		t.Errorf("the first listing asks %s", got)
	}
	from := len(p.Requests())
	s := source()
	s.Today = day("2026-01-16")
	second := n.Run(t, s)
	if got := searches(t, p, from)[0].Get("query"); got != "dcterms.type==wet and dcterms.modified>=2026-01-12" {
		t.Errorf("the second listing asks %s", got)
	}
	if got, want := extracttest.IDs(second), extracttest.IDs(first); !slices.Equal(got, want) {
		t.Errorf("works %v, were %v", got, want)
	}
	if got, want := texts(second), publisher.Truth().Used; !slices.Equal(got, want) {
		t.Errorf("texts %v", got)
	}
	for _, r := range p.Requests()[from:] {
		if strings.Contains(r, "/xml/") {
			t.Errorf("nothing changed, and asked %s", r)
		}
	}
	// Another scope is listed as a whole again.
	from = len(p.Requests())
	s.Since = day("2010-01-01")
	n.Run(t, s)
	if got := searches(t, p, from)[0].Get("query"); !strings.Contains(got, "geldigheidsdatum==2026-01-16") {
		t.Errorf("after another since the listing asks %s", got)
	}
	if got := len(texts(n.Run(t, s))); got <= len(publisher.Truth().Used) {
		t.Errorf("%d texts since 2010", got)
	}
}

// Of a work that changed only the new text is asked for.
func TestOneNewText(t *testing.T) {
	p, _, n := serve(t, publisher.Options{})
	s := source()
	// On that day the second expression of the library act is yet to be seen.
	s.Today = day("2024-12-30")
	n.Run(t, s)
	item := repository + library + "/2025-01-01_0/xml/" + library + "_2025-01-01_0.xml"
	answer := httptest.NewRecorder()
	p.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, item, nil))
	p.SetFile(item, []byte(strings.Replace(answer.Body.String(), "bibliotheekvoorziening", "leeszaal", 1)))
	from := len(p.Requests())
	s.Today = day("2025-01-02")
	if result := n.Run(t, s); len(result.Failures) > 0 {
		t.Fatal(result.Failures)
	}
	var asked []string
	for _, r := range p.Requests()[from:] {
		if strings.Contains(r, library+"/") {
			asked = append(asked, strings.TrimPrefix(r, "GET "+repository+library+"/"))
		}
	}
	if want := []string{"manifest.xml", "2025-01-01_0/xml/" + library + "_2025-01-01_0.xml"}; !slices.Equal(asked, want) {
		t.Errorf("asked %v, want %v", asked, want)
	}
}

func TestTextThatIsNotThatOfTheManifest(t *testing.T) {
	item := repository + library + "/2025-01-01_0/xml/" + library + "_2025-01-01_0.xml"
	_, _, n := serve(t, publisher.Options{Override: map[string][]byte{item: []byte("<toestand/>")}})
	result := n.Run(t, source())
	if len(result.Failures) != 1 || !strings.HasPrefix(result.Failures[0].Error(), "bwb/"+library+": ") || !strings.Contains(result.Failures[0].Error(), "its SHA-512 is") {
		t.Errorf("failures %v", result.Failures)
	}
	if slices.Contains(extracttest.IDs(result), "bwb/"+library) {
		t.Error("half a work is in the snapshot")
	}
}

// isListing tells the search for laws from those that only count.
func isListing(q url.Values) bool {
	return strings.HasPrefix(q.Get("query"), "dcterms.type==wet and") && q.Get("maximumRecords") != "1"
}

// What the configured kinds leave out is counted by kind, also on a night that
// lists changes only.
func TestKindsLeftOut(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	counts := map[string]string{"wet": "12", "ministeriele-regeling": "1", "KB": "5", "zbo": "7", "ministeriele-regeling-archiefselectielijst": "3"}
	b.search = func(q url.Values, body string) string {
		if q.Get("maximumRecords") != "1" {
			return body
		}
		query := q.Get("query")
		if !strings.Contains(query, "overheidbwb.geldigheidsdatum==2026-01-1") {
			t.Errorf("counts by %s", query)
		}
		total := "30"
		if kind, ok := strings.CutPrefix(query, "dcterms.type=="); ok {
			kind, _, _ = strings.Cut(kind, " ")
			if total, ok = counts[kind]; !ok {
				total = "0"
			}
		}
		return "<searchRetrieveResponse><numberOfRecords>" + total + "</numberOfRecords></searchRetrieveResponse>"
	}
	const because = " in werking; de soort staat niet in bwb.types"
	want := []snapshot.Note{
		{Source: "bwb", Subject: "soort KB", Reason: "5" + because},
		{Source: "bwb", Subject: "soort ministeriele-regeling-archiefselectielijst", Reason: "3" + because},
		{Source: "bwb", Subject: "soort zbo", Reason: "7" + because},
		{Source: "bwb", Subject: "andere soorten", Reason: "2" + because},
	}
	s := source()
	for range 2 {
		if result := n.Run(t, s); !slices.Equal(result.Notes, want) {
			t.Errorf("notes %v, want %v", result.Notes, want)
		}
		s.Today = s.Today.AddDate(0, 0, 1)
	}
	s.Types = append(s.Types, "KB", "zbo", "ministeriele-regeling-archiefselectielijst", "waterschapsblad")
	if result := n.Run(t, s); !slices.Equal(result.Notes, want[3:]) {
		t.Errorf("with more kinds notes %v", result.Notes)
	}
}

// without gives a search answer as the service's empty page.
func without(body string) string {
	return regexp.MustCompile(`(?s)<records>.*</records>`).ReplaceAllString(body, "<records></records>")
}

func TestEmptyPagesAreAskedForSmaller(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	var sizes []int
	b.search = func(q url.Values, body string) string {
		size, err := strconv.Atoi(q.Get("maximumRecords"))
		if err != nil {
			t.Errorf("maximumRecords %q", q.Get("maximumRecords"))
		}
		if !isListing(q) {
			return body
		}
		sizes = append(sizes, size)
		if size > 200 {
			return without(body)
		}
		return body
	}
	result := n.Run(t, source())
	if got, want := texts(result), publisher.Truth().Used; !slices.Equal(got, want) {
		t.Errorf("texts %v", got)
	}
	if !slices.Equal(sizes, []int{1000, 500, 250, 125}) {
		t.Errorf("sizes %v", sizes)
	}
}

func TestPagesOfASearch(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	var starts []string
	b.search = func(q url.Values, body string) string {
		if !isListing(q) {
			return body
		}
		starts = append(starts, q.Get("startRecord"))
		records := regexp.MustCompile(`(?s)<record>.*?</record>`).FindAllString(body, -1)
		return regexp.MustCompile(`(?s)<records>.*</records>`).ReplaceAllLiteralString(body, "<records>"+strings.Join(records[:min(3, len(records))], "")+"</records>")
	}
	if got, want := texts(n.Run(t, source())), publisher.Truth().Used; !slices.Equal(got, want) {
		t.Errorf("texts %v", got)
	}
	if len(starts) < 3 || starts[0] != "1" || starts[1] != "4" || starts[2] != "7" {
		t.Errorf("pages begin at %v", starts)
	}
}

func TestEmptyForEver(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	asked := 0
	b.search = func(q url.Values, body string) string { asked++; return without(body) }
	result := n.Run(t, source())
	want := `source bwb: searching "dcterms.type==wet and overheidbwb.geldigheidsdatum==2026-01-15 and overheidbwb.zichtdatum==2026-01-15": 8 empty pages in a row at record 1 of `
	if len(result.Failures) != 1 || !strings.HasPrefix(result.Failures[0].Error(), want) {
		t.Errorf("failures %v, want %s", result.Failures, want)
	}
	if asked > 10 {
		t.Errorf("%d searches", asked)
	}
}

// The search for one work is a document: an empty page must not become one.
func TestEmptyPageIsNoDocument(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	tries := map[string]int{}
	b.search = func(q url.Values, body string) string {
		b.mu.Lock()
		defer b.mu.Unlock()
		if id, ok := strings.CutPrefix(q.Get("query"), "dcterms.identifier=="); ok {
			if tries[id]++; tries[id] == 1 {
				return without(body)
			}
		}
		return body
	}
	result := n.Run(t, source())
	if len(result.Failures) > 0 {
		t.Fatal(result.Failures)
	}
	body, err := n.Store.Get(extracttest.Documents(result)["bwb/"+library+"/zoek"].SHA256)
	if err != nil || strings.Count(string(body), "<record>") != 2 {
		t.Errorf("the document is %.300s, %v", body, err)
	}
}

// An error comes with status 200; the last good documents stay.
func TestDiagnosticKeepsTheSource(t *testing.T) {
	_, b, n := serve(t, publisher.Options{})
	before := extracttest.IDs(n.Run(t, source()))
	b.mu.Lock()
	b.search = func(url.Values, string) string {
		return `<?xml version="1.0"?><diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/"><uri>info:srw/diagnostic/1/1</uri><message>General system error</message></diagnostic></diagnostics>`
	}
	b.mu.Unlock()
	result := n.Run(t, source())
	if got := extracttest.IDs(result); !slices.Equal(got, before) {
		t.Errorf("works %v, were %v", got, before)
	}
	if len(result.Failures) != 1 || !strings.Contains(fmt.Sprint(result.Failures), "General system error") {
		t.Errorf("failures %v", result.Failures)
	}
}

func TestPlanIsInOrder(t *testing.T) {
	_, _, n := serve(t, publisher.Options{})
	var ids []string
	for _, p := range n.Plan(t, source()) {
		ids = append(ids, p.ID)
	}
	if !slices.IsSorted(ids[:len(ids)-1]) || len(ids) < 10 {
		t.Errorf("the plan is in no order: %v", ids)
	}
}

// When time is over the regulations that a release cannot do without are there, and
// those that the configuration names; the next night lists all, and has the rest.
func TestRegulationsOfTasksComeFirst(t *testing.T) {
	p, _, n := serve(t, publisher.Options{})
	s := source()
	s.First = map[string]bool{"BWBR0035362": true}
	n.Until = n.Now.Add(-time.Minute)
	first := n.Run(t, s)
	if got := extracttest.IDs(first); !slices.Equal(got, []string{"bwb/BWBR0035362", "bwb/" + publisher.Truth().Announced[0]}) {
		t.Errorf("had %v", got)
	}
	n.Until = time.Time{}
	asked := len(p.Requests())
	second := n.Run(t, s)
	if got := texts(second); !slices.Equal(got, publisher.Truth().Used) || len(second.Failures) > 0 {
		t.Errorf("then texts %v, failures %v", got, second.Failures)
	}
	for _, q := range searches(t, p, asked) {
		if isListing(q) && !strings.Contains(q.Get("query"), "geldigheidsdatum") {
			t.Errorf("the next night lists changes only: %s", q.Get("query"))
		}
	}
}

// How much there is to fetch follows from the manifests of works.
func TestAmountOfLaw(t *testing.T) {
	_, _, n := serve(t, publisher.Options{})
	s := source()
	s.First = map[string]bool{"BWBR0035362": true}
	_, amounts := n.Planned(t, s)
	result := n.Run(t, s)
	var documents int
	var texts int64
	for _, d := range extracttest.Documents(result) {
		documents++
		if d.Transform != "bwb-zoek" {
			texts += d.Bytes
		}
	}
	a := amounts[0]
	// The list itself is a data set without a document.
	if a.All.Requests != documents+1 || a.All.Bytes != texts || a.First != 3 || a.Soon.Requests >= a.All.Requests {
		t.Errorf("planned %+v; there were %d documents of %d bytes", a, documents, texts)
	}
}
