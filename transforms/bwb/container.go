package bwb

import (
	"bytes"

	"medebewind/transforms/xmlscan"
)

// container reads an element around provisions: the document, its text, a
// boek, hoofdstuk, paragraaf, or anything else. Names of divisions are not
// listed: an artikel is found inside those that a later schema adds as well.
//
// What it or a note in it says of its force holds for all that is in it; what
// a structuurtekst says holds for the division that it is the text of.
func (r *reader) container() error {
	titles, outer := len(r.opschrift), r.force
	name := string(r.s.Name())
	if status, _ := r.s.Attr("status"); name != "wetgeving" && name != "structuurtekst" && notInForce(status) != "" {
		r.force.status = notInForce(status)
	}
	loose := false
	for {
		kind, err := r.s.Next()
		if err != nil {
			return err
		}
		if kind == xmlscan.Text {
			continue
		}
		isLoose := kind == xmlscan.Start && r.inText && isLooseText(r.s.Name())
		if loose && !isLoose {
			loose = false
			if err := r.end(-1); err != nil {
				return err
			}
		}
		switch {
		case kind == xmlscan.End:
			if r.opschrift = r.opschrift[:titles]; name != "structuurtekst" {
				r.force = outer
			}
			return nil
		case !isLoose:
			err = r.element(string(r.s.Name()))
		default:
			if !loose {
				loose = true
				r.beginLoose()
			}
			err = r.part(string(r.s.Name()))
		}
		if err != nil {
			return err
		}
	}
}

// isLooseText tells text that stands in a division and in no artikel, as in
// old decrees and at the head of a circulaire. It becomes a divisie.
func isLooseText(name []byte) bool {
	switch string(name) {
	case "al", "al-groep", "lijst", "table", "tabel", "tekst", "definitielijst", "specificatielijst", "adreslijst", "adres",
		"plaatje", "formule", "citaat", "wetcitaat":
		return true
	}
	return false
}

func (r *reader) element(name string) error {
	switch name {
	case "meta-data", "bwb-wijzigingen", "redactionele-correcties", "officiele-inhoudsopgave", "noot":
		return r.s.Skip()
	case "redactie":
		return r.ifInText(r.redactie)
	case "wetgeving":
		soort, _ := r.s.Attr("soort")
		r.soort = bytes.Clone(soort)
	case "citeertitel":
		return r.title(&r.citeertitel)
	case "intitule":
		return r.title(&r.intitule)
	case "wettekst", "regeling-tekst", "vrije-tekst", "circulaire", "circulaire-tekst":
		return r.wetText(name)
	case "circulaire.divisie":
		r.found = true
		return r.provision("divisie", "")
	case "artikel", "enig-artikel", "wijzig-artikel":
		return r.ifInText(func() error { return r.artikel(name) })
	case "kop":
		return r.ifInText(func() error {
			k, err := r.kop()
			r.pushTitle(k)
			return err
		})
	case "bijlage":
		// It can quote artikelen, of a treaty for instance.
		if !r.inText || r.inCirculaire {
			return r.s.Skip()
		}
	}
	return r.container()
}

// wetText reads the element that holds the regulation's text.
func (r *reader) wetText(name string) error {
	inText, inCirculaire := r.inText, r.inCirculaire
	r.found, r.inText = true, true
	r.inCirculaire = inCirculaire || name == "circulaire"
	err := r.container()
	r.inText, r.inCirculaire = inText, inCirculaire
	return err
}

func (r *reader) ifInText(read func() error) error {
	if !r.inText {
		return r.s.Skip()
	}
	return read()
}

// title reads a title of the regulation: the first that has text.
func (r *reader) title(into *[]byte) error {
	text, err := r.plain(nil, 0)
	if len(*into) == 0 {
		*into = trimEnd(text, 0)
	}
	return err
}

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
