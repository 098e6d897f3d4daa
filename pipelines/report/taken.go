package report

import (
	"fmt"

	"medebewind/pipelines/report/grafiek"
)

// Taken is the page of all tasks, with the bundles that they are measured in.
type Taken struct {
	Taken   []*Taak
	Figuren []grafiek.Figuur
}

// takenlijst has the charts of gaps of each layer beside the list.
func takenlijst(site *Site) *Taken {
	in := &Taken{Taken: site.taken}
	bundleOf := groupBy(site.taakLand, func(t *TaakLand) string { return t.Laag })
	for _, name := range []string{"gemeente", "provincie"} {
		if f := verschillen(bundleOf[name], name, site.Peil[name], site.Voorbeeld()); f.SVG != "" {
			in.Figuren = append(in.Figuren, f)
		}
	}
	return in
}

// verschillen is the chart of gaps; without a band there is nothing to draw.
func verschillen(bundles []*TaakLand, laag string, peil Peil, voorbeeld bool) grafiek.Figuur {
	var rows []grafiek.Band
	for _, t := range bundles {
		if t.Verschil != nil && t.VerschilLaag != nil && t.VerschilHoog != nil {
			rows = append(rows, grafiek.Band{Naam: t.Naam, Punt: *t.Verschil, Laag: *t.VerschilLaag, Hoog: *t.VerschilHoog, Ligging: t.Ligging})
		}
	}
	if len(rows) == 0 {
		return grafiek.Figuur{}
	}
	of := func(verdict string) int {
		return count(bundles, func(t *TaakLand) string { return t.Ligging }, verdict)
	}
	return grafiek.Banden(grafiek.Figuur{
		ID:    "verschil-" + laag,
		Titel: fmt.Sprintf("Verschil tussen middelen en kosten per bundel van taken, overheidslaag %s, %s %d", laag, peil.Verslagsoort, peil.Jaar),
		Beschrijving: fmt.Sprintf("%d bundels, van het grootste tekort naar het grootste overschot. Bij %d is er in elke doorgerekende keuze een tekort, bij %d een overschot, %d zijn onbeslist.",
			len(rows), of("tekort"), of("overschot"), of("onbeslist")),
	}, rows, voorbeeld)
}
