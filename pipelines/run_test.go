package pipelines_test

import (
	"context"
	"fmt"
	"math/big"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medebewind/internal/publisher"
	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
)

// fictitious starts a fictitious publisher and gives a configuration for it.
func fictitious(t *testing.T, o publisher.Options) (*publisher.Publisher, *config.Config) {
	t.Helper()
	p := publisher.New(o)
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	return p, fictitiousConfig(server.URL)
}

func fictitiousConfig(mirror string) *config.Config {
	c := config.Default()
	c.Years = "2021-2025"
	c.Network.Mirror = mirror
	c.Network.Attempts = 20
	c.Warehouse.Threads = 1 // runs in tests are many and small, and go side by side
	c.BWB.Works = publisher.Truth().Announced
	return c
}

// day is the day of runs against the fictitious publisher.
var day = time.Date(2026, 1, 15, 0, 0, 0, 0, time.UTC)

// requests counts the requests whose address holds a text.
func requests(p *publisher.Publisher, text string) int {
	n := 0
	for _, r := range p.Requests() {
		if strings.Contains(r, text) {
			n++
		}
	}
	return n
}

func TestRunAgreesWithTruth(t *testing.T) {
	t.Parallel()
	out, outcome := first(t)
	if !outcome.Fresh || len(outcome.NotRenewed) > 0 {
		t.Fatalf("outcome %+v", outcome)
	}
	truth := publisher.Truth()
	expect := func(query string, want any) {
		t.Helper()
		if got := runtest.Ask(t, out, query); got != fmt.Sprint(want) {
			t.Errorf("%s\n got %s, want %v", query, got, want)
		}
	}
	for year, n := range truth.Gemeenten {
		expect(fmt.Sprintf("select count(*) from kern.overheid where soort = 'gemeente' and jaar = %d", year), n)
	}
	for code, years := range truth.Inwoners {
		for year, n := range years {
			if code != "NL01" {
				expect(fmt.Sprintf("select inwoners from kern.overheid where overheid_code = '%s' and jaar = %d", code, year), n)
			}
		}
	}
	for year, land := range truth.Oppervlakte {
		for code, area := range land {
			expect(fmt.Sprintf("select oppervlakte_m2 from kern.gemeentevlak where overheid_code = '%s' and jaar = %d and status = 'eigen'", code, year), area)
		}
		expect(fmt.Sprintf("select count(*) from kern.gemeentevlak where jaar = %d", year), len(land))
	}
	for key, book := range truth.Books {
		soort := map[string]string{"X000": "begroting", "X005": "rekening"}[key.Soort]
		if soort == "" || key.Kind == "regeling" { // TestExampleRegelingen
			continue
		}
		for side, want := range map[string]int64{"lasten": book.Lasten, "baten": book.Baten} {
			expect(fmt.Sprintf(`select sum(bedrag_eur)::bigint from kern.baten_lasten join kern.overheid using (overheid_code, jaar)
				where soort = '%s' and jaar = %d and verslagsoort = '%s' and zijde = '%s' and telt_mee`, key.Kind, key.Year, soort, side), want)
			expect(fmt.Sprintf("select waarde::bigint from kwaliteit.meting where naam = '%s' and onderwerp = '%s %s %d'", side, key.Kind, soort, key.Year), want)
		}
		expect(fmt.Sprintf(`select count(*) from kern.levering join kern.overheid using (overheid_code, jaar)
			where soort = '%s' and jaar = %d and verslagsoort = '%s' and status = 'niet geleverd'`, key.Kind, key.Year, soort), len(book.Missing))
	}
	for _, fund := range truth.Funds {
		where := fmt.Sprintf("from kern.uitkering where fonds = '%s' and circulaire = '%s' and uitkeringsjaar = %d", fund.Name, fund.Circulaire, fund.Uitkeringsjaar)
		for name, cents := range fund.Uitkeringen {
			expect("select (sum(bedrag_eur) * 100)::bigint "+where+" and omschrijving = '"+strings.ReplaceAll(name, "'", "''")+"'", cents)
		}
		// Every government and cluster is rounded to a cent.
		got, ok := new(big.Int).SetString(runtest.Ask(t, out, "select (sum(bedrag_eur) * 100)::bigint "+where+" and vorm = 'AU'"), 10)
		if !ok || new(big.Int).Sub(got, fund.AlgemeenTotal).CmpAbs(big.NewInt(200)) > 0 {
			t.Errorf("AU of %s %s: %v cents, want %v", fund.Name, fund.Circulaire, got, fund.AlgemeenTotal)
		}
	}
	for _, m := range truth.Herindelingen {
		if m.Inwoners > 0 && runtest.Ask(t, out, "select count(*) from kern.herindeling where van_code = '"+m.From+"'") != "0" {
			expect(fmt.Sprintf("select inwoners from kern.herindeling where van_code = '%s' and naar_code = '%s'", m.From, m.To), m.Inwoners)
		}
	}
	expect("select string_agg(bwb_id || '_' || label, ' ' order by bwb_id || '_' || label) from kern.regeling", strings.Join(truth.Used, " "))
	expect("select string_agg(bwb_id, ' ' order by bwb_id) from kern.regeling_zonder_tekst", strings.Join(truth.Announced, " "))
	expect("select count(*) from kern.product", truth.Products)
	expect("select count(*) from kern.product where medebewind", truth.Medebewind)
	expect("select count(*) from kern.uitkering where cluster = 'onbekend' and bedrag_eur <> 0", 0)
	expect("select string_agg(distinct vorm, ' ' order by vorm) from kern.uitkering", "AU BFU DU IU suppletie")
}

