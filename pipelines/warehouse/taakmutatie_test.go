package warehouse

import (
	"testing"

	"medebewind/transforms"
)

// Laws with one task each, so that a case is told by its law.
const (
	wgs, kieswet, wpg, wvr, wth = "BWBR0031331", "BWBR0004627", "BWBR0024705", "BWBR0027466", "BWBR0024649"
	wga, wmo, jeugdwet          = "BWBR0026168", "BWBR0035362", "BWBR0034925"
	omgevingswet, bibliotheek   = "BWBR0037885", "BWBR0035878"
	wvggz, mediawet, graf       = "BWBR0040635", "BWBR0025028", "BWBR0005009"
)

// changed gives a law a version in 2010 and one from day on, with a provision
// more in each of the articles.
func (l laws) changed(t *testing.T, bwbID, from, body string, articles ...string) {
	t.Helper()
	old := "99|||1|" + body + "|plicht|" + verslag
	norms := []string{old}
	for _, a := range articles {
		norms = append(norms, a+"|||1|"+body+"|plicht|"+plan+" volgens artikel "+a)
	}
	until := day(t, from).AddDate(0, 0, -1)
	l.version(bwbID, day(t, "2010"), until)
	l.provisions(t, bwbID, day(t, "2010"), []string{old})
	l.version(bwbID, day(t, from), nil)
	l.provisions(t, bwbID, day(t, from), norms)
}

var letters = []letter{
	{stand: "2019-september", day: "2019-09-17", before: "meicirculaire 2019", tables: map[string]string{
		"Taakmutaties": "2019|2020|2021\nWmo 2015: abonnementstarief||450|460",
	}},
	{stand: "2022-mei", day: "2022-05-31", before: "septembercirculaire 2021"},
	{stand: "2022-september", day: "2022-09-20", before: "meicirculaire 2022", tables: map[string]string{
		"Taakmutaties": `2022|2023|2024
			Wet gemeentelijke schuldhulpverlening|5|30|31
			Jeugdwet: uitvoering||10|12
			Opschalingskorting|-270|-270|-270`,
	}},
	{stand: "2023-mei", day: "2023-05-31", before: "septembercirculaire 2022", tables: map[string]string{
		"Taakmutaties":                "2023|2024|2025\nKieswet: nieuw stembiljet|12|8|\nWet gemeentelijke schuldhulpverlening|1||\nOmgevingswet: omgevingsplan||500|400\nMediawet 2008: lokale omroepen|5|5|5\nWet op de lijkbezorging||3|3",
		"Decentralisatie-uitkeringen": "2023|2024\ngemeentelijke antidiscriminatie voorzieningen|2.5|2.5\nvrouwenopvang|200|",
	}},
	// an annex repeats a row of the letter
	{stand: "2023-mei", day: "2023-05-31", before: "septembercirculaire 2022", tables: map[string]string{
		"Taakmutaties (bijlage)": "2023|2024|2025\nKieswet: nieuw stembiljet|12|8|",
	}},
	{stand: "2023-september", day: "2023-09-19", before: "meicirculaire 2023", tables: map[string]string{
		"Decentralisatie-uitkeringen": "2023|2024\ngemeentelijke antidiscriminatie voorzieningen|3.5|4.5\nvrouwenopvang|200|\npersonen met verward gedrag|10|12",
	}},
	{stand: "2024-mei", day: "2024-05-31", before: "septembercirculaire 2023", tables: map[string]string{
		"Decentralisatie-uitkeringen": "2023|2024\ngemeentelijke antidiscriminatie voorzieningen||4.5",
	}},
	{stand: "2023-mei", day: "2023-05-31", fund: "provinciefonds", unread: true},
	{stand: "2024-mei", day: "2024-05-31", before: "meicirculaire 2023", fund: "provinciefonds"},
}

func lawsAndMoney(t *testing.T) *Warehouse {
	t.Helper()
	l := laws{}
	l.changed(t, wgs, "2023", "college", "2")
	l.changed(t, kieswet, "2023", "burgemeester", "J 1")
	l.changed(t, wpg, "2022-07-01", "college", "2")
	l.changed(t, wvr, "2024-04-01", "college", "9")
	l.changed(t, wth, "2015", "burgemeester", "2")
	l.changed(t, wga, "2023-07-01", "college", "1")
	l.changed(t, wmo, "2020", "college", "2.3.5")
	l.changed(t, jeugdwet, "2023", "college", "2.6", "2.4")
	l.changed(t, bibliotheek, "2023", "gedeputeerde staten", "16")
	l.changed(t, wvggz, "2023-07-01", "college", "5:2")
	l.changed(t, graf, "2023-07-01", "college", "33")
	l.changed(t, mediawet, "2022-07-01", "college", "2.170a")
	l.version(mediawet, day(t, "2023"), nil)
	l.provisions(t, mediawet, day(t, "2023"), []string{"99|||1|college|plicht|" + verslag, "2.170b|||1|college|plicht|" + plan})
	l.add(transforms.BWBWerk, row{"bwb_id": omgevingswet, "inwerkingtreding": day(t, "2024")})
	l.version(omgevingswet, day(t, "2024"), nil)
	l.provisions(t, omgevingswet, day(t, "2024"), []string{"2.4|||1|gemeenteraad|plicht|" + plan})
	return l.withLetters(t, letters...)
}

