package wettekst

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fitsLid tells whether a number that text starts with is that of a lid.
func (r *reader) fitsLid(t token, rest string, p paragraph) bool {
	if t.kind != nummer || strings.HasPrefix(t.raw, "(") || !p.hard {
		return false
	}
	first, _ := utf8.DecodeRuneInString(rest)
	capital := rest == "" || !unicode.IsLower(first)
	if t.bare && (!capital || unicode.IsDigit(first)) {
		return false
	}
	if r.body == nil || r.letter != "" && capital {
		return true
	}
	before := lastLine(r.current.Tekst)
	if r.number.raw == "" {
		// Text that leads a list, or an artikel whose first lid has no number.
		n, _ := t.value()
		return capital && !r.listed(t) && (n == 1 && !strings.HasSuffix(before, ":") || n == 2)
	}
	if r.listed(t) {
		return capital && t.next(r.number) && strings.HasSuffix(before, ".")
	}
	if capital {
		// Two leden with one number occur, where one is not yet in force.
		return t.after(r.number) || t.name == r.number.name && strings.HasSuffix(before, ".")
	}
	return t.next(r.number) && len(r.stack) == 0 && !strings.HasSuffix(before, ":")
}

// listed tells whether t can go on a list of numbers.
func (r *reader) listed(t token) bool {
	for _, l := range r.stack {
		if l.token.kind == nummer && t.after(l.token) {
			return true
		}
	}
	return false
}

// startItem starts an item, if its token fits there. inline tells a token
// that stands behind another on the same line.
func (r *reader) startItem(t token, p paragraph, inline bool) bool {
	if t.bare {
		return false
	}
	t = r.romeinsOrLetter(t)
	depth, sibling := r.place(t, p.indent)
	if !sibling {
		if !t.first() && (!p.hard || depth > 0 || t.kind == nummer) {
			return false
		}
		if inline {
			depth = len(r.stack)
		}
	}
	next := level{token: t, indent: p.indent}
	if inline {
		next.indent++
	}
	outer := r.body
	if depth > 0 {
		outer = r.stack[depth-1].item
	}
	var onderdeel []byte
	if outer != nil {
		outer.Lijst = true
		onderdeel = outer.Onderdeel
	}
	if sibling {
		next.lead = r.stack[depth].lead
	} else {
		next.lead = r.lead(depth)
	}
	u := r.addUnit(p.number)
	u.Aanhef, u.Token, u.Onderdeel = next.lead, []byte(t.raw), path(onderdeel, t.name)
	next.item = u
	r.stack = append(r.stack[:depth:depth], next)
	r.current = u
	return true
}

// place gives the depth that an item stands at, and whether a list is there
// that it goes on.
func (r *reader) place(t token, indent int) (depth int, sibling bool) {
	for depth = len(r.stack) - 1; depth >= 0; depth-- {
		l := r.stack[depth]
		if l.token.kind != t.kind || !t.after(l.token) {
			continue
		}
		if t.kind == streep && (indent > l.indent+1 || indent < l.indent && depth > 0) {
			if indent > l.indent+1 {
				return depth + 1, false
			}
			continue
		}
		return depth, true
	}
	depth = len(r.stack)
	for depth > 0 && indent < r.stack[depth-1].indent {
		depth--
	}
	if r.current == nil || !strings.HasSuffix(string(r.current.Tekst), ":") {
		// A list that nothing leads is a new one beside the last of its kind.
		for d := range depth {
			if r.stack[d].token.kind == t.kind && indent <= r.stack[d].indent {
				return d, false
			}
		}
	}
	return depth, false
}

// romeinsOrLetter reads "i." as the letter after h, or else as one.
func (r *reader) romeinsOrLetter(t token) token {
	if t.kind != letter || roman(t.name) == 0 {
		return t
	}
	asRoman := t
	asRoman.kind = romeins
	for depth := len(r.stack) - 1; depth >= 0; depth-- {
		switch l := r.stack[depth]; {
		case l.token.kind == romeins && asRoman.after(l.token):
			return asRoman
		case l.token.kind == letter && t.next(l.token):
			return t
		case l.token.kind == letter && t.name == "i":
			return asRoman
		}
	}
	return t
}

// lead gives the text that leads a list at a depth, as package bwb does: the
// last line of a lid, or what leads an item, its token and its text.
func (r *reader) lead(depth int) []byte {
	if depth == 0 {
		if r.body == nil {
			return nil
		}
		return []byte(lastLine(r.body.Tekst))
	}
	u := r.stack[depth-1].item
	lead := append([]byte{}, u.Aanhef...)
	if len(lead) > 0 {
		lead = append(lead, '\n')
	}
	lead = append(lead, u.Token...)
	if len(u.Tekst) > 0 {
		lead = append(append(lead, ' '), u.Tekst...)
	}
	return lead
}

func path(outer []byte, last string) []byte {
	if len(outer) == 0 {
		return []byte(last)
	}
	return []byte(string(outer) + "." + last)
}
