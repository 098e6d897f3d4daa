package publisher

import (
	"bytes"
	"context"
	"math"
	"slices"
	"testing"

	"medebewind/transforms/pdf"
)

func readPDF(t *testing.T, data []byte) []pdf.Page {
	t.Helper()
	var pages []pdf.Page
	if err := pdf.Read(context.Background(), data, func(p *pdf.Page) error {
		pages = append(pages, pdf.Page{Number: p.Number, Width: p.Width, Height: p.Height, Chars: slices.Clone(p.Chars), Images: p.Images, Err: p.Err})
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return pages
}

// Every character comes back as itself, in its place, and as wide as the
// reader's own copy of the font has it: the H behind it tells, since some
// characters reach beyond their width.
func TestCharactersAndWidths(t *testing.T) {
	var all []rune
	for r := '!'; r <= '~'; r++ {
		all = append(all, r)
	}
	for r := range glyphs {
		all = append(all, r)
	}
	slices.Sort(all)
	for _, f := range []font{plainFont, boldFont} {
		page := &pdfPage{sheetSize: upright}
		at := func(i int) (x, y float64) { return 40 + float64(i%20)*25, 60 + float64(i/20)*30 }
		for i, r := range all {
			x, y := at(i)
			page.text(x, y, f, 10, string(r)+"H")
		}
		chars := readPDF(t, writePDF([]*pdfPage{page}))[0].Chars
		if len(chars) != 2*len(all) {
			t.Fatalf("%s: %d characters of %d", f.base, len(chars), 2*len(all))
		}
		for i, r := range all {
			x, y := at(i)
			c, after := chars[2*i], chars[2*i+1]
			if c.Rune != r || math.Abs(c.Left-x) > 0.4 || c.Top > y || c.Bottom < y || f == boldFont && !c.Bold {
				t.Errorf("%s: %q is read as %q, bold %v, at %.1f, %.1f-%.1f", f.base, r, c.Rune, c.Bold, c.Left, c.Top, c.Bottom)
			}
			if r == '€' || r == '@' && f == boldFont {
				continue // the reader's copy has wider ones than Adobe's
			}
			if got, want := after.Left-x, f.width(string(r), 10); math.Abs(got-want) > 0.02 {
				t.Errorf("%s: %q is %.2f wide, want %.2f", f.base, r, got, want)
			}
		}
	}
}

func TestPages(t *testing.T) {
	draw := func() []byte {
		first, second, third := &pdfPage{sheetSize: upright}, &pdfPage{sheetSize: landscape}, &pdfPage{sheetSize: upright}
		first.right(500, 100, boldFont, 10, "12,4")
		first.rule(57, 104, 300)
		second.text(57, 100, plainFont, 10, `(\)`)
		third.picture(57)
		return writePDF([]*pdfPage{first, second, third})
	}
	pages := readPDF(t, draw())
	if len(pages) != 3 || pages[1].Width != 842 || pages[1].Height != 595 {
		t.Fatalf("pages %+v", pages)
	}
	if last := pages[0].Chars[3]; math.Abs(last.Right-500) > 0.1 {
		t.Errorf("a figure ends at %.2f", last.Right)
	}
	if len(pages[1].Chars) != 3 || pages[1].Images != 0 {
		t.Errorf("page 2: %+v", pages[1])
	}
	if len(pages[2].Chars) != 0 || pages[2].Images != 1 {
		t.Errorf("page 3: %+v", pages[2])
	}
	if !bytes.Equal(draw(), draw()) {
		t.Error("the same pages give other bytes")
	}
}

func TestWrap(t *testing.T) {
	got := plainFont.wrap("Wet open overheid: openbaarmaking", 10, 90)
	if !slices.Equal(got, []string{"Wet open overheid:", "openbaarmaking"}) {
		t.Errorf("lines %q", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("a character that no font has is drawn")
		}
	}()
	plainFont.encode("漢")
}
