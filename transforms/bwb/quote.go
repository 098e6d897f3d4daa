package bwb

import "bytes"

// Law quotes law: a wijzig-artikel gives the text that another regulation is
// to have, a wetcitaat that which it has. What is quoted is staged with the
// unit that quotes it, as lines, and gives no norms: it is law where it came
// from, and its artikelen and leden are not those of this regulation.
const (
	citaat      = "citaat"
	toelichting = "toelichting"
)

// isQuote tells the elements with text that is not the regulation's own.
func isQuote(name string) bool {
	switch name {
	case "wijziging", "wijzig-divisie", "artikeltekst", "artikelkop", "wetcitaat", "citaat-artikel", "binnenwet", citaat,
		"model", "artikel.toelichting":
		return true
	}
	return false
}

// quote reads what the current unit quotes.
func (r *reader) quote(name string) error {
	outer := &r.units[r.current]
	p := &r.provisions[outer.provision]
	p.amends = p.amends || name == "wijziging" || name == "wijzig-divisie"
	p.parts = p.parts || outer.parent < 0
	u := unit{niveau: citaat, lid: outer.lid, onderdeel: outer.onderdeel, quoted: true}
	if name == "artikel.toelichting" {
		u.niveau = toelichting
	}
	return r.inside(u)
}

// isInstruction tells a line that leads text for another regulation.
func isInstruction(line []byte) bool {
	if len(line) == 0 || line[len(line)-1] != ':' {
		return false
	}
	for _, word := range [...]string{"luid", "gewijzigd", "gevoegd", "vervangen", "gelezen"} {
		if bytes.Contains(line, []byte(word)) {
			return true
		}
	}
	return false
}

// wat reads what a wijzig-artikel says it does, and no more: it lays nothing
// on anybody.
func (r *reader) wat() error {
	r.provisions[r.units[r.current].provision].amends = true
	return r.line()
}

// quotedPart reads an element inside a quotation, whose numbers lead the line
// of what they number.
func (r *reader) quotedPart(name string) error {
	switch name {
	case "lidnr", "li.nr", "nr", "label":
		err := r.line()
		u := &r.units[r.current]
		u.joins = u.line < len(u.tekst)
		return err
	case "kop", "artikelkop":
		err := r.parts()
		r.units[r.current].joins = false
		return err
	case "term", "specificatie":
		return r.term()
	case "table", "tabel":
		return r.table()
	case "artikel", "enig-artikel", "lid", "lijst", "li", "al-groep", "tekst", "structuurtekst", "wijzig-artikel", "wijzig-lid",
		"wijzig-lid-groep", "definitielijst", "definitie-item", "definitie", "specificatielijst", "specificatie-item",
		"adreslijst", "adres", "boek", "deel", "titeldeel", "hoofdstuk", "afdeling", "paragraaf", "sub-paragraaf", "divisie":
		return r.parts()
	}
	if isQuote(name) {
		return r.parts()
	}
	return r.asideOrLine(name)
}

// term reads the term of a definition, or what a value belongs to: its
// definition or value goes on behind it.
func (r *reader) term() error {
	if err := r.line(); err != nil {
		return err
	}
	if u := &r.units[r.current]; len(u.tekst) > u.line {
		u.tekst = colon(u.tekst)
		u.joins = true
	}
	return nil
}

// colon ends text with a colon, unless it has a sign of its own.
func colon(text []byte) []byte {
	if len(text) > 0 {
		switch text[len(text)-1] {
		case ':', ';', ',', '.':
			return text
		}
	}
	return append(text, ':')
}
