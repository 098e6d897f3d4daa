package document

import (
	"medebewind/transforms/circulaire/line"
	"medebewind/transforms/pdf"
)

// Page tells what a page gave.
type Page struct {
	Number, Chars, Images int
	height                float64
	Err                   error
	// Left is text that stands turned, or lies over other text, and is not read.
	Left string
	// HasText: there is text on it, be it a header only.
	HasText bool
	lines   []*line.Line
}

// ReadPage reads the lines of a page.
func ReadPage(p *pdf.Page) Page {
	out := Page{Number: p.Number, Images: p.Images, height: p.Height, Left: p.Left, Err: p.Err}
	if p.Err == nil {
		out.Chars = len(p.Chars)
		out.lines = line.Read(p)
		out.HasText = len(out.lines) > 0
	}
	return out
}

// Status tells what a page gave.
func (p Page) Status() (status, reason string) {
	switch {
	case p.Err != nil:
		return "onleesbaar", p.Err.Error()
	case p.HasText && p.Left != "":
		return "gelezen", "niet gelezen is tekst die gedraaid of over andere tekst staat: " + p.Left
	case p.HasText:
		return "gelezen", ""
	case p.Images > 0:
		return "beeld", "alleen afbeeldingen, geen tekst"
	}
	return "leeg", ""
}
