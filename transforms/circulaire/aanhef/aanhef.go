// Package aanhef reads the head of a circulaire: its title and the block of
// labels and values below it.
package aanhef

import (
	"math"
	"regexp"
	"strings"
	"time"

	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/notation"
)

// Aanhef is the head of a circulaire; empty is not told.
type Aanhef struct {
	Fonds, Naam, Stand           string
	Datum, Ingang, Geldig        string // YYYY-MM-DD
	Kenmerk, Onderwerp, Relaties string
}

// fields are the labels of the block below the title, in lower case, and where
// their value goes; nil for one that only ends the value before it.
var fields = map[string]func(*Aanhef) *string{
	"datum":                           func(a *Aanhef) *string { return &a.Datum },
	"kenmerk":                         func(a *Aanhef) *string { return &a.Kenmerk },
	"ons kenmerk":                     func(a *Aanhef) *string { return &a.Kenmerk },
	"onderwerp":                       func(a *Aanhef) *string { return &a.Onderwerp },
	"betreft":                         func(a *Aanhef) *string { return &a.Onderwerp },
	"relaties met andere circulaires": func(a *Aanhef) *string { return &a.Relaties },
	"relatie met andere circulaires":  func(a *Aanhef) *string { return &a.Relaties },
	"ingangsdatum":                    func(a *Aanhef) *string { return &a.Ingang },
	"datum ingang":                    func(a *Aanhef) *string { return &a.Ingang },
	"geldig tot":                      func(a *Aanhef) *string { return &a.Geldig },
	"geldig tot en met":               func(a *Aanhef) *string { return &a.Geldig },
	"geldig t/m":                      func(a *Aanhef) *string { return &a.Geldig },
	"doelstelling":                    nil, "juridische grondslag": nil, "bijlage": nil, "bijlagen": nil, "aan": nil,
	"uw kenmerk": nil, "contactpersoon": nil, "afzender": nil, "van": nil, "pagina": nil, "kopie aan": nil, "doelgroep": nil,
}

var (
	fondsForm = regexp.MustCompile(`(?i)\b(gemeentefonds|provinciefonds)\b`)
	monthName = regexp.MustCompile(`(?i)\b(` + notation.MonthPattern + `)[ -]?circulaire\b`)
	monthWord = regexp.MustCompile(`(?i)\b(` + notation.MonthPattern + `)\b`)
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

// Read reads title and block. It gives the line behind them.
func Read(d *document.Document) (Aanhef, int) {
	var a Aanhef
	from, to := titleLines(d)
	for _, l := range d.Lines[from:to] {
		a.Naam = d.Spelling.Join(a.Naam, l.Text())
	}
	end := to
	values := map[*string]string{}
	var order []*string
	misses := 0
	for i := to; i < len(d.Lines); {
		if _, ok := document.ReadTitle(d.Lines[i], d.CellGap); ok {
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
	for _, p := range []*string{&a.Datum, &a.Ingang, &a.Geldig} {
		day, ok := notation.FindDay(*p)
		if *p = ""; ok {
			*p = day.Format(time.DateOnly)
		}
	}
	a.recognise(d)
	return a, end
}

// recognise tells fund and stand by the title and, where that is silent, by
// the subject, the headers of pages.
func (a *Aanhef) recognise(d *document.Document) {
	texts := []string{a.Naam, a.Onderwerp}
	for _, l := range d.Margin {
		texts = append(texts, l.Text())
	}
	for _, text := range texts {
		if m := fondsForm.FindStringSubmatch(text); m != nil && a.Fonds == "" {
			a.Fonds = strings.ToLower(m[1])
		}
		if a.Stand == "" {
			a.Stand = standOf(text)
		}
	}
}

// titleLines finds the title: the largest line of the first page that says
// 'circulaire', with the lines in the same type below it.
func titleLines(d *document.Document) (from, to int) {
	best := -1
	for i, l := range d.Lines {
		_, table := document.ReadTitle(l, d.CellGap)
		if l.Page != d.Lines[0].Page || i > 40 || table {
			break
		}
		if isTitle.MatchString(l.Text()) && (best < 0 || l.Size > 1.02*d.Lines[best].Size) && len(l.Text()) < 120 {
			best = i
		}
	}
	if best < 0 {
		return 0, 0
	}
	like := func(i int) bool {
		a := d.Lines[best]
		return i >= 0 && i < len(d.Lines) && d.Lines[i].Page == a.Page && math.Abs(d.Lines[i].Size-a.Size) < 0.03*a.Size &&
			d.Lines[i].Bold() == a.Bold() && a.Size > document.LargerType*d.TextSize
	}
	from, to = best, best+1
	for like(from-1) && d.Lines[from].Base-d.Lines[from-1].Base < 1.8*d.Lines[best].Size {
		from--
	}
	for like(to) && d.Lines[to].Base-d.Lines[to-1].Base < 1.8*d.Lines[best].Size && document.WithoutNumber(d.Lines[to].Text()) == d.Lines[to].Text() {
		to++
	}
	return from, to
}
