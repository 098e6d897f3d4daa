package warehouse

import (
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
	// net 70: a SPUK of 20 and baten of 10 against 100
	{"GM9001", "6.72a", "L1.1", 10}, {"GM9001", "6.72a", "L3.8", 90}, {"GM9001", "6.72a", "B3.8", 10}, {"GM9001", "6.72a", "B4.3.1", 20},
	{"GM9001", "1.1", "L1.1", 30}, {"GM9001", "0.4", "L1.1", 40},
	{"GM9001", "0.61", "L3.8", 2}, {"GM9001", "0.61", "B2.2.1", 20}, {"GM9001", "0.10", "L3.8", 7}, {"GM9001", "0.7", "B4.3.1", 150},
	// asked and not answered
	{"GM9002", "6.72a", "L3.8", -99998}, {"GM9002", "1.1", "L3.8", -99998},
	{"GM9003", "6.72a", "L3.8", 50},
}

// Worked out by hand: net cost 70 and 30, overhead 40 by cost 28 and 12, by
// salaries 10 and 30; youth money 75, order 30, administration 45, all three a
// tenth less without own means.
func TestBalanceOfTwoTasks(t *testing.T) {
	w := money(twoTasks, map[string]string{"GM9001": "1000", "GM9002": "100", "GM9003": "500"}, nil).warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select taakveld, rol, lasten_eur, baten_eur, spuk_eur, personeel_eur, netto_lasten_eur, status from kern.netto_lasten where overheid_code = 'GM9001' and taakveld in ('6.72a', '0.61', '0.10') order by taakveld",
			"0.10|reserves|7000|0|0|0|7000|eigen\n0.61|belastingen|2000|20000|0|0|-18000|eigen\n6.72a|taak|100000|10000|20000|10000|70000|eigen"},
		{"select taakveld, lasten_eur, netto_lasten_eur, status from kern.netto_lasten where overheid_code = 'GM9002' order by 1", "1.1|.|.|niet geleverd\n6.72a|.|.|niet geleverd"},
		{"select overheid_code, netto_lasten_eur, spuk_eur, au_eur, eigen_middelen_eur, middelen_eur, dekking, verschil_per_inwoner_eur, status, reden from indicator.balans_cluster where cluster like '%Jeugd' order by 1",
			"GM9001|70000|20000|75000.00|-7500.00|75000.00|1.071429|5.00|geschat|.\n" +
				"GM9002|.|.|7500.00|-750.00|7500.00|.|.|niet geleverd|niet geleverd\n" +
				"GM9003|50000|0|37500.00|-3750.00|37500.00|0.750000|-12.50|geschat|."},
		// own means are a cluster of their own: it has money and no cost
		{"select netto_lasten_eur, middelen_eur, dekking, reden from indicator.balans_cluster where cluster = 'Overige eigen middelen' and overheid_code = 'GM9001'", ".|-15000.00|.|cluster zonder taakvelden"},
		{"select taak_id, variant, netto_lasten_eur, middelen_eur, dekking from indicator.balans_variant where overheid_code = 'GM9001' and taak_id in ('G01', 'G27') and variant like '%-lasten' order by all",
			"G01|in-lasten-lasten|98000.00|106500.00|1.086735\nG01|in-personeel-lasten|80000.00|86250.00|1.078125\n" +
				"G01|uit-lasten-lasten|98000.00|95850.00|0.978061\nG01|uit-personeel-lasten|80000.00|77625.00|0.970313\n" +
				"G27|in-lasten-lasten|42000.00|43500.00|1.035714\nG27|in-personeel-lasten|60000.00|63750.00|1.062500\n" +
				"G27|uit-lasten-lasten|42000.00|39150.00|0.932143\nG27|uit-personeel-lasten|60000.00|57375.00|0.956250"},
		{"select overheid_code, netto_lasten_eur, middelen_eur, dekking, dekking_laag, dekking_hoog, varianten, z_score, status, reden, z_reden from indicator.balans_taak where taak_id = 'G01' order by 1",
			"GM9001|98000.00|106500.00|1.086735|0.970313|1.086735|8|.|geschat|.|minder dan tien overheden in de groep\n" +
				"GM9002|.|.|.|.|.|0|.|niet geleverd|niet geleverd|.\n" +
				// no overhead, and no salaries to spread it by: four variants
				"GM9003|50000.00|60000.00|1.200000|1.080000|1.200000|4|.|geschat|.|minder dan tien overheden in de groep"},
		{"select reden from indicator.balans_taak where overheid_code = 'GM9001' and taak_id in ('G10', 'G35', 'G44', 'G03') order by taak_id",
			"geen netto lasten\nbekostigd buiten de fondsen: SPUK\ngeen taakveld in de clusters van dit jaar\nbekostigd buiten de fondsen: heffing"},
		{"select overheden, overheden_verwacht, netto_lasten_eur, middelen_eur, dekking, dekking_laag, dekking_hoog, status, reden from indicator.balans_macro where id like '%Jeugd'",
			"2|3|120000.00|112500.00|0.937500|0.843750|0.937500|gedeeltelijk|1 van 3 overheden ontbreken"},
		// a study stands beside a model of distribution, and says so
		{"select dekking, zekerheid, toelichting from indicator.onderzoek_balans where onderzoek_id = 'S01'",
			"0.937500|L|een onderzoek vergelijkt de uitgaven met een eigen budget voor jeugdhulp; het fonds verdeelt meer over de maatstaven van jeugd dan dat budget. " +
				"Het geld van een cluster is een model van de verdeling, met eigen middelen erin: zonder die is de dekking in de laagste stand 0,84"},
		{"select overheid_code, middelen_herschaald_eur, afwijking_eur, kloof, reden from indicator.verdeling where cluster like '%Jeugd' order by 1",
			"GM9001|80000.00|-10000.00|-0.125000|.\nGM9002|.|.|.|niet geleverd\nGM9003|40000.00|10000.00|0.250000|."},
		{"select fondsen_eur, belastingen_eur, algemene_middelen_eur, medebewind_eur, overig_eur, vrije_ruimte_eur, aandeel from indicator.vrije_ruimte where overheid_code = 'GM9001'",
			"135000.00|18000.00|153000.00|140000.00|0.00|13000.00|0.084967"},
		{"select vrije_ruimte_eur, aandeel, status, reden from indicator.vrije_ruimte where overheid_code = 'GM9002'", ".|.|niet geleverd|niet geleverd"},
		{"select verwacht_eur, gevonden_eur from kwaliteit.aansluiting where naam like 'Netto lasten%'", "29000.00|29000.00"},
		{"select naam, voorbeeld from kwaliteit.toets where not geslaagd and naam in ('cluster_taakveld_dubbel', 'taakveld_zonder_cluster', 'balans_cluster_sluit_op_uitkering', 'splitsing_telt_op', 'verdeling_telt_op_tot_nul', 'band_om_punt', 'ontbrekend_is_geen_nul', 'taak_middelen_sluit', 'aansluiting_sluit')", ""},
	})
}

