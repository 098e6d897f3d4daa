package bwb

import (
	"bytes"

	"medebewind/transforms/werking"
)

// A law can have two texts of one artikel at the same time, each for its own
// cases. The source writes them as two artikelen with one number, or as one
// with "Voor overige gevallen luidt het artikel als volgt:" between them. The
// first counts; of the second all units are dubbel.

// variant is what the editors announced to come in another version.
type variant uint8

const (
	noVariant variant = iota
	variantArtikel
	variantLid
)

// announce notes that the text to come is another version of what was read.
func (r *reader) announce(note []byte) {
	note = bytes.TrimRight(note, " :.")
	if !bytes.Contains(note, []byte("luid")) || !bytes.HasSuffix(note, []byte("als volgt")) {
		return
	}
	r.variant = variantArtikel
	if bytes.Contains(note, []byte(" lid ")) && !bytes.Contains(note, []byte("het artikel")) {
		r.variant = variantLid
	}
}

// tussenkop passes a heading inside an artikel. One that has the artikel's own
// number begins it anew.
func (r *reader) tussenkop() error {
	text, err := r.plain(r.noteText[:0], 0)
	r.noteText = text
	nr := r.provisions[r.units[r.current].provision].nummer
	if again, ok := werking.CutFold(text, "artikel "); ok && len(nr) > 0 && bytes.Equal(bytes.TrimRight(again, " ."), nr) {
		r.variant = variantArtikel
	}
	return err
}

// beginVariant begins the version that was announced, at the place where it
// can stand: a lid inside it, an artikel outside its leden.
func (r *reader) beginVariant() {
	u := &r.units[r.current]
	p := &r.provisions[u.provision]
	if r.variant == variantLid {
		p.lidAgain = true
	} else if u.parent >= 0 {
		return
	}
	if again := r.variant == variantArtikel || u.niveau == "lid"; again && r.hasText(u.provision) {
		r.current = r.addUnit(unit{provision: u.provision, parent: u.parent, niveau: u.niveau, of: r.elementOf(r.current) + 1,
			lid: u.lid, pad: u.pad, dubbel: true})
	}
	r.variant = noVariant
}

// elementOf gives the unit of the XML element that the unit at was made in.
func (r *reader) elementOf(at int) int {
	if of := r.units[at].of; of > 0 {
		return of - 1
	}
	return at
}

func (r *reader) hasText(provision int) bool {
	for i := range r.units {
		if r.units[i].provision == provision && len(r.units[i].tekst) > 0 {
			return true
		}
	}
	return false
}

// again tells a lid whose number the artikel had before, where another version
// of leden was announced.
func (r *reader) again(u *unit) bool {
	p := &r.provisions[u.provision]
	if !p.lidAgain {
		return false
	}
	for i := range r.units {
		if other := &r.units[i]; other != u && other.provision == u.provision && other.niveau == "lid" && bytes.Equal(other.lid, u.lid) {
			return true
		}
	}
	p.lidAgain = false
	return false
}

// double tells an artikel whose number another one in force had before, in the
// same division: in some laws each hoofdstuk counts anew.
func (r *reader) double(p *provision, own *unit) bool {
	if len(p.nummer) == 0 || notInForce(p.status) != "" || own.status != "" || own.noodwetgeving || !r.hasText(own.provision) {
		return false
	}
	// The division once, and not with each of its artikelen: its heading may be long.
	there := r.seen[string(p.opschrift)]
	if there[string(p.nummer)] {
		return true
	}
	if there == nil {
		if r.seen == nil {
			r.seen = map[string]map[string]bool{}
		}
		there = map[string]bool{}
		r.seen[string(p.opschrift)] = there
	}
	there[string(p.nummer)] = true
	return false
}
