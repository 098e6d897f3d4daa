package normen

import "bytes"

// Where the subject stands; the first part of the rule that a norm names.
const (
	placeFirst   = "onderwerp voorop"
	placeAfter   = "onderwerp na gezegde"
	placePronoun = "verwijswoord"
)

// subjectBefore looks for bodies before the verb that are its subject: alone,
// or in a row. What a preposition governs is not.
func (p *parser) subjectBefore(c *clause) {
	c.place = placeFirst
	c.other = p.kind(c.from) != bodyToken
	if p.eachOf(c, c.from) {
		c.subject, c.other = []int{c.from + 2}, false
		return
	}
	governed := false
	list := false
	for i := c.from; i < c.verb; {
		switch {
		case i > c.from && (p.begins(i) || p.has(i, infinitival)):
			i = p.pastClause(i)
			continue
		case p.is(i, "door") && p.has(i-1, determiner):
			i = p.pastAttribute(i, c.verb)
			continue
		case p.kind(i) == commaToken:
			governed = false
			list = true
		case p.kind(i) == bodyToken:
			if p.inSubject(i, c, governed, list) {
				c.subject = append(c.subject, i)
			}
		case p.isPreposition(i):
			governed = true
		}
		i++
	}
	if c.subject == nil && p.isFronted(c) {
		c.other = false
		p.subjectAfter(c)
	}
}

// pastAttribute passes what a door behind an article governs, up to the
// participle: "een door de raad, het college of de burgemeester ingestelde
// commissie".
func (p *parser) pastAttribute(i, end int) int {
	for j := i + 1; j < min(i+12, end); j++ {
		if p.kind(j) == wordToken && p.t[j].word == unknown && (inflected(p.raw(j)) || p.participle(j)) {
			return j + 1
		}
	}
	return i + 1
}

// isFronted tells an object before the verb and the subject behind it:
// "Scholen ... brengt de gemeenteraad voor bekostiging in aanmerking", "De
// bevoegdheid ... kan de raad slechts overdragen". What can act itself is
// taken for the subject.
func (p *parser) isFronted(c *clause) bool {
	next := c.verb + 1
	if p.kind(next) != bodyToken || p.t[next].plural != c.form.plural || c.form.kind == become || c.form.kind == be {
		return false
	}
	head := c.from
	if p.is(head, "de", "deze", "alle") && head+1 < c.verb {
		head++
	}
	if !c.form.plural && p.kind(head) == wordToken && p.t[head].class&^noun == 0 && bytes.HasSuffix(p.raw(head), []byte("en")) {
		return true // the verb does not agree with what stands first
	}
	if c.form.plural && p.alone(c) {
		return true // Eenzelfde bevoegdheid hebben bestuursorganen
	}
	if p.is(c.from, "het") && p.nominal(c.from+1) {
		return true // het ten uitvoer leggen van de beschikking draagt ... op
	}
	return p.has(c.from, determiner) && p.is(c.from+1, "bevoegdheid", "bevoegdheden", "besluit", "beslissing", "aanwijzing", "ontheffing",
		"vrijstelling", "begroting", "rekening", "vergunning", "verordening", "aanvraag", "beschikking",
		"afschrift", "mededeling", "kennisgeving", "bericht", "verslag")
}

// alone tells that a singular noun stands before the verb, with nothing joined
// to it.
func (p *parser) alone(c *clause) bool {
	if !p.is(c.from, "het", "een", "dit", "dat", "deze", "de", "dezelfde", "hetzelfde", "eenzelfde") || c.from+1 >= c.verb || p.looksPlural(c.from+1) || p.kind(c.from+1) != wordToken {
		return false
	}
	for i := c.from + 1; i < c.verb; {
		if p.begins(i) || p.has(i, infinitival) {
			i = p.pastClause(i)
			continue
		}
		if p.is(i, "en", "alsmede", "evenals", "alsook") || p.kind(i) == bodyToken && !p.isPreposition(i-1) {
			return false
		}
		i++
	}
	return true
}

// nominal tells an infinitive with van behind it within a few words.
func (p *parser) nominal(i int) bool {
	for j := i; j < min(i+4, len(p.t)); j++ {
		if p.kind(j) == wordToken && p.t[j].form.plural && p.is(j+1, "van") {
			return true
		}
	}
	return false
}

