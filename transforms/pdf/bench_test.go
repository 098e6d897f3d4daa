package pdf

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// circulaire is a document of pages with 3000 characters each, in tables.
func circulaire(pages int) []byte {
	var text strings.Builder
	text.WriteString("BT /F1 9 Tf\n")
	for line := range 60 {
		fmt.Fprintf(&text, "1 0 0 1 50 %d Tm (%d. Overheveling van uitkeringen) Tj\n", 800-12*line, line%10)
		for column := range 6 {
			fmt.Fprintf(&text, "1 0 0 1 %d %d Tm (%d.%03d,%d) Tj\n", 250+50*column, 800-12*line, line%9+1, 100+column, line%10)
		}
	}
	text.WriteString("ET")
	all := make([]sheet, pages)
	for i := range all {
		all[i] = sheet{content: text.String()}
	}
	return sheets(nil, all...)
}

// BenchmarkRead is what reading costs after pdfium was compiled.
func BenchmarkRead(b *testing.B) {
	const pages = 100
	data := circulaire(pages)
	chars := 0
	if _, err := compiled(); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		chars = 0
		err := Read(context.Background(), data, func(p *Page) error {
			chars += len(p.Chars)
			return p.Err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(chars)/pages, "chars/page")
}
