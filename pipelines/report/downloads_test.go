package report

import (
	"testing"

	"medebewind/pipelines/warehouse/woordenboek"
)

// The page names the files that there are: a large table has no CSV, a view none at all.
func TestFilesOfATable(t *testing.T) {
	site := &Site{Over: Over{Bestanden: []string{"kern/taak.csv", "kern/taak.parquet", "kern/bepaling.parquet", "mart/x/jaar=2024/data.parquet", "mart/x.csv", "nl/x.csv"}}}
	for name, want := range map[string]*Download{
		"kern.taak":            {Parquet: "kern/taak.parquet", CSV: "kern/taak.csv"},
		"kern.bepaling":        {Parquet: "kern/bepaling.parquet"},
		"mart.x":               {CSV: "mart/x.csv", Excel: "nl/x.csv", Delen: "mart/x/"},
		"kern.x":               nil, // nl/x.csv is that of mart
		"kern.bepaling_geldig": nil,
	} {
		got := site.download(woordenboek.Tabel{Naam: name})
		if want != nil {
			want.Naam = name
		}
		if (got == nil) != (want == nil) || got != nil && *got != *want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}
