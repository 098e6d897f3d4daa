package normen

import "strings"

// class is what a word can be; some are of several classes.
type class uint16

const (
	determiner  class = 1 << iota // de, het, een, deze
	preposition                   // aan, van, door
	subordinate                   // indien, nadat, waar: a clause with its verb at the end
	coordinate                    // en, of, dan wel
	adverb                        // jaarlijks, terstond
	negation                      // niet, geen
	pronoun                       // hij, zij
	predicate                     // bevoegd, verplicht: what a body is
	infinitival                   // om, teneinde: a clause with te
	noun                          // a noun that looks like a verb
	verbFinal                     // a verb joined with its particle
)

const (
	determiners = `eenzelfde de het een eene eener eenen deze dit die dat dezelfde hetzelfde elke elk ieder iedere alle beide geen zijn haar hun
diens wiens ons onze onzer enige enkele ander andere zodanig zodanige zulk zulke dergelijke sommige twee drie vier meerdere verschillende verscheidene den
betrokken desbetreffende betreffende bedoelde genoemde meerdere afzonderlijke elkaars`
	prepositions = `aan bij in op van voor door met tot uit over onder naar na om tegen tussen zonder binnen
buiten wegens krachtens volgens ingevolge namens vanwege omtrent betreffende inzake gedurende tijdens sinds
sedert vanaf jegens blijkens behoudens per te ter ten via rond langs ondanks behalve gelet overeenkomstig
onverminderd conform mede richting rondom zoals nopens aangaande qua omstreeks nabij boven beneden
halverwege naast tot vóór terzake ongeacht der des`
	subordinates = `indien wanneer tenzij totdat nadat voordat omdat doordat zodat opdat aangezien hoewel terwijl
zolang zodra ingeval voorzover mits wie wat wiens wier welke welk hetgeen waar waarbij waarin waarop waaraan waarvan
waarvoor waardoor waarmee waarmede waarover waaronder waaruit waartoe waarbinnen waarnaar waartegen waarna waarom
waartussen waarlangs waaromtrent hoe hoeveel daar ofschoon naarmate vooraleer eer wijl zoolang zoodra zoover`
	infinitivals = `om teneinde alvorens`
	coordinates  = `en of alsmede onderscheidenlijk noch doch maar danwel hetzij evenals respectievelijk alsook en/of want dus`
	negations    = `niet geen nimmer nooit noch`
	pronouns     = `hij zij het ze`
	predicates   = `bevoegd gerechtigd verplicht gehouden verantwoordelijk belast gemachtigd aansprakelijk toegestaan verboden`
	adverbs      = `jaarlijks periodiek onverwijld terstond zo spoedig mogelijk uiterlijk telkens daarbij daartoe daarvan hiervan
hierbij hierover daarover daarop hierop daarin hierin daaraan hieraan daaruit daarmee daarmede hiermee daarna hierna
daarvoor hiervoor hierna dan echter slechts uitsluitend tevens voorts ook eveneens desgevraagd desgewenst ambtshalve
schriftelijk elektronisch zelf wel reeds alsnog alleen mede vooraf vervolgens zonodig nodig nader verder
ten minste tenminste steeds altijd vooralsnog niettemin derhalve aldus bovendien daarnaast er zich elkaar
desondanks gezamenlijk afzonderlijk mondeling binnenkort eenmaal tweemaal maandelijks wekelijks dagelijks
voortdurend onmiddellijk tijdig zoveel zorgvuldig onvoorwaardelijk bijzonder algemeen geheel gedeeltelijk
tijdelijk voorlopig definitief kosteloos gelijktijdig wederom opnieuw zover daarom hiertoe daartegen hiertegen mee
vast af toe aan terug kennelijk redelijkerwijs rechtstreeks desnoods verre immer hierdoor daardoor voornoemd
anders thans alsdan voorafgaand voorafgaande vooruitlopend aansluitend gehoord uitgezonderd evenzo evenwel immers insgelijks mitsdien voorshands zodanig zulks respectievelijk onderling tegelijkertijd halfjaarlijks overigens daarentegen dientengevolge dienovereenkomstig nadien tussentijds uiteindelijk eventueel nochtans samen alhier aldaar eerst laatst
tegelijk achteraf telkenmale vooreerst driemaandelijks tweejaarlijks driejaarlijks vierjaarlijks vijfjaarlijks tienjaarlijks desalniettemin hieromtrent daaromtrent dienaangaande mitsdien`
	// nouns are also finite verbs, and far more often nouns after a word that
	// is not a body.
	nouns = `besluit besluiten bericht berichten verzoek verzoeken delen werken vragen plaatsen boeken leden belangen
bevelen bezoek gebruik gebruiken rechten bezit verzet gevolg wegen stemmen raden staten vorderingen onderwerpen
kosten middelen ontwerpen aanzien aanvragen voorstellen bijdragen inkomen onderdelen aandelen voordelen nadelen
voordrachten uitgaven opdrachten aanbevelen overeenkomsten toezeggingen uitkeringen vermoeden acht besturen eisen`
)

// word is what is known of a word.
type word struct {
	text  string
	class class
	form  form
	// names: the name of a body or an instrument can begin with it.
	names bool
	// ordinal: eerste, tweede.
	ordinal bool
	// particle is its number in the ladder where it can end a verb.
	particle int
}

// words is the lexicon. The words that a rule asks for by name stand in it by
// themselves, so that a token has its text without an allocation.
var words = lexicon()

