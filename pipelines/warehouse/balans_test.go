package warehouse

import (
	"fmt"
	"testing"

	"medebewind/transforms"
)

// amount is what a gemeente books on a taakveld in the budget of 2024, in
// thousand euro.
type amount struct {
	gm, post, category string
	thousands          int64
}

// money are governments with amounts and a rekenbestand. Weights per unit of the
// one maatstaf, uitkeringsfactor 1.5: youth 50, order 20, administration 30, own
// means -10.
func money(amounts []amount, units map[string]string, grants [][3]string) laws {
	l := laws{}
	for gm := range map[string]bool{"GM9001": true, "GM9002": true, "GM9003": true} {
		l.add(transforms.CBSCode, row{"tabel": "BEV", "dimensie": "RegioS", "code": gm, "titel": gm})
		l.add(transforms.CBSWaarneming, row{"tabel": "BEV", "onderwerp": "T", "regio": gm, "periode": "2024JJ00", "waarde": "1000"})
	}
	l.add(transforms.CBSOnderwerp, row{"tabel": "BEV", "sleutel": "T", "titel": "Totale bevolking", "soort": "Topic"})
	for _, a := range amounts {
		l.add(transforms.Iv3, row{"tabel": "T", "post": a.post, "categorie": a.category, "overheid": a.gm, "verslagsoort": "2024X000", "plaatsing_2_eur": a.thousands * 1000})
	}
	l.add(transforms.FondsBestand, row{"fonds": "gemeentefonds", "uitkeringsjaar": int64(2024), "circulaire": "2024-september", "uitkeringsfactor": exact("1.5", 18, 6)})
	for cluster, weight := range map[string]string{"Individuele voorzieningen Jeugd": "50", "Orde en veiligheid": "20", "Bestuur en ondersteuning": "30", "Overige eigen middelen": "-10"} {
		l.add(transforms.FondsGewicht, row{"maatstaf": "inwo", "naam": "inwoners", "cluster": cluster, "gewicht_eur": exact(weight, 18, 6), "cel": cluster})
	}
	for gm, n := range units {
		l.add(transforms.FondsEenheid, row{"nummer": gm[2:], "maatstaf": "inwo", "eenheden": exact(n, 28, 10), "cel": gm})
	}
	for _, g := range grants {
		l.add(transforms.FondsUitkering, row{"nummer": g[0][2:], "omschrijving": g[1], "bedrag_eur": exact(g[2], 18, 2), "cel": g[0] + g[1]})
	}
	return l
}

var twoTasks = []amount{
	// net 700: a SPUK of 200 and baten of 100 against 1,000
	{"GM9001", "6.72a", "L1.1", 100}, {"GM9001", "6.72a", "L3.8", 900}, {"GM9001", "6.72a", "B3.8", 100}, {"GM9001", "6.72a", "B4.3.1", 200},
	{"GM9001", "1.1", "L1.1", 300}, {"GM9001", "0.4", "L1.1", 400},
	{"GM9001", "0.61", "L3.8", 20}, {"GM9001", "0.61", "B2.2.1", 200}, {"GM9001", "0.10", "L3.8", 70}, {"GM9001", "0.7", "B4.3.1", 1500},
	// asked and not answered
	{"GM9002", "6.72a", "L3.8", -99998}, {"GM9002", "1.1", "L3.8", -99998},
	{"GM9003", "6.72a", "L3.8", 500},
}

