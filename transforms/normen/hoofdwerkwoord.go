package normen

import "bytes"

// verbal tells how well the word at i can be the main verb of c, or of the clause
// that a duty of care is about: the infinitive of kan, the participle of wordt, what
// is behind te, a finite verb behind dat (dat tells that it stands there).
func (p *parser) verbal(c *clause, i int, care, dat bool) int {
	if p.has(i, predicate) && !p.is(i, "verboden") || isPluralNoun(p.raw(i)) {
		return noMain
	}
	if i < c.verb {
		if p.is(c.start(), "bevoegd") && c.form.kind == be && p.isInfinitive(i) {
			return sureMain // bevoegd tot het nemen van ... is
		}
		return noMain
	}
	f := p.t[i].form
	switch {
	case p.is(i-1, "te") && c.form.kind == may:
		return noMain // onder te bepalen voorwaarden
	case p.is(i-1, "te") && !care && c.form.kind != be && c.form.kind != have && c.form.kind != remain && !p.takesTe(c):
		return noMain
	case p.is(i-1, "te") && care && (dat || c.form.kind == have):
		return maybeMain
	case p.is(i-1, "te") && care:
		return hardlyMain
	case p.is(i-1, "te"):
		return sureMain
	case p.isNominal(i, care) && (c.form.kind == be || c.form.kind == have || care):
		return sureMain // belast met het houden van toezicht
	case care:
		return p.caredVerb(i, dat)
	case c.form.kind == may, c.form.kind == must, p.is(c.verb, "laat", "laten", "doet", "doen", "zal", "zullen") && !p.hasAny(c, c.verb, doneNouns...):
		return p.infinitiveRank(i)
	case c.form.kind == become, c.form.kind == be, c.form.kind == have, c.form.kind == remain:
		if p.isPast(i) || c.form.kind == become && f.kind >= state && !f.plural { // verstrekt
			return p.participleRank(i)
		}
	}
	return noMain
}

// How sure it is that a word is the main verb.
const (
	noMain = iota
	hardlyMain
	maybeMain
	sureMain
)

// doneNouns are what doet and doen do: there the noun says what is done.
var doneNouns = []string{"mededeling", "kennisgeving", "opgave", "verslag", "aangifte", "afstand", "onderzoek", "uitspraak", "aanbeveling", "aanbevelingen", "voorstel", "voorstellen", "melding"}

// takesTe tells a clause whose verb takes te: dient te, verplicht te.
func (p *parser) takesTe(c *clause) bool {
	return p.hasAny(c, c.verb, "bevoegd", "verplicht", "gehouden", "gerechtigd", "dient", "dienen", "taak", "vrij") || p.is(c.verb, "dient", "dienen") || p.empowers(c)
}

// empowers tells "behouden hun bevoegdheid om ... vast te stellen", "komt de
// bevoegdheid toe om": what the bevoegdheid is for is what is said.
func (p *parser) empowers(c *clause) bool {
	if !p.is(c.verb, "behoudt", "behouden", "komt", "komen", "verkrijgt", "verkrijgen", "heeft", "hebben") {
		return false
	}
	for i := c.verb; i < c.to; i++ {
		if string(p.raw(i)) == "bevoegdheid" && (p.is(i+1, "om", "tot") || p.is(i+2, "om", "tot")) {
			return true
		}
	}
	return false
}

// isNominal tells the infinitive of "tot het houden van", "met het beheren van", "tot
// het in ontvangst nemen van".
func (p *parser) isNominal(i int, care bool) bool {
	if p.t[i].to-p.t[i].from <= 4 || !p.isInfinitive(i) {
		return false
	}
	if p.is(i-1, "tot") {
		return p.t[i].to-p.t[i].from > 5
	}
	for j := i - 1; j >= max(i-3, 1); j-- {
		if p.is(j, "het") {
			return p.is(j-1, "tot") || care && (p.is(j-1, "met", "voor") || p.opensItem(j))
		}
	}
	return false
}

