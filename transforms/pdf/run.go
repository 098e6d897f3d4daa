package pdf

import (
	"math"
	"regexp"
)

// run is what the characters of one text object share.
type run struct {
	x, y float64 // a point on the base line, in user space
	size float64 // font size as shown, points
	// turned is how many quarter turns the text makes against the clock in user
	// space, 0 to 3; -1 is text that slants.
	turned int
	bold   bool
	hidden bool
}

// run measures the text that character i is part of.
func (l *library) run(text, i uint64) *run {
	l.call("FPDFText_GetMatrix", text, i, l.scratch)
	a, b, c, d := l.float(0), l.float(1), l.float(2), l.float(3)
	size := asDouble(l.call("FPDFText_GetFontSize", text, i))
	if size < 0 {
		size, a, b, c, d = -size, -a, -b, -c, -d
	}
	l.call("FPDFText_GetCharOrigin", text, i, l.scratch, l.scratch+8)
	return &run{x: l.double(0), y: l.double(1), size: size * math.Hypot(c, d), turned: quarter(a, b)}
}

// fillAndStroke is the render mode with which producers imitate bold.
const fillAndStroke = 2

// slant is the angle, in degrees, up to which text counts as straight: a page
// that was scanned is never quite straight.
const slant = 10

// quarter is the direction of the vector (a, b) in quarter turns, or -1.
func quarter(a, b float64) int {
	turns := math.Atan2(b, a) / (math.Pi / 2)
	whole := math.Round(turns)
	if !(math.Abs(turns-whole)*90 <= slant) { // so that it holds for no number too
		return -1
	}
	return (int(whole) + 4) % 4
}

// isBold remembers bold for every font of the page.
func (l *library) isBold(font uint64) bool {
	bold, known := l.fonts[font]
	if !known {
		bold = l.bold(font)
		l.fonts[font] = bold
	}
	return bold
}

// forceBold is bit 19 of the flags of a font descriptor.
const forceBold = 1 << 18

// bold goes by the name of the font: producers fill in the weight and the
// thickness of the stems with anything.
func (l *library) bold(font uint64) bool {
	if font == 0 || l.err != nil {
		return false
	}
	if asInt(l.call("FPDFFont_GetFlags", font))&forceBold != 0 {
		return true
	}
	n := l.call("FPDFFont_GetBaseFontName", font, l.scratch, scratchSize)
	return boldName.Match(l.bytes(n))
}

// boldName is a name that says bold, or whose style, the part behind a hyphen or
// comma, says as much in another word.
var boldName = regexp.MustCompile(`(?i)bold|[-,].*(?:black|heavy|demi)`)
