package report

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"medebewind/pipelines/report/grafiek"
)

// TaakKop is what a task is.
type TaakKop struct {
	ID, Naam, Laag, Ministerie, MedeMinisterie, Cluster, Zekerheid, Herkomst string
	Regeling, Artikelen, Beleidsvrijheid, OpenEinde                          string
	ZekerheidWet, ZekerheidIv3, ZekerheidMiddelen                            string
	Onzeker, Toelichting, Bron, UitFonds, Vormen, ZonderBepaling             string
	Bepalingen                                                               int
	// Plichten, Bevoegdheden and Verboden count the norms in force on the day of the
	// run: the items of one list are one.
	Plichten, Bevoegdheden, Verboden int
}

// Voluit tells tasks of one name of gemeenten and of provincies apart.
func (t TaakKop) Voluit() string { return t.Naam + " (" + t.Laag + ")" }

// Kandidaat tells whether the task was derived from the layout of a law: it has
// no money, and nobody looked at it.
func (t *TaakKop) Kandidaat() bool { return t.Herkomst == "afgeleid" }

// Meervoud names the governments that have the task.
func (t *TaakKop) Meervoud() string {
	if t.Laag == "provincie" {
		return "provincies"
	}
	return "gemeenten"
}

// Taak is a task with its law, its money and how both went through time.
type Taak struct {
	TaakKop
	Peil Peil
	TaakWet
	TaakGeld
	// Wijzigingen are the changes of law, the youngest first.
	Wijzigingen []*Wijziging
	// Zonder are the mutations that no change of law explains.
	Zonder Mutaties
	// Komend are pending bills, the youngest first.
	Komend []*Komend
	// Tijd is the chart of changes of law beside money.
	Tijd grafiek.Figuur
}

// Wijziging is a change of law with the money that followed.
type Wijziging struct {
	BWB, Regeling, Aard, URL                       string
	Datum                                          time.Time
	Nieuw, Gewijzigd, Vervallen                    int
	Middelen, Grond, Zekerheid, Toelichting, Stand string
	Mutaties                                       Mutaties
}

// Mutatie is a row of a circulaire.
type Mutatie struct {
	Circulaire, Fonds, Soort, Omschrijving, URL string
	Pagina                                      int
	Tabel, SHA                                  string
	Taken                                       int
	Reden                                       string
	// Vorige is the circulaire that a grant was compared with: its amounts are
	// differences, and standen what is printed.
	Vorige            string
	bedragen, standen map[int]*float64
}

// Mutaties are rows of circulaires that are shown in one table.
type Mutaties []*Mutatie

// Jaren are the years that the rows tell of.
func (m Mutaties) Jaren() []int {
	var years []int
	for _, row := range m {
		for year := range row.bedragen {
			if !slices.Contains(years, year) {
				years = append(years, year)
			}
		}
	}
	slices.Sort(years)
	return years
}

// In is the amount of a year in euros; nil where none is known.
func (m *Mutatie) In(year int) *float64 { return m.bedragen[year] }

// Stand is what is printed of a grant in a year, in euros; nil where the amount
// itself is.
func (m *Mutatie) Stand(year int) *float64 { return m.standen[year] }

// wijzigingRij and mutatieRij are the rows as they are read.
type wijzigingRij struct {
	TaakID, BWB                                    string
	Datum                                          time.Time
	Regeling, URL, Aard                            string
	Nieuw, Gewijzigd, Vervallen                    int
	Middelen, Grond, Zekerheid, Toelichting, Stand string
}

type mutatieRij struct {
	Rij, TaakID, BWB                            string
	Datum                                       *time.Time
	Circulaire, Fonds, Soort, Omschrijving, URL string
	Pagina                                      int
	Tabel, SHA                                  string
	Taken                                       int
	Reden, Vorige                               string
	Jaar                                        int
	Bedrag, Gedrukt                             *float64
}

// wet names a change of law for a task.
type wet struct {
	task, bwb string
	date      time.Time
}

// taken are the list and a page each.
func taken(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	heads, err1 := ask[TaakKop](ctx, db, "taak")
	changes, err2 := ask[wijzigingRij](ctx, db, "taak_wijziging")
	mutations, err3 := ask[mutatieRij](ctx, db, "taak_mutatie")
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return nil, err
		}
	}
	tasks := map[string]*Taak{}
	for _, head := range heads {
		t := &Taak{TaakKop: head, Peil: site.Peil[head.Laag]}
		site.taken = append(site.taken, t)
		tasks[head.ID] = t
	}
	explain(tasks, changes, mutations)
	if err := geld(ctx, db, site); err != nil {
		return nil, err
	}
	pages := []pagina{{"taken.html", "taken", "Taken", takenlijst(site), "Alle taken die de wet aan gemeenten en provincies oplegt."}}
	for _, t := range site.taken {
		pages = append(pages, pagina{"taak/" + t.ID + ".html", "taak", t.Voluit(), t, t.Bevinding() + "."})
	}
	return pages, nil
}

