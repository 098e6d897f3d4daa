package publisher

// The laws below have the ids, names and article numbers of real ones, so that
// tasks can be linked to them. Their sentences are not the law: they are short
// ones of our own, with duties and powers of the kinds that laws have.

const (
	vws = "Volksgezondheid, Welzijn en Sport"
	szw = "Sociale Zaken en Werkgelegenheid"
	ocw = "Onderwijs, Cultuur en Wetenschap"
	bzk = "Binnenlandse Zaken en Koninkrijksrelaties"
)

func jeugdwet() *law {
	l := &law{
		id: "BWBR0034925", title: "Jeugdwet", soort: "wet", ministerie: vws, first: "2015-01-01",
		intitule:    "Voorbeeldtekst bij de Jeugdwet: geen geldend recht",
		expressions: versions("2015-01-01", "2018-07-01", "2022-01-01", "2024-01-01"),
		articles: []article{
			{"2.3", "2", "Gemeente", "Voorzieningen", []articleText{
				{"2015-01-01", `(1) Het college treft voor een jeugdige die dat nodig heeft een voorziening voor jeugdhulp.
(2) Het college betrekt bij zijn besluit:
- a. de wensen van de jeugdige en zijn ouders;
- b. de omgeving van de jeugdige, waaronder:
-- 1°. het gezin;
-- 2°. de school.
(3) Het college kan een voorziening treffen in natura of als persoonsgebonden budget.`},
				{"2018-07-01", `(1) Het college treft voor een jeugdige die dat nodig heeft tijdig een voorziening voor jeugdhulp.
(2) Het college betrekt bij zijn besluit:
- a. de wensen van de jeugdige en zijn ouders;
- b. de omgeving van de jeugdige, waaronder:
-- 1°. het gezin;
-- 2°. de school;
-- 3°. de buurt.
(3) Het college kan een voorziening treffen in natura of als persoonsgebonden budget.`}}},
			{"2.4", "2", "Gemeente", "Jeugdbescherming", []articleText{
				{"2015-01-01", `(1) Het college draagt zorg voor een toereikend aanbod van jeugdbescherming en jeugdreclassering.
(2) Het college is verantwoordelijk voor de uitvoering van een maatregel die de rechter oplegt.`}}},
			{"2.6", "2", "Gemeente", "Toegang", []articleText{
				{"2015-01-01", `(1) Het college is er in ieder geval verantwoordelijk voor dat:
- a. hulp op ieder uur bereikbaar is;
- b. een jeugdige een vertrouwenspersoon kan spreken.
(2) De gemeenteraad stelt bij verordening regels over de toegang.`},
				{"2024-01-01", `(1) Het college is er in ieder geval verantwoordelijk voor dat:
- a. hulp op ieder uur bereikbaar is;
- b. een jeugdige een vertrouwenspersoon kan spreken;
- c. de wachttijd bekend is en wordt bijgehouden.
(2) De gemeenteraad stelt bij verordening regels over de toegang.
(3) Het college zorgt voor regionale samenwerking bij gespecialiseerde jeugdhulp.`}}},
			{"2.9", "2", "Gemeente", "", []articleText{{"2015-01-01", "De gemeenteraad stelt bij verordening regels over het budget."}, {"2022-01-01", "vervallen"}}},
		},
	}
	// The version of 2022 was corrected: generation 1 took the place of 0.
	second := l.expressions[2]
	second.generation, second.seenFrom = "1", "2022-03-01"
	l.expressions[2].seenTill = "2022-02-28"
	l.expressions = append(l.expressions, second)
	l.backwards = true
	return l
}

