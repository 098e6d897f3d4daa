package circulaire

import (
	"fmt"
	"slices"
	"strings"
)

// tabel is a table as read.
type tabel struct {
	nummer, titel, hoofdstuk string
	eenheid                  eenheid
	van, tot                 int // pages
	kolommen                 []kolom
	rijen                    []rij
	redenen                  []string
	einde                    int // line behind it
	// naamloos: without a title of its own, that of a chapter stands in.
	naamloos bool
}

// rij is a row of a table: a cell for every column.
type rij struct {
	omschrijving, soort, groep string
	cellen                     []cel
	pagina                     int
	links, boven               float64
}

// mostReasons bounds what is told of a table that is no table.
const mostReasons = 8

// meld adds a reason once.
func (b *blok) meld(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if slices.Contains(b.redenen, text) {
		return
	}
	if len(b.redenen) < mostReasons {
		b.redenen = append(b.redenen, text)
	} else if len(b.redenen) == mostReasons {
		b.redenen = append(b.redenen, "en meer")
	}
}

// table makes the table of the lines in b.
func (b *blok) table(l *lezer) *tabel {
	t := &tabel{nummer: b.titel.nummer, titel: b.titel.tekst}
	if len(b.lijf) == 0 {
		if len(b.redenen) == 0 {
			b.meld("onder de titel zijn geen cijfers gevonden")
		}
		t.redenen = b.redenen
		t.eenheid = b.titel.eenheid
		return t
	}
	b.splitHead()
	lines, columns, los := b.parts()
	t.kolommen = columns
	t.eenheid = l.unit(b, columns, los)
	b.make(t, b.rows(lines))
	t.redenen = b.redenen
	return t
}

// splitHead moves lines that follow the last line of headings to the rows:
// the first group, or the first line of a label over two lines.
func (b *blok) splitHead() {
	last := -1
	for i, r := range b.kop {
		if len(r.segmenten) > 1 || r.figures() > 0 || r.left > b.left+3*r.size && r.right > b.kolom {
			last = i
		}
	}
	b.lijf = append(slices.Clone(b.kop[last+1:]), b.lijf...)
	b.kop = b.kop[:last+1]
}

// parts finds the columns, page by page, and puts the lines under them. The
// columns are those of the page that has the headings.
func (b *blok) parts() (lines []*lijn, columns []kolom, los []string) {
	for start := 0; start < len(b.lijf); {
		end := start + 1
		for end < len(b.lijf) && b.lijf[end].pagina == b.lijf[start].pagina {
			end++
		}
		rows := b.lijf[start:end]
		here := columns
		if start == 0 {
			columns, los = b.columns(b.kop, rows)
			here = columns
		} else if again := b.again[rows[0].pagina]; len(again) > 0 {
			here, columns = b.align(columns, again, rows)
		} else {
			here, columns = b.follow(columns, rows)
		}
		for _, r := range rows {
			lines = append(lines, b.assign(r, here))
		}
		start = end
	}
	for _, l := range lines {
		if l.cellen != nil {
			for len(l.cellen) < len(columns) {
				l.cellen = append(l.cellen, cel{})
			}
		}
	}
	return lines, columns, los
}

// align finds the columns of a page that repeats the headings: all have moved
// as far as these or, where the page is set anew, they are found again.
func (b *blok) align(columns []kolom, head, rows []*regel) (here, all []kolom) {
	if dx, ok := b.moved(head); ok {
		return b.at(columns, rows, dx), columns
	}
	own, _ := b.columns(head, rows)
	if len(own) == len(columns) {
		return own, columns
	}
	return b.follow(columns, rows)
}

// moved tells how far repeated headings stand from where they stood.
func (b *blok) moved(head []*regel) (float64, bool) {
	var dx float64
	found := false
	for _, r := range head {
		for _, k := range b.kop {
			if k.tekst() != r.tekst() || len(k.woorden) != len(r.woorden) {
				continue
			}
			for i, w := range r.woorden {
				d := w.left - k.woorden[i].left
				if found && abs(d-dx) > 0.3*r.size {
					return 0, false
				}
				dx, found = d, true
			}
		}
	}
	return dx, found
}

// follow finds the columns of a page that goes on without headings: they stand
// where they stood, or have all moved as the labels have.
func (b *blok) follow(columns []kolom, rows []*regel) (here, all []kolom) {
	figures := merge(b.digitSpans(rows, nil))
	best, fit := 0.0, -1.0
	for _, dx := range []float64{0, b.shift(rows)} {
		score := 0.0
		for _, f := range figures {
			if i := nearest(columns, f.move(-dx)); i >= 0 {
				score += 1 / (1 + abs(f.right-dx-columns[i].vak.right))
			}
		}
		if score > fit+1e-9 {
			best, fit = dx, score
		}
	}
	return b.at(columns, rows, best), columns
}

// at gives the columns moved by dx, with the figures of rows in them.
func (b *blok) at(columns []kolom, rows []*regel, dx float64) []kolom {
	here := slices.Clone(columns)
	for i := range here {
		here[i].cijfers = here[i].cijfers.move(dx)
		here[i].vak = here[i].vak.move(dx)
	}
	for _, f := range merge(b.digitSpans(rows, nil)) {
		if i := nearest(here, f); i >= 0 {
			here[i].vak = here[i].vak.join(f)
			here[i].cijfers = here[i].widened(f)
		}
	}
	return here
}

func (s span) move(dx float64) span { return span{s.left + dx, s.right + dx} }

// widened is where the figures of a column stand, with f among them.
func (k kolom) widened(f span) span {
	if k.leeg() {
		return f
	}
	return k.cijfers.join(f)
}

// shift is how far labels on this page begin to the right of where they began.
func (b *blok) shift(rows []*regel) float64 {
	left := farAway
	for _, r := range rows {
		if len(b.cells(r)) > 0 && !r.segmenten[0].cijfers {
			left = min(left, r.left)
		}
	}
	first := farAway
	for _, r := range b.lijf {
		if r.pagina == b.lijf[0].pagina && len(b.cells(r)) > 0 && !r.segmenten[0].cijfers {
			first = min(first, r.left)
		}
	}
	if left == farAway || first == farAway {
		return 0
	}
	return left - first
}

// reden joins the reasons.
func (t *tabel) reden() string { return strings.Join(t.redenen, "; ") }
