package normen

import "bytes"

// neglected notes that the condition before the verb is of a task left undone:
// what is then done intervenes.
func (g *said) neglected(p *parser, verb int) {
	for j := range p.t {
		w := string(p.raw(j))
		if w == "taakverwaarlozing" || j < verb && neglect[w] {
			g.word("verzuim")
		}
		if j < verb && (w == "nagekomen" || w == "nakomt" || w == "nakomen") {
			g.word("niet-nagekomen")
		}
	}
}

// owed notes what a clause behind dat says of money or of rules: "bepalen dat
// een bijdrage verschuldigd is".
func (g *said) owed(p *parser, i int) {
	for j := i; j < p.pastClause(i); j++ {
		switch string(p.raw(j)) {
		case "verschuldigd", "geheven", "vergoed", "vergoedt", "betaald", "uitbetaald":
			g.word("heffing")
		case "rekening":
			if !p.heeds(j) {
				g.word("heffing")
			}
		case "goedkeuring":
			g.word("goedkeuring")
		case "afdeling":
			g.word("afdeling")
			g.word("toepassing")
		}
		if p.kind(j) == bodyToken && p.t[j].instrument || p.kind(j) == wordToken && p.isVerordening(j) {
			g.word("instrument-behind-dat")
		}
	}
}

// heeds tells the rekening at i that is kept with something, which is no bill.
func (p *parser) heeds(i int) bool {
	for j := max(i-2, 0); j < min(i+4, len(p.t)); j++ {
		if bytes.Contains(p.raw(j), []byte("houd")) {
			return true
		}
	}
	return false
}

// colloquial notes "op de hoogte", "in kennis", "dan nadat", and the particle
// that ends a clause: "heft ... op".
func (g *said) colloquial(p *parser, i int) {
	switch {
	case p.is(i, "overleg"):
		g.word(p.consults())
	case p.is(i, "mededeling", "kennisgeving") && (p.is(i+1, "van") && p.isDecision(i+3) || p.ofDecision(i)) && !p.toMinister(i):
		g.word("bekendmaking")
	case p.kind(i) == numberToken && bytes.HasPrefix(p.raw(i), []byte("3:")):
		g.word("awb-procedure")
	case p.is(i, "aan") && p.is(i+1, "die", "dat"):
		g.particle(p, i) // wijst de gemeente aan die
	case firmParticles[string(p.raw(i))] && p.is(i+1, "te"): // af te voeren stoffen
	case firmParticles[string(p.raw(i))]:
		g.particle(p, i)
	case p.t[i].particle != 0 && p.closes(i):
		g.particle(p, i)
	default:
		if phrase := p.phrase(i); phrase != "" {
			g.word(phrase)
		}
	}
}

// closes tells that a particle at i ends its clause, or a part of it.
func (p *parser) closes(i int) bool {
	return i+1 == len(p.t) || p.kind(i+1) != wordToken && p.kind(i+1) != bodyToken && p.kind(i+1) != numberToken ||
		p.begins(i+1) && !p.is(i+1, "wie", "welke", "welk") || p.isPreposition(i+1) || p.is(i+1, "of") || p.is(i+1, "en") && i+2 < len(p.t) && p.t[i+2].finite
}

// phrase gives the name that the ladder has for the set phrase that ends at i, or
// none. By its last word it costs others nothing.
func (p *parser) phrase(i int) string {
	before := func(word string) bool { return string(p.raw(i-1)) == word }
	switch w := string(p.raw(i)); w {
	case "jaarlijks":
		return "periodiek"
	case "jaar":
		return when(before("per"), "periodiek")
	case "regeling":
		return when(before("gemeenschappelijke"), "gemeenschappelijke-regeling")
	case "voorschriften":
		return when(general[string(p.raw(i-1))], "nadere-voorschriften")
	case "aanwijzingen":
		return when(p.bodies() > 1, "aanwijzing") // of one body to another
	case "opdracht":
		return when(p.orders(i), "opdracht-te")
	case "schrift":
		return when(p.is(i-1, "op"), "op-schrift")
	case "afschrift":
		return when(p.is(i+1, "van") && p.is(i+3, "aanvraag"), "van-aanvraag")
	case "hoogte":
		return when(p.is(i-2, "op"), "op-de-hoogte")
	case "kennis":
		return when(p.is(i-1, "in"), "in-kennis")
	case "toezicht":
		return when(p.is(i-1, "onder") || p.is(i-2, "onder"), "onder-toezicht")
	case "plaats":
		return p.placed(i)
	}
	return p.sequence(i)
}