// joins tells en, of, and the wel of dan wel.
func (p *parser) joins(i int) bool {
	return p.has(i, coordinate) || p.is(i, "wel") && p.is(i-1, "dan")
}

// isPreposition leaves out those that are the particle of a verb.
func (p *parser) isPreposition(i int) bool {
	return p.has(i, preposition) || p.is(i, "als") && !p.begins(i)
}

// inSubject tells whether the body at i is in the subject of c. "Het hoofd van
// de school en burgemeester en wethouders zijn" shows by its verb that the
// coordination is not inside "van ...".
func (p *parser) inSubject(i int, c *clause, governed, list bool) bool {
	if i == c.from {
		return true
	}
	if p.isPreposition(i-1) || p.t[i].instrument && p.kind(c.from) != bodyToken {
		return false
	}
	joined := p.joins(i-1) || p.kind(i-1) == commaToken
	if !joined {
		return false
	}
	if p.participle(i+1) && p.kind(i+2) == commaToken || p.is(i+1, "gehoord") {
		return false
	}
	if p.kind(i-1) == commaToken {
		// In a row of names another follows, or the verb.
		return i+1 == c.verb || p.has(i+1, coordinate) || p.kind(i+1) == commaToken || p.is(i+1, "dan") || p.has(i+1, preposition|subordinate)
	}
	if !governed {
		return true
	}
	if list {
		return true
	}
	if p.is(i-1, "wel", "onderscheidenlijk", "respectievelijk") && p.kind(c.from) == bodyToken {
		return true
	}
	if c.form.plural {
		return p.singularHead(c.from)
	}
	return p.is(i-1, "of", "wel", "onderscheidenlijk")
}

// singularHead tells a subject that by itself would have a verb in the
// singular.
func (p *parser) singularHead(i int) bool {
	return p.is(i, "het", "een", "onze", "dit", "dat", "ieder", "iedere", "elk", "elke") || p.kind(i) == bodyToken && !p.t[i].plural ||
		p.is(i, "de") && i+1 < len(p.t) && !p.looksPlural(i+1)
}

func (p *parser) looksPlural(i int) bool {
	w := p.raw(i)
	return len(w) > 3 && (string(w[len(w)-2:]) == "en" || w[len(w)-1] == 's')
}

// subjectAfter looks behind the verb for the first noun that no preposition
// governs: that is the subject.
func (p *parser) subjectAfter(c *clause) {
	c.place = placeAfter
	governed := false
	for i := c.verb + 1; i < c.to; {
		switch {
		case p.begins(i):
			i = p.pastClause(i)
			continue
		case p.kind(i) == bodyToken:
			if p.isPreposition(i-1) || governed && p.has(i-1, coordinate) {
				governed = true
				break
			}
			p.takeSubject(c, i)
			return
		case p.kind(i) == commaToken || p.kind(i) == colonToken:
			governed = false
			i = p.pastHeard(i)
		case p.kind(i) != wordToken:
			if !governed && p.kind(i) == numberToken && !p.isReference(i) {
				c.other = true
				return
			}
		case p.isPronoun(i):
			p.takePronoun(c, i)
			return
		case p.eachOf(c, i):
			c.subject = []int{i + 2}
			return
		case p.isReference(i):
			governed = true
		case p.isPreposition(i):
			governed = true
		case p.has(i, adverb|negation|predicate) && !p.has(i, determiner):
		case p.is(i, "worden") || p.participle(i) && (c.form.kind == be || c.form.kind == become):
		case governed && !p.has(i, determiner):
		case governed && p.has(i, determiner) && (p.isPreposition(i-1) || p.has(i-1, determiner|coordinate)):
		default:
			c.other = true
			p.joinedAfter(c, i)
			p.rowAfter(c, i)
			return
		}
		i++
	}
}

// eachOf tells "elk van de gemeenten" at i, with a verb in the singular.
func (p *parser) eachOf(c *clause, i int) bool {
	return !c.form.plural && p.is(i, "elk", "ieder") && p.is(i+1, "van", "der") && p.kind(i+2) == bodyToken && p.t[i+2].plural && !p.t[i+2].instrument
}

