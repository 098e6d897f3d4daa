package spuk

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/apache/arrow/go/v17/arrow"
	"github.com/apache/arrow/go/v17/arrow/array"

	"medebewind/transforms"
	"medebewind/transforms/door"
	"medebewind/transforms/foreign"
	"medebewind/transforms/ods/odstest"
)

// hostile is what somebody can put in a cell to harm who reads it, by what it does.
var hostile = map[string]string{
	"a path":             "../../../etc/passwd",
	"a formula":          `=HYPERLINK("http://kwaad.voorbeeld","klik")`,
	"a formula by plus":  "+cmd|' /C calc'!A0",
	"NUL":                "nul\x00hier",
	"300 characters":     strings.Repeat("lang ", 60) + "en uit",
	"turned direction":   "om\u202egekeerd\u2066x",
	"an escape code":     "rood\x1b[31m\x1b]0;titel\x07",
	"a tag":              "<script>alert(1)</script>",
	"quotes":             `'; drop table kern.taak; --"`,
	"bytes of no letter": "latin \xe9\xff",
	"NUL by its number":  "nul&#0;hier",
	"escape by number":   "rood&#27;[31m",
	"turned by number":   "om&#x202e;gekeerd",
}

// refused tells that XML does not have what a text has: the whole file is refused, with
// the place, and its last good version stays.
func refused(text string) bool {
	return strings.ContainsAny(text, "\x00\x1b\x07") || !utf8.ValidString(text) || strings.Contains(text, "&#0;") || strings.Contains(text, "&#27;")
}

// checkRefused holds an error against the place that it must tell.
func checkRefused(t *testing.T, err error) {
	t.Helper()
	var at *transforms.PlaceError
	if !errors.As(err, &at) || !strings.Contains(err.Error(), "content.xml: line 2, byte ") || !foreign.IsPlain(err.Error()) {
		t.Errorf("a file that is no XML: %q", fmt.Sprint(err))
	}
}

// written is a file with these cells as they are, also with what XML does not allow.
func written(rows ...[]string) []byte {
	var all strings.Builder
	all.WriteString(`<table:table table:name="Blad1">`)
	for _, row := range rows {
		all.WriteString("<table:table-row>")
		for _, cell := range row {
			all.WriteString(`<table:table-cell office:value-type="string"><text:p>` + strings.NewReplacer("&#", "&#", "&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(cell) + `</text:p></table:table-cell>`)
		}
		all.WriteString("</table:table-row>")
	}
	all.WriteString("</table:table>")
	return odstest.File(all.String())
}

// passed gives the texts of what comes through the door, by table: a line a row.
func passed(t *testing.T, book []byte) (map[string][]string, error) {
	t.Helper()
	rows := map[string][]string{}
	g := door.New(len(book), func(table *transforms.Table, record arrow.Record) error {
		for row := range int(record.NumRows()) {
			var cells []string
			for _, column := range record.Columns() {
				switch a := column.(type) {
				case *array.Dictionary:
					if a.IsValid(row) {
						cells = append(cells, a.Dictionary().(*array.String).Value(a.GetValueIndex(row)))
					}
				case *array.String:
					if a.IsValid(row) {
						cells = append(cells, a.Value(row))
					}
				}
			}
			rows[table.Name] = append(rows[table.Name], strings.Join(cells, "|"))
		}
		return nil
	})
	err := Transform.Run(book, g.Emit)
	if err == nil {
		err = g.Close()
	}
	return rows, err
}

// Each kind, in each column that is a name or a code: the row comes through with what a
// reader may see of it, or is refused; those beside it stay, and no text obeys.
func TestHostileCells(t *testing.T) {
	head := []string{"Gemeentecode", "Gemeente", "Regelingnummer", "Regeling", "Indicator", "Omschrijving indicator", "Waarde"}
	for what, text := range hostile {
		t.Run(what, func(t *testing.T) {
			for col := range head {
				rows := [][]string{{"SiSa-verantwoording 2031"}, head}
				for range 19 { // of a sheet of which a tenth is refused nothing is taken
					rows = append(rows, []string{"9002", "Testwoude", "Z1", "Verzonnen schoolbusjes", "Z1/01", "Besteding", "99000"})
					rows[len(rows)-1][4] += strings.Repeat("x", len(rows))
				}
				bad := []string{"9001", "Voorbeelddam", "Z9", "Anders", "Z9/01", "Besteding", "1"}
				bad[col] = text
				got, err := passed(t, written(append(rows, bad)...))
				if refused(text) {
					checkRefused(t, err)
					continue
				}
				if err != nil {
					t.Fatalf("%s: %v", head[col], err)
				}
				want := 20
				if head[col] == "Gemeentecode" {
					want = 19 // a number or nothing
				}
				if len(got["sisa"]) != want {
					t.Errorf("%s: %d rows came through, want %d", head[col], len(got["sisa"]), want)
				}
				for _, row := range got["sisa"] {
					if !foreign.IsPlain(row) {
						t.Errorf("%s: %q", head[col], row)
					}
				}
			}
		})
	}
}

// The same in an overview of grants.
func TestHostileNames(t *testing.T) {
	head := []string{"SiSa-nummer", "Naam specifieke uitkering", "Departement", "Wettelijke grondslag", "Looptijd t/m", "Voortzetting als", "Bedrag 2031"}
	for what, text := range hostile {
		for col := range len(head) - 1 {
			bad := []string{"Z9", "Anders", "OCW", "Proefwet", "2031", "BFU", "10"}
			bad[col] = text
			got, err := passed(t, written(head, []string{"Z1", "Verzonnen", "OCW", "Proefwet", "2031", "", "20"}, bad))
			if refused(text) {
				checkRefused(t, err)
				continue
			}
			if err != nil || len(got["spuk"]) != 2 {
				t.Errorf("%s in %s: %d rows, %v", what, head[col], len(got["spuk"]), err)
			}
			for _, row := range got["spuk"] {
				if !foreign.IsPlain(row) {
					t.Errorf("%s in %s: %q", what, head[col], row)
				}
			}
		}
	}
}
