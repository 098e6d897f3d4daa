package gebied

import (
	"errors"
	"math"
	"slices"

	"github.com/apache/arrow/go/v17/arrow/decimal128"
	"github.com/paulmach/orb"
)

// millimetres of a coordinate in metres. Areas and points are computed in whole
// millimetres: sums of doubles differ between processors.
func millimetres(metres float64) int64 { return int64(math.Round(metres * 1000)) }

// measure gives the area in m2, rounded half up, and the polygon that has most
// of it: the first of those that are as large.
func measure(land orb.MultiPolygon) (area int64, largest orb.Polygon, err error) {
	var total, most decimal128.Num
	for i, polygon := range land {
		own := twiceArea(polygon[0])
		for _, hole := range polygon[1:] {
			own = own.Sub(twiceArea(hole))
		}
		total = total.Add(own)
		if i == 0 || own.Greater(most) {
			most, largest = own, polygon
		}
	}
	if total.Sign() <= 0 {
		return 0, nil, errors.New("the geometry has no area: its rings lie on a line, or the holes are as large as what they are in")
	}
	// Twice the area in mm2: half of it, a million to a m2, and a half for rounding.
	rounded, _ := total.Add(decimal128.FromI64(1_000_000)).Div(decimal128.FromI64(2_000_000))
	if !rounded.FitsInPrecision(18) {
		return 0, nil, errors.New("the geometry is larger than any land: its rings wind around more than once")
	}
	return int64(rounded.LowBits()), largest, nil
}

// twiceArea is twice the area within a ring in mm2, whichever way it goes round.
// Seen from its first position no term overflows; their sum might.
func twiceArea(ring orb.Ring) decimal128.Num {
	ox, oy := millimetres(ring[0][0]), millimetres(ring[0][1])
	var sum decimal128.Num
	var ax, ay int64
	for _, position := range ring[1:] {
		bx, by := millimetres(position[0])-ox, millimetres(position[1])-oy
		sum = sum.Add(decimal128.FromI64(ax*by - bx*ay))
		ax, ay = bx, by
	}
	return sum.Abs()
}

const (
	// scanLines is on how many lines a place for the label is looked for.
	scanLines = 15
	// leastRoom is how far a point must lie from the edge, in mm: crossings are
	// rounded down by less than one.
	leastRoom = 2
)

// labelPoint gives a point surely inside, where a label has room: of the middles
// of the widest stretch on each of some horizontal lines, the one with most room
// to all four sides. It is false where no line has a stretch to stand on.
func labelPoint(polygon orb.Polygon) (best [2]int64, ok bool) {
	bound := polygon.Bound()
	low, high := millimetres(bound.Min[1]), millimetres(bound.Max[1])
	most := int64(leastRoom - 1)
	for i := range int64(scanLines) {
		y := low + (high-low)*(2*i+1)/(2*scanLines)
		left, right := widest(crossings(polygon, 1, y))
		x := left + (right-left)/2
		if room := min((right-left)/2, roomAt(crossings(polygon, 0, x), y)); room > most {
			most, best, ok = room, [2]int64{x, y}, true
		}
	}
	return best, ok
}

// crossings gives where the edges cross the line on which the coordinate axis (0
// is x, 1 is y) has a value: in order, so that the 1st to the 2nd is inside, the
// 3rd to the 4th, and so on. An edge has its lower end and not its upper one.
func crossings(polygon orb.Polygon, axis int, at int64) []int64 {
	var found []int64
	for _, ring := range polygon {
		for i, to := range ring[1:] {
			from := ring[i]
			a, b := millimetres(from[axis]), millimetres(to[axis])
			if (a > at) == (b > at) {
				continue
			}
			c, d := millimetres(from[1-axis]), millimetres(to[1-axis])
			found = append(found, c+(at-a)*(d-c)/(b-a))
		}
	}
	slices.Sort(found)
	return found
}

// widest gives the widest stretch that is inside.
func widest(found []int64) (from, to int64) {
	for i := 0; i+1 < len(found); i += 2 {
		if found[i+1]-found[i] > to-from {
			from, to = found[i], found[i+1]
		}
	}
	return from, to
}

// roomAt is how far a value lies from both ends of the stretch it is in; 0 when
// it is in none.
func roomAt(found []int64, at int64) int64 {
	for i := 0; i+1 < len(found); i += 2 {
		if found[i] <= at && at <= found[i+1] {
			return min(at-found[i], found[i+1]-at)
		}
	}
	return 0
}
