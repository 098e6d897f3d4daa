package row

import (
	"slices"

	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/line"
)

// Costs of joining two lines to one row, and of keeping them apart. They add
// up: what is cheapest over the whole table is how its rows are taken.
const (
	costStrong = 6.0
	costClear  = 3.0
	costHint   = 1.2
	costAlone  = 2.0 // a row without figures
	costDoubt  = 0.5 // difference between two ways that is no difference
	mostLines  = 9   // lines of one row
)

// alignment is where figures stand beside a label of several lines.
type alignment int

const (
	atTop alignment = iota
	atMiddle
	atBottom
)

// groupStrips groups the lines of a table into rows: at most one line with figures
// each. It tries the three ways in which figures are aligned to labels, and
// takes the cheapest.
func groupStrips(set *column.Setting, strips []*Strip) [][]*Strip {
	cue := newCues(set, strips)
	var best [][]*Strip
	least := 0.0
	var ways [3][][]*Strip
	var costs [3]float64
	for i, way := range []alignment{atMiddle, atTop, atBottom} {
		ways[i], costs[i] = cue.cut(strips, way)
		if best == nil || costs[i] < least-1e-9 {
			best, least = ways[i], costs[i]
		}
	}
	for i, groups := range ways {
		if costs[i] < least+costDoubt {
			doubt(set, best, groups)
		}
	}
	return best
}

// doubt tells where two ways to cut lines into rows, of the same likelihood,
// part.
func doubt(set *column.Setting, best, other [][]*Strip) {
	for i := range min(len(best), len(other)) {
		if len(best[i]) != len(other[i]) {
			set.Reasons.Tell("welke regels op pagina %d een rij zijn is niet zeker, vanaf %q", best[i][0].line.Page, best[i][0].label)
			return
		}
	}
}

// cut finds the cheapest way to cut lines into rows.
func (c *cues) cut(strips []*Strip, way alignment) ([][]*Strip, float64) {
	n := len(strips)
	cost := make([]float64, n+1)
	from := make([]int, n+1)
	for end := 1; end <= n; end++ {
		cost[end] = line.FarAway * line.FarAway
		inner, figures := 0.0, 0
		for start := end - 1; start >= 0 && end-start <= mostLines; start-- {
			if strips[start].cells != nil {
				figures++
			}
			if figures > 1 {
				break
			}
			if start+1 < end {
				inner += c.join[start+1]
			}
			total := cost[start] + inner + c.apart[start] + c.alignment(strips[start:end], way)
			if figures == 0 {
				total += c.alone(strips, start, end)
			}
			if total < cost[end] {
				cost[end], from[end] = total, start
			}
		}
	}
	var groups [][]*Strip
	for end := n; end > 0; end = from[end] {
		groups = append(groups, strips[from[end]:end])
	}
	slices.Reverse(groups)
	return groups, cost[n]
}

// alignment is the cost of figures that stand elsewhere beside their label
// than in the other rows.
func (c *cues) alignment(row []*Strip, way alignment) float64 {
	above, below, own := 0, 0, false
	seen := false
	for _, s := range row {
		switch {
		case s.cells != nil:
			seen, own = true, s.label != ""
		case seen:
			below++
		default:
			above++
		}
	}
	switch {
	case !seen:
		return 0
	case !own && above+below == 0:
		return costClear // figures without a label
	case !own:
		// Between two lines: as many above as below.
		off := above - below
		return costHint * float64(max(off, -off))
	case above+below == 0:
		return 0
	}
	off := 0
	switch way {
	case atTop:
		off = above
	case atBottom:
		off = below
	case atMiddle:
		off = max(above-below, below-above)
	}
	return costClear * float64(min(off, 3))
}
