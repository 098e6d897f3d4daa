package warehouse

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"
)

const base = "(1, 'a', 1.50, date '2024-01-01'), (2, 'b', null, null), (3, 'c', 0.00, null)"

// TestCompare sets a table beside another version of itself.
func TestCompare(t *testing.T) {
	limits := Limits{Memory: "128MiB", Threads: 1, Temp: t.TempDir()}
	c, err := NewComparer(limits)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	file := func(name, columns, rows string) Side {
		path := filepath.Join(limits.Temp, name+".parquet")
		if _, err := c.db.Exec("copy (from (values " + rows + ") t(" + columns + ")) to " + quote(path) + " (format parquet, kv_metadata {a: " + quote(name) + "})"); err != nil {
			t.Fatal(err)
		}
		return Side{[]string{path}}
	}
	const columns = "id, naam, bedrag, dag"
	old := file("oud", columns, base)
	for _, k := range []struct {
		name, columns, rows string
		key                 []string
		want                Difference
	}{
		{"same rows in another order", columns, "(3, 'c', 0.00, null), (2, 'b', null, null), (1, 'a', 1.50, date '2024-01-01')", []string{"id"},
			Difference{Same: true, Added: -1, Removed: -1, Changed: -1}},
		{"values and rows", columns, "(1, 'a', 2.50, null), (2, 'b', 0.00, null), (4, null, null, null)", []string{"id"},
			Difference{Added: 1, Removed: 1, Changed: 2, Examples: []Example{
				{"id=1", []string{"bedrag: 1.50 -> 2.50", "dag: 2024-01-01 -> ."}}, {"id=2", []string{"bedrag: . -> 0.00"}}}}},
		{"missing is a key too", columns, "(1, 'a', 1.50, date '2024-01-01'), (2, 'b', null, null), (3, 'd', 0.00, null)", []string{"bedrag", "dag"},
			Difference{Changed: 1, Examples: []Example{{"bedrag=0.00 dag=.", []string{"naam: c -> d"}}}}},
		{"bounded examples", columns, "(1, 'x', 1.50, date '2024-01-01'), (2, 'x', null, null), (3, 'x', 0.00, null)", []string{"id"},
			Difference{Changed: 3, Examples: []Example{{"id=1", []string{"naam: a -> x"}}, {"id=2", []string{"naam: b -> x"}}}}},
		{"a column came and one went", "id, naam, bedrag, datum", base, []string{"id"},
			Difference{GoneColumns: []string{"dag"}, NewColumns: []string{"datum"}}},
		{"the key went", "nr, naam, bedrag, dag", base, []string{"id"},
			Difference{GoneColumns: []string{"id"}, NewColumns: []string{"nr"}, Added: -1, Removed: -1, Changed: -1}},
		{"no key", columns, "(1, 'a', 2.50, null)", nil, Difference{Added: -1, Removed: -1, Changed: -1}},
	} {
		t.Run(k.name, func(t *testing.T) {
			got, err := c.Compare(context.Background(), old, file("nieuw", k.columns, k.rows), k.key, 2)
			if err != nil {
				t.Fatal(err)
			}
			// An empty list and none are the same.
			for _, list := range []*[]string{&got.NewColumns, &got.GoneColumns} {
				if len(*list) == 0 {
					*list = nil
				}
			}
			if !reflect.DeepEqual(*got, k.want) {
				t.Errorf("got  %+v\nwant %+v", *got, k.want)
			}
		})
	}
	if _, err := c.Compare(context.Background(), old, Side{[]string{filepath.Join(limits.Temp, "weg.parquet")}}, nil, 0); err == nil {
		t.Error("a file that is not there is not told")
	}
}
