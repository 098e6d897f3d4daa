package bwb

import (
	"bytes"
	"strconv"

	"medebewind/transforms/werking"
)

// Some leden stand in the source as an al that begins with their number:
// <al>4.Het college ...</al>. They are leden all the same.

// al reads a paragraph of the current unit.
func (r *reader) al() error {
	before := len(r.units[r.current].tekst)
	if err := r.line(); err != nil {
		return err
	}
	u := &r.units[r.current]
	if len(u.tekst) == before || u.line > before+1 {
		return nil
	}
	if p := &r.provisions[u.provision]; p.wijzigt {
		p.amends = p.amends || isInstruction(u.tekst[u.line:])
	}
	if u.niveau != "lid" && u.niveau != "artikel" {
		return nil
	}
	if nr, text := cutLidNumber(u.tekst[u.line:]); nr != nil && r.isNextLid(u, nr) {
		r.makeLid(nr, text)
	}
	return nil
}

// cutLidNumber takes the number of a lid from the start of a line: figures,
// perhaps a letter, a dot, and then a sentence.
func cutLidNumber(line []byte) (nr, text []byte) {
	end := 0
	for end < len(line) && end < 2 && isDigit(line[end]) {
		end++
	}
	if end == 0 {
		return nil, nil
	}
	if end < len(line) && line[end] >= 'a' && line[end] <= 'z' {
		end++
	}
	rest := bytes.TrimLeft(line[end:], " ")
	text = bytes.TrimLeft(rest, ".")
	if dots := len(rest) - len(text); dots < 1 || dots > 2 {
		return nil, nil
	}
	if text = bytes.TrimLeft(text, " "); !beginsSentence(text) {
		return nil, nil
	}
	return line[:end], text
}

// beginsSentence tells a capital, perhaps behind a quotation mark or ’s.
func beginsSentence(text []byte) bool {
	for _, mark := range [...]string{"«", "„", "“", "‘", "’s ", "'s ", "\""} {
		text = bytes.TrimPrefix(text, []byte(mark))
	}
	return len(text) > 1 && (text[0] >= 'A' && text[0] <= 'Z' || text[0] == 0xC3 && text[1] >= 0x80 && text[1] <= 0x9E)
}

// isNextLid tells that a number at the start of the last line of u goes on
// from the leden before it. Numbers of a list that the line before leads do
// not.
func (r *reader) isNextLid(u *unit, nr []byte) bool {
	if u.niveau == "lid" && len(u.lid) == 0 && u.line == 0 {
		return true
	}
	before := bytes.TrimRight(u.tekst[:u.line], "\n")
	if r.current == len(r.units)-1 && isRow(before) {
		return false
	}
	n, last := lidValue(nr), r.provisions[u.provision].lastLid
	switch {
	case last == 0 && len(before) == 0 && u.niveau == "artikel":
		return true
	case last == 0:
		return n <= 2
	case n == last:
		return !isDigit(nr[len(nr)-1])
	}
	return n > last && n <= last+3
}

// isRow tells a line that a list begins with or that is a row of one: the
// numbered line after it is the next row.
func isRow(text []byte) bool {
	if len(text) == 0 {
		return false
	}
	if last := text[len(text)-1]; last == ':' || last == ';' || last == ',' {
		return true
	}
	nr, _ := cutLidNumber(text[bytes.LastIndexByte(text, '\n')+1:])
	return nr != nil
}

// lidValue gives the figure in the number of a lid, 0 where it has none.
func lidValue(nr []byte) int {
	end := 0
	for end < len(nr) && isDigit(nr[end]) {
		end++
	}
	n, err := strconv.Atoi(string(nr[:end]))
	if err != nil {
		return 0
	}
	return n
}

// makeLid makes the last line of the current unit a lid of its own, or gives
// the current lid the number that its element left out.
func (r *reader) makeLid(nr, text []byte) {
	u := &r.units[r.current]
	p := &r.provisions[u.provision]
	p.lastLid = lidValue(nr)
	nr = r.keep(nr)
	if u.niveau == "lid" && len(u.lid) == 0 && u.line == 0 {
		u.lid = nr
		u.tekst = append(u.tekst[:0], text...)
		return
	}
	parent := u.parent
	if u.niveau == "artikel" {
		parent = r.current
		p.parts = true
	}
	made := r.addUnit(unit{provision: u.provision, parent: parent, niveau: "lid", of: r.elementOf(r.current) + 1, lid: nr})
	u = &r.units[r.current]
	lid := &r.units[made]
	lid.tekst = append(lid.tekst, text...)
	u.tekst = bytes.TrimRight(u.tekst[:u.line], "\n")
	u.line = bytes.LastIndexByte(u.tekst, '\n') + 1
	r.current = made
	if werking.Possible(lid.tekst) {
		r.heed(lid.tekst, false)
	}
}
