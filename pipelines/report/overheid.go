package report

import (
	"context"
	"database/sql"
	"fmt"
	"html/template"
	"slices"

	"medebewind/pipelines/report/grafiek"
)

// Overheid is a gemeente or provincie with all that its page shows.
type Overheid struct {
	Kop          OverheidKop
	Peil         Peil
	Taken        []*TaakBij
	Bundels      []*BundelBij
	Kengetallen  []*Kengetal
	Samenwerking []*Samenwerking
	Ruimte       []*Ruimte
	Figuur       grafiek.Figuur
	Ontbreekt    []Ontbreekt
}

// OverheidKop is who a government is.
type OverheidKop struct {
	Code, Soort, Naam, Provincie string
	Inwoners                     *int64
	Groep, Levering              string
}

// Voluit tells a provincie from the gemeente of the same name.
func (k OverheidKop) Voluit() string {
	if k.Soort == "provincie" {
		return "Provincie " + k.Naam
	}
	return k.Naam
}

// BundelBij is a bundle at a government: the smallest group of tasks of which
// the cost is known. TaakID is the task where there is one in it, and else the
// bundle.
type BundelBij struct {
	Code, TaakID, Naam                       string
	Taken                                    int64
	Zekerheid                                string
	Lasten, Rijk, Middelen, Spuk             *float64
	Dekking, Laagst, Hoogst                  *float64
	BoekingLaag, BoekingHoog                 *float64
	Ligging                                  string
	PerInwoner                               *float64
	KwartLaag, Mediaan, KwartHoog, Landelijk *float64
	Z, ZNabij                                *float64
	Opvallend, Status, Reden                 string
}

// Alleen tells whether the bundle is one task, which has a page.
func (b *BundelBij) Alleen() bool { return b.Taken == 1 }

// TaakBij is what is known of a task at a government, whatever it shares.
type TaakBij struct {
	Code, TaakID, Naam, OpenEinde                  string
	Uitkering                                      *float64
	Plichten, Bevoegdheden                         *int64
	Beleidsruimte                                  *float64
	Personeel, Inhuur, Samenwerking, Afwijking     *float64
	Spreiding, Standgevoeligheid                   *float64
	Reden                                          string
	MetDekking                                     bool
	PersoneelReden, InhuurReden, SamenwerkingReden string
	AfwijkingReden                                 string
	SpreidingReden, StandgevoeligheidReden         string
}

// Woord says where the band lies.
func (b *BundelBij) Woord() string { return grafiek.Woord(b.Ligging) }

// Ster marks what is preliminary.
func (b *BundelBij) Ster() string {
	if b.Status == "voorlopig" {
		return "*"
	}
	return ""
}

// Tekening is the row of the chart.
func (b *BundelBij) Tekening() template.HTML {
	return grafiek.Rij(grafiek.Ligging{Dekking: b.Dekking, Laag: b.Laagst, Hoog: b.Hoogst, KwartLaag: b.KwartLaag, KwartHoog: b.KwartHoog, Landelijk: b.Landelijk, Soort: b.Ligging})
}

// ClusterJaar is a cluster of a government in a year.
type ClusterJaar struct {
	Code, Cluster    string
	Jaar             int
	Lasten, Middelen *float64
	Status, Reden    string
}

// Kengetal is a ratio of the BBV with its signal.
type Kengetal struct {
	Code              string
	Jaar              int
	Kengetal, Normset string
	Waarde            *float64
	Categorie         string
	GrensA, GrensC    *float64
	Reden             string
}

// Signaal says what a category means.
func (k *Kengetal) Signaal() string {
	switch k.Categorie {
	case "A":
		return "A, minst risicovol"
	case "B":
		return "B, neutraal"
	case "C":
		return "C, meest risicovol"
	}
	return k.Reden
}

// Samenwerking is what goes to joint arrangements on a taakveld.
type Samenwerking struct {
	Code, Taakveld, Titel string
	Bedrag, Aandeel       *float64
}

// Ruimte is what is left after medebewind in a year.
type Ruimte struct {
	Code                                         string
	Jaar                                         int
	Algemeen, Medebewind, Ruimte, Laagst, Hoogst *float64
	PerInwoner, Aandeel                          *float64
	Reden                                        string
}

// Ontbreekt is a reason with the tasks that lack a figure for it.
type Ontbreekt struct {
	Wat, Reden string
	Taken      []*TaakBij
}

