package normen

import (
	"slices"
	"strings"
	"testing"
)

// A verb that stands in two lists would be what the later says.
func TestAVerbHasOneForm(t *testing.T) {
	of := map[string]string{}
	for name, list := range map[string]string{"actSingular": actSingular, "actPlural": actPlural, "stateSingular": stateSingular, "statePlural": statePlural} {
		for _, verb := range strings.Fields(list) {
			if other := of[verb]; other != "" {
				t.Errorf("%s is in %s and %s", verb, other, name)
			}
			of[verb] = name
			if f := forms[verb]; f.kind != act && f.kind != state {
				t.Errorf("%s is in %s and is another verb as well", verb, name)
			}
		}
	}
	if len(of) < 1000 {
		t.Errorf("only %d verbs", len(of))
	}
}

// A list in order is one in which a verb is found and not entered twice.
func TestVerbsAreInOrder(t *testing.T) {
	for name, list := range map[string]string{"actSingular": actSingular, "actPlural": actPlural, "stateSingular": stateSingular, "statePlural": statePlural} {
		verbs := strings.Fields(list)
		for i := 1; i < len(verbs); i++ {
			// ë and ï sort behind z, and stand where e and i do.
			if fold(verbs[i-1]) > fold(verbs[i]) {
				t.Errorf("%s: %s stands before %s", name, verbs[i-1], verbs[i])
			}
		}
	}
}

func fold(word string) string { return strings.NewReplacer("ë", "~e", "ï", "~i").Replace(word) }

// A word the text of which is longer than a token looks up is never found.
func TestWordsAreFoundAsWritten(t *testing.T) {
	for text := range words {
		got := tokenize(nil, []byte(text), nil)
		if len(got) != 1 || got[0].word != words[text] {
			t.Errorf("%q is not read as the word of the lexicon", text)
		}
		if capital := tokenize(nil, []byte(strings.ToUpper(text[:1])+text[1:]), nil); text[0] < 0x80 && capital[0].word != words[text] {
			t.Errorf("%q with a capital is another word", text)
		}
	}
}

// What is a preposition or begins a clause can be no finite verb: the reader
// would take it for that of the main clause.
func TestWordsOfGrammarAreNoVerbs(t *testing.T) {
	var both []string
	for text, w := range words {
		if w.class&(preposition|subordinate|coordinate|pronoun|negation|infinitival) != 0 && w.form.kind != noVerb {
			both = append(both, text)
		}
	}
	slices.Sort(both)
	if len(both) > 0 {
		t.Errorf("%v are verbs as well", both)
	}
}

// A singular verb of the kind that acts ends in t, but for those with a stem
// that does not: mag, kan, zal.
func TestSingularAndPluralVerbs(t *testing.T) {
	for _, verb := range strings.Fields(actSingular) {
		if !strings.HasSuffix(verb, "t") && verb != "zal" {
			t.Errorf("%s is no singular", verb)
		}
	}
	for _, verb := range strings.Fields(actPlural) {
		if !strings.HasSuffix(verb, "n") {
			t.Errorf("%s is no plural", verb)
		}
	}
}
