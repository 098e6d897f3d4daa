package report

import (
	"context"
	"database/sql"
)

// GebruiktRij is a document behind the year that is looked at, as it is read.
type GebruiktRij struct {
	Laag, Soort, ID, Circulaire string
	// Peil tells whether it is the stand of the point, and not of the band alone.
	Peil                bool
	Tabel, Verslagsoort string
	Rijen               *int64
}

// Gebruikt is a document behind the year that is looked at. Nummer is its place
// among the documents of its kind and layer.
type Gebruikt struct {
	GebruiktRij
	Document *Document
	Nummer   int
}

// gebruikt reads the documents behind the year that is looked at, per layer.
func gebruikt(ctx context.Context, db *sql.DB, documents map[string]*Document) (map[string][]*Gebruikt, error) {
	rows, err := ask[GebruiktRij](ctx, db, "herkomst_document")
	if err != nil {
		return nil, err
	}
	of, number := map[string][]*Gebruikt{}, map[[2]string]int{}
	for _, row := range rows {
		kind := [2]string{row.Laag, row.Soort}
		number[kind]++
		of[row.Laag] = append(of[row.Laag], &Gebruikt{row, documents[row.ID], number[kind]})
	}
	return of, nil
}

// rekenbestand is the one that the means of a layer were read from; nil without.
func (s *Site) rekenbestand(laag string) *Gebruikt {
	for _, g := range s.gebruikt[laag] {
		if g.Soort == "rekenbestand" && g.Peil {
			return g
		}
	}
	return nil
}

// soort are the documents of a kind.
func (s *Site) soort(laag, kind string) []*Gebruikt {
	var found []*Gebruikt
	for _, g := range s.gebruikt[laag] {
		if g.Soort == kind {
			found = append(found, g)
		}
	}
	return found
}

// LandDeel is a part of the cost or means of a task in the country as a whole.
type LandDeel struct {
	TaakID, Soort, Onderdeel, Naam string
	Grond, Aandeel                 *float64
	Taken                          *int64
	Bedrag                         *float64
}

// LandTaak is of what the national figures of a task are made.
type LandTaak struct {
	*Taak
	Lasten, Middelen          []*LandDeel
	Iv3, Bestand, Circulaires []*Gebruikt
}

// LandCluster is of what the national figures of a cluster are made.
type LandCluster struct {
	ClusterVorm
	// Land are the figures that are shown elsewhere; nil for a cluster of own
	// means.
	Land   *ClusterLand
	Velden []*ClusterVeld
}

// Anker is where the page has the cluster.
func (c *LandCluster) Anker() string { return anker(c.Cluster) }

// Vorm is an amount of a form of money.
type Vorm struct {
	Naam   string
	Bedrag *float64
}

// Vormen are the forms of money in a cluster; what is zero is left out.
func (c *ClusterVorm) Vormen() []Vorm {
	var forms []Vorm
	for _, f := range []Vorm{
		{"algemene uitkering", c.AU}, {"integratie-uitkeringen", c.IU}, {"decentralisatie-uitkeringen", c.DU},
		{"suppletie-uitkeringen", c.Suppletie}, {"bijzondere fondsuitkeringen", c.BFU},
	} {
		if f.Bedrag != nil && *f.Bedrag != 0 {
			forms = append(forms, f)
		}
	}
	return forms
}

// ClusterVorm is the money of a cluster by form.
type ClusterVorm struct {
	Laag, Cluster                        string
	AU, IU, DU, Suppletie, BFU, Middelen *float64
	Overheden                            int64
	MetTaakvelden                        bool
}

// ClusterVeld is a taakveld of a cluster in the country as a whole.
type ClusterVeld struct {
	Laag, Cluster, Taakveld, Titel string
	Overheden                      int64
	Lasten, Baten, Netto           *float64
}

