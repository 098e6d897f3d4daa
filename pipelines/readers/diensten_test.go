package readers_test

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
)

// shared finds the folder with the local services, which stands beside the
// repository where it is developed.
func shared(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../../shared")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "bronnen", "serve.py")); err != nil {
		t.Skip("skipped: the local services (../shared/bronnen) are not here")
	}
	return dir
}

// services starts the local services and gives their address.
func services(t *testing.T, args ...string) string {
	t.Helper()
	script := filepath.Join(shared(t), "bronnen", "serve.py")
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("skipped: the local services need python3")
	}
	cmd := exec.Command(python, append([]string{script, "--port", "0"}, args...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the local services did not start: %v", err)
	}
	address := regexp.MustCompile(`http://[0-9.:]+`).FindString(line)
	if address == "" {
		t.Fatalf("the local services say %q", line)
	}
	return address
}

// configured is a configuration for the local services.
func configured(address string) *config.Config {
	c := config.Default()
	c.Network.Mirror = address
	c.Network.Attempts = 20
	c.BWB.Since = "2009-01-01"
	c.BWB.Works = []string{"BWBR0099999"}
	return c
}

// localRun gives a run on the local services, made once for all tests that read
// one, which are skipped where the services are not.
func localRun(t *testing.T) (out string) {
	t.Helper()
	address := services(t)
	out = filepath.Join(runtest.Out, "diensten")
	localOnce.Do(func() {
		_, localErr = pipelines.Run(context.Background(), pipelines.Options{Out: out, Config: configured(address), UserAgent: "medebewind-test", Backoff: 10 * time.Millisecond})
	})
	if localErr != nil {
		t.Fatal(localErr)
	}
	return out
}

var (
	localOnce sync.Once
	localErr  error
)

