package publisher

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// get asks a publisher as a client with that Accept header would.
func get(t testing.TB, p http.Handler, address, accept string) (*http.Response, []byte) {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, strings.ReplaceAll(address, " ", "%20"), nil)
	r.Header.Set("Accept", accept)
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	body, err := io.ReadAll(w.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	return w.Result(), body
}

// page is an OData answer of either version.
type page struct {
	Value []map[string]any `json:"value"`
	Next3 string           `json:"odata.nextLink"`
	Next4 string           `json:"@odata.nextLink"`
}

func readPage(t testing.TB, body []byte) page {
	t.Helper()
	var p page
	if err := json.Unmarshal(body, &p); err != nil {
		t.Fatalf("reading %.200s: %v", body, err)
	}
	return p
}

// all follows the links of an entity set from its first page.
func all(t testing.TB, p http.Handler, address string) (rows []map[string]any, pages int) {
	t.Helper()
	for address != "" {
		response, body := get(t, p, address, "application/json")
		if response.StatusCode != http.StatusOK {
			t.Fatalf("%s: status %d: %s", address, response.StatusCode, body)
		}
		got := readPage(t, body)
		rows = append(rows, got.Value...)
		pages++
		address = ""
		if next := got.Next3 + got.Next4; next != "" {
			u, err := url.Parse(next)
			if err != nil {
				t.Fatalf("link %q: %v", next, err)
			}
			address = "/" + u.Host + u.Path + "?" + u.RawQuery
		}
	}
	return rows, pages
}

