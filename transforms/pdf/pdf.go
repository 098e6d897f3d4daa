// Package pdf reads the pages of a PDF as characters with their place.
//
// The work is done by pdfium, compiled to WebAssembly: no C compiler, no
// system package, and a document that breaks pdfium breaks its own instance
// only. Every document gets an instance of its own with bounded memory, and
// every page a bounded time.
package pdf

// Page is one page as it is read: upright, also when the file keeps it turned.
// Distances are points (1/72 inch) from the upper left corner of what is
// displayed of the page.
type Page struct {
	// Number counts from 1.
	Number        int
	Width, Height float64
	// Chars are in the order in which the page draws them. White space is left
	// out: whether a PDF draws it differs by producer, its place does not.
	Chars []Char
	// Images is how many pictures a page without characters draws: with some it
	// is a scan. Of other pages they are not counted, which takes time.
	Images int
	// Left is the beginning of text that is drawn and is not in Chars: it stands
	// otherwise than the page, or lies over its text as a stamp does.
	Left string
	// Err is why the page could not be read; then Chars is empty.
	Err error
}

// Char is one character as drawn.
type Char struct {
	// Rune is never white space or a control character; U+FFFD is a glyph of
	// which the file does not say what it means.
	Rune rune
	// Left to Right is the advance width, Top to Bottom ascent to descent of
	// the font, so that characters of one line share Top and Bottom whatever
	// their shape. Top < Bottom.
	Left, Top, Right, Bottom float64
	// Size is the font size as shown, in points.
	Size float64
	Bold bool
}
