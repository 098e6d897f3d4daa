package circulaire

import (
	"regexp"
	"strings"
	"unicode"
)

// Kinds of rows.
const (
	post      = "post"
	waarvan   = "waarvan"
	subtotaal = "subtotaal"
	totaal    = "totaal"
	stand     = "stand"
)

var (
	waarvanForm   = regexp.MustCompile(`(?i)^(?:waarvan|waaronder|daarvan|w\.?v\.?)(?:\s|:|$)`)
	subtotaalForm = regexp.MustCompile(`(?i)^(?:sub-?\s?totaal|tussentotaal)`)
	totaalForm    = regexp.MustCompile(`(?i)^(?:(?:eind|generaal\s|algemeen\s)?totaal\b|totale\s|saldo(?:\s+(?:mutaties|totaal))?$|som\s+van\s)|\btotaal(?:\s+generaal)?$`)
	standForm     = regexp.MustCompile(`(?i)^(?:(?:oude|nieuwe|vorige|huidige)\s+)?stand\b`)
	numberForm    = regexp.MustCompile(`^[0-9]{1,3}[a-z]?[.)]\s+`)
	bulletForm    = regexp.MustCompile(`^[•▪◦·‒–*-]\s+`)
	notMoneyRow   = regexp.MustCompile(`(?i)\b(?:in|als)\s+(?:%|procent(?:en)?)|percentage|\(%\)|\(in\s%\)|%$|^aantal\b|uitkeringsfactor`)
)

// make fills the rows of a table from groups of lines.
func (b *blok) make(t *tabel, groups [][]*lijn) {
	group, groupLeft := "", 0.0
	var of parts
	for i, lines := range groups {
		label := b.label(lines)
		first := lines[0]
		if figureLine(lines) == nil && !first.begint {
			switch {
			case !followed(groups[i+1:]):
			case waarvanForm.MatchString(label):
				of = parts{on: true, left: first.left}
			default:
				group, groupLeft, of = strings.TrimRight(label, " :"), first.left, parts{}
			}
			continue
		}
		r := b.row(t, lines, label)
		indent := 0.4 * first.r.size
		if of.holds(first.left, indent) && r.soort == post {
			r.soort = waarvan
		}
		if group != "" && first.left < groupLeft-indent {
			group = "" // outdented: beyond the group
		}
		r.groep = group
		if r.soort == totaal && !closes(r.omschrijving, group) {
			r.groep = ""
		}
		if r.soort == totaal || r.soort == subtotaal {
			group, of = "", parts{}
		}
		t.rijen = append(t.rijen, r)
	}
}

// parts are rows below a heading 'waarvan:'.
type parts struct {
	on, indented, seen bool
	left               float64
}

// holds reports whether a row that begins at left is one of the parts. Where
// the first of them is indented, they end with the last that is.
func (p *parts) holds(left, indent float64) bool {
	if !p.on {
		return false
	}
	in := left > p.left+indent
	if !p.seen {
		p.seen, p.indented = true, in
	}
	p.on = !p.indented || in
	return p.on
}

// closes reports whether a total is that of the group: it names it.
func closes(label, group string) bool {
	rest := strings.ToLower(strings.TrimSpace(label[min(len(label), len("totaal")):]))
	return group != "" && rest == strings.ToLower(group)
}

// followed reports whether a row with figures comes.
func followed(groups [][]*lijn) bool {
	for _, lines := range groups {
		if figureLine(lines) != nil {
			return true
		}
	}
	return false
}

func figureLine(lines []*lijn) *lijn {
	for _, l := range lines {
		if l.cellen != nil {
			return l
		}
	}
	return nil
}

// label joins the lines of a label.
func (b *blok) label(lines []*lijn) string {
	text := ""
	for _, l := range lines {
		text = b.d.joinLines(text, l.label)
	}
	return squeeze(text)
}

// row makes a row of its lines.
func (b *blok) row(t *tabel, lines []*lijn, label string) rij {
	r := rij{soort: rowKind(label), omschrijving: plainLabel(label), cellen: make([]cel, len(t.kolommen))}
	at := lines[0]
	for _, l := range lines {
		if l.label != "" {
			at = l
			break
		}
	}
	r.pagina, r.links, r.boven = at.r.pagina, at.left, at.r.boven()
	if l := figureLine(lines); l != nil {
		copy(r.cellen, l.cellen)
	}
	for _, l := range lines {
		for i, text := range l.teksten {
			b.fillText(&r.cellen[i], text, l)
		}
	}
	return r
}

// fillText adds text to a cell that has no figure.
func (b *blok) fillText(c *cel, text tekstcel, l *lijn) {
	switch {
	case text.tekst == "":
	case c.leeg():
		*c = cel{tekst: text.tekst, links: text.links, boven: l.r.boven(), pagina: l.r.pagina}
	case c.isGetal:
		b.meld("naast getal %s op pagina %d staat tekst %q", c.tekst, c.pagina, text.tekst)
	default:
		c.tekst = b.d.joinLines(c.tekst, text.tekst)
	}
}

// plainLabel is a label without number and bullet.
func plainLabel(label string) string {
	text := bulletForm.ReplaceAllString(label, "")
	if rest := numberForm.ReplaceAllString(text, ""); rest != "" && strings.IndexFunc(rest, unicode.IsLetter) >= 0 {
		text = rest
	}
	return strings.TrimSpace(text)
}

// rowKind tells the kind of a row by its label.
func rowKind(label string) string {
	text := strings.TrimSpace(bulletForm.ReplaceAllString(plainLabel(label), ""))
	switch {
	case waarvanForm.MatchString(text):
		return waarvan
	case subtotaalForm.MatchString(text):
		return subtotaal
	case totaalForm.MatchString(text):
		return totaal
	case standForm.MatchString(text):
		return stand
	}
	return post
}
