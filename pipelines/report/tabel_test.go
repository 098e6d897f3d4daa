package report

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/warehouse/woordenboek"
)

// rijVan is what a row of each table is: its columns must be there.
var rijVan = map[string]any{
	"bronnen-uitgevers": &Uitgever{}, "bronnen-documenten": &Document{}, "bronnen-weglatingen": &Weglating{},
	"herkomst-clusters": &ClusterHerkomst{}, "herkomst-kengetallen": &OnderdeelHerkomst{}, "herkomst-taakvelden": &Veld{},
	"herkomst-eenheden": &Eenheid{}, "herkomst-uitkeringen": &UitkeringHerkomst{}, "herkomst_land-gewichten": &Gewicht{},
	"overzicht_domein": &Domein{}, "overzicht_soort": &DomeinSoort{}, "overzicht_jaar": &DomeinJaar{}, "overzicht_telling": &LijstTelling{}, "overzicht_gemist": &Gemist{},
	"landelijk-clusters": &ClusterLand{}, "landelijk-onderzoek": &LandStudie{}, "woordenboek-indicatoren": &Indicator{}, "overheden": &OverheidInLijst{},
	"overheid-profiel": &ProfielRij{}, "overheid-wet": &TaakBij{},
	"overheid-kengetallen": &Kengetal{}, "overheid-samenwerking": &Samenwerking{}, "overheid-ruimte": &Ruimte{},
	"taak-jaren": &TaakJaar{}, "taak-geldstromen": &Geldstroom{}, "taak-groepen": &TaakInGroep{}, "taak-spreiding": &TaakInGroep{}, "taak-onderzoek": &Studie{}, "taak-overheden": &OverheidBij{},
	"taak-organen": &OrgaanJaren{}, "landelijk-knel": &WarmteRij{}, "landelijk-correcties": &Correctie{}, "landelijk-ministeries": &RegisterRij{}, "landelijk-domeinen": &RegisterRij{}, "wetten": &Wet{}, "downloads": &Download{}, "buurt-clusters": &BuurtRij{}, "buurt-bundels": &BuurtBundel{}, "taken": &Taak{}, "woordenboek-tabellen": &woordenboek.Tabel{}, "woordenboek-kolommen": &woordenboek.Kolom{},
	"komend": &Komend{}, "taak-komend": &Komend{}, "komend-aflopend": &Aflopend{},
	"samenwerking-mensen": &Mensen{}, "samenwerking-wijze": &Wijze{}, "samenwerking-velden": &VeldSamen{}, "samenwerking-soorten": &RegelingSoort{}, "samenwerking-overdrachten": &Overdracht{},
	"verantwoording-verschillen": &Verschil{}, "verantwoording-toetsen": &Toets{}, "verantwoording-aansluitingen": &Aansluiting{}, "verantwoording-aantallen": &Count{}, "verantwoording-volledigheid": &Telling{},
}

// Each column shows a field of its row, has words over it, and says its unit in
// one place: the header does not spell out what the unit adds.
func TestTablesFitTheirRows(t *testing.T) {
	tables, err := readTables()
	if err != nil {
		t.Fatal(err)
	}
	for name, table := range tables {
		row, ok := rijVan[name]
		if !ok {
			t.Errorf("no row is known for table %s", name)
			continue
		}
		kind := reflect.TypeOf(row)
		for _, k := range table.Kolommen {
			_, isField := kind.Elem().FieldByName(veld(k.Veld))
			_, isMethod := kind.MethodByName(veld(k.Veld))
			if k.Veld != "" && !isField && !isMethod {
				t.Errorf("table %s, column %q: %s has no %s", name, k.Kop, kind, veld(k.Veld))
			}
			if k.Veld == "" && k.Cel == "" && strings.Contains(k.Meting.Cel, "%s") {
				t.Errorf("table %s, column %q shows nothing", name, k.Kop)
			}
			if k.Kop == "" && k.KopCel == "" {
				t.Errorf("table %s: a column without words over it", name)
			}
			if strings.HasSuffix(k.Kop, "€)") || strings.HasSuffix(k.Kop, "(kB)") {
				t.Errorf("table %s, column %q: its unit belongs in eenheid", name, k.Kop)
			}
		}
	}
	for name := range rijVan {
		if tables[name] == nil {
			t.Errorf("no table %s in sjabloon/tabellen", name)
		}
	}
}

