package report

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A page says what is not known, escapes what it is given, and is stamped when
// all is made up.
func TestTaskPage(t *testing.T) {
	few := 1_500_000.0
	task := &Taak{TaakKop: TaakKop{ID: "G01", Naam: "Hulp <b>en</b> zorg", Laag: "gemeente", Zekerheid: "M", Herkomst: "afgeleid"}, Wijzigingen: []*Wijziging{{
		Regeling: "Jeugdwet", URL: "javascript:alert(1)", Aard: "wijziging", Datum: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), Nieuw: 2,
		Middelen: "deels", Toelichting: "1 van 2 jaren hebben geld", Mutaties: Mutaties{
			{Circulaire: "2024-mei", Omschrijving: "Jeugdwet", SHA: "0123456789abcdef", Pagina: 7, bedragen: map[int]*float64{2025: nil, 2024: &few}},
			{Circulaire: "2024-mei", Omschrijving: "vervoer", SHA: "0123456789abcdef", Taken: 2, bedragen: map[int]*float64{2026: &few}},
		}}}}
	site := &Site{Bronnen: []Bron{{"upl", "niet vernieuwd", "503 Service Unavailable"}}, Run: Run{RunID: "r", Snapshot: "0123456789abcdef", Herkomst: "voorbeeld"}}
	dir := t.TempDir()
	page, err := site.eigenpagina(pagina{"taak.html", "taak", task.Naam, task, ""}, "")
	if err == nil {
		err = site.fillIn(dir, page)
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "taak.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"VOORBEELD", "Hulp &lt;b&gt;en&lt;/b&gt; zorg", "2 nieuwe bepalingen, 0 gewijzigde, 0 vervallen", "Geld: deels.</strong> 1 van 2 jaren",
		`<td class="getal">1,5</td><td class="getal">.</td><td class="getal">.</td>`, "mei 2024, pagina 7", "hoort bij 2 taken", "Kandidaat-taak",
		"bron upl is niet vernieuwd (503 Service Unavailable)",
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if strings.Contains(string(text), "javascript:") {
		t.Error("an address that is none became a link")
	}
}

// The law stands by who must, may and may not; items of one list are one norm.
func TestLawOfTask(t *testing.T) {
	day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
	provision := func(kind, body, norm, part string) *Bepaling {
		return &Bepaling{Orgaan: body, Modaliteit: kind, Norm: norm, Artikel: "2.3", Lid: "1", Onderdeel: part, Tekst: "Het college <kan>", GeldigVan: day, Regeling: "Jeugdwet", URL: "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3"}
	}
	task := &Taak{TaakKop: TaakKop{ID: "G01", Naam: strings.Repeat("lange naam ", 40), Laag: "gemeente", ZonderBepaling: "geen bepaling gelezen"}}
	holds(t, written(t, "taak", task), []string{"Geen bepaling van deze taak geldt nu: geen bepaling gelezen.", "Van deze taak zijn geen bedragen bekend", "veranderden deze taak niet"}, "#geld", "#verdeling")
	task.Plichten, task.Verboden = 1, 1
	task.Soorten = soorten([]*Bepaling{
		provision("plicht", "college", "n1", "a"), provision("plicht", "college", "n1", "b"), provision("plicht", "gemeenteraad", "n1", "a"), provision("verbod", "college", "n2", ""),
	})
	holds(t, written(t, "taak", task), []string{
		"1 plicht, 0 bevoegdheden en 1 verbod", "College: 1 plicht in 2 bepalingen", "Gemeenteraad: 1 plicht</summary>", "<h3>Wat niet mag</h3>", "artikel 2.3 lid 1 onder b", "Het college &lt;kan&gt;", "zo sinds 1 januari 2015",
	}, "<h3>Wie mag</h3>")
}

// Bodies are rows and years columns; a year of which nothing is known has none.
func TestBodiesThroughTheYears(t *testing.T) {
	n := func(x int64) *int64 { return &x }
	bodies, years := organen([]*RechtJaar{
		{Jaar: 2014, Orgaan: "alle", Reden: "geen versie"}, {Jaar: 2015, Orgaan: "alle", Plichten: n(2)}, {Jaar: 2016, Orgaan: "alle", Plichten: n(0)},
		{Jaar: 2014, Orgaan: "college"}, {Jaar: 2015, Orgaan: "college", Plichten: n(2)},
	})
	if len(bodies) != 2 || bodies[1].Jaren[1] != nil || bodies[1].Jaren[0] == nil || len(years) != 2 || years[0] != 2015 {
		t.Errorf("bodies %+v in %v", bodies, years)
	}
}

