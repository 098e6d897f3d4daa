package report

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/report/getal"
	"medebewind/pipelines/report/grafiek"
)

// GeheelBij is all clusters together at a government.
type GeheelBij struct {
	Code                                 string
	Lasten, Rijk, Middelen               *float64
	DekkingRijk, Dekking, Laagst, Hoogst *float64
	PerInwoner                           *float64
	Ligging, Reden                       string
}

// Woord says where the band lies.
func (g *GeheelBij) Woord() string { return grafiek.Woord(g.Ligging) }

// BundelRecht is the law of a bundle, the same for every government.
type BundelRecht struct {
	TaakID, Taken                         string
	Plichten, Bevoegdheden, PlichtenErbij *int64
	Ruimte                                *float64
	OpenEinde                             string
}

// Erbij says how the number of duties changed in a year; empty where it did not,
// or is not known.
func (r *BundelRecht) Erbij() string {
	if r == nil || r.PlichtenErbij == nil || *r.PlichtenErbij == 0 {
		return ""
	}
	return erbij(*r.PlichtenErbij)
}

// Open says in words whether spending follows demand.
func (r *BundelRecht) Open() string {
	switch {
	case r == nil || r.OpenEinde == "":
		return "onbekend"
	case strings.Contains(r.OpenEinde, "ja"):
		return "open einde"
	case strings.Contains(r.OpenEinde, "deels"):
		return "deels open einde"
	}
	return "geen open einde"
}

// ProfielRij is a bundle at a government in five dimensions: duties, room, means,
// people, risk. Recht and Mensen are nil where they are not known.
type ProfielRij struct {
	*BundelBij
	Recht  *BundelRecht
	Mensen *TaakBij
	Leden  []*TaakBij
}

// Anders is a cost an inhabitant that changed.
type Anders struct {
	Code, TaakID, Naam string
	Toen               int
	Was, Werd, Anders  *float64
}

// Fout is what looks like an error in the figures of a government.
type Fout struct {
	Code, Regel, Taakveld, Titel string
	Bedrag, Vorig                *float64
}

// Zin says what is odd.
func (f *Fout) Zin() string {
	switch f.Regel {
	case "negatief":
		return fmt.Sprintf("lasten onder nul: %s", getal.Euro(f.Bedrag))
	case "naar nul":
		return fmt.Sprintf("lasten van %s naar niets", getal.Euro(f.Vorig))
	}
	return fmt.Sprintf("lasten van %s naar %s: misschien duizend keer te veel of te weinig", getal.Euro(f.Vorig), getal.Euro(f.Bedrag))
}

// Herindeling is a gemeente that went into another.
type Herindeling struct {
	Code    string
	Datum   time.Time
	Naam    string
	Aandeel *float64
}

// Deels tells whether only a part of it did.
func (h *Herindeling) Deels() bool { return h.Aandeel != nil && *h.Aandeel < 0.999 }

// ReeksJaar is a year of a series that holds through changes of codes; Code is the
// government, or the task, that it is shown with.
type ReeksJaar struct {
	Code, Reeks, Naam string
	Jaar              int
	Verslagsoort      string
	Lasten            *float64
}

// profielen reads what profiles are made of beside bundles and tasks.
func (s *Site) profielen(ctx context.Context, db *sql.DB) error {
	whole, err1 := ask[GeheelBij](ctx, db, "overheid_geheel")
	law, err2 := ask[BundelRecht](ctx, db, "bundel_recht")
	for _, err := range []error{err1, err2} {
		if err != nil {
			return err
		}
	}
	s.geheel, s.recht = map[string]*GeheelBij{}, map[string]*BundelRecht{}
	for i := range whole {
		s.geheel[whole[i].Code] = &whole[i]
	}
	for i := range law {
		s.recht[law[i].TaakID] = &law[i]
	}
	return nil
}

// profiel puts the dimensions of each bundle in one row. The people and the risk of
// a bundle are those of its taakvelden, which each of its tasks has whole.
func (o *Overheid) profiel(law map[string]*BundelRecht) {
	tasks := make(map[string]*TaakBij, len(o.Taken))
	for _, t := range o.Taken {
		tasks[t.TaakID] = t
	}
	in := map[string]bool{}
	for _, b := range o.Bundels {
		row := &ProfielRij{BundelBij: b, Recht: law[b.TaakID]}
		if row.Recht != nil {
			for _, id := range strings.Fields(row.Recht.Taken) {
				in[id] = true
				if t := tasks[id]; t != nil {
					row.Leden = append(row.Leden, t)
				}
			}
		}
		if len(row.Leden) > 0 {
			row.Mensen = row.Leden[0]
		}
		o.Profiel = append(o.Profiel, row)
	}
	for _, t := range o.Taken {
		if !in[t.TaakID] {
			o.Wet = append(o.Wet, t)
		}
	}
}

