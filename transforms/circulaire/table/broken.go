package table

import (
	"fmt"

	"medebewind/transforms/circulaire/document"
)

// markBroken tells of tables that stop before a page that was not read: they
// may go on there.
func markBroken(d *document.Document, tables []*Table) {
	for _, p := range d.Pages {
		status, _ := p.Status()
		if status != "onleesbaar" && status != "beeld" {
			continue
		}
		for _, t := range tables {
			if t.From < p.Number && t.To > p.Number || t.To == p.Number-1 && t.end == endOf(d, t.To) {
				t.Reasons = append(t.Reasons, fmt.Sprintf("pagina %d is niet gelezen; de tabel kan daar doorgaan", p.Number))
			}
		}
	}
}

// endOf is the line behind the last of a page.
func endOf(d *document.Document, page int) int {
	for i, l := range d.Lines {
		if l.Page > page {
			return i
		}
	}
	return len(d.Lines)
}
