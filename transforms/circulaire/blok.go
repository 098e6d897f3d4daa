package circulaire

import (
	"regexp"
	"strconv"
	"strings"
)

// blok has the lines of one table.
type blok struct {
	d     *document
	titel titel
	// kop are the lines with the headings of columns, by page where they are
	// repeated; lijf are the lines of the rows.
	kop   []*regel
	again map[int][]*regel
	lijf  []*regel
	left  float64 // where labels begin
	// plekken are the places of figures on page pagina.
	pagina  int
	plekken []span
	// kolom is where the first column of figures begins, as far as is seen.
	kolom   float64
	pitch   float64 // least distance in points between two rows with figures
	last    *regel  // last row with figures
	proza   bool    // text follows the title, and no table
	redenen []string
}

// Bounds of what may stand between a title and the first figures, and between
// two rows with figures.
const (
	mostHeadLines  = 14
	mostLabelLines = 8
)

var endsTable = regexp.MustCompile(`(?i)^(?:bron(?:nen)?|toelichting|noot|noten|opmerking(?:en)?|leeswijzer)\b\s*:?`)

// block gathers the lines of the table below line l.at, and moves l.at behind
// them.
func (l *lezer) block(t titel, first *regel) *blok {
	b := &blok{d: l.d, titel: t, again: map[int][]*regel{}, left: farAway, kolom: farAway}
	start := l.at
	if t.kop != nil {
		b.addKop(t.kop)
	}
	if !l.head(b) {
		l.at = start
		return b
	}
	l.body(b)
	return b
}

// head gathers the lines up to the first row. It reports whether there is one.
func (l *lezer) head(b *blok) bool {
	prose := 0
	for n := 0; l.at < len(l.d.regels) && n < mostHeadLines; n++ {
		r := l.line(b, l.at)
		text := r.tekst()
		if l.stops(r, b) {
			return false
		}
		if u, ok := isUnitLine(text); ok && r.figures() == 0 {
			if !b.titel.heeftEenheid {
				b.titel.eenheid, b.titel.heeftEenheid = u, true
			}
			l.at++
			continue
		}
		if len(r.segmenten) == 1 && (strings.HasSuffix(text, ".") || r.right-r.left > 0.75*(l.right-l.left)) {
			if prose++; prose > 2 {
				b.proza = true
				return false
			}
		}
		if b.isRow(r) {
			return true
		}
		b.addKop(r)
		l.at++
	}
	return false
}

// addKop takes a line above the first row.
func (b *blok) addKop(r *regel) {
	b.kop = append(b.kop, r)
	b.left = min(b.left, r.left)
	for _, s := range r.segmenten {
		if n, all := s.years(); all && n > 0 {
			b.kolom = min(b.kolom, s.left)
		}
	}
}

// stops reports whether a line is beyond any table: another title, a heading.
func (l *lezer) stops(r *regel, b *blok) bool {
	if t, ok := readTitel(r, l.d.wijd); ok {
		return !b.titel.same(t)
	}
	h, ok := l.koppen.heading(r)
	if !ok || b.last == nil || r.pagina != b.last.pagina {
		return ok
	}
	// Rows that are numbered may be numbered as headings are: a heading in the
	// type of the rows keeps more distance.
	return h.size > 1.05*b.last.size || r.basis-b.last.basis > 1.35*b.pitch || r.bold() && !b.last.bold()
}

// same reports whether t is the title again, above the rest of the table.
func (t titel) same(o titel) bool {
	return t.nummer != "" && t.nummer == o.nummer && (o.vervolg || strings.EqualFold(o.tekst, t.tekst) || o.tekst == "")
}

// cells are the segments of figures that are no label: a whole number at the
// very left, with more to its right, is one (a year, the number of a row).
func (b *blok) cells(r *regel) []segment {
	var list []segment
	for i, s := range r.segmenten {
		if s.cijfers && !(i == 0 && b.labels(r)) {
			list = append(list, s)
		}
	}
	return list
}

// labels reports whether the figures that open a line are its label: a year,
// the number of a row, or the end of a label that was broken before a number.
func (b *blok) labels(r *regel) bool {
	first := r.segmenten[0]
	whole := len(first.stukken) == 1 && wholeNumber.MatchString(first.stukken[0].kaal)
	alone := len(r.segmenten) == 1
	return whole && first.right < b.kolom && first.left < b.left+r.size && !(alone && b.left == farAway)
}

var wholeNumber = regexp.MustCompile(`^[0-9]{1,4}$`)

// isRow reports whether a line has figures under columns: others than years,
// or than numbers of columns (1, 2, 3).
func (b *blok) isRow(r *regel) bool {
	cells := b.cells(r)
	if len(cells) == 0 {
		return false
	}
	count, years := 0, 0
	for _, s := range cells {
		for _, p := range s.stukken {
			count++
			if _, _, ok := p.jaar(); ok && r.left < farAway {
				years++
			}
		}
	}
	return years < count && !countsColumns(cells)
}

// countsColumns reports whether cells number the columns from 1 on.
func countsColumns(cells []segment) bool {
	n := 0
	for _, s := range cells {
		for _, p := range s.stukken {
			if n++; strings.Trim(p.kaal, "()") != strconv.Itoa(n) {
				return false
			}
		}
	}
	return n > 1
}
