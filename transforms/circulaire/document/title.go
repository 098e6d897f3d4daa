package document

import (
	"regexp"
	"strings"
	"unicode"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// Title is the title of a table, taken apart.
type Title struct {
	Number, Text string
	Unit         wording.Unit
	HasUnit      bool
	continued    bool
	// Header are the headings that stand on the title's own line.
	Header *line.Line
}

var (
	// A sentence may begin with the name of a table.
	sentenceVerb  = regexp.MustCompile(`(?i)^(?:hier(?:onder|boven)\s+)?(?:en\s+(?:tabel\s+)?[0-9.\-]+\s+)?(?:geeft|geven|toont|tonen|laat|laten|bevat|bevatten|is|zijn|was|presenteert|vat|wordt|worden|staat|staan|volgt|blijkt|maakt|specificeert|beschrijft|gaat|in\s|op\s)`)
	continuedForm = regexp.MustCompile(`(?i)[\s,–-]*\(?\bvervolg(?:\s+tabel)?\b\)?\s*(?:[0-9]+)?`)
	hyphens       = regexp.MustCompile(`\s*[‐‑‒–-]\s*`)
)

// ReadTitle reads the line that opens a table; ok is false for another line,
// and for a sentence that begins with the name of a table.
func ReadTitle(l *line.Line, cellGap float64) (Title, bool) {
	line, rest := beforeYears(l, cellGap)
	m := tableForm.FindStringSubmatch(line)
	if m == nil || sentenceVerb.MatchString(m[2]) {
		return Title{}, false
	}
	t := Title{Number: hyphens.ReplaceAllString(m[1], "-"), Header: rest}
	t.Add(m[2])
	return t, true
}

// TitlesBeside reads the titles that stand beside each other on a line.
func TitlesBeside(l *line.Line) []Title {
	var list []Title
	for _, s := range l.Segments {
		if m := tableForm.FindStringSubmatch(s.Text()); m != nil && !sentenceVerb.MatchString(m[2]) {
			t := Title{Number: hyphens.ReplaceAllString(m[1], "-")}
			t.Add(m[2])
			list = append(list, t)
		}
	}
	return list
}

// beforeYears parts the headings of columns from a title on the same line.
func beforeYears(l *line.Line, cellGap float64) (string, *line.Line) {
	for i := 1; i < len(l.Segments); i++ {
		if _, all := l.Segments[i].Years(); !all {
			continue
		}
		words := 0
		for words < len(l.Words) && l.Words[words].Left < l.Segments[i].Left-0.01 {
			words++
		}
		if words == 0 {
			break
		}
		head := line.New(l.Page, l.Words[words:])
		head.Cut(line.Style{CellGap: cellGap})
		return line.JoinWords(l.Words[:words]), head
	}
	return l.Text(), nil
}

// Add takes a line of the title, and the unit and 'vervolg' out of it.
func (t *Title) Add(text string) {
	if continuedForm.MatchString(text) && strings.Contains(strings.ToLower(text), "vervolg") {
		t.continued = true
		text = continuedForm.ReplaceAllString(text, " ")
	}
	whole := wording.Squeeze(t.Text + " " + text)
	if !t.HasUnit {
		if u, rest, ok := wording.FindUnit(whole); ok {
			t.Unit, t.HasUnit, whole = u, true, rest
		}
	}
	t.Text = strings.TrimRight(wording.Squeeze(whole), " ,;:–-")
}

// Continues reports whether r goes on with the title in the lines above: these
// are not finished, or filled the page's width, and r is set as they are.
func (t *Title) Continues(above, l *line.Line, raw string, right float64) bool {
	text := l.Text()
	if len(l.Segments) != 1 || l.Page != above.Page || l.Base-above.Base > 1.9*l.Size || l.Segments[0].Figures {
		return false
	}
	if strings.Count(raw, "(") > strings.Count(raw, ")") {
		return true
	}
	if t.Text == "" && !t.HasUnit {
		return !sentenceVerb.MatchString(text)
	}
	if l.Bold() != above.Bold() || l.Size > 1.03*above.Size || l.Size < 0.97*above.Size {
		return false
	}
	first := []rune(text)[0]
	return wording.IsUnfinished(raw) || unicode.IsLower(first) || first == '(' || above.Right > right-5*above.Size && above.Right-above.Left > 20*above.Size
}

// Same reports whether t is the title again, above the rest of the table.
func (t Title) Same(o Title) bool {
	return t.Number != "" && t.Number == o.Number && (o.continued || strings.EqualFold(o.Text, t.Text) || o.Text == "")
}
