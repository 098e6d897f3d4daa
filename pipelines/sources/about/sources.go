package about

// All gives the sources in the order in which they are read.
func All() []Source {
	return []Source{CBS, BWB, Gemeentefonds, UPL, PDOK, Kamerstukken, Personeel}
}

var (
	// CBS is Statistics Netherlands.
	CBS = Source{
		Name: "cbs", Called: "CBS",
		Title: "Centraal Bureau voor de Statistiek: Iv3, gebieden en inwoners",
		Gives: "Iv3 en bevolking van CBS",

		Publisher: "Centraal Bureau voor de Statistiek", Home: "https://www.cbs.nl",
		Terms: &Terms{"CC BY 4.0, met CBS als bron", "https://creativecommons.org/licenses/by/4.0/"},

		Hosts: []string{"dataderden.cbs.nl", "opendata.cbs.nl", "datasets.cbs.nl"},
		Cron:  Weekly, MaxAgeDays: 9,

		Tables: []string{"bron.iv3", "bron.iv3_regeling", "bron.cbs_waarneming", "bron.cbs_grens", "bron.cbs_onderwerp", "bron.cbs_code", "bron.cbs_tabel"},
		Needed: []string{"bron.iv3", "bron.cbs_waarneming"},
	}

	// BWB is the collection of all national regulations.
	BWB = Source{
		Name: "bwb", Called: "wetten.overheid.nl",
		Title: "Basiswettenbestand: de wetten",
		Gives: "wetteksten van wetten.overheid.nl",

		Publisher: "Basiswettenbestand, wetten.overheid.nl", Home: "https://wetten.overheid.nl",
		Terms: &Terms{"geen auteursrecht op wetten, besluiten en verordeningen (artikel 11 Auteurswet)", "https://wetten.overheid.nl/BWBR0001886"},

		Hosts:      []string{"zoekservice.overheid.nl", "repository.officiele-overheidspublicaties.nl"},
		MaxAgeDays: 2,

		Tables: []string{"bron.bwb_zoek", "bron.bwb_werk", "bron.bwb_expressie", "bron.bwb_regeling", "bron.bwb_artikel", "bron.bwb_bepaling", "bron.bwb_begrip"},
		Needed: []string{"bron.bwb_artikel"},
	}

	// Gemeentefonds is what the Rijk publishes of both funds.
	Gemeentefonds = Source{
		Name: "gemeentefonds", Called: "gemeentefonds",
		Title: "Rijksoverheid: circulaires en rekenbestanden van de fondsen",
		Gives: "circulaires en rekenbestanden van gemeentefonds en provinciefonds",

		Publisher: "Rijksoverheid: circulaires en rekenbestanden van gemeentefonds en provinciefonds", Home: "https://www.rijksoverheid.nl",
		Terms: &Terms{"CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},

		Hosts:      []string{"open.overheid.nl", "opendata.rijksoverheid.nl", "www.rijksoverheid.nl"},
		MaxAgeDays: 2,

		Tables: []string{
			"bron.publicatie", "bron.fonds_bestand", "bron.fonds_eenheid", "bron.fonds_gewicht", "bron.fonds_uitkering", "bron.fonds_totaal", "bron.spuk", "bron.sisa",
			"bron.circulaire", "bron.circulaire_pagina", "bron.circulaire_tabel", "bron.circulaire_bedrag",
		},
		Needed: []string{"bron.fonds_eenheid"},
	}

	// UPL is the list of products of governments.
	UPL = Source{
		Name: "upl", Called: "UPL",
		Title: "Logius: de Uniforme Productnamenlijst",
		Gives: "de productenlijst UPL",

		Publisher: "Uniforme Productnamenlijst, standaarden.overheid.nl", Home: "https://standaarden.overheid.nl",

		Hosts:      []string{"standaarden.overheid.nl"},
		MaxAgeDays: 2,

		Tables: []string{"bron.upl"},
		Needed: []string{"bron.upl"},
	}

	// PDOK is the national geo service.
	PDOK = Source{
		Name: "pdok", Called: "PDOK",
		Title: "PDOK: grenzen van gemeenten, van CBS en Kadaster",
		Gives: "grenzen van gemeenten van PDOK",

		Publisher: "CBS Gebiedsindelingen, PDOK", Home: "https://www.pdok.nl",
		Terms: &Terms{"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"},

		Hosts: []string{"service.pdok.nl"},
		Cron:  Weekly, MaxAgeDays: 9,

		Tables: []string{"bron.gebied"},
		Needed: []string{"bron.gebied"},
	}

	// Kamerstukken is what the official publications have of bills.
	Kamerstukken = Source{
		Name: "kamerstukken", Called: "Kamerstukken",
		Title: "Officiële publicaties: wetsvoorstellen en hun memorie van toelichting",
		Gives: "wetsvoorstellen uit de officiële publicaties",

		Publisher: "Officiële publicaties, repository.overheid.nl", Home: "https://www.officielebekendmakingen.nl",

		Hosts: []string{"repository.overheid.nl"},
		Cron:  Weekly, MaxAgeDays: 9,

		Tables: []string{"bron.kamerstuk", "bron.kamerstuk_lijst", "bron.kamerstuk_passage", "bron.kamerstuk_bepaling"},
	}

	// Personeel is what is known of the people of gemeenten by size class.
	Personeel = Source{
		Name: "personeel", Called: "A&O fonds",
		Title: "A&O fonds Gemeenten: mensen per grootteklasse",
		Gives: "personeelsgegevens van het A&O fonds",

		Publisher: "A&O fonds Gemeenten, Personeelsmonitor", Home: "https://www.aeno.nl",

		Hosts:      []string{"www.aeno.nl"},
		MaxAgeDays: 2, ByHand: true,

		Tables: []string{"bron.personeel"},
	}
)
