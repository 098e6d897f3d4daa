package normen

import (
	"bytes"
)

// Soort is the kind of a norm, by its name in kern.bepaling.
type Soort string

// The kinds, in the order of the ladder: the first that fits is taken.
const (
	Toezicht      Soort = "toezicht"
	Financieel    Soort = "financieel"
	Regelstelling Soort = "regelstelling"
	Procedure     Soort = "procedure"
	Beslissing    Soort = "beslissing"
	Informatie    Soort = "informatie"
	Organisatie   Soort = "organisatie van de taak"
	Uitvoering    Soort = "uitvoering"
	Zorgplicht    Soort = "zorgplicht"
)

// soort gives the kind of a norm by its main verb and what that takes.
func (p *parser) soort(c *clause, d *drager, m Modaliteit) Soort {
	switch {
	case d.instrument && d != vanGemeente && d != vanProvincie:
		return Regelstelling
	case c == nil && p.side == nil:
		return Beslissing // consent and authority are for one case
	case c == nil:
		c = p.side
	}
	step := p.step(c)
	switch {
	case step == nil:
	case d.instrument && step.soort != Financieel:
		return Regelstelling // a verordening makes rules, or a levy
	default:
		return step.soort
	}
	if d.instrument {
		return Regelstelling
	}
	if m == Bevoegdheid {
		return Beslissing
	}
	return Uitvoering
}

// step gives the step of the ladder for a clause. The aanhef of a list says
// what is done; where it does not, its item. What no preposition governs weighs
// more: "regels stellen over de mededeling" makes rules, it informs nobody.
func (p *parser) step(c *clause) *step {
	for _, aanhef := range [...]bool{true, false} {
		g := p.said(c, aanhef)
		if s := firstStep(&g, true); s != nil {
			return s
		}
		if s := firstStep(&g, false); s != nil || !aanhef || !p.hasColon(c.verb, c.to) {
			return s
		}
	}
	return nil
}

// firstStep gives the first step of the ladder that fits, or nil; object is for
// what no preposition governs, and leaves out steps that ask for a verb alone.
func firstStep(g *said, object bool) *step {
	words := &g.words
	if object {
		words = &g.object
	}
	for i := range ladder {
		if step := &ladder[i]; step.fits(&g.verbs, words) && !(object && step.light) {
			return step
		}
	}
	return nil
}

// said is what a clause says: the stems of its main verb, and its words, of
// those that the ladder asks for; object has the words that no preposition
// governs, and those of set phrases such as "in de gelegenheid".
type said struct{ verbs, words, object bits }

// bits is a set of words or stems of the ladder.
type bits [8]uint64

func (b *bits) add(i int) { b[i/64] |= 1 << (i % 64) }

func (b *bits) meets(c *bits) bool {
	return b[0]&c[0]|b[1]&c[1]|b[2]&c[2]|b[3]&c[3]|b[4]&c[4]|b[5]&c[5]|b[6]&c[6]|b[7]&c[7] != 0
}

// index numbers words from 1; 0 is one that the ladder does not ask for.
type index map[string]int

func (x index) of(word string) int {
	if x[word] == 0 {
		x[word] = len(x) + 1
	}
	return x[word]
}

// said collects the main verb of c and the words around it. Of draagt zorg
// voor dat and its like the clause behind dat is what counts.
func (p *parser) said(c *clause, aanhef bool) (g said) {
	care := p.caring(c)
	at := direct
	if care {
		g.word("zorg")
	}
	if c.form.kind >= be {
		g.verb(p.raw(c.verb))
	}
	g.neglected(p, c.verb)
	about := false    // behind dat: what a care is about
	done := false     // of kan the first infinitive is the main verb
	n, behind := 0, 0 // words taken; of the aanhef, behind its verb
	for i := c.start(); i < c.to; {
		if p.kind(i) == colonToken {
			if p.is(i+1, "dan") && p.is(i+2, "nadat") {
				g.word("dan-nadat")
			}
			if aanhef && (behind > 0 || p.is(c.start(), "bevoegd")) && !care {
				break
			}
			n = 0
		}
		if i != c.verb && i > c.from && p.begins(i) && !p.pointing(c, i) && !(care && i > c.verb && i < c.verb+9 && p.is(i, "dat")) {
			g.colloquial(p, i)
			if p.is(i, "dat") && !care {
				g.owed(p, i)
			}
			i = p.pastClause(i)
			continue
		}
		about = about || care && i > c.verb && p.is(i, "dat", "met", "voor", "van")
		before := at
		at = p.under(i, at, care)
		if i == c.verb || p.kind(i) == bodyToken && !p.t[i].instrument {
			at = direct
			i++
			continue
		}
		if p.kind(i) == bodyToken {
			if i > c.verb && !p.isPreposition(i-1) {
				g.word("plan")
			}
			i++
			continue
		}
		if p.kind(i) == numberToken {
			g.colloquial(p, i)
		}
		if p.kind(i) == wordToken && n < 90 {
			n++
			if i > c.verb {
				behind++
			}
			w := p.raw(i)
			if len(w) > len("registratie") && bytes.HasSuffix(w, []byte("registratie")) {
				g.word("registratie")
			}
			if len(w) > len("register") && bytes.HasSuffix(w, []byte("register")) {
				g.word("register") // adressenregister
			}
			w = headOf(w)
			if p.is(i, "openbaar") && i+1 < len(p.t) && publicNouns[string(p.raw(i+1))] {
				w = nil // nothing is made public
			}
			if care || !p.is(i, "zorg", "verantwoordelijk") {
				inside := at == governed || at == closed && before == governed
				g.spoken(w, inside && !p.setPhrase(i) && !p.isPreposition(i))
			}
			w = p.raw(i)
			if isInstrumentName(w) && !bytes.HasSuffix(w, []byte("besluit")) && string(w) != "regeling" && !p.isGoverned(i) {
				g.word("plan")
			}
			g.colloquial(p, i)
			if !done && p.verbal(c, i, care && about) {
				g.verb(w)
				done = !care && c.form.kind == may && !p.is(i, "laten", "doen")
			}
		}
		i++
	}
	return g
}

