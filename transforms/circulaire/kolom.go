package circulaire

import (
	"regexp"
	"slices"
)

// kolom is a column: where its figures stand, and its heading.
type kolom struct {
	// cijfers is where the digits stand; zero-width for a column without.
	cijfers span
	// vak is that and the heading: no other column has anything there.
	vak  span
	kop  string
	jaar int
	// lagen are the lines of its heading, from the bottom up.
	lagen []string
	// eenheid of its own: '%' beside columns of money.
	eenheid eenheid
	// kopvak is where the heading stands, aantal the number of figures.
	kopvak span
	aantal int
}

func (k kolom) leeg() bool { return k.cijfers.right <= k.cijfers.left }

// digitSpans gives where figures stand on rows: each figure's digits. In a
// table nothing of two columns stands above each other, however it is aligned.
func (b *blok) digitSpans(rows []*regel, years []span) []span {
	var list []span
	for _, r := range rows {
		if b.crosses(r) {
			continue
		}
		for _, s := range b.cells(r) {
			for _, p := range s.stukken {
				if p.soort == isGetal && covers(p.digits(), years) < 2 {
					list = append(list, p.digits())
				}
			}
		}
	}
	return list
}

// dashSpans gives where cells stand that surely have no figure: words that say
// so, and dashes that no figure follows.
func (b *blok) dashSpans(rows []*regel) []span {
	var list []span
	for _, r := range rows {
		cells := b.cells(r)
		var next *stuk
		for i := len(cells) - 1; i >= 0; i-- {
			for j := len(cells[i].stukken) - 1; j >= 0; j-- {
				p := &cells[i].stukken[j]
				if p.soort == isLeeg && (!isDash(p.kaal) || next == nil || next.soort == isLeeg) {
					list = append(list, p.digits())
				}
				next = p
			}
		}
	}
	return list
}

// covers counts the headings that a figure stands below.
func covers(s span, heads []span) int {
	n := 0
	for _, h := range heads {
		if s.overlap(h) > 0.25*(h.right-h.left) {
			n++
		}
	}
	return n
}

// merge joins stretches that overlap, from left to right.
func merge(list []span) []span {
	slices.SortFunc(list, func(a, b span) int { return order(a.left, b.left) })
	var out []span
	for _, s := range list {
		if n := len(out); n > 0 && out[n-1].overlap(s) > 0 {
			out[n-1] = out[n-1].join(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// columns makes the columns of a part of the table on one page: from its
// figures and from the lines with headings.
func (b *blok) columns(head, rows []*regel) ([]kolom, []string) {
	years := yearSpans(head)
	spans := b.digitSpans(rows, years)
	h := heading{blok: b, label: b.labelSpan(rows), dashes: b.dashSpans(rows)}
	for _, f := range merge(spans) {
		h.kolommen = append(h.kolommen, kolom{cijfers: f, vak: f})
	}
	for i := range h.kolommen {
		for _, s := range spans {
			if h.kolommen[i].cijfers.overlap(s) > 0 {
				h.kolommen[i].aantal++
			}
		}
		h.rows = max(h.rows, h.kolommen[i].aantal)
	}
	for i := len(head) - 1; i >= 0; i-- {
		h.line(head[i])
	}
	h.finish()
	return h.kolommen, h.los
}

func yearSpans(head []*regel) []span {
	var list []span
	for _, r := range head {
		for _, s := range r.segmenten {
			for _, p := range s.stukken {
				if _, _, ok := p.jaar(); ok {
					list = append(list, p.digits())
				}
			}
		}
	}
	return list
}

// labelSpan is where the labels of rows with figures stand.
func (b *blok) labelSpan(rows []*regel) span {
	label := span{b.left, b.left}
	for _, r := range rows {
		if len(b.cells(r)) == 0 || b.crosses(r) {
			continue
		}
		for _, s := range r.segmenten[:b.labelSegments(r)] {
			label = label.join(span{s.left, min(s.right, b.kolom)})
		}
	}
	return label
}

// labelSegments counts the segments that are the label of a line: the first,
// and the next where the first is but a number or a bullet.
func (b *blok) labelSegments(r *regel) int {
	first := r.segmenten[0]
	switch {
	case first.left >= b.kolom-0.1*r.size && first.cijfers, first.cijfers && !b.labels(r) && !(len(r.segmenten) > 1 && !r.segmenten[1].cijfers && first.right < b.kolom):
		return 0
	case len(r.segmenten) > 1 && !r.segmenten[1].cijfers && r.segmenten[1].right < b.kolom && isPrefix(first.tekst()):
		return 2
	}
	return 1
}

// isPrefix reports whether text may stand apart before a label.
func isPrefix(text string) bool { return prefixForm.MatchString(text) }

// prefixForm is what may stand apart before a label.
var prefixForm = regexp.MustCompile(`^(?:[0-9]{1,3}[a-z]?|[A-Za-z]|[ivxIVX]{1,4})[.)]?$|^[•▪◦·*‒–-]$`)
