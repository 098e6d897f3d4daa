package normen

import "testing"

// Forms that laws had which nobody of us read before the rules were made.
func TestFormsOfLawsReadLater(t *testing.T) {
	specify(t, law, []sentenceSpec{
		{"Eenzelfde bevoegdheid tot sluiting dan wel verplaatsing hebben gedeputeerde staten, indien het waait.", "gedeputeerde staten bevoegdheid", ""},
		{"De inspectie van het weer en de molenaar informeren burgemeester en wethouders.", "", ""},
		{"Tegelijk met de kennisgeving, bedoeld in artikel 3, van de Molenwet geven gedeputeerde staten bericht aan de hoefsmeden.", "gedeputeerde staten plicht", ""},
		{"De burgemeesters van de gemeenten in het gebied waarin de molen ligt en de officier van justitie stellen het plan vast.", "burgemeester plicht", ""},
		{"Indien vliegers veel worden gebruikt, kan ontheffing worden verleend door gedeputeerde staten.", "gedeputeerde staten bevoegdheid", ""},
		{"Voor zover voor het vliegen een verklaring vereist is als bedoeld in artikel 2, beslist het college.", "college plicht", ""},
		{"Het is verboden te vliegeren zonder vergunning, of in strijd met een voorschrift daarvan, van de burgemeester.", "burgemeester bevoegdheid", "verboden zonder vergunning van"},
		{"Het is verboden te malen zonder vergunning van gedeputeerde staten onderscheidenlijk het college.", "gedeputeerde staten bevoegdheid, college bevoegdheid", ""},
		{"Bij verordening van de provincie Zeeland kunnen regels worden gesteld over molens.", "provinciale staten bevoegdheid", ""},
		{"Bij algemene maatregel van bestuur of, voor zover het molens betreft, provinciale verordening kunnen regels worden gesteld.", "provinciale staten bevoegdheid", ""},
		{"Bij provinciale verordening worden molens aangewezen. Voor die molens kunnen bij die verordening regels worden gesteld.", "provinciale staten plicht, provinciale staten bevoegdheid", ""},
		{"Leden van een door de raad, het college of de burgemeester ingestelde commissie verstrekken gegevens.", "", ""},
	})
	specify(t, law, []sentenceSpec{{"Indien het college de molen door derden laat beheren, waarborgt hij de kwaliteit.", "college plicht", ""}})
	none(t,
		"Liggen de gemeenten uiteen, dan geschiedt dit door Ons, gedeputeerde staten der betrokken provinciën gehoord.",
		"Indien een college van burgemeester en wethouders Onze Minister verzoekt te malen, is hij gehouden te antwoorden.",
		"Tegen het besluit kan de burgemeester beroep instellen bij Onze Minister.",
		"De aanvulling wordt aan de besturen van de niet door de gemeente in stand gehouden scholen gezonden.",
		"Het overleg vindt plaats overeenkomstig een procedure, vastgesteld door de molenaar en het college.")
	specify(t, spatial, []sentenceSpec{
		{"In een omgevingsplan, een waterschapsverordening of een omgevingsverordening wordt de methode bepaald.", "gemeenteraad plicht, provinciale staten plicht", ""},
		{"Onverminderd artikel 3 maakt een bestemmingsplan dat betrekking heeft op molens geen woningen mogelijk, die hoger zijn.", "gemeenteraad verbod", ""},
		{"Tot de inhoud van een bestemmingsplan behoort een toelichting.", "gemeenteraad plicht", ""},
		{"Bij een beroep tegen een besluit omtrent vaststelling van een bestemmingsplan kunnen geen gronden worden aangevoerd.", "", ""},
		{"Bij een besluit tot vaststelling of wijziging van een omgevingsplan kunnen die regels worden gewijzigd.", "gemeenteraad bevoegdheid", ""},
		{"Voordat het bevoegd gezag de molen sluit, biedt het de molenaar gelegenheid tot herstel.", "bevoegd gezag plicht", ""},
		{"Indien sluiting volgens het bevoegd gezag nodig is, kan het bepalen dat de molen stilstaat.", "bevoegd gezag bevoegdheid", ""},
		{"In een omgevingsvergunning kan worden bepaald dat zij voor een jaar geldt.", "bevoegd gezag bevoegdheid", "besluit als lijdend onderwerp"},
		{"Een omgevingsvergunning geldt voor eenieder.", "", ""},
	})
}

// An autoriteit by its artikel is who that artikel makes competent.
func TestAutoriteitOfAnArtikel(t *testing.T) {
	all := []Unit{
		{Artikel: []byte("26"), Onderdeel: []byte("a"), Aanhef: []byte("Bevoegd tot het in ontvangst nemen van aanvragen zijn:"), Token: []byte("a."), Tekst: []byte("de burgemeester;")},
		{Artikel: []byte("28"), Tekst: []byte("De in artikel 26 bedoelde autoriteit verschaft zich zekerheid over de aanvrager.")},
		{Artikel: []byte("29"), Tekst: []byte("De in artikel 40 bedoelde autoriteit verschaft zich zekerheid over de aanvrager.")},
	}
	got := read(t, law, all...)
	if set(got) != "bevoegd gezag plicht, burgemeester bevoegdheid" || got[len(got)-1].Mogelijk != "burgemeester" {
		t.Errorf("%s", described(got))
	}
}

// A landelijk plan is that of another, also where the law has a body of ours
// make one of that name; the bestuur of a plusregio is extended local government.
func TestWhoseItIs(t *testing.T) {
	for _, test := range []struct{ source, text, want string }{
		{law, "Provinciale staten stellen een molenkader vast. Het landelijke molenkader bevat regels.", "provinciale staten plicht"},
		{law, "Het algemeen bestuur van een plusregio kan een plan vaststellen.", "regeling bevoegdheid"},
		{"dagelijks bestuur: dagelijks bestuur van het openbaar lichaam van een plusregio;\nDe gemeenteraad.",
			"Gedeputeerde staten onderscheidenlijk het dagelijks bestuur eisen een vergunning.", "gedeputeerde staten plicht, regeling plicht"},
		{"dagelijks bestuur: dagelijks bestuur van het waterschap;\nDe gemeenteraad.", "Het dagelijks bestuur stelt de begroting vast.", ""},
	} {
		if got := set(read(t, test.source, units(test.text)...)); got != sorted(test.want) {
			t.Errorf("%q\ngives %s\nwant  %s", test.text, got, test.want)
		}
	}
}
