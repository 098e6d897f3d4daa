package odata

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

// v3 makes a v3 answer as the service writes it.
func v3(set string, rows ...string) []byte {
	body := "\r\n    \r\n  "
	if len(rows) > 0 {
		body = "\r\n    {\r\n      " + strings.Join(rows, "\r\n    },{\r\n      ") + "\r\n    }\r\n  "
	}
	return []byte("{\r\n  \"odata.metadata\":\"https://dataderden.cbs.nl/ODataFeed/odata/49999NED/$metadata#Cbs.OData.WebAPI." + set + "\",\"value\":[" + body + "]\r\n}")
}

func iv3Row(id int, post, categorie, overheid, verslagsoort, first, second string) string {
	return fmt.Sprintf(`"ID":%d,"TaakveldBalanspost":"%-6s","Categorie":"%-8s","Gemeenten":"%-9s","Verslagsoort":"%s","k_1ePlaatsing_1":%s,"k_2ePlaatsing_2":%s`,
		id, post, categorie, overheid, verslagsoort, first, second)
}

var iv3Sample = []string{
	iv3Row(0, "0.1", "L1.1", "GM9001", "2024X000", "4275.0", "4275.0"),
	iv3Row(1, "0.1", "L1.1", "GM9002", "2024X000", "null", "null"),
	iv3Row(2, "6.71a", "L1.1", "GM9001", "2024X000", "7389.789", "-99998.0"),
	iv3Row(3, "6.71a", "L3.5.1", "GM9002", "2024X005", "1.5E3", "0.0"),
	iv3Row(4, "P111", "Ultimo", "GM9001", "2024X005", "-0.001", "0.25"),
}

func TestIv3(t *testing.T) {
	got, err := transformtest.Rows(t, Iv3, v3("TypedDataSet", iv3Sample...))
	if err != nil {
		t.Fatal(err)
	}
	transformtest.Golden(t, "iv3.jsonl", got["iv3"])
}

// Rows of regelingen are read alike, and come out in a table of their own.
func TestIv3Regeling(t *testing.T) {
	rows := make([]string, len(iv3Sample))
	for i, row := range iv3Sample {
		rows[i] = strings.NewReplacer(`"Gemeenten"`, `"GemeenschappelijkeRegelingen"`).Replace(row)
	}
	got, err := transformtest.Rows(t, Iv3Regeling, v3("TypedDataSet", rows...))
	if err != nil {
		t.Fatal(err)
	}
	want, err := transformtest.Rows(t, Iv3, v3("TypedDataSet", iv3Sample...))
	if err != nil {
		t.Fatal(err)
	}
	if got["iv3_regeling"] != want["iv3"] || got["iv3"] != "" {
		t.Errorf("regelingen come out as %v", got)
	}
}

func TestIv3EmptyPage(t *testing.T) {
	got, err := transformtest.Rows(t, Iv3, v3("TypedDataSet"))
	if err != nil || len(got) != 0 {
		t.Errorf("empty page gives %v, %v", got, err)
	}
}

// TestIv3Layouts reads the same rows in shuffled key order and with other white
// space, which the fast path does not know: the records must be the same.
func TestIv3Layouts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var plain, shuffled []string
	for n := range 2000 {
		amounts := []string{"null", "12.0", "-7.125", "99999999.9", "1e2", fmt.Sprint(n)}
		row := iv3Row(n, fmt.Sprintf("%d.%d", r.IntN(9), r.IntN(9)), fmt.Sprintf("L%d", r.IntN(30)), fmt.Sprintf("GM9%03d", r.IntN(400)),
			[]string{"2024X000", "2024X005"}[r.IntN(2)], amounts[r.IntN(6)], amounts[r.IntN(6)])
		plain = append(plain, row)
		fields := strings.Split(row, ",")
		r.Shuffle(len(fields), func(i, j int) { fields[i], fields[j] = fields[j], fields[i] })
		for i := range fields {
			fields[i] = strings.Replace(fields[i], `":`, []string{`":`, `" : `, "\"\n:\t"}[r.IntN(3)], 1)
			fields[i] = strings.Replace(fields[i], "GM9", []string{"GM9", `\u0047M9`, " GM9"}[r.IntN(3)], 1)
		}
		shuffled = append(shuffled, strings.Join(fields, []string{",", " , ", ",\r\n"}[r.IntN(3)]))
	}
	want, err := transformtest.Rows(t, Iv3, v3("TypedDataSet", plain...))
	if err != nil {
		t.Fatal(err)
	}
	got, err := transformtest.Rows(t, Iv3, v3("TypedDataSet", shuffled...))
	if err != nil {
		t.Fatal(err)
	}
	if got["iv3"] != want["iv3"] {
		t.Error("rows in another layout give other records")
	}
	if n := strings.Count(want["iv3"], "\n"); n != 2000 {
		t.Errorf("%d rows, want 2000", n)
	}
}

