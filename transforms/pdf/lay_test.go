package pdf

import (
	"math"
	"testing"
)

// TestView: a point of user space, and where it is seen after quarter turns.
func TestView(t *testing.T) {
	box := rect{left: 10, bottom: 20, right: 110, top: 220}
	for turns, want := range [][4]float64{
		{100, 200, 5, 193},
		{200, 100, 7, 5},
		{100, 200, 95, 7},
		{200, 100, 193, 95},
	} {
		v := view{box: box, turns: turns}
		width, height := v.size()
		x, y := v.at(15, 27)
		if got := [4]float64{width, height, x, y}; got != want {
			t.Errorf("%d turns: width, height, right, down %v, want %v", turns, got, want)
		}
		// Two corners of the box stay the corners of what is seen.
		for _, corner := range [][2]float64{{box.left, box.bottom}, {box.right, box.top}} {
			x, y := v.at(corner[0], corner[1])
			if x*(width-x) != 0 || y*(height-y) != 0 {
				t.Errorf("%d turns: corner %v is seen at %g, %g", turns, corner, x, y)
			}
		}
	}
}

func TestQuarter(t *testing.T) {
	for _, c := range []struct {
		a, b float64
		want int
	}{
		{1, 0, 0}, {0, 1, 1}, {-1, 0, 2}, {0, -1, 3}, {-1, -0.01, 2}, {1, 0.1, 0}, {1, 0.3, -1}, {1, 1, -1}, {0, 0, 0},
	} {
		if got := quarter(c.a, c.b); got != c.want {
			t.Errorf("direction %g, %g: %d quarter turns, want %d", c.a, c.b, got, c.want)
		}
	}
	if got := quarter(math.NaN(), 1); got != -1 {
		t.Errorf("no direction: %d, want -1", got)
	}
}

func TestMostTurned(t *testing.T) {
	glyphs := func(turns ...int) []glyph {
		var list []glyph
		for _, n := range turns {
			list = append(list, glyph{run: &run{turned: n}})
		}
		return list
	}
	for _, c := range []struct {
		glyphs []glyph
		want   int
		ok     bool
	}{
		{glyphs(), 0, false},
		{glyphs(0, 1), 0, false},
		{glyphs(1, 1, 0), 1, true},
		{glyphs(3, 3, -1), 3, true},
		{glyphs(-1, -1, -1), 0, false},
	} {
		if got, ok := mostTurned(c.glyphs); got != c.want || ok != c.ok {
			t.Errorf("%d, %v, want %d, %v", got, ok, c.want, c.ok)
		}
	}
}

// TestPart: the halves of a ligature stand in the direction of the text.
func TestPart(t *testing.T) {
	whole := rect{left: 0, bottom: 0, right: 10, top: 20}
	for turned, want := range []rect{
		{0, 0, 5, 20}, {0, 0, 10, 10}, {5, 0, 10, 20}, {0, 10, 10, 20},
	} {
		if got := whole.part(turned, 0, 0.5); got != want {
			t.Errorf("turned %d: first half %v, want %v", turned, got, want)
		}
	}
}
