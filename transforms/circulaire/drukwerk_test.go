package circulaire

import (
	"fmt"
	"strconv"
	"strings"
)

var posten = []string{
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

var alinea = "De omvang van de algemene uitkering wijzigt in 2024 door het accres van 12,4 miljoen, door taakmutaties en door overige mutaties. De bedragen zijn verwerkt in de standen van het fonds voor de jaren 2024 en 2025, en nader toegelicht in de bijlage bij deze circulaire."

// table prints a table: title, headings, rows.
func (d *druk) table(number string) {
	s := d.stijl
	g := gedrukt{nummer: number, titel: "Mutaties algemene uitkering", euro: 1_000_000}
	years := 1 + d.r.Intn(6)
	first := 2018 + d.r.Intn(12)
	for i := range years {
		g.koppen = append(g.koppen, strconv.Itoa(first+i))
	}
	switch kind := d.r.Intn(8); {
	case kind == 0:
		g.boven = []string{"Begroting", "Raming", "Stand"}[d.r.Intn(3)]
		for i := range g.koppen {
			g.koppen[i] = g.boven + " " + g.koppen[i]
		}
	case kind == 1:
		g.paren = true
		var koppen []string
		for _, k := range g.koppen {
			koppen = append(koppen, k+" Struc.", k+" Inc.")
		}
		g.koppen = koppen
	case years > 2 && d.r.Intn(3) == 0:
		g.koppen[years-1] = []string{"Struc.", g.koppen[years-1] + " e.v.", "Structureel"}[d.r.Intn(3)]
	}
	d.fill(&g, 2+d.r.Intn(14))

	l := d.layout(&g)
	d.room(9 * s.size * s.leading)
	d.title(g)
	d.heads(g, l)
	for i, r := range g.rijen {
		d.row(g, r, l, i)
	}
	if s.noten {
		d.y += s.size
		x := d.text(s.left, d.y-0.3*s.size, 0.6*s.size, false, "1")
		d.text(x, d.y, 0.8*s.size, false, " Voorlopig cijfer, tot de vaststelling bij de Voorjaarsnota.")
		d.y += s.size
	}
	d.y += 2 * s.size
	d.tabellen = append(d.tabellen, g)
}

// layout gives columns room for their widest text, and leaves out columns for
// which the page has none.
func (d *druk) layout(g *gedrukt) layout {
	s := d.stijl
	w := 0.0
	for _, r := range g.rijen {
		for _, c := range r.cellen {
			w = max(w, width(c, s.size))
			if s.figures == decimaal {
				whole, _, _ := strings.Cut(c, ",")
				w = max(w, width(whole, s.size)+3.8*0.556*s.size)
			}
		}
	}
	for i := range g.koppen {
		w = max(w, width(g.onderkop(i), s.size), width(g.boven, s.size))
	}
	w += 2 * s.hpad
	if d.r.Intn(2) == 0 {
		w *= 1 + d.r.Float64()
	}
	full := s.width - 2*s.left
	keep := max(1, min(len(g.koppen), int((full-22*s.size)/w)))
	if g.paren {
		keep = max(2, keep-keep%2)
	}
	g.koppen = g.koppen[:keep]
	for i := range g.rijen {
		if r := &g.rijen[i]; r.cellen != nil {
			r.cellen, r.waarden = r.cellen[:keep], r.waarden[:keep]
			if strings.Join(r.waarden, "") == "" { // a row has a figure
				r.cellen[keep-1], r.waarden[keep-1] = d.figure(d.r.Intn(999), false)
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

func (d *druk) title(g gedrukt) {
	s := d.stijl
	text := "Tabel " + g.nummer + " " + g.titel
	if s.eenheid == 0 {
		text += " (x € 1 miljoen)"
	}
	x := d.text(s.left, d.y, s.size, true, text)
	if s.noten {
		d.text(x, d.y-0.33*s.size, 0.6*s.size, true, "1")
	}
	d.y += s.size * 1.5
	if s.eenheid == 1 {
		d.text(s.left, d.y, s.size, false, "(bedragen in miljoenen euro)")
		d.y += s.size * 1.5
	}
	d.y += 3
}

// onderkop is the bottom line of a heading.
func (g gedrukt) onderkop(i int) string {
	k := g.koppen[i]
	switch {
	case g.boven != "":
		return k[len(g.boven)+1:]
	case g.paren:
		return k[strings.Index(k, " ")+1:]
	}
	return k
}

func (d *druk) heads(g gedrukt, l layout) {
	s := d.stijl
	x := func(i int) float64 { return l.left + l.label + float64(i)*l.col }
	for i, k := range g.koppen {
		switch {
		case g.boven != "":
			d.cell(x(i)+s.hpad, x(i+1)-s.hpad, d.y, s.heads, s.size, s.kopVet, g.boven)
		case g.paren && i%2 == 0:
			d.cell(x(i)+s.hpad, x(i+2)-s.hpad, d.y, centrum, s.size, s.kopVet, k[:4])
		}
	}
	if g.boven != "" || g.paren {
		d.y += s.leading * s.size
	}
	if s.kopLabel != "" {
		d.cell(l.left+s.hpad, 0, d.y, links, s.size, s.kopVet, s.kopLabel)
	}
	for i := range g.koppen {
		d.cell(x(i)+s.hpad, x(i+1)-s.hpad, d.y, s.heads, s.size, s.kopVet, g.onderkop(i))
	}
	d.y += s.leading*s.size + s.vpad
}

func (d *druk) row(g gedrukt, r gedrukteRij, l layout, n int) {
	s := d.stijl
	label := r.label
	if s.genummerd && r.soort == post {
		label = fmt.Sprintf("%d. %s", n+1, label)
	}
	indent := 0.0
	if r.soort == waarvan {
		indent = s.size
	}
	lines := wrap(label, l.label-2*s.hpad-indent, s.size)
	step := s.leading * s.size
	if d.room(float64(len(lines))*step + s.vpad) {
		if s.vervolg {
			d.text(s.left, d.y, s.size, true, "Tabel "+g.nummer+" (vervolg)")
			d.y += s.size * 1.8
		}
		if s.herhaal {
			d.heads(g, l)
		}
	}
	bold := s.totaalVet && (r.soort == totaal || r.soort == subtotaal)
	d.cell(l.left+s.hpad+indent, 0, d.y, links, s.size, bold || r.cellen == nil, lines...)
	y := d.y
	switch s.labels {
	case midden:
		y += step * float64(len(lines)-1) / 2
	case onder:
		y += step * float64(len(lines)-1)
	}
	for i, c := range r.cellen {
		x := l.left + l.label + float64(i)*l.col
		d.cell(x+s.hpad, x+l.col-s.hpad, y, s.figures, s.size, bold, c)
	}
	d.y += step*float64(len(lines)) + s.vpad
}

// fill makes n rows, with groups, parts and totals here and there.
func (d *druk) fill(g *gedrukt, n int) {
	s := d.stijl
	group := ""
	groups := d.r.Intn(4) == 0 && !s.genummerd
	for i := range n {
		if groups && i%4 == 0 && n-i > 1 {
			group = []string{"Taakmutaties", "Integratie-uitkeringen", "Overige mutaties", "Decentralisatie-uitkeringen"}[(i/4)%4]
			g.rijen = append(g.rijen, gedrukteRij{label: group, groep: group})
		}
		label := posten[d.r.Intn(len(posten))]
		if s.kleine && !s.genummerd {
			label = strings.ToLower(label[:1]) + label[1:]
		}
		g.rijen = append(g.rijen, d.figures(gedrukteRij{soort: post, groep: group, label: label}, len(g.koppen)))
		if d.r.Intn(8) == 0 {
			g.rijen = append(g.rijen, d.figures(gedrukteRij{soort: waarvan, groep: group, label: "waarvan loon- en prijsbijstelling"}, len(g.koppen)))
		}
	}
	if d.r.Intn(3) > 0 {
		g.rijen = append(g.rijen, d.figures(gedrukteRij{soort: totaal, label: "Totaal mutaties"}, len(g.koppen)))
	}
}

// figures fills the cells of a row.
func (d *druk) figures(r gedrukteRij, n int) gedrukteRij {
	for range n {
		if d.r.Intn(4) == 0 {
			r.cellen, r.waarden = append(r.cellen, d.stijl.leeg), append(r.waarden, "")
			continue
		}
		value := d.r.Intn(20_000)
		if d.r.Intn(5) == 0 {
			value = d.r.Intn(9_000_000)
		}
		text, plain := d.figure(value, d.r.Intn(3) == 0)
		r.cellen, r.waarden = append(r.cellen, text), append(r.waarden, plain)
	}
	return r
}

// figure spells value thousandths.
func (d *druk) figure(value int, negative bool) (text, plain string) {
	s := d.stijl
	dec := s.decimalen
	if s.figures == decimaal {
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
