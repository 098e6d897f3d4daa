package grafiek

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
)

func of(x float64) *float64 { return &x }

// whole reads a drawing as XML and gives the text in it.
func whole(t *testing.T, svg string) string {
	t.Helper()
	var text strings.Builder
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return text.String()
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		if data, ok := token.(xml.CharData); ok {
			text.Write(data)
			text.WriteByte('|')
		}
	}
}

// Each chart is well-formed, says what it shows, escapes what it is given, is
// stamped only when all is made up, and has the rows that it was drawn from.
func TestChartsTellWhatTheyShow(t *testing.T) {
	about := Figuur{ID: "f", Titel: "Titel <b>", Beschrijving: "Wat & hoe"}
	charts := map[string]struct {
		draw func(voorbeeld bool) Figuur
		rows [][]string
	}{
		"banden": {
			func(v bool) Figuur {
				return Banden(about, []Band{{"Weg & <water>", -412.7e6, -1303.7e6, -412.6e6, "tekort"}, {"Zorg", 0, -1e6, 2.25e6, "onbeslist"}}, v)
			},
			[][]string{{"Weg & <water>", "−412,7", "−1.303,7", "−412,6", "tekort"}, {"Zorg", "0,0", "−1,0", "2,3", "onbeslist"}},
		},
		"dekkingen": {
			func(v bool) Figuur {
				return Dekkingen(about, []Balans{{"Weg & <water>", of(0.66), of(0.55), of(0.5), of(4), "tekort", ""}, {Naam: "Zorg", Reden: "geen circulaire"}}, v)
			},
			[][]string{{"Weg & <water>", "55%", "66%", "50%", "400%", "tekort"}, {"Zorg", ".", ".", ".", ".", "onbekend: geen circulaire"}},
		},
		"reeksen": {
			func(v bool) Figuur {
				return Reeksen(about, []int{2023, 2024}, []Reeks{{"Jeugd", []*float64{of(1e6), nil}, []*float64{nil, nil}}}, [2]string{"kosten", "middelen"}, v)
			},
			[][]string{{"Jeugd", "2023", "1,0", "."}, {"Jeugd", "2024", ".", "."}},
		},
		"tijd": {
			func(v bool) Figuur {
				n := func(x int64) *int64 { return &x }
				return Tijd(about, []TijdJaar{{Jaar: 2022, Lasten: of(-2e6)}, {Jaar: 2023, Nieuw: n(3), Gewijzigd: n(0), Vervallen: n(1000), Lasten: of(5e6), Middelen: of(4e6)}, {Jaar: 2024}}, v)
			},
			[][]string{{"2022", ".", ".", ".", "−2,0", "."}, {"2023", "3", "0", "1.000", "5,0", "4,0"}, {"2024", ".", ".", ".", ".", "."}},
		},
		"tijd zonder geld": {
			func(v bool) Figuur { return Tijd(about, []TijdJaar{{Jaar: 2024}}, v) },
			[][]string{{"2024", ".", ".", ".", ".", "."}},
		},
		"verdeling": {
			func(v bool) Figuur { return Verdeling(about, []float64{0.95, 0.999, 1, 0, -0.1, 12}, v) },
			[][]string{{"0 tot 10%", "2"}, {"90 tot 100%", "2"}, {"100 tot 110%", "1"}, {"250% en meer", "1"}},
		},
	}
	for name, c := range charts {
		t.Run(name, func(t *testing.T) {
			real := c.draw(false)
			text := whole(t, string(real.SVG))
			for _, want := range []string{"Titel <b>|", "Wat & hoe|"} {
				if !strings.Contains(text, want) {
					t.Errorf("%q lacks %q", text, want)
				}
			}
			if strings.Contains(text, "VOORBEELD") {
				t.Error("real figures are stamped")
			}
			example := c.draw(true)
			if !strings.Contains(whole(t, string(example.SVG)), "VOORBEELD") {
				t.Error("an example is not stamped")
			}
			if small := whole(t, string(example.Smal)); small != "" && (!strings.Contains(small, "VOORBEELD") || !strings.Contains(small, "Titel <b>|")) {
				t.Errorf("the chart for a phone says %q", small)
			}
			if got, want := fmt.Sprint(real.Rijen), fmt.Sprint(c.rows); got != want {
				t.Errorf("rows %s, want %s", got, want)
			}
			for _, row := range real.Rijen {
				if len(row) != len(real.Kop) {
					t.Errorf("%d cells under %d heads", len(row), len(real.Kop))
				}
			}
		})
	}
}

