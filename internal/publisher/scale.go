package publisher

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// arithmetic is the data of an Iv3 table of a workload: rows by formula, all
// of them with an amount, made page by page. A government spends and receives some
// thousands of euros an inhabitant, whatever the number of cells: each cell has its
// part of that by weight, and the parts of either side add up to the whole, so that
// every book is in balance and no figure is one that no government has.
type arithmetic struct {
	year      int
	reports   []string
	cells     []arithmeticCell
	gemeenten []string // padded codes
	people    []int64  // inhabitants
	perReport int
}

// arithmeticCell is a post and categorie that carries amounts.
type arithmeticCell struct {
	post, categorie string // padded
	// upTo is the weight of the cells of its side up to and with this one, weight its
	// own, whole that of its side.
	upTo, weight, whole int64
}

// scaledIv3 is 'Gemeenten JJJJ' for a workload.
func scaledIv3(w *world, s *Scale, year int) *table {
	a := &arithmetic{perReport: s.RowsPerVerslagsoort, reports: s.reports()}
	var governments []code
	for _, g := range w.in(year) {
		governments = append(governments, code{pad(g.code, 9), g.naam, ""})
		a.gemeenten = append(a.gemeenten, pad(g.code, 9))
		a.people = append(a.people, int64(w.inwoners(g.code, year)))
	}
	posts := taakveldenIn(taakvelden, year)
	categories := scaledCategories(categorieen[:amountCategories], len(posts), s.RowsPerVerslagsoort/len(governments)+1)
	t := iv3Table(gemeentenTabel(year), "Gemeenten", year, posts, governments, a.reports)
	t.addCategories(categories[amountCategories:])
	a.weigh(posts, categories)
	t.arithmetic = a.of(year)
	return t
}

// scaledRegelingen is 'Gemeenschappelijke regelingen JJJJ' for a workload: as many
// regelingen as gemeenten.
func scaledRegelingen(s *Scale, year int) *table {
	a := &arithmetic{perReport: s.RegelingRows, reports: s.reports()}
	var governments []code
	for i := range max(s.Gemeenten, 1) {
		c := pad(fmt.Sprintf("GR7%03d", i+1), 9)
		governments = append(governments, code{c, fmt.Sprintf("Omgevingsdienst Schaal %03d", i+1), ""})
		a.gemeenten = append(a.gemeenten, c)
		a.people = append(a.people, int64(2500*(1+i%40)))
	}
	posts := taakveldenIn(taakvelden, year)
	categories := scaledCategories(regelingCategorieen, len(posts), s.RegelingRows/len(governments)+1)
	t := regelingTable(year, posts, governments, a.reports)
	t.addCategories(categories[len(regelingCategorieen):])
	a.weigh(posts, categories)
	t.arithmetic = a.of(year)
	return t
}

// reports are the verslagsoorten of a table, without its year.
func (s *Scale) reports() []string {
	all := []string{"X005", "X000", "X001", "X002", "X003", "X004"}
	return all[:min(max(s.Verslagsoorten, 1), len(all))]
}

// of gives the verslagsoorten their year.
func (a *arithmetic) of(year int) *arithmetic {
	reports := make([]string, len(a.reports))
	for i, r := range a.reports {
		reports[i] = fmt.Sprint(year) + r
	}
	a.reports, a.year = reports, year
	return a
}

// scaledCategories are those that are known, and as many made-up ones of either side as
// it takes for so many cells per government. A made-up taakveld would be of no cluster,
// which stops a run.
func scaledCategories(known []code, posts, cells int) []code {
	all := slices.Clone(known)
	for i := 0; len(all)*posts < cells; i++ {
		side := [2]string{"L", "B"}[i%2]
		key := fmt.Sprintf("%s8.%03d", side, i/2+1)
		all = append(all, code{key, key + " Schaalcategorie", ""})
	}
	return all
}

// addCategories adds categories to the dimension of a table.
func (t *table) addCategories(more []code) {
	for _, c := range more {
		t.dimensions[1].codes = append(t.dimensions[1].codes, code{pad(c.key, 8), c.title, c.description})
	}
}

// amountCategories is the number of categorieen that are lasten or baten.
const amountCategories = 8

