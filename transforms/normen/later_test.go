package normen

import "testing"

// Forms of laws that nobody had looked at and that independent readers found;
// with each the sentences that look like it and have no norm.

func TestNamesOfLawsReadLater(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het bevoegd college van burgemeester en wethouders keurt de molen.", "college plicht", "onderwerp voorop: handelt"},
		{"Bij storm kan het bevoegd college van burgemeester en wethouders de molen sluiten.", "college bevoegdheid", "onderwerp na gezegde: kan"},
		{"Het daartoe bevoegd college van burgemeester en wethouders keurt de molen.", "college plicht", ""},
		{"De provinciale besturen dragen zorg voor de molens.", "provincie plicht", ""},
		{"De gemeentelijke besturen dragen zorg voor de molens.", "gemeente plicht", ""},
		{"Ieder der betrokken gemeenten betaalt een bijdrage.", "gemeente plicht", ""},
		{"De contactgemeente draagt er zorg voor dat elke molen draait.", "gemeente plicht", ""},
		{"De centrumgemeenten verdelen het molengeld.", "gemeente plicht", ""},
		{"Burgemeester en wethouders van de contactgemeente stellen een molenplan vast.", "college plicht", ""},
		{"De Staten der provinciën zijn bevoegd voorschriften te geven over molens.", "provinciale staten bevoegdheid", ""},
		{"De op grond van artikel 3, eerste lid en tweede lid, van de wet aangewezen gemeenten dragen zorg voor de molens.", "gemeente plicht", ""},
		{"Elk van de gemeenten waar een molen staat, betaalt een bijdrage.", "gemeente plicht", ""},
		{"Indien er een molen staat, betaalt elk van de gemeenten aan de molenaar een bijdrage.", "gemeente plicht", ""},
		{"De burgemeester van de gemeente waar zich dat voorval heeft voorgedaan, of de voorzitter van de veiligheidsregio kan de molen stilzetten.", "burgemeester bevoegdheid, veiligheidsregio bevoegdheid", ""},
	})
	none(t,
		"De molenaar zendt het bevoegd college van burgemeester en wethouders een verslag.",
		"De molenaar is door het bevoegd college van burgemeester en wethouders gewaarschuwd.",
		"De molenaar overlegt met de gemeentelijke besturen.",
		"De gemeentelijke verordeningen gelden.",
		"De molenaar meldt de storm aan de contactgemeente.",
		"De molenaar betaalt elk van de gemeenten een bijdrage.",
		"De Staten der Unie zenden een afschrift.",
		"Indien de jongen niet komt, kunnen de in artikel 2, eerste lid, bedoelde personen burgemeester en wethouders verzoeken de molen te sluiten.",
	)
}

func TestWhoSeesToIt(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het onderhoud van de molens geschiedt door de zorg van de burgemeester.", "burgemeester plicht", "lijdende vorm met door: geschiedt"},
		{"Voor zover de molens niet draaien, worden door de zorg van de burgemeester de nodige wieken aangebracht.", "burgemeester plicht", "lijdende vorm met door: worden"},
		{"Het ontwerp wordt door de zorg van de deelnemende gemeenten en provincies ter inzage gelegd.", "gemeente plicht, provincie plicht", ""},
		{"Door of op last van de burgemeester kunnen molens in bezit worden genomen.", "burgemeester bevoegdheid", "lijdende vorm met door: kunnen worden"},
		{"De molen wordt door of vanwege de burgemeester hersteld.", "burgemeester plicht", ""},
		{"De aanwijzing moet geschieden door de gemeenteraad.", "gemeenteraad plicht", ""},
		{"Indien de wiek breekt, kan dit geschieden door de burgemeester van de gemeente waar de molen staat.", "burgemeester bevoegdheid", "lijdende vorm met door: kan geschieden"},
		{"De herstelling van molens en sluizen, waaronder ook bruggen worden verstaan, welke door de daartoe verplichten niet geschiedt, kan door gedeputeerde staten worden bevolen.", "gedeputeerde staten bevoegdheid", ""},
		{"Ontheffing kan worden verleend door: b. gedeputeerde staten, indien de molen aan een vaarweg staat.", "gedeputeerde staten bevoegdheid", ""},
		{"De beslissing op het verzoek wordt genomen door: a. het college van burgemeester en wethouders, indien het een molen betreft;", "college plicht", ""},
	})
	none(t,
		"De molens worden aan de zorg van de burgemeester onttrokken.",
		"De molen wordt hersteld in overleg met de zorg van de burgemeester.",
		"Door de last van de burgemeester wordt de molen gesloten.",
		"De kosten van de zorg van de burgemeester worden door de molenaar gedragen.",
		"De betaling moet geschieden door de gemeente te machtigen.",
		"De molen, door of vanwege de burgemeester hersteld, wordt gesloten.",
		"Dit kan geschieden op verzoek van de burgemeester.",
		"Een verzoek wordt ingediend bij: a. de burgemeester, indien het een molen betreft;",
	)
}

