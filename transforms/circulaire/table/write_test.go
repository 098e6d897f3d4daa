package table

import (
	"fmt"
	"strings"

	"medebewind/transforms/circulaire/aanhef"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/pdf"
)

// tablesOf reads the tables of pages, as text.
func tablesOf(list []*pdf.Page) string {
	var pages []document.Page
	for _, p := range list {
		pages = append(pages, document.ReadPage(p))
	}
	d := document.New(pages)
	_, start := aanhef.Read(d)
	var b strings.Builder
	for _, t := range Read(d, start) {
		write(&b, t)
	}
	return b.String()
}

// write gives a table as a person would check it: title and unit, headings
// with their year where that says more, then rows. A cell that is no figure
// stands in braces, a mark behind ^.
func write(b *strings.Builder, t *Table) {
	fmt.Fprintf(b, "%s: %s [%s]", t.Number, t.Title, t.Unit.Text)
	if t.Unit.Euros > 0 {
		fmt.Fprintf(b, " %d", t.Unit.Euros)
	}
	if t.From != t.To {
		fmt.Fprintf(b, " p%d-%d", t.From, t.To)
	}
	b.WriteByte('\n')
	for _, r := range t.Reasons {
		fmt.Fprintf(b, "  reden: %s\n", r)
	}
	for _, k := range t.Columns {
		fmt.Fprintf(b, "| %s ", k.Heading)
		if year := fmt.Sprint(k.Year); year != k.Heading && k.Year > 0 {
			fmt.Fprintf(b, "=%d ", k.Year)
		}
	}
	b.WriteByte('\n')
	for _, r := range t.Rows {
		fmt.Fprintf(b, "%s ", r.Kind)
		if r.Group != "" {
			fmt.Fprintf(b, "<%s> ", r.Group)
		}
		b.WriteString(r.Label)
		for _, c := range r.Cells {
			text := c.Text
			if text != "" && !c.IsFigure {
				text = "{" + text + "}"
			}
			if c.Mark != "" {
				text += "^" + c.Mark
			}
			b.WriteString(" | " + text)
		}
		b.WriteByte('\n')
	}
}
