package warehouse

import (
	"testing"

	"medebewind/pipelines/warehouse/keyproof"
)

// A view that says that its key follows from those of the tables that it joins
// (sleutel_uit) is not counted in a large build: its query proves it.
func TestKeysOfViewsFollow(t *testing.T) {
	w := shared(t)
	keys := map[string][]string{}
	for _, m := range w.Models {
		keys[m.Name] = m.Key
	}
	catalog := func(table string) *keyproof.Table {
		columns, err := w.columns(t.Context(), table)
		if err != nil || len(columns) == 0 {
			return nil
		}
		known := &keyproof.Table{Key: keys[table]}
		for _, c := range columns {
			known.Columns = append(known.Columns, keyproof.Column(c))
		}
		return known
	}
	seen := 0
	for _, m := range w.Models {
		if len(m.KeyOf) == 0 {
			continue
		}
		seen++
		need(t, w, "select 1 from "+m.Name)
		var tree string
		if err := w.db.QueryRowContext(t.Context(), "select json_serialize_sql($1::varchar, skip_default := true, skip_empty := false, skip_null := true)::varchar", m.Query).Scan(&tree); err != nil {
			t.Fatal(err)
		}
		got, err := keyproof.Of([]byte(tree), catalog, m.Key)
		if err != nil || !got.Unique {
			t.Errorf("%s: its query does not make %v unique by the keys of %v: %v", m.Name, m.Key, m.KeyOf, err)
		}
	}
	if seen == 0 {
		t.Error("no view says that its key follows")
	}
}
