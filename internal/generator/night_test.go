package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"medebewind/internal/publisher"
)

// One document changes a night, and changes again when it is asked again; what cannot be
// changed is told.
func TestNights(t *testing.T) {
	server := httptest.NewServer(&nights{Publisher: publisher.New(publisher.Options{Page: 500})})
	defer server.Close()
	ask := func(method, address string) (int, string) {
		request, err := http.NewRequestWithContext(t.Context(), method, server.URL+address, nil)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err != nil {
			t.Fatal(err)
		}
		return answer.StatusCode, string(body)
	}
	page := "/dataderden.cbs.nl/ODataFeed/odata/99024NED/TypedDataSet?" +
		url.Values{"$format": {"json"}, "$filter": {"Verslagsoort eq '2024X005'"}, "$skip": {"500"}}.Encode()
	for what, address := range map[string]string{"wet": lawTexts[1], "product": products, "iv3": page} {
		_, before := ask(http.MethodGet, address)
		for range 2 {
			if status, said := ask(http.MethodPost, "/anders/"+what); status != http.StatusOK {
				t.Fatalf("%s: %d %s", what, status, said)
			}
			status, after := ask(http.MethodGet, address)
			if status != http.StatusOK || after == before {
				t.Errorf("%s is what it was (%d)", what, status)
			}
			before = after
		}
	}
	for _, wrong := range [][2]string{{http.MethodGet, "wet"}, {http.MethodPost, "kleur"}} {
		if status, _ := ask(wrong[0], "/anders/"+wrong[1]); status != http.StatusBadRequest {
			t.Errorf("%s of %s is answered with %d", wrong[0], wrong[1], status)
		}
	}
}
