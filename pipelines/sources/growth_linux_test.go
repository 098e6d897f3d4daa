package sources_test

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/internal/spent"
	"medebewind/internal/tier"
	"medebewind/pipelines/sources"
	"medebewind/transforms"
	"medebewind/transforms/ods/odstest"
)

// How the time of a reader grows with a document: a document with a part of it many
// times, in a small and in a large edition.
const (
	small, times = 32 << 10, 8
	// A reader in linear time takes 8 times as long for the large one, a quadratic one
	// 64 times. What takes less than the slack altogether harms nobody.
	most, slack = 24, 40 * time.Millisecond
	tries       = 4
)

// units are what a hostile document has many of.
var units = []string{
	"<al>", "<lijst><li><al>", "<x>a</x>", ` a="b"`, "&amp;", "<!--x-->", "<redactie type=\"extra\">x</redactie>",
	"<artikel><kop><nr>1</nr></kop><lid><lidnr>1</lidnr><al>Het college zorgt ervoor.</al></lid></artikel>",
	"het college van burgemeester en wethouders, ", "1.", "\u00a0", "<table:table-cell table:number-columns-repeated=\"3\"/>",
	"<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>",
	"[", `{"a":`, `"a":1,`, `{"ID":1},`, `\u0041`, "1", `[[0,0],[1,1]],`, ",", `"`, "\"\"", "\n", "X,X\n", "a;b\n",
}

// base gives a recorded document of each transform, unpacked where it is an archive.
// PDFs are read by an engine of its own, within bounds of its own.
func base(tb testing.TB) (names []string, readers map[string]*transforms.Transform, documents map[string][]byte) {
	tb.Helper()
	readers, documents = map[string]*transforms.Transform{}, map[string][]byte{}
	all := recordedDocuments(tb)
	for _, s := range sources.All() {
		for _, t := range s.Transforms {
			var smallest []byte
			for _, data := range all[t.Name] {
				if smallest == nil || len(data) < len(smallest) {
					smallest = data
				}
			}
			if smallest == nil || bytes.HasPrefix(smallest, []byte("%PDF")) {
				continue
			}
			names, readers[t.Name], documents[t.Name] = append(names, t.Name), t, content(tb, smallest)
		}
	}
	return names, readers, documents
}

func content(tb testing.TB, data []byte) []byte {
	tb.Helper()
	if !bytes.HasPrefix(data, []byte("PK")) {
		return data
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	f, err := r.Open("content.xml")
	if err != nil {
		tb.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

// grown is a document with a unit many times at a place, up to a size.
func grown(document []byte, at int, unit string, size int) []byte {
	n := max(1, size/max(len(unit), 1))
	text := append(append(bytes.Clone(document[:at]), bytes.Repeat([]byte(unit), n)...), document[at:]...)
	if bytes.Contains(document[:min(len(document), 400)], []byte("office:document-content")) {
		return odstest.Zip("mimetype", odstest.Mimetype, "content.xml", string(text))
	}
	return text
}

// cost is the processor time that a reader takes; whether it refuses is all the same.
func cost(tb testing.TB, t *transforms.Transform, data []byte) time.Duration {
	before := spent.Time(tb)
	_ = t.Run(data, func(*transforms.Table, arrow.Record) error { return nil })
	return spent.Time(tb) - before
}

// growsTooFast holds the least of some tries against each other: other work only adds.
func growsTooFast(tb testing.TB, t *transforms.Transform, document []byte, at int, unit string) (little, much time.Duration, is bool) {
	one, other := grown(document, at, unit, small), grown(document, at, unit, times*small)
	little, much = time.Hour, time.Hour
	for range tries {
		little, much = min(little, cost(tb, t, one)), min(much, cost(tb, t, other))
		if much <= most*little+slack {
			return little, much, false
		}
	}
	return little, much, true
}

// places are where units come in: behind the ends of tags, fields and lines, spread over
// the document.
func places(document []byte, n int) []int {
	var ends []int
	for i, c := range document {
		if strings.IndexByte(">{[,\"\n ", c) >= 0 {
			ends = append(ends, i+1)
		}
	}
	var chosen []int
	for i := range n {
		if len(ends) > 0 {
			chosen = append(chosen, ends[(2*i+1)*len(ends)/(2*n)])
		}
	}
	return slices.Compact(chosen)
}

// No reader takes time that grows with the square of a document, whatever it has many
// of, wherever.
func TestReadersAreLinear(t *testing.T) {
	n := 1
	if tier.IsFull() {
		n = 12
	}
	names, readers, documents := base(t)
	if len(names) < 10 {
		t.Fatalf("only %q are read", names)
	}
	for _, name := range names {
		for _, at := range places(documents[name], n) {
			for _, unit := range units {
				if little, much, is := growsTooFast(t, readers[name], documents[name], at, unit); is {
					t.Errorf("%s with %q at byte %d: %v for %d bytes of it, %v for %d times as many", name, unit, at, little, small, much, times)
				}
			}
		}
	}
}

// A reader that begins anew at every byte is found.
func TestQuadraticReaderIsFound(t *testing.T) {
	slow := &transforms.Transform{Run: func(data []byte, _ transforms.Emit) error {
		for i := range data {
			if bytes.IndexByte(data[i:], 0) >= 0 {
				break
			}
		}
		return nil
	}}
	if little, much, is := growsTooFast(t, slow, []byte("{}"), 1, "ab"); !is {
		t.Errorf("%v and %v are not too far apart", little, much)
	}
}

// FuzzGrowth looks for what else a reader takes too long for.
func FuzzGrowth(f *testing.F) {
	names, readers, documents := base(f)
	for i := range names {
		for j, unit := range units {
			f.Add(uint8(i), uint16(j*97), unit)
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, at uint16, unit string) {
		name := names[int(which)%len(names)]
		document := documents[name]
		if len(unit) == 0 || len(unit) > 256 {
			return
		}
		place := int(at) % (len(document) + 1)
		if little, much, is := growsTooFast(t, readers[name], document, place, unit); is {
			t.Errorf("%s with %q at byte %d: %v, %v for %d times as many", name, unit, place, little, much, times)
		}
	})
}