// A grant that names a task goes to it whole; to two tasks in equal parts; and
// is zero, not unknown, to who does not get it.
func TestGrantsGoToTheirTasks(t *testing.T) {
	amounts := []amount{
		{"GM9001", "6.81a", "L3.8", 100}, {"GM9003", "6.81a", "L3.8", 40},
		{"GM9001", "6.4", "L3.8", 60}, {"GM9003", "6.4", "L3.8", 60},
	}
	l := money(amounts, map[string]string{"GM9001": "1000", "GM9003": "1000"}, [][3]string{
		{"GM9001", "Beschermd wonen", "90000"}, {"GM9001", "Participatie", "50001"}, {"GM9003", "Participatie", "20000"},
	})
	for _, g := range [][2]string{{"Beschermd wonen", "Individuele voorzieningen Wmo"}, {"Participatie", "Participatie"}} {
		l.add(transforms.FondsGewicht, row{"naam": g[0], "cluster": g[1], "gewicht_eur": exact("1", 18, 6), "cel": g[0]})
	}
	// of this account there is no circulaire
	l.spent("GM9001", "6.81a", "L3.8", "2023X005", 50)
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select overheid_code, taak_id, middelen_eur, dekking, dekking_laag, dekking_hoog from indicator.balans_taak where taak_id in ('G06', 'G14') and jaar = 2024 and overheid_code <> 'GM9002' order by all",
			"GM9001|G06|90000.00|0.900000|0.900000|0.900000\nGM9001|G14|25000.50|.|.|.\n" +
				"GM9003|G06|0.00|0.000000|0.000000|0.000000\nGM9003|G14|10000.00|.|.|."},
		// a grant that pays a part is no shortage beside the cost of the whole
		{"select overheid_code, netto_lasten_eur, varianten, verschil_per_inwoner_eur, status, reden from indicator.balans_taak where taak_id = 'G14' and jaar = 2024 and overheid_code <> 'GM9002' order by all",
			"GM9001|30000.00|0|.|onbekend|uitkering betaalt een deel van de taak\nGM9003|30000.00|0|.|onbekend|uitkering betaalt een deel van de taak"},
		{"select taak_id, uit_fonds, vormen from kern.taak_bekostiging where taak_id in ('G01', 'G06', 'G08', 'G10', 'G58') order by all",
			"G01|algemeen|AU, DU\nG06|geheel|IU\nG08|deel|DU\nG10|buiten|SPUK\nG58|deel|DU, SPUK"},
		// every recorded task stands in the national figures, with why it has no coverage
		{"select jaar, count(*), count(reden) from indicator.balans_macro where soort = 'taak' group by all order by all", "2023|59|59\n2024|59|59"},
		{"select id, circulaire, overheden, overheden_verwacht, overheden_lasten, netto_lasten_eur, middelen_eur, dekking, varianten, reden from indicator.balans_macro where jaar = 2024 and id in ('G06', 'G10', 'G14') order by all",
			"G06|2024-september|2|3|2|140000.00|90000.00|0.642857|4|1 van 3 overheden ontbreken\n" +
				"G10|.|0|3|2|0.00|.|.|0|bekostigd buiten de fondsen: SPUK\n" +
				"G14|2024-september|2|3|2|60000.00|35000.50|.|0|uitkering betaalt een deel van de taak"},
		{"select id, overheden, overheden_lasten, netto_lasten_eur, status, reden from indicator.balans_macro where jaar = 2023 and id in ('G06', 'Individuele voorzieningen Wmo') order by all",
			"G06|0|1|50000.00|onbekend|geen circulaire van dit jaar\nIndividuele voorzieningen Wmo|0|1|50000.00|onbekend|geen circulaire van dit jaar"},
		{"select verslagsoort, gemeten_jaar, gemeten_verschil_eur, dekking, reden from indicator.onderzoek_balans where id = 'G58' order by all",
			"begroting|2024|.|.|uitkering betaalt een deel van de taak\nrekening|2023|.|.|uitkering betaalt een deel van de taak"},
		{"select overheid_code, z_reden from indicator.balans_taak where taak_id = 'G06' and z_reden = 'geen middelen'", "GM9003|geen middelen"},
		{"select iu_eur, middelen_eur from indicator.balans_cluster where overheid_code = 'GM9001' and cluster = 'Participatie' and jaar = 2024", "50001.00|50001.00"},
		{"select naam, voorbeeld from kwaliteit.toets where not geslaagd and naam in ('taak_middelen_sluit', 'balans_cluster_sluit_op_uitkering')", ""},
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
		{"select direct_lasten_eur, personeel_lasten from indicator.taak_lasten where taak_id = 'G01' and overheid_code = 'GM9001'", "70000.00|."},
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
