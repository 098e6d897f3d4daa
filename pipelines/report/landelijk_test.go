package report

import (
	"slices"
	"strings"
	"testing"

	models "medebewind/sql"
)

func of(x float64) *float64 { return &x }

// The finding answers whether there is balance, or says why that is unknown; the
// count of verdicts names no verdict that no cluster has.
func TestFinding(t *testing.T) {
	clusters := func(ligging ...string) *Laag {
		l := &Laag{Naam: "gemeente", Meervoud: "gemeenten"}
		for _, g := range ligging {
			l.Clusters = append(l.Clusters, &ClusterLand{Ligging: g})
		}
		return l
	}
	whole := clusters("tekort", "tekort", "onbeslist", "overschot", "")
	whole.Geheel = &ClusterLand{Dekking: of(1.022), DekkingRijk: of(0.87), Ligging: "onbeslist"}
	short := clusters("tekort")
	short.Geheel = &ClusterLand{Dekking: of(0.8), DekkingRijk: of(0.7), Ligging: "tekort"}
	unknown := clusters("", "")
	unknown.Geheel = &ClusterLand{Reden: "geen circulaire van dit jaar"}
	for _, c := range []struct {
		laag         *Laag
		want, counts string
	}{
		{whole, "Is er balans? Onbeslist: het Rijk betaalt 87% van wat de taken van gemeenten kosten, met eigen middelen erbij is er 102,2%",
			"Van de 5 clusters: 2 met een tekort en 1 met een overschot in elke doorgerekende keuze, 1 onbeslist, 1 zonder oordeel"},
		{short, "Is er balans? Tekort: het Rijk betaalt 70% van wat de taken van gemeenten kosten, met eigen middelen erbij is er 80%", "Van de 1 cluster: 1 met een tekort en 0 met een overschot in elke doorgerekende keuze"},
		{unknown, "Of het geld van gemeenten hun taken dekt, is niet te zeggen: geen circulaire van dit jaar", "Van geen van de 2 clusters is er een oordeel"},
		{clusters(), "Of het geld van gemeenten hun taken dekt, is niet te zeggen: geen cijfers", "Van geen van de 0 clusters is er een oordeel"},
	} {
		if got := c.laag.Bevinding(); got != c.want {
			t.Errorf("finding %q, want %q", got, c.want)
		}
		if got := c.laag.Telling(); got != c.counts {
			t.Errorf("count %q, want %q", got, c.counts)
		}
	}
}

// What is known of the money of laws is one sentence, without counts of nothing.
func TestSentenceOfLaw(t *testing.T) {
	for _, c := range []struct {
		found []WetGeld
		want  string
	}{
		{[]WetGeld{{"onbekend", 152, 110}}, "Van 152 wetswijzigingen van taken is van geen enkele bekend of er geld volgde"},
		{[]WetGeld{{"onbekend", 3, 3}, {"deels", 2, 1}, {"geen", 1, 1}}, "6 wetswijzigingen van taken: bij 2 kwam er een deel van het geld en bij 1 kwam er geen geld; van 3 is niet bekend of er geld volgde"},
		{[]WetGeld{{"volledig", 1, 1}}, "1 wetswijziging van taken: bij 1 kwam er voor elk jaar geld"},
		{nil, "In de opgenomen wetten is geen wijziging gevonden"},
	} {
		if got := wetGeld(c.found).Zin(); got != c.want {
			t.Errorf("%v is told as %q, want %q", c.found, got, c.want)
		}
	}
}

// Groups stay in the order in which they come; bundles stand under their cluster,
// and a group without a figure is an empty cell.
func TestHeatTable(t *testing.T) {
	groups, rows := warmte([]*Knel{
		{Soort: "bundel", ID: "G02", Cluster: "B", Groep: "klein", Dekking: of(1)},
		{Soort: "cluster", ID: "B", Cluster: "B", Groep: "klein", Dekking: of(4)},
		{Soort: "bundel", ID: "G09", Cluster: "A", Groep: "groot", Dekking: of(2)},
		{Soort: "bundel", ID: "G02", Cluster: "B", Groep: "groot", Dekking: of(3)},
		{Soort: "geheel", ID: "alle clusters", Cluster: "alle clusters", Groep: "groot"},
	})
	if !slices.Equal(groups, []string{"klein", "groot"}) {
		t.Errorf("groups %q", groups)
	}
	var order []string
	for _, r := range rows {
		order = append(order, r.ID)
	}
	if got := strings.Join(order, " "); got != "alle clusters G09 B G02" {
		t.Errorf("order %s", got)
	}
	if last := rows[3]; *last.Cellen[0].Dekking != 1 || *last.Cellen[1].Dekking != 3 || rows[1].Cellen[0] != nil {
		t.Errorf("cells %+v", rows)
	}
}

// A change of a count has its sign.
func TestChangeOfCounts(t *testing.T) {
	r := RegisterRij{Plichten: 1435, PlichtenErbij: 1142, Bevoegdheden: 5, BevoegdhedenErbij: -1}
	if r.ErbijPlicht() != "+1.142" || r.ErbijBevoegdheid() != "−1" || (&RegisterRij{}).ErbijPlicht() != "gelijk" {
		t.Errorf("changes %s and %s", r.ErbijPlicht(), r.ErbijBevoegdheid())
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
	for pad, want := range map[string]string{"index.html": "Landelijk", "overheden.html": "Per overheid", "begin.html": "Begin hier", "vergelijk/GM1.html": "Vergelijk", "taak/G01.html": "Per taak", "herkomst/GM1.html": "Bronnen"} {
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
