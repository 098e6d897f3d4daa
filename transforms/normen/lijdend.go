package normen

import "bytes"

// passive reads clauses whose actor stands behind door: "wordt door
// burgemeester en wethouders verleend", "kan door het college worden
// ingetrokken", "geschiedt door gedeputeerde staten".
func (p *parser) passive(c *clause, add adder) bool {
	m, rule := p.passiveForm(c)
	if m == "" {
		return false
	}
	found := false
	if d := p.agentPronoun(c); d != nil {
		add(d, m, "lijdende vorm met door: "+rule)
		return true
	}
	for _, i := range p.agents(c) {
		add(p.t[i].drager, m, "lijdende vorm met door: "+rule)
		found = true
	}
	return found
}

// agentPronoun gives the body that "door hem" means: the subject of the
// condition before, or that of the sentence before.
func (p *parser) agentPronoun(c *clause) *drager {
	for i := range p.own(c, c.verb+1) {
		if !p.is(i, "door") || !p.is(i+1, "hem", "haar", "hen") || p.describes(i+1) || p.attributive(i) {
			continue
		}
		if i+2 < len(p.t) && p.kind(i+2) == wordToken && !p.participle(i+2) && !p.is(i+2, "worden", "wordt") {
			return nil // door haar leden
		}
		if c.head == headCondition && p.kind(c.from+1) == bodyToken {
			return p.t[c.from+1].drager
		}
		if d := p.onlyBody(i); d != nil {
			return d
		}
		if c.head != headCondition && len(p.before.dragers) == 1 && !c.other {
			return p.before.dragers[0]
		}
		return nil
	}
	return nil
}

// onlyBody gives the body before i where there is one alone.
func (p *parser) onlyBody(i int) (d *drager) {
	for j := range p.t[:i] {
		if p.kind(j) != bodyToken {
			continue
		}
		if d != nil && d != p.t[j].drager {
			return nil
		}
		d = p.t[j].drager
	}
	return d
}

func (p *parser) passiveForm(c *clause) (Modaliteit, string) {
	verb := p.t[c.verb].text
	negated := p.negated(c)
	switch c.form.kind {
	case become:
		if p.find(c, "benoemd") >= 0 || p.find(c, "ontslagen") >= 0 || p.find(c, "geschorst") >= 0 {
			return Bevoegdheid, verb + " benoemd"
		}
		if negated {
			return Verbod, verb + " niet"
		}
		return Plicht, verb
	case may:
		if p.after(c, "geschieden") >= 0 && p.after(c, "te") < 0 && !negated { // not: door de gemeente te machtigen
			return Bevoegdheid, verb + " geschieden"
		}
		if p.after(c, "worden") < 0 {
			return "", ""
		}
		if negated {
			return Verbod, verb + " niet worden"
		}
		return Bevoegdheid, verb + " worden"
	case must:
		if p.after(c, "geschieden") >= 0 && p.after(c, "te") < 0 && !negated {
			return Plicht, verb + " geschieden"
		}
		if p.after(c, "worden") < 0 {
			return "", ""
		}
		return Plicht, verb + " worden"
	case state:
		if p.is(c.verb, "geschiedt", "geschieden") {
			return Plicht, verb
		}
	case act:
		if p.is(c.verb, "vindt", "vinden") && p.after(c, "plaats") >= 0 {
			return Plicht, verb + " plaats"
		}
		if p.is(c.verb, "krijgt", "krijgen") && !negated && p.receives(c) {
			return Plicht, verb
		}
	}
	return "", ""
}

// receives tells the participle of "krijgt door of namens het college een bewijs
// toegezonden".
func (p *parser) receives(c *clause) bool {
	for i := range p.own(c, c.verb+2) {
		if p.is(i, "toegezonden") || p.participle(i) && p.kind(i+1) != wordToken && p.kind(i+1) != bodyToken {
			return true
		}
	}
	return false
}

// agents gives the bodies behind door, vanwege, or door of namens.
func (p *parser) agents(c *clause) []int {
	if i := p.find(c, "vervangen"); i >= 0 && p.hasColon(i, c.to) {
		return nil // words of a text: wordt vervangen door: ...
	}
	var found []int
	by, done := false, false // inside what door governs; behind the participle
	for i := c.start(); i < c.to; {
		if i != c.verb && i > c.from && (p.begins(i) || p.has(i, infinitival)) {
			i = p.pastClause(i)
			by = false
			if p.is(i, "door") && (p.participle(i-1) || p.is(i-1, "worden", "wordt")) {
				i = p.pastAgents(i) // of the clause that was passed
			}
			continue
		}
		switch {
		case p.is(i, "door", "vanwege") && !p.attributive(i) && p.ofVerb(c, i, done):
			by = true
			i = p.pastCare(i)
		case p.is(i, "namens", "vanwege") && by:
		case p.kind(i) == bodyToken && (p.t[i].instrument || p.is(i+1, "gehoord")):
			by = by && !p.t[i].instrument
		case p.kind(i) == bodyToken:
			direct := p.is(i-1, "door", "vanwege", "namens") || p.isCare(i-1)
			joined := p.joins(i-1) || p.kind(i-1) == commaToken || p.kind(i-1) == colonToken || p.is(i-1, "tot")
			if by && (direct || joined) && !p.describes(i) {
				found = append(found, i)
			} else if !direct {
				by = false
			}
		case p.isPreposition(i):
			by = false
		case p.kind(i) == colonToken:
			// An item completes its aanhef, unless that ends with what governs the
			// items: "worden regels gesteld over: b. de afstemming door".
			done = done && p.isPreposition(i-1)
		}
		done = done || p.completes(c, i)
		i++
	}
	return found
}

