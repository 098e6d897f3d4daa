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
	dat          bool // a care that a clause behind dat tells: there the verb comes last
	able         bool // what others can do is what that care is for
}

// said collects the main verb of c and the words around it. Of draagt zorg
// voor dat and its like the clause behind dat is what counts.
func (p *parser) said(c *clause, aanhef bool) said {
	l := listener{c: c, aanhef: aanhef, care: p.caring(c)}
	l.active = c.head == headNoun && !p.isPassive(c) && c.form.kind != be && c.form.kind != have && len(c.subject) > 0
	if l.care {
		l.word("zorg")
	}
	l.neglected(p, c.verb)
	start := c.start()
	if p.is(c.verb-1, "dan") && c.verb-1 > start && p.kind(c.verb-2) == commaToken {
		start = c.verb - 1 // what is done, not where: "Strijdt het werk ..., dan wordt"
	}
	for i := start; i < c.to && !l.done; {
		i = l.next(p, i)
	}
	l.finish(p, c, l.care)
	return l.said
}

// listener is where the collecting stands.
type listener struct {
	said
	c                    *clause
	aanhef, care, active bool
	at                   depth
	about                bool // behind dat: what a care is about
	tail                 bool // behind a relative clause: what its verb takes
	done                 bool
	taken, behind        int // words taken; of the aanhef, behind its verb
}

// next hears the token at i, or passes the clause that begins there, and gives
// where to go on.
func (l *listener) next(p *parser, i int) int {
	c := l.c
	if p.kind(i) == colonToken {
		if l.colon(p, i); l.done {
			return i
		}
	}
	if i != c.verb && i > c.from && p.begins(i) && !p.pointing(c, i) && !(l.care && i > c.verb && i < c.verb+9 && p.is(i, "dat")) {
		l.colloquial(p, i)
		if p.is(i, "dat") && !l.care {
			l.owed(p, i)
		}
		i = p.pastClause(i)
		l.tail = p.isPreposition(i)
		return i
	}
	l.tail = l.tail && p.kind(i) == wordToken && !p.t[i].finite
	l.dat = l.dat || l.care && i > c.verb && p.is(i, "dat")
	l.able = l.able || l.dat && p.enables(i)
	l.about = l.about || l.care && i > c.verb && (p.is(i, "dat", "met", "voor", "van") || p.kind(i) == colonToken)
	before := l.at
	l.at = p.under(i, l.at, l.care)
	l.token(p, i, before)
	return i + 1
}

// enables tells the kan of "zorg voor dat jeugdigen een beroep kunnen doen op": who
// cares for that does nothing in particular.
func (p *parser) enables(i int) bool {
	return p.is(i, "kan", "kunnen") && p.t[i].form.kind == may && !p.is(i+1, "worden") && !p.is(i-1, "worden")
}

// colon ends an aanhef that said something; its items are heard otherwise.
func (l *listener) colon(p *parser, i int) {
	if p.is(i+1, "dan") && p.is(i+2, "nadat") {
		l.word("dan-nadat")
	}
	l.done = l.aanhef && (l.behind > 0 || p.is(l.c.start(), "bevoegd")) && !l.care
	l.taken = 0
}

// token hears a body, an instrument, a number or a word; before is the depth of
// what stands before it.
func (l *listener) token(p *parser, i int, before depth) {
	switch {
	case i == l.c.verb || p.kind(i) == bodyToken && !p.t[i].instrument:
		l.at = direct
		if i > l.c.verb && p.is(i-1, "aan") {
			l.word("aan-orgaan")
		}
	case p.kind(i) == bodyToken && p.is(i-1, "in"):
		l.word("in-plan")
	case p.kind(i) == bodyToken && i < l.c.verb && p.isPassive(l.c) && !p.isPreposition(i-1):
		l.word("plan") // het plan wordt vastgesteld
	case p.kind(i) == bodyToken && i > l.c.verb && (!p.isPreposition(i-1) || l.care && p.is(i-1, "van") && p.measures(i-2)):
		l.word("plan")
	case p.kind(i) == numberToken:
		l.colloquial(p, i)
	case p.kind(i) == wordToken && l.taken < mostWords:
		l.hear(p, i, before)
	}
}

// mostWords are as many as a clause tells its kind in.
const mostWords = 90

// hear takes a word: as a noun, as part of a set phrase and as the main verb.
func (l *listener) hear(p *parser, i int, before depth) {
	c := l.c
	l.taken++
	if i > c.verb {
		l.behind++
	}
	inside := l.at == governed || l.at == closed && before == governed || l.tail || l.active && i < c.verb
	if !p.inName(i) {
		l.noun(p, i, l.care, inside)
	}
	l.colloquial(p, i)
	if p.is(i, "laten", "doen") && c.form.kind == may {
		caused, _ := stem(string(p.raw(i)))
		l.verbs.add(stemIndex[caused])
	}
	if rank := p.verbal(c, i, l.care && l.about, l.dat); rank > l.rank || rank == l.rank && rank > 0 && l.dat {
		l.take(p, i, rank)
	} else if i > c.verb && (l.rank < sureMain && p.isTask(c, i, l.care) || l.decides(p, i)) {
		l.action(p, i)
	}
}

// inName tells a word of the name of a law: Besluit begroting en verantwoording.
func (p *parser) inName(i int) bool {
	for j := i - 1; j > max(i-7, 0) && p.kind(j) == wordToken; j-- {
		if p.t[j].capital && p.has(j-1, determiner) {
			w := p.raw(j)
			if string(w) == "Algemene" {
				w = p.raw(j + 1) // de Algemene Wet Bijzondere Ziektekosten
			}
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
	if p.is(i-1, "ter") && string(w) == "beschikking" {
		g.word("~beschikbaar")
		w = nil // nothing is decided
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
