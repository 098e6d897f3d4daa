package report

import (
	"context"
	"database/sql"
	"slices"
	"time"
)

// Site is what all pages share.
type Site struct {
	Run, Snapshot, Herkomst string
	Gestart                 time.Time
	Taken                   []*Taak
	// Bronnen are the sources that could not be renewed as a whole.
	Bronnen []Bron
}

// Bron is a source that is older than the rest, and why.
type Bron struct{ Naam, Status, Reden string }

// Voorbeeld tells whether all is made up, which every page must say.
func (s *Site) Voorbeeld() bool { return s.Herkomst == "voorbeeld" }

// Taak is a task with its law and money through time.
type Taak struct {
	ID, Naam, Laag, Ministerie, Cluster, Zekerheid, Herkomst string
	Bepalingen                                               int
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

// load reads the whole site: it is small.
func load(ctx context.Context, db *sql.DB) (*Site, error) {
	site := &Site{}
	err := db.QueryRowContext(ctx, "select run_id, snapshot_sha256, herkomst, gestart from meta.run").Scan(&site.Run, &site.Snapshot, &site.Herkomst, &site.Gestart)
	if err != nil {
		return nil, err
	}
	err = rows(ctx, db, "bronnen", func(scan func(...any) error) error {
		var b Bron
		err := scan(&b.Naam, &b.Status, &b.Reden)
		site.Bronnen = append(site.Bronnen, b)
		return err
	})
	if err != nil {
		return nil, err
	}
	tasks := map[string]*Taak{}
	err = rows(ctx, db, "taken", func(scan func(...any) error) error {
		t := &Taak{}
		if err := scan(&t.ID, &t.Naam, &t.Laag, &t.Ministerie, &t.Cluster, &t.Zekerheid, &t.Herkomst, &t.Bepalingen); err != nil {
			return err
		}
		tasks[t.ID] = t
		site.Taken = append(site.Taken, t)
		return nil
	})
	if err != nil {
		return nil, err
	}
	changes := map[wet]*Wijziging{}
	err = rows(ctx, db, "wijzigingen", func(scan func(...any) error) error {
		w, task := &Wijziging{}, ""
		if err := scan(&task, &w.BWB, &w.Datum, &w.Regeling, &w.URL, &w.Aard, &w.Nieuw, &w.Gewijzigd, &w.Vervallen, &w.Middelen, &w.Grond, &w.Zekerheid, &w.Toelichting, &w.Stand); err != nil {
			return err
		}
		changes[wet{task, w.BWB, w.Datum}] = w
		tasks[task].Wijzigingen = append(tasks[task].Wijzigingen, w)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return site, mutaties(ctx, db, tasks, changes)
}

// wet names a change of law for a task.
type wet struct {
	task, bwb string
	date      time.Time
}

// mutaties puts every row of a circulaire with the change that explains it, or
// with the task alone. The query gives a line a year, rows together.
func mutaties(ctx context.Context, db *sql.DB, tasks map[string]*Taak, changes map[wet]*Wijziging) error {
	var last *Mutatie
	key := ""
	return rows(ctx, db, "mutaties", func(scan func(...any) error) error {
		m := &Mutatie{bedragen: map[int]*float64{}, standen: map[int]*float64{}}
		var row, task, bwb string
		var date sql.NullTime
		var year int
		var amount, level *float64
		if err := scan(&row, &task, &bwb, &date, &m.Circulaire, &m.Fonds, &m.Soort, &m.Omschrijving, &m.URL, &m.Pagina, &m.Tabel, &m.SHA, &m.Taken, &m.Reden, &m.Vorige, &year, &amount, &level); err != nil {
			return err
		}
		if row != key {
			key, last = row, m
			if w := changes[wet{task, bwb, date.Time}]; w != nil {
				w.Mutaties = append(w.Mutaties, m)
			} else if t := tasks[task]; t != nil {
				t.Zonder = append(t.Zonder, m)
			}
		}
		last.bedragen[year], last.standen[year] = amount, level
		return nil
	})
}

// rows runs the query of a file in sjabloon and hands over each row.
func rows(ctx context.Context, db *sql.DB, name string, each func(scan func(...any) error) error) error {
	query, err := files.ReadFile("sjabloon/" + name + ".sql")
	if err != nil {
		return err
	}
	found, err := db.QueryContext(ctx, string(query))
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		if err := each(found.Scan); err != nil {
			return err
		}
	}
	return found.Err()
}
