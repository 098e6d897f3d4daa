package normen

import (
	"bytes"
	"iter"
)

// parser reads the tokens of one sentence.
type parser struct {
	t    []token
	text []byte
	// before is what a pronoun at the head of the sentence means.
	before antecedent
	// verordening is the body that makes one where the text names no other.
	verordening Orgaan
	foreign     map[string]bool
}

// antecedent is what a pronoun refers to.
type antecedent struct {
	organen []Orgaan
	plural  bool
}

// clause is a main clause: in Dutch its finite verb is its second part. from
// and to bound its tokens.
type clause struct {
	from, verb, to int
	form           form
	head           head
	subject        []int // tokens of the bodies that are its subject
	place          string
	// other tells that it has a subject that is none of our bodies.
	other bool
	// pronoun is set for a subject that is hij, zij or het.
	pronoun antecedent
}

// own gives the places from i to the end of c outside subordinate clauses.
func (p *parser) own(c *clause, i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i < c.to {
			if i > c.from && i != c.verb && p.begins(i) {
				i = p.pastClause(i)
				continue
			}
			if !yield(i) {
				return
			}
			i++
		}
	}
}

// find gives the place of a word in c outside its subordinate clauses, or -1.
func (p *parser) find(c *clause, text string) int { return p.findFrom(c, c.start(), text) }

// after is find behind the verb.
func (p *parser) after(c *clause, text string) int { return p.findFrom(c, c.verb+1, text) }

func (p *parser) findFrom(c *clause, from int, text string) int {
	for i := range p.own(c, from) {
		if p.is(i, text) {
			return i
		}
	}
	return -1
}

// start is where the words of the clause itself begin: a condition before it
// is none of them.
func (c *clause) start() int {
	if c.head == headCondition {
		return c.verb
	}
	return c.from
}

// head is what stands before the finite verb.
type head uint8

const (
	headNone      head = iota
	headCondition      // Indien ...
	headPhrase         // Bij verordening ..., Jaarlijks ...
	headNoun           // Het college ...
	headPredicate      // Bevoegd tot ...
	headPronoun        // Zij ..., Het ...
)

func (p *parser) raw(i int) []byte { return p.text[p.t[i].from:p.t[i].to] }

func (p *parser) is(i int, texts ...string) bool {
	if i < 0 || i >= len(p.t) || p.t[i].kind != wordToken {
		return false
	}
	for _, text := range texts {
		if p.t[i].text == text {
			return true
		}
	}
	return false
}

func (p *parser) kind(i int) tokenKind {
	if i < 0 || i >= len(p.t) {
		return otherToken
	}
	return p.t[i].kind
}

func (p *parser) has(i int, c class) bool {
	return i >= 0 && i < len(p.t) && p.t[i].kind == wordToken && p.t[i].class&c != 0
}

// prepare settles for each token whether it is a finite verb and whether it
// begins a subordinate clause, which depend on what stands before it; then
// where that clause ends.
func (p *parser) prepare() {
	for i := range p.t {
		_, p.t[i].finite = p.readFinite(i)
		p.t[i].begins = p.readBegins(i)
	}
	for i := len(p.t) - 1; i >= 0; i-- {
		if p.t[i].begins || p.has(i, infinitival) {
			p.t[i].past = p.readPast(i)
		}
	}
}

// finite gives the finite verb at i.
func (p *parser) finite(i int) (form, bool) {
	if i < 0 || i >= len(p.t) || !p.t[i].finite {
		return form{}, false
	}
	return p.t[i].form, true
}

// begins tells a word that begins a clause with its verb at the end.
func (p *parser) begins(i int) bool { return i >= 0 && i < len(p.t) && p.t[i].begins }

// pastClause gives the place after the subordinate clause that begins at i:
// after its verbs, wherever it goes on behind them.
func (p *parser) pastClause(i int) int { return p.t[i].past }

