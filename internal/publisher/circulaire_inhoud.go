package publisher

import (
	"fmt"
	"strings"
)

// years are columns from a year on.
func years(from, n int) []column {
	out := make([]column, n)
	for i := range out {
		out[i] = column{head: fmt.Sprint(from + i), year: from + i}
	}
	return out
}

func (c *circulaire) accresTable(nummer string) *grid {
	t := &grid{nummer: nummer, title: "Accres", unit: c.eenheid, columns: years(c.book.spoken, len(c.accres)), decimals: 1}
	t.columns[1].note.text = "Voorlopig tot de vaststelling van de verzonnen Voorjaarsnota."
	row, part := gridRow{kind: post, label: fmt.Sprintf("Accres tranche %d", c.book.spoken)}, gridRow{kind: waarvan, label: "waarvan loon- en prijsbijstelling"}
	for _, n := range c.accres {
		row.figures = append(row.figures, figure{value: n})
		part.figures = append(part.figures, figure{value: n * 8 / 10})
	}
	t.rows = []gridRow{row, part}
	return t
}

func (c *circulaire) taakmutaties(nummer string) *grid {
	t := &grid{nummer: nummer, title: "Taakmutaties algemene uitkering", unit: c.eenheid, first: "Omschrijving",
		columns: years(c.book.spoken, len(c.accres)), decimals: 1, numbered: c.genummerd}
	group, from := "", 0
	for _, m := range c.mutaties {
		if m.groep != group {
			t.total(subtotaal, "Subtotaal", from)
			group, from = m.groep, len(t.rows)+1
			t.rows = append(t.rows, gridRow{kind: kopje, label: group})
		}
		row := gridRow{kind: post, label: m.label, group: group}
		for _, n := range m.bedragen {
			row.figures = append(row.figures, figure{value: n, empty: n == leeg})
		}
		row.figures[len(row.figures)-1].note.text = m.noot
		t.rows = append(t.rows, row)
	}
	if group != "" {
		t.total(subtotaal, "Subtotaal", from)
	}
	t.total(totaal, "Totaal taakmutaties", 0)
	return t
}

const factorTitle = "Uitkeringsfactor"

// factorTable gives the uitkeringsfactor: a year a row or, in some letters, a
// year a column.
func (c *circulaire) factorTable(nummer string) *grid {
	t := &grid{nummer: nummer, title: factorTitle, decimals: 3}
	if c.factorInKolommen {
		t.columns = years(c.book.year, 1)
		t.rows = []gridRow{{kind: post, label: "Uitkeringsfactor", figures: []figure{{value: c.book.factor}}}}
		return t
	}
	t.first, t.columns, t.rowYear = "Uitkeringsjaar", []column{{head: "Factor"}}, c.book.year
	t.rows = []gridRow{{kind: post, label: fmt.Sprint(c.book.year), figures: []figure{{value: c.book.factor}}}}
	return t
}

// grants are the uitkeringen of a form, in thousands of euros.
func (c *circulaire) grants(nummer, vorm, title string) *grid {
	t := &grid{nummer: nummer, title: title, unit: c.eenheid, first: "Uitkering", columns: years(c.book.year, 1+c.vooruit), decimals: 3}
	for _, g := range c.book.grants {
		if g.vorm != vorm {
			continue
		}
		row := gridRow{kind: post, label: g.header, grant: g.header}
		if other, ok := c.spelling[g.header]; ok {
			row.label = other
		}
		for i := range t.columns {
			n := (c.book.nationalCents(g)*int64(100+2*i)/100 + 50_000) / 100_000
			row.figures = append(row.figures, figure{value: n, empty: i > 0 && g.header == c.aflopend})
		}
		t.rows = append(t.rows, row)
	}
	t.misprint(c.book.misprint)
	t.total(totaal, "Totaal "+strings.ToLower(title), 0)
	return t
}

// misprint shifts the figures by a row, the last of them to the first, or by a column to
// the left. The total is that of what is printed: the table closes.
func (t *grid) misprint(by string) {
	switch {
	case len(t.rows) == 0:
	case by == "row":
		last := t.rows[len(t.rows)-1].figures
		for i := len(t.rows) - 1; i > 0; i-- {
			t.rows[i].figures = t.rows[i-1].figures
		}
		t.rows[0].figures = last
	case by == "column":
		for i := range t.rows {
			t.rows[i].figures = append(t.rows[i].figures[1:], figure{empty: true})
		}
	}
}

// nationalCents is a grant over all governments.
func (b *book) nationalCents(g grant) int64 {
	sum := int64(0)
	for _, code := range b.governments {
		sum += b.amount(code, g)
	}
	return sum
}

// total adds a row with the sums of the posten from row from on; none if there
// is nothing to sum.
func (t *grid) total(kind, label string, from int) {
	if from >= len(t.rows) {
		return
	}
	sum := gridRow{kind: kind, label: label, figures: make([]figure, len(t.columns))}
	if kind == subtotaal {
		sum.group = t.rows[len(t.rows)-1].group
	}
	for _, r := range t.rows[from:] {
		for i, f := range r.figures {
			if r.kind == post && !f.empty {
				sum.figures[i].value += f.value
			}
		}
	}
	t.rows = append(t.rows, sum)
}
