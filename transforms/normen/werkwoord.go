package normen

import "strings"

// verb is the kind of a finite verb: what it says of its subject.
type verb uint8

const (
	noVerb verb = iota
	may         // kan, mag
	must        // moet, dient
	need        // hoeft, behoeft
	become      // wordt: the passive
	be          // is
	have        // heeft
	remain      // blijft
	state       // what befalls the subject or holds of it: no norm
	act         // what the subject does
)

// form is a finite form of a verb.
type form struct {
	kind   verb
	plural bool
}

// Finite forms of the present tense. A verb that separates stands here without
// its particle: "stelt ... vast" is stelt. A form that is not here is known by
// its place beside a body.
const (
	actSingular = `aangeeft aanvaardt acht adviseert afstaat afwijkt analyseert antwoordt arbeidt archiveert autoriseert
baseert bedenkt bedient bedingt begeleidt begroot behandelt behartigt beheert behoudt bekeurt bekijkt
bekostigt bekrachtigt belegt belet bemiddelt bemonstert benadert benoemt benut beoordeelt bepaalt
beraadslaagt bereidt bereikt berekent bericht berispt beroept beschermt beschikt beschouwt beschrijft
beslist besluit bespreekt besteedt bestemt bestrijdt betaalt betekent betrekt betwist beveelt bevestigt
bevindt bevordert bewaakt bewaart bewerkstelligt beziet bezit bezoekt bezwaart beëdigt beëindigt biedt
bijdraagt bindt blokkeert boekt bouwt brandmerkt brengt bundelt communiceert compenseert concludeert
consulteert controleert corrigeert coördineert declareert deelt dekt delegeert doet doorgeeft doorzendt
draagt drijft dringt duidt duldt dwingt effectuert eigent eist erkent evaluert faciliteert financiert
formuleert functioneert gaat garandeert gebiedt gebruikt gedoogt geeft gelast geleidt gunt haalt
handelt handhaaft hanteert hebt hecht heft helpt herbeoordeelt heroverweegt herstelt herziet hoedt honoreert
hoort houdt huisvest huurt identificeert ijvert indeelt informeert inkoopt inlicht inschrijft inspecteert
instelt int intrekt inventariseert investeert invordert keert kent keurt kiest klaart koopt koppelt laat
leent leert legt leidt levert licht limiteert loopt maakt machtigt mandateert meet meldt monitort motiveert
muteert nagaat nalaat naleeft neemt neerlegt nodigt noemt nomineert noodzaakt noteert oefent omschrijft
onderhandelt onderhoudt onderneemt onderscheidt onderschrijft ondersteunt ondertekent onderwerpt onderwijst
onderzoekt ontbindt onteigent ontheft onthoudt ontleent ontneemt ontruimt ontslaat ontsluit onttrekt
ontwerpt ontwikkelt ontzegt ontzet oordeelt opdraagt openbaart opent oplegt oppakt organiseert overdraagt
overhandigt overlegt overtreedt overtuigt overweegt past peilt plaatst plant pleegt prikt prioriteert
publiceert put raadpleegt raamt rangschikt rapporteert ratificeert realiseert rectificeert redigeert regelt
registreert reikt rekent reserveert respecteert restitueert retourneert richt roept ruilt ruimt samenstelt
samenwerkt schaft schakelt schat scheidt schenkt schiet schikt schorst schort schrapt schrijft selecteert
signaleert slaagt slaat sluit snijdt spant spoort spreekt staakt staat stalt stapt stelt stemt steunt
stimuleert stort streeft stuurt subsidieert sust taxeert tekent toelaat toetst toewijst toeziet tolkt toont
tracht treft trekt uitvoert vaardigt vangt vastlegt vaststelt vat verantwoordt verbetert verbeurt verbiedt
verbindt verdaagt verdedigt verdeelt vereffent verenigt vergadert vergelijkt vergewist vergoedt
verhaalt verhelpt verhoogt verhoort verhuurt verifieert verkent verkiest verklaart verkoopt verkort verlaagt
verlaat verlangt verleent verlengt vermeldt vermenigvuldigt vermijdt vermindert verneemt vernietigt
vernieuwt veroordeelt veroorlooft verrekent verricht verrijkt verruimt verschaft verschuift verspreidt
verstaat verstrekt vertegenwoordigt vertrouwt vervangt vervoert vervolgt vervult verwacht verwerft verwerkt
verwerpt verwezenlijkt verwijdert verwijst verwittigt verzamelt verzekert verzendt verzet verzoekt verzorgt
verzwaart vestigt vindt vliegt voegt voert volbrengt voldoet volgt volstaat voltooit voorbehoudt voorziet
vordert vraagt vrijstelt vult waakt waarborgt waardeert waarmerkt waarneemt waarschuuwt waarschuwt weeft
weegt weert weigert wendt werft werkt wijdt wijkt wijst wijzigt wint wist zal zegt zendt zet ziet zift zit
zoekt zorgt zuivert
verandert exploiteert saneert begaat bestuurt bewoont bewijst betoont actualiseert belemmert beantwoordt
bewerkt jaagt krijgt matigt nummert pakt speelt steekt teelt vernielt vertoont verstookt voltrekt
verplaatst vergroot willigt schaadt schetst sloopt verzegelt vaart beslecht berokkent bevrijdt bemachtigt
bezigt stuit lost fraudeert verhuist uitwisselt breekt reinigt repareert rondt stabiliseert wettigt
vervaardigt verhandelt ontsmet veroorzaakt beïnvloedt bezoldigt beheerst spaart slacht vermoedt
constateert betracht beproeft verdient aantoont stempelt ondervindt`
	actPlural = `aanvaarden achten adviseren afstaan afwijken analyseren antwoorden arbeiden archiveren autoriseren baseren
bedenken bedienen bedingen begeleiden beginnen begroten behandelen behartigen beheren behouden bekendmaken
bekeuren bekijken bekostigen bekrachtigen belasten beleggen bemiddelen bemonsteren benaderen benoemen
benutten beoordelen bepalen beperken beraadslagen bereiden bereiken berekenen berichten berispen beroepen
beschermen beschikken beschouwen beschrijven beslissen besluiten bespreken besteden bestemmen bestrijden
betalen betekenen betrekken betwisten bevelen bevestigen bevinden bevorderen bewaken bewaren bewerkstelligen
bezien bezitten bezoeken beëdigen beëindigen bieden bijdragen binden blokkeren boeken bouwen brandmerken
brengen bundelen communiceren compenseren concluderen consulteren controleren corrigeren coördineren
declareren dekken delegeren delen doen doorgeven doorzenden dragen drijven dringen duiden dulden dwingen
effectueren eigenen eigeren erkennen evalueren faciliteren financieren formuleren functioneren gaan
garanderen gebieden gebruiken gedogen gelasten geleiden geven gunnen halen handelen handhaven hanteren
hechten heffen helpen herbeoordelen heroverwegen herstellen herzien hoeden honoreren horen houden huisvesten
huren identificeren ijveren indelen informeren inkopen inlichten innen inschrijven inspecteren instellen
intrekken inventariseren investeren invorderen kennen keren keuren kiezen klaren kopen koppelen laten leggen
leiden lenen leren letten leveren lichten limiteren lopen machtigen maken mandateren melden meten monitoren
motiveren muteren nagaan nalaten naleven nemen nodigen noemen nomineren noodzaken noteren oefenen
omschrijven onderhandelen onderhouden ondernemen onderscheiden onderschrijven ondersteunen ondertekenen
onderwerpen onderwijzen onderzoeken ontbinden onteigenen ontheffen onthouden ontlenen ontnemen ontruimen
ontslaan ontsluiten onttrekken ontwerpen ontwikkelen ontzeggen ontzetten oordelen opdragen openbaren openen
opleggen oppakken organiseren overdragen overhandigen overleggen overtreden overtuigen
overwegen passen peilen plaatsen plegen prioriteren publiceren raadplegen raamen ramen rangschikken
rapporteren ratificeren realiseren rectificeren redigeren regelen registreren reiken rekenen reserveren
respecteren restitueren retourneren richten roepen ruilen ruimen samenstellen samenwerken schaffen schakelen
schatten scheiden schenken schieten schikken schorsen schorten schrappen schrijven selecteren signaleren
slaan slagen sluiten snijden spannen spreken staan staken stallen stappen stellen stemmen steunen stimuleren
storten streven sturen subsidiëren taxeren tekenen toelaten toetsen toewijzen toezien tolken tonen trachten
treffen trekken uitbetalen uitvoeren vaardigen vangen vastleggen vaststellen vatten verantwoorden verbeteren
verbeuren verbieden verbinden verdagen verdedigen verdelen vereffenen vereisen verenigen vergaderen
vergelijken vergewissen vergoeden verhalen verhelpen verhogen verhoren verhuren verifiëren verkennen
verkiezen verklaren verkopen verkorten verlagen verlangen verlaten verlenen verlengen vermelden
vermenigvuldigen vermijden verminderen vernemen vernietigen vernieuwen veroordelen veroorloven verplichten
verrekenen verrichten verrijken verruimen verschaffen verschuiven verspreiden verstaan verstrekken
vertegenwoordigen vertrouwen vervangen vervoeren vervolgen vervullen verwachten verwerken verwerpen
verwerven verwezenlijken verwijderen verwijzen verwittigen verzamelen verzekeren verzenden verzetten
verzoeken verzorgen verzwaren vestigen vinden vliegen voegen voeren volbrengen voldoen volgen volstaan
voltooien voorbehouden voorkomen voorzien voorzitten vorderen vragen vrijstellen vullen waarborgen waarderen
waarmerken waarnemen waarschuwen waken wegen weigeren wenden weren werken werven weven wijden wijken wijzen
wijzigen winnen zeggen zenden zetten zien ziften zoeken zorgen zuiveren zullen
veranderen exploiteren saneren besturen bewonen bewijzen actualiseren belemmeren beantwoorden bewerken
jagen krijgen nummeren pakken spelen steken telen vernielen vertonen verplaatsen vergroten willigen
schaden slopen verzegelen varen beslechten berokkenen stuiten lossen frauderen verhuizen breken reinigen
repareren vervaardigen verhandelen ontsmetten veroorzaken beïnvloeden constateren vermoeden beheersen
ondervinden`
	// stateSingular and statePlural tell an effect in law or a state, and the
	// past tense, which is no norm either.
	stateSingular = `aanvangt bedraagt begint behoort beoogt berust bestaat betreft bevat blijkt duurt eindigt geldt geniet
geschiedt had heet komt kost ligt luidt omvat ontbreekt vereist ontstaat ontvangt overeenkomt ressorteert rust
strekt telt toekomt treedt valt verkeert verkrijgt verliest vervalt voorkomt vormt was wenst werd wil
dreigt heerst vloeit voortvloeit overeenverblijft rijst woont leeft lijdt overlijdt sterft betaamt
behelst bekleedt beslaat beloopt beperkt omzet overschrijdt resteert speelt verstrijkt verschilt
verschijnt vertrekt verjaart vertoeft verdraagt kenmerkt kruist schiet tekortschiet vergezelt vreest
mocht moest kon zou werkte meent bezigt raakt schijnt slijt overstijgt weerspiegelt ontspruit gebeurt
groeit stijgt daalt afneemt toeneemt herleeft uitmaakt ophoudt doorkruist bezighoudt beverandert lukt
slaagt faalt reikt`
	statePlural = `aanvangen bedragen behoren beogen berusten bestaan betreffen bevatten blijken duren eindigen gelden genieten
geschieden hadden heten komen liggen luiden omvatten ontbreken ontstaan ontvangen overeenkomen ressorteren
rusten strekken tellen toekomen treden vallen verkeren verkrijgen verliezen vervallen vormen waren wensen
werden willen
dreigen heersen vloeien verblijven rijzen wonen leven lijden overlijden sterven beperken overschrijden
resteren verstrijken verschillen verschijnen vertrekken verjaren vertoeven kruisen vrezen menen konden
zouden mochten moesten raken schijnen gebeuren groeien stijgen dalen ontspruiten`
)

var forms = func() map[string]form {
	forms := map[string]form{
		"kan": {may, false}, "kunnen": {may, true}, "mag": {may, false}, "mogen": {may, true},
		"moet": {must, false}, "moeten": {must, true}, "dient": {must, false}, "dienen": {must, true},
		"hoeft": {need, false}, "hoeven": {need, true}, "behoeft": {need, false}, "behoeven": {need, true},
		"wordt": {become, false}, "worden": {become, true}, "is": {be, false}, "zijn": {be, true},
		"heeft": {have, false}, "hebben": {have, true}, "blijft": {remain, false}, "blijven": {remain, true},
	}
	for _, list := range []struct {
		words string
		form
	}{
		{actSingular, form{act, false}}, {actPlural, form{act, true}},
		{stateSingular, form{state, false}}, {statePlural, form{state, true}},
	} {
		for _, word := range strings.Fields(list.words) {
			forms[word] = list.form
		}
	}
	return forms
}()