// opensItem tells that i stands right behind the colon of an aanhef, or behind the
// letter or number of the item.
func (p *parser) opensItem(i int) bool {
	return p.kind(i-1) == colonToken || p.kind(i-2) == colonToken && p.t[i-1].to-p.t[i-1].from <= 2
}

func (p *parser) isInfinitive(i int) bool {
	f := p.t[i].form
	return f.plural && f.kind >= state || p.t[i].word == unknown && bytes.HasSuffix(p.raw(i), []byte("en")) && !isPluralNoun(p.raw(i))
}

// caredVerb ranks a verb of the clause that a care is about.
func (p *parser) caredVerb(i int, dat bool) int {
	switch {
	case p.is(i, "staat") && inflected(p.raw(i-1)):
		return noMain // in goede staat
	case !dat && p.participle(i):
		return hardlyMain // de daarbij aangegeven termijn
	case p.t[i].finite && p.t[i].form.kind >= state, p.participle(i):
		return p.participleRank(i)
	case p.t[i].form.kind >= state && !p.has(i, noun):
		return maybeMain
	case p.t[i].word == unknown && p.isJoined(i):
		return maybeMain
	}
	return noMain
}

// infinitiveRank ranks the word at i as the infinitive of kan.
func (p *parser) infinitiveRank(i int) int {
	f := p.t[i].form
	passive := (p.isPast(i) || f.kind >= state && !f.plural) && (p.is(i+1, "worden") || p.is(i-1, "worden"))
	switch {
	case p.has(i-1, determiner), p.has(i-1, preposition) && !p.is(i-1, "te"), p.isNoun(i):
		return noMain
	case p.is(i, "laten", "doen"):
		return hardlyMain // laten verrichten: another infinitive says more
	case passive:
		return sureMain
	case i+1 < len(p.t) && p.isInfinitive(i) && p.isInfinitive(i+1) && !p.is(i+1, helpingVerbs...):
		return hardlyMain // gebieden aanwijzen, gelden reserveren
	case f.plural && f.kind >= state && p.has(i, noun) && !p.endsClause(i):
		return hardlyMain // ontwerpen, rechten
	case f.plural && f.kind >= state:
		return sureMain
	case p.t[i].word != unknown || !bytes.HasSuffix(p.raw(i), []byte("en")):
		return noMain
	case p.knownVerb(i):
		return sureMain
	case isPluralNoun(p.raw(i)):
		return noMain
	case p.endsClause(i):
		return maybeMain
	case p.kind(i-1) == bodyToken && p.isJoined(i):
		return hardlyMain
	}
	return noMain
}

// helpingVerbs stand behind the infinitive that is what is done.
var helpingVerbs = []string{"worden", "laten", "doen", "zijn", "hebben", "blijven", "kunnen", "mogen", "moeten", "gaan", "zullen", "hoeven"}

// isNoun tells the infinitive of "het daaraan treffen van".
func (p *parser) isNoun(i int) bool {
	if !p.is(i+1, "van") {
		return false
	}
	for j := i - 2; j >= max(i-3, 0); j-- {
		if p.is(j, "het") && p.isPreposition(j-1) {
			return true
		}
	}
	return false
}

// participleRank holds what belongs to a noun for less: "de plannen, vastgesteld
// door", "artikelen bedoeld in", "aangewezen ambtenaren".
func (p *parser) participleRank(i int) int {
	switch {
	case p.is(i, "bedoeld", "genoemd", "voorzien") || string(p.raw(i)) == "gelegen":
		return hardlyMain
	case p.kind(i-1) == commaToken && p.isPreposition(i+1):
		return hardlyMain
	case p.kind(i+1) == wordToken && (p.t[i+1].word == unknown && !p.t[i+1].capital && !p.participle(i+1) || p.is(i+1, describedNouns...)):
		return hardlyMain
	}
	return sureMain
}
