package cbs_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources/about"
)

// linked gives an answer a link to a next page.
func linked(body, link string) string {
	return strings.TrimSuffix(strings.TrimSpace(body), "}") + fmt.Sprintf(`,"odata.nextLink":%q}`, link)
}

// A list that links to itself, or to ever new addresses with the same rows, costs its
// own data set and not the night.
func TestListsWithoutAnEnd(t *testing.T) {
	n := 0
	for name, c := range map[string]struct {
		path, want string
		link       func(r *http.Request) string
	}{
		"a page that links to itself": {"/TypedDataSet", "goes in a circle", func(r *http.Request) string {
			return "https://" + strings.TrimPrefix(r.URL.RequestURI(), "/")
		}},
		"a dimension that links to itself": {"/TaakveldBalanspost", "goes in a circle", func(r *http.Request) string {
			return "https://" + strings.TrimPrefix(r.URL.RequestURI(), "/")
		}},
		"a catalogue that links to itself": {"/ODataCatalog/Tables", "goes in a circle", func(r *http.Request) string {
			return "https://" + strings.TrimPrefix(r.URL.RequestURI(), "/")
		}},
		"ever new addresses": {"/TypedDataSet", "the list has more than 5000 pages", func(r *http.Request) string {
			n++
			return fmt.Sprintf("https://%s?%s&bladzij=%d", strings.TrimPrefix(r.URL.Path, "/"), r.URL.RawQuery, n)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			_, b, nights := serve(t, publisher.Options{})
			nights.Pages = 50
			b.change = func(r *http.Request, body string) (string, int) {
				if strings.HasPrefix(r.URL.Path, "/dataderden.cbs.nl/") && strings.HasSuffix(r.URL.Path, c.path) && strings.HasPrefix(strings.TrimSpace(body), "{") {
					return linked(body, c.link(r)), http.StatusOK
				}
				return body, http.StatusOK
			}
			result := nights.Run(t, source("v3"))
			if len(result.Failures) == 0 || !strings.Contains(result.Failures[0].Error(), strings.Replace(c.want, "5000", "50", 1)) {
				t.Errorf("failures %v, want one that says %q", result.Failures, c.want)
			}
			for _, f := range result.Failures {
				if len(f.Error()) > 2000 {
					t.Errorf("a failure of %d bytes", len(f.Error()))
				}
			}
			if got := with(result, "cbs/bevolking/"); got != "70072ned" {
				t.Errorf("the population beside it: %q, of %v", got, about.CBS.Hosts)
			}
		})
	}
}

// A table whose number is none does not take the place of the one of that year, however
// young it says that it is.
func TestTablesWithoutAName(t *testing.T) {
	_, b, nights := serve(t, publisher.Options{})
	b.change = func(r *http.Request, body string) (string, int) {
		if r.URL.Path == "/dataderden.cbs.nl/ODataCatalog/Tables" {
			evil := `{"Identifier":%q,"Title":"Gemeenten 2023 onbewerkte Iv3-data","Modified":"2099-01-01T00:00:00"},`
			body = strings.Replace(body, `"value":[`, `"value":[`+fmt.Sprintf(evil+evil+evil, "../../x", "", "９９０２３NED"), 1)
		}
		return body, http.StatusOK
	}
	result := nights.Run(t, source("v3"))
	if got := with(result, "cbs/iv3/"); !strings.Contains(got, "99023NED") || len(result.Failures) > 0 {
		t.Errorf("tables %s, failures %v", got, result.Failures)
	}
	left := 0
	for _, n := range result.Notes {
		if strings.Contains(n.Reason, "is geen tabelnummer") {
			left++
		}
	}
	if left != 3 {
		t.Errorf("left out: %v", result.Notes)
	}
}

// A younger table of a year takes the place of the older one when it is had, and not
// before: a list names it, and the service may not have it.
func TestYoungerTableThatIsNotThere(t *testing.T) {
	p, b, nights := serve(t, publisher.Options{})
	nights.Run(t, source("v3"))
	there := false
	b.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !there || !strings.Contains(r.URL.Path, "99723NED") {
			p.ServeHTTP(w, r)
			return
		}
		r.URL.Path, r.Host = strings.Replace(r.URL.Path, "99723NED", "99023NED", 1), "renamed"
		p.ServeHTTP(w, r)
	})
	b.change = func(r *http.Request, body string) (string, int) {
		if r.URL.Path == "/dataderden.cbs.nl/ODataCatalog/Tables" {
			body = strings.Replace(body, `"value":[`, `"value":[{"Identifier":"99723NED","Title":"Gemeenten 2023 onbewerkte Iv3-data","Modified":"2099-01-01T00:00:00"},`, 1)
		}
		if r.Host == "renamed" {
			body = strings.ReplaceAll(body, "99023NED", "99723NED")
		}
		return body, http.StatusOK
	}
	for range 2 {
		result := nights.Run(t, source("v3"))
		if got := with(result, "cbs/iv3/"); !strings.Contains(got, "99023NED") || strings.Contains(got, "99723NED") {
			t.Errorf("a table that is not there takes the place of another: %s", got)
		}
		for _, set := range result.Datasets {
			if set.ID == "cbs/iv3/99023NED" && (set.Renewed || !strings.Contains(set.Reason, "404")) {
				t.Errorf("it is marked %v, %q", set.Renewed, set.Reason)
			}
		}
	}
	there = true
	if got := with(nights.Run(t, source("v3")), "cbs/iv3/"); strings.Contains(got, "99023NED") || !strings.Contains(got, "99723NED") {
		t.Errorf("when it is there: %s", got)
	}
}

// Of tables of regions of one year the youngest counts, and no other is asked for.
func TestRegionsOfAYearTwice(t *testing.T) {
	p, b, nights := serve(t, publisher.Options{})
	b.change = func(r *http.Request, body string) (string, int) {
		if r.URL.Path == "/opendata.cbs.nl/ODataCatalog/Tables" {
			body = strings.Replace(body, `"value":[`, `"value":[{"Identifier":"86000NED","Title":"Gebieden in Nederland 2023","Modified":"2001-01-01T00:00:00"},`, 1)
		}
		return body, http.StatusOK
	}
	result := nights.Run(t, source("v3"))
	if got := with(result, "cbs/gebied/"); got != "96023NED 96024NED" || len(result.Failures) > 0 || count(p, "86000NED") > 0 {
		t.Errorf("tables %s, failures %v, asked %d times", got, result.Failures, count(p, "86000NED"))
	}
}
