package main

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"github.com/apache/arrow-go/v18/parquet"
	"github.com/apache/arrow-go/v18/parquet/pqarrow"
	"github.com/apache/iceberg-go/catalog/hadoop"
	"github.com/apache/iceberg-go/table"
)

// digest is what a column adds up to, whatever the order of the rows: how many
// values there are, and the sum of the hashes of their texts.
type digest struct{ values, sum uint64 }

func (d *digest) add(a arrow.Array) {
	for i := range a.Len() {
		if a.IsNull(i) {
			continue
		}
		hash := fnv.New64a()
		fmt.Fprint(hash, a.ValueStr(i))
		d.values, d.sum = d.values+1, d.sum+hash.Sum64()
	}
}

// load opens a table of a warehouse as any client does.
func load(t *testing.T, warehouse, name string) *table.Table {
	t.Helper()
	cat, err := hadoop.NewCatalog("test", warehouse, nil)
	if err != nil {
		t.Fatal(err)
	}
	tbl, err := cat.LoadTable(t.Context(), strings.Split(name, "."))
	if err != nil {
		t.Fatal(err)
	}
	return tbl
}

// byIceberg scans a table by way of its metadata.
func byIceberg(t *testing.T, tbl *table.Table, options ...table.ScanOption) (rows int64, columns map[string]digest) {
	t.Helper()
	_, batches, err := tbl.Scan(options...).ToArrowRecords(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	columns = map[string]digest{}
	for batch, err := range batches {
		if err != nil {
			t.Fatal(err)
		}
		rows += batch.NumRows()
		addAll(columns, batch.Schema().Fields(), batch.Columns())
	}
	return rows, columns
}

func addAll(columns map[string]digest, fields []arrow.Field, values []arrow.Array) {
	for i, f := range fields {
		d := columns[f.Name]
		d.add(values[i])
		columns[f.Name] = d
	}
}

// byFiles reads the Parquet files of a table, without Iceberg.
func byFiles(t *testing.T, files []string) (rows int64, columns map[string]digest) {
	t.Helper()
	columns = map[string]digest{}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		read, err := pqarrow.ReadTable(t.Context(), bytes.NewReader(content), parquet.NewReaderProperties(nil), pqarrow.ArrowReadProperties{}, memory.DefaultAllocator)
		if err != nil {
			t.Fatal(err)
		}
		rows += read.NumRows()
		for i, f := range read.Schema().Fields() {
			for _, chunk := range read.Column(i).Data().Chunks() {
				addAll(columns, []arrow.Field{f}, []arrow.Array{chunk})
			}
		}
	}
	return rows, columns
}

