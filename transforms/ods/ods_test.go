package ods

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"medebewind/transforms/ods/odstest"
	"medebewind/transforms/xmlscan"
)

// show gives the cells that Read hands out, one a line.
func show(data []byte, limits Limits) (string, error) {
	var b strings.Builder
	err := Read(data, limits, func(sheet string, row int, cells []Cell) error {
		for _, c := range cells {
			fmt.Fprintf(&b, "%s!%s %d %q %q\n", sheet, Address(row, c.Col), c.Kind, c.Value, c.Text)
		}
		return nil
	})
	return b.String(), err
}

func TestReadCells(t *testing.T) {
	for name, c := range map[string]struct{ cells, want string }{
		"number before text":   {`<table:table-cell office:value-type="float" office:value="1390.40000000001"><text:p>1.390</text:p></table:table-cell>`, `A1 1 "1390.40000000001" "1.390"`},
		"number without text":  {`<table:table-cell office:value-type="currency" office:value="5"/>`, `A1 1 "5" ""`},
		"number without value": {`<table:table-cell office:value-type="float"><text:p>12</text:p></table:table-cell>`, `A1 0 "" "12"`},
		"percentage":           {`<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell>`, `A1 1 "0.25" "25%"`},
		"date":                 {`<table:table-cell office:value-type="date" office:date-value="2031-01-02"><text:p>2 jan</text:p></table:table-cell>`, `A1 2 "2031-01-02" "2 jan"`},
		"boolean":              {`<table:table-cell office:value-type="boolean" office:boolean-value="true"/>`, `A1 2 "true" ""`},
		"failed formula":       {`<table:table-cell office:value-type="float" office:value="0" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>`, `A1 3 "" "#REF!"`},
		"string value":         {`<table:table-cell office:value-type="string" office:string-value="a &amp; b"/>`, `A1 0 "" "a & b"`},
		"paragraphs":           {`<table:table-cell><text:p>een</text:p><text:p/><text:p>drie</text:p></table:table-cell>`, `A1 0 "" "een\n\ndrie"`},
		"blanks":               {"<table:table-cell><text:p> \n a\n  b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e<text:s/></text:p></table:table-cell>", `A1 0 "" "a b   c\td\ne "`},
		"spans":                {`<table:table-cell><text:p>Beschermd <text:span>wo<text:a>n</text:a></text:span>en<text:note>weg</text:note></text:p></table:table-cell>`, `A1 0 "" "Beschermd wonen"`},
		"annotation":           {`<table:table-cell><office:annotation><text:p>let op</text:p></office:annotation><text:p>14</text:p></table:table-cell>`, `A1 0 "" "14"`},
		"only an annotation":   {`<table:table-cell><office:annotation><text:p>let op</text:p></office:annotation></table:table-cell><table:table-cell><text:p>x</text:p></table:table-cell>`, `B1 0 "" "x"`},
		"covered":              {`<table:table-cell table:number-columns-spanned="3"><text:p>a</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"><text:p>onder</text:p></table:covered-table-cell><table:table-cell><text:p>d</text:p></table:table-cell>`, "A1 0 \"\" \"a\"\nblad!D1 0 \"\" \"d\""},
		"repeated":             {`<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="0"/>`, "C1 1 \"0\" \"\"\nblad!D1 1 \"0\" \"\""},
		"repeated empty end":   {`<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2000000000"/>`, `A1 0 "" "a"`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := show(odstest.File(`<table:table table:name="blad"><table:table-row>`+c.cells+`</table:table-row></table:table>`), DefaultLimits)
			if want := "blad!" + c.want + "\n"; err != nil || got != want {
				t.Errorf("got %v\n%swant\n%s", err, got, want)
			}
		})
	}
}

const cellX = `<table:table-cell><text:p>x</text:p></table:table-cell>`

func TestReadRows(t *testing.T) {
	tables := `<table:tracked-changes><table:table-row>` + cellX + `</table:table-row></table:tracked-changes>` +
		`<table:table table:name="een"><table:table-column/><table:table-header-rows><table:table-row>` + cellX + `</table:table-row></table:table-header-rows>` +
		`<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>` +
		`<table:table-row-group><table:table-rows><table:table-row table:number-rows-repeated="2">` + cellX + `</table:table-row></table:table-rows></table:table-row-group></table:table>` +
		`<table:table table:name="twee &amp; drie"><table:shapes/><table:table-row>` + cellX + `</table:table-row></table:table>`
	got, err := show(odstest.File(tables), DefaultLimits)
	want := "een!A1 0 \"\" \"x\"\neen!A1048572 0 \"\" \"x\"\neen!A1048573 0 \"\" \"x\"\ntwee & drie!A1 0 \"\" \"x\"\n"
	if err != nil || got != want {
		t.Errorf("got %v\n%s", err, got)
	}
}

