package spuk

import (
	"regexp"
	"strconv"

	"medebewind/transforms/ods"
)

// role is what a column tells.
type role uint8

const (
	none role = iota
	naam
	code
	ministerie
	grondslag
	looptijd
	wordt
	vorm
	overheid
	nummer
	indicator
	watIsIndicator
	waarde
	jaar
	bedrag // of a year that stands in the header
)

// called are the ways in which headers name what a column tells, as squeeze gives
// them; the first that fits counts.
var called = []struct {
	role  role
	words *regexp.Regexp
}{
	{code, regexp.MustCompile(`^(sisa(code|nummer|nr|regeling)?|(regeling|uitkering)s?(code|nummer|nr)|nummerspecifiekeuitkering)$`)},
	{naam, regexp.MustCompile(`^(naam|titel|omschrijving)?(vande)?(specifiekeuitkering|regeling|spuk|uitkering)(naam)?$`)},
	{ministerie, regexp.MustCompile(`^(beleids?|vak)?(departement|ministerie)$|^verstrekker$`)},
	{grondslag, regexp.MustCompile(`^(wettelijke|juridische)?grondslag$|^wetofregeling$|^(wet|regel)geving$`)},
	{looptijd, regexp.MustCompile(`^looptijd|^eind(datum|jaar)$|^laatstejaar$|^(loopt)?totenmet$|^looptt?m?$`)},
	{wordt, regexp.MustCompile(`^wordt$|^(nieuwe|toekomstige)(vorm|bekostigingsvorm)$|^vervolg|^voortzetting|^overgang|^opvolger$|^gaatoverin$`)},
	{vorm, regexp.MustCompile(`^(bekostigings|uitkerings)?vorm$|^soort(uitkering)?$`)},
	{nummer, regexp.MustCompile(`^(cbs|gemeente|provincie|overheids?|ontvanger)s?(code|nummer|nr)$|^cbs$`)},
	{overheid, regexp.MustCompile(`^(naam)?(gemeente|provincie|overheid|medeoverheid|ontvanger|juridischeeigenaar)(naam)?$`)},
	{watIsIndicator, regexp.MustCompile(`^(omschrijving|naam|titel)(vande)?indicator$|^indicator(omschrijving|naam|titel)$`)},
	{indicator, regexp.MustCompile(`^indicator(code|nummer|nr)?$`)},
	{waarde, regexp.MustCompile(`^(indicator)?waarde$|^verantwoordewaarde$|^bedrag$`)},
	{jaar, regexp.MustCompile(`^(verantwoordings|verslag|uitkerings|boek)?jaar$`)},
}

// yearInHeader is a year in the header of an amount, beside words for an amount.
var (
	yearInHeader = regexp.MustCompile(`\b(20\d{2})\b`)
	amountWords  = regexp.MustCompile(`(?i)^[\s(]*((bedrag|budget|raming|begroting|begroot|verplichting|uitgaven|verleend|totaal|in|jaar|x|mln\.?|miljoen|euro|eur|€|1(\.000)?|1000|\*)[\s().:]*)*$`)
)

// column is a column of which it is known what it tells.
type column struct {
	role role
	col  int
	// name is its header, year the year in it.
	name string
	year int64
	// euros is what a unit of its amounts is.
	euros int64
}

// header is a row that could be one.
type header []column

// readHeader sorts the cells of a row; of two columns for one thing the first
// counts.
func readHeader(cells []ods.Cell) header {
	var h header
	for _, c := range cells {
		text := c.Label()
		col := column{role: roleOf(text), col: c.Col, name: text, euros: unitOf(text)}
		if rest := yearInHeader.ReplaceAllString(text, ""); col.role == none && len(yearInHeader.FindAllString(text, -1)) == 1 && amountWords.MatchString(rest) {
			col.role = bedrag
			col.year, _ = strconv.ParseInt(yearInHeader.FindString(text), 10, 64)
		}
		if col.role != none && (col.role == bedrag || !h.has(col.role)) {
			h = append(h, col)
		}
	}
	return h
}

func roleOf(text string) role {
	name := ods.Squeeze(text)
	for _, c := range called {
		if c.words.MatchString(name) {
			return c.role
		}
	}
	return none
}

func (h header) has(r role) bool {
	for _, c := range h {
		if c.role == r {
			return true
		}
	}
	return false
}

// isOverview: what a grant is called, who gives it or by what law, and how long or
// how much.
func (h header) isOverview() bool {
	return h.has(naam) && (h.has(ministerie) || h.has(grondslag)) && (h.has(bedrag) || h.has(looptijd))
}

// isSisa: who, which grant, which indicator, and what is accounted for.
func (h header) isSisa() bool {
	return (h.has(overheid) || h.has(nummer)) && (h.has(code) || h.has(naam)) && h.has(indicator) && h.has(waarde)
}

var (
	millions  = regexp.MustCompile(`(?i)(x|in|\*)?\s*(€|eur(o)?)?\s*(1\s*)?(mln\b|miljoen)`)
	thousands = regexp.MustCompile(`(?i)(x|\*)\s*(€|eur(o)?)?\s*1\.?000\b|duizend(en)? euro|in duizenden`)
)

// unitOf gives the euros of a unit that a text speaks of; 0 where it names none.
func unitOf(text string) int64 {
	switch {
	case millions.MatchString(text):
		return 1_000_000
	case thousands.MatchString(text):
		return 1_000
	}
	return 0
}
