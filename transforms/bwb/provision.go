package bwb

import (
	"bytes"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/xmlscan"
)

// provision is an artikel or a circulaire.divisie: what its units share.
type provision struct {
	opschrift, titel, nummer     []byte
	status, stamID, bron, effect []byte
	inwerking                    arrow.Date32
	hasInwerking                 bool
	label                        []byte
	// parts tells that leden or provisions inside have its text: then it has
	// a row of its own only for text beside them.
	parts bool
}

// provision reads an artikel or circulaire.divisie that was just started.
func (r *reader) provision(niveau string) error {
	outer, titles := r.current, len(r.opschrift)
	if outer >= 0 {
		r.provisions[r.units[outer].provision].parts = true
	}
	p := provision{opschrift: r.keep(r.opschrift), label: r.attr("label"), status: r.attr("status"),
		stamID: r.attr("stam-id"), bron: r.attr("bron"), effect: r.attr("effect")}
	// An artikel that is not yet in force has no date.
	if date, _ := r.s.Attr("inwerking"); len(date) > 0 {
		if p.inwerking, p.hasInwerking = transforms.ParseDate(date); !p.hasInwerking {
			return errorHere(r.s, "inwerking of %s %s is %q, not a date YYYY-MM-DD", niveau, p.label, date)
		}
	}
	r.begin(p, unit{niveau: niveau, pad: r.attr("bwb-ng-variabel-deel"), parent: -1})
	if err := r.parts(); err != nil {
		return err
	}
	if own := &r.provisions[r.units[r.current].provision]; niveau == "artikel" && len(own.nummer) == 0 {
		own.nummer = withoutArtikel(own.label)
	}
	r.opschrift = r.opschrift[:titles]
	return r.end(outer)
}

func (r *reader) begin(p provision, own unit) {
	r.open++
	r.provisions = append(r.provisions, p)
	own.provision = len(r.provisions) - 1
	r.current = r.addUnit(own)
}

// beginLoose starts a provision for text that is in none.
func (r *reader) beginLoose() {
	r.begin(provision{opschrift: r.keep(r.opschrift)}, unit{niveau: "divisie", parent: -1})
}

// end closes the current provision and returns to the unit outer.
func (r *reader) end(outer int) error {
	r.current = outer
	if r.open--; r.open > 0 {
		return nil
	}
	err := r.emit()
	r.provisions, r.units, r.arena = r.provisions[:0], r.units[:0], r.arena[:0]
	return err
}

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
		}
	}
}

// isPart tells the elements that part treats apart. Others are running text.
func isPart(name string) bool {
	switch name {
	case "al", "lid", "lijst", "li", "table", "tabel", "tekst", "kop", "lidnr", "li.nr",
		"meta-data", "redactie", "tussenkop", "artikel", "circulaire.divisie":
		return true
	}
	return false
}

// part reads one element inside the current unit.
func (r *reader) part(name string) error {
	u := &r.units[r.current]
	switch name {
	case "kop":
		return r.provisionKop()
	case "lid":
		return r.lid()
	case "lidnr":
		nr, err := r.plainKept(nil)
		if u.niveau == "lid" {
			u.lid = number(nr)
		}
		return err
	case "li.nr":
		return r.token()
	case "lijst":
		return r.lijst()
	case "li":
		return r.li(r.lead())
	case "table", "tabel":
		return r.table()
	case "tekst":
		return r.parts()
	case "meta-data":
		return r.metaData()
	case "redactie":
		return r.redactie()
	case "tussenkop":
		return r.s.Skip()
	case "artikel":
		return r.provision("artikel")
	case "circulaire.divisie":
		return r.provision("divisie")
	}
	return r.line()
}

func (r *reader) provisionKop() error {
	k, err := r.kop()
	own := &r.units[r.current]
	p := &r.provisions[own.provision]
	if own.parent >= 0 || len(p.nummer) > 0 {
		return err
	}
	p.titel = k.titel
	p.nummer = bytes.TrimRight(k.nr, ".")
	if own.niveau == "divisie" {
		r.pushTitle(k)
		return err
	}
	if len(p.nummer) == 0 {
		p.nummer = withoutArtikel(k.label)
	}
	if isChapterLetter(p.nummer) && len(p.titel) > 0 && p.titel[0] >= '1' && p.titel[0] <= '9' {
		p.nummer = r.keep(p.nummer, []byte{' '}, p.titel)
		p.titel = nil
	}
	return err
}

// isChapterLetter tells the numbers of the Kieswet, whose artikel X 8 has X
// for its number and 8 for its title.
func isChapterLetter(nr []byte) bool {
	return len(nr) > 0 && len(nr) <= 2 && nr[0] >= 'A' && nr[0] <= 'Z' && nr[len(nr)-1] >= 'A'
}

// withoutArtikel gives the number in "Artikel 3a". Artikelen that lapsed long
// ago have theirs in a label only.
func withoutArtikel(label []byte) []byte {
	const word = "artikel"
	if len(label) >= len(word) && bytes.EqualFold(label[:len(word)], []byte(word)) {
		label = label[len(word):]
	}
	return bytes.TrimRight(bytes.TrimSpace(label), ".")
}

// metaData takes the current unit's own reference. Where both are given, the
// version of 1.3 is the one that wetten.overheid.nl resolves.
func (r *reader) metaData() error {
	for depth := r.s.Depth(); ; {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End && r.s.Depth() < depth {
			return err
		}
		if kind != xmlscan.Start {
			continue
		}
		switch string(r.s.Name()) {
		case "jcis":
		case "jci":
			u := &r.units[r.current]
			version, _ := r.s.Attr("versie")
			if string(version) == "1.3" || len(u.jci) == 0 {
				u.jci = r.attr("verwijzing")
			}
		default:
			err = r.s.Skip()
		}
		if err != nil {
			return err
		}
	}
}

// redactie notes what the editors say on the force of the current unit; their
// words are no law.
func (r *reader) redactie() error {
	if kind, _ := r.s.Attr("type"); r.current >= 0 {
		u := &r.units[r.current]
		switch string(kind) {
		case "noodwetgeving":
			u.noodwetgeving = true
		case "extra":
			u.dubbel = true
		}
	}
	return r.s.Skip()
}
