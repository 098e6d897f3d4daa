package circulaire

import "medebewind/transforms/pdf"

// page tells what a page gave.
type page struct {
	number, chars, images int
	height                float64
	err                   error
	// hasText: there is text on it, be it a header only.
	hasText bool
	lines   []*line
}

// readPage reads the lines of a page.
func readPage(p *pdf.Page) page {
	out := page{number: p.Number, images: p.Images, height: p.Height, err: p.Err}
	if p.Err == nil {
		out.chars = len(p.Chars)
		out.lines = lines(p)
		out.hasText = len(out.lines) > 0
	}
	return out
}

// status tells what a page gave.
func (p page) status() (status, reason string) {
	switch {
	case p.err != nil:
		return "onleesbaar", p.err.Error()
	case p.hasText:
		return "gelezen", ""
	case p.images > 0:
		return "beeld", "alleen afbeeldingen, geen tekst"
	}
	return "leeg", ""
}
