package pdf

import (
	"context"
	"errors"
)

// glyph is a character as pdfium has it, in the user space of the page: points,
// upwards from an origin anywhere.
type glyph struct {
	r   rune
	box rect // the loose box: advance width, and a height that differs by font
	run *run
}

// rect is upright in user space: bottom < top.
type rect struct{ left, bottom, right, top float64 }

// page reads one page into p. The error is that of a page that pdfium cannot
// load; l.err holds the failures that end the instance.
func (l *library) page(ctx context.Context, document uint64, p *Page) error {
	clear(l.fonts) // pdfium frees the fonts of a page with it
	handle := l.callWithin(ctx, "FPDF_LoadPage", document, uint64(p.Number-1))
	if l.err != nil {
		return nil
	}
	if handle == 0 {
		return errors.New("is damaged: pdfium cannot load it")
	}
	text := l.callWithin(ctx, "FPDFText_LoadPage", handle)
	if l.err != nil {
		return nil
	}
	if text == 0 {
		return errors.New("is damaged: pdfium cannot find its text")
	}
	l.call("FPDF_GetPageBoundingBox", handle, l.scratch)
	box := l.rect()
	turns := asInt(l.call("FPDFPage_GetRotation", handle))
	l.shown, l.grounds = handle, nil
	glyphs, stamps, err := l.glyphs(ctx, text)
	if err != nil {
		return err
	}
	lay(p, box, turns, glyphs)
	p.leave(stamps)
	if len(p.Chars) == 0 {
		p.Images = l.images(ctx, handle)
	}
	l.call("FPDFText_ClosePage", text)
	l.call("FPDF_ClosePage", handle)
	return nil
}