// readFinite reads the finite verb at i. The same word can be a noun after a
// determiner, and an infinitive after te.
func (p *parser) readFinite(i int) (form, bool) {
	if i >= len(p.t) || p.t[i].kind != wordToken || p.t[i].form.kind == noVerb || p.is(i-1, "te") {
		return form{}, false
	}
	f := p.t[i].form
	if p.t[i].text == "zijn" {
		return f, p.isVerbZijn(i)
	}
	lexical := f.kind == act || f.kind == state
	if lexical && i > 0 && (f.plural || p.has(i, noun)) {
		if p.has(i-1, determiner) && (f.plural || !p.is(i-1, "het")) && !p.begins(i-1) || p.has(i-1, preposition) && !p.has(i-1, adverb) {
			return form{}, false
		}
		if f.plural && p.is(i-3, "het") && p.has(i-2, preposition) {
			return form{}, false // het in gebruik nemen
		}
		if (p.has(i, noun) || p.kind(i-1) == numberToken) && p.kind(i-1) != bodyToken && p.kind(i+1) != bodyToken && !p.has(i+1, pronoun) && !p.has(i-1, adverb) {
			return form{}, false
		}
	}
	return f, true
}

// isVerbZijn tells zijn from the possessive: zijn taak.
func (p *parser) isVerbZijn(i int) bool {
	if i+1 >= len(p.t) || p.t[i+1].kind != wordToken {
		return true
	}
	next := &p.t[i+1]
	if next.class&(determiner|adverb|negation|preposition|pronoun|predicate|coordinate|subordinate) != 0 || next.form.kind != noVerb {
		return true
	}
	if p.has(i-1, preposition) && !p.has(i-1, adverb) || p.is(i-1, "of", "en") {
		return false
	}
	return p.participle(i+1) || p.participle(i-1)
}

var particles = []string{"aan", "af", "bij", "door", "in", "mee", "mede", "na", "neer", "om", "onder", "op", "over", "samen",
	"terug", "toe", "uit", "vast", "voor", "weg", "bekend", "beschikbaar", "bloot", "deel", "gelijk", "goed", "vrij", "open", "plaats",
	"voort", "tegemoet", "kennis", "ter", "achter", "binnen", "bijeen", "buiten", "tegen", "tentoon", "teniet", "tewerk", "waar", "kwijt", "schuldig", "aaneen", "her"}

// participle tells a past participle by its form: gesteld, vastgesteld,
// verleend, aangewezen.
func (p *parser) participle(i int) bool {
	if i < 0 || i >= len(p.t) || p.t[i].kind != wordToken {
		return false
	}
	if p.t[i].form.kind != noVerb || p.t[i].class&(determiner|preposition|adverb|coordinate|subordinate|noun) != 0 {
		return false
	}
	w := p.raw(i)
	n := len(w)
	if n < 5 || !(w[n-1] == 'd' || w[n-1] == 't' || bytes.HasSuffix(w, []byte("en"))) {
		return p.t[i].class&predicate != 0
	}
	for _, prefix := range [...]string{"ge", "be", "ver", "ont", "er", "her"} {
		if bytes.HasPrefix(w, []byte(prefix)) {
			return w[n-1] != 't' || prefix == "ge" || p.t[i].class&predicate != 0
		}
	}
	for _, particle := range particles {
		if rest, ok := bytes.CutPrefix(w, []byte(particle)); ok && (bytes.HasPrefix(rest, []byte("ge")) || bytes.HasPrefix(rest, []byte("ver")) && rest[len(rest)-1] == 'd' || bytes.HasPrefix(rest, []byte("be")) && rest[len(rest)-1] == 'd') {
			return true
		}
	}
	return false
}

func (p *parser) readBegins(i int) bool {
	if p.kind(i) != wordToken {
		return false
	}
	switch p.t[i].text {
	case "die", "dat":
		if i == 0 || p.has(i-1, preposition|subordinate|coordinate) && !p.is(i-1, "en", "of") {
			return false
		}
		if _, ok := p.finite(i - 1); ok {
			return p.t[i].text == "dat"
		}
		if p.is(i, "dat") && i+1 < len(p.t) && p.t[i+1].form.kind != noVerb && p.kind(i+2) == commaToken {
			return false // indien hij dat wenst,
		}
		if p.is(i, "dat") && p.kind(i-1) == wordToken && p.looksPlural(i-1) && !p.participle(i-1) {
			return false // belangen dat noodzakelijk maken: no plural has dat
		}
		return true
	case "als":
		return (i == 0 || p.has(i+1, determiner|pronoun) || p.kind(i+1) == bodyToken) && p.verbAhead(i+1)
	case "voor", "voorzover":
		return p.t[i].text == "voorzover" || p.is(i+1, "zover", "zoveel")
	case "in":
		return p.is(i+1, "geval") && !p.is(i+2, "van")
	case "naar":
		return p.is(i+1, "gelang")
	case "ingeval":
		return !p.is(i+1, "van")
	case "daar":
		return i == 0 || p.kind(i-1) == commaToken
	case "waaronder":
		return false
	}
	return p.t[i].class&subordinate != 0
}

