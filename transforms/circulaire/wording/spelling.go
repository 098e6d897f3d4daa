package wording

import (
	"regexp"
	"strings"
	"unicode"
)

// Spelling has the words of a text, to tell how a broken one is spelled.
type Spelling map[string]bool

// Learn takes a word of the text.
func (s Spelling) Learn(word string) { s[plainWord(word)] = true }

// Join joins two lines of text: a word broken at the end of the first is made
// whole.
func (s Spelling) Join(a, b string) string {
	switch {
	case a == "" || b == "":
		return a + b
	case strings.HasSuffix(a, "/"):
		return a + b
	case !strings.HasSuffix(a, "-") && !strings.HasSuffix(a, "\u2010"):
		return a + " " + b
	}
	head := strings.TrimRight(a, "-\u2010")
	next := []rune(b)[0]
	word := lastWord(head)
	switch {
	case strings.HasSuffix(head, " ") || word == "":
		return a + " " + b
	case goesOn.MatchString(b):
		return a + " " + b // loon- en prijsbijstelling
	case !unicode.IsLower(next):
		return head + "-" + b
	}
	whole := plainWord(word + FirstWord(b))
	switch {
	case s[whole]:
		return head + b
	case s[plainWord(word+"-"+FirstWord(b))], keepsHyphen(word, next):
		return head + "-" + b
	}
	return head + b
}

var goesOn = regexp.MustCompile(`^(?:en|of|en/of|dan wel|tot)\b`)

func lastWord(text string) string {
	return text[strings.LastIndexAny(text, " /(")+1:]
}

func FirstWord(text string) string {
	if i := strings.IndexAny(text, " ,.;:)"); i >= 0 {
		return text[:i]
	}
	return text
}

// keepsHyphen reports whether Dutch spelling wants a hyphen between two parts
// of a word: after an abbreviation or a figure, and where vowels would clash.
func keepsHyphen(head string, next rune) bool {
	runes := []rune(head)
	last := runes[len(runes)-1]
	if unicode.IsDigit(last) || unicode.IsUpper(last) {
		return true
	}
	switch string([]rune{unicode.ToLower(last), next}) {
	case "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu":
		return true
	}
	return false
}

func plainWord(text string) string {
	return strings.ToLower(strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }))
}

// IsUnfinished reports whether a line ends as one that goes on: the rest
// follows below.
func IsUnfinished(text string) bool { return unfinished.MatchString(text) }

var unfinished = regexp.MustCompile(`(?i)(?:[,(/&-]|(?:^|\s)(?:de|het|een|en|of|van|voor|in|op|aan|met|bij|door|naar|per|tot|uit|over|tussen|ten|als|gevolg|te|om|die|dat))$`)

// Squeeze makes single blanks.
func Squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }
