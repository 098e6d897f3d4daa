package normen

import "bytes"

// content reads what the text of an instrument must, may or may not have, of
// a clause whose subject it is: "Een omgevingsplan bevat ...".
func (p *parser) content(c *clause) (Modaliteit, string) {
	negated, only := p.negated(c), p.only(c)
	verb := p.t[c.verb].text
	switch c.form.kind {
	case may, must:
		switch {
		case p.isPatient(c) && !p.made(c):
			return "", ""
		case negated:
			return Verbod, "inhoud: " + verb + " niet"
		case c.form.kind == may:
			return Bevoegdheid, "inhoud: " + verb
		}
		return Plicht, "inhoud: " + verb
	case be:
		if p.hasAny(c, c.verb+1, "gericht", "gebaseerd", "afgestemd", "overeenstemming") && !negated {
			return Plicht, "inhoud: is gericht op"
		}
	case have:
		if p.hasAny(c, c.verb+1, "betrekking", "doel", "tenminste", "minste", "geval") && !negated {
			return Plicht, "inhoud: heeft betrekking op"
		}
	case act, state:
		switch {
		case !p.isContentVerb(c):
			return "", ""
		case negated || only:
			return Verbod, "inhoud: niet"
		}
		return Plicht, "inhoud"
	}
	return "", ""
}

// contentVerbs are what a text does by its words. Others tell its effect in
// law: geldt, vervalt, treedt in werking.
var contentVerbs = wordSet(`bevat bevatten bepaalt bepalen regelt regelen voorziet voorzien houdt houden vermeldt vermelden stelt stellen
geeft geven wijst wijzen maakt maken omvat omvatten beschrijft beschrijven legt leggen strekt strekken laat laten waarborgt waarborgen
sluit sluiten staat staan gaat gaan bestaat bestaan richt richten kent kennen besteedt besteden verplicht verplichten verbiedt verbieden
draagt dragen neemt nemen behelst behelzen duidt duiden verbindt verbinden biedt bieden beperkt beperken bevordert bevorderen deelt delen
benoemt benoemen noemt noemen onderscheidt onderscheiden schrijft schrijven voldoet voldoen verwerkt kiest betrekt betrekken begrenst begrenzen
vermijdt voorkomt voorkomen beschermt beschermen onderbouwt motiveert verzekert verzekeren zorgt zorgen concretiseert`)

func (p *parser) isContentVerb(c *clause) bool {
	if !contentVerbs[string(p.raw(c.verb))] && !contentVerbs[p.t[c.verb].text] {
		return false
	}
	switch {
	case p.is(c.verb, "gaat", "gaan"):
		return p.hasAny(c, c.verb+1, "vergezeld", "in", "uit")
	case p.is(c.verb, "staat", "staan"):
		return p.hasAny(c, c.verb+1, "toe")
	case p.is(c.verb, "deelt", "delen"):
		return p.hasAny(c, c.verb+1, "in")
	}
	return true
}

// only tells alleen, slechts, uitsluitend that goes with the verb.
func (p *parser) only(c *clause) bool {
	for i := range p.own(c, c.verb+1) {
		if p.is(i, "alleen", "slechts", "uitsluitend") && !p.is(i-1, "niet") {
			return i <= c.verb+5 || p.begins(i+1)
		}
		if p.kind(i) == colonToken {
			return false
		}
	}
	return false
}

// hasAny tells one of the words in c from i on, outside subordinate clauses.
func (p *parser) hasAny(c *clause, from int, words ...string) bool {
	for i := range p.own(c, from) {
		if p.is(i, words...) {
			return true
		}
	}
	return false
}

// inInstrument reads a passive without agent that an instrument is the place of: "In
// een omgevingsplan wordt rekening gehouden met ...".
func (p *parser) inInstrument(c *clause, add adder) bool {
	if !p.isPassive(c) {
		return false
	}
	for i := range p.own(c, c.start()) {
		if p.kind(i) != bodyToken || !p.t[i].instrument || i < c.verb && c.head == headNoun || p.hasColon(c.verb, i) {
			continue
		}
		if p.isPlace(i) {
			p.eachJoined(i, func(d *drager) { add(d, p.modality(c), "instrument: in of bij "+string(d.orgaan)) })
			return true
		}
	}
	return false
}

// eachJoined gives the instrument at i and those joined to it: "een
// omgevingsplan, een waterschapsverordening of een omgevingsverordening".
func (p *parser) eachJoined(i int, yield func(*drager)) {
	yield(p.t[i].drager)
	for j := i + 1; j < len(p.t); j++ {
		switch {
		case p.kind(j) == commaToken, p.joins(j), p.has(j, determiner):
		case p.kind(j) == bodyToken && p.t[j].instrument && (p.joins(j-1) || p.kind(j-1) == commaToken):
			yield(p.t[j].drager)
		case p.kind(j) == wordToken && p.t[j].word == unknown && isInstrumentName(p.raw(j)):
		default:
			return
		}
	}
}

// isPlace tells in, bij or krachtens before the instrument at i, or "bij het
// vaststellen van" it.
func (p *parser) isPlace(i int) bool {
	if p.is(i-1, "van") {
		j := i - 2
		for j > 0 && p.kind(j) == wordToken && !p.is(j, makingNouns...) && i-j < 6 {
			j--
		}
		if !p.is(j, makingNouns...) {
			return false
		}
		j = p.pastMaking(j)
		return p.is(j, "bij", "in") && !p.attributive(j)
	}
	j := i - 1
	if p.joins(j) { // bij algemene maatregel van bestuur of omgevingsverordening
		for k := j - 1; k >= max(0, j-8) && p.kind(k) == wordToken && !p.t[k].finite; k-- {
			if p.is(k, "bij", "in") {
				j = k
				break
			}
		}
	}
	if !p.is(j, "in", "bij", "krachtens") {
		return false
	}
	if p.is(j-1, "of") && p.is(j-2, "bij", "in") {
		j -= 2
	}
	if p.joins(j-1) && p.kind(j-2) == bodyToken {
		return p.isPlace(j - 2)
	}
	return !p.attributive(j) && !(p.t[j].resumes && p.participle(j-1)) && !p.participleAfter(i)
}

// pastMaking gives the place before a making noun at j and what leads to it:
// "het besluit tot", "het voorbereiden van de".
func (p *parser) pastMaking(j int) int {
	for j--; j > 0; j-- {
		switch {
		case p.has(j, determiner), p.joins(j), p.is(j, "van") && p.is(j-1, makingNouns...), p.is(j, makingNouns...), p.is(j, "besluit"), p.is(j, "voorbereiden"):
		case p.is(j, "tot", "over", "omtrent", "houdende") && p.is(j-1, "besluit"):
		default:
			return j
		}
	}
	return j
}

var makingNouns = []string{"vaststelling", "vaststellen", "wijziging", "herziening", "voorbereiding", "stellen", "toelaten", "opstellen", "toedelen", "opstelling"}

// participleAfter tells "in het omgevingsplan opgenomen regels".
func (p *parser) participleAfter(i int) bool {
	j := i + 1
	for p.has(j, adverb) {
		j++
	}
	return j < len(p.t) && p.kind(j) == wordToken && p.participle(j) && p.kind(j+1) == wordToken && p.t[j+1].class&^noun == 0 && p.t[j+1].form.kind == noVerb ||
		j < len(p.t) && p.kind(j) == wordToken && p.t[j].word == unknown && p.participle2Safe(j)
}

func (p *parser) participle2Safe(j int) bool {
	w := p.raw(j)
	return len(w) > 4 && (bytes.HasSuffix(w, []byte("de")) || bytes.HasSuffix(w, []byte("te"))) && p.participle2(w)
}

// making reads the passive without agent of the making of an instrument, its
// subject: "wordt het actieplan opnieuw overwogen en zo nodig aangepast".
func (p *parser) making(c *clause, dragers []*drager, add adder) bool {
	if !p.isPassive(c) || !p.hasAny(c, c.start(), madeWords...) {
		return false
	}
	for _, d := range dragers {
		if d.instrument {
			add(d, p.modality(c), "instrument wordt gemaakt")
		}
	}
	return true
}

var madeWords = []string{"vastgesteld", "herzien", "aangepast", "gewijzigd", "voorbereid", "overwogen", "geactualiseerd", "opgesteld",
	"toegezonden", "bekendgemaakt", "bijgesteld", "ingetrokken", "gemaakt"}

