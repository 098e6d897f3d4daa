package table

import (
	"strings"
	"testing"
	"time"

	"medebewind/transforms/circulaire/aanhef"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/pdf"
)

// full fills a page with as many characters as a page may have: text repeated,
// in lines of so many characters.
func full(text string, perLine int) *pdf.Page {
	p := &pdf.Page{Number: 1, Width: 6000, Height: 60000}
	runes := []rune(strings.Repeat(text, 100_000/len([]rune(text))))
	for i, r := range runes {
		if r == ' ' {
			continue
		}
		x, y := 10+5*float64(i%perLine), 100+12*float64(i/perLine)
		p.Chars = append(p.Chars, pdf.Char{Rune: r, Left: x, Right: x + 5, Top: y - 8, Bottom: y + 2, Size: 10})
	}
	return p
}

// TestFullPages: a page that is full of what costs most is read within seconds.
func TestFullPages(t *testing.T) {
	for _, c := range []struct {
		name, text string
		perLine    int
	}{
		{"figures", "12,4    ", 1000},
		{"figures on one line", "1,2   ", 100_000},
		{"figures, a line each", "12,4    ", 8},
		{"titles", "Tabel 1 (x € 1)   12,4  ", 24},
		{"years", "2024    2025   ", 1000},
		{"years and figures", "2024    2025   12,4    13,5    ", 62},
		{"dashes", "-    ", 500},
		{"brackets", "(12,4    ", 90},
		{"labels without figures", "Label        ", 13},
		{"sentences about units", "alle bedragen in de tabellen zijn ", 68},
		{"one word", "a", 1000},
		{"contents", "Tabel 1 ........ 3      ", 24},
		{"marks", "1)  ", 400},
		{"rows", "Label van een rij      12,4    13,5   - 1,0 ", 44},
	} {
		p := full(c.text, c.perLine)
		start := time.Now()
		d := document.New([]document.Page{document.ReadPage(p)})
		_, from := aanhef.Read(d)
		Read(d, from)
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: took %s", c.name, took)
		}
	}
}