// explain puts every change with its task, and every row of a circulaire with
// the change that explains it, or with the task alone. The rows come a year
// each, those of one line together.
func explain(tasks map[string]*Taak, changes []wijzigingRij, mutations []mutatieRij) {
	known := map[wet]*Wijziging{}
	for _, r := range changes {
		w := &Wijziging{
			BWB: r.BWB, Datum: r.Datum, Regeling: r.Regeling, URL: r.URL, Aard: r.Aard, Nieuw: r.Nieuw, Gewijzigd: r.Gewijzigd, Vervallen: r.Vervallen,
			Middelen: r.Middelen, Grond: r.Grond, Zekerheid: r.Zekerheid, Toelichting: r.Toelichting, Stand: r.Stand,
		}
		known[wet{r.TaakID, r.BWB, r.Datum}] = w
		tasks[r.TaakID].Wijzigingen = append(tasks[r.TaakID].Wijzigingen, w)
	}
	var m *Mutatie
	line := ""
	for _, r := range mutations {
		if r.Rij != line {
			line = r.Rij
			m = &Mutatie{
				Circulaire: r.Circulaire, Fonds: r.Fonds, Soort: r.Soort, Omschrijving: r.Omschrijving, URL: r.URL, Pagina: r.Pagina, Tabel: r.Tabel, SHA: r.SHA,
				Taken: r.Taken, Reden: r.Reden, Vorige: r.Vorige, bedragen: map[int]*float64{}, standen: map[int]*float64{},
			}
			var date time.Time
			if r.Datum != nil {
				date = *r.Datum
			}
			if w := known[wet{r.TaakID, r.BWB, date}]; w != nil {
				w.Mutaties = append(w.Mutaties, m)
			} else if t := tasks[r.TaakID]; t != nil {
				t.Zonder = append(t.Zonder, m)
			}
		}
		m.bedragen[r.Jaar], m.standen[r.Jaar] = r.Bedrag, r.Gedrukt
	}
}

// tijd draws the changes of law of each year above the money of that year, of
// the report that is looked at. Where the law of a year is known and did not
// change, that is zero.
func (t *Taak) tijd(voorbeeld bool) grafiek.Figuur {
	years := map[int]*grafiek.TijdJaar{}
	at := func(year int) *grafiek.TijdJaar {
		if years[year] == nil {
			years[year] = &grafiek.TijdJaar{Jaar: year}
		}
		return years[year]
	}
	for _, year := range t.Rechtsjaren {
		y := at(year)
		y.Nieuw, y.Gewijzigd, y.Vervallen = new(int64), new(int64), new(int64)
	}
	for _, w := range t.Wijzigingen {
		y := at(w.Datum.Year())
		if y.Nieuw == nil {
			y.Nieuw, y.Gewijzigd, y.Vervallen = new(int64), new(int64), new(int64)
		}
		*y.Nieuw += int64(w.Nieuw)
		*y.Gewijzigd += int64(w.Gewijzigd)
		*y.Vervallen += int64(w.Vervallen)
	}
	for _, j := range t.Jaren {
		if j.Verslagsoort == t.Peil.Verslagsoort && j.Lasten != nil {
			at(j.Jaar).Lasten, at(j.Jaar).Middelen = j.Lasten, j.Middelen
		}
	}
	if len(years) < 2 || len(t.Wijzigingen) == 0 {
		return grafiek.Figuur{}
	}
	rows := make([]grafiek.TijdJaar, 0, len(years))
	for _, y := range years {
		rows = append(rows, *y)
	}
	slices.SortFunc(rows, func(a, b grafiek.TijdJaar) int { return a.Jaar - b.Jaar })
	return grafiek.Tijd(grafiek.Figuur{
		ID:    "tijd",
		Titel: fmt.Sprintf("Wet en geld per jaar: %s, %d tot en met %d", t.Naam, rows[0].Jaar, rows[len(rows)-1].Jaar),
		Beschrijving: fmt.Sprintf("Boven hoeveel bepalingen in een jaar nieuw waren, wijzigden of vervielen; onder de kosten (rondjes) en de middelen (vierkantjes) van de %s, in miljoen euro. Waar niets staat, is het onbekend.",
			t.Peil.Verslagsoort),
	}, rows, voorbeeld)
}
