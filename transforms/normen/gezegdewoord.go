package normen

import "bytes"

// said is what a clause says: the stems of its main verb, and its words, of
// those that the ladder asks for; object has the words that no preposition
// governs, and those of set phrases such as "in de gelegenheid".
type said struct {
	verbs, words, object bits
	// main is the stem of the main verb, rank how sure that is; joined is the
	// particle that it is one word with, particles are those that stand alone.
	main, joined string
	rank         int
	particles    []string
	dat          bool // a care that a clause behind dat tells
}

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
	if care {
		g.word("zorg")
	}
	g.neglected(p, c.verb)
	at := direct
	about := false // behind dat: what a care is about
	last := false  // there the verb comes last
	tail := false  // behind a relative clause: what its verb takes
	active := c.head == headNoun && !p.isPassive(c) && c.form.kind != be && c.form.kind != have && len(c.subject) > 0
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
			tail = p.isPreposition(i)
			continue
		}
		tail = tail && p.kind(i) == wordToken && !p.t[i].finite
		last = last || care && i > c.verb && p.is(i, "dat")
		g.dat = last
		about = about || care && i > c.verb && p.is(i, "dat", "met", "voor", "van")
		before := at
		at = p.under(i, at, care)
		switch {
		case i == c.verb || p.kind(i) == bodyToken && !p.t[i].instrument:
			at = direct
		case p.kind(i) == bodyToken:
			switch {
			case p.is(i-1, "in"):
				g.word("in-plan")
			case i > c.verb && !p.isPreposition(i-1):
				g.word("plan")
			}
		case p.kind(i) == numberToken:
			g.colloquial(p, i)
		case p.kind(i) == wordToken && n < 90:
			n++
			if i > c.verb {
				behind++
			}
			inside := at == governed || at == closed && before == governed || tail || active && i < c.verb
			if !p.inName(i) {
				g.noun(p, i, care, inside)
			}
			g.colloquial(p, i)
			if p.is(i, "laten", "doen") && c.form.kind == may {
				g.verbs.add(stemIndex[string(p.raw(i)[:2])])
			}
			if rank := p.verbal(c, i, care && about, last); rank > g.rank || rank == g.rank && rank > 0 && last {
				g.take(p, i, rank)
			} else if g.rank < sureMain && i > c.verb && p.isTask(c, i, care) {
				g.action(p, i)
			}
		}
		i++
	}
	g.finish(p, c, care)
	return g
}

// inName tells a word of the name of a law: Besluit begroting en verantwoording.
func (p *parser) inName(i int) bool {
	for j := i - 1; j > max(i-7, 0) && p.kind(j) == wordToken; j-- {
		if p.t[j].capital && p.has(j-1, determiner) {
			w := p.raw(j)
			return bytes.HasPrefix(w, []byte("Besluit")) || bytes.HasPrefix(w, []byte("Wet")) || bytes.HasPrefix(w, []byte("Regeling"))
		}
	}
	return false
}

// noun notes the word at i: itself, what the end of a compound makes it, and
// whether it is a plan.
func (g *said) noun(p *parser, i int, care, inside bool) {
	w := headOf(p.raw(i))
	if p.is(i, "openbaar") && i+1 < len(p.t) && publicNouns[string(p.raw(i+1))] {
		w = nil // nothing is made public
	}
	if care || !p.is(i, "zorg", "verantwoordelijk") {
		g.spoken(w, inside && !p.setPhrase(i) && !p.isPreposition(i))
	}
	if p.is(i, "minister", "ministers") {
		g.word("minister")
	}
	w = p.raw(i)
	if (isInstrumentName(w) || bytes.HasSuffix(w, []byte("plan"))) && p.is(i-2, "in") && p.has(i-1, determiner) {
		g.word("in-plan")
	}
	if isInstrumentName(w) && !bytes.HasSuffix(w, []byte("besluit")) && string(w) != "regeling" && !p.isGoverned(i) {
		g.word("plan")
	}
}

// take makes the word at i the main verb.
func (g *said) take(p *parser, i, rank int) {
	s, particle := stem(string(p.raw(i)))
	if p.is(i-1, "te") && i > 1 && particleIndex[string(p.raw(i-2))] != 0 {
		particle = string(p.raw(i - 2)) // op te leggen
	}
	g.main, g.joined, g.rank = s, particle, rank
}

