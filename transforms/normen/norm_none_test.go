package normen

import "testing"

func TestABodyThatDoesNotAct(t *testing.T) {
	t.Run("a body behind aan, bij, van or op has nothing to do", func(t *testing.T) {
		none(t,
			"De molenaar zendt het verslag aan het college.",
			"De aanvraag wordt ingediend bij burgemeester en wethouders.",
			"Onze Minister beslist op verzoek van gedeputeerde staten.",
			"De eigenaar brengt de verkoop ter kennis van de burgemeester.",
			"Onze Minister verstrekt aan de gemeente een uitkering per vuurtoren.",
			"Het hoofd van de smederij meldt de gemeenteraad de sluiting.",
			"De aanvrager verschaft het college de gegevens over de vlieger.",
			"De met het college gesloten overeenkomst vermeldt de prijs.",
			"De aan de gemeente verbonden molenaar houdt een logboek bij.",
			"Een door het college aangewezen deskundige en de molenaar bezoeken de molen.",
		)
	})
	t.Run("who is consulted has nothing to do", func(t *testing.T) {
		none(t,
			"Onze Minister stelt het vuurtorenplan vast, gehoord gedeputeerde staten.",
			"Onze Minister wijst na overleg met het college een veerpont aan.",
			"De inspecteur beslist in overeenstemming met de burgemeester.",
			"De molencommissie overlegt met de gemeenteraad.",
		)
	})
	t.Run("a condition lays nothing on the body in it", func(t *testing.T) {
		none(t,
			"Indien het college de vergunning verleent, betaalt de aanvrager de leges.",
			"De steiger blijft gesloten, tenzij de burgemeester anders bepaalt.",
			"De molenaar draait niet voordat gedeputeerde staten hebben beslist.",
			"Voor zover naar het oordeel van het college geen gevaar bestaat, mag de eigenaar vliegeren.",
			"Het verbod geldt niet indien de gemeenteraad het plan heeft vastgesteld.",
			"De termijn waarbinnen het college beslist, bedraagt acht weken.",
			"Wie de gemeente benadeelt, vergoedt de schade.",
		)
	})
	t.Run("a dat-clause under another actor is none", func(t *testing.T) {
		none(t,
			"Onze Minister kan bepalen dat het college een register bijhoudt.",
			"Bij algemene maatregel van bestuur kan worden bepaald dat burgemeester en wethouders een opgave doen.",
			"De aanvrager toont aan dat de gemeente de steiger onderhoudt.",
		)
	})
	t.Run("a relative clause describes", func(t *testing.T) {
		none(t,
			"De stukken die door de gemeenteraad worden gezonden, liggen ter inzage.",
			"De eigenaar van de molen die door het college is aangewezen, draait iedere week.",
			"De ambtenaar aan wie gedeputeerde staten het toezicht hebben opgedragen, draagt een penning.",
		)
	})
}

func TestTheNormOfAnother(t *testing.T) {
	t.Run("a citizen or an institution", func(t *testing.T) {
		none(t,
			"De aanvrager is verplicht het college desgevraagd inlichtingen te geven.",
			"De molenaar heeft recht op een vergoeding van de gemeente.",
			"Een ieder kan zienswijzen bij de gemeenteraad naar voren brengen.",
			"Tegen een besluit van het college kan beroep worden ingesteld.",
		)
	})
	t.Run("another authority", func(t *testing.T) {
		none(t,
			"Het bevoegd gezag stelt een onderzoek in naar de vijver.",
			"Het bestuursorgaan beslist binnen acht weken.",
			"De heffingsambtenaar van de gemeente stelt de aanslag vast.",
			"De wethouder beantwoordt de vragen van het dorp.",
			"Het algemeen bestuur van het waterschap stelt het peil vast.",
			"De eilandsraad stelt een steigerverordening vast.",
			"De griffier van de gemeenteraad zendt de stukken.",
			"Een vereniging van gemeenten kan een molenfonds instellen.",
		)
	})
	t.Run("homonyms", func(t *testing.T) {
		none(t,
			"Het College bescherming persoonsgegevens houdt een register bij.",
			"Het college van bestuur van de smidsschool stelt een rooster vast.",
			"Het college van afgevaardigden kiest een voorzitter.",
			"De raad van toezicht van de molenstichting keurt de jaarrekening goed.",
			"De raad voor de kinderbescherming doet onderzoek naar het speelbos.",
			"De raad van discipline legt een maatregel op.",
			"De Raad van State brengt advies uit.",
			"De staten die partij zijn bij het verdrag, wisselen gegevens uit.",
			"Commissarissen zien toe op het bestuur van de vennootschap.",
		)
	})
}

func TestTextThatIsNoNorm(t *testing.T) {
	t.Run("definitions", func(t *testing.T) {
		none(t,
			"molenplan: plan van de gemeenteraad als bedoeld in artikel 9;",
			"In deze wet wordt onder deelnemende gemeente verstaan een gemeente met een vuurtoren.",
			"Een vuurtorengemeente is een gemeente waarin een vuurtoren staat.",
		)
	})
	t.Run("delegation, entry into force and application", func(t *testing.T) {
		none(t,
			"Bij algemene maatregel van bestuur kunnen regels worden gesteld over de verslagen van het college.",
			"Dit artikel treedt in werking op een bij koninklijk besluit te bepalen tijdstip.",
			"Artikel 7 is van overeenkomstige toepassing op besluiten van de gemeenteraad.",
			"Voor «het college» wordt gelezen: gedeputeerde staten.",
			"De bekendmaking geschiedt in het gemeenteblad.",
		)
	})
	t.Run("incompatibility and oath", func(t *testing.T) {
		none(t,
			"Een lid van de molencommissie is niet tevens lid van de gemeenteraad.",
			"De molenmeester legt in handen van de burgemeester de eed af.",
			"De burgemeester is geen lid van de molencommissie.",
		)
	})
	t.Run("a body as a place, a state of a body", func(t *testing.T) {
		none(t,
			"De stukken liggen ter inzage in de gemeente waar de molen staat.",
			"De gemeente telt ten minste drie vuurtorens.",
			"De begroting van de provincie vormt de grondslag van de uitkering.",
			"De boete komt toe aan de gemeente.",
			"Het college bestaat uit de burgemeester en de wethouders.",
		)
	})
}
