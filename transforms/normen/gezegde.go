package normen

import "bytes"

// adder receives a norm and the name of the rule that gave it.
type adder func(*drager, Modaliteit, string)

// norms gives the norms of a main clause.
func (p *parser) norms(c *clause, add adder) {
	if len(c.subject) == 0 && p.find(c, "verstaan") >= 0 {
		return // a definition
	}
	dragers := c.pronoun.dragers
	for _, i := range c.subject {
		if announced := p.listed(i); announced != nil {
			dragers = append(dragers, announced...)
			continue
		}
		dragers = append(dragers, p.t[i].drager)
	}
	dragers, instrument := actors(dragers)
	if instrument {
		if p.passive(c, add) || p.making(c, dragers, add) {
			return
		}
		if m, rule := p.content(c); m != "" {
			for _, o := range dragers {
				add(o, m, c.place+": "+rule)
			}
			return
		}
	} else if len(dragers) > 0 {
		if m, rule := p.active(c); m != "" {
			if m == Plicht && c.form.kind == act && p.only(c) {
				m, rule = Verbod, rule+" alleen"
			}
			if m == Bevoegdheid && c.form.kind == be && p.after(c, "verplicht") > 0 && p.joins(p.alsoVerplicht(c)-1) {
				for _, o := range dragers {
					add(o, Plicht, c.place+": "+p.t[c.verb].text+" verplicht")
				}
			}
			for _, o := range dragers {
				add(o, m, c.place+": "+rule)
			}
			return
		}
	}
	if p.passive(c, add) || p.instrument(c, add) || p.inInstrument(c, add) || p.aboutInstrument(c, add) || p.decided(c, add) || p.notBefore(c, add) {
		return
	}
	p.frames(c, add)
}

// listed gives the body at i, or those of the item where it only announces
// them: "De volgende bestuursorganen verzamelen: a. het college".
func (p *parser) listed(i int) []*drager {
	if p.t[i].drager.orgaan == BevoegdGezag && p.t[i].plural && bytes.Contains(p.raw(i), []byte("volgende")) {
		for j := i + 1; j+1 < len(p.t); j++ {
			if p.kind(j) != colonToken {
				continue
			}
			var all []*drager
			for k := j + 1; p.kind(k) == bodyToken; k++ {
				all = append(all, p.t[k].drager)
				if p.joins(k+1) || p.kind(k+1) == commaToken {
					k++
				}
			}
			return all
		}
	}
	return nil
}

// actors leaves out the instruments among subjects where a body is one too;
// instrument tells that only instruments are.
func actors(all []*drager) (some []*drager, instrument bool) {
	n := 0
	for _, d := range all {
		if d.instrument {
			n++
		}
	}
	if n == 0 || n == len(all) {
		return all, n > 0
	}
	for _, d := range all {
		if !d.instrument {
			some = append(some, d)
		}
	}
	return some, false
}

// alsoVerplicht gives the first word of "en desgevraagd verplicht".
func (p *parser) alsoVerplicht(c *clause) int {
	i := p.after(c, "verplicht")
	for p.has(i-1, adverb) {
		i--
	}
	return i
}

// active gives what the clause says of its subject, and the words that say it.
func (p *parser) active(c *clause) (Modaliteit, string) {
	negated := p.negated(c)
	verb := p.t[c.verb].text
	if p.appeals(c) {
		return "", ""
	}
	switch c.form.kind {
	case may, must:
		switch {
		case p.isPatient(c), negated && p.after(c, "zijn") >= 0:
			return "", "" // kan niet tevens lid zijn
		case negated:
			return Verbod, verb + " niet"
		case c.form.kind == may:
			return Bevoegdheid, verb
		}
		return Plicht, verb
	case be, remain:
		return p.being(c, negated)
	case have:
		return p.having(c, negated)
	case become:
		return p.becoming(c)
	case state:
		if p.is(c.verb, "treedt", "treden") && p.after(c, "overleg") >= 0 && !negated {
			return Plicht, "treedt in overleg"
		}
		return "", ""
	case act:
		if p.is(c.verb, "behoudt", "behouden") && p.after(c, "bevoegdheid") >= 0 {
			return Bevoegdheid, "behoudt bevoegdheid"
		}
		if p.is(c.verb, "krijgt", "krijgen") {
			switch {
			case negated:
				return "", ""
			case p.after(c, "bevoegdheid") >= 0:
				return Bevoegdheid, "krijgt bevoegdheid"
			case p.after(c, "taak") >= 0:
				return Plicht, "krijgt taak"
			}
			return "", "" // krijgt een uitkering
		}
		if at := p.after(c, "over"); at >= 0 && p.is(c.verb, "gaat", "gaan") && p.is(at+1, "naar", "op") {
			return "", "" // gaat over naar een andere provincie
		}
		if p.is(c.verb, "staat", "staan") && !p.hasAny(c, c.verb+1, "toe", "borg") && !p.endsWith(c, "bij", "in", "af") {
			return "", "" // staat onder leiding van, staat open
		}
		if negated {
			return Verbod, "handelt niet"
		}
		return Plicht, "handelt"
	}
	return "", ""
}

