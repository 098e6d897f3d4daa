// Package document puts the lines of all pages in the order of reading, without
// what is no text of the letter: headers and footers, tables of contents,
// footnotes. It knows the signposts in that text: headings of chapters and titles
// of tables.
package document

import "medebewind/transforms/circulaire/line"

// Document is a circulaire as lines in the order of reading.
type Document struct {
	Pages []Page
	// Lines are the lines of all pages, without page furniture, footnotes and
	// tables of contents.
	Lines []*line.Line
	// Margin are the lines in headers and footers.
	Margin []*line.Line
	line.Style
}

// New takes the lines of all pages together.
func New(pages []Page) *Document {
	d := &Document{Pages: pages}
	var all []*line.Line
	for _, p := range pages {
		all = append(all, p.lines...)
	}
	d.Style = line.StyleOf(all)
	d.clearMargins()
	for _, p := range d.Pages {
		d.Lines = append(d.Lines, p.lines...)
	}
	d.Minus = line.MinusOf(d.Lines)
	for _, l := range d.Lines {
		l.Cut(d.Style)
	}
	d.dropContents()
	d.dropFootnotes()
	d.learnWords()
	return d
}

// learnWords collects the words of the text.
func (d *Document) learnWords() {
	for _, l := range d.Lines {
		for _, w := range l.Words {
			d.Spelling.Learn(w.Text)
		}
	}
}
