package line

import (
	"regexp"
	"slices"
	"sort"
	"strings"
)

// markForm is the mark of a footnote, raised or behind a figure.
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
func attachMarks(list []*Line) []*Line {
	for i, high := range list {
		kept := high.Words[:0:0]
		for _, w := range high.Words {
			if !markForm.MatchString(w.Text) || !attach(w, list[i+1:]) {
				kept = append(kept, w)
			}
		}
		high.Words = kept
	}
	list = slices.DeleteFunc(list, func(l *Line) bool { return len(l.Words) == 0 })
	for _, l := range list {
		for i := range l.Words {
			l.Words[i].splitMark()
		}
		l.measure()
	}
	return list
}

// attach finds the word that mark belongs to in the lines below its baseline.
func attach(mark Word, below []*Line) bool {
	for n, l := range below {
		if n == markLines {
			return false
		}
		// The line's own words are as they were read: marks that stand lower
		// have not been moved yet.
		at := sort.Search(len(l.Words), func(i int) bool { return l.Words[i].Left >= mark.Left })
		if at > 0 && mark.raises(l.Words[at-1], mark.Left-l.Words[at-1].right, markDistance) {
			l.Words[at-1].mark += mark.plain()
			return true
		}
		if at == 0 && len(l.Words) > 0 && mark.raises(l.Words[0], l.Words[0].Left-mark.right, noteDistance) {
			l.Mark = mark.plain()
			return true
		}
	}
	return false
}

// raises reports whether w is a raised mark beside a word: at a distance of at
// most most em.
func (w Word) raises(base Word, distance, most float64) bool {
	up := (base.base - w.base) / base.size
	return w.size <= markSize*base.size && up >= markLowest && up <= markHighest &&
		distance > -0.3*base.size && distance < most*base.size
}

// plain is the mark without its bracket.
func (w Word) plain() string { return strings.TrimSuffix(w.Text, ")") }

var superscripts = strings.NewReplacer("¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9", "⁰", "0", "⁾", "")

// splitMark takes marks that are characters of their own (²) off the word.
func (w *Word) splitMark() {
	text := strings.TrimRight(w.Text, "¹²³⁴⁵⁶⁷⁸⁹⁰⁾")
	if text != "" && text != w.Text && !strings.HasSuffix(text, "m") { // m²
		w.mark += superscripts.Replace(w.Text[len(text):])
		w.Text = text
	}
}
