package row

import (
	"slices"
	"strings"
	"unicode"

	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// facts are what the cues depend on that is the same for a whole table.
type facts struct {
	lower    bool // rows begin in lower case as a rule
	numbered bool // rows are numbered
	pitch    float64
	right    float64 // where the longest label ends
}

func newFacts(set *column.Setting, strips []*Strip) facts {
	var f facts
	rows, lower := 0, 0
	var gaps []float64
	for i, s := range strips {
		if s.right <= set.Figures {
			f.right = max(f.right, s.right)
		}
		if s.cells == nil || s.label == "" {
			continue
		}
		// A line with figures right below another one begins a row, however
		// figures are aligned to labels.
		if i > 0 && (strips[i-1].cells == nil || strips[i-1].label == "") {
			continue
		}
		if !startsRow.MatchString(s.label) {
			rows++
			if unicode.IsLower([]rune(s.label)[0]) {
				lower++
			}
		}
		if i > 0 && strips[i-1].line.Page == s.line.Page {
			gaps = append(gaps, s.line.Base-strips[i-1].line.Base)
		}
	}
	f.lower = 5*lower > rows
	slices.Sort(gaps)
	if len(gaps) > 0 {
		f.pitch = gaps[len(gaps)/2]
	} else {
		f.pitch = widest(strips)
	}
	return f
}

// widest is the distance of rows in a table where no two rows of one line
// follow each other: the larger of two distances that lines have. It is 0 where
// they have but one.
func widest(strips []*Strip) float64 {
	least, most := line.FarAway, 0.0
	for i := 1; i < len(strips); i++ {
		a, l := strips[i-1].line, strips[i].line
		d := l.Base - a.Base
		if a.Page != l.Page || d < 0.85*l.Size || strips[i].label == "" || strips[i-1].label == "" {
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
func (f *facts) between(a, s *Strip) (join, apart float64) {
	if a.line.Page == s.line.Page {
		j, p := f.distance((s.line.Base - a.line.Base), max(a.line.Size, s.line.Size))
		join, apart = j, p
	} else {
		join = costHint
	}
	if s.label == "" || a.label == "" {
		return join, apart
	}
	first := []rune(s.label)[0]
	switch {
	case s.begins, startsRow.MatchString(s.label):
		join += costStrong
	case bullet.MatchString(s.label):
		join += costClear
	case f.numbered && s.number == 0:
		apart += costClear
	}
	if !f.lower && unicode.IsLower(first) && !startsRow.MatchString(s.label) || first == '(' || first == ')' || first == '/' || first == '&' {
		apart += costClear
	}
	if wording.IsUnfinished(a.label) {
		apart += costClear
	} else if strings.HasSuffix(a.label, ":") || strings.HasSuffix(a.label, ".") && a.cells == nil {
		join += costHint
	}
	if a.bold != s.bold {
		join += costClear
	}
	if s.left < a.left-0.5*a.line.Size {
		join += costClear // outdented
	}
	if f.hadRoom(a, s) {
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
func (f *facts) hadRoom(a, s *Strip) bool {
	word := wording.FirstWord(s.label)
	width := (s.right - s.left) * float64(len(word)) / float64(max(len(s.label), 1))
	return a.right+width+0.9*a.line.Size < f.right
}