func lexicon() map[string]*word {
	all := map[string]*word{}
	get := func(text string) *word {
		if all[text] == nil {
			all[text] = &word{text: text}
		}
		return all[text]
	}
	for _, list := range []struct {
		words string
		class class
	}{
		{determiners, determiner}, {prepositions, preposition}, {subordinates, subordinate}, {infinitivals, infinitival},
		{coordinates, coordinate}, {negations, negation}, {pronouns, pronoun}, {predicates, predicate}, {adverbs, adverb}, {nouns, noun},
		{named, 0},
	} {
		for _, text := range strings.Fields(list.words) {
			get(text).class |= list.class
		}
	}
	for _, text := range strings.Fields(nameStarts) {
		get(text).names = true
	}
	for text := range instruments {
		get(text).names = true
	}
	for text := range plain {
		get(text).names = true
	}
	for text, f := range forms {
		get(text).form = f
	}
	for _, text := range ordinals {
		get(text).ordinal = true
	}
	return all
}

// nameStarts are the first words of names of bodies and instruments, beside
// those of their tables.
const nameStarts = `staten gemeentelijke burgemeester burgemeesters college colleges raad raden commissaris commissarissen bestuur besturen provinciaal gemeentelijk
provinciale gedeputeerde bevoegd bevoegde autoriteit autoriteiten bestuursorgaan bestuursorganen voorzitter voorzitters veiligheidsregio veiligheidsregio's
gezondheidsdienst gezondheidsdiensten ggd directeur omgevingsdienst omgevingsdiensten uitvoeringsdienst uitvoeringsdiensten brandweer ghor
dagelijks algemeen regeling verordening verordeningen omgevingsverordening milieuverordening huisvestingsverordening bouwverordening`

// named are words that rules ask for beside those of a class.
const named = `college colleges burgemeester burgemeesters wethouders gemeenteraad gemeenteraden raad raden gemeente gemeenten
gemeentes gemeentebestuur gemeentebesturen provincie provincies provinciën provinciebestuur provinciebesturen
provinciaal provinciale gedeputeerde staten commissaris commissarissen koning koningin konings bestuur besturen
verordening verordeningen gemeentelijke gemeentelijk bij regels
taak last zorg geschieden zich gronden redenen omstandigheden termen oordeel plaatse verzocht voornemens krijgt krijgen vergoedingsplichtig schadeplichtig bekleden ambt begrepen gerekend voornemen bevoegdheid bevoegdheden recht gezag bevel beschikking toegang toezicht leiding plicht verplichting
verantwoordelijkheid goedkeuring instemming toestemming machtiging bekrachtiging vereist aanspraak als adviseur
komt komen toe berust berusten opgedragen rust rusten wel dat die dan verstande geval zoveel zover gelang benoemd
ontslagen geschorst aangewezen worden te waarin verantwoordelijke maatregel minister ministers gemaakt vastgesteld
gesteld raakt orde mandaat taken bijzonder jaar jaren kwartaal maand maanden kalenderjaar geplaatst onze ministeriële regeling
algemene uitvoering besluit bedoeld genoemd toekomen waterschap waterschappen lichaam afwijking nodig wijze
werking zou zouden konden mocht mochten bedoelde genoemde afschrift mededeling kennisgeving bericht verslag vervangen behoudt behouden respectievelijk gaan zullen laten verstaan voorzitter vrij verantwoording schuldig wethouder opperbevel beslissing aanwijzing ontheffing vrijstelling begroting rekening aanvraag vergunning termijn meer eerder zijnde overleg tenminste plaats zake terzake krachtens overgelaten toevertrouwd eilandsraad bestuurscollege bestuursorgaan bestuursorganen bevoegde
veiligheidsregio veiligheidsregio's voorzitters gezondheidsdienst gezondheidsdiensten ggd directeur publieke gezondheid omgevingsdienst
omgevingsdiensten uitvoeringsdienst uitvoeringsdiensten brandweer ghor dagelijks algemeen openbaar
omgevingsplan omgevingsplannen bestemmingsplan bestemmingsplannen beheersverordening beheersverordeningen exploitatieplan exploitatieplannen
wijzigingsplan uitwerkingsplan inpassingsplan inpassingsplannen omgevingsverordeningen rioleringsplan waterplan projectbesluit beroep instellen cassatie autoriteit autoriteiten binnentreden binnentreding derden beschreven vermeld belemmerd afgeweken aangegeven voorgeschreven mijnbouwwet kernenergiewet plusregio vervoerregio inhoud landelijk landelijke nationaal nationale europees europese internationaal internationale
milieubeleidsplan structuurvisie structuurvisies omgevingsvisie omgevingsvisies programma actieplan beleidsplan plan nota
hem hen haar beperkt later dezen inhouden besluiten wet bijlage aangemerkt beschouwd zowel kerkelijke evangelische protestantse overeenkomstige heffen kosten laste onverkort opheffen volgende borg artikel artikelen lid leden volzin onderdeel aanhef eerste tweede derde vierde vijfde zesde zevende achtste negende tiende zonder schriftelijke gericht gebaseerd afgestemd overeenstemming betrekking doel minste vergezeld gewaarborgd voorzien gehouden acht opgenomen toegelaten bepaald voorkomen
verleend geweigerd ingetrokken gewijzigd verbonden voorschriften voorschrift omgevingsvergunning omgevingsvergunningen maatwerkvoorschrift maatwerkvoorschriften
herzien aangepast voorbereid overwogen geactualiseerd opgesteld toegezonden bekendgemaakt bijgesteld vaststelling wijziging herziening
voorbereiding voorbereiden houdende toelaten opstellen toedelen opstelling vaststellen aanvrager beheerder rijk alleen slechts uitsluitend omgevingsverordening milieuverordening bouwverordening huisvestingsverordening`
