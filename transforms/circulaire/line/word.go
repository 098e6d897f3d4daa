package line

import (
	"cmp"
	"slices"
	"strings"
)

// spaceGap is the gap between two characters, in em, beyond which a new word
// begins: less than the narrowest blank of justified text, more than kerning.
const spaceGap = 0.17

// Letters of a heading may be spaced: then the gap that most of a line has
// counts for nothing, up to mostSpacing.
const mostSpacing = 0.35

// Word is a run of characters without a blank between.
type Word struct {
	Text              string
	Left, right, base float64
	size              float64
	bold              bool
	// mark is the raised mark behind the word: of a footnote.
	mark string
}

// words gives the words of one line, from left to right. It reorders line.
func words(line []glyph) []Word {
	slices.SortStableFunc(line, func(a, b glyph) int { return cmp.Compare(a.left, b.left) })
	least := spaceGap + spacing(line)
	var list []Word
	var text strings.Builder
	for i, g := range line {
		switch {
		case i > 0 && g.twice(line[i-1]):
			continue
		case i == 0 || gap(line[i-1], g) > least:
			if i > 0 {
				list[len(list)-1].Text = text.String()
				text.Reset()
			}
			list = append(list, Word{Left: g.left, right: g.right, base: g.base, size: g.size, bold: g.bold})
		}
		text.WriteString(spell(g.r))
		w := &list[len(list)-1]
		w.right, w.size, w.bold = max(w.right, g.right), max(w.size, g.size), w.bold && g.bold
	}
	if len(list) > 0 {
		list[len(list)-1].Text = text.String()
	}
	return list
}

// spacing is the gap, in em, between letters that belong together: what three
// in four gaps on the line are wider than.
func spacing(line []glyph) float64 {
	if len(line) < 9 {
		return 0
	}
	gaps := make([]float64, 0, len(line))
	for i := 1; i < len(line); i++ {
		gaps = append(gaps, gap(line[i-1], line[i]))
	}
	slices.Sort(gaps)
	if g := gaps[len(gaps)/4]; g > 0 && g < mostSpacing {
		return g
	}
	return 0
}
