package normen

import "strings"

// readPast gives the place after the subordinate clause at i.
func (p *parser) readPast(i int) int {
	if p.has(i, infinitival) {
		return p.pastInfinitive(i)
	}
	from := i + 1
	if p.is(from, "zover", "zoveel", "geval", "gelang") {
		from++
	}
	if p.is(from, "nodig", "mogelijk") {
		return from + 1 // voor zover nodig
	}
	commas, nested := 0, false
	for j := from; j < len(p.t); {
		if p.begins(j) {
			nested = nested || p.is(j, "als")
			j = p.pastClause(j)
			continue
		}
		if f, ok := p.finite(j); ok {
			if nested && f.kind == act && p.kind(j-1) == commaToken && p.kind(j+1) == bodyToken && p.t[j+1].plural == f.plural {
				return j - 1 // an als in it took its verb: indien de druk als de hoogste is gemeten, treffen
			}
			if commas == 1 && p.kind(j-1) == commaToken {
				return j - 1 // its own verb is not known: indien de dijk zakt, wordt ...
			}
			if p.is(j, "gaat", "gaan") && p.is(j+1, "om") {
				return p.toComma(j + 1) // voor zover het niet gaat om een windpark
			}
			return p.pastMore(p.pastVerbs(j))
		}
		if p.kind(j) == commaToken {
			commas++
		}
		j++
	}
	return len(p.t)
}

// toComma gives the place of the first comma from i on.
func (p *parser) toComma(i int) int {
	for i < len(p.t) && p.kind(i) != commaToken && p.kind(i) != colonToken {
		i++
	}
	return i
}

// pastMore passes what goes on with the subordinate clause that ended before
// i: "die aangifte wil doen en niet is ingeschreven", "is ingediend dan wel nog
// kan worden ingediend". A subject or a verb behind en begins another clause.
func (p *parser) pastMore(i int) int {
	k := i
	if p.kind(k) == commaToken && (p.is(k+1, "dan") && p.is(k+2, "wel") || p.is(k+1, "of", "danwel", "noch")) {
		k++
	}
	switch {
	case p.is(k, "dan") && p.is(k+1, "wel"):
		k += 2
	case p.is(k, "en", "of", "noch", "danwel", "alsmede", "maar"):
		k++
	default:
		return i
	}
	if k >= len(p.t) || p.kind(k) != wordToken || p.has(k, determiner) || p.has(k, subordinate) || p.t[k].finite && !p.has(k, negation) {
		return i
	}
	if !p.has(k, negation|adverb|preposition|predicate) && p.t[k].word != unknown {
		return i
	}
	if f, ok := p.finite(k + 1); ok && f.kind == may && p.participle(k) && !p.is(k+2, "worden", "zijn") {
		return k + 1 // worden gebruikt of geraadpleegd kan op verzoek: another clause
	}
	for j := k + 1; j < len(p.t); j++ {
		switch {
		case p.begins(j), p.kind(j) == commaToken, p.kind(j) == colonToken, p.kind(j) == semicolonToken:
			return i
		}
		if _, ok := p.finite(j); ok {
			if p.kind(j+1) == bodyToken || p.has(j+1, determiner|pronoun) {
				return i // a verb before its subject: another main clause
			}
			return p.pastVerbs(j)
		}
	}
	return i
}

// verbAhead tells a finite verb between i and the next comma: "als de cliënt
// dat wenst" has one, "als een aanvraag" has none.
func (p *parser) verbAhead(i int) bool {
	reference := false // a comma in "artikel 5, eerste lid," ends no clause
	for end := min(len(p.t), i+60); i < end && p.kind(i) != semicolonToken; i++ {
		if p.kind(i) == commaToken {
			inside := p.is(i+1, "aanhef", "onder", "bedoeld", "genoemd") || p.isOrdinal(i+1)
			if !inside && !reference {
				return false
			}
			reference = inside
			continue
		}
		if p.t[i].form.kind != noVerb && p.t[i].class&noun == 0 {
			return true
		}
	}
	return false
}

