package publisher

import (
	"bytes"
	"fmt"
	"strings"
)

// sheetSize is the size of a page in points.
type sheetSize struct{ width, height float64 }

var (
	upright   = sheetSize{595, 842} // A4
	landscape = sheetSize{842, 595}
)

// pdfPage is a page as it is drawn. Places count from its upper left corner,
// in points; the height of a text is that of its baseline.
type pdfPage struct {
	sheetSize
	texts, shapes bytes.Buffer
	pictures      int
}

// text draws s from x on, and gives where it ends.
func (p *pdfPage) text(x, y float64, f font, size float64, s string) float64 {
	fmt.Fprintf(&p.texts, "/%s %s Tf 1 0 0 1 %s %s Tm(%s)Tj\n", f.name, points(size), points(x), points(p.height-y), f.encode(s))
	return x + f.width(s, size)
}

// right draws s up to x.
func (p *pdfPage) right(x, y float64, f font, size float64, s string) {
	p.text(x-f.width(s, size), y, f, size, s)
}

// rule draws a thin line.
func (p *pdfPage) rule(x, y, width float64) {
	fmt.Fprintf(&p.shapes, "%s %s %s .5 re f\n", points(x), points(p.height-y), points(width))
}

// picture fills the page within its margins with the picture of the document.
func (p *pdfPage) picture(margin float64) {
	fmt.Fprintf(&p.shapes, "q %s 0 0 %s %s %s cm /Kaart Do Q\n", points(p.width-2*margin), points(p.height-2*margin), points(margin), points(margin))
	p.pictures++
}

// points writes a distance to a hundredth of a point.
func points(x float64) string {
	s := strings.TrimRight(fmt.Sprintf("%.2f", x), "0")
	return strings.TrimSuffix(s, ".")
}

// The first objects of a document; two a page follow.
const (
	catalogObject = 1 + iota
	pagesObject
	unicodeObject
	plainObject
	boldObject
	firstPageObject
)

// writePDF writes a document whose bytes follow from its pages alone: nothing
// is compressed, since a new compiler may compress otherwise, and nothing is
// dated. The picture, where a page has it, comes last.
func writePDF(pages []*pdfPage) []byte {
	w := &pdfWriter{}
	w.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, " %d 0 R", firstPageObject+2*i)
	}
	w.object("<</Type/Catalog/Pages %d 0 R/Lang(nl)>>", pagesObject)
	w.object("<</Type/Pages/Count %d/Kids[%s]>>", len(pages), kids.String()[1:])
	w.stream("", []byte(toUnicode))
	w.object("%s", plainFont.object(unicodeObject))
	w.object("%s", boldFont.object(unicodeObject))
	pictures := 0
	for i, p := range pages {
		resources := fmt.Sprintf("/Font<</%s %d 0 R/%s %d 0 R>>", plainFont.name, plainObject, boldFont.name, boldObject)
		if p.pictures > 0 {
			resources += fmt.Sprintf("/XObject<</Kaart %d 0 R>>", firstPageObject+2*len(pages))
		}
		pictures += p.pictures
		w.object("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Contents %d 0 R/Resources<<%s>>>>",
			pagesObject, points(p.width), points(p.height), firstPageObject+2*i+1, resources)
		w.stream("", p.content())
	}
	if pictures > 0 {
		w.stream("/Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceGray/BitsPerComponent 8", drawing())
	}
	return w.finish()
}

func (p *pdfPage) content() []byte {
	if p.texts.Len() == 0 {
		return p.shapes.Bytes()
	}
	return fmt.Appendf(nil, "%sBT\n%sET\n", p.shapes.Bytes(), p.texts.Bytes())
}

// drawing is a picture of 32 x 32 greys: land of hills that are nowhere.
func drawing() []byte {
	var out []byte
	for y := range 32 {
		for x := range 32 {
			out = append(out, byte(255-(x*y+7*x+11*y)%192))
		}
	}
	return out
}

// pdfWriter writes objects, numbered from 1, and remembers where they begin.
type pdfWriter struct {
	bytes.Buffer
	offsets []int
}

func (w *pdfWriter) object(format string, args ...any) {
	w.offsets = append(w.offsets, w.Len())
	fmt.Fprintf(w, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(w.offsets)}, args...)...)
}

func (w *pdfWriter) stream(entries string, data []byte) {
	w.object("<<%s/Length %d>>stream\n%s\nendstream", entries, len(data), data)
}

// finish writes the table of objects, which a reader starts from.
func (w *pdfWriter) finish() []byte {
	start := w.Len()
	fmt.Fprintf(w, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1)
	for _, at := range w.offsets {
		fmt.Fprintf(w, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(w, "trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets)+1, catalogObject, start)
	return w.Bytes()
}
