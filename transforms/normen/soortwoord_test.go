package normen

import "testing"

// What a verb of many meanings tells by the noun that it takes, one group a kind of
// error that was once made.
func TestKindByObject(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		// What a decision is "bepalen" of goes by the clause behind dat.
		"Het college kan bepalen dat de schade door de gemeente wordt vergoed.":                  Financieel,
		"Het college kan bepalen dat rekening wordt gehouden met de wind.":                       Beslissing,
		"De burgemeester wijst voor elk transport van af te voeren wieken een leider aan.":       Organisatie,
		"Het college vermindert de bezoldiging van de wethouder.":                                Financieel,
		"Indien de molenaar de verplichting niet is nagekomen, weigert het college de bijstand.": Toezicht,
		"Het college doet een verzoek aan Onze Minister.":                                        Procedure,
		"De gemeenten maken gebruik van het formulier.":                                          Procedure,
		"Het college dient een aanvraag in voor een subsidie.":                                   Procedure,
		"De gemeenteraad neemt in de verordening onroerende-zaakbelastingen een grens op.":       Regelstelling,
		"De burgemeester is bevoegd tot het geven van een machtiging tot binnentreden.":          Beslissing,
		"Gedeputeerde staten kunnen inzage vorderen van gegevens en bescheiden.":                 Informatie,
		"Gedeputeerde staten dragen zorg voor de inzet van molenaars.":                           Organisatie,
		"Het college verstrekt een nieuwe wiek.":                                                 Uitvoering,
		"Het college verstrekt de molenaar inlichtingen.":                                        Informatie,
		"Het college overlegt ten minste eenmaal per jaar met de molenaars.":                     Organisatie,
		"De burgemeester deelt de inhoud van het verbod mee aan de politie.":                     Informatie,
		"De gemeente beheert het budget voor de molens.":                                         Financieel,
		"Het college draagt zorg voor het aanbrengen van borden.":                                Uitvoering,
		"Het college treft een voorziening voor de molenaar.":                                    Beslissing,
		// What stands in the condition before dan is not what is done.
		"Strijdt de molen met een bepaling van de verordening, dan wordt de ontheffing door gedeputeerde staten verleend.": Beslissing,
		"De gemeenten behouden hun bevoegdheid om bij verordening regels te stellen over molens.":                          Regelstelling,
		"De gemeenteraad wijzigt de bestemming van de molen.":                                                              Regelstelling,
		"De gemeenteraad stelt de verordening niet vast voordat de molenaars zijn gehoord.":                                Procedure,
		"Het college stelt de molenaar van het voornemen in kennis.":                                                       Procedure,
		"Het college onderzoekt of de aanvraag volledig is.":                                                               Procedure,
		"De provincie levert een bijdrage van tien wieken.":                                                                Financieel,
		"De gemeente voegt het bedrag toe aan de reserve.":                                                                 Financieel,
		"Het college stelt de aanslag vast.":                                                                               Financieel,
		"De provincie overlegt aan de minister een verantwoording.":                                                        Informatie,
		"Het college verzoekt de molenaar om gegevens te verstrekken.":                                                     Informatie,
		"Gedeputeerde staten kunnen zich doen bijstaan door molenaars.":                                                    Organisatie,
		"Het college geeft invulling aan het plan van aanpak.":                                                             Uitvoering,
		"Gedeputeerde staten onderzoeken de naleving door de molenaar.":                                                    Toezicht,
		// To set up: a body is organisation, a claim a step, an inquiry an act.
		"Provinciale staten stellen een rekenkamer in.":                    Organisatie,
		"De gemeenteraad stelt een molenaarsraad in.":                      Organisatie,
		"Burgemeester en wethouders stellen in elke wijk stembureaus in.":  Organisatie,
		"Het college stelt een vordering in bij de rechtbank.":             Procedure,
		"Het college kan een onderzoek instellen naar de staat der wiek.":  Uitvoering,
		"Burgemeester en wethouders stellen jaarmarkten in.":               Beslissing,
		"De voorzitter van de veiligheidsregio roept het team bijeen.":     Organisatie,
		"De gemeenteraad kan besluiten tot oprichting van een stichting.":  Organisatie,
		"Het college kan besluiten tot intrekking van de molenvergunning.": Beslissing,
		// To designate: people and bodies, areas and times, one thing.
		"De raad van de gemeente wijst een of meer accountants aan.":            Organisatie,
		"Het college wijst een ambtenaar aan die is belast met de heffing.":     Organisatie,
		"Het college wijst de gemeente aan die als aanspreekpunt dient.":        Organisatie,
		"Het college wijst de straat aan als voorrangsweg.":                     Regelstelling,
		"De gemeenteraad wijst uren aan waarop de molens mogen draaien.":        Regelstelling,
		"Het college kan een gebouw aanwijzen als beschermde molen.":            Beslissing,
		"Gedeputeerde staten verdelen de provincie in regio's.":                 Regelstelling,
		"Burgemeester en wethouders verdelen de werkzaamheden onder zich.":      Organisatie,
		"Gedeputeerde staten verdelen het beschikbare bedrag over de molens.":   Financieel,
		"De gemeente neemt het gebruik van de voorziening op in de begroting.":  Financieel,
		"De gemeenteraad stelt het beleid en de kaders voor het malen vast.":    Regelstelling,
		"De burgemeester kan algemeen verbindende voorschriften geven.":         Regelstelling,
		"Het college draagt zorg voor de vaststelling van een bestemmingsplan.": Regelstelling,
		"De gemeenteraad stelt de hoogte van de leges vast.":                    Financieel,
		// To lay down a right, who somebody is, a draft.
		"Het college stelt het recht op een wiek op schriftelijke aanvraag vast.": Beslissing,
		"Het college stelt de identiteit van de molenaar vast.":                   Procedure,
		"De gemeenteraad stelt een herindelingsontwerp vast.":                     Procedure,
		// Division 3.4 of the Awb is how, whatever the verb.
		"Het besluit wordt door het college voorbereid met toepassing van afdeling 3.4 van de Algemene wet bestuursrecht.":     Procedure,
		"Op de voorbereiding past het college afdeling 3.4 van de Algemene wet bestuursrecht toe.":                             Procedure,
		"Het college kan bepalen dat de voorbereiding geschiedt met toepassing van afdeling 3.4 van de Awb.":                   Procedure,
		"De gemeenteraad wijzigt het molenreglement niet dan nadat het college is gehoord.":                                    Procedure,
		"Van het besluit wordt door het college mededeling gedaan aan de molenaar.":                                            Procedure,
		"Gedeputeerde staten doen mededeling van de molen in de Staatscourant.":                                                Procedure,
		"De gemeenteraad doet een aanbeveling.":                                                                                Procedure,
		"Het college kan de aanvrager verplichten de ontbrekende gegevens over te leggen.":                                     Procedure,
		"De gemeenteraad stemt over het voorstel.":                                                                             Procedure,
		"Het college stelt de molenaar een formulier ter beschikking.":                                                         Procedure,
		"Gedeputeerde staten brengen de verordening in overeenstemming met de voorschriften.":                                  Regelstelling,
		"Het college stemt in met het molenplan.":                                                                              Beslissing,
		"Het college slaat acht op de belangen van de omwonenden.":                                                             Beslissing,
		"Het college verstrekt op aanvraag een parkeerkaart.":                                                                  Beslissing,
		"De burgemeester reikt het paspoort uit.":                                                                              Beslissing,
		"De burgemeester kan een crisismaatregel nemen ten aanzien van een persoon.":                                           Beslissing,
		"Het college verleent de werkgever loonkostensubsidie.":                                                                Beslissing,
		"Gedeputeerde staten kennen aan de burgemeester een toelage toe.":                                                      Financieel,
		"De gemeente staat borg voor de lening.":                                                                               Financieel,
		"De provincie garandeert de betaling van rente.":                                                                       Financieel,
		"De gemeente sluit een verzekering tegen storm.":                                                                       Financieel,
		"De gemeenteraad stelt het aantal opcenten vast.":                                                                      Financieel,
		"Het college heeft toegang tot de gegevens in het register.":                                                           Informatie,
		"De burgemeester heeft toegang tot alle plaatsen en terreinen.":                                                        Toezicht,
		"De burgemeester legt aan de gemeenteraad verantwoording af over het gevoerde beleid.":                                 Informatie,
		"Gedeputeerde staten stellen een rapport op over de molens.":                                                           Informatie,
		"De burgemeester geeft onverwijld kennis van de brand aan de commissaris van de Koning.":                               Informatie,
		"De gemeente overlegt de bewijsstukken aan Onze Minister.":                                                             Informatie,
		"De burgemeester doet aan iedere kiezer een oproep toekomen.":                                                          Informatie,
		"Het college zorgt voor een deugdelijke administratie van de wieken.":                                                  Informatie,
		"De commissaris van de Koning neemt de burgemeester de eed af.":                                                        Organisatie,
		"De commissaris van de Koning voorziet in de waarneming van het ambt.":                                                 Organisatie,
		"De gemeenteraad kan de griffier schorsen.":                                                                            Organisatie,
		"Provinciale staten verlenen ontslag aan de griffier.":                                                                 Organisatie,
		"De burgemeester laat zich bijstaan door een team.":                                                                    Organisatie,
		"De burgemeester verzoekt de voorzitter van de veiligheidsregio om bijstand.":                                          Organisatie,
		"Het college sluit een convenant met de molenaars.":                                                                    Organisatie,
		"Het college kan de uitvoering opdragen aan de gemeentelijke gezondheidsdienst.":                                       Organisatie,
		"De gemeenteraden regelen bij gemeenschappelijke regeling de zorg voor de molens.":                                     Organisatie,
		"De gemeenteraad regelt de samenstelling van de commissie.":                                                            Organisatie,
		"De burgemeester zit de vergadering voor.":                                                                             Organisatie,
		"Een bestuursorgaan van de gemeente, het college, draagt de bevoegdheid om op schadevergoeding te beslissen over.":     Organisatie,
		"De gemeente stelt een stemlokaal beschikbaar.":                                                                        Uitvoering,
		"Burgemeester en wethouders stellen aan het stembureau een lokaal ter beschikking.":                                    Uitvoering,
		"De gemeente verleent schuldhulpverlening.":                                                                            Uitvoering,
		"Het college verwijdert het wrak.":                                                                                     Uitvoering,
		"Het college plaatst een hek.":                                                                                         Uitvoering,
		"Het college geeft uitvoering aan het programma.":                                                                      Uitvoering,
		"Het college draagt zorg voor vervoer van leerlingen.":                                                                 Uitvoering,
		"De burgemeester draagt zorg voor de lijkbezorging.":                                                                   Uitvoering,
		"Gedeputeerde staten kunnen bepalen dat de begroting van het volgende jaar hun goedkeuring behoeft.":                   Toezicht,
		"Gedeputeerde staten keuren de begroting goed.":                                                                        Toezicht,
		"Gedeputeerde staten stellen de gemeente onder preventief toezicht.":                                                   Toezicht,
		"Gedeputeerde staten treffen bij taakverwaarlozing de nodige voorzieningen.":                                           Toezicht,
		"Burgemeester en wethouders kunnen op kosten van de overtreder doen wegnemen wat in strijd met de wet is aangebracht.": Toezicht,
	})
}

