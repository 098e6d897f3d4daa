package gebied

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkt"
	"github.com/paulmach/orb/planar"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

const (
	begin = `{"type":"FeatureCollection","name":"gemeente_gegeneraliseerd","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[`
	// A square of 1 km2, and one in two parts: 4 km2 with a hole of 1, and a triangle.
	square = `{"type":"Feature","id":"g.GM9901","geometry":{"type":"Polygon","coordinates":[[[10000,400000],[11000,400000],[11000,401000],[10000,401000],[10000,400000]]]},"properties":{"id":1,"statcode":"GM9901","jrstatcode":"2024GM9901","statnaam":"Vierkant","rubriek":"gemeente"}}`
	parts  = `{"type":"Feature","id":"g.GM9902","geometry":{"type":"MultiPolygon","coordinates":[[[[20000.0,400000.0],[20000.0,402000.0],[22000.0,402000.0],[22000.0,400000.0],[20000.0,400000.0]],[[20500.0,400500.0],[21500.0,400500.0],[21500.0,401500.0],[20500.0,401500.0],[20500.0,400500.0]]],[[[30000,400000],[30001.5,400000],[30000,400000.33349],[30000,400000]]]]},"properties":{"id":2,"statcode":"GM9902 ","jrstatcode":"2024GM9902","statnaam":"Gat aan Zee","rubriek":"gemeente"}}`
	end    = `],"numberReturned":2}`
	whole  = begin + square + "," + parts + end
)

