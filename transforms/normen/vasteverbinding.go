package normen

import "bytes"

// neglected notes that the condition before the verb is of a task left undone:
// what is then done intervenes.
func (g *said) neglected(p *parser, verb int) {
	for j := 0; j < verb; j++ {
		if neglect[string(p.raw(j))] {
			g.word("verzuim")
		}
	}
}

// owed notes what a clause behind dat says of money or of rules: "bepalen dat
// een bijdrage verschuldigd is".
func (g *said) owed(p *parser, i int) {
	for j := i; j < p.pastClause(i); j++ {
		switch string(p.raw(j)) {
		case "verschuldigd", "geheven", "rekening":
			g.word("heffing")
		}
		if p.kind(j) == bodyToken && p.t[j].instrument || p.kind(j) == wordToken && p.isVerordening(j) {
			g.word("instrument-behind-dat")
		}
	}
}

// collocations are words that mean something else together.
var collocations = map[string]string{"hoogte": "op-de-hoogte", "kennis": "in-kennis"}

// colloquial notes "op de hoogte", "in kennis", "dan nadat", and the particle
// that ends a clause: "heft ... op".
func (g *said) colloquial(p *parser, i int) {
	switch {
	case p.is(i, "nadat", "na") && p.is(i-1, "dan"):
		g.word("dan-nadat")
	case p.is(i, "overleg"):
		g.word(p.consults())
	case p.is(i, "plaats") && p.is(i-1, "in") && p.is(i+1, "van"):
		g.word("in-plaats-van")
	case p.is(i, "plaats") && p.is(i-1, "de") && p.is(i+1, "in", "van"):
		g.word("de-plaats")
	case string(p.raw(i)) == "schrift" && p.is(i-1, "op"):
		g.word("op-schrift")
	case p.is(i, "mededeling", "kennisgeving") && p.is(i+1, "van") && p.isDecision(i+3) && !p.toMinister(i):
		g.word("bekendmaking")
	case p.is(i, "afschrift") && p.is(i+1, "van") && p.is(i+3, "aanvraag"):
		g.word("van-aanvraag")
	case p.is(i, "bij") && p.namesDecision(i+1):
		g.word("bij-beslissing")
	case p.kind(i) == numberToken && bytes.HasPrefix(p.raw(i), []byte("3:")):
		g.word("awb-procedure")
	case string(p.raw(i)) == "hoogte" && p.is(i-2, "op"), string(p.raw(i)) == "kennis" && p.is(i-1, "in"):
		g.word(collocations[string(p.raw(i))])
	case firmParticles[string(p.raw(i))]:
		g.particle(p, i)
	case p.t[i].particle != 0 && (i+1 == len(p.t) || p.kind(i+1) != wordToken && p.kind(i+1) != bodyToken && p.kind(i+1) != numberToken || p.begins(i+1) && !p.is(i+1, "wie", "welke", "welk") || p.isPreposition(i+1) || p.is(i+1, "of")):
		g.particle(p, i)
	}
}

// particle notes the word at i as a particle of the verb.
func (g *said) particle(p *parser, i int) {
	g.add(p.t[i].particle)
	if len(g.particles) < 4 {
		g.particles = append(g.particles, string(p.raw(i)))
	}
}

// firmParticles belong to the verb wherever they stand; others can be prepositions.
var firmParticles = map[string]bool{"toe": true, "af": true, "vast": true, "terug": true, "neer": true, "samen": true, "bijeen": true, "vrij": true,
	"stil": true, "deel": true, "kwijt": true, "waar": true, "tegen": true, "mee": true, "mede": true, "bekend": true, "beschikbaar": true, "overeen": true, "weg": true}

// consults tells overleg on one decision or plan, a step on the way to that, from
// overleg that goes on: working together.
func (p *parser) consults() string {
	for i := range p.t {
		switch string(p.raw(i)) {
		case "besluit", "besluiten", "beslissing", "voorgenomen", "voornemen", "ontwerp", "aanvraag", "vaststelling", "vergunning", "plan", "dan":
			return "zaaksoverleg"
		}
	}
	return "samenspraak"
}

// namesDecision tells "de beslissing", "zijn oordeel" from i on.
func (p *parser) namesDecision(i int) bool {
	for j := i; j < i+3 && j < len(p.t); j++ {
		switch string(p.raw(j)) {
		case "beslissing", "oordeel", "beoordeling", "besluit", "verlenen", "verlening":
			return true
		}
	}
	return false
}

// isDecision tells the name of a decision: notice of it is a step of the procedure.
func (p *parser) isDecision(i int) bool {
	return p.is(i, "aanwijzing", "besluit", "beslissing", "beschikking")
}

// toMinister tells that what stands at i goes to the State, which is informed.
func (p *parser) toMinister(i int) bool {
	for j := i; j < len(p.t); j++ {
		if p.is(j, "onze") || p.is(j, "minister") {
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

// neglect are words for a task that is left undone, publicNouns those that are
// not made public by openbaar.
var (
	neglect     = map[string]bool{"taakverwaarlozing": true, "nalatig": true, "verwaarloost": true, "verwaarlozen": true, "nalaat": true}
	publicNouns = map[string]bool{"lichaam": true, "onderwijs": true, "vervoer": true, "ministerie": true, "belang": true, "water": true, "orde": true}
)

// heads are last parts of compounds that say what the whole is: a
// waardegegeven is one of the gegevens.
var heads = map[string]string{"register": "register", "registers": "register", "registratie": "registratie", "bestand": "bestand", "termijnen": "termijnen",
	"tegemoetkoming": "tegemoetkoming", "subsidies": "subsidies", "vergoedingen": "vergoedingen", "verslagen": "verslagen", "rapportage": "rapportage", "rapport": "verslag",
	"rapporten": "verslag", "verordeningen": "verordeningen", "belasting": "belasting", "belastingen": "belastingen", "heffing": "heffing", "bijdrage": "bijdrage", "bijdragen": "bijdragen",
	"toeslag": "tegemoetkoming", "kosten": "kosten", "budget": "bedrag", "bedrag": "bedrag", "vergunningen": "vergunningen", "ontheffingen": "ontheffingen", "beschikkingen": "beschikkingen",
	"ambtenaar": "ambtenaar", "ambtenaren": "ambtenaren", "commissies": "commissies", "overeenkomsten": "overeenkomsten", "overzicht": "overzicht", "verklaring": "verklaring", "zones": "zones",
	"gebieden": "gebieden", "beleid": "beleid", "programma": "programma", "regels": "regels", "visie": "visie", "raming": "begroting", "begroting": "begroting", "handhavingstaak": "handhaving",
	"gegeven": "gegevens", "gegevens": "gegevens", "tarief": "tarief", "tarieven": "tarieven", "termijn": "termijn", "vergoeding": "vergoeding",
	"subsidie": "subsidie", "verslag": "verslag", "vergunning": "vergunning", "ontheffing": "ontheffing", "beschikking": "beschikking", "voorziening": "voorziening",
	"verordening": "verordening", "commissie": "commissie", "overeenkomst": "overeenkomst"}

// headOf gives the last part of a compound that the ladder does not ask for.
func headOf(w []byte) []byte {
	if len(w) < len("xxxvisie") || wordIndex[string(w)] != 0 {
		return w
	}
	for k := 3; k+len("visie") <= len(w); k++ {
		if head, ok := heads[string(w[k:])]; ok {
			return []byte(head)
		}
	}
	return w
}

func (p *parser) endsClause(i int) bool {
	return i+1 >= len(p.t) || p.kind(i+1) != wordToken || p.begins(i+1) || p.is(i-1, "te")
}