// A row draws what is known, and nothing where there is no coverage.
func TestRow(t *testing.T) {
	if got := Rij(Ligging{Laag: of(0.5)}); got != "" {
		t.Errorf("drawn without a coverage: %s", got)
	}
	got := string(Rij(Ligging{Dekking: of(9), Laag: of(0.5), Hoog: of(11), KwartLaag: of(0.9), KwartHoog: of(1.1), Landelijk: of(1), Soort: "onbeslist"}))
	whole(t, got)
	for _, want := range []string{`class="groep"`, `class="land"`, `class="band"`, `class="pijl"`, `cx="171"`, `aria-hidden="true"`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s lacks %s", got, want)
		}
	}
	if alone := string(Rij(Ligging{Dekking: of(1)})); strings.Contains(alone, "groep") || strings.Contains(alone, `class="band"`) {
		t.Errorf("drawn what is unknown: %s", alone)
	}
}

// A line is broken where a year is unknown.
func TestLineBreaks(t *testing.T) {
	var d tekening
	d.lijn("lasten", []*float64{of(1), nil, of(1), of(0)}, schaal{0, 3, 0, 30}, schaal{0, 1, 10, 0})
	if want := `d="M0 0M20 0L30 10"`; !strings.Contains(d.String(), want) {
		t.Errorf("%s lacks %s", d.String(), want)
	}
}

func TestSteps(t *testing.T) {
	for span, want := range map[float64]float64{6: 1, 61: 20, 5238e6: 1e9, 0.06: 0.01, 1: 0.2} {
		if got := ronde(span, 6); got < want*0.999 || got > want*1.001 {
			t.Errorf("a span of %v is cut in steps of %v, want %v", span, got, want)
		}
	}
	for label, want := range map[string]string{"kort": "kort", "Wmo maatwerk: huishoudelijke": "Wmo maatwerk…", "ëëëëëëëëëëëëëëëë": "ëëëëëëëëëëëëë…"} {
		if got := kort(label, 14); got != want {
			t.Errorf("%q is cut to %q, want %q", label, got, want)
		}
	}
	if got := []string{Woord("tekort"), Woord("overschot"), Woord("onbeslist"), Woord("")}; !slices.Equal(got, []string{"tekort", "overschot", "onbeslist", "onbekend"}) {
		t.Errorf("words %q", got)
	}
}

// One band that is far longer than the others does not flatten them.
func TestFittingAxis(t *testing.T) {
	rows := make([]Band, 20)
	for i := range rows {
		rows[i] = Band{Laag: -1e6, Hoog: float64(i) * 1e6}
	}
	if got := reikwijdte(rows); got != 19e6 {
		t.Errorf("the axis goes to %v, and the longest band to 19 million", got)
	}
	rows[3].Laag = -900e6
	if got := reikwijdte(rows); got != 1.5*18e6 {
		t.Errorf("with one long band the axis goes to %v", got)
	}
	if svg := string(Banden(Figuur{ID: "f", Titel: "T", Beschrijving: "B"}, rows, false).SVG); !strings.Contains(svg, "pijl") {
		t.Error("a band that is cut has no arrow")
	}
	if reikwijdte(nil) != 0 {
		t.Error("no bands have a reach")
	}
}

// Where amounts of a year are made otherwise than those before a line stands between
// them, and none before the first year.
func TestBreuken(t *testing.T) {
	about := Figuur{ID: "x", Titel: "T", Beschrijving: "B"}
	for first, want := range map[int]int{2021: 2, 2023: 1, 2025: 0} {
		var years []int
		var rows []TijdJaar
		for year := first; year <= 2026; year++ {
			years, rows = append(years, year), append(rows, TijdJaar{Jaar: year})
		}
		values := make([]*float64, len(years))
		for name, f := range map[string]Figuur{
			"reeksen": Reeksen(about, years, []Reeks{{"Jeugd", values, values}}, [2]string{"kosten", "middelen"}, false),
			"tijd":    Tijd(about, rows, false),
		} {
			if got := strings.Count(string(f.SVG), `class="breuk"`); got != want {
				t.Errorf("%s from %d: %d breaks, want %d", name, first, got, want)
			}
		}
	}
}