func TestTransform(t *testing.T) {
	for name, data := range map[string]string{
		"twee": "\ufeff" + whole,
		// members in another order, counts that say nothing, another name of the CRS
		"volgorde": `{"numberMatched":"unknown","totalFeatures":1,"features":[` + square + `],"crs":{"properties":{"name":"http://www.opengis.net/def/crs/EPSG/0/28992"}},"links":[{"a":[]}],"type":"FeatureCollection"}`,
	} {
		rows, err := transformtest.Rows(t, Transform, []byte(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		transformtest.Golden(t, name+".jsonl", rows["gebied"])
	}
}

func TestTransformRefuses(t *testing.T) {
	one := func(old, with string) string { return strings.Replace(whole, old, with, 1) }
	ring := func(positions string) string {
		return one("[[10000,400000],[11000,400000],[11000,401000],[10000,401000],[10000,400000]]", positions)
	}
	for name, c := range map[string]struct{ in, want string }{
		"nothing":          {"", "byte 0: boundaries: the answer is no GeoJSON"},
		"an exception":     {`<ows:ExceptionReport/>`, `it begins "<ows:ExceptionReport/>"`},
		"latin-1":          {one("Vierkant", "Caf\xe9"), "answer: boundaries: the answer is not UTF-8"},
		"cut short":        {whole[:len(whole)-200], "boundaries: the answer is cut short"},
		"cut behind":       {begin + square + "," + parts, "boundaries: the answer is cut short"},
		"not json":         {one(`"geometry"`, `geometry`), "byte"},
		"two documents":    {whole + whole, "more behind the end"},
		"another type":     {one("FeatureCollection", "Topology"), `type: boundaries: the answer is of type "Topology"`},
		"features no list": {`{"features":{}}`, "features: boundaries: it is no list"},
		"no features":      {begin + `],"numberReturned":0}`, "features: boundaries: there is not one gemeente"},
		"degrees":          {one("EPSG::28992", "EPSG::4326"), `crs.properties.name: boundaries: it says that the coordinates are in "urn:ogc:def:crs:EPSG::4326"`},
		"another grid":     {one("EPSG::28992", "EPSG::128992"), "crs.properties.name"},
		"no crs":           {one(`"crs"`, `"cr"`), `crs.properties.name: boundaries: it says that the coordinates are in ""`},
		"crs a word":       {one(`{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}}`, `"RD"`), `crs: boundaries: it names no coordinate system: "RD"`},
		"fewer returned":   {one(`"numberReturned":2`, `"numberReturned":342`), "numberReturned: boundaries: it says 342, and there are 2 features"},
		"more matched":     {one(`"numberReturned":2`, `"numberMatched":3`), "numberMatched: boundaries: it says 3"},
		"a word":           {begin + `"x"]}`, "feature 1: boundaries: it has another shape than a gemeente"},
		"no statcode":      {one(`"statcode":"GM9901"`, `"statcode":" "`), "feature 1: boundaries: properties have no statcode"},
		"no name":          {one(`"Vierkant"`, `null`), "feature 1 (GM9901): boundaries: properties have no statcode or no statnaam"},
		"other code":       {one("2024GM9901", "2024GM9902"), `feature 1 (GM9901): boundaries: jrstatcode is "2024GM9902"`},
		"no year":          {one("2024GM9901", "GM9901"), `jrstatcode is "GM9901"`},
		"two editions":     {one("2024GM9902", "2023GM9902"), "feature 2 (GM9902): boundaries: it is of 2023, and those before it of 2024"},
		"twice":            {begin + square + "," + square + end, "feature 2 (GM9901): boundaries: GM9901 is in the document twice"},
		"no geometry":      {begin + `{"geometry":null,` + square[strings.Index(square, `"properties"`):] + end, "feature 1 (GM9901): boundaries: it has no geometry"},
		"a point":          {one(`"Polygon"`, `"Point"`), `feature 1 (GM9901): boundaries: the geometry is a "Point"`},
		"too deep":         {one(`"Polygon"`, `"MultiPolygon"`), "the coordinates are no MultiPolygon"},
		"empty":            {one(`"MultiPolygon","coordinates":[`, `"MultiPolygon","coordinates":[],"x":[`), "feature 2 (GM9902): boundaries: the geometry is empty"},
		"no ring":          {one(`"Polygon","coordinates":[`, `"Polygon","coordinates":[],"x":[`), "polygon 1 has no ring"},
		"short ring":       {ring("[[10000,400000],[11000,400000],[10000,400000]]"), "polygon 1, ring 1: it has 3 positions"},
		"open ring":        {ring("[[10000,400000],[11000,400000],[11000,401000],[10000,401000]]"), "polygon 1, ring 1: it ends elsewhere"},
		"one number":       {ring("[[10000],[11000,400000],[11000,401000],[10000,400000]]"), "position 1 has 1 numbers"},
		"three numbers":    {ring("[[10000,400000,0],[11000,400000,0],[11000,401000,0],[10000,400000,0]]"), "position 1 has 3 numbers"},
		"null for a number": {ring("[[10000,400000],[null,400000],[11000,401000],[10000,400000]]"),
			"position 2 (0, 400000) lies outside the reach of EPSG:28992"},
		"longitude":   {ring("[[4.9,52.3],[5,52.3],[5,52.4],[4.9,52.3]]"), "position 1 (20000, 400000) is on another grid than those before it"},
		"y before x":  {ring("[[400000,10000],[400000,11000],[401000,11000],[400000,10000]]"), "position 1 (400000, 10000) lies outside"},
		"a line":      {ring("[[10000,400000],[11000,400000],[10500,400000],[10000,400000]]"), "feature 1 (GM9901): boundaries: the geometry has no area"},
		"all hole":    {ring(strings.Repeat("[[10000,400000],[11000,400000],[11000,401000],[10000,400000]],", 2) + "[[10000,400000],[11000,400000],[11000,401000],[10000,400000]]"), "no area"},
		"only spaces": {"  \n ", "the answer is no GeoJSON"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := transformtest.Rows(t, Transform, []byte(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want it to tell %q", err, c.want)
			}
			var place *transforms.PlaceError
			if !errors.As(err, &place) {
				t.Errorf("%v is no PlaceError", err)
			}
		})
	}
}

func TestFeatureThatIsTooLong(t *testing.T) {
	long := strings.Replace(whole, "Vierkant", strings.Repeat("x", maxFeature), 1)
	if err := Read([]byte(long), func(*Gemeente) error { return nil }); err == nil || !strings.Contains(err.Error(), "feature 1: boundaries: it has 33554") {
		t.Errorf("got %v", err)
	}
}

// star is a ring around a middle, with a corner every so many degrees: as odd as
// a coast can be, and never through itself.
func star(r *rand.Rand, x, y float64, corners int) orb.Ring {
	var ring orb.Ring
	for i := range corners {
		at := orb.Point{0, 1000 + 9000*r.Float64()}
		turned := turn(at, float64(i)/float64(corners))
		ring = append(ring, orb.Point{x + turned[0], y + turned[1]})
	}
	return orb.Round(append(ring, ring[0]), 1000).(orb.Ring)
}

// Area and point of any land are what another library says of them, computed in
// another way.
func TestMeasureAgreesWithOrb(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 7))
		hole := orb.Ring{{99_800, 499_800}, {100_200, 499_800}, {100_200, 500_200}, {99_800, 500_200}, {99_800, 499_800}}
		land := orb.MultiPolygon{{star(r, 100_000, 500_000, 3+r.IntN(60)), hole}, {star(r, 140_000, 500_000, 3+r.IntN(9))}}
		if r.IntN(2) == 0 {
			land[0][0].Reverse()
		}
		if planar.Area(land[0][0]) == 0 {
			continue
		}
		area, largest, err := measure(land)
		if want := planar.Area(land); err != nil || float64(area) < want-1 || float64(area) > want+1 {
			t.Fatalf("seed %d: %d m2, %v; orb says %f", seed, area, err, want)
		}
		at, ok := labelPoint(largest)
		point := orb.Point{float64(at[0]) / 1000, float64(at[1]) / 1000}
		if !ok || !planar.PolygonContains(largest, point) {
			t.Fatalf("seed %d: %v is no point inside %s", seed, point, wkt.MarshalString(largest))
		}
	}
}