// Worked out by hand: net cost 700 and 300, overhead 400 by cost 280 and 120, by
// salaries 100 and 300; youth money 750, order 300, administration 450, all three
// a tenth less without own means.
func TestBalanceOfTwoTasks(t *testing.T) {
	w := money(twoTasks, map[string]string{"GM9001": "10000", "GM9002": "1000", "GM9003": "5000"}, nil).warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select taakveld, rol, lasten_eur, baten_eur, spuk_eur, personeel_eur, netto_lasten_eur, status from kern.netto_lasten where overheid_code = 'GM9001' and taakveld in ('6.72a', '0.61', '0.10') order by taakveld",
			"0.10|reserves|70000|0|0|0|70000|eigen\n0.61|belastingen|20000|200000|0|0|-180000|eigen\n6.72a|taak|1000000|100000|200000|100000|700000|eigen"},
		{"select taakveld, lasten_eur, netto_lasten_eur, status from kern.netto_lasten where overheid_code = 'GM9002' order by 1", "1.1|.|.|niet geleverd\n6.72a|.|.|niet geleverd"},
		{"select overheid_code, netto_lasten_eur, spuk_eur, au_eur, eigen_middelen_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_rijk, verschil_per_inwoner_eur, status, reden from indicator.balans_cluster where cluster like '%Jeugd' order by 1",
			"GM9001|700000|200000|750000.00|-75000.00|675000.00|750000.00|1.071429|0.964286|50.00|geschat|.\n" +
				"GM9002|.|.|75000.00|-7500.00|67500.00|75000.00|.|.|.|niet geleverd|niet geleverd\n" +
				"GM9003|500000|0|375000.00|-37500.00|337500.00|375000.00|0.750000|0.675000|-125.00|geschat|."},
		// own means are a cluster of their own: it has money and no cost
		{"select netto_lasten_eur, middelen_eur, dekking, reden from indicator.balans_cluster where cluster = 'Overige eigen middelen' and overheid_code = 'GM9001'", ".|-150000.00|.|cluster zonder taakvelden"},
		{"select id, variant, netto_lasten_eur, middelen_eur, dekking from indicator.balans_variant where overheid_code = 'GM9001' and id in ('B-G01', 'B-G27') and variant like '%-land-%' order by all",
			"B-G01|in-lasten-land-opgave|980000.00|1065000.00|1.086735\nB-G01|in-personeel-land-opgave|800000.00|862500.00|1.078125\n" +
				"B-G01|uit-lasten-land-opgave|980000.00|958500.00|0.978061\nB-G01|uit-personeel-land-opgave|800000.00|776250.00|0.970313\n" +
				"B-G27|in-lasten-land-opgave|420000.00|435000.00|1.035714\nB-G27|in-personeel-land-opgave|600000.00|637500.00|1.062500\n" +
				"B-G27|uit-lasten-land-opgave|420000.00|391500.00|0.932143\nB-G27|uit-personeel-land-opgave|600000.00|573750.00|0.956250"},
		// a cluster has no key of overhead or splitting
		{"select variant, netto_lasten_eur, middelen_eur from indicator.balans_variant where overheid_code = 'GM9001' and id like '%Jeugd' order by all", "in-opgave|700000.00|750000.00\nuit-opgave|700000.00|675000.00"},
		{"select netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_rijk, dekking_laag, oordeel from indicator.balans_band where overheid_code = 'GM9001' and soort = 'geheel'", "1400000.00|1350000.00|1500000.00|1.071429|0.964286|0.964286|onbeslist"},
		{"select overheid_code, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_laag, dekking_hoog, varianten, keuzes, oordeel, status, reden from indicator.balans_bundel where bundel_id = 'B-G01' order by 1",
			"GM9001|980000.00|958500.00|1065000.00|1.086735|0.970313|1.086735|8|eigen middelen, overhead, splitsing|onbeslist|geschat|.\n" +
				"GM9002|.|.|.|.|.|.|0|.|onbekend|niet geleverd|niet geleverd\n" +
				// no overhead, no salaries to spread it by, no cost to split it to
				"GM9003|500000.00|540000.00|600000.00|1.200000|1.080000|1.200000|2|eigen middelen|overschot|geschat|."},
		{"select dekking, boeking_laag, boeking_hoog from indicator.balans_bundel where bundel_id = 'B-G01' and overheid_code = 'GM9003'", "1.200000|1.020000|1.411765"},
		// a task alone has the figures of its bundle; of the others it says why not
		{"select netto_lasten_eur, dekking, oordeel, zekerheid, reden from indicator.balans_taak where overheid_code = 'GM9001' and taak_id = 'G01'", "980000.00|1.086735|onbeslist|H|."},
		{"select taak_id, reden from indicator.balans_taak where overheid_code = 'GM9001' and taak_id in ('G10', 'G35', 'G40', 'G28', 'G29') order by taak_id",
			"G10|deelt taakveld 6.3 met vijf andere taken\nG28|deelt taakveld 1.2 met een andere taak\nG29|staat alleen onzeker op taakveld 7.1\nG35|geen taakveld in de clusters van dit jaar\nG40|staat alleen onzeker op taakveld 0.1, 0.4"},
		{"select overheden, overheden_verwacht, netto_lasten_eur, middelen_rijk_eur, middelen_eur, dekking, dekking_laag, dekking_hoog, oordeel, status, reden from indicator.balans_macro where id like '%Jeugd'",
			"2|3|1200000.00|1012500.00|1125000.00|0.937500|0.843750|0.937500|tekort|gedeeltelijk|1 van 3 overheden ontbreken"},
		// a study stands beside a model of distribution, with one sign, and says so
		{"select verschil_laag_eur, verschil_hoog_eur, gemeten_verschil_eur, gemeten_laag_eur, dekking, zekerheid, toelichting from indicator.onderzoek_balans where onderzoek_id = 'S01'",
			"-1800000000.00|-1600000000.00|-75000.00|-187500.00|0.937500|L|een onderzoek vergelijkt de uitgaven met een eigen budget voor jeugdhulp; het fonds verdeelt meer over de maatstaven van jeugd dan dat budget. " +
				"Het geld van een cluster is een model van de verdeling, met eigen middelen erin: de dekking is 0,94, en zonder eigen middelen 0,84"},
		{"select overheid_code, middelen_herschaald_eur, afwijking_eur, kloof, reden from indicator.verdeling where cluster like '%Jeugd' order by 1",
			"GM9001|800000.00|-100000.00|-0.125000|.\nGM9002|.|.|.|niet geleverd\nGM9003|400000.00|100000.00|0.250000|."},
		{"select fondsen_eur, belastingen_eur, algemene_middelen_eur, medebewind_eur, overig_eur, vrije_ruimte_eur, vrije_ruimte_laag_eur, vrije_ruimte_hoog_eur, aandeel from indicator.vrije_ruimte where overheid_code = 'GM9001'",
			"1350000.00|180000.00|1530000.00|1400000.00|0.00|130000.00|130000.00|130000.00|0.084967"},
		{"select vrije_ruimte_eur, aandeel, status, reden from indicator.vrije_ruimte where overheid_code = 'GM9002'", ".|.|niet geleverd|niet geleverd"},
		{"select verwacht_eur, gevonden_eur from kwaliteit.aansluiting where naam like 'Netto lasten%'", "290000.00|290000.00"},
		{"select indicator, waarde, laag, hoog from indicator.waarde where overheid_code = 'GM9001' and id = 'B-G01' order by 1", "dekking|1.086735|0.970313|1.086735\ndekking_rijk|0.978061|.|.\nmiddelen|1065000.000000|.|.\nmiddelen_rijk|958500.000000|.|.\nnetto_lasten|980000.000000|.|."},
		{"select naam, voorbeeld from kwaliteit.toets where not geslaagd and naam in ('cluster_taakveld_dubbel', 'taakveld_zonder_cluster', 'taakveld_zonder_taak', 'balans_cluster_sluit_op_uitkering', 'splitsing_telt_op', 'verdeling_telt_op_tot_nul', 'band_om_punt', 'oordeel_onzeker', 'waarde_in_catalogus', 'ontbrekend_is_geen_nul', 'bundel_middelen_sluit', 'bundel_deel_telt_op', 'aansluiting_sluit')", ""},
	})
}

