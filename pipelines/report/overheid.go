package report

import (
	"context"
	"database/sql"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"medebewind/pipelines/report/grafiek"
)

// Overheid is a gemeente or provincie with all that its page shows.
type Overheid struct {
	Kop     OverheidKop
	Peil    Peil
	Taken   []*TaakBij
	Bundels []*BundelBij
	// Geheel is all clusters together; nil if there is no such row.
	Geheel *GeheelBij
	// Profiel is a row a bundle with all five dimensions, Wet the tasks that no
	// bundle has: of these only the law is known.
	Profiel []*ProfielRij
	Wet     []*TaakBij
	// Anders is what changed most, Fouten what looks like an error.
	Anders       []*Anders
	Fouten       []*Fout
	Uit          []*Herindeling
	Reeks        grafiek.Figuur
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

// Letter is under which letter of a directory it stands.
func (k OverheidKop) Letter() string { return strings.ToUpper(sorteernaam(k.Naam)[:1]) }

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
	PerInwoner, LastenPerInwoner             *float64
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
	Wetsruimte                                     *float64
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
	changed, err5 := ask[Anders](ctx, db, "overheid_anders")
	errors, err6 := ask[Fout](ctx, db, "overheid_fout")
	merged, err7 := ask[Herindeling](ctx, db, "overheid_herindeling")
	series, err8 := ask[ReeksJaar](ctx, db, "overheid_reeks")
	for _, err := range []error{err1, err2, err3, err4, err5, err6, err7, err8} {
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
	changedOf := groupBy(changed, func(a *Anders) string { return a.Code })
	errorsOf := groupBy(errors, func(f *Fout) string { return f.Code })
	mergedOf := groupBy(merged, func(h *Herindeling) string { return h.Code })
	seriesOf := groupBy(series, func(r *ReeksJaar) string { return r.Code })
	pages := []pagina{{"overheden.html", "overheden", "Overheden", site.lijst(), "Alle gemeenten en provincies, met per taak plichten, ruimte, geld, mensen en risico's."}}
	for _, head := range site.overheden {
		o := &Overheid{
			Kop: head, Peil: site.Peil[head.Soort], Taken: tasksOf[head.Code], Bundels: bundlesOf[head.Code], Geheel: site.geheel[head.Code],
			Kengetallen: ratiosOf[head.Code], Samenwerking: jointOf[head.Code], Ruimte: roomOf[head.Code],
			Anders: changedOf[head.Code], Fouten: errorsOf[head.Code], Uit: mergedOf[head.Code],
		}
		o.profiel(site.recht)
		o.Figuur = o.draw(clustersOf[head.Code], site.Voorbeeld())
		o.Reeks = reeksen(seriesOf[head.Code], head.Naam, site.Voorbeeld())
		o.Ontbreekt = ontbreekt(o.Taken)
		pages = append(pages, pagina{"overheid/" + head.Code + ".html", "overheid", head.Voluit(), o, o.Omschrijving()})
	}
	return pages, nil
}

// Omschrijving is the page in a sentence, for who shares it.
func (o *Overheid) Omschrijving() string {
	return fmt.Sprintf("%s in %d: per taak plichten, ruimte, geld, mensen en risico's; %d bundels van taken met een tekort en %d met een overschot in elke doorgerekende keuze.",
		o.Kop.Voluit(), o.Peil.Jaar, o.Count("tekort"), o.Count("overschot"))
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
	var years []int // only those of which anything is known
	for _, r := range rows {
		if (r.Lasten != nil || r.Middelen != nil) && !slices.Contains(years, r.Jaar) {
			years = append(years, r.Jaar)
		}
	}
	if len(years) == 0 {
		return grafiek.Figuur{}
	}
	slices.Sort(years)
	var panels []grafiek.Reeks
	for _, r := range rows {
		if len(panels) == 0 || panels[len(panels)-1].Naam != r.Cluster {
			panels = append(panels, grafiek.Reeks{Naam: r.Cluster, Lasten: make([]*float64, len(years)), Middelen: make([]*float64, len(years))})
		}
		i := slices.Index(years, r.Jaar)
		if i < 0 {
			continue
		}
		panels[len(panels)-1].Lasten[i], panels[len(panels)-1].Middelen[i] = r.Lasten, r.Middelen
	}
	return grafiek.Reeksen(grafiek.Figuur{
		ID:           "jaren",
		Titel:        fmt.Sprintf("Kosten en middelen per cluster van %s, %s %d tot en met %d", o.Kop.Naam, o.Peil.Verslagsoort, years[0], years[len(years)-1]),
		Beschrijving: "Een vak per cluster, elk op zijn eigen schaal vanaf nul: rondjes zijn kosten, vierkantjes middelen. Waar een jaar onbekend is, staat niets.",
	}, years, panels, [2]string{"kosten", "middelen"}, voorbeeld)
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