// pastInfinitive passes "om ... te verlenen". Where no te follows before a
// finite verb, om is a preposition, and alvorens begins a clause with one.
func (p *parser) pastInfinitive(i int) int {
	for j := i + 1; j < len(p.t); {
		switch {
		case p.is(j, "te") && !p.has(j+1, determiner):
			return p.pastVerbs(j + 1)
		case p.begins(j):
			j = p.pastClause(j)
			continue
		case p.has(j, infinitival):
			if p.t[j].past == j+1 {
				return i + 1 // that one found no te either
			}
			j = p.t[j].past
			continue
		}
		if _, ok := p.finite(j); ok {
			if p.is(i, "alvorens") {
				return p.pastVerbs(j)
			}
			break
		}
		j++
	}
	return i + 1
}

// pastVerbs passes the verbs that stand together from i: kan worden verleend.
// Only some verbs take an infinitive; another verb begins another clause.
func (p *parser) pastVerbs(i int) int {
	if i >= len(p.t) {
		return len(p.t)
	}
	takes := p.takesInfinitive(i)
	for i++; i < len(p.t); i++ {
		if p.has(i, predicate) && p.participle(i-1) {
			return i // waar de weg is gelegen bevoegd
		}
		if p.participle(i) || p.is(i, "te") && i+1 < len(p.t) && p.t[i+1].form.plural {
			continue
		}
		if p.is(i-1, "te") && p.kind(i) == wordToken {
			continue
		}
		if p.is(i, "of", "en") && p.isAuxiliary(i+1) && p.kind(i+2) != bodyToken && !p.has(i+2, determiner|pronoun) {
			i++ // zal worden of wordt uitgevoerd
			continue
		}
		if p.completesAuxiliary(i) || p.followsParticiple(i) {
			continue
		}
		if f, ok := p.finite(i); !ok || !f.plural || !takes && !p.is(i, "worden", "zijn", "hebben") || p.kind(i+1) == bodyToken && p.t[i+1].plural {
			return i
		}
		takes = takes || p.takesInfinitive(i)
	}
	return i
}

// followsParticiple tells is or wordt behind a participle that looks like a
// finite verb: "waarvoor een verklaring vereist is".
func (p *parser) followsParticiple(i int) bool {
	if !p.is(i, "is", "wordt", "heeft") || p.isAuxiliary(i-2) || p.t[i-1].form.plural || p.t[i-1].form.kind < state || p.kind(i+1) == bodyToken || p.has(i+1, determiner|pronoun) || p.is(i+1, "door") {
		return false
	}
	for _, prefix := range [...]string{"ont", "be", "ver", "her", "ge"} {
		if strings.HasPrefix(p.t[i-1].text, prefix) {
			return true
		}
	}
	return false
}

func (p *parser) isAuxiliary(i int) bool {
	f, ok := p.finite(i)
	return ok && f.kind < state
}

func (p *parser) takesInfinitive(i int) bool {
	switch p.t[i].form.kind {
	case may, must, need:
		return true
	}
	return p.is(i, "laat", "laten", "doet", "doen", "zal", "zullen", "zou", "zouden", "konden", "mocht", "mochten", "gaat", "gaan", "wil", "willen", "blijft")
}

// completesAuxiliary tells a participle that looks like a finite verb, behind
// heeft, is or wordt: heeft ontvangen, worden gebruikt.
func (p *parser) completesAuxiliary(i int) bool {
	if !p.isAuxiliary(i-1) || p.takesInfinitive(i-1) || p.kind(i) != wordToken {
		return false
	}
	if f := p.t[i].form; !f.plural && (f.kind != act || !strings.HasSuffix(p.t[i].text, "t") || p.kind(i+1) == bodyToken || p.has(i+1, determiner|pronoun)) {
		return false
	}
	if strings.HasPrefix(p.t[i].text, "ge") && !p.t[i].form.plural {
		return true
	}
	for _, prefix := range [...]string{"ont", "be", "ver", "over", "her", "er", "voor"} {
		if strings.HasPrefix(p.t[i].text, prefix) {
			return true
		}
	}
	return false
}
