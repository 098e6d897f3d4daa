package report

import (
	"context"
	"database/sql"
	"strings"

	"medebewind/pipelines/warehouse/woordenboek"
)

// Woordenboeken is the first page of the dictionary: the indicators, and a list
// of all tables.
type Woordenboeken struct {
	Indicatoren []Indicator
	Schemas     []*Woordenboek
}

// Indicator is a record of indicator.catalogus.
type Indicator struct {
	Indicator, Label, Definitie, Eenheid, Grenzen, Bron string
	Sinds                                               int64
}

// Woordenboek is a schema of the warehouse with its tables.
type Woordenboek struct {
	Schema   string
	Tabellen []woordenboek.Tabel
}

// schemas are in the order of the flow, with what they hold.
var schemas = []struct{ Naam, Wat string }{
	{"mart", "voor gebruik: een rij is een feit, met namen naast codes"},
	{"indicator", "indicatoren: balans per taak en overheid"},
	{"kern", "genormaliseerd: overheden, wetten, taken, geld"},
	{"kwaliteit", "toetsen, aansluitingen en volledigheid"},
	{"meta", "de uitgave zelf: documenten, bronnen, dit woordenboek"},
	{"bron", "zoals gepubliceerd, met typen"},
}

// bladzij is where the columns of a table stand.
func bladzij(tabel string) string {
	schema, _, _ := strings.Cut(tabel, ".")
	return "woordenboek/" + schema + ".html#" + tabel
}

// hasTable tells whether a name is of a table that the warehouse has.
func hasTable(tabel string) bool {
	schema, _, _ := strings.Cut(tabel, ".")
	for _, s := range schemas {
		if s.Naam == schema {
			return true
		}
	}
	return false
}

func woordenboeken(ctx context.Context, db *sql.DB, _ *Site) ([]pagina, error) {
	indicators, err := ask[Indicator](ctx, db, "woordenboek_indicator")
	if err != nil {
		return nil, err
	}
	all, err := woordenboek.Read(ctx, db)
	if err != nil {
		return nil, err
	}
	of := groupBy(all, func(t *woordenboek.Tabel) string {
		schema, _, _ := strings.Cut(t.Naam, ".")
		return schema
	})
	var parts []*Woordenboek
	for _, s := range schemas {
		part := &Woordenboek{Schema: s.Naam}
		for _, t := range of[s.Naam] {
			part.Tabellen = append(part.Tabellen, *t)
		}
		parts = append(parts, part)
	}
	pages := []pagina{{"woordenboek.html", "woordenboek", "Woordenboek", &Woordenboeken{indicators, parts}, "Elke tabel en elke kolom van de gegevensbank, met betekenis, eenheid en bron."}}
	for i, part := range parts {
		pages = append(pages, pagina{"woordenboek/" + part.Schema + ".html", "woordenboek-schema", "Woordenboek: " + schemas[i].Naam, part, "De tabellen en kolommen van schema " + schemas[i].Naam + ": " + schemas[i].Wat + "."})
	}
	return pages, nil
}

// Wat is what the schema holds.
func (w *Woordenboek) Wat() string {
	for _, s := range schemas {
		if s.Naam == w.Schema {
			return s.Wat
		}
	}
	return ""
}
