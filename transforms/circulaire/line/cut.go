package line

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"medebewind/transforms/circulaire/wording"
)

// Distances in em within one figure.
const (
	minusGap = 0.75 // minus and figure
	thinGap  = 0.36 // groups of thousands
	markGap  = 0.5  // figure and mark
)

var (
	laterGroup = regexp.MustCompile(`^[0-9]{3}(?:,[0-9]+)?$`)
	figureDash = regexp.MustCompile(`^(.*[0-9],[0-9]+)([` + wording.Dashes + `][0-9.]+(?:,[0-9]+)?)$`)
	trailDash  = regexp.MustCompile(`^(.*[0-9])([` + wording.Dashes + `])$`)
	markAlone  = regexp.MustCompile(`^(?:[0-9]\)|[*†‡]{1,3})$`)
)

// Cut makes the pieces and segments of a line, as a document is set.
func (l *Line) Cut(s Style) {
	l.cutPieces(s.Minus)
	l.cutSegments(s.CellGap)
}

// cutPieces makes the pieces of a line.
func (l *Line) cutPieces(m Minus) {
	words := l.apart(m.reach())
	l.pieces = make([]Piece, 0, len(words))
	for i := 0; i < len(words); {
		s, n := newPiece(words[i:], m)
		s.Gap = FarAway
		if i > 0 {
			s.Gap = (words[i].Left - words[i-1].right) / max(words[i].size, words[i-1].size)
		}
		l.pieces = append(l.pieces, s)
		i += n
	}
}

// apart splits words that hold two figures, because the minus of the second
// touches the first: '44,1-29,2', and '44,1-' before '29,2'.
func (l *Line) apart(reach float64) []Word {
	out := make([]Word, 0, len(l.Words))
	for i, w := range l.Words {
		m := figureDash.FindStringSubmatch(w.Text)
		if m == nil && i+1 < len(l.Words) && l.Gap(i+1) < reach && wording.IsFigure(l.Words[i+1].Text) && !wording.IsSigned(l.Words[i+1].Text) {
			m = trailDash.FindStringSubmatch(w.Text)
		}
		if m == nil || !wording.IsFigure(m[1]) {
			out = append(out, w)
			continue
		}
		head, tail := w, w
		head.Text, head.mark = m[1], ""
		tail.Text = m[2]
		head.right = w.Left + (w.right-w.Left)*share(m[1], m[2])
		tail.Left = head.right
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
func newPiece(words []Word, m Minus) (Piece, int) {
	w := words[0]
	text, mark := wording.SplitMark(w.Text)
	s := Piece{Text: w.Text, Bare: text, Left: w.Left, DigitsLeft: w.Left, Right: w.right, Size: w.size, Mark: w.mark + mark, Bold: w.bold}
	n := 1
	switch {
	case wording.IsFigure(text):
		s.Kind = KindFigure
	case wording.SaysNone(text) || text == "€" || text == "(" || text == "+":
		if m.apart() || !wording.IsDash(text) {
			n = s.signed(words)
		}
		if n == 1 && text != "€" && text != "(" && text != "+" {
			s.Kind = KindNone
		}
	}
	if s.Kind == KindFigure {
		n = s.grow(words, n)
	}
	return s, n
}

// signed joins what stands apart before a figure: a minus, a bracket, a euro
// sign, which may be followed by a minus.
func (s *Piece) signed(words []Word) int {
	at := 0
	for at < len(words)-1 && at < 3 && isSign(words[at].Text) {
		w, next := words[at], words[at+1]
		gap := (next.Left - w.right) / max(w.size, next.size)
		if gap > minusGap && w.Text != "€" || wording.IsDash(w.Text) && wording.IsDash(next.Text) {
			return 1
		}
		at++
		if isSign(next.Text) {
			continue
		}
		bare, mark := wording.SplitMark(next.Text)
		sign := JoinWords(words[:at])
		if !wording.IsFigure(bare) || wording.IsDash(words[at-1].Text) && wording.IsSigned(bare) {
			// '( 44,1 )' and '(44,1 )' are for grow to close.
			if !(strings.HasPrefix(sign, "(") && wording.IsFigure(strings.TrimSuffix(bare, ")"))) {
				return 1
			}
		}
		s.Kind = KindFigure
		s.Text, s.Bare = sign+" "+next.Text, sign+" "+bare
		if wording.IsDash(words[at-1].Text) {
			s.Sign = Span{words[at-1].Left, words[at-1].right}
		}
		s.DigitsLeft, s.Right, s.Size, s.Mark, s.Bold = next.Left, next.right, next.size, next.mark+mark, next.bold
		return at + 1
	}
	return 1
}

func isSign(text string) bool {
	return wording.IsDash(text) || text == "€" || text == "(" || text == "+"
}

// grow joins what stands apart behind a figure: thousands, a closing bracket,
// a percent sign, a mark. n words are taken already.
func (s *Piece) grow(words []Word, n int) int {
	for n < len(words) && s.Mark == "" {
		next := words[n]
		gap := (next.Left - s.Right) / max(s.Size, next.size)
		switch {
		case gap < thinGap && laterGroup.MatchString(next.Text) && wording.TakesThousands(s.Bare):
			s.Bare += " " + next.Text
		case gap < markGap && (next.Text == ")" || next.Text == "%"):
			s.Bare += next.Text
		case gap < markGap && markAlone.MatchString(next.Text):
			s.Mark = strings.TrimSuffix(next.Text, ")")
		default:
			return n
		}
		s.Text += " " + next.Text
		s.Right = next.right
		s.Mark += next.mark
		n++
	}
	return n
}
