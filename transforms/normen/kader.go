package normen

// frames reads what lays a task on a body that is neither subject nor actor.
func (p *parser) frames(c *clause, add adder) {
	switch {
	case c.form.kind == be:
		p.allowed(c, add)
		p.entrusted(c, add)
		p.required(c, add)
		p.taskOf(c, add)
		p.designated(c, add)
		p.left(c, add)
	case c.form.kind == become:
		p.entrusted(c, add)
	case p.is(c.verb, "behoort", "behoren"):
		p.taskOf(c, add)
	case p.is(c.verb, "komt", "komen"):
		if p.after(c, "toe") >= 0 && p.competence(c) {
			p.governed(c, "aan", Bevoegdheid, "bevoegdheid komt toe aan", add)
		}
	case p.is(c.verb, "staat") && p.after(c, "vrij") >= 0:
		for i := c.verb + 1; i < c.to; i++ {
			if p.kind(i) == bodyToken && !p.isPreposition(i-1) {
				add(p.t[i].drager, Bevoegdheid, "staat vrij")
				return
			}
		}
	case p.is(c.verb, "berust", "berusten", "rust", "rusten"):
		m := Plicht
		if p.competence(c) {
			m = Bevoegdheid
		}
		p.governed(c, "bij", m, "berust bij", add)
		p.governed(c, "op", m, "rust op", add)
	case c.form.kind == need && !p.negated(c):
		p.approval(c, add)
	}
}

// allowed reads "is het de gemeente toegestaan".
func (p *parser) allowed(c *clause, add adder) {
	i := c.verb + 1
	if p.is(i, "het") {
		i++
	} else if !p.is(c.from, "het") {
		return
	}
	for p.has(i, adverb) {
		i++
	}
	if p.kind(i) != bodyToken {
		return
	}
	switch negated := p.has(i+1, negation); {
	case p.after(c, "toegestaan") >= 0 && !negated:
		add(p.t[i].drager, Bevoegdheid, "is toegestaan")
	case p.after(c, "toegestaan") >= 0, p.after(c, "verboden") >= 0 && !negated:
		add(p.t[i].drager, Verbod, "is verboden")
	}
}

// entrusted reads "is opgedragen aan".
func (p *parser) entrusted(c *clause, add adder) {
	for _, word := range []string{"opgedragen", "toevertrouwd"} {
		if p.find(c, word) >= 0 {
			p.governed(c, "aan", Plicht, "is opgedragen aan", add)
		}
	}
	if p.find(c, "overgelaten") >= 0 {
		p.governed(c, "aan", Bevoegdheid, "wordt overgelaten aan", add)
	}
}

// required reads "is de toestemming van burgemeester en wethouders vereist".
func (p *parser) required(c *clause, add adder) {
	if p.after(c, "vereist") >= 0 || p.after(c, "nodig") >= 0 {
		p.approval(c, add)
	}
}

// approval reads "behoeft de goedkeuring van gedeputeerde staten".
func (p *parser) approval(c *clause, add adder) {
	for i := c.from; i < c.to; i++ {
		if i > c.verb && p.begins(i) {
			return
		}
		if p.is(i, "goedkeuring", "instemming", "toestemming", "machtiging", "bekrachtiging") && p.is(i+1, "van", "door") && p.kind(i+2) == bodyToken {
			add(p.t[i+2].drager, Bevoegdheid, "behoeft "+p.t[i].text+" van")
			return
		}
	}
}

// taskOf reads "tot de taken van het college behoort", "het is de taak van de
// gemeente".
func (p *parser) taskOf(c *clause, add adder) {
	for i := range p.own(c, c.start()) {
		if p.is(i, "inhoud") && p.is(i+1, "van") && p.kind(i+2) == bodyToken && p.t[i+2].instrument && p.is(c.from, "tot") {
			add(p.t[i+2].drager, Plicht, "inhoud: tot de inhoud behoort")
			return
		}
		if p.is(i, "taak", "taken") && p.is(i+1, "van") && p.kind(i+2) == bodyToken && !p.negated(c) {
			add(p.t[i+2].drager, Plicht, "taak van")
			return
		}
	}
}

// competence tells that the clause is on a bevoegdheid or gezag.
func (p *parser) competence(c *clause) bool {
	for _, word := range []string{"bevoegdheid", "bevoegdheden", "gezag", "recht", "bevel"} {
		if p.find(c, word) >= 0 {
			return true
		}
	}
	return false
}

// governed adds the bodies directly behind the last such preposition: "komen
// de aan gedeputeerde staten toekomende bevoegdheden toe aan ...".
func (p *parser) governed(c *clause, preposition string, m Modaliteit, rule string, add adder) {
	last := -1
	for i := range p.own(c, c.start()) {
		if p.is(i, preposition) && p.kind(i+1) == bodyToken {
			last = i + 1
		}
	}
	if last < 0 {
		return
	}
	add(p.t[last].drager, m, rule)
	for j := last + 1; p.has(j, coordinate) && p.kind(j+1) == bodyToken; j += 2 {
		add(p.t[j+1].drager, m, rule)
	}
}

