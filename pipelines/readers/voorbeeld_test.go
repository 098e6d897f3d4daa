package readers_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/apache/arrow/go/v17/parquet/file"

	"medebewind/internal/voorbeeld"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/warehouse"
)

var update = flag.Bool("update", false, "write the golden files anew")

var exampleRun = sync.OnceValues(func() (*pipelines.Outcome, error) {
	return pipelines.Run(context.Background(), pipelines.Options{Out: filepath.Join(runtest.Out, "voorbeeld"), Config: config.Default(), Example: voorbeeld.Opname(), UserAgent: "medebewind-test"})
})

// example gives a run of the example snapshot, to read.
func example(t *testing.T) (out string, outcome *pipelines.Outcome) {
	t.Helper()
	outcome, err := exampleRun()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(runtest.Out, "voorbeeld"), outcome
}

// golden compares the answer to a query with testdata/NAME.golden.
func golden(t *testing.T, out, name, query string) {
	t.Helper()
	db, done := runtest.Opened(t, layout.Folder(out).Warehouse())
	defer done()
	var got strings.Builder
	err := warehouse.Query(t.Context(), db, query, func(columns []string) error {
		_, err := fmt.Fprintln(&got, strings.Join(columns, "|"))
		return err
	}, func(row []*string) error {
		for i, cell := range row {
			if i > 0 {
				got.WriteByte('|')
			}
			if cell == nil {
				got.WriteByte('.')
			} else {
				got.WriteString(strings.ReplaceAll(*cell, "\n", "\\n"))
			}
		}
		return got.WriteByte('\n')
	})
	if err != nil {
		t.Fatal(err)
	}
	compare(t, name+".golden", got.String())
}

// compare holds a text against the file of that name in testdata.
func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run the test with -update to make it", err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the diff\ngot:\n%s", path, got)
	}
}

// The example's tables are compared whole where they are small, and by totals
// where they are not.
func TestExample(t *testing.T) {
	out, outcome := example(t)
	if !strings.HasPrefix(outcome.Release, "2026-01-15-") {
		t.Errorf("release %s", outcome.Release)
	}
	for name, query := range map[string]string{
		"overheid":     "from kern.overheid order by overheid_code, jaar",
		"herindeling":  "from kern.herindeling order by all",
		"gemeentevlak": "select * exclude (wkt, document_id), left(wkt, 60) as wkt, length(wkt) as tekens from kern.gemeentevlak where jaar in (2022, 2023, 2024) order by overheid_code, jaar",
		"levering":     "select verslagsoort, jaar, status, count(*) as aantal, string_agg(overheid_code, ' ' order by overheid_code) filter (status <> 'eigen') as welke from kern.levering group by all order by all",
		"baten_lasten": "select left(overheid_code, 2) as laag, jaar, verslagsoort, taakveld, zijde, status, sum(bedrag_eur)::bigint as bedrag_eur, count(*) as rijen from kern.baten_lasten group by all order by all",
		"balanspost":   "from kern.balanspost where overheid_code in ('GM9001', 'PV90') order by overheid_code, jaar, verslagsoort, post, categorie",
		"regeling":     "from kern.regeling order by bwb_id, versie_datum",
		"zonder_tekst": "from kern.regeling_zonder_tekst order by all",
		"artikel":      "select * exclude (document_id, url, jci) from kern.artikel where bwb_id in ('BWBR0034925', 'BWBR0035878') order by bwb_id, versie_datum, volgnummer",
		"bepaling":     "select * exclude (document_id, jci, url, regel) from kern.bepaling order by bwb_id, geldig_van, volgnummer, bepaling_id",
		"wijziging":    "from kern.bepaling_wijziging order by all",
		"taak":         "select taak_id, naam, overheidslaag, ministerie, cluster, zekerheid, herkomst, (select count(*) from kern.taak_bepaling b where b.taak_id = t.taak_id) as bepalingen from kern.taak t order by taak_id",
		"dekking":      "from kwaliteit.dekking order by naam",
		"maatstaf":     "select * exclude (document_id) from kern.maatstaf order by all",
		"uitkering":    "select fonds, circulaire, uitkeringsjaar, vorm, omschrijving, cluster, status, sum(bedrag_eur)::decimal(18, 2) as bedrag_eur, count(*) as rijen from kern.uitkering group by all order by all",
		"circulaire":   "select * exclude (document_id, url) from kern.circulaire order by fonds, circulaire",
		"tabel":        "select * exclude (document_id, url) from kern.circulaire_tabel order by fonds, circulaire, tabel",
		"bedrag":       "select fonds, circulaire, tabel, regel, regelsoort, soort, omschrijving, jaar, bedrag_eur, status, bwb_id, taak_id, taken, zekerheid, pagina from kern.circulaire_bedrag order by fonds, circulaire, tabel, regel, kolom",
		"fondsmutatie": "select * exclude (document_id, url) from kern.fondsmutatie where soort <> 'taakmutatie' order by all",
		"verklaring":   "select * exclude (document_id, url) from indicator.mutatieverklaring order by all",
		"mutatiejaar":  "from indicator.taakmutatie_jaar order by all",
		"taakmutatie":  "from indicator.taakmutatie order by bwb_id, datum, taak_id",
		"product":      "select * exclude (document_id) from kern.product order by regel",
		"toets":        "from kwaliteit.toets order by naam",
		"aansluiting":  "from kwaliteit.aansluiting order by naam",
		"meting":       "from kwaliteit.meting where naam not in ('rijen', 'gevuld', 'veld') order by all",
		"weglating":    "from meta.weglating order by all",
		"herkomst":     "select run_id, herkomst, gestart, gereed from meta.run",
		"tabellen":     "select schema_name || '.' || table_name as tabel, estimated_size as rijen, column_count as kolommen from duckdb_tables() where not internal order by tabel",
	} {
		t.Run(name, func(t *testing.T) { golden(t, out, name, query) })
	}
}

// Every column says in Dutch what it is, and no table stays undescribed.
func TestEverythingIsDescribed(t *testing.T) {
	out, _ := example(t)
	if got := runtest.Ask(t, out, "select count(*) from duckdb_tables() where not internal and comment is null"); got != "0" {
		t.Errorf("%s tables have no comment", got)
	}
	if got := runtest.Ask(t, out, "select count(*) from duckdb_columns() where not internal and comment is null"); got != "0" {
		t.Errorf("%s columns have no comment", got)
	}
	if got := runtest.Ask(t, out, "select count(*) from duckdb_tables() where not internal and schema_name not in ('bron', 'kern', 'indicator', 'kwaliteit', 'mart', 'meta')"); got != "0" {
		t.Errorf("%s tables stand outside the schemas of the contract", got)
	}
}

// A second implementation of Parquet reads the same: not the one that wrote it.
func TestParquetReadBySomeoneElse(t *testing.T) {
	out, _ := example(t)
	for _, year := range []int{2021, 2022, 2023, 2024, 2025} {
		path := filepath.Join(out, "latest", "kern", "baten_lasten", fmt.Sprintf("jaar=%d", year), "data.parquet")
		rows, sum, herkomst := readAmounts(t, path)
		if got, want := fmt.Sprint(rows, sum), runtest.Ask(t, out, fmt.Sprintf("select count(*) || ' ' || sum(bedrag_eur) from kern.baten_lasten where jaar = %d", year)); got != want {
			t.Errorf("%s: rows and sum %s, want %s", path, got, want)
		}
		if herkomst != "voorbeeld" {
			t.Errorf("%s: herkomst %q", path, herkomst)
		}
	}
}

// readAmounts gives the rows of a file, the sum of its bedrag_eur, and what its
// metadata say of herkomst.
func readAmounts(t *testing.T, path string) (rows, sum int64, herkomst string) {
	t.Helper()
	r, err := file.OpenParquetFile(path, false)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	column := r.MetaData().Schema.ColumnIndexByName("bedrag_eur")
	for g := range r.NumRowGroups() {
		group := r.RowGroup(g)
		rows += group.NumRows()
		chunk, err := group.Column(column)
		if err != nil {
			t.Fatal(err)
		}
		values, levels := make([]int64, group.NumRows()), make([]int16, group.NumRows())
		for reader := chunk.(*file.Int64ColumnChunkReader); reader.HasNext(); {
			_, n, err := reader.ReadBatch(group.NumRows(), values, levels, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range values[:n] {
				sum += v
			}
		}
	}
	if found := r.MetaData().KeyValueMetadata().FindValue("herkomst"); found != nil {
		herkomst = *found
	}
	return rows, sum, herkomst
}

func TestRecordsOfTheExampleStandApart(t *testing.T) {
	out, _ := example(t)
	log, example, err := pipelines.Runs(out)
	if err != nil || !example {
		t.Fatalf("example %v, error %v", example, err)
	}
	if all, err := log.All(); err != nil || len(all) != 1 || all[0].Status != history.Gepubliceerd {
		t.Errorf("records %+v, error %v", all, err)
	}
}

// What a warehouse says of itself is what others count in it.
func TestMeasuresOfTheExample(t *testing.T) {
	out, _ := example(t)
	for query, want := range map[string]string{
		// every table, by the catalogue of DuckDB
		`select string_agg(t.schema_name || '.' || t.table_name, ' ') from duckdb_tables() t
			left join kwaliteit.meting m on m.naam = 'rijen' and m.onderwerp = t.schema_name || '.' || t.table_name
			where t.schema_name in ('bron', 'kern', 'indicator') and m.waarde is distinct from t.estimated_size`: "null",
		// every column, of those that have rows
		`select count(*) from duckdb_columns() c join kwaliteit.meting r on r.naam = 'rijen' and r.onderwerp = c.schema_name || '.' || c.table_name and r.waarde > 0
			anti join kwaliteit.meting m on m.naam = 'gevuld' and m.onderwerp = c.schema_name || '.' || c.table_name || '.' || c.column_name
			where c.schema_name in ('bron', 'kern', 'indicator')`: "0",
		"select waarde = (select count(inwoners) from kern.overheid where jaar = 2024) from kwaliteit.meting where naam = 'gevuld' and onderwerp = 'kern.overheid.inwoners 2024'": "true",
		"select waarde = (select count(*) from bron.iv3 where tabel = '99024NED') from kwaliteit.meting where naam = 'rijen' and onderwerp = 'bron.iv3 99024NED'":                 "true",
		"select count(*) from kwaliteit.meting where naam = 'gelezen veld' and onderwerp like '99024NED %'":                                                                       "6",
		"select vergeleken || ' ' || reden from kwaliteit.vergelijking":                                                                                                           "false er is geen eerdere uitgave waarmee deze momentopname is vergeleken",
	} {
		if got := runtest.Ask(t, out, query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}
}
