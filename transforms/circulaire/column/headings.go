package column

import (
	"math"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// headings gives columns their headings, from the bottom line up.
type headings struct {
	set     *Setting
	columns []Column
	label   line.Span
	lines   int
	rows    int // with figures
	dashes  []line.Span
	// loose are headings over the label, or over the table as a whole: they may
	// tell the unit.
	loose []string
}

// line gives one line of headings to the columns: each to the one it is over.
// In a higher line some are over several columns, or between them.
func (h *headings) line(l *line.Line) {
	if countsColumns(h.set.Cells(l)) {
		return
	}
	cells := h.boxes(l)
	if len(cells) == 0 {
		return
	}
	first := !h.named()
	h.lines++
	if !first && h.blocks(cells) {
		return
	}
	shared := !first && len(cells) < len(h.columns) && h.repeated(cells)
	var open []box
	for _, c := range cells {
		hit := h.under(c.Span)
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
func (h *headings) aligned(i int, c box) bool {
	k := h.columns[i]
	own := k.over
	if own.Right <= own.Left {
		return true // the lowest line of this column
	}
	near := 0.6 * c.size
	return math.Abs(own.Left-c.Left) < near || math.Abs(own.Right-c.Right) < near || math.Abs(own.Middle()-c.Middle()) < near
}

// give adds a line to the heading of a column. own: it is over no other.
func (h *headings) give(i int, c box, own bool) {
	k := &h.columns[i]
	for len(k.layers) < h.lines {
		k.layers = append(k.layers, "")
	}
	k.layers[h.lines-1] = wording.Squeeze(k.layers[h.lines-1] + " " + c.text)
	if !own {
		return
	}
	k.Area = k.Area.Join(c.Span)
	if k.over.Right <= k.over.Left {
		k.over = c.Span
	} else {
		k.over = k.over.Join(c.Span)
	}
}

// named reports whether a column has a heading already.
func (h *headings) named() bool {
	for _, k := range h.columns {
		if len(k.layers) > 0 {
			return true
		}
	}
	return false
}