// isReference tells the words of a reference: artikel 3, tweede lid, aanhef.
func (p *parser) isReference(i int) bool {
	switch {
	case p.is(i, "artikel", "artikelen") && p.kind(i+1) == numberToken, p.is(i, "aanhef"):
		return true
	case p.kind(i) == numberToken:
		return p.is(i-1, "artikel", "artikelen")
	case p.is(i, "lid", "leden", "volzin"):
		return p.isOrdinal(i - 1)
	}
	return p.isOrdinal(i) && p.is(i+1, "lid", "volzin", "en", "of", "onderdeel")
}

func (p *parser) isOrdinal(i int) bool { return p.kind(i) == wordToken && p.t[i].ordinal }

var ordinals = []string{"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"}

// pastHeard passes ", gedeputeerde staten gehoord," at the comma i.
func (p *parser) pastHeard(i int) int {
	for j := i + 1; j < min(i+9, len(p.t)) && p.kind(j) != commaToken; j++ {
		if p.is(j, "gehoord") && p.kind(j+1) == commaToken {
			return j + 1
		}
	}
	return i
}

// joinedAfter takes bodies joined to the subject at i behind the verb: "kunnen
// het bestuur van het waterschap en de gemeenteraad", "draagt het bestuur dan
// wel het college zorg". Only van may stand between.
func (p *parser) joinedAfter(c *clause, i int) {
	for j := i + 1; j < min(i+14, c.to) && !p.begins(j) && p.kind(j) != commaToken; j++ {
		if p.isPreposition(j) && !p.is(j, "van", "voor") || p.participle(j) {
			return
		}
		if p.kind(j) != bodyToken || !p.joins(j-1) {
			continue
		}
		if c.form.plural && p.singularHead(i) || !c.form.plural && p.is(j-1, "wel", "of", "onderscheidenlijk") && !p.t[j].plural {
			c.subject = append(c.subject, j)
		}
	}
}

// rowAfter takes the bodies of a row that begins with another subject at i, behind
// kan: "kan de Staat, de provincie, de gemeente of het waterschap". Those that are
// only heard stand in a row as well.
func (p *parser) rowAfter(c *clause, i int) {
	if c.form.kind != may || !p.has(i, determiner) || p.kind(i+1) != wordToken || p.kind(i+2) != commaToken || p.kind(i+3) != bodyToken {
		return
	}
	var row []int
	for j := i + 3; p.kind(j) == bodyToken && !p.t[j].instrument; j += 2 {
		row = append(row, j)
		if p.is(j+1, "of", "en") {
			last := j + 2
			if p.kind(last) == bodyToken {
				row = append(row, last)
			}
			for k := last; k < min(last+4, len(p.t)); k++ {
				if p.is(k, "gehoord") {
					return
				}
			}
			if p.is(j+1, "of") || c.form.plural {
				c.subject = append(c.subject, row...)
			}
			return
		}
		if p.kind(j+1) != commaToken {
			return
		}
	}
}

// takeSubject takes the body at i and those coordinated with it, if the verb
// agrees: "verzoekt burgemeester en wethouders" has them as object.
func (p *parser) takeSubject(c *clause, i int) {
	bodies := []int{i}
	for j := i + 1; j < c.to; {
		k := j
		for k < c.to && (p.kind(k) == commaToken || p.has(k, coordinate) || p.is(k, "dan", "wel")) {
			k++
		}
		if k == j || p.kind(k) != bodyToken {
			break
		}
		bodies = append(bodies, k)
		j = k + 1
	}
	plural := p.t[i].plural || len(bodies) > 1 && !p.is(i+1, "of", "dan", "onderscheidenlijk")
	more := p.has(i+1, coordinate) || p.is(i+1, "dan") || p.kind(i+1) == commaToken
	if plural != c.form.plural && !p.hasColon(c.verb, i) && !(c.form.plural && more) && !(len(bodies) > 1 && !c.form.plural && !p.t[i].plural) {
		c.other = true
		return
	}
	c.subject = bodies
}

