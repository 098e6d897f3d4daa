package normen

// Soort is the kind of a norm, by its name in kern.bepaling.
type Soort string

// The kinds, in the order of the ladder: the first that fits is taken.
const (
	Toezicht      Soort = "toezicht"
	Financieel    Soort = "financieel"
	Regelstelling Soort = "regelstelling"
	Procedure     Soort = "procedure"
	Beslissing    Soort = "beslissing"
	Informatie    Soort = "informatie"
	Organisatie   Soort = "organisatie van de taak"
	Uitvoering    Soort = "uitvoering"
	Zorgplicht    Soort = "zorgplicht"
)

// soort gives the kind of a norm by its main verb and what that takes.
func (p *parser) soort(c *clause, d *drager, m Modaliteit) Soort {
	switch {
	case d.instrument && p.waits():
		return Procedure // een plan wordt niet vastgesteld dan nadat
	case d.instrument && d != vanGemeente && d != vanProvincie:
		return Regelstelling
	case c == nil && p.side == nil && p.approves():
		return Toezicht
	case c == nil && p.side == nil:
		return Beslissing // consent and authority are for one case
	case c == nil:
		c = p.side
	}
	soort := p.told(c)
	switch {
	case d.instrument && soort != Financieel:
		return Regelstelling // a verordening makes rules, or a levy
	case soort != "":
		return soort
	case m == Bevoegdheid:
		return Beslissing
	}
	return Uitvoering
}

// waits tells that something comes first: niet dan nadat, niet dan na.
func (p *parser) waits() bool {
	for i := 1; i+1 < len(p.t); i++ {
		if p.is(i, "dan") && p.is(i+1, "nadat", "na") {
			return p.deniedBefore(i)
		}
	}
	return false
}

// told gives the kind that a clause tells, or none. The aanhef of a list says
// what is done; where it does not, its item.
func (p *parser) told(c *clause) Soort {
	g := p.said(c, true)
	soort, light := g.kind()
	if (soort == "" || light) && p.hasColon(c.verb, c.to) {
		g = p.said(c, false)
		if item, lightItem := g.kind(); soort == "" || !lightItem {
			return item
		}
	}
	return soort
}

// kind asks in turn: what the verb takes, by the ladder; the verb, where it tells
// by itself; what stands behind a preposition; the verb, where it is light. What no
// preposition governs weighs more: "regels stellen over de mededeling" makes rules,
// it informs nobody. light: only the last told something.
func (g *said) kind() (soort Soort, light bool) {
	s := firstStep(g, true)
	if sanctions := ladder[sanction].fits(&g.verbs, &g.words); sanctions && (s == nil || s.soort == Beslissing) {
		return Toezicht, false // also besluiten tot oplegging van een boete
	}
	switch {
	case g.able && (s == nil || s.soort != Informatie):
		return Zorgplicht, false
	case s != nil:
		return s.soort, false
	}
	verb, ok := g.ownKind()
	if ok && !verb.light {
		return verb.soort, false
	}
	if s := firstStep(g, false); s != nil {
		if s.soort == Zorgplicht && verb.soort == Uitvoering && g.rank == sureMain {
			return verb.soort, true // what the care is for is an act in the field
		}
		return s.soort, false
	}
	return verb.soort, true
}

// approves tells a consent that is of one government to another.
func (p *parser) approves() bool {
	for i := range p.t {
		if p.is(i, "goedkeuring") {
			return true
		}
	}
	return false
}
