package normen

import "strings"

// ladder is section E of the second edition of the rules of labelling: from
// supervision down to open care, the first step that fits decides.
var ladder = []step{
	// Supervision, sanctions, intervening in another government.
	rung(Informatie, "vernietigt", "persoonsgegevens gegevens bescheiden stukken", ""),
	rung(Toezicht, "handhaaft inspecteert vernietigt beboet controleert betreedt", "", ""),
	rung(Toezicht, "ziet", "~toe toe", ""),
	rung(Toezicht, "voorziet", "namens in-plaats-van", ""),
	rung(Toezicht, "houdt oefent draagt zorgt heeft wijst berust rust", "toezicht handhaving naleving nakoming", "coördinatie"),
	rung(Toezicht, "", "toezichttaak", "coördinatie"),
	rung(Toezicht, "legt past geeft neemt", "boete bestuursdwang dwangsom sanctie sancties strafmaatregel", ""),
	rung(Toezicht, "verlaagt vermindert", "bijstand uitkering verplichting verplichtingen", ""),
	rung(Beslissing, "geeft", "opdracht-te", ""),
	rung(Toezicht, "geeft", "instructie instructies aanwijzing", "ontheffing"),
	rung(Beslissing, "geeft", "aanwijzingen", ""),
	rung(Toezicht, "schorst onthoudt", "besluit goedkeuring besluiten", ""),
	rung(Financieel, "betaalt", "", ""), // also what was a boete
	rung(Toezicht, "", "bestuursdwang dwangsom boete binnentreden binnentreding", "verordening"),
	rung(Toezicht, "beoordeelt", "veiligheidsrapport", ""),
	rung(Toezicht, "neemt treft bepaalt voorziet stelt", "verzuim", ""),
	rung(Toezicht, "behoeft is verleent geeft", "goedkeuring", ""),
	rung(Regelstelling, "stelt", "regels beleidsregels", "kosten"),
	// Money: to levy, recover, pay, fund. A benefit of social law is a decision.
	rung(Financieel, "invordert vordert verhaalt betaalt vergoedt bekostigt financiert restitueert verrekent subsidieert begroot innen stort raamt declareert bedingt", "", ""),
	rung(Financieel, "heft", "", "~op"),
	rung(Financieel, "doet neemt verstrekt", "uitgaven begroting", "ontwerp"),
	rung(Financieel, "komt is blijft brengt", "laste rekening", "houdt houden gehouden gezag"),
	rung(Financieel, "", "belasting belastingen leges retributie heffing heffingen schadevergoeding nadeelcompensatie bekostigingsbedrag subsidie subsidies schadeloosstelling planschade terugvordering verrekening invordering kostenverhaal verhaal", "advies"),
	rung(Financieel, "zorgt draagt", "bekostiging", ""),
	rung(Financieel, "kent verleent stelt verstrekt keert brengt komt doet draagt legt bepaalt overeenkomt is geschiedt matigt maakt", "vergoeding vergoedingen tegemoetkoming kosten afrekening bijdrage bijdragen lasten bekostiging bedrag bedragen voorschot voorschotten garantie tarief tarieven exploitatiebijdrage betaling betalingen middelen geldelijke",
		"bijstand persoonsgebonden cliënt jeugdige bijstandsnorm inkomen vermogen rekenschap"),
	rung(Financieel, "kent komt draagt overeenkomt", "schade", "voorkoming"),
	rung(Financieel, "stelt brengt wijzigt", "begroting jaarrekening rekening", ""),
	// To make rules, plans and policy, and to designate areas and categories.
	rung(Procedure, "stelt tekent gaat", "beroep bezwaar", ""),
	rung(Procedure, "legt", "~voor", "~vast ~op"),
	rung(Regelstelling, "wijst", "een-plaats plaatsen", ""),
	rung(Regelstelling, "neemt", "in-plan", "acht"),
	rung(Informatie, "stelt", "~beschikbaar", ""),
	rung(Procedure, "stelt", "op-schrift", ""),
	rung(Beslissing, "stelt bepaalt geeft verbindt", "maatwerkvoorschrift maatwerkvoorschriften", ""),
	rung(Beslissing, "betrekt neemt houdt", "bij-beslissing", "aan ~aan"),
	rung(Regelstelling, "stelt maakt neemt wijzigt herziet bepaalt regelt past bereidt trekt stemt geeft draagt actualiseert bevat legt kiest werkt beziet baseert ontwikkelt",
		"verordening verordeningen regels regelen beleidsregels structuurvisie structuurvisies omgevingsvisie omgevingsvisies voorbereidingsbesluit plan plannen beleidsplan beleidsplannen programma programma's actieplan actieplannen beleid beleidskader visie nota risicoprofiel crisisplan rampbestrijdingsplan omgevingswaarde omgevingswaarden waterplan handhavingsbeleid uitvoeringsprogramma beheerplan huisvestingsverordening bouwverordening milieubeleidsplan rioleringsplan geluidproductieplafonds geluidproductieplafond normen criteria peilbesluit peilbesluiten keur reglement legger",
		"afwijken ontwerp ontwerpplan advies overeenstemming gelegenheid bekend kennis openbaar inzage afschrift mededeling opgelegd rekening"),
	rung(Organisatie, "stelt", "~aan", "maatwerkvoorschrift regels"),
	rung(Organisatie, "stelt", "non-activiteit", ""),
	rung(Regelstelling, "wijst bepaalt stelt begrenst", "gebied gebieden categorieën categorie zones zone wegen weggedeelten gedeelten plaatsen locaties locatie vergunninggebieden gevallen vaarwegen wateren bouwkernen monumenten grenzen bebouwde risicogebied risicogebieden stiltegebieden gronden terreinen percelen", "ambtenaren personen werkgever gelegenheid"),
	rung(Regelstelling, "regelt", "", "vervanging"),
	rung(Regelstelling, "verleent legt verplicht verbiedt", "verordening", ""),
	rung(Regelstelling, "verklaart", "instrument-behind-dat", ""),
	rung(Organisatie, "laat doet verricht", "derden", ""),
	rung(Organisatie, "laat", "ander anderen", ""),
	rung(Organisatie, "overlegt", "regelmatig periodiek", ""),
	// A step on the way to one decision or plan.
	rung(Procedure, "verdaagt hoort raadpleegt motiveert adviseert betrekt overlegt beraadslaagt vergadert overweegt", "", "kosten register regelmatig periodiek"),
	rung(Procedure, "", "beslistermijn beslissingstermijn zienswijze zienswijzen terinzagelegging milieueffectrapport inspraak ontvangstbevestiging beraadslagen", "beslist"),
	rung(Procedure, "neemt", "ontvangst contact", ""),
	rung(Procedure, "maakt geeft brengt", "standpunt zienswijze gevoelen", "openbaar"),
	rung(Procedure, "dient", "~in", ""),
	rung(Procedure, "verstrekt zendt stuurt", "van-aanvraag", ""),
	rung(Procedure, "plaatst", "kennisgeving", ""),
	rung(Procedure, "verlengt stelt bepaalt schort gunt verkort", "termijn termijnen periode", ""),
	rung(Procedure, "vraagt wint geeft brengt stelt biedt neemt doet verzoekt", "advies adviezen gelegenheid inzage kennisgeving bedenkingen hoorzitting voornemen overeenstemming", "gegevens"),
	rung(Procedure, "houdt", "~aan", "register"),
	rung(Procedure, "geeft", "awb-procedure", ""),
	rung(Procedure, "schort", "beslissing", ""),
	rung(Procedure, "pleegt voert treedt", "zaaksoverleg", "regelmatig periodiek"),
	rung(Organisatie, "pleegt voert treedt", "samenspraak overleg", ""),
	rung(Procedure, "legt ligt", "inzage", ""),
	rung(Procedure, "zendt stelt deelt doet maakt reikt vermeldt bericht stuurt roept", "aanvrager ontwerp ontwerpbesluit ontwerpplan belanghebbende belanghebbenden verzoeker indiener aanvraag bezwaarschrift beroepschrift voornemen bekend ~bekend bekendmaking partijen", "rapportage verslag evaluatie register op-de-hoogte inlichtingen"),
	rung(Procedure, "verklaart", "toepassing afdeling", ""),
	rung(Procedure, "bereidt", "afdeling procedure", ""),
	rung(Procedure, "reikt betekent", "", ""),
	rung(Procedure, "geeft", "kennis", "in-kennis"),
	rung(Procedure, "neemt stelt verleent gaat beslist besluit wijst trekt", "dan-nadat", ""),
	rung(Procedure, "voegt", "motivering", ""),
	rung(Organisatie, "draagt", "behandeling", "zorg"),
	rung(Organisatie, "geeft verstrekt", "opdracht opdrachten", ""),
	rung(Organisatie, "neemt", "de-plaats", ""),
	rung(Organisatie, "geeft heeft", "leiding", ""),
	rung(Zorgplicht, "bereidt", "zich", ""),
	rung(Uitvoering, "geeft", "uitvoering", ""),
	rung(Uitvoering, "berust rust", "beheer onderhoud", ""),
	rung(Uitvoering, "past", "maatregelen", ""),
	rung(Beslissing, "maakt", "gebruik ongedaan", ""),
	rung(Beslissing, "neemt slaat", "acht", ""),
	rung(Uitvoering, "draagt zorgt", "uitvoering uitvoeren", "taken taak gegevens"),
	// To decide on one case.
	rung(Beslissing, "beslist besluit verleent weigert intrekt kent toestaat verbiedt gelast beveelt ontzegt erkent beëindigt ontheft vrijstelt vrijlaat ontruimt vergunt onteigent herziet verbindt afwijkt verplicht eist", "", "register ondersteuning mandaat medewerking"),
	rung(Beslissing, "trekt wijzigt heft stelt bepaalt geeft neemt sluit legt schrijft staat wijst doet houdt laat schorst verlaagt verhoogt beperkt draagt beoordeelt",
		"vergunning vergunningen omgevingsvergunning ontheffing ontheffingen vrijstelling toestemming besluit besluiten beslissing beslissingen beschikking beschikkingen voorschriften voorschrift verplichting verplichtingen maatregel bijstand uitkering recht waarde hoogte aanmerking behandeling bevel bevelen last rekening toepassing isolatie opneming huisverbod sluiten gevolg aanvraag verzoek maatwerkvoorschrift maatwerkvoorschriften persoonsgebonden voorziening maatwerkvoorziening instemming verklaring gedoogplicht bedrag maandbedrag aflossing", "gegevens ambtenaren ambtenaar op-de-hoogte in-kennis mededeling afschrift derden inlichtingen aantekening register"),
	rung(Beslissing, "legt", "~op", ""),
	rung(Beslissing, "schrijft", "~voor", ""),
	rung(Beslissing, "voldoet", "verzoek aanvraag", ""),
	rung(Beslissing, "volgt", "advies", ""),
	rung(Beslissing, "oordeelt willigt", "", ""),
	rung(Beslissing, "neemt", "maatregelen", ""),
	rung(Beslissing, "vaardigt", "verbod bevel", ""),
	rung(Beslissing, "zegt", "~op dienstbetrekking", ""),
	rung(Beslissing, "wijst", "~toe ~af", ""),
	rung(Beslissing, "draagt", "~op", "taken taak uitvoering werkzaamheden zorg"),
	rung(Beslissing, "doet laat", "opnemen sluiten ontruimen overbrengen", ""),
	rung(Beslissing, "verstrekt", "bijstand voorziening maatwerkvoorziening persoonsgebonden uitkering reisdocument reisdocumenten rijbewijs rijbewijzen", "gegevens inlichtingen informatie"),
	// To inform, report, register.
	rung(Informatie, "informeert meldt rapporteert publiceert registreert verzamelt verantwoordt verwerkt waarschuwt bericht evalueert monitort zendt stuurt archiveert wisselt vermeldt signaleert beantwoordt inschrijft ontleent", "", ""),
	rung(Informatie, "verstrekt stelt brengt maakt houdt legt geeft doet neemt levert tekent plaatst gebruikt bewaart schrijft draagt vraagt voert zorgt verschaft ontsluit meet verwijdert laat geschiedt dient aantekent raadpleegt verleent",
		"gegevens inlichtingen verslag register registratie bestand bestanden informatie afschrift persoonsgegevens rapportage in-kennis op-de-hoogte mededeling verantwoording openbaar openbaarmaking bekend opgave statistische lijst kaart risicokaart basisregistratie basisadministratie aangifte overzicht website gegevensverstrekking uittreksel kopie opgaven voorlichting inschrijving melding verslagen evaluatie aantekening legger verstrekking bericht beeld rekenschap exemplaren kenbaar raadpleegbaar", ""),
	rung(Informatie, "geeft neemt brengt stelt", "kennis", ""),
	rung(Informatie, "houdt", "~bij", ""),
	rung(Informatie, "deelt", "minister ieder eenieder", ""),
	rung(Informatie, "verleent", "inzage", ""),
	rung(Informatie, "geeft biedt", "inzicht", ""),
	rung(Informatie, "beheert", "register registratie basisregistratie", ""),
	rung(Informatie, "licht", "", ""),
	rung(Informatie, "geeft zendt", "~door", ""),
	// Persons, bodies, co-operation, mandate.
	rung(Organisatie, "benoemt ontslaat vertegenwoordigt mandateert machtigt coördineert organiseert samenwerkt delegeert richt werkt stemt regelt", "", "voorschrift"),
	rung(Organisatie, "draagt", "~over", ""),
	rung(Organisatie, "bevordert", "coördinatie gecoördineerde samenwerking afstemming", ""),
	rung(Organisatie, "oefent", "bevoegdheid bevoegdheden", ""),
	rung(Organisatie, "wijst stelt draagt laat treft heeft verzoekt sluit houdt zorgt beschikt doet verricht maakt neemt bepaalt verleent",
		"ambtenaren ambtenaar toezichthouders toezichthouder coördinatie samenwerking commissie commissies regeling personeel medewerking derden functionaris personen persoon overeenkomst overeenkomsten afspraken mandaat deskundigen deskundige bestuursorgaan instantie instelling werkwijze personeelsformatie bezetting organisatie afstemming contactgemeente adviescommissie vertrouwenspersoon brandweer gezondheidsdienst opleiding rechtspersoon directeur", "bijstand"),
	rung(Beslissing, "stelt", "~vast", ""),
	rung(Beslissing, "geeft", "~aan", ""),
	rung(Procedure, "verzoekt", "", ""),
	// A concrete act for citizens or in the field.
	rung(Uitvoering, "ondersteunt verricht onderhoudt verzorgt begeleidt helpt bouwt beheert vervoert onderzoekt zamelt biedt", "", ""),
	rung(Uitvoering, "voert", "~uit", ""),
	rung(Uitvoering, "staat", "~bij", ""),
	rung(Uitvoering, "plaatst verwijdert", "verkeerstekens", ""),
	// An open norm of care, where no concrete act is its object.
	rung(Zorgplicht, "bevordert waarborgt waakt streeft voorziet", "", "uitvoeren"),
	rung(Zorgplicht, "", "zorg verantwoordelijk", "uitvoeren verrichten"),
	rung(Uitvoering, "", "ondersteuning aanbieden", "zorg"),
}

// sanction is the step of the ladder that holds whatever the verb.
var sanction = func() int {
	var boete bits
	boete.add(wordIndex["boete"])
	for i := range ladder {
		if s := &ladder[i]; s.soort == Toezicht && s.anyVerb && s.words.meets(&boete) {
			return i
		}
	}
	panic("the ladder has no step for a sanction")
}()

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
		if w := words[prefix]; w != nil {
			w.particle = particleIndex[prefix]
		}
	}
}

// rung makes a step of words as they are written; verbs go by their stems, and
// "~op" is a particle.
func rung(soort Soort, verbs, words, not string) step {
	s := step{soort: soort, anyVerb: verbs == "", anyWord: words == ""}
	s.light = s.anyWord && (soort == Informatie || soort == Uitvoering || soort == Beslissing) || s.anyVerb && soort == Zorgplicht
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
