package bwb

import "medebewind/transforms/xmlscan"

// parts reads what is inside a provision or unit.
func (r *reader) parts() error {
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		if kind == xmlscan.Start {
			if err := r.part(string(r.s.Name())); err != nil {
				return err
			}
			if r.variant != noVariant {
				r.beginVariant()
			}
		}
	}
}

// isPart tells the elements that part treats apart. Others are running text.
func isPart(name string) bool {
	switch name {
	case "al", "lid", "lijst", "li", "table", "tabel", "tekst", "kop", "lidnr", "li.nr", "tussenkop", "artikel", "circulaire.divisie",
		"enig-artikel", "wijzig-artikel", "wijzig-lid", "wijzig-lid-groep", "wat", "al-groep", "structuurtekst", "officiele-inhoudsopgave",
		"definitielijst", "definitie-item", "term", "definitie", "specificatielijst", "specificatie-item", "specificatie", "waarde",
		"adreslijst", "adres", "adresregel", "considerans.lijst":
		return true
	}
	return isQuote(name)
}

// part reads one element inside the current unit.
func (r *reader) part(name string) error {
	if r.units[r.current].quoted {
		return r.quotedPart(name)
	}
	switch name {
	case "al":
		return r.al()
	case "lid", "wijzig-lid":
		return r.lid()
	case "lidnr":
		return r.lidnr()
	case "li.nr":
		return r.token()
	case "lijst", "considerans.lijst", "definitielijst", "specificatielijst":
		return r.lijst()
	case "li", "definitie-item", "specificatie-item":
		return r.li(r.lead())
	case "term", "specificatie":
		return r.term()
	case "table", "tabel":
		return r.table()
	case "tekst", "structuurtekst", "al-groep", "definitie", "adreslijst", "adres", "wijzig-lid-groep":
		return r.parts()
	case "kop", "tussenkop", "meta-data", "wat", "officiele-inhoudsopgave":
		return r.heading(name)
	case "artikel", "enig-artikel", "wijzig-artikel", "circulaire.divisie":
		return r.within(name)
	}
	if isQuote(name) {
		return r.quote(name)
	}
	return r.asideOrLine(name)
}

// heading reads what says something of the current unit and is no text of it.
func (r *reader) heading(name string) error {
	switch name {
	case "kop":
		return r.provisionKop()
	case "tussenkop":
		return r.tussenkop()
	case "meta-data":
		return r.metaData()
	case "wat":
		return r.wat()
	}
	return r.s.Skip() // a table of contents
}

// within reads a provision inside another one. An artikel of one that amends is
// not this regulation's.
func (r *reader) within(name string) error {
	switch {
	case name == "circulaire.divisie":
		return r.provision("divisie", "")
	case r.provisions[r.units[r.current].provision].amends && name != "wijzig-artikel":
		return r.quote(name)
	}
	return r.artikel(name)
}

// artikel reads one of the elements that are an artikel.
func (r *reader) artikel(name string) error {
	if name == "enig-artikel" {
		return r.provision("artikel", "Enig artikel")
	}
	return r.provision("artikel", "")
}

// asideOrLine reads an element that is none of the parts.
func (r *reader) asideOrLine(name string) error {
	switch name {
	case "redactie":
		return r.redactie()
	case "noot":
		return r.note()
	}
	r.beginLine()
	u := &r.units[r.current]
	tekst, done, err := r.aside(name, u.tekst, u.line)
	if done {
		r.units[r.current].tekst = tekst
	} else if err == nil {
		err = r.running()
	}
	if err == nil {
		r.endLine()
	}
	return err
}
