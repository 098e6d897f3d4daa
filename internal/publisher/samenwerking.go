package publisher

import "fmt"

// samenwerking is a gemeenschappelijke regeling: what it is paid for, and by the
// gemeenten of which provincie (empty: of all).
type samenwerking struct {
	code, naam, provincie string
	posts                 []string
	// heard is the percentage of what its gemeenten say to pay that it says to
	// have received: two books about the same money never agree.
	heard int64
	// rijk is what the Rijk pays it, in percent of what gemeenten pay.
	rijk int64
}

// Money that gemeenten book on other taakvelden goes to regelingen that are not
// in these tables, as in the real ones.
var regelingen = []samenwerking{
	{"GR9001", "Veiligheidsregio Voorbeeldland", "PV90", []string{"1.1"}, 100, 12},
	{"GR9002", "Veiligheidsregio Testgouw", "PV91", []string{"1.1"}, 98, 12},
	{"GR9003", "GGD Denkbeeldingen en Oefenbergen", "", []string{"7.1"}, 101, 0},
	{"GR9004", "Omgevingsdienst Verzonnen Rivieren", "", []string{"7.4"}, 97, 0},
	{"GR9005", "Gemeenschappelijke regeling Jeugdhulp Fictieveen", "PV90", []string{"6.72a", "6.82a"}, 100, 0},
	{"GR9006", "Intergemeentelijke Sociale Dienst Proefland", "PV91", []string{"6.3"}, 100, 30},
}

// eersteRegelingen is the first year with a table of regelingen, and
// laatsteRegelingen the last.
const eersteRegelingen, laatsteRegelingen = 2023, 2024

func regelingenTabel(year int) string { return fmt.Sprintf("992%02dNED", year-2000) }

// regelingSoorten are the verslagsoorten of regelingen: no quarters.
var regelingSoorten = []string{"X000", "X005"}

// regelingCategorieen are theirs: B4.3.2 is what gemeenten pay.
var regelingCategorieen = []code{
	{"L1.1", "L1.1 Salarissen en sociale lasten", "Lasten"},
	{"L3.5.1", "L3.5.1 Ingeleend personeel", "Lasten"},
	{"L3.8", "L3.8 Overige goederen en diensten", "Lasten"},
	{"B4.3.1", "B4.3.1 Inkomensoverdrachten - Rijk", "Baten"},
	{"B4.3.2", "B4.3.2 Inkomensoverdrachten - gemeenten", "Baten"},
}

// regelingenIv3 is 'Gemeenschappelijke regelingen JJJJ onbewerkte Iv3-data': in
// the form of the provincies, but for the dimension, which is not of regions.
func regelingenIv3(w *world, year int) *table {
	var codes []code
	used := map[string]bool{"0.4": true}
	for _, r := range regelingen {
		codes = append(codes, code{pad(r.code, 9), r.naam, ""})
		for _, p := range r.posts {
			used[p] = true
		}
	}
	var posts []taakveld
	for _, t := range taakveldenIn(taakvelden, year) {
		if used[t.code] {
			posts = append(posts, t)
		}
	}
	t := regelingTable(year, posts, codes, regelingSoorten)
	t.cells = func() [][]value { return iv3Cells(w, t, posts, year, regelingSoorten) }
	return t
}

func regelingTable(year int, posts []taakveld, governments []code, reports []string) *table {
	t := iv3Table(regelingenTabel(year), "Gemeenschappelijke regelingen", year, posts, governments, reports)
	t.dimensions[1].codes = nil
	for _, c := range regelingCategorieen {
		t.dimensions[1].codes = append(t.dimensions[1].codes, code{pad(c.key, 8), c.title, c.description})
	}
	t.dimensions[2].name, t.dimensions[2].kind = "GemeenschappelijkeRegelingen", "Dimension"
	return t
}

// boekRegeling makes the amounts of a regeling from those of its gemeenten. It
// spends what it gets: a tenth as overhead, of the rest most on its own people.
func boekRegeling(w *world, r samenwerking, year int, soort string) budget {
	b := budget{}
	for _, post := range r.posts {
		paid := int64(0)
		for _, g := range w.in(year) {
			if r.provincie == "" || g.provincie == r.provincie {
				paid += boek(w, g.code, year, soort, 0)[entry{post, "L4.3.3"}]
			}
		}
		heard, rijk := paid*r.heard/100/1000*1000, paid*r.rijk/100/1000*1000
		all := heard + rijk
		overhead := all / 10 / 1000 * 1000
		people, hired := (all-overhead)*62/100/1000*1000, (all-overhead)*9/100/1000*1000
		b[entry{post, "B4.3.2"}] = heard
		if rijk > 0 {
			b[entry{post, "B4.3.1"}] = rijk
		}
		b[entry{post, "L1.1"}], b[entry{post, "L3.5.1"}] = people, hired
		b[entry{post, "L3.8"}] = all - overhead - people - hired
		b[entry{"0.4", "L1.1"}] += overhead / 2 / 1000 * 1000
		b[entry{"0.4", "L3.8"}] += overhead - overhead/2/1000*1000
	}
	return b
}

// geboekt are the amounts of whoever has the code.
func geboekt(w *world, code string, year int, soort string) budget {
	for _, r := range regelingen {
		if r.code == code {
			return boekRegeling(w, r, year, soort)
		}
	}
	return boek(w, code, year, soort, algemeneUitkering(w, code, year, soort))
}
