package normen

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
		return p.is(i-1, "de", "het") && (p.is(i-2, "voor", "met", "tot") || p.opensItem(i-1)) || p.is(i-1, "met", "tot") || p.is(i-1, "voor") && actions[string(p.raw(i))] != ""
	case c.form.kind == be || c.form.kind == remain:
		return p.is(i-1, "tot") || p.is(i-1, "de", "het") && p.is(i-2, "tot")
	}
	return false
}

// decides tells the noun at i of "besluiten tot intrekking", "gaat over tot
// ambtshalve inschrijving": that is what is done.
func (l *listener) decides(p *parser, i int) bool {
	if !p.is(i-1, "tot") && !p.is(i-2, "tot") {
		return false
	}
	return l.main == "beslui" || l.main == "" && p.is(l.c.verb, "besluit", "besluiten", "gaat", "gaan")
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
func (p *parser) hasAhead(i int, word string) bool { return p.hasWithin(i, 5, word) }

// hasWithin tells a word fewer than n tokens behind i.
func (p *parser) hasWithin(i, n int, word string) bool {
	for j := i + 1; j < min(i+n, len(p.t)); j++ {
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

// caring tells a clause that lays a care on its subject, whose object tells
// what is to be done.
func (p *parser) caring(c *clause) bool {
	switch {
	case p.is(c.verb, "draagt", "dragen") && p.hasAny(c, c.verb, "zorg"), p.is(c.verb, "zorgt", "zorgen", "waakt", "waken", "waarborgt", "waarborgen", "bevordert", "bevorderen", "ziet", "zien"):
		return true
	case p.is(c.verb, "berust", "berusten"):
		return p.hasAny(c, c.start(), "taak", "taken", "zorg") // bij het college berust de zorg voor
	case c.form.kind == be:
		return p.hasAny(c, c.start(), "verantwoordelijk", "belast")
	case c.form.kind == have:
		return p.hasAny(c, c.start(), "taak", "zorg", "zorgen")
	case c.form.kind == become:
		return p.hasAny(c, c.start(), "zorg", "belast")
	}
	return false
}
