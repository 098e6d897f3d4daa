package gemeentefonds_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/extract/extracttest"
	"medebewind/pipelines/sources/gemeentefonds"
	"medebewind/pipelines/state/snapshot"
)

// years are those of the example.
var years = &gemeentefonds.Source{From: 2021, To: 2025}

// files gives the documents of a result that are no descriptions or lists, by the
// end of their ID.
func files(result *extract.Result) map[string]snapshot.Document {
	all := map[string]snapshot.Document{}
	for id, d := range extracttest.Documents(result) {
		if d.Transform != "publicatie" {
			all[id[strings.LastIndexByte(id, '/')+1:]] = d
		}
	}
	return all
}

func names(all map[string]snapshot.Document) []string {
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func reasons(result *extract.Result) string {
	var all []string
	for _, n := range result.Notes {
		all = append(all, n.Subject+": "+n.Reason)
	}
	return strings.Join(all, "\n")
}

// asked are the requests since, of the portal or of another host.
func asked(p *publisher.Publisher, from int, part string) (found []string) {
	for _, r := range p.Requests()[from:] {
		if strings.Contains(r, part) {
			found = append(found, r)
		}
	}
	return found
}

var example = []string{
	"iu-participatie-2024",
	"meicirculaire-gemeentefonds-2023",
	"rekenbestand-gemeentefonds-2022-septembercirculaire-2022",
	"rekenbestand-gemeentefonds-2023-septembercirculaire-2023",
	"rekenbestand-gemeentefonds-2024-meicirculaire-2023",
	"rekenbestand-gemeentefonds-2024-septembercirculaire-2023",
	"rekenbestand-gemeentefonds-2024-septembercirculaire-2024",
	"rekenbestand-provinciefonds-2024-septembercirculaire-2024",
	"septembercirculaire-gemeentefonds-2023",
	"septembercirculaire-gemeentefonds-2024",
	"septembercirculaire-provinciefonds-2024",
}

// Everything comes through the portal, also what only hangs under a circulaire;
// the second night asks for lists, and for what no search names.
func TestPortal(t *testing.T) {
	p := publisher.New(publisher.Options{Retired: true})
	n := nights(t, p)
	result := n.Run(t, years)
	if got := files(result); !slices.Equal(names(got), example) || len(result.Failures) > 0 {
		t.Errorf("files %v, failures %v", names(got), result.Failures)
	}
	d := files(result)["rekenbestand-provinciefonds-2024-septembercirculaire-2024"]
	if d.Transform != "rekenbestand" || d.Modified != "2024-09-17T09:23:36.587Z" || !strings.Contains(d.URL, "/attachment/") {
		t.Errorf("document %+v", d)
	}
	if want := "open.overheid.nl: publicaties over de fondsen die geen bestand hebben, zoals brieven"; reasons(result) != want {
		t.Errorf("left out\n%s\nwant\n%s", reasons(result), want)
	}
	if len(asked(p, 0, "/opendata.")) > 0 {
		t.Error("the API of before was asked")
	}
	from := len(p.Requests())
	again := n.Run(t, years)
	if got := asked(p, from, "/attachment/"); len(got) > 0 || len(again.Failures) > 0 {
		t.Errorf("unchanged files are asked for: %v, %v", got, again.Failures)
	}
	if got := asked(p, from, "/zoek/"); len(got) != 1 {
		t.Errorf("descriptions that did not change are asked for: %v", got)
	}
}

// A circulaire that is replaced in place is fetched anew, and nothing else.
func TestReplacedInPlace(t *testing.T) {
	p := publisher.New(publisher.Options{})
	n := nights(t, p)
	n.Run(t, years)
	p.SetFile(publisher.Attachment("septembercirculaire-gemeentefonds-2024"), []byte(whole))
	from := len(p.Requests())
	result := n.Run(t, years)
	if got := asked(p, from, "/attachment/"); len(got) != 1 || len(result.Failures) > 0 {
		t.Errorf("asked for %v, failures %v", got, result.Failures)
	}
	if d := files(result)["septembercirculaire-gemeentefonds-2024"]; d.Bytes != int64(len(whole)) {
		t.Errorf("document %+v", d)
	}
}

// edited answers as another handler, with a part of some answers replaced.
func edited(next http.Handler, path, old, new string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.URL.RequestURI(), path) {
			next.ServeHTTP(w, r)
			return
		}
		recorder := &capture{header: http.Header{}, status: http.StatusOK}
		r.Header.Del("Accept-Encoding")
		next.ServeHTTP(recorder, r)
		w.WriteHeader(recorder.status)
		_, _ = w.Write([]byte(strings.ReplaceAll(recorder.body.String(), old, new)))
	})
}

