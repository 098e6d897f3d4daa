package pdok_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/sources/pdok"
)

// between stands before the publisher and changes what it answers for a year.
type between struct {
	http.Handler
	mu     sync.Mutex
	change map[int]func(w http.ResponseWriter, body string)
	asked  []string
}

func (b *between) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.asked = append(b.asked, r.URL.Path+"?"+r.URL.RawQuery)
	for year, change := range b.change {
		if strings.Contains(r.URL.Path, fmt.Sprintf("/%d/", year)) {
			r.Header.Del("Accept-Encoding")
			r.Header.Del("If-None-Match")
			r.Header.Del("If-Modified-Since")
			answer := httptest.NewRecorder()
			b.Handler.ServeHTTP(answer, r)
			change(w, answer.Body.String())
			return
		}
	}
	b.Handler.ServeHTTP(w, r)
}

func (b *between) set(year int, change func(w http.ResponseWriter, body string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.change = map[int]func(http.ResponseWriter, string){year: change}
}

// take gives how often was asked since the last take, and how often for one
// gemeente.
func (b *between) take() (all, probes int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, a := range b.asked {
		if all++; strings.HasSuffix(a, "&count=1") {
			probes++
		}
	}
	b.asked = nil
	return all, probes
}

func status(code int, text string) func(http.ResponseWriter, string) {
	return func(w http.ResponseWriter, _ string) { http.Error(w, text, code) }
}

func edited(old, with string) func(http.ResponseWriter, string) {
	return func(w http.ResponseWriter, body string) { fmt.Fprint(w, strings.ReplaceAll(body, old, with)) }
}

func nights(t *testing.T) (*between, *extracttest.Nights) {
	b := &between{Handler: publisher.New(publisher.Options{})}
	return b, extracttest.New(t, b, about.PDOK.Hosts)
}

// ids gives data sets and notes by their year.
func ids(result *extract.Result) (sets, left []string) {
	for _, id := range extracttest.IDs(result) {
		sets = append(sets, strings.TrimPrefix(id, "pdok/gemeente/"))
	}
	for _, n := range result.Notes {
		left = append(left, strings.TrimPrefix(n.Subject, "pdok/gemeente/")+" "+n.Reason)
	}
	return sets, left
}

func TestEditions(t *testing.T) {
	b, n := nights(t)
	s := &pdok.Source{From: 2021, To: 2026}
	first := n.Run(t, s)
	const none = " de dienst heeft geen gemeentegrenzen van dit jaar"
	sets, left := ids(first)
	if !slices.Equal(sets, []string{"2023", "2024", "2025"}) || !slices.Equal(left, []string{"2021" + none, "2022" + none, "2026" + none}) || len(first.Failures) > 0 {
		t.Fatalf("editions %v, left out %q, failures %v", sets, left, first.Failures)
	}
	d := extracttest.Documents(first)["pdok/gemeente/2024"]
	if d.Transform != "gebied" || d.Source != "pdok" || d.ETag == "" || !strings.HasSuffix(d.URL, "/2024/wfs/v1_0?request=GetFeature&service=WFS&version=2.0.0&typeName=gemeente_gegeneraliseerd&outputFormat=json") {
		t.Errorf("document %+v", d)
	}
	if all, probes := b.take(); all != 9 || probes != 6 {
		t.Errorf("%d requests, %d of them for one gemeente", all, probes)
	}
	// The next night asks after the three that there are, if they changed, and
	// whether there is anything of the other three years by now.
	again := n.Run(t, s)
	if all, probes := b.take(); all != 6 || probes != 3 {
		t.Errorf("the next night: %d requests, %d of them for one gemeente", all, probes)
	}
	if same := extracttest.Documents(again)["pdok/gemeente/2024"]; !same.Fetched.Equal(d.Fetched) {
		t.Errorf("an unchanged edition: %+v, was %+v", same, d)
	}
	b.set(2026, func(w http.ResponseWriter, _ string) {
		answer := httptest.NewRecorder()
		b.Handler.ServeHTTP(answer, httptest.NewRequest("GET", "/"+strings.TrimPrefix(d.URL, "https://"), nil))
		fmt.Fprint(w, strings.ReplaceAll(answer.Body.String(), "2024GM", "2026GM"))
	})
	if sets, _ := ids(n.Run(t, s)); !slices.Equal(sets, []string{"2023", "2024", "2025", "2026"}) {
		t.Errorf("when there is a new edition: %v", sets)
	}
}

// Years that are not asked for are held, or told of.
func TestOtherYears(t *testing.T) {
	b, n := nights(t)
	n.Run(t, &pdok.Source{From: 2024, To: 2024})
	b.take()
	sets, left := ids(n.Run(t, &pdok.Source{From: 2023, To: 2025, Asked: extract.Years{From: 2025, To: 2025}}))
	if !slices.Equal(sets, []string{"2024", "2025"}) || !slices.Equal(left, []string{"2023 van een jaar dat niet is gevraagd"}) {
		t.Errorf("editions %v, left out %q", sets, left)
	}
	if all, _ := b.take(); all != 2 {
		t.Errorf("%d requests, for one edition", all)
	}
}

// A service that knows none of the years is no service that has none yet.
func TestNoEditionAtAll(t *testing.T) {
	_, n := nights(t)
	result := n.Run(t, &pdok.Source{From: 2019, To: 2021})
	if len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), "source pdok: service.pdok.nl has no boundaries of any year from 2019 to 2021") || len(result.Datasets) > 0 {
		t.Errorf("%+v", result)
	}
}