// What may not be done before something else is a step; a breach as the stated ground
// makes of a decision an intervention.
func TestKindByGround(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"Het college legt de molenaar geen verplichting op dan nadat hij is gehoord.":                                      Procedure,
		"De gemeenteraad stelt de jaarrekening niet vast dan nadat de accountant heeft verklaard.":                         Procedure,
		"Het college neemt pas een beslissing na overleg met de molenaar.":                                                 Procedure,
		"Het college gaat niet over tot een bevel zonder de molenaar de gelegenheid te hebben geboden de molen te smeren.": Procedure,
		"Indien de molenaar de voorschriften overtreedt, kan het college besluiten de molen te sluiten.":                   Toezicht,
		"Het college kan de molenaar verbieden te malen, indien hij niet voldoet aan de voorschriften van deze wet.":       Toezicht,
		"De burgemeester kan de vergunning intrekken indien de molenaar de voorschriften niet heeft nageleefd.":            Toezicht,
		"De burgemeester kan de vergunning intrekken indien de molen is afgebrand.":                                        Beslissing,
		"Indien de gemeenteraad niet tijdig een besluit neemt, neemt het college het besluit.":                             Toezicht,
		"Gedeputeerde staten kunnen een besluit tot indeplaatsstelling intrekken.":                                         Toezicht,
		"Gedeputeerde staten vernietigen het besluit van het waterschap.":                                                  Toezicht,
		"De burgemeester vernietigt de wieken.":                                                                            Uitvoering,
		"Het college vernietigt de persoonsgegevens na vijf jaar.":                                                         Informatie,
	})
}

