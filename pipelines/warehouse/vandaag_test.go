package warehouse

import (
	"fmt"
	"strings"
	"testing"

	"medebewind/transforms"
)

// people adds the inhabitants of a gemeente on 1 January of years.
func (l laws) people(code string, perYear map[int]int) {
	if l[transforms.CBSOnderwerp] == nil {
		l.add(transforms.CBSOnderwerp, row{"tabel": "BEV", "sleutel": "T", "titel": "Totale bevolking", "soort": "Topic"})
	}
	l.add(transforms.CBSCode, row{"tabel": "BEV", "dimensie": "RegioS", "code": code, "titel": code})
	for year, n := range perYear {
		l.add(transforms.CBSWaarneming, row{"tabel": "BEV", "onderwerp": "T", "regio": code, "periode": fmt.Sprintf("%dJJ00", year), "waarde": fmt.Sprint(n)})
	}
}

// merged adds that part of a gemeente, with so many people, went to another.
func (l laws) merged(t *testing.T, from, to, on string, people int) {
	t.Helper()
	l.add(transforms.CBSGrens, row{"tabel": "BEV", "code": from, "gebeurtenis": "opgeheven", "datum": day(t, on), "richting": "naar",
		"ander_code": to, "inwoners": int64(people)})
}

// spent adds an amount in thousands of euros, as a 2e plaatsing.
func (l laws) spent(code, post, category, report string, thousands int64) {
	l.add(transforms.Iv3, row{"tabel": "T", "post": post, "categorie": category, "overheid": code, "verslagsoort": report, "plaatsing_2_eur": thousands * 1000})
}

// CBS does not publish the texts of regions and the list of gemeenten of a new
// year together: neither order stops the run, a hole that stays does.
func TestTurnOfTheYear(t *testing.T) {
	const failed = "select naam, voorbeeld from kwaliteit.toets where naam in ('grens_telt_op', 'grens_nieuw_jaar', 'grens_behoudt_totaal') and not geslaagd order by all"
	textFirst := func(t *testing.T, l laws) { l.merged(t, "GM9001", "GM9007", "2025-01-01", 100) }
	listFirst := func(t *testing.T, l laws) {
		l.people("GM9002", map[int]int{2023: 100})
		l.people("GM9007", map[int]int{2024: 100})
	}
	never := func(t *testing.T, l laws) { l.people("GM9002", map[int]int{2021: 100}) }
	for _, c := range []struct {
		name  string
		given func(*testing.T, laws)
		want  string
	}{
		{"text first", textFirst, ""},
		{"list first", listFirst, "grens_nieuw_jaar|GM9002 gaat naar GM9002, die in 2024 niet bestaat"},
		{"never", never, "grens_telt_op|GM9002 gaat naar GM9002, die niet bestaat"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := laws{}
			l.people("GM9001", map[int]int{2021: 100, 2024: 100})
			c.given(t, l)
			expect(t, l.warehouse(t), []struct{ query, want string }{{failed, c.want}})
		})
	}
}

// A check that cannot fail is none.
func TestChecksOnBoundariesSpeak(t *testing.T) {
	l := laws{}
	l.people("GM9001", map[int]int{2024: 100})
	l.spent("GM9001", "6.3", "L3.8", "2024X005", 5)
	w := l.warehouse(t)
	names := []string{"grens_telt_op", "grens_behoudt_totaal", "vergelijkingsgroep_volledig", "leeg_zonder_reden"}
	need(t, w, "from kwaliteit.toets where naam in ('"+strings.Join(names, "', '")+"')")
	for _, change := range []string{
		"update kern.grens set aandeel = 0.9",
		"update kern.baten_lasten_vandaag set bedrag_eur = bedrag_eur + 1",
		"update kern.vergelijkingsgroep set indeling = 'grootte'",
		"update indicator.uitvoeringskracht set personeel_reden = null",
	} {
		if err := w.exec(t.Context(), change); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range names {
		if got := recheck(t, w, name); got.Passed || got.Severity != "fout" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
