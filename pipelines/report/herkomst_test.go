package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// written fills in a page and gives its text.
func written(t *testing.T, template string, in any) string {
	t.Helper()
	site := &Site{Run: Run{RunID: "r", Snapshot: "0123456789abcdef", Gestart: time.Date(2026, 1, 15, 0, 0, 0, 0, time.UTC)}}
	dir := t.TempDir()
	if err := site.write(dir, pagina{"bladzij.html", template, "titel", in, ""}); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "bladzij.html"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// holds tells what a text lacks of what it must say, and has of what it must not.
func holds(t *testing.T, text string, must []string, not ...string) {
	t.Helper()
	for _, want := range must {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for _, bad := range not {
		if strings.Contains(text, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
}

// Names come from publishers: none of them may become markup, also where rows
// are written by hand.
func TestNamesAreNoMarkup(t *testing.T) {
	bad := `<script>alert("x")</script>&'`
	one, two := of(1), int64(2)
	h := &Herkomst{
		Kop: OverheidKop{Code: "GM1", Soort: "gemeente", Naam: bad}, Peil: Peil{Jaar: 2024, Verslagsoort: "rekening"},
		Clusters:     []*ClusterHerkomst{{Cluster: bad}},
		Uitkeringen:  []*UitkeringHerkomst{{Vorm: "DU", Omschrijving: bad, Cluster: bad, Bedrag: one, Cel: bad}},
		Eenheden:     []*Eenheid{{Maatstaf: bad, Eenheden: one, Cel: bad}},
		Kengetallen:  []*OnderdeelHerkomst{{Onderdeel: bad, Reden: bad}},
		Inwoners:     &InwonersHerkomst{Tabel: bad, Periode: bad, Onderwerp: bad},
		Rekenbestand: &Gebruikt{Document: &Document{Naam: bad, URL: "javascript:alert(1)", SHA: "ab"}},
	}
	h.velden([]*VeldHerkomst{{Taakveld: "6.1", Titel: bad, Plaats: bad, Documenten: "d1 d2"}}, []*Gebruikt{{GebruiktRij: GebruiktRij{ID: "d1", Tabel: bad, Verslagsoort: bad}, Document: &Document{Naam: bad, SHA: "cd"}, Nummer: 1}})
	h.taken([]*BundelBij{{TaakID: "G01", Naam: bad, Reden: bad}},
		[]*LastenDeel{{TaakID: "G01", Onderdeel: "6.1", Grond: one, Aandeel: one, Taken: &two, Bedrag: one}, {TaakID: "G01", Onderdeel: bad, Grond: one}, {TaakID: "G01", Onderdeel: bad, Grond: of(0)}, {TaakID: "weg", Onderdeel: "6.1"}},
		[]*MiddelenDeel{{TaakID: "G01", Soort: "cluster", Onderdeel: bad}, {TaakID: "G01", Soort: "uitkering", Vorm: bad, Onderdeel: bad}, {TaakID: "overhead", Soort: "cluster", Onderdeel: bad}, {TaakID: "weg"}})
	holds(t, written(t, "herkomst", h), []string{
		`<a href="#tv-6.1">6.1</a>, 2 taken<td>1<td>1<td>1,00`, `<tr id="tv-6.1">`, `<a href="#blad-1">1</a>`, `<a href="#c1">`, `<tr id="c1">`, "&lt;script&gt;", "niets op",
	}, `<script>alert`, "javascript:alert", `"x")`)
}

// Where nothing is known of a government, its page says so; no amount is zero.
func TestLineageOfNothing(t *testing.T) {
	h := &Herkomst{Kop: OverheidKop{Code: "PV99", Soort: "provincie", Naam: "Nergens"}, Peil: Peil{Jaar: 2024, Verslagsoort: "rekening"},
		Clusters: []*ClusterHerkomst{{Cluster: "Natuur"}}, Kengetallen: []*OnderdeelHerkomst{{Onderdeel: "baten", Reden: "niet geleverd"}}}
	h.taken([]*BundelBij{{TaakID: "P01", Naam: "Natuur", Reden: "niet geleverd"}}, []*LastenDeel{{TaakID: "P01", Onderdeel: "7.1"}, {TaakID: "P01", Onderdeel: "overhead"}}, nil)
	holds(t, written(t, "herkomst", h), []string{
		`<tbody id="P01">`, "kosten ., middelen . <small>(niet geleverd)</small>", "Kosten: 7.1<td>.<td>.<td>.", "geen enkele rij opgenomen", "geen rekenbestand",
		`<p id="c1"><small>Natuur: kosten .</small></p>`, "<td>niet geleverd</td>", "de som van haar gemeenten, of niet gepubliceerd", "<p>Geen.</p>",
	}, ">0<", ">0,00<")
	holds(t, written(t, "herkomst", &Herkomst{Kop: OverheidKop{Code: "GM1"}}), []string{"Van geen jaar is een jaarrekening opgenomen"})
	holds(t, written(t, "herkomst-taak", &LandTaak{Taak: &Taak{TaakKop: TaakKop{ID: "G01", Naam: "Leeg"}, TaakGeld: TaakGeld{Nu: &TaakJaar{Reden: "lasten onbekend"}}}}),
		[]string{"geen kosten bekend: lasten onbekend", "geen rekenbestand opgenomen"})
}

// A share is written with all its digits, and a ratio part says what it is of.
func TestParts(t *testing.T) {
	for want, share := range map[string]*float64{".": nil, "1": of(1), "0,5": of(0.5), "0,875741245679": of(0.875741245679), "0": of(0), "17.820.000.000": of(17820000000), "−0,00293": of(-0.00293), "53.370,2": of(53370.2)} {
		if got := deel(share); got != want {
			t.Errorf("a share is written %q, want %q", got, want)
		}
	}
	for _, c := range []struct {
		part OnderdeelHerkomst
		want string
	}{
		{OnderdeelHerkomst{Onderdeel: "vaste schuld", Posten: "P131 5000", Reden: "niet herkend"}, ""},
		{OnderdeelHerkomst{Onderdeel: "vaste schuld", Bedrag: of(4000), Posten: "P131 5000;P135a -1000"}, "P131: 5.000; P135a: −1.000"},
		{OnderdeelHerkomst{Onderdeel: "vaste schuld", Bedrag: of(0)}, "geen post met een bedrag"},
		{OnderdeelHerkomst{Onderdeel: "baten", Bedrag: of(9)}, "alle baten, zonder mutaties van reserves en zonder het resultaat"},
	} {
		if got := c.part.Samenstelling(); got != c.want {
			t.Errorf("%+v consists of %q, want %q", c.part, got, c.want)
		}
	}
	if got := anker("Individuele voorzieningen Wmo (18+)"); got != "c-individuele-voorzieningen-wmo-18" {
		t.Errorf("anchor %q", got)
	}
}

// Documents stay in their data set; an address that is none is no link.
func TestSources(t *testing.T) {
	long := strings.Repeat("zeer-lang", 60)
	groups := datasets([]*Document{
		{Dataset: "a", Naam: "een", SHA: strings.Repeat("a", 64), URL: "https://voorbeeld.nl/?a=1&b=<x>", Bytes: 1000, Vernieuwd: true},
		{Dataset: "a", Naam: "twee", Titel: "Wet <b>", SHA: strings.Repeat("b", 64), URL: "javascript:alert(1)", Bytes: 500, Reden: "503"},
		{Dataset: "b", Naam: long},
	})
	if len(groups) != 2 || groups[0].Bytes != 1500 || groups[0].Titel != "Wet <b>" || len(groups[1].Documenten) != 1 {
		t.Fatalf("data sets %+v", groups)
	}
	text := written(t, "bronnen", struct {
		Uitgevers   []*Uitgever
		Weglatingen []Weglating
		Aantal      int
	}{[]*Uitgever{{UitgeverKop{Naam: "bwb", Status: "deels vernieuwd"}, groups}, {UitgeverKop{Naam: "nieuw"}, nil}}, []Weglating{{"cbs", "tabel <x>", "te oud"}}, 3})
	holds(t, text, []string{
		`<tr id="d-aaaaaaaaaaaa">`, `href="https://voorbeeld.nl/?a=1&amp;b=%3cx%3e"`, strings.Repeat("b", 64), "nee: de laatste goede versie (503)", "Wet &lt;b&gt;",
		"tabel &lt;x&gt;", `<h2 id="bron-nieuw">nieuw</h2>`, "Basiswettenbestand: de wetten", long,
	}, `href="javascript:`, "<b>")
}
