// Package gebied reads the boundaries of gemeenten as the national geo service
// gives them: GeoJSON of the CBS gebiedsindelingen, one edition a document.
// Source: layer gemeente_gegeneraliseerd of the WFS at
// https://service.pdok.nl/cbs/gebiedsindelingen/YEAR/wfs/v1_0.
package gebied

import (
	"github.com/apache/arrow/go/v17/arrow/decimal128"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkt"

	"medebewind/transforms"
)

// Transform emits transforms.Gebied: a row per gemeente. Coordinates are metres
// in EPSG:28992 (from a document in degrees: converted), rounded to the millimetre that all of the geometry below is
// computed in: what the format prints behind it is noise of its doubles.
var Transform = &transforms.Transform{
	Name:    "gebied",
	Version: 2,
	Tables:  []*transforms.Table{transforms.Gebied},
	Run:     run,
}

// Gemeente is a gemeente with its land, as an edition has it.
type Gemeente struct {
	// Code as CBS writes it, such as GM0363.
	Code, Naam string
	// Jaar is the edition: boundaries on 1 January.
	Jaar int
	// Vlak is in metres, rounded to millimetres.
	Vlak orb.MultiPolygon
}

// Columns of transforms.Gebied.
const (
	colCode = iota
	colNaam
	colJaar
	colVlakken
	colPunten
	colOppervlakte
	colMinX // min_x, min_y, max_x, max_y
	_
	_
	_
	colPuntX
	colPuntY
	colWKT
)

func run(data []byte, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.Gebied, emit)
	defer batch.Close()
	if err := Read(data, func(g *Gemeente) error { return row(batch, g) }); err != nil {
		return err
	}
	return batch.Flush()
}

// row emits one gemeente. The point is null where the land is too thin to have
// one surely inside.
func row(batch *transforms.Batch, g *Gemeente) error {
	area, largest, err := measure(g.Vlak)
	if err != nil {
		return err
	}
	batch.Text(colCode, g.Code)
	batch.Text(colNaam, g.Naam)
	batch.Int(colJaar, int64(g.Jaar))
	batch.Int(colVlakken, int64(len(g.Vlak)))
	batch.Int(colPunten, int64(positions(g.Vlak)))
	batch.Int(colOppervlakte, area)
	bound := g.Vlak.Bound()
	for i, metres := range []float64{bound.Min[0], bound.Min[1], bound.Max[0], bound.Max[1]} {
		batch.Decimal(colMinX+i, decimal128.FromI64(millimetres(metres)))
	}
	if at, ok := labelPoint(largest); ok {
		batch.Decimal(colPuntX, decimal128.FromI64(at[0]))
		batch.Decimal(colPuntY, decimal128.FromI64(at[1]))
	}
	batch.Text(colWKT, wkt.MarshalString(g.Vlak))
	return batch.Next()
}

// positions counts the positions of all rings, the closing ones too.
func positions(land orb.MultiPolygon) int {
	n := 0
	for _, polygon := range land {
		for _, ring := range polygon {
			n += len(ring)
		}
	}
	return n
}
