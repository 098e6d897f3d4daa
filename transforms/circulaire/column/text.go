package column

import (
	"regexp"
	"slices"
	"strconv"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
	"medebewind/transforms/notation"
)

// stray reports whether a column has no heading and but a few figures.
func (h *headings) stray(k Column) bool { return len(k.layers) == 0 && k.count <= 1+h.rows/4 }

// dropStray takes out such columns, in a table that has headings: their figures
// are told as standing under no column.
func (h *headings) dropStray() {
	if !h.named() {
		return
	}
	h.columns = slices.DeleteFunc(h.columns, func(k Column) bool {
		return h.stray(k)
	})
	for _, k := range h.columns {
		if len(k.layers) == 0 {
			h.set.Reasons.Tell("een kolom met %d getallen heeft geen kop", k.count)
		}
	}
}

// fillDashes finds where a column stands that has dashes only.
func (h *headings) fillDashes() {
	for i := range h.columns {
		k := &h.columns[i]
		if !k.Empty() {
			continue
		}
		room := line.Span{Left: h.label.Right, Right: line.FarAway}
		if i > 0 {
			room.Left = h.columns[i-1].Area.Right
		}
		if i+1 < len(h.columns) {
			room.Right = h.columns[i+1].Area.Left
		}
		for _, d := range h.dashes {
			if d.Left >= room.Left && d.Right <= room.Right {
				k.Area = k.Area.Join(d)
				k.Figures = k.widened(d)
			}
		}
	}
}

// tellUneven tells of columns that are named alike but for a line above, that
// some of them have and others have not.
func (h *headings) tellUneven() {
	lines := map[string]int{}
	for _, k := range h.columns {
		if len(k.layers) == 0 || k.layers[0] == "" {
			continue
		}
		text, n := k.layers[0], len(k.layers)
		if other, seen := lines[text]; seen && other != n {
			h.set.Reasons.Tell("welke kop boven de kolommen %q staat is niet zeker", text)
		}
		lines[text] = n
	}
}

// finish makes the text of the headings.
func (h *headings) finish() {
	h.dropStray()
	h.fillDashes()
	h.tellUneven()
	for i := range h.columns {
		k := &h.columns[i]
		text := ""
		for n := len(k.layers) - 1; n >= 0; n-- {
			if k.layers[n] != "" {
				text = h.set.Spelling.Join(text, k.layers[n])
			}
		}
		if u, rest, ok := wording.FindUnit(text); ok {
			k.Unit = u
			if rest != "" {
				text = rest
			}
		}
		k.Heading = text
		k.Year = YearOf(text)
	}
}

var (
	// andOn is what may follow a year: 'en volgende'.
	andOn = regexp.MustCompile(`(?i)^e\.?v\.?$`)
	aYear = regexp.MustCompile(`\b(?:19[5-9]|20[0-9])[0-9]\b`)
	// ofACirculaire is a heading whose year is that of a circulaire.
	ofACirculaire = regexp.MustCompile(`(?i)circulaire|\b(?:` + notation.AnyMonthPattern + `|voorjaarsnota|miljoenennota|najaarsnota)\b`)
)

// YearOf is the year that a heading names; 0 for none, for several, and
// for the year of a circulaire ('Stand mei 2024').
func YearOf(text string) int {
	years := aYear.FindAllString(text, -1)
	if len(years) == 0 || ofACirculaire.MatchString(text) {
		return 0
	}
	for _, y := range years[1:] {
		if y != years[0] {
			return 0
		}
	}
	n, _ := strconv.Atoi(years[0])
	return n
}
