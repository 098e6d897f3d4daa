package circulaire

import (
	"regexp"
	"strings"
)

// cues are the costs of joining line i to the one above, and of parting them.
type cues struct {
	join, apart []float64
	lines       []*lijn
}

var (
	startsRow = regexp.MustCompile(`(?i)^[-–‒•*]?\s*(?:waarvan|w\.?v\.?\s|daarvan|totaal|totale\s|subtotaal|sub-totaal|saldo|stand\s|eindtotaal|af:|bij:)`)
	bullet    = regexp.MustCompile(`^[-–‒•▪◦·]\s`)
)

func newCues(b *blok, lines []*lijn) *cues {
	c := &cues{join: make([]float64, len(lines)), apart: make([]float64, len(lines)), lines: lines}
	f := newFacts(b, lines)
	f.numbered = number(lines)
	open := 0
	for i, l := range lines {
		if i > 0 {
			c.join[i], c.apart[i] = f.between(lines[i-1], l)
		}
		if open > 0 {
			c.apart[i] += costStrong
		}
		open = max(0, open+strings.Count(l.label, "(")-strings.Count(l.label, ")"))
		if i > 1 && open > 0 && c.apart[i] >= costStrong && c.apart[i-1] >= costStrong {
			open = 0 // a bracket that is never closed
		}
	}
	return c
}

// number finds the lines that begin a numbered row: each has the next number.
// It reports whether rows are numbered.
func number(lines []*lijn) bool {
	next, count, open := 0, 0, 0
	for _, l := range lines {
		// '(fase' and '2)' on the next line is no number.
		if l.nummer > 0 && open == 0 && (next == 0 || l.nummer >= next && l.nummer <= next+2) {
			next = l.nummer + 1
			l.begint = true
			count++
		}
		open = max(0, strings.Count(l.label, "(")-strings.Count(l.label, ")"))
	}
	return count > 1
}

// alone is the cost of a row without figures: the heading of a group, a row in
// which nothing is printed, or what stands below the table.
func (c *cues) alone(lines []*lijn, start, end int) float64 {
	first, last := lines[start], lines[end-1]
	cost := costAlone
	if first.begint || strings.HasSuffix(last.label, ":") {
		cost -= costHint
	}
	if end == len(lines) {
		return cost
	}
	next := lines[end]
	if first.bold && !next.bold {
		cost -= costHint
	}
	if next.left > first.left+0.5*next.r.size && next.label != "" && !startsRow.MatchString(next.label) {
		cost -= costHint
	}
	if next.label == "" {
		cost += costStrong // figures that belong to this label
	}
	return cost
}
