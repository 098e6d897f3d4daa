package column

import (
	"math"
	"strings"

	"medebewind/transforms/circulaire/line"
)

// blocks gives years to as many columns each, where the lines below are the
// same for every year, or there is one year over them all.
func (h *headings) blocks(years []box) bool {
	size := len(h.columns) / len(years)
	if size < 2 || size*len(years) != len(h.columns) {
		return false
	}
	for i, k := range h.columns {
		text := strings.Join(k.layers, " ")
		if !years[i/size].year || text == "" || aYear.MatchString(text) || text != strings.Join(h.columns[i%size].layers, " ") {
			return false
		}
	}
	for i, y := range years {
		block := h.columns[i*size : (i+1)*size]
		whole := block[0].Area.Join(block[size-1].Area)
		for _, k := range block {
			if len(years) == 1 && math.Abs(k.Area.Middle()-y.Middle()) < 0.4*y.size {
				return false // of that column alone
			}
		}
		if y.Middle() < whole.Left || y.Middle() > whole.Right {
			return false
		}
	}
	for i := range h.columns {
		h.give(i, years[i/size], false)
	}
	return true
}

// repeated reports whether the line below is the same for several columns, or
// no years while this one is: then this one tells them apart.
func (h *headings) repeated(cells []box) bool {
	seen := map[string]bool{}
	years := false
	for _, k := range h.columns {
		text := strings.Join(k.layers, " ")
		if text != "" && seen[text] {
			return true
		}
		seen[text] = true
		years = years || aYear.MatchString(text)
	}
	if years || len(cells) < 2 {
		return false
	}
	for _, c := range cells {
		if !c.year {
			return false
		}
	}
	return true
}

// match gives headings that stand over no figures to columns without one,
// where these are in the same order between the same neighbours; the others
// are columns in which nothing is printed.
func (h *headings) match(open []box) {
	for start := 0; start < len(open); {
		at := h.place(open[start].Span)
		end := start + 1
		for end < len(open) && h.place(open[end].Span) == at {
			end++
		}
		h.matchBetween(at, open[start:end])
		start = end
	}
}

// place is the number of named columns left of a stretch.
func (h *headings) place(s line.Span) int {
	n := 0
	for i, k := range h.columns {
		if len(k.layers) > 0 && k.Area.Middle() < s.Middle() {
			n = i + 1
		}
	}
	return n
}

// matchBetween matches headings with the nameless columns from column at on.
func (h *headings) matchBetween(at int, open []box) {
	var free []line.Span
	for i := at; i < len(h.columns) && len(h.columns[i].layers) == 0; i++ {
		free = append(free, h.columns[i].Area)
	}
	known := h.known()
	if len(free) > 0 && len(free) < len(open) && len(known) == 0 {
		h.set.Reasons.Tell("onder welke kop de getallen staan is niet zeker: zij staan alle naast hun kop")
	}
	pairs := pair(free, open, known)
	for i, c := range open {
		if pairs[i] >= 0 {
			h.give(at+pairs[i], c, true)
		}
	}
	for i, c := range open {
		if pairs[i] < 0 {
			h.insert(c)
		}
	}
}

// known gives the columns that have a heading of their own already.
func (h *headings) known() []fit {
	var list []fit
	for _, k := range h.columns {
		if !k.Empty() && k.over.Right > k.over.Left {
			list = append(list, fit{k.Figures, k.over})
		}
	}
	return list
}

// insert makes a column of a heading without figures.
func (h *headings) insert(c box) {
	at := 0
	for at < len(h.columns) && h.columns[at].Area.Middle() < c.Middle() {
		at++
	}
	k := Column{Figures: line.Span{Left: c.Left, Right: c.Left}, Area: c.Span}
	h.columns = append(h.columns[:at:at], append([]Column{k}, h.columns[at:]...)...)
	h.give(at, c, true)
}

// spread gives headings over several columns to those that they are closest
// to, and that have no other on this line. One that is alone is over all.
func (h *headings) spread(open []box, all int) {
	if all == 1 && !open[0].year {
		h.loose = append(h.loose, open[0].text)
		return
	}
	group := make([][]int, len(open))
	for i, k := range h.columns {
		if len(k.layers) == h.lines || h.stray(k) {
			continue
		}
		best := 0
		for j, c := range open {
			if math.Abs(c.Middle()-k.Area.Middle()) < math.Abs(open[best].Middle()-k.Area.Middle()) {
				best = j
			}
		}
		group[best] = append(group[best], i)
	}
	for j, c := range open {
		for _, i := range h.centred(c, group[j]) {
			h.give(i, c, false)
		}
	}
}

// centred leaves out outer columns until the heading is in the middle of the
// others: a column of its own may stand beside.
func (h *headings) centred(c box, group []int) []int {
	off := func(g []int) float64 {
		return math.Abs(h.columns[g[0]].Area.Join(h.columns[g[len(g)-1]].Area).Middle() - c.Middle())
	}
	for len(group) > 1 {
		here, left, right := off(group), off(group[1:]), off(group[:len(group)-1])
		switch {
		case left < here-c.size && left <= right:
			group = group[1:]
		case right < here-c.size:
			group = group[:len(group)-1]
		default:
			return group
		}
	}
	return group
}
