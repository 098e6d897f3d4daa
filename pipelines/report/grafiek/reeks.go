package grafiek

import (
	"math"
	"strconv"

	"medebewind/pipelines/report/getal"
)

// Reeks is one small panel: cost and means of a cluster through the years, in
// euros. Nil is unknown: the line is broken there.
type Reeks struct {
	Naam             string
	Lasten, Middelen []*float64
}

const (
	reeksWidth  = 280.0
	reeksHeight = 120.0
	reeksAcross = 3
)

// Reeksen draws small multiples over the same years, each on its own scale from
// zero: they are for the shape of a line, the table has the amounts. Namen are the
// words for the two lines.
func Reeksen(f Figuur, years []int, panels []Reeks, namen [2]string, voorbeeld bool) Figuur {
	down := (len(panels) + reeksAcross - 1) / reeksAcross
	var t tekening
	for i, p := range panels {
		t.paneel(p, years, float64(i%reeksAcross)*reeksWidth, float64(i/reeksAcross)*reeksHeight)
		for j, year := range years {
			f.Rijen = append(f.Rijen, []string{p.Naam, strconv.Itoa(year), getal.Mln(p.Lasten[j]), getal.Mln(p.Middelen[j])})
		}
	}
	f.Kop = []string{"Cluster", "Jaar", getal.Zin(namen[0]) + " (mln €)", getal.Zin(namen[1]) + " (mln €)"}
	height := float64(down)*reeksHeight + 18
	t.f(`<circle class="lasten" cx="10" cy="%v" r="3"/><text class="asl" x="18" y="%v">%v</text><rect class="middelen" x="88" y="%v" width="5" height="5"/><text class="asl" x="98" y="%v">%v; elk vak op zijn eigen schaal vanaf nul, in mln €; stippellijn: andere codes of verdeling</text>`,
		height-9, height-5, namen[0], height-11.5, height-5, namen[1])
	return t.figuur(f, reeksWidth*reeksAcross, height, voorbeeld)
}

func (t *tekening) paneel(p Reeks, years []int, left, top float64) {
	low, high := 0.0, 0.0
	for _, values := range [][]*float64{p.Lasten, p.Middelen} {
		for _, v := range values {
			if v != nil {
				low, high = min(low, *v), max(high, *v)
			}
		}
	}
	if low == high {
		high = low + 1
	}
	x := schaal{0, math.Max(float64(len(years)-1), 1), left + 10, left + reeksWidth - 16}
	y := schaal{low, high, top + 92, top + 28}
	t.f(`<text x="%v" y="%v" class="pt">%v</text><path class="nul" d="M%v %vH%v"/>`, left+6, top+14, kort(p.Naam, 26), left+6, y.at(0), left+reeksWidth-12)
	t.f(`<text class="asl" x="%v" y="%v">%v</text><text class="asl" x="%v" y="%v" text-anchor="end">%v</text>`,
		left+6, top+106, strconv.Itoa(years[0]), left+reeksWidth-12, top+106, strconv.Itoa(years[len(years)-1]))
	t.f(`<text class="asl" x="%v" y="%v" text-anchor="end">%v</text>`, left+reeksWidth-12, top+14, getal.Mln(&high))
	for j, year := range years {
		if j > 0 && breuk(year) {
			t.f(`<path class="breuk" d="M%v %vV%v"/>`, x.at(float64(j)-0.5), top+24, top+95)
		}
	}
	t.lijn("lasten", p.Lasten, x, y)
	t.lijn("middelen", p.Middelen, x, y)
}

// breuk tells whether amounts of a year are made otherwise than those of the year
// before: taakvelden have other codes since 2023 and 2025 (Iv3-informatievoorschrift),
// and the gemeentefonds divides otherwise since 2023.
func breuk(year int) bool { return year == 2023 || year == 2025 }

// lijn draws a line through the values that are known and a point on each.
func (t *tekening) lijn(class string, values []*float64, x, y schaal) {
	path, up := "", true
	for i, v := range values {
		if v == nil {
			up = true
			continue
		}
		command := "L"
		if up {
			command = "M"
		}
		path += command + co(x.at(float64(i))) + " " + co(y.at(*v))
		up = false
		if class == "lasten" {
			t.f(`<circle class="lasten" cx="%v" cy="%v" r="3"/>`, x.at(float64(i)), y.at(*v))
		} else {
			t.f(`<rect class="middelen" x="%v" y="%v" width="5" height="5"/>`, x.at(float64(i))-2.5, y.at(*v)-2.5)
		}
	}
	if path != "" {
		t.f(`<path class="%v" d="%v"/>`, class, path)
	}
}
