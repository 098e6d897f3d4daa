package normen

import "iter"

// parser reads the tokens of one sentence.
type parser struct {
	t    []token
	text []byte
	// before is what a pronoun at the head of the sentence means.
	before antecedent
	// verordening is the body that makes one where the text names no other.
	verordening Orgaan
	foreign     map[string]bool
	// names are those of the regulation; gezag: in it a body of ours decides on
	// permits.
	names *namen
	gezag bool
	// last is the body that ended the sentence before.
	last lastBody
	// side is the clause of a norm that stands in none of the main clauses.
	side *clause
}

// lastBody is the body at the end of a sentence; no drager where none is.
type lastBody struct {
	*drager
	plural bool
}

// antecedent is what a pronoun refers to.
type antecedent struct {
	dragers []*drager
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
			if past := p.t[i].past; p.t[i].begins && past < len(p.t) {
				p.t[past].resumes = true
			}
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
