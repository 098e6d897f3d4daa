package normen

import "bytes"

// instrument reads clauses that name no actor but an instrument that one body
// alone makes: "bij verordening wordt bepaald", "de verordening bevat".
// Gemeentewet 147(1) and Provinciewet 143(1): a verordening is made by the
// raad or provinciale staten.
func (p *parser) instrument(c *clause, add func(Orgaan, Modaliteit, string)) bool {
	verordening := p.verordening
	negated := p.negated(c)
	passive := c.form.kind == become || (c.form.kind == may || c.form.kind == must) && p.after(c, "worden") >= 0
	found := false
	put := func(o Orgaan, rule string) {
		m := Plicht
		switch {
		case negated:
			m = Verbod
		case c.form.kind == may:
			m = Bevoegdheid
		}
		add(o, m, rule)
		found = true
	}
	for i := c.start(); i < c.to; {
		if i > c.from && i != c.verb && p.begins(i) {
			i = p.pastClause(i)
			continue
		}
		if p.isVerordening(i) {
			if o := p.maker(i, verordening); o != "" {
				switch {
				case passive && p.instrumental(i):
					put(o, "instrument: bij verordening")
				case passive && c.head != headNoun && i > c.verb && !p.isGoverned(i) && p.made(c) || passive && c.head == headNoun && i < c.verb && p.isHead(c, i) && p.made(c):
					put(o, "instrument: verordening wordt gemaakt")
					if i > 2 && p.is(i-2, "of", "en") && p.is(i-3, "provinciale") && o == Gemeenteraad {
						put(ProvincialeStaten, "instrument: verordening wordt gemaakt")
					}
				case !passive && c.head == headNoun && p.isHead(c, i) && p.provides(c), !passive && i > c.verb && i <= c.verb+3 && !p.isPreposition(i-1) && !p.isPreposition(i-2) && c.head != headNoun && p.provides(c):
					put(o, "instrument: de verordening")
				}
			}
		}
		if found {
			return true
		}
		if passive && p.is(i, "besluit") && p.is(i-1, "bij") && p.is(i+1, "van") && p.kind(i+2) == bodyToken {
			put(p.t[i+2].orgaan, "instrument: bij besluit")
			return true
		}
		i++
	}
	return false
}

// isVerordening tells a verordening, and one of a kind such as a
// huisvestingsverordening.
func (p *parser) isVerordening(i int) bool {
	if p.kind(i) != wordToken {
		return false
	}
	w := p.raw(i)
	if p.t[i].capital && !bytes.HasPrefix(w, []byte("Verordening")) {
		return false
	}
	return p.is(i, "verordening", "verordeningen") || bytes.HasSuffix(w, []byte("sverordening")) || bytes.HasSuffix(w, []byte("uverordening"))
}

// maker gives the body that makes the verordening at i.
func (p *parser) maker(i int, fallback Orgaan) Orgaan {
	if fallback == "" {
		return ""
	}
	if p.kind(i+1) == otherToken || p.kind(i+1) == numberToken {
		return "" // verordening (EU) nr.
	}
	if p.is(i+1, "van") {
		for j := i + 2; j < min(i+6, len(p.t)); j++ {
			if p.kind(j) == bodyToken {
				return p.t[j].orgaan
			}
			if p.is(j, "waterschap", "waterschappen", "lichaam", "eilandsraad") {
				return ""
			}
		}
	}
	for j := i - 1; j >= max(0, i-4); j-- {
		if p.is(j, "provinciale") {
			return ProvincialeStaten
		}
		if p.is(j, "gemeentelijke") {
			return Gemeenteraad
		}
	}
	if w := p.raw(i); bytes.HasPrefix(w, []byte("milieu")) || bytes.HasPrefix(w, []byte("omgevings")) {
		return ProvincialeStaten
	}
	return fallback
}

// instrumental tells bij verordening, in de verordening, bij of krachtens een
// in het eerste lid bedoelde gemeentelijke verordening.
func (p *parser) instrumental(i int) bool {
	for j := i - 1; j >= max(0, i-10); j-- {
		if p.is(j, "bij", "krachtens") {
			return true
		}
		if p.is(j, "in") && (j >= i-3 || j == 0) {
			return true
		}
		if _, verb := p.finite(j); verb || p.kind(j) != wordToken || p.kind(j) == bodyToken || j < i-3 && p.is(j, "van", "door", "aan") {
			return false
		}
	}
	return false
}

