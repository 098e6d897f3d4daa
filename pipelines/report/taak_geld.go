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

// TaakGeld is the money of a task.
type TaakGeld struct {
	// Jaren are all years and reports, the youngest first; Nu is the one that is
	// looked at, nil for a task without money.
	Jaren     []*TaakJaar
	Nu        *TaakJaar
	Stromen   []*Geldstroom
	Groepen   []*TaakInGroep
	Overheden []*OverheidBij
	// Provincies are the same governments, under the names of provincies.
	Provincies []*TaakProvincie
	// Maten are people and risk in each group, the country last; Omvang is how
	// its duties grew.
	Maten     []*TaakMaat
	Omvang    *TaakOmvang
	Figuur    grafiek.Figuur
	Reeks     grafiek.Figuur
	Velden    []*TaakVeld
	Studies   []*Studie
	Ontbreekt []*Gemis
}

// TaakJaar is a task in the country as a whole in a year.
type TaakJaar struct {
	TaakID                         string
	Jaar                           int
	Verslagsoort, Circulaire       string
	Overheden, Verwacht, MetLasten int64
	Lasten, Middelen               *float64
	Dekking, Laagst, Hoogst        *float64
	Verschil                       *float64
	Ligging, Status, Reden         string
	Keuzes                         string
	Peil                           bool
}

// Woord says where the band lies.
func (j *TaakJaar) Woord() string { return grafiek.Woord(j.Ligging) }

// Geldstroom is money for a task, or a grant that it names without an amount.
type Geldstroom struct {
	TaakID, Soort, Vorm, Naam string
	Bedrag                    *float64
	// Onbekend counts the governments of which the amount is not known.
	Onbekend         int64
	DektTaak         string
	JaarVan, JaarTot *int64
	Zekerheid        string
	InCirculaire     bool
	Toelichting      string
}

// Omschrijving says in words what the money is.
func (g *Geldstroom) Omschrijving() string {
	switch g.Soort {
	case "cluster":
		return "algemene uitkering, deel van het cluster " + g.Naam + ", met uitkeringen die geen taak noemen"
	case "overhead":
		return "algemene uitkering, deel van het geld voor overhead"
	}
	return g.Naam
}

// Jaartal says from when to when a grant is paid; empty where that is unknown.
func (g *Geldstroom) Jaartal() string {
	switch {
	case g.JaarVan != nil && g.JaarTot != nil:
		return fmt.Sprintf("%d tot en met %d", *g.JaarVan, *g.JaarTot)
	case g.JaarVan != nil:
		return fmt.Sprintf("vanaf %d", *g.JaarVan)
	case g.JaarTot != nil:
		return fmt.Sprintf("tot en met %d", *g.JaarTot)
	}
	return ""
}

// TaakInGroep is how coverages lie in a group of governments.
type TaakInGroep struct {
	TaakID, Groep                          string
	Overheden, MetDekking                  int64
	Dekking, Laagst, Hoogst                *float64
	Ligging                                string
	Minimum, KwartLaag, Mediaan, KwartHoog *float64
	Maximum                                *float64
	Reden                                  string
}

// Woord says where the band lies.
func (g *TaakInGroep) Woord() string { return grafiek.Woord(g.Ligging) }

// OverheidBij is a task at a government whose name is known; Mensen is what is
// known of its people and risk there, nil if nothing.
type OverheidBij struct {
	*BundelBij
	Overheid, Provincie string
	Mensen              *TaakBij
}

// TaakProvincie are governments of one provincie.
type TaakProvincie struct {
	Naam      string
	Overheden []*OverheidBij
}

// TaakMaat is the median of people and risk in a group of governments.
type TaakMaat struct {
	TaakID, Groep                              string
	Personeel, Inhuur, Samenwerking, Afwijking *float64
	Spreiding, Standgevoeligheid               *float64
}

// Mensen says what is known of people, and only that.
func (m *TaakMaat) Mensen() string {
	return bekend(
		zinsdeel{m.Personeel, "mediaan %s van de kosten aan eigen personeel"},
		zinsdeel{m.Inhuur, "%s daarvan ingehuurd"},
		zinsdeel{m.Samenwerking, "%s naar samenwerking"})
}

