package circulaire

import "slices"

// style is how a document is set.
type style struct {
	// textSize is the size of most of the text, cellGap the gap in em between
	// words from which on they do not belong together: cells, columns.
	textSize, cellGap float64
	minus             minus
	// spelling has the words of the text.
	spelling spelling
}

// styleOf finds sizes and gaps in lines. The minus and the words come later,
// when lines that are no text are out.
func styleOf(list []*line) style {
	return style{textSize: textSize(list), cellGap: cellGap(list), spelling: spelling{}}
}

// textSize is the size in which most characters are set.
func textSize(list []*line) float64 {
	count := map[int]int{}
	best := 0
	for _, l := range list {
		size := int(l.size*4 + 0.5) // a quarter of a point
		count[size] += len(l.text())
		if n := count[size]; n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return float64(best) / 4
}

// A blank takes about a quarter of an em, in typewriter faces more than half.
const (
	usualBlank   = 0.28
	wideBlanks   = 2.4
	leastCellGap = 0.65
	mostCellGap  = 1.6
)

// cellGap is the gap that parts cells: more than two of the document's blanks,
// as they are in lines that hold a sentence.
func cellGap(list []*line) float64 {
	var gaps []float64
	for _, l := range list {
		if len(l.words) < 6 {
			continue
		}
		for i := 1; i < len(l.words); i++ {
			if g := l.gap(i); g > 0 && g < mostCellGap {
				gaps = append(gaps, g)
			}
		}
	}
	blank := usualBlank
	if len(gaps) >= 20 {
		slices.Sort(gaps)
		blank = gaps[len(gaps)/2]
	}
	return min(max(wideBlanks*blank, leastCellGap), mostCellGap)
}
