package warehouse

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// worked gives the path of a published worked example, which stands beside the
// repository where it is developed.
func worked(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("../../../shared/voorbeelden", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Skip("skipped: the worked examples (../shared/voorbeelden) are not here")
	}
	return quote(path)
}

// expect holds the answers to queries against what they should be.
func expect(t *testing.T, w *Warehouse, cases []struct{ query, want string }) {
	t.Helper()
	for _, c := range cases {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

// Ministero dell'Economia/Sogei, OpenCivitas 2022, total services, in cents.
func TestSpendingGap(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select round(kloof(87983779464, 80177180492) * 10000)::int, round(kloof(75910132715, 83906260285) * 10000)::int", "974|-953"},
		{"select kloof(5, 0), kloof(null, 5), kloof(5, null)", ".|.|."},
		// seven under the standard: parts of 1, 1, 2, 1, 2, where ntile has 2, 2, 1, 1, 1
		{"select string_agg(n, ' ' order by k) from (select k, kloof_niveau(k, 'g')::varchar as n from unnest([-0.7, -0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1]::double[]) t(k))", "1 2 3 3 4 5 5 8 10"},
		{"select string_agg(coalesce(n, '-'), ' ' order by g, k) from (select g, k, kloof_niveau(k, g)::varchar as n from (values ('a', -1.0), ('a', null), ('b', 1.0), ('b', 2.0)) t(g, k))", "5 - 8 10"},
	})
}

func TestSpendingGapOfAll(t *testing.T) {
	file := worked(t, "opencivitas-2022-totale.csv")
	const rows = `with rij as (
			select name, differenceBasisPoints::int as bp, spendingLevel as niveau,
				if(spendingLevel is null, null, kloof(historicalSpendingCents::bigint, standardSpendingCents::bigint)) as k
			from read_csv(%s, delim = ';', header = true, all_varchar = true, quote = '"', nullstr = '')
		), gemeten as (select *, kloof_niveau(k, 'alle')::varchar as n from rij)
		%s`
	w := shared(t)
	expect(t, w, []struct{ query, want string }{
		{fmt.Sprintf(rows, file, "select count(*), count(*) filter (n = niveau), count(*) filter (round(k * 10000)::int = bp) from gemeten where niveau is not null"), "6554|6554|6554"},
		{fmt.Sprintf(rows, file, "select count(*), count(n) from gemeten where niveau is null"), "3|0"},
		{fmt.Sprintf(rows, file, "select name, n from gemeten where name in ('SEPINO', 'AGNANA CALABRA') order by name"), "AGNANA CALABRA|6\nSEPINO|5"},
	})
}

// OECD/JRC, Handbook on Constructing Composite Indicators (2008), table 15:
// years of schooling in 23 countries, and their z, min-max and ratios.
const schooling = `(select unnest([10,12,11.4,9.5,10.8,9.4,9.4,11.6,10.9,7.1,10.2,11.9,9.4,9.3,11.7,8.4,7.9,9.6,7.3,7.2,9.5,9.1,7.1]::double[]) as x,
	unnest([.26,1.52,1.14,-.06,.76,-.12,-.12,1.27,.83,-1.58,.38,1.46,-.12,-.19,1.33,-.76,-1.08,.00,-1.46,-1.52,-.06,-.31,-1.58]) as z,
	unnest([.59,1,.88,.49,.76,.47,.47,.92,.78,0,.63,.98,.47,.45,.94,.27,.16,.51,.04,.02,.49,.41,0]) as mm,
	unnest([1.04,1.25,1.19,.99,1.13]) as gem, unnest([.83,1,.95,.79,.90]) as best, unnest([1.41,1.69,1.61,1.34,1.52]) as slechtst, unnest([.04,.25,.19,-.01,.13]) as af)`

