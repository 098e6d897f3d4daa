package bwb

import (
	"bytes"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/walk"
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
	// loose is text of a division that stands in no artikel.
	loose bool
	// wijzigt tells a wijzig-artikel, amends that it says what another
	// regulation is to be: its own text then lays nothing on anybody.
	wijzigt, amends bool
	// lastLid is the number of the last lid; lidAgain tells that leden come
	// that were there before.
	lastLid  int
	lidAgain bool
}

// provision reads an artikel or circulaire.divisie that was just started. A
// number that it does not give is enig.
func (r *reader) provision(niveau, enig string) error {
	outer, titles, nood := r.current, len(r.opschrift), r.force.nood
	p := provision{opschrift: r.keep(r.opschrift), label: r.attr("label"), status: r.status(),
		stamID: r.attr("stam-id"), bron: r.attr("bron"), effect: r.attr("effect"), wijzigt: string(r.s.Name()) == "wijzig-artikel"}
	if outer >= 0 {
		around := &r.provisions[r.units[outer].provision]
		around.parts = true
		if notInForce(p.status) == "" && notInForce(around.status) != "" {
			p.status = around.status
		}
		nood = nood || r.units[outer].noodwetgeving
	}
	// An artikel that is not yet in force has no date.
	if date, _ := r.s.Attr("inwerking"); len(date) > 0 {
		if p.inwerking, p.hasInwerking = transforms.ParseDate(date); !p.hasInwerking {
			return walk.Errorf(r.s, "inwerking of %s %s is %q, not a date YYYY-MM-DD", niveau, p.label, date)
		}
	}
	r.begin(p, unit{niveau: niveau, pad: r.attr("bwb-ng-variabel-deel"), parent: -1, noodwetgeving: nood})
	first := r.current
	if err := r.parts(); err != nil {
		return err
	}
	if own := &r.provisions[r.units[first].provision]; niveau == "artikel" {
		own.number(enig)
		r.units[first].dubbel = r.double(own, &r.units[first])
	}
	r.opschrift, r.variant = r.opschrift[:titles], noVariant
	return r.end(outer)
}

// number gives an artikel without a number in its kop that of its label.
func (p *provision) number(enig string) {
	if len(p.nummer) == 0 {
		p.nummer = withoutArtikel(fold(nil, 0, p.label))
	}
	if len(p.nummer) == 0 {
		p.nummer = []byte(enig)
	}
}

func (r *reader) begin(p provision, own unit) {
	r.open++
	r.provisions = append(r.provisions, p)
	own.provision = len(r.provisions) - 1
	r.current = r.addUnit(own)
}

// beginLoose starts a provision for text that is in none.
func (r *reader) beginLoose() {
	r.begin(provision{opschrift: r.keep(r.opschrift), status: r.status(), loose: true},
		unit{niveau: "divisie", parent: -1, noodwetgeving: r.force.nood})
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
	switch {
	case isChapterLetter(p.nummer) && len(p.titel) > 0 && p.titel[0] >= '1' && p.titel[0] <= '9':
		p.nummer, p.titel = r.keep(p.nummer, []byte{' '}, p.titel), nil
	case isSuffix(p.titel) && len(p.nummer) > 0 && isDigit(p.nummer[len(p.nummer)-1]):
		p.nummer, p.titel = r.keep(p.nummer, p.titel), nil
	}
	return err
}

// isSuffix tells the letters of artikel 18.32ab where the source has them for
// the title of artikel 18.32.
func isSuffix(titel []byte) bool {
	for _, c := range titel {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return len(titel) > 0 && len(titel) <= 3
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
			u := &r.units[r.elementOf(r.current)]
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
