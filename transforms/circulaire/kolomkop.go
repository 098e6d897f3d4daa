package circulaire

// heading gives columns their headings, from the bottom line up.
type heading struct {
	blok     *blok
	kolommen []kolom
	label    span
	lines    int
	rows     int // with figures
	dashes   []span
	// los are headings over the label, or over the table as a whole: they may
	// tell the unit.
	los []string
}

// line gives one line of headings to the columns: each to the one it is over.
// In a higher line some are over several columns, or between them.
func (h *heading) line(r *regel) {
	if countsColumns(h.blok.cells(r)) {
		return
	}
	cells := h.vakken(r)
	if len(cells) == 0 {
		return
	}
	first := !h.named()
	h.lines++
	if !first && h.blocks(cells) {
		return
	}
	shared := !first && len(cells) < len(h.kolommen) && h.repeated(cells)
	var open []vak
	for _, c := range cells {
		hit := h.under(c.span)
		if shared || !first && (len(hit) != 1 || !h.aligned(hit[0], c)) || len(hit) == 0 {
			open = append(open, c)
			continue
		}
		for _, k := range hit {
			h.give(k, c, len(hit) == 1)
		}
	}
	switch {
	case len(open) == 0:
	case first:
		h.match(open)
	default:
		h.spread(open, len(cells))
	}
}

// aligned reports whether a heading stands over that of the line below, at the
// left, at the right or in the middle.
func (h *heading) aligned(i int, c vak) bool {
	k := h.kolommen[i]
	own := k.kopvak
	if own.right <= own.left {
		return true // the lowest line of this column
	}
	near := 0.6 * c.size
	return abs(own.left-c.left) < near || abs(own.right-c.right) < near || abs(own.middle()-c.middle()) < near
}

// give adds a line to the heading of a column. own: it is over no other.
func (h *heading) give(i int, c vak, own bool) {
	k := &h.kolommen[i]
	for len(k.lagen) < h.lines {
		k.lagen = append(k.lagen, "")
	}
	k.lagen[h.lines-1] = squeeze(k.lagen[h.lines-1] + " " + c.tekst)
	if !own {
		return
	}
	k.vak = k.vak.join(c.span)
	if k.kopvak.right <= k.kopvak.left {
		k.kopvak = c.span
	} else {
		k.kopvak = k.kopvak.join(c.span)
	}
}

// named reports whether a column has a heading already.
func (h *heading) named() bool {
	for _, k := range h.kolommen {
		if len(k.lagen) > 0 {
			return true
		}
	}
	return false
}
