package circulaire

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// box is one heading on one line.
type box struct {
	span
	text string
	year bool
	size float64
}

// boxes parts a line into headings, and takes out the one over the labels.
func (h *headings) boxes(l *line) []box {
	var list []box
	for i, s := range l.segments {
		for _, c := range h.cut(s) {
			over := h.label.overlap(c.span) > 0 || i == 0 && c.left < h.set.labels+1.5*l.size
			if over && !c.year && len(h.under(c.span)) == 0 {
				h.loose = append(h.loose, c.text)
				continue
			}
			list = append(list, c)
		}
	}
	return list
}

// cut parts a segment where two years meet, where a year keeps some distance
// from a word in upper case, and where it runs from one column to the next.
func (h *headings) cut(s segment) []box {
	var list []box
	before, wasYear := -1, false
	for _, p := range s.pieces {
		year, _, isYear := p.year()
		text := p.text
		if isYear {
			text = strings.Replace(text, p.bare, year, 1)
		} else {
			text, _ = splitMark(text)
		}
		at := h.most(span{p.left, p.right})
		apart := wasYear && p.gap > 0.65*h.set.cellGap && startsUpper(text)
		follows := wasYear && andOn.MatchString(text)
		if len(list) == 0 || isYear && wasYear || apart || !follows && at >= 0 && before >= 0 && at != before {
			list = append(list, box{span: span{p.left, p.right}, text: text, year: isYear, size: p.size})
		} else {
			c := &list[len(list)-1]
			c.right, c.text, c.year = p.right, c.text+" "+text, c.year || isYear
		}
		before, wasYear = at, isYear
	}
	return list
}

// most gives the column that a stretch lies over for the most part; -1 for
// none.
func (h *headings) most(s span) int {
	at, best := -1, 0.0
	for i, k := range h.columns {
		if o := k.area.overlap(s); o > best {
			at, best = i, o
		}
	}
	return at
}

// under gives the columns that a stretch lies over.
func (h *headings) under(s span) []int {
	var hit []int
	for i, k := range h.columns {
		if k.area.overlap(s) > 0.15*min(s.right-s.left, k.area.right-k.area.left) {
			hit = append(hit, i)
		}
	}
	return hit
}

func startsUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// countsColumns reports whether cells number the columns from 1 on.
func countsColumns(cells []segment) bool {
	n := 0
	for _, s := range cells {
		for _, p := range s.pieces {
			if n++; strings.Trim(p.bare, "()") != strconv.Itoa(n) {
				return false
			}
		}
	}
	return n > 1
}