// The finding says what the band says, or why there is none.
func TestFindingOfTask(t *testing.T) {
	for want, task := range map[string]*Taak{
		"Provincies krijgen in elke doorgerekende keuze (stand) minder geld voor deze taak dan zij kost: 50% tot 90% van de kosten": {TaakKop: TaakKop{Laag: "provincie"}, TaakGeld: TaakGeld{Nu: &TaakJaar{Ligging: "tekort", Laagst: of(0.5), Hoogst: of(0.9), Keuzes: "stand"}}},
		"Gemeenten krijgen in elke doorgerekende keuze (stand) meer geld voor deze taak dan zij kost: 110% tot 200% van de kosten":  {TaakKop: TaakKop{Laag: "gemeente"}, TaakGeld: TaakGeld{Nu: &TaakJaar{Ligging: "overschot", Laagst: of(1.1), Hoogst: of(2), Keuzes: "stand"}}},
		"Of het geld voor deze taak genoeg is, hangt af van de keuze (stand): 90% tot 110% van de kosten":                           {TaakGeld: TaakGeld{Nu: &TaakJaar{Ligging: "onbeslist", Laagst: of(0.9), Hoogst: of(1.1), Keuzes: "stand"}}},
		"Of het geld voor deze taak genoeg is, is niet te zeggen: geen circulaire":                                                  {TaakGeld: TaakGeld{Nu: &TaakJaar{Reden: "geen circulaire"}}},
		"Van deze taak zijn geen bedragen bekend":                                                                                   {},
	} {
		if got := task.Bevinding(); got != want {
			t.Errorf("finding %q, want %q", got, want)
		}
	}
}

// Governments stand by name, those without a coverage by reason, and a chart
// needs four of them.
func TestSpread(t *testing.T) {
	site := &Site{
		overheden: []OverheidKop{{Code: "GM1", Naam: "Zwolle"}, {Code: "GM2", Naam: "'s-Gravenhage"}, {Code: "GM3", Naam: "Assen"}},
		bundelBij: []BundelBij{{Code: "GM1", TaakID: "G01", Dekking: of(1)}, {Code: "GM2", TaakID: "G01", Reden: "niet geleverd"}, {Code: "GM3", TaakID: "G01", Reden: "niet geleverd"}, {Code: "GM4", TaakID: "G01"}},
	}
	governments := site.byTask()["G01"]
	var names []string
	for _, o := range governments {
		names = append(names, o.Overheid)
	}
	if got := strings.Join(names, " "); got != "Assen 's-Gravenhage Zwolle" {
		t.Errorf("order %s", got)
	}
	if missing := gemis(governments); len(missing) != 1 || len(missing[0].Overheden) != 2 {
		t.Errorf("missing %+v", missing)
	}
	task := &Taak{TaakGeld: TaakGeld{Overheden: governments}}
	if task.verdeling(false).SVG != "" {
		t.Error("one coverage is drawn as a spread")
	}
	for range 3 {
		task.Overheden = append(task.Overheden, &OverheidBij{BundelBij: &BundelBij{Dekking: of(0.5)}, Overheid: "X"})
	}
	if got := task.verdeling(false).Beschrijving; !strings.Contains(got, "Van 4 gemeenten ligt het punt bij 3 onder evenwicht en bij 1 erop of erboven") {
		t.Errorf("described as %q", got)
	}
}

// Changes of law of a year are added; where the law is not known nothing is said.
func TestTimeLine(t *testing.T) {
	task := &Taak{Peil: Peil{Verslagsoort: "rekening"}, TaakWet: TaakWet{Rechtsjaren: []int{2023}},
		TaakGeld:    TaakGeld{Jaren: []*TaakJaar{{Jaar: 2022, Verslagsoort: "rekening", Lasten: of(1e6)}, {Jaar: 2021, Verslagsoort: "begroting", Lasten: of(1e6)}}},
		Wijzigingen: []*Wijziging{{Datum: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), Nieuw: 2}, {Datum: time.Date(2024, 7, 1, 0, 0, 0, 0, time.UTC), Nieuw: 3, Vervallen: 1}}}
	if got, want := fmt.Sprint(task.tijd(false).Rijen), "[[2022 . . . 1,0 .] [2023 0 0 0 . .] [2024 5 0 1 . .]]"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
	task.Wijzigingen = nil
	if task.tijd(false).SVG != "" {
		t.Error("a line of time without a change of law")
	}
}

// Groningen is a gemeente and a provincie, and some tasks are of both: their
// pages have titles of their own.
func TestTitlesTellLayersApart(t *testing.T) {
	for got, want := range map[string]string{
		OverheidKop{Soort: "gemeente", Naam: "Groningen"}.Voluit():  "Groningen",
		OverheidKop{Soort: "provincie", Naam: "Groningen"}.Voluit(): "Provincie Groningen",
		TaakKop{Laag: "provincie", Naam: "Toezicht"}.Voluit():       "Toezicht (provincie)",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