// depth tells whether the word at i stands in what a preposition governs.
type depth uint8

const (
	direct   depth = iota
	governed       // behind a preposition, up to its noun
	closed         // behind that noun: another noun is not governed
)

// under gives the depth of the word at i, where that before it was d. What a
// care is for is its object, and in "een naar billijkheid te bepalen bedrag"
// the preposition belongs to the bedrag.
func (p *parser) under(i int, d depth, care bool) depth {
	switch {
	case p.kind(i) == numberToken && d != direct:
		return closed
	case p.kind(i) != wordToken, p.t[i].finite, p.participle(i):
		return direct
	case care && p.is(i, "voor", "met", "van", "tot", "op"):
		return direct
	case p.isPreposition(i) && !p.has(i, adverb):
		if p.has(i-1, determiner) {
			return direct
		}
		return governed
	case d == direct:
		return direct
	case p.has(i, coordinate):
		return governed
	case d == closed && p.has(i, determiner):
		return direct
	case p.has(i, determiner|adverb) || p.isOrdinal(i):
		return d
	case d == governed && inflected(p.raw(i)) && p.t[i].word == unknown:
		return governed
	case d == governed:
		return closed
	}
	return direct
}

// setPhrase tells a noun that makes a verb together with its preposition, and
// the name of a decision: "in de gelegenheid stellen", "bij maatwerkvoorschrift".
func (p *parser) setPhrase(i int) bool {
	switch {
	case p.is(i, "maatwerkvoorschrift", "maatwerkvoorschriften", "laste", "rekening", "acht"):
		return true
	case p.is(i, "binnentreden", "binnentreding"), p.is(i, "derden") && p.is(i-1, "door"), p.is(i-1, "bij") && p.isVerordening(i):
		return true
	case p.is(i-2, "in") && p.has(i-1, determiner) && isInstrumentName(p.raw(i)):
		return true
	case p.is(i-1, "te", "ter", "ten"), p.is(i-1, "in") && !p.is(i, "overeenstemming"):
		return true
	}
	return (p.is(i-2, "in") || p.is(i-2, "op")) && p.is(i-1, "de") && setNouns[string(p.raw(i))]
}

var setNouns = map[string]bool{"gelegenheid": true, "hoogte": true}

