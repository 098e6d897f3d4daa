package report

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The map of the site and the feed are well-formed, with whole addresses where it
// is told where the site is served, and say what is made up.
func TestForOthers(t *testing.T) {
	text := "G01 & meer"
	site := &Site{Run: Run{RunID: "r1", Snapshot: "0123456789abcdef", Herkomst: "voorbeeld", Gestart: time.Date(2026, 1, 15, 4, 30, 0, 0, time.UTC)},
		wijzigingen: &Wijzigingen{Vergelijking: Vergelijking{Uitgave: "u0", Vergeleken: true}, Regels: []Verandering{{Naam: "netto lasten", Aantal: 3, Nieuw: 1, Weg: 1, Meest: &text, Verandering: of(0.5)}}}}
	for _, c := range []struct{ base, page string }{{"", "taak/G01.html"}, {"https://example.org/m", "https://example.org/m/rapport/taak/G01.html"}} {
		site.Over = Over{Adres: c.base, AdresRapport: c.base + "/rapport", AdresUitgave: c.base + "/latest", Uitgave: "u1", Uitgever: "Bureau"}
		for name, doc := range map[string][]byte{"sitemap": site.sitemap([]pagina{{pad: "taak/G01.html"}}), "feed": site.feed()} {
			if err := xml.Unmarshal(doc, new(struct{})); err != nil {
				t.Errorf("%s: %v in %s", name, err, doc)
			}
		}
		if got := string(site.sitemap([]pagina{{pad: "taak/G01.html"}})); !strings.Contains(got, "<loc>"+c.page+"</loc><lastmod>2026-01-15</lastmod>") {
			t.Errorf("map of the site: %s", got)
		}
	}
	feed := string(site.feed())
	for _, want := range []string{"VOORBEELD Medebewind: wijzigingen", "urn:sha256:0123456789abcdef", "3 cijfers veranderden sinds uitgave u0, die met andere code is gemaakt", "Netto lasten: 3 cijfers anders, waarvan 1 nieuw, 1 verdwenen; het meest G01 &amp; meer (50%)."} {
		if !strings.Contains(feed, want) {
			t.Errorf("the feed lacks %q: %s", want, feed)
		}
	}
	if got := site.Citaat(); got != "Bureau, Medebewind, uitgave u1" {
		t.Errorf("cited as %q", got)
	}
	if got := (&Site{}).Citaat(); got != "Medebewind" {
		t.Errorf("without a publisher cited as %q", got)
	}
}

// What did not change, or was not compared, is said.
func TestNoChanges(t *testing.T) {
	for want, w := range map[string]*Wijzigingen{
		"Er is niet vergeleken: er is geen eerdere uitgave":                       {Vergelijking: Vergelijking{Reden: "er is geen eerdere uitgave"}},
		"Geen van de cijfers die worden vergeleken is veranderd sinds uitgave u0": {Vergelijking: Vergelijking{Vergeleken: true, Uitgave: "u0"}},
	} {
		if got := w.Samen(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Pages that stand by themselves can be written without a publisher, and say so.
func TestPagesByThemselves(t *testing.T) {
	holds(t, written(t, "colofon", nil), []string{"niet opgegeven", "SHA-256"}, "mailto:")
	holds(t, written(t, "begin-hier", nil), []string{"Onbekend", "Tekort"})
	holds(t, written(t, "zoek", nil), []string{`href="taken.html"`, `href="wetten.html"`})
	holds(t, written(t, "downloads", &Downloads{Groepen: []*DownloadGroep{{Schema: "kern", Wat: "tabellen", Tabellen: []*Download{{Naam: "kern.taak", CSV: "kern/taak.csv"}, {Naam: "kern.x", Delen: "kern/x/"}}}}, Werkboek: []string{"xlsx/geld.xlsx"}}),
		[]string{"<code>kern/taak.csv</code>", "map <code>kern/x/</code>", "<code>xlsx/geld.xlsx</code>"})
}

// A government beside others is written in words, so that the script computes nothing.
func TestBesideOthers(t *testing.T) {
	dir := t.TempDir()
	site := &Site{overheden: []OverheidKop{{Code: "GM1", Soort: "gemeente", Naam: "A & \"B\""}}, geheel: map[string]*GeheelBij{"GM1": {Dekking: of(0.9), PerInwoner: of(-12.4), Ligging: "tekort"}},
		bundelBij: []BundelBij{{Code: "GM1", TaakID: "G01", Naam: "Jeugd", LastenPerInwoner: of(3)}}}
	if err := site.writeBeside(dir); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "vergelijk", "GM1.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"medebewindNaast({", `"tekort","90%","−€ 12","."`, `["G01","Jeugd","bundel","onbekend",".",".","€ 3"]`} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%s lacks %s", text, want)
		}
	}
}
