package circulaire

import (
	"fmt"
	"math/rand"
	"strings"

	"medebewind/transforms/pdf"
)

// druk prints made-up circulaires as characters on pages, in as many ways as
// it can think of, and knows what it printed.
type druk struct {
	r     *rand.Rand
	pages []*pdf.Page
	y     float64
	stijl stijl
	// tabellen is what a reader must find.
	tabellen []gedrukt
}

// gedrukt is a table as it was printed.
type gedrukt struct {
	nummer, titel string
	euro          int64
	koppen        []string
	boven         string // the line above each heading; empty for none
	paren         bool   // years stand over two columns each
	rijen         []gedrukteRij
}

type gedrukteRij struct {
	soort, groep, label string
	cellen              []string // as printed, without marks
	waarden             []string // what it is: '-44.1'; empty for no figure
}

// uit is how text stands in its cell.
type uit int

const (
	links uit = iota
	rechts
	centrum
	decimaal
)

// stijl is how one circulaire is set.
type stijl struct {
	size, leading, vpad, hpad       float64
	left, width, height, top, onder float64
	figures, heads                  uit
	labels                          uitlijning
	minus                           string // of dashes, with what follows; ( for brackets; a dash behind for trailing
	leeg                            string
	genummerd                       bool
	kleine                          bool // labels in lower case
	herhaal, vervolg, randen        bool
	eenheid                         int // where the unit stands
	kopLabel                        string
	decimalen                       int
	noten                           bool
	kopVet, totaalVet               bool
}

const unitLabel = "Bedragen in miljoenen euro"

func newDruk(seed int64) *druk {
	r := rand.New(rand.NewSource(seed))
	pick := func(n int) int { return r.Intn(n) }
	s := stijl{
		size: 6.5 + 5*r.Float64(), leading: 1.12 + 0.3*r.Float64(), vpad: float64(pick(5)), hpad: 2 + 4*r.Float64(),
		left: 40 + 40*r.Float64(), width: 595, height: 842, top: 70, onder: 70,
		figures:   []uit{rechts, rechts, rechts, decimaal, centrum, links}[pick(6)],
		heads:     []uit{rechts, rechts, centrum, links}[pick(4)],
		labels:    uitlijning(pick(3)),
		minus:     []string{"‒ ", "-", "− ", "– ", "-", "—", "(", "achter"}[pick(8)],
		leeg:      []string{"", "", "-", "–", "p.m."}[pick(5)],
		genummerd: pick(3) == 0, kleine: pick(4) == 0, herhaal: pick(2) == 0, vervolg: pick(2) == 0, randen: pick(2) == 0,
		eenheid: pick(4), kopLabel: []string{"", "Omschrijving", "Uitkering", unitLabel}[pick(4)],
		decimalen: 1 + pick(3), noten: pick(3) == 0, kopVet: pick(2) == 0, totaalVet: pick(2) == 0,
	}
	if s.kopLabel == unitLabel || s.eenheid == 2 {
		s.eenheid, s.kopLabel = 2, unitLabel
	}
	if pick(4) == 0 {
		s.width, s.height = 842, 595
	}
	d := &druk{r: r, stijl: s}
	d.newPage()
	return d
}

func (d *druk) newPage() {
	n := len(d.pages) + 1
	d.pages = append(d.pages, &pdf.Page{Number: n, Width: d.stijl.width, Height: d.stijl.height})
	if d.stijl.randen {
		d.text(d.stijl.left, 30, 7, false, "Ministerie van Binnenlandse Zaken | circulaire gemeentefonds")
		d.text(d.stijl.width/2, d.stijl.height-30, 7, false, fmt.Sprintf("Pagina %d van 9", n))
	}
	d.y = d.stijl.top
}

// advance widths of a common sans serif, in thousands of an em.
var advances = map[rune]float64{' ': 278, ',': 278, '.': 278, ':': 278, '-': 333, '(': 333, ')': 333, '/': 278, '\'': 191,
	'i': 222, 'j': 222, 'l': 222, 't': 278, 'f': 278, 'r': 333, 's': 500, 'c': 500, 'k': 500, 'v': 500, 'x': 500, 'y': 500, 'z': 500,
	'm': 833, 'w': 722, 'W': 944, 'M': 833, 'I': 278, 'J': 500, '—': 1000, '−': 584, 'G': 778, 'O': 778, 'B': 667, 'A': 667, 'S': 667, 'P': 667}

func width(text string, size float64) float64 {
	w := 0.0
	for _, r := range text {
		if a, ok := advances[r]; ok {
			w += a
		} else {
			w += 556
		}
	}
	return w * size / 1000
}

// text prints a line at baseline y and gives where it ends.
func (d *druk) text(x, y, size float64, bold bool, text string) float64 {
	p := d.pages[len(d.pages)-1]
	for _, r := range text {
		w := width(string(r), size)
		if r != ' ' && r != '\u00a0' {
			p.Chars = append(p.Chars, pdf.Char{Rune: r, Left: x, Right: x + w, Top: y - 0.905*size, Bottom: y + 0.212*size, Size: size, Bold: bold})
		}
		x += w
	}
	return x
}

// wrap breaks text into lines of at most width w.
func wrap(text string, w, size float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case width(line+" "+word, size) <= w:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

// cell prints lines between left and right, the first at baseline y.
func (d *druk) cell(left, right, y float64, how uit, size float64, bold bool, lines ...string) {
	for i, line := range lines {
		x := left
		w := width(line, size)
		switch how {
		case rechts:
			x = right - w
		case centrum:
			x = (left + right - w) / 2
		case decimaal:
			// the comma stands at a fixed place
			whole, _, _ := strings.Cut(line, ",")
			x = right - 3.2*0.556*size - width(whole, size)
		}
		d.text(x, y+float64(i)*d.stijl.leading*size, size, bold, line)
	}
}

// prose prints a paragraph over the full width.
func (d *druk) prose(text string) {
	s := d.stijl
	for _, line := range wrap(text, s.width-2*s.left, s.size) {
		d.room(s.size * 1.3)
		d.text(s.left, d.y, s.size, false, line)
		d.y += s.size * 1.3
	}
	d.y += s.size
}

func (d *druk) heading(text string) {
	d.room(60)
	d.y += 14
	d.text(d.stijl.left, d.y, d.stijl.size*1.4, true, text)
	d.y += d.stijl.size * 2
}

// room begins a new page where no h points are left; it reports so.
func (d *druk) room(h float64) bool {
	if d.y+h <= d.stijl.height-d.stijl.onder {
		return false
	}
	d.newPage()
	return true
}