// weigh makes the cells that the rows of a verslagsoort need: whole
// gemeenten, but for the last cell, which carries nothing.
func (a *arithmetic) weigh(posts []taakveld, categories []code) {
	rows := a.perReport
	sum := map[byte]int64{}
	for _, p := range posts {
		for _, c := range categories {
			if rows <= 0 {
				break
			}
			weight := 1 + noise(80, p.code, c.key)
			if rows < len(a.gemeenten) {
				weight = 0
			}
			rows -= len(a.gemeenten)
			sum[c.key[0]] += weight
			a.cells = append(a.cells, arithmeticCell{post: pad(p.code, 6), categorie: pad(c.key, 8), upTo: sum[c.key[0]], weight: weight})
		}
	}
	for i := range a.cells {
		a.cells[i].whole = max(1, sum[a.cells[i].categorie[0]])
	}
}

// What a government spends and receives: euros an inhabitant in the first year, and how
// many more each year and in each later verslagsoort.
const (
	scaledEuro       = 4_000
	scaledEuroYear   = 80
	scaledEuroReport = 100
)

// amount is in thousands of euros; it differs per year and verslagsoort.
func (a *arithmetic) amount(report, cell, gemeente int) int64 {
	c := &a.cells[cell]
	all := a.people[gemeente] * int64(scaledEuro+scaledEuroYear*(a.year-2017)+scaledEuroReport*report) / 1000
	return all*c.upTo/c.whole - all*(c.upTo-c.weight)/c.whole
}

// arithmetic answers for a table of a workload. A filter may only name the
// verslagsoort and the amounts, which are never null here.
func (r *request3) arithmetic(t *table) answer {
	a := t.arithmetic
	pass, err := parseFilter(r.query.Get("$filter"))
	if err != nil {
		return odataError(http.StatusBadRequest, err.Error()+".")
	}
	var reports []int
	for i, name := range a.reports {
		ok, err := pass(func(c string) (value, bool) {
			return map[string]value{"Verslagsoort": str(name), "k_1ePlaatsing_1": whole(1), "k_2ePlaatsing_2": whole(1)}[c],
				c == "Verslagsoort" || strings.HasPrefix(c, "k_")
		})
		if err != nil {
			return odataError(http.StatusBadRequest, err.Error()+": a workload filters on Verslagsoort alone.")
		}
		if ok {
			reports = append(reports, i)
		}
	}
	total := len(reports) * a.perReport
	if r.count {
		return text(http.StatusOK, strconv.Itoa(total))
	}
	from, to, next, err := r.window(total)
	if err != nil {
		return odataError(http.StatusInternalServerError, err.Error()+".")
	}
	columns, err := r.columns(t.columns())
	if err != nil {
		return odataError(http.StatusBadRequest, err.Error())
	}
	return r.write(func(b []byte) []byte { return a.append(b, columns, reports, from, to) }, to > from, next)
}

// append writes rows from up to to. All that rows share is laid out before
// the loop, so that a row is a few copies and three numbers.
func (a *arithmetic) append(b []byte, columns []string, reports []int, from, to int) []byte {
	w := newRowWriter(columns)
	for i := from; i < to; i++ {
		report, row := reports[i/a.perReport], i%a.perReport
		cell, gemeente := row/len(a.gemeenten), row%len(a.gemeenten)
		if i > from {
			b = append(b, "\r\n    },{\r\n      "...)
		}
		c := &a.cells[cell]
		b = w.row(b, i, a.amount(report, cell, gemeente), [4]string{c.post, c.categorie, a.gemeenten[gemeente], a.reports[report]})
	}
	return b
}

// rowWriter has the names of the chosen columns, and what stands in each: 0
// the ID, 1 to 4 a key, 5 an amount.
type rowWriter struct {
	names   []string
	sources []int
}

func newRowWriter(columns []string) rowWriter {
	var w rowWriter
	places := map[string]int{"TaakveldBalanspost": 1, "Categorie": 2, "Gemeenten": 3, "GemeenschappelijkeRegelingen": 3, "Verslagsoort": 4, "k_1ePlaatsing_1": 5, "k_2ePlaatsing_2": 5}
	for i, c := range columns {
		name := `"` + c + `":`
		if i > 0 {
			name = "," + name
		}
		if p := places[c]; p >= 1 && p <= 4 {
			name += `"`
		}
		w.names = append(w.names, name)
		w.sources = append(w.sources, places[c])
	}
	return w
}

func (w *rowWriter) row(b []byte, id int, amount int64, keys [4]string) []byte {
	for i, name := range w.names {
		b = append(b, name...)
		switch s := w.sources[i]; s {
		case 0:
			b = strconv.AppendInt(b, int64(id), 10)
		case 5:
			b = strconv.AppendInt(b, amount, 10)
		default:
			b = append(append(b, keys[s-1]...), '"')
		}
	}
	return b
}