// Risico says what is known of how cost moves, and only that.
func (m *TaakMaat) Risico() string {
	return bekend(
		zinsdeel{m.Spreiding, "kosten wisselen %s over vijf jaren (mediaan)"},
		zinsdeel{m.Afwijking, "rekening min begroting %s"})
}

// zinsdeel is a share with the words around it.
type zinsdeel struct {
	waarde *float64
	zin    string
}

// bekend puts the shares that are known in a row of words; "" if none is.
func bekend(delen ...zinsdeel) string {
	var woorden []string
	for _, d := range delen {
		if d.waarde != nil {
			woorden = append(woorden, fmt.Sprintf(d.zin, getal.Procent(d.waarde)))
		}
	}
	return strings.Join(woorden, ", ")
}

// TaakOmvang is how many duties a task has and how these grew in a year.
type TaakOmvang struct {
	TaakID          string
	Jaar            int
	Plichten, Groei *int64
}

// Erbij says how the number changed.
func (o *TaakOmvang) Erbij() string {
	if o.Groei == nil {
		return "onbekend"
	}
	return erbij(*o.Groei)
}

// Land is the median of all governments; nil if none is known.
func (g *TaakGeld) Land() *TaakMaat {
	for _, m := range g.Maten {
		if m.Groep == "landelijk" {
			return m
		}
	}
	return nil
}

// VanGroep are people and risk of a group.
func (g *TaakGeld) VanGroep(groep string) *TaakMaat {
	for _, m := range g.Maten {
		if m.Groep == groep {
			return m
		}
	}
	return &TaakMaat{}
}

// Ontvangers counts the governments that receive the grant of a task that not all
// receive; 0 if all do.
func (g *TaakGeld) Ontvangers() int {
	n := 0
	for _, o := range g.Overheden {
		if o.Reden != nietOntvangt {
			n++
		}
	}
	if n == len(g.Overheden) {
		return 0
	}
	return n
}

// nietOntvangt is why a government has no coverage of a task that a grant pays to
// others, such as centrumgemeenten.
const nietOntvangt = "ontvangt de uitkering niet"

// TaakVeld is a taakveld that a task stands on.
type TaakVeld struct {
	TaakID, Taakveld, Titel string
	Taken                   *int64
	Zeker                   bool
	Zekerheid               string
	InIv3                   bool
	Toelichting             string
}

// Studie is a study beside the measured gap.
type Studie struct {
	TaakID, Auteur, Titel         string
	Jaar                          int
	Bevinding, SoortBedrag        string
	BedragJaar                    string
	Laag, Hoog                    *float64
	VerschilLaag, VerschilHoog    *float64
	Over, Onderwerp, Verslagsoort string
	GemetenJaar                   *int64
	Gemeten, Dekking              *float64
	Zekerheid, Toelichting, Reden string
	URLs                          string
}

// Adressen are where the study is found.
func (s *Studie) Adressen() []string { return adressen(s.URLs) }

// Bedrag is the amount of the study in words.
func (s *Studie) Bedrag() string {
	switch {
	case s.Laag == nil:
		return "noemt geen bedrag"
	case s.Hoog != nil && *s.Hoog != *s.Laag:
		return getal.Euro(s.Laag) + " tot " + getal.Euro(s.Hoog)
	}
	return getal.Euro(s.Laag)
}

// Verschil is the amount of the study as a gap, with the sign of what is measured
// here: means minus cost; empty where the amount is none.
func (s *Studie) Verschil() string { return reeks(s.VerschilLaag, s.VerschilHoog) }

// reeks writes a range of amounts; empty where it is unknown.
func reeks(low, high *float64) string {
	switch {
	case low == nil || high == nil:
		return ""
	case *low == *high:
		return getal.Euro(low)
	}
	return getal.Euro(low) + " tot " + getal.Euro(high)
}

// Gemis is a reason with the governments that have no coverage for it.
type Gemis struct {
	Reden     string
	Overheden []*OverheidBij
}

