package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// writer writes a PDF object by object.
type writer struct {
	bytes.Buffer
	offsets map[int]int
	last    int
	// lock encrypts the data of a stream; nil does not. trailer are entries of
	// the trailer that go with it.
	lock    func(object int, data []byte) []byte
	trailer string
}

func newWriter() *writer {
	w := &writer{offsets: map[int]int{}}
	w.WriteString("%PDF-1.7\n")
	return w
}

// object writes object number n.
func (w *writer) object(n int, format string, args ...any) {
	w.offsets[n] = w.Len()
	w.last = max(w.last, n)
	fmt.Fprintf(w, "%d 0 obj\n", n)
	fmt.Fprintf(w, format, args...)
	w.WriteString("\nendobj\n")
}

// stream writes object number n with data; entries are those of its dictionary
// beside Length.
func (w *writer) stream(n int, entries string, data []byte) {
	if w.lock != nil {
		data = w.lock(n, data)
	}
	w.object(n, "<<%s/Length %d>>stream\n%s\nendstream", entries, len(data), data)
}

// finish writes the table of objects and the trailer. Root is object 1.
func (w *writer) finish() []byte {
	start := w.Len()
	fmt.Fprintf(w, "xref\n0 %d\n0000000000 65535 f \n", w.last+1)
	for n := 1; n <= w.last; n++ {
		if at, ok := w.offsets[n]; ok {
			fmt.Fprintf(w, "%010d 00000 n \n", at)
		} else {
			w.WriteString("0000000000 65535 f \n")
		}
	}
	fmt.Fprintf(w, "trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", w.last+1, w.trailer, start)
	return w.Bytes()
}

// sheet is one page of a test document: A4 upright with the fonts F1, plain,
// and F2, bold.
type sheet struct {
	content string
	// entries of the page that are added, as "/Rotate 90".
	entries string
	// resources are added to those of the page, as "/XObject<<...>>".
	resources string
}

// The objects of a test document: its pages take two each from firstPage.
const (
	catalogObject = 1 + iota
	pagesObject
	plainObject
	boldObject
	firstPage = 20
)

const helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica%s/Encoding/WinAnsiEncoding>>"

// sheets writes pages; further writes the objects 5 to 19 that they refer to,
// or changes how the rest is written.
func sheets(further func(*writer), pages ...sheet) []byte {
	w := newWriter()
	if further != nil {
		further(w)
	}
	var kids strings.Builder
	for i, s := range pages {
		n := firstPage + 2*i
		box := "/MediaBox[0 0 595 842]"
		if strings.Contains(s.entries, "/MediaBox") {
			box = ""
		}
		contents := fmt.Sprintf("/Contents %d 0 R", n)
		if strings.Contains(s.entries, "/Contents") {
			contents = ""
		}
		w.stream(n, "", []byte(s.content))
		w.object(n+1, "<</Type/Page/Parent %d 0 R%s%s%s/Resources<</Font<</F1 %d 0 R/F2 %d 0 R>>%s>>>>",
			pagesObject, box, s.entries, contents, plainObject, boldObject, s.resources)
		fmt.Fprintf(&kids, "%d 0 R ", n+1)
	}
	w.object(catalogObject, "<</Type/Catalog/Pages %d 0 R>>", pagesObject)
	w.object(pagesObject, "<</Type/Pages/Count %d/Kids[%s]>>", len(pages), kids.String())
	w.object(plainObject, helvetica, "")
	w.object(boldObject, helvetica, "-Bold")
	return w.finish()
}
