package normen

import "testing"

func TestTheSubjectHasTheNorm(t *testing.T) {
	t.Run("the plain indicative is a duty", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Het college stelt een molenplan vast.", "college plicht", "onderwerp voorop: handelt"},
			{"Het college zendt het molenplan binnen vier weken aan Onze Minister.", "college plicht", ""},
			{"Burgemeester en wethouders beslissen binnen acht weken op de aanvraag om een vliegervergunning.", "college plicht", "onderwerp voorop: handelt"},
			{"De burgemeester weigert de vliegervergunning, indien het waait.", "burgemeester plicht", ""},
			{"Gedeputeerde staten houden een register van vuurtorens bij.", "gedeputeerde staten plicht", ""},
			{"Provinciale staten wijzen de geitenweiden aan.", "provinciale staten plicht", ""},
			{"De commissaris van de Koning brengt verslag uit over de veerponten.", "commissaris plicht", ""},
			{"De gemeente draagt zorg voor een zwemvijver.", "gemeente plicht", ""},
			{"De provincie vergoedt de schade die door bevers is aangericht.", "provincie plicht", ""},
			{"Het gemeentebestuur voert overleg met de hoefsmeden.", "gemeente plicht", ""},
			{"Het provinciebestuur ziet toe op de naleving van dit hoofdstuk.", "provincie plicht", ""},
			{"De gemeenteraad regelt de wijze waarop ingezetenen bij het speelbos worden betrokken.", "gemeenteraad plicht", ""},
		})
	})
	t.Run("a verb that is in no list is known beside its body", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Het college herbebost de geitenweide.", "college plicht", "onderwerp voorop: handelt"},
			{"Gedeputeerde staten herbebossen de geitenweide.", "gedeputeerde staten plicht", ""},
			{"Indien de weide kaal is, herbebost het college die binnen een jaar.", "college plicht", "onderwerp na gezegde: handelt"},
			{"Burgemeester en wethouders verpachten de geitenweide.", "college plicht", ""},
			{"Het college herwaardeert de molen om de vijf jaar.", "college plicht", ""},
		})
	})
	t.Run("what a body is or has can be a duty", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Het college is belast met het onderhoud van de vuurtoren.", "college plicht", "onderwerp voorop: is belast"},
			{"De gemeenteraad is verantwoordelijk voor het molenbeleid.", "gemeenteraad plicht", "onderwerp voorop: is verantwoordelijk"},
			{"De burgemeester is verplicht de aanvrager te horen.", "burgemeester plicht", "onderwerp voorop: is verplicht"},
			{"Burgemeester en wethouders zijn gehouden het register open te stellen.", "college plicht", "onderwerp voorop: zijn gehouden"},
			{"De gemeente heeft tot taak de dijkwoningen in stand te houden.", "gemeente plicht", "onderwerp voorop: heeft taak"},
			{"Het college moet het speelbos jaarlijks schouwen.", "college plicht", "onderwerp voorop: moet"},
			{"Gedeputeerde staten dienen het verslag voor 1 mei in te zenden.", "gedeputeerde staten plicht", "onderwerp voorop: dienen"},
			{"De burgemeester heeft de zorg voor de reddingsboot.", "burgemeester plicht", "onderwerp voorop: heeft zorg"},
			{"Elke gemeente heeft ten minste één speelbos.", "gemeente plicht", "onderwerp voorop: heeft ten minste"},
			{"Tot de taak van het college behoort het onderhoud van de brug.", "college plicht", "taak van"},
		})
	})
}

