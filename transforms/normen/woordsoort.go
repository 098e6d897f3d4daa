package normen

import "bytes"

// readFinite reads the finite verb at i. The same word can be a noun after a
// determiner, and an infinitive after te.
func (p *parser) readFinite(i int) (form, bool) {
	if i >= len(p.t) || p.t[i].kind != wordToken || p.t[i].form.kind == noVerb || p.is(i-1, "te") {
		return form{}, false
	}
	f := p.t[i].form
	if p.t[i].text == "zijn" {
		return f, p.isVerbZijn(i)
	}
	if p.is(i, "beperkt") && i+1 < len(p.t) && p.t[i+1].word == unknown && p.kind(i+1) == wordToken && inflected(p.raw(i+1)) {
		return form{}, false // beperkt kwetsbare gebouwen
	}
	if p.is(i, "rust") && p.is(i-1, "en") && p.is(i-2, "orde") {
		return form{}, false // de openbare orde en rust
	}
	lexical := f.kind == act || f.kind == state
	if lexical && i > 0 && (f.plural || p.has(i, noun)) {
		if p.has(i-1, determiner) && (f.plural || !p.is(i-1, "het")) && !p.begins(i-1) || p.has(i-1, preposition) && !p.has(i-1, adverb) {
			return form{}, false
		}
		if f.plural && p.is(i+1, "van") && p.has(i-1, coordinate) && p.kind(i-2) == wordToken && p.has(i-3, determiner) {
			return form{}, false // het composteren of opslaan van
		}
		if f.plural && p.kind(i-1) == wordToken && p.t[i-1].word == unknown && inflected(p.raw(i-1)) && p.has(i-2, preposition|determiner) && !p.has(i-2, adverb) && !p.begins(i-2) {
			return form{}, false // van kleine gebieden
		}
		if f.plural && p.is(i-3, "het") && p.has(i-2, preposition) {
			return form{}, false // het in gebruik nemen
		}
		if f.plural && p.has(i-1, adverb) && p.is(i-2, "de") {
			return form{}, false // de daartoe verplichten
		}
		if f.plural && p.is(i+1, "van") && p.nominalised(i) {
			return form{}, false // het niet meer plaats vinden van
		}
		if (p.has(i, noun) || p.kind(i-1) == numberToken) && p.kind(i-1) != bodyToken && p.kind(i+1) != bodyToken && !p.has(i+1, pronoun) && (!p.has(i-1, adverb|pronoun) || p.is(i-1, "het")) {
			return form{}, false
		}
	}
	return f, true
}

// nominalised tells het before the verb at i with nothing but an adverb, a negation
// or a particle between.
func (p *parser) nominalised(i int) bool {
	for j := i - 1; j >= max(0, i-4) && p.kind(j) == wordToken; j-- {
		switch {
		case p.is(j, "het"):
			return true
		case p.has(j, adverb|negation) || p.is(j, "meer", "plaats"):
		default:
			return false
		}
	}
	return false
}

// isVerbZijn tells zijn from the possessive: zijn taak.
func (p *parser) isVerbZijn(i int) bool {
	if p.kind(i+1) == bodyToken && p.has(i-1, preposition) && !p.has(i-1, adverb) {
		return false // in zijn gemeente
	}
	if i+1 >= len(p.t) || p.t[i+1].kind != wordToken {
		return true
	}
	next := &p.t[i+1]
	if next.class&(determiner|adverb|negation|preposition|pronoun|predicate|coordinate|subordinate) != 0 || next.form.kind != noVerb {
		return true
	}
	if p.has(i-1, preposition) && !p.has(i-1, adverb) || p.is(i-1, "of", "en") {
		return false
	}
	return p.participle(i+1) || p.participle(i-1)
}

