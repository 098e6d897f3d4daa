package normen

import "strings"

// heads are last parts of compounds that say what the whole is: a
// waardegegeven is one of the gegevens.
var heads = map[string]string{"register": "register", "registers": "register", "registratie": "registratie", "bestand": "bestand", "termijnen": "termijnen",
	"tegemoetkoming": "tegemoetkoming", "subsidies": "subsidies", "vergoedingen": "vergoedingen", "verslagen": "verslagen", "rapportage": "rapportage", "rapport": "verslag",
	"rapporten": "verslag", "verordeningen": "verordeningen", "belasting": "belasting", "belastingen": "belastingen", "heffing": "heffing", "bijdrage": "bijdrage", "bijdragen": "bijdragen",
	"toeslag": "tegemoetkoming", "kosten": "kosten", "budget": "bedrag", "bedrag": "bedrag", "vergunningen": "vergunningen", "ontheffingen": "ontheffingen", "beschikkingen": "beschikkingen",
	"ambtenaar": "ambtenaar", "ambtenaren": "ambtenaren", "commissies": "commissies", "overeenkomsten": "overeenkomsten", "overzicht": "overzicht", "verklaring": "verklaring", "zones": "zones",
	"gebied": "gebied", "regio": "gebied", "gebieden": "gebieden", "beleid": "beleid", "programma": "programma", "regels": "regels", "visie": "visie", "raming": "begroting", "begroting": "begroting", "handhavingstaak": "handhaving",
	"gegeven": "gegevens", "gegevens": "gegevens", "tarief": "tarief", "tarieven": "tarieven", "termijn": "termijn", "vergoeding": "vergoeding",
	"subsidie": "subsidie", "verslag": "verslag", "vergunning": "vergunning", "ontheffing": "ontheffing", "beschikking": "beschikking", "voorziening": "voorziening",
	"verordening": "verordening", "commissie": "commissie", "overeenkomst": "overeenkomst"}

// nounClasses are nouns that the ladder asks for by one of their class, themselves
// and as the last part of a compound: who sets up a rekenkamer sets up a body.
const nounClasses = `
stembureau: rekenkamer bureau team beleidsteam cliëntenraad adviesraad jongerenraad ombudsman meldpunt loket werkgroep stuurgroep rekenkamerfunctie ondernemingsraad secretariaat
stembureaus: bureaus teams werkgroepen loketten
griffier: secretaris wethouder voorzitter plaatsvervanger commandant archivaris gemeentearchivaris vertegenwoordiger accountant adviseur waarnemer coördinator bewindvoerder vertrouwensarts gemeentesecretaris
griffiers: plaatsvervangers vertegenwoordigers accountants adviseurs wethouders coördinatoren
wegen: voorrangsweg straat straten vakken parkeerplaatsen standplaatsen weggedeelte vaarweg
gebied: wijk wijken buurten kieskring kieskringen regio regio's risicogebied natuurgebied
uren: tijden openingstijden sluitingstijden tijdstippen
maatregel: crisismaatregel zwemadvies zwemverbod
maatregelen: herstelmaatregelen beheersmaatregelen
besluit: verkeersbesluit aanwijzingsbesluit
besluiten: verkeersbesluiten
reglement: leidraad draaiboek
verslag: weergave rapport rapportages jaarverslag
gegevens: stembescheiden persoonslijst
reisdocument: paspoort identiteitskaart kiezerspas parkeerkaart gehandicaptenparkeerkaart duplicaat certificaat
reisdocumenten: paspoorten identiteitskaarten parkeerkaarten certificaten
bijstand: loonkostensubsidie inkomenstoeslag studietoeslag
tegemoetkoming: toelage bezoldiging wedde onkostenvergoeding toelagen
bedrag: rijksbijdrage investeringsbudget
bedragen: budgetten
advies: adviesaanvraag
overeenkomst: convenant convenanten bestuursovereenkomst
heffing: opcenten precario aanslag aanslagen
beleid: kaders gedragscode
ontwerp: ontwerpbesluiten conceptplan
monument: cultuurgoed bouwwerk gebouw gebouwen bouwwerken inrichting woonruimte verzameling
lokaal: stemlokaal lokaliteit lokaliteiten lokalen ruimte ruimten terreinruimte stemlokalen standplaats ligplaats ligplaatsen huisvesting hulpmiddelen materieel
hulp: hulpverlening schuldhulpverlening schuldhulp jeugdhulp jeugdzorg dienstverlening nazorg begeleiding onderdak eerstehulp cliëntondersteuning
autoriteit: officier korpschef politie inspecteur rechtbank rechter belastingdienst uitvoeringsinstituut
inspectie: eindinspectie inspecties
regels: luchthavenregeling dienstregeling subsidieregeling klachtenregeling toewijzingsregeling verdeelregeling
lijkbezorging: begraving crematie
fonds: reserve reserves egalisatiereserve bestemmingsreserve fondsen
bekendmaking: Staatscourant staatscourant gemeenteblad provinciaalblad huis-aan-huisblad huis-aan-huisbladen nieuwsblad nieuwsbladen dagblad dagbladen
voorstel: voorstellen voordracht aanbeveling aanbevelingen
`

func init() {
	for line := range strings.Lines(nounClasses) {
		class, nouns, _ := strings.Cut(line, ":")
		if len(class) > len("wegen") {
			heads[class] = class // welstandsadvies is advies
		}
		for _, noun := range strings.Fields(nouns) {
			heads[noun] = class
		}
	}
}

// headOf gives the class of a noun that the ladder does not ask for, or the last
// part of a compound.
func headOf(w []byte) []byte {
	if len(w) < len("team") || wordIndex[string(w)] != 0 {
		return w
	}
	if head, ok := heads[string(w)]; ok && string(w) != "gegeven" {
		return []byte(head)
	}
	for k := 3; k+len("visie") <= len(w); k++ {
		if string(w[k:]) == "gegeven" && particleIndex[string(w[:k])] != 0 {
			return w // aangegeven
		}
		if head, ok := heads[string(w[k:])]; ok {
			return []byte(head)
		}
	}
	return w
}
