package normen

import "bytes"

// mainVerb finds the finite verb of the main clause that begins at s.
func (p *parser) mainVerb(s int) (v int, f form, h head) {
	if s >= len(p.t) {
		return -1, form{}, headNone
	}
	_, first := p.finite(s)
	first = first && !p.has(s, verbFinal)
	switch {
	case p.begins(s) || p.has(s, infinitival):
		v, f = p.afterCondition(p.pastClause(s))
		return v, f, headCondition
	case first:
		// "Wordt geen overeenstemming bereikt, dan ..." is a condition as well.
		if v, f = p.afterCondition(s + 1); v >= 0 {
			return v, f, headCondition
		}
		f, _ = p.finite(s)
		return s, f, headNone
	}
	h = p.headOf(s)
	v, f = p.second(s, h)
	return v, f, h
}

// headOf says what the words from s are, up to the verb.
func (p *parser) headOf(s int) head {
	switch {
	case p.kind(s) == bodyToken:
		return headNoun
	case p.has(s, predicate):
		return headPredicate
	case p.is(s, "ieder", "iedere", "elk", "elke", "eenmaal"):
		for j := s + 1; j < min(s+6, len(p.t)); j++ {
			if p.is(j, "jaar", "jaren", "maand", "maanden", "kwartaal", "kalenderjaar") {
				return headPhrase
			}
		}
		return headNoun
	case p.has(s, preposition|adverb), p.is(s, "ingeval") && p.is(s+1, "van"):
		return headPhrase
	case p.has(s, pronoun):
		if _, ok := p.finite(s + 1); ok {
			return headPronoun
		}
	}
	return headNoun
}

// second finds the verb after a head that is no clause.
func (p *parser) second(s int, h head) (int, form) {
	for i := s; i < len(p.t); {
		if i > s && (p.begins(i) || p.has(i, infinitival)) {
			i = p.pastClause(i)
			if _, verb := p.finite(i + 1); verb && p.joins(i) && p.kind(i+2) != bodyToken {
				i = p.pastVerbs(i + 1) // die daar verblijft of dreigt te geraken
			}
			continue
		}
		if f, ok := p.finite(i); ok && i > s && !p.has(i, verbFinal) && (h != headPredicate || f.kind < state && f.kind != have) {
			return i, f
		}
		if f, ok := p.unlisted(i); ok && i > s {
			return i, f
		}
		i++
	}
	return -1, form{}
}

// unlisted takes an unknown word beside a body for a verb, by its ending: "het
// college verdedigt", ", beklinkt het college". So is verplicht before what is
// obliged: "het college verplicht de eigenaar".
func (p *parser) unlisted(i int) (form, bool) {
	if p.is(i, "verplicht") {
		obliges := i == 1 && p.kind(0) == bodyToken && !p.t[0].plural && p.has(i+1, determiner)
		return form{act, false}, obliges
	}
	if p.kind(i) != wordToken || p.t[i].word != unknown || p.t[i].capital {
		return form{}, false
	}
	w := p.raw(i)
	singular := bytes.HasSuffix(w, []byte("t")) && len(w) > 3
	plural := bytes.HasSuffix(w, []byte("en"))
	before := i == 1 || p.kind(i-1) == commaToken
	if !singular && !plural || p.participle(i) && (!before || !plural) {
		return form{}, false
	}
	if p.kind(i-1) == bodyToken && p.t[i-1].plural == plural && (i == 1 || !p.has(i-2, preposition)) && p.kind(i+1) != commaToken {
		return form{act, plural}, true
	}
	if p.kind(i+1) == bodyToken && p.t[i+1].plural == plural && (p.kind(i-1) == commaToken || p.is(i-1, "dan")) {
		return form{act, plural}, true
	}
	return form{}, false
}

// afterCondition finds the verb after a clause that comes first, at i: behind
// a comma, a verb or dan, or before a body. Any other verb belongs to a second
// condition: "Indien a is gevraagd en b ontbreekt, besluit ...".
func (p *parser) afterCondition(i int) (int, form) {
	more := false
	for i < len(p.t) {
		if p.begins(i) || p.has(i, infinitival) {
			i = p.pastClause(i)
			continue
		}
		f, ok := p.finite(i)
		if !ok {
			f, ok = p.unlisted(i)
		}
		if !ok {
			more = more || p.has(i, coordinate)
			i++
			continue
		}
		if p.isSecond(i, more) {
			return i, f
		}
		more = false
		i = p.pastVerbs(i)
	}
	return -1, form{}
}

