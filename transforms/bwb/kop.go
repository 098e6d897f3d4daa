package bwb

import (
	"bytes"

	"medebewind/transforms/xmlscan"
)

// kop is the head of a division or provision. naam is its label and number in
// the order of the text: "Hoofdstuk 2", "Vierde titel".
type kop struct{ label, nr, titel, naam []byte }

func (r *reader) kop() (kop, error) {
	var k kop
	var subtitel []byte
	for {
		kind, err := r.s.Next()
		if err != nil {
			return k, err
		}
		if kind == xmlscan.End {
			break
		}
		if kind != xmlscan.Start {
			continue
		}
		switch string(r.s.Name()) {
		case "label":
			k.label, err = r.named(&k, k.label)
		case "nr":
			k.nr, err = r.named(&k, k.nr)
		case "titel":
			k.titel, err = r.plainKept(k.titel)
		case "subtitel":
			subtitel, err = r.plainKept(subtitel)
		case "redactie":
			err = r.redactie()
		case "noot":
			err = r.note()
		default:
			err = r.s.Skip()
		}
		if err != nil {
			return k, err
		}
	}
	if len(k.titel) == 0 {
		k.titel = subtitel
	} else if len(subtitel) > 0 {
		k.titel = r.keep(k.titel, []byte(": "), subtitel)
	}
	return k, nil
}

// named reads a label or number, and adds it to the name of k.
func (r *reader) named(k *kop, before []byte) ([]byte, error) {
	text, err := r.plainKept(before)
	if len(before) == 0 && len(text) > 0 {
		if k.naam = bytes.Clone(k.naam); len(k.naam) > 0 {
			k.naam = append(k.naam, ' ')
		}
		k.naam = append(k.naam, text...)
	}
	return text, err
}

// pushTitle adds a division to opschrift: its title, or where it has none the
// label and number that it goes by.
func (r *reader) pushTitle(k kop) {
	title := k.titel
	if len(title) == 0 {
		title = k.naam
	}
	if len(title) == 0 {
		return
	}
	if len(r.opschrift) > 0 {
		r.opschrift = append(r.opschrift, " > "...)
	}
	r.opschrift = append(r.opschrift, title...)
}
