package document

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"medebewind/transforms/circulaire/line"
)

var (
	// numberedForm is a numbered heading: '2.3 Taakmutaties', '4. Overig'.
	numberedForm = regexp.MustCompile(`^([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})(\.?)\s+(\p{Lu}|['"‘“(€])`)
	namedForm    = regexp.MustCompile(`^(?i:bijlage|hoofdstuk|paragraaf|deel|§)\s*([0-9]+(?:\.[0-9]+)*|[A-Z]|[IVX]+)\b`)
	tableForm    = regexp.MustCompile(`^(?i:tabel)\s*([0-9]+[a-z]?(?:\s?[.\-‐‑‒–][0-9]+[a-z]?)*|[A-Z](?:[.\-‐‑‒–]?[0-9]+)*\b)\s*[.:)]?(?:\s+[-‒–—:]\s*|\s+|$)(.*)$`)
)

// LargerType is how much larger than the text a heading is, if it is not
// numbered and bold.
const LargerType = 1.12

// Chapter is the heading of a chapter or paragraph.
type Chapter struct {
	Text   string
	Number []int
	Size   float64
}

// Chapters are the chapter and paragraphs that a place lies in, outermost first.
type Chapters struct {
	path     []Chapter
	last     []int // the last number of a chapter or paragraph
	textSize float64
}

func NewChapters(textSize float64) *Chapters { return &Chapters{textSize: textSize} }

// None reports whether a place lies before the first chapter.
func (k *Chapters) None() bool { return len(k.path) == 0 }

// Innermost is the last of them.
func (k *Chapters) Innermost() Chapter { return k.path[len(k.path)-1] }

// Read reports whether a line is the heading of a chapter, and which.
func (k *Chapters) Read(l *line.Line) (Chapter, bool) {
	text := l.Text()
	if len(l.Segments) == 0 || l.Segments[len(l.Segments)-1].Figures && len(l.Segments) > 1 || len(text) > 160 || tableForm.MatchString(text) {
		return Chapter{}, false
	}
	large := l.Size >= LargerType*k.textSize
	h := Chapter{Text: text, Size: l.Size}
	m := numberedForm.FindStringSubmatch(text)
	switch {
	case m != nil:
		for _, n := range strings.Split(m[1], ".") {
			v, _ := strconv.Atoi(n)
			h.Number = append(h.Number, v)
		}
		if large || k.follows(h.Number) && (l.Bold() || m[2] == "" && len(h.Number) > 1 && len(text) < 90 && !strings.HasSuffix(text, ".")) {
			return h, true
		}
	case namedForm.MatchString(text) && (large || l.Bold()):
		return h, true
	case large && hasLetters(text):
		return h, true
	}
	return Chapter{}, false
}

// follows reports whether a number may come after the last heading's: 2.4,
// 2.3.1 and 3 may after 2.3. An item of a list in a table hardly does.
func (k *Chapters) follows(n []int) bool {
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

// Enter begins a chapter, and ends those of its level and below.
func (k *Chapters) Enter(h Chapter) {
	keep := len(k.path)
	for keep > 0 && !k.path[keep-1].above(h) {
		keep--
	}
	k.path = append(k.path[:keep:keep], h)
	if h.Number != nil {
		k.last = h.Number
	}
}

// above reports whether a chapter is of a higher level than another.
func (k Chapter) above(o Chapter) bool {
	if k.Number != nil && o.Number != nil {
		return len(k.Number) < len(o.Number)
	}
	return k.Size > o.Size*1.02
}

// String joins the headings.
func (k *Chapters) String() string {
	texts := make([]string, len(k.path))
	for i, h := range k.path {
		texts[i] = h.Text
	}
	return strings.Join(texts, " > ")
}

func hasLetters(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }

// IsNumbered reports whether a line begins as a numbered heading does.
func IsNumbered(text string) bool { return numberedForm.MatchString(text) }

// WithoutNumber is a heading without the number before it.
func WithoutNumber(text string) string { return numberStart.ReplaceAllString(text, "") }

var numberStart = regexp.MustCompile(`^[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s+`)
