package wettekst

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is a kind of token. Lists in each other have different kinds.
type kind int

const (
	letter kind = iota
	graad
	nummer
	romeins
	streep
)

// token marks an item or a lid.
type token struct {
	kind kind
	// raw is as written, name as package bwb calls it.
	raw, name string
	// bare tells a number without point: of a lid only.
	bare bool
}

var tokens = regexp.MustCompile(`^(?:([–—•·*−-])|(\(?\d{1,3}[a-z]{0,2} ?[°º˚][.:)]?)|(\(?[a-z]{1,4}[.)])|(\(?\d{1,3} ?[a-z]{0,2}[.)])|(\d{1,3}[a-z]{0,2}))(?: |$)`)

// glued is a token without space behind it, but not "d.w.z.".
var glued = regexp.MustCompile(`^([a-z]\.)(\p{L}\p{L})`)

// cutToken gives the token that text starts with and what follows it.
func cutToken(text string) (t token, rest string, ok bool) {
	m := tokens.FindStringSubmatchIndex(text)
	if m == nil && glued.MatchString(text) {
		return token{kind: letter, raw: text[:2], name: text[:1]}, text[2:], true
	}
	if m == nil {
		return t, text, false
	}
	group := 1
	for m[2*group] < 0 {
		group++
	}
	t.kind = []kind{streep, graad, letter, nummer, nummer}[group-1]
	t.bare = group == 5
	t.raw = text[m[2*group]:m[2*group+1]]
	t.name = name(t.raw)
	rest = strings.TrimPrefix(text[m[2*group+1]:], " ")
	if t.kind == letter && !isLetter(t.name) {
		return t, text, false
	}
	if t.bare && strings.HasSuffix(t.name, "e") && startsLower(rest) {
		// "1e" is an older form of "1°".
		t.kind, t.bare = graad, false
	}
	return t, rest, t.name != ""
}

// isLetter tells "b", "bb", "ba" and "iii" from a word such as "enz." or "nr."
func isLetter(name string) bool {
	switch len(name) {
	case 1:
		return true
	case 2:
		return name[0] == name[1] || name[1] <= 'f' && name != "de" || roman(name) > 0
	}
	return roman(name) > 0
}

// name is that of an item by its token, as bwb_artikel.onderdeel has it.
func name(raw string) string {
	if r, _ := utf8.DecodeRuneInString(raw); strings.ContainsRune("–—•·*−-", r) {
		return "streep"
	}
	return strings.TrimLeft(strings.TrimRight(raw, ".,;:) "), "( ")
}

// first tells whether the token starts a list.
func (t token) first() bool {
	switch t.kind {
	case letter:
		return t.name == "a"
	case romeins:
		return t.name == "i"
	case streep:
		return true
	}
	n, suffix := t.value()
	return n == 1 && suffix == ""
}

// value gives the number of the token and the letters after it.
func (t token) value() (n int, suffix string) {
	digits := strings.IndexFunc(t.name, func(r rune) bool { return !unicode.IsDigit(r) })
	if digits < 0 {
		digits = len(t.name)
	}
	n, _ = strconv.Atoi(t.name[:digits])
	suffix = t.name[digits:]
	if t.kind == graad {
		suffix = strings.TrimRight(suffix, "°º˚e")
	}
	return n, strings.TrimSpace(suffix)
}

// gap is how many numbers may be missing in a list: those that lapsed.
const gap = 9

// after tells whether the token can follow one named before in a list.
func (t token) after(before token) bool {
	switch t.kind {
	case streep:
		return true
	case letter:
		// "aa" stands between a and b, or after z.
		return t.name != before.name && (t.name[0] >= before.name[0] && t.name[0] <= before.name[0]+gap ||
			before.name[0] == 'z' && len(t.name) == 2 || len(before.name) == 2 && len(t.name) == 2)
	case romeins:
		return roman(t.name) > roman(before.name)
	}
	n, suffix := t.value()
	m, earlier := before.value()
	return n > m && n <= m+gap || n == m && suffix > earlier
}

// next tells whether it is the very next number or letter.
func (t token) next(before token) bool {
	if t.kind == letter {
		return len(t.name) == 1 && len(before.name) == 1 && t.name[0] == before.name[0]+1
	}
	n, suffix := t.value()
	m, _ := before.value()
	return n == m+1 && suffix == "" || n == m && suffix != ""
}

// roman gives the value of a roman number under 40 in lower case, else 0.
func roman(name string) int {
	for n, rest := 0, name; ; n += 10 {
		for i, digit := range []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"} {
			if rest == digit {
				return n + i
			}
		}
		if n == 30 || !strings.HasPrefix(rest, "x") {
			return 0
		}
		rest = rest[1:]
	}
}
