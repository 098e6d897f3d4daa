package normen

import (
	"bytes"
	"slices"
	"strings"
)

// SoortBegrip says what a Begrip tells.
type SoortBegrip string

// A regulation says what a word means, who makes an instrument, and on which
// act it rests.
const (
	Definitie SoortBegrip = "definitie"
	Maker     SoortBegrip = "maker"
	Grondslag SoortBegrip = "grondslag"
)

// Begrip is a fact that a regulation states and that another, which rests on
// it, can need: what the act calls het college, who makes the omgevingsplan.
type Begrip struct {
	Soort SoortBegrip
	// Term is the word, or of a Grondslag the name of the act.
	Term string
	// Organen are the bodies of gemeente and provincie, joined by |; empty for
	// a word that means another.
	Organen                 string
	Artikel, Lid, Onderdeel string
}

// Begrippen gives what the regulation stated, in the order of the text: after
// its last unit that is all.
func (r *Reader) Begrippen() []Begrip { return r.namen.begrippen }

// note keeps a fact once, with the place where the reader is.
func (n *namen) note(soort SoortBegrip, term, organen string) {
	b := Begrip{Soort: soort, Term: term, Organen: organen}
	if n.unit != nil {
		b.Artikel, b.Lid, b.Onderdeel = string(n.unit.Artikel), string(n.unit.Lid), string(n.unit.Onderdeel)
	}
	if !slices.Contains(n.begrippen, b) && len(n.begrippen) < 2000 {
		n.begrippen = append(n.begrippen, b)
	}
}

// grounds notes the acts that the aanhef names: "Gelet op de artikelen 2.1 en
// 2.4 van de Wet algemene bepalingen omgevingsrecht".
func (n *namen) grounds(source []byte) {
	at := bytes.Index(source, []byte("Gelet op"))
	if at < 0 {
		return
	}
	piece := source[at+len("Gelet op") : min(len(source), at+6000)]
	for _, end := range [...]string{"</considerans.al>", "</al>", ";", "Besluit:", "Hebben goedgevonden"} {
		if stop := bytes.Index(piece, []byte(end)); stop > 0 {
			piece = piece[:stop]
		}
	}
	n.noteActs(string(withoutTags(piece)))
}

// basis is how a regulation says itself on what it rests, when what its aanhef names is no
// more: "Dit besluit berust op artikel 78f van de Participatiewet", "Na dat tijdstip berust
// deze regeling mede op: a. artikel 4.3 van de Omgevingswet".
var basis = [...]string{"it besluit berust ", "eze regeling berust ", "it reglement berust ", "berust dit besluit ", "berust deze regeling ", "berust dit reglement "}

// restsUpon notes the acts on which the regulation says that it rests. Of an item within is
// what leads its list, and else the sentence.
func (n *namen) restsUpon(sentence, within []byte, item bool) {
	if !n.rests || !bytes.Contains(within, []byte("berust")) {
		return
	}
	for _, said := range basis {
		at := bytes.Index(within, []byte(said))
		if at < 0 {
			continue
		}
		rest := within[at+len(said):]
		if op := bytes.Index(rest, []byte("op")); op < 0 || op > len("tevens voortaan ") {
			continue
		}
		if !item {
			sentence = rest
		}
		n.noteActs(string(sentence))
		return
	}
}

// noteActs notes the acts that a text names behind an article: "artikel 4 van de Molenwet".
func (n *namen) noteActs(text string) {
	fields := strings.Fields(text)
	for i := 1; i < len(fields); i++ {
		if (fields[i-1] == "de" || fields[i-1] == "het") && startsSentence([]byte(fields[i])) && !strings.HasPrefix(fields[i], "(") {
			if name := actName(fields[i:]); name != "" {
				n.note(Grondslag, name, "")
			}
		}
	}
}

// actName gives the name of an act that begins words: up to a comma, or to the
// en that goes on with another article.
func actName(words []string) string {
	var name []string
	for i, w := range words {
		if i > 0 && (strings.HasPrefix(w, "(") || goesOnWith(words, i)) {
			break
		}
		end := strings.TrimRight(w, ",;.")
		name = append(name, end)
		if end != w || len(name) > 20 {
			break
		}
	}
	return strings.Join(name, " ")
}

func goesOnWith(words []string, i int) bool {
	switch words[i] {
	case "en", "juncto", "alsmede", "of":
		return i+1 == len(words) || slices.Contains([]string{"artikel", "artikelen", "de", "het", "op", "artikel,"}, words[i+1])
	case "jo.", "jo", "j°", "in", "van":
		return true
	}
	return false
}

// above is what the act on which a regulation rests says.
type above struct {
	// words are what it means by them, nil for another; makers who makes an
	// instrument, by term and place ("programma wet/art3.2/lid3").
	words, makers map[string]*drager
}

// Act is the act above a regulation: its number and what it states.
type Act struct {
	BwbID     string
	Begrippen []Begrip
}

// RestsOn lets the reader read the regulation with what the act above it
// states, if that is at hand. It is called before the first unit.
func (r *Reader) RestsOn(law *Act) {
	if law == nil {
		return
	}
	a := &above{words: map[string]*drager{}, makers: map[string]*drager{}}
	for _, b := range law.Begrippen {
		via := strings.TrimSuffix(law.BwbID+"/art"+b.Artikel, "/art")
		switch b.Soort {
		case Definitie:
			a.words[b.Term] = defined(b, via)
		case Maker:
			d := &drager{orgaan: Orgaan(firstOf(b.Organen)), instrument: true, via: via, zekerheid: "H"}
			place := b.Term + " wet/art" + b.Artikel
			if _, known := a.makers[place]; !known {
				a.makers[place] = d
			}
			if b.Lid != "" {
				a.makers[place+"/lid"+b.Lid] = d
			}
		}
	}
	r.namen.act = a
}

func firstOf(organen string) string {
	first, _, _ := strings.Cut(organen, "|")
	return first
}

// defined gives who a definition of the act means.
func defined(b Begrip, via string) *drager {
	switch {
	case b.Organen == "":
		return nil
	case b.Term == "bevoegd gezag" && b.Organen == string(BevoegdGezag):
		return &drager{orgaan: BevoegdGezag, mogelijk: permitBodies, via: via, zekerheid: "M"}
	case b.Term == "bevoegd gezag":
		return &drager{orgaan: BevoegdGezag, mogelijk: b.Organen, via: via, zekerheid: "H"}
	}
	return &drager{orgaan: Orgaan(firstOf(b.Organen)), via: via, zekerheid: "H"}
}