// What the service gets wrong costs the edition, and once there is a good one
// that stays.
func TestBrokenEdition(t *testing.T) {
	for name, c := range map[string]struct {
		change func(http.ResponseWriter, string)
		says   string
		// first is what a first run says, says if empty; "absent" for no failure.
		first string
	}{
		"cut short":        {change: func(w http.ResponseWriter, body string) { fmt.Fprint(w, body[:len(body)/2]) }, says: "the answer is cut short", first: "no whole JSON"},
		"no list":          {change: edited(`"features"`, `"feature"`), says: "there is not one gemeente"},
		"one is missing":   {change: edited(`"numberReturned":18`, `"numberReturned":19`), says: "numberReturned: boundaries: it says 19, and there are 18 features"},
		"in degrees":       {change: edited("EPSG::28992", "EPSG::4326"), says: "crs.properties.name"},
		"of another year":  {change: edited("2024GM", "2023GM"), says: "feature 1 (GM9001): boundaries: it is of 2023, and 2024 was asked for"},
		"an exception":     {change: func(w http.ResponseWriter, _ string) { fmt.Fprint(w, "<ows:ExceptionReport/>") }, says: "no GeoJSON", first: "no whole JSON"},
		"down":             {change: status(503, "buiten dienst"), says: "503 Service Unavailable"},
		"refused":          {change: status(403, "verboden"), says: "403 Forbidden"},
		"another mistake":  {change: status(400, "Bad Request"), says: "400 Bad Request"},
		"gone":             {change: status(404, "weg"), says: "404 Not Found", first: "absent"},
		"unknown by now":   {change: status(400, "<ows:ExceptionReport>x</ows:ExceptionReport>"), says: "ExceptionReport", first: "absent"},
		"a page in change": {change: func(w http.ResponseWriter, _ string) { fmt.Fprint(w, "<!doctype html><title>Onderhoud</title>") }, says: "HTML page"},
	} {
		t.Run(name, func(t *testing.T) {
			s := &pdok.Source{From: 2023, To: 2025}
			b, n := nights(t)
			b.set(2024, c.change)
			if c.first == "" {
				c.first = c.says
			}
			result := n.Run(t, s)
			sets, left := ids(result)
			if !slices.Equal(sets, []string{"2023", "2025"}) || len(left) != 1 || !strings.HasPrefix(left[0], "2024 ") {
				t.Errorf("first: editions %v, left out %q", sets, left)
			}
			if c.first == "absent" && len(result.Failures) > 0 || c.first != "absent" && (len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), c.first)) {
				t.Errorf("first: %v, want it to tell %q", result.Failures, c.first)
			}
			b.set(0, nil)
			good := extracttest.Documents(n.Run(t, s))["pdok/gemeente/2024"]
			b.set(2024, c.change)
			result = n.Run(t, s)
			if len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Error(), c.says) || !strings.HasPrefix(result.Failures[0].Error(), "pdok/gemeente/2024: ") {
				t.Errorf("later: %v, want it to tell %q", result.Failures, c.says)
			}
			if kept := extracttest.Documents(result)["pdok/gemeente/2024"]; kept.SHA256 != good.SHA256 || good.SHA256 == "" || result.Datasets[1].Renewed {
				t.Errorf("later: %+v, was %+v", kept, good)
			}
		})
	}
}
