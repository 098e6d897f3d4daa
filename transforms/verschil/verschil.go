// Package verschil tells what one text of law adds to another, takes from it and
// changes in it: the same pairing as kern.bepaling_paar in the warehouse, of two
// readings instead of all versions.
package verschil

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// Norm is a provision of one of the two texts.
type Norm struct {
	Artikel, Lid, Onderdeel   string
	Zin                       int
	Orgaan, Modaliteit, Soort string
	Tekst                     string
}

// Soorten of change, in the words of kern.bepaling_wijziging.
const (
	Nieuw     = "nieuw"
	Gewijzigd = "gewijzigd"
	Vervallen = "vervallen"
)

// Change is what became of a norm. Old is nil where it is new, New where it lapsed.
type Change struct {
	Soort    string
	Old, New *Norm
}

// Threshold is the likeness from which a text elsewhere is the same provision, as
// gelijkenis_drempel() in the warehouse has it: a test holds both together.
const Threshold = 0.8

// Compare gives the changes from old to new in the order of new; what lapsed comes
// last, in the order of old. Norms pair one to one and within one body: those of the
// same text, then of the most alike, then at the same place.
func Compare(old, new []Norm) []Change {
	p := pairing{old: old, new: new, oldOf: make([]int, len(new)), taken: make([]bool, len(old))}
	for i := range p.oldOf {
		p.oldOf[i] = -1
	}
	p.pair(func(o, n *Norm) float64 {
		if o.bare() != n.bare() {
			return 0
		}
		return 1
	})
	p.pair(func(o, n *Norm) float64 {
		if like := Likeness(o.Tekst, n.Tekst); like >= Threshold {
			return like
		}
		return 0
	})
	p.pair(func(o, n *Norm) float64 {
		if o.place() != n.place() {
			return 0
		}
		return 1
	})
	return p.changes()
}

// CompareBill is Compare for a bill, which speaks of some artikelen or leden only:
// norms of old in other places stay, and are no change.
func CompareBill(old, bill []Norm) []Change {
	return Compare(slices.DeleteFunc(slices.Clone(old), func(n Norm) bool {
		return !slices.ContainsFunc(bill, func(b Norm) bool { return b.Artikel == n.Artikel && (b.Lid == "" || b.Lid == n.Lid) })
	}), bill)
}

// pairing is which norm of old goes on as which of new; -1 is none.
type pairing struct {
	old, new []Norm
	oldOf    []int
	taken    []bool
}

// pair joins what is left over, the best first; the same place, and then the same
// artikel, decide between those that are as good.
func (p *pairing) pair(score func(o, n *Norm) float64) {
	type match struct {
		o, n int
		of   float64
	}
	var found []match
	for o := range p.old {
		if p.taken[o] {
			continue
		}
		for n := range p.new {
			if a, b := &p.old[o], &p.new[n]; p.oldOf[n] < 0 && a.Orgaan == b.Orgaan {
				if of := score(a, b); of > 0 {
					found = append(found, match{o, n, of + nearness(a, b)})
				}
			}
		}
	}
	slices.SortStableFunc(found, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.of, a.of), cmp.Compare(a.n, b.n), cmp.Compare(a.o, b.o))
	})
	for _, m := range found {
		if !p.taken[m.o] && p.oldOf[m.n] < 0 {
			p.taken[m.o], p.oldOf[m.n] = true, m.o
		}
	}
}

func (p *pairing) changes() (changes []Change) {
	for n := range p.new {
		now := &p.new[n]
		if p.oldOf[n] < 0 {
			changes = append(changes, Change{Nieuw, nil, now})
		} else if was := &p.old[p.oldOf[n]]; was.bare() != now.bare() || was.Modaliteit != now.Modaliteit {
			changes = append(changes, Change{Gewijzigd, was, now})
		}
	}
	for o := range p.old {
		if !p.taken[o] {
			changes = append(changes, Change{Vervallen, &p.old[o], nil})
		}
	}
	return changes
}

// nearness counts the same place for a tenth and the same artikel for a twentieth.
func nearness(o, n *Norm) float64 {
	switch {
	case o.place() == n.place():
		return 0.1
	case o.Artikel == n.Artikel:
		return 0.05
	}
	return 0
}

type place struct {
	artikel, lid, onderdeel string
	zin                     int
}

func (n *Norm) place() place { return place{n.Artikel, n.Lid, n.Onderdeel, n.Zin} }

// bare is the text without what its neighbours decide: white space, the letters of
// a list and the sign at its end.
func (n *Norm) bare() string {
	text := " " + strings.Join(strings.Fields(n.Tekst), " ")
	if n.Onderdeel == "" {
		return text
	}
	for _, letter := range strings.Split(n.Onderdeel, ".") {
		text = strings.ReplaceAll(text, " "+letter+". ", " ")
	}
	return strings.TrimRight(text, ".,; ")
}

// Likeness is the part of the different words of both texts that both have, in three
// decimals: gelijkenis of their woorden in the warehouse.
func Likeness(a, b string) float64 {
	first, second := words(a), words(b)
	both := 0
	for word := range first {
		if second[word] {
			both++
		}
	}
	all := len(first) + len(second) - both
	if all == 0 {
		return 1
	}
	return math.Round(1000*float64(both)/float64(all)) / 1000
}

func words(text string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		set[word] = true
	}
	return set
}
