package sql

import (
	"bytes"
	"encoding/csv"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/notation"
)

// mustModels gives the models of the product by name, and in order.
func mustModels(t *testing.T) (ordered []*Model, byName map[string]*Model) {
	t.Helper()
	ordered, err := Models()
	if err != nil {
		t.Fatal(err)
	}
	byName = map[string]*Model{}
	for _, m := range ordered {
		byName[m.Name] = m
	}
	return ordered, byName
}

// names gives the columns that a model describes.
func (m *Model) names() []string {
	var names []string
	for _, c := range m.Columns {
		names = append(names, c.Key.(string))
	}
	return names
}

func TestModelsComeAfterWhatTheyRead(t *testing.T) {
	models, _ := mustModels(t)
	if len(models) < 30 {
		t.Fatalf("%d models", len(models))
	}
	done := map[string]bool{}
	for _, m := range models {
		for _, name := range m.Reads {
			if !done[name] {
				t.Errorf("%s stands before %s, which it reads", m.Name, name)
			}
		}
		if m.Query == "" || strings.Contains(m.Query, ";") {
			t.Errorf("sql/%s is not one statement", m.File)
		}
		done[m.Name] = true
	}
}

// Models read staged tables in the layer bron and nowhere else: what kern makes
// of a publication can be followed column by column.
func TestLayers(t *testing.T) {
	staged := regexp.MustCompile(`\bstaged\.`)
	models, _ := mustModels(t)
	for _, m := range models {
		layer, _, _ := strings.Cut(m.Name, ".")
		query := comment.ReplaceAllString(m.Query, " ")
		if (layer == "kern" || m.Name == "kwaliteit.aansluiting") && staged.MatchString(query) {
			t.Errorf("%s reads a staged table", m.Name)
		}
		if layer == "bron" && (len(m.Reads) > 0 || !staged.MatchString(query)) {
			t.Errorf("%s reads %v beside its staged table", m.Name, m.Reads)
		}
		if layer != "bron" && len(m.Key) == 0 && m.Leaves() {
			t.Errorf("%s leaves the warehouse and has no key to sort by", m.Name)
		}
	}
}

// A staged table without a model, or a column that a model forgets, is data
// that comes in and disappears.
func TestEveryStagedTableHasItsModel(t *testing.T) {
	_, models := mustModels(t)
	found := 0
	for _, table := range transforms.Tables {
		m := models["bron."+table.Name]
		if m == nil {
			t.Errorf("no model makes bron.%s", table.Name)
			continue
		}
		found++
		var want []string
		for _, f := range table.Schema.Fields() {
			want = append(want, f.Name)
		}
		want = append(want, "document_id")
		if got := m.names(); !slices.Equal(got, want) {
			t.Errorf("%s has columns\n%v, the staged table\n%v", m.Name, got, want)
		}
		if !strings.HasSuffix(m.Query, "from staged."+table.Name) {
			t.Errorf("%s reads another table than staged.%s", m.Name, table.Name)
		}
	}
	for name := range models {
		if strings.HasPrefix(name, "bron.") {
			found--
		}
	}
	if found != 0 {
		t.Errorf("%d models of bron have no staged table", -found)
	}
}

