package normen

import (
	"strings"
	"testing"
	"time"
)

// A source can hold a line of any length. What a reader does for each word
// may not grow with the number of words: at 100,000 words that is the
// difference between a moment and a minute.
func TestTimeIsProportionalToTheText(t *testing.T) {
	const words = 100_000
	const limit = time.Second
	for name, pattern := range map[string]string{
		"subordinate clauses":        "dat ",
		"clauses that open and end":  "dat kan ",
		"nested and ended clauses":   "dat dat kan ",
		"infinitives without te":     "om ",
		"infinitives and clauses":    "om dat ",
		"infinitives and a body":     "om het college ",
		"te after te":                "om te ",
		"finite verbs":               "stelt ",
		"auxiliaries":                "kan worden ",
		"bodies":                     "het college ",
		"plural bodies":              "burgemeester en wethouders ",
		"a row of bodies":            "het college, ",
		"a coordination":             "het college en ",
		"main clauses":               "en het college stelt ",
		"clauses with a joined verb": "en het college vaststelt ",
		"commas with a joined verb":  ", het college vaststelt ",
		"inversions":                 "en stelt het college ",
		"actors":                     "door het college ",
		"actors after a noun":        "molen door ",
		"actors after a participle":  "gemolken door het college ",
		"relative clauses":           ", die door het college ",
		"verordeningen":              "verordening ",
		"kinds of verordening":       "geitenverordening ",
		"bij verordening":            "bij verordening ",
		"raden of what follows":      "raad van ",
		"raden of a gemeente":        "raad van de gemeente ",
		"determiners":                "de ",
		"a body and determiners":     "gemeente van de ",
		"adjectives":                 "grote ",
		"coordinates":                "en ",
		"a coordinated actor":        "en door ",
		"negations":                  "niet ",
		"unknown words":              "molen ",
		"one word":                   "molen",
		"open parentheses":           "(",
		"parentheses":                "(a) ",
		"open quotations":            "«",
		"open German quotations":     "„ ",
		"commas":                     ",",
		"colons":                     "onder: ",
		"semicolons":                 "college: ;",
		"abbreviations":              "art. A",
		"sentences":                  "A. ",
		"tokens":                     "a. ",
		"lines of a list":            "a. x\n",
		"numbers":                    "1.",
		"broken characters":          "\xc3\xe2",
		"conditions":                 "indien het college ",
		"possessives":                "zijn ",
		"pronouns":                   "zij ",
		"participles":                "vastgesteld ",
	} {
		for _, head := range []string{"", "Het college stelt vast ", "Kan ", "Indien ", "Bij verordening wordt ", "De verordening "} {
			for _, tail := range []string{"", " worden door het college.", ":"} {
				text := head + strings.Repeat(pattern, words/max(1, len(strings.Fields(pattern)))) + tail
				start := time.Now()
				read(t, law+"\n"+pattern, units(text)...)
				if spent := time.Since(start); spent > limit {
					t.Errorf("%s: %q %q... %q of %d bytes takes %v, at most %v", name, head, pattern, tail, len(text), spent, limit)
					break
				}
			}
		}
	}
}
