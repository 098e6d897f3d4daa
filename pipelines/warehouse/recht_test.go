package warehouse

import (
	"testing"

	"medebewind/transforms"
)

// The Jeugdwet in two versions, with the provisions of task G01 (article 2.3):
// counts by hand.
func TestDutiesAndPowersOfATask(t *testing.T) {
	l := laws{}
	const law = "BWBR0034925"
	l.version("BWBR0000001", day(t, "2018"), nil)
	l.version(law, day(t, "2020-07-01"), day(t, "2021-12-31"))
	l.provisions(t, law, day(t, "2020-07-01"), []string{
		"2.7|1||1|college|plicht|Het college treft een voorziening",
		"2.7|2|a|1|college|plicht|Het college draagt zorg voor: a. vervoer;", "+2.7|2|b|1|college|plicht|Het college draagt zorg voor: b. hulp.",
		"2.7|3||1|college|bevoegdheid|Het college kan een besluit herzien",
		"2.7|4||1|gemeenteraad|bevoegdheid|De gemeenteraad kan regels stellen",
	})
	l.version(law, day(t, "2022"), nil)
	l.provisions(t, law, day(t, "2022"), []string{
		"2.7|1||1|college|plicht|Het college treft een voorziening", "2.7|3||1|college|plicht|Het college herziet een besluit",
		"2.7|4||1|gemeenteraad|verbod|De gemeenteraad stelt geen regels",
	})
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select jaar, orgaan, plichten, bevoegdheden, verboden, beleidsruimte, reden from indicator.bevoegdheid where taak_id = 'G01' and jaar between 2020 and 2022 order by jaar, orgaan",
			"2020|alle|.|.|.|.|geen versie van de regeling in werking of opgenomen\n" +
				"2021|alle|2|2|0|0.500000|.\n2021|college|2|1|0|0.333333|.\n2021|gemeenteraad|0|1|0|1.000000|.\n" +
				"2022|alle|2|0|1|0.000000|.\n2022|college|2|0|0|0.000000|.\n2022|gemeenteraad|0|0|1|.|geen plicht of bevoegdheid in werking op 1 januari"},
		{"select * exclude (taak_id) from indicator.taakomvang where taak_id = 'G01' and jaar between 2020 and 2022 order by jaar",
			"2020|.|2|.|.|0|0|0|geen versie van de regeling in werking of opgenomen\n2021|2|2|0|0.000000|0|0|0|.\n2022|2|2|0|0.000000|0|2|2|."},
		{"select distinct reden from indicator.bevoegdheid where taak_id = 'G20'", "regeling niet in het magazijn"},
		{"select max(jaar) from indicator.taakomvang", "2026"},
	})
}

// Who does the work, from amounts of one gemeente that splits them up, one that
// reports no hired staff at all, and one that gives totals.
func TestWhoDoesTheWork(t *testing.T) {
	l := laws{}
	for _, gm := range []string{"GM9001", "GM9002", "GM9003", "GM9004"} {
		l.add(transforms.CBSCode, row{"tabel": "BEV", "dimensie": "RegioS", "code": gm, "titel": gm})
		l.add(transforms.CBSWaarneming, row{"tabel": "BEV", "onderwerp": "T", "regio": gm, "periode": "2024JJ00", "waarde": "1000"})
	}
	l.add(transforms.CBSOnderwerp, row{"tabel": "BEV", "sleutel": "T", "titel": "Totale bevolking", "soort": "Topic"})
	for _, c := range []struct {
		gm, post, category, report string
		amount                     int64
	}{
		{"GM9001", "6.3", "L1.1", "2024X000", 30}, {"GM9001", "6.3", "L3.8", "2024X000", 50},
		{"GM9001", "6.3", "L1.1", "2024X005", 30}, {"GM9001", "6.3", "L3.5.1", "2024X005", 10}, {"GM9001", "6.3", "L4.3.3", "2024X005", 20}, {"GM9001", "6.3", "L3.8", "2024X005", 40},
		{"GM9001", "6.71a", "L3.8", "2024X000", 20},
		{"GM9001", "6.71b", "L3.8", "2024X005", 7}, {"GM9001", "6.71b", "B3.8", "2024X005", 900},
		{"GM9002", "6.3", "L1.1", "2024X005", 25}, {"GM9002", "6.3", "L3.8", "2024X005", 75},
		{"GM9003", "6.3", "L0.0", "2024X005", 100}, {"GM9003", "6.5", "L1.1", "2024X005", 5},
	} {
		l.add(transforms.Iv3, row{"tabel": "T", "post": c.post, "categorie": c.category, "overheid": c.gm, "verslagsoort": c.report, "plaatsing_2_eur": c.amount * 1000})
	}
	w := l.warehouse(t)
	expect(t, w, []struct{ query, want string }{
		{"select overheid_code, taakveld, lasten_eur, personeel_aandeel, personeel_reden, inhuur_aandeel, inhuur_reden, samenwerking_aandeel, samenwerking_reden from indicator.uitvoeringskracht_taakveld where verslagsoort = 'rekening' order by 1, 2",
			"GM9001|6.3|100000|0.300000|.|0.250000|.|0.200000|.\nGM9001|6.71a|0|.|geen lasten|.|geen personeel|.|geen lasten\nGM9001|6.71b|7000|0.000000|.|.|geen personeel|0.000000|.\n" +
				"GM9002|6.3|100000|0.250000|.|.|niet uitgesplitst|.|niet uitgesplitst\n" +
				"GM9003|6.3|100000|.|alleen een totaal opgegeven|.|alleen een totaal opgegeven|.|alleen een totaal opgegeven\nGM9003|6.5|5000|1.000000|.|.|niet uitgesplitst|.|niet uitgesplitst"},
		{"select verslagsoort, begroting_eur, begrotingsafwijking, begrotingsafwijking_reden from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM9001' and taakveld = '6.3' order by 1",
			"begroting|.|.|volgt uit de rekening\nrekening|80000|0.250000|."},
		{"select begrotingsafwijking_reden from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM9001' and taakveld = '6.71b'", "niets begroot"},
		{"select distinct begrotingsafwijking_reden from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM9002'", "geen begroting"},
		// budgeted, and not in the account
		{"select verslagsoort, lasten_eur, begroting_eur, begrotingsafwijking, personeel_reden from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM9001' and taakveld = '6.71a' order by 1", "begroting|20000|.|.|.\nrekening|0|20000|-1.000000|geen lasten"},
		// G03 is 6.71a to d: 7 spent, 20 budgeted
		{"select lasten_eur, begrotingsafwijking from indicator.uitvoeringskracht where overheid_code = 'GM9001' and taak_id = 'G03' and verslagsoort = 'rekening'", "7000|-0.650000"},
		// G11 stands on 6.3
		{"select overheid_code, taak_id, lasten_eur, personeel_aandeel, personeel_reden, status from indicator.uitvoeringskracht where verslagsoort = 'rekening' and taak_id = 'G11' order by 1",
			"GM9001|G11|100000|0.300000|.|eigen\nGM9002|G11|100000|0.250000|.|eigen\nGM9003|G11|100000|.|alleen een totaal opgegeven|eigen\nGM9004|G11|.|.|niet geleverd|niet geleverd"},
		{"select count(*) from indicator.uitvoeringskracht where personeel_aandeel is null and personeel_reden is null or inhuur_aandeel is null and inhuur_reden is null or samenwerking_aandeel is null and samenwerking_reden is null or begrotingsafwijking is null and begrotingsafwijking_reden is null", "0"},
	})
}
