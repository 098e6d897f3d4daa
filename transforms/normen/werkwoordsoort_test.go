package normen

import (
	"slices"
	"strings"
	"testing"
)

// What the main verb tells, and what its object tells where the verb is light.
func TestKindByVerb(t *testing.T) {
	checkSoorten(t, map[string]Soort{
		// The verb by itself.
		"Gedeputeerde staten inspecteren de molens.":                   Toezicht,
		"Het college bekostigt het malen.":                             Financieel,
		"De gemeenteraad begrenst het molengebied.":                    Regelstelling,
		"Het college hoort de molenaar.":                               Procedure,
		"Het college heroverweegt zijn besluit over de molen.":         Beslissing,
		"Het college schort het recht op een wiek op.":                 Beslissing,
		"Het college inventariseert de molens.":                        Informatie,
		"Gedeputeerde staten benoemen de molenmeester.":                Organisatie,
		"De gemeente reinigt de molens.":                               Uitvoering,
		"Provinciale staten behartigen het belang van de molens.":      Zorgplicht,
		"De burgemeester is belast met de inzameling van oude wieken.": Uitvoering,
		// A light verb: its object.
		"Het college stelt de molenaar op de hoogte.":                                          Informatie,
		"Het college kan een termijn stellen.":                                                 Procedure,
		"Het college schort de termijn op.":                                                    Procedure,
		"Provinciale staten stellen een molenvisie vast.":                                      Regelstelling,
		"Het college stelt de waarde van de molen vast.":                                       Beslissing,
		"Het college slaat bij het wegen van de wieken acht op de wind.":                       Beslissing,
		"Het college verleent een ieder inzage in de molenlijst.":                              Informatie,
		"Het college deelt een ieder op diens verzoek mede of zijn molen is opgenomen.":        Informatie,
		"Provinciale staten stellen de molenmeester op non-activiteit.":                        Organisatie,
		"Gedeputeerde staten kunnen een gecoördineerde behandeling van molens bevorderen.":     Organisatie,
		"Het college pleegt overleg met de molenaar over het voorgenomen besluit.":             Procedure,
		"Het college pleegt regelmatig overleg met de molenaars.":                              Organisatie,
		"Het college doet mededeling van de opschorting aan de molenaar.":                      Procedure,
		"De gemeenteraad kan regels stellen over het verlenen van ontheffing aan de molenaar.": Regelstelling,
		// A sanction goes before the decision to lay it on.
		"Het college kan besluiten tot oplegging van een boete aan de molenaar.": Toezicht,
	})
}

// The list of verbs has kinds of the ladder, and each verb once.
func TestVerbListHasEachVerbOnce(t *testing.T) {
	kinds := []Soort{Toezicht, Financieel, Regelstelling, Procedure, Beslissing, Informatie, Organisatie, Uitvoering, Zorgplicht, "organisatie"}
	seen := map[string]string{}
	for line := range strings.Lines(verbKindText) {
		name, verbs, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if !slices.Contains(kinds, Soort(name)) {
			t.Errorf("%q is no kind", name)
		}
		for _, verb := range strings.Fields(verbs) {
			verb = strings.TrimSuffix(verb, "?")
			if seen[verb] != "" {
				t.Errorf("%s is both %s and %s", verb, seen[verb], name)
			}
			seen[verb] = name
		}
	}
	if len(seen) < 400 {
		t.Errorf("the list has %d verbs", len(seen))
	}
}

// A verb is found by its infinitive, its participle and with its particle apart.
func TestVerbsOfTheListAreFound(t *testing.T) {
	for form, want := range map[string]Soort{"inspecteren": Toezicht, "terugvorderen": Financieel, "teruggevorderd": Financieel,
		"vastleggen": Informatie, "opgeschort": Beslissing, "meegedeeld": Procedure, "onderzocht": Procedure, "samenwerken": Organisatie,
		"afgeweken": Beslissing, "toegestaan": Beslissing, "vrijgesteld": Beslissing, "bevolen": Beslissing, "waargenomen": Organisatie, "geïnspecteerd": Toezicht,
		"verkocht": Financieel, "bestreden": Uitvoering, "kwijtgescholden": Financieel} {
		s, particle := stem(form)
		if got := verbKinds[verbKey(s, particle)].soort; got != want {
			t.Errorf("%s gives %q, want %q", form, got, want)
		}
	}
}