// contract is what analysts were promised, written out once more: changing a
// name in a model must fail here.
var contract = map[string]string{
	"meta.run":                 "run_id gestart gereed snapshot_sha256 code_versie herkomst",
	"meta.document":            "document_id bron url sha256 bytes opgehaald gewijzigd run_id",
	"kern.overheid":            "overheid_code soort naam provincie_code jaar inwoners",
	"kern.herindeling":         "van_code naar_code datum aandeel",
	"kern.regeling":            "bwb_id versie_datum einddatum citeertitel soort ministerie url document_id",
	"kern.bepaling":            "bepaling_id bwb_id versie_datum artikel lid onderdeel zin tekst overheidslaag orgaan modaliteit aard geldig_van geldig_tot jci url",
	"kern.bepaling_wijziging":  "bwb_id van_datum naar_datum artikel lid soort tekst_oud tekst_nieuw",
	"kern.taak":                "taak_id naam overheidslaag ministerie cluster beleidsvrijheid open_einde zekerheid bron",
	"kern.taak_bepaling":       "taak_id bepaling_id",
	"kern.taak_taakveld":       "taak_id taakveld jaar_van jaar_tot aandeel",
	"kern.taak_uitkering":      "taak_id uitkering",
	"kern.baten_lasten":        "overheid_code jaar verslagsoort taakveld categorie bedrag_eur status document_id",
	"kern.balanspost":          "overheid_code jaar verslagsoort post categorie bedrag_eur status document_id",
	"kern.maatstaf":            "circulaire uitkeringsjaar maatstaf naam cluster gewicht_eur",
	"kern.maatstaf_volume":     "circulaire uitkeringsjaar overheid_code maatstaf eenheden",
	"kern.uitkering":           "circulaire uitkeringsjaar overheid_code vorm omschrijving cluster bedrag_eur status",
	"kern.onderzoek":           "onderzoek_id beleidsterrein jaar auteur titel soort laag_eur hoog_eur bedrag_jaar bevinding bron_url zekerheid",
	"kern.bundel":              "bundel_id naam cluster jaar_van jaar_tot",
	"kern.bundel_taak":         "bundel_id taak_id",
	"indicator.balans_bundel":  "overheid_code bundel_id jaar verslagsoort netto_lasten_eur middelen_rijk_eur middelen_eur dekking dekking_laag dekking_hoog oordeel status reden",
	"indicator.balans_taak":    "overheid_code taak_id jaar verslagsoort netto_lasten_eur middelen_eur dekking dekking_laag dekking_hoog plichten bevoegdheden beleidsruimte personeel_aandeel inhuur_aandeel begrotingsafwijking z_score groep status reden",
	"indicator.balans_cluster": "overheid_code cluster jaar verslagsoort circulaire netto_lasten_eur middelen_eur dekking verschil_per_inwoner_eur inwoners status",
	"indicator.balans_macro":   "id jaar verslagsoort netto_lasten_eur middelen_eur dekking dekking_laag dekking_hoog",
	"indicator.catalogus":      "indicator label definitie eenheid bron",
	"indicator.waarde":         "indicator overheid_code soort id jaar verslagsoort waarde laag hoog zekerheid status reden",
	"indicator.kengetal":       "overheid_code jaar kengetal waarde categorie normset",
	"kwaliteit.toets":          "naam ernst geslaagd rijen voorbeeld",
	"kwaliteit.aansluiting":    "naam verwacht_eur gevonden_eur verschil_eur bron",
}

func TestContract(t *testing.T) {
	_, models := mustModels(t)
	for name, columns := range contract {
		m := models[name]
		if m == nil {
			t.Errorf("no model makes %s", name)
			continue
		}
		for column := range strings.FieldsSeq(columns) {
			if !slices.Contains(m.names(), column) {
				t.Errorf("%s has no column %s", name, column)
			}
		}
	}
}

// Whoever reads an indicator finds in its comment how it is computed and in what.
func TestIndicatorsTellTheirFormula(t *testing.T) {
	models, _ := mustModels(t)
	found := 0
	for _, m := range models {
		if !strings.HasPrefix(m.Name, "indicator.") {
			continue
		}
		found++
		if m.Formula == "" || m.Unit == "" || len(m.Key) == 0 {
			t.Errorf("sql/%s needs formule, eenheid and sleutel", m.File)
		}
	}
	if found < 8 {
		t.Errorf("%d indicators", found)
	}
}

// Analysts find the grain in the key: what the contract calls the grain must
// be in it.
func TestKeysHoldTheGrain(t *testing.T) {
	_, models := mustModels(t)
	for name, key := range map[string]string{
		"kern.overheid":        "overheid_code jaar",
		"kern.herindeling":     "van_code naar_code",
		"kern.regeling":        "bwb_id versie_datum",
		"kern.bepaling":        "bepaling_id geldig_van",
		"kern.taak":            "taak_id",
		"kern.taak_bepaling":   "bepaling_id",
		"kern.baten_lasten":    "overheid_code jaar verslagsoort taakveld categorie",
		"kern.balanspost":      "overheid_code jaar verslagsoort post categorie",
		"kern.maatstaf":        "fonds circulaire uitkeringsjaar maatstaf cluster",
		"kern.maatstaf_volume": "fonds circulaire uitkeringsjaar overheid_code maatstaf",
		"kern.uitkering":       "fonds circulaire uitkeringsjaar overheid_code vorm omschrijving cluster",
		"meta.document":        "document_id",
	} {
		if got := strings.Join(models[name].Key, " "); got != key {
			t.Errorf("the key of %s is %s, want %s", name, got, key)
		}
	}
}

