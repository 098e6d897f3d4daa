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
	// Groepen are the columns of the heat table, Warmte its rows.
	Groepen []string
	Warmte  []WarmteRij
}

// Laag is a layer of government in the country as a whole.
type Laag struct {
	Naam, Meervoud string
	Peil           Peil
	Taken          []*TaakLand
	Clusters       []*ClusterLand
	Gronden        []*Grond
	Levering       *Levering
	Figuur         grafiek.Figuur
}

// TaakLand is a task in the country as a whole.
type TaakLand struct {
	Laag, TaakID, Naam, Zekerheid        string
	Lasten, Middelen                     *float64
	Dekking, Laagst, Hoogst              *float64
	Verschil, VerschilLaag, VerschilHoog *float64
	Ligging, Status, Reden               string
}

// Woord says where the band lies.
func (t *TaakLand) Woord() string { return grafiek.Woord(t.Ligging) }

// ClusterLand is a cluster in the country as a whole.
type ClusterLand struct {
	Laag, Cluster           string
	Lasten, Middelen        *float64
	Dekking, Laagst, Hoogst *float64
	Verschil                *float64
	Ligging, Reden          string
}

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

// Count counts the tasks whose band lies so; "" counts those without one.
func (l *Laag) Count(ligging string) int {
	return count(l.Taken, func(t *TaakLand) string { return t.Ligging }, ligging)
}

// MetBand counts the tasks that have a band.
func (l *Laag) MetBand() int { return len(l.Taken) - l.Count("") }

// Bevinding is the finding in one sentence.
func (l *Laag) Bevinding() string {
	known, short, over, both := l.MetBand(), l.Count("tekort"), l.Count("over"), l.Count("beide")
	if known == 0 {
		return fmt.Sprintf("Van geen van de %s is te zeggen of het geld de kosten dekt", getal.Aantal(len(l.Taken), l.Naam+"taak", l.Naam+"taken"))
	}
	dekken := "krijgen"
	if short == 1 {
		dekken = "krijgt"
	}
	return fmt.Sprintf("%d van de %s %s minder geld dan zij kosten, hoe je ook rekent; %d meer, en bij %d hangt het van de rekenwijze af",
		short, getal.Aantal(known, l.Naam+"taak", l.Naam+"taken"), dekken, over, both)
}

func landelijk(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	grounds, err1 := ask[Grond](ctx, db, "landelijk_grond")
	delivered, err2 := ask[Levering](ctx, db, "landelijk_levering")
	laws, err3 := ask[WetGeld](ctx, db, "landelijk_wet")
	groups, err4 := ask[TaakGroep](ctx, db, "landelijk_groep")
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil {
			return nil, err
		}
	}
	in := &Landelijk{Wet: wetGeld(laws)}
	in.Groepen, in.Warmte = warmte(groups)
	taskOf := groupBy(site.taakLand, func(t *TaakLand) string { return t.Laag })
	clusterOf := groupBy(site.clusterLand, func(c *ClusterLand) string { return c.Laag })
	groundOf := groupBy(grounds, func(g *Grond) string { return g.Laag })
	deliveredOf := groupBy(delivered, func(l *Levering) string { return l.Laag })
	for _, name := range []string{"gemeente", "provincie"} {
		peil, ok := site.Peil[name]
		if !ok {
			continue
		}
		l := &Laag{Naam: name, Meervoud: name + "n", Peil: peil, Taken: taskOf[name], Clusters: clusterOf[name], Gronden: groundOf[name]}
		if name == "provincie" {
			l.Meervoud = "provincies"
		}
		if d := deliveredOf[name]; len(d) > 0 {
			l.Levering = d[0]
		}
		l.Figuur = l.draw(site.Voorbeeld())
		in.Lagen = append(in.Lagen, l)
	}
	return []pagina{{"index.html", "landelijk", "Landelijk", in}}, nil
}

// draw is the chart of gaps; without a band there is nothing to draw.
func (l *Laag) draw(voorbeeld bool) grafiek.Figuur {
	var rows []grafiek.Band
	for _, t := range l.Taken {
		if t.Verschil != nil && t.VerschilLaag != nil && t.VerschilHoog != nil {
			rows = append(rows, grafiek.Band{Naam: t.Naam, Punt: *t.Verschil, Laag: *t.VerschilLaag, Hoog: *t.VerschilHoog, Ligging: t.Ligging})
		}
	}
	if len(rows) == 0 {
		return grafiek.Figuur{}
	}
	return grafiek.Banden(grafiek.Figuur{
		ID:    "verschil-" + l.Naam,
		Titel: fmt.Sprintf("Verschil tussen middelen en kosten per taak van %s, %s %d", l.Meervoud, l.Peil.Verslagsoort, l.Peil.Jaar),
		Beschrijving: fmt.Sprintf("%d taken, van het grootste tekort naar het grootste overschot. Bij %d ligt de hele band onder nul, bij %d erboven, bij %d erom heen.",
			len(rows), l.Count("tekort"), l.Count("over"), l.Count("beide")),
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
