package circulaire

import "strings"

// field reads the label and value that begin at line i: beside each other,
// behind a colon, or below each other. n is the number of lines taken; 0 where
// no label begins.
func (d *document) field(i int) (n int, label, value string) {
	r := d.regels[i]
	label, value, left, ok := r.label(d.wijd)
	if !ok {
		return 0, "", ""
	}
	n = 1
	first := r
	for i+n < len(d.regels) && n < 6 {
		next := d.regels[i+n]
		if _, _, _, own := next.label(d.wijd); own || next.pagina != first.pagina || next.size > largerType*first.size {
			break
		}
		above := d.regels[i+n-1]
		if next.basis-above.basis > 1.75*next.size && value != "" || !belongs(next, first, left, value) {
			break
		}
		value = d.joinLines(value, next.tekst())
		if left == 0 {
			left = next.left
		}
		n++
	}
	return n, label, value
}

// belongs reports whether a line goes on with a value: it stands in the column
// of values or, when there is none yet, below the label.
func belongs(next, first *regel, left float64, value string) bool {
	if len(next.segmenten) != 1 {
		return false
	}
	if value == "" {
		return kopForm.FindString(next.tekst()) == ""
	}
	return left > first.left+4*first.size && next.left > first.left+4*first.size
}

// label parts a line of the block into label and value; left is where the
// value begins, 0 for no value.
func (r *regel) label(wide float64) (label, value string, left float64, ok bool) {
	for n := min(len(r.woorden), 5); n > 0; n-- {
		name := strings.ToLower(joinWords(r.woorden[:n]))
		name = strings.TrimSpace(name)
		colon := strings.HasSuffix(name, ":")
		name = strings.TrimRight(name, " :")
		if _, known := fields[name]; !known {
			continue
		}
		rest := r.woorden[n:]
		if len(rest) > 0 && rest[0].tekst == ":" {
			colon, rest = true, rest[1:]
		}
		switch {
		case len(rest) == 0:
			return name, "", 0, true
		case colon || r.gap(len(r.woorden)-len(rest)) > wide:
			return name, joinWords(rest), rest[0].left, true
		}
	}
	return "", "", 0, false
}
