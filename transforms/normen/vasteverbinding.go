package normen

import (
	"bytes"
	"strings"
)

// neglected notes that the condition before the verb is of a task left undone:
// what is then done intervenes. A breach may be told behind it as well.
func (g *said) neglected(p *parser, verb int) {
	var b breach
	body := false // somebody of ours was named, who may fail
	for j := range p.t {
		w := string(p.raw(j))
		switch w {
		case "taakverwaarlozing":
			g.word("verzuim")
		case "indeplaatsstelling":
			g.word(w)
		}
		if j < verb {
			body = body || p.kind(j) == bodyToken
			g.word(p.failing(j, body))
		}
		b.hear(w)
	}
	if b.told() {
		g.word("overtreden")
	}
}

// failing gives what the word at j tells of a condition: that a duty is not kept, or
// a task is not done.
func (p *parser) failing(j int, body bool) string {
	switch w := string(p.raw(j)); {
	case neglect[w], body && (w == "tijdig" || w == "behoorlijk") && p.is(j-1, "niet"), body && w == "behoren" && p.is(j-2, "niet"):
		return "verzuim"
	case body && (w == "weigert" || w == "weigeren"):
		return "weigerend"
	case w == "nagekomen", w == "nakomt", w == "nakomen":
		return "niet-nagekomen"
	}
	return ""
}

// breach collects that somebody does not do what he must.
type breach struct{ plain, not, duty, kept, against, acts bool }

func (b *breach) hear(w string) {
	switch w {
	case "overtreding", "overtredingen", "overtreden", "overtreedt", "overtrad":
		b.plain = true
	case "niet", "geen", "onvoldoende":
		b.not = true
	case "voorschriften", "voorschrift", "verplichting", "verplichtingen", "verbod", "regels", "bepalingen":
		b.duty = true
	case "nakomt", "nakomen", "nagekomen", "naleeft", "naleven", "nageleefd", "voldoet", "voldoen", "voldaan":
		b.kept = b.kept || b.not
	case "strijd":
		b.against = true
	case "handelt", "gehandeld":
		b.acts = true
	default:
		b.duty = b.duty || strings.HasSuffix(w, "plicht") || strings.HasSuffix(w, "verplichtingen")
	}
}

func (b *breach) told() bool {
	return b.plain || (b.kept || b.against) && b.duty || b.against && b.acts
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
	g.word(p.settled(i))
}

// settled gives what is decided behind the dat at i, where that is who acts, a step
// on the way, or where something holds.
func (p *parser) settled(i int) string {
	if p.kind(i-1) == wordToken && p.has(i-2, determiner) {
		return "" // de dag dat
	}
	to := p.pastClause(i)
	if p.is(to, "door") {
		to = min(to+4, len(p.t)) // gehouden door een stichting
	}
	first := i + 1
	if first < len(p.t) && p.kind(first) == colonToken {
		first, to = first+1, min(i+mostSettled, len(p.t))
	}
	for first < to && p.has(first, determiner) {
		first++
	}
	for j := first; j < to; j++ {
		switch w := string(p.raw(j)); {
		case j > first && p.begins(j):
			j = p.pastClause(j) - 1 // of something in it
		case p.kind(j) == bodyToken && !p.t[j].instrument && (j == first || p.is(j-1, "door")):
			return "andere-drager"
		case doers[w] && (p.is(j-1, "door") || p.is(j-2, "door")), w == "taak" && p.is(j-2, "tot"), exercised[w],
			w == "plaats" && p.is(j+1, "treedt", "treden"):
			return "andere-drager"
		case stepWords[w]:
			return "stap-behind-dat"
		case placeWords[w] && (p.is(j-1, "wijzen") || p.is(j-1, "aangewezen")) && !(p.is(j+1, "van") && p.hasAhead(j, "personen")):
			return "gebied-behind-dat"
		}
	}
	return ""
}

// mostSettled are as many tokens as tell what is decided, behind a colon.
const mostSettled = 40

// doers are those by whom something may be done, exercised what they do in the
// place of another; stepWords are of the way to a decision, placeWords of where it holds.
var (
	doers = map[string]bool{"stichting": true, "stichtingen": true, "vereniging": true, "rechtspersoon": true, "rechtspersonen": true, "lichaam": true, "lichamen": true,
		"dienst": true, "diensten": true, "instelling": true, "instellingen": true, "ambtenaar": true, "ambtenaren": true, "commissie": true, "bestuursorgaan": true}
	exercised = map[string]bool{"uitoefenen": true, "uitoefent": true, "uitgeoefend": true, "waarneemt": true, "waargenomen": true, "toegevoegd": true, "overgedragen": true}
	stepWords = map[string]bool{"ingediend": true, "indienen": true, "indient": true, "overgelegd": true, "gehoord": true, "zitting": true, "zienswijzen": true, "coördinatie": true,
		"gecoördineerd": true, "hoorzitting": true, "inzage": true, "terinzagelegging": true}
	placeWords = map[string]bool{"gebied": true, "gebieden": true, "categorie": true, "categorieën": true, "gevallen": true, "delen": true, "gedeelten": true, "wegen": true}
)

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
		if string(p.raw(i-1)) == "openbare" {
			return "openbare-kennis"
		}
		return when(p.is(i-1, "in"), "in-kennis")
	case "toezicht":
		return when(p.is(i-1, "onder") || p.is(i-2, "onder"), "onder-toezicht")
	case "plaats":
		return p.placed(i)
	case "last", "lasten":
		return when(p.is(i+1, "onder"), "boete") // onder dwangsom, onder bestuursdwang
	case "plan":
		return when(before("persoonlijk") || before("individueel"), "persoonlijk-plan")
	case "onderzoek":
		return when(p.consults() == "zaaksoverleg", "zaaksonderzoek")
	case "aanvragers", "verzoekers", "indieners", "vergunninghouder", "vergunninghouders", "rechthebbende", "rechthebbenden", "eigenaar", "eigenaren", "appellant":
		return when(p.is(i-2, "aan") || p.is(i-1, "aan"), "aan-partij")
	case "stemmen":
		return when(p.is(i-1, "van") && bytes.HasSuffix(p.raw(i-2), []byte("meerderheid")), "stemmenmeerderheid")
	case "griffier", "rechtbank", "gerechtshof", "rechter", "kantonrechter", "wederpartij":
		return when(p.is(i-2, "aan") && p.has(i-1, determiner), "aan-rechter")
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
	case p.is(i, "nadat", "na") && (p.is(i-1, "dan") || p.onlyBefore(i)), p.is(i, "voordat", "alvorens") && p.deniedBefore(i),
		p.is(i, "zonder") && p.deniedBefore(i) && p.hasWithin(i, 12, "hebben"):
		return "dan-nadat"
	case p.is(i, "bij") && p.namesDecision(i+1):
		return "bij-beslissing"
	}
	return ""
}

// deniedBefore tells niet or geen shortly before voordat: a step comes first.
func (p *parser) deniedBefore(i int) bool {
	for j := i - 1; j >= max(i-9, 0); j-- {
		if p.is(j, "niet", "geen", "nimmer") || string(p.raw(j)) == "evenmin" {
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
		if p.is(j, "slechts", "eerst", "alleen", "uitsluitend", "eerder") || string(p.raw(j)) == "pas" {
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