// What is known of the money that came with a change of law: 'onbekend' never
// stands for 'geen'.
func TestMoneyBesideChangesOfLaw(t *testing.T) {
	w := lawsAndMoney(t)
	for _, c := range []struct{ name, law, task, want string }{
		{"money in each year, announced before, more of it after", wgs, "G19", "volledig|jaren|L|31000000.00|.|2023|2|-103|elk jaar heeft geld (of het genoeg is, is niet onderzocht)"},
		{"a year without", kieswet, "G34", "deels|jaren|L|12000000.00|.|2023|3|150|2 van 3 jaren hebben geld"},
		{"four circulaires that say nothing", wpg, "G26", "geen|circulaires|M|.|.|.|0|.|geen mutatie voor deze taak tot en met de circulaire van 2024-mei"},
		{"too early to tell", wvr, "G27", "onbekend|circulaires|.|.|.|.|0|.|nog geen jaar aan circulaires na de wijziging"},
		{"before all circulaires", wth, "G28", "onbekend|circulaires|.|.|.|.|0|.|geen opgenomen circulaire na de wijziging"},
		{"a grant that grew: it may be indexed", wga, "G54", "onbekend|circulaires|.|.|.|.|0|80|alleen bestaande uitkeringen veranderden, dat kan indexering zijn"},
		{"a new grant", wvggz, "G29", "volledig|jaren|L|12000000.00|.|2024|2|80|elk jaar heeft geld (of het genoeg is, is niet onderzocht)"},
		{"the year in which it began needs no money", graf, "G47", "volledig|jaren|L|3000000.00|.|2024|2|-31|elk jaar heeft geld (of het genoeg is, is niet onderzocht)"},
		{"as much as each study asks", wmo, "G03", "volledig|onderzoek|M|450000000.00|.|2020|2|-106|de mutaties halen de laagste schatting van het onderzoek"},
		{"less than a study asks, once", omgevingswet, "G41", "deels|onderzoek|M|500000000.00|.|2024|2|-215|de mutaties blijven onder de laagste schatting van het onderzoek"},
		{"money for two tasks", jeugdwet, "G01", "volledig|jaren|L|.|10000000.00|2023|2|-103|elk jaar heeft geld (of het genoeg is, is niet onderzocht), het geld is voor 2 taken samen"},
		{"the other task", jeugdwet, "G02", "volledig|jaren|L|.|10000000.00|2023|2|-103|elk jaar heeft geld (of het genoeg is, is niet onderzocht), het geld is voor 2 taken samen"},
		{"a page that was not read", bibliotheek, "P13", "onbekend|circulaires|.|.|.|.|0|.|niet alle pagina's en tabellen van de circulaires konden worden gelezen"},
	} {
		got := ask(t, w, "select middelen, grond, zekerheid, bedrag_eur, gedeeld_eur, bedrag_jaar, jaren, vertraging_dagen, toelichting from indicator.taakmutatie where bwb_id = '"+c.law+"' and taak_id = '"+c.task+"'")
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestMutationsAndTheirLaws(t *testing.T) {
	w := lawsAndMoney(t)
	for _, c := range []struct{ query, want string }{
		// money beside one change is not 'geen' beside the other
		{"select datum, middelen, toelichting from indicator.taakmutatie where bwb_id = '" + mediawet + "' order by datum",
			"2022-07-01|onbekend|mutaties voor de taak in deze jaren horen bij een andere wijziging, of bij geen\n2023-01-01|volledig|elk jaar heeft geld (of het genoeg is, is niet onderzocht)"},
		{"select verklaring, reden from indicator.mutatieverklaring where omschrijving = 'Opschalingskorting'", "geen|de omschrijving noemt geen bekende wet of taak"},
		{"select taak_id, wet_bwb_id, verklaring, zekerheid from indicator.mutatieverklaring where omschrijving = 'Kieswet: nieuw stembiljet'", "G34|" + kieswet + "|na de wet|H"},
		{"select taak_id, taken, taken_verklaard from indicator.mutatieverklaring where omschrijving like 'Jeugdwet%' order by taak_id", "G01|3|2\nG02|3|2\nG05|3|."},
		// a grant is a level: what counts is how it differs from the circulaire before
		{"select omschrijving, jaar, bedrag_eur, stand_eur, nieuw from kern.fondsmutatie where soort = 'DU' and circulaire = '2023-september' and vorige_circulaire = '2023-mei' and jaar = 2024 order by all",
			"gemeentelijke antidiscriminatie voorzieningen|2024|2000000.00|4500000.00|false\npersonen met verward gedrag|2024|12000000.00|12000000.00|true"},
		{"select circulaire, vorige_circulaire, vorige_bron, vorige_aanwezig from kern.circulaire where fonds = 'gemeentefonds' order by datum", "2019-september|2019-mei|document|false\n2022-mei|2021-september|document|false\n2022-september|2022-mei|document|true\n2023-mei|2022-september|document|true\n2023-mei|2022-september|document|true\n2023-september|2023-mei|document|true\n2024-mei|2023-september|document|true"},
		// an empty cell is no zero
		{"select distinct jaar, bedrag_eur, status from kern.circulaire_bedrag where omschrijving like 'Kieswet%' order by jaar", "2023|12000000.00|gedrukt\n2024|8000000.00|gedrukt\n2025|.|leeg"},
		{"select taak_id, taken, bwb_id from kern.circulaire_bedrag where omschrijving like 'Jeugdwet%' limit 1", ".|3|" + jeugdwet},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}