// isCare tells the van at i of "door de zorg van", "door of op last van", which
// lead to who acts as a plain door does.
func (p *parser) isCare(i int) bool {
	switch {
	case !p.is(i, "van"):
		return false
	case p.is(i-1, "zorg"):
		return p.is(i-2, "door") || p.is(i-2, "de") && p.is(i-3, "door")
	case p.is(i-1, "last"):
		return p.is(i-2, "op") && p.is(i-3, "of") && p.is(i-4, "door")
	}
	return false
}

// pastCare gives the van of isCare behind the door at i, or i.
func (p *parser) pastCare(i int) int {
	for j := i + 1; j < i+5; j++ {
		if p.isCare(j) {
			return j
		}
	}
	return i
}

// pastAgents passes a row of actors: "door het Rijk, door eene provincie".
func (p *parser) pastAgents(i int) int {
	for i++; i < len(p.t); i++ {
		if p.kind(i) == commaToken && !p.is(i+1, "door") || p.kind(i) == colonToken {
			break
		}
	}
	return i
}

// ofVerb tells a door at i that goes with the verb of c. Before the verb it
// opens the clause; after its participle (done) it stands directly behind that.
// Elsewhere it goes with a noun: "voor handelingen door de burgemeester kunnen
// rechten worden geheven".
func (p *parser) ofVerb(c *clause, i int, done bool) bool {
	if (c.form.kind == state || c.form.kind == act) && p.participle(i-1) {
		return false // vindt plaats volgens een regeling, vastgesteld door het college
	}
	if c.form.kind == become && p.participle(i-1) && p.kind(i-2) == commaToken && p.apposition(c, i) {
		return false // als één besluit, vastgesteld door de raad, aangemerkt
	}
	if i < c.verb {
		return i == c.start()
	}
	return !done || p.participle(i-1) || p.is(i-1, "worden", "of", "en") || p.has(i-1, adverb) || p.kind(i-1) != wordToken
}

// apposition tells that what begins before the door at i ends with a comma before
// the participle of c, which is the last word.
func (p *parser) apposition(c *clause, i int) bool {
	last := c.to - 1
	for last > i && p.kind(last) != wordToken {
		last--
	}
	return last > i+2 && p.participle(last) && p.kind(last-1) == commaToken
}

// completes tells the participle at i that completes the passive of c.
func (p *parser) completes(c *clause, i int) bool {
	return i > c.verb && p.participle(i) && !p.has(i-1, determiner) &&
		(p.is(i+1, "worden") || p.is(i-1, "worden") || c.form.kind == become && (p.kind(i+1) != wordToken || p.isPreposition(i+1) && p.kind(i+2) == colonToken))
}

// attributive tells a door that belongs to a noun: "de door het college
// aangewezen ambtenaar".
func (p *parser) attributive(i int) bool {
	if i == 0 {
		return false
	}
	if p.is(i-1, "of", "en") {
		return p.attributive(i - 1)
	}
	if p.is(i-1, "dit", "dat", "deze", "die") {
		_, verb := p.finite(i - 2)
		return !verb // geschiedt dit door ...
	}
	if p.has(i-1, adverb|negation) {
		j := i - 1
		for p.has(j, adverb|negation) {
			j--
		}
		if p.has(j, determiner) && !p.is(j, "dit", "dat", "deze", "die") {
			return true // de niet door de gemeente in stand gehouden scholen
		}
	}
	if p.has(i-1, determiner) || p.is(i-1, "meer", "als", "wegens", "eerder", "niet") && !p.is(i-1, "niet") {
		return true
	}
	return p.has(i-1, preposition) && !p.has(i-1, adverb)
}

// describes tells that the body at i is the actor of a participle before a
// noun: "door het college te stellen regels", "door het college aangewezen
// ambtenaren".
func (p *parser) describes(i int) bool {
	j := i + 1
	for p.has(j, adverb) {
		j++
	}
	if p.is(j, "te") {
		return !p.is(j+1, "worden")
	}
	if j >= len(p.t) || p.kind(j) != wordToken {
		return false
	}
	w := p.raw(j)
	if p.t[j].word == unknown && (bytes.HasSuffix(w, []byte("de")) || bytes.HasSuffix(w, []byte("te"))) && p.participle2(w) {
		return true
	}
	// A participle before a noun; at the end of its clause it is a verb.
	return p.participle(j) && bytes.HasSuffix(w, []byte("en")) && p.kind(j+1) == wordToken && p.t[j+1].class == 0 && p.t[j+1].form.kind == noVerb
}

// participle2 tells an inflected participle: verleende, vastgestelde.
func (p *parser) participle2(w []byte) bool {
	for _, part := range [...]string{"ge", "be", "ver", "ont", "er", "her", "over", "onder"} {
		if bytes.Contains(w[:len(w)-2], []byte(part)) {
			return true
		}
	}
	return false
}
