package pipelines_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/layout"
	models "medebewind/sql"
	"medebewind/transforms/ods/odstest"
)

// firstFault is what can be broken when there is no last good version.
type firstFault struct {
	name    string
	edits   []edit
	subject string
	// stops is the check that stops publication, and empty if none does.
	stops, empty string
}

var firstFaults = []firstFault{
	{"Iv3 page cut off", []edit{{address: iv3Page, change: half}}, iv3, "", "kern.baten_lasten where jaar = 2024 and overheid_code like 'GM%'"},
	{"law cut off", []edit{{address: "^" + lawText, change: half}}, "bwb/" + law, "", "kern.regeling where bwb_id = '" + law + "'"},
	{"rekenbestand cut off", []edit{{address: bookFile, change: half}}, book, "", "kern.rekenbestand where fonds = 'gemeentefonds' and circulaire = '2024-september'"},
	{"boundaries cut off", []edit{{address: boundaries, change: half}}, edition, "", "kern.gemeentevlak where jaar = 2024 and status <> 'geen uitgave'"},
	{"product list without a column", []edit{{address: "^" + productList, change: replaced("Medebewind", "Iets")}}, "upl/UPL-actueel", "", "kern.product"},
	{"search gives diagnostics", []edit{{address: search, change: always("<diagnostics/>")}}, "bwb", "", "kern.regeling"},
	{"every spreadsheet of the funds cut off", []edit{{address: `^/open\.overheid\.nl/(.*/attachment|documenten)/`, change: func(body []byte) []byte {
		if bytes.HasPrefix(body, []byte("PK")) {
			return half(body)
		}
		return body
	}}}, book, "bron_leeg", ""},
	{"regions of a year missing", []edit{{address: `/96024NED/TypedDataSet`, change: half}}, "cbs/gebied/96024NED", "", "bron.cbs_waarneming where tabel = '96024NED'"},
	{"no population in either version", []edit{{address: `/70072ned/TypedDataSet`, change: half}, {address: `/03759ned/Observations`, change: half}}, "cbs/bevolking/70072ned", "", "bron.cbs_waarneming where tabel in ('70072ned', '03759ned')"},
}

// In a first run there is no last good version. What is broken is left out by
// name, unless a check finds that the rest does not stand on its own.
func TestFirstRunWithBrokenDocument(t *testing.T) {
	tier.Full(t, "TestFirstRunWithBrokenDocuments makes all faults")
	for _, f := range firstFaults {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			p, config := breakable(t)
			p.set(f.edits...)
			out := t.TempDir()
			outcome, err := pipelines.Run(context.Background(), hurried(out, config))
			if f.stops != "" {
				checkStopped(t, out, err, f.stops, "")
				return
			}
			if err != nil || !outcome.Fresh || len(outcome.NotRenewed) != 1 {
				t.Fatalf("%+v, %v", outcome, err)
			}
			f.check(t, layout.Folder(out).Warehouse())
		})
	}
}

// check holds the tables against the fault.
func (f firstFault) check(t *testing.T, file string) {
	t.Helper()
	if got := runtest.AskFile(t, file, "select count(*) from meta.weglating where onderwerp = '"+f.subject+"' and length(reden) > 30"); got != "1" {
		t.Errorf("meta.weglating tells %s times of %s: %s", got, f.subject, runtest.AskFile(t, file, "select string_agg(onderwerp || ': ' || reden, '; ') from meta.weglating"))
	}
	if got := runtest.AskFile(t, file, "select count(*) from "+f.empty); got != "0" {
		t.Errorf("%s: %s rows", f.empty, got)
	}
}

// The same faults in three runs: those of one data set each together; that of all
// laws, which would hide another of a law; and the one that stops publication.
func TestFirstRunWithBrokenDocuments(t *testing.T) {
	t.Parallel()
	runs := map[string][]firstFault{}
	for _, f := range firstFaults {
		switch {
		case f.stops != "":
			runs[f.stops] = append(runs[f.stops], f)
		case f.subject == "bwb":
			runs["laws"] = append(runs["laws"], f)
		default:
			runs["together"] = append(runs["together"], f)
		}
	}
	if len(runs) != 3 || len(runs["together"]) < 7 {
		t.Errorf("runs %v", runs)
	}
	for name, faults := range runs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			breakFirstRun(t, faults)
		})
	}
}

