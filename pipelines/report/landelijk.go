package report

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"medebewind/pipelines/report/getal"
	"medebewind/pipelines/report/grafiek"
)

// Landelijk is the first page.
type Landelijk struct {
	Lagen []*Laag
	Wet   []WetGeld
	// Studies stand beside what is measured here.
	Studies []LandStudie
	// Groepen are the columns of the heat table, Warmte its rows.
	Groepen []string
	Warmte  []WarmteRij
}

// Laag is a layer of government in the country as a whole.
type Laag struct {
	Naam, Meervoud string
	Peil           Peil
	// Bundels are the smallest groups of tasks of which the cost is known.
	Bundels  []*TaakLand
	Clusters []*ClusterLand
	// Geheel is all clusters together; nil if unknown.
	Geheel   *ClusterLand
	Gronden  []*Grond
	Levering *Levering
	Figuur   grafiek.Figuur
}

// TaakLand is a bundle of tasks in the country as a whole. TaakID is the task
// where there is one in it, and else the bundle.
type TaakLand struct {
	Laag, TaakID, Naam, Zekerheid        string
	Taken                                int64
	Lasten, Middelen                     *float64
	Dekking, Laagst, Hoogst              *float64
	Verschil, VerschilLaag, VerschilHoog *float64
	Ligging, Status, Reden, Keuzes       string
}

// Alleen tells whether the bundle is one task, which has a page.
func (t *TaakLand) Alleen() bool { return t.Taken == 1 }

// Woord says where the band lies.
func (t *TaakLand) Woord() string { return grafiek.Woord(t.Ligging) }

// ClusterLand is a cluster in the country as a whole.
type ClusterLand struct {
	Laag, Cluster                        string
	Lasten, Rijk, Middelen               *float64
	DekkingRijk, Dekking, Laagst, Hoogst *float64
	BoekingLaag, BoekingHoog             *float64
	Verschil                             *float64
	Keuzes, Ligging, Reden               string
}

// Geheel tells whether it is all clusters together.
func (c *ClusterLand) Geheel() bool { return c.Cluster == "alle clusters" }

// Woord says where the band lies.
func (c *ClusterLand) Woord() string { return grafiek.Woord(c.Ligging) }

// WetGeld counts changes of law by what is known of their money.
type WetGeld struct {
	Middelen           string
	Wijzigingen, Taken int
}

// Grond is on what euros rest.
type Grond struct {
	Laag, Zijde, Grond string
	Bedrag, Aandeel    *float64
}

// Levering counts who delivered.
type Levering struct {
	Laag                string
	Overheden, Geleverd int
}

// TaakGroep is a task in a group of governments.
type TaakGroep struct {
	TaakID, Naam, Groep string
	Overheden           int
	Dekking             *float64
	Ligging, Reden      string
}

// Woord says where the band lies.
func (g *TaakGroep) Woord() string { return grafiek.Woord(g.Ligging) }

// WarmteRij is a task with a cell a group; nil where the group has no figure.
type WarmteRij struct {
	TaakID, Naam string
	Cellen       []*TaakGroep
}

// Regels are the rows of the table of clusters: all together, and each.
func (l *Laag) Regels() []*ClusterLand {
	if l.Geheel == nil {
		return l.Clusters
	}
	return append([]*ClusterLand{l.Geheel}, l.Clusters...)
}

// LandStudie is a study with a gap beside the gap that is measured here, with
// the same sign: means minus cost.
type LandStudie struct {
	Beleidsterrein, Auteur, Titel     string
	Jaar                              int
	BedragJaar, SoortBedrag           string
	Bevinding                         string
	VerschilLaag, VerschilHoog        *float64
	Over, Onderwerp, Verslagsoort     string
	GemetenJaar                       *int64
	Gemeten, GemetenLaag, GemetenHoog *float64
	Toelichting, Reden, URLs          string
}

// Verschil is the gap of the study; empty where it names none.
func (s *LandStudie) Verschil() string { return reeks(s.VerschilLaag, s.VerschilHoog) }

// Band is the measured gap over all choices.
func (s *LandStudie) Band() string { return reeks(s.GemetenLaag, s.GemetenHoog) }

// Adressen are where the study is found.
func (s *LandStudie) Adressen() []string { return adressen(s.URLs) }

// Count counts the bundles with such a verdict; "" counts those without one.
func (l *Laag) Count(ligging string) int {
	return count(l.Bundels, func(t *TaakLand) string { return t.Ligging }, ligging)
}

// Keuzes are the choices that the verdicts were computed for.
func (l *Laag) Keuzes() string {
	most := ""
	for _, t := range l.Bundels {
		if len(t.Keuzes) > len(most) {
			most = t.Keuzes
		}
	}
	return most
}

