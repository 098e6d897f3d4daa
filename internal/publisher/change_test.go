package publisher

import (
	"bytes"
	"crypto/sha512"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// again asks for a document that the client has.
func again(p http.Handler, address, header, value string) int {
	r := httptest.NewRequest(http.MethodGet, address, nil)
	r.Header.Set(header, value)
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w.Code
}

func TestConditionalRequests(t *testing.T) {
	p := New(Options{})
	manifest := "/" + repository + "/bwb/BWBR0035878/manifest.xml"
	text := item("BWBR0035878", "2025-01-01_0")
	response, _ := get(t, p, manifest, "")
	tag, modified := response.Header.Get("ETag"), response.Header.Get("Last-Modified")
	if again(p, manifest, "If-None-Match", tag) != 304 || again(p, manifest, "If-Modified-Since", modified) != 304 {
		t.Error("an unchanged manifest is sent again")
	}
	p.SetFile(text, []byte("<toestand/>"))
	if again(p, manifest, "If-None-Match", tag) != 200 || again(p, manifest, "If-Modified-Since", modified) != 200 {
		t.Error("a manifest whose text changed is not sent again")
	}
	sum := sha512.Sum512([]byte("<toestand/>"))
	if _, body := get(t, p, manifest, ""); !strings.Contains(string(body), hex.EncodeToString(sum[:])) {
		t.Error("the manifest lacks the hash of the changed text")
	}
	if _, body := get(t, p, text, ""); string(body) != "<toestand/>" {
		t.Errorf("the changed text is %s", body)
	}
}

func TestOverrideAndTouch(t *testing.T) {
	text := item("BWBR0035878", "2025-01-01_0")
	catalogue := "/dataderden.cbs.nl/ODataFeed/odata/99024NED/TableInfos?$format=json"
	p := New(Options{Override: map[string][]byte{text: []byte("stuk"), catalogue: []byte("{")}})
	for _, address := range []string{text, catalogue} {
		if _, body := get(t, p, address, ""); len(body) > 4 {
			t.Errorf("%s is not overridden: %.100s", address, body)
		}
	}
	p = New(Options{})
	p.Touch("99024NED", "2025-08-01T02:00:00")
	p.Touch("03759ned", "2025-09-01T02:00:00+02:00")
	for address, want := range map[string]string{catalogue: `"Modified":"2025-08-01T02:00:00"`,
		"/dataderden.cbs.nl/ODataCatalog/Tables?$format=json&$filter=Identifier eq '99024NED'": `"Modified":"2025-08-01T02:00:00"`,
		"/datasets.cbs.nl/odata/v1/CBS/03759ned/Properties":                                    `"Modified":"2025-09-01T02:00:00+02:00"`} {
		if _, body := get(t, p, address, ""); !bytes.Contains(body, []byte(want)) {
			t.Errorf("%s: no %s in %.600s", address, want, body)
		}
	}
}

// Two publishers say the same, byte for byte.
func TestDeterministic(t *testing.T) {
	one, two := New(Options{}), New(Options{})
	for _, a := range addresses {
		_, x := get(t, one, a.address, a.accept)
		_, y := get(t, two, a.address, a.accept)
		if !bytes.Equal(x, y) {
			t.Errorf("%s differs between publishers", a.address)
		}
	}
}

// Over a connection an answer is packed, and the same.
func TestPackedAnswers(t *testing.T) {
	p := New(Options{})
	server := httptest.NewServer(p)
	defer server.Close()
	address := "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"
	response, err := http.Get(server.URL + address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	got, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	_, want := get(t, p, address, "")
	if !response.Uncompressed || !bytes.Equal(got, want) {
		t.Errorf("packed: %v, %d bytes of %d", response.Uncompressed, len(got), len(want))
	}
}
