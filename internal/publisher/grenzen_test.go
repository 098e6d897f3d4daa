package publisher

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// boundariesOf is where the edition of a year is asked for.
func boundariesOf(year int) string {
	return fmt.Sprintf("/service.pdok.nl/cbs/gebiedsindelingen/%d/wfs/v1_0?request=GetFeature&typeName=gemeente_gegeneraliseerd&outputFormat=json", year)
}

func grenzen(t *testing.T, p http.Handler, year int) map[string]orb.MultiPolygon {
	t.Helper()
	response, body := get(t, p, boundariesOf(year), "")
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%d: status %d: %s", year, response.StatusCode, body)
	}
	var e struct {
		Features []struct {
			Geometry   struct{ Coordinates orb.MultiPolygon }
			Properties struct{ Statcode string }
		}
		NumberReturned int
	}
	if err := json.Unmarshal(body, &e); err != nil || e.NumberReturned != len(e.Features) {
		t.Fatalf("%d: %d features of %d, %v", year, len(e.Features), e.NumberReturned, err)
	}
	out := map[string]orb.MultiPolygon{}
	for _, f := range e.Features {
		out[f.Properties.Statcode] = f.Geometry.Coordinates
	}
	return out
}

// Land is what the facts say it is, neighbours share their borders, and the
// special cases of a map are in it.
func TestBoundaries(t *testing.T) {
	p, truth := New(Options{}), Truth()
	for year, land := range truth.Oppervlakte {
		got := grenzen(t, p, year)
		if len(got) != truth.Gemeenten[year] || len(land) != len(got) {
			t.Errorf("%d: %d gemeenten, want %d", year, len(got), truth.Gemeenten[year])
		}
		edges := map[[2]orb.Point]int{}
		for code, vlak := range got {
			if area := planar.Area(vlak); area < float64(land[code])-1 || area > float64(land[code])+1 {
				t.Errorf("%d %s: %f m2, want %d", year, code, area, land[code])
			}
			for _, polygon := range vlak {
				for _, ring := range polygon {
					for i, to := range ring[1:] {
						edges[[2]orb.Point{ring[i], to}]++
					}
				}
			}
		}
		shared := 0
		for e, n := range edges {
			if n != 1 {
				t.Errorf("%d: two gemeenten have %v on the same side", year, e)
			}
			shared += edges[[2]orb.Point{e[1], e[0]}]
		}
		if shared < 200 {
			t.Errorf("%d: %d borders are shared", year, shared)
		}
		if exclave, island, around := got["GM9009"], got["GM9021"], got["GM9010"]; len(exclave) != 2 || len(island) != 2 || len(around) != 1 || len(around[0]) != 2 {
			t.Errorf("%d: polygons %d and %d, rings %d", year, len(exclave), len(island), len(around[0]))
		}
	}
	if _, after := grenzen(t, p, 2023)["GM9018"], grenzen(t, p, 2024); after["GM9018"] != nil {
		t.Error("GM9018 has land after it was split")
	}
}

func TestBoundariesThatAreNotThere(t *testing.T) {
	p := New(Options{})
	right := boundariesOf(2024)
	for name, address := range map[string]string{
		"year":  strings.Replace(right, "2024", "2022", 1),
		"word":  strings.Replace(right, "2024", "nu", 1),
		"layer": strings.Replace(right, "gemeente_", "wijk_", 1),
		"form":  strings.Replace(right, "json", "gml", 1),
	} {
		if response, body := get(t, p, address, ""); response.StatusCode != http.StatusBadRequest || !strings.Contains(string(body), "ExceptionReport") {
			t.Errorf("%s: status %d: %.100s", name, response.StatusCode, body)
		}
	}
	if response, _ := get(t, p, strings.Replace(right, "/wfs/", "/wms/", 1), ""); response.StatusCode != http.StatusNotFound {
		t.Errorf("another service: status %d", response.StatusCode)
	}
	if _, body := get(t, p, right+"&count=1", ""); strings.Count(string(body), "jrstatcode") != 1 || !strings.Contains(string(body), `"numberReturned":1}`) {
		t.Errorf("one: %.200s", body)
	}
}

// A gemeente of a workload has land too, clear of that of others.
func TestScaledBoundaries(t *testing.T) {
	w := newWorld(smallScale)
	seen := map[[2]int]bool{}
	for gm, cells := range w.cellen(2026) {
		for _, c := range cells {
			if seen[c] || !slices.Contains(w.codes(2026), gm) {
				t.Errorf("cell %v of %s is taken, or it does not exist", c, gm)
			}
			seen[c] = true
		}
	}
	if got := grenzen(t, New(Options{Scale: smallScale}), 2026); len(got) != len(w.in(2026)) || got["GM7030"] == nil {
		t.Errorf("%d gemeenten, want %d", len(got), len(w.in(2026)))
	}
}
