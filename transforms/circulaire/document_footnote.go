package circulaire

import (
	"regexp"
	"strings"
)

var (
	noteStart = regexp.MustCompile(`^(?:[0-9]{1,2}\)?|[*†‡]{1,3}\)?)$`)
	noteGlued = regexp.MustCompile(`^[*†‡]{1,3}\)?\pL`)
)

// dropFootnotes takes out the lines of footnotes: a table may go on behind
// them, on the next page. Marks at figures stay.
func (d *document) dropFootnotes() {
	var out []*line
	var note *line
	right := 0.0
	for _, l := range d.lines {
		right = max(right, l.right)
		switch {
		case d.opensNote(l):
			note = l
			continue
		case note != nil && d.continuesNote(note, l, right):
			note = l
			continue
		}
		note = nil
		out = append(out, l)
	}
	d.lines = out
}

// opensNote reports whether a line begins a footnote: with a raised mark or,
// in small type, with one in the line. A line with figures in cells is a row.
func (d *document) opensNote(l *line) bool {
	if len(l.segments) == 0 || l.figures() > 0 && len(l.segments) > 1 {
		return false
	}
	if l.mark != "" {
		return len(l.words) > 1 || len(l.words[0].text) > 4
	}
	first := l.words[0].text
	if strings.HasPrefix(first, "*") && !isFigure(first) {
		return len(l.words) > 1 || noteGlued.MatchString(first)
	}
	return l.size < 0.94*d.textSize && noteStart.MatchString(first) && len(l.words) > 2
}

// continuesNote reports whether r is the next line of a footnote: in the same
// type, right below and, where the type is that of the text, below a line that
// was full.
func (d *document) continuesNote(note, l *line, right float64) bool {
	if l.page != note.page || l.figures() > 0 || tableForm.MatchString(l.text()) {
		return false
	}
	near := l.base-note.base < 1.7*note.size
	same := l.size < 1.05*note.size && l.size > 0.95*note.size && l.bold() == note.bold()
	full := note.right > right-4*note.size
	return near && same && (full || note.size < 0.94*d.textSize && !isNumbered(l.text()))
}
