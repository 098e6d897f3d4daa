package grafiek

import (
	"fmt"

	"medebewind/pipelines/report/getal"
)

const (
	verdelingWidth  = 640.0
	verdelingHeight = 190.0
	// A bar a tenth of coverage, and one for all above the top.
	verdelingTop  = 2.5
	verdelingBars = 26
)

// Verdeling draws how many governments have which coverage of a task.
func Verdeling(f Figuur, coverages []float64, voorbeeld bool) Figuur {
	var counts [verdelingBars]int
	most := 1
	for _, c := range coverages {
		bar := min(max(int(c*10+1e-9), 0), verdelingBars-1)
		counts[bar]++
		most = max(most, counts[bar])
	}
	x := schaal{0, verdelingBars, 30, verdelingWidth - 10}
	y := schaal{0, float64(most), verdelingHeight - 40, 16}
	var t tekening
	for bar, n := range counts {
		if n == 0 {
			continue
		}
		class := "tekort"
		if bar >= 10 {
			class = "overschot"
		}
		t.f(`<rect class="%v" x="%v" y="%v" width="%v" height="%v"/><text class="asl" x="%v" y="%v" text-anchor="middle">%d</text>`,
			class, x.at(float64(bar))+1, y.at(float64(n)), x.at(1)-x.at(0)-2, y.at(0)-y.at(float64(n)), x.at(float64(bar)+0.5), y.at(float64(n))-4, n)
		f.Rijen = append(f.Rijen, []string{barLabel(bar), fmt.Sprint(n)})
	}
	for percent := 0; percent <= 250; percent += 50 {
		at := x.at(float64(percent) / 10)
		t.f(`<text class="asl" x="%v" y="%v" text-anchor="middle">%d%%</text>`, at, verdelingHeight-24, percent)
	}
	t.f(`<path class="nul" d="M%v 10V%v"/><path class="as" d="M30 %vH%v"/>`, x.at(10), y.at(0), y.at(0), verdelingWidth-10)
	t.f(`<text class="asl" x="%v" y="%v" text-anchor="middle">dekking: middelen gedeeld door kosten; de lijn is evenwicht</text>`, verdelingWidth/2, verdelingHeight-8)
	f.Kop = []string{"Dekking", "Overheden"}
	return t.figuur(f, verdelingWidth, verdelingHeight, voorbeeld)
}

func barLabel(bar int) string {
	if bar == verdelingBars-1 {
		return "250% en meer"
	}
	return getal.Getal(float64(bar)*10, 0) + " tot " + getal.Getal(float64(bar+1)*10, 0) + "%"
}
