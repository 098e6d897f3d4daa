package bwb

import (
	"bytes"

	"medebewind/transforms/werking"
	"medebewind/transforms/xmlscan"
)

// line reads an al, or any element with running text, as a line of the
// current unit.
func (r *reader) line() error {
	r.beginLine()
	if err := r.running(); err != nil {
		return err
	}
	r.endLine()
	return nil
}

func (r *reader) beginLine() {
	u := &r.units[r.current]
	if u.joins {
		u.joins = false
		u.tekst = space(u.tekst, u.line)
		return
	}
	if len(u.tekst) > 0 {
		u.tekst = append(u.tekst, '\n')
	}
	u.line = len(u.tekst)
}

// endLine drops a line that stayed empty, and heeds one by which the source
// says that it does not hold.
func (r *reader) endLine() {
	u := &r.units[r.current]
	u.tekst = trimEnd(u.tekst, u.line)
	if line := u.tekst[u.line:]; len(line) > 0 {
		if werking.Possible(line) {
			r.heed(line, false)
		}
	} else if u.line > 0 {
		u.tekst = u.tekst[:u.line-1]
	}
	u = &r.units[r.current]
	u.line = bytes.LastIndexByte(u.tekst, '\n') + 1
}

// running reads running text to the end of the current element, through
// references and emphasis. Words on both sides of an element that is neither
// do not join.
func (r *reader) running() error {
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return err
		}
		u := &r.units[r.current]
		if kind == xmlscan.Text {
			u.tekst = r.text(u.tekst, u.line)
			continue
		}
		name := string(r.s.Name())
		if isInline(name) {
			if err = r.running(); err != nil {
				return err
			}
			continue
		}
		tekst, done, err := r.aside(name, u.tekst, u.line)
		switch {
		case done:
			r.units[r.current].tekst = tekst
		case isPart(name):
			r.endLine()
			err = r.part(name)
			r.beginLine()
		default:
			err = r.apartRunning()
		}
		if err != nil {
			return err
		}
	}
}

// apartRunning reads an element that is not known inside running text.
func (r *reader) apartRunning() error {
	u := &r.units[r.current]
	u.tekst = space(u.tekst, u.line)
	err := r.running()
	u = &r.units[r.current]
	u.tekst = space(u.tekst, u.line)
	return err
}

// isInline tells the elements that are part of the words around them.
func isInline(name string) bool {
	switch name {
	case "nadruk", "intref", "extref", "intref-groep", "extref-groep", "dossierref", "eg-richtlijn",
		"ovl", "unl", "aanhaling", "indexterm", "dfn", "cit", "afk", "tekstcorrectie",
		"vet", "cursief", "b", "i", "u", "em", "strong", "span", "a":
		return true
	}
	return false
}

// plain appends the folded text of the current element to dst, with a space
// between blocks, and may leave one at the end.
func (r *reader) plain(dst []byte, from int) ([]byte, error) {
	for {
		kind, err := r.s.Next()
		if err != nil || kind == xmlscan.End {
			return dst, err
		}
		if kind == xmlscan.Text {
			dst = r.text(dst, from)
			continue
		}
		if dst, err = r.plainElement(string(r.s.Name()), dst, from); err != nil {
			return dst, err
		}
	}
}

// plainElement appends the text of the element that was just started.
func (r *reader) plainElement(name string, dst []byte, from int) ([]byte, error) {
	if isInline(name) {
		return r.plain(dst, from)
	}
	dst, done, err := r.aside(name, dst, from)
	if done || err != nil {
		return dst, err
	}
	at := len(dst)
	dst, err = r.plain(space(dst, from), from)
	if (name == "term" || name == "specificatie") && len(dst) > at {
		dst = colon(trimEnd(dst, at))
	}
	return space(dst, from), err
}

// plainKept reads the text of the current element into the arena. Text that
// was read before is kept in its stead: the first kop counts.
func (r *reader) plainKept(before []byte) ([]byte, error) {
	from := len(r.arena)
	text, err := r.plain(r.arena, from)
	text = trimEnd(text, from)
	if len(before) > 0 {
		return before, err
	}
	r.arena = text
	return text[from:len(text):len(text)], err
}