// What is decided behind dat: who acts, a step, where rules hold, or the case.
func TestKindBehindDat(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"De gemeenteraad kan bepalen dat de burgemeester op de aanvraag beslist.":                             Organisatie,
		"De gemeenteraad kan besluiten dat de molens in stand worden gehouden door een stichting.":            Organisatie,
		"De gemeenteraad kan bepalen dat: a. het college de bevoegdheden uitoefent.":                          Organisatie,
		"De gemeenteraad kan bepalen dat de zorg voor de wieken tot de taak van de provincie behoort.":        Organisatie,
		"Het college kan bepalen dat een andere molenaar in de plaats treedt.":                                Organisatie,
		"Gedeputeerde staten kunnen bepalen dat de stukken later worden ingediend.":                           Procedure,
		"De gemeenteraad kan besluiten dat in een daarbij aan te wijzen gebied geen eisen aan molens gelden.": Regelstelling,
		"Het college kan besluiten dat de molen stilstaat vanaf de dag dat de aanvraag is ingediend.":         Beslissing,
		"Het college kan bepalen dat de molen wordt gesmeerd.":                                                Beslissing,
	})
}

// Who it goes to, how often, and what kind of thing is taken or given.
func TestKindByReceiver(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"Gedeputeerde staten zenden de stukken aan de griffier.":                                Procedure,
		"Gedeputeerde staten zenden de stukken aan de minister.":                                Informatie,
		"De burgemeester brengt de dag van de molenwijding ter openbare kennis.":                Procedure,
		"De burgemeester brengt het verslag ter openbare kennis.":                               Informatie,
		"Het college legt de gemeenteraad jaarlijks een verslag voor.":                          Informatie,
		"Het college legt de gemeenteraad het ontwerp voor.":                                    Procedure,
		"Het college maakt zijn voornemens over de molens jaarlijks bekend.":                    Informatie,
		"Het college maakt zijn voornemen tot sloop bekend.":                                    Procedure,
		"Het college stelt het totaal van de uitgaven voor de molens vast.":                     Financieel,
		"De gemeente stelt de koopsom vast.":                                                    Financieel,
		"Het college kan van de molenaar zekerheden eisen.":                                     Financieel,
		"De burgemeester geeft de brandweercommandant de nodige bevelen.":                       Organisatie,
		"De burgemeester geeft de bevelen die nodig zijn om de brand te blussen.":               Beslissing,
		"De veiligheidsregio heeft de beschikking over een molen.":                              Organisatie,
		"Het bestuur van de veiligheidsregio besluit bij meerderheid van stemmen.":              Organisatie,
		"De gemeenteraad stelt de molenwachter op non-activiteit.":                              Organisatie,
		"Het college draagt de tenuitvoerlegging op aan de dienst.":                             Organisatie,
		"De gemeenteraad vergadert zo vaak als de wind waait.":                                  Organisatie,
		"De gemeente verleent medewerking aan de levering van de molen.":                        Uitvoering,
		"Het college verstrekt de persoonsgegevens uit de Algemene Wet Bijzondere Molenkosten.": Informatie,
	})
}

