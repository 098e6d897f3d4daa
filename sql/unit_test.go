package sql

import (
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

func TestUnitOf(t *testing.T) {
	m := &Model{Units: map[string]string{"waarde": "fractie", "gewicht_eur": "euro per eenheid", "volgnummer": NoUnit, "inwoners": "personen"}}
	for _, c := range []struct{ column, kind, want string }{
		{"bedrag_eur", "BIGINT", "hele euro's"},
		{"bedrag_eur", "DECIMAL(18,2)", "euro"},
		{"verschil_per_inwoner_eur", "DECIMAL(18,2)", "euro per inwoner"},
		{"gewicht_eur", "DECIMAL(18,6)", "euro per eenheid"},
		{"waarde", "DECIMAL(18,6)", "fractie"},
		{"inhuur_aandeel", "DECIMAL(18,6)", "fractie"},
		{"aandeel", "DOUBLE", "fractie"},
		{"inwoners", "BIGINT", "personen"},
		{"jaar", "INTEGER", "jaar"},
		{"jaar_tot", "INTEGER", "jaar"},
		{"peiljaar", "INTEGER", "jaar"},
		{"jaren", "INTEGER", "aantal"},
		{"plichten", "BIGINT", "aantal"},
		{"volgnummer", "BIGINT", ""},
		{"groep", "BIGINT", "aantal"},
		{"groep", "VARCHAR", ""},
		{"aandeel", "VARCHAR", ""},
		{"datum", "DATE", "datum"},
		{"gestart", "TIMESTAMP", "tijdstip (UTC)"},
		{"geslaagd", "BOOLEAN", ""},
		{"iets", "DOUBLE", ""},
	} {
		if got := m.UnitOf(c.column, c.kind); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.column, c.kind, got, c.want)
		}
	}
}

func TestReferences(t *testing.T) {
	columns := func(names ...string) (all yaml.MapSlice) {
		for _, name := range names {
			all = append(all, yaml.MapItem{Key: name, Value: "."})
		}
		return all
	}
	overheid := &Model{Name: "kern.overheid", Key: []string{"overheid_code", "jaar"}, Columns: columns("overheid_code", "jaar"), Export: ExportTable}
	taak := &Model{Name: "kern.taak", Key: []string{"taak_id"}, Columns: columns("taak_id", "overheid_code"), Export: ExportNone}
	grens := &Model{Name: "kern.grens", Key: []string{"taak_id"}, Columns: columns("taak_id"), Export: ExportTable}
	m := &Model{Name: "indicator.x", Columns: columns("taak_id", "jaar", "overheid_code")}
	all := []*Model{m, taak, overheid, grens}
	if got := m.References(all); len(got) != 1 || got[0].Table != "kern.overheid" || len(got[0].Columns) != 2 {
		t.Errorf("references %+v, want one to kern.overheid: kern.taak is not exported, kern.grens not referred to", got)
	}
	for _, other := range []*Model{overheid, taak} {
		if got := other.References(all); len(got) != 0 {
			t.Errorf("%s refers to %+v", other.Name, got)
		}
	}
	taak.Export = ExportTable
	if got := m.References(all); len(got) != 2 || got[1].Table != "kern.taak" {
		t.Errorf("references %+v", got)
	}
	ordered, _ := mustModels(t)
	names := map[string]bool{}
	for _, m := range ordered {
		names[m.Name] = m.Leaves()
	}
	for _, name := range referred {
		if !names[name] {
			t.Errorf("%s is referred to and does not leave the warehouse", name)
		}
	}
}

func TestOrigins(t *testing.T) {
	ordered, byName := mustModels(t)
	for name, want := range map[string]string{
		"kern.baten_lasten":     "bron.iv3",
		"kern.regeling":         "bron.bwb_expressie bron.bwb_regeling bron.bwb_zoek",
		"bron.upl":              "bron.upl",
		"kern.cluster_taakveld": "",
	} {
		if got := strings.Join(byName[name].Origins(ordered), " "); got != want {
			t.Errorf("%s comes from %q, want %q", name, got, want)
		}
	}
}
