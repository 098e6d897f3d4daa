package circulaire

import (
	"fmt"
	"strings"

	"medebewind/transforms/pdf"
)

// tablesOf reads the tables of pages, as text.
func tablesOf(list []*pdf.Page) string {
	var pages []page
	for _, p := range list {
		pages = append(pages, readPage(p))
	}
	d := newDocument(pages)
	_, start := readAanhef(d)
	var b strings.Builder
	for _, t := range readTables(d, start) {
		write(&b, t)
	}
	return b.String()
}

// write gives a table as a person would check it: title and unit, headings
// with their year where that says more, then rows. A cell that is no figure
// stands in braces, a mark behind ^.
func write(b *strings.Builder, t *table) {
	fmt.Fprintf(b, "%s: %s [%s]", t.number, t.title, t.unit.text)
	if t.unit.euros > 0 {
		fmt.Fprintf(b, " %d", t.unit.euros)
	}
	if t.from != t.to {
		fmt.Fprintf(b, " p%d-%d", t.from, t.to)
	}
	b.WriteByte('\n')
	for _, r := range t.reasons {
		fmt.Fprintf(b, "  reden: %s\n", r)
	}
	for _, k := range t.columns {
		fmt.Fprintf(b, "| %s ", k.heading)
		if year := fmt.Sprint(k.year); year != k.heading && k.year > 0 {
			fmt.Fprintf(b, "=%d ", k.year)
		}
	}
	b.WriteByte('\n')
	for _, r := range t.rows {
		fmt.Fprintf(b, "%s ", r.kind)
		if r.group != "" {
			fmt.Fprintf(b, "<%s> ", r.group)
		}
		b.WriteString(r.label)
		for _, c := range r.cells {
			text := c.text
			if text != "" && !c.isFigure {
				text = "{" + text + "}"
			}
			if c.mark != "" {
				text += "^" + c.mark
			}
			b.WriteString(" | " + text)
		}
		b.WriteByte('\n')
	}
}
