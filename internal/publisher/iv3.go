package publisher

import (
	"fmt"
	"math/big"
	"strings"
)

const iv3Host = "dataderden.cbs.nl"

var soortTitels = map[string]string{"X000": "Begroting", "X001": "1e kwartaal", "X002": "2e kwartaal",
	"X003": "3e kwartaal", "X004": "4e kwartaal", "X005": "Jaarrekening"}

// gemeentenTabel is the identifier of 'Gemeenten JJJJ onbewerkte Iv3-data'.
func gemeentenTabel(year int) string { return fmt.Sprintf("990%02dNED", year-2000) }

func provinciesTabel(year int) string { return fmt.Sprintf("991%02dNED", year-2000) }

// soorten are the verslagsoorten of a year: of the last there is no
// jaarrekening yet, and quarters are there in one year alone.
func soorten(year int) []string {
	switch year {
	case 2025, 2026:
		return []string{"X000"}
	case 2024:
		return []string{"X000", "X001", "X005"}
	}
	return []string{"X000", "X005"}
}

func gemeentenIv3(w *world, year int) *table {
	var codes []code
	for _, g := range w.in(year) {
		codes = append(codes, code{pad(g.code, 9), g.naam, ""})
	}
	posts := append(taakveldenIn(taakvelden, year), balansposten...)
	t := iv3Table(gemeentenTabel(year), "Gemeenten", year, posts, codes, soorten(year))
	// Titles of the catalogue can end in a blank.
	if year == 2022 {
		t.title += " "
	}
	t.cells = func() [][]value { return iv3Cells(w, t, posts, year, soorten(year)) }
	return t
}

func provinciesIv3(w *world, year int) *table {
	var codes []code
	for _, p := range w.provincies {
		codes = append(codes, code{pad(p.code, 9), p.naam + " (PV)", "PV = Provincie"})
	}
	posts := append(provincieTaakvelden[:len(provincieTaakvelden):len(provincieTaakvelden)], balansposten...)
	t := iv3Table(provinciesTabel(year), "Provincies", year, posts, codes, soorten(year))
	t.cells = func() [][]value { return iv3Cells(w, t, posts, year, soorten(year)) }
	return t
}

func iv3Table(id, who string, year int, posts []taakveld, governments []code, reports []string) *table {
	post := dimension{name: "TaakveldBalanspost", kind: "Dimension", title: "Taakveld/balanspost"}
	for _, p := range posts {
		post.codes = append(post.codes, code{pad(p.code, 6), p.titel, ""})
	}
	categorie := dimension{name: "Categorie", kind: "Dimension", title: "Categorie"}
	for _, c := range categorieen {
		categorie.codes = append(categorie.codes, code{pad(c.key, 8), c.title, c.description})
	}
	report := dimension{name: "Verslagsoort", kind: "Dimension", title: "Verslagsoort"}
	for _, s := range reports {
		report.codes = append(report.codes, code{fmt.Sprint(year) + s, fmt.Sprintf("%d %s", year, soortTitels[s]), ""})
	}
	return &table{
		host: iv3Host, id: id, title: fmt.Sprintf("%s %d onbewerkte Iv3-data", who, year), catalog: "IV3",
		period: fmt.Sprint(year), modified: fmt.Sprintf("%d-07-15T02:00:00", year+1),
		dimensions: []dimension{post, categorie, {who, "GeoDimension", who, governments}, report},
		topics: []topic{
			{"k_1ePlaatsing_1", "1e plaatsing", "x 1 000 euro", "Double", 0, nil},
			{"k_2ePlaatsing_2", "2e plaatsing", "x 1 000 euro", "Double", 0, nil},
		},
	}
}

// iv3Cells is the whole cube, taakveld by taakveld, mostly null. A thousandth
// of a cell is a euro, because the cells are in thousands of euros.
func iv3Cells(w *world, t *table, posts []taakveld, year int, reports []string) [][]value {
	governments := t.dimensions[2].codes
	books := map[[2]string]budget{}
	for _, g := range governments {
		for _, s := range reports {
			code := trim(g.key)
			books[[2]string{code, s}] = geboekt(w, code, year, s)
		}
	}
	var out [][]value
	for i, p := range posts {
		for _, c := range t.dimensions[1].codes {
			for _, g := range governments {
				for j, s := range reports {
					code := trim(g.key)
					e := entry{p.code, trim(c.key)}
					first, second := none, none
					if euro, ok := books[[2]string{code, s}][e]; ok {
						first, second = placingOf(code, year, s).place(e, euro)
					}
					out = append(out, []value{str(t.dimensions[0].codes[i].key), str(c.key), str(g.key),
						str(t.dimensions[3].codes[j].key), first, second})
				}
			}
		}
	}
	return out
}

// algemeneUitkering is what a government books as received from the fund. In a
// year with rekenbestanden it is what they give, so that accounts and fund
// agree to the thousand.
func algemeneUitkering(w *world, code string, year int, soort string) int64 {
	fund := "gemeentefonds"
	if code[:2] == "PV" {
		fund = "provinciefonds"
	}
	if b := bookedBy(w, fund, year, soort); b != nil && w.naam(code) != "" && !strings.HasPrefix(code, "GM7") {
		cents := new(big.Int).Add(b.generalCents(code), b.grantCents(code))
		return cents.Div(cents, big.NewInt(100)).Int64()
	}
	perHead := int64(1_760)
	if fund == "provinciefonds" {
		perHead = 190
	}
	return int64(w.inwoners(code, year)) * perHead * (100 + 4*int64(year-2021)) / 100
}

// bookedBy is the book that a year's accounts go by; nil without one. Of its
// books of a September a begroting goes by the first, a jaarrekening by the last.
func bookedBy(w *world, fund string, year int, soort string) *book {
	var found *book
	for _, b := range newBooks(w) {
		if b.fund == fund && b.year == year && b.month == "september" && (found == nil || soort == "X005") {
			found = b
		}
	}
	return found
}

// oudeIv3 is a table in the layout of before 2017, with functies in place of
// taakvelden: to be recognised and left out.
func oudeIv3(w *world) *table {
	t := provinciesIv3(w, 2016)
	functies := []taakveld{{code: "1.0", titel: "1.0 Provinciale staten"}, {code: "1.1", titel: "1.1 Gedeputeerde staten"}}
	t.dimensions[0] = dimension{name: "FunctieKostenplaatsBalanspost", kind: "Dimension", title: "Functie/kostenplaats/balanspost"}
	for _, f := range functies {
		t.dimensions[0].codes = append(t.dimensions[0].codes, code{pad(f.code, 6), f.titel, ""})
	}
	t.topics[0].key, t.topics[0].title = "k_1stePlaatsing_1", "1ste plaatsing"
	t.topics[1].key, t.topics[1].title = "k_2dePlaatsing_2", "2de plaatsing"
	t.cells = func() [][]value {
		cells := iv3Cells(w, t, functies, 2016, []string{"X000"})
		for i := range cells {
			cells[i][4] = thousandths(noise(9_000_000, fmt.Sprint(i)))
			cells[i][5] = cells[i][4]
		}
		return cells
	}
	return t
}
