package report

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"medebewind/pipelines/report/getal"
	models "medebewind/sql"
)

// Verantwoording is how the figures come about, and what they cannot say.
type Verantwoording struct {
	// Modellen are the tables of indicators and quality that are published, as
	// the SQL itself describes them.
	Modellen     []*models.Model
	Toetsen      []Toets
	Aansluiting  []Aansluiting
	Counts       []Count
	Dekking      []Telling
	Vergelijking Vergelijking
	Verschillen  []Verschil
	Weglatingen  []Weglating
	Aanvaard     []Aanvaarding
	Begrippen    []Begrip
}

// Toets is a check and what came of it.
type Toets struct {
	Naam, Ernst string
	Geslaagd    bool
	Rijen       *int64
	Voorbeeld   string
	Aanvaard    bool
	Betekenis   string
}

// Aansluiting counts totals that were computed along two ways.
type Aansluiting struct {
	Soort          string
	Aantal, Buiten int
	Grootste       *float64
}

// Count is a count or percentage along two ways.
type Count struct {
	Naam, Eenheid                string
	Verwacht, Gevonden, Verschil *float64
	Toelichting                  string
}

// Promised, Found and Difference write its figures as their unit asks.
func (c *Count) Promised() string   { return cijfer(c.Verwacht, c.Eenheid) }
func (c *Count) Found() string      { return cijfer(c.Gevonden, c.Eenheid) }
func (c *Count) Difference() string { return cijfer(c.Verschil, c.Eenheid) }

// Telling is a share of the register.
type Telling struct {
	Naam           string
	Waarde         *float64
	Teller, Noemer *int64
	Toelichting    string
}

// Vergelijking is the release that this one is compared with.
type Vergelijking struct {
	Uitgave                string
	Vergeleken, ZelfdeCode bool
	Reden                  string
}

// Verschil is a figure that changed since that release.
type Verschil struct {
	Naam, Onderwerp string
	Jaar            *int64
	Vorige, Waarde  *float64
	Eenheid         string
}

// Van and Naar write the figure as its unit asks.
func (v Verschil) Van() string  { return inEenheid(v.Vorige, v.Eenheid) }
func (v Verschil) Naar() string { return inEenheid(v.Waarde, v.Eenheid) }

func inEenheid(x *float64, eenheid string) string {
	if strings.HasPrefix(eenheid, "euro") {
		return getal.Euro(x)
	}
	if x != nil && *x != float64(int64(*x)) {
		return getal.Of(x, 2)
	}
	return getal.Of(x, 0)
}

// Weglating is what is left out.
type Weglating struct{ Bron, Onderwerp, Reden string }

// Aanvaarding is a check that someone passed by.
type Aanvaarding struct {
	Toets, Reden, Door string
	Op                 time.Time
}

// Gezakt are the checks that failed.
func (v *Verantwoording) Gezakt() []Toets {
	n := 0
	for n < len(v.Toetsen) && !v.Toetsen[n].Geslaagd {
		n++
	}
	return v.Toetsen[:n]
}

// Geslaagd counts the checks that passed.
func (v *Verantwoording) Geslaagd() int { return len(v.Toetsen) - len(v.Gezakt()) }

func verantwoording(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	v := &Verantwoording{Weglatingen: site.weglatingen}
	var err error
	if v.Begrippen, err = begrippen(); err != nil {
		return nil, err
	}
	all, err := models.Models()
	if err != nil {
		return nil, err
	}
	for _, m := range all {
		if m.Leaves() && (strings.HasPrefix(m.Name, "indicator.") || strings.HasPrefix(m.Name, "kwaliteit.")) {
			v.Modellen = append(v.Modellen, m)
		}
	}
	compared, err := ask[Vergelijking](ctx, db, "vergelijking")
	if err != nil {
		return nil, err
	}
	if len(compared) > 0 {
		v.Vergelijking = compared[0]
	}
	if v.Toetsen, err = ask[Toets](ctx, db, "toets"); err != nil {
		return nil, err
	}
	if v.Aansluiting, err = ask[Aansluiting](ctx, db, "aansluiting"); err != nil {
		return nil, err
	}
	if v.Counts, err = ask[Count](ctx, db, "aansluiting_aantal"); err != nil {
		return nil, err
	}
	if v.Dekking, err = ask[Telling](ctx, db, "dekking_overzicht"); err != nil {
		return nil, err
	}
	if v.Verschillen, err = ask[Verschil](ctx, db, "verschil"); err != nil {
		return nil, err
	}
	if v.Aanvaard, err = ask[Aanvaarding](ctx, db, "aanvaarding"); err != nil {
		return nil, err
	}
	return []pagina{{pad: "verantwoording.html", sjabloon: "verantwoording", titel: "Verantwoording", inhoud: v}}, nil
}
