package circulaire

import (
	"regexp"
	"strings"

	"medebewind/transforms"
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

// readHead reads title and block. It gives the line behind them.
func (d *document) readHead() (aanhef, int) {
	var a aanhef
	from, to := d.titleLines()
	for _, r := range d.regels[from:to] {
		a.naam = d.joinLines(a.naam, r.tekst())
	}
	end := to
	values := map[*string]string{}
	var order []*string
	misses := 0
	for i := to; i < len(d.regels); {
		if _, ok := readTitel(d.regels[i], d.wijd); ok {
			break // a row of a table may be called 'Bijlage'
		}
		n, label, value := d.field(i)
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
	d.recognise(&a)
	return a, end
}

// recognise tells fund and stand by the title and, where that is silent, by
// the subject, the headers of pages.
func (d *document) recognise(a *aanhef) {
	texts := []string{a.naam, a.onderwerp}
	for _, r := range d.rand {
		texts = append(texts, r.tekst())
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
func (d *document) titleLines() (from, to int) {
	best := -1
	for i, r := range d.regels {
		_, table := readTitel(r, d.wijd)
		if r.pagina != d.regels[0].pagina || i > 40 || table {
			break
		}
		if isTitle.MatchString(r.tekst()) && (best < 0 || r.size > 1.02*d.regels[best].size) && len(r.tekst()) < 120 {
			best = i
		}
	}
	if best < 0 {
		return 0, 0
	}
	like := func(i int) bool {
		a := d.regels[best]
		return i >= 0 && i < len(d.regels) && d.regels[i].pagina == a.pagina && abs(d.regels[i].size-a.size) < 0.03*a.size &&
			d.regels[i].bold() == a.bold() && a.size > largerType*d.corps
	}
	from, to = best, best+1
	for like(from-1) && d.regels[from].basis-d.regels[from-1].basis < 1.8*d.regels[best].size {
		from--
	}
	for like(to) && d.regels[to].basis-d.regels[to-1].basis < 1.8*d.regels[best].size && kopNummer.FindString(d.regels[to].tekst()) == "" {
		to++
	}
	return from, to
}

// row emits transforms.Circulaire.
func (a aanhef) row(pages int, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.Circulaire, emit)
	defer batch.Close()
	for i, text := range []string{a.fonds, a.naam, a.stand} {
		batch.Text(i, text)
	}
	batch.Date(3, a.datum) // readDate has checked the dates
	for i, text := range []string{a.kenmerk, a.onderwerp, a.relaties} {
		batch.Text(4+i, text)
	}
	batch.Date(7, a.ingang)
	batch.Date(8, a.geldig)
	batch.Int(9, int64(pages))
	if err := batch.Next(); err != nil {
		return err
	}
	return batch.Flush()
}
