package report

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// Knoop is a place in the tree of tasks, with what hangs under it.
type Knoop struct {
	KnoopID, BovenID, Niveau, Naam                   string
	Taken, TakenGenoemd                              int64
	NormenGemeente, NormenProvincie, NormenVervallen int64
	Stand, BwbID, TekstVan, TekstTot                 string
	onder                                            []*Knoop
}

// Held are the nodes under this one that hold, or are only named.
func (k *Knoop) Held() []*Knoop { return k.under(false) }

// Lapsed are those under this one of which no norm holds any more.
func (k *Knoop) Lapsed() []*Knoop { return k.under(true) }

func (k *Knoop) under(lapsed bool) []*Knoop {
	return slices.DeleteFunc(slices.Clone(k.onder), func(o *Knoop) bool { return (o.Stand == "vervallen") != lapsed })
}

// Page is the page of a domain.
func (k *Knoop) Page() string { return "overzicht/" + strings.TrimPrefix(k.KnoopID, "D-") + ".html" }

// DomeinSoort are the norms of a kind.
type DomeinSoort struct {
	KnoopID, Overheidslaag, SoortNorm string
	Plichten, Bevoegdheden, Verboden  int64
}

// DomeinJaar are the duties of a year, as far as the law was at hand.
type DomeinJaar struct {
	Domein, Overheidslaag            string
	Jaar                             int
	Plichten, Bevoegdheden, Verboden *int64
	InBeeld, Regelingen, OudeTekst   int64
	Groei, InBeeldGekomen, UitBeeld  *int64
}

// Gemist is a line of another list of which the overview has no norm.
type Gemist struct{ Lijst, Overheidslaag, Naam, Wet, Reden, SoortReden string }

// LijstTelling counts the lines of a list by what was found.
type LijstTelling struct {
	Lijst, Overheidslaag                             string
	Regels, Gevonden, Bron, ZonderGrond, Wet, Lezing int64
}

// Domein is the page of a domain.
type Domein struct {
	*Knoop
	Soorten []*DomeinSoort
	Jaren   []*DomeinJaar
}

// Overzicht is the first page of the tree.
type Overzicht struct {
	Domeinen []*Domein
	Telling  []LijstTelling
	Gemist   []Gemist
	// TekstVan and TekstTot are the first and last days that text is of.
	TekstVan, TekstTot string
}

// overview makes the pages of the tree.
func overview(ctx context.Context, db *sql.DB, _ *Site) ([]pagina, error) {
	nodes, err := ask[Knoop](ctx, db, "overzicht_knoop")
	if err != nil {
		return nil, err
	}
	kinds, err := ask[DomeinSoort](ctx, db, "overzicht_soort")
	if err != nil {
		return nil, err
	}
	years, err := ask[DomeinJaar](ctx, db, "overzicht_reeks")
	if err != nil {
		return nil, err
	}
	page := &Overzicht{}
	if page.Telling, err = ask[LijstTelling](ctx, db, "overzicht_telling"); err != nil {
		return nil, err
	}
	if page.Gemist, err = ask[Gemist](ctx, db, "overzicht_gemist"); err != nil {
		return nil, err
	}
	kindsOf := groupBy(kinds, func(k *DomeinSoort) string { return k.KnoopID })
	yearsOf := groupBy(years, func(y *DomeinJaar) string { return y.Domein })
	pages := []pagina{{"overzicht.html", "overzicht", "Overzicht van taken", page, "Alle taken die wetten aan gemeenten en provincies geven: domein, ministerie, wet, taak en norm."}, {"overzicht-gemist.html", "overzicht-gemist", "Wat het overzicht mist", page, "Wat de UPL en de vastgelegde taken hebben en het overzicht niet, met de reden."}}
	for _, top := range tree(nodes) {
		d := &Domein{Knoop: top, Soorten: kindsOf[top.KnoopID], Jaren: yearsOf[top.Naam]}
		page.add(d)
		pages = append(pages, pagina{d.Page(), "overzicht-domein", d.Naam + ": taken", d, "De taken van gemeenten en provincies in het domein " + d.Naam + ", per ministerie en wet."})
	}
	return pages, nil
}

// add takes in a domain.
func (o *Overzicht) add(d *Domein) {
	o.Domeinen = append(o.Domeinen, d)
	if d.TekstVan != "" && (o.TekstVan == "" || d.TekstVan < o.TekstVan) {
		o.TekstVan = d.TekstVan
	}
	o.TekstTot = max(o.TekstTot, d.TekstTot)
}

// tree hangs nodes under each other, and gives those that hang under none.
func tree(nodes []Knoop) (top []*Knoop) {
	at := map[string]*Knoop{}
	for i := range nodes {
		at[nodes[i].KnoopID] = &nodes[i]
	}
	for i := range nodes {
		if above := at[nodes[i].BovenID]; above != nil {
			above.onder = append(above.onder, &nodes[i])
		} else {
			top = append(top, &nodes[i])
		}
	}
	return top
}
