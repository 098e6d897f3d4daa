package publisher

import (
	"fmt"
	"strconv"
	"strings"
)

// Brought is a file that an operator lays in the inbox, with its note.
type Brought struct {
	Name       string
	Body, Note []byte
}

// specific is a specific grant as its overview has it: euros a year in thousands, and
// what part of it gemeenten account for in percent; 0 for none.
type specific struct {
	code, naam, ministerie, grondslag, tot, wordt string
	euros                                         []int64
	accounted                                     int64
}

// grantYears are the years of the overview, and sisaYear that of the accounts.
var grantYears, sisaYear = []int{2024, 2025, 2026}, 2024

// specifics are some of the names that tasks have, with figures of our own.
var specifics = []specific{
	{"D8", "Onderwijsachterstandenbeleid", ocw, "Wet op het primair onderwijs, artikel 166", "t/m 2026", "BFU vanaf 2027", []int64{9_000, 9_200, 9_400}, 96},
	{"G2", "Gebundelde uitkering (BUIG)", szw, "Participatiewet, artikel 69", "structureel", "", []int64{61_000, 62_500, 64_000}, 0},
	{"H12", "Brede SPUK (GALA)", vws, "Regeling specifieke uitkering voorbeeldsport", "t/m 2026", "", []int64{4_000, 4_100, 4_100}, 88},
	{"Z1", "Verzonnen waterkeringen", "Infrastructuur en Waterstaat", "Voorbeeldregeling waterkeringen", "t/m 2025", "algemene uitkering", []int64{1_500, 1_500, 0}, 0},
}

// Sheets are what a person would bring: the overview of specific grants, the accounts of
// gemeenten, and figures on their people.
func Sheets() []Brought {
	return []Brought{
		brought("overzicht-specifieke-uitkeringen", "2025-09-16", "Overzicht specifieke uitkeringen (voorbeeld)", grantOverview()),
		brought("sisa-2024", "2025-11-01", "SiSa-gegevens 2024 (voorbeeld)", sisaAccounts(newWorld(nil))),
		people(),
	}
}

func brought(name, date, title string, s sheet) Brought {
	return Brought{Name: name + ".ods", Body: ods([]sheet{s}),
		Note: []byte(fmt.Sprintf("address: https://www.rijksoverheid.nl/documenten/%s.ods\ndate: %s\nis: spuk\ntitle: %s\n", name, date, title))}
}

// people are figures by size class, of nobody.
func people() Brought {
	s := sheet{name: "Monitor", rows: [][]string{{"Personeelsmonitor 2024: voorbeeld, geen echte cijfers"},
		{"Grootteklasse", "Ziekteverzuim (%)", "Vacatures", "Gemiddelde leeftijd", "60-plussers (%)"},
		{"tot 20.000 inwoners", "=5.2", "=40", "=48.9", "=18.1"},
		{"20.000 tot 50.000 inwoners", "=5.6", "=130", "=48.2", "=17.4"},
		{"50.000 tot 100.000 inwoners", "=5.9", "=210", "=47.6", "=16.2"},
		{"vanaf 100.000 inwoners", "=6.3", "=480", "=46.1", "=14.8"},
		{"Totaal", "=5.9", "=860", "=47.4", "=16.1"}}}
	return Brought{Name: "personeelsmonitor-2024.ods", Body: ods([]sheet{s}),
		Note: []byte("address: https://www.aeno.nl/personeelsmonitor-voorbeeld.ods\ndate: 2025-06-12\nis: personeel\ntitle: Personeelsmonitor 2024 (voorbeeld)\n")}
}

func grantOverview() sheet {
	head := []string{"SiSa-nummer", "Naam specifieke uitkering", "Departement", "Wettelijke grondslag", "Looptijd t/m", "Voortzetting als"}
	for _, year := range grantYears {
		head = append(head, "Bedrag "+strconv.Itoa(year))
	}
	s := sheet{name: "Overzicht", rows: [][]string{{"Overzicht specifieke uitkeringen: voorbeeld, geen echte bedragen"}, {"bedragen x € 1.000"}, head}}
	for _, g := range specifics {
		row := []string{g.code, g.naam, g.ministerie, g.grondslag, g.tot, g.wordt}
		for _, euros := range g.euros {
			cell := "=" + strconv.FormatInt(euros, 10)
			if euros == 0 {
				cell = "-"
			}
			row = append(row, cell)
		}
		s.rows = append(s.rows, row)
	}
	return s
}

// sisaAccounts divides what is accounted for by inhabitants. A regeling accounts too,
// and is no government.
func sisaAccounts(w *world) sheet {
	s := sheet{name: "SiSa", rows: [][]string{{fmt.Sprintf("SiSa %d: voorbeeld, geen echte bedragen", sisaYear)},
		{"Gemeentecode", "Gemeente", "Regelingnummer", "Regeling", "Indicator", "Omschrijving indicator", "Waarde"}}}
	people := 0
	for _, g := range w.in(sisaYear) {
		people += w.inwoners(g.code, sisaYear)
	}
	for _, g := range specifics {
		if g.accounted == 0 {
			continue
		}
		add := func(number, name string, euros int64) {
			s.rows = append(s.rows, []string{number, name, g.code, g.naam, g.code + "/01", "Besteding (jaar T)", "=" + strconv.FormatInt(euros, 10)},
				[]string{number, name, g.code, g.naam, g.code + "/02", "Eindverantwoording", "Ja"})
		}
		for _, gm := range w.in(sisaYear) {
			add(strings.TrimLeft(strings.TrimPrefix(gm.code, "GM"), "0"), gm.naam, g.euros[0]*10*g.accounted*int64(w.inwoners(gm.code, sisaYear))/int64(people))
		}
		add("", "GGD Denkbeeldingen en Oefenbergen", 25_000)
	}
	return s
}