// Gewicht is what a unit of a maatstaf counts in a cluster, with its cell.
type Gewicht struct {
	Laag, Maatstaf, Naam, Cluster string
	Gewicht                       *float64
	Cel                           string
	MetFactor                     bool
	Factor                        *float64
}

// Land is of what the national figures of a layer are made.
type Land struct {
	Laag                      string
	Peil                      Peil
	Clusters                  []*LandCluster
	Gewichten                 []*Gewicht
	Taken                     []*Taak
	Overheden                 []*OverheidKop
	Iv3, Bestand, Circulaires []*Gebruikt
}

// herkomstLand makes a page for each recorded task, and one for each layer.
func herkomstLand(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	costs, err1 := ask[LandDeel](ctx, db, "herkomst_taak_lasten")
	means, err2 := ask[LandDeel](ctx, db, "herkomst_taak_middelen")
	fields, err3 := ask[ClusterVeld](ctx, db, "herkomst_cluster_veld")
	forms, err4 := ask[ClusterVorm](ctx, db, "herkomst_cluster_vorm")
	weights, err5 := ask[Gewicht](ctx, db, "herkomst_gewicht")
	for _, err := range []error{err1, err2, err3, err4, err5} {
		if err != nil {
			return nil, err
		}
	}
	costsOf := groupBy(costs, func(d *LandDeel) string { return d.TaakID })
	meansOf := groupBy(means, func(d *LandDeel) string { return d.TaakID })
	weightsOf := groupBy(weights, func(g *Gewicht) string { return g.Laag })
	governmentsOf := groupBy(site.overheden, func(o *OverheidKop) string { return o.Soort })
	layers := map[string]*Land{}
	var pages []pagina
	for _, name := range []string{"gemeente", "provincie"} {
		peil, ok := site.Peil[name]
		if !ok {
			continue
		}
		layers[name] = &Land{
			Laag: name, Peil: peil, Gewichten: weightsOf[name], Overheden: governmentsOf[name],
			Iv3: site.soort(name, "iv3"), Bestand: site.soort(name, "rekenbestand"), Circulaires: site.soort(name, "circulaire"),
		}
		pages = append(pages, pagina{"herkomst/" + name + ".html", "herkomst-land", "Herkomst " + name, layers[name], "Waaruit de landelijke cijfers per cluster zijn opgebouwd."})
	}
	for laag, l := range layers {
		l.clusters(laag, fields, forms, site.clusterLand)
	}
	for _, t := range site.taken {
		l := layers[t.Laag]
		if l == nil || t.Kandidaat() {
			continue
		}
		l.Taken = append(l.Taken, t)
		pages = append(pages, pagina{"herkomst/taak-" + t.ID + ".html", "herkomst-taak", "Herkomst " + t.Voluit(), &LandTaak{
			t, costsOf[t.ID], meansOf[t.ID], l.Iv3, l.Bestand, l.Circulaires,
		}, "Waaruit de landelijke cijfers van deze taak zijn opgebouwd: " + t.Naam + "."})
	}
	return pages, nil
}

// clusters puts the two sides of each cluster together; either can be missing:
// a layer without a circulaire has no means, own means have no taakvelden.
func (l *Land) clusters(laag string, fields []ClusterVeld, forms []ClusterVorm, figures []ClusterLand) {
	of := map[string]*LandCluster{}
	named := func(name string) *LandCluster {
		if of[name] == nil {
			of[name] = &LandCluster{ClusterVorm: ClusterVorm{Laag: laag, Cluster: name}}
			l.Clusters = append(l.Clusters, of[name])
		}
		return of[name]
	}
	for i := range fields {
		if f := &fields[i]; f.Laag == laag {
			c := named(f.Cluster)
			c.Velden = append(c.Velden, f)
		}
	}
	for _, f := range forms {
		if f.Laag == laag {
			named(f.Cluster).ClusterVorm = f
		}
	}
	for i := range figures {
		if f := &figures[i]; f.Laag == laag && !f.Geheel() {
			named(f.Cluster).Land = f
		}
	}
}