// without reads rules that need a body to act and name no act of it: they come
// with a certainty of their own. docs/register.md has the rule.
func (p *parser) without(add adder) {
	forbidden := p.forbids()
	for i := 2; i < len(p.t); i++ {
		if p.kind(i) != bodyToken || p.t[i].instrument {
			continue
		}
		low := func(m Modaliteit, rule string) {
			d := *p.t[i].drager
			d.zekerheid, d.also = "L", nil
			p.side = nil
			if m == Plicht {
				p.aside(0)
			}
			add(&d, m, rule)
		}
		switch {
		case forbidden && p.is(i-1, "van") && p.consentBefore(i-1):
			low(Bevoegdheid, "verboden zonder vergunning van")
			for p.joins(i+1) && p.kind(i+2) == bodyToken {
				i += 2
				low(Bevoegdheid, "verboden zonder vergunning van")
			}
		case p.is(i-1, "van") && p.is(i-2, "gezag") && (p.is(i-3, "onder") || p.is(i-4, "onder")) && p.serves(i-3):
			low(Bevoegdheid, "onder gezag van")
		case p.is(i-1, "van") && (p.is(i-2, "laste") && p.is(i-3, "ten") || p.is(i-2, "rekening") && p.is(i-3, "voor")) && p.bears():
			low(Plicht, "ten laste van")
		default:
			continue
		}
		return
	}
}

// forbids tells "het is verboden", or a negation with zonder.
func (p *parser) forbids() bool {
	for i := range p.t {
		if p.is(i, "verboden") || p.has(i, negation) && !p.is(i, "niet") {
			return true
		}
		if p.is(i, "niet") && !p.is(i+1, "van", "alleen", "zijnde") {
			return true
		}
	}
	return false
}

// consentBefore tells a consent that is lacking before the van at i, directly
// or before an insertion: "zonder vergunning, of in strijd daarmee, van".
func (p *parser) consentBefore(i int) bool {
	if p.kind(i-1) == commaToken {
		for i -= 2; i > 0 && p.kind(i) != commaToken; i-- {
		}
	}
	return p.isConsent(i-1) && p.withoutBefore(i-1)
}

func (p *parser) isConsent(i int) bool {
	return p.is(i, "vergunning", "ontheffing", "toestemming", "machtiging", "goedkeuring", "instemming", "vrijstelling", "omgevingsvergunning")
}

// withoutBefore tells zonder before the consent at i and its adjectives.
func (p *parser) withoutBefore(i int) bool {
	for j := i - 1; j >= max(0, i-5); j-- {
		if p.is(j, "zonder") {
			return true
		}
	}
	return false
}

// serves tells a main verb of who is under authority.
func (p *parser) serves(i int) bool {
	for j := i; j >= 0; j-- {
		if p.is(j, "staat", "staan", "handelt", "handelen", "treedt", "treden", "vervult", "vervullen", "werkt", "werken") {
			return !p.pending(j)
		}
	}
	return false
}

// bears tells kosten or schade that come to someone, in the main clause.
func (p *parser) bears() bool {
	for i := range p.t {
		if p.is(i, "komt", "komen", "zijn", "is", "blijven", "blijft") && p.t[i].finite {
			return !p.pending(i) && !p.has(i+1, negation)
		}
		if p.t[i].begins {
			return false
		}
	}
	return false
}

// left reads "het is aan de gemeenteraad te bepalen of".
func (p *parser) left(c *clause, add adder) {
	if p.is(c.from, "het") && p.is(c.verb+1, "aan") && p.kind(c.verb+2) == bodyToken && (p.is(c.verb+3, "te", "om")) {
		add(p.t[c.verb+2].drager, Bevoegdheid, "is aan")
	}
}

// designated reads who is the bevoegd gezag: "Bevoegd gezag voor een
// toevalsvondst is het college".
func (p *parser) designated(c *clause, add adder) {
	gezag, body := false, -1
	for i := range p.own(c, c.start()) {
		if p.kind(i) != bodyToken || p.isPreposition(i-1) {
			continue
		}
		if p.t[i].orgaan == BevoegdGezag {
			gezag = true
		} else if body < 0 && !p.t[i].instrument {
			body = i
		}
	}
	if !gezag || body < 0 || p.negated(c) {
		return
	}
	add(p.t[body].drager, Plicht, "is bevoegd gezag")
	for j := body + 1; p.joins(j) && p.kind(j+1) == bodyToken; j += 2 {
		add(p.t[j+1].drager, Plicht, "is bevoegd gezag")
	}
}
