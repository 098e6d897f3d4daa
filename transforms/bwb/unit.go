package bwb

import (
	"bytes"

	"medebewind/transforms/xmlscan"
)

// unit is a row to be: an artikel or divisie itself, a lid, or an onderdeel.
type unit struct {
	provision int
	// parent is the unit around it, -1 for the provision's own.
	parent int
	niveau string

	// of is one more than the unit of the element that it was made in, 0 for a
	// unit with an element of its own.
	of int

	lid, onderdeel, aanhef, pad, jci []byte
	// prefix of the onderdelen below; nr is the item's token as written.
	nr []byte

	// status is set where the text says that the unit has no force.
	status                string
	noodwetgeving, dubbel bool
	// lijst tells that the unit has items; quoted that its text is another's.
	lijst, quoted bool

	tekst []byte
	line  int // where the line being read starts in tekst
	// joins tells that the next line goes on with the one before.
	joins bool
	noot  []byte
}

// addUnit adds a unit that uses the memory of an earlier one for its text.
func (r *reader) addUnit(u unit) int {
	n := len(r.units)
	if n < cap(r.units) {
		u.tekst = r.units[:n+1][n].tekst[:0]
	}
	r.units = append(r.units, u)
	return n
}

// inside reads the current element as a unit inside the current one.
func (r *reader) inside(u unit) error {
	outer := r.current
	u.parent, u.provision = outer, r.units[outer].provision
	r.current = r.addUnit(u)
	err := r.parts()
	r.current = outer
	return err
}

func (r *reader) lid() error {
	if u := &r.units[r.current]; u.of > 0 && u.niveau == "lid" && r.units[u.of-1].niveau != "lid" {
		r.current = u.parent // a lid that was made ends where the next begins
	}
	r.provisions[r.units[r.current].provision].parts = true
	return r.inside(unit{niveau: "lid", pad: r.attr("bwb-ng-variabel-deel")})
}

func (r *reader) lidnr() error {
	nr, err := r.plainKept(nil)
	u := &r.units[r.current]
	if u.niveau != "lid" {
		return err
	}
	u.lid = number(nr)
	if n := lidValue(u.lid); n > 0 {
		r.provisions[u.provision].lastLid = n
	}
	u.dubbel = u.dubbel || r.again(u)
	return err
}

// lijst reads the items of a list; lead is the text before it.
func (r *reader) lijst() error {
	lead := r.lead()
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		if kind != xmlscan.Start {
			continue
		}
		switch name := string(r.s.Name()); name {
		case "li", "definitie-item", "specificatie-item":
			err = r.li(lead)
		case "meta-data":
			// It is the list's, not the unit's.
			err = r.s.Skip()
		default:
			err = r.part(name)
		}
		if err != nil {
			return err
		}
	}
}

// li reads an item. One without a token is a bullet.
func (r *reader) li(lead []byte) error {
	outer := &r.units[r.current]
	outer.lijst = true
	return r.inside(unit{niveau: "onderdeel", pad: r.attr("bwb-ng-variabel-deel"), aanhef: lead,
		lid: outer.lid, onderdeel: r.path(outer.onderdeel, []byte(bullet))})
}

// token reads the current item's token.
func (r *reader) token() error {
	nr, err := r.plainKept(nil)
	u := &r.units[r.current]
	if u.niveau != "onderdeel" || len(nr) == 0 {
		return err
	}
	u.nr = nr
	u.onderdeel = r.path(r.units[u.parent].onderdeel, onderdeel(nr))
	return err
}

func (r *reader) path(outer, last []byte) []byte {
	if len(outer) == 0 {
		return r.keep(last)
	}
	return r.keep(outer, []byte{'.'}, last)
}

// lead gives the text that leads a list inside the current unit: of a lid or
// artikel its last line so far, as earlier lines may lead lists of their own;
// of an item all that leads it, and its own token and text.
func (r *reader) lead() []byte {
	u := &r.units[r.current]
	if u.niveau != "onderdeel" {
		return r.keep(leadLine(u.tekst))
	}
	var lineEnd, gap []byte
	if len(u.aanhef) > 0 {
		lineEnd = []byte{'\n'}
	}
	if len(u.nr) > 0 && len(u.tekst) > 0 {
		gap = []byte{' '}
	}
	return r.keep(u.aanhef, lineEnd, u.nr, gap, u.tekst)
}

// leadLine gives the last line of a text. Where that is an item, of a list that is
// partly written as lines ("a.de instelling van ..."), the list goes on, and what
// leads it stands before its items.
func leadLine(text []byte) []byte {
	last := bytes.LastIndexByte(text, '\n') + 1
	for from, to := last, len(text); ; {
		line := text[from:to]
		if !isItem(line) {
			if to < len(text) && bytes.HasSuffix(line, []byte(":")) {
				return line
			}
			return text[last:]
		}
		if from == 0 {
			return text[last:]
		}
		to = from - 1
		from = bytes.LastIndexByte(text[:to], '\n') + 1
	}
}

// isItem tells a line that begins with the token of an item.
func isItem(line []byte) bool {
	dot := bytes.IndexByte(line[:min(len(line), 6)], '.')
	if dot < 1 || dot+1 == len(line) || isDigit(line[dot+1]) {
		return false
	}
	for _, c := range bytes.TrimSuffix(bytes.TrimRight(line[:dot], " "), []byte("°")) {
		if (c < 'a' || c > 'z') && !isDigit(c) {
			return false
		}
	}
	return true
}

// bullet is the name that the source's own references give to a bullet.
const bullet = "streep"

// onderdeel gives the name of an item from its token: "a." is a, "(b)" b,
// "1°." 1° and "–" streep.
func onderdeel(token []byte) []byte {
	switch string(token) {
	case "–", "-", "—", "•", "·", "*", "−":
		return []byte(bullet)
	}
	if name := bytes.TrimLeft(bytes.TrimRight(token, ".,;:) "), "( "); len(name) > 0 {
		return name
	}
	return token
}

// number gives the number of a lid without spaces and final dot.
func number(nr []byte) []byte {
	if bytes.IndexByte(nr, ' ') >= 0 {
		nr = bytes.ReplaceAll(nr, []byte{' '}, nil)
	}
	return bytes.TrimRight(nr, ".")
}
