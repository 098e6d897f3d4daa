package circulaire

import (
	"slices"
	"strings"
	"unicode"
)

// table-wide facts that the cues depend on.
type facts struct {
	lower    bool // rows begin in lower case as a rule
	numbered bool // rows are numbered
	pitch    float64
	right    float64 // where the longest label ends
}

func newFacts(b *blok, lines []*lijn) facts {
	var f facts
	rows, lower := 0, 0
	var gaps []float64
	for i, l := range lines {
		if l.right <= b.kolom {
			f.right = max(f.right, l.right)
		}
		if l.cellen == nil || l.label == "" {
			continue
		}
		// A line with figures right below another one begins a row, however
		// figures are aligned to labels.
		if i > 0 && (lines[i-1].cellen == nil || lines[i-1].label == "") {
			continue
		}
		if !startsRow.MatchString(l.label) {
			rows++
			if unicode.IsLower([]rune(l.label)[0]) {
				lower++
			}
		}
		if i > 0 && lines[i-1].r.pagina == l.r.pagina {
			gaps = append(gaps, l.r.basis-lines[i-1].r.basis)
		}
	}
	f.lower = 5*lower > rows
	slices.Sort(gaps)
	if len(gaps) > 0 {
		f.pitch = gaps[len(gaps)/2]
	} else {
		f.pitch = widest(lines)
	}
	return f
}

// widest is the distance of rows in a table where no two rows of one line
// follow each other: the larger of two distances that lines have. It is 0 where
// they have but one.
func widest(lines []*lijn) float64 {
	least, most := farAway, 0.0
	for i := 1; i < len(lines); i++ {
		a, l := lines[i-1].r, lines[i].r
		d := l.basis - a.basis
		if a.pagina != l.pagina || d < 0.85*l.size || lines[i].label == "" || lines[i-1].label == "" {
			continue
		}
		least, most = min(least, d), max(most, d)
	}
	if most < 1.06*least {
		return 0
	}
	return most
}

// between weighs whether line l goes on with the row of line a.
func (f *facts) between(a, l *lijn) (join, apart float64) {
	if a.r.pagina == l.r.pagina {
		j, p := f.distance((l.r.basis - a.r.basis), max(a.r.size, l.r.size))
		join, apart = j, p
	} else {
		join = costHint
	}
	if l.label == "" || a.label == "" {
		return join, apart
	}
	first := []rune(l.label)[0]
	switch {
	case l.begint, startsRow.MatchString(l.label):
		join += costStrong
	case bullet.MatchString(l.label):
		join += costClear
	case f.numbered && l.nummer == 0:
		apart += costClear
	}
	if !f.lower && unicode.IsLower(first) && !startsRow.MatchString(l.label) || first == '(' || first == ')' || first == '/' || first == '&' {
		apart += costClear
	}
	if unfinished.MatchString(a.label) {
		apart += costClear
	} else if strings.HasSuffix(a.label, ":") || strings.HasSuffix(a.label, ".") && a.cellen == nil {
		join += costHint
	}
	if a.bold != l.bold {
		join += costClear
	}
	if l.left < a.left-0.5*a.r.size {
		join += costClear // outdented
	}
	if f.hadRoom(a, l) {
		join += costClear
	}
	return join, apart
}

// distance weighs the distance between two baselines against that of rows.
func (f *facts) distance(d, size float64) (join, apart float64) {
	em := d / size
	if f.pitch == 0 {
		switch {
		case em < 0.85:
			return 0, costStrong
		case em < 1.35:
			return 0, costHint
		}
		return costHint * em, 0
	}
	switch share := d / f.pitch; {
	case em < 0.85:
		return 0, costStrong
	case share < 0.75:
		return 0, costClear
	case share < 0.93:
		return 0, costHint
	case share < 1.08:
		return costHint * share, 0 // the nearer of two, else alike
	case share < 1.6:
		return costClear, 0
	}
	return costStrong, 0
}

// hadRoom reports whether the first word of line l would have fitted behind
// line a: then the line was not broken for want of room.
func (f *facts) hadRoom(a, l *lijn) bool {
	word := firstWord(l.label)
	width := (l.right - l.left) * float64(len(word)) / float64(max(len(l.label), 1))
	return a.right+width+0.9*a.r.size < f.right
}
