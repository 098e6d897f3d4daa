package publisher

func leerplichtwet() *law {
	return &law{
		id: "BWBR0002628", title: "Leerplichtwet 1969", soort: "wet", ministerie: ocw, first: "1969-08-01",
		intitule:    "Voorbeeldtekst bij de Leerplichtwet 1969: geen geldend recht",
		expressions: versions("2010-08-01", "2014-08-01", "2016-08-01"),
		articles: []article{
			{"16", "4", "Toezicht", "Toezicht op de naleving", []articleText{
				{"2010-08-01", `(1) Het toezicht op de naleving van deze wet is opgedragen aan burgemeester en wethouders.
(2) Burgemeester en wethouders wijzen een of meer ambtenaren aan.`},
				{"2016-08-01", `(1) Het toezicht op de naleving van deze wet is opgedragen aan burgemeester en wethouders.
(2) Burgemeester en wethouders wijzen een of meer ambtenaren aan.
(3) Burgemeester en wethouders brengen jaarlijks verslag uit aan de gemeenteraad.`}}},
		},
	}
}

func gemeentewet() *law {
	l := &law{
		id: "BWBR0005416", title: "Gemeentewet", soort: "wet", ministerie: bzk, first: "1994-01-01",
		intitule:    "Voorbeeldtekst bij de Gemeentewet: geen geldend recht",
		expressions: versions("2014-01-07", "2016-02-01", "2023-01-01"),
		articles: []article{
			{"108", "II", "Bevoegdheid", "", []articleText{
				{"2014-01-07", `(1) De bevoegdheid tot regeling en bestuur van de huishouding van de gemeente wordt aan het gemeentebestuur overgelaten.
(2) Regeling en bestuur kunnen van het gemeentebestuur worden gevorderd bij of krachtens een andere wet.
(3) De kosten die ten laste van de gemeente blijven worden door het Rijk vergoed.`}}},
			{"147", "II", "Bevoegdheid", "", []articleText{
				{"2014-01-07", `(1) Gemeentelijke verordeningen worden door de raad vastgesteld.`}}},
			{"160", "II", "Bevoegdheid", "", []articleText{
				{"2014-01-07", `(1) Het college is in ieder geval bevoegd:
- a. het dagelijks bestuur van de gemeente te voeren;
- b. beslissingen van de raad voor te bereiden en uit te voeren.`},
				{"2016-02-01", `(1) Het college is in ieder geval bevoegd:
- a. het dagelijks bestuur van de gemeente te voeren;
- b. beslissingen van de raad voor te bereiden en uit te voeren;
- c. regels vast te stellen over de ambtelijke organisatie.`}}},
			{"170", "II", "Bevoegdheid", "", []articleText{
				{"2014-01-07", `(1) De burgemeester ziet toe op een tijdige voorbereiding van het beleid.
(2) De burgemeester bevordert de bestuurlijke integriteit van de gemeente.
[redactie] Voorbeeldtekst.`}}},
		},
	}
	// A file that was withdrawn, and that an open end date makes look current.
	l.expressions = append(l.expressions, expression{
		start: "2012-01-01", end: open, generation: "0", seenFrom: "2012-01-01", seenTill: open, deleted: true})
	return l
}

func omgevingswet() *law {
	return &law{
		id: "BWBR0037885", title: "Omgevingswet", soort: "wet", ministerie: bzk, first: "2024-01-01",
		intitule:    "Voorbeeldtekst bij de Omgevingswet: geen geldend recht",
		expressions: versions("2024-01-01", "2024-07-01"),
		articles: []article{
			{"2.4", "2", "Taken en bevoegdheden", "omgevingsplan", []articleText{
				{"2024-01-01", `De gemeenteraad stelt voor het gehele grondgebied van de gemeente een omgevingsplan vast.`}}},
			{"2.6", "2", "Taken en bevoegdheden", "omgevingsverordening", []articleText{
				{"2024-01-01", `Provinciale staten stellen een omgevingsverordening vast.`}}},
			{"3.1", "3", "Omgevingsvisies", "omgevingsvisie", []articleText{
				{"2024-01-01", `(1) De gemeenteraad stelt een omgevingsvisie vast.
(2) Provinciale staten stellen een omgevingsvisie vast.
(3) Gedeputeerde staten kunnen een programma vaststellen.`},
				{"2024-07-01", `(1) De gemeenteraad stelt een omgevingsvisie vast.
(2) Provinciale staten stellen een omgevingsvisie vast.
(3) Gedeputeerde staten kunnen een programma vaststellen.
(4) Gedeputeerde staten dragen zorg voor de monitoring van het programma.`}}},
		},
	}
}

// bibliotheekwet gains a duty in 2025 that no money goes with.
func bibliotheekwet() *law {
	return &law{
		id: "BWBR0035878", title: "Wet stelsel openbare bibliotheekvoorzieningen", soort: "wet", ministerie: ocw, first: "2015-01-01",
		intitule:    "Voorbeeldtekst bij de Wet stelsel openbare bibliotheekvoorzieningen: geen geldend recht",
		expressions: versions("2015-01-01", "2025-01-01"),
		articles: []article{
			{"6", "2", "Bibliotheekvoorzieningen", "Verantwoordelijkheid", []articleText{
				{"2015-01-01", `(1) Het college kan een openbare bibliotheekvoorziening in stand houden.`},
				{"2025-01-01", `(1) Het college draagt zorg voor een openbare bibliotheekvoorziening in de gemeente.
(2) Gedeputeerde staten dragen zorg voor de ondersteuning van de bibliotheken.`}}},
		},
	}
}

// regeling is a ministerial one, whose text has another place in the file. Its
// id and name are made up.
func regeling() *law {
	return &law{
		id: "BWBR0099001", title: "Voorbeeldregeling bijgehouden voorzieningen", soort: "ministeriele-regeling", ministerie: vws, first: "2020-01-01",
		intitule:    "Voorbeeldregeling: geen geldend recht",
		expressions: versions("2020-01-01"),
		articles: []article{
			{"1", "", "", "", []articleText{{"2020-01-01", `Het college verstrekt jaarlijks een overzicht van de getroffen voorzieningen aan de minister.`}}},
			{"2", "", "", "", []articleText{{"2020-01-01", `Deze regeling treedt in werking met ingang van 1 januari 2020.`}}},
		},
	}
}

// newLaws lists the works of the BWB, among them one that was announced and
// has no expressions, and those of a workload.
func newLaws(s *Scale) []*law {
	out := []*law{leerplichtwet(), gemeentewet(), participatiewet(), schuldhulp(), jeugdwet(), wmo(),
		bibliotheekwet(), omgevingswet(), regeling(),
		{id: "BWBR0099999", title: "Aangekondigde voorbeeldwet", soort: "wet", ministerie: bzk}}
	if s != nil {
		for i := range s.Regulations {
			out = append(out, fillerLaw(i, s.RegulationBytes))
		}
	}
	return out
}
