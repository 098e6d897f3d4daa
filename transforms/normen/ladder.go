package normen

import "strings"

// ladder is section E of the second edition of the rules of labelling: from
// supervision down to open care, the first step that fits decides.
var ladder = []step{
	// Supervision, sanctions, intervening in another government.
	rung(Toezicht, "handhaaft inspecteert vernietigt beboet controleert", "", "geluid"),
	rung(Toezicht, "houdt oefent ziet draagt zorgt heeft wijst belast", "toezicht handhaving naleving nakoming", "coördinatie"),
	rung(Toezicht, "legt oplegt past geeft neemt", "boete bestuursdwang dwangsom sanctie sancties last strafmaatregel", ""),
	rung(Toezicht, "verlaagt vermindert", "bijstand uitkering verplichting verplichtingen", ""),
	rung(Toezicht, "geeft", "instructie instructies aanwijzing", "ontheffing"),
	rung(Toezicht, "schorst onthoudt", "besluit goedkeuring besluiten", ""),
	rung(Toezicht, "", "bestuursdwang dwangsom", ""),
	rung(Toezicht, "beoordeelt", "veiligheidsrapport", ""),
	rung(Toezicht, "behoeft is verleent geeft", "goedkeuring", ""),
	// Money: to levy, recover, pay, fund. A benefit of social law is a decision.
	rung(Financieel, "invordert vordert terugvordert verhaalt betaalt uitbetaalt vergoedt bekostigt financiert restitueert verrekent subsidieert begroot", "", ""),
	rung(Financieel, "heft", "", "~op"),
	rung(Financieel, "komt is blijft", "laste rekening", ""),
	rung(Financieel, "", "belasting belastingen leges retributie heffing heffingen schadevergoeding nadeelcompensatie bekostigingsbedrag subsidie subsidies schadeloosstelling rechten-heffen planschade", "advies aanvraag"),
	rung(Financieel, "kent toekent verleent stelt vaststelt verstrekt keert betaalt brengt komt doet draagt legt bepaalt overeenkomt is verhaalt", "vergoeding vergoedingen tegemoetkoming kosten afrekening bijdrage bijdragen lasten bekostiging schade rekening-van bedrag voorschot voorschotten ten-laste garantie tarief tarieven exploitatiebijdrage exploitatieopzet",
		"bijstand persoonsgebonden cliënt jeugdige bijstandsnorm inkomen vermogen"),
	rung(Financieel, "stelt vaststelt", "begroting jaarrekening rekening", ""),
	// To make rules, plans and policy, and to designate areas and categories.
	rung(Regelstelling, "stelt vaststelt maakt neemt opneemt wijzigt herziet bepaalt regelt aanpast bereidt trekt stemt geeft draagt actualiseert bevat legt vastlegt kiest",
		"verordening verordeningen regels regelen beleidsregels structuurvisie omgevingsvisie voorbereidingsbesluit plan plannen beleidsplan programma actieplan beleid visie nota risicoprofiel crisisplan rampbestrijdingsplan omgevingswaarde omgevingswaarden waterplan handhavingsbeleid uitvoeringsprogramma beheerplan huisvestingsverordening bouwverordening milieubeleidsplan rioleringsplan geluidproductieplafonds peilbesluit keur",
		"afwijken ontwerp ontwerpplan advies overeenstemming"),
	rung(Regelstelling, "wijst aanwijst bepaalt stelt begrenst", "gebied gebieden categorieën categorie zones zone wegen weggedeelten gedeelten plaatsen locaties locatie vergunninggebieden gevallen vaarwegen wateren bouwkernen monumenten grenzen bebouwde", "ambtenaren personen werkgever"),
	rung(Regelstelling, "", "bij-verordening", ""),
	// A step on the way to one decision or plan.
	rung(Procedure, "verdaagt hoort raadpleegt motiveert adviseert betrekt", "", "kosten register"),
	rung(Procedure, "", "gehoord beslistermijn beslissingstermijn zienswijze zienswijzen terinzagelegging milieueffectrapport inspraak ontvangstbevestiging", "beslist besluit"),
	rung(Procedure, "verlengt stelt bepaalt schort gunt verkort", "termijn termijnen", "vergunning-verlenen"),
	rung(Procedure, "vraagt wint geeft brengt uitbrengt vraagt stelt biedt neemt doet", "advies adviezen gelegenheid inzage kennisgeving kennis-geven bedenkingen hoorzitting bedenking voornemen overeenstemming", "gegevens onderzoek-te"),
	rung(Procedure, "houdt", "~aan", ""),
	rung(Procedure, "schort", "~op", ""),
	rung(Procedure, "pleegt voert treedt overlegt", "overleg", "regelmatig periodiek"),
	rung(Procedure, "legt ligt", "inzage", ""),
	rung(Procedure, "zendt toezendt stelt deelt doet maakt reikt uitreikt geeft vermeldt meedeelt mededeelt bericht stuurt", "aanvrager ontwerp ontwerpbesluit ontwerpplan belanghebbende belanghebbenden verzoeker indiener beschikking aanvraag bezwaarschrift beroepschrift voornemen bekend bekendmaking houder", "rapportage verslag evaluatie register op-de-hoogte"),
	rung(Procedure, "verklaart", "toepassing afdeling", ""),
	rung(Procedure, "neemt stelt verleent gaat beslist besluit wijst trekt", "dan-nadat", ""),
	// To decide on one case.
	rung(Beslissing, "beslist besluit verleent weigert intrekt kent toekent toestaat verbiedt gelast beveelt ontzegt erkent beëindigt ontheft vrijstelt vrijlaat ontruimt vergunt onteigent herziet verbindt afwijkt", "", "gegevens-over register"),
	rung(Beslissing, "trekt wijzigt heft stelt bepaalt geeft neemt sluit legt schrijft staat wijst doet houdt laat schorst verlaagt verhoogt herziet beperkt draagt opdraagt verplicht opschort",
		"vergunning vergunningen omgevingsvergunning ontheffing ontheffingen vrijstelling toestemming besluit besluiten beslissing beslissingen beschikking beschikkingen voorschriften voorschrift verplichting verplichtingen maatregel bijstand uitkering recht waarde hoogte aanmerking behandeling bevel bevelen last rekening toepassing isolatie opneming huisverbod sluiten doen-opnemen gevolg aanvraag verzoek maatwerkvoorschrift maatwerkvoorschriften persoonsgebonden voorziening maatwerkvoorziening instemming verklaring", "gegevens ambtenaren ambtenaar op-de-hoogte in-kennis mededeling afschrift derden inlichtingen"),
	rung(Beslissing, "legt", "~op", ""),
	rung(Beslissing, "wijst", "~toe ~af", ""),
	rung(Beslissing, "draagt", "~op", "taken taak uitvoering werkzaamheden"),
	rung(Beslissing, "doet laat", "opnemen sluiten ontruimen overbrengen", ""),
	rung(Beslissing, "verstrekt", "bijstand voorziening maatwerkvoorziening persoonsgebonden uitkering reisdocument reisdocumenten rijbewijs rijbewijzen", "gegevens inlichtingen informatie"),
	// To inform, report, register.
	rung(Informatie, "informeert meldt rapporteert publiceert registreert verzamelt verantwoordt verwerkt waarschuwt bericht evalueert monitort zendt toezendt verzendt stuurt archiveert inlicht wisselt uitwisselt deelt vermeldt aantekent meedeelt mededeelt signaleert", "", "deelt-in"),
	rung(Informatie, "verstrekt stelt brengt maakt houdt legt geeft doet neemt levert tekent plaatst gebruikt bewaart schrijft ontvangt draagt vraagt voert zorgt verschaft ontsluit bijhoudt meet",
		"gegevens inlichtingen verslag register registratie informatie afschrift persoonsgegevens rapportage kennis hoogte mededeling verantwoording openbaar bekend opgave statistische lijst kaart risicokaart basisregistratie basisadministratie aangifte overzicht website gegevensverstrekking uittreksel kopie opgaven voorlichting inschrijving melding verslagen beschikbaar evaluatie", "middelen"),
	rung(Informatie, "houdt", "~bij", ""),
	rung(Informatie, "geeft zendt", "~door", ""),
	// Persons, bodies, co-operation, mandate.
	rung(Organisatie, "benoemt ontslaat mandateert machtigt coördineert organiseert samenwerkt overdraagt aanstelt richt afstemt delegeert deelneemt werkt stemt", "", ""),
	rung(Organisatie, "wijst aanwijst stelt instelt draagt laat treft heeft verzoekt sluit houdt zorgt beschikt doet verricht maakt beschikt neemt is richt inricht bepaalt",
		"ambtenaren ambtenaar toezichthouders coördinatie samenwerking commissie regeling personeel medewerking derden functionaris personen persoon overeenkomst overeenkomsten afspraken mandaat deskundigen deskundige bestuursorgaan instantie instelling werkwijze personeelsformatie bezetting organisatie afstemming contactgemeente adviescommissie vertrouwenspersoon brandweer gezondheidsdienst opleiding rechtspersoon", "bijstand"),
	// An open norm of care, where no concrete act is its object.
	rung(Zorgplicht, "bevordert waarborgt waakt streeft voorziet", "", "uitvoeren"),
	rung(Zorgplicht, "", "zorg verantwoordelijk", "uitvoering-van uitvoeren inzamelen inzameling verrichten"),
}

// stemIndex and wordIndex number what the ladder asks for; particleIndex has
// the words "~op" by their particle.
var (
	stemIndex     = index{}
	wordIndex     = index{}
	particleIndex = index{}
)

func init() {
	for _, prefix := range prefixes {
		particleIndex[prefix] = wordIndex.of("~" + prefix)
	}
}

// rung makes a step of words as they are written; verbs go by their stems, and
// "~op" is a particle.
func rung(soort Soort, verbs, words, not string) step {
	s := step{soort: soort}
	for _, w := range strings.Fields(verbs) {
		verb, _ := stem(w)
		s.verbs.add(stemIndex.of(verb))
	}
	for _, w := range strings.Fields(words) {
		s.words.add(wordIndex.of(w))
	}
	for _, w := range strings.Fields(not) {
		s.not.add(wordIndex.of(w))
	}
	return s
}
