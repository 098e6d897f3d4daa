package circulaire

import "fmt"

// markBroken tells of tables that stop before a page that was not read: they
// may go on there.
func markBroken(d *document, tables []*table) {
	for _, p := range d.pages {
		status, _ := p.status()
		if status != "onleesbaar" && status != "beeld" {
			continue
		}
		for _, t := range tables {
			if t.from < p.number && t.to > p.number || t.to == p.number-1 && t.end == endOf(d, t.to) {
				t.reasons = append(t.reasons, fmt.Sprintf("pagina %d is niet gelezen; de tabel kan daar doorgaan", p.number))
			}
		}
	}
}

// endOf is the line behind the last of a page.
func endOf(d *document, page int) int {
	for i, l := range d.lines {
		if l.page > page {
			return i
		}
	}
	return len(d.lines)
}
