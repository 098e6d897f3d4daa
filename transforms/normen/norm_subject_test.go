package normen

import "testing"

func TestTheSubjectBehindTheVerb(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Jaarlijks stelt het college het molenplan vast.", "college plicht", "onderwerp na gezegde: handelt"},
		{"In het besluit vermelden gedeputeerde staten de hoogte van de dijk.", "gedeputeerde staten plicht", ""},
		{"Binnen zes weken na ontvangst van de melding zendt de burgemeester een bewijs.", "burgemeester plicht", ""},
		{"Alvorens te beslissen hoort het college de molenaar.", "college plicht", ""},
		{"Om de molen te behouden stelt het college een fonds in.", "college plicht", ""},
		{"Om redenen van veiligheid sluit het college de vijver.", "college plicht", ""},
		{"Ieder jaar stelt de gemeenteraad een tarief vast.", "gemeenteraad plicht", ""},
		{"Ten behoeve van de veiligheid kunnen burgemeester en wethouders de vijver afsluiten.", "college bevoegdheid", ""},
		{"Voor de toepassing van dit artikel houdt de gemeenteraad rekening met de wind.", "gemeenteraad plicht", ""},
	})
	t.Run("after a condition", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Indien de molen stilstaat, waarschuwt het college de molenaar.", "college plicht", "onderwerp na gezegde: handelt"},
			{"Indien het college dat nodig acht, sluit de burgemeester de vijver.", "burgemeester plicht", ""},
			{"Wanneer provinciale staten daarom verzoeken, zenden gedeputeerde staten het register toe.", "gedeputeerde staten plicht", ""},
			{"Nadat de termijn is verstreken en geen zienswijze is ingediend, neemt de gemeenteraad het besluit.", "gemeenteraad plicht", ""},
			{"Voor zover de wet niet anders bepaalt, kan de commissaris van de Koning aanwijzingen geven.", "commissaris bevoegdheid", ""},
			{"Wordt het register niet bijgehouden, dan stellen gedeputeerde staten een termijn.", "gedeputeerde staten plicht", ""},
			{"Teneinde de oever te beschermen, kunnen gedeputeerde staten de vaarweg sluiten.", "gedeputeerde staten bevoegdheid", ""},
			{"Is de molen in gevaar, dan kan de burgemeester hem vorderen.", "burgemeester bevoegdheid", ""},
			{"Als het college in gebreke blijft, beslissen gedeputeerde staten.", "gedeputeerde staten plicht", ""},
			{"Indien een aanvraag is ingediend en het college niet tijdig beslist, stelt de gemeente de aanvrager schadeloos.", "gemeente plicht", ""},
		})
	})
	t.Run("what follows the subject is not it", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"De gemeenteraad hoort het college over het molenplan.", "gemeenteraad plicht", ""},
			{"Het college verzoekt de burgemeester om advies.", "college plicht", ""},
			{"Gedeputeerde staten kunnen aan de gemeenteraad een aanwijzing geven.", "gedeputeerde staten bevoegdheid", ""},
			{"De commissaris van de Koning kan de burgemeesters in de provincie bijeenroepen.", "commissaris bevoegdheid", ""},
		})
	})
	t.Run("an object may come first", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"De kosten verhaalt het college op de eigenaar.", "college plicht", "onderwerp na gezegde: handelt"},
			{"Een afschrift van het besluit zendt het college aan de inspecteur.", "college plicht", ""},
			{"De bevoegdheid, bedoeld in artikel 3, kan de gemeenteraad overdragen.", "gemeenteraad bevoegdheid", ""},
		})
		none(t,
			"De secretaris verstrekt het college de gegevens.",
			"De notaris meldt de gemeente de overdracht van de molen.",
			"Een afschrift zendt de griffier aan het college.",
			"Het hoofd zendt het college een afschrift van het rooster.",
		)
	})
}