// breakFirstRun makes a first run with faults, of the tables that show them.
func breakFirstRun(t *testing.T, faults []firstFault) {
	p, config := breakable(t)
	o := hurried(t.TempDir(), config)
	o.Only = []string{"meta.weglating", "kwaliteit.toets"}
	var edits []edit
	for _, f := range faults {
		edits = append(edits, f.edits...)
		o.Only = append(o.Only, models.Reads(f.empty)...)
	}
	p.set(edits...)
	if check := faults[0].stops; check != "" {
		o.Only = append(o.Only, tablesOfCheck(t, check)...)
		_, err := pipelines.Run(context.Background(), o)
		checkStopped(t, o.Out, err, check, "")
		return
	}
	outcome := runtest.Run(t, o)
	if len(outcome.NotRenewed) != len(faults) {
		t.Errorf("%d faults, and not renewed: %q", len(faults), outcome.NotRenewed)
	}
	for _, f := range faults {
		f.check(t, outcome.Partial)
	}
}

// tablesOfCheck are the tables that a check reads.
func tablesOfCheck(t *testing.T, name string) []string {
	t.Helper()
	checks, err := models.Checks()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range checks {
		if c.Name == name {
			return slices.Clone(c.Reads)
		}
	}
	t.Fatalf("no check %s", name)
	return nil
}

