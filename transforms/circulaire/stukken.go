package circulaire

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// soort tells what a piece of a line is.
type soort int

const (
	isWoord soort = iota
	isGetal
	isLeeg // says that there is no figure: '-', 'p.m.'
)

// stuk is a piece of a line: a figure with its sign, or another word.
type stuk struct {
	soort soort
	// tekst as printed, with single blanks; kaal without sign apart and mark.
	tekst, kaal string
	// left is where it begins as printed, cijfer where its digits begin: a
	// minus that stands apart may be far from them.
	left, cijfer, right float64
	size                float64
	// teken is where a minus stands that is apart; zero-width for none.
	teken span
	gap   float64 // em to the piece before it; a large number for the first
	noot  string
	bold  bool
}

// Distances in em within one figure.
const (
	minusGap = 0.75 // minus and figure
	thinGap  = 0.36 // groups of thousands
	noteGap  = 0.5  // figure and mark
	farAway  = 1e6
)

var (
	jaarForm    = regexp.MustCompile(`^(?:19[5-9]|20[0-9])[0-9]$`)
	firstGroup  = regexp.MustCompile(`^[1-9][0-9]{0,2}$`)
	laterGroup  = regexp.MustCompile(`^[0-9]{3}(?:,[0-9]+)?$`)
	figureDash  = regexp.MustCompile(`^(.*[0-9],[0-9]+)([` + dashes + `][0-9.]+(?:,[0-9]+)?)$`)
	trailDash   = regexp.MustCompile(`^(.*[0-9])([` + dashes + `])$`)
	markAlone   = regexp.MustCompile(`^(?:[0-9]\)|[*†‡]{1,3})$`)
	signedStart = regexp.MustCompile(`^[` + dashes + `(+]`)
)

// cut makes the pieces of a line.
func (r *regel) cut(m minus) {
	words := r.apart(m.reach())
	r.stukken = make([]stuk, 0, len(words))
	for i := 0; i < len(words); {
		s, n := newStuk(words[i:], m)
		s.gap = farAway
		if i > 0 {
			s.gap = (words[i].left - words[i-1].right) / max(words[i].size, words[i-1].size)
		}
		r.stukken = append(r.stukken, s)
		i += n
	}
}

// apart splits words that hold two figures, because the minus of the second
// touches the first: '44,1-29,2', and '44,1-' before '29,2'.
func (r *regel) apart(reach float64) []woord {
	out := make([]woord, 0, len(r.woorden))
	for i, w := range r.woorden {
		m := figureDash.FindStringSubmatch(w.tekst)
		if m == nil && i+1 < len(r.woorden) && r.gap(i+1) < reach && isFigure(r.woorden[i+1].tekst) && !signedStart.MatchString(r.woorden[i+1].tekst) {
			m = trailDash.FindStringSubmatch(w.tekst)
		}
		if m == nil || !isFigure(m[1]) {
			out = append(out, w)
			continue
		}
		head, tail := w, w
		head.tekst, head.noot = m[1], ""
		tail.tekst = m[2]
		head.right = w.left + (w.right-w.left)*share(m[1], m[2])
		tail.left = head.right
		out = append(out, head, tail)
	}
	return out
}

// share is the part of a word's width that its first part takes.
func share(head, tail string) float64 {
	n := float64(utf8.RuneCountInString(head))
	return n / (n + float64(utf8.RuneCountInString(tail)))
}

// newStuk makes the piece that words begin with, and tells how many it took.
func newStuk(words []woord, m minus) (stuk, int) {
	w := words[0]
	text, mark := splitInline(w.tekst)
	s := stuk{tekst: w.tekst, kaal: text, left: w.left, cijfer: w.left, right: w.right, size: w.size, noot: w.noot + mark, bold: w.bold}
	n := 1
	switch {
	case isFigure(text):
		s.soort = isGetal
	case isTeken(text) || text == "€" || text == "(" || text == "+":
		if m.apart() || !isDash(text) {
			n = s.signed(words)
		}
		if n == 1 && text != "€" && text != "(" && text != "+" {
			s.soort = isLeeg
		}
	}
	if s.soort == isGetal {
		n = s.grow(words, n)
	}
	return s, n
}

// signed joins what stands apart before a figure: a minus, a bracket, a euro
// sign, which may be followed by a minus.
func (s *stuk) signed(words []woord) int {
	at := 0
	for at < len(words)-1 && at < 3 && isSign(words[at].tekst) {
		w, next := words[at], words[at+1]
		gap := (next.left - w.right) / max(w.size, next.size)
		if gap > minusGap && w.tekst != "€" || isDash(w.tekst) && isDash(next.tekst) {
			return 1
		}
		at++
		if isSign(next.tekst) {
			continue
		}
		kaal, mark := splitInline(next.tekst)
		sign := joinWords(words[:at])
		if !isFigure(kaal) || isDash(words[at-1].tekst) && signedStart.MatchString(kaal) {
			// '( 44,1 )' and '(44,1 )' are for grow to close.
			if !(strings.HasPrefix(sign, "(") && isFigure(strings.TrimSuffix(kaal, ")"))) {
				return 1
			}
		}
		s.soort = isGetal
		s.tekst, s.kaal = sign+" "+next.tekst, sign+" "+kaal
		if isDash(words[at-1].tekst) {
			s.teken = span{words[at-1].left, words[at-1].right}
		}
		s.cijfer, s.right, s.size, s.noot, s.bold = next.left, next.right, next.size, next.noot+mark, next.bold
		return at + 1
	}
	return 1
}

func isSign(text string) bool { return isDash(text) || text == "€" || text == "(" || text == "+" }

// grow joins what stands apart behind a figure: thousands, a closing bracket,
// a percent sign, a mark. n words are taken already.
func (s *stuk) grow(words []woord, n int) int {
	for n < len(words) && s.noot == "" {
		next := words[n]
		gap := (next.left - s.right) / max(s.size, next.size)
		switch {
		case gap < thinGap && laterGroup.MatchString(next.tekst) && grouped(s.kaal):
			s.kaal += " " + next.tekst
		case gap < noteGap && (next.tekst == ")" || next.tekst == "%"):
			s.kaal += next.tekst
		case gap < noteGap && markAlone.MatchString(next.tekst):
			s.noot = strings.TrimSuffix(next.tekst, ")")
		default:
			return n
		}
		s.tekst += " " + next.tekst
		s.right = next.right
		s.noot += next.noot
		n++
	}
	return n
}

// grouped reports whether a group of three digits may follow.
func grouped(figure string) bool {
	digits, _, _ := bare(figure)
	head, _, _ := strings.Cut(digits, " ")
	return firstGroup.MatchString(head) && !strings.Contains(digits, ",") && !strings.Contains(digits, ".")
}

// jaar reads a year, with the mark that may stick to it: 2026, 20262.
func (s stuk) jaar() (year, mark string, ok bool) {
	text := s.kaal
	if s.soort != isGetal {
		return "", "", false
	}
	if len(text) == 5 && jaarForm.MatchString(text[:4]) {
		return text[:4], text[4:], true
	}
	return text, s.noot, jaarForm.MatchString(text)
}

// unsigned is the figure without the minus that stands apart.
func (s stuk) unsigned() stuk {
	s.tekst = strings.TrimLeft(s.tekst, dashes+" ")
	s.kaal = strings.TrimLeft(s.kaal, dashes+" ")
	s.left, s.teken = s.cijfer, span{}
	return s
}
