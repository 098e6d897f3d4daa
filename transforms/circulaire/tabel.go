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

// reden joins the reasons.
func (t *tabel) reden() string { return strings.Join(t.redenen, "; ") }