// checkStopped expects that a check stopped a run: it is named, what was
// published is as it was, and the rejected warehouse is there to look into.
func checkStopped(t *testing.T, out string, err error, check, release string) {
	t.Helper()
	var failed *pipelines.FailedChecks
	if !errors.As(err, &failed) {
		t.Fatalf("the run ends with %v", err)
	}
	if all := strings.Join(failed.Checks, "; "); !regexp.MustCompile(check + ` found [1-9]\d* rows .*such as \S`).MatchString(all) {
		t.Errorf("no check %s with rows in %q", check, all)
	}
	if got := publish.Latest(out); got != release {
		t.Errorf("release %q is published, want %q", got, release)
	}
	all := records(t, out)
	if r := all[len(all)-1]; r.Status != history.Afgekeurd || len(r.FailedChecks) != len(failed.Checks) || r.Manifest != "" || r.Error == "" {
		t.Errorf("the record tells %+v", r)
	}
	if _, err := os.Stat(failed.Rejected); err != nil || failed.Rejected != filepath.Join(out, "state", "rejected.duckdb") {
		t.Errorf("rejected warehouse %s: %v", failed.Rejected, err)
	}
	if left, err := filepath.Glob(filepath.Join(out, "releases", ".*")); len(left) > 0 || err != nil {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// withoutWeight takes the weights of a maatstaf out of a rekenbestand, and
// leaves its units.
func withoutWeight(file []byte) []byte {
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		panic(err)
	}
	content, err := archive.Open("content.xml")
	if err != nil {
		panic(err)
	}
	defer content.Close()
	text, err := io.ReadAll(content)
	if err != nil {
		panic(err)
	}
	row := regexp.MustCompile(`<table:table-row><table:table-cell[^>]*><text:p>kernen</text:p>.*?</table:table-row>`)
	return odstest.Zip("mimetype", odstest.Mimetype, "content.xml", string(row.ReplaceAll(text, nil)))
}

// A document that reads well and is wrong in itself is for the checks to find.
func TestFailedCheckPublishesNothing(t *testing.T) {
	t.Parallel()
	p, c := breakable(t)
	out, first := afterFirst(t)
	before := runtest.Ask(t, out, uitkering)
	o := hurried(out, c)
	o.Only = append(tablesOfCheck(t, "maatstaf_zonder_gewicht"), "kern.uitkering", "kwaliteit.toets")
	p.set(newBook("2026-01-10", withoutWeight)...)
	nights := 1
	if tier.IsFull() {
		nights = 2 // the second is no different
	}
	for range nights {
		_, err := pipelines.Run(context.Background(), o)
		checkStopped(t, out, err, "maatstaf_zonder_gewicht", first.Release)
		if got := runtest.Ask(t, out, uitkering); got != before {
			t.Errorf("the warehouse says %s, want %s", got, before)
		}
	}
	p.set(newBook("2026-01-12", func(file []byte) []byte { return file })...)
	second := runtest.Run(t, o)
	if got := runtest.AskFile(t, second.Partial, uitkering); len(second.NotRenewed) > 0 || got != before {
		t.Errorf("after the repair %s, want %s; %+v", got, before, second)
	}
}

// A broken document is marked once; while it stays broken nothing new is
// published, and the mark goes with the repair.
func TestBrokenDocumentAlone(t *testing.T) {
	t.Parallel()
	tier.Full(t, "two whole runs")
	p, c := breakable(t)
	out, first := afterFirst(t)
	const marked = "select string_agg(document_id, ' ') from meta.document where not vernieuwd"
	for night := range 3 {
		p.set(edit{address: "^" + productList, change: replaced("Medebewind", "Iets")})
		outcome := runtest.Run(t, hurried(out, c))
		if outcome.Fresh != (night == 0) || len(outcome.NotRenewed) != 1 || runtest.Ask(t, out, marked) != "upl/UPL-actueel" {
			t.Errorf("broken, night %d: %+v", night+1, outcome)
		}
	}
	p.set()
	outcome := runtest.Run(t, hurried(out, c))
	if outcome.Release != first.Release+"-2" || len(outcome.NotRenewed) > 0 || runtest.Ask(t, out, marked) != "null" {
		t.Errorf("repaired: %+v", outcome)
	}
}

// With nobody at home there is nothing to publish, and nothing to lose.
func TestAllPublishersDown(t *testing.T) {
	t.Parallel()
	tier.Full(t, "two whole runs")
	p, c := breakable(t)
	p.set(edit{address: "/", status: 503})
	_, err := pipelines.Run(context.Background(), hurried(t.TempDir(), c))
	if err == nil || !strings.Contains(err.Error(), "no publisher gave a document") || !strings.Contains(err.Error(), "503") {
		t.Errorf("the first run ends with %v", err)
	}
	out, first := afterFirst(t)
	outcome := runtest.Run(t, hurried(out, c))
	const stale = "select string_agg(bron, ' ' order by bron) from meta.bron where status = 'niet vernieuwd'"
	var asked []string
	for _, s := range about.All() {
		if !s.ByHand { // nobody is asked for what an operator brings
			asked = append(asked, s.Name)
		}
	}
	if slices.Sort(asked); runtest.Ask(t, out, stale) != strings.Join(asked, " ") || runtest.Ask(t, out, "select count(*) from meta.document where vernieuwd") != "0" {
		t.Errorf("after a good run: %+v", outcome)
	}
	if again := runtest.Run(t, hurried(out, c)); again.Fresh || again.Release != outcome.Release {
		t.Errorf("another night: %+v", again)
	}
	p.set()
	if repaired := runtest.Run(t, hurried(out, c)); repaired.Release != first.Release+"-2" || len(repaired.NotRenewed) > 0 {
		t.Errorf("repaired: %+v", repaired)
	}
}

// Population has a second service: when the first is down the other is asked.
func TestOldServiceIsDown(t *testing.T) {
	t.Parallel()
	p, c := breakable(t)
	out, _ := afterFirst(t)
	const people = "select string_agg(overheid_code || ' ' || inwoners, ' ' order by overheid_code) from kern.overheid where jaar = 2024"
	before := runtest.Ask(t, out, people)
	p.set(edit{address: `^/opendata\.cbs\.nl/`, status: 503})
	o := hurried(out, c)
	o.Only = []string{"kern.overheid", "meta.weglating"}
	outcome := runtest.Run(t, o)
	if got := runtest.AskFile(t, outcome.Partial, people); len(outcome.NotRenewed) > 0 || got != before {
		t.Errorf("not renewed: %q; inhabitants\n%s, want\n%s", outcome.NotRenewed, got, before)
	}
	if got := runtest.AskFile(t, outcome.Partial, "select count(*) from meta.weglating where onderwerp like 'OData v3%'"); got != "1" {
		t.Errorf("meta.weglating tells %s times of it", got)
	}
}
