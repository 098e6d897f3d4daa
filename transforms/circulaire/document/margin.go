package document

import (
	"regexp"
	"strconv"
	"strings"

	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/circulaire/wording"
)

// marginShare is the part of a page, above and below, in which headers and
// footers stand.
const marginShare = 0.16

var (
	digitRuns = regexp.MustCompile(`[0-9]+`)
	// pageNumber in all its forms: '3', '- 3 -', 'Pagina 3 van 12', '3/12'.
	pageNumber = regexp.MustCompile(`(?i)^(?:pagina|blad|page|p\.)?\s*[-–—|]?\s*([0-9]{1,4})\s*[-–—|]?\s*(?:(?:van|/|of)\s*[0-9]{1,4})?$`)
)

// clearMargins moves headers and footers to d.rand: the outermost lines of a
// page that come back on another page at the same height, whatever figures
// they hold, and page numbers. A header of years and a table's title may
// come back too, and stay.
func (d *Document) clearMargins() {
	seen := map[string]int{}
	for i := range d.Pages {
		p := &d.Pages[i]
		once := map[string]bool{}
		for _, l := range p.lines {
			if key := p.marginKey(l); key != "" && !once[key] {
				once[key] = true
				seen[key]++
			}
		}
	}
	offset := d.numberOffset()
	for i := range d.Pages {
		p := &d.Pages[i]
		out := func(l *line.Line) bool {
			key := p.marginKey(l)
			return key != "" && (seen[key] > 1 || isPageNumber(l, p.Number+offset))
		}
		sure := func(l *line.Line) bool {
			return 2*seen[p.marginKey(l)] > max(4, len(d.Pages)) || isPageNumber(l, p.Number+offset)
		}
		from, to := p.inner(out, sure)
		d.Margin = append(append(d.Margin, p.lines[:from]...), p.lines[to:]...)
		p.lines = p.lines[from:to]
	}
}

// marginGap is the distance in em that a header or footer keeps from the text.
const marginGap = 1.9

// inner gives the lines between header and footer. A line that comes back on
// few pages is none where the text goes on at its usual distance.
func (p *Page) inner(out, sure func(*line.Line) bool) (from, to int) {
	n := len(p.lines)
	close := func(i int) bool { // line i to the one below
		return i >= 0 && i+1 < n && p.lines[i+1].Base-p.lines[i].Base < marginGap*p.lines[i].Size
	}
	for from < n && out(p.lines[from]) {
		from++
	}
	for from > 0 && close(from-1) && !sure(p.lines[from-1]) {
		from--
	}
	to = n
	for to > from && out(p.lines[to-1]) {
		to--
	}
	for to < n && close(to-1) && !sure(p.lines[to]) {
		to++
	}
	return from, to
}

// marginKey names what a line in the margin says and where, to compare it with
// that of other pages; empty for a line that is no header or footer.
func (p *Page) marginKey(l *line.Line) string {
	top := l.Base < marginShare*p.height
	if !top && l.Base < (1-marginShare)*p.height {
		return ""
	}
	text := l.Text()
	if tableForm.MatchString(text) || strings.Count(digitRuns.ReplaceAllString(text, "#"), "#,#") > 0 {
		return ""
	}
	if n := len(l.Words); n > 1 && wording.IsYear(l.Words[n-1].Text) && l.Gap(n-1) > line.MostCellGap {
		return "" // header: Uitkering 2024
	}
	years := 0
	for _, w := range l.Words {
		if len(w.Text) >= 4 && wording.IsYear(w.Text[:4]) {
			years++
		}
	}
	if years > 1 {
		return ""
	}
	// Odd and even pages may have their number at the other side.
	return strconv.Itoa(int(l.Base/3)) + digitRuns.ReplaceAllString(text, "#")
}

func isPageNumber(l *line.Line, page int) bool {
	m := pageNumber.FindStringSubmatch(l.Text())
	return m != nil && m[1] == strconv.Itoa(page)
}

// mostOffset bounds that difference: a label or a chapter that is a year stands
// alone on a line too.
const mostOffset = 500

// numberOffset is the difference between printed and counted pages that most
// pages have: a cover may not count.
func (d *Document) numberOffset() int {
	votes := map[int]int{}
	best := 0
	for _, p := range d.Pages {
		if len(p.lines) == 0 {
			continue
		}
		for _, l := range []*line.Line{p.lines[0], p.lines[len(p.lines)-1]} {
			m := pageNumber.FindStringSubmatch(l.Text())
			if m == nil {
				continue
			}
			n, _ := strconv.Atoi(m[1])
			off := n - p.Number
			if votes[off]++; votes[off] > votes[best] && off > -mostOffset && off < mostOffset {
				best = off
			}
		}
	}
	return best
}
