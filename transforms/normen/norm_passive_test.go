package normen

import "testing"

func TestThePassive(t *testing.T) {
	t.Run("the body behind door acts", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"De vliegervergunning wordt verleend door het college.", "college plicht", "lijdende vorm met door: wordt"},
			{"Het verslag wordt door gedeputeerde staten openbaar gemaakt.", "gedeputeerde staten plicht", "lijdende vorm met door: wordt"},
			{"De vergunning kan door de burgemeester worden ingetrokken.", "burgemeester bevoegdheid", "lijdende vorm met door: kan worden"},
			{"De gegevens worden door of namens het college verstrekt.", "college plicht", "lijdende vorm met door: worden"},
			{"Het onderzoek moet door burgemeester en wethouders worden uitgevoerd.", "college plicht", "lijdende vorm met door: moet worden"},
			{"De schouw geschiedt door gedeputeerde staten.", "gedeputeerde staten plicht", "lijdende vorm met door: geschiedt"},
			{"De schouw dient door gedeputeerde staten te worden verricht.", "gedeputeerde staten plicht", "lijdende vorm met door: dient worden"},
			{"De vijver wordt vanwege het college onderzocht.", "college plicht", ""},
			{"Door de gemeenteraad worden de kosten van de molen vergoed.", "gemeenteraad plicht", ""},
			{"De ontheffing kan door gedeputeerde staten niet worden verlengd.", "gedeputeerde staten verbod", "lijdende vorm met door: kan niet worden"},
			{"Indien de dijk zakt, wordt door de provincie een noodpeil ingesteld.", "provincie plicht", ""},
			{"De lijst wordt vastgesteld door de gemeenteraad en het college.", "gemeenteraad plicht, college plicht", ""},
		})
	})
	t.Run("without a body behind door it is none", func(t *testing.T) {
		none(t,
			"De vliegervergunning wordt binnen acht weken verleend.",
			"De ontheffing kan worden ingetrokken, indien de molen stilstaat.",
			"Het register van de gemeente wordt jaarlijks bijgewerkt.",
			"De lijst wordt vastgesteld door Onze Minister, gehoord het college.",
		)
	})
	t.Run("a body that undergoes is none", func(t *testing.T) {
		none(t,
			"De burgemeester wordt beëdigd.",
			"De burgemeester kan worden herbenoemd.",
			"Gedeputeerde staten worden gehoord over het plan.",
			"Het college wordt uitgenodigd voor de vergadering van de hoefsmeden.",
			"De gemeente wordt geacht te hebben ingestemd.",
			"De gemeente ontvangt een uitkering voor elke vuurtoren.",
		)
	})
	t.Run("a participle or an infinitive before a noun is none", func(t *testing.T) {
		none(t,
			"De door het college aangewezen ambtenaren dragen een penning.",
			"Het door burgemeester en wethouders opgemaakte ontwerp ligt ter inzage.",
			"De aanvrager gebruikt een door gedeputeerde staten vastgesteld formulier.",
			"De molenaar bewaart de door de burgemeester verleende vergunning.",
			"De vergunning vervalt bij door het college te stellen voorwaarden.",
			"Bij de opening worden door burgemeester en wethouders vastgestelde liederen gezongen.",
			"Bij de opening worden door het college aan te wijzen liederen gezongen.",
		)
	})
}

