package gebied

import (
	"fmt"

	"github.com/paulmach/orb"
)

// The formula of F.H. Schreutelkamp and G.L. Strang van Hees (Benaderingsformules
// voor de transformatie tussen RD- en WGS84-kaartcoordinaten, 2001) turns degrees
// into metres on the Dutch grid. It is right to some 25 cm: less than the outlines
// of a map of the country are generalised by.
const (
	originX, originY     = 155_000, 463_000
	originLat, originLon = 52.15517440, 5.38720621
)

// term is a coefficient with the powers of the differences in latitude and
// longitude that it goes with.
type term struct {
	lat, lon    int
	coefficient float64
}

var (
	eastings = []term{{0, 1, 190094.945}, {1, 1, -11832.228}, {2, 1, -114.221}, {0, 3, -32.391}, {1, 0, -0.705},
		{3, 1, -2.340}, {1, 3, -0.608}, {0, 2, -0.008}, {2, 3, 0.148}}
	northings = []term{{1, 0, 309056.544}, {0, 2, 3638.893}, {2, 0, 73.077}, {1, 2, -157.984}, {3, 0, 59.788},
		{0, 1, 0.433}, {2, 2, -6.439}, {1, 1, -0.032}, {0, 4, 0.092}, {1, 4, -0.054}}
)

// metres gives the place on the Dutch grid of a longitude and a latitude.
func metres(lon, lat float64) orb.Point {
	dLat, dLon := 0.36*(lat-originLat), 0.36*(lon-originLon)
	sum := func(terms []term) float64 {
		var total float64
		for _, t := range terms {
			total += float64(t.coefficient * power(dLat, t.lat) * power(dLon, t.lon))
		}
		return total
	}
	return orb.Point{originX + sum(eastings), originY + sum(northings)}
}

func power(x float64, n int) float64 {
	out := 1.0
	for range n {
		out *= x
	}
	return out
}

// inDegrees is a wide frame around the Netherlands in degrees, longitude first.
func inDegrees(lon, lat float64) bool { return lon > 2 && lon < 9 && lat > 50 && lat < 55 }

// grid is what the positions of a document are in; the service gives metres or
// degrees, and never both in one document.
type grid struct{ metres, degrees bool }

func (g *grid) point(at int, x, y float64) (orb.Point, error) {
	switch {
	case inReach(x, y):
		g.metres = true
	case inDegrees(x, y):
		g.degrees = true
	default:
		return orb.Point{}, fmt.Errorf("position %d (%g, %g) lies outside the reach of EPSG:28992, and is no longitude and latitude: is it y before x?", at, x, y)
	}
	if g.metres && g.degrees {
		return orb.Point{}, fmt.Errorf("position %d (%g, %g) is on another grid than those before it", at, x, y)
	}
	if g.degrees {
		return metres(x, y), nil
	}
	return orb.Point{x, y}, nil
}
