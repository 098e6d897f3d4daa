package personeel

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"medebewind/transforms/ods/odstest"
	"medebewind/transforms/transformtest"
)

// monitor is a sheet as somebody could make it of the pages of the fonds.
func monitor() odstest.Sheet {
	return odstest.Sheet{Name: "Blad1", Rows: [][]string{
		{"Personeelsmonitor 2031: verzonnen"},
		{},
		{"Grootteklasse", "Ziekteverzuim (%)", "Vacatures", "Gemiddelde leeftijd", "60-plussers", "Opmerking"},
		{"tot 20.000 inwoners", "=6.1", "=12", "48,3", "=17.5", "bij voorbeeld"},
		{"100.000+", "7,4%", "", "=46.9", "=0.2", ""},
		{"", "=6.5", "=1", "=47", "=16", "gemiddeld"},
	}}
}

// book is what testdata/monitor.ods is: with -update it is written.
func book(t *testing.T) []byte {
	t.Helper()
	const path = "testdata/monitor.ods"
	made := odstest.Book(odstest.Sheet{Name: "Toelichting", Rows: [][]string{{"Wat dit is"}}}, monitor())
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
	transformtest.Golden(t, "monitor.jsonl", rows["personeel"])
}

// A year can stand in a column, in a header or in a title, the nearest first.
func TestYears(t *testing.T) {
	for want, rows := range map[string][][]string{
		"2029": {{"Monitor 2031"}, {"Jaar", "Grootteklasse", "Verzuim 2030"}, {"2029", "klein", "=5"}},
		"2030": {{"Monitor 2031"}, {"Grootteklasse", "Verzuim 2030"}, {"klein", "=5"}},
		"2031": {{"Monitor 2031"}, {"Gemeentegrootte", "Verzuimpercentage"}, {"klein", "=5"}},
		"null": {{"Inwoners", "Verzuim"}, {"klein", "=5"}},
	} {
		got, err := transformtest.Rows(t, Transform, odstest.Book(odstest.Sheet{Name: "x", Rows: rows}))
		if err != nil || !strings.Contains(got["personeel"], `"jaar":`+want+",") {
			t.Errorf("want %s: %v %v", want, got, err)
		}
	}
}

func TestRefused(t *testing.T) {
	for name, rows := range map[string][][]string{
		"no classes":  {{"Ziekteverzuim", "Leeftijd"}, {"=5", "=6"}},
		"no measures": {{"Grootteklasse", "Kosten"}, {"klein", "=6"}},
	} {
		if _, err := transformtest.Rows(t, Transform, odstest.Book(odstest.Sheet{Name: "Blad1", Rows: rows})); err == nil || !strings.Contains(err.Error(), "none of Blad1 has a header with size classes") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzTransform(f *testing.F) {
	f.Add(odstest.Book(monitor()))
	f.Add(odstest.Book(odstest.Sheet{Name: "x", Rows: [][]string{{"Grootteklasse", "fte"}, {"a", "1E9"}}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = transformtest.Rows(t, Transform, data)
	})
}

func BenchmarkTransform(b *testing.B) {
	s := monitor()
	for range 2_000 {
		s.Rows = append(s.Rows, s.Rows[3])
	}
	book := odstest.Book(s)
	b.SetBytes(int64(len(book)))
	for b.Loop() {
		if _, err := transformtest.Rows(b, Transform, book); err != nil {
			b.Fatal(err)
		}
	}
}
