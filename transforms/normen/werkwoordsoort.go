package normen

import (
	_ "embed"
	"strings"
)

// werkwoordsoort.txt has the kind that a main verb tells by itself. It covers the
// vocabulary of law, not of one law: what the ladder does not settle falls here.
//
//go:embed werkwoordsoort.txt
var verbKindText string

// verbKind is what a verb tells; light: what it takes is asked first.
type verbKind struct {
	soort Soort
	light bool
}

// verbKinds has them by stem, with its particle where it has one: "leg~op".
var verbKinds = readVerbKinds(verbKindText)

func readVerbKinds(text string) map[string]verbKind {
	all := map[string]verbKind{}
	for line := range strings.Lines(text) {
		name, verbs, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		soort := Soort(name)
		if name == "organisatie" {
			soort = Organisatie
		}
		for _, verb := range strings.Fields(verbs) {
			verb, light := strings.CutSuffix(verb, "?")
			for _, key := range verbKeys(verb) {
				all[key] = verbKind{soort, light}
			}
		}
	}
	return all
}

// verbKeys gives what a verb of the list can be found by. Not every particle of
// "vrij+stellen" is one of the prefixes that stem knows: vrijstelt is then a stem.
func verbKeys(verb string) []string {
	particle, rest, separable := strings.Cut(verb, "+")
	if !separable {
		s, p := stem(verb)
		return []string{verbKey(s, p)}
	}
	s, _ := stem(rest)
	joined, p := stem(particle + rest)
	return []string{verbKey(s, particle), verbKey(joined, p)}
}

func verbKey(stem, particle string) string {
	if particle == "" {
		return stem
	}
	return stem + "~" + particle
}

// ownKind gives what the main verb tells: with a particle of the clause before
// the verb alone.
func (g *said) ownKind() (kind verbKind, ok bool) {
	if g.main == "" {
		return kind, false
	}
	if kind, ok = verbKinds[verbKey(g.main, g.joined)]; ok && g.joined != "" {
		return kind, true
	}
	for _, particle := range g.particles {
		if kind, ok = verbKinds[verbKey(g.main, particle)]; ok {
			return kind, true
		}
	}
	kind, ok = verbKinds[g.main]
	return kind, ok
}
