package normen

import (
	"bytes"
	"unicode/utf8"
)

// token is a word of a sentence, or several that stand for one thing: a body,
// a quotation, what is between parentheses.
type token struct {
	from, to int
	kind     tokenKind
	*word    // never nil; unknown words share one
	capital  bool
	// drager, for a body; plural says whether it is plural.
	*drager
	plural bool
	// finite, begins and past are what parser.prepare found.
	finite, begins bool
	past           int
	// resumes: a clause that began before ends here.
	resumes bool
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	commaToken
	colonToken
	semicolonToken
	otherToken // quotation, parentheses, dash
	bodyToken
)

var unknown = &word{}

// tokenize appends the tokens of sentence to dst. skip lists places that are
// no words of the sentence: the tokens of list items.
func tokenize(dst []token, sentence []byte, skip []span) []token {
	return tokenizeFrom(dst, sentence, 0, skip)
}

// tokenizeFrom is tokenize for what stands at i and behind it.
func tokenizeFrom(dst []token, sentence []byte, i int, skip []span) []token {
	for i < len(sentence) {
		if len(skip) > 0 && i >= skip[0].from {
			i = max(i, skip[0].to)
			skip = skip[1:]
			continue
		}
		c := sentence[i]
		switch {
		case c == ' ' || c == '\n':
			i++
		case (c == '\'' || c == 0xE2) && isPlaceName(sentence[i:]):
			from := i + bytes.IndexByte(sentence[i:], 's')
			to := wordEnd(sentence, from)
			dst = append(dst, token{from: i, to: to, word: unknown, capital: true})
			i = to
		case isLetter(c):
			to := wordEnd(sentence, i)
			dst = append(dst, newWord(sentence, i, to))
			i = to
		case c >= '0' && c <= '9':
			to := i
			for to < len(sentence) && (isLetter(sentence[to]) || sentence[to] >= '0' && sentence[to] <= ':' || sentence[to] == '.') {
				to++
			}
			dst = append(dst, token{from: i, to: to, kind: numberToken, word: unknown})
			i = to
		default:
			t := mark(sentence, i)
			if t.to > i+1 || t.kind != otherToken {
				dst = append(dst, t)
			}
			i = t.to
		}
	}
	return dst
}

// isPlaceName tells ’s-Gravenhage and 's-Hertogenbosch.
func isPlaceName(s []byte) bool {
	return bytes.HasPrefix(s, []byte("'s-")) || bytes.HasPrefix(s, []byte("’s-"))
}

type span struct{ from, to int }

func isLetter(c byte) bool { return letters[c] }

// letters has the bytes of letters; inWord those and figures.
var letters, inWord = func() (letters, inWord [256]bool) {
	for c := range 256 {
		letters[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC3 && c <= 0xC5 || c >= 0x80 && c < 0xC0
		inWord[c] = letters[c] || c >= '0' && c <= '9'
	}
	return letters, inWord
}()

// wordEnd goes on through a hyphen, slash or apostrophe between letters.
func wordEnd(s []byte, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case inWord[c]:
			i++
		case c == 0xE2 && plural(s[i:]):
			i += len(typographic) + 1
		case (c == '-' || c == '/' || c == '\'') && i+1 < len(s) && isLetter(s[i+1]):
			i += 2
		case c == '-':
			return i + 1
		default:
			return i
		}
	}
	return i
}

const typographic = "’"

// plural tells ’s at the end of a word: regio’s.
func plural(s []byte) bool {
	return len(s) > 3 && string(s[:3]) == typographic && s[3] == 's' && (len(s) == 4 || !isLetter(s[4]))
}

func newWord(s []byte, from, to int) token {
	t := token{from: from, to: to, word: unknown, capital: s[from] >= 'A' && s[from] <= 'Z'}
	if to-from > longestWord {
		return t
	}
	lower, n := lowered(s[from:to])
	if w := byText.find(&lower, n); w != nil {
		t.word = w
	} else if last := lower[n-1]; last == 't' || last == 'n' {
		t.word = joined(lower[:n])
	}
	return t
}

// joined knows a verb with its particle before it, as it stands at the end of
// a subordinate clause: nakomt, vaststellen.
func joined(w []byte) *word {
	for _, particle := range byLetter[w[0]] {
		if len(w) > len(particle)+3 && string(w[:len(particle)]) == particle {
			var rest spelled
			n := copy(rest[:], w[len(particle):])
			if verb := byText.find(&rest, n); verb != nil && verb.form.kind >= have {
				return joinedForms[verb.form]
			}
		}
	}
	return unknown
}

// byLetter has the particles that separate, by their first letter: her stays
// with its verb.
var byLetter = func() (all [256][]string) {
	for _, particle := range particles {
		if particle != "her" {
			all[particle[0]] = append(all[particle[0]], particle)
		}
	}
	return all
}()

// joinedForms has one word for each form that joined can give.
var joinedForms = func() map[form]*word {
	all := map[form]*word{}
	for _, kind := range []verb{have, remain, state, act} {
		for _, plural := range []bool{false, true} {
			all[form{kind, plural}] = &word{class: verbFinal, form: form{kind, plural}}
		}
	}
	return all
}()

// mark reads a token that is no word or number.
func mark(s []byte, i int) token {
	t := token{from: i, to: i + 1, kind: otherToken, word: unknown}
	switch s[i] {
	case ',':
		t.kind = commaToken
	case ':':
		t.kind = colonToken
	case ';':
		t.kind = semicolonToken
	case '(':
		t.to = closing(s, i, ")")
	default:
		_, size := utf8.DecodeRune(s[i:])
		t.to = i + size
		switch string(s[i:t.to]) {
		case "«":
			t.to = closing(s, i, "»")
		case "„", "“":
			t.to = closing(s, i, "”")
		}
		if t.to == i+size && size > 1 {
			t.to = i + size
			t.kind = otherToken
			return token{from: i, to: i + size, kind: otherToken, word: unknown}
		}
	}
	return t
}

// closing gives the place after the end of what begins at i, or after its
// first character where it does not end soon.
func closing(s []byte, i int, end string) int {
	const soon = 400 // bytes; bounds the work on text with many openings
	if j := bytes.Index(s[i:min(len(s), i+soon)], []byte(end)); j >= 0 {
		return i + j + len(end)
	}
	_, size := utf8.DecodeRune(s[i:])
	return i + size
}
