package circulaire

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

var (
	// kopForm is a numbered heading: '2.3 Taakmutaties', '4. Overig'.
	kopForm   = regexp.MustCompile(`^([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})(\.?)\s+(\p{Lu}|['"‘“(€])`)
	naamForm  = regexp.MustCompile(`^(?i:bijlage|hoofdstuk|paragraaf|deel|§)\s*([0-9]+(?:\.[0-9]+)*|[A-Z]|[IVX]+)\b`)
	tabelForm = regexp.MustCompile(`^(?i:tabel)\s*([0-9]+[a-z]?(?:\s?[.\-‐‑‒–][0-9]+[a-z]?)*|[A-Z](?:[.\-‐‑‒–]?[0-9]+)*\b)\s*[.:)]?(?:\s+[-‒–—:]\s*|\s+|$)(.*)$`)
)

// A heading is larger than the text, or numbered and bold.
const largerType = 1.12

// kop is a heading in force.
type kop struct {
	tekst  string
	nummer []int
	size   float64
}

// koppen are the headings above a place, outermost first.
type koppen struct {
	path  []kop
	last  []int // the last number of a chapter or paragraph
	corps float64
}

// heading reports whether a line is a heading, and which.
func (k *koppen) heading(r *regel) (kop, bool) {
	text := r.tekst()
	if len(r.segmenten) == 0 || r.segmenten[len(r.segmenten)-1].cijfers && len(r.segmenten) > 1 || len(text) > 160 || tabelForm.MatchString(text) {
		return kop{}, false
	}
	large := r.size >= largerType*k.corps
	h := kop{tekst: text, size: r.size}
	m := kopForm.FindStringSubmatch(text)
	switch {
	case m != nil:
		for _, n := range strings.Split(m[1], ".") {
			v, _ := strconv.Atoi(n)
			h.nummer = append(h.nummer, v)
		}
		if large || k.follows(h.nummer) && (r.bold() || m[2] == "" && len(h.nummer) > 1 && len(text) < 90 && !strings.HasSuffix(text, ".")) {
			return h, true
		}
	case naamForm.MatchString(text) && (large || r.bold()):
		return h, true
	case large && hasLetters(text):
		return h, true
	}
	return kop{}, false
}

// follows reports whether a number may come after the last heading's: 2.4,
// 2.3.1 and 3 may after 2.3. An item of a list in a table hardly does.
func (k *koppen) follows(n []int) bool {
	if len(k.last) == 0 {
		return true
	}
	for i := range n {
		if i >= len(k.last) {
			return len(n) == i+1 && n[i] <= 1
		}
		if n[i] != k.last[i] {
			return n[i] > k.last[i] && n[i] <= k.last[i]+2 && rest1(n[i+1:])
		}
	}
	return false
}

// rest1 reports whether the deeper numbers are firsts: 3 or 3.1 after 2.3.
func rest1(n []int) bool {
	for _, v := range n {
		if v > 1 {
			return false
		}
	}
	return true
}

// enter puts a heading in force, and ends those of its level and below.
func (k *koppen) enter(h kop) {
	keep := len(k.path)
	for keep > 0 && !k.path[keep-1].above(h) {
		keep--
	}
	k.path = append(k.path[:keep:keep], h)
	if h.nummer != nil {
		k.last = h.nummer
	}
}

// above reports whether a heading is of a higher level than another.
func (k kop) above(o kop) bool {
	if k.nummer != nil && o.nummer != nil {
		return len(k.nummer) < len(o.nummer)
	}
	return k.size > o.size*1.02
}

// String joins the headings in force.
func (k *koppen) String() string {
	texts := make([]string, len(k.path))
	for i, h := range k.path {
		texts[i] = h.tekst
	}
	return strings.Join(texts, " > ")
}

func hasLetters(text string) bool { return strings.IndexFunc(text, unicode.IsLetter) >= 0 }

var kopNummer = regexp.MustCompile(`^[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s+`)
