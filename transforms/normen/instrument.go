package normen

import "bytes"

// instrument reads clauses that name no actor but an instrument that one body
// alone makes: "bij verordening wordt bepaald", "de verordening bevat".
// Gemeentewet 147(1) and Provinciewet 143(1): a verordening is made by the
// raad or provinciale staten.
func (p *parser) instrument(c *clause, add adder) bool {
	passive := p.isPassive(c)
	if p.is(c.verb, "geschiedt", "geschieden") {
		return p.byDecision(c, add)
	}
	m := p.modality(c)
	for i := range p.own(c, c.start()) {
		if passive && p.is(i, "besluit") && p.is(i-1, "bij") && p.is(i+1, "van") && p.kind(i+2) == bodyToken {
			add(p.t[i+2].drager, m, "instrument: bij besluit")
			return true
		}
		if !p.isVerordening(i) {
			continue
		}
		rule := p.use(c, i, passive)
		if rule == "" {
			continue
		}
		makers := p.makers(i)
		for _, o := range makers {
			add(o, m, "instrument: "+rule)
		}
		if len(makers) > 0 {
			return true
		}
	}
	return false
}

// byDecision reads "geschiedt bij gelijkluidende besluiten van de raden".
func (p *parser) byDecision(c *clause, add adder) bool {
	for i := range p.own(c, c.verb+1) {
		if p.is(i, "besluit", "besluiten") && p.is(i+1, "van") && p.kind(i+2) == bodyToken && !p.t[i+2].instrument && (p.is(i-1, "bij") || p.is(i-2, "bij")) {
			add(p.t[i+2].drager, Plicht, "instrument: bij besluit")
			return true
		}
	}
	return false
}

func (p *parser) isPassive(c *clause) bool {
	return c.form.kind == become || (c.form.kind == may || c.form.kind == must) && p.after(c, "worden") >= 0
}

// modality is that of a clause without an actor.
func (p *parser) modality(c *clause) Modaliteit {
	switch {
	case p.negated(c), c.form.kind == become && p.only(c):
		return Verbod
	case c.form.kind == may:
		return Bevoegdheid
	}
	return Plicht
}

// use tells how the clause uses the verordening at i; none is empty.
func (p *parser) use(c *clause, i int, passive bool) string {
	subject := i < c.verb && c.head == headNoun && p.isHead(c, i) || i > c.verb && c.head != headNoun && !p.isGoverned(i)
	switch {
	case passive && !(i < c.verb && c.head == headNoun) && !p.hasColon(c.verb, i) && p.instrumental(i):
		return "bij verordening"
	case passive && subject && !p.inAttribute(i) && p.made(c):
		return "verordening wordt gemaakt"
	case !passive && subject && (i < c.verb || i <= c.verb+3) && p.provides(c):
		return "de verordening"
	}
	return ""
}

// inAttribute tells an instrument inside what is said of a noun: "een in een
// omgevingsplan of omgevingsverordening op te nemen verplichting".
func (p *parser) inAttribute(i int) bool {
	for j := i - 1; j > 0 && i-j < 8; j-- {
		if p.is(j, "in", "bij") {
			return p.has(j-1, determiner)
		}
	}
	return false
}

// isVerordening tells a verordening, and one of a kind such as an
// afvalstoffenverordening. Those of the Caribbean and of the European Union
// have other makers.
func (p *parser) isVerordening(i int) bool {
	if p.kind(i) != wordToken {
		return false
	}
	if p.is(i, "verordening", "verordeningen") {
		return !p.foreign["verordening"] || p.is(i-1, "provinciale", "gemeentelijke")
	}
	w := p.raw(i)
	return !p.t[i].capital && bytes.HasSuffix(w, []byte("verordening")) && !bytes.HasPrefix(w, []byte("lands")) && !bytes.HasPrefix(w, []byte("eiland")) &&
		!bytes.HasPrefix(w, []byte("uitvoerings")) && !p.foreign[string(w)]
}