// The totals are those that the publishers print; see the README beside the
// services.
func TestLocalServices(t *testing.T) {
	out := localRun(t)
	iv3 := func(year int, report, side string) string {
		return fmt.Sprintf("select (sum(bedrag_eur) / 1000)::bigint from kern.baten_lasten where left(overheid_code, 2) = 'GM' and jaar = %d and verslagsoort = '%s' and zijde = '%s' and telt_mee", year, report, side)
	}
	au := func(circulaire string) string {
		return "select round(sum(bedrag_eur) / 1000000, 1)::decimal(12, 1) from kern.uitkering where vorm = 'AU' and uitkeringsjaar = 2024 and circulaire = '" + circulaire + "'"
	}
	for _, c := range []struct{ query, want string }{
		{iv3(2023, "rekening", "lasten"), "85666357"},
		{iv3(2023, "rekening", "baten"), "85666611"},
		{iv3(2023, "begroting", "lasten"), "71369726"},
		{iv3(2023, "begroting", "baten"), "71384099"},
		{iv3(2024, "begroting", "lasten"), "77570880"},
		{iv3(2024, "begroting", "baten"), "77570893"},
		{"select count(distinct overheid_code) from kern.baten_lasten where jaar = 2024 and overheid_code like 'GM%'", "342"},
		{"select count(distinct overheid_code) from kern.baten_lasten where overheid_code like 'PV%'", "12"},
		{"select (sum(bedrag_eur) / 1000)::bigint from kern.balanspost where categorie = 'Ultimo' and jaar = 2023", "208619498"},
		{"select count(*) from kern.baten_lasten where regexp_matches(taakveld, '^[AP]')", "0"},
		{au("2023-mei"), "37771.1"},
		{au("2023-september"), "38292.7"},
		{au("2024-mei"), "38422.4"},
		{au("2024-september"), "38911.1"},
		{"select bedrag_eur from kern.uitkering where vorm = 'AU' and overheid_code = 'GM0014' and cluster ilike '%jeugd' and circulaire = '2024-september'", "123140177.92"},
		{"select sum(inwoners)::bigint from kern.overheid where soort = 'gemeente' and jaar = 2024", "17942942"},
		{"select count(*) from kern.overheid where soort = 'gemeente' and jaar = 2024", "342"},
		// land: matched to every gemeente, as large as the coordinates say when they are added up elsewhere
		{"select count(*) || ' ' || count(distinct overheid_code) || ' ' || count(wkt) || ' ' || count(middelpunt_x) from kern.gemeentevlak where jaar = 2024 and status = 'eigen'", "342 342 342 342"},
		{"select count(*) from bron.gebied", "342"},
		{"select sum(oppervlakte_m2)::bigint from kern.gemeentevlak where jaar = 2024", "35409472534"},
		{"select oppervlakte_m2 from kern.gemeentevlak where overheid_code = 'GM0363' and jaar = 2024", "226717743"},
		{"select count(*) from kern.gemeentevlak v join kern.overheid o using (overheid_code, jaar) join bron.gebied g on g.statcode = v.overheid_code where jaar = 2024 and o.naam <> g.statnaam", "0"},
		{"select string_agg(distinct status, ' ') from kern.gemeentevlak where jaar <> 2024", "geen uitgave"},
		{"select count(*) from meta.weglating where onderwerp = 'pdok/gemeente/2023'", "1"},
		{"select count(distinct bwb_id) from kern.regeling", "48"},
		{"select bwb_id from kern.regeling_zonder_tekst", "BWBR0099999"},
		{"select label from kern.regeling where bwb_id = 'BWBR0002458' and date '2013-06-01' between versie_datum and einddatum", "2013-01-01_1"},
		{"select count(*) from kern.regeling where bwb_id = 'BWBR0002458' and date '2013-06-01' between versie_datum and einddatum", "1"},
		{"select count(*) from kern.product", "1121"},
		{"select count(*) from meta.weglating where onderwerp like '45012NED%'", "1"},
		// the circulaires say what the rekenbestanden of the same vintage say
		{"select count(*) || ' ' || count(*) filter (paginas_gelezen = paginas) from kern.circulaire", "4 4"},
		{"select count(*) from kern.circulaire_tabel where reden is not null or sluit = 'nee'", "0"},
		{"select string_agg(onderwerp || ' ' || n, ', ' order by onderwerp) from (select onderwerp, count(*) as n from kwaliteit.aansluiting_circulaire where abs(verschil_eur) <= 1000 group by 1)", "DU 140, IU 8, totaal DU 4, totaal IU 4, uitkeringsfactor 4"},
		{"select count(*) from kwaliteit.aansluiting_circulaire where verschil_eur is null or abs(verschil_eur) > 1000", "0"},
		{"select string_agg(circulaire || ' ' || factor, ', ' order by circulaire) from kern.circulaire_factor where uitkeringsjaar = 2024", "2023-mei 1.395000, 2023-september 1.406000, 2024-mei 1.414000, 2024-september 1.420000"},
		{"select count(*) from kwaliteit.toets where not geslaagd and ernst = 'fout'", "0"},
	} {
		if got := runtest.Ask(t, out, c.query); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.query, got, c.want)
		}
	}
	t.Run("grants", func(t *testing.T) { checkGrants(t, out) })
	t.Run("expressions", func(t *testing.T) { checkExpressions(t, out) })
	address := services(t)
	t.Run("nothing changed", func(t *testing.T) {
		again := runtest.Run(t, pipelines.Options{Out: out, Config: configured(address)})
		if again.Fresh || again.Transformed != 0 {
			t.Errorf("the second run published %v and read %d documents", again.Fresh, again.Transformed)
		}
	})
	t.Run("v4", func(t *testing.T) { checkV4(t, out, address) })
	t.Run("faults", func(t *testing.T) { checkFaults(t, out) })
}