func TestChecks(t *testing.T) {
	_, models := mustModels(t)
	checks, err := Checks()
	if err != nil || len(checks) < 20 {
		t.Fatalf("%d checks, %v", len(checks), err)
	}
	seen := map[string]bool{}
	for _, c := range checks {
		if want := strings.TrimSuffix(path.Base(c.File), ".sql"); c.Name != want || seen[c.Name] {
			t.Errorf("sql/%s is named %s", c.File, c.Name)
		}
		seen[c.Name] = true
		if !strings.Contains(c.Query, "voorbeeld") {
			t.Errorf("check %s gives no column voorbeeld", c.Name)
		}
		if c.Compares && !strings.Contains(c.Query, "onderwerp") {
			t.Errorf("check %s compares and gives no column onderwerp", c.Name)
		}
		for _, name := range reads(c.Query) {
			if models[name] == nil {
				t.Errorf("check %s reads %s, which no model makes", c.Name, name)
			}
		}
	}
}

// A limit that no check reads limits nothing, and a check that reads one that is
// not there never fails.
func TestLimitsAreRead(t *testing.T) {
	checks, err := Checks()
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile(`naam = '((?:rijen|totaal|kolom|sprong|wissel|herzien|waarschuwing|iv3_aandeel|vorig_jaar|onmogelijk|wetsvoorstel)_\w+)'`)
	read := map[string]bool{}
	var queries []string
	for _, c := range checks {
		queries = append(queries, c.Query)
	}
	all, _ := mustModels(t)
	for _, m := range all {
		queries = append(queries, m.Query)
	}
	for _, query := range queries {
		if !strings.Contains(query, "seed.grenswaarde") {
			continue
		}
		for _, m := range name.FindAllStringSubmatch(query, -1) {
			read[m[1]] = true
		}
	}
	seeds, err := Seeds()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(seeds["grenswaarde"])).ReadAll()
	if err != nil || len(rows) < 5 {
		t.Fatalf("%d limits, %v", len(rows), err)
	}
	for _, row := range rows[1:] {
		ofReport := strings.HasPrefix(row[0], "rapport_") // which has a test of its own
		if !read[row[0]] && !ofReport || row[2] == "" {
			t.Errorf("limit %s is read by no check, or has no reason", row[0])
		}
		delete(read, row[0])
	}
	for limit := range read {
		t.Errorf("limit %s is read and is not in the seed", limit)
	}
	limits, err := Limits()
	if err != nil || len(limits) != len(rows)-1 || limits["kolom_aandeel"] != 0.5 {
		t.Errorf("%d limits of %d rows, kolom_aandeel %v, %v", len(limits), len(rows)-1, limits["kolom_aandeel"], err)
	}
}

// The macros have the months that transforms/notation has, in the same order.
func TestMonthsOfMacros(t *testing.T) {
	macros, err := Macros()
	if err != nil {
		t.Fatal(err)
	}
	want := "create macro maanden() as ['" + strings.Join(notation.Months[:], "', '") + "'];"
	if !strings.Contains(macros, want) {
		t.Errorf("no macro says %s", want)
	}
	if n := strings.Count(macros, notation.Months[1]); n != 1 {
		t.Errorf("%s stands %d times in the macros: months have one list", notation.Months[1], n)
	}
}