// What a verb of many meanings tells by what it takes, once more: where the step
// that asks for least was wrong.
func TestKindByThing(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"Het college kan de molenaar verplichten tot betaling van een geldsom.":                                 Financieel,
		"Het college kan de molenaar verplichten de molen te smeren.":                                           Beslissing,
		"Het college treft een betalingsregeling met de molenaar.":                                              Financieel,
		"De waarborgsom wordt door de gemeente teruggegeven.":                                                   Financieel,
		"Indien de gemeenteraad weigert de uitgaven op de begroting te brengen, doen gedeputeerde staten dit.":  Toezicht,
		"Het college actualiseert de vergunningvoorschriften van de molen.":                                     Beslissing,
		"Het college actualiseert het plan.":                                                                    Regelstelling,
		"De burgemeester zendt de kiezer een stempas.":                                                          Uitvoering,
		"De burgemeester reikt de kiezer een nieuwe stempas uit.":                                               Uitvoering,
		"Het college beoordeelt of de molen aanzienlijke milieueffecten heeft.":                                 Procedure,
		"Het college zendt het besluit aan de vergunninghouder.":                                                Procedure,
		"Het college maakt het molenbeleid bekend aan de gemeenteraad.":                                         Informatie,
		"Gedeputeerde staten bieden provinciale staten een ontwerp aan.":                                        Procedure,
		"De burgemeester draagt zorg voor de bekendmaking.":                                                     Procedure,
		"Het bestuur van de veiligheidsregio nodigt de molenaars uit voor een overleg.":                         Organisatie,
		"De gegevens worden door het college van de molenaar verkregen.":                                        Informatie,
		"De burgemeester bewaart de wieken.":                                                                    Uitvoering,
		"De burgemeester bewaart de stukken.":                                                                   Informatie,
		"Het college is aan de gemeenteraad verantwoording schuldig over de molens.":                            Informatie,
		"Het bestuur van de veiligheidsregio hanteert een kwaliteitszorgsysteem.":                               Organisatie,
		"Het college onderzoekt de mogelijkheden van de molenaar.":                                              Procedure,
		"Gedeputeerde staten kunnen bij gemachtigde verschijnen.":                                               Procedure,
		"Voorafgaand aan de benoeming pleegt de gemeenteraad overleg met de molenaars.":                         Procedure,
		"Het college kan degene die bevoegd is tot het daaraan treffen van voorzieningen verplichten te malen.": Beslissing,
		"Het college bepaalt het begin en de duur van de periode.":                                              Beslissing,
	})
}

