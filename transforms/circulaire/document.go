package circulaire

import (
	"slices"
	"strings"
	"unicode/utf8"

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

// minus is how a document sets the minus of its figures: how often it was seen
// in each way.
type minus struct {
	vast   int // -44,1
	los    int // - 44,1, which may also be an empty cell and a figure
	achter int // 44,1-
	haken  int // (44,1)
	// tekens counts the characters that it has before a figure, by their first.
	tekens map[rune]int
}

// minusStyle looks for figures of which it is certain: with nothing else near.
func minusStyle(list []*regel) minus {
	m := minus{tekens: map[rune]int{}}
	for _, r := range list {
		for i, w := range r.woorden {
			if !isFigure(w.tekst) && !isDash(w.tekst) {
				continue
			}
			alone := i+1 == len(r.woorden) || r.gap(i+1) > 2*minusGap
			switch {
			case isDash(w.tekst):
				if !alone && r.gap(i+1) < minusGap && isAmount(r.woorden[i+1].tekst) {
					m.los++
					m.sees(w.tekst)
				}
			case strings.HasPrefix(w.tekst, "("):
				m.haken++
			case strings.TrimLeft(w.tekst, dashes) != w.tekst:
				m.vast++
				m.sees(w.tekst)
			case alone && trailDash.MatchString(w.tekst):
				m.achter++
			}
		}
	}
	return m
}

// sees counts the character that a figure has before it.
func (m *minus) sees(signed string) {
	first, _ := utf8.DecodeRuneInString(signed)
	m.tekens[first]++
}

// rare reports whether a dash is another character than nearly every minus.
func (m minus) rare(dash string) bool {
	first, _ := utf8.DecodeRuneInString(dash)
	return m.tekens[first]*10 < m.vast+m.los
}

// isAmount reports whether text is a figure without a sign, and no year: '2024
// – 2028' has no minus.
func isAmount(text string) bool {
	return isFigure(text) && !signedStart.MatchString(text) && !jaarForm.MatchString(text)
}

// behind reports whether a minus stands behind its figure.
func (m minus) behind() bool { return m.achter > m.vast+m.los/4 }

// apart reports whether a dash apart may be the minus of the figure on its
// right. Where negative figures have brackets or a minus behind, it is not: it
// says that the cell before that figure is empty.
func (m minus) apart() bool { return !m.behind() && (m.haken == 0 || m.vast > 0) }

// may reports whether a dash at any distance may be the minus of the figure on
// its right: not where a minus touches its figure wherever one is seen, or is
// another character.
func (m minus) may(dash string) bool {
	return m.apart() && (m.vast == 0 || m.los > 0) && !m.rare(dash)
}

// reach is how far, in em, a minus that touches the figure on its left may be
// from the one on its right and still belong to that.
func (m minus) reach() float64 {
	switch {
	case !m.apart():
		return 0
	case m.vast+m.los > 0:
		return 2.5 * minusGap
	}
	return minusGap
}
