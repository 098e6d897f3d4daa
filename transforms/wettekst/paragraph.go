package wettekst

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is a line with those that go on with it.
type paragraph struct {
	text           string
	number, indent int
	// hard tells that it surely starts here. One that is not starts with what
	// looks like a token, and is part of the one before if it is none.
	hard bool
}

// long is the width above which nobody wraps lines: then each is a paragraph.
const long = 160

// paragraphs joins the lines of each paragraph.
func paragraphs(all []line) []paragraph {
	width, wrapped := wrap(all)
	var out []paragraph
	for i, l := range all {
		if i > 0 {
			p := &out[len(out)-1]
			if wrapped && len(out) > 1 && p.number == all[i-1].number && endsTitle(out[len(out)-2].text, all[i-1], l, width) {
				out = append(out, paragraph{text: l.text, number: l.number, indent: l.indent, hard: true})
				continue
			}
			switch starts(p.text, all[i-1], l, width, wrapped) {
			case no:
				p.text = join(p.text, l.text)
				continue
			case perhaps:
				out = append(out, paragraph{text: l.text, number: l.number, indent: l.indent})
				continue
			}
		}
		out = append(out, paragraph{text: l.text, number: l.number, indent: l.indent, hard: true})
	}
	return out
}

// wrap gives the width that lines were wrapped at, and whether they were.
func wrap(all []line) (width int, wrapped bool) {
	total, inLong := 0, 0
	for _, l := range all {
		n := l.width()
		total += n
		if n > long {
			inLong += n
		} else {
			width = max(width, n)
		}
	}
	return width, inLong*3 < total
}

type answer int

const (
	no answer = iota
	perhaps
	yes
)

// starts tells whether l starts a paragraph after the one with text before,
// whose last line is last.
func starts(before string, last, l line, width int, wrapped bool) answer {
	open, lower := !ends(before), startsLower(l.text)
	_, _, token := cutToken(l.text)
	switch {
	case bareHeading(before), isHeading(l.text) && (l.blank || !wrapped || !open || short(last, l, width) || isHeading(before)):
		// A sentence that goes on with "Titel 4" is no heading.
		return yes
	case isHeading(before):
		// A title goes on in lower case.
		if lower && !l.blank && !token {
			return no
		}
		return yes
	case l.page && open && lower && !token:
		// The page ended inside a sentence, whatever blank lines it has there.
		return no
	case l.blank:
		return yes
	case !wrapped:
		if open && lower && !token && !strings.HasSuffix(before, ",") {
			return no
		}
		return yes
	case token:
		if open && !endsWithAnd(before) {
			return perhaps
		}
		return yes
	}
	if short(last, l, width) && !open && !lower || startsInstruction(l.text) && !open {
		return yes
	}
	return no
}

// short tells whether last would have had room for the next word.
func short(last, l line, width int) bool {
	word, _, _ := strings.Cut(l.text, " ")
	return last.width()+1+utf8.RuneCountInString(word) <= width*3/4
}

// endsTitle tells whether last is a title on a line of its own under a heading
// without one, and l begins the text.
func endsTitle(heading string, last, l line, width int) bool {
	return bareHeading(heading) && !ends(last.text) && !startsLower(last.text) && !startsLower(l.text) && short(last, l, width)
}

// ends tells whether text ends where a paragraph can.
func ends(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `”"’'»)]`))
	return strings.ContainsRune(".:;,?!", last)
}

func endsWithAnd(text string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	return word == "en" || word == "of" || word == "alsmede" || word == "dan"
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// join adds a line to a paragraph. A hyphen at its end goes, unless a word
// follows that such a hyphen points at: "bouw- en sloopafval".
func join(before, next string) string {
	word, hyphen := strings.CutSuffix(before, "-")
	if last, _ := utf8.DecodeLastRuneInString(word); hyphen && unicode.IsLetter(last) && startsLower(next) {
		switch first, _, _ := strings.Cut(next, " "); first {
		case "en", "of", "tot", "dan", "als":
		default:
			return word + next
		}
	}
	return before + " " + next
}
