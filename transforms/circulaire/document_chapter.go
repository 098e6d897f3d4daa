package circulaire

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

var (
	// numberedForm is a numbered heading: '2.3 Taakmutaties', '4. Overig'.
	numberedForm = regexp.MustCompile(`^([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})(\.?)\s+(\p{Lu}|['"‘“(€])`)
	namedForm    = regexp.MustCompile(`^(?i:bijlage|hoofdstuk|paragraaf|deel|§)\s*([0-9]+(?:\.[0-9]+)*|[A-Z]|[IVX]+)\b`)
	tableForm    = regexp.MustCompile(`^(?i:tabel)\s*([0-9]+[a-z]?(?:\s?[.\-‐‑‒–][0-9]+[a-z]?)*|[A-Z](?:[.\-‐‑‒–]?[0-9]+)*\b)\s*[.:)]?(?:\s+[-‒–—:]\s*|\s+|$)(.*)$`)
)

// A heading is larger than the text, or numbered and bold.
const largerType = 1.12

// chapter is a heading in force.
type chapter struct {
	text   string
	number []int
	size   float64
}

// chapters are the headings above a place, outermost first.
type chapters struct {
	path     []chapter
	last     []int // the last number of a chapter or paragraph
	textSize float64
}

func newChapters(textSize float64) *chapters { return &chapters{textSize: textSize} }

// none reports whether no heading is in force.
func (k *chapters) none() bool { return len(k.path) == 0 }

// innermost is the last of the headings in force.
func (k *chapters) innermost() chapter { return k.path[len(k.path)-1] }

// read reports whether a line is a heading, and which.
func (k *chapters) read(l *line) (chapter, bool) {
	text := l.text()
	if len(l.segments) == 0 || l.segments[len(l.segments)-1].figures && len(l.segments) > 1 || len(text) > 160 || tableForm.MatchString(text) {
		return chapter{}, false
	}
	large := l.size >= largerType*k.textSize
	h := chapter{text: text, size: l.size}
	m := numberedForm.FindStringSubmatch(text)
	switch {
	case m != nil:
		for _, n := range strings.Split(m[1], ".") {
			v, _ := strconv.Atoi(n)
			h.number = append(h.number, v)
		}
		if large || k.follows(h.number) && (l.bold() || m[2] == "" && len(h.number) > 1 && len(text) < 90 && !strings.HasSuffix(text, ".")) {
			return h, true
		}
	case namedForm.MatchString(text) && (large || l.bold()):
		return h, true
	case large && hasLetters(text):
		return h, true
	}
	return chapter{}, false
}

// follows reports whether a number may come after the last heading's: 2.4,
// 2.3.1 and 3 may after 2.3. An item of a list in a table hardly does.
func (k *chapters) follows(n []int) bool {
	if len(k.last) == 0 {
		return true
	}
	for i := range n {
		if i >= len(k.last) {
			return len(n) == i+1 && n[i] <= 1
		}
		if n[i] != k.last[i] {
			return n[i] > k.last[i] && n[i] <= k.last[i]+2 && firsts(n[i+1:])
		}
	}
	return false
}

// firsts reports whether the deeper numbers are firsts: 3 or 3.1 after 2.3.
func firsts(n []int) bool {
	for _, v := range n {
		if v > 1 {
			return false
		}
	}
	return true
}

// enter puts a heading in force, and ends those of its level and below.
func (k *chapters) enter(h chapter) {
	keep := len(k.path)
	for keep > 0 && !k.path[keep-1].above(h) {
		keep--
	}
	k.path = append(k.path[:keep:keep], h)
	if h.number != nil {
		k.last = h.number
	}
}

// above reports whether a heading is of a higher level than another.
func (k chapter) above(o chapter) bool {
	if k.number != nil && o.number != nil {
		return len(k.number) < len(o.number)
	}
	return k.size > o.size*1.02
}

// String joins the headings in force.
func (k *chapters) String() string {
	texts := make([]string, len(k.path))
	for i, h := range k.path {
		texts[i] = h.text
	}
	return strings.Join(texts, " > ")
}

func hasLetters(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }

// isNumbered reports whether a line begins as a numbered heading does.
func isNumbered(text string) bool { return numberedForm.MatchString(text) }

// withoutNumber is a heading without the number before it.
func withoutNumber(text string) string { return numberStart.ReplaceAllString(text, "") }

var numberStart = regexp.MustCompile(`^[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s+`)
