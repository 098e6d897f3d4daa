package circulaire

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Distances in em within one figure.
const (
	minusGap = 0.75 // minus and figure
	thinGap  = 0.36 // groups of thousands
	noteGap  = 0.5  // figure and mark
	farAway  = 1e6
)

var (
	laterGroup = regexp.MustCompile(`^[0-9]{3}(?:,[0-9]+)?$`)
	figureDash = regexp.MustCompile(`^(.*[0-9],[0-9]+)([` + dashes + `][0-9.]+(?:,[0-9]+)?)$`)
	trailDash  = regexp.MustCompile(`^(.*[0-9])([` + dashes + `])$`)
	markAlone  = regexp.MustCompile(`^(?:[0-9]\)|[*†‡]{1,3})$`)
)

// cut makes the pieces and segments of a line, as a document is set.
func (l *line) cut(s style) {
	l.cutPieces(s.minus)
	l.cutSegments(s.cellGap)
}

// cutPieces makes the pieces of a line.
func (l *line) cutPieces(m minus) {
	words := l.apart(m.reach())
	l.pieces = make([]piece, 0, len(words))
	for i := 0; i < len(words); {
		s, n := newPiece(words[i:], m)
		s.gap = farAway
		if i > 0 {
			s.gap = (words[i].left - words[i-1].right) / max(words[i].size, words[i-1].size)
		}
		l.pieces = append(l.pieces, s)
		i += n
	}
}

// apart splits words that hold two figures, because the minus of the second
// touches the first: '44,1-29,2', and '44,1-' before '29,2'.
func (l *line) apart(reach float64) []word {
	out := make([]word, 0, len(l.words))
	for i, w := range l.words {
		m := figureDash.FindStringSubmatch(w.text)
		if m == nil && i+1 < len(l.words) && l.gap(i+1) < reach && isFigure(l.words[i+1].text) && !isSigned(l.words[i+1].text) {
			m = trailDash.FindStringSubmatch(w.text)
		}
		if m == nil || !isFigure(m[1]) {
			out = append(out, w)
			continue
		}
		head, tail := w, w
		head.text, head.mark = m[1], ""
		tail.text = m[2]
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

// newPiece makes the piece that words begin with, and tells how many it took.
func newPiece(words []word, m minus) (piece, int) {
	w := words[0]
	text, mark := splitMark(w.text)
	s := piece{text: w.text, bare: text, left: w.left, digitsLeft: w.left, right: w.right, size: w.size, mark: w.mark + mark, bold: w.bold}
	n := 1
	switch {
	case isFigure(text):
		s.kind = kindFigure
	case saysNone(text) || text == "€" || text == "(" || text == "+":
		if m.apart() || !isDash(text) {
			n = s.signed(words)
		}
		if n == 1 && text != "€" && text != "(" && text != "+" {
			s.kind = kindNone
		}
	}
	if s.kind == kindFigure {
		n = s.grow(words, n)
	}
	return s, n
}

// signed joins what stands apart before a figure: a minus, a bracket, a euro
// sign, which may be followed by a minus.
func (s *piece) signed(words []word) int {
	at := 0
	for at < len(words)-1 && at < 3 && isSign(words[at].text) {
		w, next := words[at], words[at+1]
		gap := (next.left - w.right) / max(w.size, next.size)
		if gap > minusGap && w.text != "€" || isDash(w.text) && isDash(next.text) {
			return 1
		}
		at++
		if isSign(next.text) {
			continue
		}
		bare, mark := splitMark(next.text)
		sign := joinWords(words[:at])
		if !isFigure(bare) || isDash(words[at-1].text) && isSigned(bare) {
			// '( 44,1 )' and '(44,1 )' are for grow to close.
			if !(strings.HasPrefix(sign, "(") && isFigure(strings.TrimSuffix(bare, ")"))) {
				return 1
			}
		}
		s.kind = kindFigure
		s.text, s.bare = sign+" "+next.text, sign+" "+bare
		if isDash(words[at-1].text) {
			s.sign = span{words[at-1].left, words[at-1].right}
		}
		s.digitsLeft, s.right, s.size, s.mark, s.bold = next.left, next.right, next.size, next.mark+mark, next.bold
		return at + 1
	}
	return 1
}

func isSign(text string) bool { return isDash(text) || text == "€" || text == "(" || text == "+" }

// grow joins what stands apart behind a figure: thousands, a closing bracket,
// a percent sign, a mark. n words are taken already.
func (s *piece) grow(words []word, n int) int {
	for n < len(words) && s.mark == "" {
		next := words[n]
		gap := (next.left - s.right) / max(s.size, next.size)
		switch {
		case gap < thinGap && laterGroup.MatchString(next.text) && takesThousands(s.bare):
			s.bare += " " + next.text
		case gap < noteGap && (next.text == ")" || next.text == "%"):
			s.bare += next.text
		case gap < noteGap && markAlone.MatchString(next.text):
			s.mark = strings.TrimSuffix(next.text, ")")
		default:
			return n
		}
		s.text += " " + next.text
		s.right = next.right
		s.mark += next.mark
		n++
	}
	return n
}
