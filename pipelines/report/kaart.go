package report

import (
	"context"
	"database/sql"
	"fmt"

	"medebewind/pipelines/report/grafiek"
)

// Kaart is the map of one task, with the others to choose from.
type Kaart struct {
	Peil   Peil
	Taak   *TaakLand
	Taken  []*TaakLand
	Figuur grafiek.Figuur
	Bron   []KaartBron
}

// KaartBron is the document that the outlines come from.
type KaartBron struct{ DocumentID, URL, SHA string }

// kaarten are a map a task of gemeenten that has a coverage. The first page
// shows the task that costs most.
func kaarten(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	areas, err1 := ask[grafiek.Gebied](ctx, db, "kaart_vlak")
	sources, err2 := ask[KaartBron](ctx, db, "kaart_bron")
	for _, err := range []error{err1, err2} {
		if err != nil {
			return nil, err
		}
	}
	atlas, err := grafiek.NewAtlas(areas)
	if err != nil {
		return nil, fmt.Errorf("map: %w", err)
	}
	places := map[string]map[string]grafiek.Plek{}
	for i := range site.bundelBij {
		t := &site.bundelBij[i]
		if places[t.TaakID] == nil {
			places[t.TaakID] = map[string]grafiek.Plek{}
		}
		places[t.TaakID][t.Code] = grafiek.Plek{Dekking: t.Dekking, Laag: t.Laagst, Hoog: t.Hoogst, Ligging: t.Ligging, Reden: t.Reden, Buiten: t.Reden == nietOntvangt}
	}
	first := Kaart{Peil: site.Peil["gemeente"], Bron: sources}
	for i := range site.taakLand {
		if t := &site.taakLand[i]; t.Laag == "gemeente" && t.Dekking != nil {
			first.Taken = append(first.Taken, t)
			if first.Taak == nil || *t.Lasten > *first.Taak.Lasten {
				first.Taak = t
			}
		}
	}
	if len(areas) == 0 || first.Taak == nil {
		return []pagina{{"kaart.html", "kaart", "Kaart", &first, "Kaart van gemeenten."}}, nil
	}
	draw := func(t *TaakLand) *Kaart {
		k := first
		k.Taak = t
		k.Figuur = atlas.Kaart(grafiek.Figuur{
			ID:           "kaart",
			Titel:        fmt.Sprintf("%s: middelen tegenover kosten per gemeente, %s %d", t.Naam, k.Peil.Verslagsoort, k.Peil.Jaar),
			Beschrijving: "Kaart van gemeenten. Oranje is een tekort en blauw een overschot in elke doorgerekende keuze, grijs is onbeslist, gearceerd onbekend; water is niet getekend. De tabel hieronder geeft elke gemeente in woorden.",
		}, places[t.TaakID], site.Grenzen.Kaart, site.Voorbeeld())
		return &k
	}
	pages := []pagina{{"kaart.html", "kaart", "Kaart", draw(first.Taak), "Waar het geld de kosten van een taak dekt, per gemeente op de kaart."}}
	for _, t := range first.Taken {
		pages = append(pages, pagina{"kaart/" + t.TaakID + ".html", "kaart", "Kaart: " + t.Naam, draw(t), "Waar het geld de kosten dekt, per gemeente op de kaart: " + t.Naam + "."})
	}
	return pages, nil
}
