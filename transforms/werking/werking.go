// Package werking reads what a text says of its own force: the notes of editors,
// and of publishers that lost their mark, such as "Dit artikel treedt niet meer in
// werking." XML and plain text say it in the same words.
package werking

import "bytes"

// What text without force is.
const (
	NotYet = "nogniet"
	Lapsed = "vervallen"
)

// Note is what a note says.
type Note struct {
	// Noun is what it speaks of ("artikel", "lid"), empty where it does not say.
	Noun string
	// Status is NotYet or Lapsed.
	Status string
	// Nood: it comes into force in an emergency.
	Nood bool
}

// Read reads a note that stands in artikel, which can be empty. What editors say
// can do without a subject; law can speak of force as well, and then says nothing
// of itself.
func Read(text, artikel []byte, editors bool) (note Note, ok bool) {
	noun, said := cutSubject(text, artikel)
	status, rest := cutForce(said)
	if noun == nil && !editors && rest != nil {
		return Note{}, false
	}
	if editors && bytes.HasPrefix(said, []byte("treedt in werking op een ")) && bytes.Contains(said, []byte("te bepalen tijdstip")) {
		status, rest = NotYet, nil
	}
	switch {
	case status == "":
		return Note{}, false
	case len(rest) == 0, rest[0] == '.', rest[0] == ';':
	case status == NotYet && (rest[0] == ',' || rest[0] == ':'):
	default:
		return Note{}, false // "treedt niet in werking dan nadat ..." is a rule
	}
	return Note{Noun: string(noun), Status: status, Nood: bytes.Contains(rest, []byte("buitengewone omstandigheden"))}, true
}

// forceNouns are what a note on its force can speak of.
var forceNouns = [...]string{"artikel", "lid", "onderdeel", "hoofdstuk", "paragraaf", "afdeling", "titeldeel", "titel", "boek", "deel"}

// Possible tells text that can be a note, before anything is spent on it.
func Possible(text []byte) bool {
	if len(text) < len("Niet in werking") || !bytes.Contains(text[:min(len(text), 60)], []byte("werking")) {
		return false
	}
	switch text[0] | 0x20 {
	case 'a', 'd', 'i', 'n', 't', 'z':
		return true
	}
	return false
}

// cutSubject takes "Dit artikel" from a note, or "Artikel 5" from one that
// stands in it.
func cutSubject(text, artikel []byte) (noun, rest []byte) {
	if named, ok := CutFold(text, "artikel "); ok {
		if rest, ok := bytes.CutPrefix(named, artikel); ok && len(artikel) > 0 && len(rest) > 1 && rest[0] == ' ' {
			return []byte("artikel"), rest[1:]
		}
	}
	said, ok := CutFold(text, "dit ")
	if !ok {
		said, ok = CutFold(text, "deze ")
	}
	if noun, rest, found := bytes.Cut(said, []byte{' '}); ok && found {
		for _, known := range forceNouns {
			if string(noun) == known {
				return noun, rest
			}
		}
	}
	return nil, text
}

// cutForce reads "is nog niet in werking getreden", with the status that it
// gives, and what follows it.
func cutForce(said []byte) (status string, rest []byte) {
	if string(bytes.TrimRight(said, " .")) == "Treedt in werking op een nader te bepalen tijdstip" {
		return NotYet, nil // which can be nothing but a note
	}
	rest, _ = CutFold(said, "is ")
	rest, enters := CutFold(rest, "treedt ")
	rest, will := CutFold(rest, "zal ")
	rest, yet := CutFold(rest, "nog ")
	rest, not := CutFold(rest, "niet ")
	rest, more := CutFold(rest, "meer ")
	rest, ok := CutFold(rest, "in werking")
	if !ok {
		rest, ok = CutFold(rest, "inwerking")
	}
	if !not || !ok {
		return "", nil
	}
	for _, end := range [...]string{" getreden", " treden"} {
		rest, _ = CutFold(rest, end)
	}
	if more || (enters || will) && !yet {
		return Lapsed, rest
	}
	return NotYet, rest
}

// CutFold is bytes.CutPrefix with a first letter of either case.
func CutFold(text []byte, prefix string) (rest []byte, found bool) {
	if len(text) < len(prefix) || text[0]|0x20 != prefix[0]|0x20 || string(text[1:len(prefix)]) != prefix[1:] {
		return text, false
	}
	return text[len(prefix):], true
}