// Grootste are at most three rows with the largest shortage or surplus an
// inhabitant, as the rows come by size.
func (o *Overheid) grootste(sign float64) (rows []*ProfielRij) {
	for _, r := range o.Profiel {
		if r.Dekking != nil && r.PerInwoner != nil && *r.PerInwoner*sign > 0 && len(rows) < 3 {
			rows = append(rows, r)
		}
	}
	return rows
}

// Tekorten and Overschotten are the largest of each.
func (o *Overheid) Tekorten() []*ProfielRij     { return o.grootste(-1) }
func (o *Overheid) Overschotten() []*ProfielRij { return o.grootste(1) }

// ZonderDekking counts the bundles without a coverage.
func (o *Overheid) ZonderDekking() (n int) {
	for _, b := range o.Bundels {
		if b.Dekking == nil {
			n++
		}
	}
	return n
}

// reeksen draws series through changes of codes; years of which nothing is known
// are not drawn.
func reeksen(rows []*ReeksJaar, naam string, voorbeeld bool) grafiek.Figuur {
	var years []int
	for _, r := range rows {
		if !slices.Contains(years, r.Jaar) {
			years = append(years, r.Jaar)
		}
	}
	if len(years) < 2 {
		return grafiek.Figuur{}
	}
	slices.Sort(years)
	var panels []grafiek.Reeks
	for _, r := range rows {
		if len(panels) == 0 || panels[len(panels)-1].Naam != r.Naam {
			panels = append(panels, grafiek.Reeks{Naam: r.Naam, Lasten: make([]*float64, len(years)), Middelen: make([]*float64, len(years))})
		}
		p := &panels[len(panels)-1]
		if i := slices.Index(years, r.Jaar); r.Verslagsoort == "rekening" {
			p.Middelen[i] = r.Lasten
		} else {
			p.Lasten[i] = r.Lasten
		}
	}
	return grafiek.Reeksen(grafiek.Figuur{
		ID:           "reeks",
		Titel:        fmt.Sprintf("Jeugd en Wmo: netto lasten van %s, %d tot en met %d", naam, years[0], years[len(years)-1]),
		Beschrijving: "Op de breedste taakvelden die alle jaren hetzelfde omvatten, ook door de nieuwe codes van 2023 en 2025 heen. Rondjes zijn begrotingen, vierkantjes rekeningen.",
	}, years, panels, [2]string{"begroting", "rekening"}, voorbeeld)
}

// Overheidslijst is the page of all governments, by province and by letter.
type Overheidslijst struct {
	Groepen []*OverheidGroep
	Letters []*OverheidGroep
}

// OverheidGroep are governments under one name.
type OverheidGroep struct {
	Provincie string
	Overheden []OverheidInLijst
}

// OverheidInLijst is a government with its balance as a whole.
type OverheidInLijst struct {
	OverheidKop
	Bij *GeheelBij
}

// lijst groups governments by province, provincies themselves first, and gemeenten
// by letter.
func (s *Site) lijst() *Overheidslijst {
	in := &Overheidslijst{}
	add := func(groups []*OverheidGroep, name string, o OverheidInLijst) []*OverheidGroep {
		i := slices.IndexFunc(groups, func(g *OverheidGroep) bool { return g.Provincie == name })
		if i < 0 {
			groups, i = append(groups, &OverheidGroep{Provincie: name}), len(groups)
		}
		groups[i].Overheden = append(groups[i].Overheden, o)
		return groups
	}
	for _, o := range s.overheden {
		row := OverheidInLijst{o, s.geheel[o.Code]}
		if o.Soort == "provincie" {
			in.Groepen = add(in.Groepen, "Provincies", row)
			continue
		}
		name := o.Provincie
		if name == "" {
			name = "Provincie onbekend"
		}
		in.Groepen = add(in.Groepen, name, row)
		in.Letters = add(in.Letters, o.Letter(), row)
	}
	slices.SortStableFunc(in.Groepen, func(a, b *OverheidGroep) int { return strings.Compare(a.volgorde(), b.volgorde()) })
	return in
}

func (g *OverheidGroep) volgorde() string {
	if g.Provincie == "Provincies" {
		return ""
	}
	return sorteernaam(g.Provincie)
}