func TestNormalisation(t *testing.T) {
	const of = " from " + schooling + ", (select gemiddelde(list(x)) as g, steekproef_sd(list(x)) as sd, min(x) as lo, max(x) as hi from " + schooling + ")"
	expect(t, shared(t), []struct{ query, want string }{
		{"select round(g, 6), round(sd, 6)" + of + " limit 1", "9.595652|1.576959"},
		{"select count(*) filter (round(z_score(x, g, sd), 2) = z), count(*) filter (round(min_max(x, lo, hi), 2) = mm)" + of, "23|23"},
		{"select count(*) filter (round(verhouding(x, g), 2) = gem), count(*) filter (round(verhouding(x, hi), 2) = best), count(*) filter (round(verhouding(x, lo), 2) = slechtst), count(*) filter (round(kloof(x, g), 2) = af)" + of, "5|5|5|5"},
		{"select z_score(1, 1, 0), min_max(1, 1, 1), z_score(null, 1, 1)", ".|.|."},
	})
}

// Handbook, table 14: ratio to the best is no measure for a scale without a
// zero: in Celsius B falls, in Fahrenheit as well, by the same figures.
func TestRatioToBest(t *testing.T) {
	score := func(a, best, b, bestB string) string {
		return fmt.Sprintf("round(gewogen_gemiddelde([verhouding(%s, %s), verhouding(%s, %s)], [1, 1]), 3)", a, best, b, bestB)
	}
	expect(t, shared(t), []struct{ query, want string }{
		{"select " + score("35", "39", "75", "75") + ", " + score("35.9", "40", "70", "70"), "0.949|0.949"},
		{"select " + score("39", "39", "50", "75") + ", " + score("40", "40", "45", "70"), "0.833|0.821"},
		{"select " + score("95", "102.2", "75", "75") + ", " + score("96.62", "104", "70", "70"), "0.965|0.965"},
		{"select " + score("102.2", "102.2", "50", "75") + ", " + score("104", "104", "45", "70"), "0.833|0.821"},
	})
}

// Saisana, Saltelli and Tarantola (2005), table 1: the goalposts of the
// Technology Achievement Index; Handbook, tables 22 and 23: weights and ranks.
func TestGoalposts(t *testing.T) {
	file := worked(t, "tai-23.csv")
	const rows = `with rij as (
			select *, [doelpaal(patents, 0, 994), doelpaal(royalties, 0, 272.6), doelpaal(internet, 0, 232.4), doelpaal(exports, 0, 80.8),
				doelpaal(telephones_log10, log10(1), log10(901)), doelpaal(electricity_log10, log10(22), log10(6969)),
				doelpaal(schooling, 0.8, 12), doelpaal(university, 0.1, 27.4)] as delen
			from read_csv(%s, delim = ';', header = true)
		), gemeten as (
			select *, gewogen_gemiddelde(delen, [1, 1, 1, 1, 1, 1, 1, 1]) as tai,
				gewogen_gemiddelde(delen, [.11, .11, .11, .18, .10, .06, .15, .18]) as bap
			from rij
		) %s`
	// HDR 2001 counts the missing royalties of Singapore as none and prints .585
	expect(t, shared(t), []struct{ query, want string }{
		{fmt.Sprintf(rows, file, "select count(*), count(*) filter (ew = pub_rank_EW), count(*) filter (b = pub_rank_BAP) from (select *, rank() over (order by tai desc) as ew, rank() over (order by bap desc) as b from gemeten)"), "23|23|23"},
		{fmt.Sprintf(rows, file, "select count(*) filter (round(tai, 4) = computed_TAI) from gemeten"), "23"},
		{fmt.Sprintf(rows, file, "select round(tai, 3), round(gewogen_gemiddelde([delen[1], 0, delen[3], delen[4], delen[5], delen[6], delen[7], delen[8]], [1, 1, 1, 1, 1, 1, 1, 1]), 3) from gemeten where country = 'Singapore'"), "0.597|0.586"},
	})
}

func TestGoalpostsHold(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select doelpaal(187, 0, 994) > 0.188, doelpaal(13, 0.8, 12), doelpaal(0.5, 0.8, 12), doelpaal(null, 0, 1), doelpaal(1, 1, 1)", "true|1|0|.|."},
		{"select gewogen_gemiddelde([1, 3], [1, 3]), gewogen_gemiddelde([1, null], [1, 1])", "2.5|."},
	})
}

