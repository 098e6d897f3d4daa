package normen

import "strings"

// step is one rule of the ladder: one of its verbs, one of its words where it has
// any, and one of those behind "&"; not are words that rule it out.
type step struct {
	soort                     Soort
	verbs, words, also, not   bits
	anyVerb, anyWord, anyAlso bool // it has none
	// light tells a step that asks for a verb alone, and one that says little: what
	// is sent or done counts for more.
	light bool
}

// sanction is the step of the ladder that holds whatever the verb.
var sanction = func() int {
	var boete bits
	boete.add(wordIndex["boete"])
	for i := range ladder {
		if s := &ladder[i]; s.soort == Toezicht && s.anyVerb && s.words.meets(&boete) {
			return i
		}
	}
	panic("the ladder has no step for a sanction")
}()

// stemIndex and wordIndex number what the ladder asks for; particleIndex has
// the words "~op" by their particle.
var (
	stemIndex     = index{}
	wordIndex     = index{}
	particleIndex = index{}
)

func init() {
	for _, prefix := range prefixes {
		particleIndex[prefix] = wordIndex.of("~" + prefix)
		if w := words[prefix]; w != nil {
			w.particle = particleIndex[prefix]
		}
	}
}

// rung makes a step of words as they are written; verbs go by their stems, and
// "~op" is a particle.
func rung(soort Soort, verbs, words, not string) step {
	words, also, _ := strings.Cut(words, "&")
	s := step{soort: soort, anyVerb: verbs == "", anyWord: words == "", anyAlso: also == ""}
	s.light = s.anyWord && (soort == Informatie || soort == Uitvoering || soort == Beslissing) || (s.anyVerb || s.anyWord) && soort == Zorgplicht
	for _, w := range strings.Fields(verbs) {
		verb, _ := stem(w)
		s.verbs.add(stemIndex.of(verb))
	}
	for _, w := range strings.Fields(words) {
		s.words.add(wordIndex.of(w))
	}
	for _, w := range strings.Fields(also) {
		s.also.add(wordIndex.of(w))
	}
	for _, w := range strings.Fields(not) {
		s.not.add(wordIndex.of(w))
	}
	return s
}

// firstStep gives the first step of the ladder that fits, or nil; object is for
// what no preposition governs, and leaves out steps that ask for a verb alone.
func firstStep(g *said, object bool) *step {
	words := &g.words
	if object {
		words = &g.object
	}
	for i := range ladder {
		if step := &ladder[i]; step.fits(&g.verbs, words) && !(object && step.light) {
			return step
		}
	}
	return nil
}

func (s *step) fits(verbs, words *bits) bool {
	return (s.anyVerb || s.verbs.meetsVerb(verbs)) && (s.anyWord || s.words.meets(words)) && (s.anyAlso || s.also.meets(words)) && !s.not.meets(words)
}
