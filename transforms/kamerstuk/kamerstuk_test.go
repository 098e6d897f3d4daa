package kamerstuk

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

func file(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		transform   *transforms.Transform
		name, table string
	}{
		{Lijst, "lijst", "kamerstuk"}, {Lijst, "lijst", "kamerstuk_lijst"}, {Tekst, "memorie", "kamerstuk_passage"}, {Tekst, "voorstel", "kamerstuk_bepaling"},
	} {
		rows, err := transformtest.Rows(t, c.transform, file(t, c.name+".xml"))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		golden := c.name
		if c.table == "kamerstuk_lijst" {
			golden = "lijst-aantal"
		}
		transformtest.Golden(t, golden+".jsonl", rows[c.table])
	}
}

// Services leave prefixes out or choose others; what they mean is the same.
func TestPrefixesSayNothing(t *testing.T) {
	want, err := ReadLijst(file(t, "lijst.xml"))
	if err != nil {
		t.Fatal(err)
	}
	plain := strings.NewReplacer("sru:", "", "gzd:gzd", "gzd", "gzd:", "g:", "dcterms:", "", "overheidwetgeving:", "ow:").Replace(string(file(t, "lijst.xml")))
	got, err := ReadLijst([]byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Publications) != 3 || got.Total != want.Total {
		t.Fatalf("%d of %d publications", len(got.Publications), got.Total)
	}
	for i, p := range got.Publications {
		if w := want.Publications[i]; p.ID != w.ID || p.Kind != w.Kind || strings.Join(p.Dossiers, " ") != strings.Join(w.Dossiers, " ") || p.File != w.File {
			t.Errorf("%+v, want %+v", p, w)
		}
	}
}

func TestDossier(t *testing.T) {
	for number, want := range map[string]string{"37020": "37020", "37 020": "37020", "37.020": "37020", "37 020 IX": "37020-IX", "37020-IX": "37020-IX", "37 020-(R2180)": "37020-(R2180)", "": ""} {
		if got := dossier(number); got != want {
			t.Errorf("%q gives %q, want %q", number, got, want)
		}
	}
}

const stuk = `<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>99 901</dossiernr></dossiernummer></dossier><stuk><stuknr><ondernummer>3</ondernummer></stuknr>`

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		transform *transforms.Transform
		in, want  string
	}{
		"no list":        {Lijst, `<html/>`, "not a <searchRetrieveResponse>"},
		"no count":       {Lijst, `<searchRetrieveResponse/>`, "does not give numberOfRecords"},
		"bad count":      {Lijst, `<searchRetrieveResponse><numberOfRecords>veel</numberOfRecords></searchRetrieveResponse>`, `"veel", not a count`},
		"diagnostic":     {Lijst, `<searchRetrieveResponse><diagnostics><diagnostic><message>mismatched input</message></diagnostic></diagnostics></searchRetrieveResponse>`, "the search service answers: mismatched input"},
		"no identifier":  {Lijst, `<searchRetrieveResponse><numberOfRecords>1</numberOfRecords><records><record><x/></record></records></searchRetrieveResponse>`, "record 1 has no dcterms:identifier"},
		"no date":        {Lijst, `<searchRetrieveResponse><numberOfRecords>1</numberOfRecords><records><record><identifier>a</identifier><dossiernummer>1</dossiernummer><date>gisteren</date></record></records></searchRetrieveResponse>`, `"gisteren" is no date`},
		"cut off":        {Lijst, `<searchRetrieveResponse><numberOfRecords>1</numberOfRecords><rec`, "cut off"},
		"another paper":  {Tekst, `<officiele-publicatie><gemeenteblad/></officiele-publicatie>`, "does not tell its dossier and number: it is no Kamerstuk"},
		"no publication": {Tekst, `<html/>`, "not a <officiele-publicatie>"},
		"text cut off":   {Tekst, stuk + `<algemeen><al>Over geld`, "cut off"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := transformtest.Rows(t, c.transform, []byte(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("%v, want %q", err, c.want)
			}
			var at *transforms.PlaceError
			var said *DiagnosticError
			if !errors.As(err, &at) && !errors.As(err, &said) {
				t.Errorf("%v tells no place", err)
			}
		})
	}
}

// A paper without such paragraphs has no rows, and is no error.
func TestNothingToTell(t *testing.T) {
	rows, err := transformtest.Rows(t, Tekst, []byte(stuk+`<algemeen><al>De leden danken de minister.</al></algemeen></stuk></kamerstuk></officiele-publicatie>`))
	if err != nil || rows["kamerstuk_passage"] != "" {
		t.Errorf("%v %v", rows, err)
	}
}

func TestFirstNumberCounts(t *testing.T) {
	s, err := ReadStuk([]byte(stuk + `<algemeen><al>Zie <dossierref>36 600, nr. 2</dossierref></al><bijlage><dossiernr>1</dossiernr><ondernummer>9</ondernummer></bijlage></algemeen></stuk></kamerstuk></officiele-publicatie>`))
	if err != nil || s.Dossier != "99901" || s.Number != "3" || len(s.Paragraphs) != 1 || s.Paragraphs[0].Text != "Zie 36 600, nr. 2" {
		t.Errorf("%+v %v", s, err)
	}
}

func FuzzLijst(f *testing.F) {
	f.Add(file(f, "lijst.xml"))
	f.Add([]byte(`<searchRetrieveResponse><numberOfRecords>1</numberOfRecords><records><record><identifier>/</identifier></record></records></searchRetrieveResponse>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = transformtest.Rows(t, Lijst, data)
	})
}

func FuzzTekst(f *testing.F) {
	f.Add(file(f, "memorie.xml"))
	f.Add(file(f, "voorstel.xml"))
	f.Add([]byte(stuk + `<lijst><li><li.nr/><voorstel-wet><kop>A</kop></voorstel-wet></li></lijst></stuk></kamerstuk></officiele-publicatie>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = transformtest.Rows(t, Tekst, data)
	})
}

func BenchmarkTekst(b *testing.B) {
	parts := strings.SplitN(string(file(b, "memorie.xml")), "<divisie>", 2)
	body, tail, _ := strings.Cut("<divisie>"+parts[1], "</tekst>")
	data := []byte(parts[0] + strings.Repeat(body, 200) + "</tekst>" + tail)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if err := Tekst.Run(data, func(*transforms.Table, arrow.Record) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
