package table

import (
	"fmt"
	"math/rand"
	"strings"

	"medebewind/transforms/pdf"
)

// press prints made-up circulaires as characters on pages, in as many ways as
// it can think of, and knows what it printed.
type press struct {
	r     *rand.Rand
	pages []*pdf.Page
	y     float64
	look  look
	// tables is what a reader must find.
	tables []printed
}

// printed is a table as it was printed.
type printed struct {
	number, title string
	euros         int64
	headings      []string
	above         string // the line above each heading; empty for none
	paired        bool   // years stand over two columns each
	rows          []printedRow
}

type printedRow struct {
	kind, group, label string
	cells              []string // as printed, without marks
	values             []string // what it is: '-44.1'; empty for no figure
}

// align is how text stands in its cell.
type align int

const (
	alignLeft align = iota
	alignRight
	alignCentre
	alignComma
)

// labelSide is where figures stand beside a label of several lines.
type labelSide int

const (
	figuresTop labelSide = iota
	figuresMiddle
	figuresBottom
)

// look is how one circulaire is set.
type look struct {
	size, leading, vpad, hpad        float64
	left, width, height, top, bottom float64
	figures, heads                   align
	labels                           labelSide
	minus                            string // of dashes, with what follows; ( for brackets; a dash behind for trailing
	none                             string
	numbered                         bool
	lowerCase                        bool // labels in lower case
	repeats, continued, margins      bool
	unit                             int // where the unit stands
	labelHeading                     string
	decimals                         int
	notes                            bool
	boldHeadings, boldTotals         bool
}

const unitLabel = "Bedragen in miljoenen euro"

func newPress(seed int64) *press {
	r := rand.New(rand.NewSource(seed))
	pick := func(n int) int { return r.Intn(n) }
	s := look{
		size: 6.5 + 5*r.Float64(), leading: 1.12 + 0.3*r.Float64(), vpad: float64(pick(5)), hpad: 2 + 4*r.Float64(),
		left: 40 + 40*r.Float64(), width: 595, height: 842, top: 70, bottom: 70,
		figures:  []align{alignRight, alignRight, alignRight, alignComma, alignCentre, alignLeft}[pick(6)],
		heads:    []align{alignRight, alignRight, alignCentre, alignLeft}[pick(4)],
		labels:   labelSide(pick(3)),
		minus:    []string{"‒ ", "-", "− ", "– ", "-", "—", "(", "achter"}[pick(8)],
		none:     []string{"", "", "-", "–", "p.m."}[pick(5)],
		numbered: pick(3) == 0, lowerCase: pick(4) == 0, repeats: pick(2) == 0, continued: pick(2) == 0, margins: pick(2) == 0,
		unit: pick(4), labelHeading: []string{"", "Omschrijving", "Uitkering", unitLabel}[pick(4)],
		decimals: 1 + pick(3), notes: pick(3) == 0, boldHeadings: pick(2) == 0, boldTotals: pick(2) == 0,
	}
	if s.labelHeading == unitLabel || s.unit == 2 {
		s.unit, s.labelHeading = 2, unitLabel
	}
	if pick(4) == 0 {
		s.width, s.height = 842, 595
	}
	d := &press{r: r, look: s}
	d.newPage()
	return d
}

func (d *press) newPage() {
	n := len(d.pages) + 1
	d.pages = append(d.pages, &pdf.Page{Number: n, Width: d.look.width, Height: d.look.height})
	if d.look.margins {
		d.text(d.look.left, 30, 7, false, "Ministerie van Binnenlandse Zaken | circulaire gemeentefonds")
		d.text(d.look.width/2, d.look.height-30, 7, false, fmt.Sprintf("Pagina %d van 9", n))
	}
	d.y = d.look.top
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
func (d *press) text(x, y, size float64, bold bool, text string) float64 {
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
func (d *press) cell(left, right, y float64, how align, size float64, bold bool, lines ...string) {
	for i, line := range lines {
		x := left
		w := width(line, size)
		switch how {
		case alignRight:
			x = right - w
		case alignCentre:
			x = (left + right - w) / 2
		case alignComma:
			// the comma stands at a fixed place
			whole, _, _ := strings.Cut(line, ",")
			x = right - 3.2*0.556*size - width(whole, size)
		}
		d.text(x, y+float64(i)*d.look.leading*size, size, bold, line)
	}
}

// prose prints a paragraph over the full width.
func (d *press) prose(text string) {
	s := d.look
	for _, line := range wrap(text, s.width-2*s.left, s.size) {
		d.room(s.size * 1.3)
		d.text(s.left, d.y, s.size, false, line)
		d.y += s.size * 1.3
	}
	d.y += s.size
}

func (d *press) heading(text string) {
	d.room(60)
	d.y += 14
	d.text(d.look.left, d.y, d.look.size*1.4, true, text)
	d.y += d.look.size * 2
}

// room begins a new page where no h points are left; it reports so.
func (d *press) room(h float64) bool {
	if d.y+h <= d.look.height-d.look.bottom {
		return false
	}
	d.newPage()
	return true
}