// Where gemeenten meet they share positions, so the areas of the parts are that
// of the whole: exactly, in whole square millimetres.
func TestAreasAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	border := orb.LineString{{10_000, 400_000}}
	for i := range 400 {
		border = append(border, orb.Point{10_000 + float64(r.IntN(900_000))/1000, 400_001 + float64(i) + float64(r.IntN(1000))/1000})
	}
	border = append(border, orb.Point{10_000, 401_000})
	west, east := orb.Ring{{9_000, 400_000}}, orb.Ring{{12_000, 400_000}}
	west, east = append(append(west, border...), orb.Point{9_000, 401_000}, west[0]), append(append(east, border...), orb.Point{12_000, 401_000}, east[0])
	both := orb.Ring{{9_000, 400_000}, {12_000, 400_000}, {12_000, 401_000}, {9_000, 401_000}, {9_000, 400_000}}
	if sum := twiceArea(west).Add(twiceArea(east)); sum != twiceArea(both) {
		t.Errorf("%v and %v are not %v", twiceArea(west), twiceArea(east), twiceArea(both))
	}
}

func TestLabelPoint(t *testing.T) {
	for name, c := range map[string]struct {
		wkt, want string
	}{
		"a square":        {"POLYGON((10000 400000,11000 400000,11000 401000,10000 401000,10000 400000))", "[10500000 400500000]"},
		"beside the hole": {"POLYGON((10000 400000,14000 400000,14000 401000,10000 401000,10000 400000),(10000.5 400100,13000 400100,13000 400900,10000.5 400900,10000.5 400100))", "[13500000 400500000]"},
		"a foot of an L":  {"POLYGON((10000 400000,13000 400000,13000 400600,10100 400600,10100 403000,10000 403000,10000 400000))", "[11500000 400300000]"},
		"thinner than the grid": {"POLYGON((10000 400000,10000.001 400000,10000.001 401000,10000 401000,10000 400000))",
			"none"},
	} {
		land, err := wkt.UnmarshalPolygon(c.wkt)
		if err != nil {
			t.Fatal(err)
		}
		got := "none"
		if at, ok := labelPoint(land); ok {
			got = fmt.Sprint(at)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// shared finds the boundaries beside the repository, or skips.
func shared(tb testing.TB) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "bronnen", "data", "gemeenten_2024.geojson"))
	if err != nil {
		tb.Skipf("the boundaries are not at hand: %v", err)
	}
	return data
}