// Bevinding is the finding in one sentence, on clusters: that is where money and
// cost are both known.
func (l *Laag) Bevinding() string {
	of := func(verdict string) int {
		return count(l.Clusters, func(c *ClusterLand) string { return c.Ligging }, verdict)
	}
	known := len(l.Clusters) - of("")
	if known == 0 {
		return fmt.Sprintf("Van geen van de %s van %s is te zeggen of het geld de kosten dekt", getal.Aantal(len(l.Clusters), "cluster", "clusters"), l.Meervoud)
	}
	return fmt.Sprintf("Van de %s van %s komt er bij %d in elke doorgerekende keuze geld tekort en blijft er bij %d in elke keuze over; bij %d hangt het van de keuze af",
		getal.Aantal(known, "cluster", "clusters"), l.Meervoud, of("tekort"), of("overschot"), of("onbeslist"))
}

func landelijk(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	grounds, err1 := ask[Grond](ctx, db, "landelijk_grond")
	delivered, err2 := ask[Levering](ctx, db, "landelijk_levering")
	laws, err3 := ask[WetGeld](ctx, db, "landelijk_wet")
	groups, err4 := ask[TaakGroep](ctx, db, "landelijk_groep")
	studies, err5 := ask[LandStudie](ctx, db, "landelijk_onderzoek")
	for _, err := range []error{err1, err2, err3, err4, err5} {
		if err != nil {
			return nil, err
		}
	}
	in := &Landelijk{Wet: wetGeld(laws), Studies: studies}
	in.Groepen, in.Warmte = warmte(groups)
	bundleOf := groupBy(site.taakLand, func(t *TaakLand) string { return t.Laag })
	clusterOf := groupBy(site.clusterLand, func(c *ClusterLand) string { return c.Laag })
	groundOf := groupBy(grounds, func(g *Grond) string { return g.Laag })
	deliveredOf := groupBy(delivered, func(l *Levering) string { return l.Laag })
	for _, name := range []string{"gemeente", "provincie"} {
		peil, ok := site.Peil[name]
		if !ok {
			continue
		}
		l := &Laag{Naam: name, Meervoud: name + "n", Peil: peil, Bundels: bundleOf[name], Gronden: groundOf[name]}
		if name == "provincie" {
			l.Meervoud = "provincies"
		}
		if d := deliveredOf[name]; len(d) > 0 {
			l.Levering = d[0]
		}
		for _, c := range clusterOf[name] {
			if c.Geheel() {
				l.Geheel = c
			} else {
				l.Clusters = append(l.Clusters, c)
			}
		}
		l.Figuur = l.draw(site.Voorbeeld())
		in.Lagen = append(in.Lagen, l)
	}
	return []pagina{{"index.html", "landelijk", "Landelijk", in}}, nil
}

// draw is the chart of gaps; without a band there is nothing to draw.
func (l *Laag) draw(voorbeeld bool) grafiek.Figuur {
	var rows []grafiek.Band
	for _, t := range l.Bundels {
		if t.Verschil != nil && t.VerschilLaag != nil && t.VerschilHoog != nil {
			rows = append(rows, grafiek.Band{Naam: t.Naam, Punt: *t.Verschil, Laag: *t.VerschilLaag, Hoog: *t.VerschilHoog, Ligging: t.Ligging})
		}
	}
	if len(rows) == 0 {
		return grafiek.Figuur{}
	}
	return grafiek.Banden(grafiek.Figuur{
		ID:    "verschil-" + l.Naam,
		Titel: fmt.Sprintf("Verschil tussen middelen en kosten per bundel van taken van %s, %s %d", l.Meervoud, l.Peil.Verslagsoort, l.Peil.Jaar),
		Beschrijving: fmt.Sprintf("%d bundels, van het grootste tekort naar het grootste overschot. Bij %d is er in elke doorgerekende keuze een tekort, bij %d een overschot, bij %d hangt het van de keuze af.",
			len(rows), l.Count("tekort"), l.Count("overschot"), l.Count("onbeslist")),
	}, rows, voorbeeld)
}

// wetGeld has a tile for each answer, also for one that no change has.
func wetGeld(found []WetGeld) []WetGeld {
	tiles := []WetGeld{{Middelen: "volledig"}, {Middelen: "deels"}, {Middelen: "geen"}, {Middelen: "onbekend"}}
	for i := range tiles {
		for _, f := range found {
			if f.Middelen == tiles[i].Middelen {
				tiles[i] = f
			}
		}
	}
	return tiles
}

// warmte turns cells into a table of tasks against groups, which come in order.
func warmte(cells []TaakGroep) (groups []string, rows []WarmteRij) {
	place := map[string]int{}
	for i := range cells {
		if !slices.Contains(groups, cells[i].Groep) {
			groups = append(groups, cells[i].Groep)
		}
	}
	for i := range cells {
		c := &cells[i]
		n, ok := place[c.TaakID]
		if !ok {
			n = len(rows)
			place[c.TaakID] = n
			rows = append(rows, WarmteRij{c.TaakID, c.Naam, make([]*TaakGroep, len(groups))})
		}
		rows[n].Cellen[slices.Index(groups, c.Groep)] = c
	}
	slices.SortFunc(rows, func(a, b WarmteRij) int { return strings.Compare(a.TaakID, b.TaakID) })
	return groups, rows
}
