package grafiek

import (
	"math"

	"medebewind/pipelines/report/getal"
)

// Band is a task with its gap in euros: the point of the standard choices and
// the lowest and highest of all.
type Band struct {
	Naam             string
	Punt, Laag, Hoog float64
	// Ligging is where the band lies: tekort, beide or over.
	Ligging string
}

const (
	bandLabel = 290.0
	bandWidth = 800.0
	bandRow   = 20.0
)

// Banden draws a row a task: a point for the gap, a line for its band, in
// millions of euros around zero.
func Banden(f Figuur, rows []Band, voorbeeld bool) Figuur {
	low, high := 0.0, 0.0
	for _, r := range rows {
		low, high = min(low, r.Laag), max(high, r.Hoog)
	}
	step := ronde(max(high-low, 1), 6)
	low, high = math.Floor(low/step)*step, math.Ceil(high/step)*step
	if low == high {
		high = low + step
	}
	x := schaal{low, high, bandLabel, bandWidth - 80}
	height := float64(len(rows))*bandRow + 40
	var t tekening
	for v := low; v <= high+step/2; v += step {
		class := "as"
		if math.Abs(v) < step/2 {
			class = "nul"
		}
		t.f(`<path class="%v" d="M%v 18V%v"/><text class="asl" x="%v" y="12" text-anchor="middle">%v</text>`, class, x.at(v), height-22, x.at(v), getal.Getal(v/1e6, decimals(step)))
	}
	for i, r := range rows {
		y := 30 + float64(i)*bandRow
		t.f(`<g class="%v"><text x="%v" y="%v" text-anchor="end">%v</text><path class="band" d="M%v %vH%v"/><circle cx="%v" cy="%v" r="4.5"/><text class="w" x="%v" y="%v" text-anchor="end">%v</text></g>`,
			r.Ligging, bandLabel-10, y+4, kort(r.Naam, 38), x.at(r.Laag), y, x.at(r.Hoog), x.at(r.Punt), y, bandWidth-6, y+4, getal.Mln(&r.Punt))
		f.Rijen = append(f.Rijen, []string{r.Naam, getal.Mln(&r.Punt), getal.Mln(&r.Laag), getal.Mln(&r.Hoog), Woord(r.Ligging)})
	}
	t.f(`<text class="asl" x="%v" y="%v" text-anchor="middle">miljoen euro: middelen min kosten; lijn is de band, stip de standaardkeuze</text>`, (bandLabel+bandWidth-80)/2, height-6)
	f.Kop = []string{"Taak", "Verschil (mln €)", "Laagste", "Hoogste", "Band"}
	return t.figuur(f, bandWidth, height, voorbeeld)
}

// decimals are those that steps of so many euros need in millions.
func decimals(step float64) int {
	n := 0
	for step /= 1e6; step < 1 && n < 3; step *= 10 {
		n++
	}
	return n
}

// Woord says where a band lies.
func Woord(ligging string) string {
	switch ligging {
	case "tekort":
		return "tekort"
	case "over":
		return "over"
	case "beide":
		return "kan beide"
	}
	return "onbekend"
}