// A grant that names a task goes to its bundle; to two tasks in equal parts; and
// who does not receive it is not short of it.
func TestGrantsGoToTheirTasks(t *testing.T) {
	amounts := []amount{
		{"GM9001", "6.81a", "L3.8", 1000}, {"GM9003", "6.81a", "L3.8", 400},
		{"GM9001", "6.4", "L3.8", 600}, {"GM9003", "6.4", "L3.8", 600},
		{"GM9001", "6.81b", "L3.8", 300},
	}
	l := money(amounts, map[string]string{"GM9001": "10000", "GM9003": "10000"}, [][3]string{
		{"GM9001", "Beschermd wonen", "900000"}, {"GM9001", "Participatie", "500001"}, {"GM9003", "Participatie", "200000"},
	})
	for _, g := range [][2]string{{"Beschermd wonen", "Individuele voorzieningen Wmo"}, {"Participatie", "Participatie"}} {
		l.add(transforms.FondsGewicht, row{"naam": g[0], "cluster": g[1], "gewicht_eur": exact("1", 18, 6), "cel": g[0]})
	}
	// of this account there is no circulaire
	l.spent("GM9001", "6.81a", "L3.8", "2023X005", 500)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select overheid_code, middelen_eur, dekking, oordeel, reden from indicator.balans_taak where taak_id = 'G06' and jaar = 2024 and overheid_code <> 'GM9002' order by all",
			"GM9001|900000.00|0.900000|tekort|.\nGM9003|0.00|.|onbekend|ontvangt de uitkering niet"},
		// named grants stand with the task also where its cost is shared
		{"select overheid_code, uitkering_eur, netto_lasten_eur, middelen_eur, reden from indicator.balans_taak where taak_id = 'G14' and jaar = 2024 and overheid_code <> 'GM9002' order by all",
			"GM9001|250000.50|.|.|deelt taakveld 6.4 met een andere taak, samen 600 duizend euro\nGM9003|100000.00|.|.|deelt taakveld 6.4 met een andere taak, samen 600 duizend euro"},
		{"select overheid_code, reden from indicator.balans_bundel where bundel_id = 'B-G07-G08' and overheid_code = 'GM9001' and jaar = 2024", "GM9001|uitkering betaalt een deel van de taak"},
		{"select taak_id, uit_fonds, vormen from kern.taak_bekostiging where taak_id in ('G01', 'G06', 'G08', 'G10', 'G58') order by all",
			"G01|algemeen|AU, DU\nG06|geheel|IU\nG08|deel|DU\nG10|buiten|SPUK\nG58|deel|DU, SPUK"},
		// every recorded task stands in the national figures, with why it has no coverage
		{"select jaar, count(*), count(reden) from indicator.balans_macro where soort = 'taak' group by all order by all", "2023|59|59\n2024|59|59"},
		{"select id, circulaire, overheden, netto_lasten_eur, middelen_eur, dekking, oordeel, reden from indicator.balans_macro where soort = 'taak' and jaar = 2024 and id in ('G06', 'G10', 'G14') order by all",
			"G06|2024-september|1|1000000.00|900000.00|0.900000|tekort|alleen 1 overheden die de uitkering ontvangen\n" +
				"G10|.|0|.|.|.|onbekend|deelt taakveld 6.3 met vijf andere taken\n" +
				"G14|.|0|.|.|.|onbekend|deelt taakveld 6.4 met een andere taak, samen 1,2 mln"},
		{"select id, overheden, overheden_lasten, netto_lasten_eur, status, reden from indicator.balans_macro where jaar = 2023 and id in ('G06', 'Individuele voorzieningen Wmo') order by all",
			"G06|0|1|500000.00|onbekend|geen circulaire van dit jaar\nIndividuele voorzieningen Wmo|0|1|500000.00|onbekend|geen circulaire van dit jaar"},
		{"select iu_eur, middelen_eur from indicator.balans_cluster where overheid_code = 'GM9001' and cluster = 'Participatie' and jaar = 2024", "500001.00|500001.00"},
		{"select naam, voorbeeld from kwaliteit.toets where not geslaagd and naam in ('bundel_middelen_sluit', 'balans_cluster_sluit_op_uitkering')", ""},
	})
}

