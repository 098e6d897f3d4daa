package publisher

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// counts gives what an Iv3 row says in the end, in euros.
func counts(row map[string]any) (euro int64, ok bool) {
	for _, k := range []string{"k_2ePlaatsing_2", "k_1ePlaatsing_1"} {
		if v, is := row[k].(float64); is && v != geenOpgave {
			return int64(math.Round(v * 1000)), true
		}
	}
	return 0, false
}

// The served rows add up to the facts, and every book is in balance.
func TestIv3AgreesWithTruth(t *testing.T) {
	p, truth := New(Options{}), Truth()
	for key, want := range truth.Books {
		table := map[string]string{"gemeente": gemeentenTabel(key.Year), "provincie": provinciesTabel(key.Year), "regeling": regelingenTabel(key.Year)}[key.Kind]
		rows, _ := all(t, p, fmt.Sprintf("/dataderden.cbs.nl/ODataFeed/odata/%s/TypedDataSet?$format=json&$filter=Verslagsoort eq '%d%s' and (k_1ePlaatsing_1 ne null or k_2ePlaatsing_2 ne null)", table, key.Year, key.Soort))
		if len(rows) != want.Rows {
			t.Errorf("%v: %d rows, want %d", key, len(rows), want.Rows)
		}
		var lasten, baten int64
		delivered := map[string]int64{}
		for _, row := range rows {
			euro, ok := counts(row)
			if !ok || strings.ContainsAny(row["TaakveldBalanspost"].(string)[:1], "AP") {
				continue
			}
			who, _ := row["Gemeenten"].(string)
			if who == "" {
				who, _ = row["Provincies"].(string)
			}
			if who == "" {
				who = row["GemeenschappelijkeRegelingen"].(string)
			}
			if row["Categorie"].(string)[0] == 'L' {
				lasten += euro
				delivered[who] += euro
			} else {
				baten += euro
				delivered[who] -= euro
			}
		}
		if lasten != want.Lasten || baten != want.Baten || len(delivered) != want.Delivered {
			t.Errorf("%v: %d and %d of %d governments, want %+v", key, lasten, baten, len(delivered), want)
		}
		for who, rest := range delivered {
			if rest != 0 && key.Soort != "X001" {
				t.Errorf("%v %s: lasten and baten differ by %d", key, who, rest)
			}
		}
	}
}

func TestPlacings(t *testing.T) {
	cell := entry{"8.1", "L3.8"}
	for _, c := range []struct {
		p             placing
		first, second value
	}{
		{inTime, whole(5000), whole(5000)}, {late, none, whole(5000)}, {noSecond, whole(5000), whole(geenOpgave)},
		{noStatement, whole(geenOpgave), whole(geenOpgave)}, {notSent, none, none}, {corrected, whole(5007), whole(5000)},
	} {
		if first, second := c.p.place(cell, 5_000_000); first != c.first || second != c.second {
			t.Errorf("placing %d gives %v and %v", c.p, first, second)
		}
	}
	p := New(Options{})
	for key, want := range placings {
		if !strings.HasPrefix(key[0], "GM") {
			continue // a regeling has no 8.1: see TestIv3AgreesWithTruth
		}
		rows, _ := all(t, p, fmt.Sprintf("/dataderden.cbs.nl/ODataFeed/odata/990%sNED/TypedDataSet?$format=json&$filter=Gemeenten eq '%s' and Verslagsoort eq '%s%s' and TaakveldBalanspost eq '8.1   ' and Categorie eq 'L3.8    '", key[1][2:], pad(key[0], 9), key[1], key[2]))
		if len(rows) != 1 {
			t.Fatalf("%v: %d rows", key, len(rows))
		}
		first, second := rows[0]["k_1ePlaatsing_1"], rows[0]["k_2ePlaatsing_2"]
		if (first == nil) != (want == late || want == notSent) || (second == nil) != (want == notSent) {
			t.Errorf("%v: %v and %v", key, first, second)
		}
	}
}

func TestWorld(t *testing.T) {
	f := Truth()
	for year, n := range map[int]int{2021: 20, 2022: 20, 2023: 19, 2024: 18, 2025: 18} {
		if f.Gemeenten[year] != n {
			t.Errorf("%d: %d gemeenten, want %d", year, f.Gemeenten[year], n)
		}
		sum := 0
		for code, years := range f.Inwoners {
			if code[:2] == "GM" {
				sum += years[year]
			}
		}
		if sum != f.Inwoners["NL01"][year] || sum != f.Inwoners["PV90"][year]+f.Inwoners["PV91"][year] {
			t.Errorf("%d: gemeenten sum to %d, the country to %d", year, sum, f.Inwoners["NL01"][year])
		}
	}
	given := map[string]int{}
	for _, m := range f.Herindelingen {
		given[m.From] += m.Inwoners
		if _, exists := f.Inwoners[m.From][m.Year]; !exists && m.Of == 0 {
			t.Errorf("%s went with nobody", m.From)
		}
	}
	for _, m := range f.Herindelingen {
		if _, exists := f.Inwoners[m.From][m.Year]; !exists && given[m.From] != m.Of {
			t.Errorf("%s gave %d of %d", m.From, given[m.From], m.Of)
		}
	}
}

// Both versions of OData tell the same number of inhabitants.
func TestPopulationAgrees(t *testing.T) {
	p, f := New(Options{}), Truth()
	three, _ := all(t, p, "/opendata.cbs.nl/ODataFeed/odata/70072ned/TypedDataSet?$format=json&$filter=TotaleBevolking_1 ne null")
	four, _ := all(t, p, "/datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$filter=Measure eq 'M000352' and Geslacht eq 'T001038' and Leeftijd eq '10000' and BurgerlijkeStaat eq 'T001019' and Value ne null")
	if len(three) != len(four) {
		t.Errorf("v3 has %d cells, v4 %d", len(three), len(four))
	}
	check := func(row map[string]any, value string) {
		code, year := trim(row["RegioS"].(string)), 0
		_, _ = fmt.Sscanf(row["Perioden"].(string), "%dJJ00", &year)
		if row[value] != float64(f.Inwoners[code][year]) {
			t.Errorf("%s %d: %v, want %d", code, year, row[value], f.Inwoners[code][year])
		}
	}
	for _, row := range three {
		check(row, "TotaleBevolking_1")
	}
	for _, row := range four {
		check(row, "Value")
	}
}