var particles = []string{"aan", "af", "bij", "door", "in", "mee", "mede", "na", "neer", "om", "onder", "op", "over", "samen",
	"terug", "toe", "uit", "vast", "voor", "weg", "bekend", "beschikbaar", "bloot", "deel", "gelijk", "goed", "vrij", "open", "plaats",
	"voort", "tegemoet", "kennis", "ter", "achter", "binnen", "bijeen", "buiten", "tegen", "tentoon", "teniet", "tewerk", "waar", "kwijt", "schuldig", "aaneen", "her"}

// participle tells a past participle by its form: gesteld, vastgesteld,
// verleend, aangewezen.
func (p *parser) participle(i int) bool {
	if i < 0 || i >= len(p.t) || p.t[i].kind != wordToken {
		return false
	}
	if p.t[i].form.kind != noVerb || p.t[i].class&(determiner|preposition|adverb|coordinate|subordinate|noun) != 0 {
		return false
	}
	w := p.raw(i)
	n := len(w)
	if n < 5 || !(w[n-1] == 'd' || w[n-1] == 't' || bytes.HasSuffix(w, []byte("en"))) {
		return p.t[i].class&predicate != 0
	}
	for _, prefix := range [...]string{"ge", "be", "ver", "ont", "er", "her"} {
		if bytes.HasPrefix(w, []byte(prefix)) {
			if w[n-1] != 't' || prefix == "ge" || p.t[i].class&predicate != 0 {
				return true
			}
			break // bekendgemaakt has a particle
		}
	}
	for _, particle := range particles {
		if rest, ok := bytes.CutPrefix(w, []byte(particle)); ok && (bytes.HasPrefix(rest, []byte("ge")) || bytes.HasPrefix(rest, []byte("ver")) && rest[len(rest)-1] == 'd' || bytes.HasPrefix(rest, []byte("be")) && rest[len(rest)-1] == 'd') {
			return true
		}
	}
	return false
}

// readBegins tells a word that begins a clause with its verb at the end.
func (p *parser) readBegins(i int) bool {
	if p.kind(i) != wordToken {
		return false
	}
	switch p.t[i].text {
	case "die", "dat":
		if p.is(i, "dat") && i > 0 && p.opens(i+1) && (p.has(i-1, preposition) || p.kind(i-1) == wordToken && p.t[i-1].word == unknown) {
			return p.verbFollows(i + 1) // zorg voor dat de, mede dat zij, lastgeven dat een
		}
		if i == 0 || p.is(i-1, "zich") || p.is(i-1, "zover") && p.forInterest(i) || p.is(i-1, "dan") && p.kind(i+1) == commaToken || p.has(i-1, preposition|subordinate|coordinate) && !p.is(i-1, "en", "of") {
			return false
		}
		if _, ok := p.finite(i - 1); ok {
			return p.t[i].text == "dat" || p.describesObject(i)
		}
		if p.is(i, "dat") && i+1 < len(p.t) && p.t[i+1].form.kind != noVerb && p.kind(i+2) == commaToken {
			return false // indien hij dat wenst,
		}
		if p.is(i, "dat") && p.kind(i-1) == wordToken && p.looksPlural(i-1) && p.t[i-1].form.kind == noVerb && !p.participle(i-1) {
			return false // belangen dat noodzakelijk maken: no plural has dat
		}
		return true
	case "als":
		if i == 0 && p.isCondition() {
			return true
		}
		return p.conditionalAls(i)
	case "voor", "voorzover":
		return p.t[i].text == "voorzover" || p.is(i+1, "zover", "zoveel")
	case "in":
		return p.is(i+1, "geval") && !p.is(i+2, "van")
	case "naar":
		return p.is(i+1, "gelang")
	case "ingeval":
		return !p.is(i+1, "van")
	case "daar":
		return i == 0 || p.kind(i-1) == commaToken
	case "waaronder":
		return p.counts(i)
	}
	return p.t[i].class&subordinate != 0
}

