package table

import (
	"strings"

	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// usualUnit is the unit that the text gives for all tables.
func usualUnit(lines []*line.Line) (wording.Unit, bool) {
	var text strings.Builder
	for _, l := range lines {
		text.WriteString(l.Text())
		text.WriteByte(' ')
	}
	return wording.UnitOfAll(text.String())
}

// unit finds the unit of a table: in its title, beside or above the headings
// of its columns, or in what the document says of all tables. loose are headings
// that stand over no column.
func (r *reader) unit(b *block, columns []column.Column, loose []string) wording.Unit {
	if b.title.HasUnit {
		return b.title.Unit
	}
	for _, text := range loose {
		if u, _, ok := wording.FindUnit(text); ok {
			return u
		}
	}
	own, same := wording.Unit{}, len(columns) > 0
	for i, k := range columns {
		same = same && k.Unit.Text != "" && (i == 0 || k.Unit == own)
		own = k.Unit
	}
	if same {
		return own
	}
	if r.hasUsual && !wording.IsNoMoney(tableWords(b.title.Text, columns, loose)) {
		return r.usual
	}
	return wording.Unit{}
}

// tableWords are title and headings.
func tableWords(title string, columns []column.Column, loose []string) string {
	words := append([]string{title}, loose...)
	for _, k := range columns {
		words = append(words, k.Heading)
	}
	return strings.Join(words, " ")
}