// checkGrants compares every grant with the published national totals.
func checkGrants(t *testing.T, out string) {
	file, err := os.Open(filepath.Join(shared(t), "kennis", "gf_iu_du_national_totals.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	for column, circulaire := range map[string]string{"M2023_2024_eur": "2023-mei", "S2023_2024_eur": "2023-september", "M2024_2024_eur": "2024-mei", "S2024_2024_eur": "2024-september"} {
		for at, name := range rows[0] {
			if name != column {
				continue
			}
			for _, row := range rows[1:] {
				if row[at] == "" {
					continue
				}
				compared++
				want, err := strconv.ParseInt(row[at], 10, 64)
				if err != nil {
					t.Fatal(err)
				}
				got := runtest.Ask(t, out, fmt.Sprintf("select sum(bedrag_eur)::bigint from kern.uitkering where vorm <> 'AU' and circulaire = '%s' and omschrijving = '%s'", circulaire, strings.ReplaceAll(row[0], "'", "''")))
				n, err := strconv.ParseInt(got, 10, 64)
				if err != nil || n-want > 1 || want-n > 1 {
					t.Errorf("%s, stand %s: %s, want %d", row[0], circulaire, got, want)
				}
			}
		}
	}
	if compared < 100 {
		t.Errorf("only %d totals were compared", compared)
	}
}

var (
	expression = regexp.MustCompile(`(?s)<expression label="([^"]+)">(.*?)</expression>`)
	viewEnd    = regexp.MustCompile(`<zichtdatum_eind>\s*([0-9-]+)`)
	end        = regexp.MustCompile(`<einddatum>\s*([0-9-]+)`)
)

// checkExpressions counts the manifests' expressions with means of its own.
func checkExpressions(t *testing.T, out string) {
	manifests, err := filepath.Glob(filepath.Join(shared(t), "bronnen", "bwb", "*", "manifest.xml"))
	if err != nil || len(manifests) != 49 {
		t.Fatalf("%d manifests, %v", len(manifests), err)
	}
	want := 0
	for _, name := range manifests {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range expression.FindAllSubmatch(text, -1) {
			view, until := viewEnd.FindSubmatch(m[2]), end.FindSubmatch(m[2])
			superseded := view != nil && string(view[1]) != "9999-12-31"
			past := until != nil && string(until[1]) < "2009-01-01"
			if !superseded && !past && !strings.Contains(string(m[2]), `_deleted="true"`) {
				want++
			}
		}
	}
	if got := runtest.Ask(t, out, "select count(*) from kern.regeling"); got != strconv.Itoa(want) {
		t.Errorf("%s versions, want %d", got, want)
	}
}

// checkV4 compares the population with that of the other version of the
// service. Where a name is shared v4 adds the provincie to it: "Beek (L.)".
func checkV4(t *testing.T, out3, address string) {
	tier.Full(t, "a run over real figures")
	const query = `select string_agg(concat_ws(' ', overheid_code, regexp_replace(naam, ' \([A-Z]+[a-z]*\.\)$', ''), provincie_code, jaar, inwoners), '; ' order by overheid_code, jaar)
		from kern.overheid where jaar in (2023, 2024)`
	c := configured(address)
	c.CBS.OData, c.Sources = "v4", []string{"cbs"}
	outcome := runtest.Run(t, pipelines.Options{Out: t.TempDir(), Config: c, Only: []string{"kern.overheid"}})
	v3, v4 := runtest.Ask(t, out3, query), runtest.AskFile(t, outcome.Partial, query)
	if v3 != v4 || !strings.Contains(v3, "GM0014 Groningen PV20 2024 243768") {
		t.Errorf("v3 and v4 differ:\n%.1000s\n%.1000s", v3, v4)
	}
}

// checkFaults runs against a service that fails in small ways all the time.
func checkFaults(t *testing.T, calm string) {
	tier.Full(t, "a whole run over real figures")
	rough := t.TempDir()
	outcome := runtest.Run(t, pipelines.Options{Out: rough, Config: configured(services(t, "--faults", "503:0.1,429:0.05,reset:0.03,cut:0.03,html:0.02,empty:0.1"))})
	if len(outcome.NotRenewed) > 0 {
		t.Errorf("not renewed: %v", outcome.NotRenewed)
	}
	runtest.Compare(t, calm, rough)
}
