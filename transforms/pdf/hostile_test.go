package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

func bomb(mib int) []byte {
	var head bytes.Buffer
	z, _ := zlib.NewWriterLevel(&head, 9)
	z.Flush()
	start := head.Len()
	z.Write(bytes.Repeat([]byte(" "), 1<<20))
	z.Flush()
	chunk := bytes.Clone(head.Bytes()[start:])
	return append(head.Bytes()[:start:start], bytes.Repeat(chunk, mib)...)
}

func TestHostileExp(t *testing.T) {
	st := func(n int, e, d string) func(*writer) { return func(w *writer) { w.stream(n, e, []byte(d)) } }
	text := "BT /F1 12 Tf 1 0 0 1 100 700 Tm (Hallo) Tj ET"
	good := sheet{content: text}
	cases := map[string]func() []byte{
		"bomb1g": func() []byte {
			return sheets(st(5, "/Filter/FlateDecode", string(bomb(1024))), good, sheet{content: "", entries: "/Contents 5 0 R"}, good)
		},
		"formloop": func() []byte {
			return sheets(st(5, "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X 5 0 R>>>>", "/X Do /X Do"), sheet{content: "/X Do", resources: "/XObject<</X 5 0 R>>"}, good)
		},
		"laughs": func() []byte {
			return sheets(func(w *writer) {
				for i := 5; i < 18; i++ {
					w.stream(i, fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X %d 0 R>>>>", i+1), []byte(strings.Repeat("/X Do ", 10)))
				}
				w.stream(18, "/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</Font<</F1 3 0 R>>>>", []byte(text))
			}, sheet{content: "/X Do", resources: "/XObject<</X 5 0 R>>"}, good)
		},
		"nestq":   func() []byte { return sheets(nil, sheet{content: strings.Repeat("q ", 3000000) + text}, good) },
		"nestarr": func() []byte { return sheets(nil, sheet{content: strings.Repeat("[", 3000000) + text}, good) },
		"nestobj": func() []byte {
			return sheets(func(w *writer) { w.object(5, "%s", strings.Repeat("[", 3000000)) }, sheet{content: text, entries: "/Foo 5 0 R"}, good)
		},
		"nestdict": func() []byte {
			return sheets(func(w *writer) { w.object(5, "%s", strings.Repeat("<</A", 3000000)) }, sheet{content: text, entries: "/Annots 5 0 R"}, good)
		},
		"cmap": func() []byte {
			return sheets(func(w *writer) {
				w.object(5, "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>")
				w.object(6, "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 4294967295 1]/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>")
				w.stream(7, "", []byte("1 begincodespacerange <0000> <ffff> endcodespacerange\n"+strings.Repeat("1 beginbfrange <00000000> <ffffffff> <0041> endbfrange\n", 20000)+strings.Repeat("1 beginbfrange <0000> <ffff> <0041> endbfrange\n", 2000)))
			}, sheet{content: "BT /F5 12 Tf 100 700 Td <00410042> Tj ET", resources: "/Font<</F5 5 0 R>>"}, good)
		},
		"lineobj": func() []byte {
			var b strings.Builder
			b.WriteString("BT /F1 1 Tf ")
			for i := range 90000 {
				fmt.Fprintf(&b, "1 0 0 1 %.3f 700 Tm (a) Tj\n", 500-float64(i)/200)
			}
			b.WriteString("ET")
			return sheets(nil, sheet{content: b.String()}, good)
		},
		"lineobj2": func() []byte {
			var b strings.Builder
			b.WriteString("BT /F1 12 Tf ")
			for i := range 300000 {
				fmt.Fprintf(&b, "1 0 0 1 %d %d Tm (a) Tj\n", i*7919%500, i*104729%800)
			}
			b.WriteString("ET")
			return sheets(nil, sheet{content: b.String()}, good)
		},
		"contents": func() []byte {
			return sheets(st(5, "", strings.Repeat(text, 20000)), sheet{content: text, entries: "/Contents[" + strings.Repeat("5 0 R ", 100000) + "]"}, good)
		},
		"type3": func() []byte {
			return sheets(func(w *writer) {
				w.object(5, "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 66/Widths[1000 1000]/Encoding<</Type/Encoding/Differences[65/A/B]>>/CharProcs<</A 6 0 R/B 6 0 R>>/Resources<</Font<</F5 5 0 R>>>>>>")
				w.stream(6, "", []byte("1000 0 d0 BT /F5 12 Tf (AAAAAAAAAAAAAAAAAAAAAAA) Tj ET"))
			}, sheet{content: "BT /F5 12 Tf 100 700 Td (ABABABAB) Tj ET", resources: "/Font<</F5 5 0 R>>"}, good)
		},
		"chars": func() []byte {
			return sheets(nil, sheet{content: "BT /F1 1 Tf 100 700 Td (" + strings.Repeat("a", 32000) + ") Tj" + strings.Repeat(" 0 -1 Td ("+strings.Repeat("a", 32000)+") Tj", 20) + " ET"}, good)
		},
		"inline": func() []byte {
			return sheets(nil, sheet{content: "BI /W 30000 /H 30000 /BPC 8 /CS /RGB /F /Fl ID " + string(bomb(500)) + " EI " + text}, good)
		},
		"rot": func() []byte {
			return sheets(nil, sheet{content: text, entries: "/Rotate 45"}, sheet{content: text, entries: "/Rotate -90"}, sheet{content: text, entries: "/Rotate 99999999999"}, sheet{content: text, entries: "/MediaBox[0 0 1e30 1e30]"}, sheet{content: text, entries: "/MediaBox[0 0 0 0]"}, sheet{content: text, entries: "/MediaBox[900 900 0 0]"}, sheet{content: text, entries: "/CropBox[900 900 1200 1200]"}, sheet{content: text, entries: "/MediaBox[0 0 nan nan]"})
		},
	}
	compiled()
	for name, f := range cases {
		data := f()
		t0 := time.Now()
		var ms runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&ms)
		a0 := ms.TotalAlloc
		n := ""
		err := Read(context.Background(), data, func(p *Page) error {
			n += fmt.Sprintf(" [%d %d %.0fx%.0f %v]", p.Number, len(p.Chars), p.Width, p.Height, p.Err)
			return nil
		})
		runtime.ReadMemStats(&ms)
		fmt.Println(name, len(data), time.Since(t0).Round(time.Millisecond), err, n, "alloc", (ms.TotalAlloc-a0)>>20, "sys", ms.HeapSys>>20)
	}
}