func TestVerbsThatLookLikeAState(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het college krijgt tot taak de molens te keuren.", "college plicht", "onderwerp voorop: krijgt taak"},
		{"De burgemeester krijgt de bevoegdheid de molen te sluiten.", "burgemeester bevoegdheid", ""},
		{"Ingeval van aanwijzing leggen burgemeester en wethouders de beschikking ter inzage.", "college plicht", ""},
		{"Indien naar het oordeel van gedeputeerde staten gronden aanwezig zijn om een molenschap op te heffen, treden zij in overleg met het bestuur daarvan.", "gedeputeerde staten plicht", ""},
	})
	none(t,
		"De burgemeester bekleedt geen ander ambt.",
		"De burgemeester bekleedt het ambt gedurende zes jaar.",
		"De gemeente vormt een molengebied.",
		"De gemeente vormt een waarborgfonds met de provincie.",
		"De gemeente krijgt een uitkering.",
		"De gemeente krijgt door Onze Minister een uitkering toegekend.",
		"Leden kunnen personen aanwijzen die door de burgemeester worden gehoord.",
		"De betaling kan geschieden door de gemeente of door de molenaar te machtigen.",
		"De molen wordt niet gesloten dan nadat de burgemeester door de molenaar van zijn voornemen in kennis is gesteld.",
		"Indien naar het oordeel van gedeputeerde staten molenaars tekortschieten, zijn zij gehouden de molen te sluiten.",
	)
}

func TestWhereAClauseEnds(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"De gemeenteraad kan, voor zover dat in het belang van de rust nodig is, in de huisvestingsverordening molens aanwijzen die niet mogen worden bewoond.", "gemeenteraad bevoegdheid", ""},
		{"Bij de aanwijzing van gebieden, anders dan bedoeld in het derde lid, als zeer kwetsbaar gebied houden provinciale staten rekening met de molens.", "provinciale staten plicht", ""},
		{"Bewaking van molens bij de handhaving van de openbare orde en rust geschiedt door de burgemeester.", "burgemeester plicht", ""},
		{"Indien molens nog vaak worden gebruikt of geraadpleegd kan op verzoek ontheffing worden verleend door gedeputeerde staten.", "gedeputeerde staten bevoegdheid", ""},
		{"In dat geval is de provincie vergoedingsplichtig.", "provincie plicht", ""},
		{"Intrekking van de vergunning geschiedt niet voordat de burgemeester van zijn voornemen daartoe mededeling heeft gedaan.", "burgemeester verbod", "geschiedt niet voordat"},
		{"Andere gronden tot weigering, dan die, genoemd in dit hoofdstuk, worden niet in de verordening opgenomen.", "gemeenteraad verbod", ""},
	})
	none(t,
		"De provincie is niet vergoedingsplichtig.",
		"Intrekking van de vergunning geschiedt niet voordat de burgemeester advies heeft uitgebracht.",
		"De vergunning wordt niet verleend dan nadat burgemeester en wethouders zijn gehoord.",
		"Een besluit wordt niet genomen, dan nadat burgemeester en wethouders het voornemen daartoe ter kennis hebben gebracht.",
		"De molenaar mag molens bouwen, als zeer oude molens gedeputeerde staten hinderen.",
		"De leden kunnen niet worden benoemd door molenaars die in de gemeenteraad zitten.",
		"De burgemeester kan door Onze Minister worden benoemd.",
	)
}

func TestABestuursorgaanByWhatItDecidesOn(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het bestuursorgaan dat bevoegd is een omgevingsvergunning voor de molen te verlenen, kan daaraan voorschriften verbinden.", "bevoegd gezag bevoegdheid", ""},
		{"Het bestuursorgaan dat belast is met de voorbereiding van een bestemmingsplan pleegt overleg met de molenaar.", "bevoegd gezag plicht", ""},
	})
	specify(t, law, []sentenceSpec{
		{"Het in artikel 5.2 van de Wet algemene bepalingen omgevingsrecht bedoelde bestuursorgaan heeft tot taak zorg te dragen voor de handhaving.", "bevoegd gezag plicht", ""},
	})
	specify(t, law+"\nHet bevoegd gezag.", []sentenceSpec{
		{"De molenaar krijgt door of namens het bevoegd gezag een bewijs van ontvangst toegezonden of uitgereikt.", "bevoegd gezag plicht", "lijdende vorm met door: krijgt"},
	})
	none(t,
		"Het bestuursorgaan dat bevoegd is de molen te sluiten, zendt een bericht.",
		"Een bestuursorgaan dat een omgevingsvergunning ontvangt, zendt een bericht.",
		"De molenaar zendt het bestuursorgaan dat bevoegd is een omgevingsvergunning te verlenen een bericht.",
		"De molenaar krijgt een bewijs van ontvangst van de burgemeester toegezonden.",
		"De molenaar krijgt geen bewijs.",
		"Het in artikel 5.2 van de Algemene wet bestuursrecht bedoelde bestuursorgaan zendt een bericht.",
	)
}

func TestARowBehindKan(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"In dat geval kan de Staat, de provincie, de gemeente of het waterschap de kosten terugvorderen.", "provincie bevoegdheid, gemeente bevoegdheid", ""},
		{"Bij storm kunnen de molenaar, de burgemeester en het college de molen sluiten.", "burgemeester bevoegdheid, college bevoegdheid", ""},
		{"Indien met betrekking tot de molen bij storm, als de ten hoogste toelaatbare druk is gemeten, treffen burgemeester en wethouders maatregelen.", "college plicht", ""},
		{"Indien de druk hoger was en met toepassing van artikel 9, tweede lid, een hogere druk, als de ten hoogste toelaatbare is vastgesteld, treffen burgemeester en wethouders maatregelen.", "college plicht", ""},
	})
	none(t,
		"In dat geval kan de molenaar, de burgemeester en het college gehoord, de molen sluiten.",
		"In dat geval kan de molenaar, de burgemeester of het college worden verzocht de molen te sluiten.",
		"In dat geval kan de molenaar, de burgemeester gehoord, de molen sluiten.",
		"Bij storm kan het college worden verzocht de molen te sluiten.",
		"In dat geval vraagt de molenaar, de gemeente of de provincie om een molen.",
	)
}