// DLUHC, Oflog adult social care outcomes, 2016-17 and 2018-19, measure ASC1.
func TestMedianDeviations(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select round(mads_van_mediaan(7.6, 7.6, 0.3), 4), round(mads_van_mediaan(7.7, 7.6, 0.3), 4), round(mads_van_mediaan(7.2, 7.4, 0.3), 4)", "0|0.3333|-0.6667"},
		{"select mads_van_mediaan(1, 1, 0), robuuste_z(1, 0.5, 0, 30), robuuste_z(1, 0.5, 0.2, 9)", ".|.|."},
		{"select round(robuuste_z(1.4826, 0, 2, 10), 6), mads_van_mediaan(1.4826, 0, 2)", "0.5|0.7413"},
	})
}

func TestMedianDeviationsOfAll(t *testing.T) {
	file := worked(t, "oflog-asc-mad.csv")
	// the file prints some ten digits
	const query = `with rij as (
			select "Financial year" as jaar, Measure as maat, Value::double as x, MEDIAN::double as m, MADs_from_median::double as d
			from read_csv(%s, header = true, all_varchar = true, nullstr = '') where Value is not null
		), groep as (select jaar, maat, median(x) as med, mad(x) as mad from rij group by all)
		select count(distinct (jaar, maat)), count(*), count(*) filter (abs(med - m) < 1e-9 * greatest(1, abs(m)) and abs(mads_van_mediaan(x, med, mad) - d) < 1e-8 * greatest(1, abs(d))) from rij join groep using (jaar, maat)`
	expect(t, shared(t), []struct{ query, want string }{{fmt.Sprintf(query, file), "42|6078|6078"}})
}

// UKHSA, PHEindicatormethods, test data of Byar's and Wilson's limits.
func TestConfidenceLimits(t *testing.T) {
	w := shared(t)
	for _, c := range []struct {
		x, n      int
		level     string
		low, high string
	}{
		{65, 0, "0.95", "50.163187710459454", "82.849138545939837"},
		{1045, 0, "0.95", "982.59320180733255", "1110.3312129856499"},
		{1, 0, "0.95", "0.013072132901504351", "5.5637555824752605"},
		{65, 0, "0.998", "42.880261471480203", "94.000290844318016"},
		{1045, 0, "0.998", "947.94070356103737", "1148.8061609880331"},
		{65, 100, "0.95", "0.55254443296887967", "0.73635751756902468"},
		{1045, 5000, "0.95", "0.19795549880013297", "0.22049130373189027"},
		{65, 100, "0.998", "0.49549465740704313", "0.77835406140896968"},
		{1045, 5000, "0.998", "0.19179381799015244", "0.22731562902525818"},
	} {
		low, high := fmt.Sprintf("byar_laag(%d, z_waarde(%s))", c.x, c.level), fmt.Sprintf("byar_hoog(%d, z_waarde(%s))", c.x, c.level)
		if c.n > 0 {
			low, high = fmt.Sprintf("wilson_laag(%d, %d, z_waarde(%s))", c.x, c.n, c.level), fmt.Sprintf("wilson_hoog(%d, %d, z_waarde(%s))", c.x, c.n, c.level)
		}
		// 1e-12 of the limit itself: a double has no more than 16 digits
		if got := ask(t, w, fmt.Sprintf("select abs(%s / %s::double - 1) < 1e-12, abs(%s / %s::double - 1) < 1e-12", low, c.low, high, c.high)); got != "true|true" {
			t.Errorf("%d of %d at %s: %s", c.x, c.n, c.level, ask(t, w, "select "+low+", "+high))
		}
	}
	expect(t, w, []struct{ query, want string }{
		{"select byar_laag(1, z_waarde(0.998)), byar_laag(0, z_waarde(0.95)), wilson_laag(0, 0, 1.96), z_waarde(0.9)", ".|.|.|."},
		{"select round(byar_hoog(0, z_waarde(0.95)), 3), round(wilson_laag(0, 10, 1.96), 12), wilson_hoog(10, 10, 1.96)", "3.668|0|1"},
	})
}

