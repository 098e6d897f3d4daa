package document

import (
	"regexp"
	"strings"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

var (
	noteStart = regexp.MustCompile(`^(?:[0-9]{1,2}\)?|[*†‡]{1,3}\)?)$`)
	noteGlued = regexp.MustCompile(`^[*†‡]{1,3}\)?\pL`)
)

// dropFootnotes takes out the lines of footnotes: a table may go on behind
// them, on the next page. Marks at figures stay.
func (d *Document) dropFootnotes() {
	var out []*line.Line
	var note *line.Line
	right := 0.0
	for _, l := range d.Lines {
		right = max(right, l.Right)
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
	d.Lines = out
}

// opensNote reports whether a line begins a footnote: with a raised mark or,
// in small type, with one in the line. A line with figures in cells is a row.
func (d *Document) opensNote(l *line.Line) bool {
	if len(l.Segments) == 0 || l.Figures() > 0 && len(l.Segments) > 1 {
		return false
	}
	if l.Mark != "" {
		return len(l.Words) > 1 || len(l.Words[0].Text) > 4
	}
	first := l.Words[0].Text
	if strings.HasPrefix(first, "*") && !wording.IsFigure(first) {
		return len(l.Words) > 1 || noteGlued.MatchString(first)
	}
	return l.Size < 0.94*d.TextSize && noteStart.MatchString(first) && len(l.Words) > 2
}

// continuesNote reports whether r is the next line of a footnote: in the same
// type, right below and, where the type is that of the text, below a line that
// was full.
func (d *Document) continuesNote(note, l *line.Line, right float64) bool {
	if l.Page != note.Page || l.Figures() > 0 || tableForm.MatchString(l.Text()) {
		return false
	}
	near := l.Base-note.Base < 1.7*note.Size
	same := l.Size < 1.05*note.Size && l.Size > 0.95*note.Size && l.Bold() == note.Bold()
	full := note.Right > right-4*note.Size
	return near && same && (full || note.Size < 0.94*d.TextSize && !IsNumbered(l.Text()))
}
