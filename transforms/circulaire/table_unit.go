package circulaire

import "strings"

// usualUnit is the unit that the text gives for all tables.
func usualUnit(lines []*line) (unit, bool) {
	var text strings.Builder
	for _, l := range lines {
		text.WriteString(l.text())
		text.WriteByte(' ')
	}
	return unitOfAll(text.String())
}

// unit finds the unit of a table: in its title, beside or above the headings
// of its columns, or in what the document says of all tables. loose are headings
// that stand over no column.
func (r *reader) unit(b *block, columns []column, loose []string) unit {
	if b.title.hasUnit {
		return b.title.unit
	}
	for _, text := range loose {
		if u, _, ok := findUnit(text); ok {
			return u
		}
	}
	own, same := unit{}, len(columns) > 0
	for i, k := range columns {
		same = same && k.unit.text != "" && (i == 0 || k.unit == own)
		own = k.unit
	}
	if same {
		return own
	}
	if r.hasUsual && !isNoMoney(tableWords(b.title.text, columns, loose)) {
		return r.usual
	}
	return unit{}
}

// tableWords are title and headings.
func tableWords(title string, columns []column, loose []string) string {
	words := append([]string{title}, loose...)
	for _, k := range columns {
		words = append(words, k.heading)
	}
	return strings.Join(words, " ")
}
