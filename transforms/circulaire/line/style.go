package line

import (
	"slices"

	"medebewind/transforms/circulaire/wording"
)

// Style is how a document is set.
type Style struct {
	// TextSize is the size of most of the text, CellGap the gap in em between
	// words from which on they do not belong together: cells, columns.
	TextSize, CellGap float64
	// Minus is how it sets the minus of its figures.
	Minus Minus
	// Spelling has the words of the text.
	Spelling wording.Spelling
}

// StyleOf finds sizes and gaps in lines. The minus and the words come later,
// when lines that are no text are out.
func StyleOf(list []*Line) Style {
	return Style{TextSize: textSize(list), CellGap: cellGap(list), Spelling: wording.Spelling{}}
}

// textSize is the size in which most characters are set.
func textSize(list []*Line) float64 {
	count := map[int]int{}
	best := 0
	for _, l := range list {
		size := int(l.Size*4 + 0.5) // a quarter of a point
		count[size] += len(l.Text())
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
)

// MostCellGap is the widest gap that there may be within a cell.
const MostCellGap = 1.6

// cellGap is the gap that parts cells: more than two of the document's blanks,
// as they are in lines that hold a sentence.
func cellGap(list []*Line) float64 {
	var gaps []float64
	for _, l := range list {
		if len(l.Words) < 6 {
			continue
		}
		for i := 1; i < len(l.Words); i++ {
			if g := l.Gap(i); g > 0 && g < MostCellGap {
				gaps = append(gaps, g)
			}
		}
	}
	blank := usualBlank
	if len(gaps) >= 20 {
		slices.Sort(gaps)
		blank = gaps[len(gaps)/2]
	}
	return min(max(wideBlanks*blank, leastCellGap), MostCellGap)
}
