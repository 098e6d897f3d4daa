package circulaire

import (
	"regexp"
	"strconv"
	"strings"
)

// assign puts the pieces of a line under columns; what is left is its label.
func (b *blok) assign(r *regel, columns []kolom) *lijn {
	l := &lijn{r: r, left: r.left}
	n := b.labelSegments(r)
	var label []stuk
	for i, s := range r.segmenten {
		switch {
		case i < n:
			label = append(label, s.stukken...)
		case s.cijfers:
			for _, p := range s.stukken {
				b.place(l, p, columns)
			}
		default:
			if rest := b.placeText(l, s, columns); rest {
				label = append(label, s.stukken...)
			}
		}
	}
	b.setLabel(l, label)
	b.signs(l, columns)
	return l
}

// setLabel makes the text of the label, without marks and without the number
// that opens it.
func (b *blok) setLabel(l *lijn, label []stuk) {
	if len(label) == 0 {
		return
	}
	texts := make([]string, 0, len(label))
	l.bold = true
	for _, p := range label {
		text := p.tekst
		if p.soort == isWoord {
			text = strings.TrimRight(text, "*†‡")
		}
		if text != "" {
			texts = append(texts, text)
		}
		l.bold = l.bold && p.bold
	}
	l.label = strings.Join(texts, " ")
	l.left, l.right = label[0].left, label[len(label)-1].right
	if m := rowNumber.FindStringSubmatch(l.label); m != nil {
		l.nummer, _ = strconv.Atoi(m[1])
	} else if wholeNumber.MatchString(label[0].tekst) && len(label) > 1 && label[1].gap > b.d.wijd && len(label[0].tekst) < 4 {
		l.nummer, _ = strconv.Atoi(label[0].tekst)
		l.label = label[0].tekst + ". " + strings.Join(texts[1:], " ")
	}
}

// nearest gives the column that a figure stands under; -1 for none. Without
// figures to compare with, a heading close by will do.
func nearest(columns []kolom, s span) int {
	best, at := 0.0, -1
	for i, k := range columns {
		if o := k.cijfers.overlap(s); !k.leeg() && o > best {
			best, at = o, i
		}
	}
	for i := 0; at < 0 && i < len(columns); i++ {
		if o := columns[i].vak.overlap(s); o > best {
			best, at = o, i
		}
	}
	if at >= 0 {
		return at
	}
	slack := 0.6 * (s.right - s.left)
	for i, k := range columns {
		if o := -k.vak.overlap(s); o < slack {
			slack, at = o, i
		}
	}
	return at
}

// place puts a figure, or a sign for none, under its column.
func (b *blok) place(l *lijn, p stuk, columns []kolom) {
	if l.cellen == nil {
		l.cellen = make([]cel, len(columns))
	}
	if p.soort == isLeeg && isDash(p.kaal) {
		l.dashes = append(l.dashes, p)
		return
	}
	c := newCel(l.r, p)
	at := nearest(columns, p.digits())
	if at < 0 {
		b.meld("getal %s op pagina %d staat onder geen kolom", c.tekst, c.pagina)
		return
	}
	l.put(b, at, c, p, columns)
}

// put fills a cell. Two figures in one cell are told, and none of them taken.
func (l *lijn) put(b *blok, at int, c cel, p stuk, columns []kolom) {
	old := &l.cellen[at]
	if !old.leeg() {
		b.meld("onder kolom %q op pagina %d staan twee getallen: %s en %s", columns[at].kop, c.pagina, old.tekst, c.tekst)
		old.tekst += " " + c.tekst
		old.isGetal = false
		return
	}
	if c.fout {
		b.meld("getal %s op pagina %d is niet te lezen", c.tekst, c.pagina)
	}
	if p.teken.right > p.teken.left {
		c = l.unsign(b, at, c, p, columns)
	}
	*old = c
}

func newCel(r *regel, p stuk) cel {
	c := cel{tekst: squeeze(p.tekst), noot: p.noot, links: p.left, boven: r.boven(), pagina: r.pagina}
	if p.soort != isGetal {
		return c
	}
	g, err := readGetal(p.kaal)
	c.getal, c.isGetal, c.fout = g, err == nil, err != nil
	return c
}

// boven is where the letters of a line begin.
func (r *regel) boven() float64 { return r.basis - 0.9*r.size }

// placeText puts text under the heading that it stands below. rest tells that
// it stands under none, and belongs to the label.
func (b *blok) placeText(l *lijn, s segment, columns []kolom) (rest bool) {
	at, best := -1, 0.0
	for i, k := range columns {
		if o := k.vak.overlap(s.span()); o > best {
			at, best = i, o
		}
	}
	switch {
	case at < 0 && s.right < b.kolom:
		return true
	case at < 0:
		b.meld("tekst %q op pagina %d staat onder geen kolom", s.tekst(), l.r.pagina)
		return false
	}
	if l.teksten == nil {
		l.teksten = make([]tekstcel, len(columns))
	}
	t := &l.teksten[at]
	if t.tekst == "" {
		t.links = s.left
	}
	t.tekst = b.d.joinLines(t.tekst, s.tekst())
	return false
}

var rowNumber = regexp.MustCompile(`^([0-9]{1,3})[.)](?:\s|$)`)
