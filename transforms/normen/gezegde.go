package normen

// norms gives the norms of a main clause, each to add.
func (p *parser) norms(c *clause, add func(Orgaan, Modaliteit, string)) {
	organen := c.pronoun.organen
	for _, i := range c.subject {
		organen = append(organen, p.t[i].orgaan)
	}
	if len(organen) > 0 {
		if m, rule := p.active(c); m != "" {
			for _, o := range organen {
				add(o, m, c.place+": "+rule)
			}
			return
		}
	}
	if p.passive(c, add) || p.instrument(c, add) {
		return
	}
	p.frames(c, add)
}

// active gives what the clause says of its subject, and the words that say it.
func (p *parser) active(c *clause) (Modaliteit, string) {
	negated := p.negated(c)
	verb := p.t[c.verb].text
	switch c.form.kind {
	case may:
		if p.isPatient(c) {
			return "", ""
		}
		if negated {
			return Verbod, verb + " niet"
		}
		return Bevoegdheid, verb
	case must:
		if p.isPatient(c) {
			return "", ""
		}
		if negated {
			return Verbod, verb + " niet"
		}
		return Plicht, verb
	case be, remain:
		return p.being(c, negated)
	case have:
		return p.having(c, negated)
	case become:
		if p.find(c, "belast") >= 0 && p.find(c, "met") >= 0 {
			return Plicht, "wordt belast met"
		}
		if p.find(c, "aangewezen") >= 0 && p.find(c, "als") >= 0 {
			return Bevoegdheid, "aangewezen als"
		}
		return "", ""
	case state:
		if p.is(c.verb, "treedt", "treden") && p.after(c, "overleg") >= 0 && !negated {
			return Plicht, "treedt in overleg"
		}
		return "", ""
	case need:
		return "", ""
	}
	if p.is(c.verb, "stelt", "stellen") && p.find(c, "gesteld") >= 0 {
		return "", ""
	}
	if negated {
		return Verbod, "handelt niet"
	}
	return Plicht, "handelt"
}

// find gives the place of a word in the clause outside its subordinate
// clauses, or -1.
func (p *parser) find(c *clause, text string) int {
	for i := c.start(); i < c.to; {
		if i > c.from && i != c.verb && p.begins(i) {
			i = p.pastClause(i)
			continue
		}
		if p.is(i, text) {
			return i
		}
		i++
	}
	return -1
}

// after is find behind the verb.
func (p *parser) after(c *clause, text string) int {
	for i := c.verb + 1; i < c.to; {
		if p.begins(i) {
			i = p.pastClause(i)
			continue
		}
		if p.is(i, text) {
			return i
		}
		i++
	}
	return -1
}

// isPatient tells that the subject undergoes: "kan worden benoemd".
func (p *parser) isPatient(c *clause) bool {
	for i := c.verb + 1; i < c.to; {
		if p.begins(i) || p.has(i, infinitival) && p.kind(i-1) != wordToken {
			i = p.pastClause(i)
			continue
		}
		if p.is(i, "worden") && (p.participle(i-1) || p.participle(i+1) || p.is(i-1, "te")) {
			return true
		}
		// What follows an infinitive with an object of its own is its object.
		if f := p.t[i].form; p.kind(i) == wordToken && f.plural && f.kind == act && (p.begins(i+1) || p.kind(i+1) == commaToken) {
			return false
		}
		i++
	}
	return false
}

// negated tells that niet or geen goes with the verb: it stands among the
// words behind the verb and is not part of an object or another verb's.
func (p *parser) negated(c *clause) bool {
	for i := c.verb + 1; i < c.to; {
		if p.begins(i) {
			i = p.pastClause(i)
			continue
		}
		switch {
		case p.has(i, negation):
			return p.goesWithVerb(c, i)
		case p.has(i, infinitival) || p.is(i, "te"):
			return false
		case c.form.kind == may && p.infinitive(i):
			return false // kan besluiten geen ...
		case p.kind(i) == colonToken:
			return false
		}
		i++
	}
	return false
}

// infinitive tells a verb in -en that is no noun here.
func (p *parser) infinitive(i int) bool {
	f, ok := p.finite(i)
	return ok && f.plural && f.kind == act && !p.has(i, noun) && p.kind(i+1) != bodyToken
}

func (p *parser) goesWithVerb(c *clause, i int) bool {
	if p.isPreposition(i-1) || p.has(i-1, determiner|coordinate) && !p.is(i-1, "en", "of") {
		return false
	}
	if p.is(i-1, "dan") || p.is(i, "niet") && p.is(i+1, "alleen", "slechts", "zijnde") {
		return false
	}
	if p.is(i, "niet") && c.form.kind == act && p.is(i-1, "of") {
		return false
	}
	return true
}

// being reads what the subject is: bevoegd, verplicht, belast.
func (p *parser) being(c *clause, negated bool) (Modaliteit, string) {
	verb := p.t[c.verb].text
	for i := c.start(); i < c.to; {
		if i != c.verb && i > c.from && p.begins(i) {
			i = p.pastClause(i)
			continue
		}
		switch {
		case p.is(i, "bevoegd", "gerechtigd", "gemachtigd"):
			if i < c.verb && c.head != headPredicate {
				break
			}
			if negated && p.negationBefore(c, i) {
				return Verbod, verb + " niet " + p.t[i].text
			}
			return Bevoegdheid, verb + " " + p.t[i].text
		case p.is(i, "verplicht", "gehouden", "belast", "verantwoordelijk", "verantwoordelijke"):
			if i < c.verb && c.head != headPredicate {
				break
			}
			if negated && p.negationBefore(c, i) {
				return "", ""
			}
			return Plicht, verb + " " + p.t[i].text
		case p.is(i, "schuldig") && p.find(c, "verantwoording") >= 0:
			return Plicht, verb + " verantwoording schuldig"
		}
		i++
	}
	return "", ""
}

// negationBefore tells a negation between the verb and place i.
func (p *parser) negationBefore(c *clause, i int) bool {
	for j := c.verb + 1; j < i; j++ {
		if p.has(j, negation) {
			return true
		}
	}
	return false
}

// having reads what the subject has.
func (p *parser) having(c *clause, negated bool) (Modaliteit, string) {
	for i := c.verb + 1; i < c.to; {
		if p.begins(i) {
			i = p.pastClause(i)
			continue
		}
		switch {
		case p.is(i, "taak", "taken", "plicht", "verplichting", "zorg", "verantwoordelijkheid", "toezicht", "leiding"):
			if negated {
				return "", ""
			}
			return Plicht, "heeft " + p.t[i].text
		case p.is(i, "bevoegdheid", "bevoegdheden", "gezag", "bevel", "opperbevel", "toegang", "beschikking"):
			if negated {
				return "", ""
			}
			return Bevoegdheid, "heeft " + p.t[i].text
		case p.is(i, "recht"):
			if negated || p.is(i+1, "op") {
				return "", ""
			}
			return Bevoegdheid, "heeft het recht"
		case p.is(i, "tenminste") || p.is(i, "ten") && p.is(i+1, "minste"):
			return Plicht, "heeft ten minste"
		}
		i++
	}
	return "", ""
}