func TestSeveralBodies(t *testing.T) {
	t.Run("each of a row has the norm", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"De gemeenteraad en het college bevorderen het behoud van molens.", "gemeenteraad plicht, college plicht", ""},
			{"De gemeenteraad, het college en de burgemeester verstrekken de gegevens over de vijver.", "gemeenteraad plicht, college plicht, burgemeester plicht", ""},
			{"De hoefsmid, de molenaar en het college gebruiken het molennummer.", "college plicht", ""},
			{"Het hoofd van de smederij en burgemeester en wethouders zijn bevoegd het rooster te wijzigen.", "college bevoegdheid", ""},
			{"Onze Minister en de burgemeester zijn bevoegd de reddingsboot in te zetten.", "burgemeester bevoegdheid", ""},
			{"Gedeputeerde staten onderscheidenlijk burgemeester en wethouders kunnen een boete opleggen.", "gedeputeerde staten bevoegdheid, college bevoegdheid", ""},
			{"Provincies en gemeenten zenden het overzicht van vuurtorens in.", "provincie plicht, gemeente plicht", ""},
			{"De provincie of de gemeente die het gezag over de steiger heeft, onderhoudt die.", "provincie plicht, gemeente plicht", ""},
		})
	})
	t.Run("behind the verb as well", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Jaarlijks overleggen de gemeenteraad en provinciale staten over de veerpont.", "gemeenteraad plicht, provinciale staten plicht", ""},
			{"Desgevraagd verstrekken het college en de burgemeester de gegevens.", "college plicht, burgemeester plicht", ""},
		})
	})
}

func TestHowABodyIsNamed(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Een college van burgemeester en wethouders kan het register raadplegen.", "college bevoegdheid", ""},
		{"De colleges van burgemeester en wethouders van de betrokken gemeenten treffen een regeling.", "college plicht", ""},
		{"De raad van de gemeente stelt een geitenverordening vast.", "gemeenteraad plicht", ""},
		{"De raden van de betrokken gemeenten wijzen een secretaris aan.", "gemeenteraad plicht", ""},
		{"Onze Commissaris in de provincie beslist binnen een maand.", "commissaris plicht", ""},
		{"De commissaris des Konings doet hiervan mededeling.", "commissaris plicht", ""},
		{"De voorzitter van de gemeenteraad opent de vergadering.", "burgemeester plicht", ""},
		{"De voorzitter van gedeputeerde staten ondertekent de stukken.", "commissaris plicht", ""},
		{"Het verantwoordelijke college zorgt voor een afschrift.", "college plicht", ""},
		{"Het in het eerste lid bedoelde college beslist op het verzoek.", "college plicht", ""},
		{"Het aldus aangewezen college beslist op het verzoek.", "college plicht", ""},
		{"Provinciale en gedeputeerde staten wisselen de gegevens uit.", "provinciale staten plicht, gedeputeerde staten plicht", ""},
		{"Burgemeester en wethouders van de gemeente waar de molen staat, houden een lijst bij.", "college plicht", ""},
		{"Het bestuur van de provincie draagt de kosten van de veerpont.", "provincie plicht", ""},
		{"Het college van gedeputeerde staten stelt het verslag op.", "gedeputeerde staten plicht", ""},
		{"De burgemeester van Oud-Vossenveen verleent de ontheffing.", "burgemeester plicht", ""},
		{"Iedere gemeente houdt een speelbos in stand.", "gemeente plicht", ""},
		{"Elke provincie wijst ten minste drie geitenweiden aan.", "provincie plicht", ""},
	})
}

func TestWhatTheSpecificationFound(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het college verstrekt niet alleen het register, maar ook de kaart.", "college plicht", ""},
		{"Twee of meer gemeenten stellen gezamenlijk een molenmeester aan.", "gemeente plicht", ""},
		{"De raden van twee of meer gemeenten kunnen gezamenlijk een molenverordening vaststellen.", "gemeenteraad bevoegdheid", ""},
		{"De gemeenteraad stelt het plan vast; het college voert het uit.", "gemeenteraad plicht, college plicht", ""},
		{"Het met de uitvoering belaste college beslist.", "college plicht", ""},
		{"De aan de gemeente verbonden molenaar houdt een logboek bij.", "", ""},
		{"De commissaris van de Koning en de provincie wisselen gegevens uit.", "commissaris plicht, provincie plicht", ""},
	})
}
