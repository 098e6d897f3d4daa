package circulaire

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"medebewind/transforms"
	"medebewind/transforms/circulaire/circulairetest"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/wording"
	"medebewind/transforms/pdf"
	"medebewind/transforms/transformtest"
)

// charBytes is what a character takes in the input of FuzzChars: its code, and
// in quarters of a point its place, width and size; the last byte is its page.
const charBytes = 10

// packChars writes pages as input of FuzzChars.
func packChars(pages []*pdf.Page) []byte {
	var out []byte
	quarters := func(v float64) uint16 { return uint16(max(0, min(4*v, 65535))) }
	for _, p := range pages {
		for _, c := range p.Chars {
			out = binary.LittleEndian.AppendUint16(out, uint16(c.Rune))
			out = binary.LittleEndian.AppendUint16(out, quarters(c.Left))
			out = binary.LittleEndian.AppendUint16(out, quarters(c.Bottom))
			page := byte(p.Number)
			if c.Bold {
				page |= 0x80
			}
			out = append(out, byte(quarters(c.Right-c.Left)), byte(quarters(c.Bottom-c.Top)), byte(quarters(c.Size)), page)
		}
	}
	return out
}

// unpackChars reads input of FuzzChars: any bytes are pages.
func unpackChars(data []byte) []*pdf.Page {
	var pages []*pdf.Page
	for n := range 3 {
		pages = append(pages, &pdf.Page{Number: n + 1, Width: 595, Height: 842})
	}
	for chunk := range slices.Chunk(data, charBytes) {
		if len(chunk) < charBytes {
			break
		}
		at := func(i int) float64 { return float64(binary.LittleEndian.Uint16(chunk[i:])) / 4 }
		p := pages[int(chunk[9]&0x7f)%len(pages)]
		c := pdf.Char{Rune: rune(binary.LittleEndian.Uint16(chunk)), Left: at(2), Bottom: at(4), Bold: chunk[9]&0x80 != 0}
		c.Right, c.Top, c.Size = c.Left+float64(chunk[6])/4, c.Bottom-float64(chunk[7])/4, float64(chunk[8])/4
		p.Chars = append(p.Chars, c)
	}
	return pages
}

// fromChars is the transform from characters on.
var fromChars = &transforms.Transform{Name: "tekens", Tables: Transform.Tables, Run: func(data []byte, emit transforms.Emit) error {
	var pages []document.Page
	for _, p := range unpackChars(data) {
		pages = append(pages, document.ReadPage(p))
	}
	return emitDocument(document.New(pages), emit)
}}

// FuzzChars: wherever characters stand, reading them ends soon, and what is
// emitted keeps to the schema.
func FuzzChars(f *testing.F) {
	for _, c := range circulairetest.Examples() {
		f.Add(packChars(circulairetest.Grid{Text: c.Page}.Pages()))
	}
	f.Add(packChars(circulairetest.Grid{Text: brief}.Pages()))
	f.Add([]byte(strings.Repeat("\x31\x00\x10\x10\x20\x20\x14\x28\x28\x01", 500))) // all on one spot
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 40_000 {
			return
		}
		start := time.Now()
		rows, err := transformtest.Rows(t, fromChars, data)
		if err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d characters took %s", len(data)/charBytes, took)
		}
		checkRows(t, rows)
	})
}

// FuzzRun: whatever the bytes of the document, it is read or refused with the
// place that is wrong.
func FuzzRun(f *testing.F) {
	f.Add([]byte("%PDF-1.7"))
	f.Add(pagesOf(brief))
	for _, c := range slices.Concat(circulairetest.Layouts[:3], circulairetest.Titles[:3]) {
		f.Add(circulairetest.PDF(circulairetest.Grid{Text: c.Page}.Sheets()))
	}
	// The first document waits until pdfium is compiled: not within a try.
	if _, err := transformtest.Rows(f, Transform, pagesOf(brief)); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, err := transformtest.Rows(t, Transform, data)
		if err != nil {
			if text := err.Error(); !strings.HasPrefix(text, "read circulaire: ") && !strings.HasPrefix(text, "page ") {
				t.Errorf("error %q does not name its place", text)
			}
			return
		}
		checkRows(t, rows)
	})
}

// emitted is what checkRows looks at.
type emitted struct {
	Tabel, Regel, Kolom, Pagina, Links, Boven int
	Omschrijving, Regelsoort, Kop, Cel, Reden string
	Jaar, Decimalen                           *int
	Waarde, BedragEur                         *string
}

// checkRows: what the schema promises.
func checkRows(t *testing.T, rows map[string]string) {
	tables := 0
	for line := range strings.Lines(rows["circulaire_tabel"]) {
		var e emitted
		unmarshal(t, line, &e)
		if tables++; e.Tabel != tables || len(e.Reden) > 4000 {
			t.Errorf("table %d: %s", tables, line)
		}
	}
	var last emitted
	for line := range strings.Lines(rows["circulaire_bedrag"]) {
		var e emitted
		unmarshal(t, line, &e)
		next := e.Tabel == last.Tabel && (e.Regel == last.Regel && e.Kolom == last.Kolom+1 || e.Regel == last.Regel+1 && e.Kolom == 1)
		if !next && !(e.Tabel > last.Tabel && e.Regel == 1 && e.Kolom == 1) || e.Tabel > tables {
			t.Errorf("%s follows table %d, row %d, column %d", line, last.Tabel, last.Regel, last.Kolom)
		}
		if wrong := e.wrong(); wrong != "" {
			t.Errorf("%s: %s", wrong, line)
		}
		last = e
	}
}

// wrong says what is wrong with a cell; empty for nothing.
func (e emitted) wrong() string {
	switch {
	case !slices.Contains([]string{"post", "waarvan", "subtotaal", "totaal", "stand"}, e.Regelsoort):
		return "regelsoort"
	case e.Jaar != nil && (*e.Jaar < 1950 || *e.Jaar > 2099):
		return "jaar"
	case e.Pagina < 1:
		return "pagina"
	case (e.Waarde == nil) != (e.Decimalen == nil):
		return "decimalen"
	case e.BedragEur != nil && e.Waarde == nil, e.Waarde != nil && e.Cel == "":
		return "waarde"
	}
	for _, text := range []string{e.Omschrijving, e.Kop, e.Cel} {
		if !utf8.ValidString(text) || wording.Squeeze(text) != text {
			return "tekst"
		}
	}
	return ""
}
