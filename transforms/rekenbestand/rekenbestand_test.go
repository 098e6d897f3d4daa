package rekenbestand

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/ods"
	"medebewind/transforms/ods/odstest"
	"medebewind/transforms/transformtest"
)

// boek is a small file with the dirt of the real ones, for tests to spoil.
func boek() map[string][][]string {
	titles := [][]string{{"Gemeentefonds 2031, stand septembercirculaire 2030"}, {"Uitkeringsfactor 2031: 1,420"}, {}}
	return map[string][][]string{
		"Eenheden": append(slices.Clone(titles),
			[]string{" CBS ", "Naam", "Prov", "inwo", "vast\nnieuw", "WOZwe80", "Totaal"},
			[]string{"9001", "Voorbeeldstad", "=1", "=315.018", "=1", "1,94044E+11", "=7"},
			[]string{"=9002", "Aa en Dal", "=1", "315.018", " - ", "=1390.40000000001"},
			[]string{"", "Totaal gemeenten", "", "=315333.018", "=1", "=194044001390", ""},
			[]string{"", ""}, []string{"bron: fictief"}),
		"Gewichten": append(slices.Clone(titles),
			[]string{"Codering maatstaf", "naam Maatstaf ", "Jeugd", "Totaal"},
			[]string{"inwo", "inwoners", "=12.5", "=12.5"},
			[]string{"vast", "vast bedrag", "=0", "1.000,25"},
			[]string{"WOZwe80", "waarde", "", "=-0.0012345"},
			[]string{"", "beschermd wonen", "=1", "=1"},
			[]string{"", "Art. 12", "=0", "=0"}),
		"Suppletie IU DU": append(slices.Clone(titles),
			[]string{"CBS", "Naam", "Prov", "Beschermd wonen", "cbs", "ART.12"},
			[]string{"=9001", "Voorbeeldstad", "=1", "-35.479.988", "9001", "=0"},
			[]string{"=9002", "Aa en Dal", "=1", "1824865,57", "09002", "\u2013"},
			[]string{"Totaal", "", "", "=-33655122.4"}),
		"Specificatie": {{"typ de CBS-code in A2"}, {"14"}},
	}
}

func bestandOf(m map[string][][]string) []byte {
	var sheets []odstest.Sheet
	for _, name := range []string{"Specificatie", "Eenheden", "Gewichten", "Gewichten 2", "Suppletie IU DU"} {
		if rows, ok := m[name]; ok {
			sheets = append(sheets, odstest.Sheet{Name: name, Rows: rows})
		}
	}
	return odstest.Book(sheets...)
}

func golden(t *testing.T, name string, data []byte) {
	t.Helper()
	rows, err := transformtest.Rows(t, Transform, data)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, table := range Transform.Tables {
		all.WriteString("# " + table.Name + "\n" + rows[table.Name])
	}
	transformtest.Golden(t, name, all.String())
}

func TestGemeentefonds(t *testing.T) { golden(t, "gemeentefonds.jsonl", bestandOf(boek())) }

// A vintage without CBS column and titles: Prov has numbers of provincies, but
// not those of the provinciefonds.
func TestWithoutCBSColumn(t *testing.T) {
	m := boek()
	for name, rows := range m {
		m[name] = slices.DeleteFunc(rows, func(row []string) bool { return len(row) < 2 })
	}
	for _, name := range []string{"Eenheden", "Suppletie IU DU"} {
		for i, row := range m[name] {
			m[name][i] = row[1:]
		}
	}
	m["Suppletie IU DU"] = m["Suppletie IU DU"][:3]
	m["Suppletie IU DU"][0][3], m["Suppletie IU DU"][1][3], m["Suppletie IU DU"][2][3] = "", "", ""
	golden(t, "zonder-cbs.jsonl", bestandOf(m))
}

func TestProvinciefonds(t *testing.T) {
	golden(t, "provinciefonds.jsonl", odstest.Book(
		odstest.Sheet{Name: "a", Rows: [][]string{{"Suppletie"}, {"Provincie", "Naam", "bodem", "erfgoed"}, {"=21", "Wouden", "=5.555", "-"}}},
		odstest.Sheet{Name: "b", Rows: [][]string{{"Provinciefonds uitkeringsjaar 2031", "Meicirculaire 2031", "uitkeringsfactor", "=0.987"},
			{"Prov", "Naam", "inw", "opp"}, {"20", "Duinland", "=1", "=2"}, {"=21", "Wouden", "=3", "=4"}}},
		odstest.Sheet{Name: "c", Rows: [][]string{{"Codering maatstaf", "Naam maatstaf", "Natuur"},
			{"inw", "inwoners", "=1"}, {"opp", "oppervlakte", "=2"}, {"", "bodem", "=1"}, {"", "erfgoed", "=1"}}}))
}

func TestTransformRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(m map[string][][]string)
		want  string
	}{
		"unreadable":      {func(m map[string][][]string) { m["Suppletie IU DU"][5][5] = "zie noot" }, `sheet Suppletie IU DU, cell F6: text "zie noot": not a number`},
		"unclear point":   {func(m map[string][][]string) { m["Eenheden"][4][3] = "12.5" }, "sheet Eenheden, cell D5: text \"12.5\": its point"},
		"unclear weight":  {func(m map[string][][]string) { m["Gewichten"][4][2] = "x" }, "sheet Gewichten, cell C5"},
		"too large":       {func(m map[string][][]string) { m["Suppletie IU DU"][4][5] = "=1E20" }, "cell F5: number has more than 16 digits"},
		"other key":       {func(m map[string][][]string) { m["Suppletie IU DU"][5][4] = "9003" }, `cell E6: second column "CBS" has "9003" where the first, A6, has "9002"`},
		"double header":   {func(m map[string][][]string) { m["Eenheden"][3][4] = "INWO" }, `cell E4: header "INWO" stands in D4 already`},
		"double gemeente": {func(m map[string][][]string) { m["Eenheden"][5][0] = "09001" }, `cell A6: government "9001" stands in row 5 already`},
		"double weight":   {func(m map[string][][]string) { m["Gewichten"][5][0] = "inwo" }, `cell A6: maatstaf "inwo" stands in row 5 already`},
		"double cluster":  {func(m map[string][][]string) { m["Gewichten"][3][3] = "jeugd" }, `cell D4: header "jeugd" stands in C4 already`},
		"nameless weight": {func(m map[string][][]string) { m["Gewichten"][8][1] = "" }, "cell B9: row has weights, and neither code nor name"},
		"stray value":     {func(m map[string][][]string) { m["Eenheden"][4] = append(m["Eenheden"][4], "=3") }, `cell H5: column has the value "3" and no header`},
		"stray weight":    {func(m map[string][][]string) { m["Gewichten"][4] = append(m["Gewichten"][4], "=3") }, `cell E5: column has the value "3" and no header`},
		"no number":       {func(m map[string][][]string) { m["Eenheden"][5][0] = "" }, `cell A6: "" is not the number of a government (row named "Aa en Dal")`},
		"wrong total":     {func(m map[string][][]string) { m["Suppletie IU DU"][6][3] = "=-33655121" }, "cell D7: total of \"Beschermd wonen\" is -33655121.00, and its rows sum to -33655122.43"},
		"lost row":        {func(m map[string][][]string) { m["Eenheden"] = slices.Delete(m["Eenheden"], 5, 6) }, "cell D6: total of \"inwo\""},
		"other year":      {func(m map[string][][]string) { m["Gewichten"][0] = []string{"Gemeentefonds 2032"} }, "sheet Gewichten: title gives uitkeringsjaar 2032, and an earlier title 2031"},
		"two weights":     {func(m map[string][][]string) { m["Gewichten 2"] = m["Gewichten"] }, "sheet Gewichten 2: has the header of the weights, as sheet Gewichten has"},
		"no units":        {func(m map[string][][]string) { delete(m, "Eenheden") }, "no sheet has a column 'Naam' and codes"},
		"no grants":       {func(m map[string][][]string) { m["Suppletie IU DU"][3][3] = "x"; m["Suppletie IU DU"][3][5] = "y" }, "and grants of the weights as columns: file has sheets Specificatie without header, Eenheden with 7 columns"},
	} {
		t.Run(name, func(t *testing.T) {
			m := boek()
			c.spoil(m)
			_, err := transformtest.Rows(t, Transform, bestandOf(m))
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

func TestTitel(t *testing.T) {
	for _, c := range []struct {
		line string
		want titles
	}{
		{"Gemeentefonds 2031, stand septembercirculaire 2030", titles{gemeentefonds, "2031", "2030-september", "", ""}},
		{"PROVINCIEFONDS uitkeringsjaar 2031 Meicirculaire 2031", titles{provinciefonds, "2031", "2031-mei", "", ""}},
		{"stand december-circulaire 2031", titles{"", "", "2031-december", "", ""}},
		{"Uitkeringsfactor 2031: 1.420 (voorlopig)", titles{"", "2031", "", "1.42", ""}},
		{"uitkeringsfactor = 0,987", titles{"", "", "", "0.987", ""}},
		{"Uitkeringsfactor 2031", titles{"", "2031", "", "", ""}},
		{"Aantallen en berekende eenheden per verdeelmaatstaf", titles{}},
	} {
		var got titles
		if err := got.line(c.line); err != nil || got != c.want {
			t.Errorf("%q: got %+v, %v", c.line, got, err)
		}
	}
}

func BenchmarkTransform(b *testing.B) {
	data := realFile(b, "septembercirculaire-2024")
	content, err := ods.Content(data, ods.DefaultLimits)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Transform.Run(data, func(*transforms.Table, arrow.Record) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

// What is no rekenmodel is told, and is no error.
func TestSomethingElse(t *testing.T) {
	golden(t, "losse-uitkering.jsonl", odstest.Book(odstest.Sheet{Name: "Verdeling", Rows: [][]string{
		{"Integratie-uitkering Participatie 2031"}, {"Gemeente", "Integratie-uitkering Participatie"}, {"Voorbeeldstad", "=12"}, {"Aa en Dal", "=13"}}}))
	for want, sheets := range map[string][]odstest.Sheet{
		"geen van de 1 bladen heeft gewichten":       {{Name: "Brief", Rows: [][]string{{"Geachte"}}}},
		"geen van de 0 bladen heeft gewichten":       {},
		`bedragen van \"2030\" en 1 andere kolommen`: {{Name: "a", Rows: [][]string{{"CBS-code", "Gemeente", "2030", "2031"}, {"1", "x", "=1", "=2"}, {"2", "y", "=1", "=2"}}}},
	} {
		rows, err := transformtest.Rows(t, Transform, odstest.Book(sheets...))
		if err != nil || !strings.Contains(rows["fonds_bestand"], want) || rows["fonds_eenheid"] != "" {
			t.Errorf("%v, %v, want %q", rows, err, want)
		}
	}
}

// model is a rekenmodel as it is published on its own: units with the total in the
// last column and the government by the number of the ministry, weights, and a
// specification that a reader fills with that number.
func model() map[string][][]string {
	return map[string][][]string{
		"Eenheden": {{"Rekenmodel gemeentefonds uitkeringsjaar 2031, versie 2", "", "septembercirculaire 2030"}, {"Uitkeringsfactor 2031: 1,420"},
			{"abp-code", "Gemeente", "inwo", "vast", "Totaal uitkering"},
			{"010014", "Voorbeeldstad", "=100", "=1", "=1815"}, {"010015", "Aa en Dal (L.)", "=200", "=1", "=3235"}},
		"Gewichten": {{"Codering", "Maatstaf", "Jeugd", "Bestuur"}, {"inwo", "inwoners", "=4", "=6"}, {"vast", "vast bedrag", "=0", "=250"}},
		"Specificatie": {{"Specificatie per gemeente", "abp-code", "=010014"}, {"Codering maatstaf", "Naam maatstaf", "Aantal", "Bedrag"},
			{"inwo", "inwoners", "=100", "=1420"}, {"vast", "vast bedrag", "=1", "=355"}},
	}
}

func TestModelOfThreeSheets(t *testing.T) { golden(t, "drie-bladen.jsonl", bestandOf(model())) }

// The sheet that a reader fills has the look of others, under any name.
func TestSpecificationUnderAnotherName(t *testing.T) {
	m := model()
	m["Gewichten 2"] = m["Specificatie"][1:]
	delete(m, "Specificatie")
	rows, err := transformtest.Rows(t, Transform, bestandOf(m))
	if err != nil || strings.Count(rows["fonds_gewicht"], "\n") != 4 {
		t.Errorf("%v: %s", err, rows["fonds_gewicht"])
	}
}

// A header that says number, and not of what, is the key where no other is.
func TestPlainNumber(t *testing.T) {
	want, err := transformtest.Rows(t, Transform, bestandOf(boek()))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"nr.", "Nummer", "CODE"} {
		m := boek()
		m["Eenheden"][3][0] = name
		got, err := transformtest.Rows(t, Transform, bestandOf(m))
		if err != nil || got["fonds_eenheid"] != want["fonds_eenheid"] {
			t.Errorf("%s: %v\n%s\nwant\n%s", name, err, got["fonds_eenheid"], want["fonds_eenheid"])
		}
	}
}

// Codes of governments with letters, and headers of them in other words.
func TestOtherHeaders(t *testing.T) {
	m := boek()
	m["Eenheden"][3][0], m["Eenheden"][3][1] = "CBS-code", "Gemeentenaam"
	m["Eenheden"][4][0], m["Eenheden"][5][0] = "GM9001", "GM9002"
	rows, err := transformtest.Rows(t, Transform, bestandOf(m))
	if err != nil || !strings.Contains(rows["fonds_eenheid"], `"naam":"Voorbeeldstad","nummer":"9001"`) {
		t.Errorf("%v: %s", err, rows["fonds_eenheid"])
	}
}
