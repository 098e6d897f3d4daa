package normen

// relative reads relative clauses that go on with a new norm: "beroep op Onze
// Commissaris, die daarop beslist"; "welke door het college kan worden
// verlengd". Others describe, and are none.
func (p *parser) relative(add adder) {
	for i := 1; i+1 < len(p.t); i++ {
		if p.kind(i) != commaToken {
			continue
		}
		switch {
		case p.kind(i-1) == bodyToken && p.is(i+1, "die", "dat", "welke") && p.is(i+2, "daarop", "daarover", "hierop", "hierover", "terstond", "onverwijld"):
			if f, ok := p.verbOf(i + 1); ok && f.kind == act && f.plural == p.t[i-1].plural {
				p.aside(i + 1)
				add(p.t[i-1].drager, Plicht, "betrekkelijke bijzin")
			}
		case p.goesOn(i):
			p.aside(i + 1)
			add(p.t[i-1].drager, Plicht, "betrekkelijke bijzin")
		case p.is(i+1, "die", "welke") && (p.is(i+2, "door") || p.is(i+3, "door") && p.is(i+2, "termijn")):
			at := i + 3
			if p.is(i+3, "door") {
				at++
			}
			if f, ok := p.verbOf(i + 1); ok && f.kind == may && p.kind(at) == bodyToken {
				p.aside(i + 1)
				add(p.t[at].drager, Bevoegdheid, "betrekkelijke bijzin")
			}
		}
	}
}

// goesOn tells, at the comma i, a body in the object and a relative clause that
// ends the sentence with what the body then does: "bij gedeputeerde staten, die
// binnen zes weken beslissen".
func (p *parser) goesOn(i int) bool {
	if p.kind(i-1) != bodyToken || p.t[i-1].instrument || !p.is(i-2, "aan", "bij", "tot") {
		return false
	}
	if !p.is(i+1, "die", "welke") && !(p.is(i+1, "dat") && neuter(&p.t[i-1])) {
		return false
	}
	f, ok := p.verbOf(i + 1)
	if !ok || f.kind != act || f.plural != p.t[i-1].plural {
		return false
	}
	past := p.pastClause(i + 1)
	for j := past; j < len(p.t); j++ {
		if _, verb := p.finite(j); verb || p.kind(j) == colonToken {
			return false
		}
	}
	return p.t[i+1].begins
}

// pointed reads "Deze beslist binnen vier weken", of the body that ended the
// sentence before.
func (p *parser) pointed(add adder) {
	if !p.is(0, "deze", "dezen") || p.last.drager == nil || len(p.t) < 3 {
		return
	}
	f, ok := p.finite(1)
	if !ok || f.plural != p.last.plural || p.has(2, negation) {
		return
	}
	switch {
	case p.is(1, "beslist", "beslissen", "besluit", "zendt", "zenden", "verleent", "verlenen", "brengt", "brengen", "draagt", "dragen", "doet", "doen"):
		p.aside(0)
		add(p.last.drager, Plicht, "verwijswoord: deze")
	case f.kind == may && !p.mentionsPassive():
		p.aside(0)
		add(p.last.drager, Bevoegdheid, "verwijswoord: deze")
	}
}

func (p *parser) mentionsPassive() bool {
	for i := range p.t {
		if p.is(i, "worden", "bevatten", "inhouden", "zijn", "geschieden") {
			return true
		}
	}
	return false
}

// provided reads what "met dien verstande dat" adds to a rule that applies:
// "is van toepassing, met dien verstande dat het college de aanvrager hoort".
func (p *parser) provided(add adder) {
	for i := 2; i+1 < len(p.t); i++ {
		if !p.is(i, "dat") || !p.is(i-1, "verstande") {
			continue
		}
		j := i + 1
		for p.kind(j) == colonToken || p.has(j, adverb) {
			j++
		}
		if p.kind(j) != bodyToken || p.t[j].instrument {
			return
		}
		verb := -1
		for k := j + 1; k < len(p.t); k++ {
			if p.begins(k) {
				k = p.pastClause(k) - 1
				continue
			}
			if _, ok := p.finite(k); ok {
				verb = k
				break
			}
		}
		if verb < 0 {
			return
		}
		f, _ := p.finite(verb)
		p.aside(i)
		switch {
		case f.plural != p.t[j].plural && !p.joins(j+1):
		case f.kind == act:
			add(p.t[j].drager, p.unless(j, verb, Plicht), "met dien verstande dat")
		case f.kind == may:
			add(p.t[j].drager, p.unless(j, verb, Bevoegdheid), "met dien verstande dat")
		}
		return
	}
}

// unless gives m, or a prohibition where a negation stands between.
func (p *parser) unless(from, verb int, m Modaliteit) Modaliteit {
	for k := from; k < verb; k++ {
		if p.has(k, negation) {
			return Verbod
		}
	}
	return m
}

// aside keeps the clause that begins at i, up to the end of the sentence, as
// that of the norm to come.
func (p *parser) aside(i int) {
	p.side = nil
	for j := i + 1; j < len(p.t); j++ {
		if f, ok := p.finite(j); ok {
			p.side = &clause{from: i, verb: j, to: len(p.t), form: f}
			return
		}
	}
}

// verbOf gives the finite verb of the clause that begins at i.
func (p *parser) verbOf(i int) (form, bool) {
	for j := i + 1; j < len(p.t) && p.kind(j) != commaToken; j++ {
		if f, ok := p.finite(j); ok {
			return f, true
		}
	}
	return form{}, false
}