// verbal tells that the word at i is the main verb of c, or of the clause that
// a duty of care is about: the infinitive of kan, the participle of wordt, what
// is behind te, a finite verb behind dat.
func (p *parser) verbal(c *clause, i int, care bool) bool {
	if i < c.verb && p.is(c.start(), "bevoegd") && c.form.kind == be {
		return p.t[i].form.plural && p.t[i].form.kind >= state // bevoegd tot het nemen van ... is
	}
	if i < c.verb || c.form.kind == may && p.has(i-1, determiner) {
		return false
	}
	f := p.t[i].form
	switch {
	case p.has(i, predicate):
		return false
	case (p.is(i-1, "tot") || p.is(i-1, "het") && p.is(i-2, "tot", "met", "voor")) && (c.form.kind == be || c.form.kind == have || care) && p.t[i].to-p.t[i].from > 5 && (f.plural || p.t[i].word == unknown && bytes.HasSuffix(p.raw(i), []byte("en"))):
		return true
	case care && (f.kind >= state || p.participle(i) || p.t[i].word == unknown && p.isJoined(i)):
		return true
	case p.is(i-1, "te") && c.form.kind == may:
		return false // onder te bepalen voorwaarden
	case p.is(i-1, "te") && !p.hasAny(c, c.verb, "bevoegd", "verplicht", "gehouden", "gerechtigd", "dient", "dienen", "taak", "vrij"):
		return care
	case p.is(i-1, "te"):
		return true
	case p.is(c.verb, "doet", "doen") && p.hasAny(c, c.verb, "mededeling", "kennisgeving", "opgave", "verslag", "aangifte", "afstand", "onderzoek"):
		return false // doet mededeling van het intrekken
	case c.form.kind == may || c.form.kind == must || p.is(c.verb, "laat", "laten", "doet", "doen", "zal", "zullen"):
		return f.plural && f.kind >= state || p.participle(i) && (p.is(i+1, "worden") || p.is(i-1, "worden")) || p.t[i].word == unknown && bytes.HasSuffix(p.raw(i), []byte("en")) && (p.endsClause(i) || p.kind(i-1) == bodyToken && p.isJoined(i))
	case c.form.kind == become:
		return p.participle(i) || f.kind >= state && !f.plural // verstrekt
	case c.form.kind == be, c.form.kind == have, c.form.kind == remain:
		return f.plural && f.kind >= state || p.participle(i)
	}
	return false
}

// isJoined tells a verb by its particle and a verb behind that which is known.
func (p *parser) isJoined(i int) bool {
	_, particle := stem(string(p.raw(i)))
	return particle != ""
}

// neglected notes that the condition before the verb is of a task left undone:
// what is then done intervenes.
func (g *said) neglected(p *parser, verb int) {
	for j := 0; j < verb; j++ {
		if neglect[string(p.raw(j))] {
			g.word("verzuim")
		}
	}
}

// owed notes what a clause behind dat says of money or of rules: "bepalen dat
// een bijdrage verschuldigd is".
func (g *said) owed(p *parser, i int) {
	for j := i; j < p.pastClause(i); j++ {
		switch string(p.raw(j)) {
		case "verschuldigd", "geheven", "rekening":
			g.word("heffing")
		}
		if p.kind(j) == bodyToken && p.t[j].instrument || p.kind(j) == wordToken && p.isVerordening(j) {
			g.word("instrument-behind-dat")
		}
	}
}

// collocations are words that mean something else together.
var collocations = map[string]string{"hoogte": "op-de-hoogte", "kennis": "in-kennis"}

// colloquial notes "op de hoogte", "in kennis", "dan nadat", and the particle
// that ends a clause: "heft ... op".
func (g *said) colloquial(p *parser, i int) {
	switch {
	case p.is(i, "nadat", "na") && p.is(i-1, "dan"):
		g.word("dan-nadat")
	case p.is(i, "plaats") && p.is(i-1, "in") && p.is(i+1, "van"):
		g.word("in-plaats-van")
	case p.is(i, "plaats") && p.is(i-1, "de") && p.is(i+1, "in", "van"):
		g.word("de-plaats")
	case string(p.raw(i)) == "schrift" && p.is(i-1, "op"):
		g.word("op-schrift")
	case p.is(i, "mededeling", "kennisgeving") && p.is(i+1, "van") && p.isDecision(i+3) && !p.toMinister(i):
		g.word("bekendmaking")
	case p.is(i, "afschrift") && p.is(i+1, "van") && p.is(i+3, "aanvraag"):
		g.word("van-aanvraag")
	case p.is(i, "bij") && p.namesDecision(i+1):
		g.word("bij-beslissing")
	case p.kind(i) == numberToken && bytes.HasPrefix(p.raw(i), []byte("3:")):
		g.word("awb-procedure")
	case string(p.raw(i)) == "hoogte" && p.is(i-2, "op"), string(p.raw(i)) == "kennis" && p.is(i-1, "in"):
		g.word(collocations[string(p.raw(i))])
	case p.t[i].particle != 0 && (i+1 == len(p.t) || p.kind(i+1) != wordToken && p.kind(i+1) != bodyToken && p.kind(i+1) != numberToken || p.begins(i+1) && !p.is(i+1, "wie", "welke", "welk")):
		g.add(p.t[i].particle)
	}
}

// namesDecision tells "de beslissing", "zijn oordeel" from i on.
func (p *parser) namesDecision(i int) bool {
	for j := i; j < i+3 && j < len(p.t); j++ {
		switch string(p.raw(j)) {
		case "beslissing", "oordeel", "beoordeling", "besluit", "verlenen", "verlening":
			return true
		}
	}
	return false
}

