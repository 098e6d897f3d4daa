// Package foreign makes what others wrote fit to keep, to show and to name things
// by. A text of a publisher can hold what a terminal obeys, what turns the order of
// letters round, what a spreadsheet computes, or a path; here is the one place that
// knows what each of those looks like.
package foreign

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Shown stands in the place of what may not be kept: a reader sees that something
// was there.
const Shown = utf8.RuneError

// Plain gives the text with its line breaks and tabs, and with Shown in the place
// of every other control character, of marks that turn the direction of writing,
// and of bytes that are no UTF-8. NUL is among them: PostgreSQL takes none.
func Plain(text string) string {
	if IsPlain(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if unfit(r) {
			return Shown
		}
		return r
	}, strings.ToValidUTF8(text, string(Shown)))
}

// IsPlain tells whether Plain would leave the text as it is. It looks at bytes, for
// it sees every text of every document.
func IsPlain[T string | []byte](text T) bool {
	ascii := true
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c == 0x7f {
			return false
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	if ascii {
		return true
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
		if r == utf8.RuneError && size == 1 || unfit(r) {
			return false
		}
		i += size
	}
	return true
}

// unfit tells of control characters (C0 but for white space, DEL, C1) and of
// embeddings, overrides and isolates of direction (Unicode 9.0, UAX #9, 2).
func unfit(r rune) bool {
	switch {
	case r == '\n', r == '\t', r == '\r':
		return false
	case r < 0x20, r >= 0x7f && r <= 0x9f:
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// Line is Plain on one line, for logs and terminals.
func Line(text string) string {
	return oneLine.Replace(Plain(text))
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

// Most is how many bytes of a text from outside an error, a log or a record tells.
const Most = 400

// Cut gives the beginning of a text, and how long it was: what others send has no
// bound, and what is told of it has.
func Cut(text string) string { return CutAt(text, Most) }

// CutAt is Cut at another length, in bytes.
func CutAt(text string, most int) string {
	if len(text) <= most {
		return text
	}
	end := most
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return fmt.Sprintf("%s… (%d bytes)", text[:end], len(text))
}

// Cell is a text for a cell of CSV. A spreadsheet takes what begins with = + - @ for
// a formula, also behind white space; an apostrophe before it makes it a text (OWASP,
// CSV injection). A number stays one.
func Cell(text string) string {
	rest := strings.TrimLeft(text, " \t\r\n\u00a0")
	if rest == "" || !strings.ContainsRune("=+-@＝＋－＠", firstRune(rest)) || isNumber(text) {
		return text
	}
	return "'" + text
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// isNumber tells whether a text is a number as we write one: digits, a sign before
// them, at most one point, an exponent.
func isNumber(text string) bool {
	rest := strings.TrimLeft(text, "+-")
	if len(text)-len(rest) > 1 {
		return false
	}
	mantissa, exponent, has := strings.Cut(rest, "e")
	if has && !digits(strings.TrimLeft(exponent, "+-"), 1) {
		return false
	}
	whole, fraction, point := strings.Cut(mantissa, ".")
	return digits(whole, 1) && (!point || digits(fraction, 1))
}

func digits(text string, least int) bool {
	return len(text) >= least && strings.Trim(text, "0123456789") == ""
}
