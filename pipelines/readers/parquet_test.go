package readers_test

import (
	"database/sql"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
	"medebewind/pipelines/warehouse/woordenboek"
)

// typesOf gives "table.column TYPE" of every exported column.
func typesOf(t *testing.T, path string) map[string]bool {
	t.Helper()
	db, done := runtest.Opened(t, path)
	defer done()
	tables, err := woordenboek.Read(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]bool{}
	for _, table := range tables {
		for _, k := range table.Kolommen {
			if table.Export != "nee" {
				types[table.Naam+"."+k.Naam+" "+k.Type] = true
			}
		}
	}
	return types
}

// A type that follows from what happens to be in the data changes under those who
// read it: a warehouse of nothing has the types of the example.
func TestTypesDoNotDependOnData(t *testing.T) {
	dir := t.TempDir()
	m := &snapshot.Manifest{Started: time.Date(2026, 1, 15, 2, 30, 0, 0, time.UTC), Finished: time.Date(2026, 1, 15, 2, 40, 0, 0, time.UTC), Herkomst: "voorbeeld"}
	m.Seal()
	in := warehouse.Input{Manifest: m, CodeVersion: "proef", Since: m.Started, Key: func(snapshot.Document) int64 { return 0 }}
	path := filepath.Join(dir, "leeg.duckdb")
	w, err := warehouse.Build(t.Context(), path, in, warehouse.Limits{Memory: "256MiB", Threads: 1, Temp: dir}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out, _ := example(t)
	empty, full := typesOf(t, path), typesOf(t, layout.Folder(out).Warehouse())
	if len(full) < 500 || len(empty) != len(full) {
		t.Errorf("%d columns without data, %d with", len(empty), len(full))
	}
	for column := range full {
		if !empty[column] {
			t.Errorf("%s, and otherwise without data", column)
		}
		if strings.Contains(column, "HUGEINT") { // which Parquet has not, and writers make a double of
			t.Errorf("%s: cast it to bigint or to a decimal", column)
		}
	}
}

// BenchmarkPruning reads a year and a government of a large table as it is
// published, a file a year, and of one file sorted by the same key. MEDEBEWIND_OUT
// is the output folder of a run to read instead of the example.
func BenchmarkPruning(b *testing.B) {
	release := filepath.Join(published(b), "latest")
	db, err := sql.Open("duckdb", "")
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	for table, key := range map[string]string{
		"kern.baten_lasten": "overheid_code, jaar, verslagsoort, taakveld, categorie", "kern.netto_lasten": "overheid_code, jaar, verslagsoort, taakveld",
	} {
		years := filepath.Join(release, strings.Replace(table, ".", string(os.PathSeparator), 1), "*", "*.parquet")
		one := filepath.Join(b.TempDir(), "een.parquet")
		if _, err := db.Exec(fmt.Sprintf("copy (from '%s' order by %s) to '%s' (format parquet, compression zstd, row_group_size 122880)", years, key, one)); err != nil {
			b.Fatal(err)
		}
		for form, files := range map[string]string{"per jaar": years, "een bestand": one} {
			for column, pick := range map[string]string{"jaar": "max", "overheid_code": "min"} {
				var value string
				if err := db.QueryRow(fmt.Sprintf("select %s(%s)::varchar from '%s'", pick, column, one)).Scan(&value); err != nil {
					b.Fatal(err)
				}
				b.Run(table+"/"+form+"/"+column, func(b *testing.B) {
					query := fmt.Sprintf("select count(*), max(taakveld), max(status) from '%s' where %s = '%s'", files, column, value)
					for b.Loop() {
						var rows int
						var rest [2]any
						if err := db.QueryRow(query).Scan(&rows, &rest[0], &rest[1]); err != nil || rows == 0 {
							b.Fatalf("%d rows, %v", rows, err)
						}
					}
				})
			}
		}
	}
}
