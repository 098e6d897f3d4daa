package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"medebewind/transforms/normen"
)

func example() *bepalingen {
	b := &bepalingen{Bestand: "wet.txt", Vorm: "tekst"}
	text := strings.Repeat("Het college verleent één vergunning. ", 8)
	for i, m := range []normen.Modaliteit{normen.Plicht, normen.Plicht, normen.Verbod} {
		line := newBepalingLine(&normen.Unit{Artikel: []byte("2.3")}, &normen.Bepaling{
			Norm: normen.Norm{Orgaan: normen.College, Modaliteit: m, Regel: "regel"}, Zin: 1, Groep: 1 + i/2, Tekst: []byte(text + "\na. x")})
		b.Bepalingen = append(b.Bepalingen, line)
	}
	return b
}

// A table fits the width, unless that leaves no room for any text.
func TestBepalingenTable(t *testing.T) {
	for _, c := range []struct{ width, want int }{{100, 100}, {80, 80}, {10, 80}} {
		var out bytes.Buffer
		if err := example().table(&out, c.width); err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
			if n := utf8.RuneCountInString(line); n > c.want || i > 0 && !strings.HasSuffix(line, "…") {
				t.Errorf("width %d: %d characters in %q", c.width, n, line)
			}
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{{"één zin", 7, "één zin"}, {"één zin", 6, "één z…"}, {"één zin", 5, "één…"}, {"", 5, ""}} {
		if got := shorten(c.text, c.n); got != c.want {
			t.Errorf("%q in %d is %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

// Items of a list share a bepaling, and count once.
func TestBepalingenSummary(t *testing.T) {
	b := example()
	want := "2 bepalingen: 1 plicht, 0 bevoegdheid, 1 verbod (3 lines: items of a list share a bepaling)\n"
	if got := b.summary(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBepalingenTellOfAFullDisk(t *testing.T) {
	for form, write := range bepalingWriters {
		if err := write(full{}, example()); err == nil {
			t.Errorf("%s: nothing is told", form)
		}
	}
}
