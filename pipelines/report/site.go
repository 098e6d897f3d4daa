package report

import (
	"context"
	"database/sql"
	"time"
)

// Site is what all pages share.
type Site struct {
	Run
	// Peil is the year and report that is looked at, per overheidslaag.
	Peil map[string]Peil
	// Bronnen are the sources that could not be renewed as a whole.
	Bronnen []Bron
}

// Run is the run that made the warehouse.
type Run struct {
	RunID, Snapshot, Code, Herkomst string
	Gestart                         time.Time
}

// Voorbeeld tells whether all is made up, which every page must say.
func (r Run) Voorbeeld() bool { return r.Herkomst == "voorbeeld" }

// Bron is a source that is older than the rest, and why.
type Bron struct{ Naam, Status, Reden string }

// Peil is indicator.peil: what the report looks at for a layer of government.
type Peil struct {
	Laag         string
	Jaar         int
	Verslagsoort string
	Circulaire   string
	MetDekking   bool
}

// load reads what the pages need, and says which pages there are.
func load(ctx context.Context, db *sql.DB) (*Site, []pagina, error) {
	site := &Site{Peil: map[string]Peil{}}
	runs, err := lees[Run](ctx, db, "run")
	if err != nil {
		return nil, nil, err
	}
	site.Run = runs[0]
	peilen, err := lees[Peil](ctx, db, "peil")
	if err != nil {
		return nil, nil, err
	}
	for _, p := range peilen {
		site.Peil[p.Laag] = p
	}
	if site.Bronnen, err = lees[Bron](ctx, db, "bronnen_niet_heel"); err != nil {
		return nil, nil, err
	}
	var pages []pagina
	for _, part := range []func(context.Context, *sql.DB, *Site) ([]pagina, error){landelijk, overheden, taken, kaarten, verantwoording, woordenboeken} {
		made, err := part(ctx, db, site)
		if err != nil {
			return nil, nil, err
		}
		pages = append(pages, made...)
	}
	return site, pages, nil
}