// What a plan holds, what a care is for, what an inquiry is about.
func TestKindByWhatItIsFor(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"In het plan kan de gemeenteraad aangeven onder welke voorwaarden de molens draaien.":                   Regelstelling,
		"Het molenplan wordt vastgesteld door gedeputeerde staten.":                                             Regelstelling,
		"De gemeenteraad stelt de doelen vast die de gemeente met de molens nastreeft.":                         Regelstelling,
		"Gedeputeerde staten kunnen kwaliteitseisen vaststellen voor molens.":                                   Regelstelling,
		"Een gemeentelijke verordening over molens wordt niet vastgesteld dan nadat de molenaars zijn gehoord.": Procedure,
		"Het college draagt zorg voor voldoende financiële en personele middelen.":                              Organisatie,
		"Het college en de molenaars leggen de wijze van samenwerken vast in een protocol.":                     Organisatie,
		"Het college kan een deskundige verzoeken te adviseren.":                                                Procedure,
		"Na een melding voert het college een onderzoek uit.":                                                   Procedure,
		"De gemeente voert het onderhoud van de wieken uit.":                                                    Uitvoering,
		"Voor de verwerking van molengegevens is het college verantwoordelijke in de zin van de verordening.":   Informatie,
		"Het college draagt er zorg voor dat molenaars een beroep kunnen doen op een vertrouwenspersoon.":       Zorgplicht,
		"Het college draagt er zorg voor dat de wieken worden verwijderd.":                                      Uitvoering,
	})
}

// A plural that looks like an infinitive is what the one behind it takes.
func TestKindOfPlurals(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"De gemeenteraad kan gebieden aanwijzen waar geen molens staan.": Regelstelling,
		"De gemeenteraad kan delen van de gemeente aanwijzen.":           Regelstelling,
		"De gemeente kan gelden reserveren.":                             Financieel,
		"Het college kan boeten opleggen.":                               Toezicht,
		"Het college kan lasten onder dwangsom opleggen.":                Toezicht,
		"Het college kan standplaatsen toewijzen.":                       Beslissing,
		"Gedeputeerde staten wijzen molenlocaties aan.":                  Regelstelling,
		"Het college geeft inzage in de molenboeken.":                    Informatie,
		"Burgemeester en wethouders kunnen een gebouw vorderen.":         Beslissing,
		"Het college stelt met de molenaar een persoonlijk plan vast.":   Beslissing,
	})
}

