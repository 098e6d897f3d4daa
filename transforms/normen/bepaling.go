// Package normen reads sentences of Dutch law and gives the norms that they
// lay on gemeenten and provincies: which body has which duty, power or
// prohibition.
//
// It is a small grammar over tokens, without training or probabilities: the
// same text always gives the same norms, and each names the rule that gave it.
package normen

// Orgaan is a body of a gemeente or provincie, by its name in kern.bepaling.
type Orgaan string

// The bodies, and the gemeente or provincie as a whole where the law leaves
// open which of its bodies acts.
const (
	Gemeenteraad       Orgaan = "gemeenteraad"
	College            Orgaan = "college"
	Burgemeester       Orgaan = "burgemeester"
	Gemeente           Orgaan = "gemeente"
	ProvincialeStaten  Orgaan = "provinciale staten"
	GedeputeerdeStaten Orgaan = "gedeputeerde staten"
	Commissaris        Orgaan = "commissaris"
	Provincie          Orgaan = "provincie"
	// BevoegdGezag is the body that decides on the case: which, follows from
	// a definition or another law.
	BevoegdGezag Orgaan = "bevoegd gezag"
	// Extended local government: bodies that gemeenten must have together.
	Veiligheidsregio Orgaan = "veiligheidsregio"
	GGD              Orgaan = "ggd"
	Omgevingsdienst  Orgaan = "omgevingsdienst"
	Regeling         Orgaan = "regeling"
	// Onbekend is the maker of an instrument that an article of another text
	// names: Norm.Term and Norm.Via tell which.
	Onbekend Orgaan = "onbekend"
)

// Overheidslaag is 'gemeente' or 'provincie'.
func (o Orgaan) Overheidslaag() string {
	switch o {
	case ProvincialeStaten, GedeputeerdeStaten, Commissaris, Provincie:
		return "provincie"
	}
	return "gemeente"
}

// Modaliteit says what a norm does.
type Modaliteit string

// The modalities: must, may, must not.
const (
	Plicht      Modaliteit = "plicht"
	Bevoegdheid Modaliteit = "bevoegdheid"
	Verbod      Modaliteit = "verbod"
)

// Norm is what one sentence lays on one body.
type Norm struct {
	Orgaan     Orgaan
	Modaliteit Modaliteit
	Soort      Soort
	// Mogelijk are the bodies that a bevoegd gezag can be, joined by |; empty
	// where the text does not tell.
	Mogelijk string
	// Term is the word ("college", "bevoegd gezag") whose meaning the text
	// leaves to the act on which it rests; empty where it needs no other text.
	Term string
	// Via is the article of another law that gives the maker of an instrument
	// or the meaning of a word: "BWBR0037885/art2.4". Of an Onbekend it is the
	// article to look in: "wet/art22.18/lid1" of the act, "art3.6" of the text
	// itself.
	Via string
	// Zekerheid is 'H' for a body that the text names, 'M' for one that a rule
	// gives (the maker of an instrument), 'L' for one that is left to read.
	Zekerheid string
	// Regel names the rule that gave it.
	Regel string
}

// Unresolved tells a norm whose body another text has to give: the act that
// defines "het college", the article that has someone make a programma. Until
// then it is none.
func (n *Norm) Unresolved() bool { return n.Term != "" && n.Orgaan != BevoegdGezag }

// Unit is a piece of a regulation with text of its own, in the order of the
// text: an artikel without leden, a lid, or an onderdeel.
type Unit struct {
	// Artikel and Lid are numbers ("2.6", "1"); Onderdeel is the path of
	// names ("a", "b.1°"), empty for text outside a list.
	Artikel, Lid, Onderdeel []byte
	// Opschrift has the titles of the divisions above it.
	Opschrift []byte
	// Aanhef leads the list that the unit is in: the line before it, then for
	// each list around it the token and text of the item, one a line.
	Aanhef []byte
	// Token is the item's token as written ("a.").
	Token []byte
	// Tekst is the unit's own text, one line for each paragraph.
	Tekst []byte
	// Lijst tells that items follow which a line of Tekst leads. Such a line,
	// ending with a colon, gives its norms with the items.
	Lijst bool
}

// Bepaling is a norm with the sentence that it stands in.
type Bepaling struct {
	Norm
	// Zin is the number of the sentence in its lid, from 1. Items of a list
	// share that of their aanhef.
	Zin int
	// Groep is the same for the provisions that come from one norm in the
	// aanhef of a list: for a register they are one.
	Groep int
	// Onderdeel is the item that it stands in where the unit has a list as
	// lines of its text ("a. ..."); else it is empty and that of the unit holds.
	Onderdeel []byte
	// Tekst is the sentence; for an item its aanhef, token and text.
	Tekst []byte
}
