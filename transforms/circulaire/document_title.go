package circulaire

import (
	"regexp"
	"strings"
	"unicode"
)

// title is the title of a table, taken apart.
type title struct {
	number, text string
	unit         unit
	hasUnit      bool
	continued    bool
	// header are the headings that stand on the title's own line.
	header *line
}

var (
	// A sentence may begin with the name of a table.
	sentenceVerb  = regexp.MustCompile(`(?i)^(?:hier(?:onder|boven)\s+)?(?:en\s+(?:tabel\s+)?[0-9.\-]+\s+)?(?:geeft|geven|toont|tonen|laat|laten|bevat|bevatten|is|zijn|was|presenteert|vat|wordt|worden|staat|staan|volgt|blijkt|maakt|specificeert|beschrijft|gaat|in\s|op\s)`)
	continuedForm = regexp.MustCompile(`(?i)[\s,–-]*\(?\bvervolg(?:\s+tabel)?\b\)?\s*(?:[0-9]+)?`)
	hyphens       = regexp.MustCompile(`\s*[‐‑‒–-]\s*`)
)

// readTitle reads the line that opens a table; ok is false for another line,
// and for a sentence that begins with the name of a table.
func readTitle(l *line, cellGap float64) (title, bool) {
	line, rest := beforeYears(l, cellGap)
	m := tableForm.FindStringSubmatch(line)
	if m == nil || sentenceVerb.MatchString(m[2]) {
		return title{}, false
	}
	t := title{number: hyphens.ReplaceAllString(m[1], "-"), header: rest}
	t.add(m[2])
	return t, true
}

// titlesBeside reads the titles that stand beside each other on a line.
func titlesBeside(l *line) []title {
	var list []title
	for _, s := range l.segments {
		if m := tableForm.FindStringSubmatch(s.text()); m != nil && !sentenceVerb.MatchString(m[2]) {
			t := title{number: hyphens.ReplaceAllString(m[1], "-")}
			t.add(m[2])
			list = append(list, t)
		}
	}
	return list
}

// beforeYears parts the headings of columns from a title on the same line.
func beforeYears(l *line, cellGap float64) (string, *line) {
	for i := 1; i < len(l.segments); i++ {
		if _, all := l.segments[i].years(); !all {
			continue
		}
		words := 0
		for words < len(l.words) && l.words[words].left < l.segments[i].left-0.01 {
			words++
		}
		if words == 0 {
			break
		}
		head := newLine(l.page, l.words[words:])
		head.cut(style{cellGap: cellGap})
		return joinWords(l.words[:words]), head
	}
	return l.text(), nil
}

// add takes a line of the title, and the unit and 'vervolg' out of it.
func (t *title) add(text string) {
	if continuedForm.MatchString(text) && strings.Contains(strings.ToLower(text), "vervolg") {
		t.continued = true
		text = continuedForm.ReplaceAllString(text, " ")
	}
	whole := squeeze(t.text + " " + text)
	if !t.hasUnit {
		if u, rest, ok := findUnit(whole); ok {
			t.unit, t.hasUnit, whole = u, true, rest
		}
	}
	t.text = strings.TrimRight(squeeze(whole), " ,;:–-")
}

// continues reports whether r goes on with the title in the lines above: these
// are not finished, or filled the page's width, and r is set as they are.
func (t *title) continues(above, l *line, raw string, right float64) bool {
	text := l.text()
	if len(l.segments) != 1 || l.page != above.page || l.base-above.base > 1.9*l.size || l.segments[0].figures {
		return false
	}
	if strings.Count(raw, "(") > strings.Count(raw, ")") {
		return true
	}
	if t.text == "" && !t.hasUnit {
		return !sentenceVerb.MatchString(text)
	}
	if l.bold() != above.bold() || l.size > 1.03*above.size || l.size < 0.97*above.size {
		return false
	}
	first := []rune(text)[0]
	return isUnfinished(raw) || unicode.IsLower(first) || first == '(' || above.right > right-5*above.size && above.right-above.left > 20*above.size
}

// same reports whether t is the title again, above the rest of the table.
func (t title) same(o title) bool {
	return t.number != "" && t.number == o.number && (o.continued || strings.EqualFold(o.text, t.text) || o.text == "")
}