func TestReadRefuses(t *testing.T) {
	row := func(attrs, cells string) []byte {
		return odstest.File(`<table:table table:name="blad"><table:table-row` + attrs + `>` + cells + `</table:table-row></table:table>`)
	}
	wide := strings.Replace(cellX, "<table:table-cell>", `<table:table-cell table:number-columns-repeated="16000">`, 1)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"too wide":       {row("", cellX+wide+cellX+wide), "sheet blad, cell WQM1: cell is repeated 16000 times, past column 16384"},
		"too high":       {row(` table:number-rows-repeated="1048577"`, cellX), "past row 1048576"},
		"too many":       {row(` table:number-rows-repeated="1048576"`, wide), "more than 20000000 cells"},
		"no count":       {row(` table:number-rows-repeated="-1"`, cellX), `is "-1", want a count from 1`},
		"zero":           {row("", `<table:table-cell table:number-columns-repeated="0"/>`), "want a count from 1"},
		"count too long": {row("", `<table:covered-table-cell table:number-columns-repeated="99999999999"/>`), "want a count from 1"},
		"blanks":         {row("", `<table:table-cell><text:p><text:s text:c="1000000000"/></text:p></table:table-cell>`), "want a count of blanks to 1024"},
		"no xml":         {odstest.Zip("content.xml", "hallo"), "content.xml: "},
		"cut off":        {odstest.Zip("content.xml", odstest.Content("<table:table>")[:400]), "content.xml: "},
		"other root":     {odstest.Zip("content.xml", "<html/>"), `root is "html"`},
		"no spreadsheet": {odstest.Zip("content.xml", strings.ReplaceAll(odstest.Content(""), "office:spreadsheet", "office:text")), "has no office:spreadsheet"},
		"other prefix":   {odstest.Zip("content.xml", strings.ReplaceAll(odstest.Content(""), "xmlns:table=", "xmlns:t=")), "xmlns:table is"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := show(c.data, DefaultLimits)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want it to tell %q", err, c.want)
			}
		})
	}
}

func TestVisitStopsTheReading(t *testing.T) {
	stop := errors.New("genoeg")
	err := Read(odstest.Book(odstest.Sheet{Name: "a", Rows: [][]string{{"x"}, {"y"}}}), DefaultLimits,
		func(string, int, []Cell) error { return stop })
	if err != stop {
		t.Errorf("got %v", err)
	}
}

func TestAddress(t *testing.T) {
	for want, c := range map[string][2]int{"A1": {0, 0}, "D12": {11, 3}, "Z9": {8, 25}, "AA10": {9, 26}, "AZ1": {0, 51}, "XFD1048576": {MaxRows - 1, MaxColumns - 1}} {
		if got := Address(c[0], c[1]); got != want {
			t.Errorf("row %d, column %d: got %s, want %s", c[0], c[1], got, want)
		}
	}
}

func FuzzODS(f *testing.F) {
	f.Add(odstest.Book(odstest.Sheet{Name: "a", Rows: [][]string{{"CBS", "Naam"}, {"=9001", "Voorbeeld\nstad"}}}))
	f.Add(odstest.File(`<table:table table:name="a"><table:table-row table:number-rows-repeated="9">` + cellX + `</table:table-row></table:table>`))
	f.Add([]byte(`<table:table table:name="b"><table:table-row table:number-rows-repeated="2">` + cellX + `</table:table-row></table:table>`))
	f.Add([]byte(`<table:table table:name="c"><table:table-row><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="1E3"><text:p>a<text:s text:c="2"/><text:tab/>b</text:p></table:table-cell></table:table-row></table:table>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		limits := Limits{Bytes: 1 << 20, Ratio: 200, Cells: 10_000}
		last, given := -1, 0
		visit := func(_ string, row int, cells []Cell) error {
			for last = -1; len(cells) > 0; cells = cells[1:] {
				if c := cells[0]; c.Col <= last || c.Col >= MaxColumns || row >= MaxRows {
					t.Fatalf("cell %d after %d in row %d", c.Col, last, row)
				}
				last = cells[0].Col
				given++
			}
			return nil
		}
		// Chance makes no archives and no namespaces: what is no archive is
		// taken as the tables of one. Errors are fine here, panics are not.
		if strings.HasPrefix(string(data), "PK") {
			_ = Read(data, limits, visit)
		} else {
			r := &reader{scan: xmlscan.New([]byte(odstest.Content(string(data)))), limits: limits, visit: visit}
			_ = r.document()
		}
		if given > limits.Cells {
			t.Fatalf("%d cells", given)
		}
	})
}

// large makes a sheet like the units of a rekenbestand.
func large() []byte {
	rows := make([][]string, 400)
	for i := range rows {
		rows[i] = make([]string, 52)
		for j := range rows[i] {
			rows[i][j] = fmt.Sprintf("=%d.%d", i*j*37, j)
		}
	}
	return odstest.Book(odstest.Sheet{Name: "Eenheden", Rows: rows})
}

func BenchmarkRead(b *testing.B) {
	benchmark(b, large())
}

func BenchmarkReadReal(b *testing.B) {
	data, err := os.ReadFile("../../../shared/bronnen/data/ods/rekenbestand-gemeentefonds-2024-septembercirculaire-2024.ods")
	if err != nil {
		b.Skipf("the real file is not at hand: %v", err)
	}
	benchmark(b, data)
}

func benchmark(b *testing.B, data []byte) {
	content, err := Content(data, DefaultLimits)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Read(data, DefaultLimits, func(string, int, []Cell) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