// Every kind of address that the real services have.
var addresses = []struct{ address, accept, kind, holds string }{
	{"/dataderden.cbs.nl/ODataCatalog/Tables?$format=json&$filter=Catalog eq 'IV3'", "", "application/json", `"Identifier":"99023NED"`},
	{"/opendata.cbs.nl/ODataCatalog/Tables?$format=json&$filter=substringof('gebieden in nederland',tolower(Title))", "", "application/json", "Gebieden in Nederland 2024"},
	{"/dataderden.cbs.nl/ODataFeed/odata/99024NED/TableInfos?$format=json", "", "application/json", `"Modified":"2025-07-15T02:00:00"`},
	{"/dataderden.cbs.nl/ODataFeed/odata/99024NED/DataProperties", "application/json", "application/json", `"Key":"k_1ePlaatsing_1"`},
	{"/dataderden.cbs.nl/ODataFeed/odata/99024NED/TaakveldBalanspost?$format=json", "", "application/json", `"Key":"0.1   "`},
	{"/dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet?$format=json&$top=3", "", "application/json", `"Gemeenten":"GM9001   "`},
	{"/dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet", "", "application/atom+xml", "<feed"},
	{"/dataderden.cbs.nl/ODataApi/odata/99124NED/Provincies?$format=json", "", "application/json", "Voorbeeldland (PV)"},
	{"/dataderden.cbs.nl/ODataFeed/odata/99116NED/TypedDataSet?$format=json", "", "application/json", "k_1stePlaatsing_1"},
	{"/opendata.cbs.nl/ODataFeed/odata/70072ned/TypedDataSet?$format=json", "", "application/json", `"RegioS":"PV91  "`},
	{"/opendata.cbs.nl/ODataFeed/odata/96022NED/DataProperties?$format=json", "", "application/json", "Lokaliseringen van gemeenten"},
	{"/datasets.cbs.nl/odata/v1/CBS/Datasets", "", "application/json", "03759ned"},
	{"/datasets.cbs.nl/odata/v1/CBS/03759ned/Properties", "", "application/json", `"ObservationCount":4320`},
	{"/datasets.cbs.nl/odata/v1/CBS/03759ned/Dimensions", "", "application/json", "RegioSCodes"},
	{"/datasets.cbs.nl/odata/v1/CBS/03759ned/MeasureCodes", "", "application/json", "Bevolking op 1 januari"},
	{"/datasets.cbs.nl/odata/v1/CBS/03759ned/RegioSCodes", "", "application/json", "Opgeheven per 01-01-2023, overgegaan naar:\\r\\n- Samenvoeging aan Zee (GM9021),\\r\\n... 4106 hectare met 4218 woningen en 9987 inwoners\\r\\n\\r\\n"},
	{"/datasets.cbs.nl/odata/v1/CBS/03759ned/RegioSGroups", "", "application/json", "GMPV90"},
	{"/datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$filter=startswith(RegioS,'GM') and Measure eq 'M000352' and Perioden ge '2024JJ00'", "", "application/json", `"ValueAttribute":"Impossible"`},
	{"/zoekservice.overheid.nl/sru/Search?operation=searchRetrieve&version=1.2&x-connection=BWB&query=dcterms.type==wet&maximumRecords=5", "application/xml", "text/xml", "<numberOfRecords>24<"},
	{"/repository.officiele-overheidspublicaties.nl/bwb/BWBR0034925/manifest.xml", "", "text/xml", `_latestItem="2024-01-01_0/xml/BWBR0034925_2024-01-01_0.xml"`},
	{"/repository.officiele-overheidspublicaties.nl/bwb/BWBR0099999/manifest.xml", "", "text/xml", "BWBR0099999.WTI"},
	{"/repository.officiele-overheidspublicaties.nl/bwb/BWBR0099001/2020-01-01_0/xml/BWBR0099001_2020-01-01_0.xml", "", "text/xml", "<regeling-tekst>"},
	{"/opendata.rijksoverheid.nl/v1/documents?type=rapport&subject=Financi%C3%ABn+gemeenten+en+provincies&rows=200", "", "application/json", "Rekenbestand gemeentefonds 2024 (septembercirculaire 2024)"},
	{"/www.rijksoverheid.nl/binaries/rijksoverheid/documenten/rapporten/2024/09/17/rekenbestand-gemeentefonds-2024-septembercirculaire-2024/rekenbestand-gemeentefonds-2024-septembercirculaire-2024.ods", "", spreadsheet, "mimetypeapplication/vnd.oasis"},
	{"/www.rijksoverheid.nl/binaries/rijksoverheid/documenten/circulaires/2024/09/17/septembercirculaire-gemeentefonds-2024/septembercirculaire-gemeentefonds-2024.pdf", "", "application/pdf", "%PDF"},
	{boundariesOf(2024) + "&service=WFS&version=2.0.0", "", "application/json; subtype=geojson", `"jrstatcode":"2024GM9001"`},
	{"/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv", "", "text/csv", "jci1.3:c:BWBR0034925&artikel=2.3"},
}

func TestEveryServiceAnswers(t *testing.T) {
	p := New(Options{})
	for _, a := range addresses {
		response, body := get(t, p, a.address, a.accept)
		if response.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d: %.200s", a.address, response.StatusCode, body)
			continue
		}
		if kind := response.Header.Get("Content-Type"); !strings.HasPrefix(kind, a.kind) {
			t.Errorf("%s: type %s, want %s", a.address, kind, a.kind)
		}
		if !strings.Contains(string(body), a.holds) {
			t.Errorf("%s: no %q in %.3000s", a.address, a.holds, body)
		}
		switch {
		case strings.Contains(a.kind, "json") && !json.Valid(body):
			t.Errorf("%s: no valid JSON", a.address)
		case strings.Contains(a.kind, "text/xml"):
			wellFormed(t, a.address, body)
		}
	}
	if got := p.Requests(); len(got) != len(addresses) || !strings.HasPrefix(got[0], "GET /dataderden.cbs.nl/") {
		t.Errorf("log has %d requests, the first %q", len(got), got[0])
	}
}

func wellFormed(t *testing.T, address string, body []byte) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(body)))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Errorf("%s: %v", address, err)
			return
		}
	}
}