// isPronoun tells hij, zij, and het where it does not belong to a noun.
func (p *parser) isPronoun(i int) bool {
	if !p.has(i, pronoun) {
		return false
	}
	if !p.is(i, "het") {
		return true
	}
	if i+1 >= len(p.t) || p.kind(i+1) == commaToken || p.kind(i+1) == bodyToken {
		return true
	}
	switch string(p.raw(i + 1)) {
	case "advies", "toepassing", "kennis", "mededeling", "inzage", "overleg":
		return p.is(i-1, "vraagt", "geeft", "stelt", "doet", "pleegt", "voert")
	}
	_, verb := p.finite(i + 1)
	if p.t[i+1].form.kind == act && p.t[i+1].form.plural && i > 0 && p.t[i-1].form.kind == may && !p.is(i+2, "van") {
		return true // kan het bepalen dat
	}
	return verb || p.has(i+1, determiner|preposition|adverb|negation|subordinate) && !p.has(i+1, predicate) && !p.is(i+1, "algemeen", "bijzonder", "nader", "verder", "eerst", "ander")
}

func (p *parser) pronounBefore(c *clause) { p.takePronoun(c, c.from) }

// takePronoun finds what the pronoun at i refers to: the subject of the clause
// before it in the sentence, or that of the sentence before.
func (p *parser) takePronoun(c *clause, i int) {
	c.place = placePronoun
	c.other = true
	a, decided := p.within(c, i)
	if !decided {
		a = p.before
	}
	same := decided && p.is(i, "hij") && !p.joins(i+1) && !p.namesMinister(c.from, i) // Indien het college dat doet, waarborgt hij
	if len(a.dragers) == 0 || a.plural != c.form.plural || !same && !suits(p.t[i].text, a) {
		return
	}
	c.pronoun = a
}

func (p *parser) namesMinister(from, to int) bool {
	for j := from; j < to; j++ {
		if p.is(j, "minister") {
			return true
		}
	}
	return false
}

// within looks in the condition before the pronoun for its subject.
func (p *parser) within(c *clause, i int) (a antecedent, decided bool) {
	if c.head != headCondition || i <= c.from+1 {
		return a, false
	}
	j := c.from + 1
	for j < c.verb && p.has(j, adverb) {
		j++
	}
	switch {
	case p.kind(j) == bodyToken:
		sub := clause{from: j, verb: c.verb, to: c.verb}
		a.dragers = append(a.dragers, p.t[j].drager)
		a.plural = p.t[j].plural
		for k := j + 1; k+1 < sub.to && p.has(k, coordinate) && p.kind(k+1) == bodyToken; k += 2 {
			a.dragers = append(a.dragers, p.t[k+1].drager)
			a.plural = true
		}
		return a, true
	case p.isPronoun(j), p.is(j, "zover", "geval"):
		return a, false
	case p.is(j, "naar") && p.is(j+2, "oordeel") && p.is(j+3, "van") && p.kind(j+4) == bodyToken && p.is(j+5, "gronden", "redenen", "omstandigheden", "termen"):
		// Nothing else in the condition can act.
		return antecedent{[]*drager{p.t[j+4].drager}, p.t[j+4].plural}, true
	}
	if p.is(i, "het") && c.form.kind == may {
		return p.judge(c, i)
	}
	// Another subject: hij and zij mean that, het a body only.
	return a, !p.is(i, "het") || p.is(j, "het")
}

// judge gives the one body that the condition before the pronoun het names,
// where what may be done is the work of a body: "Als dat volgens het bevoegd
// gezag nodig is, kan het bepalen dat ...".
func (p *parser) judge(c *clause, i int) (a antecedent, decided bool) {
	if !p.hasAny(c, c.verb, "bepalen", "besluiten", "beslissen", "verlenen", "stellen", "verlangen", "vorderen") {
		return a, false
	}
	for j := c.from; j < c.verb; j++ {
		if p.kind(j) != bodyToken {
			continue
		}
		if len(a.dragers) > 0 && a.dragers[0] != p.t[j].drager {
			return antecedent{}, false
		}
		a.dragers, a.plural = append(a.dragers[:0], p.t[j].drager), p.t[j].plural
	}
	return a, len(a.dragers) > 0
}

// suits tells whether a pronoun can mean the antecedent.
func suits(pronoun string, a antecedent) bool {
	switch pronoun {
	case "zij", "ze":
		return a.plural || a.dragers[0].orgaan == Gemeente || a.dragers[0].orgaan == Provincie
	case "hij":
		return !a.plural && a.dragers[0].orgaan != College
	case "het":
		switch a.dragers[0].orgaan {
		case College, Gemeente, BevoegdGezag, Regeling:
			return !a.plural
		}
	}
	return false
}