func TestUnchangedRunDoesNothing(t *testing.T) {
	t.Parallel()
	p, c := usual(t)
	out, first := afterFirst(t)
	second := runtest.Run(t, pipelines.Options{Out: out, Config: c, Today: day})
	if second.Fresh || second.Transformed != 0 || second.Release != first.Release {
		t.Errorf("second run: %+v", second)
	}
	// lists only: half of them ask how many regulations there are of each kind
	// that is not read, ten hold answers against what we rely on
	if asked := requests(p, ""); asked > 75 || asked < 10 {
		t.Errorf("the second run made %d requests", asked)
	}
	releases, err := os.ReadDir(filepath.Join(out, "releases"))
	if err != nil || len(releases) != 1 {
		t.Errorf("%d releases, %v", len(releases), err)
	}
}

func TestOneChangedDocumentCostsOneDocument(t *testing.T) {
	t.Parallel()
	p, c := usual(t)
	out, first := afterFirst(t)
	const list = "/standaarden.overheid.nl/owms/oquery/UPL-actueel.csv"
	text := get(t, p, list)
	p.SetFile(list, append(text, []byte(lastLine(text)+"\n")...))
	second := runtest.Run(t, pipelines.Options{Out: out, Config: c, Today: day, Only: []string{"kern.product"}})
	if second.Transformed != 1 || second.Release != first.Release {
		t.Errorf("second run: %+v", second)
	}
	if got, want := runtest.AskFile(t, second.Partial, "select count(*) from kern.product"), fmt.Sprint(publisher.Truth().Products+1); got != want {
		t.Errorf("%s products, want %s", got, want)
	}
}

// get asks the publisher without the pipeline.
func get(t *testing.T, p *publisher.Publisher, path string) []byte {
	t.Helper()
	w := httptest.NewRecorder()
	p.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	if w.Code != 200 {
		t.Fatalf("%s: status %d", path, w.Code)
	}
	return w.Body.Bytes()
}

func lastLine(text []byte) string {
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[len(lines)-1]
}

// roughly is how a network fails that gets everything across in the end.
const roughly = "503:0.1,429:0.05,reset:0.03,cut:0.03,html:0.02,empty:0.1"

func TestFaultsChangeNothing(t *testing.T) {
	t.Parallel()
	tier.Full(t, "TestKilledAtEachStep goes on with such a network")
	calm, _ := first(t)
	_, rough := fictitious(t, publisher.Options{Page: 500, Faults: roughly, Seed: 7})
	rough.BWB.Works = append(rough.BWB.Works, law)
	other := t.TempDir()
	outcome := runtest.Run(t, pipelines.Options{Out: other, Config: rough, Today: day, Backoff: time.Millisecond})
	if len(outcome.NotRenewed) > 0 {
		t.Errorf("not renewed: %v", outcome.NotRenewed)
	}
	runtest.Compare(t, calm, other)
}

// sameBytes replays a run that one thread made, with two, after what it published
// was put away: the same snapshot gives the same bytes.
func sameBytes(t *testing.T, out string, c *config.Config, first *pipelines.Outcome) {
	t.Helper()
	kept := filepath.Join(t.TempDir(), "first")
	if err := os.Rename(filepath.Join(out, "releases", first.Release), kept); err != nil {
		t.Fatal(err)
	}
	two := *c
	two.Warehouse.Threads = 2
	again := runtest.Run(t, pipelines.Options{Out: out, Config: &two, Replay: first.Manifest})
	if !again.Fresh || again.Release != first.Release || again.Fetched != 0 {
		t.Fatalf("replay: %+v", again)
	}
	want, err := os.ReadFile(filepath.Join(kept, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(out, "releases", again.Release, "SHA256SUMS"))
	if err != nil || string(got) != string(want) {
		t.Errorf("the replay differs (%v):\n%s\nwant:\n%s", err, got, want)
	}
}

func TestOneRunAtATime(t *testing.T) {
	t.Parallel()
	_, c := usual(t)
	out, _ := afterFirst(t)
	started, on, done := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		_, err := pipelines.Run(context.Background(), pipelines.Options{Out: out, Config: c, Today: day, UserAgent: "test", Progress: &signal{started: started, on: on}})
		done <- err
	}()
	<-started
	_, err := pipelines.Run(context.Background(), pipelines.Options{Out: out, Config: c, Today: day, UserAgent: "test"})
	if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("pid %d", os.Getpid())) {
		t.Errorf("the second run ends with %v", err)
	}
	close(on)
	if err := <-done; err != nil {
		t.Errorf("the first run ends with %v", err)
	}
}
