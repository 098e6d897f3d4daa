package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"medebewind/internal/publisher"
)

// nights serves a publisher of which documents can be changed while it serves, to measure
// a night in which one of them did:
//
//	curl -X POST http://127.0.0.1:8098/anders/wet      (or iv3, circulaire, product)
type nights struct {
	*publisher.Publisher
	mu     sync.Mutex
	asked  map[string]int
	edited []edited
}

// edited is a change of what an address answers.
type edited struct {
	address *regexp.Regexp
	change  func([]byte) []byte
}

// What is changed: a table of CBS with one of its pages, a law, a circulaire, the list
// of products.
const (
	tableID  = "99024NED"
	pageOf   = `/` + tableID + `/TypedDataSet\?.*2024X005.*skip=(500|10000)$`
	letterID = "5ade7912-2628-952c-e7ae-944ec1e72ce5"
	products = "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"
)

// lawTexts are a law of a workload, and for a publisher without one that of the small world.
var lawTexts = []string{
	"/repository.officiele-overheidspublicaties.nl/bwb/BWBR0800001/2020-01-01_0/xml/BWBR0800001_2020-01-01_0.xml",
	"/repository.officiele-overheidspublicaties.nl/bwb/BWBR0035878/2025-01-01_0/xml/BWBR0035878_2025-01-01_0.xml",
}

var (
	placed  = regexp.MustCompile(`2\w*Plaatsing_\d":\d+`) // the one that counts
	changed = regexp.MustCompile(`("id":"` + letterID + `_1","mutatiedatumtijd":")[^T]*`)
	sized   = regexp.MustCompile(`"grootte":\d+,"hash":"[0-9a-f]*"`)
)

func (n *nights) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if what, ok := strings.CutPrefix(r.URL.Path, "/anders/"); ok {
		if err := n.renew(r.Method, what); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
		return
	}
	n.mu.Lock()
	fits := slices.DeleteFunc(slices.Clone(n.edited), func(e edited) bool { return !e.address.MatchString(r.URL.Path + "?" + r.URL.RawQuery) })
	n.mu.Unlock()
	if len(fits) == 0 {
		n.Publisher.ServeHTTP(w, r)
		return
	}
	// A change needs the bytes: unpacked, and not "you have it already".
	plain := r.Clone(r.Context())
	for _, name := range []string{"Accept-Encoding", "If-None-Match", "If-Modified-Since"} {
		plain.Header.Del(name)
	}
	answer := httptest.NewRecorder()
	n.Publisher.ServeHTTP(answer, plain)
	body := answer.Body.Bytes()
	for _, e := range fits {
		body = e.change(body)
	}
	w.Header().Set("Content-Type", answer.Header().Get("Content-Type"))
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(answer.Code)
	_, _ = w.Write(body)
}

// renew changes a document; asked again it changes once more.
func (n *nights) renew(method, what string) error {
	if method != http.MethodPost {
		return fmt.Errorf("a document is changed with POST, not %s", method)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.asked == nil {
		n.asked = map[string]int{}
	}
	n.asked[what]++
	time := n.asked[what]
	switch what {
	case "wet":
		return n.renewFile(lawTexts, func(text []byte) []byte {
			return bytes.Replace(text, []byte("college"), []byte("college van burgemeester en wethouders"), 1)
		})
	case "product":
		return n.renewFile([]string{products}, func(text []byte) []byte {
			lines := bytes.Split(bytes.TrimRight(text, "\n"), []byte("\n"))
			return append(text, append(lines[len(lines)-1], '\n')...)
		})
	case "iv3":
		n.Touch(tableID, fmt.Sprintf("2026-01-%02dT02:00:00", 10+time))
		n.edit(pageOf, func(body []byte) []byte {
			at := placed.FindIndex(body)
			if at == nil {
				return body
			}
			// The last digit: books stay in balance as well as they were.
			body[at[1]-1] = '0' + (body[at[1]-1]-'0'+byte(time))%10
			return body
		})
	case "circulaire":
		day := fmt.Sprintf("${1}2026-01-%02d", 10+time)
		n.edit(`^/open\.overheid\.nl/.*/zoek\?`, func(body []byte) []byte { return changed.ReplaceAll(body, []byte(day)) })
		n.edit(`/zoek/`+letterID, func(body []byte) []byte { return sized.ReplaceAll(body, []byte(`"grootte":null,"hash":""`)) })
		n.edit(`^/open\.overheid\.nl/.*/attachment/`+letterID, func(body []byte) []byte { return append(bytes.Clone(body), "\n% anders\n"...) })
	default:
		return fmt.Errorf("%q is not wet, iv3, circulaire or product", what)
	}
	return nil
}

func (n *nights) edit(address string, change func([]byte) []byte) {
	n.edited = append(n.edited, edited{regexp.MustCompile(address), change})
}

// renewFile changes the first of these files that the publisher has.
func (n *nights) renewFile(paths []string, change func([]byte) []byte) error {
	for _, path := range paths {
		answer := httptest.NewRecorder()
		n.Publisher.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, path, nil))
		if answer.Code == http.StatusOK {
			n.SetFile(path, change(answer.Body.Bytes()))
			return nil
		}
	}
	return fmt.Errorf("the publisher has none of %s", strings.Join(paths, ", "))
}
