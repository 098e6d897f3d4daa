package pdf

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"unicode/utf16"
)

// charLimit is how many characters a page may have; a full one has 6000.
const charLimit = 100_000

// glyphs gives the characters of a page that are drawn and not blank. A call
// into pdfium costs a microsecond, much more than what it does: there is one
// for a character, and few for a word. Stamps are apart.
func (l *library) glyphs(ctx context.Context, text uint64) (glyphs, stamps []glyph, err error) {
	n := asInt(l.call("FPDFText_CountChars", text))
	if n > charLimit {
		return nil, nil, fmt.Errorf("has %d characters, more than the limit of %d", n, charLimit)
	}
	units := l.units(ctx, text, n)
	glyphs = make([]glyph, 0, max(n, 0))
	var runs lastRun
	for i := 0; i < n && l.err == nil && ctx.Err() == nil; i++ {
		r := l.rune(text, units, i)
		if r < 0 {
			continue
		}
		l.call("FPDFText_GetLooseCharBox", text, uint64(i), l.scratch)
		box := l.rect()
		if !runs.touches(box) {
			object := l.call("FPDFText_GetTextObject", text, uint64(i))
			if object == 0 {
				continue // a blank or hyphen that pdfium generated
			}
			if object != runs.object {
				l.next(&runs, text, uint64(i), object, box)
				runs.run.hidden = l.hides(ctx, object, box)
			}
		}
		runs.box = box
		if runs.run.hidden {
			continue
		}
		glyphs = append(glyphs, glyph{r: r, box: box, run: runs.run})
	}
	split(glyphs)
	glyphs, stamps = unstamped(glyphs)
	return glyphs, stamps, nil
}

// split divides the box of a ligature over its characters, which pdfium all
// gives the whole of it.
func split(glyphs []glyph) {
	for i := 0; i < len(glyphs); {
		n := 1
		for i+n < len(glyphs) && glyphs[i+n].box == glyphs[i].box && glyphs[i+n].run == glyphs[i].run {
			n++
		}
		whole := glyphs[i].box
		for k := 0; n > 1 && k < n; k++ {
			glyphs[i+k].box = whole.part(glyphs[i].run.turned, float64(k)/float64(n), float64(k+1)/float64(n))
		}
		i += n
	}
}

// lastRun keeps what the character before was part of.
type lastRun struct {
	object, font uint64
	run          *run
	box          rect // of that character
}

// touches reports whether a character goes on with the word: it is as high, and
// follows at once.
func (last *lastRun) touches(box rect) bool {
	return last.level(box) && math.Abs(box.left-last.box.right) < 0.1*(box.top-box.bottom)
}

// level reports whether a character stands as high as the one before.
func (last *lastRun) level(box rect) bool {
	return last.run != nil && box.top == last.box.top && box.bottom == last.box.bottom
}

// next finds the run of another text object. One in the same font and at the
// same height differs at most in how it is drawn.
func (l *library) next(last *lastRun, text, i, object uint64, box rect) {
	font := l.call("FPDFTextObj_GetFont", object)
	r := &run{}
	if font == last.font && last.level(box) {
		*r = *last.run
	} else {
		r = l.run(text, i)
	}
	r.bold = asInt(l.call("FPDFTextObj_GetTextRenderMode", object)) == fillAndStroke || l.isBold(font)
	last.object, last.font, last.run = object, font, r
}

// units gives the UTF-16 units of the n characters of a page, or nil if they do
// not go one to one: then each is asked for apart.
func (l *library) units(ctx context.Context, text uint64, n int) []uint16 {
	buffer := l.call("malloc", uint64(2*n+2))
	if buffer == 0 {
		return nil
	}
	defer l.call("free", buffer)
	written := asInt(l.callWithin(ctx, "FPDFText_GetText", text, 0, uint64(n), buffer))
	if l.err != nil || written != n+1 {
		return nil
	}
	b, ok := l.mod.Memory().Read(uint32(buffer), uint32(2*n))
	if !ok {
		return nil
	}
	units := make([]uint16, n)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(b[2*i:])
		if utf16.IsSurrogate(rune(units[i])) {
			return nil
		}
	}
	return units
}