// opens tells a word that can stand first in a clause after dat, and not in
// what dat points to: "dat de", "dat zij", "dat in", but not "dat besluit".
// counts tells a waaronder that begins a clause by its verb: "waaronder ook
// bruggen worden verstaan". Elsewhere it gives examples and has none.
func (p *parser) counts(i int) bool {
	for j := i + 1; j < min(i+8, len(p.t)) && p.kind(j) != commaToken; j++ {
		if p.is(j, "wordt", "worden") {
			return p.is(j+1, "verstaan", "begrepen", "gerekend")
		}
	}
	return false
}

func (p *parser) opens(i int) bool {
	return p.kind(i) == bodyToken || p.kind(i) == numberToken || p.has(i, determiner|pronoun|preposition|negation)
}

// verbFollows tells a finite verb from i on.
func (p *parser) verbFollows(i int) bool {
	for end := min(len(p.t), i+80); i < end; i++ {
		if p.t[i].form.kind != noVerb && p.t[i].class&noun == 0 {
			return true
		}
	}
	return false
}

// conditionalAls tells als that means indien from "als bedoeld" and "als
// adviseur".
func (p *parser) conditionalAls(i int) bool {
	if !p.verbAhead(i + 1) {
		return false
	}
	if p.has(i+1, determiner|pronoun) || p.kind(i+1) == bodyToken {
		return i == 0 || !p.pending(i)
	}
	if i == 0 || p.is(i-1, "aangemerkt", "aangewezen", "beschouwd", "zowel") || p.is(i+1, "bedoeld", "genoemd", "bijlage", "gevolg") || p.participle(i+1) {
		return false
	}
	if p.labels(i) {
		return false
	}
	_, verb := p.finite(i - 1)
	if p.has(i+1, negation) {
		return !p.pending(i) // als niet is voldaan
	}
	ended := p.kind(i-1) == commaToken || p.kind(i-1) == colonToken || p.participle(i-1) || verb && p.has(i+1, preposition|adverb) || p.is(i-1, "alleen", "geval")
	return ended && !p.pending(i) && p.kind(i+1) == wordToken
}

// describesObject tells the die of "kan personen aanwijzen die door de raad worden
// gehoord": behind an infinitive, with no noun that it could belong to.
func (p *parser) describesObject(i int) bool {
	f := p.t[i-1].form
	return p.is(i, "die") && f.kind == act && f.plural && p.t[i-1].class&noun == 0 && p.is(i+1, "door", "niet") && p.verbFollows(i+1)
}

// forInterest tells the dat of "voor zover dat in het belang van de rust nodig is",
// which is the subject of the clause around it.
func (p *parser) forInterest(i int) bool {
	return p.is(i, "dat") && p.is(i+1, "in", "met") && p.is(i+2, "het")
}

// labels tells an als whose first verb has a body of ours behind it for a subject
// and no other subject before it: ", als zeer kwetsbaar gebied houden provinciale
// staten rekening". The verb is not of what als leads.
func (p *parser) labels(i int) bool {
	for j := i + 1; j < min(i+8, len(p.t)) && p.kind(j) == wordToken && !p.has(j, determiner|pronoun|preposition); j++ {
		if p.t[j].form.kind != noVerb && p.t[j].class&noun == 0 {
			return j > i+1 && p.kind(j+1) == bodyToken && p.t[j+1].plural == p.t[j].form.plural
		}
	}
	return false
}

// isCondition tells a sentence that begins with als and goes on with a verb
// behind a comma: "Als belangen dit eisen, kan ...".
func (p *parser) isCondition() bool {
	for j := 2; j+1 < len(p.t); j++ {
		if p.kind(j) == commaToken && p.t[j+1].form.kind != noVerb && p.t[j+1].class&noun == 0 {
			return true
		}
	}
	return false
}

// pending tells that a subordinate clause before i still waits for its verb.
func (p *parser) pending(i int) bool {
	for j := i - 1; j >= max(0, i-40); j-- {
		if p.t[j].finite {
			return false
		}
		if p.t[j].begins {
			return true
		}
	}
	return false
}
