package publisher

import (
	"fmt"
	"strings"
)

// font is one of the fonts that every reader of PDF has. widths are those of
// the characters from space to tilde, in thousandths of the size, as Adobe's
// metrics give them.
type font struct {
	name, base string
	widths     [95]int
}

var plainFont = font{"F1", "Helvetica", [95]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}}

var boldFont = font{"F2", "Helvetica-Bold", [95]int{
	278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
	975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
	333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
	611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
}}

// glyph is a character beyond ASCII: its code in a string, and a character of
// ASCII that is as wide.
type glyph struct {
	code byte
	like rune
}

const (
	figureDash = '\u2012'
	enDash     = '\u2013'
	minusSign  = '\u2212'
)

// glyphs are in the WinAnsi encoding, but for two that it lacks: those have
// codes that it leaves free, and toUnicode tells what they are.
var glyphs = map[rune]glyph{
	'€': {0x80, '0'}, enDash: {0x96, '0'}, '·': {0xB7, ' '}, 'é': {0xE9, 'e'}, 'ë': {0xEB, 'e'}, 'ï': {0xEF, 'I'},
	'¹': {0xB9, '('}, '²': {0xB2, '('}, '³': {0xB3, '('}, figureDash: {0x81, '0'}, minusSign: {0x8D, '+'},
}

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Strepen def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <81> <2012> <8D> <2212> endbfchar
endcmap end end
`

// object is the font's dictionary. No such font has a figure dash: the en dash
// is drawn for it, which is as wide.
func (f font) object(unicode int) string {
	return fmt.Sprintf("<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[129/endash 141/minus]>>/ToUnicode %d 0 R>>", f.base, unicode)
}

// encode gives s as it stands between the brackets of a string.
func (f font) encode(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case strings.ContainsRune(`\()`, r):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r >= ' ' && r <= '~':
			b.WriteRune(r)
		default:
			b.WriteByte(glyphOf(r).code)
		}
	}
	return b.String()
}

// width of s in points.
func (f font) width(s string, size float64) float64 {
	sum := 0
	for _, r := range s {
		if r > '~' {
			r = glyphOf(r).like
		}
		sum += f.widths[r-' ']
	}
	return float64(sum) * size / 1000
}

func glyphOf(r rune) glyph {
	g, ok := glyphs[r]
	if !ok {
		panic(fmt.Sprintf("publisher: no character %q in the fonts of a PDF", r))
	}
	return g
}

// wrap breaks text at blanks into lines of at most width points.
func (f font) wrap(text string, size, width float64) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case f.width(*last+" "+word, size) <= width:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}
