package normen

import (
	"bytes"
	"strings"
)

// namen is what a regulation means by words that can stand for a body of a
// gemeente or provincie, and as easily for another: "het college", "de raad",
// "de commissaris". A capital matters: "het College" is another body.
type namen struct {
	// defined are the regulation's own definitions, by the word as written; an
	// empty Orgaan is a body that is not ours.
	defined map[string]Orgaan
	// implied are what the regulation means without saying so.
	implied map[string]Orgaan
	// here are the names that the artikel at hand gave in full before.
	here map[string]Orgaan
	// foreign are the words that the regulation gives to a verordening of the
	// European Union.
	foreign map[string]bool
	// verordening is the body that makes "de verordening" where no other is
	// named; empty where the word means that of another.
	verordening Orgaan
	// competent are those whom an artikel makes competent, by its number.
	competent map[string]*drager
	// hereVerordening is whose verordening the artikel at hand spoke of.
	hereVerordening *drager
	// bevoegd and bestuursorgaan are what these words mean.
	bevoegd, bestuursorgaan gezag
	// sets are dragers by the bodies that a definition gives.
	sets map[string]*drager
	// made and hereMade are the makers of instruments that the regulation, or
	// the artikel at hand, has someone make; nil for one with two makers.
	made, hereMade map[string]*drager
	// madeIn are those that an artikel has someone make, by name and "art140".
	madeIn map[string]*drager
	// unsigned and general are those of their names that no sign tells, without the
	// first letter.
	unsigned, general []string
	// opschrift are the titles above the artikel; here and above are what they
	// say on what a bevoegd gezag decides, "" for nothing.
	opschrift             []byte
	topicHere, topicAbove string
	// artikel has the sentences of the artikel that were not yet asked for what it
	// decides on, a line each.
	artikel []byte
	// integrity: a law on the integrity of those who get permits.
	integrity bool
	// act is what the act above the regulation says; nil where it is not at hand.
	act *above
	// evidence is what the whole regulation tells.
	evidence evidence
	// otherCollege: it has a college of another kind.
	otherCollege bool
	// rests: it is made under an act, which can define its words.
	rests bool
	// begrippen are what the regulation stated, unit is where the reader is.
	begrippen []Begrip
	unit      *Unit
	// hasRegion: it has veiligheidsregio's; region is what "het bestuur" alone
	// means in the artikel at hand.
	hasRegion bool
	region    *drager
}

// organic has the regulations on the bodies themselves, which name them
// without definition.
var organic = map[string]map[string]Orgaan{
	"BWBR0005416": {"raad": Gemeenteraad, "college": College, "commissaris": Commissaris}, // Gemeentewet
	"BWBR0005645": {"commissaris": Commissaris},                                           // Provinciewet
	"BWBR0003740": {"raad": Gemeenteraad, "college": College},                             // Wet gemeenschappelijke regelingen
}

// citations are the names by which organic laws cite themselves.
var citations = []struct{ name, bwbID string }{
	{"Gemeentewet", "BWBR0005416"}, {"Provinciewet", "BWBR0005645"}, {"Wet gemeenschappelijke regelingen", "BWBR0003740"},
}

// cited gives the number of an organic law by the name that it gives itself,
// for text that comes without a number; "" where it gives none or two.
func cited(source []byte) string {
	found := ""
	for _, law := range citations {
		for _, as := range [...]string{"aangehaald als ", "aangehaald als: "} {
			_, behind, ok := bytes.Cut(source, []byte(as+law.name))
			if !ok || len(behind) > 0 && (isLetter(behind[0]) || behind[0] == ' ') {
				continue
			}
			if found != "" && found != law.bwbID {
				return ""
			}
			found = law.bwbID
		}
	}
	return found
}

// readNames looks through a whole regulation for what it implies.
func readNames(bwbID string, source []byte) *namen {
	e := gather(source)
	if bwbID == "" {
		bwbID = cited(source)
	}
	n := &namen{defined: map[string]Orgaan{}, foreign: map[string]bool{}, here: map[string]Orgaan{}, implied: organic[bwbID],
		sets: map[string]*drager{}, competent: map[string]*drager{}, made: map[string]*drager{}, hereMade: map[string]*drager{}, madeIn: map[string]*drager{}, hasRegion: e.region, otherCollege: e.otherCollege,
		integrity: bwbID == "BWBR0013798" || bytes.Contains(source[:min(len(source), 3000)], []byte("integriteitsbeoordelingen door het openbaar bestuur"))}
	if n.rests = restsOnAct(source); n.rests {
		n.grounds(source)
	}
	if e.gezag || e.bestuursorgaan && e.spatial > 2 {
		e.weigh(source)
		n.bevoegd = readGezag(source, "evoegd gezag", e.gezagAt, &e)
		n.bestuursorgaan = readGezag(source, "estuursorgaan", e.orgaanAt, &e)
		// A long law that hardly speaks of permits and plans is one for all
		// bestuursorganen: the Flora- en faunawet has such a word in 11.6 kB of its
		// text, the Wet luchtvaart in 17.9.
		if !n.bestuursorgaan.defined && e.spatial*13_000 < textLength(source) {
			n.bestuursorgaan.ours = false
		}
	}
	if n.integrity && !n.bestuursorgaan.defined {
		n.bestuursorgaan.ours = true
	}
	e.gezagAt, e.orgaanAt = nil, nil
	n.evidence = e
	if n.implied == nil {
		n.implied = map[string]Orgaan{}
		if e.localCollege(!n.rests) {
			n.implied["college"] = College
		}
		if e.commissaris && !bytes.Contains(source, []byte("ommissarissen")) {
			n.implied["commissaris"] = Commissaris
		}
		if e.raadDer { // laws of before 1950 write Raad
			n.implied["raad"], n.implied["Raad"] = Gemeenteraad, Gemeenteraad
		}
	}
	switch {
	case bwbID != "BWBR0005645" && e.boards > e.raden:
		// A verordening is that of a waterschap or openbaar lichaam.
	case bwbID == "BWBR0005645", e.gemeente && !e.raad && bytes.Contains(source, []byte("rovinciale staten")):
		n.verordening = ProvincialeStaten
	case bwbID == "BWBR0003740", e.raad:
		n.verordening = Gemeenteraad
	}
	return n
}