// aboutInstrument reads a condition on an instrument whose main clause is a
// passive on its content: "Voor zover een omgevingsplan van toepassing is op
// een waterkering, wordt gewaarborgd dat ...".
func (p *parser) aboutInstrument(c *clause, add adder) bool {
	if c.head != headCondition || !p.isPassive(c) || !p.hasAny(c, c.verb, "gewaarborgd", "voorzien", "gehouden", "acht", "opgenomen", "toegelaten", "bepaald", "voorkomen", "gesteld") {
		return false
	}
	for i := c.from + 1; i < min(c.from+4, c.verb); i++ {
		if p.kind(i) == bodyToken && p.t[i].instrument {
			add(p.t[i].drager, p.modality(c), "instrument: voorwaarde")
			return true
		}
	}
	return false
}

// notBefore reads an act without agent that may not be done before a body has
// told what it means to do, so that it is the body's: "Intrekking geschiedt niet
// voordat de burgemeester van zijn voornemen mededeling heeft gedaan". One that
// gives advice before acts on the decision of another.
func (p *parser) notBefore(c *clause, add adder) bool {
	if c.form.kind != become && !p.is(c.verb, "geschiedt", "geschieden") || !p.negated(c) {
		return false
	}
	for i := c.verb + 1; i+1 < c.to; i++ {
		if !p.is(i, "voordat", "nadat") || !p.is(i-1, "dan") && !p.has(i-1, negation) || p.kind(i+1) != bodyToken || p.t[i+1].instrument {
			continue
		}
		told := false // not: van zijn voornemen in kennis is gesteld
		for j := i + 2; j < min(p.pastClause(i), c.to); j++ {
			told = told || p.is(j, "heeft", "hebben")
		}
		for j := i + 2; j < min(i+8, c.to); j++ {
			if told && p.is(j, "voornemen") && p.is(j-1, "zijn", "haar", "hun") {
				add(p.t[i+1].drager, Verbod, p.t[c.verb].text+" niet "+p.t[i].text)
				return true
			}
		}
		return false
	}
	return false
}

// decided reads a decision as subject of a passive without agent: only the
// bevoegd gezag can act. "De omgevingsvergunning wordt geweigerd".
func (p *parser) decided(c *clause, add adder) bool {
	if !p.gezag || !p.isPassive(c) {
		return false
	}
	if p.inPermit(c) {
		p.decides(c, add)
		return true
	}
	if p.hasAny(c, c.verb, "bepaald", "aangewezen") {
		return false
	}
	for i := range p.own(c, c.start()) {
		if !p.is(i, "omgevingsvergunning", "maatwerkvoorschrift", "omgevingsvergunningen", "maatwerkvoorschriften") {
			continue
		}
		subject := i < c.verb && c.head == headNoun && p.isHead(c, i) || i > c.verb && c.head != headNoun && !p.isGoverned(i)
		switch {
		case subject && p.hasAny(c, c.start(), "verleend", "geweigerd", "ingetrokken", "gewijzigd"),
			p.hasAny(c, c.start(), "voorschriften", "voorschrift") && p.hasAny(c, c.start(), "verbonden") && p.isGoverned(i):
			p.decides(c, add)
			return true
		}
	}
	return false
}

// decides adds the norm of who decides on the permit.
func (p *parser) decides(c *clause, add adder) {
	low := *p.names.gezagHere(p.names.bevoegd)
	low.zekerheid = "L"
	add(&low, p.modality(c), "besluit als lijdend onderwerp")
}

// inPermit tells a clause on what stands in the decision: "In een
// omgevingsvergunning wordt bepaald ...", "Met een maatwerkvoorschrift wordt niet".
func (p *parser) inPermit(c *clause) bool {
	if c.head != headPhrase || !p.is(c.from, "in", "bij", "met") {
		return false
	}
	i := c.from + 1
	for p.has(i, determiner) {
		i++
	}
	return p.is(i, "omgevingsvergunning", "maatwerkvoorschrift", "omgevingsvergunningen", "maatwerkvoorschriften") &&
		p.hasAny(c, c.verb, "bepaald", "beschreven", "opgenomen", "gesteld", "vermeld", "belemmerd", "afgeweken", "aangegeven", "voorgeschreven")
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range bytes.Fields([]byte(words)) {
		set[string(w)] = true
	}
	return set
}
