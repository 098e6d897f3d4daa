package circulaire

import "slices"

// lijn is a line of a table's rows, with its figures under columns.
type lijn struct {
	r       *regel
	label   string
	left    float64 // of the label
	right   float64
	bold    bool
	cellen  []cel      // by column; nil for a line without figures
	teksten []tekstcel // by column: text in cells; nil for none
	dashes  []stuk
	nummer  int // number that opens the label, or 0
	// begint: the number is the next one; a row surely begins here.
	begint bool
}

// cel is what stands under a column on a row.
type cel struct {
	tekst, noot string
	getal       getal
	// isGetal: a figure, and it can be read; fout: a figure that cannot.
	isGetal, fout bool
	links, boven  float64
	pagina        int
}

// tekstcel is text in a cell.
type tekstcel struct {
	tekst string
	links float64
}

func (c cel) leeg() bool { return c.tekst == "" }

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

// uitlijning is where figures stand beside a label of several lines.
type uitlijning int

const (
	boven uitlijning = iota
	midden
	onder
)

// rows groups the lines of a table into rows: at most one line with figures
// each. It tries the three ways in which figures are aligned to labels, and
// takes the cheapest.
func (b *blok) rows(lines []*lijn) [][]*lijn {
	cue := newCues(b, lines)
	var best [][]*lijn
	least := 0.0
	var ways [3][][]*lijn
	var costs [3]float64
	for i, way := range []uitlijning{midden, boven, onder} {
		ways[i], costs[i] = cue.group(lines, way)
		if best == nil || costs[i] < least-1e-9 {
			best, least = ways[i], costs[i]
		}
	}
	for i, groups := range ways {
		if costs[i] < least+costDoubt {
			b.doubt(best, groups)
		}
	}
	return best
}

// doubt tells where two ways to cut lines into rows, of the same likelihood,
// part.
func (b *blok) doubt(best, other [][]*lijn) {
	for i := range min(len(best), len(other)) {
		if len(best[i]) != len(other[i]) {
			b.meld("welke regels op pagina %d een rij zijn is niet zeker, vanaf %q", best[i][0].r.pagina, best[i][0].label)
			return
		}
	}
}

// group finds the cheapest way to cut lines into rows.
func (c *cues) group(lines []*lijn, way uitlijning) ([][]*lijn, float64) {
	n := len(lines)
	cost := make([]float64, n+1)
	from := make([]int, n+1)
	for end := 1; end <= n; end++ {
		cost[end] = farAway * farAway
		inner, figures := 0.0, 0
		for start := end - 1; start >= 0 && end-start <= mostLines; start-- {
			if lines[start].cellen != nil {
				figures++
			}
			if figures > 1 {
				break
			}
			if start+1 < end {
				inner += c.join[start+1]
			}
			total := cost[start] + inner + c.apart[start] + c.alignment(lines[start:end], way)
			if figures == 0 {
				total += c.alone(lines, start, end)
			}
			if total < cost[end] {
				cost[end], from[end] = total, start
			}
		}
	}
	var groups [][]*lijn
	for end := n; end > 0; end = from[end] {
		groups = append(groups, lines[from[end]:end])
	}
	slices.Reverse(groups)
	return groups, cost[n]
}

// alignment is the cost of figures that stand elsewhere beside their label
// than in the other rows.
func (c *cues) alignment(row []*lijn, way uitlijning) float64 {
	above, below, own := 0, 0, false
	seen := false
	for _, l := range row {
		switch {
		case l.cellen != nil:
			seen, own = true, l.label != ""
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
	case boven:
		off = above
	case onder:
		off = below
	case midden:
		off = max(above-below, below-above)
	}
	return costClear * float64(min(off, 3))
}