func TestErrors(t *testing.T) {
	p := New(Options{})
	for address, status := range map[string]int{
		"/": 404, "/example.org/x": 404,
		"/dataderden.cbs.nl/ODataFeed/odata/1NED/TypedDataSet?$format=json":                                           404,
		"/dataderden.cbs.nl/ODataFeed/odata/99024NED/Nergens?$format=json":                                            404,
		"/dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet?$format=json&$filter=Nergens eq 'x'":                400,
		"/dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet?$format=json&$filter=Categorie eq":                  400,
		"/dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet?$format=json&$select=Nergens":                       400,
		"/dataderden.cbs.nl/ODataApi/odata/99024NED/TypedDataSet?$format=json":                                        500,
		"/datasets.cbs.nl/odata/v1/CBS/03759NED/Properties":                                                           404,
		"/repository.officiele-overheidspublicaties.nl/bwb/BWBR0000000/manifest.xml":                                  404,
		"/zoekservice.overheid.nl/sru/Search?query=dcterms.type==wet":                                                 406,
		"/repository.officiele-overheidspublicaties.nl/bwb/BWBR0005416/2012-01-01_0/xml/BWBR0005416_2012-01-01_0.xml": 302,
		"/standaarden.overheid.nl/anders":                                                                             404, "/www.rijksoverheid.nl/binaries/anders.ods": 404,
	} {
		if response, body := get(t, p, address, ""); response.StatusCode != status {
			t.Errorf("%s: status %d, want %d: %.200s", address, response.StatusCode, status, body)
		}
	}
}

func TestPagingCoversEveryRowOnce(t *testing.T) {
	small, whole := New(Options{Page: 170}), New(Options{Page: 1 << 20})
	for _, set := range []struct{ address, key string }{
		{"/dataderden.cbs.nl/ODataFeed/odata/99023NED/TypedDataSet?$format=json&$filter=Verslagsoort eq '2023X005' and (k_1ePlaatsing_1 ne null or k_2ePlaatsing_2 ne null)", "ID"},
		{"/dataderden.cbs.nl/ODataFeed/odata/99121NED/TypedDataSet?$format=json", "ID"},
		{"/datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$filter=Measure eq 'M000352'", "Id"},
	} {
		rows, pages := all(t, small, set.address)
		want, one := all(t, whole, set.address)
		if pages < 2 || one != 1 || len(rows) != len(want) {
			t.Errorf("%s: %d rows in %d pages, and %d in %d", set.address, len(rows), pages, len(want), one)
			continue
		}
		for i := range rows {
			if rows[i][set.key] != want[i][set.key] {
				t.Fatalf("%s: row %d is %v, want %v", set.address, i, rows[i], want[i])
			}
		}
		counted := strings.Replace(strings.Replace(set.address, "?", "/$count?", 1), "$format=json&", "", 1)
		if _, body := get(t, small, counted, "*/*"); string(body) != fmt.Sprint(len(rows)) {
			t.Errorf("%s: counts %s, has %d", set.address, body, len(rows))
		}
	}
}

func TestLayout(t *testing.T) {
	_, body := get(t, New(Options{}), "/dataderden.cbs.nl/ODataFeed/odata/99124NED/TypedDataSet?$format=json&$top=2&$select=TaakveldBalanspost,k_1ePlaatsing_1", "")
	want := "{\r\n  \"odata.metadata\":\"https://dataderden.cbs.nl/ODataFeed/odata/99124NED/$metadata#Cbs.OData.WebAPI.TypedDataSet\",\"value\":[\r\n    {\r\n      " +
		"\"TaakveldBalanspost\":\"0.1   \",\"k_1ePlaatsing_1\":null\r\n    },{\r\n      \"TaakveldBalanspost\":\"0.1   \",\"k_1ePlaatsing_1\":null\r\n    }\r\n  ]\r\n}"
	if string(body) != want {
		t.Errorf("got\n%q\nwant\n%q", body, want)
	}
}