func TestCheckHeaders(t *testing.T) {
	for _, c := range []struct {
		check Check
		ok    bool
	}{
		{Check{Name: "a", Meaning: "b", Severity: "fout"}, true},
		{Check{Name: "a", Meaning: "b", Severity: "fout", OtherCode: "waarschuwing", Compares: true}, true},
		{Check{Name: "a", Meaning: "b", Severity: "ernstig"}, false},
		{Check{Name: "a", Meaning: "b", Severity: "fout", OtherCode: "niets", Compares: true}, false},
		{Check{Name: "a", Meaning: "b", Severity: "fout", OtherCode: "waarschuwing"}, false},
		{Check{Name: "a", Severity: "fout"}, false},
		{Check{Name: "a", Meaning: "b", Severity: "fout", Reads: []string{"kern.t"}, Follows: map[string]string{"kern.t": "jaar"}}, true},
		{Check{Name: "a", Meaning: "b", Severity: "fout", Reads: []string{"kern.u"}, Follows: map[string]string{"kern.t": "jaar"}}, false},
	} {
		if err := c.check.validate(); (err == nil) != c.ok {
			t.Errorf("%+v: %v", c.check, err)
		}
	}
}

// A seed is a statement about the world, so each row says where it comes from.
func TestSeeds(t *testing.T) {
	seeds, err := Seeds()
	if err != nil || len(seeds) == 0 {
		t.Fatalf("%d seeds, %v", len(seeds), err)
	}
	for name, text := range seeds {
		rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil || len(rows) < 2 {
			t.Errorf("seed %s: %d rows, %v", name, len(rows), err)
			continue
		}
		source := []string{"bron"}
		if name == "onderzoek" {
			source = []string{"bron_url", "zekerheid"}
		}
		for i, row := range rows[1:] {
			if !anyFilled(rows[0], row, source) {
				t.Errorf("seed %s, row %d: no %s", name, i+2, strings.Join(source, " or "))
			}
			if row[0] == "" || row[0] != strings.TrimSpace(row[0]) {
				t.Errorf("seed %s, row %d: the first column is %q", name, i+2, row[0])
			}
		}
	}
}

func anyFilled(header, row, columns []string) bool {
	for i, name := range header {
		if slices.Contains(columns, name) && strings.TrimSpace(row[i]) != "" {
			return true
		}
	}
	return false
}

// Seeds name things by the macro naamsleutel, so their keys must be in that
// form: a capital would never match.
func TestSeedKeysAreNormal(t *testing.T) {
	seeds, err := Seeds()
	if err != nil {
		t.Fatal(err)
	}
	for name, column := range map[string]string{"uitkering_alias": "alias", "uitkering_vorm": "naam", "uitkering_cluster": "naam"} {
		rows, err := csv.NewReader(bytes.NewReader(seeds[name])).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		at := slices.Index(rows[0], column)
		seen := map[string]bool{}
		for _, row := range rows[1:] {
			key := row[at]
			if key != strings.ToLower(strings.Join(strings.Fields(key), " ")) || seen[key] {
				t.Errorf("seed %s: %s %q is double or not in lower case with single blanks", name, column, key)
			}
			seen[key] = true
		}
	}
}

func TestHashIsStable(t *testing.T) {
	one, err := Hash()
	other, err2 := Hash()
	if err != nil || err2 != nil || one != other || len(one) != 64 {
		t.Errorf("%q and %q, %v, %v", one, other, err, err2)
	}
}

// A macro that no model uses is dead, but for the measures that the docs offer
// to those who ask the warehouse themselves.
func TestMacrosDefineWhatModelsUse(t *testing.T) {
	text, err := Macros()
	if err != nil {
		t.Fatal(err)
	}
	offered, err := os.ReadFile("../docs/dimensies.md")
	if err != nil {
		t.Fatal(err)
	}
	models, _ := mustModels(t)
	var all strings.Builder
	for _, m := range models {
		all.WriteString(m.Query)
	}
	all.WriteString(text)
	for _, m := range regexp.MustCompile(`create macro (\w+)\(`).FindAllStringSubmatch(text, -1) {
		if strings.Count(all.String(), m[1]+"(") < 2 && !strings.Contains(string(offered), "`"+m[1]+"(") {
			t.Errorf("no model uses the macro %s, and docs/dimensies.md does not offer it", m[1])
		}
	}
}
