package publisher

import "fmt"

// gemeente exists from van up to and not including tot.
type gemeente struct {
	code, naam, provincie string
	van, tot              int
}

// provincie has a number of its own in the provinciefonds: 90 for PV90.
type provincie struct{ code, naam string }

// part is a piece of land with its people, the smallest that ever moved as a
// whole. A gemeente's inhabitants are those of the parts it has that year: so
// mergers, splits and border changes add up by construction.
type part struct {
	base, growth int
	owners       []owner
}

type owner struct {
	from int
	gm   string
}

// world has the governments and the years in which they are seen.
type world struct {
	gemeenten  []gemeente
	provincies []provincie
	parts      []part
	years      []int
	// people is inwoners by code and year, counted once.
	people map[codeYear]int
}

type codeYear struct {
	code string
	year int
}

const altijd = 9999

var namen = []string{
	"Voorbeelddam", "Testwoude", "Fictieveen", "Verzonnenstad", "Proefhoven", "Schijndorp aan de Test",
	"Nergenshuizen", "Onbestaandrecht", "Bedachterbroek", "Monsterwaard", "Modelmeer", "Denkbeeldingen",
	"Zogenaamd", "Oefenbergen", "Als-of-Zijl", "Dummysloot", "Plaatshouder", "Weggedachterveen",
	"Fantasiekerk", "Droomzande",
}

// inwonersBasis are the inhabitants of 1 January 2021, in the order of namen.
var inwonersBasis = []int{
	182_340, 96_215, 48_770, 231_905, 33_128, 27_450, 18_962, 64_381, 41_007, 22_673,
	75_512, 29_884, 15_431, 52_296, 37_745, 24_118, 31_659, 12_530, 9_847, 21_094,
}

func newWorld(s *Scale) *world {
	w := &world{
		provincies: []provincie{{"PV90", "Voorbeeldland"}, {"PV91", "Testgouw"}},
		years:      []int{2021, 2022, 2023, 2024, 2025},
	}
	for i, naam := range namen {
		g := gemeente{code: gm(9001 + i), naam: naam, provincie: "PV90", tot: altijd}
		if i >= 10 {
			g.provincie = "PV91"
		}
		w.gemeenten = append(w.gemeenten, g)
		if g.code != "GM9018" {
			base := inwonersBasis[i]
			w.parts = append(w.parts, part{base, base / 140, []owner{{0, g.code}}})
		}
	}
	w.herindelen()
	if s != nil {
		w.enlarge(s)
	}
	w.count()
	return w
}

// herindelen brings in the merger of 2023, the split of 2024 and the border
// change of 2022.
func (w *world) herindelen() {
	for i := range w.gemeenten {
		switch w.gemeenten[i].code {
		case "GM9018":
			w.gemeenten[i].tot = 2024
		case "GM9019", "GM9020":
			w.gemeenten[i].tot = 2023
		}
	}
	for i := range w.parts {
		if o := w.parts[i].owners[0].gm; o == "GM9019" || o == "GM9020" {
			w.parts[i].owners = append(w.parts[i].owners, owner{2023, "GM9021"})
		}
	}
	w.gemeenten = append(w.gemeenten, gemeente{"GM9021", "Samenvoeging aan Zee", "PV91", 2023, altijd})
	w.parts = append(w.parts,
		part{7_518, 54, []owner{{0, "GM9018"}, {2024, "GM9016"}}},
		part{5_012, 36, []owner{{0, "GM9018"}, {2024, "GM9017"}}},
		part{11, 0, []owner{{0, "GM9003"}, {2022, "GM9004"}}})
}

// enlarge adds gemeenten and years for a workload. Their codes stay clear of
// those of real gemeenten and of the named ones.
func (w *world) enlarge(s *Scale) {
	for i := range s.Gemeenten {
		code := gm(7001 + i)
		pv := w.provincies[i%len(w.provincies)].code
		w.gemeenten = append(w.gemeenten, gemeente{code, fmt.Sprintf("Schaaldorp %03d", i+1), pv, 0, altijd})
		base := 8_000 + (i*7_919)%90_000
		w.parts = append(w.parts, part{base, base / 150, []owner{{0, code}}})
	}
	if s.Tables == 0 {
		return
	}
	w.years = w.years[:0]
	for y := 2027 - s.Tables; y <= 2026; y++ {
		w.years = append(w.years, y)
	}
}

func gm(n int) string { return fmt.Sprintf("GM%04d", n) }

// in lists the gemeenten of a year.
func (w *world) in(year int) []gemeente {
	var out []gemeente
	for _, g := range w.gemeenten {
		if g.van <= year && year < g.tot {
			out = append(out, g)
		}
	}
	return out
}

// codes lists the codes of the gemeenten of a year.
func (w *world) codes(year int) []string {
	var out []string
	for _, g := range w.in(year) {
		out = append(out, g.code)
	}
	return out
}

// owner is the gemeente that has the part on 1 January of a year.
func (p part) owner(year int) string {
	gm := ""
	for _, o := range p.owners {
		if year >= o.from {
			gm = o.gm
		}
	}
	return gm
}

func (p part) inwoners(year int) int { return p.base + p.growth*(year-2021) }

// inwoners of a gemeente, provincie or NL01 on 1 January; 0 where it does not
// exist that year.
func (w *world) inwoners(code string, year int) int { return w.people[codeYear{code, year}] }

// count adds up the parts, for every year that anything asks for.
func (w *world) count() {
	w.people = map[codeYear]int{}
	for _, p := range w.parts {
		for year := 2016; year <= 2027; year++ {
			gm := p.owner(year)
			for _, code := range []string{gm, w.provincieOf(gm), "NL01"} {
				w.people[codeYear{code, year}] += p.inwoners(year)
			}
		}
	}
}

// moved are the inhabitants that went from one gemeente to another on 1
// January of a year.
func (w *world) moved(from, to string, year int) int {
	n := 0
	for _, p := range w.parts {
		if p.owner(year-1) == from && p.owner(year) == to {
			n += p.inwoners(year)
		}
	}
	return n
}

func (w *world) provincieOf(gm string) string {
	for _, g := range w.gemeenten {
		if g.code == gm {
			return g.provincie
		}
	}
	return ""
}

func (w *world) naam(code string) string {
	for _, g := range w.gemeenten {
		if g.code == code {
			return g.naam
		}
	}
	for _, p := range w.provincies {
		if p.code == code {
			return p.naam
		}
	}
	return ""
}

// noise is a number from 0 up to n that looks arbitrary and depends on its
// keys alone (FNV-1a).
func noise(n int64, keys ...string) int64 {
	h := uint64(14695981039346656037)
	for _, k := range keys {
		for i := range len(k) {
			h = (h ^ uint64(k[i])) * 1099511628211
		}
		h = (h ^ '|') * 1099511628211
	}
	// The low bits of FNV follow the last byte too closely.
	return int64((h ^ h>>29) >> 8 % uint64(n))
}