// All 342 gemeenten, held against orb: area, frame, a point inside, and WKT that
// reads back as what it was.
func TestSharedBoundaries(t *testing.T) {
	n := 0
	err := Read(shared(t), func(g *Gemeente) error {
		n++
		area, largest, err := measure(g.Vlak)
		if err != nil {
			return err
		}
		if want := planar.Area(g.Vlak); float64(area) < want-1 || float64(area) > want+1 {
			t.Errorf("%s: %d m2; orb says %f", g.Code, area, want)
		}
		at, ok := labelPoint(largest)
		if !ok || !planar.MultiPolygonContains(g.Vlak, orb.Point{float64(at[0]) / 1000, float64(at[1]) / 1000}) {
			t.Errorf("%s: %v is not inside", g.Code, at)
		}
		back, err := wkt.UnmarshalMultiPolygon(wkt.MarshalString(g.Vlak))
		if err != nil || !orb.Equal(back, g.Vlak) {
			t.Errorf("%s: the WKT reads back as something else, %v", g.Code, err)
		}
		return nil
	})
	if err != nil || n != 342 {
		t.Errorf("%d gemeenten, %v", n, err)
	}
}

func FuzzGebied(f *testing.F) {
	f.Add([]byte(whole))
	f.Add([]byte(begin + square + end))
	f.Add([]byte(`{"numberMatched":1,"features":[` + parts + `],"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:28992"}}}`))
	f.Add([]byte(strings.Replace(whole, "[11000,400000]", "[10000,400000],[1e4,4e5]", 1)))
	f.Add([]byte(strings.Replace(whole, "[11000,400000]", "[299999.9999,400000]", 1)))
	f.Add([]byte(`{"features":[{"geometry":{"type":"Polygon","coordinates":[[[]]]}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		n := 0
		readErr := Read(data, func(*Gemeente) error { n++; return nil })
		rows, err := transformtest.Rows(t, Transform, data)
		if err == nil && (readErr != nil || strings.Count(rows["gebied"], "\n") != n) {
			t.Errorf("%d gemeenten, %v, give\n%s", n, readErr, rows["gebied"])
		}
		if err == nil && strings.Contains(rows["gebied"], `e+`) {
			t.Errorf("numbers with an exponent:\n%s", rows["gebied"])
		}
	})
}

func BenchmarkTransform(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var features []string
	for i := range 342 {
		ring := star(r, 20_000+float64(i%18)*15_000, 310_000+float64(i/18)*17_000, 180)
		text := strings.NewReplacer("POLYGON(", "[", "(", "[[", ")", "]", ",", "],[", " ", ",").Replace(strings.TrimSuffix(wkt.MarshalString(orb.Polygon{ring}), ")"))
		features = append(features, strings.NewReplacer("9901", fmt.Sprintf("%04d", i), "[[[10000,400000],[11000,400000],[11000,401000],[10000,401000],[10000,400000]]]", text+"]]").Replace(square))
	}
	data := []byte(begin + strings.Join(features, ",") + "]}")
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Transform.Run(data, func(*transforms.Table, arrow.Record) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

// turn turns a point around the origin by a part of the circle.
func turn(p orb.Point, part float64) orb.Point {
	sin, cos := math.Sincos(2 * math.Pi * part)
	return orb.Point{p[0]*cos - p[1]*sin, p[0]*sin + p[1]*cos}
}
