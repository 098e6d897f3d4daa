package kamerstukken_test

import (
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/sources/kamerstukken"
	"medebewind/pipelines/state/snapshot"
)

// counted counts what is asked, and can stand in for an address.
type counted struct {
	http.Handler
	asked  atomic.Int64
	answer func(w http.ResponseWriter, r *http.Request) bool
}

func (c *counted) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.asked.Add(1)
	if c.answer == nil || !c.answer(w, r) {
		c.Handler.ServeHTTP(w, r)
	}
}

func nights(t *testing.T) (*counted, *extracttest.Nights, extract.Source) {
	h := &counted{Handler: publisher.New(publisher.Options{})}
	n := extracttest.New(t, h, about.Kamerstukken.Hosts)
	return h, n, &kamerstukken.Source{Today: n.Now}
}

// The budget is left out; of a text that has no XML is told where it stands.
func TestDossiers(t *testing.T) {
	_, n, source := nights(t)
	result := n.Run(t, source)
	if got, want := extracttest.IDs(result), []string{"kamerstukken/99001", "kamerstukken/99002", "kamerstukken/99003", "kamerstukken/99004", "kamerstukken/99005", "kamerstukken/99007", "kamerstukken/99008", "kamerstukken/99009"}; !slices.Equal(got, want) {
		t.Errorf("data sets %v, want %v", got, want)
	}
	documents := extracttest.Documents(result)
	for id, transform := range map[string]string{"kamerstukken/99001/lijst-1": "kamerstuk-lijst", "kamerstukken/kst-99001-2": "kamerstuk-tekst", "kamerstukken/kst-99001-3": "kamerstuk-tekst"} {
		if documents[id].Transform != transform {
			t.Errorf("%s is read by %q", id, documents[id].Transform)
		}
	}
	if _, ok := documents["kamerstukken/kst-99001-5"]; ok {
		t.Error("a letter is fetched")
	}
	if len(result.Notes) != 1 || result.Notes[0].Subject != "kamerstukken/kst-99004-A" || !strings.Contains(result.Notes[0].Reason, "kst-99004-A.html") {
		t.Errorf("left out: %+v", result.Notes)
	}
}

// A Staatsblad has its dossier in a field of its own. A service that does not know that
// field is asked without it, in that run and for each dossier, and the release tells so.
func TestStaatsbladHasAFieldOfItsOwn(t *testing.T) {
	law := func(n *extracttest.Nights, result *extract.Result) bool {
		body, err := n.Store.Get(extracttest.Documents(result)["kamerstukken/99004/lijst-1"].SHA256)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Contains(string(body), "stb-2024-990")
	}
	_, n, source := nights(t)
	if !law(n, n.Run(t, source)) {
		t.Error("the Staatsblad of 99004 is not in its list")
	}
	h, n, source := nights(t)
	h.answer = func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.Contains(r.URL.Query().Get("query"), "behandeldDossier") {
			return false
		}
		_, _ = w.Write([]byte(`<searchRetrieveResponse><diagnostics><diagnostic><message>unknown index</message></diagnostic></diagnostics></searchRetrieveResponse>`))
		return true
	}
	result := n.Run(t, source)
	if len(result.Failures) != 0 || law(n, result) || !slices.ContainsFunc(result.Notes, func(note snapshot.Note) bool {
		return note.Subject == "kamerstukken" && strings.Contains(note.Reason, "unknown index")
	}) {
		t.Errorf("failures %v, notes %+v", result.Failures, result.Notes)
	}
}

// A second night asks the two lists, and no document.
func TestSecondNight(t *testing.T) {
	h, n, source := nights(t)
	n.Run(t, source)
	before := h.asked.Load()
	again := n.Run(t, source)
	if asked := h.asked.Load() - before; asked != 2 || len(again.Failures) > 0 {
		t.Errorf("%d requests, failures %v", asked, again.Failures)
	}
}

// A service that is not there, as on a mirror without it, stops nothing: what there
// was stays.
func TestNoService(t *testing.T) {
	h, n, source := nights(t)
	gone := func(w http.ResponseWriter, _ *http.Request) bool { http.NotFound(w, nil); return true }
	h.answer = gone
	result := n.Run(t, source)
	if len(result.Datasets) != 0 || len(result.Failures) != 0 || len(result.Notes) != 1 || !strings.Contains(result.Notes[0].Reason, "is er niet op dit adres") {
		t.Errorf("%d data sets, failures %v, notes %+v", len(result.Datasets), result.Failures, result.Notes)
	}
	h.answer = nil
	whole := n.Run(t, source)
	h.answer = gone
	kept := n.Run(t, source)
	if len(kept.Failures) != 0 || !slices.Equal(extracttest.IDs(kept), extracttest.IDs(whole)) {
		t.Errorf("kept %v, failures %v", extracttest.IDs(kept), kept.Failures)
	}
}

// A dossier that the search names no more, for its memory is of years ago, is followed
// on: it may become law.
func TestOldDossierIsFollowed(t *testing.T) {
	_, n, source := nights(t)
	n.Run(t, source)
	later := &kamerstukken.Source{Today: n.Now.AddDate(4, 0, 0)}
	if got := extracttest.IDs(n.Run(t, later)); len(got) != 8 {
		t.Errorf("of eight dossiers there are %v", got)
	}
	_, fresh, _ := nights(t)
	if got := extracttest.IDs(fresh.Run(t, &kamerstukken.Source{Today: time.Date(2028, 3, 1, 0, 0, 0, 0, time.UTC)})); !slices.Equal(got, []string{"kamerstukken/99001", "kamerstukken/99002", "kamerstukken/99003", "kamerstukken/99007"}) {
		t.Errorf("from 2025 on there are %v", got)
	}
}

// What the service refuses, or a text of another form, is told or kept; a text that
// breaks off is asked for again.
func TestOtherAnswers(t *testing.T) {
	texts := func(body string) func(w http.ResponseWriter, r *http.Request) bool {
		return func(w http.ResponseWriter, r *http.Request) bool {
			if !strings.HasSuffix(r.URL.Path, "kst-99001-3.xml") {
				return false
			}
			_, _ = w.Write([]byte(body))
			return true
		}
	}
	h, n, source := nights(t)
	h.answer = texts("<officiele-publicatie><niet-dossier-stuk/></officiele-publicatie>")
	if d := extracttest.Documents(n.Run(t, source))["kamerstukken/kst-99001-3"]; d.Transform != "" || d.SHA256 == "" {
		t.Errorf("a text of another form is %+v", d)
	}
	h, n, source = nights(t)
	h.answer = texts("<officiele-publicatie><kamerstuk>")
	if result := n.Run(t, source); len(result.Failures) != 1 || result.Failures[0].Subject != "kamerstukken/99001" {
		t.Errorf("a text that breaks off: %v", result.Failures)
	}
	h, n, source = nights(t)
	h.answer = func(w http.ResponseWriter, _ *http.Request) bool {
		_, _ = w.Write([]byte(`<searchRetrieveResponse><diagnostics><diagnostic><message>mismatched input</message></diagnostic></diagnostics></searchRetrieveResponse>`))
		return true
	}
	if result := n.Run(t, source); len(result.Failures) != 1 || !strings.Contains(result.Failures[0].Err.Error(), "mismatched input") {
		t.Errorf("a query that is not understood: %v", result.Failures)
	}
}
