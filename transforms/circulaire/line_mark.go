package circulaire

import (
	"regexp"
	"slices"
	"sort"
	"strings"
)

// marks of a footnote, raised or behind a figure.
var markForm = regexp.MustCompile(`^(?:[0-9]{1,2}(?:[,;][0-9]{1,2})*\)?|[a-z]\)?|[*†‡§#]{1,3})$`)

// A mark stands in smaller type and higher than its word. Browsers raise by a
// third of an em and shrink to 83%, others shrink to 58%.
const (
	markSize     = 0.92
	markLowest   = 0.12
	markHighest  = 0.8
	markDistance = 0.45
	noteDistance = 1.5 // of the mark that opens a footnote
	// markLines bounds the lines below that are tried: a page of a thousand
	// lines on top of each other is no page.
	markLines = 12
)

// attachMarks moves raised marks to their words: the one they stand behind or,
// at the beginning of a line, to the line, which then is a footnote. list is
// sorted by baseline.
func attachMarks(list []*line) []*line {
	for i, high := range list {
		kept := high.words[:0:0]
		for _, w := range high.words {
			if !markForm.MatchString(w.text) || !attach(w, list[i+1:]) {
				kept = append(kept, w)
			}
		}
		high.words = kept
	}
	list = slices.DeleteFunc(list, func(l *line) bool { return len(l.words) == 0 })
	for _, l := range list {
		for i := range l.words {
			l.words[i].splitMark()
		}
		l.measure()
	}
	return list
}

// attach finds the word that mark belongs to in the lines below its baseline.
func attach(mark word, below []*line) bool {
	for n, l := range below {
		if n == markLines {
			return false
		}
		// The line's own words are as they were read: marks that stand lower
		// have not been moved yet.
		at := sort.Search(len(l.words), func(i int) bool { return l.words[i].left >= mark.left })
		if at > 0 && mark.raises(l.words[at-1], mark.left-l.words[at-1].right, markDistance) {
			l.words[at-1].mark += mark.plain()
			return true
		}
		if at == 0 && len(l.words) > 0 && mark.raises(l.words[0], l.words[0].left-mark.right, noteDistance) {
			l.mark = mark.plain()
			return true
		}
	}
	return false
}

// raises reports whether w is a raised mark beside a word: at a distance of at
// most most em.
func (w word) raises(base word, distance, most float64) bool {
	up := (base.base - w.base) / base.size
	return w.size <= markSize*base.size && up >= markLowest && up <= markHighest &&
		distance > -0.3*base.size && distance < most*base.size
}

// plain is the mark without its bracket.
func (w word) plain() string { return strings.TrimSuffix(w.text, ")") }

var superscripts = strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "⁰", "0", "⁾", "")

// splitMark takes marks that are characters of their own (²) off the word.
func (w *word) splitMark() {
	text := strings.TrimRight(w.text, "¹²³⁴⁵⁶⁷⁸⁹⁰⁾")
	if text != "" && text != w.text && !strings.HasSuffix(text, "m") { // m²
		w.mark += superscripts.Replace(w.text[len(text):])
		w.text = text
	}
}
