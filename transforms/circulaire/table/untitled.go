package table

import (
	"strings"

	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// opensUntitled reports whether the line is a header of years over
// figures: of two years or more or, in a chapter, of one at its end.
func (r *reader) opensUntitled() bool {
	l := r.Lines[r.at]
	years, last := 0, false
	for i, s := range l.Segments {
		n, all := s.Years()
		if !all && n > 1 {
			return false // a sentence
		}
		if all || n == 1 && len(s.Pieces) <= 4 {
			years += n
			last = i > 0 && i == len(l.Segments)-1 && all
		}
	}
	if years < 2 && !(years == 1 && last && len(l.Segments) == 2 && !r.chapters.None()) {
		return false
	}
	// Figures must follow below the years.
	need := min(years, 2)
	for _, row := range r.Lines[r.at+1 : min(r.at+5, len(r.Lines))] {
		if under(l, row) >= need {
			return true
		}
	}
	return false
}

// under counts the years of a header that have a figure below in row.
func under(head, row *line.Line) int {
	count := 0
	for _, h := range head.Segments {
		for _, p := range h.Pieces {
			if _, _, ok := p.Year(); ok && hasFigureAt(row, p.Digits()) {
				count++
			}
		}
	}
	return count
}

func hasFigureAt(l *line.Line, at line.Span) bool {
	for _, s := range l.Segments {
		if !s.Figures {
			continue
		}
		for _, p := range s.Pieces {
			if _, _, year := p.Year(); p.Kind == line.KindFigure && !year && p.Digits().Overlap(at) > -l.Size {
				return true
			}
		}
	}
	return false
}

// untitled reads a table without a title of its own: it has that of the line
// right above, where this is one, of the table that it is part of, or of the
// chapter that it stands in.
func (r *reader) untitled() {
	first := r.Lines[r.at]
	t, nameless := document.Title{}, false
	above, unit := r.above()
	if unit != nil {
		t.Add("(" + strings.Trim(unit.Text(), "()") + ")")
	}
	switch {
	case above != nil:
		t.Add(above.Text())
		first = above
	case r.previous != nil && r.at > 0 && r.previous.end == r.at:
		t.Number, t.Text = r.previous.Number, r.previous.Title
		t.Unit, t.HasUnit = r.previous.Unit, r.previous.Unit.Text != ""
	case !r.chapters.None():
		nameless = true
		t.Add(document.WithoutNumber(r.chapters.Innermost().Text))
	}
	at := r.at
	b := r.gather(t)
	if len(b.body) == 0 {
		r.at = at + 1
		return
	}
	r.finish(b, first)
	r.previous.nameless = nameless
}

// above gives the line above r.at that is its title, and the line between that
// has the unit; nil where there is none.
func (r *reader) above() (title, unit *line.Line) {
	for i := r.at - 1; i >= max(0, r.at-2); i-- {
		l := r.Lines[i]
		below := r.Lines[i+1]
		if l.Page != below.Page || below.Base-l.Base > 3*below.Size || r.previous != nil && r.previous.end > i {
			break
		}
		if _, ok := wording.IsUnitLine(l.Text()); ok && unit == nil {
			unit = l
			continue
		}
		if r.isCaption(l) {
			return l, unit
		}
		break
	}
	return nil, unit
}

// isCaption reports whether a line may be the title of a table without the
// word: short, bold or with a unit, and no heading of a chapter.
func (r *reader) isCaption(l *line.Line) bool {
	text := l.Text()
	_, _, unit := wording.FindUnit(text)
	_, chapter := r.chapters.Read(l)
	return l.Figures() == 0 && !chapter && !strings.HasSuffix(text, ".") && len(text) < 150 && (unit || l.Bold())
}

// captions gives a title that stands below its table to that: no table follows,
// or that stands further away. next is the line behind the title.
func (r *reader) captions(t document.Title, first *line.Line, next int, follows bool) bool {
	v := r.previous
	if v == nil || !v.nameless || v.To != first.Page || r.Lines[v.end] != first {
		return false
	}
	near := first.Base - r.Lines[v.end-1].Base
	if near > 3*first.Size || follows && near >= r.Lines[next].Base-r.Lines[next-1].Base {
		return false
	}
	v.nameless, v.Number, v.Title = false, t.Number, t.Text
	if t.HasUnit {
		v.Unit = t.Unit
	}
	return true
}
