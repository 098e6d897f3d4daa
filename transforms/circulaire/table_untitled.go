package circulaire

import "strings"

// opensUntitled reports whether the line is a heading row of years over
// figures: of two years or more or, below a heading, of one at its end.
func (r *reader) opensUntitled() bool {
	l := r.lines[r.at]
	years, last := 0, false
	for i, s := range l.segments {
		n, all := s.years()
		if !all && n > 1 {
			return false // a sentence
		}
		if all || n == 1 && len(s.pieces) <= 4 {
			years += n
			last = i > 0 && i == len(l.segments)-1 && all
		}
	}
	if years < 2 && !(years == 1 && last && len(l.segments) == 2 && !r.chapters.none()) {
		return false
	}
	// Figures must follow below the years.
	need := min(years, 2)
	for _, row := range r.lines[r.at+1 : min(r.at+5, len(r.lines))] {
		if under(l, row) >= need {
			return true
		}
	}
	return false
}

// under counts the years of a heading row that have a figure below in row.
func under(head, row *line) int {
	count := 0
	for _, h := range head.segments {
		for _, p := range h.pieces {
			if _, _, ok := p.year(); ok && hasFigureAt(row, p.digits()) {
				count++
			}
		}
	}
	return count
}

func hasFigureAt(l *line, at span) bool {
	for _, s := range l.segments {
		if !s.figures {
			continue
		}
		for _, p := range s.pieces {
			if _, _, year := p.year(); p.kind == kindFigure && !year && p.digits().overlap(at) > -l.size {
				return true
			}
		}
	}
	return false
}

// untitled reads a table without a title of its own: it has that of the line
// right above, where this is one, of the table that it is part of, or of the
// heading above.
func (r *reader) untitled() {
	first := r.lines[r.at]
	t, nameless := title{}, false
	above, unit := r.above()
	if unit != nil {
		t.add("(" + strings.Trim(unit.text(), "()") + ")")
	}
	switch {
	case above != nil:
		t.add(above.text())
		first = above
	case r.previous != nil && r.at > 0 && r.previous.end == r.at:
		t.number, t.text = r.previous.number, r.previous.title
		t.unit, t.hasUnit = r.previous.unit, r.previous.unit.text != ""
	case !r.chapters.none():
		nameless = true
		t.add(withoutNumber(r.chapters.innermost().text))
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
func (r *reader) above() (title, unit *line) {
	for i := r.at - 1; i >= max(0, r.at-2); i-- {
		l := r.lines[i]
		below := r.lines[i+1]
		if l.page != below.page || below.base-l.base > 3*below.size || r.previous != nil && r.previous.end > i {
			break
		}
		if _, ok := isUnitLine(l.text()); ok && unit == nil {
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
func (r *reader) isCaption(l *line) bool {
	text := l.text()
	_, _, unit := findUnit(text)
	_, heading := r.chapters.read(l)
	return l.figures() == 0 && !heading && !strings.HasSuffix(text, ".") && len(text) < 150 && (unit || l.bold())
}

// captions gives a title that stands below its table to that: no table follows,
// or that stands further away. next is the line behind the title.
func (r *reader) captions(t title, first *line, next int, follows bool) bool {
	v := r.previous
	if v == nil || !v.nameless || v.to != first.page || r.lines[v.end] != first {
		return false
	}
	near := first.base - r.lines[v.end-1].base
	if near > 3*first.size || follows && near >= r.lines[next].base-r.lines[next-1].base {
		return false
	}
	v.nameless, v.number, v.title = false, t.number, t.text
	if t.hasUnit {
		v.unit = t.unit
	}
	return true
}