// geld reads the money of each task.
func geld(ctx context.Context, db *sql.DB, site *Site) error {
	years, err1 := ask[TaakJaar](ctx, db, "taak_jaar")
	streams, err2 := ask[Geldstroom](ctx, db, "taak_geldstroom")
	groups, err3 := ask[TaakInGroep](ctx, db, "taak_groep")
	fields, err4 := ask[TaakVeld](ctx, db, "taak_veld")
	studies, err5 := ask[Studie](ctx, db, "taak_onderzoek")
	measures, err6 := ask[TaakMaat](ctx, db, "taak_dimensie")
	growth, err7 := ask[TaakOmvang](ctx, db, "taak_omvang")
	series, err8 := ask[ReeksJaar](ctx, db, "taak_reeks")
	for _, err := range []error{err1, err2, err3, err4, err5, err6, err7, err8} {
		if err != nil {
			return err
		}
	}
	yearsOf := groupBy(years, func(j *TaakJaar) string { return j.TaakID })
	streamsOf := groupBy(streams, func(g *Geldstroom) string { return g.TaakID })
	groupsOf := groupBy(groups, func(g *TaakInGroep) string { return g.TaakID })
	fieldsOf := groupBy(fields, func(v *TaakVeld) string { return v.TaakID })
	studiesOf := groupBy(studies, func(s *Studie) string { return s.TaakID })
	measuresOf := groupBy(measures, func(m *TaakMaat) string { return m.TaakID })
	growthOf := groupBy(growth, func(o *TaakOmvang) string { return o.TaakID })
	seriesOf := groupBy(series, func(r *ReeksJaar) string { return r.Code })
	governmentsOf := site.byTask()
	for _, t := range site.taken {
		t.Jaren, t.Stromen, t.Groepen, t.Velden, t.Studies = yearsOf[t.ID], streamsOf[t.ID], groupsOf[t.ID], fieldsOf[t.ID], studiesOf[t.ID]
		t.Overheden, t.Maten = governmentsOf[t.ID], measuresOf[t.ID]
		t.Provincies = provincies(t.Overheden)
		if found := growthOf[t.ID]; len(found) > 0 {
			t.Omvang = found[0]
		}
		t.Reeks = reeksen(seriesOf[t.ID], "alle gemeenten", site.Voorbeeld())
		if i := slices.IndexFunc(t.Jaren, func(j *TaakJaar) bool { return j.Peil }); i >= 0 {
			t.Nu = t.Jaren[i]
		}
		t.Ontbreekt = gemis(t.Overheden)
		t.Figuur = t.verdeling(site.Voorbeeld())
	}
	return nil
}

// byTask are the governments per task, by name: that order says nothing on how
// they do.
func (s *Site) byTask() map[string][]*OverheidBij {
	heads := make(map[string]OverheidKop, len(s.overheden))
	for _, o := range s.overheden {
		heads[o.Code] = o
	}
	people := make(map[string]*TaakBij, len(s.taakBij))
	for i := range s.taakBij {
		people[s.taakBij[i].Code+s.taakBij[i].TaakID] = &s.taakBij[i]
	}
	of := map[string][]*OverheidBij{}
	for i := range s.bundelBij {
		t := &s.bundelBij[i]
		if head, ok := heads[t.Code]; ok {
			of[t.TaakID] = append(of[t.TaakID], &OverheidBij{t, head.Naam, head.Provincie, people[t.Code+t.TaakID]})
		}
	}
	for _, governments := range of {
		slices.SortFunc(governments, func(a, b *OverheidBij) int {
			return strings.Compare(sorteernaam(a.Overheid)+a.Code, sorteernaam(b.Overheid)+b.Code)
		})
	}
	return of
}

// provincies puts governments, which come by name, under their provincie.
func provincies(governments []*OverheidBij) (groups []*TaakProvincie) {
	for _, o := range governments {
		name := o.Provincie
		if name == "" {
			name = "Alle samen"
		}
		i := slices.IndexFunc(groups, func(g *TaakProvincie) bool { return g.Naam == name })
		if i < 0 {
			groups, i = append(groups, &TaakProvincie{Naam: name}), len(groups)
		}
		groups[i].Overheden = append(groups[i].Overheden, o)
	}
	slices.SortFunc(groups, func(a, b *TaakProvincie) int { return strings.Compare(sorteernaam(a.Naam), sorteernaam(b.Naam)) })
	return groups
}