type capture struct {
	header http.Header
	status int
	body   strings.Builder
}

func (c *capture) Header() http.Header         { return c.header }
func (c *capture) WriteHeader(status int)      { c.status = status }
func (c *capture) Write(b []byte) (int, error) { return c.body.Write(b) }

// What the portal says of a file is held against the file, and a search that does
// not know its words any more is no list.
func TestPortalThatLies(t *testing.T) {
	for name, c := range map[string]struct{ path, old, new, want string }{
		"size":       {"/zoek/", `"grootte":`, `"grootte":1`, "and the publisher says 1"},
		"sum":        {"/zoek/", `"hash":"`, `"hash":"` + strings.Repeat("0", 40) + `","oud":"`, "has SHA-1"},
		"no sum":     {"/zoek/", `"hash":"`, `"hash":"md5-`, "is no SHA-1"},
		"everything": {"/zoek?", `"totaal":`, `"totaal":70000`, "does not know its parameters"},
		"cut short":  {"/zoek?", `"totaal":`, `"totaal":9`, "are still to come"},
		"a page":     {"/zoek?", `{"`, `<html>{"`, "an HTML page came"},
	} {
		result := nights(t, edited(publisher.New(publisher.Options{Retired: true}), c.path, c.old, c.new)).Run(t, years)
		if len(result.Failures) == 0 || !strings.Contains(result.Failures[0].Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, result.Failures, c.want)
		}
	}
}

// When the portal is down the API of before is asked, if it still answers; what
// the portal gave stays. When it is back, files that it has too are not kept twice.
func TestWayBack(t *testing.T) {
	p := publisher.New(publisher.Options{})
	down, broken := true, false
	n := nights(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if broken && strings.Contains(r.URL.Path, "/attachment/") {
			http.Error(w, "storing", http.StatusForbidden)
			return
		}
		if down && strings.HasPrefix(r.URL.Path, "/open.overheid.nl/") {
			http.Error(w, "storing", http.StatusForbidden)
			return
		}
		p.ServeHTTP(w, r)
	}))
	first := n.Run(t, years)
	if got := names(files(first)); !slices.Equal(got, example[1:]) || !strings.Contains(reasons(first), "gaf geen lijst, en de oude API wel") {
		t.Errorf("by the API of before: %v\n%s", got, reasons(first))
	}
	// It lists all files and gives none: what there was stays.
	down, broken = false, true
	if half := n.Run(t, years); !slices.Equal(names(files(half)), names(files(first))) || len(half.Failures) == 0 {
		t.Errorf("the portal gives no files: %v, %v", names(files(half)), half.Failures)
	}
	broken = false
	second := n.Run(t, years)
	if got := extracttest.Documents(second); len(got) != 2*len(example) || len(second.Failures) > 0 {
		t.Errorf("through the portal: %d documents, %v", len(got), second.Failures)
	}
	down = true
	third := n.Run(t, years)
	if got := names(files(third)); !slices.Equal(got, example) || len(third.Failures) > 0 {
		t.Errorf("the portal down again: %v, %v", got, third.Failures)
	}
}

// A description that names ever another document, of which that is an annex, costs the
// source its night and not the run its end.
func TestAnnexesWithoutEnd(t *testing.T) {
	p, asked := publisher.New(publisher.Options{Retired: true}), 0
	n := nights(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, ok := strings.CutPrefix(r.URL.Path, "/open.overheid.nl/overheid/openbaarmakingen/api/v0/zoek/")
		if !ok {
			p.ServeHTTP(w, r)
			return
		}
		asked++
		_, _ = fmt.Fprintf(w, `{"document":{"pid":%q,"titelcollectie":{"officieleTitel":"Circulaire"}},"versies":[{"nummer":1}],
			"documentrelaties":[{"relation":"00000000-0000-0000-0000-%012d","role":"x/c_4d1ea9ba"}]}`, id, asked)
	}))
	n.Pages = 40
	result := n.Run(t, years)
	if len(result.Failures) == 0 || !strings.Contains(result.Failures[0].Error(), "the list has more than 40 pages") || asked > 41 {
		t.Errorf("after %d requests: %v", asked, result.Failures)
	}
}
