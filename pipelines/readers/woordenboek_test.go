package readers_test

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse/woordenboek"
)

// dictionary opens the example and reads its dictionary.
func dictionary(t *testing.T) (*sql.DB, []woordenboek.Tabel) {
	t.Helper()
	out, _ := example(t)
	db, done := runtest.Opened(t, layout.Folder(out).Warehouse())
	t.Cleanup(done)
	tables, err := woordenboek.Read(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	return db, tables
}

// The dictionary says of every table and column, itself among them, what the
// engine says of it: type, place and comment.
func TestDictionaryIsOfThisWarehouse(t *testing.T) {
	db, tables := dictionary(t)
	if len(tables) < 100 {
		t.Fatalf("%d tables", len(tables))
	}
	for name, query := range map[string]string{
		"columns": `select count(*) from (select tabel, kolom, volgnummer, type, betekenis from meta.woordenboek) w
			full join (select schema_name || '.' || table_name as tabel, column_name as kolom, column_index as volgnummer, data_type as type, comment as betekenis
				from duckdb_columns() where not internal) c using (tabel, kolom, volgnummer, type, betekenis) where w.tabel is null or c.tabel is null`,
		"keys": `select count(*) from meta.tabel t where coalesce(sleutel, '') <>
			coalesce((select string_agg(kolom, ', ' order by list_position(string_split(t.sleutel, ', '), kolom)) from meta.woordenboek w where w.tabel = t.tabel and w.sleutel), '')`,
		"sources that are not there": `select count(*) from meta.afleiding a anti join meta.woordenboek w on w.tabel = a.van_tabel and w.kolom = a.van_kolom
			where a.van_kolom <> '*' and a.van_tabel not like 'staged.%' and a.van_tabel not like 'seed.%'`,
		"sources that the model does not read": `select count(*) from meta.afleiding a join meta.tabel t using (tabel)
			where a.van_tabel not like 'staged.%' and a.van_tabel not like 'seed.%' and not list_contains(string_split(t.leest, ', '), a.van_tabel)`,
	} {
		var wrong int
		if err := db.QueryRow(query).Scan(&wrong); err != nil || wrong != 0 {
			t.Errorf("%s: %d rows, %v", name, wrong, err)
		}
	}
}

// What is said to be copied holds no value that its sources do not have. The
// data are the judge here: they know nothing of how the queries are read.
func TestCopiedColumnsHoldWhatTheirSourcesHold(t *testing.T) {
	db, tables := dictionary(t)
	checked := 0
	for _, table := range tables {
		for _, k := range table.Kolommen {
			if k.Afleiding != "overgenomen" || slices.ContainsFunc(k.AfgeleidVan, notHere) {
				continue
			}
			checked++
			var sources []string
			for _, s := range k.AfgeleidVan {
				i := strings.LastIndex(s, ".")
				sources = append(sources, `select "`+s[i+1:]+`"::varchar as x from `+s[:i])
			}
			var strange int
			query := `select count(*) from (select "` + k.Naam + `"::varchar as x from ` + table.Naam + `) anti join (` + strings.Join(sources, " union all ") + `) using (x) where x is not null`
			if err := db.QueryRow(query).Scan(&strange); err != nil || strange != 0 {
				t.Errorf("%s.%s, copied from %v: %d values are not there, %v", table.Naam, k.Naam, k.AfgeleidVan, strange, err)
			}
		}
	}
	if checked < 400 {
		t.Errorf("only %d columns were checked", checked)
	}
}

// notHere tells that a source is not in the warehouse.
func notHere(source string) bool {
	return strings.HasPrefix(source, "staged.") || strings.HasPrefix(source, "seed.") || strings.HasSuffix(source, ".*")
}

// Step by step, a figure leads to what was read from documents.
func TestLineageReachesTheSources(t *testing.T) {
	db, _ := dictionary(t)
	for column, want := range map[string][]string{
		"indicator.balans_taak.middelen_eur":     {"bron.fonds_eenheid.eenheden", "bron.fonds_gewicht.gewicht_eur", "bron.iv3.plaatsing_2_eur"},
		"indicator.balans_taak.netto_lasten_eur": {"bron.iv3.plaatsing_1_eur", "bron.iv3.plaatsing_2_eur", "staged.iv3.plaatsing_2_eur"},
		"kern.bepaling.tekst":                    {"bron.bwb_bepaling.tekst"},
		"indicator.taakmutatie.bedrag_eur":       {"bron.circulaire_bedrag.bedrag_eur", "staged.circulaire_bedrag.bedrag_eur"},
	} {
		rows, err := db.Query(`with recursive keten as (
				select van_tabel, van_kolom from meta.afleiding where tabel || '.' || kolom = $1
				union
				select a.van_tabel, a.van_kolom from keten k join meta.afleiding a on a.tabel = k.van_tabel and a.kolom = k.van_kolom)
			select van_tabel || '.' || van_kolom from keten`, column)
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for rows.Next() {
			var source string
			if err := rows.Scan(&source); err != nil {
				t.Fatal(err)
			}
			found = append(found, source)
		}
		for _, w := range want {
			if !slices.Contains(found, w) {
				t.Errorf("%s does not lead to %s, but to %v", column, w, found)
			}
		}
	}
}

// Units of the columns with numbers, for a reader to judge. What is no whole
// number measures something: it has a unit.
func TestUnits(t *testing.T) {
	out, _ := example(t)
	without := runtest.Ask(t, out, `select coalesce(string_agg(tabel || '.' || kolom, ' ' order by all), '') from meta.woordenboek w join meta.tabel using (tabel)
		where export not in ('nee', 'zicht') and (type like 'DECIMAL%' or type = 'DOUBLE') and w.eenheid is null`)
	if without != "" {
		t.Errorf("%s have no unit: name it under eenheden in the header of the model", without)
	}
	golden(t, out, "eenheden", `select distinct kolom, type, w.eenheid from meta.woordenboek w join meta.tabel using (tabel)
		where export not in ('nee', 'zicht') and type not in ('VARCHAR', 'BOOLEAN', 'DATE', 'TIMESTAMP') and kolom <> 'jaar' order by kolom, type, w.eenheid`)
}

func TestReadWithoutDictionary(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := woordenboek.Read(context.Background(), db); err == nil || !strings.HasPrefix(err.Error(), "reading the dictionary: ") {
		t.Errorf("%v", err)
	}
}
