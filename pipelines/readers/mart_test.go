package readers_test

import (
	"strings"
	"testing"

	"medebewind/pipelines/runtest"
)

// A row of mart is one fact: each table has as many rows and the same sums as what
// it is made of, in the one stand that belongs to it. A name that is joined to a
// code twice would show here.
func TestMartHoldsEachFactOnce(t *testing.T) {
	out, _ := example(t)
	for _, c := range []struct{ name, mart, base string }{
		{"clusters", "select count(*), sum(netto_lasten_eur), sum(middelen_eur) from mart.balans_cluster",
			"select count(*), sum(netto_lasten_eur), sum(middelen_eur) from indicator.balans_cluster where standaard_stand"},
		{"bundles", "select count(*), sum(netto_lasten_eur) from mart.balans_bundel", "select count(*), sum(netto_lasten_eur) from indicator.balans_bundel"},
		{"tasks", "select count(*), sum(netto_lasten_eur), sum(plichten) from mart.balans_taak", "select count(*), sum(netto_lasten_eur), sum(plichten) from indicator.balans_taak"},
		{"taakvelden", "select count(*), sum(lasten_eur), sum(netto_lasten_eur) from mart.kosten_taakveld", "select count(*), sum(lasten_eur), sum(netto_lasten_eur) from kern.netto_lasten"},
		{"money", "select count(*), sum(bedrag_eur) from mart.geld_vorm where verslagsoort = 'begroting'",
			"select count(*), sum(bedrag_eur) from kern.uitkering u join indicator.stand s using (jaar, circulaire) where s.verslagsoort = 'begroting' and s.standaard_stand and (s.overheidslaag = 'provincie') = (u.fonds = 'provinciefonds')"},
		{"stands", "select sum(bedrag_eur) from mart.geld_stand", "select sum(bedrag_eur) from kern.uitkering where vorm <> 'SPUK'"},
		{"law in force", "select count(*) from mart.register", "select count(*) from kern.bepaling where date '2026-01-15' between geldig_van and geldig_tot"},
		{"changes", "select count(*) from mart.wijziging", "select count(*) from kern.bepaling_wijziging"},
		{"ratios", "select count(*), sum(waarde) from mart.kengetal", "select count(*), sum(waarde) from indicator.kengetal"},
		{"governments", "select count(*), sum(inwoners) from mart.overheid_jaar", "select count(*), sum(inwoners) from kern.overheid"},
		{"tasks by themselves", "select count(*) from mart.taak", "select count(*) from kern.taak"},
	} {
		got, want := rowOf(t, out, c.mart), rowOf(t, out, c.base)
		if got != want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.mart, got, want)
		}
	}
}

// rowOf is the one row that a query gives.
func rowOf(t *testing.T, out, query string) string {
	t.Helper()
	text, _ := answered(t, out, query)
	_, row, _ := strings.Cut(text, "\n")
	return strings.ReplaceAll(strings.Join(strings.Fields(row), " "), ".00", "") // one type a measure in mart
}

// In mart the same thing has one name, one type and one meaning.
func TestMartSpeaksWithOneVoice(t *testing.T) {
	out, _ := example(t)
	for _, c := range []struct{ name, query string }{
		{"a measure of two types", "select kolom from meta.woordenboek where tabel like 'mart.%' and kolom like '%\\_eur' escape '\\' group by kolom having count(distinct type) > 1"},
		{"an amount that is no DECIMAL(18,2)", "select tabel || '.' || kolom from meta.woordenboek where tabel like 'mart.%' and kolom like '%\\_eur' escape '\\' and type <> 'DECIMAL(18,2)'"},
		{"soort for a tier", "select tabel from meta.woordenboek where tabel like 'mart.%' and kolom = 'soort' and betekenis like 'gemeente of provincie%'"},
		{"'geen' for no circulaire", "select circulaire from mart.balans_cluster where circulaire = 'geen' union all select circulaire from mart.vrije_ruimte where circulaire = 'geen'"},
		{"a government without a name", "select overheid_code from mart.balans_cluster where overheid_naam is null union select overheid_code from mart.balans_taak where overheid_naam is null"},
		{"a main table without a place to read it", "select tabel from meta.tabel where (rol = 'hoofd') <> (leesvolgorde is not null) or rol = 'hoofd' and tabel not like 'mart.%'"},
		{"two tables in one place", "select leesvolgorde::varchar from meta.tabel where leesvolgorde is not null group by 1 having count(*) > 1"},
		{"an empty cost or coverage without its reason", "select overheid_code from mart.balans_cluster where (netto_lasten_eur is null or dekking is null) and reden is null"},
	} {
		if got, rows := answered(t, out, c.query); rows > 0 {
			t.Errorf("%s:\n%s", c.name, got)
		}
	}
}

// A series on the borders of a year adds up to what was booked: nothing is lost in
// a merger, nothing counted twice.
func TestSeriesKeepsTheTotal(t *testing.T) {
	out, _ := example(t)
	const lost = `with grens as (
			select grens_jaar, jaar, verslagsoort, cluster, sum(netto_lasten_eur) as som, count(*) filter (reden is not null) as onbekend
			from mart.kosten_reeks where overheidslaag = 'gemeente' group by all
		)
		select g.* from grens g
		join (select jaar, verslagsoort, cluster, sum(netto_lasten_eur) as som from indicator.cluster_lasten where overheid_code like 'GM%' group by all) l using (jaar, verslagsoort, cluster)
		where g.onbekend = 0 and abs(g.som - l.som) > 1`
	if got, rows := answered(t, out, lost); rows > 0 {
		t.Errorf("a series does not add up:\n%s", got)
	}
	if n := runtest.Ask(t, out, "select count(distinct grens_jaar) from mart.kosten_reeks where reden is null"); n == "0" || n == "1" {
		t.Errorf("%s years to choose borders of", n)
	}
	if n := runtest.Ask(t, out, "select count(*) from mart.kosten_reeks r where exists (select 1 from kern.herindeling h where h.datum > make_date(r.grens_jaar, 1, 1) and h.naar_code = r.overheid_code and h.van_code <> h.naar_code and r.overheid_code not in (select overheid_code from kern.overheid where jaar = r.grens_jaar))"); n != "0" {
		t.Errorf("%s rows of a gemeente that the chosen year does not know", n)
	}
}

// Which grants end: the example's circulaire prints one without an amount in its
// last year.
func TestGrantsThatEnd(t *testing.T) {
	out, _ := example(t)
	if got := runtest.Ask(t, out, "select string_agg(distinct uitkering, ' ') from mart.uitkering_jaar where eindigt = 'ja'"); got != "voorschoolse voorziening peuters" {
		t.Errorf("what ends: %q", got)
	}
	if got := runtest.Ask(t, out, "select count(*) from mart.uitkering_jaar where bedrag_eur is null and jaar <= laatste_jaar and eindigt = 'nee'"); got != "0" {
		t.Errorf("%s years without money in the middle of a grant", got)
	}
}