// Codes of other years still reach their tasks; a code of more bundles makes
// these unknown and not zero; a taakveld that nobody is asked of is no zero; cost
// under the floor has no coverage.
func TestCodesOfOtherYears(t *testing.T) {
	l := money([]amount{
		{"GM9001", "6.72", "L3.8", 400}, {"GM9001", "6.72a", "L3.8", 600}, {"GM9001", "6.81", "L3.8", 50}, {"GM9001", "6.81a", "L3.8", 800},
		{"GM9001", "5.1", "L3.8", 10}, {"GM9001", "0.1", "L3.8", 10},
		{"GM9003", "6.72a", "L3.8", 90}, {"GM9003", "6.81a", "L3.8", 300}, {"GM9003", "6.711", "L3.8", 200},
	}, map[string]string{"GM9001": "10000", "GM9003": "10000"}, nil)
	l.spent("GM9001", "6.72", "L3.8", "2022X005", 700)
	l.spent("GM9001", "6.81", "L3.8", "2022X005", 100)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select overheid_code, netto_lasten_eur, zekerheid, reden from indicator.balans_taak where taak_id = 'G01' and jaar = 2024 and overheid_code <> 'GM9002' order by 1",
			"GM9001|1000000.00|M|ook geboekt op codes van andere jaren: 6.72\nGM9003|90000.00|H|netto lasten onder de drempel van 5 euro per inwoner en 100 duizend euro"},
		{"select taak_id, netto_lasten_eur, reden from indicator.balans_taak where taak_id in ('G03', 'G06') and jaar = 2024 and overheid_code = 'GM9001' order by 1",
			"G03|0.00|geen netto lasten\nG06|.|code 6.81 geldt tot en met 2022, hoort bij meer bundels"},
		{"select netto_lasten_eur, reden from indicator.balans_bundel where overheid_code = 'GM9003' and bundel_id = 'B-G03'", "200000.00|ook geboekt op codes van andere jaren: 6.711"},
		{"select reden from indicator.balans_bundel where overheid_code = 'GM9003' and bundel_id = 'B-G46' and jaar = 2024", "taakveld 2.1 bestaat niet in Iv3 van dit jaar"},
		// the cluster has all of it
		{"select sum(netto_lasten_eur)::bigint from indicator.balans_cluster where overheid_code = 'GM9001' and jaar = 2024 and cluster like 'Individuele%'", "1850000"},
		{"select bundel_id, netto_lasten_eur from indicator.balans_bundel where overheid_code = 'GM9001' and jaar = 2022 and netto_lasten_eur > 0 order by 1", "B-G01|700000.00\nB-G06-G07-G08|100000.00"},
		{"select taakveld, bundel_id, reden from kern.bundel_veld where jaar = 2024 and taakveld in ('0.1', '5.1', '6.711', '6.72', '6.72a', '6.81') order by 1",
			"0.1|.|alleen onzekere taken: G40\n5.1|.|geen vastgelegde taak: autonoom beleid of eigen beheer\n6.711|B-G03|code 6.711 geldt vanaf 2025\n" +
				"6.72|B-G01|code 6.72 geldt tot en met 2022\n6.72a|B-G01|.\n6.81|.|code 6.81 geldt tot en met 2022, hoort bij meer bundels"},
		{"select jaar, verslagsoort, netto_lasten_eur, andere_jaren_eur from indicator.lasten_reeks where reeks = 'jeugd' and overheid_code = 'GM' and netto_lasten_eur is not null order by 1", "2022|rekening|700000|0\n2024|begroting|1090000|400000"},
		{"select count(*), min(jaar), max(jaar) from indicator.lasten_reeks where reeks = 'wmo' and overheid_code = 'GM'", "20|2017|2026"},
		{"select naam from kwaliteit.toets where not geslaagd and naam in ('taakveld_zonder_cluster', 'taakveld_zonder_taak', 'bundel_deel_telt_op')", ""},
	})
}