// overheden are the list and a page each.
func overheden(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	clusters, err1 := ask[ClusterJaar](ctx, db, "overheid_cluster")
	ratios, err2 := ask[Kengetal](ctx, db, "overheid_kengetal")
	joint, err3 := ask[Samenwerking](ctx, db, "overheid_samenwerking")
	room, err4 := ask[Ruimte](ctx, db, "overheid_ruimte")
	for _, err := range []error{err1, err2, err3, err4} {
		if err != nil {
			return nil, err
		}
	}
	tasksOf := groupBy(site.taakBij, func(t *TaakBij) string { return t.Code })
	bundlesOf := groupBy(site.bundelBij, func(b *BundelBij) string { return b.Code })
	clustersOf := groupBy(clusters, func(c *ClusterJaar) string { return c.Code })
	ratiosOf := groupBy(ratios, func(k *Kengetal) string { return k.Code })
	jointOf := groupBy(joint, func(s *Samenwerking) string { return s.Code })
	roomOf := groupBy(room, func(r *Ruimte) string { return r.Code })
	pages := []pagina{{"overheden.html", "overheden", "Overheden", site.overheden}}
	for _, head := range site.overheden {
		o := &Overheid{
			Kop: head, Peil: site.Peil[head.Soort], Taken: tasksOf[head.Code], Bundels: bundlesOf[head.Code],
			Kengetallen: ratiosOf[head.Code], Samenwerking: jointOf[head.Code], Ruimte: roomOf[head.Code],
		}
		o.Figuur = o.draw(clustersOf[head.Code], site.Voorbeeld())
		o.Ontbreekt = ontbreekt(o.Taken)
		pages = append(pages, pagina{"overheid/" + head.Code + ".html", "overheid", head.Voluit(), o})
	}
	return pages, nil
}

// Count counts the bundles with such a verdict.
func (o *Overheid) Count(ligging string) int {
	return count(o.Bundels, func(b *BundelBij) string { return b.Ligging }, ligging)
}

// MetBand counts the bundles that have a verdict.
func (o *Overheid) MetBand() int { return len(o.Bundels) - o.Count("") }

// draw makes a small panel a cluster, over the years up to that of the page.
func (o *Overheid) draw(rows []*ClusterJaar, voorbeeld bool) grafiek.Figuur {
	if len(rows) == 0 {
		return grafiek.Figuur{}
	}
	var years []int
	for y := o.Peil.Jaar - 4; y <= o.Peil.Jaar; y++ {
		years = append(years, y)
	}
	var panels []grafiek.Reeks
	for _, r := range rows {
		if len(panels) == 0 || panels[len(panels)-1].Naam != r.Cluster {
			panels = append(panels, grafiek.Reeks{Naam: r.Cluster, Lasten: make([]*float64, len(years)), Middelen: make([]*float64, len(years))})
		}
		i := slices.Index(years, r.Jaar)
		panels[len(panels)-1].Lasten[i], panels[len(panels)-1].Middelen[i] = r.Lasten, r.Middelen
	}
	return grafiek.Reeksen(grafiek.Figuur{
		ID:           "jaren",
		Titel:        fmt.Sprintf("Kosten en middelen per cluster van %s, %s %d tot en met %d", o.Kop.Naam, o.Peil.Verslagsoort, years[0], o.Peil.Jaar),
		Beschrijving: "Een vak per cluster, elk op zijn eigen schaal vanaf nul: rondjes zijn kosten, vierkantjes middelen. Waar een jaar onbekend is, staat niets.",
	}, years, panels, voorbeeld)
}

// ontbreekt gathers what is missing by its reason, in the order of the tasks.
func ontbreekt(tasks []*TaakBij) []Ontbreekt {
	var all []Ontbreekt
	for _, kind := range []struct {
		wat   string
		reden func(*TaakBij) string
	}{
		{"dekking", func(t *TaakBij) string {
			if t.MetDekking {
				return ""
			}
			return t.Reden
		}},
		{"aandeel personeel", func(t *TaakBij) string { return t.PersoneelReden }},
		{"aandeel inhuur", func(t *TaakBij) string { return t.InhuurReden }},
		{"aandeel samenwerking", func(t *TaakBij) string { return t.SamenwerkingReden }},
		{"begrotingsafwijking", func(t *TaakBij) string { return t.AfwijkingReden }},
		{"spreiding over jaren", func(t *TaakBij) string { return t.SpreidingReden }},
		{"standgevoeligheid", func(t *TaakBij) string { return t.StandgevoeligheidReden }},
	} {
		from := len(all)
		for _, t := range tasks {
			reden := kind.reden(t)
			if reden == "" {
				continue
			}
			i := slices.IndexFunc(all[from:], func(o Ontbreekt) bool { return o.Reden == reden })
			if i < 0 {
				all = append(all, Ontbreekt{Wat: kind.wat, Reden: reden})
				i = len(all) - from - 1
			}
			all[from+i].Taken = append(all[from+i].Taken, t)
		}
	}
	return all
}