// makers gives the bodies that make the verordening at i.
func (p *parser) makers(i int) []*drager {
	if p.kind(i+1) == otherToken || p.kind(i+1) == numberToken {
		return nil // verordening (EU) nr.
	}
	if next := i + 1; next < len(p.t) && p.kind(next) == wordToken && p.t[next].word == unknown && !p.participle(next) && !p.t[next].capital && i > 0 && p.has(i-1, determiner) {
		if _, verb := p.unlisted(next); !verb && (next+1 >= len(p.t) || p.kind(next+1) != wordToken || p.is(next+1, "van", "of", "en")) {
			return nil // de verordening governance
		}
	}
	if p.is(i+1, "van") {
		for j := i + 2; j < min(i+6, len(p.t)); j++ {
			if p.kind(j) == bodyToken {
				return []*drager{makerOf(p.t[j].drager)}
			}
			if p.is(j, "waterschap", "waterschappen", "lichaam", "eilandsraad") {
				return nil
			}
		}
	}
	var of []*drager
	for j := i - 1; j >= max(0, i-4); j-- {
		switch {
		case p.is(j, "provinciale"):
			of = append(of, vanProvincie)
		case p.is(j, "gemeentelijke"):
			of = append(of, vanGemeente)
		}
	}
	w := p.raw(i)
	switch {
	case of != nil:
		return of
	case p.names.hereVerordening != nil && p.is(i-1, "de", "die", "deze", "zodanige", "dezelfde"):
		return []*drager{p.names.hereVerordening}
	case p.verordening == "":
		return nil
	case bytes.HasPrefix(w, []byte("milieu")), bytes.HasPrefix(w, []byte("omgevings")):
		return []*drager{vanProvincie}
	}
	if p.verordening == ProvincialeStaten {
		return []*drager{vanProvincie}
	}
	return []*drager{vanGemeente}
}

// makerOf gives who makes a verordening of a gemeente or provincie.
func makerOf(d *drager) *drager {
	switch d.orgaan {
	case Provincie:
		return vanProvincie
	case Gemeente:
		return vanGemeente
	}
	return d
}

// keepVerordening keeps whose verordening the artikel speaks of: "die
// verordening" in a sentence to come is that.
func (n *namen) keepVerordening(p *parser) {
	for i := range p.t {
		if !p.isVerordening(i) {
			continue
		}
		for j := i - 1; j >= max(0, i-4); j-- {
			switch {
			case p.is(j, "provinciale"):
				n.hereVerordening = vanProvincie
			case p.is(j, "gemeentelijke"):
				n.hereVerordening = vanGemeente
			}
		}
	}
}

// instrumental tells bij verordening, in de verordening, bij of krachtens een
// in het eerste lid bedoelde gemeentelijke verordening.
func (p *parser) instrumental(i int) bool {
	stop := max(0, i-10)
	for j := i - 1; j >= stop; j-- {
		if p.is(j, "bij", "krachtens") || p.is(j, "in") && (j >= i-3 || j == 0) {
			if p.is(j-1, "of") && p.has(j-2, preposition) {
				j -= 2 // bij of krachtens
			}
			return !p.attributive(j) && !(p.t[j].resumes && p.participle(j-1)) // naar bij verordening te bepalen tarieven
		}
		if p.kind(j) == commaToken {
			if before := p.insertion(j); before > 0 {
				stop = max(0, before-10)
				j = before
				continue // krachtens maatregel of, voor molens, provinciale verordening
			}
		}
		if _, verb := p.finite(j); verb || p.kind(j) != wordToken || p.kind(j) == bodyToken || j < i-3 && p.is(j, "van", "door", "aan") && !p.is(j+1, "bestuur") {
			return false
		}
	}
	return false
}

// insertion gives the place before the comma that opens what the comma at i
// closes, behind of or en; 0 where there is none.
func (p *parser) insertion(i int) int {
	for j := i - 1; j > max(0, i-20); j-- {
		if p.kind(j) == commaToken && p.joins(j-1) {
			return j - 1
		}
	}
	return 0
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
