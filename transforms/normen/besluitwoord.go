package normen

import "bytes"

// decisions are nouns of what is decided on one person or place.
var decisions = map[string]bool{"opschorting": true, "intrekking": true, "weigering": true, "verlening": true, "afwijzing": true, "toekenning": true}

// isDecision tells the name of a decision: notice of it is a step of the procedure.
func (p *parser) isDecision(i int) bool {
	return p.is(i, "aanwijzing", "besluit", "beslissing", "beschikking") || decisions[string(p.raw(i))]
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

// caseWords tell that what is said is on one decision or plan in the making.
var caseWords = map[string]bool{"besluit": true, "besluiten": true, "beslissing": true, "voorgenomen": true, "voornemen": true, "ontwerp": true, "aanvraag": true,
	"vaststelling": true, "vergunning": true, "plan": true, "alvorens": true, "voorafgaand": true, "benoeming": true, "benoemingen": true, "herindeling": true, "melding": true, "aanwijzing": true, "voordat": true, "verkeersbesluit": true}

// consults tells overleg on one decision or plan, a step on the way to that, from
// overleg that goes on: working together.
func (p *parser) consults() string {
	for i := range p.t {
		w := string(bytes.ToLower(p.raw(i)))
		if caseWords[w] || w == "voorbereiding" && p.is(i+1, "van") || w == "dan" && p.is(i+1, "na", "nadat") {
			return "zaaksoverleg"
		}
	}
	return "samenspraak"
}

// toMinister tells that what stands at i goes to the State, which is informed.
func (p *parser) toMinister(i int) bool {
	for j := i; j < len(p.t); j++ {
		if p.is(j, "onze") || p.is(j, "minister") || bytes.HasPrefix(p.raw(j), []byte("inspect")) {
			return true
		}
	}
	return false
}
