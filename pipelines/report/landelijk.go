package report

import (
	"cmp"
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
	Wet   WetZin
	// Studies stand beside what is measured here.
	Studies []LandStudie
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
	// Balans is the chart of clusters.
	Balans grafiek.Figuur
	// Groepen are the columns of the heat table, Warmte its rows.
	Groepen []string
	Warmte  []*WarmteRij
	// Register counts duties and powers; Alles is the sum, nil without any.
	Alles                *RegisterRij
	Ministeries, Domeins []*RegisterRij
	Correcties           []*Correctie
}

// RegisterRij counts norms that rest on a layer, and how many more that are than a year before.
type RegisterRij struct {
	Laag, Soort, Naam                string
	Plichten, Bevoegdheden           int64
	PlichtenErbij, BevoegdhedenErbij int64
}

// ErbijPlicht and ErbijBevoegdheid say how a count changed in a year.
func (r *RegisterRij) ErbijPlicht() string { return erbij(r.PlichtenErbij) }

func (r *RegisterRij) ErbijBevoegdheid() string { return erbij(r.BevoegdhedenErbij) }

// erbij writes a change with its sign; none is a word.
func erbij(n int64) string {
	switch {
	case n > 0:
		return "+" + getal.Getal(float64(n), 0)
	case n < 0:
		return getal.Getal(float64(n), 0)
	}
	return "gelijk"
}

// Correctie is a cluster whose national figure has errors of governments in it,
// with the figure without these.
type Correctie struct {
	Laag, Cluster string
	Overheden     int64
	Codes         string
	LastenZonder  *float64
	DekkingZonder *float64
	namen         []OverheidKop
	met           *ClusterLand
}

// Bij are the governments, Met the figure with them.
func (c *Correctie) Bij() []OverheidKop { return c.namen }

func (c *Correctie) Met() *float64 {
	if c.met == nil {
		return nil
	}
	return c.met.Dekking
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

// Knel is a cluster or a bundle in a group of governments.
type Knel struct {
	Laag, Soort, ID, Naam, Cluster string
	Taken                          int64
	Groep                          string
	Overheden                      *int64
	Dekking, Laagst, Hoogst        *float64
	Ligging                        string
}

// Woord says where the band lies.
func (g *Knel) Woord() string { return grafiek.Woord(g.Ligging) }

// WarmteRij is a cluster or bundle with a cell a group; nil where the group has
// no figure.
type WarmteRij struct {
	*Knel
	Cellen []*Knel
}

// Alleen tells whether it is one task, which has a page.
func (w *WarmteRij) Alleen() bool { return w.Soort == "bundel" && w.Taken == 1 }

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

// Bevinding answers in one sentence whether there is balance.
func (l *Laag) Bevinding() string {
	g := l.Geheel
	if g == nil || g.Dekking == nil {
		reason := "geen cijfers"
		if g != nil && g.Reden != "" {
			reason = g.Reden
		}
		return fmt.Sprintf("Of het geld van %s hun taken dekt, is niet te zeggen: %s", l.Meervoud, reason)
	}
	return fmt.Sprintf("Is er balans? %s: het Rijk betaalt %s van wat de taken van %s kosten, met eigen middelen erbij is er %s",
		getal.Zin(g.Woord()), getal.Dekking(g.DekkingRijk), l.Meervoud, getal.Dekking(g.Dekking))
}

// Telling says in words how the clusters lie.
func (l *Laag) Telling() string {
	of := func(verdict string) int {
		return count(l.Clusters, func(c *ClusterLand) string { return c.Ligging }, verdict)
	}
	if of("") == len(l.Clusters) {
		return fmt.Sprintf("Van geen van de %s is er een oordeel", getal.Aantal(len(l.Clusters), "cluster", "clusters"))
	}
	var parts []string
	for _, v := range []struct{ ligging, words string }{
		{"tekort", "met een tekort en"}, {"overschot", "met een overschot in elke doorgerekende keuze"}, {"onbeslist", "onbeslist"}, {"", "zonder oordeel"},
	} {
		if n := of(v.ligging); n > 0 || v.ligging == "tekort" || v.ligging == "overschot" {
			parts = append(parts, fmt.Sprintf("%d %s", n, v.words))
		}
	}
	return fmt.Sprintf("Van de %s: %s %s", getal.Aantal(len(l.Clusters), "cluster", "clusters"), parts[0], strings.Join(parts[1:], ", "))
}

// opsomming joins with commas and a last "en".
func opsomming(parts []string) string {
	if n := len(parts); n > 1 {
		return strings.Join(parts[:n-1], ", ") + " en " + parts[n-1]
	}
	return strings.Join(parts, "")
}

// Omschrijving is the finding of the first layer, for who shares the page.
func (l *Landelijk) Omschrijving() string {
	if len(l.Lagen) == 0 {
		return ""
	}
	return l.Lagen[0].Bevinding() + "."
}

// WetZin counts changes of law by what is known of their money.
type WetZin []WetGeld

// Zin says it in a sentence, without counts of nothing.
func (w WetZin) Zin() string {
	all, unknown := 0, 0
	var parts []string
	for _, g := range w {
		all += g.Wijzigingen
		words := map[string]string{"volledig": "kwam er voor elk jaar geld", "deels": "kwam er een deel van het geld", "geen": "kwam er geen geld"}[g.Middelen]
		switch {
		case g.Middelen == "onbekend":
			unknown = g.Wijzigingen
		case g.Wijzigingen > 0:
			parts = append(parts, fmt.Sprintf("bij %d %s", g.Wijzigingen, words))
		}
	}
	if all == 0 {
		return "In de opgenomen wetten is geen wijziging gevonden"
	}
	changes := getal.Aantal(all, "wetswijziging", "wetswijzigingen") + " van taken"
	if len(parts) == 0 {
		return "Van " + changes + " is van geen enkele bekend of er geld volgde"
	}
	text := getal.Zin(changes) + ": " + opsomming(parts)
	if unknown > 0 {
		text += fmt.Sprintf("; van %d is niet bekend of er geld volgde", unknown)
	}
	return text
}

func landelijk(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	grounds, err1 := ask[Grond](ctx, db, "landelijk_grond")
	delivered, err2 := ask[Levering](ctx, db, "landelijk_levering")
	laws, err3 := ask[WetGeld](ctx, db, "landelijk_wet")
	tight, err4 := ask[Knel](ctx, db, "landelijk_knel")
	studies, err5 := ask[LandStudie](ctx, db, "landelijk_onderzoek")
	register, err6 := ask[RegisterRij](ctx, db, "landelijk_register")
	corrections, err7 := ask[Correctie](ctx, db, "landelijk_correctie")
	for _, err := range []error{err1, err2, err3, err4, err5, err6, err7} {
		if err != nil {
			return nil, err
		}
	}
	in := &Landelijk{Wet: wetGeld(laws), Studies: studies}
	bundleOf := groupBy(site.taakLand, func(t *TaakLand) string { return t.Laag })
	clusterOf := groupBy(site.clusterLand, func(c *ClusterLand) string { return c.Laag })
	groundOf := groupBy(grounds, func(g *Grond) string { return g.Laag })
	deliveredOf := groupBy(delivered, func(l *Levering) string { return l.Laag })
	tightOf := groupBy(tight, func(k *Knel) string { return k.Laag })
	registerOf := groupBy(register, func(r *RegisterRij) string { return r.Laag })
	correctionsOf := groupBy(corrections, func(c *Correctie) string { return c.Laag })
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
		l.register(registerOf[name])
		l.correcties(correctionsOf[name], site.overheden)
		l.Groepen, l.Warmte = warmte(tightOf[name])
		l.Balans = l.balans(site.Voorbeeld())
		in.Lagen = append(in.Lagen, l)
	}
	return []pagina{{"index.html", "landelijk", "Landelijk", in, in.Omschrijving()}}, nil
}