// The account may lie off the budget: in the band by what was observed, and
// as itself where there is one.
func TestAccountIsInTheBand(t *testing.T) {
	var amounts []amount
	for i := range 12 {
		amounts = append(amounts, amount{fmt.Sprintf("GM90%02d", i+1), "6.72a", "L3.8", 1000})
	}
	units := map[string]string{}
	for _, a := range amounts {
		units[a.gm] = "20000"
	}
	l := money(amounts, units, nil)
	for i, a := range amounts {
		l.spent(a.gm, "6.72a", "L3.8", "2023X000", 1000)
		l.spent(a.gm, "6.72a", "L3.8", "2023X005", int64(1000+100*i))
	}
	l.spent("GM9001", "6.72a", "L3.8", "2024X005", 3000)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		// 1.0, 1.1 .. 2.1, and 3.0 of 2024: the tenth and the ninetieth of a hundred, by hand
		{"select groep, maat, waarnemingen, laag, hoog from indicator.verslag_verhouding where cluster like '%Jeugd' and groep = 'landelijk' order by maat", "landelijk|overheid|13|1.120000|2.080000\nlandelijk|samen|2|1.695000|2.855000"},
		{"select variant, netto_lasten_eur from indicator.balans_variant where overheid_code = 'GM9001' and id like '%Jeugd' and jaar = 2024 and verslagsoort = 'begroting' and variant like 'in-%' order by 1",
			"in-hoog|2080000.00\nin-laag|1120000.00\nin-opgave|1000000.00\nin-rekening|3000000.00"},
		{"select dekking, dekking_laag, dekking_hoog, oordeel, keuzes from indicator.balans_band where overheid_code = 'GM9001' and id like '%Jeugd' and jaar = 2024 and verslagsoort = 'begroting'", "1.500000|0.450000|1.500000|onbeslist|eigen middelen, begroting of rekening"},
		{"select overheid_code, dekking_laag, oordeel from indicator.balans_band where overheid_code = 'GM9002' and id like '%Jeugd' and jaar = 2024", "GM9002|0.649038|onbeslist"},
		// an account is itself
		{"select varianten from indicator.balans_band where overheid_code = 'GM9001' and id like '%Jeugd' and jaar = 2024 and verslagsoort = 'rekening'", "2"},
	})
}

