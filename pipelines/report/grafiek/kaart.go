package grafiek

import (
	"fmt"
	"math"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkt"

	"medebewind/pipelines/report/getal"
)

// Vlak is the land of a gemeente, ready to be drawn on a map of its year.
type Vlak struct{ Code, Naam, pad string }

// Atlas is all land of a year, on one grid: neighbours share the points of
// their border, and keep sharing them when these are rounded.
type Atlas struct {
	Vlakken       []Vlak
	width, height float64
}

// Gebied is an outline as it comes: the MULTIPOLYGON of EPSG:28992, in metres.
type Gebied struct{ Code, Naam, WKT string }

// atlasHeight is that of the map in units: for the Netherlands a unit is some
// 300 metres, less than what is seen on a page.
const atlasHeight = 1000.0

// NewAtlas scales outlines to a map.
func NewAtlas(areas []Gebied) (*Atlas, error) {
	shapes := make([]orb.MultiPolygon, len(areas))
	bound := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	for i, a := range areas {
		shape, err := wkt.UnmarshalMultiPolygon(a.WKT)
		if err != nil {
			return nil, fmt.Errorf("outline of %s: %w", a.Code, err)
		}
		shapes[i] = shape
		bound = bound.Union(shape.Bound())
	}
	if len(areas) == 0 {
		return &Atlas{}, nil
	}
	scale := atlasHeight / (bound.Max.Y() - bound.Min.Y())
	atlas := &Atlas{width: math.Ceil((bound.Max.X() - bound.Min.X()) * scale), height: atlasHeight}
	for i, a := range areas {
		var path strings.Builder
		for _, polygon := range shapes[i] {
			for _, ring := range polygon {
				writeRing(&path, ring, bound, scale)
			}
		}
		atlas.Vlakken = append(atlas.Vlakken, Vlak{a.Code, a.Naam, path.String()})
	}
	return atlas, nil
}

// writeRing adds a closed line on the grid, in steps from point to point. North
// is up, where the drawing counts down. A ring too small to be seen is left out.
func writeRing(path *strings.Builder, ring orb.Ring, bound orb.Bound, scale float64) {
	var xs, ys []int
	for _, p := range ring {
		x, y := int(math.Round((p.X()-bound.Min.X())*scale)), int(math.Round((bound.Max.Y()-p.Y())*scale))
		if n := len(xs); n == 0 || xs[n-1] != x || ys[n-1] != y {
			xs, ys = append(xs, x), append(ys, y)
		}
	}
	if len(xs) < 4 {
		return
	}
	fmt.Fprintf(path, "M%d %dl", xs[0], ys[0])
	for i := 1; i < len(xs)-1; i++ { // z draws the last line
		if i > 1 {
			path.WriteByte(' ')
		}
		fmt.Fprintf(path, "%d %d", xs[i]-xs[i-1], ys[i]-ys[i-1])
	}
	path.WriteByte('z')
}

// Plek is what a gemeente has on a map. Nil is unknown.
type Plek struct {
	Dekking, Laag, Hoog *float64
	Ligging, Reden      string
	// Buiten is who does not receive the money, and is not compared.
	Buiten bool
}

// woord says where the band lies, or why that is unknown.
func (p Plek) woord() string {
	if p.Ligging == "" && p.Reden != "" {
		return p.Reden
	}
	return Woord(p.Ligging)
}

// Grenzen are the coverages from where on a point is far from balance.
type Grenzen struct{ Tekort, Over float64 }

type tint struct{ class, word string }

// tinten are the classes with the words of the legend; a point far from balance
// is darker.
func (g Grenzen) tinten() []tint {
	return []tint{
		{"t2", "tekort, dekking onder " + getal.Procent(&g.Tekort)},
		{"t1", "tekort"},
		{"b", "onbeslist: evenwicht ligt in de band"},
		{"o1", "overschot"},
		{"o2", "overschot, dekking boven " + getal.Procent(&g.Over)},
		{"x", "ontvangt geen geld voor deze taak"},
		{"n", "onbekend: gearceerd"},
	}
}

func (g Grenzen) class(p Plek) string {
	switch {
	case p.Buiten:
		return "x"
	case p.Dekking == nil || p.Ligging == "":
		return "n"
	case p.Ligging == "tekort" && *p.Dekking < g.Tekort:
		return "t2"
	case p.Ligging == "tekort":
		return "t1"
	case p.Ligging == "overschot" && *p.Dekking > g.Over:
		return "o2"
	case p.Ligging == "overschot":
		return "o1"
	}
	return "b"
}

// Kaart draws a map: orange where there is less money than cost whatever the
// choices, blue where there is more, grey where the band has balance in it.
func (a *Atlas) Kaart(f Figuur, places map[string]Plek, grenzen Grenzen, voorbeeld bool) Figuur {
	width := max(a.width, 700)
	t := tekening{letter: math.Round(width / 30)}
	t.WriteString(`<defs><pattern id="arceer" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#fff"/><path d="M0 0V8" stroke="#767676" stroke-width="3"/></pattern></defs><g class="kaart">`)
	for _, v := range a.Vlakken {
		p := places[v.Code]
		t.f(`<path class="%v" data-o="%v" d="%v"><title>%v: %v, %v</title></path>`, grenzen.class(p), v.Code, v.pad, v.Naam, getal.Dekking(p.Dekking), p.woord())
		band := getal.Onbekend
		if p.Dekking != nil {
			band = getal.Procent(p.Laag) + " tot " + getal.Procent(p.Hoog)
		}
		f.Rijen = append(f.Rijen, []string{v.Naam, p.woord(), getal.Dekking(p.Dekking), band})
	}
	t.WriteString("</g>")
	for i, tint := range grenzen.tinten() {
		y := a.height + (0.8+float64(i)*1.4)*t.letter
		t.f(`<g class="kaart"><path class="%v" d="M4 %vh%vv%vh-%vz"/></g><text x="%v" y="%v">%v</text>`,
			tint.class, y, t.letter*1.4, t.letter, t.letter*1.4, t.letter*2, y+t.letter*0.85, tint.word)
	}
	f.Kop = []string{"Gemeente", "Oordeel", "Dekking", "Band"}
	return t.figuur(f, width, a.height+11*t.letter, voorbeeld)
}
