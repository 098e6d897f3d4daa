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
	actSingular = `aangeeft aantoont aanvaardt accepteert acht actualiseert adviseert afstaat afwijkt agendeert analyseert
antwoordt arbeidt archiveert autoriseert baseert beantwoordt bedenkt bedient bedingt begaat begeleidt begroot
behandelt behartigt beheerst beheert behoudt bekeurt bekijkt bekostigt bekrachtigt belegt belemmert belet
bemachtigt bemiddelt bemoeit bemonstert benadert benoemt benut beoordeelt bepaalt beperkt beproeft beraadslaagt
bereidt bereikt berekent bericht berispt beroept berokkent beschermt beschikt beschouwt beschrijft beslecht
beslist besluit bespreekt besteedt bestelt bestemt bestrijdt bestudeert bestuurt betaalt betekent betoont
betracht betrekt betwist beveelt beveiligt bevestigt bevindt bevordert bevraagt bevrijdt bewaakt bewaart
bewerkstelligt bewerkt bewijst bewoont beziet bezigt bezit bezoekt bezoldigt bezorgt bezwaart beëdigt beëindigt
beïnvloedt biedt bijdraagt bindt blokkeert boekt borgt bouwt brandmerkt breekt brengt bundelt communiceert
compenseert concludeert constateert consulteert controleert corrigeert coördineert declareert deelt dekt
delegeert deponeert digitaliseert documenteert doet doorgeeft doorloopt doorzendt draagt drijft dringt duidt
duldt dwingt effectuert eigent eist erkent evalueert experimenteert exploiteert faciliteert financiert
formuleert fraudeert functioneert fuseert gaat garandeert gebiedt gebruikt gedoogt geeft gelast geleidt
groepeert gunt haalt handelt handhaaft hanteert hebt hecht heft helpt herbeoordeelt herijkt heropent
heroverweegt herplaatst herstelt hervat herverdeelt hervormt herziet hoedt honoreert hoort houdt huisvest huurt
identificeert ijvert indeelt informeert inkoopt inlicht inpast inschrijft inspecteert instelt int intrekt
inventariseert investeert invordert isoleert jaagt kapt keert kent keurt kiest klaart koopt koppelt krijgt
kwalificeert kwantificeert laat leent leert legaliseert legt leidt levert licht limiteert loopt lost maakt maant
machtigt mandateert markeert matigt meet meldt monitort motiveert muteert nagaat nalaat naleeft neemt neerlegt
nodigt noemt nomineert noodzaakt normeert noteert nummert oefent omschrijft onderbouwt onderhandelt onderhoudt
onderneemt onderscheidt onderschrijft ondersteunt ondertekent ondervindt onderwerpt onderwijst onderzoekt
ontbindt onteigent ontheft onthoudt ontleent ontneemt ontruimt ontslaat ontsluit ontsmet onttrekt ontwerpt
ontwikkelt ontzegt ontzet ontzorgt oordeelt opdraagt openbaart opent oplegt oppakt optimaliseert organiseert
overdraagt overhandigt overlegt overtreedt overtuigt overweegt pakt participeert past peilt plaatst plant pleegt
poogt preciseert presenteert prikt prioriteert programmeert publiceert put raadpleegt raamt rangschikt
rapporteert ratificeert realiseert rectificeert redigeert regelt registreert reguleert reikt reinigt rekent
repareert reserveert respecteert restitueert retourneert richt roept rondt ruilt ruimt samenstelt samenwerkt
sanctioneert saneert schaadt schaft schakelt schat scheidt schenkt schetst schikt schorst schort schrapt
schrijft selecteert signaleert slaat slacht sloopt sluit snijdt sommeert spaart spant speelt splitst spoort
spreekt staakt staat stabiliseert stalt stapt steekt stelt stempelt stemt steunt stimuleert stort streeft
structureert stuit stuurt subsidieert sust taxeert teelt tekent toelaat toetst toewijst toeziet tolereert tolkt
toont tracht transformeert treft trekt uitvoert uitwisselt uniformeert vaardigt valideert vangt vastlegt
vaststelt vat verandert verantwoordt verbetert verbeurt verbiedt verbindt verbreedt verdaagt verdedigt verdeelt
verdient verduidelijkt vereffent verenigt vergadert vergelijkt vergewist vergoedt vergroot vergunt verhaalt
verhandelt verhelpt verhoogt verhoort verhuist verhuurt verifieert verkavelt verkent verkiest verklaart verkoopt
verkort verlaagt verlaat verlangt verleent verlengt verloot vermeldt vermenigvuldigt vermijdt vermindert
vermoedt verneemt vernielt vernietigt vernieuwt veroordeelt veroorlooft veroorzaakt verplaatst verrekent
verricht verrijkt verruimt verschaft verschuift versnelt verspreidt verstaat versterkt verstookt verstrekt
vertaalt vertegenwoordigt vertoont vertraagt vertrouwt vervaardigt vervangt vervoert vervolgt vervult verwacht
verwerft verwerkt verwerpt verwezenlijkt verwijdert verwijst verwittigt verzamelt verzegelt verzekert verzendt
verzet verzoekt verzorgt verzwaart vestigt vindt vliegt voegt voert volbrengt voldoet volgt volstaat voltooit
voltrekt voorbehoudt voorziet vordert vraagt vrijstelt vult waakt waarborgt waardeert waarmerkt waarneemt
waarschuuwt waarschuwt weeft weegt weerlegt weert weigert wendt werft werkt wettigt wijdt wijkt wijst wijzigt
willigt wint wisselt wist zal zegt zendt zet ziet zift zit zoekt zorgt zuivert`
	actPlural = `aanvaarden accepteren achten actualiseren adviseren afstaan afwijken agenderen analyseren antwoorden arbeiden
archiveren autoriseren baseren beantwoorden bedenken bedienen bedingen begeleiden beginnen begroten behandelen
behartigen beheersen beheren behouden bekendmaken bekeuren bekijken bekostigen bekrachtigen belasten beleggen
belemmeren bemiddelen bemoeien bemonsteren benaderen benoemen benutten beoordelen bepalen beperken beraadslagen
bereiden bereiken berekenen berichten berispen beroepen berokkenen beschermen beschikken beschouwen beschrijven
beslechten beslissen besluiten bespreken besteden bestellen bestemmen bestrijden bestuderen besturen betalen
betekenen betrekken betwisten beveiligen bevelen bevestigen bevinden bevorderen bevragen bewaken bewaren
bewerken bewerkstelligen bewijzen bewonen bezien bezitten bezoeken bezorgen beëdigen beëindigen beïnvloeden
bieden bijdragen binden blokkeren boeken borgen bouwen brandmerken breken brengen bundelen communiceren
compenseren concluderen constateren consulteren controleren corrigeren coördineren declareren dekken delegeren
delen deponeren digitaliseren documenteren doen doorgeven doorlopen doorzenden dragen drijven dringen duiden
dulden dwingen effectueren eigenen eigeren eisen erkennen evalueren experimenteren exploiteren faciliteren financieren
formuleren frauderen functioneren fuseren gaan garanderen gebieden gebruiken gedogen gelasten geleiden geven
groeperen gunnen halen handelen handhaven hanteren hechten heffen helpen herbeoordelen herijken heropenen
heroverwegen herplaatsen herstellen hervatten herverdelen hervormen herzien hoeden honoreren horen houden
huisvesten huren identificeren ijveren indelen informeren inkopen inlichten innen inpassen inschrijven
inspecteren instellen intrekken inventariseren investeren invorderen isoleren jagen kappen kennen keren keuren
kiezen klaren kopen koppelen krijgen kwalificeren kwantificeren laten legaliseren leggen leiden lenen leren
letten leveren lichten limiteren lopen lossen machtigen maken mandateren manen markeren melden meten monitoren
motiveren muteren nagaan nalaten naleven nemen nodigen noemen nomineren noodzaken normeren noteren nummeren
oefenen omschrijven onderbouwen onderhandelen onderhouden ondernemen onderscheiden onderschrijven ondersteunen
ondertekenen ondervinden onderwerpen onderwijzen onderzoeken ontbinden onteigenen ontheffen onthouden ontlenen
ontnemen ontruimen ontslaan ontsluiten ontsmetten onttrekken ontwerpen ontwikkelen ontzeggen ontzetten ontzorgen
oordelen opdragen openbaren openen opleggen oppakken optimaliseren organiseren overdragen overhandigen
overleggen overtreden overtuigen overwegen pakken participeren passen peilen plaatsen plegen pogen preciseren
presenteren prioriteren programmeren publiceren raadplegen raamen ramen rangschikken rapporteren ratificeren
realiseren rechtvaardigen rectificeren redigeren regelen registreren reguleren reiken reinigen rekenen repareren reserveren
respecteren restitueren retourneren richten roepen ruilen ruimen samenstellen samenwerken sanctioneren saneren
schaden schaffen schakelen schatten scheiden schenken schieten schikken schorsen schorten schrappen schrijven
selecteren signaleren slaan slagen slopen sluiten snijden sommeren spannen spelen splitsen spreken staan staken
stallen stappen steken stellen stemmen steunen stimuleren storten streven structureren stuiten sturen
subsidiëren taxeren tekenen telen toelaten toetsen toewijzen toezien tolereren tolken tonen trachten
transformeren treffen trekken uitbetalen uitvoeren uniformeren vaardigen valideren vangen vastleggen vaststellen
vatten veranderen verantwoorden verbeteren verbeuren verbieden verbinden verbreden verdagen verdedigen verdelen
verduidelijken vereffenen vereisen verenigen vergaderen vergelijken vergewissen vergoeden vergroten vergunnen
verhalen verhandelen verhelpen verhogen verhoren verhuizen verhuren verifiëren verkavelen verkennen verkiezen
verklaren verkopen verkorten verlagen verlangen verlaten verlenen verlengen verloten vermelden vermenigvuldigen
vermijden verminderen vermoeden vernemen vernielen vernietigen vernieuwen veroordelen veroorloven veroorzaken
verplaatsen verplichten verrekenen verrichten verrijken verruimen verschaffen verschuiven versnellen verspreiden
verstaan versterken verstrekken vertalen vertegenwoordigen vertonen vertragen vertrouwen vervaardigen vervangen
vervoeren vervolgen vervullen verwachten verwerken verwerpen verwerven verwezenlijken verwijderen verwijzen
verwittigen verzamelen verzegelen verzekeren verzenden verzetten verzoeken verzorgen verzwaren vestigen vinden
vliegen voegen voeren volbrengen voldoen volgen volstaan voltooien voltrekken voorbehouden voorkomen voorzien
voorzitten vorderen vragen vrijstellen vullen waarborgen waarderen waarmerken waarnemen waarschuwen waken
weerleggen wegen weigeren wenden weren werken werven weven wijden wijken wijzen wijzigen willigen winnen
wisselen zeggen zenden zetten zien ziften zoeken zorgen zuiveren zullen`
	// stateSingular and statePlural tell an effect in law or a state, and the
	// past tense, which is no norm either.
	stateSingular = `aanvangt afneemt bedraagt begint behelst behoort bekleedt beloopt beoogt berust beslaat bestaat betaamt betreft
bevat bezighoudt blijkt daalt doorkruist dreigt duurt eindigt faalt gebeurt geldt geniet geschiedt grenst groeit had
heerst heet herleeft kenmerkt komt kon kost kruist leeft ligt lijdt luidt lukt meent mocht moest omvat omzet
ontbreekt ontspruit ontstaat ontvangt ophoudt overeenkomt overeenstemt overlijdt overschrijdt overstijgt raakt
ressorteert resteert rijst rust schiet schijnt slaagt slijt sterft stijgt strekt tekortschiet telt toekomt
toeneemt treedt uitmaakt valt verblijft verdraagt vereist vergezelt verjaart verkeert verkrijgt verliest
verschijnt verschilt verstrijkt vertoeft vertrekt vervalt vloeit voorkomt voortvloeit vormt vreest was
weerspiegelt wenst werd werkte wil woont zou`
	statePlural = `aanvangen bedragen behoren beogen berusten bestaan betreffen bevatten blijken dalen dreigen duren eindigen
gebeuren gelden genieten geschieden grenzen groeien hadden heersen heten komen konden kruisen leven liggen lijden luiden
menen mochten moesten omvatten ontbreken ontspruiten ontstaan ontvangen overeenkomen overlijden overschrijden
raken ressorteren resteren rijzen rusten schijnen sterven stijgen strekken tellen toekomen treden vallen
verblijven verjaren verkeren verkrijgen verliezen verschijnen verschillen verstrijken vertoeven vertrekken
vervallen vloeien vormen vrezen waren wensen werden willen wonen zouden`
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
