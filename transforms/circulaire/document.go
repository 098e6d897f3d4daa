package circulaire

import (
	"slices"

	"medebewind/transforms/pdf"
)

// document is a circulaire as lines in the order of reading.
type document struct {
	paginas []pagina
	// regels are the lines of all pages, without page furniture, footnotes and
	// tables of contents.
	regels []*regel
	// rand are the lines in headers and footers.
	rand []*regel
	// corps is the size of most of the text, wijd the gap in em between words
	// from which on they do not belong together: cells, columns.
	corps, wijd float64
	// woorden are the words of the text, to tell how a broken word is spelled.
	woorden map[string]bool
	minus   minus
}

// pagina tells what a page gave.
type pagina struct {
	nummer, tekens, beelden int
	hoogte                  float64
	fout                    error
	// tekst: there is text on it, be it a header only.
	tekst  bool
	regels []*regel
}

// newDocument takes the lines of all pages together.
func newDocument(pages []pagina) *document {
	d := &document{paginas: pages, woorden: map[string]bool{}}
	var all []*regel
	for _, p := range pages {
		all = append(all, p.regels...)
	}
	d.corps, d.wijd = bodySize(all), wideGap(all)
	d.clearMargins()
	for _, p := range d.paginas {
		d.regels = append(d.regels, p.regels...)
	}
	d.minus = minusStyle(d.regels)
	for _, r := range d.regels {
		r.cut(d.minus)
		r.split(d.wijd)
	}
	d.dropContents()
	d.dropFootnotes()
	d.learnWords()
	return d
}

func readPage(p *pdf.Page) pagina {
	out := pagina{nummer: p.Number, beelden: p.Images, hoogte: p.Height, fout: p.Err}
	if p.Err == nil {
		out.tekens = len(p.Chars)
		out.regels = lines(p)
		out.tekst = len(out.regels) > 0
	}
	return out
}

// bodySize is the size in which most characters are set.
func bodySize(list []*regel) float64 {
	count := map[int]int{}
	best := 0
	for _, r := range list {
		size := int(r.size*4 + 0.5) // a quarter of a point
		count[size] += len(r.tekst())
		if n := count[size]; n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return float64(best) / 4
}

// A blank takes about a quarter of an em, in typewriter faces more than half.
const (
	usualBlank = 0.28
	wideBlanks = 2.4
	wideLeast  = 0.65
	wideMost   = 1.6
)

// wideGap is the gap that parts cells: more than two of the document's blanks,
// as they are in lines that hold a sentence.
func wideGap(list []*regel) float64 {
	var gaps []float64
	for _, r := range list {
		if len(r.woorden) < 6 {
			continue
		}
		for i := 1; i < len(r.woorden); i++ {
			if g := r.gap(i); g > 0 && g < wideMost {
				gaps = append(gaps, g)
			}
		}
	}
	blank := usualBlank
	if len(gaps) >= 20 {
		slices.Sort(gaps)
		blank = gaps[len(gaps)/2]
	}
	return min(max(wideBlanks*blank, wideLeast), wideMost)
}
