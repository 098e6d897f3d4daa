package circulaire

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/transformtest"
)

// benchPages is how long a long circulaire is.
const benchPages = 100

// long prints a circulaire of so many pages: by turns one of text and one with
// a table of forty rows and six years, some 3,000 characters each.
func long(pages int) []byte {
	var text strings.Builder
	text.WriteString("=Meicirculaire gemeentefonds 2024\n")
	for page := range pages {
		if page > 0 {
			text.WriteString("---\n")
		}
		if page%2 == 0 {
			fmt.Fprintf(&text, "=%d Hoofdstuk\n", page/2+1)
			for range 45 {
				text.WriteString(" De omvang van de uitkering wijzigt in 2024 door het accres en door mutaties van 2025.\n")
			}
			continue
		}
		fmt.Fprintf(&text, "!Tabel %d.1 Mutaties (x € 1 miljoen)\n\n!Omschrijving%28s%s\n", page/2+1, "", strings.Join([]string{"2024", "2025", "2026", "2027", "2028", "2029"}, "      "))
		for row := range 40 {
			fmt.Fprintf(&text, " %2d. Wet open overheid: uitvoering  ", row+1)
			for column := range 6 {
				fmt.Fprintf(&text, "%10s", fmt.Sprintf("%d.%03d,%d", row+1, 100*column+row, row%10))
			}
			text.WriteByte('\n')
		}
	}
	return circulairetest.PDF(circulairetest.Grid{Text: text.String()}.Sheets())
}

// TestLong: every table and figure of a long circulaire is found.
func TestLong(t *testing.T) {
	rows, err := transformtest.Rows(t, Transform, long(benchPages))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"circulaire_pagina": benchPages, "circulaire_tabel": benchPages / 2, "circulaire_bedrag": benchPages / 2 * 40 * 6} {
		if got := strings.Count(rows[name], "\n"); got != want {
			t.Errorf("%s: %d rows, want %d", name, got, want)
		}
	}
}

// BenchmarkTransform is what a circulaire of a hundred pages costs: the first of
// a process, for which pdfium is compiled, and the others. The limit is five
// seconds for each.
func BenchmarkTransform(b *testing.B) {
	data := long(benchPages)
	none := func(*transforms.Table, arrow.Record) error { return nil }
	start := time.Now()
	if err := Transform.Run(data, none); err != nil {
		b.Fatal(err)
	}
	first := time.Since(start)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Transform.Run(data, none); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(first.Seconds(), "s/first")
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/100pages")
}
