package publisher

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/internal/tier"
	"medebewind/transforms"
	"medebewind/transforms/bwb"
)

var smallScale = &Scale{Tables: 3, Verslagsoorten: 2, RowsPerVerslagsoort: 5_003, Gemeenten: 30, Regulations: 3}

// A workload's rows are distinct cells, all there once, and each gemeente's
// book is in balance.
func TestScaledTable(t *testing.T) {
	p := New(Options{Scale: smallScale, Page: 1000})
	address := "/dataderden.cbs.nl/ODataFeed/odata/99025NED/TypedDataSet?$format=json&$filter=Verslagsoort eq '2025X000' and (k_1ePlaatsing_1 ne null or k_2ePlaatsing_2 ne null)"
	rows, pages := all(t, p, address)
	if len(rows) != smallScale.RowsPerVerslagsoort || pages != 6 {
		t.Fatalf("%d rows in %d pages", len(rows), pages)
	}
	seen, rest, spent := map[string]bool{}, map[any]float64{}, map[any]float64{}
	for _, r := range rows {
		key := fmt.Sprint(r["TaakveldBalanspost"], r["Categorie"], r["Gemeenten"], r["Verslagsoort"])
		if seen[key] {
			t.Fatalf("%s comes twice", key)
		}
		seen[key] = true
		amount := r["k_1ePlaatsing_1"].(float64)
		if strings.HasPrefix(r["Categorie"].(string), "B") {
			rest[r["Gemeenten"]] -= amount
			continue
		}
		rest[r["Gemeenten"]] += amount
		spent[r["Gemeenten"]] += amount
	}
	for g, n := range rest {
		if n != 0 {
			t.Errorf("%v: lasten and baten differ by %v", g, n)
		}
		// What no government spends, a run refuses (lasten_onmogelijk).
		people := float64(p.world.inwoners(strings.TrimSpace(g.(string)), 2025))
		if each := 1000 * spent[g] / people; each < 4_000 || each > 6_000 {
			t.Errorf("%v spends %.0f euro an inhabitant", g, each)
		}
	}
	if _, body := get(t, p, strings.Replace(address, "?", "/$count?", 1), ""); string(body) != "5003" {
		t.Errorf("counts %s", body)
	}
	whole, _ := all(t, p, "/dataderden.cbs.nl/ODataFeed/odata/99025NED/TypedDataSet?$format=json&$select=Gemeenten,k_2ePlaatsing_2")
	if len(whole) != 2*smallScale.RowsPerVerslagsoort || len(whole[0]) != 2 {
		t.Errorf("%d rows of %d columns", len(whole), len(whole[0]))
	}
	if response, _ := get(t, p, "/dataderden.cbs.nl/ODataFeed/odata/99025NED/TypedDataSet?$format=json&$filter=Gemeenten eq 'x'", ""); response.StatusCode != 400 {
		t.Errorf("a filter that a workload cannot do has status %d", response.StatusCode)
	}
}

// Regelingen of a workload: as many rows as asked for, each cell once, in balance.
func TestScaledRegelingen(t *testing.T) {
	scale := *smallScale
	scale.RegelingRows = 4_100
	p := New(Options{Scale: &scale, Page: 1000})
	rows, _ := all(t, p, "/dataderden.cbs.nl/ODataFeed/odata/99225NED/TypedDataSet?$format=json&$filter=Verslagsoort eq '2025X005' and (k_1ePlaatsing_1 ne null or k_2ePlaatsing_2 ne null)")
	seen, rest := map[string]bool{}, 0.0
	for _, r := range rows {
		seen[fmt.Sprint(r["TaakveldBalanspost"], r["Categorie"], r["GemeenschappelijkeRegelingen"])] = true
		if strings.HasPrefix(r["Categorie"].(string), "B") {
			rest -= r["k_1ePlaatsing_1"].(float64)
		} else {
			rest += r["k_1ePlaatsing_1"].(float64)
		}
	}
	if len(rows) != scale.RegelingRows || len(seen) != len(rows) || rest != 0 {
		t.Errorf("%d rows of %d cells, want %d; lasten and baten differ by %v", len(rows), len(seen), scale.RegelingRows, rest)
	}
}

func TestScaledLaws(t *testing.T) {
	p := New(Options{Scale: smallScale})
	w := readManifest(t, p, "BWBR0800003")
	e := w.Expressions[0]
	checkItem(t, p, "BWBR0800003", e.Label, strings.TrimSpace(e.Hash), e.Size)
	if n := len(p.laws[len(p.laws)-1].toestand(p.laws[len(p.laws)-1].expressions[0])); n < 90_000 || n > 120_000 {
		t.Errorf("a work has %d bytes", n)
	}
}

// Every document of law of a workload is read without an error: of each scale, all
// in the full tier and one in forty in the quick one.
func TestLawsOfWorkloadsAreRead(t *testing.T) {
	step := 40
	if tier.IsFull() {
		step = 1
	}
	for name, scale := range map[string]*Scale{"law": ScaleLaw(), "full": ScaleFull()} {
		p := New(Options{Scale: scale})
		documents, artikelen, bytes := 0, int64(0), 0
		for i := 0; i < len(p.laws); i += step {
			l := p.laws[i]
			for _, e := range l.expressions {
				if e.deleted {
					continue
				}
				data := l.toestand(e)
				documents, bytes = documents+1, bytes+len(data)
				err := bwb.Toestand.Run(data, func(table *transforms.Table, record arrow.Record) error {
					if table == transforms.BWBArtikel {
						artikelen += record.NumRows()
					}
					return nil
				})
				if err != nil {
					t.Errorf("%s %s %s: %v", name, l.id, e.label(), err)
				}
			}
		}
		t.Logf("%s: %d works, %d documents read, %d bytes, %d units", name, len(p.laws), documents, bytes, artikelen)
		if documents*step < len(p.laws) || artikelen < int64(documents) {
			t.Errorf("%s: %d documents of %d works give %d units", name, documents, len(p.laws), artikelen)
		}
	}
}

// discard takes an answer and keeps its size alone.
type discard struct {
	header http.Header
	n      int
}

func (d *discard) Header() http.Header         { return d.header }
func (d *discard) WriteHeader(int)             {}
func (d *discard) Write(b []byte) (int, error) { d.n += len(b); return len(b), nil }

func BenchmarkScaledPage(b *testing.B) {
	p := New(Options{Scale: ScaleFull()})
	address := "/dataderden.cbs.nl/ODataFeed/odata/99025NED/TypedDataSet?$format=json&$skip=100000&$filter=Verslagsoort%20eq%20'2025X005'"
	_, body := get(b, p, address, "")
	if !json.Valid(body) {
		b.Fatal("a page is no valid JSON")
	}
	benchmark(b, p, address, len(body))
}

func BenchmarkScaledToestand(b *testing.B) {
	p := New(Options{Scale: smallScale})
	address := item("BWBR0800001", "2020-01-01_0")
	_, body := get(b, p, address, "")
	benchmark(b, p, address, len(body))
}

func benchmark(b *testing.B, p *Publisher, address string, size int) {
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		p.requests = p.requests[:0]
		p.ServeHTTP(&discard{header: http.Header{}}, httptest.NewRequest(http.MethodGet, address, nil))
	}
}