// register puts the counts under what they are counted by.
func (l *Laag) register(rows []*RegisterRij) {
	for _, r := range rows {
		switch r.Soort {
		case "alles":
			l.Alles = r
		case "ministerie":
			l.Ministeries = append(l.Ministeries, r)
		default:
			l.Domeins = append(l.Domeins, r)
		}
	}
}

// correcties gives corrections the names of their governments and the figure
// that they touch.
func (l *Laag) correcties(rows []*Correctie, governments []OverheidKop) {
	for _, c := range rows {
		for _, code := range strings.Fields(c.Codes) {
			if i := slices.IndexFunc(governments, func(o OverheidKop) bool { return o.Code == code }); i >= 0 {
				c.namen = append(c.namen, governments[i])
			}
		}
		if i := slices.IndexFunc(l.Clusters, func(k *ClusterLand) bool { return k.Cluster == c.Cluster }); i >= 0 {
			c.met = l.Clusters[i]
		}
		l.Correcties = append(l.Correcties, c)
	}
}

// balans is the chart of clusters with the whole above them; where nothing is
// known there is nothing to draw.
func (l *Laag) balans(voorbeeld bool) grafiek.Figuur {
	var rows []grafiek.Balans
	known := false
	for _, c := range l.Regels() {
		name := c.Cluster
		if c.Geheel() {
			name = "Alle clusters samen"
		}
		known = known || c.Dekking != nil
		rows = append(rows, grafiek.Balans{Naam: name, Dekking: c.Dekking, Rijk: c.DekkingRijk, Laag: c.Laagst, Hoog: c.Hoogst, Ligging: c.Ligging, Reden: c.Reden})
	}
	if !known {
		return grafiek.Figuur{}
	}
	return grafiek.Dekkingen(grafiek.Figuur{
		ID:           "balans-" + l.Naam,
		Titel:        fmt.Sprintf("Is er balans? Middelen als deel van de kosten, clusters van %s, %s %d", l.Meervoud, l.Peil.Verslagsoort, l.Peil.Jaar),
		Beschrijving: l.Telling() + ".",
	}, rows, voorbeeld)
}

// wetGeld has each answer, also one that no change has.
func wetGeld(found []WetGeld) WetZin {
	tiles := WetZin{{Middelen: "volledig"}, {Middelen: "deels"}, {Middelen: "geen"}, {Middelen: "onbekend"}}
	for i := range tiles {
		for _, f := range found {
			if f.Middelen == tiles[i].Middelen {
				tiles[i] = f
			}
		}
	}
	return tiles
}

// warmte turns cells into a table of clusters and their bundles against groups,
// which come in order.
func warmte(cells []*Knel) (groups []string, rows []*WarmteRij) {
	place := map[string]*WarmteRij{}
	for _, c := range cells {
		if !slices.Contains(groups, c.Groep) {
			groups = append(groups, c.Groep)
		}
	}
	for _, c := range cells {
		row := place[c.Soort+c.ID]
		if row == nil {
			row = &WarmteRij{c, make([]*Knel, len(groups))}
			place[c.Soort+c.ID] = row
			rows = append(rows, row)
		}
		row.Cellen[slices.Index(groups, c.Groep)] = c
	}
	first, deep := map[string]int{"geheel": -1}, map[string]int{"bundel": 1}
	slices.SortStableFunc(rows, func(a, b *WarmteRij) int {
		return cmp.Or(first[a.Soort]-first[b.Soort], strings.Compare(a.Cluster, b.Cluster), deep[a.Soort]-deep[b.Soort], strings.Compare(a.ID, b.ID))
	})
	return groups, rows
}
