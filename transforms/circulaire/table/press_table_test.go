package table

import (
	"fmt"
	"strconv"
	"strings"
)

var posts = []string{
	"Opschalingskorting", "Wet open overheid: actieve openbaarmaking en behandeling van verzoeken (fase 2)",
	"Participatiewet: Participatiewet in balans", "Omgevingswet: invoeringskosten", "Kieswet: nieuw stembiljet",
	"Wet publieke gezondheid: versterking GGD'en", "Wet goed verhuurderschap: meldpunt en handhaving",
	"Overheveling van specifieke uitkeringen (onderwijsachterstanden) naar de algemene uitkering vanaf 2026",
	"Wmo 2015: aanpassing abonnementstarief", "Jeugd", "Regeling opvang ontheemden Oekraïne", "Beschermd wonen",
	"Nationaal Actieplan Dakloosheid", "Maatschappelijke begeleiding van statushouders en gezinsmigranten in 2024",
	"Invoering Wet kwaliteitsborging voor het bouwen en de daarmee samenhangende taken van de gemeenten",
	"BTW-compensatiefonds", "Versterking omgevingsveiligheidsdiensten", "Extra capaciteit BOA's", "RES regio's", "Veilige steden",
	"Uitvoeringskosten Lbv en Lbv-plus", "100 jaar vriendschap Turkije-Nederland", "Groeipad hervormingsagenda Jeugd",
	"Loon- en prijsbijstelling tranche 2024", "Suppletie-uitkering bommenregeling", "Vrouwenopvang",
}

var paragraph = "De omvang van de algemene uitkering wijzigt in 2024 door het accres van 12,4 miljoen, door taakmutaties en door overige mutaties. De bedragen zijn verwerkt in de standen van het fonds voor de jaren 2024 en 2025, en nader toegelicht in de bijlage bij deze circulaire."

// table prints a table: title, headings, rows.
func (d *press) table(number string) {
	s := d.look
	g := printed{number: number, title: "Mutaties algemene uitkering", euros: 1_000_000}
	years := 1 + d.r.Intn(6)
	first := 2018 + d.r.Intn(12)
	for i := range years {
		g.headings = append(g.headings, strconv.Itoa(first+i))
	}
	switch kind := d.r.Intn(8); {
	case kind == 0:
		g.above = []string{"Begroting", "Raming", "Stand"}[d.r.Intn(3)]
		for i := range g.headings {
			g.headings[i] = g.above + " " + g.headings[i]
		}
	case kind == 1:
		g.paired = true
		var koppen []string
		for _, k := range g.headings {
			koppen = append(koppen, k+" Struc.", k+" Inc.")
		}
		g.headings = koppen
	case years > 2 && d.r.Intn(3) == 0:
		g.headings[years-1] = []string{"Struc.", g.headings[years-1] + " e.v.", "Structureel"}[d.r.Intn(3)]
	}
	d.fill(&g, 2+d.r.Intn(14))

	l := d.layout(&g)
	d.room(9 * s.size * s.leading)
	d.title(g)
	d.heads(g, l)
	for i, r := range g.rows {
		d.row(g, r, l, i)
	}
	if s.notes {
		d.y += s.size
		x := d.text(s.left, d.y-0.3*s.size, 0.6*s.size, false, "1")
		d.text(x, d.y, 0.8*s.size, false, " Voorlopig cijfer, tot de vaststelling bij de Voorjaarsnota.")
		d.y += s.size
	}
	d.y += 2 * s.size
	d.tables = append(d.tables, g)
}

// layout gives columns room for their widest text, and leaves out columns for
// which the page has none.
func (d *press) layout(g *printed) layout {
	s := d.look
	w := 0.0
	for _, r := range g.rows {
		for _, c := range r.cells {
			w = max(w, width(c, s.size))
			if s.figures == alignComma {
				whole, _, _ := strings.Cut(c, ",")
				w = max(w, width(whole, s.size)+3.8*0.556*s.size)
			}
		}
	}
	for i := range g.headings {
		w = max(w, width(g.lowest(i), s.size), width(g.above, s.size))
	}
	w += 2 * s.hpad
	if d.r.Intn(2) == 0 {
		w *= 1 + d.r.Float64()
	}
	full := s.width - 2*s.left
	keep := max(1, min(len(g.headings), int((full-22*s.size)/w)))
	if g.paired {
		keep = max(2, keep-keep%2)
	}
	g.headings = g.headings[:keep]
	for i := range g.rows {
		if r := &g.rows[i]; r.cells != nil {
			r.cells, r.values = r.cells[:keep], r.values[:keep]
			if strings.Join(r.values, "") == "" { // a row has a figure
				r.cells[keep-1], r.values[keep-1] = d.figure(d.r.Intn(999), false)
			}
		}
	}
	l := layout{left: s.left, label: full - w*float64(keep), col: w}
	if d.r.Intn(3) == 0 {
		l.label = max(l.label*0.6, 22*s.size)
	}
	return l
}

type layout struct{ left, label, col float64 }

func (d *press) title(g printed) {
	s := d.look
	text := "Tabel " + g.number + " " + g.title
	if s.unit == 0 {
		text += " (x € 1 miljoen)"
	}
	x := d.text(s.left, d.y, s.size, true, text)
	if s.notes {
		d.text(x, d.y-0.33*s.size, 0.6*s.size, true, "1")
	}
	d.y += s.size * 1.5
	if s.unit == 1 {
		d.text(s.left, d.y, s.size, false, "(bedragen in miljoenen euro)")
		d.y += s.size * 1.5
	}
	d.y += 3
}

