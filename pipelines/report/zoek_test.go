package report

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the index that .ci/browser/zoek.test.js searches")

// gezocht are what people look for, as the warehouse has them; the same index is
// searched by the script itself in .ci/browser/zoek.test.js.
func gezocht(t *testing.T) []treffer {
	t.Helper()
	index, err := makeIndex([]zoekRij{
		{"gemeente", "GM0518", "'s-Gravenhage", "GM0518", "", "Zuid-Holland"},
		{"gemeente", "GM0796", "'s-Hertogenbosch", "GM0796", "", "Noord-Brabant"},
		{"gemeente", "GM1900", "Súdwest-Fryslân", "GM1900; Littenseradiel", "Littenseradiel", "Fryslân"},
		{"gemeente", "GM1970", "Noardeast-Fryslân", "GM1970; Dongeradeel; Ferwerderadiel", "Dongeradeel; Ferwerderadiel", "Fryslân"},
		{"gemeente", "GM0014", "Groningen", "GM0014; Haren; Ten Boer", "Haren; Ten Boer", "Groningen"},
		{"provincie", "PV20", "Groningen", "PV20", "", ""},
		{"provincie", "PV21", "Fryslân", "PV21", "", ""},
		{"taak", "G01", "Jeugdhulp (voorzieningenplicht)", "G01; Jeugdwet; Volksgezondheid, Welzijn en Sport; 6.72a Jeugdhulp begeleiding", "", "gemeente"},
		{"taak", "G02", "Jeugdbescherming en jeugdreclassering", "G02; Jeugdwet; Wet op de jeugdzorg; Volksgezondheid, Welzijn en Sport", "", "gemeente"},
		{"taak", "G10", "Bijstandsuitkering", "G10; Participatiewet; Sociale Zaken en Werkgelegenheid; 6.3 Inkomensregelingen", "", "gemeente"},
		{"taak", "G30", "Basisregistratie personen", "G30; Wet basisregistratie personen; Binnenlandse Zaken en Koninkrijksrelaties", "", "gemeente"},
		{"taak", "G45", "Riolering, hemelwater, grondwater", "G45; Omgevingswet; 7.2 Riolering", "", "gemeente"},
		{"kandidaat-taak", "K-1", "Jeugdzorg plus", "Jeugdwet", "", "provincie"},
	}, []Wet{{BWB: "BWBR0015703", Titel: "Participatiewet"}, {BWB: "BWBR0034925", Titel: "Jeugdwet"}})
	if err != nil {
		t.Fatal(err)
	}
	return index
}

// Every row leads somewhere and says what it is; what stands in the golden file is
// what the script is tested on.
func TestIndex(t *testing.T) {
	index := gezocht(t)
	terms, err := begrippen()
	if err != nil || len(terms) < 10 {
		t.Fatalf("%d terms, %v", len(terms), err)
	}
	if want := 13 + 2 + len(terms); len(index) != want || index[0][2] != "taak/G01.html" {
		t.Errorf("%d rows, want %d; first %v", len(index), want, index[0])
	}
	for _, row := range index {
		if row[0] == "" || row[1] == "" || row[2] == "" || row[3] == "" || row[4] != vouw(row[4]) {
			t.Errorf("row %q", row)
		}
	}
	got, err := json.MarshalIndent(index, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "zoekindex.json")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, append(got, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != string(got)+"\n" {
		t.Errorf("the index is not that of %s (%v): write it with -update, and run node --test in .ci/browser", golden, err)
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Súdwest-Fryslân": "sudwest fryslan", "’s-Hertogenbosch": "s hertogenbosch", "  Cliënt & MEER (1.2) ": "client meer 1 2", "Noarde\u0061st-Frysla\u0302n": "noardeast fryslan", "": "",
	} {
		if got := vouw(text); got != want {
			t.Errorf("%q folds to %q, want %q", text, got, want)
		}
	}
}

// 's-Gravenhage stands under G, and a letter with an accent beside one without.
func TestDirectoryOrder(t *testing.T) {
	for name, want := range map[string]string{"'s-Gravenhage": "G", "’s-Hertogenbosch": "H", "Súdwest-Fryslân": "S", "Één": "E"} {
		if got := (OverheidKop{Naam: name}).Letter(); got != want {
			t.Errorf("%s stands under %s, want %s", name, got, want)
		}
	}
}
