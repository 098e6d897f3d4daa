package circulaire

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// vak is one heading on one line.
type vak struct {
	span
	tekst string
	jaar  bool
	size  float64
}

// vakken parts a line into headings, and takes out the one over the labels.
func (h *heading) vakken(r *regel) []vak {
	var list []vak
	for i, s := range r.segmenten {
		for _, c := range h.cut(s) {
			over := h.label.overlap(c.span) > 0 || i == 0 && c.left < h.blok.left+1.5*r.size
			if over && !c.jaar && len(h.under(c.span)) == 0 {
				h.los = append(h.los, c.tekst)
				continue
			}
			list = append(list, c)
		}
	}
	return list
}

// cut parts a segment where two years meet, where a year keeps some distance
// from a word in upper case, and where it runs from one column to the next.
func (h *heading) cut(s segment) []vak {
	var list []vak
	before, wasYear := -1, false
	for _, p := range s.stukken {
		year, _, isYear := p.jaar()
		text := p.tekst
		if isYear {
			text = strings.Replace(text, p.kaal, year, 1)
		} else {
			text, _ = splitInline(text)
		}
		at := h.most(span{p.left, p.right})
		apart := wasYear && p.gap > 0.65*h.blok.d.wijd && startsUpper(text)
		follows := wasYear && andOn.MatchString(text)
		if len(list) == 0 || isYear && wasYear || apart || !follows && at >= 0 && before >= 0 && at != before {
			list = append(list, vak{span: span{p.left, p.right}, tekst: text, jaar: isYear, size: p.size})
		} else {
			c := &list[len(list)-1]
			c.right, c.tekst, c.jaar = p.right, c.tekst+" "+text, c.jaar || isYear
		}
		before, wasYear = at, isYear
	}
	return list
}

// most gives the column that a stretch lies over for the most part; -1 for
// none.
func (h *heading) most(s span) int {
	at, best := -1, 0.0
	for i, k := range h.kolommen {
		if o := k.vak.overlap(s); o > best {
			at, best = i, o
		}
	}
	return at
}

// under gives the columns that a stretch lies over.
func (h *heading) under(s span) []int {
	var hit []int
	for i, k := range h.kolommen {
		if k.vak.overlap(s) > 0.15*min(s.right-s.left, k.vak.right-k.vak.left) {
			hit = append(hit, i)
		}
	}
	return hit
}

func startsUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}
