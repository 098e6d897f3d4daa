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