var apostroffen = strings.NewReplacer("’", "'", "‘", "'")

// sorteernaam files 's-Gravenhage under G, as directories do, and letters with
// accents beside those without.
func sorteernaam(name string) string {
	name = apostroffen.Replace(name)
	return vouw(strings.TrimPrefix(strings.TrimPrefix(name, "'s-"), "'t "))
}

// gemis gathers the governments without a coverage by reason, most first.
func gemis(governments []*OverheidBij) []*Gemis {
	var found []*Gemis
	for _, o := range governments {
		if o.Reden == "" || o.Dekking != nil {
			continue
		}
		i := slices.IndexFunc(found, func(g *Gemis) bool { return g.Reden == o.Reden })
		if i < 0 {
			found = append(found, &Gemis{Reden: o.Reden})
			i = len(found) - 1
		}
		found[i].Overheden = append(found[i].Overheden, o)
	}
	slices.SortStableFunc(found, func(a, b *Gemis) int { return len(b.Overheden) - len(a.Overheden) })
	return found
}

// verdeling draws how many governments have which coverage; of fewer than four
// a chart says no more than the table.
func (t *Taak) verdeling(voorbeeld bool) grafiek.Figuur {
	var coverages []float64
	for _, o := range t.Overheden {
		if o.Dekking != nil {
			coverages = append(coverages, *o.Dekking)
		}
	}
	if len(coverages) < 4 {
		return grafiek.Figuur{}
	}
	below := 0
	for _, c := range coverages {
		if c < 1 {
			below++
		}
	}
	return grafiek.Verdeling(grafiek.Figuur{
		ID:           "verdeling-figuur",
		Titel:        fmt.Sprintf("Hoeveel %s welke dekking hebben, %s %d", t.Meervoud(), t.Peil.Verslagsoort, t.Peil.Jaar),
		Beschrijving: fmt.Sprintf("Van %d %s ligt het punt bij %d onder evenwicht en bij %d erop of erboven. Het punt is de standaardkeuze; de band van elk staat in de tabel.", len(coverages), t.Meervoud(), below, len(coverages)-below),
	}, coverages, voorbeeld)
}

// Gedeeld tells whether a taakveld of the task has other tasks too: then only
// their bundle is measured.
func (t *Taak) Gedeeld() bool {
	return slices.ContainsFunc(t.Velden, func(v *TaakVeld) bool { return v.Zeker && v.Taken != nil && *v.Taken > 1 })
}

// Bevinding is the finding in one sentence.
func (t *Taak) Bevinding() string {
	n := t.Nu
	switch {
	case t.Kandidaat():
		return "Kandidaat-taak: de wet noemt haar, maar nog niemand heeft beoordeeld of zij een taak op zich is; geld is er niet aan verbonden"
	case n == nil:
		return "Van deze taak zijn geen bedragen bekend"
	case n.Ligging == "tekort":
		return fmt.Sprintf("%s krijgen in elke doorgerekende keuze (%s) minder geld voor deze taak dan zij kost: %s tot %s van de kosten", getal.Zin(t.Meervoud()), n.Keuzes, getal.Dekking(n.Laagst), getal.Dekking(n.Hoogst))
	case n.Ligging == "overschot":
		return fmt.Sprintf("%s krijgen in elke doorgerekende keuze (%s) meer geld voor deze taak dan zij kost: %s tot %s van de kosten", getal.Zin(t.Meervoud()), n.Keuzes, getal.Dekking(n.Laagst), getal.Dekking(n.Hoogst))
	case n.Ligging == "onbeslist":
		return fmt.Sprintf("Of het geld voor deze taak genoeg is, hangt af van de keuze (%s): %s tot %s van de kosten", n.Keuzes, getal.Dekking(n.Laagst), getal.Dekking(n.Hoogst))
	}
	return "Of het geld voor deze taak genoeg is, is niet te zeggen: " + n.Reden
}
