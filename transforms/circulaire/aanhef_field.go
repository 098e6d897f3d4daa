package circulaire

import "strings"

// readField reads the label and value that begin at line i: beside each other,
// behind a colon, or below each other. n is the number of lines taken; 0 where
// no label begins.
func readField(d *document, i int) (n int, label, value string) {
	l := d.lines[i]
	label, value, left, ok := labelOf(l, d.cellGap)
	if !ok {
		return 0, "", ""
	}
	n = 1
	first := l
	for i+n < len(d.lines) && n < 6 {
		next := d.lines[i+n]
		if _, _, _, own := labelOf(next, d.cellGap); own || next.page != first.page || next.size > largerType*first.size {
			break
		}
		above := d.lines[i+n-1]
		if next.base-above.base > 1.75*next.size && value != "" || !belongs(next, first, left, value) {
			break
		}
		value = d.spelling.join(value, next.text())
		if left == 0 {
			left = next.left
		}
		n++
	}
	return n, label, value
}

// belongs reports whether a line goes on with a value: it stands in the column
// of values or, when there is none yet, below the label.
func belongs(next, first *line, left float64, value string) bool {
	if len(next.segments) != 1 {
		return false
	}
	if value == "" {
		return !isNumbered(next.text())
	}
	return left > first.left+4*first.size && next.left > first.left+4*first.size
}

// labelOf parts a line of the block into label and value; left is where the
// value begins, 0 for no value.
func labelOf(l *line, cellGap float64) (label, value string, left float64, ok bool) {
	for n := min(len(l.words), 5); n > 0; n-- {
		name := strings.ToLower(joinWords(l.words[:n]))
		name = strings.TrimSpace(name)
		colon := strings.HasSuffix(name, ":")
		name = strings.TrimRight(name, " :")
		if _, known := fields[name]; !known {
			continue
		}
		rest := l.words[n:]
		if len(rest) > 0 && rest[0].text == ":" {
			colon, rest = true, rest[1:]
		}
		switch {
		case len(rest) == 0:
			return name, "", 0, true
		case colon || l.gap(len(l.words)-len(rest)) > cellGap:
			return name, joinWords(rest), rest[0].left, true
		}
	}
	return "", "", 0, false
}
