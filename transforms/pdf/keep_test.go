package pdf

import (
	"math"
	"testing"
)

func TestInside(t *testing.T) {
	p := &Page{Width: 100, Height: 200}
	nan := math.NaN()
	for _, c := range []struct {
		char Char
		want bool
	}{
		{Char{Left: 10, Right: 20, Top: 30, Bottom: 40}, true},
		{Char{Left: 96, Right: 103, Top: 30, Bottom: 40}, true}, // half over the edge
		{Char{Left: 98, Right: 103, Top: 30, Bottom: 40}, false},
		{Char{Left: 10, Right: 20, Top: -20, Bottom: -10}, false},
		{Char{Left: 10, Right: 20, Top: 195, Bottom: 207}, false},
		{Char{Left: 10, Right: 20, Top: 30, Bottom: 30}, false}, // no height
		{Char{Left: nan, Right: 20, Top: 30, Bottom: 40}, false},
		{Char{Left: 10, Right: 20, Top: 30, Bottom: nan}, false},
		{Char{Left: 10, Right: math.Inf(1), Top: 30, Bottom: 40}, false},
	} {
		if got := c.char.inside(p); got != c.want {
			t.Errorf("%+v: inside %v, want %v", c.char, got, c.want)
		}
	}
}

func TestAgain(t *testing.T) {
	at := func(r rune, left, bottom float64) *Char {
		return &Char{Rune: r, Left: left, Right: left + 5, Top: bottom - 10, Bottom: bottom}
	}
	p := prints{}
	for i, c := range []struct {
		char *Char
		want bool
	}{
		{at('a', 10, 100), false},
		{at('a', 10, 100), true},
		{at('a', 10.4, 100.4), true},
		{at('a', 9.6, 99.6), true},
		{at('b', 10, 100), false},
		{at('a', 10.6, 100), false},
		{at('a', 10, 100.9), false},
		{&Char{Rune: 'l', Left: 50, Right: 50.5, Bottom: 100}, false},
		{&Char{Rune: 'l', Left: 50.45, Right: 51, Bottom: 100}, false}, // the next in small type
	} {
		if got := p.again(c.char); got != c.want {
			t.Errorf("character %d, %c at %g, %g: again %v, want %v", i, c.char.Rune, c.char.Left, c.char.Bottom, got, c.want)
		}
	}
}

func TestDrawn(t *testing.T) {
	for r, want := range map[rune]rune{
		'a': 'a', 'é': 'é', '€': '€', '−': '−', '‒': '‒', 'ﬁ': 'ﬁ', 'ĳ': 'ĳ',
		0: '\uFFFD', 0xFFFD: '\uFFFD', 0xD800: '\uFFFD', 0xFFFF: '\uFFFD',
		2: '-', 0xFFFE: '-', 0xAD: '-',
		' ': -1, '\n': -1, '\u00a0': -1, '\u2009': -1, '\u200b': -1, '\ufeff': -1, 7: -1,
		0xE000: 0xE000, // of the font itself
	} {
		if got := drawn(r); got != want {
			t.Errorf("%U is drawn as %U, want %U", r, got, want)
		}
	}
}
