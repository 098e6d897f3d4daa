package document

import (
	"regexp"
	"slices"
	"strconv"

	"medebewind/transforms/circulaire/line"
)

var (
	leaders      = regexp.MustCompile(`(?:\.\s?){4,}|…{2,}|_{4,}`)
	endNumber    = regexp.MustCompile(`[0-9]{1,3}$`)
	contentsHead = regexp.MustCompile(`(?i)^(?:[0-9.]*\s*)?(?:inhoud|inhoudsopgave|lijst van tabellen|overzicht van tabellen)$`)
)

// dropContents takes out tables of contents: they name every chapter and
// table, and have none of them.
func (d *Document) dropContents() {
	in, last := false, 0
	d.Lines = slices.DeleteFunc(d.Lines, func(l *line.Line) bool {
		text := l.Text()
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
		page, ok := pageColumn(l, d.CellGap)
		if ok && page >= last && page <= len(d.Pages)+20 {
			last = page
			return true
		}
		in = false
		return false
	})
}

// pageColumn reads the whole number that stands apart at the end of a line.
func pageColumn(l *line.Line, cellGap float64) (int, bool) {
	n := len(l.Words)
	if n < 2 || l.Gap(n-1) <= cellGap {
		return 0, false
	}
	page, err := strconv.Atoi(l.Words[n-1].Text)
	return page, err == nil && page > 0
}
