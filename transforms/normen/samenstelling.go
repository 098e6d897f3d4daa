package normen

import (
	"bytes"
	"strings"
)

// nounClasses are nouns that the ladder asks for by their class, themselves and as the
// last part of a compound: who sets up a rekenkamer sets up a body, and a
// waardegegeven is one of the gegevens. A class that stands among its own nouns goes
// for compounds too: a welstandsadvies is an advies. Others, such as wegen, end words
// that have nothing to do with them.
const nounClasses = `
advies: advies adviesaanvraag
ambtenaar: ambtenaar
ambtenaren: ambtenaren
aantekening: aanteekening
autoriteit: autoriteit belastingdienst grondkamer inspecteur korpschef officier politie rechtbank rechter uitvoeringsinstituut
bedrag: afkoopsom bedrag bekostigingsplafond budget geldsom huurprijs investeringsbudget koopprijs koopsom pachtprijs plafond rijksbijdrage subsidieplafond
bedragen: bedragen budgetten geldsommen inkomsten verrekeningen
begroting: begrooting begroting begrotingen raming
bekendmaking: Staatscourant bekendmaking bekendmakingen dagblad dagbladen gemeenteblad huis-aan-huisblad huis-aan-huisbladen nieuwsblad nieuwsbladen provinciaalblad staatscourant
belasting: belasting
belastingen: belastingen
beleid: beleid gedragscode kaders
beschikking: beschikking
beschikkingen: beschikkingen
besluit: aanwijzingsbesluit besluit verkeersbesluit
besluiten: besluiten verkeersbesluiten
bestand: bestand
bijdrage: bijdrage
bijdragen: bijdragen
betalingsregeling: afbetalingsregeling betalingsregeling
bijstand: bijstand inkomenstoeslag loonkostensubsidie studietoeslag
boete: boete boeten boetes dwangsommen geldboetes
commissie: commissie
commissies: commissies
fonds: bestemmingsreserve egalisatiereserve fondsen reserve reserves
gebied: buurten gebied kieskring kieskringen natuurgebied regio regio's risicogebied wijk wijken
gebieden: gebieden
gegevens: beelden bevindingen gegeven gegevens persoonslijst resultaten stembescheiden uitkomsten
griffier: accountant adviseur archivaris bewindvoerder commandant coördinator gemeentearchivaris gemeentesecretaris griffier plaatsvervanger secretaris vertegenwoordiger vertrouwensarts voorzitter waarnemer wethouder
griffiers: accountants adviseurs coördinatoren griffiers plaatsvervangers vertegenwoordigers wethouders
garantie: garanties
handhaving: handhavingstaak
heffing: aanslag aanslagen heffing opcenten precario
hulp: begeleiding cliëntondersteuning dienstverlening eerstehulp hulpverlening jeugdhulp jeugdzorg nazorg onderdak schuldhulp schuldhulpverlening
inspectie: eindinspectie inspectie inspecties
kosten: kosten
lijkbezorging: begraving crematie lijkbezorging
locatie: locatie
lijst: lijsten
locaties: locaties
lokaal: huisvesting hulpmiddelen ligplaats ligplaatsen lokaal lokalen lokaliteit lokaliteiten materieel ruimte ruimten standplaats stemlokaal stemlokalen terreinruimte
mededeling: mededeeling mededeelingen mededelingen
melding: meldingen
maatregel: crisismaatregel maatregel zwemadvies zwemverbod
maatregelen: beheersmaatregelen herstelmaatregelen maatregelen
meldpunt: adviespunt klachtencommissie loket meldpunt secretariaat steunpunt
monument: bouwwerk bouwwerken cultuurgoed gebouw gebouwen inrichting monument verzameling woonruimte
ontheffing: ontheffing
ontheffingen: ontheffingen
ontwerp: conceptplan ontwerp ontwerpbesluiten
overeenkomst: bestuursovereenkomst convenant convenanten overeenkomst
overeenkomsten: overeenkomsten
overzicht: inventaris inventarisatie overzicht overzichten prognose statistiek
programma: programma
rapportage: rapportage
regels: dienstregeling herindelingsregeling klachtenregeling luchthavenregeling regels rechtspositieregeling subsidieregeling toewijzingsregeling verdeelregeling
register: register registers
registratie: registratie registraties
reglement: draaiboek leidraad reglement
reisdocument: certificaat duplicaat gehandicaptenparkeerkaart identiteitskaart parkeerkaart paspoort reisdocument
reisdocumenten: certificaten identiteitskaarten parkeerkaarten paspoorten reisdocumenten
stembiljet: briefstembewijs kiezerspas oproepingskaart stembiljet stembiljetten stemkaart stempas stempassen volmachtbewijs
stembureau: adviesraad beleidsteam bureau cliëntenraad jongerenraad ombudsman ondernemingsraad rekenkamer rekenkamerfunctie stembureau stuurgroep team werkgroep
stembureaus: bureaus loketten stembureaus teams werkgroepen
schadevergoeding: schadeloosstellingen schadevergoedingen
subsidie: subsidie
subsidies: subsidies
systeem: kwaliteitssysteem kwaliteitszorgsysteem managementsysteem systeem zorgsysteem
tarief: tarief
tarieven: tarieven
tegemoetkoming: bezoldiging bezoldigingen jaarwedde onkostenvergoeding tegemoetkoming tegemoetkomingen toelage toelagen toeslag toeslagen wedde
termijn: termijn
termijnen: termijnen
uren: openingstijden sluitingstijden tijden tijdstippen
uitkering: uitkeering
uitkeringen: uitkeeringen
uitvoering: tenuitvoerlegging
vergoeding: vergoeding
vergoedingen: vergoedingen
vergunning: vergunning
vergunningen: vergunningen
verklaring: verklaring verklaringen
verordening: verordening
verordeningen: verordeningen
verslag: jaarverslag rapport rapportages rapporten verslag weergave
verslagen: verslagen
visie: visie
voorstel: aanbeveling aanbevelingen voordracht voorstel voorstellen
voorziening: voorziening
visitatie: audit audits evaluatie evaluaties kostenevaluatie visitatie zelfevaluatie
voorschriften: voorschriften
vrijstelling: vrijstellingen
wegen: parkeerplaatsen standplaatsen straat straten vaarweg vakken voorrangsweg weggedeelte
zones: zones
`

// heads gives the class of a noun.
var heads = func() map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(nounClasses) {
		class, nouns, _ := strings.Cut(line, ":")
		for _, noun := range strings.Fields(nouns) {
			all[noun] = class
		}
	}
	return all
}()

// isDraft tells an ontwerpverordening, an ontwerp-ruilplan; an ontwerpbegroting is
// money all the same.
func isDraft(w []byte) bool {
	rest, ok := bytes.CutPrefix(w, []byte("ontwerp"))
	return ok && len(rest) > len("plan") && !bytes.HasSuffix(w, []byte("begroting"))
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
	if isDraft(w) {
		return []byte("ontwerp")
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