func wmo() *law {
	return &law{
		id: "BWBR0035362", title: "Wet maatschappelijke ondersteuning 2015", soort: "wet", ministerie: vws, first: "2015-01-01",
		intitule:    "Voorbeeldtekst bij de Wet maatschappelijke ondersteuning 2015: geen geldend recht",
		expressions: versions("2015-01-01", "2019-01-01", "2021-07-01"),
		articles: []article{
			{"2.1.1", "2", "Maatschappelijke ondersteuning", "", []articleText{
				{"2015-01-01", `(1) Het gemeentebestuur draagt zorg voor de maatschappelijke ondersteuning.
(2) Het gemeentebestuur draagt zorg voor de kwaliteit en de continuïteit van de voorzieningen.`}}},
			{"2.3.1", "2", "Maatschappelijke ondersteuning", "", []articleText{
				{"2015-01-01", `Het college draagt er zorg voor dat aan personen die daarvoor in aanmerking komen een maatwerkvoorziening wordt verstrekt.`}}},
			{"2.3.5", "2", "Maatschappelijke ondersteuning", "", []articleText{
				{"2015-01-01", `(1) Het college beslist op een aanvraag van een ingezetene.
(2) Het college geeft de beschikking binnen twee weken na ontvangst van de aanvraag.
(3) Het college beslist tot verstrekking van een maatwerkvoorziening als de cliënt niet op eigen kracht kan meedoen.`},
				{"2019-01-01", `(1) Het college beslist op een aanvraag van een ingezetene.
(2) Het college geeft de beschikking binnen twee weken na ontvangst van de aanvraag.
(3) Het college beslist tot verstrekking van een maatwerkvoorziening als de cliënt niet op eigen kracht kan meedoen.
(4) Het college mag geen hogere bijdrage vragen dan bij algemene maatregel van bestuur is bepaald.`}}},
			{"2.3.9", "2", "Maatschappelijke ondersteuning", "", []articleText{{"2021-07-01", "nogniet"}}},
		},
	}
}

func participatiewet() *law {
	return &law{
		id: "BWBR0015703", title: "Participatiewet", soort: "wet", ministerie: szw, first: "2004-01-01",
		intitule:    "Voorbeeldtekst bij de Participatiewet: geen geldend recht",
		expressions: versions("2012-01-01", "2015-01-01", "2017-01-01", "2023-01-01"),
		articles: []article{
			{"7", "2", "Rechten en plichten", "Opdracht college", []articleText{
				{"2012-01-01", `(1) Het college is verantwoordelijk voor het verlenen van bijstand.`},
				{"2015-01-01", `(1) Het college:
- a. ondersteunt personen bij de inschakeling in het werk;
- b. verleent bijstand aan personen die hier te lande in zulke omstandigheden verkeren.
(2) Het college kan de uitvoering laten verrichten door derden.
(3) Het college mag de vaststelling van rechten niet door derden laten verrichten.`}}},
			{"8", "2", "Rechten en plichten", "Verordeningen", []articleText{
				{"2012-01-01", `De gemeenteraad stelt bij verordening regels over het verlagen van de bijstand.`}}},
			{"10", "2", "Rechten en plichten", "Aanspraak op ondersteuning", []articleText{
				{"2015-01-01", `(1) Personen die algemene bijstand ontvangen hebben aanspraak op ondersteuning door het college.`},
				{"2023-01-01", `(1) Personen die algemene bijstand ontvangen hebben aanspraak op ondersteuning door het college.
(2) Het college biedt een persoon met een beperking een voorziening op de werkplek aan.`}}},
		},
	}
}

func schuldhulp() *law {
	return &law{
		id: "BWBR0031331", title: "Wet gemeentelijke schuldhulpverlening", soort: "wet", ministerie: szw, first: "2012-07-01",
		intitule:    "Voorbeeldtekst bij de Wet gemeentelijke schuldhulpverlening: geen geldend recht",
		expressions: versions("2012-07-01", "2021-01-01"),
		articles: []article{
			{"2", "1", "Schuldhulpverlening", "Plan", []articleText{
				{"2012-07-01", `(1) De gemeenteraad stelt een plan vast voor de schuldhulpverlening aan inwoners.
(2) De gemeenteraad kan het plan tussentijds wijzigen.`}}},
			{"3", "1", "Schuldhulpverlening", "Uitvoering", []articleText{
				{"2012-07-01", `(1) Het college is verantwoordelijk voor schuldhulpverlening aan inwoners.`},
				{"2021-01-01", `(1) Het college is verantwoordelijk voor schuldhulpverlening aan inwoners.
(2) Het college doet een aanbod voor een gesprek als een schuldeiser een achterstand meldt.`}}},
		},
	}
}