// The ratios of the BBV as gemeenten published them: goirle.begroting-2018.nl
// p5579 and p5580, velsen.begroting-2017.nl p165, dordrecht.begroting-2018.nl p1527.
func TestRatiosOfTheBBV(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select round(100 * netto_schuldquote(31314, 4579, 1467, 2765, 20353, 434, 533, 67540), 2)", "19.66"},
		{"select round(100 * netto_schuldquote(165447, 13250, 12001, 5471, 20563, 460, 5148, 156240), 2)", "101.8"},
		{"select netto_schuldquote(1, 1, 1, 1, 1, null, 1, 1), netto_schuldquote(1, 1, 1, 1, 1, 1, 1, 0)", ".|."},
		{"select round(100 * belastingcapaciteit(202, 172, 270, 0, 716)), round(100 * belastingcapaciteit(649, 0, 0, 0, 723)), round(100 * belastingcapaciteit(654, 0, 0, 0, 723))", "90|90|90"},
		{"select belastingcapaciteit(202, 172, null, 0, 716)", "."},
	})
}

func TestNetDebtOfAll(t *testing.T) {
	file := worked(t, "bbv-kengetallen.csv")
	expect(t, shared(t), []struct{ query, want string }{
		{fmt.Sprintf("select count(*), count(*) filter (round(100 * netto_schuldquote(A, B, C, D, E, F, G, H)::decimal(18, 9), 2) = gepubliceerd_pct) from read_csv(%s, delim = ';', header = true)", file), "18|18"},
	})
}

// De Stand van de Jeugdzorg 2023, paragraph 1, after AEF, Stelsel in groei
// (2020): a budget of 3.8 and spending of 5.4 to 5.6 billion euro in 2019.
func TestCoverage(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select round(100 * dekking(3.8, 5.6), 1), round(100 * dekking(3.8, 5.4), 1)", "67.9|70.4"},
		{"select dekking(null, 5), dekking(5, null), dekking(5, 0), dekking(5, -1), dekking(0, 5)", ".|.|.|.|0"},
		{"select dekking_reden(null, 5), dekking_reden(5, null), dekking_reden(5, 0), dekking_reden(null, null), dekking_reden(0, 5)", "middelen onbekend|lasten onbekend|geen netto lasten|lasten onbekend|."},
		{"select count(*) from (values (null, 1), (1, null), (null, null), (1, 0), (1, -1), (1, 1), (0, 1)) t(m, l) where (dekking(m, l) is null) <> (dekking_reden(m, l) is not null)", "0"},
	})
}

// Statistics Norway, Kostra: three rules that point at amounts to look into.
func TestEditingRules(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select duizend_fout(1000, 1), duizend_fout(1, 1000), duizend_fout(317, 1), duizend_fout(316, 1), duizend_fout(0, 5), duizend_fout(5, -1)", "true|true|true|false|.|."},
		// alike upward and downward; nothing where the ratio is the median
		{"select hb_effect(400, 100, 1) = -hb_effect(100, 400, 1), hb_effect(200, 100, 2), hb_effect(0, 100, 1)", "true|0|."},
		{"select hb_effect(400, 100, 1), hb_effect(100, 400, 1), hb_effect(40000, 10000, 1)", "60|-60|600"},
		{"select hb_onder(-2, 1, 20, 0.05), hb_boven(1, 3, 20, 0.05)", "-59.00|41.00"},
		// quartiles that coincide: the median times A, and A itself where that is zero
		{"select hb_onder(10, 10, 20, 0.05), hb_boven(10, 10, 20, 0.05), hb_onder(0, 0, 20, 0.05), hb_boven(0, 0, 20, 0.05)", "0.00|20.00|-1.00|1.00"},
		{"select kwartiel_onder(10, 12, 1.5), kwartiel_boven(20, 12, 1.5)", "7.0|32.0"},
		// quantiles are of type 7
		{"select quantile_cont(x, [0.25, 0.5, 0.75]) from unnest([1, 2, 3, 10]::double[]) t(x)", "[1.75,2.5,4.75]"},
		// scale does not matter to what is found
		{"select count(distinct hb_effect(x * k, y * k, 1) / sqrt(k) > 1.5) from (values (4.0, 1.0), (9.0, 3.0)) t(x, y), (values (1), (4), (16)) u(k)", "1"},
	})
}
