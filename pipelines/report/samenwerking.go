package report

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"medebewind/pipelines/report/getal"
)

// WieDoetHet is the page on who spends the money of tasks: gemeenten by
// themselves, together in regelingen, or whom they buy from.
type WieDoetHet struct {
	Peil         Peil
	Geheel       *Wijze
	Bundels      []*Wijze
	Velden       []VeldSamen
	Overdrachten []Overdracht
	Soorten      []RegelingSoort
	Mensen       []Mensen
}

// Mensen is a figure on the people of gemeenten of a size class.
type Mensen struct {
	Klasse             string
	Jaar               int
	Onderwerp, Eenheid string
	Waarde             *float64
	Reden              string
}

// Cijfer writes it in its unit.
func (m *Mensen) Cijfer() string { return cijfer(m.Waarde, m.Eenheid) }

// cijfer writes a figure of people as its unit asks.
func cijfer(x *float64, eenheid string) string {
	switch {
	case x == nil:
		return "."
	case eenheid == "fractie":
		return getal.Getal(*x*100, 1) + "%"
	case eenheid == "jaar":
		return getal.Getal(*x, 1) + " jaar"
	}
	return getal.Getal(*x, 0)
}

// Wijze says of each euro of a bundle who spends it. Shares are nil together,
// with a reason.
type Wijze struct {
	Soort, ID, Naam                                  string
	Taken                                            int64
	Lasten                                           *float64
	Eigen, Regeling, Ingekocht, Overgedragen, Overig *float64
	Overheden                                        int64
	Reden                                            string
}

// VeldSamen is a taakveld at gemeenten and at regelingen.
type VeldSamen struct {
	Taakveld, Titel                         string
	Gemeenten, Naar, Regelingen             *float64
	SamenLaag, SamenHoog                    *float64
	PersoneelGemeenten, PersoneelRegelingen *float64
	Reden                                   string
}

// Samen is what both cost without counting twice, by both books.
func (v *VeldSamen) Samen() string { return reeks(v.SamenLaag, v.SamenHoog) }

// Overdracht is money between governments and regelingen as both sides book it.
type Overdracht struct {
	Jaar                                 int
	Verslagsoort, Stroom                 string
	BetaaldCategorie, OntvangenCategorie string
	Betaald, Ontvangen, Verschil         *float64
	Reden                                string
}

// RegelingSoort are the regelingen of a kind.
type RegelingSoort struct {
	Soort                string
	Regelingen, Geleverd int64
	Lasten, Personeel    *float64
}

// Bevinding is the finding in one sentence.
func (w *WieDoetHet) Bevinding() string {
	g := w.Geheel
	if g == nil || g.Eigen == nil {
		return "Hoeveel van het geld gemeenten zelf uitgeven, samen of bij anderen inkopen, is niet bekend"
	}
	return fmt.Sprintf("Van elke euro van gemeenten gaat %s naar eigen personeel, %s naar gemeenschappelijke regelingen en %s naar inkoop",
		getal.Procent(g.Eigen), getal.Procent(g.Regeling), getal.Procent(g.Ingekocht))
}

// Any tells whether of any bundle is known who spends its euros.
func (w *WieDoetHet) Any() bool {
	return slices.ContainsFunc(w.Bundels, func(b *Wijze) bool { return b.Eigen != nil })
}

func samenwerking(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	ways, err1 := ask[Wijze](ctx, db, "samenwerking_wijze")
	fields, err2 := ask[VeldSamen](ctx, db, "samenwerking_veld")
	transfers, err3 := ask[Overdracht](ctx, db, "samenwerking_overdracht")
	kinds, err4 := ask[RegelingSoort](ctx, db, "samenwerking_soort")
	people, err5 := ask[Mensen](ctx, db, "samenwerking_mensen")
	for _, err := range []error{err1, err2, err3, err4, err5} {
		if err != nil {
			return nil, err
		}
	}
	in := &WieDoetHet{Peil: site.Peil["gemeente"], Velden: fields, Overdrachten: transfers, Soorten: kinds, Mensen: people}
	for i := range ways {
		if ways[i].Soort == "geheel" {
			in.Geheel = &ways[i]
		} else {
			in.Bundels = append(in.Bundels, &ways[i])
		}
	}
	return []pagina{{"samenwerking.html", "samenwerking", "Wie doet het werk", in, "Door wie elke euro wordt uitgegeven: eigen mensen, gemeenschappelijke regelingen of ingekocht."}}, nil
}
