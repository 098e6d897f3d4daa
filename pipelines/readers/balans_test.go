package readers_test

import (
	"fmt"
	"testing"

	"medebewind/pipelines/runtest"
)

// The example's balance, of two governments where it is long.
func TestExampleBalance(t *testing.T) {
	out, _ := example(t)
	for name, query := range map[string]string{
		"netto_lasten":       "from kern.netto_lasten where overheid_code in ('GM9001', 'PV90') and jaar = 2024 and verslagsoort = 'begroting' order by overheid_code, taakveld",
		"balans_cluster":     "from indicator.balans_cluster where overheid_code in ('GM9001', 'GM9006', 'PV90') and (jaar = 2024 and verslagsoort = 'begroting' and circulaire = '2024-september' or jaar = 2023 and verslagsoort = 'rekening') order by overheid_code, jaar, cluster",
		"bundel":             "from kern.bundel order by bundel_id, jaar_van",
		"bundel_taak":        "from kern.bundel_taak order by bundel_id, taak_id",
		"bundel_veld":        "from kern.bundel_veld where jaar = 2024 and overheidslaag = 'gemeente' order by taakveld",
		"cluster_splitsing":  "from indicator.cluster_splitsing where jaar = 2024 and verslagsoort = 'begroting' order by overheidslaag, cluster, onderdeel",
		"balans_variant":     "from indicator.balans_variant where overheid_code = 'GM9001' and id in ('B-G01', 'Individuele voorzieningen Jeugd') and jaar = 2024 and verslagsoort = 'begroting' order by id, circulaire, variant",
		"balans_bundel":      "from indicator.balans_bundel where overheid_code in ('GM9001', 'PV90') and jaar = 2024 and verslagsoort = 'begroting' order by overheid_code, bundel_id",
		"verslag_verhouding": "from indicator.verslag_verhouding where groep = 'landelijk' order by overheidslaag, cluster, maat",
		"lasten_reeks":       "from indicator.lasten_reeks where reeks in ('wmo', 'jeugd') and overheid_code in ('GM', 'GM9001') and jaar >= 2022 order by overheid_code, reeks, jaar, verslagsoort",
		"balans_taak":        "from indicator.balans_taak where overheid_code in ('GM9001', 'PV90') and jaar = 2024 and verslagsoort = 'begroting' or overheid_code = 'GM9006' and jaar = 2023 and verslagsoort = 'rekening' and taak_id < 'G05' order by overheid_code, taak_id",
		"balans_macro":       "from indicator.balans_macro where jaar = 2024 and verslagsoort = 'begroting' or id = 'G01' order by soort, id, overheidslaag, jaar, verslagsoort",
		"balans_meerjarig":   "from indicator.balans_meerjarig where overheid_code in ('GM9001', 'PV90') and jaar >= 2024 order by overheid_code, cluster, jaar, verslagsoort",
		"verdeling":          "from indicator.verdeling where jaar = 2024 and verslagsoort = 'begroting' and cluster in ('Onderwijs', 'Cultuur') order by cluster, overheid_code",
		"vrije_ruimte":       "from indicator.vrije_ruimte where jaar = 2024 or overheid_code = 'GM9006' order by overheid_code, jaar, verslagsoort",
		"onderzoek_balans":   "select * exclude (auteur, titel, soort_bedrag, toelichting) from indicator.onderzoek_balans order by onderzoek_id, id, verslagsoort",
		"prijsindex":         "select * exclude (bron) from indicator.prijsindex order by jaar",
	} {
		t.Run(name, func(t *testing.T) { golden(t, out, name, query) })
	}
}

