package gebied

import (
	"math"
	"strings"
	"testing"
)

// The towers that the formula was published with.
func TestMetres(t *testing.T) {
	for name, c := range map[string]struct{ lat, lon, x, y float64 }{
		"Amersfoort, OLV-toren":   {52.15517440, 5.38720621, 155000, 463000},
		"Groningen, Martinitoren": {53.21938317, 6.56820053, 233883.131, 582065.167},
		"Amsterdam, Westertoren":  {52.37453253, 4.88352559, 120700.723, 487525.502},
	} {
		got := metres(c.lon, c.lat)
		if math.Hypot(got[0]-c.x, got[1]-c.y) > 0.25 {
			t.Errorf("%s is at %.3f, %.3f, want %.3f, %.3f", name, got[0], got[1], c.x, c.y)
		}
	}
}

const lone = `{"type":"FeatureCollection",%s"features":[{"type":"Feature","id":"x.1","properties":{"statcode":"GM9001","jrstatcode":"2024GM9001","statnaam":"Voorbeeldstad","rubriek":"gemeente"},
	"geometry":{"type":"Polygon","coordinates":[[%s]]}}]}`

const (
	inLonLat = "[5.38,52.15],[5.40,52.15],[5.40,52.16],[5.38,52.16],[5.38,52.15]"
	inRD     = "[155000,463000],[156000,463000],[156000,464000],[155000,464000],[155000,463000]"
)

func document(crs, ring string) []byte {
	if crs != "" {
		crs = `"crs":{"properties":{"name":"` + crs + `"}},`
	}
	return []byte(strings.Replace(strings.Replace(lone, "%s", crs, 1), "%s", ring, 1))
}

// Degrees and metres are both read, if the document says so: GeoJSON that says
// nothing is in degrees.
func TestGrids(t *testing.T) {
	for _, c := range []struct{ crs, ring, want string }{
		{"", inLonLat, ""},
		{"urn:ogc:def:crs:OGC:1.3:CRS84", inLonLat, ""},
		{"http://www.opengis.net/def/crs/OGC/1.3/CRS84", inLonLat, ""},
		{"EPSG:28992", inRD, ""},
		{"", inRD, "which must be EPSG:28992 or CRS84"},
		{"urn:ogc:def:crs:OGC:1.3:CRS84", inRD, "which must be EPSG:28992 or CRS84"},
		{"EPSG:28992", inLonLat, "which must be EPSG:28992 or CRS84"},
		{"EPSG:3857", inRD, "which must be EPSG:28992 or CRS84"},
		{"", "[52.15,5.38],[52.15,5.40],[52.16,5.40],[52.15,5.38]", "y before x"},
		{"EPSG:28992", "[155000,463000],[5.40,52.15],[156000,464000],[155000,463000]", "is on another grid"},
	} {
		var area float64
		err := Read(document(c.crs, c.ring), func(g *Gemeente) error {
			b := g.Vlak.Bound()
			area = (b.Max[0] - b.Min[0]) * (b.Max[1] - b.Min[1])
			return nil
		})
		switch {
		case c.want == "" && (err != nil || area < 1e6 || area > 2e6):
			t.Errorf("%q %s: %v, %.0f m2", c.crs, c.ring, err, area)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%q %s: %v, want %q", c.crs, c.ring, err, c.want)
		}
	}
	other := strings.Replace(string(document("", inLonLat)), `"rubriek":"gemeente"`, `"rubriek":"provincie"`, 1)
	if err := Read([]byte(other), func(*Gemeente) error { return nil }); err == nil || !strings.Contains(err.Error(), "not that of gemeenten") {
		t.Errorf("another layer: %v", err)
	}
}
