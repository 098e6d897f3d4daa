package personeel

import (
	"regexp"
	"strings"

	"medebewind/transforms/ods"
)

// role is what a column that is no measure tells.
type role uint8

const (
	none role = iota
	grootte
	jaar
)

// measure is something that is measured.
type measure struct {
	name, unit string
	words      *regexp.Regexp
}

// measures are the ways in which headers name what is measured, as squeeze gives them
// without a year; the first that fits counts.
var measures = []measure{
	{"ziekteverzuim", "fractie", regexp.MustCompile(`^(ziekte)?verzuim(s?percentage|procent)?$`)},
	{"vacaturegraad", "fractie", regexp.MustCompile(`^vacaturegraad$|^vacatures?(s?percentage|procent)$`)},
	{"vacatures", "aantal", regexp.MustCompile(`^(aantal)?(openstaande)?vacatures$`)},
	{"leeftijd", "jaar", regexp.MustCompile(`^(gemiddelde)?leeftijd$`)},
	{"60 jaar en ouder", "fractie", regexp.MustCompile(`^(aandeel)?60(plus(sers)?|jaar(en|of)?ouder|enouder)(percentage|procent)?$`)},
	{"instroom", "fractie", regexp.MustCompile(`^instroom(percentage|procent)?$`)},
	{"uitstroom", "fractie", regexp.MustCompile(`^uitstroom(percentage|procent)?$`)},
	{"bezetting", "aantal", regexp.MustCompile(`^bezetting(fte|infte)?$|^(aantal)?fte$`)},
}

var roles = []struct {
	role  role
	words *regexp.Regexp
}{
	{grootte, regexp.MustCompile(`^(gemeente)?groott?e?(klasse)?(gemeenten?)?$|^(gemeenten?naar)?(inwoner(s|tal)|aantalinwoners)(klasse)?$`)},
	{jaar, regexp.MustCompile(`^(verslag|monitor)?jaar$`)},
}

// column is a column of which it is known what it tells.
type column struct {
	role    role
	measure *measure
	col     int
	// year is one in the header; percent tells that it has the sign.
	year    string
	percent bool
}

type header []column

// readHeader sorts the cells of a row.
func readHeader(cells []ods.Cell) header {
	var h header
	for _, c := range cells {
		text := label(c)
		name := ods.Squeeze(years.ReplaceAllString(text, ""))
		col := column{col: c.Col, year: years.FindString(text), percent: strings.Contains(text, "%") || strings.Contains(name, "percentage") || strings.Contains(name, "procent")}
		for _, r := range roles {
			if r.words.MatchString(name) && h.column(r.role) < 0 {
				col.role = r.role
			}
		}
		for i := range measures {
			if col.measure == nil && col.role == none && measures[i].words.MatchString(name) {
				col.measure = &measures[i]
			}
		}
		if col.role != none || col.measure != nil {
			h = append(h, col)
		}
	}
	return h
}

// whole tells a header from a row that has one of its words.
func (h header) whole() bool {
	for _, c := range h {
		if c.measure != nil {
			return h.column(grootte) >= 0
		}
	}
	return false
}

// column is where a role stands; -1 for nowhere.
func (h header) column(r role) int {
	for _, c := range h {
		if c.role == r {
			return c.col
		}
	}
	return -1
}
