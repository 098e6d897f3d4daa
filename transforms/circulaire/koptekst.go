package circulaire

import (
	"regexp"
	"slices"
	"strconv"
)

// stray reports whether a column has no heading and but a few figures.
func (h *heading) stray(k kolom) bool { return len(k.lagen) == 0 && k.aantal <= 1+h.rows/4 }

// dropStray takes out such columns, in a table that has headings: their figures
// are told as standing under no column.
func (h *heading) dropStray() {
	if !h.named() {
		return
	}
	h.kolommen = slices.DeleteFunc(h.kolommen, func(k kolom) bool {
		return h.stray(k)
	})
	for _, k := range h.kolommen {
		if len(k.lagen) == 0 {
			h.blok.meld("een kolom met %d getallen heeft geen kop", k.aantal)
		}
	}
}

// fillDashes finds where a column stands that has dashes only.
func (h *heading) fillDashes() {
	for i := range h.kolommen {
		k := &h.kolommen[i]
		if !k.leeg() {
			continue
		}
		room := span{h.label.right, farAway}
		if i > 0 {
			room.left = h.kolommen[i-1].vak.right
		}
		if i+1 < len(h.kolommen) {
			room.right = h.kolommen[i+1].vak.left
		}
		for _, d := range h.dashes {
			if d.left >= room.left && d.right <= room.right {
				k.vak = k.vak.join(d)
				k.cijfers = k.widened(d)
			}
		}
	}
}

// tellUneven tells of columns that are named alike but for a line above, that
// some of them have and others have not.
func (h *heading) tellUneven() {
	lines := map[string]int{}
	for _, k := range h.kolommen {
		if len(k.lagen) == 0 || k.lagen[0] == "" {
			continue
		}
		text, n := k.lagen[0], len(k.lagen)
		if other, seen := lines[text]; seen && other != n {
			h.blok.meld("welke kop boven de kolommen %q staat is niet zeker", text)
		}
		lines[text] = n
	}
}

// finish makes the text of the headings.
func (h *heading) finish() {
	h.dropStray()
	h.fillDashes()
	h.tellUneven()
	for i := range h.kolommen {
		k := &h.kolommen[i]
		text := ""
		for n := len(k.lagen) - 1; n >= 0; n-- {
			if k.lagen[n] != "" {
				text = h.blok.d.joinLines(text, k.lagen[n])
			}
		}
		if u, rest, ok := findUnit(text); ok {
			k.eenheid = u
			if rest != "" {
				text = rest
			}
		}
		k.kop = text
		k.jaar = headingYear(text)
	}
}

var (
	// andOn is what may follow a year: 'en volgende'.
	andOn = regexp.MustCompile(`(?i)^e\.?v\.?$`)
	aYear = regexp.MustCompile(`\b(?:19[5-9]|20[0-9])[0-9]\b`)
	// ofACirculaire is a heading whose year is that of a circulaire.
	ofACirculaire = regexp.MustCompile(`(?i)circulaire|\b(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|voorjaarsnota|miljoenennota|najaarsnota)\b`)
)

// headingYear is the year that a heading names; 0 for none, for several, and
// for the year of a circulaire ('Stand mei 2024').
func headingYear(text string) int {
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
