package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"medebewind/internal/spent"
)

// What a document may cost here. Reading a page has Standard.Page, opening the
// document again is short; memory of pdfium is outside the heap, and bounded by
// memoryLimit.
const (
	hostileTime = 8 * time.Second
	hostileHeap = 64 << 20
	// tooMuch is a page that takes all memory there is, tooMany one with more characters
	// than a page may have: if the machine is quick enough for that.
	tooMuch = "!more than 256 MiB of memory|takes too long"
	tooMany = "!characters, more than the limit of 100000|takes too long"
)

// hostile are documents that are damaged, or made to do harm. pages tells what
// each page gives: its text or, behind '!', a part of its error, or one of some;
// refused is a part of the error of the document.
var hostile = []struct {
	name    string
	data    func() []byte
	pages   []string
	refused string
}{
	{name: "empty file", data: func() []byte { return nil },
		refused: "document: is no PDF"},
	{name: "HTML", data: func() []byte { return []byte("<!DOCTYPE html><html><head><title>404</title></head></html>") },
		refused: "document: is no PDF"},
	{name: "a heading and nothing else", data: func() []byte { return []byte("%PDF-1.7\n") },
		refused: "document: is no PDF, or is truncated or damaged"},
	{name: "noise", data: func() []byte { return append([]byte("%PDF-1.7\n"), bytes.Repeat([]byte("\x00\xffobj<<"), 50000)...) },
		refused: "document: is no PDF, or is truncated or damaged"},
	{name: "truncated before the first page", data: func() []byte { d := twoPages(); return d[:60] },
		refused: "document: is no PDF, or is truncated or damaged"},
	{name: "without its table of objects", data: func() []byte { d := twoPages(); return d[:bytes.Index(d, []byte("xref"))] },
		refused: "document: is no PDF, or is truncated or damaged"},
	{name: "with a wrong table of objects", data: func() []byte { return bytes.Replace(twoPages(), []byte("startxref\n"), []byte("startxref\n9"), 1) },
		pages: []string{"Hallo", "Hallo"}},
	{name: "encrypted with a password", data: func() []byte { return sheets(func(w *writer) { w.encrypt("geheim", "baas") }, sheet{content: hallo}) },
		refused: "document: is encrypted"},
	{name: "encrypted without a password for readers", data: func() []byte { return sheets(func(w *writer) { w.encrypt("", "baas") }, sheet{content: hallo}) },
		pages: []string{"Hallo"}},
	{name: "encrypted in a way unknown", data: func() []byte {
		return sheets(func(w *writer) {
			w.object(19, "<</Filter/Eigen/V 9/R 9/P 0>>")
			w.trailer = "/Encrypt 19 0 R"
		}, sheet{content: hallo})
	}, refused: "document: is encrypted"},
	{name: "a picture and no text", data: func() []byte { return sheets(nil, sheet{content: picture}, sheet{content: hallo}) },
		pages: []string{"", "Hallo"}},
	{name: "no pages", data: func() []byte { return sheets(nil) },
		refused: "document: has no pages"},
	{name: "tree of pages in a circle", data: func() []byte {
		return bytes.Replace(twoPages(), []byte("/Kids[21 0 R"), []byte("/Kids[2 0 R "), 1)
	}, pages: []string{"Hallo", "!is damaged"}},
	{name: "a billion pages", data: func() []byte { return bytes.Replace(twoPages(), []byte("/Count 2"), []byte("/Count 999999999"), 1) },
		pages: []string{"Hallo", "Hallo"}},
	{name: "stream of a gigabyte", data: func() []byte {
		return sheets(object(5, "/Filter/FlateDecode", bomb(1024)), sheet{content: hallo}, sheet{entries: "/Contents 5 0 R"}, sheet{content: hallo})
	}, pages: []string{"Hallo", tooMuch, "Hallo"}},
	{name: "picture of a gigabyte", data: func() []byte {
		return hostilePage("BI /W 30000 /H 30000 /BPC 8 /CS /RGB /F /Fl ID "+string(bomb(500))+" EI "+hallo, "")
	}, pages: []string{tooMuch, "Hallo"}},
	{name: "form that draws itself", data: func() []byte {
		return sheets(object(5, form(5), []byte("/X Do /X Do")), sheet{content: "/X Do", resources: "/XObject<</X 5 0 R>>"}, sheet{content: hallo})
	}, pages: []string{tooMuch, "Hallo"}},
	{name: "ten forms in each of ten forms", data: func() []byte {
		return sheets(func(w *writer) {
			for i := 5; i < 12; i++ {
				w.stream(i, form(i+1), []byte(strings.Repeat("/X Do ", 10)))
			}
			w.stream(12, "/Type/XObject/Subtype/Form/BBox[0 0 600 900]", []byte("q Q"))
		}, sheet{content: "/X Do", resources: "/XObject<</X 5 0 R>>"}, sheet{content: hallo})
	}, pages: []string{tooMuch, "Hallo"}},
	{name: "states in states", data: func() []byte { return hostilePage(strings.Repeat("q ", 3_000_000)+hallo, "") },
		pages: []string{tooMuch, "Hallo"}},
	{name: "arrays in arrays", data: func() []byte { return hostilePage(strings.Repeat("[", 1_000_000)+hallo, "") },
		pages: []string{"", "Hallo"}},
	{name: "objects in objects", data: func() []byte {
		return sheets(func(w *writer) { w.object(5, "%s", strings.Repeat("<</A", 1_000_000)) }, sheet{content: hallo, entries: "/Annots 5 0 R"}, sheet{content: hallo})
	}, pages: []string{"Hallo", "Hallo"}},
	{name: "a hundred thousand streams of a page", data: func() []byte {
		return sheets(object(5, "", []byte(strings.Repeat(hallo, 20_000))), sheet{entries: "/Contents[" + strings.Repeat("5 0 R ", 100_000) + "]"}, sheet{content: hallo})
	}, pages: []string{tooMuch, "Hallo"}},
	{name: "font of which every character means all others", data: func() []byte {
		return sheets(func(w *writer) {
			w.object(5, "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>")
			w.object(6, "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 4294967295 1]>>")
			w.stream(7, "", []byte(strings.Repeat("1 beginbfrange <00000000> <ffffffff> <0041> endbfrange\n", 5000)+strings.Repeat("1 beginbfrange <0000> <ffff> <0041> endbfrange\n", 500)))
		}, sheet{content: "BT /F5 12 Tf 100 700 Td <00410042> Tj ET", resources: "/Font<</F5 5 0 R>>"}, sheet{content: hallo})
	}, pages: []string{"", "Hallo"}},
	{name: "characters that draw themselves", data: func() []byte {
		return sheets(func(w *writer) {
			w.object(5, "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 65/Widths[1000]/Encoding<</Type/Encoding/Differences[65/A]>>/CharProcs<</A 6 0 R>>/Resources<</Font<</F5 5 0 R>>>>>>")
			w.stream(6, "", []byte("1000 0 d0 BT /F5 12 Tf (AAAAAAAAAAAAAAAA) Tj ET"))
		}, sheet{content: "BT /F5 12 Tf 100 700 Td (AA) Tj ET", resources: "/Font<</F5 5 0 R>>"}, sheet{content: hallo})
	}, pages: []string{"AA", "Hallo"}},
	{name: "too many characters", data: func() []byte {
		return hostilePage("BT /F1 1 Tf 100 700 Td"+strings.Repeat(" 0 -1 Td ("+strings.Repeat("a", 32000)+") Tj", 20)+" ET", "")
	}, pages: []string{tooMany, "Hallo"}},
	{name: "as many texts as characters", data: func() []byte {
		var b strings.Builder
		for i := range 100_000 {
			fmt.Fprintf(&b, "BT /F1 12 Tf 1 0 0 1 %d %d Tm (a) Tj ET\n", i*7919%500, i*104729%800)
		}
		return hostilePage(b.String(), "")
	}, pages: []string{tooMany, "Hallo"}},
	{name: "pages of no size, endless, upside down", data: func() []byte {
		return sheets(nil, sheet{content: hallo, entries: "/MediaBox[0 0 0 0]"}, sheet{content: hallo, entries: "/MediaBox[0 0 1e30 1e30]"},
			sheet{content: hallo, entries: "/MediaBox[900 900 0 0]"}, sheet{content: hallo, entries: "/CropBox[900 900 1200 1200]"},
			sheet{content: hallo, entries: "/Rotate 45"}, sheet{content: hallo, entries: "/Rotate 99999999999"})
	}, pages: []string{"Hallo", "Hallo", "Hallo", "", "Hallo", "Hallo"}},
}

