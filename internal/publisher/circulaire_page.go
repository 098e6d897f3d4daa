package publisher

import (
	"fmt"
	"strings"
)

// Distances in points.
const (
	margin  = 57.0
	bottom  = 57.0
	body    = 9.0 // size of the text
	leading = 11.0
)

// setter sets a circulaire page by page. y is how far down the page it is.
type setter struct {
	c     *circulaire
	pages []*pdfPage
	y     float64
	// notes are the footnotes of the page so far.
	notes []footnote
	// chapter and section number the headings.
	chapter, section int
}

// pdf is the circulaire beside the rekenbestand, as the ministry publishes it.
func (b *book) pdf() []byte {
	b.oncePrinted.Do(func() { b.printed = writePDF(newCirculaire(b).pages()) })
	return b.printed
}

func (c *circulaire) pages() []*pdfPage {
	s := &setter{c: c}
	s.newPage(upright)
	s.y += 10
	s.page().text(margin, s.y, boldFont, 20, c.title())
	s.y += 28
	for _, field := range c.head() {
		s.page().text(margin, s.y, plainFont, body, field[0])
		s.page().text(margin+170, s.y, plainFont, body, field[1])
		s.y += 15
	}
	for _, ch := range c.chapters {
		s.add(ch)
	}
	s.endPage()
	if c.kaart {
		picture := &pdfPage{sheetSize: upright}
		picture.picture(margin)
		s.pages = append(s.pages, picture)
	}
	return s.pages
}

func (s *setter) page() *pdfPage { return s.pages[len(s.pages)-1] }

func (s *setter) newPage(size sheetSize) {
	if len(s.pages) > 0 {
		s.endPage()
	}
	p := &pdfPage{sheetSize: size}
	s.pages = append(s.pages, p)
	p.text(margin, 32, plainFont, 7, "Voorbeeld met fictieve gegevens · "+s.c.title())
	p.right(size.width-margin, 32, plainFont, 7, fmt.Sprint(len(s.pages)))
	s.y = margin
}

// endPage sets the footnotes at the foot of the page.
func (s *setter) endPage() {
	p := s.page()
	y := p.height - bottom - float64(len(s.notes))*leading
	if len(s.notes) > 0 {
		p.rule(margin, y, 120)
	}
	for _, note := range s.notes {
		y += leading
		x := s.mark(margin, y, plainFont, note)
		p.text(x+3, y, plainFont, 8, note.text)
	}
	s.notes = nil
}

// room begins a new page of the same size if less than height is left, and
// reports whether it did.
func (s *setter) room(height float64) bool {
	if s.y+height <= s.page().height-bottom-float64(len(s.notes)+1)*leading {
		return false
	}
	s.newPage(s.page().sheetSize)
	return true
}

func (s *setter) add(ch chapter) {
	size := upright
	if ch.wide {
		size = landscape
	}
	if size != s.page().sheetSize {
		s.newPage(size)
	}
	s.heading(ch)
	for _, text := range ch.prose {
		for _, line := range plainFont.wrap(text, body, s.page().width-2*margin) {
			s.room(leading)
			s.page().text(margin, s.y, plainFont, body, line)
			s.y += leading
		}
		s.y += 5
	}
	for _, t := range ch.tables {
		s.table(t)
	}
}

// heading numbers and sets the heading of a chapter or section, and keeps it
// with what follows.
func (s *setter) heading(ch chapter) {
	number, size := "", 13.0
	if ch.level == 1 {
		s.chapter, s.section = s.chapter+1, 0
		number, size = fmt.Sprint(s.chapter), 16
	} else {
		s.section++
		number = fmt.Sprintf("%d.%d", s.chapter, s.section)
	}
	if !s.room(110) && s.y > margin {
		s.y += size + 4
	}
	s.page().text(margin, s.y, boldFont, size, number+" "+ch.title)
	s.y += size + 7
}

// note sets the mark of a footnote, if there is one, and remembers it for the
// foot of the page.
func (s *setter) note(x, y float64, f font, n footnote) {
	if n.text != "" {
		s.mark(x, y, f, n)
		s.notes = append(s.notes, n)
	}
}

// mark sets the mark of a footnote close to what ends at x, and gives where it
// ends itself.
func (s *setter) mark(x, y float64, f font, n footnote) float64 {
	switch s.c.noten {
	case "teken":
		return s.page().text(x, y, f, body, string([]rune("¹²³")[n.mark-1]))
	case "haak":
		return s.page().text(x, y-3, f, 6, n.sign()+")")
	}
	return s.page().text(x, y-3, f, 6, n.sign())
}

// spell writes a figure as the letter does.
func (c *circulaire) spell(f figure, decimals int) string {
	if f.empty {
		return ""
	}
	scale := int64(1)
	for range decimals {
		scale *= 10
	}
	text := grouped(decimal(max(f.value, -f.value), scale, decimals))
	if f.value < 0 {
		return c.min + text
	}
	return text
}

// titleLine is the line above a table; the rest of one has 'vervolg' in it.
func (t *grid) titleLine(rest bool) string {
	if rest {
		return "Tabel " + t.nummer + " " + t.title + " (vervolg)"
	}
	return strings.TrimSpace("Tabel " + t.nummer + " " + t.title + " " + t.unit)
}