// A table is text of the template that takes it in: header and cell come from
// one column, the class of numbers with their unit.
func TestTableBecomesTemplate(t *testing.T) {
	table := &tabel{Naam: "x", Wat: "Proef", Rijen: ".Taken", Kolommen: []*kolom{
		{Kop: "Taak", Veld: "naam", Naar: "taak/{{.TaakID}}.html", Hoofd: true},
		{Kop: "Kosten", Veld: "lasten", Eenheid: "mln", Noot: "*"},
		{KopCel: "<td>0</td>", Cel: "een", Klasse: "tekening"},
	}}
	if err := table.measure(map[string]meting{"": {Cel: "{{.%s}}"}, "mln": {Cel: "{{mln .%s}}", Kop: " (mln €)", Getal: true}}); err != nil {
		t.Fatal(err)
	}
	head := `A <div class="breed" role="region" aria-label="Proef" tabindex="0"><table>
<thead><tr><th scope="col">Taak</th><th scope="col" class="getal">Kosten (mln €)</th><td>0</td></tr></thead>
<tbody>
{{range .Taken}}`
	want := head + `<tr><th scope="row"><a href="taak/{{.TaakID}}.html">{{.Naam}}</a></th><td class="getal">{{mln .Lasten}}*</td><td class="tekening">een</td></tr>
{{end}}</tbody>
</table></div> B`
	got, err := withTables(`A {{tabel "x"}} B`, map[string]*tabel{"x": table})
	if err != nil || got != want {
		t.Errorf("became %s, %v", got, err)
	}
	years := &tabel{Rijen: ".In", Kolommen: []*kolom{{Kop: "{{.}}", Per: ".Jaren", Cellen: ".Van", Cel: "{{.Lasten}}", Klasse: "getal"}}}
	got, err = withTables(`{{tabel "x"}}`, map[string]*tabel{"x": years})
	for _, want := range []string{`<tr>{{range .Jaren}}<th scope="col">{{.}}</th>{{end}}</tr>`, `<tr>{{range .Van}}<td class="getal">{{.Lasten}}</td>{{end}}</tr>`} {
		if err != nil || !strings.Contains(got, want) {
			t.Errorf("columns of a list became %s, %v, which lacks %s", got, err, want)
		}
	}
	table.Kaal = true
	bare := head + `<tr><th scope="row"><a href="taak/{{.TaakID}}.html">{{.Naam}}</a><td class="getal">{{mln .Lasten}}*<td class="tekening">een
{{end}}</tbody>
</table></div> B`
	if got, err := withTables(`A {{tabel "x"}} B`, map[string]*tabel{"x": table}); err != nil || got != bare {
		t.Errorf("without end tags it became %s, %v", got, err)
	}
}

func TestTableMistakes(t *testing.T) {
	if _, err := withTables(`{{tabel "weg"}}`, nil); err == nil || !strings.Contains(err.Error(), `"weg"`) {
		t.Errorf("a table that is not there: %v", err)
	}
	bad := &tabel{Kolommen: []*kolom{{Kop: "Kosten", Eenheid: "guldens"}}}
	if err := bad.measure(map[string]meting{}); err == nil || !strings.Contains(err.Error(), "guldens") || !strings.Contains(err.Error(), "Kosten") {
		t.Errorf("a unit that is not there: %v", err)
	}
}

func TestColumnsByName(t *testing.T) {
	type row struct {
		TaakID, Naam string
		Jaar         int
		eigen        bool
	}
	_ = row{}.eigen
	kind := reflect.TypeFor[row]()
	if places, err := fieldsOf([]string{"jaar", "taak_id", "naam"}, kind); err != nil || !slices.Equal(places, []int{2, 0, 1}) {
		t.Errorf("places %v, %v", places, err)
	}
	for _, c := range []struct {
		columns []string
		want    string
	}{
		{[]string{"jaar", "taak_id"}, "[naam]"},
		{[]string{"jaar", "taak_id", "naam", "bedrag"}, "column bedrag"},
		{[]string{"jaar", "taak_id", "naam", "taak_id"}, "column taak_id"},
		{[]string{"jaar", "taak_id", "naam", "eigen"}, "column eigen"},
	} {
		if _, err := fieldsOf(c.columns, kind); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want %s", c.columns, err, c.want)
		}
	}
}
