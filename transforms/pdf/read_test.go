package pdf

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// hallo is a page with a word at 100 points from the left, 142 from above.
const hallo = "BT /F1 12 Tf 1 0 0 1 100 700 Tm (Hallo) Tj ET"

// pages reads a document that can be opened.
func pages(t *testing.T, data []byte) []*Page {
	t.Helper()
	list, err := readAll(data)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func readAll(data []byte) ([]*Page, error) {
	var list []*Page
	err := Read(context.Background(), data, func(p *Page) error {
		list = append(list, p)
		return nil
	})
	return list, err
}

// text is what a page says, in the order of drawing.
func (p *Page) text() string {
	var b strings.Builder
	for _, c := range p.Chars {
		b.WriteRune(c.Rune)
	}
	return b.String()
}

func TestReadText(t *testing.T) {
	ligature := func(w *writer) {
		w.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[65/fi 66/space]>>/ToUnicode 6 0 R>>")
		w.stream(6, "", []byte("begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <00660069> endbfchar endcmap"))
	}
	differences := func(w *writer) {
		w.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[65/fi/minus/figuredash/endash]>>>>")
	}
	for _, c := range []struct {
		name    string
		page    sheet
		further func(*writer)
		want    string
		bold    bool
	}{
		{name: "plain", page: sheet{content: hallo}, want: "Hallo"},
		{name: "blanks are left out", page: sheet{content: "BT /F1 12 Tf 100 700 Td (a b\\240c) Tj ET"}, want: "abc"},
		{name: "bold font", page: sheet{content: "BT /F2 12 Tf 100 700 Td (vet) Tj ET"}, want: "vet", bold: true},
		{name: "bold by its outline", page: sheet{content: "BT /F1 12 Tf 2 Tr 100 700 Td (vet) Tj ET"}, want: "vet", bold: true},
		{name: "printed twice", page: sheet{content: "BT /F1 12 Tf 1 0 0 1 100 700 Tm (Hallo) Tj 1 0 0 1 100.3 700 Tm (Hallo) Tj ET"}, want: "Hallo"},
		{name: "double letters stay", page: sheet{content: "BT /F1 2 Tf 100 700 Td (lll) Tj ET"}, want: "lll"},
		{name: "ligature of two letters", page: sheet{content: "BT /F5 12 Tf 100 700 Td (A) Tj ET", resources: "/Font<</F5 5 0 R>>"}, further: ligature, want: "fi"},
		{name: "ligature and dashes by name", page: sheet{content: "BT /F5 12 Tf 100 700 Td (ABCD) Tj ET", resources: "/Font<</F5 5 0 R>>"}, further: differences, want: "fi−‒–"},
		{name: "outside the page", page: sheet{content: "BT /F1 12 Tf 1 0 0 1 100 700 Tm (in) Tj 1 0 0 1 100 900 Tm (uit) Tj ET"}, want: "in"},
		{name: "turned in the margin", page: sheet{content: hallo + " BT /F1 12 Tf 0 1 -1 0 20 300 Tm (A) Tj ET"}, want: "Hallo"},
		{name: "slanting", page: sheet{content: hallo + " BT /F1 12 Tf .7 .7 -.7 .7 300 300 Tm (A) Tj ET"}, want: "Hallo"},
	} {
		t.Run(c.name, func(t *testing.T) {
			// F5 does not replace the fonts of the page: its own dictionary does.
			if c.page.resources != "" {
				c.page.resources = strings.Replace(c.page.resources, "/Font<<", "/Font<</F1 3 0 R", 1)
			}
			p := pages(t, sheets(c.further, c.page))[0]
			if got := p.text(); got != c.want || p.Err != nil {
				t.Fatalf("read %q, want %q (%v)", got, c.want, p.Err)
			}
			for _, char := range p.Chars {
				if char.Bold != c.bold {
					t.Errorf("%c: bold %v, want %v", char.Rune, char.Bold, c.bold)
				}
			}
		})
	}
}

// TestReadPlace: a word stands where it is seen, however the file keeps it.
func TestReadPlace(t *testing.T) {
	turned := func(matrix string) string {
		return "BT /F1 12 Tf " + matrix + " Tm (Hallo) Tj ET"
	}
	for _, c := range []struct {
		name          string
		page          sheet
		width, height float64
		left, base    float64
	}{
		{"upright", sheet{content: hallo}, 595, 842, 100, 142},
		{"origin elsewhere", sheet{content: hallo, entries: "/MediaBox[50 60 645 902]"}, 595, 842, 50, 202},
		{"cropped", sheet{content: hallo, entries: "/CropBox[50 60 545 782]"}, 495, 722, 50, 82},
		{"landscape", sheet{content: turned("1 0 0 1 100 500"), entries: "/MediaBox[0 0 842 595]"}, 842, 595, 100, 95},
		{"landscape by Rotate 90", sheet{content: turned("0 1 -1 0 142 100"), entries: "/Rotate 90"}, 842, 595, 100, 142},
		{"landscape by Rotate 270", sheet{content: turned("0 -1 1 0 453 742"), entries: "/Rotate 270"}, 842, 595, 100, 142},
		{"upside down by Rotate 180", sheet{content: turned("-1 0 0 -1 495 142"), entries: "/Rotate 180"}, 595, 842, 100, 142},
		{"Rotate forgotten", sheet{content: turned("0 1 -1 0 142 100")}, 842, 595, 100, 142},
		{"size in the matrix", sheet{content: "BT /F1 1 Tf 12 0 0 12 100 700 Tm (Hallo) Tj ET"}, 595, 842, 100, 142},
		{"size below zero, mirrored back", sheet{content: "BT /F1 -12 Tf -1 0 0 -1 100 700 Tm (Hallo) Tj ET"}, 595, 842, 100, 142},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := pages(t, sheets(nil, c.page))[0]
			if p.text() != "Hallo" {
				t.Fatalf("read %q (%v)", p.text(), p.Err)
			}
			h := p.Chars[0]
			base := h.Top + ascent*h.Size
			for _, v := range []struct {
				what      string
				got, want float64
			}{{"width", p.Width, c.width}, {"height", p.Height, c.height}, {"left", h.Left, c.left}, {"base line", base, c.base}, {"size", h.Size, 12}} {
				if math.Abs(v.got-v.want) > 0.1 {
					t.Errorf("%s %g, want %g", v.what, v.got, v.want)
				}
			}
			if !slices.IsSortedFunc(p.Chars, func(a, b Char) int { return int(a.Left - b.Left) }) || p.Chars[0].Right > p.Chars[1].Left+0.1 {
				t.Errorf("characters are not beside each other: %+v", p.Chars)
			}
		})
	}
}

func TestReadStops(t *testing.T) {
	data := sheets(nil, sheet{content: hallo}, sheet{content: hallo}, sheet{content: hallo})
	stop := errors.New("stop")
	n := 0
	err := Read(context.Background(), data, func(*Page) error {
		if n++; n == 2 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || n != 2 {
		t.Errorf("%v after %d pages, want that of the caller after 2", err, n)
	}
	ctx, cancel := context.WithCancel(context.Background())
	n = 0
	err = Read(ctx, data, func(*Page) error {
		n++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || n != 1 {
		t.Errorf("%v after %d pages, want canceled after 1", err, n)
	}
}

// TestReadSame: documents read at once do not mix, and read the same twice.
func TestReadSame(t *testing.T) {
	for i := range 4 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			word := strings.Repeat(string(rune('a'+i)), 50)
			data := sheets(nil, sheet{content: "BT /F1 9 Tf 100 700 Td (" + word + ") Tj ET"})
			for range 3 {
				if got := pages(t, data)[0].text(); got != word {
					t.Errorf("read %q, want %q", got, word)
				}
			}
		})
	}
}
