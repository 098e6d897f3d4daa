package warehouse

import (
	"os"
	"path/filepath"
	"testing"

	"medebewind/transforms"
)

// A budget may give totals (L0.0) in place of categories, or beside them. A
// total counts as long as no category has an amount; 'geen opgave' is none.
func TestTotalsAndCategories(t *testing.T) {
	m := tiny()
	d := m.Datasets[0].Documents[0]
	file := filepath.Join(t.TempDir(), "t-v1", d.SHA256+".iv3.parquet")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	rows := `copy (select * from (values
		('T', '6.1', 'L0.0', 'GM9001', '2024X000', 100, null),
		('T', '6.2', 'L0.0', 'GM9001', '2024X000', 100, null), ('T', '6.2', 'L1.1', 'GM9001', '2024X000', 60, null), ('T', '6.2', 'L3.8', 'GM9001', '2024X000', 30, null),
		('T', '6.3', 'L0.0', 'GM9001', '2024X000', 100, null), ('T', '6.3', 'L1.1', 'GM9001', '2024X000', -99998000, -99998000),
		('T', '6.4', 'B0.0', 'GM9001', '2024X000', 5, 7), ('T', '6.4', 'L1.1', 'GM9001', '2024X000', 1, -99998000)
		) v(tabel, post, categorie, overheid, verslagsoort, plaatsing_1_eur, plaatsing_2_eur)) to ` + quote(file) + ` (format parquet)`
	if err := shared(t).exec(t.Context(), rows); err != nil {
		t.Fatal(err)
	}
	w := build(t, m, map[string][]string{transforms.Iv3.Name: {file}})
	for _, c := range []struct{ query, want string }{
		{"select taakveld, categorie, bedrag_eur, status from kern.baten_lasten where telt_mee order by all",
			"6.1|L0.0|100|voorlopig\n6.2|L1.1|60|voorlopig\n6.2|L3.8|30|voorlopig\n6.3|L0.0|100|voorlopig\n6.3|L1.1|.|niet geleverd\n6.4|B0.0|7|eigen\n6.4|L1.1|1|voorlopig"},
		{"select taakveld, categorie from kern.baten_lasten where not telt_mee", "6.2|L0.0"},
		{"select naam, verwacht_eur from kwaliteit.aansluiting where naam like 'Iv3 gemeenten%' order by naam", "Iv3 gemeenten 2024 begroting baten|7.00\nIv3 gemeenten 2024 begroting lasten|291.00"},
		{"select rijen, voorbeeld from kwaliteit.toets where naam = 'totaal_en_uitsplitsing'", "1|GM9001 2024 begroting 6.2 lasten: 100 tegenover 90"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}
