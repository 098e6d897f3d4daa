package circulaire

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

var (
	leaders      = regexp.MustCompile(`(?:\.\s?){4,}|…{2,}|_{4,}`)
	endNumber    = regexp.MustCompile(`[0-9]{1,3}$`)
	contentsHead = regexp.MustCompile(`(?i)^(?:[0-9.]*\s*)?(?:inhoud|inhoudsopgave|lijst van tabellen|overzicht van tabellen)$`)
	noteStart    = regexp.MustCompile(`^(?:[0-9]{1,2}\)?|[*†‡]{1,3}\)?)$`)
	noteGlued    = regexp.MustCompile(`^[*†‡]{1,3}\)?\pL`)
)

// dropContents takes out tables of contents: they name every heading and
// table, and have none of them.
func (d *document) dropContents() {
	in, last := false, 0
	d.regels = slices.DeleteFunc(d.regels, func(r *regel) bool {
		text := r.tekst()
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
		page, ok := r.pageColumn(d.wijd)
		if ok && page >= last && page <= len(d.paginas)+20 {
			last = page
			return true
		}
		in = false
		return false
	})
}

// pageColumn reads the whole number that stands apart at the end of a line.
func (r *regel) pageColumn(wide float64) (int, bool) {
	n := len(r.woorden)
	if n < 2 || r.gap(n-1) <= wide {
		return 0, false
	}
	page, err := strconv.Atoi(r.woorden[n-1].tekst)
	return page, err == nil && page > 0
}

// dropFootnotes takes out the lines of footnotes: a table may go on behind
// them, on the next page. Marks at figures stay.
func (d *document) dropFootnotes() {
	var out []*regel
	var note *regel
	right := 0.0
	for _, r := range d.regels {
		right = max(right, r.right)
		switch {
		case d.opensNote(r):
			note = r
			continue
		case note != nil && d.continuesNote(note, r, right):
			note = r
			continue
		}
		note = nil
		out = append(out, r)
	}
	d.regels = out
}

// opensNote reports whether a line begins a footnote: with a raised mark or,
// in small type, with one in the line. A line with figures in cells is a row.
func (d *document) opensNote(r *regel) bool {
	if len(r.segmenten) == 0 || r.figures() > 0 && len(r.segmenten) > 1 {
		return false
	}
	if r.noot != "" {
		return len(r.woorden) > 1 || len(r.woorden[0].tekst) > 4
	}
	first := r.woorden[0].tekst
	if strings.HasPrefix(first, "*") && !isFigure(first) {
		return len(r.woorden) > 1 || noteGlued.MatchString(first)
	}
	return r.size < 0.94*d.corps && noteStart.MatchString(first) && len(r.woorden) > 2
}

// continuesNote reports whether r is the next line of a footnote: in the same
// type, right below and, where the type is that of the text, below a line that
// was full.
func (d *document) continuesNote(note, r *regel, right float64) bool {
	if r.pagina != note.pagina || r.figures() > 0 || tabelForm.MatchString(r.tekst()) {
		return false
	}
	near := r.basis-note.basis < 1.7*note.size
	same := r.size < 1.05*note.size && r.size > 0.95*note.size && r.bold() == note.bold()
	full := note.right > right-4*note.size
	return near && same && (full || note.size < 0.94*d.corps && !startsHeading(r))
}

func startsHeading(r *regel) bool { return kopForm.MatchString(r.tekst()) }

// learnWords collects the words of the text.
func (d *document) learnWords() {
	for _, r := range d.regels {
		for _, w := range r.woorden {
			d.woorden[plainWord(w.tekst)] = true
		}
	}
}

func plainWord(text string) string {
	return strings.ToLower(strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }))
}
