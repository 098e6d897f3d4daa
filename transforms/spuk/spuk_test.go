package spuk

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"medebewind/transforms/ods/odstest"
	"medebewind/transforms/transformtest"
)

// overzicht is an overview as somebody at a ministry could make it.
func overzicht() odstest.Sheet {
	return odstest.Sheet{Name: "Blad1", Rows: [][]string{
		{"Overzicht specifieke uitkeringen 2031"},
		{"bedragen x € 1.000"},
		{},
		{"SiSa-nummer", "Naam specifieke uitkering", "Departement", "Wettelijke grondslag", "Looptijd t/m", "Voortzetting als", "Bedrag 2031", "2032", "Opmerking"},
		{"Z1", "Verzonnen\nschoolbusjes", "OCW", "Wet op het verzinsel, artikel 5", "2027-2032", "BFU", "=1250.5", "1.300", "bij voorbeeld"},
		{"Z2", "Fictieve dijken", "IenW", "Proefwet", "structureel", "", "-", ""},
		{"", "BFU Voorbeeldzorg", "VWS", "", "31-12-2033", "algemene uitkering", "=10", "=10"},
		{"", "Totaal", "", "", "", "", "=1260.5", "=1310"},
	}}
}

func sisa() odstest.Sheet {
	return odstest.Sheet{Name: "SiSa", Rows: [][]string{
		{"SiSa-verantwoording 2031"},
		{"Gemeentecode", "Gemeente", "Regelingnummer", "Regeling", "Indicator", "Omschrijving indicator", "Waarde"},
		{"9001", "Voorbeelddam", "Z1", "Verzonnen schoolbusjes", "Z1/01", "Besteding (jaar T)", "=125000"},
		{"9001", "Voorbeelddam", "Z1", "Verzonnen schoolbusjes", "Z1/02", "Afgerond?", "Ja"},
		{"9002", "Testwoude", "Z1", "Verzonnen schoolbusjes", "Z1/01", "", "99.000,50"},
		{"9002", "Testwoude", "Z1", "Verzonnen schoolbusjes", "Z1/03", "Toelichting", ""},
	}}
}

// book is what testdata/overzicht.ods is: with -update it is written.
func book(t *testing.T) []byte {
	t.Helper()
	const path = "testdata/overzicht.ods"
	made := odstest.Book(odstest.Sheet{Name: "Toelichting", Rows: [][]string{{"Wat dit is"}}}, overzicht(), sisa())
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(path, made, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	recorded, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(recorded, made) {
		t.Fatalf("%s is not what this test makes (%v): write it with -update", path, err)
	}
	return recorded
}

func TestGolden(t *testing.T) {
	rows, err := transformtest.Rows(t, Transform, book(t))
	if err != nil {
		t.Fatal(err)
	}
	transformtest.Golden(t, "overzicht.jsonl", rows["spuk"])
	transformtest.Golden(t, "sisa.jsonl", rows["sisa"])
}

// Order and names of columns and sheets, and rows above them, say nothing.
func TestOtherLayouts(t *testing.T) {
	want, err := transformtest.Rows(t, Transform, odstest.Book(overzicht()))
	if err != nil {
		t.Fatal(err)
	}
	moved := overzicht()
	moved.Rows = moved.Rows[:0]
	for i, r := range overzicht().Rows {
		if i >= 3 { // the first column goes to the end
			row := append(make([]string, 0, 10), r[1:]...)
			for len(row) < 8 {
				row = append(row, "")
			}
			r = append(row, r[0])
		}
		moved.Rows = append(moved.Rows, r)
	}
	moved.Rows[3] = []string{"Regeling", "Ministerie", "Grondslag", "Einddatum", "Wordt", "Budget 2031 (x 1.000)", "Raming 2032", "Opmerking", "Regelingcode"}
	got, err := transformtest.Rows(t, Transform, odstest.Book(moved))
	if err != nil {
		t.Fatal(err)
	}
	strip := func(text string) string { // cells stand elsewhere
		var out []string
		for _, line := range strings.Split(text, "\n") {
			head, _, _ := strings.Cut(line, `,"cel"`)
			out = append(out, head)
		}
		return strings.Join(out, "\n")
	}
	if strip(got["spuk"]) != strip(want["spuk"]) {
		t.Errorf("another order gives\n%s\nwant\n%s", got["spuk"], want["spuk"])
	}
}

func TestUnits(t *testing.T) {
	for text, want := range map[string]int64{"bedragen x € 1.000": 1_000, "x 1000 euro": 1_000, "in miljoenen euro": 1_000_000, "(x € 1 mln)": 1_000_000, "x 1 mln.": 1_000_000, "in euro": 0, "Overzicht 2031": 0} {
		if got := unitOf(text); got != want {
			t.Errorf("%q is %d euro, want %d", text, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	broken := overzicht()
	broken.Rows[4][6] = "ruim twaalf ton"
	for _, c := range []struct {
		name string
		book []byte
		want string
	}{
		{"another sheet", odstest.Book(odstest.Sheet{Name: "Gewichten", Rows: [][]string{{"Codering maatstaf", "Naam maatstaf"}}}), "none of Gewichten has a header"},
		{"no amount", odstest.Book(broken), `sheet Blad1, cell G5: "ruim twaalf ton" is no amount`},
		{"no file", []byte("PK"), "archive"},
	} {
		if _, err := transformtest.Rows(t, Transform, c.book); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func FuzzTransform(f *testing.F) {
	f.Add(odstest.Book(overzicht(), sisa()))
	f.Add(odstest.Book(odstest.Sheet{Name: "x", Rows: [][]string{{"Regeling", "Ministerie", "2031"}, {"a", "b", "1"}}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = transformtest.Rows(t, Transform, data)
	})
}

func BenchmarkTransform(b *testing.B) {
	s := sisa()
	for range 2_000 {
		s.Rows = append(s.Rows, s.Rows[2])
	}
	book := odstest.Book(s)
	b.SetBytes(int64(len(book)))
	for b.Loop() {
		if _, err := transformtest.Rows(b, Transform, book); err != nil {
			b.Fatal(err)
		}
	}
}
