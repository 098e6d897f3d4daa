package normen

import "bytes"

// depth tells whether the word at i stands in what a preposition governs.
type depth uint8

const (
	direct   depth = iota
	governed       // behind a preposition, up to its noun
	closed         // behind that noun: another noun is not governed
)

// under gives the depth of the word at i, where that before it was d. What a
// care is for is its object, and in "een naar billijkheid te bepalen bedrag"
// the preposition belongs to the bedrag.
func (p *parser) under(i int, d depth, care bool) depth {
	switch {
	case p.kind(i) == numberToken && d != direct:
		return closed
	case d != direct && p.kind(i) == wordToken && !p.t[i].finite && p.participle(i) && inflected(p.raw(i)):
		return governed // over het gevoerde beleid, het aantal verleende vergunningen
	case p.is(i, "van") && p.measures(i-1) || p.is(i, "om") && !p.is(i+1, "te"):
		return direct
	case p.kind(i) != wordToken, p.t[i].finite, p.participle(i) && !isPluralNoun(p.raw(i)) && wordIndex[string(p.raw(i))] == 0:
		return direct
	case care && p.is(i, "voor", "met", "van", "tot", "op"):
		return direct
	case p.isPreposition(i) && !p.has(i, adverb):
		if p.has(i-1, determiner) {
			return direct
		}
		return governed
	case d == direct:
		return direct
	case p.has(i, coordinate):
		return governed
	case d == closed && p.has(i, determiner):
		return direct
	case p.has(i, determiner|adverb) || p.isOrdinal(i):
		return d
	case d == governed && inflected(p.raw(i)) && !p.has(i, noun):
		return governed
	case d == governed:
		return closed
	}
	return direct
}

// measures tells a noun that says nothing without what it is of: "de hoogte van de
// leges", not "op de hoogte".
func (p *parser) measures(i int) bool {
	switch string(p.raw(max(i, 0))) {
	case "hoogte", "omvang", "grootte", "vaststelling", "samenstelling", "totaal", "saldo":
		return i > 0 && !p.is(i-2, "op")
	}
	return false
}

// setPhrase tells a noun that makes a verb together with its preposition, and
// the name of a decision: "in de gelegenheid stellen", "bij maatwerkvoorschrift".
func (p *parser) setPhrase(i int) bool {
	switch {
	case setWords[string(p.raw(i))]:
		return true
	case p.is(i, "binnentreden", "binnentreding"), p.is(i, "derden") && p.is(i-1, "door"), p.is(i-1, "bij") && (p.isVerordening(i) || string(p.raw(i)) == "reglement"):
		return true
	case p.is(i-2, "in") && p.has(i-1, determiner) && (isInstrumentName(p.raw(i)) || p.is(i, "plan", "programma", "begroting") || bytes.HasSuffix(p.raw(i), []byte("plan"))):
		return true
	case p.is(i-1, "te", "ter", "ten"), p.is(i-1, "in") && !p.is(i, "overeenstemming"):
		return true
	}
	return (p.is(i-2, "in") || p.is(i-2, "op")) && p.is(i-1, "de") && setNouns[string(p.raw(i))]
}

// setWords are those whose preposition may be any.
var setWords = map[string]bool{"maatwerkvoorschrift": true, "maatwerkvoorschriften": true, "laste": true, "rekening": true, "acht": true,
	"formulier": true, "formulieren": true, "machtiging": true, "non-activiteit": true, "akte": true, "levering": true, "voornemen": true}

// setNouns are those behind "in de" and "op de".
var setNouns = map[string]bool{"gelegenheid": true, "hoogte": true, "waarneming": true, "vervanging": true, "vacature": true, "opvolging": true,
	"Staatscourant": true}
