package grafiek

import (
	"math"
	"slices"

	"medebewind/pipelines/report/getal"
)

// Band is a task with its gap in euros: the point of the standard choices and
// the lowest and highest of all.
type Band struct {
	Naam             string
	Punt, Laag, Hoog float64
	// Ligging is where the band lies: tekort, onbeslist or overschot.
	Ligging string
}

// bandMaat is how a chart of bands is laid out: with the names beside the bands,
// or over them for a page as wide as a phone.
type bandMaat struct {
	width, left, right, row float64
	// letters that a name may have, and steps of the axis.
	letters, steps int
	boven          bool
	onder          string
}

var (
	bandRuim = bandMaat{width: 900, left: 370, right: 820, row: 20, letters: 52, steps: 6,
		onder: "miljoen euro: middelen min kosten; lijn is de band, stip de standaardkeuze"}
	bandSmal = bandMaat{width: 300, left: 24, right: 276, row: 38, letters: 33, steps: 3, boven: true,
		onder: "mln €; lijn: band, stip: standaard"}
)

// Banden draws a row a task: a point for the gap, a line for its band, in
// millions of euros around zero. It draws it twice, for wide and narrow pages.
func Banden(f Figuur, rows []Band, voorbeeld bool) Figuur {
	f.Kop = []string{"Taak", "Verschil (mln €)", "Laagste", "Hoogste", "Band"}
	for _, r := range rows {
		f.Rijen = append(f.Rijen, []string{r.Naam, getal.Mln(&r.Punt), getal.Mln(&r.Laag), getal.Mln(&r.Hoog), Woord(r.Ligging)})
	}
	narrow := f
	narrow.ID += "-smal"
	f.Smal = bandSmal.draw(narrow, rows, voorbeeld).SVG
	return bandRuim.draw(f, rows, voorbeeld)
}

func (m bandMaat) draw(f Figuur, rows []Band, voorbeeld bool) Figuur {
	low, high := 0.0, 0.0
	for _, r := range rows {
		low, high = min(low, r.Laag), max(high, r.Hoog)
	}
	reach := reikwijdte(rows)
	low, high = max(low, -reach), min(high, reach)
	step := ronde(max(high-low, 1), m.steps)
	low, high = math.Floor(low/step)*step, math.Ceil(high/step)*step
	if low == high {
		high = low + step
	}
	x := schaal{low, high, m.left, m.right}
	height := float64(len(rows))*m.row + 40
	var t tekening
	for v := low; v <= high+step/2; v += step {
		class := "as"
		if math.Abs(v) < step/2 {
			class = "nul"
		}
		t.f(`<path class="%v" d="M%v 18V%v"/><text class="asl" x="%v" y="12" text-anchor="middle">%v</text>`, class, x.at(v), height-22, x.at(v), getal.Getal(v/1e6, decimals(step)))
	}
	for i, r := range rows {
		m.rij(&t, r, x, 30+float64(i)*m.row)
	}
	if m.boven {
		t.f(`<text class="asl" x="0" y="%v">%v</text>`, height-6, m.onder)
	} else {
		t.f(`<text class="asl" x="%v" y="%v" text-anchor="middle">%v</text>`, (m.left+m.right)/2, height-6, m.onder)
	}
	return t.figuur(f, m.width, height, voorbeeld)
}

// reikwijdte is how far the axis goes: to the longest band, unless that is so much
// longer than nine in ten others that these would be flat; then it stands at the
// edge, with an arrow, and the number beside it says how far it goes.
func reikwijdte(rows []Band) float64 {
	var ends []float64
	for _, r := range rows {
		ends = append(ends, max(math.Abs(r.Laag), math.Abs(r.Hoog)))
	}
	if len(ends) == 0 {
		return 0
	}
	slices.Sort(ends)
	longest, most := ends[len(ends)-1], ends[(len(ends)-1)*9/10]
	if longest > 3*most && most > 0 {
		return 1.5 * most
	}
	return longest
}

// rij draws a task at a height. A name over its band hides the grid behind it.
func (m bandMaat) rij(t *tekening, r Band, x schaal, y float64) {
	at, from, anchor := y, m.left-10, "end"
	if m.boven {
		at, from, anchor = y+16, 0, "start"
		t.f(`<path class="wit" d="M0 %vH%vv16H0z"/>`, y-9, m.width)
	}
	t.f(`<g class="%v"><text x="%v" y="%v" text-anchor="%v">%v</text><path class="band" d="M%v %vH%v"/><circle cx="%v" cy="%v" r="4.5"/><text class="w" x="%v" y="%v" text-anchor="end">%v</text></g>`,
		r.Ligging, from, y+4, anchor, kort(r.Naam, m.letters), x.at(r.Laag), at, x.at(r.Hoog), x.at(r.Punt), at, m.width-6, y+4, getal.Mln(&r.Punt))
	if r.Hoog > x.high {
		t.f(`<path class="pijl" d="M%v %vl6 4l-6 4z"/>`, x.to, at-4)
	}
	if r.Laag < x.low {
		t.f(`<path class="pijl" d="M%v %vl-6 4l6 4z"/>`, x.from, at-4)
	}
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
	case "overschot":
		return "overschot"
	case "onbeslist":
		return "onbeslist"
	}
	return "onbekend"
}