// textLength counts the bytes of a source outside tags, a run of white space as
// one, so that XML and plain text of one law are as long.
func textLength(source []byte) (n int) {
	inside, space := false, false
	for _, c := range source {
		switch {
		case c == '<':
			inside = true
		case c == '>':
			inside = false
		case inside:
		case c <= ' ':
			space = true
		default:
			if space {
				n++
			}
			n++
			space = false
		}
	}
	return n
}

// bare gives the body that a word means when it stands alone.
func (n *namen) bare(word string) Orgaan {
	o, defined := n.defined[word]
	if o != "" {
		return o
	}
	if o, ok := n.here[word]; ok {
		return o
	}
	if defined {
		return ""
	}
	return n.implied[word]
}

// definable are the words that a definition can give to one of our bodies.
var definable = map[string]bool{"college": true, "College": true, "raad": true, "Raad": true, "commissaris": true,
	"Commissaris": true, "verordening": true, "gemeenteraad": true, "colleges": true}

// define reads a line as a definition: "college: college van burgemeester en
// wethouders;", "a. het college: ...", "wordt verstaan onder raad: ...", or as
// a row of them.
//
// within is the sentence that the definition belongs to: what is meant for
// this artikel alone holds for this artikel. has are the signs of the line.
func (n *namen) define(line, within []byte, has signs) {
	n.defineHere(line, has)
	for more := true; more; {
		var part []byte
		part, line, more = bytes.Cut(line, []byte{';'})
		term, definition, found := bytes.Cut(part, []byte{':'})
		if !found {
			continue
		}
		if bytes.HasSuffix(term, []byte(" onder")) { // verstaan onder:college: ...
			term, definition, _ = bytes.Cut(definition, []byte{':'})
		}
		n.defineTerm(bytes.TrimRight(term, " »’\""), definition, within)
	}
}

// isNarrow tells "in dit artikel wordt verstaan onder", and the same of a
// hoofdstuk or paragraaf, whose end is not known here.
func isNarrow(sentence []byte) bool {
	if bytes.Contains(sentence, []byte("eze wet")) || bytes.Contains(sentence, []byte("it besluit")) {
		return false
	}
	for _, place := range [...]string{"it artikel", "it lid", "it hoofdstuk", "eze paragraaf", "eze afdeling", "eze titel"} {
		if bytes.Contains(sentence, []byte(place)) {
			return true
		}
	}
	return false
}

func (n *namen) defineTerm(term, definition, within []byte) {
	word := string(bytes.TrimLeft(term[bytes.LastIndexByte(term, ' ')+1:], "–«‘\""))
	if strings.HasSuffix(word, "verordening") && (bytes.Contains(definition, []byte("(E")) || bytes.Contains(definition, []byte("Europe"))) {
		n.foreign[word] = true
	}
	if word == "gezag" && bytes.HasSuffix(term, []byte("bevoegd gezag")) && len(definition) > 3 {
		n.noteGezag(definition)
	}
	if word == "bestuur" && ofARegion(definition) {
		n.defined[word] = Regeling
	}
	if !definable[word] || len(bytes.TrimSpace(definition)) == 0 {
		return
	}
	if !definesTerm(term[:len(term)-len(word)]) {
		return
	}
	narrow := isNarrow(within)
	if !narrow {
		n.note(Definitie, word, string(definedAs(definition)))
	}
	if narrow {
		n.here[word] = definedAs(definition)
		return
	}
	n.defined[word] = definedAs(definition)
	if word == "verordening" {
		n.verordening = n.defined[word]
	}
}

// ofARegion tells the bestuur of an openbaar lichaam that gemeenten must have
// together. Waterschappen and bodies of trades have the same word.
func ofARegion(definition []byte) bool {
	has := func(word string) bool { return bytes.Contains(definition, []byte(word)) }
	if has("waterschap") || has("onaire") || has("bedrijfslichaam") || has("product") {
		return false
	}
	return has("plusregio") || has("vervoerregio") || has("openbaar lichaam")
}

