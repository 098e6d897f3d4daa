package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestDutchFigures(t *testing.T) {
	amount := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		euros *float64
		want  string
	}{
		{nil, "."},
		{amount(0), "0,0"},
		{amount(74_500_000), "74,5"},
		{amount(-6_300_000), "−6,3"},
		{amount(1_730_992_000), "1.730,992"},
		{amount(-1_234_567_890_000), "−1.234.567,89"},
		{amount(-400), "0,0"},
		{amount(500), "0,001"},
	} {
		if got := euro(c.euros); got != c.want {
			t.Errorf("%v is written %q, want %q", c.euros, got, c.want)
		}
	}
	for in, want := range map[string]string{"2024-september": "september 2024", "": "", "onbekend": "onbekend"} {
		if got := stand(in); got != want {
			t.Errorf("stand %q is written %q, want %q", in, got, want)
		}
	}
	if got := dag(time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)); got != "1 maart 2024" {
		t.Errorf("day %q", got)
	}
	for n, want := range map[int]string{0: "0 bepalingen", 1: "1 bepaling", 2: "2 bepalingen"} {
		if got := aantal(n, "bepaling", "bepalingen"); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
	if got := zin("één regel"); got != "Één regel" {
		t.Errorf("sentence %q", got)
	}
}

// A page says what is not known, escapes what it is given, and is stamped when
// all is made up.
func TestTaskPage(t *testing.T) {
	few := 1_500_000.0
	task := &Taak{ID: "G01", Naam: "Hulp <b>en</b> zorg", Laag: "gemeente", Zekerheid: "M", Herkomst: "afgeleid", Wijzigingen: []*Wijziging{{
		Regeling: "Jeugdwet", URL: "javascript:alert(1)", Aard: "wijziging", Datum: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), Nieuw: 2,
		Middelen: "deels", Toelichting: "1 van 2 jaren hebben geld", Mutaties: Mutaties{
			{Circulaire: "2024-mei", Omschrijving: "Jeugdwet", SHA: "0123456789abcdef", Pagina: 7, bedragen: map[int]*float64{2025: nil, 2024: &few}},
			{Circulaire: "2024-mei", Omschrijving: "vervoer", SHA: "0123456789abcdef", Taken: 2, bedragen: map[int]*float64{2026: &few}},
		}}}}
	site := &Site{Bronnen: []Bron{{"upl", "niet vernieuwd", "503 Service Unavailable"}}, Run: "r", Snapshot: "0123456789abcdef", Herkomst: "voorbeeld", Taken: []*Taak{task}}
	dir := t.TempDir()
	if err := page(dir, "taak.html", "taak", struct {
		*Site
		*Taak
	}{site, task}); err != nil {
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
