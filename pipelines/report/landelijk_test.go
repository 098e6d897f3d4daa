package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	models "medebewind/sql"
)

func of(x float64) *float64 { return &x }

// The finding counts what the bands say, in a sentence that is right for one
// and for none.
func TestFinding(t *testing.T) {
	clusters := func(ligging ...string) *Laag {
		l := &Laag{Naam: "gemeente", Meervoud: "gemeenten"}
		for _, g := range ligging {
			l.Clusters = append(l.Clusters, &ClusterLand{Ligging: g})
		}
		return l
	}
	for _, c := range []struct {
		laag *Laag
		want string
	}{
		{clusters("tekort", "tekort", "onbeslist", "overschot", ""), "Van de 4 clusters van gemeenten komt er bij 2 in elke doorgerekende keuze geld tekort en blijft er bij 1 in elke keuze over; bij 1 hangt het van de keuze af"},
		{clusters("tekort"), "Van de 1 cluster van gemeenten komt er bij 1 in elke doorgerekende keuze geld tekort en blijft er bij 0 in elke keuze over; bij 0 hangt het van de keuze af"},
		{clusters("", ""), "Van geen van de 2 clusters van gemeenten is te zeggen of het geld de kosten dekt"},
	} {
		if got := c.laag.Bevinding(); got != c.want {
			t.Errorf("finding %q, want %q", got, c.want)
		}
	}
}

// An answer that no change of law has is a tile with nothing in it, not a tile
// that is missing.
func TestTilesOfLaw(t *testing.T) {
	got := fmt.Sprint(wetGeld([]WetGeld{{"onbekend", 152, 110}, {"deels", 2, 1}}))
	if want := "[{volledig 0 0} {deels 2 1} {geen 0 0} {onbekend 152 110}]"; got != want {
		t.Errorf("tiles %s, want %s", got, want)
	}
}

// Groups stay in the order in which they come, tasks go by number, and a group
// without a figure is an empty cell.
func TestHeatTable(t *testing.T) {
	groups, rows := warmte([]TaakGroep{
		{TaakID: "G02", Groep: "klein", Dekking: of(1)},
		{TaakID: "G01", Groep: "groot", Dekking: of(2)},
		{TaakID: "G02", Groep: "groot", Dekking: of(3)},
	})
	if !slices.Equal(groups, []string{"klein", "groot"}) {
		t.Errorf("groups %q", groups)
	}
	if len(rows) != 2 || rows[0].TaakID != "G01" || rows[0].Cellen[0] != nil || *rows[0].Cellen[1].Dekking != 2 || *rows[1].Cellen[1].Dekking != 3 {
		t.Errorf("rows %+v", rows)
	}
}

// What is missing is gathered by reason, with its tasks.
func TestMissingByReason(t *testing.T) {
	found := ontbreekt([]*TaakBij{
		{Naam: "a", Reden: "leges", InhuurReden: "niet uitgesplitst"},
		{Naam: "b", Reden: "SPUK", InhuurReden: "niet uitgesplitst"},
		{Naam: "c", Reden: "leges"},
	})
	var got []string
	for _, o := range found {
		line := o.Wat + ": " + o.Reden
		for _, task := range o.Taken {
			line += " " + task.Naam
		}
		got = append(got, line)
	}
	if want := "dekking: leges a c|dekking: SPUK b|aandeel inhuur: niet uitgesplitst a b"; strings.Join(got, "|") != want {
		t.Errorf("missing %q, want %q", got, want)
	}
}

// A task stands out where it lies far from its group, and from the nearest too
// if those are known.
func TestStandsOut(t *testing.T) {
	for _, c := range []struct {
		z, near *float64
		want    bool
	}{{nil, nil, false}, {of(2.1), nil, true}, {of(-2.1), of(-3), true}, {of(2.1), of(1), false}, {of(1), of(3), false}} {
		if got := (Grenzen{Opvallend: 2}).Afwijkend(&BundelBij{Z: c.z, ZNabij: c.near}); got != c.want {
			t.Errorf("%v and %v stand out: %v", c.z, c.near, got)
		}
	}
}

// Every limit of the report in the seed is one that it reads, and has a value.
func TestLimitsOfReport(t *testing.T) {
	g, err := grenzen()
	if err != nil || g.Kaart.Tekort <= 0 || g.Kaart.Over <= 1 || g.Opvallend <= 0 {
		t.Errorf("limits %+v, %v", g, err)
	}
	limits, err := models.Limits()
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for name := range limits {
		if strings.HasPrefix(name, "rapport_") {
			named++
		}
	}
	if named != 3 {
		t.Errorf("%d limits of the report in the seed, and 3 are read", named)
	}
}

func TestMenuKnowsWhereItIs(t *testing.T) {
	for pad, want := range map[string]string{"index.html": "Landelijk", "overheden.html": "Per overheid", "taak/G01.html": "Per taak", "herkomst/GM1.html": "Bronnen"} {
		for _, m := range menu(pad, "../") {
			if m.Hier != (m.Naam == want) {
				t.Errorf("%s: %s is here: %v", pad, m.Naam, m.Hier)
			}
			if !strings.HasPrefix(m.Adres, "../") {
				t.Errorf("address %s", m.Adres)
			}
		}
	}
}

// Change is written as its unit asks.
func TestChangeInItsUnit(t *testing.T) {
	for _, c := range []struct {
		v    Verschil
		want string
	}{
		{Verschil{Vorige: of(1.25e9), Waarde: nil, Eenheid: "euro"}, "€ 1,3 mld ."},
		{Verschil{Vorige: of(12), Waarde: of(1300), Eenheid: "rijen"}, "12 1.300"},
		{Verschil{Vorige: of(0.5), Waarde: of(1), Eenheid: "aandeel"}, "0,50 1"},
	} {
		if got := c.v.Van() + " " + c.v.Naar(); got != c.want {
			t.Errorf("%+v is written %q, want %q", c.v, got, c.want)
		}
	}
}
