package aanhef

import (
	"strings"

	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/line"
)

// readField reads the label and value that begin at line i: beside each other,
// behind a colon, or below each other. n is the number of lines taken; 0 where
// no label begins.
func readField(d *document.Document, i int) (n int, label, value string) {
	l := d.Lines[i]
	label, value, left, ok := labelOf(l, d.CellGap)
	if !ok {
		return 0, "", ""
	}
	n = 1
	first := l
	for i+n < len(d.Lines) && n < 6 {
		next := d.Lines[i+n]
		if _, _, _, own := labelOf(next, d.CellGap); own || next.Page != first.Page || next.Size > document.LargerType*first.Size {
			break
		}
		above := d.Lines[i+n-1]
		if next.Base-above.Base > 1.75*next.Size && value != "" || !belongs(next, first, left, value) {
			break
		}
		value = d.Spelling.Join(value, next.Text())
		if left == 0 {
			left = next.Left
		}
		n++
	}
	return n, label, value
}

// belongs reports whether a line goes on with a value: it stands in the column
// of values or, when there is none yet, below the label.
func belongs(next, first *line.Line, left float64, value string) bool {
	if len(next.Segments) != 1 {
		return false
	}
	if value == "" {
		return !document.IsNumbered(next.Text())
	}
	return left > first.Left+4*first.Size && next.Left > first.Left+4*first.Size
}

// labelOf parts a line of the block into label and value; left is where the
// value begins, 0 for no value.
func labelOf(l *line.Line, cellGap float64) (label, value string, left float64, ok bool) {
	for n := min(len(l.Words), 5); n > 0; n-- {
		name := strings.ToLower(line.JoinWords(l.Words[:n]))
		name = strings.TrimSpace(name)
		colon := strings.HasSuffix(name, ":")
		name = strings.TrimRight(name, " :")
		if _, known := fields[name]; !known {
			continue
		}
		rest := l.Words[n:]
		if len(rest) > 0 && rest[0].Text == ":" {
			colon, rest = true, rest[1:]
		}
		switch {
		case len(rest) == 0:
			return name, "", 0, true
		case colon || l.Gap(len(l.Words)-len(rest)) > cellGap:
			return name, line.JoinWords(rest), rest[0].Left, true
		}
	}
	return "", "", 0, false
}
