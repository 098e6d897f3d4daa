package bwb

import "bytes"

// force is what a division says of the text in it: the status that an artikel
// without one of its own takes over, and whether it is noodwetgeving.
type force struct {
	status string
	nood   bool
}

const (
	nogNiet   = "nogniet"
	vervallen = "vervallen"
)

// notInForce gives status where it tells that text has no force, and else "".
func notInForce(status []byte) string {
	switch string(status) {
	case nogNiet:
		return nogNiet
	case vervallen:
		return vervallen
	}
	return ""
}

// status gives that of the element just started, under that of the divisions
// around it: what is goed in a hoofdstuk that is not in force is not either.
func (r *reader) status() []byte {
	own := r.attr("status")
	if r.force.status != "" && notInForce(own) == "" {
		return []byte(r.force.status)
	}
	return own
}

// redactie heeds what the editors say; their words are no law.
func (r *reader) redactie() error {
	kind, _ := r.s.Attr("type")
	nood := string(kind) == "noodwetgeving"
	text, err := r.plain(r.noteText[:0], 0)
	r.noteText = text
	text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("[Red: ")))
	if nood {
		r.setForce(r.scope(nil), force{nood: true})
	}
	if isForceNote(text) {
		r.heed(text, true)
	}
	if r.current >= 0 {
		r.announce(text)
	}
	return err
}

// forceNouns are what a note on its force can speak of.
var forceNouns = [...]string{"artikel", "lid", "onderdeel", "hoofdstuk", "paragraaf", "afdeling", "titeldeel", "titel", "boek", "deel"}

// isForceNote tells text that can be a note on the force of what it stands in,
// before anything is spent on it.
func isForceNote(text []byte) bool {
	if len(text) < len("Niet in werking") || !bytes.Contains(text[:min(len(text), 60)], []byte("werking")) {
		return false
	}
	switch text[0] | 0x20 {
	case 'a', 'd', 'i', 'n', 't', 'z':
		return true
	}
	return false
}

// heed takes over a note such as "Dit artikel treedt niet meer in werking." It
// stands in redactie, where it can do without a subject, or as text of the law
// where a publisher lost the mark.
func (r *reader) heed(text []byte, editors bool) {
	noun, said := r.cutSubject(text)
	status, rest := cutForce(said)
	if noun == nil && !editors && rest != nil {
		return
	}
	if editors && bytes.HasPrefix(said, []byte("treedt in werking op een ")) && bytes.Contains(said, []byte("te bepalen tijdstip")) {
		status, rest = nogNiet, nil
	}
	switch {
	case status == "":
		return
	case len(rest) == 0, rest[0] == '.', rest[0] == ';':
	case status == nogNiet && (rest[0] == ',' || rest[0] == ':'):
	default:
		return // "treedt niet in werking dan nadat ..." is a rule
	}
	r.setForce(r.scope(noun), force{status: status, nood: bytes.Contains(rest, []byte("buitengewone omstandigheden"))})
}

// cutSubject takes "Dit artikel" from a note, or "Artikel 5" from one that
// stands in it.
func (r *reader) cutSubject(text []byte) (noun, rest []byte) {
	if named, ok := cutFold(text, "artikel "); ok && r.current >= 0 {
		nr := r.provisions[r.units[r.current].provision].nummer
		if rest, ok := bytes.CutPrefix(named, nr); ok && len(nr) > 0 && len(rest) > 1 && rest[0] == ' ' {
			return []byte("artikel"), rest[1:]
		}
	}
	said, ok := cutFold(text, "dit ")
	if !ok {
		said, ok = cutFold(text, "deze ")
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
		return nogNiet, nil // which can be nothing but a note
	}
	rest, _ = cutFold(said, "is ")
	rest, enters := cutFold(rest, "treedt ")
	rest, will := cutFold(rest, "zal ")
	rest, yet := cutFold(rest, "nog ")
	rest, not := cutFold(rest, "niet ")
	rest, more := cutFold(rest, "meer ")
	rest, ok := cutFold(rest, "in werking")
	if !ok {
		rest, ok = cutFold(rest, "inwerking")
	}
	if !not || !ok {
		return "", nil
	}
	for _, end := range [...]string{" getreden", " treden"} {
		rest, _ = cutFold(rest, end)
	}
	if more || (enters || will) && !yet {
		return vervallen, rest
	}
	return nogNiet, rest
}

// cutFold is bytes.CutPrefix with a first letter of either case.
func cutFold(text []byte, prefix string) (rest []byte, found bool) {
	if len(text) < len(prefix) || text[0]|0x20 != prefix[0]|0x20 || string(text[1:len(prefix)]) != prefix[1:] {
		return text, false
	}
	return text[len(prefix):], true
}

// division is what a note speaks of that stands in no artikel; nowhere is one
// on a lid where there is none.
const (
	division = -1
	nowhere  = -2
)

// scope gives the unit that a note at the current place speaks of.
func (r *reader) scope(noun []byte) int {
	if r.current < 0 || r.provisions[r.units[r.current].provision].loose {
		return division
	}
	at := r.current
	switch string(noun) {
	case "", "onderdeel":
		return at
	case "lid":
		for at >= 0 && r.units[at].niveau != "lid" {
			at = r.units[at].parent
		}
		if at < 0 {
			return nowhere
		}
	default:
		for r.units[at].parent >= 0 {
			at = r.units[at].parent
		}
	}
	return at
}

// setForce notes it on a unit or on the division at hand.
func (r *reader) setForce(at int, f force) {
	if at == nowhere {
		return
	}
	if at == division {
		if r.force.nood = r.force.nood || f.nood; f.status != "" {
			r.force.status = f.status
		}
		if at = r.current; at < 0 {
			return
		}
	}
	u := &r.units[at]
	if u.noodwetgeving = u.noodwetgeving || f.nood; f.status != "" {
		u.status = f.status
	}
}
