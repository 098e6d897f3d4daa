package circulaire

import (
	"regexp"
	"strconv"
	"strings"
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
// they hold, and page numbers. A heading row of years and a table's title may
// come back too, and stay.
func (d *document) clearMargins() {
	seen := map[string]int{}
	for i := range d.paginas {
		p := &d.paginas[i]
		once := map[string]bool{}
		for _, r := range p.regels {
			if key := p.marginKey(r); key != "" && !once[key] {
				once[key] = true
				seen[key]++
			}
		}
	}
	offset := d.numberOffset()
	for i := range d.paginas {
		p := &d.paginas[i]
		out := func(r *regel) bool {
			key := p.marginKey(r)
			return key != "" && (seen[key] > 1 || isPageNumber(r, p.nummer+offset))
		}
		sure := func(r *regel) bool {
			return 2*seen[p.marginKey(r)] > max(4, len(d.paginas)) || isPageNumber(r, p.nummer+offset)
		}
		from, to := p.inner(out, sure)
		d.rand = append(append(d.rand, p.regels[:from]...), p.regels[to:]...)
		p.regels = p.regels[from:to]
	}
}

// marginGap is the distance in em that a header or footer keeps from the text.
const marginGap = 1.9

// inner gives the lines between header and footer. A line that comes back on
// few pages is none where the text goes on at its usual distance.
func (p *pagina) inner(out, sure func(*regel) bool) (from, to int) {
	n := len(p.regels)
	close := func(i int) bool { // line i to the one below
		return i >= 0 && i+1 < n && p.regels[i+1].basis-p.regels[i].basis < marginGap*p.regels[i].size
	}
	for from < n && out(p.regels[from]) {
		from++
	}
	for from > 0 && close(from-1) && !sure(p.regels[from-1]) {
		from--
	}
	to = n
	for to > from && out(p.regels[to-1]) {
		to--
	}
	for to < n && close(to-1) && !sure(p.regels[to]) {
		to++
	}
	return from, to
}

// marginKey names what a line in the margin says and where, to compare it with
// that of other pages; empty for a line that is no header or footer.
func (p *pagina) marginKey(r *regel) string {
	top := r.basis < marginShare*p.hoogte
	if !top && r.basis < (1-marginShare)*p.hoogte {
		return ""
	}
	text := r.tekst()
	if tabelForm.MatchString(text) || strings.Count(digitRuns.ReplaceAllString(text, "#"), "#,#") > 0 {
		return ""
	}
	if n := len(r.woorden); n > 1 && jaarForm.MatchString(r.woorden[n-1].tekst) && r.gap(n-1) > wideMost {
		return "" // heading row: Uitkering 2024
	}
	years := 0
	for _, w := range r.woorden {
		if len(w.tekst) >= 4 && jaarForm.MatchString(w.tekst[:4]) {
			years++
		}
	}
	if years > 1 {
		return ""
	}
	// Odd and even pages may have their number at the other side.
	return strconv.Itoa(int(r.basis/3)) + digitRuns.ReplaceAllString(text, "#")
}

func isPageNumber(r *regel, page int) bool {
	m := pageNumber.FindStringSubmatch(r.tekst())
	return m != nil && m[1] == strconv.Itoa(page)
}

// mostOffset bounds that difference: a label or heading that is a year stands
// alone on a line too.
const mostOffset = 500

// numberOffset is the difference between printed and counted pages that most
// pages have: a cover may not count.
func (d *document) numberOffset() int {
	votes := map[int]int{}
	best := 0
	for _, p := range d.paginas {
		if len(p.regels) == 0 {
			continue
		}
		for _, r := range []*regel{p.regels[0], p.regels[len(p.regels)-1]} {
			m := pageNumber.FindStringSubmatch(r.tekst())
			if m == nil {
				continue
			}
			n, _ := strconv.Atoi(m[1])
			off := n - p.nummer
			if votes[off]++; votes[off] > votes[best] && off > -mostOffset && off < mostOffset {
				best = off
			}
		}
	}
	return best
}
