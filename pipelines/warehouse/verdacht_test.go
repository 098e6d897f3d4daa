package warehouse

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"medebewind/pipelines/state/snapshot"
	models "medebewind/sql"
)

// meting is a measure made by hand: what it was and what it is; "" is not there.
type meting struct{ naam, onderwerp, jaar, eenheid, vorige, waarde string }

// compareBy puts measures made by hand in place of those of the build, and
// gives what each check on suspicious data says of them.
func compareBy(t *testing.T, w *Warehouse, metingen []meting, sameYears bool) map[string]string {
	t.Helper()
	value := func(s string) string {
		if s == "" {
			return "null"
		}
		return s
	}
	var now, before []string
	for _, m := range metingen {
		row := func(waarde string) string {
			return fmt.Sprintf("(%s, %s, %s, %s, %s)", quote(m.naam), quote(m.onderwerp), value(m.jaar), waarde, quote(m.eenheid))
		}
		if m.waarde != "" {
			now = append(now, row(m.waarde))
		}
		if m.vorige != "" {
			before = append(before, row(m.vorige))
		}
	}
	statements := []string{
		"delete from staged.vorige_meting", "delete from kwaliteit.meting",
		fmt.Sprintf("update kwaliteit.vergelijking set uitgave = 'vorige', vergeleken = true, zelfde_jaren = %v", sameYears),
	}
	for table, rows := range map[string][]string{"kwaliteit.meting": now, "staged.vorige_meting": before} {
		if len(rows) > 0 {
			statements = append(statements, "insert into "+table+" (naam, onderwerp, jaar, waarde, eenheid) values "+strings.Join(rows, ", "))
		}
	}
	for _, s := range statements {
		if err := w.exec(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	differ(t, w)
	return comparing(t, w)
}

// measured gives a warehouse of which compareBy sets the measures, made once.
func measured(t *testing.T) *Warehouse {
	t.Helper()
	w, err := measuredOnce()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var measuredOnce = sync.OnceValues(func() (*Warehouse, error) {
	only, err := ofSuspicions()
	if err != nil {
		return nil, err
	}
	return buildOf(filepath.Join(folder, "meting"), tiny(), nil, only...)
})

// suspicions are the tables of which the checks on suspicious data speak: those that
// compare, and whatever a source must have.
func suspicions(t *testing.T) []string {
	t.Helper()
	only, err := ofSuspicions()
	if err != nil {
		t.Fatal(err)
	}
	return only
}

func ofSuspicions() ([]string, error) {
	only := []string{"kwaliteit.toets", "kwaliteit.bevinding", "meta.aanvaarding", "kwaliteit.verschil"}
	checks, err := models.Checks()
	for _, c := range checks {
		if c.Compares || c.OfChecks || slices.Contains([]string{"bron_leeg", "dataset_niet_vernieuwd", "lasten_verspringen", "lasten_verwisseld"}, c.Name) {
			only = append(only, c.Reads...)
		}
	}
	return only, err
}

// differ builds the differences anew.
func differ(t *testing.T, w *Warehouse) {
	t.Helper()
	if err := w.exec(t.Context(), "drop table kwaliteit.verschil"); err != nil {
		t.Fatal(err)
	}
	for _, m := range w.Models {
		if m.Name == "kwaliteit.verschil" {
			if err := w.buildModel(t.Context(), m); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// comparing runs the checks that compare, and gives what those that fail say.
func comparing(t *testing.T, w *Warehouse) map[string]string {
	t.Helper()
	checks, err := models.Checks()
	if err != nil {
		t.Fatal(err)
	}
	says := map[string]string{}
	for _, c := range checks {
		if !c.Compares {
			continue
		}
		found, err := w.runCheck(t.Context(), c.Name, c.Severity, c.Meaning, c.Query)
		if err != nil {
			t.Fatalf("%s: %v", c.Name, err)
		}
		if !found.Passed {
			says[c.Name] = found.Example
		}
	}
	return says
}

// The year of the run is 2026: 2024 and before are closed.
func TestSuspiciousData(t *testing.T) {
	w := measured(t)
	rijen := func(tabel, vorige, waarde string) meting {
		return meting{"rijen", tabel, "", "rijen", vorige, waarde}
	}
	for _, c := range []struct {
		name        string
		metingen    []meting
		check, says string
	}{
		{"nothing changed", []meting{rijen("bron.upl", "100", "100")}, "", ""},
		{"a tenth fewer", []meting{rijen("bron.upl", "100", "90")}, "", ""},
		{"more than a tenth", []meting{rijen("bron.upl", "100", "89")}, "rijen_gedaald", "bron.upl: 89 rijen, waren 100"},
		{"more", []meting{rijen("bron.upl", "100", "900")}, "", ""},
		{"new", []meting{rijen("bron.upl", "", "900")}, "", ""},
		{"four of a few", []meting{rijen("kern.grens", "8", "4")}, "", ""},
		{"five of a few", []meting{rijen("kern.grens", "9", "4")}, "rijen_gedaald", "kern.grens: 4 rijen, waren 9"},
		{"fewer of what is missing", []meting{rijen("kern.taak_zonder_bepaling", "72", "9")}, "", ""},
		{"a year went", []meting{{"rijen", "kern.overheid 2024", "2024", "rijen", "342", ""}}, "rijen_gedaald", "kern.overheid 2024: 0 rijen, waren 342"},
		{"a table of CBS went: v4 in place of v3", []meting{rijen("bron.cbs_code 70072ned", "90", ""), rijen("bron.cbs_code", "90", "20")}, "", ""},
		{"a table of CBS fell", []meting{rijen("bron.cbs_code 70072ned", "90", "20")}, "rijen_gedaald", "bron.cbs_code 70072ned: 20 rijen, waren 90"},
		{"a table of Iv3 went", []meting{rijen("bron.iv3 99024NED", "90", "")}, "rijen_gedaald", "bron.iv3 99024NED: 0 rijen, waren 90"},
		{"a source became empty", []meting{rijen("bron.circulaire_bedrag", "90", "0")}, "bron_leeg_geworden", "bron.circulaire_bedrag: leeg, had 90 rijen"},
		{"an empty one that bron_leeg has", []meting{rijen("bron.upl", "90", "0")}, "", ""},
		{"one row is not empty", []meting{rijen("bron.circulaire", "3", "1")}, "", ""},
		{"no document any more", []meting{{"documenten", "upl", "", "documenten", "1", ""}}, "bron_leeg_geworden", "upl: leeg, had 1 documenten"},
		{"a total of a closed year, at the band", []meting{{"lasten", "gemeente rekening 2024", "2024", "euro", "1000", "980"}}, "", ""},
		{"and beyond", []meting{{"lasten", "gemeente rekening 2024", "2024", "euro", "1000", "979"}}, "totaal_verschoven", "lasten gemeente rekening 2024: 979, was 1000 euro"},
		{"and above", []meting{{"lasten", "gemeente rekening 2024", "2024", "euro", "1000", "1021"}}, "totaal_verschoven", "lasten gemeente rekening 2024: 1021, was 1000 euro"},
		{"a running year may move", []meting{{"lasten", "gemeente rekening 2025", "2025", "euro", "1000", "750"}}, "", ""},
		{"but not so far", []meting{{"lasten", "gemeente rekening 2025", "2025", "euro", "1000", "749"}}, "totaal_verschoven", "lasten gemeente rekening 2025: 749, was 1000 euro"},
		{"and may grow", []meting{{"lasten", "gemeente rekening 2025", "2025", "euro", "1000", "3000"}}, "", ""},
		{"but not into another unit", []meting{{"lasten", "gemeente rekening 2025", "2025", "euro", "1000", "1000000"}}, "totaal_verschoven", "lasten gemeente rekening 2025: 1000000, was 1000 euro"},
		{"a total without a year", []meting{{"bepalingen", "gemeente plicht", "", "bepalingen", "100", "90"}}, "", ""},
		{"that moved", []meting{{"bepalingen", "gemeente plicht", "", "bepalingen", "100", "89"}}, "totaal_verschoven", "bepalingen gemeente plicht: 89, was 100 bepalingen"},
		{"a total that went", []meting{{"inwoners", "gemeente 2025", "2025", "personen", "100", ""}}, "totaal_verschoven", "inwoners gemeente 2025: verdwenen, was 100 personen"},
		{"a total from nothing", []meting{{"uitkering", "x", "", "euro", "0", "100"}}, "", ""},
		{"a column half empty", []meting{rijen("kern.a 2024", "100", "100"), {"gevuld", "kern.a.b 2024", "2024", "cellen", "100", "50"}}, "", ""},
		{"and more", []meting{rijen("kern.a 2024", "100", "100"), {"gevuld", "kern.a.b 2024", "2024", "cellen", "100", "49"}}, "kolom_leeg_geworden", "kern.a.b 2024: 49 van 100 rijen gevuld, was 100 van 100"},
		{"a column that became null", []meting{rijen("kern.a", "100", "99"), {"gevuld", "kern.a.b", "", "cellen", "60", "0"}}, "kolom_leeg_geworden", "kern.a.b: 0 van 99 rijen gevuld, was 60 van 100"},
		{"one that was all but empty", []meting{rijen("kern.a", "100", "100"), {"gevuld", "kern.a.b", "", "cellen", "5", "0"}}, "", ""},
		{"reasons may go", []meting{rijen("kern.a", "100", "100"), {"gevuld", "kern.a.reden", "", "cellen", "60", "0"}, {"gevuld", "kern.a.stand_reden", "", "cellen", "60", "0"}}, "", ""},
		{"v4 of CBS fills other columns", []meting{rijen("bron.cbs_code", "100", "90"), {"gevuld", "bron.cbs_code.groep", "", "cellen", "60", "0"}}, "", ""},
		{"but not of the same table", []meting{rijen("bron.cbs_code T", "100", "100"), {"gevuld", "bron.cbs_code.groep T", "", "cellen", "60", "0"}}, "kolom_leeg_geworden", "bron.cbs_code.groep T: 0 van 100 rijen gevuld, was 60 van 100"},
		{"fewer rows are told of once", []meting{rijen("kern.a", "100", "50"), {"gevuld", "kern.a.b", "", "cellen", "100", "50"}}, "rijen_gedaald", "kern.a: 50 rijen, waren 100"},
		{"a field went", []meting{rijen("bron.cbs_onderwerp T", "9", "8"), {"veld", "T A", "", "x", "1", ""}, {"veld", "T B", "", "x", "1", "1"}}, "veld_veranderd", "T A: verdwenen"},
		{"a field came", []meting{{"veld", "T A", "", "x", "", "1"}, {"veld", "T B", "", "x", "1", "1"}}, "veld_veranderd", "T A: nieuw"},
		{"a table came", []meting{{"veld", "T A", "", "x", "", "1"}}, "", ""},
		{"a table went", []meting{{"gelezen veld", "T A", "", "x", "1", ""}}, "", ""},
		{"a field that is read went", []meting{rijen("bron.cbs_onderwerp T", "9", "8"), {"gelezen veld", "T A", "", "x", "1", ""}, {"veld", "T B", "", "x", "1", "1"}}, "veld_verdwenen", "T A: verdwenen"},
	} {
		got := compareBy(t, w, c.metingen, true)
		want := map[string]string{}
		if c.check != "" {
			want[c.check] = c.says
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s:\n got %v\nwant %v", c.name, got, want)
		}
	}
}

// A unit is part of what a publisher delivers, though the field has its name.
func TestUnitOfAField(t *testing.T) {
	w := measured(t)
	if got := compareBy(t, w, []meting{{"veld", "T A", "", "euro", "1", "1"}}, true); len(got) > 0 {
		t.Errorf("between equals: %v", got)
	}
	if err := w.exec(t.Context(), "update kwaliteit.meting set eenheid = '1 000 euro'"); err != nil {
		t.Fatal(err)
	}
	differ(t, w)
	if got := comparing(t, w)["veld_veranderd"]; got != "T A: eenheid 1 000 euro, was euro" {
		t.Errorf("got %q", got)
	}
}

// Years that only one of both asked for say nothing, nor do rows over all years; what
// has no year is compared always.
func TestOtherYearsAreNotCompared(t *testing.T) {
	w := measured(t)
	got := compareBy(t, w, []meting{
		{"rijen", "kern.overheid 2017", "2017", "rijen", "342", ""},
		{"rijen", "kern.overheid 2024", "2024", "rijen", "342", "100"},
		{"rijen", "kern.overheid", "", "rijen", "684", "100"},
		{"rijen", "indicator.balans_meerjarig 2024", "2024", "rijen", "342", "100"},
		{"uitkering", "x", "", "euro", "9", ""},
	}, false)
	if want := "map[rijen_gedaald:kern.overheid 2024: 100 rijen, waren 342 totaal_verschoven:uitkering x: verdwenen, was 9 euro]"; fmt.Sprint(got) != want {
		t.Errorf("got %v\nwant %s", got, want)
	}
}

// previous makes a file with measures.
func previous(t *testing.T, rows string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "vorige.parquet")
	err := shared(t).exec(t.Context(), "copy (select naam, onderwerp, jaar::integer as jaar, waarde::decimal(18, 4) as waarde, eenheid from (values "+rows+
		") v(naam, onderwerp, jaar, waarde, eenheid)) to "+quote(path)+" (format parquet)")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// besideMore are warehouses that stay open, by the code of the release before.
var besideMore = map[string]*Warehouse{}

// compared gives a warehouse that is held against a release that had more, under a value
// of its own: a test may run its checks again.
func compared(t *testing.T, code string) *Warehouse {
	t.Helper()
	if w := besideMore[code]; w != nil {
		own := *w
		return &own
	}
	m := tiny()
	m.Compared = &snapshot.Compared{Release: "2026-01-14-0123abcd", CodeVersion: code, Measures: shaOf("x")}
	dir := filepath.Join(folder, "naast "+code)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	in := Input{Manifest: m, CodeVersion: "0.0.0+test", Since: time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC),
		Key: func(snapshot.Document) int64 { return 0 }, Only: suspicions(t),
		Previous: previous(t, "('rijen', 'bron.circulaire', null, 12, 'rijen'), ('rijen', 'kern.grens', null, 1000, 'rijen')")}
	w, err := Build(t.Context(), filepath.Join(dir, "test.duckdb"), in, limits(dir), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	besideMore[code] = w
	own := *w
	return &own
}

// checkAgain runs all checks once more, as a build does.
func checkAgain(t *testing.T, w *Warehouse) {
	t.Helper()
	forget := "delete from staged.toets; delete from staged.bevinding; delete from staged.aanvaarding"
	for _, name := range checkModels {
		forget += "; drop table " + name
	}
	if err := w.exec(t.Context(), forget); err != nil {
		t.Fatal(err)
	}
	if err := w.runChecks(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func failedNames(checks []Check) string {
	var names []string
	for _, c := range checks {
		names = append(names, c.Name)
	}
	return strings.Join(names, " ")
}

// After a change of the code a fall may be of the code: it warns. A source that
// became empty stops all the same.
func TestOtherCodeWarns(t *testing.T) {
	for code, want := range map[string]string{
		"0.0.0+test":  "bron_leeg bron_leeg_geworden rijen_gedaald; dataset_niet_vernieuwd",
		"0.0.0+other": "bron_leeg bron_leeg_geworden; dataset_niet_vernieuwd rijen_gedaald",
	} {
		w := compared(t, code)
		if got := failedNames(w.Failed()) + "; " + failedNames(w.Warnings()); got != want {
			t.Errorf("%s: %s, want %s", code, got, want)
		}
		if got := ask(t, w, "select zelfde_code from kwaliteit.vergelijking"); got != fmt.Sprint(code == "0.0.0+test") {
			t.Errorf("%s: the same code: %s", code, got)
		}
	}
}

// What is accepted is of these subjects and this release, or of these days.
func TestAcceptedChecks(t *testing.T) {
	w := compared(t, "0.0.0+test")
	const release = "2026-01-14-0123abcd"
	at := time.Date(2026, 1, 14, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name string
		a    snapshot.Acceptance
		ok   bool
	}{
		{"what was found", snapshot.Acceptance{Release: release, Subjects: []string{"kern.grens"}}, true},
		{"more than that", snapshot.Acceptance{Release: release, Subjects: []string{"kern.a", "kern.grens"}}, true},
		{"another subject", snapshot.Acceptance{Release: release, Subjects: []string{"kern.a"}}, false},
		{"another release", snapshot.Acceptance{Release: "2026-01-13-0123abcd", Subjects: []string{"kern.grens"}}, false},
		{"until today", snapshot.Acceptance{Until: "2026-01-15"}, true},
		{"until yesterday", snapshot.Acceptance{Until: "2026-01-14", Release: release, Subjects: []string{"kern.grens"}}, false},
	} {
		c.a.Check, c.a.Reason, c.a.By, c.a.At, c.a.Run = "rijen_gedaald", "reden", "beheer", at, "run"
		w.in.Accepted = []snapshot.Acceptance{{Check: "bron_leeg", Until: "2026-01-01"}, c.a}
		checkAgain(t, w)
		want, row := "bron_leeg bron_leeg_geworden rijen_gedaald", ""
		if c.ok {
			want, row = "bron_leeg bron_leeg_geworden", "rijen_gedaald|reden|beheer|2026-01-14 09:00:00|"
		}
		if got := failedNames(w.Failed()); got != want {
			t.Errorf("%s: %s stop publication, want %s", c.name, got, want)
		}
		if got := ask(t, w, "from meta.aanvaarding"); !strings.HasPrefix(got, row) || (got == "") == c.ok {
			t.Errorf("%s: meta.aanvaarding has %q", c.name, got)
		}
	}
}

// What stopped a run is told from the rejected file itself.
func TestReadRejected(t *testing.T) {
	w := compared(t, "0.0.0+test")
	checkAgain(t, w)
	if err := w.exec(t.Context(), "insert into kwaliteit.toets (naam, ernst, geslaagd, aanvaard) values ('sleutel kern.x', 'fout', false, false); checkpoint"); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(w.Path)
	if err != nil {
		t.Fatal(err)
	}
	rejected := filepath.Join(t.TempDir(), "rejected.duckdb")
	if err := os.WriteFile(rejected, file, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := ReadRejected(t.Context(), rejected)
	if err != nil {
		t.Fatal(err)
	}
	want := "[{bron_leeg  [bron.bwb_artikel bron.cbs_waarneming bron.fonds_eenheid bron.iv3 bron.upl] true true}" +
		" {bron_leeg_geworden 2026-01-14-0123abcd [bron.circulaire] true true}" +
		" {rijen_gedaald 2026-01-14-0123abcd [kern.grens] true true} {sleutel kern.x  [] false false}]"
	if got := fmt.Sprint(r.Checks); got != want || r.Run != tiny().ID {
		t.Errorf("run %s: %s\nwant %s", r.Run, got, want)
	}
	if _, err := ReadRejected(t.Context(), rejected+"x"); err == nil || !strings.Contains(err.Error(), "no run was stopped by a check") {
		t.Errorf("without a file: %v", err)
	}
}
