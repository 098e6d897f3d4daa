package wettekst

import (
	"strings"

	"medebewind/transforms/werking"
)

// notYet is what the website sets above text that is not in force, between
// brackets, and some files as a line of the law.
const notYet = "Treedt in werking op een nader te bepalen tijdstip"

// saysNotYet tells that line, which stands alone however lines are wrapped.
func saysNotYet(line string) bool { return strings.Trim(line, "[]. ") == notYet }

// note reads a paragraph as one on the force of the text that it stands in.
func (r *reader) note(text string) (werking.Note, bool) {
	if saysNotYet(text) {
		return werking.Note{Status: werking.NotYet}, true
	}
	if !werking.Possible([]byte(text)) {
		return werking.Note{}, false
	}
	return werking.Read([]byte(text), []byte(r.artikel), false)
}

// heed takes over what a paragraph that was just read says of its own force. What
// says it of a hoofdstuk or the like is not heeded: where that ends is not told.
func (r *reader) heed(text string) {
	note, ok := r.note(text)
	if !ok || r.artikel == "" || r.quoting {
		return
	}
	switch note.Noun {
	case "", "lid":
		switch {
		case r.current != r.body:
			r.current.Werking = note.Status
		case r.lid != "":
			r.lidWerking, r.current.Werking = note.Status, note.Status
		case note.Noun == "":
			r.setArtikel(note.Status)
		}
	case "onderdeel":
		r.current.Werking = note.Status
	case "artikel":
		r.setArtikel(note.Status)
	}
}

// setArtikel gives all units of the artikel at hand a status.
func (r *reader) setArtikel(status string) {
	r.werking = status
	for i := len(r.units) - 1; i >= 0 && string(r.units[i].Artikel) == r.artikel && string(r.units[i].Wijziging) == r.wijziging; i-- {
		r.units[i].Werking = status
	}
}