// The budgets of 2024 against the stand of September 2024, in million euro: net
// cost, algemene uitkering, and other grants of the cluster where they are known.
// The figures were computed from the same publications by others.
func TestNationalBalance(t *testing.T) {
	out := localRun(t)
	for _, c := range []struct{ cluster, net, au, grants string }{
		{"Sociale basisvoorzieningen", "5174.2", "5108.1", ""},
		{"Participatie", "5493.8", "4052.9", "2238.4"},
		{"Individuele voorzieningen Wmo", "6994.2", "5148.0", ""},
		{"Individuele voorzieningen Jeugd", "5786.7", "7604.5", ""},
		{"Orde en veiligheid", "2457.7", "2859.5", ""},
		{"Onderwijs", "2370.0", "2951.8", ""},
		{"Sport, cultuur en recreatie", "5389.8", "5996.0", ""},
		{"Infrastructuur, ruimte en milieu", "5400.2", "6068.5", ""},
		{"Bestuur en ondersteuning", "9848.0", "6583.2", ""},
	} {
		for column, want := range map[string]string{"netto_lasten_eur": c.net, "au_eur": c.au, "iu_eur + du_eur": c.grants} {
			query := fmt.Sprintf("select round(sum(%s) / 1000000, 1)::decimal(9, 1) from indicator.balans_cluster where cluster = '%s' and jaar = 2024 and verslagsoort = 'begroting' and circulaire = '2024-september'", column, c.cluster)
			if got := runtest.Ask(t, out, query); want != "" && got != want {
				t.Errorf("%s, %s: %s million, want %s", c.cluster, column, got, want)
			}
		}
	}
	for _, c := range []struct{ query, want string }{
		{"select count(*) from kwaliteit.toets where not geslaagd and ernst = 'fout'", "0"},
		// three forms without one amount
		{"select string_agg(overheid_code || ' ' || jaar || ' ' || verslagsoort, ', ' order by all) from kern.levering where status = 'niet geleverd'", "GM1961 2023 rekening, GM1961 2024 begroting, GM1992 2023 begroting"},
		{"select count(*) from indicator.balans_macro where soort = 'cluster' and jaar = 2024 and overheidslaag = 'gemeente' and overheden = 341 and status = 'gedeeltelijk'", "9"},
		// the whole, with and without own means, to the printed digit
		{"select count(distinct overheid_code) || ' ' || round(sum(netto_lasten_eur) / 1e6, 1)::decimal(9, 1) || ' ' || round(sum(middelen_eur) / 1e6, 1)::decimal(9, 1) || ' ' || round(sum(middelen_rijk_eur) / 1e6, 1)::decimal(9, 1) from indicator.balans_cluster where overheid_code like 'GM%' and jaar = 2024 and verslagsoort = 'begroting' and circulaire = '2024-september' and netto_lasten_eur is not null", "341 48914.7 51208.3 43620.8"},
		// the point is the stand that the budget was made on
		// the table for use has one stand: its sum is the national cost and not four times that
		{"select sum(netto_lasten_eur)::bigint from mart.balans_cluster where overheidslaag = 'gemeente' and jaar = 2024 and verslagsoort = 'begroting'", "48914716000"},
		{"select circulaire || ' ' || round(netto_lasten_eur / 1e6, 1)::decimal(9, 1) || ' ' || round(middelen_eur / 1e6, 1)::decimal(9, 1) || ' ' || oordeel from indicator.balans_macro where soort = 'geheel' and jaar = 2024 and verslagsoort = 'begroting' and overheidslaag = 'gemeente'", "2023-september 48914.7 49987.0 onbeslist"},
		{"select string_agg(circulaire || if(standaard_stand, ' punt', '') || if(laatste_stand, ' laatste', ''), ', ' order by stand_rang(circulaire)) from indicator.stand where jaar = 2024 and verslagsoort = 'begroting' and overheidslaag = 'gemeente'", "2023-mei, 2023-september punt, 2024-mei, 2024-september laatste"},
		// accounts of 2023 lay off their budgets, and by how much
		{"select string_agg(cluster || ' ' || round(100 * (hoog - 1), 1)::decimal(5, 1), ', ' order by cluster) from indicator.verslag_verhouding where maat = 'samen' and groep = 'landelijk' and overheidslaag = 'gemeente' and cluster in ('Individuele voorzieningen Jeugd', 'Participatie', 'Sociale basisvoorzieningen')", "Individuele voorzieningen Jeugd 13.1, Participatie 24.2, Sociale basisvoorzieningen -16.4"},
		{"select round(sum(vrije_ruimte_eur + medebewind_eur - algemene_middelen_eur), 2)::decimal(9, 2) from indicator.vrije_ruimte", "0.00"},
		{"select count(*) from indicator.onderzoek_balans where onderzoek_id in ('S01', 'S02', 'S03', 'S04', 'S05') and id = 'Individuele voorzieningen Jeugd'", "5"},
		// without own means youth care is covered for 1.06, and not for 1.27
		{"select zekerheid || ' ' || right(toelichting, 4) from indicator.onderzoek_balans where onderzoek_id = 'S04'", "L 1,06"},
		// a study and a measurement have one sign
		{"select string_agg(sign(verschil_hoog_eur)::integer || ' ' || sign(gemeten_verschil_eur)::integer, ', ') from indicator.onderzoek_balans where onderzoek_id = 'S04'", "-1 1"},
		{"select string_agg(id, ' ' order by id) from indicator.balans_macro where soort = 'bundel' and dekking is null and middelen_eur > 0 and jaar = 2024 and verslagsoort = 'begroting'", "B-G47"},
		{"select string_agg(distinct regel, ', ' order by regel) from (select overheidslaag || ' ' || count(*) as regel from indicator.balans_macro where soort = 'taak' group by overheidslaag, jaar, verslagsoort)", "gemeente 59, provincie 13"},
		{"select count(distinct variant) || ' ' || count(distinct circulaire) from indicator.balans_variant where jaar = 2024 and soort = 'bundel'", "24 4"},
		{"select min(varianten) || ' ' || max(varianten) from indicator.balans_macro where soort = 'taak' and id = 'G01' and varianten > 0", "96 96"},
	} {
		if got := runtest.Ask(t, out, c.query); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.query, got, c.want)
		}
	}
}
