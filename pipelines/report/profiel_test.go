package report

import (
	"strings"
	"testing"
)

// A row has the law, people and risk of its bundle; tasks that no bundle has stand
// apart. The largest of each side are at most three, in the order of the rows.
func TestProfile(t *testing.T) {
	n := func(x int64) *int64 { return &x }
	o := &Overheid{
		Bundels: []*BundelBij{
			{TaakID: "G01", Dekking: of(0.5), PerInwoner: of(-90)}, {TaakID: "B-G02-G03", Dekking: of(2), PerInwoner: of(80)},
			{TaakID: "G04", Dekking: of(0.9), PerInwoner: of(-5)}, {TaakID: "G05", Dekking: of(0.9), PerInwoner: of(-4)}, {TaakID: "G06", Dekking: of(0.9), PerInwoner: of(-3)}, {TaakID: "G07"},
		},
		Taken: []*TaakBij{{TaakID: "G02", Personeel: of(0.3)}, {TaakID: "G03"}, {TaakID: "G50"}},
	}
	o.profiel(map[string]*BundelRecht{"B-G02-G03": {Taken: "G02 G03", Plichten: n(5), PlichtenErbij: n(-2), OpenEinde: "deels en nee"}})
	row := o.Profiel[1]
	if len(row.Leden) != 2 || row.Mensen.TaakID != "G02" || row.Recht.Erbij() != "−2" || row.Recht.Open() != "deels open einde" {
		t.Errorf("row %+v", row)
	}
	if o.Profiel[0].Recht.Open() != "onbekend" || o.Profiel[0].Recht.Erbij() != "" {
		t.Error("what is not known is told")
	}
	if len(o.Wet) != 1 || o.Wet[0].TaakID != "G50" {
		t.Errorf("tasks without a bundle: %+v", o.Wet)
	}
	var names []string
	for _, r := range append(o.Tekorten(), o.Overschotten()...) {
		names = append(names, r.TaakID)
	}
	if got := strings.Join(names, " "); got != "G01 G04 G05 B-G02-G03" || o.ZonderDekking() != 1 {
		t.Errorf("largest %s, %d without", got, o.ZonderDekking())
	}
}

// A year of which nothing is known is not drawn, and one year is no series.
func TestSeries(t *testing.T) {
	rows := []*ReeksJaar{{Naam: "Jeugd", Jaar: 2023, Verslagsoort: "begroting", Lasten: of(1e6)}, {Naam: "Jeugd", Jaar: 2024, Verslagsoort: "begroting", Lasten: of(2e6)}, {Naam: "Jeugd", Jaar: 2023, Verslagsoort: "rekening", Lasten: of(3e6)}}
	f := reeksen(rows, "X", false)
	if len(f.Rijen) != 2 || strings.Join(f.Rijen[0], " ") != "Jeugd 2023 1,0 3,0" || strings.Join(f.Rijen[1], " ") != "Jeugd 2024 2,0 ." {
		t.Errorf("rows %q", f.Rijen)
	}
	if reeksen(rows[:1], "X", false).SVG != "" {
		t.Error("one year is drawn as a series")
	}
}

// Governments stand under their provincie and their letter, provincies first.
func TestListOfGovernments(t *testing.T) {
	site := &Site{overheden: []OverheidKop{{Soort: "gemeente", Naam: "'s-Gravenhage", Provincie: "Zuid-Holland"}, {Soort: "gemeente", Naam: "Assen", Provincie: "Drenthe"}, {Soort: "gemeente", Naam: "Leiden", Provincie: "Zuid-Holland"}, {Soort: "provincie", Naam: "Drenthe"}}}
	list := site.lijst()
	var got []string
	for _, g := range append(list.Groepen, list.Letters...) {
		got = append(got, g.Provincie)
	}
	if want := "Provincies Drenthe Zuid-Holland G A L"; strings.Join(got, " ") != want {
		t.Errorf("groups %q, want %q", got, want)
	}
	if len(list.Groepen[2].Overheden) != 2 {
		t.Errorf("Zuid-Holland has %d", len(list.Groepen[2].Overheden))
	}
}

// An odd figure is told in a sentence.
func TestErrorInWords(t *testing.T) {
	for want, f := range map[string]*Fout{
		"lasten onder nul: −€ 4,3 mln":     {Regel: "negatief", Bedrag: of(-4.3e6)},
		"lasten van € 10,4 mln naar niets": {Regel: "naar nul", Vorig: of(10.37e6)},
	} {
		if got := f.Zin(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