func TestHostile(t *testing.T) {
	if _, err := compiled(); err != nil {
		t.Fatal(err)
	}
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			data := c.data()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := spent.Time(t)
			list, err := readAll(data)
			if took := spent.Time(t) - start; took > hostileTime {
				t.Errorf("took %s of the processor", took)
			}
			runtime.ReadMemStats(&after)
			if grown := after.TotalAlloc - before.TotalAlloc; grown > hostileHeap {
				t.Errorf("took %d MiB of the heap", grown>>20)
			}
			switch {
			case c.refused != "":
				if err == nil || !strings.Contains(err.Error(), c.refused) {
					t.Errorf("error %v, want one that says %q", err, c.refused)
				}
			case err != nil:
				t.Errorf("error %v, want pages", err)
			}
			checkPages(t, list, c.pages)
		})
	}
}

// checkPages compares pages with what they are to give.
func checkPages(t *testing.T, list []*Page, want []string) {
	t.Helper()
	if len(list) != len(want) {
		t.Fatalf("%d pages, want %d", len(list), len(want))
	}
	for i, p := range list {
		part, broken := strings.CutPrefix(want[i], "!")
		says := func(one string) bool { return strings.Contains(p.Err.Error(), one) }
		switch {
		case p.Number != i+1:
			t.Errorf("page %d has number %d", i+1, p.Number)
		case broken && (p.Err == nil || !slices.ContainsFunc(strings.Split(part, "|"), says) || !strings.HasPrefix(p.Err.Error(), fmt.Sprintf("page %d: ", i+1))):
			t.Errorf("page %d: error %v, want one that names the page and says %q", i+1, p.Err, part)
		case broken && len(p.Chars) > 0:
			t.Errorf("page %d: has an error and %d characters", i+1, len(p.Chars))
		case !broken && (p.Err != nil || p.text() != part):
			t.Errorf("page %d: read %.40q, want %q (%v)", i+1, p.text(), part, p.Err)
		}
	}
}

func twoPages() []byte { return sheets(nil, sheet{content: hallo}, sheet{content: hallo}) }

// hostilePage is a document of a page and a good one behind it.
func hostilePage(content, entries string) []byte {
	return sheets(nil, sheet{content: content, entries: entries}, sheet{content: hallo})
}

func object(n int, entries string, data []byte) func(*writer) {
	return func(w *writer) { w.stream(n, entries, data) }
}

// form is the dictionary of a form that draws object n as X.
func form(n int) string {
	return fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X %d 0 R>>>>", n)
}

// bomb is a deflated stream of so many MiB of blanks.
func bomb(mib int) []byte {
	var head bytes.Buffer
	z, _ := zlib.NewWriterLevel(&head, 9)
	_ = z.Flush()
	start := head.Len()
	_, _ = z.Write(bytes.Repeat([]byte(" "), 1<<20))
	_ = z.Flush()
	chunk := bytes.Clone(head.Bytes()[start:])
	return append(head.Bytes()[:start:start], bytes.Repeat(chunk, mib)...)
}
