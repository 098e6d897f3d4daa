package release_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/pipelines/release"
	"medebewind/pipelines/release/releasetest"
)

// every has a column of each type.
var every = []release.Column{
	{Name: "code"}, {Name: "jaar", Type: release.Type{Kind: release.Integer}}, {Name: "aantal", Type: release.Type{Kind: release.Bigint}},
	{Name: "bedrag_eur", Type: release.Type{Kind: release.Decimal, Precision: 18, Scale: 2}}, {Name: "aandeel", Type: release.Type{Kind: release.Double}},
	{Name: "dag", Type: release.Type{Kind: release.Date}}, {Name: "tijd", Type: release.Type{Kind: release.Timestamp}}, {Name: "telt", Type: release.Type{Kind: release.Boolean}},
}

func write(t *testing.T, tables ...releasetest.Table) *release.Release {
	t.Helper()
	r, err := release.Open(releasetest.Write(t, t.TempDir(), "2026-01-15-0123abcd", tables...))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func rowsOf(t *testing.T, table *release.Table) (string, release.Counts) {
	t.Helper()
	var b bytes.Buffer
	n, err := table.WriteRows(context.Background(), &b)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), n
}

func TestOpen(t *testing.T) {
	r := write(t, releasetest.Table{Name: "kern.een", Key: []string{"code", "jaar"}, Columns: every})
	if r.Name != "2026-01-15-0123abcd" || r.Hash != "hash van 2026-01-15-0123abcd" || len(r.SHA256) != 64 || len(r.Tables) != 1 {
		t.Fatalf("%+v", r)
	}
	table := r.Tables[0]
	if table.String() != "kern.een" || table.Comment != releasetest.Comment("kern.een") || fmt.Sprint(table.Key) != "[code jaar]" {
		t.Errorf("%+v", table)
	}
	for i, c := range table.Columns {
		if c.Type != every[i].Type || c.Name != every[i].Name || c.Comment != releasetest.Comment(c.Name) {
			t.Errorf("column %+v, want %+v", c, every[i])
		}
	}
	if text, n := rowsOf(t, table); text != "" || n.Rows != 0 {
		t.Errorf("an empty table has rows %q", text)
	}
}

func TestWriteRows(t *testing.T) {
	r := write(t, releasetest.Table{Name: "kern.een", Key: []string{"code"}, Columns: every, Rows: [][]any{
		{"GM0363", int64(2024), int64(-9_007_199_254_740_993), int64(-5), 0.1, int64(2932896), int64(1_768_451_400_000_001), true},
		{"tab\there\nand \\N\r", nil, nil, int64(123456), nil, int64(-56614), int64(0), false},
		{nil, nil, nil, nil, nil, nil, nil, nil},
		{"", int64(0), int64(0), int64(0), 1e21, int64(0), int64(1_000_000), nil},
	}})
	want := `GM0363	2024	-9007199254740993	-0.05	0.1	9999-12-31	2026-01-15 04:30:00.000001	1
tab\there\nand \\N\r	\N	\N	1234.56	\N	1814-12-31	1970-01-01 00:00:00	0
\N	\N	\N	\N	\N	\N	\N	\N
	0	0	0.00	1e+21	1970-01-01	1970-01-01 00:00:01	\N
`
	text, n := rowsOf(t, r.Tables[0])
	if text != want {
		t.Errorf("rows\n%swant\n%s", text, want)
	}
	if n.Rows != 4 || fmt.Sprint(n.Nulls) != "[1 2 2 1 2 1 1 2]" {
		t.Errorf("counts %+v", n)
	}
}

