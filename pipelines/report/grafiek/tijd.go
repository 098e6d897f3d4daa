package grafiek

import (
	"strconv"

	"medebewind/pipelines/report/getal"
)

// TijdJaar is a year with what changed in the law and what the task cost and
// got. Nil is unknown.
type TijdJaar struct {
	Jaar                        int
	Nieuw, Gewijzigd, Vervallen *int64
	Lasten, Middelen            *float64
}

const (
	tijdWidth  = 760.0
	tijdHeight = 300.0
)

// Tijd draws the changes of law of each year above the money of that year, on
// one line of time: that both are there says nothing on cause.
func Tijd(f Figuur, years []TijdJaar, voorbeeld bool) Figuur {
	most, low, high := int64(1), 0.0, 1.0
	for _, y := range years {
		most = max(most, getalOf(y.Nieuw)+getalOf(y.Gewijzigd)+getalOf(y.Vervallen))
		for _, v := range []*float64{y.Lasten, y.Middelen} {
			if v != nil {
				low, high = min(low, *v), max(high, *v)
			}
		}
	}
	x := schaal{0, float64(len(years)), 52, tijdWidth - 10}
	bars := schaal{0, float64(most), 120, 34}
	money := schaal{low, high, 262, 158}
	var t tekening
	t.f(`<text class="pt" x="4" y="12">Bepalingen: nieuw (donker), gewijzigd (grijs), vervallen (open)</text><path class="nul" d="M52 120H%v"/>`, tijdWidth-10)
	t.f(`<text class="pt" x="4" y="146">Kosten (rondjes) en middelen (vierkantjes), mln €; stippellijn: andere codes of verdeling</text><path class="nul" d="M52 %vH%v"/>`, money.at(0), tijdWidth-10)
	t.f(`<text class="asl" x="46" y="%v" text-anchor="end">%v</text><text class="asl" x="46" y="%v" text-anchor="end">0</text>`, money.at(high)+4, getal.Mln(&high), money.at(0)+4)
	step := 1 + len(years)/20
	cost, means := make([]*float64, len(years)), make([]*float64, len(years))
	for i, y := range years {
		cost[i], means[i] = y.Lasten, y.Middelen
		t.stapel(x.at(float64(i)), x.at(1)-x.at(0), bars, y)
		if i > 0 && breuk(y.Jaar) {
			t.f(`<path class="breuk" d="M%v 152V266"/>`, x.at(float64(i)))
		}
		if i%step == 0 {
			t.f(`<text class="asl" x="%v" y="280" text-anchor="middle">%v</text>`, x.at(float64(i)+0.5), strconv.Itoa(y.Jaar))
		}
		f.Rijen = append(f.Rijen, []string{strconv.Itoa(y.Jaar), heel(y.Nieuw), heel(y.Gewijzigd), heel(y.Vervallen), getal.Mln(y.Lasten), getal.Mln(y.Middelen)})
	}
	middle := schaal{0, max(float64(len(years)-1), 1), x.at(0.5), x.at(float64(len(years)) - 0.5)}
	t.lijn("lasten", cost, middle, money)
	t.lijn("middelen", means, middle, money)
	f.Kop = []string{"Jaar", "Nieuw", "Gewijzigd", "Vervallen", "Kosten (mln €)", "Middelen (mln €)"}
	return t.figuur(f, tijdWidth, tijdHeight, voorbeeld)
}

// stapel is the bar of a year: new at the bottom, then changed, then lapsed,
// with the sum above it.
func (t *tekening) stapel(left, width float64, y schaal, year TijdJaar) {
	base, sum := 0.0, int64(0)
	for _, part := range []struct {
		class string
		n     *int64
	}{{"nieuw", year.Nieuw}, {"gewijzigd", year.Gewijzigd}, {"vervallen", year.Vervallen}} {
		n := getalOf(part.n)
		if n == 0 {
			continue
		}
		t.f(`<rect class="%v" x="%v" y="%v" width="%v" height="%v"/>`, part.class, left+width/2-8, y.at(base+float64(n)), 16.0, y.at(base)-y.at(base+float64(n)))
		base += float64(n)
		sum += n
	}
	if sum > 0 {
		t.f(`<text class="asl" x="%v" y="%v" text-anchor="middle">%v</text>`, left+width/2, y.at(base)-3, getal.Getal(float64(sum), 0))
	}
}

func getalOf(n *int64) int64 {
	if n == nil {
		return 0
	}
	return *n
}

func heel(n *int64) string {
	if n == nil {
		return getal.Onbekend
	}
	return getal.Getal(float64(*n), 0)
}
