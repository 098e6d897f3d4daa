package bwb

import (
	"bytes"

	"medebewind/transforms/werking"
)

// force is what a division says of the text in it: the status that an artikel
// without one of its own takes over, and whether it is noodwetgeving.
type force struct {
	status string
	nood   bool
}

const (
	nogNiet   = werking.NotYet
	vervallen = werking.Lapsed
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
		r.setForce(r.scope(""), force{nood: true})
	}
	if werking.Possible(text) {
		r.heed(text, true)
	}
	if r.current >= 0 {
		r.announce(text)
	}
	return err
}

// heed takes over a note such as "Dit artikel treedt niet meer in werking." It
// stands in redactie, where it can do without a subject, or as text of the law
// where a publisher lost the mark.
func (r *reader) heed(text []byte, editors bool) {
	var nr []byte
	if r.current >= 0 {
		nr = r.provisions[r.units[r.current].provision].nummer
	}
	if note, ok := werking.Read(text, nr, editors); ok {
		r.setForce(r.scope(note.Noun), force{status: note.Status, nood: note.Nood})
	}
}

// division is what a note speaks of that stands in no artikel; nowhere is one
// on a lid where there is none.
const (
	division = -1
	nowhere  = -2
)

// scope gives the unit that a note at the current place speaks of.
func (r *reader) scope(noun string) int {
	if r.current < 0 || r.provisions[r.units[r.current].provision].loose {
		return division
	}
	at := r.current
	switch noun {
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
