package normen

import "testing"

// The kind of a norm by the ladder: the first step that fits decides.
func TestSoort(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"Het college houdt toezicht op de molens.":                                                                                Toezicht,
		"De burgemeester kan een bestuurlijke boete opleggen aan de molenaar.":                                                    Toezicht,
		"Het college heeft tot taak zorg te dragen voor de handhaving van artikel 3.":                                             Toezicht,
		"De gemeente vergoedt de schade die de vlieger lijdt.":                                                                    Financieel,
		"Het college kan de kosten van het malen verhalen op de molenaar.":                                                        Financieel,
		"De gemeenteraad stelt bij verordening regels over vliegeren.":                                                            Regelstelling,
		"Gedeputeerde staten stellen een vogelplan vast.":                                                                         Regelstelling,
		"Het college kan de termijn met zes weken verlengen.":                                                                     Procedure,
		"Het college stelt de molenaar in de gelegenheid zijn zienswijze te geven.":                                               Procedure,
		"Het college neemt geen besluit dan nadat het de molenaar heeft geraadpleegd.":                                            Procedure,
		"Het college beslist binnen acht weken op de aanvraag.":                                                                   Beslissing,
		"De burgemeester kan de vergunning intrekken.":                                                                            Beslissing,
		"Het college kan de bijstand weigeren.":                                                                                   Beslissing,
		"Het college zendt jaarlijks een afschrift aan Onze Minister.":                                                            Informatie,
		"Gedeputeerde staten verzamelen gegevens over molens.":                                                                    Informatie,
		"De informatie wordt verstrekt door de burgemeester.":                                                                     Informatie,
		"De colleges treffen een gemeenschappelijke regeling.":                                                                    Organisatie,
		"Het college wijst ambtenaren aan voor het malen.":                                                                        Organisatie,
		"Het college kan het malen door derden laten verrichten.":                                                                 Organisatie,
		"Het college voert een onderzoek uit.":                                                                                    Uitvoering,
		"Het college ondersteunt de molenaar bij het malen.":                                                                      Uitvoering,
		"Het gemeentebestuur draagt zorg voor de kwaliteit van de molens.":                                                        Zorgplicht,
		"Het college bevordert de samenhang tussen molens.":                                                                       Zorgplicht,
		"De burgemeester draagt er zorg voor dat de bevolking informatie wordt verschaft.":                                        Informatie,
		"De kosten van de molen komen ten laste van de gemeente.":                                                                 Financieel,
		"Het college kan nadere regels stellen omtrent de mededeling.":                                                            Regelstelling,
		"Gedeputeerde staten kunnen in overeenstemming met de eigenaar een plan vaststellen.":                                     Regelstelling,
		"De gemeenteraad stelt bij verordening en met inachtneming van deze wet regels over de tegemoetkoming.":                   Regelstelling,
		"De gemeenteraad kan bepalen dat een bijdrage verschuldigd is.":                                                           Financieel,
		"Het college kan van deze bevoegdheid mandaat verlenen.":                                                                  Organisatie,
		"Het college betrekt bij zijn oordeel de aard van de molen.":                                                              Beslissing,
		"Het college maakt afspraken met de molenaar over de benodigde middelen.":                                                 Organisatie,
		"Burgemeester en wethouders houden een register aan.":                                                                     Informatie,
		"De besluiten worden door het college bekendgemaakt.":                                                                     Procedure,
		"Gedeputeerde staten zijn bevoegd daarin namens dat bestuur te voorzien.":                                                 Toezicht,
		"Gedeputeerde staten kunnen in plaats van de gemeenteraad in een besluit voorzien.":                                       Toezicht,
		"De burgemeester heeft het opperbevel bij brand.":                                                                         Beslissing,
		"De gemeente heeft te zorgen, dat de molens, met uitzondering van die, waarop door een ander tol wordt geheven, draaien.": Zorgplicht,
		"Het college kan overgaan tot verhaal in rechte.":                                                                         Financieel,
		"Het college betaalt het bedrag van de bestuurlijke boete.":                                                               Financieel,
		"Indien het waait, wijzigt het college het maandbedrag van de aflossing.":                                                 Beslissing,
		"Het staat het college vrij om de uitvoering over te laten aan een ander.":                                                Organisatie,
		"Het college schrijft de molen in het molenregister in.":                                                                  Informatie,
		"Burgemeester en wethouders houden een bestand bij van personen aan wie een molen wordt toegezonden.":                     Informatie,
		"Het college verleent een ieder inzage in het register.":                                                                  Informatie,
		"De gemeenteraad kan bij verordening de burgemeester de bevoegdheid verlenen om molens te sluiten.":                       Regelstelling,
		"De burgemeester gaat niet tot sluiting over dan na overleg met de molenaar.":                                             Procedure,
		"De burgemeester en de molenaar overleggen regelmatig over het malen.":                                                    Organisatie,
		"De burgemeester vertegenwoordigt de gemeente in rechte.":                                                                 Organisatie,
		"Molenaars worden aangesteld door de burgemeester.":                                                                       Organisatie,
		"Het college kan onder te bepalen voorwaarden aan molenaars gegevens verstrekken over molens.":                            Informatie,
		"Het college verstrekt een afschrift van de aanvraag aan Onze Minister.":                                                  Procedure,
		"Indien de raad nalatig blijft, bepalen gedeputeerde staten een termijn.":                                                 Toezicht,
		"Bij ernstige taakverwaarlozing neemt de gemeenteraad de maatregelen die hij nodig acht.":                                 Toezicht,
		"In het plan kan de gemeenteraad aangeven onder welke voorwaarden molens draaien.":                                        Regelstelling,
		"Een aanvraag wordt door het college op schrift gesteld.":                                                                 Procedure,
		"De burgemeester is bevoegd tot het in ontvangst nemen van aanvragen.":                                                    Procedure,
		"De burgemeester neemt contact op met de molenaar over het voornemen.":                                                    Procedure,
		"Het verzoek om een machtiging wordt ingediend door het college.":                                                         Procedure,
		"Het college plaatst de kennisgeving in de Staatscourant.":                                                                Procedure,
		"Het college zendt een mededeling van de aanwijzing aan ieder van de eigenaren.":                                          Procedure,
		"Het college zendt een mededeling van het besluit aan Onze Minister.":                                                     Informatie,
		"Gedeputeerde staten kunnen de rechtbank verzoeken de molen stil te leggen.":                                              Procedure,
		"Gedeputeerde staten schrijven geen maatregelen voor.":                                                                    Beslissing,
		"Het college voldoet niet aan een verzoek van de molenaar.":                                                               Beslissing,
		"Het college oordeelt dat de molen geen molen meer is.":                                                                   Beslissing,
		"Voor zover de nalatenschap toereikend is, kan de gemeente die kosten verhalen op de erfgenamen.":                         Financieel,
		"Het college kan de behandeling van verzoekschriften opdragen aan een ombudsman.":                                         Organisatie,
		"Gedeputeerde staten geven opdracht tot het schatten van de waarde.":                                                      Organisatie,
		"De bevoegdheden worden uitgeoefend door gedeputeerde staten.":                                                            Organisatie,
		"Gedeputeerde staten nemen daarbij de plaats in van burgemeester en wethouders.":                                          Organisatie,
		"Het college verstrekt een waardegegeven aan de afnemer.":                                                                 Informatie,
		"Het college draagt zorg voor het verzamelen, opslaan en bewaren van de gegevens over molens.":                            Informatie,
		"Het college draagt er zorg voor dat de molen in de molenregistratie is opgenomen.":                                       Informatie,
		"De burgemeester draagt zorg dat de molenaar wordt bijgestaan door een raadsman.":                                         Uitvoering,
		"Het college draagt zorg voor een molenvoorziening in de gemeente.":                                                       Zorgplicht,
		"Het college is bevoegd beslissingen van de raad voor te bereiden.":                                                       Procedure,
		"Het college kan van de molenaar een eigen bijdrage vragen.":                                                              Financieel,
		"Door het college of een openbaar lichaam kunnen verkeerstekens worden geplaatst.":                                        Uitvoering,
	})
}