// when gives a word on a condition.
func when(holds bool, word string) string {
	if holds {
		return word
	}
	return ""
}

// placed tells what stands in, or takes, the plaats at i.
func (p *parser) placed(i int) string {
	switch {
	case p.is(i-1, "in") && p.is(i+1, "van"):
		return "in-plaats-van"
	case p.is(i-1, "de") && p.is(i+1, "in", "van"):
		return "de-plaats"
	}
	return when(p.has(i-1, determiner), "een-plaats")
}

// sequence tells what comes before a decision, and what is done in deciding.
func (p *parser) sequence(i int) string {
	switch {
	case p.is(i, "nadat", "na") && (p.is(i-1, "dan") || p.onlyBefore(i)), p.is(i, "voordat") && p.deniedBefore(i):
		return "dan-nadat"
	case p.is(i, "bij") && p.namesDecision(i+1):
		return "bij-beslissing"
	}
	return ""
}

// deniedBefore tells niet or geen shortly before voordat: a step comes first.
func (p *parser) deniedBefore(i int) bool {
	for j := i - 1; j >= max(i-9, 0); j-- {
		if p.is(j, "niet", "geen") {
			return true
		}
	}
	return false
}

// particle notes the word at i as a particle of the verb.
func (g *said) particle(p *parser, i int) {
	g.add(particleIndex[string(p.raw(i))])
	if len(g.particles) < 4 {
		g.particles = append(g.particles, string(p.raw(i)))
	}
}

// firmParticles belong to the verb wherever they stand; others can be prepositions.
var firmParticles = map[string]bool{"toe": true, "af": true, "vast": true, "terug": true, "neer": true, "samen": true, "bijeen": true, "vrij": true,
	"stil": true, "deel": true, "kwijt": true, "waar": true, "tegen": true, "goed": true, "mee": true, "mede": true, "bekend": true, "beschikbaar": true, "overeen": true, "weg": true}

// onlyBefore tells slechts or eerst shortly before na: a step comes first.
func (p *parser) onlyBefore(i int) bool {
	for j := i - 1; j >= max(i-4, 0); j-- {
		if p.is(j, "slechts", "eerst", "alleen", "uitsluitend") {
			return true
		}
	}
	return false
}

// bodies counts the bodies of the sentence.
func (p *parser) bodies() (n int) {
	for i := range p.t {
		if p.kind(i) == bodyToken && !p.t[i].instrument || p.is(i, "waterschap", "bestuur") || bytes.HasPrefix(p.raw(i), []byte("waterschap")) {
			n++
		}
	}
	return n
}

// orders tells "opdracht geven deze te beëindigen" from an opdracht to do work.
func (p *parser) orders(i int) bool {
	for j := i + 1; j < min(i+12, len(p.t)) && p.kind(j) == wordToken && !p.is(j, "tot"); j++ {
		if p.is(j, "te") {
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
		return i+2 >= len(p.t) || p.kind(i+2) != wordToken || p.begins(i+2) || p.is(i+2, "als")
	}
	return false
}

// ofDecision tells that what stands at i is of a decision that the sentence begins
// with: "van het besluit wordt mededeling gedaan".
func (p *parser) ofDecision(i int) bool {
	for j := max(i-9, 0); j < i; j++ {
		if p.is(j, "van") && (p.isDecision(j+1) || p.isDecision(j+2)) {
			return true
		}
	}
	return false
}

// general is said of rules that hold for all: "nadere voorschriften".
var general = map[string]bool{"nadere": true, "algemene": true, "verbindende": true}

// neglect are words for a task that is left undone, publicNouns those that are
// not made public by openbaar.
var (
	neglect     = map[string]bool{"taakverwaarlozing": true, "nalatig": true, "verwaarloost": true, "verwaarlozen": true, "nalaat": true}
	publicNouns = map[string]bool{"lichaam": true, "onderwijs": true, "vervoer": true, "ministerie": true, "belang": true, "water": true, "orde": true}
)

func (p *parser) endsClause(i int) bool {
	return i+1 >= len(p.t) || p.kind(i+1) != wordToken || p.begins(i+1) || p.is(i-1, "te")
}
