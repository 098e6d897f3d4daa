package column

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// box is one heading on one line.
type box struct {
	line.Span
	text string
	year bool
	size float64
}

// boxes parts a line into headings, and takes out the one over the labels.
func (h *headings) boxes(l *line.Line) []box {
	var list []box
	for i, s := range l.Segments {
		for _, c := range h.cut(s) {
			over := h.label.Overlap(c.Span) > 0 || i == 0 && c.Left < h.set.Labels+1.5*l.Size
			if over && !c.year && len(h.under(c.Span)) == 0 {
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
func (h *headings) cut(s line.Segment) []box {
	var list []box
	before, wasYear := -1, false
	for _, p := range s.Pieces {
		year, _, isYear := p.Year()
		text := p.Text
		if isYear {
			text = strings.Replace(text, p.Bare, year, 1)
		} else {
			text, _ = wording.SplitMark(text)
		}
		at := h.most(line.Span{Left: p.Left, Right: p.Right})
		apart := wasYear && p.Gap > 0.65*h.set.CellGap && startsUpper(text)
		follows := wasYear && andOn.MatchString(text)
		if len(list) == 0 || isYear && wasYear || apart || !follows && at >= 0 && before >= 0 && at != before {
			list = append(list, box{Span: line.Span{Left: p.Left, Right: p.Right}, text: text, year: isYear, size: p.Size})
		} else {
			c := &list[len(list)-1]
			c.Right, c.text, c.year = p.Right, c.text+" "+text, c.year || isYear
		}
		before, wasYear = at, isYear
	}
	return list
}

// most gives the column that a stretch lies over for the most part; -1 for
// none.
func (h *headings) most(s line.Span) int {
	at, best := -1, 0.0
	for i, k := range h.columns {
		if o := k.Area.Overlap(s); o > best {
			at, best = i, o
		}
	}
	return at
}

// under gives the columns that a stretch lies over.
func (h *headings) under(s line.Span) []int {
	var hit []int
	for i, k := range h.columns {
		if k.Area.Overlap(s) > 0.15*min(s.Right-s.Left, k.Area.Right-k.Area.Left) {
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
func countsColumns(cells []line.Segment) bool {
	n := 0
	for _, s := range cells {
		for _, p := range s.Pieces {
			if n++; strings.Trim(p.Bare, "()") != strconv.Itoa(n) {
				return false
			}
		}
	}
	return n > 1
}