// Totals in place of categories: net cost is known, what of it is salaries or
// SPUK is not; and a taakveld of which nobody knows the cluster stops the run.
func TestNetCostOfTotals(t *testing.T) {
	w := money([]amount{
		{"GM9001", "6.72a", "L0.0", 100}, {"GM9001", "6.72a", "B0.0", 30}, {"GM9001", "1.1", "L3.8", 10}, {"GM9001", "6.99", "L3.8", 5},
		{"GM9003", "1.1", "L3.8", 0}, {"GM9003", "1.2", "B3.8", 0},
	}, nil, nil).warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select lasten_eur, baten_totaal_eur, baten_eur, spuk_eur, personeel_eur, netto_lasten_eur from kern.netto_lasten where taakveld = '6.72a'", "100000|30000|.|.|.|70000"},
		{"select netto_lasten_eur, spuk_eur, middelen_eur, reden from indicator.balans_cluster where overheid_code = 'GM9001' and cluster like '%Jeugd'", "70000|.|.|overheid staat niet in de circulaire"},
		{"select distinct status, reden from indicator.balans_cluster where overheid_code = 'GM9003'", "niet geleverd|niet geleverd"},
		{"select status from kern.levering where overheid_code = 'GM9003'", "niet geleverd"},
		{"select voorbeeld from kwaliteit.toets where naam = 'taakveld_zonder_cluster'", "gemeente 2024 6.99"},
		{"select direct_eur, deel_personeel from indicator.bundel_lasten where bundel_id = 'B-G01' and overheid_code = 'GM9001'", "70000.00|."},
	})
}

// The formulae of sql/macros/balans.sql, each by the cases that make it.
func TestBalanceMacros(t *testing.T) {
	w := shared(t)
	for _, c := range []struct{ expression, want string }{
		{"overheidslaag('PV27')", "provincie"},
		{"overheidslaag('GM0014')", "gemeente"},
		{"fondslaag('provinciefonds')", "provincie"},
		{"fondslaag('gemeentefonds')", "gemeente"},
		{"is_eigen_middelen('Onroerendezaakbelasting')", "true"},
		{"is_eigen_middelen('Onderwijs')", "false"},
		{"(select volledige_som(x) from (values (1), (2)) v(x))", "3"},
		{"(select volledige_som(x) from (values (1), (null)) v(x))", "."},
		{"naar_rato(100, 1, 3)", "33.33"},
		{"naar_rato(100, 1, 0)", "."},
		{"gewicht(-5)", "0"},
		{"gewicht(5)", "5"},
		{"gewicht(null)", "."},
		{"een_lager('H')", "M"},
		{"een_lager('L')", "L"},
		{"een_lager(null)", "."},
		{"vast(1 / 3)", "0.333333"},
		{"jaren_ernaast(2024, 2017, 2022)", "2"},
		{"jaren_ernaast(2024, 2025, null)", "1"},
		{"jaren_ernaast(2024, 2023, null)", "0"},
		{"oordeel(0.8, 0.99)", "tekort"},
		{"oordeel(1.01, 2)", "overschot"},
		{"oordeel(1, 2)", "onbeslist"},
		{"oordeel(0.5, 1)", "onbeslist"},
		{"oordeel(null, 1)", "onbekend"},
		{"bedrag_in_woorden(2412345678)", "2,4 mld"},
		{"bedrag_in_woorden(-1250000)", "-1,3 mln"},
		{"bedrag_in_woorden(100000)", "100 duizend euro"},
		{"getal_in_woorden(4)", "vier"},
		{"getal_in_woorden(11)", "11"},
		{"onderkant(-5, 10, 20)", "-0.5"},
		{"onderkant(5, 10, 20)", "0.25"},
		{"bovenkant(-5, 10, 20)", "-0.25"},
		{"bovenkant(5, 10, 20)", "0.5"},
		{"drempel_lasten(1000, 5, 100000)", "100000"},
		{"drempel_lasten(100000, 5, 100000)", "500000"},
		{"drempel_lasten(null, 5, 100000)", "100000"},
		{"maanden_ernaast(202409, 202309)", "12"},
		{"maanden_ernaast(202305, 202309)", "4"},
		{"kwantiel([3, 1, 2, 10], 0.25)", "1.75"},
		{"kwantiel([5], 0.9)", "5.0"},
	} {
		if got := ask(t, w, "select "+c.expression); got != c.want {
			t.Errorf("%s is %s, want %s", c.expression, got, c.want)
		}
	}
	// prices rise by the mutations that CBS published: 3.3% in 2024
	if got := ask(t, w, "select prijspeil, round(1 / 1.033, 8) from indicator.prijsindex where jaar in (2023, 2024) order by jaar desc"); got != "1.00000000|0.96805421\n0.96805421|0.96805421" {
		t.Errorf("price level: %s", got)
	}
}
