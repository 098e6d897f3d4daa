package row

import (
	"regexp"
	"strings"

	"medebewind/transforms/circulaire/column"
)

// cues are the costs of joining line i to the one above, and of parting them.
type cues struct {
	join, apart []float64
	strips      []*Strip
}

var (
	startsRow = regexp.MustCompile(`(?i)^[-–‒•*]?\s*(?:waarvan|w\.?v\.?\s|daarvan|totaal|totale\s|subtotaal|sub-totaal|saldo|stand\s|eindtotaal|af:|bij:)`)
	bullet    = regexp.MustCompile(`^[-–‒•▪◦·]\s`)
)

func newCues(set *column.Setting, strips []*Strip) *cues {
	c := &cues{join: make([]float64, len(strips)), apart: make([]float64, len(strips)), strips: strips}
	f := newFacts(set, strips)
	f.numbered = number(strips)
	open := 0
	for i, s := range strips {
		if i > 0 {
			c.join[i], c.apart[i] = f.between(strips[i-1], s)
		}
		if open > 0 {
			c.apart[i] += costStrong
		}
		open = max(0, open+strings.Count(s.label, "(")-strings.Count(s.label, ")"))
		if i > 1 && open > 0 && c.apart[i] >= costStrong && c.apart[i-1] >= costStrong {
			open = 0 // a bracket that is never closed
		}
	}
	return c
}

// number finds the lines that begin a numbered row: each has the next number.
// It reports whether rows are numbered.
func number(strips []*Strip) bool {
	next, count, open := 0, 0, 0
	for _, s := range strips {
		// '(fase' and '2)' on the next line is no number.
		if s.number > 0 && open == 0 && (next == 0 || s.number >= next && s.number <= next+2) {
			next = s.number + 1
			s.begins = true
			count++
		}
		open = max(0, strings.Count(s.label, "(")-strings.Count(s.label, ")"))
	}
	return count > 1
}

// alone is the cost of a row without figures: the heading of a group, a row in
// which nothing is printed, or what stands below the table.
func (c *cues) alone(strips []*Strip, start, end int) float64 {
	first, last := strips[start], strips[end-1]
	cost := costAlone
	if first.begins || strings.HasSuffix(last.label, ":") {
		cost -= costHint
	}
	if end == len(strips) {
		return cost
	}
	next := strips[end]
	if first.bold && !next.bold {
		cost -= costHint
	}
	if next.left > first.left+0.5*next.line.Size && next.label != "" && !startsRow.MatchString(next.label) {
		cost -= costHint
	}
	if next.label == "" {
		cost += costStrong // figures that belong to this label
	}
	return cost
}
