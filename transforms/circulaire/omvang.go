package circulaire

import (
	"strings"
	"unicode"
)

// body gathers the rows, to where the table ends, over pages where it goes on.
func (l *lezer) body(b *blok) {
	for l.at < len(l.d.regels) {
		r := l.line(b, l.at)
		switch {
		case l.stops(r, b):
			return
		case l.repeats(r, b):
			l.at++
		case b.opensOther(r):
			return
		case b.isRow(r) && !b.crosses(r):
			b.addRow(r)
			l.at++
		default:
			n, more := l.labels(b)
			for _, r := range l.d.regels[l.at : l.at+n] {
				b.lijf = append(b.lijf, r)
				b.left = min(b.left, r.left)
			}
			l.at += n
			if !more {
				return
			}
		}
	}
}

// addRow takes a row with figures.
func (b *blok) addRow(r *regel) {
	if b.last != nil && b.last.pagina == r.pagina {
		if d := r.basis - b.last.basis; d > 0.8*r.size && (b.pitch == 0 || d < b.pitch) {
			b.pitch = d
		}
	}
	for _, s := range b.cells(r) {
		b.kolom = min(b.kolom, s.stukken[0].cijfer)
	}
	if !r.segmenten[0].cijfers {
		b.left = min(b.left, r.left)
	}
	b.last = r
	b.lijf = append(b.lijf, r)
}

// repeats takes what is said again where a table runs over a page: title,
// unit, headings. Headings are kept, because columns may stand elsewhere.
func (l *lezer) repeats(r *regel, b *blok) bool {
	if b.last == nil {
		return false
	}
	if t, ok := readTitel(r, l.d.wijd); ok {
		return b.titel.same(t)
	}
	if r.figures() == 0 && vervolgLine(r.tekst()) {
		return true
	}
	for _, k := range b.kop {
		if b.labels(r) {
			break // a label that is a year
		}
		if k.tekst() == r.tekst() && (k.figures() > 0 || r.pagina != k.pagina && (len(r.segmenten) > 1 || r.left > b.left+3*r.size)) {
			b.again[r.pagina] = append(b.again[r.pagina], r)
			return true
		}
	}
	if r.pagina != b.last.pagina && len(b.again[r.pagina]) == 0 {
		if _, ok := isUnitLine(r.tekst()); ok && r.figures() == 0 {
			return true
		}
	}
	return false
}

// vervolgLine reports whether a line only says that a table goes on.
func vervolgLine(text string) bool {
	text = strings.ToLower(strings.Trim(text, " ().…"))
	return len(text) < 40 && (strings.HasPrefix(text, "vervolg") || strings.HasSuffix(text, "vervolg")) || text == "zie volgende pagina"
}

// opensOther reports whether a line has the headings of another table.
func (b *blok) opensOther(r *regel) bool {
	if b.last == nil || b.isRow(r) {
		return false
	}
	years := 0
	for _, s := range b.cells(r) {
		n, _ := s.years()
		years += n
	}
	return years > 1
}

// crosses reports whether the text that opens a line runs into the columns, as
// that of a sentence does and that of a label does not.
func (b *blok) crosses(r *regel) bool {
	s := r.segmenten[0]
	return !s.cijfers && b.kolom < farAway && s.left < b.kolom && s.right > b.kolom+0.5*r.size
}

// labels looks at the lines without figures from l.at on. It gives how many of
// them belong to the table, and whether the table goes on behind them.
func (l *lezer) labels(b *blok) (n int, more bool) {
	wide := -1
	i := l.at
	for ; i < len(l.d.regels) && i-l.at <= mostLabelLines; i++ {
		r := l.line(b, i)
		if l.repeats(r, b) {
			return i - l.at, true // the lines before it end a page
		}
		if l.stops(r, b) || b.opensOther(r) || endsTable.MatchString(r.tekst()) {
			return l.tail(b, i, wide), false
		}
		if b.isRow(r) && !b.crosses(r) {
			break
		}
		if b.crosses(r) {
			if wide >= 0 || isSentence(r.tekst()) {
				return l.tail(b, i, max(wide, 0)), false
			}
			wide = i
		}
	}
	if i == len(l.d.regels) || i-l.at > mostLabelLines {
		return l.tail(b, i, wide), false
	}
	if wide >= 0 && !b.groupAbove(l.d.regels[wide], l.d.regels[wide+1]) {
		return l.tail(b, wide, wide), false
	}
	return i - l.at, true
}

// isSentence reports whether a line ends as a sentence does.
func isSentence(text string) bool {
	return strings.HasSuffix(text, ".") && len(strings.Fields(text)) > 3
}

// groupAbove reports whether a line that runs over the columns may be the
// heading of the rows below: it stands close to them and begins as one.
func (b *blok) groupAbove(r, next *regel) bool {
	if r.pagina != next.pagina {
		return false
	}
	first := []rune(r.tekst())[0]
	return !unicode.IsLower(first) && (b.pitch == 0 || next.basis-r.basis < 2.2*b.pitch)
}

// tail counts the lines below the last figures, up to line end, that may be
// the rest of its label: close by, and not wide.
func (l *lezer) tail(b *blok, end, wide int) int {
	if b.last == nil {
		return 0
	}
	n := 0
	above := b.last
	if k := len(b.lijf); k > 0 {
		above = b.lijf[k-1]
	}
	for i := l.at; i < end && n < 3; i++ {
		r := l.d.regels[i]
		far := max(1.45*r.size, b.pitch*1.02)
		if i == wide || b.crosses(r) || r.pagina != above.pagina || r.basis-above.basis > far || len(r.segmenten) > 1 {
			break
		}
		above = r
		n++
	}
	return n
}

// tellLeft tells of a line right below the table that has figures as a row has
// and was not taken for one.
func (l *lezer) tellLeft(b *blok) {
	if l.at >= len(l.d.regels) || b.last == nil {
		return
	}
	r := l.d.regels[l.at]
	if r.pagina == b.last.pagina && b.near(l.d.regels[l.at-1], r) && !l.stops(r, b) && b.isRow(r) {
		b.meld("regel %q op pagina %d, onder de tabel, is niet gelezen", r.tekst(), r.pagina)
	}
}
