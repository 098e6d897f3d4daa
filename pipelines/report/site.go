package report

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	woord "medebewind/pipelines/state/herkomst"
)

// Site is what all pages share.
type Site struct {
	Run
	// Over is who publishes it.
	Over Over
	// Peil is the year and report that is looked at, per overheidslaag.
	Peil map[string]Peil
	// Grenzen are from where on a figure is far.
	Grenzen Grenzen
	// Bronnen are the sources that could not be renewed as a whole.
	Bronnen []Bron

	// What pages of more than one kind are made of: the governments, the tasks of
	// each, all tasks, all documents, and those behind the year that is looked at.
	overheden   []OverheidKop
	zoekindex   []treffer
	geheel      map[string]*GeheelBij
	recht       map[string]*BundelRecht
	clusterBij  map[string][]*ClusterBij
	wijzigingen *Wijzigingen
	taakBij     []TaakBij
	taakLand    []TaakLand
	bundelBij   []BundelBij
	clusterLand []ClusterLand
	weglatingen []Weglating
	taken       []*Taak
	documenten  []Document
	document    map[string]*Document
	gebruikt    map[string][]*Gebruikt
	// kept are pages of the report before, keys what those of this one are made of.
	kept *Kept
	keys keys
}

// Run is the run that made the warehouse.
type Run struct {
	RunID, Snapshot, Code string
	Herkomst              woord.Herkomst
	Gestart               time.Time
}

// Voorbeeld tells whether all is made up, which every page must say.
func (r Run) Voorbeeld() bool { return r.Herkomst.MadeUp() }

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
func load(ctx context.Context, db *sql.DB, over Over) (*Site, []pagina, error) {
	limits, err := grenzen()
	if err != nil {
		return nil, nil, err
	}
	site := &Site{Peil: map[string]Peil{}, Grenzen: limits, Over: over}
	runs, err := ask[Run](ctx, db, "run")
	if err != nil {
		return nil, nil, err
	}
	site.Run = runs[0]
	peilen, err := ask[Peil](ctx, db, "peil")
	if err != nil {
		return nil, nil, err
	}
	for _, p := range peilen {
		site.Peil[p.Laag] = p
	}
	if site.Bronnen, err = ask[Bron](ctx, db, "bronnen_niet_heel"); err != nil {
		return nil, nil, err
	}
	if err := site.gedeeld(ctx, db); err != nil {
		return nil, nil, err
	}
	var pages []pagina
	for _, part := range []func(context.Context, *sql.DB, *Site) ([]pagina, error){landelijk, overheden, vergelijking, overview, taken, komend, samenwerking, herkomst, herkomstLand, kaarten, wetpagina, verantwoording, woordenboeken, bronnen, downloads, wijzigingen, vast} {
		made, err := part(ctx, db, site)
		if err != nil {
			return nil, nil, err
		}
		pages = append(pages, made...)
	}
	return site, pages, nil
}

// gedeeld reads what pages of more than one kind are made of.
func (s *Site) gedeeld(ctx context.Context, db *sql.DB) (err error) {
	if s.overheden, err = ask[OverheidKop](ctx, db, "overheid"); err != nil {
		return err
	}
	slices.SortStableFunc(s.overheden, func(a, b OverheidKop) int {
		return cmp.Or(strings.Compare(a.Soort, b.Soort), strings.Compare(sorteernaam(a.Naam), sorteernaam(b.Naam)))
	})
	if err = s.profielen(ctx, db); err != nil {
		return err
	}
	if s.zoekindex, err = zoekindex(ctx, db); err != nil {
		return err
	}
	if s.taakBij, err = ask[TaakBij](ctx, db, "overheid_taak"); err != nil {
		return err
	}
	if s.bundelBij, err = ask[BundelBij](ctx, db, "overheid_bundel"); err != nil {
		return err
	}
	if s.taakLand, err = ask[TaakLand](ctx, db, "landelijk_taak"); err != nil {
		return err
	}
	if s.clusterLand, err = ask[ClusterLand](ctx, db, "landelijk_cluster"); err != nil {
		return err
	}
	if s.weglatingen, err = ask[Weglating](ctx, db, "weglating"); err != nil {
		return err
	}
	if s.documenten, s.document, err = documenten(ctx, db); err != nil {
		return err
	}
	s.gebruikt, err = gebruikt(ctx, db, s.document)
	return err
}

// Documenten finds a document by its number, for templates.
func (s *Site) Documenten() map[string]*Document { return s.document }
