package readers_test

import (
	"testing"

	"medebewind/pipelines/runtest"
)

// What the report says of money must be true of every computed choice, of every
// government, group and country: not only of the point.
func TestVerdictsHoldInEveryVariant(t *testing.T) {
	out := localRun(t)
	for _, c := range []struct{ query, want string }{
		{`select (count(*) > 50000) || ' ' || count(*) filter (b.oordeel = 'tekort' and v.dekking >= 1 or b.oordeel = 'overschot' and v.dekking <= 1)
			from indicator.balans_band b join indicator.balans_variant v using (overheid_code, soort, id, jaar, verslagsoort)
			where b.oordeel in ('tekort', 'overschot') and v.dekking is not null`, "true 0"},
		// and undecided where choices differ
		{`select count(*) from indicator.balans_band b
			join (select overheid_code, soort, id, jaar, verslagsoort, min(dekking) as l, max(dekking) as h, count(dekking) as n from indicator.balans_variant group by all) v
				using (overheid_code, soort, id, jaar, verslagsoort)
			where b.dekking is not null and (b.dekking_laag <> v.l or b.dekking_hoog <> v.h or b.varianten <> v.n)`, "0"},
		// a task has the verdict of its bundle
		{`select count(*) from indicator.balans_taak t join indicator.balans_variant v on v.soort = 'bundel' and v.id = t.bundel_id and v.overheid_code = t.overheid_code and v.jaar = t.jaar and v.verslagsoort = t.verslagsoort
			where t.oordeel = 'tekort' and v.dekking >= 1 or t.oordeel = 'overschot' and v.dekking <= 1`, "0"},
		{`select count(*) from indicator.balans_macro m join indicator.groep_variant v on v.soort = m.soort and v.id = m.id and v.overheidslaag = m.overheidslaag and v.jaar = m.jaar and v.verslagsoort = m.verslagsoort
			where v.groep = 'landelijk' and (m.oordeel = 'tekort' and v.dekking >= 1 or m.oordeel = 'overschot' and v.dekking <= 1)`, "0"},
		{`select count(*) from indicator.balans_groep g join indicator.groep_variant v on v.soort = 'bundel' and v.id = 'B-' || g.taak_id and v.groep = g.groep and v.jaar = g.jaar and v.verslagsoort = g.verslagsoort
			where g.oordeel = 'tekort' and v.dekking >= 1 or g.oordeel = 'overschot' and v.dekking <= 1`, "0"},
		// the country by its choices: one cluster short, one over, seven undecided
		{"select string_agg(regel, ', ' order by regel) from (select oordeel || ' ' || count(*) as regel from indicator.balans_macro where soort = 'cluster' and jaar = 2024 and verslagsoort = 'begroting' and overheidslaag = 'gemeente' group by oordeel)", "onbeslist 7, overschot 1, tekort 1"},
		// the point is no corner of a national band
		{"select count(*) || ' ' || count(*) filter (dekking in (dekking_laag, dekking_hoog)) from indicator.balans_macro where soort in ('geheel', 'cluster', 'bundel') and jaar = 2024 and verslagsoort = 'begroting' and overheidslaag = 'gemeente' and dekking is not null", "31 0"},
		// none for certainty L, for who shares, or under the floor
		{"select count(*) from indicator.balans_taak b join kern.taak t using (taak_id) where b.oordeel <> 'onbekend' and (b.zekerheid = 'L' or t.zekerheid = 'L')", "0"},
		{"select count(*) from indicator.balans_taak b join kern.bundel_jaar k using (bundel_id, jaar) where k.taken > 1 and (b.netto_lasten_eur is not null or b.dekking is not null)", "0"},
		{"select count(*) from indicator.balans_band where dekking is not null and (netto_lasten_eur < 100000 or netto_lasten_eur < 5 * inwoners)", "0"},
		// who does not receive the grant is neither short nor over
		{"select count(*) > 100 from indicator.balans_taak where taak_id = 'G06' and jaar = 2024 and reden = 'ontvangt de uitkering niet'", "true"},
		{"select count(*) from indicator.balans_taak where taak_id = 'G06' and oordeel <> 'onbekend' and uitkering_eur is null", "0"},
		// a task is in the cluster of its taakvelden
		{"select count(*) from kern.taak t join kern.taak_taakveld l using (taak_id) join kern.cluster_taakveld c on c.overheidslaag = t.overheidslaag and c.taakveld = l.taakveld where l.zekerheid <> 'L' and c.cluster <> t.cluster", "0"},
		{"select string_agg(taak_id, ' ' order by taak_id) from kern.taak where taak_id in ('G19', 'G39', 'P02') and cluster is null", "G19 G39"},
	} {
		if got := runtest.Ask(t, out, c.query); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.query, got, c.want)
		}
	}
}

// Codes of other years reach their tasks, and what is odd in the cost is found.
func TestCodesOfOtherYearsOfLocalServices(t *testing.T) {
	out := localRun(t)
	for _, c := range []struct{ query, want string }{
		// 6.72 has 9.5 million of it
		{"select sum(bedrag_eur) filter (onderdeel = '6.72')::bigint || ' ' || (sum(bedrag_eur) > 11000000) from indicator.bundel_lasten_deel where overheid_code = 'GM1894' and bundel_id = 'B-G01'", "9500000 true"},
		{"select zekerheid || ' ' || reden from indicator.balans_taak where overheid_code = 'GM1894' and taak_id = 'G01' and jaar = 2024", "M ook geboekt op codes van andere jaren: 6.72"},
		{"select round(sum(netto_lasten_eur) / 1000000, 1)::decimal(9, 1) from kern.netto_lasten n where jaar = 2023 and verslagsoort = 'begroting' and taakveld in ('6.71', '6.72', '6.81', '6.82')", "153.3"},
		{"select string_agg(reeks || ' ' || jaar || ' ' || verslagsoort || ' ' || round(netto_lasten_eur / 1000000, 1)::decimal(9, 1), ', ' order by reeks, jaar, verslagsoort) from indicator.lasten_reeks where reeks in ('jeugd', 'wmo') and overheid_code = 'GM' and netto_lasten_eur is not null",
			"jeugd 2023 begroting 5380.9, jeugd 2023 rekening 6082.6, jeugd 2024 begroting 5786.7, wmo 2023 begroting 6636.3, wmo 2023 rekening 6344.4, wmo 2024 begroting 6994.2"},
		{"select count(distinct jaar) from indicator.lasten_reeks where reeks = 'wmo' and overheid_code = 'GM'", "10"},
		{"select count(*) from indicator.balans_bundel where netto_lasten_eur = 0 and bundel_id = 'B-P11'", "0"},
		{"select count(*) > 0 from kwaliteit.afwijking where regel = 'naar nul' and vorig_eur = 10370000", "true"},
		{"select max(bedrag_eur) < 0 from kwaliteit.afwijking where regel = 'negatief'", "true"},
		{"select count(opvallend) > 1000 from indicator.balans_bundel", "true"},
		{"select string_agg(grond || ' ' || round(100 * aandeel)::integer, ', ' order by grond) from kwaliteit.grond where overheidslaag = 'gemeente' and zijde = 'lasten' and jaar = 2024", "bundel 24, cluster 31, taak 45"},
		{"select count(*) from indicator.catalogus anti join indicator.waarde using (indicator)", "0"},
		{"select count(*) from indicator.waarde where waarde is null and reden is null", "0"},
	} {
		if got := runtest.Ask(t, out, c.query); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.query, got, c.want)
		}
	}
}
