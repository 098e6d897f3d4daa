package circulaire

import (
	"regexp"
	"slices"
	"strconv"
)

var (
	leaders      = regexp.MustCompile(`(?:\.\s?){4,}|…{2,}|_{4,}`)
	endNumber    = regexp.MustCompile(`[0-9]{1,3}$`)
	contentsHead = regexp.MustCompile(`(?i)^(?:[0-9.]*\s*)?(?:inhoud|inhoudsopgave|lijst van tabellen|overzicht van tabellen)$`)
)

// dropContents takes out tables of contents: they name every heading and
// table, and have none of them.
func (d *document) dropContents() {
	in, last := false, 0
	d.lines = slices.DeleteFunc(d.lines, func(l *line) bool {
		text := l.text()
		if leaders.MatchString(text) && endNumber.MatchString(text) {
			return true
		}
		if contentsHead.MatchString(text) {
			in, last = true, 0
			return true
		}
		if !in {
			return false
		}
		page, ok := pageColumn(l, d.cellGap)
		if ok && page >= last && page <= len(d.pages)+20 {
			last = page
			return true
		}
		in = false
		return false
	})
}

// pageColumn reads the whole number that stands apart at the end of a line.
func pageColumn(l *line, cellGap float64) (int, bool) {
	n := len(l.words)
	if n < 2 || l.gap(n-1) <= cellGap {
		return 0, false
	}
	page, err := strconv.Atoi(l.words[n-1].text)
	return page, err == nil && page > 0
}
