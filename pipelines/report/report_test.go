package report

import (
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
	if err := site.write(dir, pagina{"taak.html", "taak", task.Naam, task}); err != nil {
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
