package warehouse

import (
	"strings"
	"testing"

	models "medebewind/sql"
)

// A key that follows from the query is not counted, and is wrong when that of the table
// is that it follows from; one that does not follow is counted.
func TestKeysThatFollow(t *testing.T) {
	w := shared(t)
	was := w.pace
	w.pace = pace{threads: 1, side: 1}
	defer func() { w.pace = was }()
	model := func(name, query, key string, export models.Export) *models.Model {
		return &models.Model{Name: "kern.proef_" + name, File: name, Query: query, Key: strings.Fields(key), Export: export}
	}
	for _, c := range []struct{ name, rows, wrong string }{
		{"right", "(1, 'a', 1), (2, 'a', 2), (1, 'b', 3)", ""},
		{"double", "(1, 'a', 1), (1, 'a', 2), (1, 'b', 3)", "kern.proef_basis kern.proef_zicht kern.proef_zicht_van_zicht"},
		{"empty", "(1, 'a', 1), (2, null, 2)", "kern.proef_basis kern.proef_zicht kern.proef_zicht_van_zicht kern.proef_groep"},
	} {
		all := []*models.Model{
			model("basis", "select * from (values "+c.rows+") v(nr, code, n)", "nr code", models.ExportNone),
			model("zicht", "select nr, code, k.keuze from kern.proef_basis cross join kern.proef_keuze k", "nr code keuze", models.ExportView),
			model("zicht_van_zicht", "select * from kern.proef_zicht where keuze = 'x'", "nr code", models.ExportView),
			model("groep", "select code, sum(n) as n from kern.proef_basis group by code", "code", models.ExportNone),
		}
		keuze := model("keuze", "select * from (values ('x'), ('y')) v(keuze)", "keuze", models.ExportNone)
		all = append([]*models.Model{keuze}, all...)
		for _, m := range all {
			if err := w.exec(t.Context(), "create or replace "+kind(m)+" "+m.Name+" as "+m.Query); err != nil {
				t.Fatal(err)
			}
		}
		shape := w.shape
		if err := w.learnShape(t.Context()); err != nil {
			t.Fatal(err)
		}
		proofs, err := w.proofs(t.Context(), all)
		if err != nil || proofs[1].Unique || !proofs[2].Unique || !proofs[3].Unique || !proofs[4].Unique {
			t.Errorf("%s: %+v, %v", c.name, proofs, err)
		}
		checks, err := w.checkKeys(t.Context(), all)
		if err != nil {
			t.Fatal(err)
		}
		var wrong []string
		for i, found := range checks {
			if !found.Passed {
				wrong = append(wrong, all[i].Name)
			}
		}
		if got := strings.Join(wrong, " "); got != c.wrong {
			t.Errorf("%s: wrong are %q, want %q", c.name, got, c.wrong)
		}
		w.shape = shape
		for _, m := range all {
			if err := w.exec(t.Context(), "drop "+kind(m)+" "+m.Name); err != nil {
				t.Fatal(err)
			}
		}
	}
}
