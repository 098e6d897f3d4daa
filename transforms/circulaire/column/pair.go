package column

import (
	"math"

	"medebewind/transforms/circulaire/line"
)

// mostPairs bounds the search for the best match of headings and columns.
const mostPairs = 24

// alignments are the ways in which a heading may stand to the figures below it: the
// distance that all columns of a table have alike.
var alignments = []func(figures, head line.Span) float64{
	func(f, h line.Span) float64 { return f.Right - h.Right },
	func(f, h line.Span) float64 { return f.Middle() - h.Middle() },
	func(f, h line.Span) float64 { return f.Left - h.Left },
	func(f, h line.Span) float64 { return f.Right - h.Left },
}

// fit is a column's figures and its heading.
type fit struct{ figures, heading line.Span }

// pair gives for every heading the stretch of figures that it is over, or -1,
// where they are beside each other: in the same order, and as far from their
// headings as the others are, known ones among them.
func pair(figures []line.Span, heads []box, known []fit) []int {
	out := make([]int, len(heads))
	if len(figures) == len(heads) {
		for i := range out {
			out[i] = i
		}
		return out
	}
	for i := range out {
		out[i] = -1
	}
	if len(figures) == 0 || len(figures) > mostPairs || len(heads) > mostPairs {
		return out
	}
	best := line.FarAway * line.FarAway
	for _, edge := range alignments {
		for _, f := range figures {
			for _, h := range heads {
				delta := edge(f, h.Span)
				cost, match := inOrder(figures, heads, func(f, h line.Span) float64 { return math.Abs(edge(f, h) - delta) })
				for _, k := range known {
					cost += math.Abs(edge(k.figures, k.heading) - delta)
				}
				// Figures to the left of their heading are rare.
				if cost += 0.01 * math.Abs(delta); f.Right < h.Left {
					cost += h.size
				}
				if cost < best {
					best, out = cost, match
				}
			}
		}
	}
	return out
}

// inOrder matches the fewer with the more of figures and headings, at the
// least cost.
func inOrder(figures []line.Span, heads []box, cost func(f, h line.Span) float64) (float64, []int) {
	n, m := len(figures), len(heads)
	skipF, skipH := 0.0, 0.0
	if n < m {
		skipF = line.FarAway // every stretch of figures has a heading
	} else {
		skipH = line.FarAway
	}
	type step struct {
		cost float64
		how  byte
	}
	table := make([][]step, n+1)
	for i := range table {
		table[i] = make([]step, m+1)
		for j := range table[i] {
			if i == 0 && j == 0 {
				continue
			}
			s := step{cost: line.FarAway * line.FarAway}
			if i > 0 && j > 0 {
				s = step{table[i-1][j-1].cost + cost(figures[i-1], heads[j-1].Span), 'm'}
			}
			if i > 0 && table[i-1][j].cost+skipF < s.cost {
				s = step{table[i-1][j].cost + skipF, 'f'}
			}
			if j > 0 && table[i][j-1].cost+skipH < s.cost {
				s = step{table[i][j-1].cost + skipH, 'h'}
			}
			table[i][j] = s
		}
	}
	match := make([]int, m)
	for i, j := n, m; i > 0 || j > 0; {
		switch table[i][j].how {
		case 'm':
			i, j = i-1, j-1
			match[j] = i
		case 'f':
			i--
		default:
			j--
			match[j] = -1
		}
	}
	return table[n][m].cost, match
}
