package circulaire

// document is a circulaire as lines in the order of reading.
type document struct {
	pages []page
	// lines are the lines of all pages, without page furniture, footnotes and
	// tables of contents.
	lines []*line
	// margin are the lines in headers and footers.
	margin []*line
	style
}

// newDocument takes the lines of all pages together.
func newDocument(pages []page) *document {
	d := &document{pages: pages}
	var all []*line
	for _, p := range pages {
		all = append(all, p.lines...)
	}
	d.style = styleOf(all)
	d.clearMargins()
	for _, p := range d.pages {
		d.lines = append(d.lines, p.lines...)
	}
	d.minus = minusOf(d.lines)
	for _, l := range d.lines {
		l.cut(d.style)
	}
	d.dropContents()
	d.dropFootnotes()
	d.learnWords()
	return d
}

// learnWords collects the words of the text.
func (d *document) learnWords() {
	for _, l := range d.lines {
		for _, w := range l.words {
			d.spelling.learn(w.text)
		}
	}
}