// isTask tells the noun at i of "belast met de inzameling", "verplicht tot aankoop".
func (p *parser) isTask(c *clause, i int, care bool) bool {
	switch {
	case care:
		return (p.is(i-1, "de", "het") && p.is(i-2, "voor", "met", "tot")) || p.is(i-1, "met", "tot")
	case c.form.kind == be || c.form.kind == remain:
		return p.is(i-1, "tot") || p.is(i-1, "de", "het") && p.is(i-2, "tot")
	}
	return false
}

// action makes the noun of action at i the main verb, where there is no verb.
func (g *said) action(p *parser, i int) {
	switch string(p.raw(i)) {
	case "handhaving":
		if p.hasAhead(i, "orde") {
			return // who keeps order supervises nobody
		}
		g.word("toezichttaak")
	case "toezicht", "naleving":
		g.word("toezichttaak")
	}
	if verb, ok := p.actionVerb(i); ok && verb != "" {
		s, particle := stem(verb)
		if _, ok := verbKinds[verbKey(s, particle)]; ok {
			g.main, g.joined, g.rank = s, particle, maybeMain
		}
	}
}

// lastInfinitive takes the infinitive that ends the clause of kan where a condition
// in the middle was read as going on up to it, and the noun before it.
func (g *said) lastInfinitive(p *parser, c *clause) {
	for i := c.to - 1; i > c.verb+1; i-- {
		if p.kind(i) != wordToken || !p.isInfinitive(i) || !p.endsClause(i) || p.is(i-1, "te") {
			continue
		}
		g.take(p, i, hardlyMain)
		if p.kind(i-1) == wordToken {
			g.noun(p, i-1, false, false)
		}
		return
	}
}

// hasAhead tells a word shortly behind i.
func (p *parser) hasAhead(i int, word string) bool {
	for j := i + 1; j < min(i+5, len(p.t)); j++ {
		if string(p.raw(j)) == word {
			return true
		}
	}
	return false
}

// finish settles the main verb: the finite verb where that says something and no
// other was found.
func (g *said) finish(p *parser, c *clause, care bool) {
	finite, _ := stem(string(p.raw(c.verb)))
	if c.form.kind >= need {
		g.verbs.add(stemIndex[finite])
	}
	if care && !g.dat && g.rank == hardlyMain && c.form.kind != have {
		g.main, g.joined, g.rank = "", "", 0 // of what the care is for, not what it is
	}
	if g.main == "" && (c.form.kind >= state || p.is(c.verb, "dient", "dienen")) && !care {
		g.main = finite
	}
	if end := c.to - 1; c.form.kind == act && len(g.particles) == 0 && p.kind(end) == wordToken && p.t[end].particle != 0 {
		g.particle(p, end) // behind a clause in the middle
	}
	if g.main == "" && c.form.kind == may {
		g.lastInfinitive(p, c)
	}
	g.verbs.add(stemIndex[g.main])
	g.add(particleIndex[g.joined])
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
	case p.kind(i) != wordToken, p.t[i].finite, p.participle(i) && !isPluralNoun(p.raw(i)):
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
	case p.is(i-2, "in") && p.has(i-1, determiner) && (isInstrumentName(p.raw(i)) || p.is(i, "plan", "programma", "begroting") || bytes.HasSuffix(p.raw(i), []byte("plan"))):
		return true
	case p.is(i-1, "te", "ter", "ten"), p.is(i-1, "in") && !p.is(i, "overeenstemming"):
		return true
	}
	return (p.is(i-2, "in") || p.is(i-2, "op")) && p.is(i-1, "de") && setNouns[string(p.raw(i))]
}

var setNouns = map[string]bool{"gelegenheid": true, "hoogte": true}

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

// spoken notes a word as it stands in the text; inside, a preposition governs it.
func (g *said) spoken(w []byte, inside bool) {
	i := wordIndex[string(w)]
	g.words.add(i)
	if !inside {
		g.object.add(i)
	}
}

func (g *said) word(w string) { g.add(wordIndex[w]) }
