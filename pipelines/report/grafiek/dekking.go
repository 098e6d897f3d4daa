package grafiek

import (
	"math"

	"medebewind/pipelines/report/getal"
)

// Balans is a row of a chart of coverages: the point with own means, that of the
// Rijk alone, the lowest and highest of all choices, and the verdict. Nil is unknown.
type Balans struct {
	Naam                      string
	Dekking, Rijk, Laag, Hoog *float64
	Ligging, Reden            string
}

var (
	dekkingRuim = bandMaat{width: 900, left: 280, right: 700, row: 24, letters: 40, steps: 6,
		onder: "middelen als deel van de kosten; lijn is de band, stip met eigen middelen, ruit wat het Rijk betaalt"}
	dekkingSmal = bandMaat{width: 300, left: 24, right: 276, row: 42, letters: 36, steps: 4, boven: true,
		onder: "ruit: het Rijk, stip: alles"}
)

// Dekkingen draws coverages around 100%, with the verdict in words. It draws them
// twice, for wide and narrow pages.
func Dekkingen(f Figuur, rows []Balans, voorbeeld bool) Figuur {
	f.Kop = []string{"Cluster", "Rijk betaalt", "Met eigen middelen", "Laagste", "Hoogste", "Oordeel"}
	for _, r := range rows {
		f.Rijen = append(f.Rijen, []string{r.Naam, getal.Dekking(r.Rijk), getal.Dekking(r.Dekking), getal.Dekking(r.Laag), getal.Dekking(r.Hoog), r.woord()})
	}
	narrow := f
	narrow.ID += "-smal"
	f.Smal = dekkingSmal.dekkingen(narrow, rows, voorbeeld).SVG
	return dekkingRuim.dekkingen(f, rows, voorbeeld)
}

func (r Balans) woord() string {
	if r.Ligging == "" && r.Reden != "" {
		return "onbekend: " + r.Reden
	}
	return Woord(r.Ligging)
}

func (m bandMaat) dekkingen(f Figuur, rows []Balans, voorbeeld bool) Figuur {
	low, high := 0.75, 1.25
	for _, r := range rows {
		for _, v := range []*float64{r.Dekking, r.Rijk, r.Laag, r.Hoog} {
			if v != nil {
				low, high = min(low, *v), max(high, *v)
			}
		}
	}
	// One row far off does not press the others together: it stands at the edge.
	high, low = min(high, 2), max(low, 0)
	step := ronde((high-low)*100, m.steps) / 100
	low, high = math.Floor(low/step)*step, math.Ceil(high/step)*step
	x := schaal{low, high, m.left, m.right}
	height := float64(len(rows))*m.row + 44
	var t tekening
	for v := low; v <= high+step/2; v += step {
		class := "as"
		if math.Abs(v-1) < step/100 {
			class = "nul"
		}
		t.f(`<path class="%v" d="M%v 18V%v"/><text class="asl" x="%v" y="12" text-anchor="middle">%v%%</text>`, class, x.at(v), height-24, x.at(v), getal.Getal(v*100, 0))
	}
	if math.Abs(math.Round(1/step)*step-1) > step/100 {
		t.f(`<path class="nul" d="M%v 18V%v"/>`, x.at(1), height-24)
	}
	for i, r := range rows {
		m.balans(&t, r, x, 32+float64(i)*m.row)
	}
	if m.boven {
		t.f(`<text class="asl" x="0" y="%v">%v</text>`, height-6, m.onder)
	} else {
		t.f(`<text class="asl" x="%v" y="%v" text-anchor="middle">%v</text>`, (m.left+m.right)/2, height-6, m.onder)
	}
	return t.figuur(f, m.width, height, voorbeeld)
}

// balans draws a row: what is unknown is said and not drawn.
func (m bandMaat) balans(t *tekening, r Balans, x schaal, y float64) {
	at, from, anchor, said := y, m.left-10, "end", m.right+16
	word := Woord(r.Ligging)
	if r.Dekking != nil {
		word = getal.Dekking(r.Dekking) + " " + word
	}
	t.f(`<g class="%v">`, r.Ligging)
	if m.boven {
		at, from, anchor = y+17, 0, "start"
		t.f(`<path class="wit" d="M0 %vH%vv17H0z"/>`, y-9, m.width)
		t.f(`<text class="w" x="%v" y="%v" text-anchor="end">%v</text>`, m.width-2, y+4, word)
	} else {
		t.f(`<text class="w" x="%v" y="%v">%v</text>`, said, y+4, word)
	}
	letters := m.letters
	if m.boven {
		letters -= len([]rune(word)) - 4
	}
	t.f(`<text x="%v" y="%v" text-anchor="%v">%v</text>`, from, y+4, anchor, kort(r.Naam, letters))
	if r.Laag != nil && r.Hoog != nil {
		t.f(`<path class="band" d="M%v %vH%v"/>`, x.at(*r.Laag), at, x.at(*r.Hoog))
	}
	if r.Rijk != nil {
		t.f(`<path class="rijk" d="M%v %vl4 5l-4 5l-4 -5z"/>`, x.at(*r.Rijk), at-5)
	}
	if r.Dekking != nil {
		t.f(`<circle cx="%v" cy="%v" r="4.5"/>`, x.at(*r.Dekking), at)
	}
	t.WriteString("</g>")
}
