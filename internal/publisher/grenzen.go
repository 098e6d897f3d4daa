package publisher

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// kaart is the fictitious country: a letter is a cell of a part of the world, in
// the order of world.parts ('A' is that of Voorbeelddam), a point is sea. Land
// moves with its people, so boundaries follow from the parts of a year. I has an
// exclave within J, and S an island.
var kaart = []string{
	"AABBBKKL.S.S",
	"AABCCKLLSS..",
	"DDVCCKMMSR..",
	"DDDCEEMMRR..",
	"FFJJJENNOO..",
	"FFJIJENPOQ..",
	"GGJJJHNPTQ..",
	"GIIHHHPPTU..",
	"GIIIHHPTTU..",
}

const (
	// eersteGrenzen is the first year of which there are boundaries.
	eersteGrenzen = 2023
	// The country lies in the North Sea: cells of some 5 km around its upper left
	// corner, in decimetres of EPSG:28992.
	cel, zeeX, zeeY = 50_000, 200_000, 6_150_000
	grenslaag       = "gemeente_gegeneraliseerd"
)

// plek is a position in decimetres.
type plek struct{ x, y int64 }

// hoek is a corner of the grid, moved by up to 1 km: land has no straight
// borders. It depends on its place alone, so that neighbours share it.
func hoek(col, row int) plek {
	key := fmt.Sprintf("hoek %d %d", col, row)
	return plek{zeeX + int64(col)*cel + noise(20_000, key, "x") - 10_000, zeeY - int64(row)*cel + noise(20_000, key, "y") - 10_000}
}

// zijde gives the border from one corner to the next without the second: the
// corner, and a bend half way, the same in both directions.
func zijde(col, row, toCol, toRow int) []plek {
	a, b := hoek(col, row), hoek(toCol, toRow)
	key := fmt.Sprintf("zijde %d %d", col+toCol, row+toRow)
	return []plek{a, {(a.x+b.x)/2 + noise(10_000, key, "x") - 5_000, (a.y+b.y)/2 + noise(10_000, key, "y") - 5_000}}
}

// omtrek is the border of a cell, against the clock, without closing it.
func omtrek(col, row int) []plek {
	return slices.Concat(zijde(col, row+1, col+1, row+1), zijde(col+1, row+1, col+1, row),
		zijde(col+1, row, col, row), zijde(col, row, col, row+1))
}

// cellen gives the cells of each gemeente in a year. Parts of a workload, which
// are not on the map, have one below it.
func (w *world) cellen(year int) map[string][][2]int {
	out := map[string][][2]int{}
	for row, line := range kaart {
		for col, letter := range line {
			if letter != '.' {
				gm := w.parts[letter-'A'].owner(year)
				out[gm] = append(out[gm], [2]int{col, row})
			}
		}
	}
	opKaart := 1 + int(slices.Max([]byte(strings.Join(kaart, "")))-'A')
	for i, p := range w.parts[opKaart:] {
		out[p.owner(year)] = append(out[p.owner(year)], [2]int{i % 12, len(kaart) + 1 + i/12})
	}
	return out
}

// ringen joins cells: a border between two of them goes, and what is left is
// followed around. Rings against the clock are land, the others are holes in it.
func ringen(cells [][2]int) (land, holes [][]plek) {
	edges := map[[2]plek]bool{}
	for _, c := range cells {
		border := omtrek(c[0], c[1])
		for i, from := range border {
			to := border[(i+1)%len(border)]
			if edges[[2]plek{to, from}] {
				delete(edges, [2]plek{to, from})
			} else {
				edges[[2]plek{from, to}] = true
			}
		}
	}
	next := map[plek]plek{}
	for e := range edges {
		next[e[0]] = e[1]
	}
	for _, start := range slices.SortedFunc(maps.Keys(next), func(a, b plek) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y)) }) {
		var ring []plek
		for at, ok := start, true; ok; {
			ring = append(ring, at)
			to := next[at]
			delete(next, at)
			at = to
			_, ok = next[at]
		}
		switch {
		case len(ring) < 3: // was followed already
		case dubbel(ring) > 0:
			land = append(land, ring)
		default:
			holes = append(holes, ring)
		}
	}
	return land, holes
}

// dubbel is twice the area within a ring in square decimetres, below zero for
// one that goes with the clock.
func dubbel(ring []plek) int64 {
	var sum int64
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		sum += a.x*b.y - b.x*a.y
	}
	return sum
}

// coordinates are those of a MultiPolygon: each ring closed, in metres.
func coordinates(cells [][2]int) [][][][2]metre {
	land, holes := ringen(cells)
	var out [][][][2]metre
	for i, ring := range land {
		polygon := [][][2]metre{closed(ring)}
		for _, hole := range holes {
			if len(land) == 1 || omvat(land[i], hole[0]) {
				polygon = append(polygon, closed(hole))
			}
		}
		out = append(out, polygon)
	}
	return out
}

// omvat tells whether the frame of a ring has a position within it.
func omvat(ring []plek, p plek) bool {
	x := func(a, b plek) int { return cmp.Compare(a.x, b.x) }
	y := func(a, b plek) int { return cmp.Compare(a.y, b.y) }
	return slices.MinFunc(ring, x).x < p.x && p.x < slices.MaxFunc(ring, x).x && slices.MinFunc(ring, y).y < p.y && p.y < slices.MaxFunc(ring, y).y
}

// metre is written as the service does: in metres, with one decimal.
type metre int64

func (m metre) MarshalJSON() ([]byte, error) { return fmt.Appendf(nil, "%d.%d", m/10, m%10), nil }

func closed(ring []plek) [][2]metre {
	var out [][2]metre
	for _, p := range append(slices.Clip(ring), ring[0]) {
		out = append(out, [2]metre{metre(p.x), metre(p.y)})
	}
	return out
}
