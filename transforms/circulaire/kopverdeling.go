package circulaire

import "strings"

// blocks gives years to as many columns each, where the lines below are the
// same for every year, or there is one year over them all.
func (h *heading) blocks(years []vak) bool {
	size := len(h.kolommen) / len(years)
	if size < 2 || size*len(years) != len(h.kolommen) {
		return false
	}
	for i, k := range h.kolommen {
		text := strings.Join(k.lagen, " ")
		if !years[i/size].jaar || text == "" || aYear.MatchString(text) || text != strings.Join(h.kolommen[i%size].lagen, " ") {
			return false
		}
	}
	for i, y := range years {
		block := h.kolommen[i*size : (i+1)*size]
		whole := block[0].vak.join(block[size-1].vak)
		for _, k := range block {
			if len(years) == 1 && abs(k.vak.middle()-y.middle()) < 0.4*y.size {
				return false // of that column alone
			}
		}
		if y.middle() < whole.left || y.middle() > whole.right {
			return false
		}
	}
	for i := range h.kolommen {
		h.give(i, years[i/size], false)
	}
	return true
}

// repeated reports whether the line below is the same for several columns, or
// no years while this one is: then this one tells them apart.
func (h *heading) repeated(cells []vak) bool {
	seen := map[string]bool{}
	years := false
	for _, k := range h.kolommen {
		text := strings.Join(k.lagen, " ")
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
		if !c.jaar {
			return false
		}
	}
	return true
}

// match gives headings that stand over no figures to columns without one,
// where these are in the same order between the same neighbours; the others
// are columns in which nothing is printed.
func (h *heading) match(open []vak) {
	for start := 0; start < len(open); {
		at := h.place(open[start].span)
		end := start + 1
		for end < len(open) && h.place(open[end].span) == at {
			end++
		}
		h.matchBetween(at, open[start:end])
		start = end
	}
}

// place is the number of named columns left of a stretch.
func (h *heading) place(s span) int {
	n := 0
	for i, k := range h.kolommen {
		if len(k.lagen) > 0 && k.vak.middle() < s.middle() {
			n = i + 1
		}
	}
	return n
}

// matchBetween matches headings with the nameless columns from column at on.
func (h *heading) matchBetween(at int, open []vak) {
	var free []span
	for i := at; i < len(h.kolommen) && len(h.kolommen[i].lagen) == 0; i++ {
		free = append(free, h.kolommen[i].vak)
	}
	known := h.known()
	if len(free) > 0 && len(free) < len(open) && len(known) == 0 {
		h.blok.meld("onder welke kop de getallen staan is niet zeker: zij staan alle naast hun kop")
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
func (h *heading) known() []koppel {
	var list []koppel
	for _, k := range h.kolommen {
		if !k.leeg() && k.kopvak.right > k.kopvak.left {
			list = append(list, koppel{k.cijfers, k.kopvak})
		}
	}
	return list
}

// insert makes a column of a heading without figures.
func (h *heading) insert(c vak) {
	at := 0
	for at < len(h.kolommen) && h.kolommen[at].vak.middle() < c.middle() {
		at++
	}
	k := kolom{cijfers: span{c.left, c.left}, vak: c.span}
	h.kolommen = append(h.kolommen[:at:at], append([]kolom{k}, h.kolommen[at:]...)...)
	h.give(at, c, true)
}

// spread gives headings over several columns to those that they are closest
// to, and that have no other on this line. One that is alone is over all.
func (h *heading) spread(open []vak, all int) {
	if all == 1 && !open[0].jaar {
		h.los = append(h.los, open[0].tekst)
		return
	}
	group := make([][]int, len(open))
	for i, k := range h.kolommen {
		if len(k.lagen) == h.lines || h.stray(k) {
			continue
		}
		best := 0
		for j, c := range open {
			if abs(c.middle()-k.vak.middle()) < abs(open[best].middle()-k.vak.middle()) {
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
func (h *heading) centred(c vak, group []int) []int {
	off := func(g []int) float64 {
		return abs(h.kolommen[g[0]].vak.join(h.kolommen[g[len(g)-1]].vak).middle() - c.middle())
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