// definesTerm tells that what stands before the term leaves it the whole of
// what is defined.
func definesTerm(before []byte) bool {
	before = bytes.TrimSpace(bytes.TrimRight(before, "«‘\"– "))
	for _, article := range []string{"het", "de", "Het", "De", "onze", "–"} {
		if rest, ok := bytes.CutSuffix(before, []byte(article)); ok {
			before = bytes.TrimSpace(rest)
			break
		}
	}
	if len(before) <= 4 { // an item's token
		return true
	}
	return bytes.HasSuffix(before, []byte("onder")) || bytes.HasSuffix(before, []byte("noemen"))
}

// definedAs gives the body that a definition names.
func definedAs(definition []byte) Orgaan {
	has := func(phrase string) bool { return bytes.Contains(definition, []byte(phrase)) }
	switch {
	case has("waterschap"), has("eiland"), has("openbaar lichaam"), has("openbare lichamen"):
		return ""
	case has("urgemeester en wethouders"):
		return College
	case has("edeputeerde staten"):
		return GedeputeerdeStaten
	case has("rovinciale staten"), has("rovinciale") && has("verordening"):
		return ProvincialeStaten
	case has("emeenteraad"), has("raad van de gemeente"), has("raad van een gemeente"), has("raad der gemeente"), has("emeentelijke verordening"):
		return Gemeenteraad
	case has("ommissaris van de Koning"), has("ommissaris des Konings"):
		return Commissaris
	}
	return ""
}

// defineHere takes names given in passing: "(hierna: het college)", and bodies
// that the artikel names in full, which it then calls by a short name.
func (n *namen) defineHere(line []byte, has signs) {
	if has&signCollege != 0 && n.here["college"] == "" && bytes.Contains(line, []byte("ollege van burgemeester en wethouders")) {
		n.here["college"] = College
	}
	if has&signRegio != 0 && n.region == nil && n.hasRegion && (bytes.Contains(line, []byte("bestuur van de veiligheidsregio")) || bytes.Contains(line, []byte("oorzitter van de veiligheidsregio"))) {
		n.region = dragerOf[Veiligheidsregio]
	}
	if has&signGemeente != 0 && n.here["raad"] == "" && namesRaad(line) && !bytes.Contains(line, []byte("raad voor ")) {
		n.here["raad"] = Gemeenteraad
	}
	if has&signCommissaris != 0 && n.here["commissaris"] == "" && bytes.Contains(line, []byte("ommissaris van de Koning")) {
		n.here["commissaris"] = Commissaris
	}
}

// nextArtikel forgets what the artikel before named.
func (n *namen) nextArtikel() {
	clear(n.here)
	clear(n.hereMade)
	n.hereVerordening = nil
	n.artikel, n.topicHere = n.artikel[:0], ""
	n.region = nil
}

// restsOnAct tells a regulation that is no act itself: an AMvB or a
// ministeriële regeling names in its aanhef what it is based on.
func restsOnAct(source []byte) bool {
	head := source[:min(len(source), 3000)]
	for _, act := range [...]string{`soort="wet"`, `soort="rijkswet"`, "Allen, die deze zullen zien"} {
		if bytes.Contains(head, []byte(act)) {
			return false
		}
	}
	return bytes.Contains(head, []byte("soort=\"")) || bytes.Contains(source, []byte("Gelet op"))
}

// meant gives who a word means that stands alone; where the regulation does
// not say, it is left to the act.
func (n *namen) meant(word string) *drager {
	if o := n.bare(word); o != "" {
		return dragerOf[o]
	}
	if n.act != nil {
		if d, said := n.act.words[word]; said {
			return d
		}
	}
	if _, other := n.defined[word]; !n.rests || other || n.otherCollege && word == "college" {
		return nil
	}
	return undefined[word]
}

// undefined are the words that a regulation can leave to the act on which it
// rests. A capital is another body.
var undefined = map[string]*drager{
	"college":     {orgaan: College, term: "college", zekerheid: "L"},
	"raad":        {orgaan: Gemeenteraad, term: "raad", zekerheid: "L"},
	"commissaris": {orgaan: Commissaris, term: "commissaris", zekerheid: "L"},
}

// namesRaad tells "gemeenteraad", "raad van de gemeente", "raden van de
// getroffen gemeenten".
func namesRaad(line []byte) bool {
	if bytes.Contains(line, []byte("emeenteraad")) {
		return true
	}
	for _, raad := range [...]string{"raad van ", "raden van "} {
		for rest := line; ; {
			at := bytes.Index(rest, []byte(raad))
			if at < 0 {
				break
			}
			rest = rest[at+len(raad):]
			near := rest[:min(len(rest), 60)]
			if of := bytes.Index(near, []byte("gemeente")); of >= 0 && bytes.Count(near[:of], []byte{' '}) <= 3 && !bytes.ContainsAny(near[:of], ",;") {
				return true
			}
		}
	}
	return false
}