func TestAVerordening(t *testing.T) {
	t.Run("is made by the gemeenteraad or provinciale staten", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"Bij verordening worden regels gesteld over het houden van geiten.", "gemeenteraad plicht", "instrument: bij verordening"},
			{"Bij gemeentelijke verordening kan het steken van turf worden verboden.", "gemeenteraad bevoegdheid", "instrument: bij verordening"},
			{"Bij provinciale verordening worden de vaarwegen aangewezen.", "provinciale staten plicht", "instrument: bij verordening"},
			{"In de verordening wordt bepaald hoe hoog een vlieger mag gaan.", "gemeenteraad plicht", "instrument: bij verordening"},
			{"De verordening bevat regels over het voeren van geiten.", "gemeenteraad plicht", "instrument: de verordening"},
			{"In de afvalstoffenverordening wordt bepaald hoe vaak de mest wordt opgehaald.", "gemeenteraad plicht", "instrument: bij verordening"},
			{"De bomenverordening kan bepalen dat een wilg is vrijgesteld.", "gemeenteraad bevoegdheid", "instrument: de verordening"},
			{"De verordening kan bepalen dat het college ontheffing verleent.", "gemeenteraad bevoegdheid", "instrument: de verordening"},
			{"Bij verordening kan worden bepaald dat de eigenaar het college een opgave doet.", "gemeenteraad bevoegdheid", ""},
			{"Bij besluit van provinciale staten kunnen weiden worden aangewezen.", "provinciale staten bevoegdheid", "instrument: bij besluit"},
			{"Bij verordening worden geen andere eisen gesteld dan die aan de omheining.", "gemeenteraad verbod", "instrument: bij verordening"},
			{"Over vliegers worden geen provinciale of gemeentelijke verordeningen gemaakt.", "gemeenteraad verbod, provinciale staten verbod", "instrument: verordening wordt gemaakt"},
			{"Jaarlijks wordt een verordening vastgesteld over de geiten.", "gemeenteraad plicht", "instrument: verordening wordt gemaakt"},
		})
	})
	t.Run("of another is none", func(t *testing.T) {
		none(t,
			"Bij verordening van het waterschap worden regels gesteld over geiten op de dijk.",
			"Bij landsverordening worden regels gesteld over geiten.",
			"Bij verordening (EU) nr. 12/2031 worden eisen gesteld aan vliegers.",
			"Bij algemene maatregel van bestuur worden regels gesteld over vuurtorens.",
			"Bij ministeriële regeling kan een formulier worden vastgesteld.",
			"In het molenplan wordt de hoogte van de wieken aangegeven.",
		)
	})
	t.Run("in a law that has no gemeente is none", func(t *testing.T) {
		specify(t, "De kamer maakt verordeningen.", []sentenceSpec{
			{"Bij verordening worden regels gesteld over de tucht van hoefsmeden.", "", ""},
		})
	})
}

func TestATaskLaidOnABody(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Het onderhoud van de molen is opgedragen aan het college.", "college plicht", "is opgedragen aan"},
		{"De regeling van de openingstijden wordt overgelaten aan de gemeenteraad.", "gemeenteraad bevoegdheid", "wordt overgelaten aan"},
		{"De zorg voor de veerpont berust bij gedeputeerde staten.", "gedeputeerde staten plicht", "berust bij"},
		{"Op de gemeente rust de plicht de steiger te verlichten.", "gemeente plicht", ""},
		{"Het besluit behoeft de goedkeuring van gedeputeerde staten.", "gedeputeerde staten bevoegdheid", "behoeft goedkeuring van"},
		{"Voor het vellen is de toestemming van burgemeester en wethouders vereist.", "college bevoegdheid", "behoeft toestemming van"},
		{"Het college wordt belast met de uitvoering van dit hoofdstuk.", "college plicht", "onderwerp voorop: wordt belast met"},
		{"De molenmeester wordt door gedeputeerde staten benoemd.", "gedeputeerde staten bevoegdheid", "lijdende vorm met door: wordt benoemd"},
	})
	t.Run("a relative clause that goes on with a norm", func(t *testing.T) {
		specify(t, law, []sentenceSpec{
			{"De molenaar kan zich wenden tot gedeputeerde staten, die daarop binnen een maand beslissen.", "gedeputeerde staten plicht", "betrekkelijke bijzin"},
			{"De termijn is acht weken, welke door het college kan worden verlengd.", "college bevoegdheid", "betrekkelijke bijzin"},
		})
	})
}