// checkWarehouse holds every table of a warehouse against the files of a release.
func checkWarehouse(t *testing.T, dir, warehouse string) (total int64) {
	t.Helper()
	r, err := openRelease(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range r.Tables() {
		tbl := load(t, warehouse, res.Name)
		rows, columns := byIceberg(t, tbl)
		wantRows, want := byFiles(t, r.Files(res))
		if rows != wantRows || rows != res.Rows || rows > 0 && !reflect.DeepEqual(columns, want) {
			t.Errorf("%s has %d rows and %v, its files %d and %v", res.Name, rows, columns, wantRows, want)
		}
		if p := tbl.Properties(); p["medebewind.sha256"] != r.SHA256 || p["comment"] != res.Description || p["gc.enabled"] != "false" {
			t.Errorf("%s has properties %v", res.Name, p)
		}
		for _, f := range res.Schema.Fields {
			if got, ok := tbl.Schema().FindFieldByName(f.Name); !ok || got.Doc != f.Description {
				t.Errorf("column %s.%s is described as %q, want %q", res.Name, f.Name, got.Doc, f.Description)
			}
		}
		total += rows
	}
	return total
}

// doPublish publishes, and checks what it says and what is there.
func doPublish(t *testing.T, dir, warehouse string, updated int) {
	t.Helper()
	report, err := publish(t.Context(), dir, warehouse)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(report, fmt.Sprintf("; %d tables were made or updated", updated)) {
		t.Errorf("%s; want %d", report, updated)
	}
	checkWarehouse(t, dir, warehouse)
}

// releases are two that follow each other. In the second a column of een is
// gone, one is new, one has another type and all another description; a table got
// rows; another lost them.
func releases(t *testing.T) (first, second string) {
	code := arrow.Field{Name: "code", Type: arrow.BinaryTypes.String}
	euro := arrow.Field{Name: "bedrag_eur", Type: &arrow.Decimal128Type{Precision: 18, Scale: 2}}
	every := []arrow.Field{code, euro, {Name: "jaar", Type: arrow.PrimitiveTypes.Int32}, {Name: "aantal", Type: arrow.PrimitiveTypes.Int64},
		{Name: "aandeel", Type: arrow.PrimitiveTypes.Float64}, {Name: "dag", Type: arrow.FixedWidthTypes.Date32},
		{Name: "tijd", Type: &arrow.TimestampType{Unit: arrow.Microsecond}}, {Name: "telt", Type: arrow.FixedWidthTypes.Boolean}}
	first = writeRelease(t, "2026-01-15-aaaaaaaa",
		made{"kern.een", "Een.", every, []string{
			`{"code": "GM0363", "bedrag_eur": "1.25", "jaar": 2024, "aantal": 9007199254740993, "aandeel": 0.1, "dag": "9999-12-31", "tijd": "2026-01-15 04:30:00.000001", "telt": true}, {"code": "é"}`,
			`{"code": "PV20", "bedrag_eur": "-0.05"}`, ``}},
		made{"kern.leeg", "Leeg.", []arrow.Field{code}, []string{``}},
		made{"meta.run", "Run.", []arrow.Field{code}, []string{`{"code": "run-1"}`}})
	second = writeRelease(t, "2026-01-16-bbbbbbbb",
		made{"kern.een", "Anders.", []arrow.Field{code, euro, {Name: "jaar", Type: arrow.BinaryTypes.String}, {Name: "nieuw", Type: arrow.PrimitiveTypes.Int64}},
			[]string{`{"code": "GM0363", "bedrag_eur": "2.50", "jaar": "2024", "nieuw": 7}`}},
		made{"kern.leeg", "Leeg.", []arrow.Field{code}, []string{`{"code": "vol"}`}},
		made{"meta.run", "Run.", []arrow.Field{code}, []string{``}})
	return first, second
}

func TestPublish(t *testing.T) {
	first, second := releases(t)
	warehouse := filepath.Join(t.TempDir(), "iceberg")
	doPublish(t, first, warehouse, 3)
	ids := load(t, warehouse, "kern.een").Schema()
	doPublish(t, first, warehouse, 0)
	old := load(t, warehouse, "meta.run").CurrentSnapshot().SnapshotID
	doPublish(t, second, warehouse, 3)
	now := load(t, warehouse, "kern.een").Schema()
	for name, same := range map[string]bool{"code": true, "bedrag_eur": true, "jaar": false} {
		was, _ := ids.FindFieldByName(name)
		is, _ := now.FindFieldByName(name)
		if (was.ID == is.ID) != same {
			t.Errorf("column %s had id %d and has %d", name, was.ID, is.ID)
		}
	}
	// The snapshot of the first release can still be read, while its files are there.
	if rows, _ := byIceberg(t, load(t, warehouse, "meta.run"), table.WithSnapshotID(old)); rows != 1 {
		t.Errorf("the snapshot before has %d rows", rows)
	}
	doPublish(t, first, warehouse, 3)
	hint, err := os.ReadFile(filepath.Join(warehouse, "kern", "een", "metadata", "version-hint.text"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(warehouse, "kern", "een", "metadata", "v"+string(hint)+".metadata.json")); err != nil {
		t.Error(err)
	}
	if copies, _ := filepath.Glob(filepath.Join(warehouse, "*", "*", "data")); len(copies) > 0 {
		t.Errorf("files were copied: %v", copies)
	}
}

// A release that was moved is brought in again, from where it is now.
func TestMovedRelease(t *testing.T) {
	first, _ := releases(t)
	warehouse := t.TempDir()
	doPublish(t, first, warehouse, 3)
	moved := filepath.Join(t.TempDir(), "elders")
	if err := os.Rename(first, moved); err != nil {
		t.Fatal(err)
	}
	doPublish(t, moved, warehouse, 2) // the third has no files
}

// TestRealRelease does the same with a release of medebewind, whose files DuckDB
// wrote: .ci/iceberg makes one.
func TestRealRelease(t *testing.T) {
	dir := os.Getenv("MEDEBEWIND_RELEASE")
	if dir == "" {
		t.Skip("MEDEBEWIND_RELEASE names no folder of a release")
	}
	warehouse := t.TempDir()
	if _, err := publish(t.Context(), dir, warehouse); err != nil {
		t.Fatal(err)
	}
	if rows := checkWarehouse(t, dir, warehouse); rows < 1000 {
		t.Errorf("the release has %d rows", rows)
	}
}

func TestRun(t *testing.T) {
	first, _ := releases(t)
	for _, c := range []struct {
		args           []string
		status         int
		stdout, stderr string
	}{
		{nil, 2, "", "usage: medebewind-iceberg RELEASE_DIR WAREHOUSE_DIR"},
		{[]string{first}, 2, "", "usage:"},
		{[]string{first, ""}, 2, "", "usage:"},
		{[]string{filepath.Join(first, "geen"), t.TempDir()}, 1, "", "medebewind-iceberg: opening the release in "},
		{[]string{first, t.TempDir()}, 0, "release 2026-01-15-aaaaaaaa is in ", ""},
	} {
		var stdout, stderr bytes.Buffer
		status := run(context.Background(), c.args, &stdout, &stderr)
		if status != c.status || !strings.HasPrefix(stdout.String(), c.stdout) || !strings.HasPrefix(stderr.String(), c.stderr) || (c.stderr == "") != (stderr.Len() == 0) {
			t.Errorf("%v: status %d, %q, %q", c.args, status, stdout.String(), stderr.String())
		}
	}
}
