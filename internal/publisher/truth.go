package publisher

import (
	"fmt"
	"math/big"
	"slices"
)

// Facts are what a test can check of what the pipeline made of the publisher's
// documents. They come from the model of the fictitious world, not from the
// documents.
type Facts struct {
	// Gemeenten is the number of gemeenten per year.
	Gemeenten map[int]int
	// Inwoners on 1 January by code (GM, PV, NL01) and year. A government that
	// does not exist in a year is not there.
	Inwoners map[string]map[int]int
	// Oppervlakte is the land of each gemeente in m2, of the years of which there
	// are boundaries: the sum of its cells.
	Oppervlakte map[int]map[string]int64
	// Herindelingen are the moves of inhabitants between gemeenten.
	Herindelingen []Move
	// Books are the totals of Iv3 by kind of government, year and verslagsoort.
	Books map[BookKey]BookTotals
	// Funds are the rekenbestanden.
	Funds []Fund
	// Circulaires are the letters beside them, in the same order. Not every
	// rekenbestand has one.
	Circulaires []Circulaire
	// Expressions counts what the manifests list, Deleted those that cannot be
	// had, Superseded those that a later view replaced.
	Expressions, Deleted, Superseded int
	// Searched is the number of records of a search for everything.
	Searched int
	// Used are the expressions ("BWBR0034925_2015-01-01_0") that were the law
	// on some day since 2015-01-01, sorted.
	Used []string
	// Announced are works without expressions.
	Announced []string
	// Products counts the lines of the product list, Medebewind those with
	// that mark, and Ungrounded those of them without legal ground.
	Products, Medebewind, Ungrounded int
}

// Move is land that went from one gemeente to another on 1 January of a year.
type Move struct {
	From, To string
	Year     int
	// Inwoners that moved with it, and all that the old gemeente would have had.
	Inwoners, Of int
}

// BookKey is a kind of government ("gemeente", "provincie", "regeling"), a year and a
// verslagsoort ("X000", "X001", "X005").
type BookKey struct {
	Kind  string
	Year  int
	Soort string
}

// BookTotals are sums over taakvelden (no balance posts), in euros, the second
// placing going before the first.
type BookTotals struct {
	Lasten, Baten int64
	// Rows is the number of rows with an amount or 'geen opgave' in either
	// placing, balance posts too.
	Rows int
	// Delivered counts governments; Missing are those that gave nothing.
	Delivered int
	Missing   []string
}

// Fund is a rekenbestand: totals over governments, in cents.
type Fund struct {
	Name, Circulaire string
	Uitkeringsjaar   int
	// Algemeen is the algemene uitkering per government, and in total.
	Algemeen      map[string]*big.Int
	AlgemeenTotal *big.Int
	// Clusters splits AlgemeenTotal.
	Clusters map[string]*big.Int
	// Uitkeringen are the totals of suppletie, IU, DU and BFU by header.
	Uitkeringen map[string]*big.Int
}

// Truth gives the facts of a publisher without Scale.
func Truth() Facts {
	w := newWorld(nil)
	f := Facts{Gemeenten: map[int]int{}, Inwoners: map[string]map[int]int{}, Books: map[BookKey]BookTotals{}}
	for _, y := range w.years {
		f.Gemeenten[y] = len(w.in(y))
		codes := []string{"NL01"}
		for _, g := range w.in(y) {
			codes = append(codes, g.code)
			f.book(w, y, "gemeente", g.code)
		}
		for _, p := range w.provincies {
			codes = append(codes, p.code)
			f.book(w, y, "provincie", p.code)
		}
		for _, r := range regelingen {
			if y >= eersteRegelingen && y <= laatsteRegelingen {
				f.book(w, y, "regeling", r.code)
			}
		}
		for _, c := range codes {
			if f.Inwoners[c] == nil {
				f.Inwoners[c] = map[int]int{}
			}
			f.Inwoners[c][y] = w.inwoners(c, y)
		}
	}
	for _, b := range borders {
		f.Herindelingen = append(f.Herindelingen, Move{b.from, b.to, b.year, w.moved(b.from, b.to, b.year), w.stayed(b.from, b.year)})
	}
	for _, b := range newBooks(w) {
		f.Funds = append(f.Funds, b.truth())
	}
	for _, b := range withLetter(newBooks(w)) {
		f.Circulaires = append(f.Circulaires, newCirculaire(b).truth())
	}
	f.land(w)
	f.bwb()
	f.products()
	return f
}