// More rows than fit in a batch, a page or a file come out whole and in order.
func TestWriteRowsOfParts(t *testing.T) {
	const rows = 150_000
	table := releasetest.Table{Name: "kern.delen", Key: []string{"code"}, Columns: every[:2], Parts: 3}
	var want strings.Builder
	for i := range rows {
		row := []any{fmt.Sprint("rij ", i, strings.Repeat("x", i%40)), any(int64(i))}
		if i%7 == 0 {
			row[1] = nil
		}
		table.Rows = append(table.Rows, row)
		text := fmt.Sprint(row[1])
		if row[1] == nil {
			text = `\N`
		}
		fmt.Fprintf(&want, "%s\t%s\n", row[0], text)
	}
	text, n := rowsOf(t, write(t, table).Tables[0])
	if text != want.String() {
		t.Errorf("%d bytes of rows differ from the %d written", len(text), want.Len())
	}
	if n.Rows != rows || n.Nulls[1] != (rows+6)/7 {
		t.Errorf("counts %+v", n)
	}
}

func TestOpenErrors(t *testing.T) {
	table := releasetest.Table{Name: "kern.een", Key: []string{"code"}, Columns: every, Rows: [][]any{{"a", nil, nil, nil, nil, nil, nil, nil}}}
	change := func(name, from, to string) func(*testing.T, string) {
		return func(t *testing.T, dir string) { edit(t, filepath.Join(dir, name), from, to) }
	}
	for _, c := range []struct {
		name, want string
		do         func(*testing.T, string)
	}{
		{"no sums", "SHA256SUMS: no such file", func(t *testing.T, dir string) { remove(t, dir, "SHA256SUMS") }},
		{"changed description", "datapackage.json is not what SHA256SUMS says", change("datapackage.json", "Wat", "wat")},
		{"line of sums", `line "x" is no sum and name`, func(t *testing.T, dir string) { edit(t, filepath.Join(dir, "SHA256SUMS"), "", "x\n") }},
		{"no file", "kern/een.parquet: no such file", func(t *testing.T, dir string) { remove(t, dir, "kern/een.parquet") }},
		{"unlisted file", "file kern/een.parquet is not in SHA256SUMS", change("SHA256SUMS", "kern/een.parquet", "kern/twee.parquet")},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := releasetest.Write(t, t.TempDir(), "2026-01-15-0123abcd", table)
			c.do(t, dir)
			_, err := release.Open(dir)
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "opening the release in "+dir) {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	if _, err := release.Open(releasetest.Write(t, t.TempDir(), "leeg")); err == nil || !strings.Contains(err.Error(), "names no table") {
		t.Errorf("a release without tables: %v", err)
	}
}

// A file that changed after it was described is not loaded.
func TestWriteRowsErrors(t *testing.T) {
	table := releasetest.Table{Name: "kern.een", Key: []string{"code"}, Columns: every[:1], Rows: [][]any{{"a"}, {"b"}}}
	r := write(t, table)
	other := releasetest.Write(t, t.TempDir(), "x", releasetest.Table{Name: "kern.een", Columns: every[:1], Rows: [][]any{{"c"}}})
	content, err := os.ReadFile(filepath.Join(other, "kern", "een.parquet"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(r.Tables[0].Files()[0], content, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Tables[0].WriteRows(context.Background(), &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "the release is damaged") {
		t.Errorf("a damaged file: %v", err)
	}
	r = write(t, table)
	r.Tables[0].Rows = 3
	if _, err := r.Tables[0].WriteRows(context.Background(), &bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), "there are 2 rows, and 3 are described") {
		t.Errorf("a missing row: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r.Tables[0].Rows = 2
	if _, err := r.Tables[0].WriteRows(ctx, &bytes.Buffer{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func remove(t *testing.T, path ...string) {
	t.Helper()
	if err := os.Remove(filepath.Join(path...)); err != nil {
		t.Fatal(err)
	}
}

// edit replaces from in a file, or adds to at the end.
func edit(t *testing.T, name, from, to string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	made := string(text) + to
	if from != "" {
		made = strings.ReplaceAll(string(text), from, to)
	}
	if err := os.WriteFile(name, []byte(made), 0o644); err != nil {
		t.Fatal(err)
	}
}