// appeals tells a right of appeal, which is no task: "kan beroep instellen".
func (p *parser) appeals(c *clause) bool {
	i := p.after(c, "beroep")
	return i > 0 && c.form.kind == may && (p.is(i+1, "instellen") || p.is(i+1, "in") && p.is(i+2, "cassatie"))
}

// endsWith tells a particle with nothing behind it.
func (p *parser) endsWith(c *clause, words ...string) bool {
	for i := range p.own(c, c.verb+1) {
		if p.is(i, words...) && (i+1 == len(p.t) || p.kind(i+1) != wordToken && p.kind(i+1) != bodyToken) {
			return true
		}
	}
	return false
}

// becoming reads the passives that give their subject a task.
func (p *parser) becoming(c *clause) (Modaliteit, string) {
	switch {
	case p.find(c, "belast") >= 0 && p.find(c, "met") >= 0:
		return Plicht, "wordt belast met"
	case p.find(c, "aangewezen") >= 0 && p.find(c, "als") >= 0 && p.appointed(c):
		return Bevoegdheid, "aangewezen als"
	}
	return "", ""
}

// appointed tells "als adviseur aangewezen", "aangewezen als beheerder".
func (p *parser) appointed(c *clause) bool {
	at, as := p.find(c, "aangewezen"), p.find(c, "als")
	return as == at+1 || as < at && at-as <= 4
}

// isPatient tells that the subject undergoes: "kan worden benoemd".
func (p *parser) isPatient(c *clause) bool {
	for i := range p.own(c, c.verb+1) {
		if p.is(i, "worden") && (p.participle(i-1) || p.participle(i+1) || p.is(i-1, "te", "verzocht") || p.is(i+1, "verzocht")) {
			return true
		}
		// What follows an infinitive is its object: "kan bepalen om te worden ...".
		if f := p.t[i].form; p.kind(i) == wordToken && f.plural && f.kind == act && (p.begins(i+1) || p.has(i+1, infinitival) || p.kind(i+1) == commaToken || p.is(i+1, "die", "welke")) {
			return false
		}
	}
	return false
}

// negated tells that niet or geen goes with the verb: it stands among the
// words behind the verb and is not part of an object or another verb's.
func (p *parser) negated(c *clause) bool {
	at, resumed := c.verb, -1
	for i := range p.own(c, c.verb+1) {
		if i > at+1 {
			if p.hasColon(at+1, i) {
				return false // in the items of a condition
			}
			resumed = i
		}
		at = i
		switch {
		case p.has(i, negation):
			// Far behind a subordinate clause it belongs to that.
			if resumed >= 0 && (p.joins(resumed) || i > resumed+1 && (p.kind(i-1) != commaToken || !p.is(i, "geen")) && !p.describesSubject(c, resumed, i)) {
				return false
			}
			return p.goesWithVerb(c, i)
		case p.has(i, infinitival), p.is(i, "te"), p.kind(i) == colonToken, p.kind(i) == semicolonToken:
			return false
		case (c.form.kind == may || c.form.kind == must) && p.infinitive(i):
			return false // kan besluiten geen ...
		}
	}
	return false
}

