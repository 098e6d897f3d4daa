package report

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"medebewind/pipelines/report/getal"
)

// Komend is a pending bill and one of its tasks.
type Komend struct {
	Dossier, Titel, Laag, TaakID, Taak string
	Ingediend                          *time.Time
	Plichten, Bevoegdheden             *int64
	Artikel2, UDO                      bool
	Geld                               string
	Bedrag                             *float64
	BedragJaar, Citaat                 string
	Taken                              int64
	Zekerheid, Memorie, Voorstel       string
	// Duties and Powers are those of the whole bill.
	Duties, Powers *int64
	bij            []*Komend
}

// Bij are the rows of its tasks; the first is itself.
func (k *Komend) Bij() []*Komend { return k.bij }

// MetTaak tells whether it leads to a task, which has a page.
func (k *Komend) MetTaak() bool { return k.Taak != "" }

// Onderzocht says what was done before the bill came.
func (k *Komend) Onderzocht() string {
	switch {
	case k.Artikel2 && k.UDO:
		return "artikel 2 Fvw en UDO"
	case k.Artikel2:
		return "artikel 2 Fvw"
	case k.UDO:
		return "UDO"
	}
	return ""
}

// Aflopend is money with a last year, and a task that it pays.
type Aflopend struct {
	Vorm, Uitkering, TaakID, Taak string
	JaarTot                       int
	Bedrag                        *float64
	BedragJaar                    string
	Taken                         int64
	Wordt, Zekerheid, Bron        string
}

// MetTaak tells whether it leads to a task, which has a page.
func (a *Aflopend) MetTaak() bool { return a.Taak != "" }

// WatKomt are the pending bills, and the money that ends.
type WatKomt struct {
	// Rijen are a bill and a layer each: the first of its tasks, with the others.
	Rijen    []*Komend
	Aflopend []Aflopend
	// Silent are the bills of which it is not known how they ended.
	Silent []Silent
}

// Silent is a bill of which nothing was heard for long.
type Silent struct {
	Dossier, Titel string
	Last           *time.Time
	Memorie        string
}

// Bevinding is the finding in one sentence.
func (w *WatKomt) Bevinding() string {
	bills, silent := map[string]bool{}, map[string]bool{}
	for _, k := range w.Rijen {
		bills[k.Dossier] = true
		if k.Geld == "onbekend" || k.Geld == "volgt nog" {
			silent[k.Dossier] = true
		}
	}
	if len(bills) == 0 {
		return "Er is geen wetsvoorstel opgenomen dat gemeenten of provincies iets vraagt"
	}
	verb := "vragen"
	if len(bills) == 1 {
		verb = "vraagt"
	}
	return fmt.Sprintf("%s %s iets van gemeenten of provincies; van %d is nog niet bekend wat er aan geld tegenover staat", getal.Zin(getal.Aantal(len(bills), "wetsvoorstel", "wetsvoorstellen")), verb, len(silent))
}

// komend gives the page on what comes, and each task its part of it.
func komend(ctx context.Context, db *sql.DB, site *Site) ([]pagina, error) {
	rows, err := ask[Komend](ctx, db, "komend")
	if err != nil {
		return nil, err
	}
	ending, err := ask[Aflopend](ctx, db, "komend_aflopend")
	if err != nil {
		return nil, err
	}
	silent, err := ask[Silent](ctx, db, "komend_stil")
	if err != nil {
		return nil, err
	}
	page := &WatKomt{Aflopend: ending, Silent: silent}
	for i := range rows {
		k := &rows[i]
		if last := len(page.Rijen) - 1; last < 0 || page.Rijen[last].Dossier != k.Dossier || page.Rijen[last].Laag != k.Laag {
			page.Rijen = append(page.Rijen, k)
		}
		first := page.Rijen[len(page.Rijen)-1]
		first.bij = append(first.bij, k)
	}
	ofTask := groupBy(rows, func(k *Komend) string { return k.TaakID })
	for _, t := range site.taken {
		t.Komend = ofTask[t.ID]
	}
	return []pagina{{"komend.html", "komend", "Wat eraan komt", page, "Wetsvoorstellen die gemeenten of provincies iets vragen, per taak, met wat de memorie van toelichting over het geld zegt."}}, nil
}
