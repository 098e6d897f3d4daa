package pdf

import (
	"context"
	"math"
	"strings"
	"testing"
	"time"
	"unicode"
)

// FuzzRead: whatever the bytes, reading ends soon, an error names its place, and
// a page is one that can be worked with.
func FuzzRead(f *testing.F) {
	f.Add([]byte("%PDF-1.7"))
	f.Add(twoPages())
	f.Add(sheets(object(5, form(5), []byte("/X Do")), sheet{content: "/X Do " + hallo, resources: "/XObject<</X 5 0 R>>", entries: "/Rotate 90"}))
	f.Add(sheets(func(w *writer) { w.encrypt("", "baas") }, sheet{content: picture}))
	f.Add(sheets(object(5, "/Filter/FlateDecode", bomb(1)), sheet{entries: "/Contents 5 0 R"}))
	f.Add(sheets(func(w *writer) {
		w.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Times,Bold/Encoding<</Type/Encoding/Differences[65/fi/minus]>>/ToUnicode 6 0 R>>")
		w.stream(6, "", []byte("begincmap 1 beginbfchar <41> <00660069> endbfchar endcmap"))
	}, sheet{content: "BT /F5 -9 Tf 2 Tr 0 1 -1 0 100 700 Tm [(A)-20(B)] TJ ET", resources: "/Font<</F5 5 0 R>>"}))
	limits := Limits{Bytes: 1 << 20, Pages: 20, Chars: 1 << 20, Document: 4 * time.Second, Page: time.Second}
	if _, err := compiled(); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		next := 1
		start := time.Now()
		err := limits.Read(context.Background(), data, func(p *Page) error {
			if p.Number != next {
				t.Errorf("page %d comes as number %d", p.Number, next)
			}
			next++
			checkPage(t, p)
			return nil
		})
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("took %s", took)
		}
		if err != nil {
			checkPlace(t, err, "document: ")
		}
	})
}

// checkPlace: an error begins with its place, once.
func checkPlace(t *testing.T, err error, place string) {
	t.Helper()
	text := err.Error()
	if !strings.HasPrefix(text, place) && !strings.HasPrefix(text, "page ") || strings.Count(text, place) > 1 {
		t.Errorf("error %q does not name its place as it should", text)
	}
}

// checkPage: what Page and Char promise.
func checkPage(t *testing.T, p *Page) {
	t.Helper()
	if p.Err != nil {
		checkPlace(t, p.Err, "page ")
		if len(p.Chars) > 0 {
			t.Errorf("page %d has an error and %d characters", p.Number, len(p.Chars))
		}
		return
	}
	if len(p.Chars) > charLimit {
		t.Errorf("page %d has %d characters", p.Number, len(p.Chars))
	}
	for _, c := range p.Chars {
		for _, v := range []float64{c.Left, c.Top, c.Right, c.Bottom, c.Size} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Fatalf("page %d: %+v", p.Number, c)
			}
		}
		if c.Right < c.Left || c.Bottom <= c.Top || !c.inside(p) {
			t.Errorf("page %d of %g by %g: %+v", p.Number, p.Width, p.Height, c)
		}
		if unicode.IsSpace(c.Rune) || unicode.IsControl(c.Rune) || c.Rune < 0 {
			t.Errorf("page %d: character %U", p.Number, c.Rune)
		}
	}
}
