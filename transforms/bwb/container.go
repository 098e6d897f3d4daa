package bwb

import (
	"bytes"

	"medebewind/transforms/xmlscan"
)

// container reads an element around provisions: the document, its text, a
// boek, hoofdstuk, paragraaf, or anything else. Names of divisions are not
// listed: an artikel is found inside those that a later schema adds as well.
func (r *reader) container() error {
	titles := len(r.opschrift)
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
			r.opschrift = r.opschrift[:titles]
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
	case "al", "lijst", "table", "tabel", "tekst":
		return true
	}
	return false
}

func (r *reader) element(name string) error {
	switch name {
	case "meta-data", "redactie", "bwb-wijzigingen", "redactionele-correcties":
		return r.s.Skip()
	case "wetgeving":
		soort, _ := r.s.Attr("soort")
		r.soort = bytes.Clone(soort)
	case "citeertitel":
		return r.title(&r.citeertitel)
	case "intitule":
		return r.title(&r.intitule)
	case "wettekst", "regeling-tekst", "circulaire", "circulaire-tekst":
		return r.text(name)
	case "circulaire.divisie":
		r.found = true
		return r.provision("divisie")
	case "artikel":
		return r.ifInText(func() error { return r.provision("artikel") })
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

// text reads the element that holds the regulation's text.
func (r *reader) text(name string) error {
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

// kop is the head of a division or provision.
type kop struct{ label, nr, titel []byte }

func (r *reader) kop() (kop, error) {
	var k kop
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return k, err
		}
		if kind != xmlscan.Start {
			continue
		}
		field := &k.titel
		switch string(r.s.Name()) {
		case "label":
			field = &k.label
		case "nr":
			field = &k.nr
		case "titel":
		case "redactie":
			err = r.redactie()
			field = nil
		default:
			err = r.s.Skip()
			field = nil
		}
		if field != nil {
			*field, err = r.plainKept(*field)
		}
		if err != nil {
			return k, err
		}
	}
}

// pushTitle adds a division to opschrift: its title, or where it has none the
// label and number that it goes by.
func (r *reader) pushTitle(k kop) {
	title := k.titel
	if len(title) == 0 {
		title = bytes.TrimSpace(bytes.Join([][]byte{k.label, k.nr}, []byte{' '}))
	}
	if len(title) == 0 {
		return
	}
	if len(r.opschrift) > 0 {
		r.opschrift = append(r.opschrift, " > "...)
	}
	r.opschrift = append(r.opschrift, title...)
}