func (p *parser) readPast(i int) int {
	if p.has(i, infinitival) {
		return p.pastInfinitive(i)
	}
	from := i + 1
	if p.is(from, "zover", "zoveel", "geval", "gelang") {
		from++
	}
	if p.is(from, "nodig", "mogelijk") {
		return from + 1 // voor zover nodig
	}
	commas := 0
	for j := from; j < len(p.t); {
		if p.begins(j) {
			j = p.pastClause(j)
			continue
		}
		if _, ok := p.finite(j); ok {
			if commas == 1 && p.kind(j-1) == commaToken {
				return j - 1 // its own verb is not known: indien de dijk zakt, wordt ...
			}
			return p.pastVerbs(j)
		}
		if p.kind(j) == commaToken {
			commas++
		}
		j++
	}
	return len(p.t)
}

// verbAhead tells a finite verb between i and the next comma: "als de cliënt
// dat wenst" has one, "als een aanvraag" has none.
func (p *parser) verbAhead(i int) bool {
	for ; i < len(p.t) && p.kind(i) != commaToken && p.kind(i) != semicolonToken; i++ {
		if p.t[i].form.kind != noVerb && p.t[i].class&noun == 0 {
			return true
		}
	}
	return false
}

// pastInfinitive passes "om ... te verlenen". Where no te follows before a
// finite verb, om is a preposition, and alvorens begins a clause with one.
func (p *parser) pastInfinitive(i int) int {
	for j := i + 1; j < len(p.t); {
		switch {
		case p.is(j, "te") && !p.has(j+1, determiner):
			return p.pastVerbs(j + 1)
		case p.begins(j):
			j = p.pastClause(j)
			continue
		case p.has(j, infinitival):
			if p.t[j].past == j+1 {
				return i + 1 // that one found no te either
			}
			j = p.t[j].past
			continue
		}
		if _, ok := p.finite(j); ok {
			if p.is(i, "alvorens") {
				return p.pastVerbs(j)
			}
			break
		}
		j++
	}
	return i + 1
}

// pastVerbs passes the verbs that stand together from i: kan worden verleend.
// Only some verbs take an infinitive; another verb begins another clause.
func (p *parser) pastVerbs(i int) int {
	if i >= len(p.t) {
		return len(p.t)
	}
	takes := p.takesInfinitive(i)
	for i++; i < len(p.t); i++ {
		if p.has(i, predicate) && p.participle(i-1) {
			return i // waar de weg is gelegen bevoegd
		}
		if p.participle(i) || p.is(i, "te") && i+1 < len(p.t) && p.t[i+1].form.plural {
			continue
		}
		if p.is(i-1, "te") && p.kind(i) == wordToken {
			continue
		}
		if p.is(i, "of", "en") && p.isAuxiliary(i+1) && p.kind(i+2) != bodyToken && !p.has(i+2, determiner|pronoun) {
			i++ // zal worden of wordt uitgevoerd
			continue
		}
		if f, ok := p.finite(i); !ok || !f.plural || !takes && !p.is(i, "worden", "zijn", "hebben") || p.kind(i+1) == bodyToken && p.t[i+1].plural {
			return i
		}
		takes = takes || p.takesInfinitive(i)
	}
	return i
}

func (p *parser) isAuxiliary(i int) bool {
	f, ok := p.finite(i)
	return ok && f.kind < state
}

func (p *parser) takesInfinitive(i int) bool {
	switch p.t[i].form.kind {
	case may, must, need:
		return true
	}
	return p.is(i, "laat", "laten", "doet", "doen", "zal", "zullen", "gaat", "gaan", "wil", "willen", "blijft")
}