// isGoverned tells a preposition before the word at i and its adjectives.
func (p *parser) isGoverned(i int) bool {
	for j := i - 1; j >= 0 && p.kind(j) == wordToken; j-- {
		if p.isPreposition(j) {
			return true
		}
		if !p.has(j, determiner|coordinate|negation) && p.t[j].word != unknown && !p.is(j, "provinciale", "gemeentelijke") {
			return false
		}
	}
	return false
}

// isHead tells that the word at i is what the subject of c is about, not
// something in it.
func (p *parser) isHead(c *clause, i int) bool {
	for j := c.from; j < i; j++ {
		if p.kind(j) != wordToken || p.isPreposition(j) || p.begins(j) && j > c.from {
			return false
		}
	}
	return i-c.from <= 4
}

// made tells that the clause is on the making of its subject.
func (p *parser) made(c *clause) bool {
	return p.find(c, "gemaakt") >= 0 || p.find(c, "vastgesteld") >= 0 || p.find(c, "gesteld") >= 0
}

// provides tells a verb that the maker of a text does by it.
func (p *parser) provides(c *clause) bool {
	if c.form.kind == may {
		return true
	}
	switch string(p.raw(c.verb)) {
	case "bevat", "bevatten", "bepaalt", "bepalen", "regelt", "regelen", "voorziet", "voorzien", "houdt", "houden",
		"vermeldt", "stelt", "stellen", "geeft", "geven", "wijst", "wijzen", "maakt", "omvat", "beschrijft", "legt", "strekt":
		return true
	}
	return false
}

// frames reads what lays a task on a body that is neither subject nor actor.
func (p *parser) frames(c *clause, add func(Orgaan, Modaliteit, string)) {
	switch {
	case c.form.kind == be:
		p.allowed(c, add)
		p.entrusted(c, add)
		p.required(c, add)
	case c.form.kind == become:
		p.entrusted(c, add)
	case p.is(c.verb, "komt", "komen"):
		if p.after(c, "toe") >= 0 && p.competence(c) {
			p.governed(c, "aan", Bevoegdheid, "bevoegdheid komt toe aan", add)
		}
	case p.is(c.verb, "staat") && p.after(c, "vrij") >= 0:
		for i := c.verb + 1; i < c.to; i++ {
			if p.kind(i) == bodyToken && !p.isPreposition(i-1) {
				add(p.t[i].orgaan, Bevoegdheid, "staat vrij")
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
func (p *parser) allowed(c *clause, add func(Orgaan, Modaliteit, string)) {
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
		add(p.t[i].orgaan, Bevoegdheid, "is toegestaan")
	case p.after(c, "toegestaan") >= 0, p.after(c, "verboden") >= 0 && !negated:
		add(p.t[i].orgaan, Verbod, "is verboden")
	}
}

// entrusted reads "is opgedragen aan".
func (p *parser) entrusted(c *clause, add func(Orgaan, Modaliteit, string)) {
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
func (p *parser) required(c *clause, add func(Orgaan, Modaliteit, string)) {
	if p.after(c, "vereist") >= 0 || p.after(c, "nodig") >= 0 {
		p.approval(c, add)
	}
}

// approval reads "behoeft de goedkeuring van gedeputeerde staten".
func (p *parser) approval(c *clause, add func(Orgaan, Modaliteit, string)) {
	for i := c.from; i < c.to; i++ {
		if i > c.verb && p.begins(i) {
			return
		}
		if p.is(i, "goedkeuring", "instemming", "toestemming", "machtiging", "bekrachtiging") && p.is(i+1, "van", "door") && p.kind(i+2) == bodyToken {
			add(p.t[i+2].orgaan, Bevoegdheid, "behoeft "+p.t[i].text+" van")
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
func (p *parser) governed(c *clause, preposition string, m Modaliteit, rule string, add func(Orgaan, Modaliteit, string)) {
	last := -1
	for i := c.start(); i < c.to; {
		if i > c.from && i != c.verb && p.begins(i) {
			i = p.pastClause(i)
			continue
		}
		if p.is(i, preposition) && p.kind(i+1) == bodyToken {
			last = i + 1
		}
		i++
	}
	if last < 0 {
		return
	}
	add(p.t[last].orgaan, m, rule)
	for j := last + 1; p.has(j, coordinate) && p.kind(j+1) == bodyToken; j += 2 {
		add(p.t[j+1].orgaan, m, rule)
	}
}
