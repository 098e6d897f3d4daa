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
				add(p.t[i-1].drager, Plicht, "betrekkelijke bijzin")
			}
		case p.is(i+1, "die", "welke") && (p.is(i+2, "door") || p.is(i+3, "door") && p.is(i+2, "termijn")):
			at := i + 3
			if p.is(i+3, "door") {
				at++
			}
			if f, ok := p.verbOf(i + 1); ok && f.kind == may && p.kind(at) == bodyToken {
				add(p.t[at].drager, Bevoegdheid, "betrekkelijke bijzin")
			}
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
