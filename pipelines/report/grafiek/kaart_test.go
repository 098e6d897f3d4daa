package grafiek

import (
	"fmt"
	"strings"
	"testing"
)

// Two squares of 10 km beside each other, the left one with a hole and a speck
// that is too small to be seen.
var twee = []Gebied{
	{"GM1", "West & Zn", "MULTIPOLYGON(((0 0,10000 0,10000 10000,0 10000,0 0),(4000 4000,4000 6000,6000 6000,6000 4000,4000 4000)),((2 2,3 2,3 3,2 2)))"},
	{"GM2", "Oost", "MULTIPOLYGON(((10000 0,20000 0,20000 10000,10000 10000,10000 0)))"},
}

func TestMapOfOutlines(t *testing.T) {
	atlas, err := NewAtlas(twee)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"M0 1000l1000 0 0 -1000 -1000 0zM400 600l0 -200 200 0 0 200z",
		"M1000 1000l1000 0 0 -1000 -1000 0z",
	} {
		if got := atlas.Vlakken[i].pad; got != want {
			t.Errorf("%s is drawn as %s, want %s", atlas.Vlakken[i].Code, got, want)
		}
	}
	f := atlas.Kaart(Figuur{ID: "k", Titel: "T", Beschrijving: "B"}, map[string]Plek{
		"GM1": {Dekking: of(0.7), Laag: of(0.6), Hoog: of(0.9), Ligging: "tekort"},
		"GM2": {Reden: "niet geleverd"},
	}, Grenzen{Tekort: 0.75, Over: 1.25}, true)
	text := whole(t, string(f.SVG))
	for _, want := range []string{"West & Zn: 70%, tekort|", "tekort, dekking onder 75%", "overschot, dekking boven 125%", "Oost: ., niet geleverd|", "gearceerd", "VOORBEELD"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q lacks %q", text, want)
		}
	}
	if got, want := fmt.Sprint(f.Rijen), "[[West & Zn tekort 70% 60% tot 90%] [Oost niet geleverd . .]]"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
}

// The colour says where the band lies; how dark, how far the point is.
func TestShades(t *testing.T) {
	for _, c := range []struct {
		place Plek
		want  string
	}{
		{Plek{}, "n"},
		{Plek{Buiten: true, Dekking: of(2), Ligging: "overschot"}, "x"},
		{Plek{Ligging: "tekort"}, "n"},
		{Plek{Dekking: of(0.74), Ligging: "tekort"}, "t2"},
		{Plek{Dekking: of(0.75), Ligging: "tekort"}, "t1"},
		{Plek{Dekking: of(0.2), Ligging: "onbeslist"}, "b"},
		{Plek{Dekking: of(1.2), Ligging: "overschot"}, "o1"},
		{Plek{Dekking: of(1.4), Ligging: "overschot"}, "o2"},
	} {
		if got := (Grenzen{Tekort: 0.75, Over: 4.0 / 3}).class(c.place); got != c.want {
			t.Errorf("%+v is %s, want %s", c.place, got, c.want)
		}
	}
}

func TestBadOutline(t *testing.T) {
	_, err := NewAtlas([]Gebied{{"GM1", "x", "POINT(1 1)"}})
	if err == nil || !strings.Contains(err.Error(), "GM1") {
		t.Errorf("error %v does not name the gemeente", err)
	}
	empty, err := NewAtlas(nil)
	if err != nil || len(empty.Vlakken) != 0 {
		t.Errorf("no outlines: %v, %v", empty, err)
	}
}