// The items of a list of tasks tell what they are; more of money, breach and steps.
func TestKindOfTasksAndMore(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"De gemeente is belast met: a. de inzameling van oude wieken.":                                   Uitvoering,
		"De gemeente draagt zorg voor: a. het inzamelen van oude wieken.":                                Uitvoering,
		"De gemeente heeft tot taak: a. het verzamelen van gegevens.":                                    Informatie,
		"Het college is verantwoordelijk voor: a. de kwaliteit van de wieken.":                           Zorgplicht,
		"De gemeente kan geldleningen aangaan.":                                                          Financieel,
		"Het college zet overtollige middelen uit.":                                                      Financieel,
		"De burgemeester kan een vergunning intrekken indien is gehandeld in strijd met artikel 3.":      Toezicht,
		"Het college kan de betaling opschorten indien de molenaar zijn inlichtingenplicht niet nakomt.": Toezicht,
		"Het college kan de wiek verwijderen wegens overtreding van het verbod.":                         Toezicht,
		"De gemeenteraad stelt een regeling vast voor het vervoer van molenaars.":                        Regelstelling,
		"De gemeenteraad houdt een referendum.":                                                          Procedure,
		"De burgemeester kan bezwaar maken tegen de molen.":                                              Procedure,
		"Een burgemeester kan bezwaar doen aantekenen.":                                                  Procedure,
		"Het college draagt zorg voor een meldpunt.":                                                     Organisatie,
		"De gemeenteraad stelt de begrooting vast.":                                                      Financieel,
	})
}

// Measuring, fitting out, aims, and acting for who does not.
func TestKindOfFurtherThings(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		"Bij de gemeente berusten de volgende taken: a. het voorkomen van overlast door molens.":                         Zorgplicht,
		"Bij de gemeente berusten de volgende taken: a. het beheer van molens.":                                          Uitvoering,
		"De gemeente is verplicht medewerking te verlenen aan de totstandkoming van een akte tot levering van de molen.": Uitvoering,
		"Het college kan in de omgevingsvergunning een betalingsregeling opnemen.":                                       Financieel,
		"Gedeputeerde staten stellen een ontwerp-molenplan op.":                                                          Procedure,
		"De gemeente voorziet in de kosten van de molen.":                                                                Financieel,
		"De gemeente voorziet in de benoeming van een molenaar.":                                                         Organisatie,
		"Gedeputeerde staten kunnen de uitvoering overdragen aan het waterschap.":                                        Organisatie,
		"Het college verwijst de molenaar naar de minister.":                                                             Procedure,
		"Gedeputeerde staten verlenen tegemoetkomingen in de schade door wieken.":                                        Financieel,
		"Het college maakt de resultaten openbaar.":                                                                      Informatie,
		"Het college kan de molenaar een waarschuwing geven.":                                                            Toezicht,
		"Het college biedt de gemeenteraad de ontwerpbegroting aan.":                                                     Financieel,
		"Het college biedt de gemeenteraad het jaarverslag aan.":                                                         Informatie,
		"Het college stemt de bijstand af op de omstandigheden van de molenaar.":                                         Beslissing,
		"Het college raadpleegt de basisregistratie personen.":                                                           Informatie,
		"De gemeente is bevoegd personeel in dienst te nemen.":                                                           Organisatie,
		"De burgemeester kan de molenaar tijdelijk ophouden.":                                                            Beslissing,
		"Provinciale staten stellen bij reglement de taken van het molenschap vast.":                                     Regelstelling,
		"Gedeputeerde staten kunnen voor rekening van het waterschap daarin voorzien.":                                   Toezicht,
		"Gedeputeerde staten voeren metingen uit van de wind.":                                                           Informatie,
		"Het college stelt een inventarisatie op van de molens.":                                                         Informatie,
		"Burgemeester en wethouders zorgen voor de inrichting van de stemlokalen.":                                       Uitvoering,
		"De gemeenteraad stelt zich ten doel het malen te bevorderen.":                                                   Zorgplicht,
	})
}

// Forms of one verb have one stem, also with a particle before be-, ver- or ont-.
func TestStemOfPrefixedVerbs(t *testing.T) {
	for a, b := range map[string]string{"voorbereid": "voorbereiden", "toevertrouwd": "toevertrouwen", "gelast": "gelasten", "ontslaat": "ontslaan",
		"subsidieert": "subsidiëren", "meet": "gemeten", "voldoet": "voldoen", "verhuurd": "verhuren"} {
		x, particle := stem(a)
		y, other := stem(b)
		if x != y || particle != other {
			t.Errorf("%s is %s~%s, %s is %s~%s", a, x, particle, b, y, other)
		}
	}
}
