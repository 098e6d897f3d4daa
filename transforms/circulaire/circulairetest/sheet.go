package circulairetest

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"medebewind/transforms/pdf"
)

// printer prints pages as a PDF: each character in a typewriter face that is
// stretched to its width, so that it stands where the page has it.
type printer struct {
	bytes.Buffer
	offsets []int
	codes   map[rune]byte // of characters beyond ASCII
}

// Sheet is a page to print: turned in the file by quarters, with a picture.
type Sheet struct {
	*pdf.Page
	Turned  bool
	Picture bool
}

func PDF(pages []Sheet) []byte {
	v := &printer{codes: map[rune]byte{}}
	v.WriteString("%PDF-1.4\n")
	var kids strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 2*i+2)
		content := v.content(p)
		v.object("<</Length %d>>stream\n%s\nendstream", len(content), content)
		box, rotate := fmt.Sprintf("[0 0 %g %g]", p.Width, p.Height), ""
		if p.Turned {
			box, rotate = fmt.Sprintf("[0 0 %g %g]", p.Height, p.Width), "/Rotate 90"
		}
		tree := 2*len(pages) + 1
		v.object("<</Type/Page/Parent %d 0 R/MediaBox%s%s/Contents %d 0 R/Resources<</Font<</F1 %d 0 R/F2 %d 0 R>>>>>>", tree, box, rotate, 2*i+1, tree+1, tree+2)
	}
	tree := v.object("<</Type/Pages/Count %d/Kids[%s]>>", len(pages), kids.String())
	widths := strings.Repeat("600 ", 224)
	for _, face := range []string{"Courier", "Courier-Bold"} {
		v.object("<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[%s]/ToUnicode %d 0 R>>", face, widths, tree+3)
	}
	meaning := v.meaning()
	v.object("<</Length %d>>stream\n%s\nendstream", len(meaning), meaning)
	root := v.object("<</Type/Catalog/Pages %d 0 R>>", tree)
	start := v.Len()
	fmt.Fprintf(v, "xref\n0 %d\n0000000000 65535 f \n", len(v.offsets)+1)
	for _, at := range v.offsets {
		fmt.Fprintf(v, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(v, "trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(v.offsets)+1, root, start)
	return v.Bytes()
}

// object writes the next object, and gives its number.
func (v *printer) object(format string, args ...any) int {
	v.offsets = append(v.offsets, v.Len())
	fmt.Fprintf(v, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(v.offsets)}, args...)...)
	return len(v.offsets)
}

// content draws the characters of a page, those that touch in one go.
func (v *printer) content(p Sheet) string {
	var b strings.Builder
	if p.Picture {
		b.WriteString("q 400 0 0 400 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n")
	}
	for start := 0; start < len(p.Chars); {
		end := start + 1
		for end < len(p.Chars) && touches(p.Chars[end-1], p.Chars[end]) {
			end++
		}
		v.draw(&b, p, p.Chars[start:end])
		start = end
	}
	return b.String()
}

func touches(a, b pdf.Char) bool {
	return math.Abs(b.Left-a.Right) < 0.001 && a.Bottom == b.Bottom && a.Size == b.Size && a.Bold == b.Bold &&
		math.Abs((b.Right-b.Left)-(a.Right-a.Left)) < 0.001
}

func (v *printer) draw(b *strings.Builder, p Sheet, chars []pdf.Char) {
	c := chars[0]
	face := 1
	if c.Bold {
		face = 2
	}
	stretch, right, down := (c.Right-c.Left)/(0.6*c.Size), c.Left, c.Bottom-0.2*c.Size
	matrix := fmt.Sprintf("%.4f 0 0 1 %.3f %.3f", stretch, right, p.Height-down)
	if p.Turned {
		matrix = fmt.Sprintf("0 %.4f -1 0 %.3f %.3f", stretch, down, right)
	}
	fmt.Fprintf(b, "BT /F%d %.3f Tf %s Tm <", face, c.Size, matrix)
	for _, c := range chars {
		fmt.Fprintf(b, "%02x", v.code(c.Rune))
	}
	b.WriteString("> Tj ET\n")
}

func (v *printer) code(r rune) byte {
	if r < 127 {
		return byte(r)
	}
	if _, ok := v.codes[r]; !ok {
		v.codes[r] = byte(161 + len(v.codes))
	}
	return v.codes[r]
}

// meaning is the map from codes to characters.
func (v *printer) meaning() string {
	var b strings.Builder
	b.WriteString("begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfrange <20> <7e> <0020> endbfrange\n")
	for code := range 256 {
		for r, c := range v.codes {
			if int(c) == code {
				fmt.Fprintf(&b, "1 beginbfchar <%02x> <%04x> endbfchar\n", code, r)
			}
		}
	}
	b.WriteString("endcmap")
	return b.String()
}

// Sheets are the pages of a grid, to print.
func (g Grid) Sheets() []Sheet {
	var list []Sheet
	for _, p := range g.Pages() {
		list = append(list, Sheet{Page: p})
	}
	return list
}
