package gebied

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"medebewind/transforms"
)

// feature is a gemeente as GeoJSON has it. A position is a list of its own, for
// an array of two would take what is missing for zero.
type feature struct {
	Geometry *struct {
		Type        string
		Coordinates json.RawMessage
	}
	Properties struct{ Statcode, Statnaam, Jrstatcode, Rubriek string }
}

// feature reads the feature that was decoded last, and gives it on.
func (c *collection) feature() error {
	place := fmt.Sprintf("feature %d", c.features)
	if len(c.raw) > maxFeature {
		return transforms.Errorf(place, "boundaries: it has %d bytes, more than the %d that one gemeente may take", len(c.raw), maxFeature)
	}
	var f feature
	if err := json.Unmarshal(c.raw, &f); err != nil {
		return transforms.At(place, fmt.Errorf("boundaries: it has another shape than a gemeente: %w", err))
	}
	g, err := f.gemeente(&c.grid)
	if code := strings.TrimSpace(f.Properties.Statcode); code != "" {
		place += " (" + code + ")"
	}
	if err == nil {
		err = c.fits(g)
	}
	if err == nil {
		err = c.each(g)
	}
	if err != nil {
		return transforms.At(place, fmt.Errorf("boundaries: %w", err))
	}
	return nil
}

// fits holds a gemeente against those before it.
func (c *collection) fits(g *Gemeente) error {
	if c.codes[g.Code] {
		return fmt.Errorf("%s is in the document twice", g.Code)
	}
	c.codes[g.Code] = true
	if c.year != 0 && c.year != g.Jaar {
		return fmt.Errorf("it is of %d, and those before it of %d: a document is one edition", g.Jaar, c.year)
	}
	c.year = g.Jaar
	return nil
}

func (f *feature) gemeente(on *grid) (*Gemeente, error) {
	p := f.Properties
	g := &Gemeente{Code: strings.TrimSpace(p.Statcode), Naam: strings.TrimSpace(p.Statnaam)}
	if g.Code == "" || g.Naam == "" {
		return nil, fmt.Errorf("properties have no statcode or no statnaam (%q, %q)", p.Statcode, p.Statnaam)
	}
	if p.Rubriek != "" && !strings.EqualFold(p.Rubriek, "gemeente") {
		return nil, fmt.Errorf("rubriek is %q: the layer is not that of gemeenten", p.Rubriek)
	}
	// 2024GM0363 is GM0363 in the edition of 2024.
	year, ok := strings.CutSuffix(strings.TrimSpace(p.Jrstatcode), g.Code)
	var err error
	if g.Jaar, err = strconv.Atoi(year); !ok || err != nil || g.Jaar < 1900 || g.Jaar > 2100 {
		return nil, fmt.Errorf("jrstatcode is %q, and must be a year followed by %s", p.Jrstatcode, g.Code)
	}
	if f.Geometry == nil {
		return nil, fmt.Errorf("it has no geometry")
	}
	g.Vlak, err = land(on, f.Geometry.Type, f.Geometry.Coordinates)
	return g, err
}

// land makes polygons of the coordinates of a geometry.
func land(on *grid, kind string, text json.RawMessage) (orb.MultiPolygon, error) {
	var polygons [][][][]float64
	var err error
	switch kind {
	case "MultiPolygon":
		err = json.Unmarshal(text, &polygons)
	case "Polygon":
		polygons = make([][][][]float64, 1)
		err = json.Unmarshal(text, &polygons[0])
	default:
		return nil, fmt.Errorf("the geometry is a %q, and must be a Polygon or a MultiPolygon", kind)
	}
	if err != nil {
		return nil, fmt.Errorf("the coordinates are no %s: %w", kind, err)
	}
	if len(polygons) == 0 {
		return nil, fmt.Errorf("the geometry is empty")
	}
	out := make(orb.MultiPolygon, len(polygons))
	for i, rings := range polygons {
		if len(rings) == 0 {
			return nil, fmt.Errorf("polygon %d has no ring", i+1)
		}
		for j, positions := range rings {
			ring, err := ringOf(on, positions)
			if err != nil {
				return nil, fmt.Errorf("polygon %d, ring %d: %w", i+1, j+1, err)
			}
			out[i] = append(out[i], ring)
		}
	}
	return orb.Round(out, 1000).(orb.MultiPolygon), nil
}

func ringOf(on *grid, positions [][]float64) (orb.Ring, error) {
	if len(positions) < 4 {
		return nil, fmt.Errorf("it has %d positions, and a ring needs 4", len(positions))
	}
	ring := make(orb.Ring, len(positions))
	for i, p := range positions {
		if len(p) != 2 {
			return nil, fmt.Errorf("position %d has %d numbers, want x and y", i+1, len(p))
		}
		point, err := on.point(i+1, p[0], p[1])
		if err != nil {
			return nil, err
		}
		ring[i] = point
	}
	if !ring.Closed() {
		return nil, fmt.Errorf("it ends elsewhere than it begins")
	}
	return ring, nil
}

// inReach is a wide frame around the Netherlands. In it x is above zero and
// below y, everywhere.
func inReach(x, y float64) bool { return x > 0 && x < 300_000 && y > 300_000 && y < 650_000 }