// isDecision tells the name of a decision: notice of it is a step of the procedure.
func (p *parser) isDecision(i int) bool {
	return p.is(i, "aanwijzing", "besluit", "beslissing", "beschikking")
}

// toMinister tells that what stands at i goes to the State, which is informed.
func (p *parser) toMinister(i int) bool {
	for j := i; j < len(p.t); j++ {
		if p.is(j, "onze") || p.is(j, "minister") {
			return true
		}
	}
	return false
}

// pointing tells "die kosten", "dat programma" from the clause that die or dat
// begins: no verb of its own stands behind the noun.
func (p *parser) pointing(c *clause, i int) bool {
	if i <= c.verb || i+1 >= len(p.t) || !p.is(i, "die", "dat") || wordIndex[string(p.raw(i+1))] == 0 && !isInstrumentName(p.raw(i+1)) {
		return false
	}
	switch {
	case p.kind(i-1) == bodyToken && (c.form.kind == may || c.form.kind == must):
		return !p.t[i-1].plural && i+2 < len(p.t) && p.t[i+2].form.plural
	case i == c.verb+1 && c.form.kind == act:
		return i+2 >= len(p.t) || p.kind(i+2) != wordToken || p.begins(i+2)
	}
	return false
}

// neglect are words for a task that is left undone, publicNouns those that are
// not made public by openbaar.
var (
	neglect     = map[string]bool{"taakverwaarlozing": true, "nalatig": true, "verwaarloost": true, "verwaarlozen": true, "nalaat": true}
	publicNouns = map[string]bool{"lichaam": true, "onderwijs": true, "vervoer": true, "ministerie": true, "belang": true, "water": true, "orde": true}
)

// heads are last parts of compounds that say what the whole is: a
// waardegegeven is one of the gegevens.
var heads = map[string]string{"gegeven": "gegevens", "gegevens": "gegevens", "tarief": "tarief", "tarieven": "tarieven", "termijn": "termijn", "vergoeding": "vergoeding",
	"subsidie": "subsidie", "verslag": "verslag", "vergunning": "vergunning", "ontheffing": "ontheffing", "beschikking": "beschikking", "voorziening": "voorziening",
	"verordening": "verordening", "commissie": "commissie", "overeenkomst": "overeenkomst"}

// headOf gives the last part of a compound that the ladder does not ask for.
func headOf(w []byte) []byte {
	if len(w) < len("xxxtarief") || wordIndex[string(w)] != 0 {
		return w
	}
	for k := 3; k+len("gegeven") <= len(w) || k+len("tarief") <= len(w); k++ {
		if head, ok := heads[string(w[k:])]; ok {
			return []byte(head)
		}
	}
	return w
}

func (p *parser) endsClause(i int) bool {
	return i+1 >= len(p.t) || p.kind(i+1) != wordToken || p.begins(i+1) || p.is(i-1, "te")
}

// caring tells a clause that lays a care on its subject, whose object tells
// what is to be done.
func (p *parser) caring(c *clause) bool {
	switch {
	case p.is(c.verb, "draagt", "dragen") && p.hasAny(c, c.verb, "zorg"), p.is(c.verb, "zorgt", "zorgen", "waakt", "waken", "waarborgt", "waarborgen", "bevordert", "bevorderen", "ziet", "zien"):
		return true
	case c.form.kind == be:
		return p.hasAny(c, c.start(), "verantwoordelijk", "belast")
	case c.form.kind == have:
		return p.hasAny(c, c.start(), "taak", "zorg", "zorgen")
	case c.form.kind == become:
		return p.hasAny(c, c.start(), "zorg", "belast")
	}
	return false
}

// add notes a word that counts whatever it stands in.
func (g *said) add(i int) {
	g.words.add(i)
	g.object.add(i)
}

// verb notes a verb by its stem, and the particle that it is joined with.
func (g *said) verb(w []byte) {
	s, particle := stem(string(w))
	g.verbs.add(stemIndex[s])
	g.add(particleIndex[particle])
}

// spoken notes a word as it stands in the text; inside, a preposition governs it.
func (g *said) spoken(w []byte, inside bool) {
	i := wordIndex[string(w)]
	g.words.add(i)
	if !inside {
		g.object.add(i)
	}
}

func (g *said) word(w string) { g.add(wordIndex[w]) }

// step is one rule of the ladder: one of its verbs, and one of its words where
// it has any; not are words that rule it out.
type step struct {
	soort             Soort
	verbs, words, not bits
	anyVerb, anyWord  bool // it has none
	// light tells a step that asks for a verb alone, and one that says little: what
	// is sent or done counts for more.
	light bool
}

func (s *step) fits(verbs, words *bits) bool {
	return (s.anyVerb || s.verbs.meets(verbs)) && (s.anyWord || s.words.meets(words)) && !s.not.meets(words)
}