func TestAPower(t *testing.T) {
	t.Run("kan and mag", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Het college kan een vliegervergunning intrekken.", "college bevoegdheid", "onderwerp voorop: kan"},
			{"Gedeputeerde staten kunnen ontheffing verlenen van het steigerverbod.", "gedeputeerde staten bevoegdheid", "onderwerp voorop: kunnen"},
			{"De burgemeester mag het speelbos voor ten hoogste drie dagen sluiten.", "burgemeester bevoegdheid", "onderwerp voorop: mag"},
			{"Provinciale staten mogen de vaarweg aan de lijst toevoegen.", "provinciale staten bevoegdheid", "onderwerp voorop: mogen"},
			{"Bij het verlenen van de vergunning kan het college voorschriften stellen.", "college bevoegdheid", "onderwerp na gezegde: kan"},
		})
	})
	t.Run("competence in words", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Het college is bevoegd tot het opleggen van een last onder dwangsom.", "college bevoegdheid", "onderwerp voorop: is bevoegd"},
			{"Bevoegd tot het sluiten van de molen is de burgemeester.", "burgemeester bevoegdheid", "onderwerp na gezegde: is bevoegd"},
			{"De gemeenteraad blijft bevoegd regels te stellen over geitenweiden.", "gemeenteraad bevoegdheid", "onderwerp voorop: blijft bevoegd"},
			{"De gemeente is gerechtigd de steiger te verwijderen.", "gemeente bevoegdheid", "onderwerp voorop: is gerechtigd"},
			{"De burgemeester heeft het gezag over de reddingsboot.", "burgemeester bevoegdheid", "onderwerp voorop: heeft gezag"},
			{"Burgemeester en wethouders hebben toegang tot de molen.", "college bevoegdheid", "onderwerp voorop: heeft toegang"},
			{"De burgemeester heeft het recht de vergadering bij te wonen.", "burgemeester bevoegdheid", "onderwerp voorop: heeft het recht"},
			{"Aan gedeputeerde staten komt de bevoegdheid toe de vaarweg te sluiten.", "gedeputeerde staten bevoegdheid", ""},
			{"De bevoegdheden, genoemd in artikel 4, komen toe aan het college.", "college bevoegdheid", "bevoegdheid komt toe aan"},
			{"De bevoegdheid tot het schorsen van de molenaar berust bij de burgemeester.", "burgemeester bevoegdheid", "berust bij"},
			{"Het staat de gemeenteraad vrij een ander tarief te kiezen.", "gemeenteraad bevoegdheid", "staat vrij"},
			{"Daarbij is het de gemeente toegestaan onderscheid te maken naar grootte.", "gemeente bevoegdheid", "is toegestaan"},
		})
	})
	t.Run("a negation in the object leaves it a power", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"De gemeenteraad is bevoegd de dijkwoning niet aan te wijzen.", "gemeenteraad bevoegdheid", ""},
			{"Het college kan besluiten geen leges te heffen.", "college bevoegdheid", ""},
			{"Het college kan, indien de aanvraag niet volledig is, de termijn verlengen.", "college bevoegdheid", ""},
		})
	})
	t.Run("kan and an indicative in one sentence are two norms", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Het college kan de vergunning schorsen en zendt daarvan bericht aan de molenaar.", "college bevoegdheid, college plicht", "onderwerp voorop: kan"},
			{"De burgemeester hoort de aanvrager en kan deskundigen raadplegen.", "burgemeester plicht, burgemeester bevoegdheid", "onderwerp voorop: handelt"},
			{"Indien de gemeenteraad dat besluit, stelt het college het plan vast en kan voorschriften stellen.", "college plicht, college bevoegdheid", ""},
			{"Het college draagt er zorg voor dat de burgemeester de vijver kan sluiten.", "college plicht", ""},
			{"Het college stelt het molenplan vast en de gemeenteraad kan het wijzigen.", "college plicht, gemeenteraad bevoegdheid", ""},
		})
	})
}

func TestAProhibition(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het college kan geen vergunning verlenen voor een tweede vlieger.", "college verbod", "onderwerp voorop: kan niet"},
		{"De gemeente heft geen leges voor het register van vuurtorens.", "gemeente verbod", "onderwerp voorop: handelt niet"},
		{"De burgemeester verleent geen ontheffing dan nadat de molenaar is gehoord.", "burgemeester verbod", ""},
		{"Burgemeester en wethouders kunnen deze bevoegdheid niet overdragen.", "college verbod", "onderwerp voorop: kunnen niet"},
		{"Provinciale staten stellen het plan niet vast dan na overleg met de hoefsmeden.", "provinciale staten verbod", ""},
		{"Tijdens de storm verleent de burgemeester geen vliegervergunning.", "burgemeester verbod", "onderwerp na gezegde: handelt niet"},
		{"Gedeputeerde staten mogen de gegevens niet voor een ander doel gebruiken.", "gedeputeerde staten verbod", "onderwerp voorop: mogen niet"},
		{"De gemeenteraad is niet bevoegd het tarief te wijzigen.", "gemeenteraad verbod", "onderwerp voorop: is niet bevoegd"},
		{"Het college gaat niet over tot sluiting dan na een waarschuwing.", "college verbod", ""},
		{"Het is de gemeente verboden het speelbos te verkopen.", "gemeente verbod", "is verboden"},
	})
	t.Run("the absence of a duty is none", func(t *testing.T) {
		none(t,
			"De gemeente is niet verplicht tot aankoop van de dijkwoning.",
			"Het college is niet gehouden het advies te volgen.",
			"Gedeputeerde staten hoeven het verslag niet te vertalen.",
			"Het college heeft geen taak bij de keuring van vliegers.",
			"De burgemeester heeft niet de bevoegdheid de smid te ontslaan.",
		)
	})
}

func TestOverheidslaag(t *testing.T) {
	for orgaan, want := range map[Orgaan]string{
		Gemeenteraad: "gemeente", College: "gemeente", Burgemeester: "gemeente", Gemeente: "gemeente",
		ProvincialeStaten: "provincie", GedeputeerdeStaten: "provincie", Commissaris: "provincie", Provincie: "provincie",
	} {
		if got := orgaan.Overheidslaag(); got != want {
			t.Errorf("%s is of %s, want %s", orgaan, got, want)
		}
	}
}
