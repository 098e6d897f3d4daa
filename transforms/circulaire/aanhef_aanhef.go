package circulaire

import (
	"math"
	"regexp"
	"strings"
)

// aanhef is the head of a circulaire; empty is not told.
type aanhef struct {
	fonds, naam, stand           string
	datum, ingang, geldig        string // YYYY-MM-DD
	kenmerk, onderwerp, relaties string
}

// fields are the labels of the block below the title, in lower case, and where
// their value goes; nil for one that only ends the value before it.
var fields = map[string]func(*aanhef) *string{
	"datum":                           func(a *aanhef) *string { return &a.datum },
	"kenmerk":                         func(a *aanhef) *string { return &a.kenmerk },
	"ons kenmerk":                     func(a *aanhef) *string { return &a.kenmerk },
	"onderwerp":                       func(a *aanhef) *string { return &a.onderwerp },
	"betreft":                         func(a *aanhef) *string { return &a.onderwerp },
	"relaties met andere circulaires": func(a *aanhef) *string { return &a.relaties },
	"relatie met andere circulaires":  func(a *aanhef) *string { return &a.relaties },
	"ingangsdatum":                    func(a *aanhef) *string { return &a.ingang },
	"datum ingang":                    func(a *aanhef) *string { return &a.ingang },
	"geldig tot":                      func(a *aanhef) *string { return &a.geldig },
	"geldig tot en met":               func(a *aanhef) *string { return &a.geldig },
	"geldig t/m":                      func(a *aanhef) *string { return &a.geldig },
	"doelstelling":                    nil, "juridische grondslag": nil, "bijlage": nil, "bijlagen": nil, "aan": nil,
	"uw kenmerk": nil, "contactpersoon": nil, "afzender": nil, "van": nil, "pagina": nil, "kopie aan": nil, "doelgroep": nil,
}

var (
	fondsForm = regexp.MustCompile(`(?i)\b(gemeentefonds|provinciefonds)\b`)
	monthName = regexp.MustCompile(`(?i)\b(` + months + `)[ -]?circulaire\b`)
	monthWord = regexp.MustCompile(`(?i)\b(` + months + `)\b`)
	yearWord  = regexp.MustCompile(`\b((?:19|20)[0-9]{2})\b`)
	isTitle   = regexp.MustCompile(`(?i)circulaire`)
)

// standOf gives '2024-mei' of 'Meicirculaire gemeentefonds 2024' or 'Circulaire
// gemeentefonds mei 2024'; empty where month or year is not told.
func standOf(name string) string {
	month := monthName.FindStringSubmatch(name)
	if month == nil && isTitle.MatchString(name) {
		month = monthWord.FindStringSubmatch(name)
	}
	year := yearWord.FindStringSubmatch(name)
	if month == nil || year == nil {
		return ""
	}
	return year[1] + "-" + strings.ToLower(month[1])
}

// Lines that are no field, between the title and the first, and between two:
// a circulaire may have labels that are not known here.
const (
	mostBefore  = 12
	mostBetween = 2
)

// readAanhef reads title and block. It gives the line behind them.
func readAanhef(d *document) (aanhef, int) {
	var a aanhef
	from, to := titleLines(d)
	for _, l := range d.lines[from:to] {
		a.naam = d.spelling.join(a.naam, l.text())
	}
	end := to
	values := map[*string]string{}
	var order []*string
	misses := 0
	for i := to; i < len(d.lines); {
		if _, ok := readTitle(d.lines[i], d.cellGap); ok {
			break // a row of a table may be called 'Bijlage'
		}
		n, label, value := readField(d, i)
		if n == 0 {
			if misses++; misses > mostBefore || len(order) > 0 && misses > mostBetween {
				break
			}
			i++
			continue
		}
		misses = 0
		if at := fields[label]; at != nil {
			p := at(&a)
			if _, double := values[p]; !double {
				values[p] = value
				order = append(order, p)
			}
		}
		i += n
		end = i
	}
	for _, p := range order {
		*p = values[p]
	}
	a.datum, a.ingang, a.geldig = readDate(a.datum), readDate(a.ingang), readDate(a.geldig)
	a.recognise(d)
	return a, end
}

// recognise tells fund and stand by the title and, where that is silent, by
// the subject, the headers of pages.
func (a *aanhef) recognise(d *document) {
	texts := []string{a.naam, a.onderwerp}
	for _, l := range d.margin {
		texts = append(texts, l.text())
	}
	for _, text := range texts {
		if m := fondsForm.FindStringSubmatch(text); m != nil && a.fonds == "" {
			a.fonds = strings.ToLower(m[1])
		}
		if a.stand == "" {
			a.stand = standOf(text)
		}
	}
}

// titleLines finds the title: the largest line of the first page that says
// 'circulaire', with the lines in the same type below it.
func titleLines(d *document) (from, to int) {
	best := -1
	for i, l := range d.lines {
		_, table := readTitle(l, d.cellGap)
		if l.page != d.lines[0].page || i > 40 || table {
			break
		}
		if isTitle.MatchString(l.text()) && (best < 0 || l.size > 1.02*d.lines[best].size) && len(l.text()) < 120 {
			best = i
		}
	}
	if best < 0 {
		return 0, 0
	}
	like := func(i int) bool {
		a := d.lines[best]
		return i >= 0 && i < len(d.lines) && d.lines[i].page == a.page && math.Abs(d.lines[i].size-a.size) < 0.03*a.size &&
			d.lines[i].bold() == a.bold() && a.size > largerType*d.textSize
	}
	from, to = best, best+1
	for like(from-1) && d.lines[from].base-d.lines[from-1].base < 1.8*d.lines[best].size {
		from--
	}
	for like(to) && d.lines[to].base-d.lines[to-1].base < 1.8*d.lines[best].size && withoutNumber(d.lines[to].text()) == d.lines[to].text() {
		to++
	}
	return from, to
}