// TestIv3Records checks that dictionaries hold over several records.
func TestIv3Records(t *testing.T) {
	var rows []string
	for n := range 2*iv3Rows + 5 {
		rows = append(rows, iv3Row(n, fmt.Sprint(n/1000), "L1", fmt.Sprintf("GM9%03d", n%350), "2024X000", fmt.Sprint(n), "null"))
	}
	got, err := transformtest.Rows(t, Iv3, v3("TypedDataSet", rows...))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(got["iv3"]), "\n")
	if len(lines) != len(rows) {
		t.Fatalf("%d rows, want %d", len(lines), len(rows))
	}
	for _, n := range []int{0, iv3Rows - 1, iv3Rows, 2*iv3Rows + 4} {
		for _, want := range []string{fmt.Sprintf(`"GM9%03d"`, n%350), fmt.Sprintf(`"plaatsing_1_eur":%d`, n*1000), fmt.Sprintf(`"post":"%d"`, n/1000), `"tabel":"49999NED"`} {
			if !strings.Contains(lines[n], want) {
				t.Errorf("row %d is %s, want %s in it", n, lines[n], want)
			}
		}
	}
}

func TestIv3Errors(t *testing.T) {
	good := iv3Row(0, "0.1", "L1.1", "GM9001", "2024X000", "1.0", "1.0")
	tests := []struct {
		name, old, new, want string
	}{
		{"extra column", `"Categorie"`, `"Kleur":"rood","Categorie"`, "row 2, column Kleur: this column is not known"},
		{"missing column", `"Categorie":"L1.1    ",`, ``, "row 2: column Categorie is missing"},
		{"second column", `"Gemeenten"`, `"Provincies":"PV90","Gemeenten"`, "row 2, column Gemeenten: a second column"},
		{"amount finer than a euro", `_2":1.0`, `_2":1.0001`, "row 2, column k_2ePlaatsing_2: amount 1.0001 is finer"},
		{"amount too large", `_2":1.0`, `_2":9300000000000000`, "does not fit"},
		{"amount as text", `_2":1.0`, `_2":"1.0"`, "expected an amount"},
		{"leading zero", `_2":1.0`, `_2":01.0`, "leading zero"},
		{"no code", `"L1.1    "`, `"        "`, "row 2, column Categorie: the code is empty"},
		{"null code", `"L1.1    "`, `null`, "row 2, column Categorie: expected a code"},
		{"not UTF-8", "L1.1", "L\xff.1", "text is not UTF-8"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := transformtest.Rows(t, Iv3, v3("TypedDataSet", good, strings.Replace(good, test.old, test.new, 1)))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error is %v, want %q in it", err, test.want)
			}
		})
	}
}

func TestIv3OldLayout(t *testing.T) {
	row := `"ID":60,"FunctieKostenplaatsBalanspost":"1.0   ","Categorie":"L0.0    ","Provincies":"PV90     ","Verslagsoort":"2013X000","k_1stePlaatsing_1":7389.789,"k_2dePlaatsing_2":7389.789`
	_, err := transformtest.Rows(t, Iv3, v3("TypedDataSet", row))
	var at *transforms.PlaceError
	if !errors.Is(err, ErrOudeIndeling) || !errors.As(err, &at) || at.Place != "row 1, column FunctieKostenplaatsBalanspost" {
		t.Errorf("error is %v", err)
	}
}

// TestCutOff cuts an answer at every byte: none may pass for a whole one.
func TestCutOff(t *testing.T) {
	data := v3("TypedDataSet", iv3Sample...)
	for n := range data {
		if _, _, err := NextLink(data[:n]); !errors.Is(err, ErrAfgebroken) {
			t.Fatalf("NextLink of the first %d bytes: %v", n, err)
		}
		if _, err := transformtest.Rows(t, Iv3, data[:n]); !errors.Is(err, ErrAfgebroken) {
			t.Fatalf("Iv3 of the first %d bytes: %v", n, err)
		}
	}
	_, err := transformtest.Rows(t, Iv3, data[:500])
	if want := "ends at byte 500 in row 3: the answer was cut off"; err == nil || err.Error() != want {
		t.Errorf("error is %q, want %q", err, want)
	}
	for _, more := range []string{"x", "}", "{}", "\x00"} {
		if _, err := transformtest.Rows(t, Iv3, append(data[:len(data):len(data)], more...)); err == nil || !strings.Contains(err.Error(), "after the end") {
			t.Errorf("answer followed by %q: %v", more, err)
		}
	}
}

func FuzzIv3(f *testing.F) {
	f.Add(v3("TypedDataSet", iv3Sample...))
	f.Add(v3("TypedDataSet"))
	f.Add([]byte(`{"odata.metadata":"a/$metadata#b","value":[{"ID":0}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := transformtest.Rows(t, Iv3, data); err != nil {
			return
		}
		// What the transform takes, the fetcher must have let through.
		if _, _, err := NextLink(data); err != nil {
			t.Errorf("Iv3 reads what NextLink refuses: %v", err)
		}
	})
}

func BenchmarkIv3(b *testing.B) {
	var rows []string
	for n := range 10_000 {
		rows = append(rows, iv3Row(n, fmt.Sprintf("%d.%d", n/9000, n/5000%9), fmt.Sprintf("L%d", n/342%33), fmt.Sprintf("GM9%03d", n%342), "2024X000", "4275.0", "null"))
	}
	data := v3("TypedDataSet", rows...)
	run := func(b *testing.B, f func() error) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if err := f(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.Run("transform", func(b *testing.B) { run(b, func() error { return Iv3.Run(data, discard) }) })
	b.Run("nextlink", func(b *testing.B) { run(b, func() error { _, _, err := NextLink(data); return err }) })
}
