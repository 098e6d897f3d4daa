package normen

import "bytes"

// describedNouns are nouns that the lexicon has; before them a participle is an
// adjective.
var describedNouns = []string{"termijn", "voorschriften", "voorschrift", "vergunning", "aanvraag", "taak", "taken", "plan", "programma", "bevoegdheid", "bevoegdheden", "beslissing",
	"besluit", "wijze", "plaats", "maatregel", "regels", "gemeente", "gemeenten", "kosten", "middelen", "leden"}

// isPast tells a past participle, also those that participle does not know by
// their form.
func (p *parser) isPast(i int) bool {
	if p.participle(i) {
		return true
	}
	w := p.raw(i)
	if p.t[i].word != unknown || len(w) < 6 || w[len(w)-1] == 'e' {
		return false
	}
	if bytes.HasSuffix(w, []byte("gedaan")) || bytes.HasSuffix(w, []byte("gegaan")) || bytes.HasSuffix(w, []byte("voldaan")) {
		return true
	}
	for _, prefix := range [...]string{"onder", "over", "vol"} {
		if bytes.HasPrefix(w, []byte(prefix)) {
			_, ok := verbKinds[root(string(w))]
			return ok
		}
	}
	return false
}

// knownVerb tells an infinitive that the list of kinds has.
func (p *parser) knownVerb(i int) bool {
	s, particle := stem(string(p.raw(i)))
	_, ok := verbKinds[verbKey(s, particle)]
	return ok
}

// isJoined tells a verb by its particle and a verb behind that which is known.
func (p *parser) isJoined(i int) bool {
	_, particle := stem(string(p.raw(i)))
	return particle != ""
}

// isPluralNoun tells a noun that looks like an infinitive or a participle.
func isPluralNoun(w []byte) bool {
	for _, ending := range [...]string{"ingen", "heid", "heden", "schappen", "teiten", "personen", "maatregelen", "soorten", "groepen", "gebouwen", "woningen",
		"gegevens", "stukken", "stoffen", "plannen", "diensten", "houders", "gevallen", "gevolgen", "gebieden", "bestanden", "bedragen", "gemeenten", "gedeelten"} {
		if bytes.HasSuffix(w, []byte(ending)) {
			return string(w) != "gebieden" || ending != "gebieden"
		}
	}
	return string(w) == "allen" || string(w) == "middelen" || string(w) == "gelang"
}

// actionVerb gives the verb of a noun of action at i: of de inzameling, inzamelen.
func (p *parser) actionVerb(i int) (string, bool) {
	w := string(p.raw(i))
	if verb, ok := actions[w]; ok {
		return verb, true
	}
	if n := len(w) - len("ing"); n > 4 && w[n:] == "ing" && p.t[i].word.form.kind == noVerb {
		return w[:n] + "en", true
	}
	return "", false
}

// actions are nouns of action that do not end in -ing.
var actions = map[string]string{"beheer": "beheren", "onderhoud": "onderhouden", "aankoop": "aankopen", "opvang": "opvangen", "afgifte": "afgeven",
	"aanleg": "aanleggen", "vervoer": "vervoeren", "bouw": "bouwen", "afkoop": "afkopen", "verkoop": "verkopen", "beroep": "", "inkoop": "inkopen"}
