package upl

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

const fullHeader = "UniformeProductnaam,URI,Rijk,Provincie,Waterschap,Gemeente,Burger,Bedrijf,Dienstenwet,SDG,Autonomie,Medebewind,Aanvraag,Subsidie,Melding,Verplichting,DigiDMacht,Grondslag,Grondslaglabel,Grondslaglink\n"

const list = fullHeader +
	"stoepvergunning,http://x/stoep,,,,X,X,X,X,E1;E3,,X,X,,,,X,http://x/Gemw_art_125,Artikel 125 Gemeentewet,https://wetten.overheid.nl/jci1.3:c:BWBR9000001&hoofdstuk=VIII&Paragraaf=1&artikel=125\n" +
	"\"afval, \"\"grof\"\"\",http://x/afval,,,,x,,,,,X,,,,,,,,Artikel 4 Model Afvalstoffenverordening,\n\n" +
	"verkiezing,http://x/kies,X,,,,,,,,,,,,,,,,Artikel K 1 Kieswet,http://wetten.overheid.nl/jci1.3:c:BWBR9000002&artikel=K_1&\n"

// short has the required columns only, in another order and case.
const short = "\ufeffGRONDSLAGLINK;grondslaglabel;gemeente;provincie;medebewind;uri;Opmerking;uniformeproductnaam\n" +
	"https://wetten.overheid.nl/BWBV9000003/;Verdrag van Ergens;;X;X;http://x/verdrag;nieuw;bronbemaling\n"

