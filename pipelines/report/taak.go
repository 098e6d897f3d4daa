package report

import (
	"context"
	"database/sql"
	"slices"
	"time"
)

// TaakKop is what a task is.
type TaakKop struct {
	ID, Naam, Laag, Ministerie, Cluster, Zekerheid, Herkomst string
	Bepalingen                                               int
}

// Taak is a task with its law and money through time.
type Taak struct {
	TaakKop
	// Wijzigingen are the changes of law, the youngest first.
	Wijzigingen []*Wijziging
	// Zonder are the mutations that no change of law explains.
	Zonder Mutaties
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
	heads, err1 := lees[TaakKop](ctx, db, "taak")
	changes, err2 := lees[wijzigingRij](ctx, db, "taak_wijziging")
	mutations, err3 := lees[mutatieRij](ctx, db, "taak_mutatie")
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return nil, err
		}
	}
	tasks := map[string]*Taak{}
	all := make([]*Taak, len(heads))
	for i, head := range heads {
		all[i] = &Taak{TaakKop: head}
		tasks[head.ID] = all[i]
	}
	verklaar(tasks, changes, mutations)
	pages := []pagina{{"taken.html", "taken", "Taken", all}}
	for _, t := range all {
		pages = append(pages, pagina{"taak/" + t.ID + ".html", "taak", t.Naam, t})
	}
	return pages, nil
}

// verklaar puts every change with its task, and every row of a circulaire with
// the change that explains it, or with the task alone. The rows come a year
// each, those of one line together.
func verklaar(tasks map[string]*Taak, changes []wijzigingRij, mutations []mutatieRij) {
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
