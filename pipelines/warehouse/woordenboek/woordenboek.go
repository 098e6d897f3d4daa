// Package woordenboek reads the dictionary of a published warehouse: what each
// table and column means, in which unit, and from which others it derives.
package woordenboek

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Tabel is a table of the warehouse.
type Tabel struct {
	Naam      string // with its schema: kern.overheid
	Betekenis string
	Korrel    string
	Sleutel   []string
	// Eenheid and Formule are "" where the table has none.
	Eenheid, Formule string
	Bron             string
	// Leest are the tables that it is made of, sorted.
	Leest []string
	// Export is 'tabel', 'per jaar' or 'nee': how a release has it.
	Export string
	// Bestand is the file with its model: sql/kern/overheid/overheid.sql.
	Bestand  string
	Kolommen []Kolom
}

// Kolom is a column of a table.
type Kolom struct {
	Naam, Type, Betekenis string
	// Eenheid is "" for what has none.
	Eenheid string
	Sleutel bool
	// Afleiding is 'overgenomen', 'berekend', 'vast' or 'onbepaald'.
	Afleiding string
	// AfgeleidVan are the columns that it derives from, one step back, sorted, as
	// table.column. The table may be of the schemas staged, what was read from a
	// document, and seed, which are not in the warehouse; column * stands for rows.
	AfgeleidVan []string
}

const (
	tables = `select tabel, betekenis, korrel, coalesce(sleutel, ''), coalesce(eenheid, ''), coalesce(formule, ''), bron,
		coalesce(leest, ''), export, bestand from meta.tabel order by tabel`
	columns = `select tabel, kolom, type, betekenis, coalesce(eenheid, ''), sleutel, afleiding, coalesce(afgeleid_van, '')
		from meta.woordenboek order by tabel, volgnummer`
)

// Read gives all tables by name, each with its columns in their order.
func Read(ctx context.Context, db *sql.DB) ([]Tabel, error) {
	var all []Tabel
	place := map[string]int{}
	err := each(ctx, db, tables, func(rows *sql.Rows) error {
		var t Tabel
		var key, reads string
		err := rows.Scan(&t.Naam, &t.Betekenis, &t.Korrel, &key, &t.Eenheid, &t.Formule, &t.Bron, &reads, &t.Export, &t.Bestand)
		t.Sleutel, t.Leest = split(key), split(reads)
		place[t.Naam] = len(all)
		all = append(all, t)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = each(ctx, db, columns, func(rows *sql.Rows) error {
		var table, from string
		var k Kolom
		err := rows.Scan(&table, &k.Naam, &k.Type, &k.Betekenis, &k.Eenheid, &k.Sleutel, &k.Afleiding, &from)
		k.AfgeleidVan = split(from)
		if i, ok := place[table]; ok {
			all[i].Kolommen = append(all[i].Kolommen, k)
		}
		return err
	})
	return all, err
}

func each(ctx context.Context, db *sql.DB, query string, row func(*sql.Rows) error) error {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return fmt.Errorf("reading the dictionary: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return fmt.Errorf("reading the dictionary: %w", err)
		}
	}
	return rows.Err()
}

// split takes a list of names apart.
func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ", ")
}