func TestTransform(t *testing.T) {
	for name, data := range map[string]string{"volledig": list, "kort": short, "alleen-kop": fullHeader} {
		rows, err := transformtest.Rows(t, Transform, []byte(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		transformtest.Golden(t, name+".jsonl", rows["upl"])
	}
}

func TestTransformRefuses(t *testing.T) {
	line := func(s string) string { return fullHeader + s + "\n" }
	for name, c := range map[string]struct{ in, want string }{
		"nothing":        {"", "line 1: product list has no header"},
		"html":           {"<!doctype html>\n<title>Storing</title>", "no column UniformeProductnaam, URI"},
		"no column":      {strings.Replace(list, "Medebewind", "Mede", 1), "line 1: product list has no column Medebewind"},
		"doubled column": {strings.Replace(list, "Rijk", "gemeente", 1), "column Gemeente stands twice"},
		"ragged":         {line("a,b,c"), "line 2: product list has 3 fields where the header has 20"},
		"too long":       {list + "x" + strings.Repeat(",", 20) + "\n", "line 6: product list has 21 fields"},
		"open quote":     {line(`"a`), "line 2: product list: column"},
		"flag":           {line("a,b,,,,ja,,,,,,,,,,,,,,"), `line 2, column Gemeente: flag is "ja"`},
		"latin-1":        {line("caf\xe9"), fmt.Sprintf("byte %d: product list is not UTF-8", len(fullHeader)+3)},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := transformtest.Rows(t, Transform, []byte(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want it to tell %q", err, c.want)
			}
			var place *transforms.PlaceError
			if !errors.As(err, &place) {
				t.Errorf("%v is no PlaceError", err)
			}
		})
	}
}

func TestGrondslag(t *testing.T) {
	const jci = "https://wetten.overheid.nl/jci1.3:c:BWBR9000001"
	for _, c := range []struct{ link, label, bwb, artikel string }{
		{jci + "&artikel=125", "Artikel 124 Gemeentewet", "BWBR9000001", "125"},
		{jci + "&Artikel=2:10a", "", "BWBR9000001", "2:10a"},
		{jci + "&artikel=3.31&", "", "BWBR9000001", "3.31"},
		{jci + "&Paragraaf=3&z=2018-12-28&g=2018-12-28", "Artikel 223 Gemeentewet", "BWBR9000001", "223"},
		{jci + "&artikel=G_2a", "", "BWBR9000001", "G 2a"},
		{jci + "&artikel=L%2014", "", "BWBR9000001", "L 14"},
		{"HTTP://wetten.overheid.nl/jci1.3:c:bwbr9000001", "Arbeidstijdenwet", "BWBR9000001", ""},
		{"https://wetten.overheid.nl/BWBV9000003/", "Verdrag", "BWBV9000003", ""},
		{"https://wetten.overheid.nl/BWBR90000012", "", "", ""},
		{"https://eur-lex.europa.eu/x?uri=CELEX:3&artikel=9", "Verordening (EU) 1/2031, art. 19", "", "19"},
		{"", "Verordening (EG) 1/2031, art. 10 en art. 11", "", ""},
		{"", "Overeenkomst (ADR), artikel 8.2.1.1", "", "8.2.1.1"},
		{"", "Artikel K 1 Kieswet", "", "K 1"},
		{"", "Artikel I Aanpassingswet", "", "I"},
		{"", "Artikel 5", "", "5"},
		{"", "Artikelen 5 en 6 Marktwet", "", ""},
		{"", "gemeentelijke subsidieverordening", "", ""},
		{"", "", "", ""},
	} {
		if bwb, artikel := grondslag(c.link, c.label); bwb != c.bwb || artikel != c.artikel {
			t.Errorf("%q, %q: got %q, %q, want %q, %q", c.link, c.label, bwb, artikel, c.bwb, c.artikel)
		}
	}
}

// shared finds a real file beside the repository, or skips.
func shared(tb testing.TB, path string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", path))
	if err != nil {
		tb.Skipf("the real product list is not at hand: %v", err)
	}
	return data
}

func TestTheRealList(t *testing.T) {
	rows, err := transformtest.Rows(t, Transform, shared(t, "bronnen/data/upl.csv"))
	if err != nil {
		t.Fatal(err)
	}
	all := rows["upl"]
	for text, want := range map[string]int{
		"\n": 1121, `"medebewind":true`: 399, `"gemeente":true`: 503, `"provincie":true`: 142,
		`"medebewind":null`: 0, `"bwb_id":"BWBR`: 903, `"bwb_id":"BWBV`: 3, `"artikel":null`: 155, `"artikel":"K 1"`: 1,
	} {
		if got := strings.Count(all, text); got != want {
			t.Errorf("%q occurs %d times, want %d", text, got, want)
		}
	}
}

// in2025 is a list as that of April 2025 is told to be: 1,321 products, 443 of them in
// medebewind, no column DigiDMacht, and columns in an order of their own.
func in2025() string {
	var b strings.Builder
	b.WriteString("URI,UniformeProductnaam,Medebewind,Autonomie,Gemeente,Provincie,Waterschap,Rijk,Grondslaglabel,Grondslaglink,Grondslag,SDG,Burger,Bedrijf,Toelichting\r\n")
	for i := range 1321 {
		medebewind, autonomie := "", "X"
		if i%3 == 0 || i == 1 || i == 2 { // 441 and two
			medebewind, autonomie = "X", ""
		}
		fmt.Fprintf(&b, "http://x/%d,\"product %d, met een komma\",%s,%s,X,,,,Artikel %d Wet,https://wetten.overheid.nl/jci1.3:c:BWBR9000001&artikel=%[5]d,,,X,,\r\n", i, i, medebewind, autonomie, i+1)
	}
	return b.String()
}

// Columns are found by name: flags keep to their columns in any order, and one that is
// not there is unknown, not no.
func TestTheListOf2025(t *testing.T) {
	rows, err := transformtest.Rows(t, Transform, []byte(in2025()))
	if err != nil {
		t.Fatal(err)
	}
	all := rows["upl"]
	for text, want := range map[string]int{
		"\n": 1321, `"medebewind":true`: 443, `"autonomie":true`: 878, `"gemeente":true`: 1321, `"provincie":false`: 1321, `"rijk":false`: 1321,
		`"digid_macht":null`: 1321, `"aanvraag":null`: 1321, `"bwb_id":"BWBR9000001"`: 1321, `"artikel":null`: 0, `"artikel":"1321"`: 1, ", met een komma": 1321,
	} {
		if got := strings.Count(all, text); got != want {
			t.Errorf("%q occurs %d times, want %d", text, got, want)
		}
	}
}

func FuzzUPL(f *testing.F) {
	f.Add([]byte(list))
	f.Add([]byte(short))
	f.Add([]byte(fullHeader + "\"a\nb\",,,,,X"))
	f.Add([]byte("\ufeff;"))
	f.Add([]byte("a,b,X,,,x,,,,,,X,,,,,,u,\"Artikel 5, lid 1\",https://wetten.overheid.nl/jci1.3:c:BWBR9000001&artikel=K_1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		// Chance makes no header: what has none is taken as the lines below it.
		if !strings.Contains(string(data), "URI") {
			data = append([]byte(fullHeader), data...)
		}
		rows, err := transformtest.Rows(t, Transform, data)
		if err == nil && strings.Count(rows["upl"], "\n") > strings.Count(string(data), "\n")+strings.Count(string(data), "\r") {
			t.Errorf("more rows than lines")
		}
	})
}

func BenchmarkTransform(b *testing.B) {
	data := []byte(fullHeader + strings.Repeat(strings.TrimPrefix(list, fullHeader), 400))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Transform.Run(data, func(*transforms.Table, arrow.Record) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