// describesSubject tells that the subordinate clause which ended at resumed
// belongs to a subject behind the verb, so that the negation at i is of the
// verb: "maakt een bestemmingsplan dat daarop ziet geen bouw mogelijk".
func (p *parser) describesSubject(c *clause, resumed, i int) bool {
	if c.place != placeAfter || len(c.subject) == 0 || !p.begins(c.subject[len(c.subject)-1]+1) || p.pastClause(c.subject[len(c.subject)-1]+1) != resumed {
		return false
	}
	for j := range p.own(c, i+1) {
		if p.kind(j) == commaToken || p.kind(j) == colonToken {
			break
		}
		if _, verb := p.finite(j); verb {
			return false // the negation is of that verb
		}
	}
	return true
}

func (p *parser) hasColon(from, to int) bool {
	for i := from; i < to; i++ {
		if p.kind(i) == colonToken {
			return true
		}
	}
	return false
}

// infinitive tells a verb in -en behind kan that is no noun here: "kan
// besluiten geen leges te heffen".
func (p *parser) infinitive(i int) bool {
	f := p.t[i].form
	return p.kind(i) == wordToken && f.plural && f.kind == act && !p.has(i-1, determiner|preposition) && p.kind(i-1) != numberToken && p.kind(i+1) != bodyToken &&
		(!p.has(i, noun) || p.has(i+1, negation) || p.begins(i+1))
}

func (p *parser) goesWithVerb(c *clause, i int) bool {
	if i > c.verb+1 && (p.isPreposition(i-1) || p.has(i-1, determiner|coordinate) && !p.is(i-1, "en", "of")) {
		return false
	}
	return !p.is(i-1, "dan") && !(p.is(i, "niet") && (p.is(i-1, "of") || p.is(i+1, "alleen", "slechts", "zijnde", "later")))
}

// being reads what the subject is: bevoegd, verplicht, belast.
func (p *parser) being(c *clause, negated bool) (Modaliteit, string) {
	verb := p.t[c.verb].text
	for i := range p.own(c, c.start()) {
		if i < c.verb && c.head != headPredicate {
			continue
		}
		not := negated && p.negationBefore(c, i)
		switch {
		case p.is(i, "bevoegd", "gerechtigd", "gemachtigd") && not:
			return Verbod, verb + " niet " + p.t[i].text
		case p.is(i, "bevoegd", "gerechtigd", "gemachtigd"):
			return Bevoegdheid, verb + " " + p.t[i].text
		case p.is(i, "verplicht", "gehouden", "belast", "verantwoordelijk", "verantwoordelijke") && not:
			return "", "" // no duty is no norm
		case p.is(i, "verplicht", "gehouden", "belast", "verantwoordelijk", "verantwoordelijke"):
			return Plicht, verb + " " + p.t[i].text
		case p.is(i, "vergoedingsplichtig", "schadeplichtig") && !negated:
			return Plicht, verb + " " + p.t[i].text
		case p.is(i, "schuldig") && p.find(c, "verantwoording") >= 0:
			return Plicht, verb + " verantwoording schuldig"
		}
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
	if negated {
		return "", ""
	}
	from := c.verb + 1
	if c.place == placeAfter {
		from = c.start() // Dezelfde bevoegdheid heeft het college
	}
	for i := range p.own(c, from) {
		switch {
		case p.is(i, "te") && p.kind(i-1) != commaToken && i+1 < len(p.t) && p.t[i+1].form.plural && p.t[i+1].form.kind == act:
			return Plicht, "heeft te"
		case p.is(i, "taak", "taken", "plicht", "verplichting", "zorg", "verantwoordelijkheid", "toezicht", "leiding"):
			return Plicht, "heeft " + p.t[i].text
		case p.is(i, "bevoegdheid", "bevoegdheden", "gezag", "bevel", "opperbevel", "toegang", "beschikking"):
			return Bevoegdheid, "heeft " + p.t[i].text
		case p.is(i, "recht"):
			if p.is(i+1, "op") {
				return "", ""
			}
			return Bevoegdheid, "heeft het recht"
		case p.is(i, "tenminste") || p.is(i, "ten") && p.is(i+1, "minste"):
			return Plicht, "heeft ten minste"
		}
	}
	return "", ""
}
