package odata

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func (g Grens) line() string {
	show := func(n *int64) string {
		if n == nil {
			return "-"
		}
		return strconv.FormatInt(*n, 10)
	}
	return strings.Join([]string{g.Gebeurtenis, g.Datum, g.Richting, g.AnderCode, g.AnderNaam, show(g.Hectare), show(g.Woningen), show(g.Inwoners)}, "|")
}

func TestGrenzen(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"split", "Opgeheven per 01-01-2018, overgegaan naar:\r\n- Een (GM9001),\r\n... 4330 hectare met 1416 woningen en 3394 inwoners\r\n- 's-Twee (O.) (GM9002),\r\n... 6738 hectare met 1 woning en 1 inwoner \r\n\r\nBegindatum 26-01-1985\r\n",
			[]string{"opgeheven|2018-01-01|naar|GM9001|Een|4330|1416|3394", "opgeheven|2018-01-01|naar|GM9002|'s-Twee (O.)|6738|1|1"}},
		{"formed", "Ontstaan per 01-01-2011, uit:\r\n- Een (GM9001)\r\n... 3756 hectare 7504 woningen en 19432 inwoners\r\nOntstaan per 01-01-2007 uit:\n- Twee (GM9002),\n... 5 hectare met 4 inwoners",
			[]string{"ontstaan|2011-01-01|van|GM9001|Een|3756|7504|19432", "ontstaan|2007-01-01|van|GM9002|Twee|5|-|4"}},
		{"parts left out", "Gemeentelijke herindeling per 01-01-2005, ontvangen van:\r\n- Een (GM9001),\r\n... 3 woningen en 13 inwoners\r\nWijziging per 01-01-1989, overgegaan naar:\r\n- Twee (GM9002),\r\n... 13 inwoners",
			[]string{"gemeentelijke herindeling|2005-01-01|van|GM9001|Een|-|3|13", "wijziging|1989-01-01|naar|GM9002|Twee|-|-|13"}},
		{"tenths of hectares", "Grenswijziging per 01-01-2025, ontvangen van:\r\n- Een (GM9001),\r\n... 0,17 hectare met 0 woningen en 0 inwoners\r\n- Twee (GM9002),\r\n... 2,5 hectare met 0 woningen en 0 inwoners",
			[]string{"grenswijziging|2025-01-01|van|GM9001|Een|0|0|0", "grenswijziging|2025-01-01|van|GM9002|Twee|3|0|0"}},
		{"provincie, parts below it", "PV = Provincie\r\n\r\nGrenswijziging per 01-01-2019:\r\n- Ontvangen van Ander (PV91), 10 hectare met 1 woning en 3 inwoners.\r\n... Een (GM9001) ontvangt van het opgeheven Twee (GM9002), 3 hectare met 0 woningen en 0\r\ninwoners\r\n... Een (GM9001) ontvangt een gedeelte van Drie (GM9003)\r\n... 7 hectare met 1 woning en 3 inwoners\r\n- Over naar Verder (PV92) 5 hectare met 0 woningen en 0 inwoners",
			[]string{"grenswijziging|2019-01-01|van|PV91|Ander|10|1|3", "grenswijziging|2019-01-01|naar|PV92|Verder|5|0|0"}},
		{"no territory", "Naamswijziging per 28-01-1995,\r\noude naam: Een (GM9001)\r\nProvinciale wijziging per 01-01-2019:\r\n- overgegaan van provincie A naar provincie B\r\n.\r\nOpgeheven per 01-10-1994\r\n", nil},
		{"counts to come", "Opgeheven per 01-01-2018, overgegaan naar:\r\n- Een (GM9001),\r\n- Twee (GM9002),\r\n... 1 hectare", []string{"opgeheven|2018-01-01|naar|GM9001|Een|-|-|-", "opgeheven|2018-01-01|naar|GM9002|Twee|1|-|-"}},
		{"not understood", "Opgeheven per 01-01-2018, overgegaan naar:\r\n- Een (GM9001),\r\n... ongeveer 12 hectare", []string{"onbegrepen||||... ongeveer 12 hectare|-|-|-", "opgeheven|2018-01-01|naar|GM9001|Een|-|-|-"}},
		{"no such day", "Opgeheven per 41-01-2018, overgegaan naar:\r\n- Een (GM9001),\r\n... 12 hectare", []string{"onbegrepen||||Opgeheven per 41-01-2018, overgegaan naar:|-|-|-", "onbegrepen||||... 12 hectare|-|-|-"}},
		{"nothing", "", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, g := range Grenzen(test.text) {
				got = append(got, g.line())
			}
			if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
				t.Errorf("gives\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

func FuzzHerindeling(f *testing.F) {
	f.Add("Opgeheven per 01-01-2018, overgegaan naar:\r\n- Een (GM9001),\r\n... 4330 hectare met 1416 woningen en 3394 inwoners")
	f.Add("Grenswijziging per 01-01-2019:\r\n- Ontvangen van Ander (PV91), 10 hectare met 1 woning en 3 inwoners.\r\n... Een (GM9001) ontvangt van Twee (GM9002), 3 hectare")
	f.Fuzz(func(t *testing.T, text string) {
		for _, g := range Grenzen(text) {
			if g.Gebeurtenis != Onbegrepen && (len(g.Datum) != 10 || g.Richting == "" || g.AnderCode == "") {
				t.Errorf("incomplete: %s", g.line())
			}
		}
	})
}

// shared finds a file of the folder beside the module, or skips the test.
func shared(t *testing.T, name string) []byte {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil && dir != "/" {
		if _, e := os.Stat(filepath.Join(dir, "go.mod")); e == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	data, err := os.ReadFile(filepath.Join(dir, "..", "shared", name))
	if err != nil {
		t.Skipf("the recorded answers are not here: %v", err)
	}
	return data
}

// TestHerindelingen holds the mergers that the recorded region codes tell
// against a list of them, both ways.
func TestHerindelingen(t *testing.T) {
	var answer struct {
		Value []struct{ Identifier, Description string }
	}
	if err := json.Unmarshal(shared(t, "bronnen/data/v4/03759ned/codes-RegioS.json"), &answer); err != nil {
		t.Fatal(err)
	}
	list, err := csv.NewReader(strings.NewReader(string(shared(t, "kennis/herindelingen.csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]float64{}
	told := 0
	for _, region := range answer.Value {
		total := int64(0)
		var gone []Grens
		for _, g := range Grenzen(region.Description) {
			told++
			if g.Gebeurtenis == Onbegrepen {
				t.Errorf("%s: not understood: %s", region.Identifier, g.AnderNaam)
			}
			if g.Gebeurtenis == "opgeheven" && g.Datum >= "2016" && g.Inwoners != nil {
				gone, total = append(gone, g), total+*g.Inwoners
			}
		}
		for _, g := range gone {
			got[fmt.Sprintf("%s %s %s %d %d %d", g.Datum, region.Identifier, g.AnderCode, *g.Hectare, *g.Woningen, *g.Inwoners)] = float64(*g.Inwoners) / float64(total)
		}
	}
	t.Logf("%d changes of territory, %d of mergers since 2016", told, len(got))
	for _, row := range list[1:] {
		key := strings.Join([]string{row[0], row[1], row[3], row[5], row[6], row[7]}, " ")
		share, ok := got[key]
		want, _ := strconv.ParseFloat(row[8], 64)
		if !ok || math.Abs(share-want) > 0.00001 {
			t.Errorf("%s: share %v (%v), want %v", key, share, ok, want)
		}
		delete(got, key)
	}
	for key := range got {
		t.Errorf("%s is not in the list", key)
	}
}