// lowest is the bottom line of a heading.
func (g printed) lowest(i int) string {
	k := g.headings[i]
	switch {
	case g.above != "":
		return k[len(g.above)+1:]
	case g.paired:
		return k[strings.Index(k, " ")+1:]
	}
	return k
}

func (d *press) heads(g printed, l layout) {
	s := d.look
	x := func(i int) float64 { return l.left + l.label + float64(i)*l.col }
	for i, k := range g.headings {
		switch {
		case g.above != "":
			d.cell(x(i)+s.hpad, x(i+1)-s.hpad, d.y, s.heads, s.size, s.boldHeadings, g.above)
		case g.paired && i%2 == 0:
			d.cell(x(i)+s.hpad, x(i+2)-s.hpad, d.y, alignCentre, s.size, s.boldHeadings, k[:4])
		}
	}
	if g.above != "" || g.paired {
		d.y += s.leading * s.size
	}
	if s.labelHeading != "" {
		d.cell(l.left+s.hpad, 0, d.y, alignLeft, s.size, s.boldHeadings, s.labelHeading)
	}
	for i := range g.headings {
		d.cell(x(i)+s.hpad, x(i+1)-s.hpad, d.y, s.heads, s.size, s.boldHeadings, g.lowest(i))
	}
	d.y += s.leading*s.size + s.vpad
}

func (d *press) row(g printed, r printedRow, l layout, n int) {
	s := d.look
	label := r.label
	if s.numbered && r.kind == "post" {
		label = fmt.Sprintf("%d. %s", n+1, label)
	}
	indent := 0.0
	if r.kind == "waarvan" {
		indent = s.size
	}
	lines := wrap(label, l.label-2*s.hpad-indent, s.size)
	step := s.leading * s.size
	if d.room(float64(len(lines))*step + s.vpad) {
		if s.continued {
			d.text(s.left, d.y, s.size, true, "Tabel "+g.number+" (vervolg)")
			d.y += s.size * 1.8
		}
		if s.repeats {
			d.heads(g, l)
		}
	}
	bold := s.boldTotals && (r.kind == "totaal" || r.kind == "subtotaal")
	d.cell(l.left+s.hpad+indent, 0, d.y, alignLeft, s.size, bold || r.cells == nil, lines...)
	y := d.y
	switch s.labels {
	case figuresMiddle:
		y += step * float64(len(lines)-1) / 2
	case figuresBottom:
		y += step * float64(len(lines)-1)
	}
	for i, c := range r.cells {
		x := l.left + l.label + float64(i)*l.col
		d.cell(x+s.hpad, x+l.col-s.hpad, y, s.figures, s.size, bold, c)
	}
	d.y += step*float64(len(lines)) + s.vpad
}

// fill makes n rows, with groups, parts and totals here and there.
func (d *press) fill(g *printed, n int) {
	s := d.look
	group := ""
	groups := d.r.Intn(4) == 0 && !s.numbered
	for i := range n {
		if groups && i%4 == 0 && n-i > 1 {
			group = []string{"Taakmutaties", "Integratie-uitkeringen", "Overige mutaties", "Decentralisatie-uitkeringen"}[(i/4)%4]
			g.rows = append(g.rows, printedRow{label: group, group: group})
		}
		label := posts[d.r.Intn(len(posts))]
		if s.lowerCase && !s.numbered {
			label = strings.ToLower(label[:1]) + label[1:]
		}
		g.rows = append(g.rows, d.figures(printedRow{kind: "post", group: group, label: label}, len(g.headings)))
		if d.r.Intn(8) == 0 {
			g.rows = append(g.rows, d.figures(printedRow{kind: "waarvan", group: group, label: "waarvan loon- en prijsbijstelling"}, len(g.headings)))
		}
	}
	if d.r.Intn(3) > 0 {
		g.rows = append(g.rows, d.figures(printedRow{kind: "totaal", label: "Totaal mutaties"}, len(g.headings)))
	}
}

// figures fills the cells of a row.
func (d *press) figures(r printedRow, n int) printedRow {
	for range n {
		if d.r.Intn(4) == 0 {
			r.cells, r.values = append(r.cells, d.look.none), append(r.values, "")
			continue
		}
		value := d.r.Intn(20_000)
		if d.r.Intn(5) == 0 {
			value = d.r.Intn(9_000_000)
		}
		text, plain := d.figure(value, d.r.Intn(3) == 0)
		r.cells, r.values = append(r.cells, text), append(r.values, plain)
	}
	return r
}

// figure spells value thousandths.
func (d *press) figure(value int, negative bool) (text, plain string) {
	s := d.look
	dec := s.decimals
	if s.figures == alignComma {
		dec = 1 + d.r.Intn(3)
	}
	for range 3 - dec {
		value /= 10
	}
	unit := 1
	for range dec {
		unit *= 10
	}
	whole, part := value/unit, value%unit
	text = strconv.Itoa(whole)
	if whole >= 1000 {
		text = fmt.Sprintf("%d.%03d", whole/1000, whole%1000)
	}
	text = fmt.Sprintf("%s,%0*d", text, dec, part)
	plain = fmt.Sprintf("%d.%0*d", whole, dec, part)
	if !negative || value == 0 {
		return text, plain
	}
	switch s.minus {
	case "(":
		text = "(" + text + ")"
	case "achter":
		text += "-"
	default:
		text = s.minus + text
	}
	return text, "-" + plain
}