// land adds up cells one by one: not the rings that the publisher makes of them.
func (f *Facts) land(w *world) {
	f.Oppervlakte = map[int]map[string]int64{}
	for _, y := range w.years {
		if y < eersteGrenzen {
			continue
		}
		f.Oppervlakte[y] = map[string]int64{}
		for gm, cells := range w.cellen(y) {
			var twice int64 // in square decimetres
			for _, c := range cells {
				twice += dubbel(omtrek(c[0], c[1]))
			}
			f.Oppervlakte[y][gm] = (twice + 100) / 200
		}
	}
}

// stayed is what a gemeente would have had in a year had nothing moved.
func (w *world) stayed(code string, year int) int {
	n := 0
	for _, p := range w.parts {
		if p.owner(year-1) == code {
			n += p.inwoners(year)
		}
	}
	return n
}

// book adds a government's budgets to the totals.
func (f *Facts) book(w *world, year int, kind, code string) {
	reports := soorten(year)
	if kind == "regeling" {
		reports = regelingSoorten
	}
	for _, soort := range reports {
		key := BookKey{kind, year, soort}
		t := f.Books[key]
		b := geboekt(w, code, year, soort)
		switch placingOf(code, year, soort) {
		case notSent:
			t.Missing = append(t.Missing, code)
		case noStatement:
			t.Missing = append(t.Missing, code)
			t.Rows += len(b)
		default:
			lasten, baten := b.totals()
			t.Lasten, t.Baten, t.Rows, t.Delivered = t.Lasten+lasten, t.Baten+baten, t.Rows+len(b), t.Delivered+1
		}
		f.Books[key] = t
	}
}

func (b *book) truth() Fund {
	f := Fund{Name: b.fund, Circulaire: b.stand, Uitkeringsjaar: b.year, AlgemeenTotal: new(big.Int),
		Algemeen: map[string]*big.Int{}, Clusters: map[string]*big.Int{}, Uitkeringen: map[string]*big.Int{}}
	add := func(m map[string]*big.Int, key string, n *big.Int) {
		if m[key] == nil {
			m[key] = new(big.Int)
		}
		m[key].Add(m[key], n)
	}
	for _, code := range b.governments {
		for _, c := range b.clusters() {
			n := b.clusterCents(code, c)
			add(f.Clusters, c, n)
			add(f.Algemeen, code, n)
			f.AlgemeenTotal.Add(f.AlgemeenTotal, n)
		}
		for _, g := range b.grants {
			add(f.Uitkeringen, g.header, big.NewInt(b.amount(code, g)))
		}
	}
	return f
}

func (f *Facts) bwb() {
	for _, l := range newLaws(nil) {
		if len(l.expressions) == 0 {
			f.Announced = append(f.Announced, l.id)
		}
		for _, e := range l.expressions {
			f.Expressions++
			switch {
			case e.deleted:
				f.Deleted++
			case e.seenTill != open:
				f.Superseded++
			}
			if e.used() {
				f.Used = append(f.Used, l.id+"_"+e.label())
			}
		}
	}
	f.Searched = f.Expressions - f.Deleted
	slices.Sort(f.Used)
}

func (f *Facts) products() {
	for _, p := range products {
		f.Products++
		for _, m := range p.marks {
			if m == 'M' {
				f.Medebewind++
				if p.law == "" {
					f.Ungrounded++
				}
			}
		}
	}
}

// Euro writes cents as euros with two decimals.
func Euro(cents *big.Int) string {
	sign, abs := "", new(big.Int).Abs(cents)
	if cents.Sign() < 0 {
		sign = "-"
	}
	whole, rest := new(big.Int).QuoRem(abs, big.NewInt(100), new(big.Int))
	return fmt.Sprintf("%s%s.%02d", sign, whole, rest.Int64())
}