// Verbs that look alike have each a stem of its own.
func TestStemsDiffer(t *testing.T) {
	for _, pair := range [][2]string{{"heeft", "heft"}, {"leent", "leert"}, {"verhaalt", "verhuurt"}} {
		a, _ := stem(pair[0])
		if b, _ := stem(pair[1]); a == b {
			t.Errorf("%s and %s are both %q", pair[0], pair[1], a)
		}
	}
}

// All forms of a verb have one stem.
func TestStem(t *testing.T) {
	for _, forms := range [][]string{{"stelt", "stellen", "gesteld", "vastgesteld", "vaststellen"}, {"vergoedt", "vergoeden", "vergoed"},
		{"geeft", "geven", "gegeven", "doorgeeft"}, {"zendt", "zenden", "gezonden", "toegezonden"}, {"beslist", "beslissen"},
		{"heeft", "hebben"}, {"heft", "heffen", "geheven"}, {"draagt", "dragen", "gedragen", "opgedragen"}, {"legt", "leggen", "gelegd", "opleggen"}, {"overlegt", "overleggen"}} {
		want, _ := stem(forms[0])
		for _, form := range forms[1:] {
			if got, _ := stem(form); got != want {
				t.Errorf("%s has stem %s, %s has %s", form, got, forms[0], want)
			}
		}
	}
	if a, _ := stem("overlegt"); a == func() string { s, _ := stem("legt"); return s }() {
		t.Error("overlegt has the stem of legt")
	}
}

// checkSoorten holds the kind of the first norm of sentences of one law.
func checkSoorten(t *testing.T, sentences map[string]Soort) {
	t.Helper()
	for text, want := range sentences {
		got := read(t, law, units(text)...)
		if len(got) == 0 || got[0].Soort != want {
			t.Errorf("%q gives %s, want %s", text, described(got), want)
			for _, b := range got {
				t.Errorf("   %s", b.Soort)
			}
		}
	}
}
