package report

import (
	"context"
	"database/sql"
	"strings"
)

// Wet is a law that tasks rest on.
type Wet struct {
	BWB, Titel, Opschrift, Ministerie, URL string
	Taken                                  string
	Plichten, Bevoegdheden                 *int64
	MetTekst                               bool
	// Bij are its tasks.
	bij []*Taak
}

// Bij are the tasks that rest on it.
func (w *Wet) Bij() []*Taak { return w.bij }

// wetten are the laws with their tasks: who looks for a law finds what it asks.
func wetpagina(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	laws, err := ask[Wet](ctx, db, "wet")
	if err != nil {
		return nil, err
	}
	tasks := make(map[string]*Taak, len(site.taken))
	for _, t := range site.taken {
		tasks[t.ID] = t
	}
	for i := range laws {
		for _, id := range strings.Fields(laws[i].Taken) {
			if t := tasks[id]; t != nil {
				laws[i].bij = append(laws[i].bij, t)
			}
		}
	}
	return []pagina{{pad: "wetten.html", sjabloon: "wetten", titel: "Wetten", inhoud: laws,
		omschrijving: "Elke wet waarop een taak van gemeenten of provincies rust, met haar plichten, bevoegdheden en taken."}}, nil
}