func (p *parser) isSecond(i int, more bool) bool {
	if p.has(i, verbFinal) {
		return false
	}
	subject := p.kind(i+1) == bodyToken || p.has(i+1, pronoun)
	if subject {
		return true
	}
	if more && !p.has(i+1, determiner|adverb|negation|preposition) {
		return false
	}
	if p.kind(i-1) == commaToken || p.is(i-1, "dan") || p.kind(i-1) == otherToken || p.kind(i-1) == numberToken {
		return i+1 < len(p.t) && p.kind(i+1) != commaToken || !more
	}
	_, verb := p.finite(i - 1)
	f := p.t[i].form.kind
	return verb || p.participle(i-1) || p.is(i-2, "te") && f != be && f != have
}

// clauses splits the sentence into its main clauses. What is coordinated by en
// or of is one clause with the first as far as it shares all but its verb.
func (p *parser) clauses() []clause {
	var all []clause
	c := p.clause(0)
	if c.verb < 0 {
		return nil
	}
	all = append(all, c)
	deep := false // a subordinate clause may go on with a verb of its own
	for i := c.verb + 1; i < len(p.t); {
		if p.begins(i) || p.has(i, infinitival) && p.kind(i-1) != wordToken {
			i = p.pastClause(i)
			deep = true
			continue
		}
		before := &all[len(all)-1]
		if i > before.verb+1 && p.startsClause(i, before) && (!deep || p.kind(i) == bodyToken || p.kind(i+1) == bodyToken) {
			if next := p.coordinated(i, before); next.verb > 0 {
				before.to = i
				all = append(all, next)
				i = next.verb + 1
				deep = false
				continue
			}
		}
		i++
	}
	return all
}

// clause reads the main clause that begins at s.
func (p *parser) clause(s int) clause {
	if p.has(s, adverb) && p.begins(s+1) {
		s++ // Telkens indien, slechts indien
	}
	v, f, h := p.mainVerb(s)
	c := clause{from: s, verb: v, to: len(p.t), form: f, head: h}
	if v < 0 {
		return c
	}
	switch h {
	case headNoun:
		p.subjectBefore(&c)
	case headPronoun:
		p.pronounBefore(&c)
	default:
		p.subjectAfter(&c)
	}
	return c
}

// startsClause tells a verb or a body at i that begins a clause coordinated
// with the one before.
func (p *parser) startsClause(i int, before *clause) bool {
	if !p.joins(i-1) && p.kind(i-1) != commaToken && p.kind(i-1) != semicolonToken && !p.is(i-1, "dan") {
		return false
	}
	f, ok := p.finite(i)
	if ok && p.has(i, verbFinal) {
		return false
	}
	if ok {
		if p.kind(i+1) == bodyToken && p.t[i+1].plural == f.plural {
			return before.head != headNoun || before.subject != nil || p.kind(i-1) == semicolonToken
		}
		if p.kind(i-1) == commaToken {
			return false
		}
		if f.kind == become && f.plural && p.has(i+1, preposition|adverb|determiner) {
			return true // kunnen worden aangesteld en worden dan benoemd
		}
		if f.kind == act && f.plural && before.form.plural && before.form.kind == act && !p.is(before.verb, "laten", "doen", "zullen", "gaan") {
			return true // bereiden een besluit voor en gaan daartoe niet over
		}
		// After kunnen a plural form is an infinitive.
		return !f.plural || !before.form.plural && before.form.kind != may && before.form.kind != must || f.kind != act && f.kind != become
	}
	if p.kind(i) == bodyToken && !p.is(i-1, "dan") {
		f, ok := p.finite(i + 1)
		if f.kind == act && f.plural && (before.form.kind == may || before.form.kind == must) {
			return false // kan de minister of gedeputeerde staten verzoeken
		}
		return ok && f.plural == p.t[i].plural && (p.kind(i-1) == semicolonToken || p.kind(i-2) == commaToken || p.joins(i-1) && f.kind != become)
	}
	return false
}

// coordinated reads the clause that startsClause saw.
func (p *parser) coordinated(i int, before *clause) clause {
	if p.kind(i) == bodyToken {
		return p.clause(i)
	}
	f, _ := p.finite(i)
	c := clause{from: i, verb: i, to: len(p.t), form: f, head: before.head}
	if p.kind(i+1) == bodyToken && p.t[i+1].plural == f.plural || p.has(i+1, pronoun) && p.isPronoun(i+1) && (before.subject == nil || !p.is(i+1, "het")) {
		p.subjectAfter(&c)
		return c
	}
	c.subject, c.place, c.other, c.pronoun = before.subject, before.place, before.other, before.pronoun
	if f.kind == become || f.kind == may || before.other {
		// "en wordt de aanvraag afgewezen" has a subject of its own.
		if own := (clause{from: i, verb: i, to: len(p.t), form: f}); p.has(i+1, determiner) && !p.isPronoun(i+1) && before.head != headNoun {
			p.subjectAfter(&own)
			return own
		}
	}
	return c
}
