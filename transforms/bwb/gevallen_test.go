package bwb

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/transforms/transformtest"
)

// cases are what the norms of each case come to: place, modality, body. A line of a
// text is an article of its own. Of college-onbepaald the norms are candidates by a term
// that the regulation does not explain: the models give them no body.
var cases = map[string][]string{
	"college-onbepaald/regeling.xml": {"2.3 plicht college (term college)", "3.4/2 bevoegdheid college (term college)"},
	"enig-artikel/enig-artikel.xml":  {"Enig artikel/1 plicht gemeente", "Enig artikel/2 bevoegdheid college"},
	"enig-artikel/gewoon-artikel.xml": {"Enig artikel/1 plicht gemeente",
		"Enig artikel/2 bevoegdheid college"},
	"formule-valt-weg/formule.xml":    {"1 plicht college"},
	"nogniet-hoofdstuk/h_nogniet.xml": {"1 plicht college"},
	"noot/noot.xml":                   {"2/1 plicht college"},
	"noot-in-tekst/a0_control.xml":    {"1 plicht college", "2/1 plicht gemeenteraad"},
	"noot-in-tekst/a_noot.xml":        {"1 plicht college", "2/1 plicht gemeenteraad", "3 plicht burgemeester", "4/1 plicht burgemeester"},
	"pwet-gemist/art55.txt":           {"1 bevoegdheid college"},
	"pwet-gemist/art58.txt":           {"1 plicht college"},
	"pwet-gemist/art78l.txt":          {"1 bevoegdheid college"},
	"redactie-extra/extra.xml": {"1 plicht college", "2/1 plicht college", "2/2 bevoegdheid gemeenteraad",
		"2/1 plicht college", "2/2 bevoegdheid gemeenteraad"}, // the second of a double article is marked so
	"sup-wordt-cijfer/sup.xml": {"1 plicht gemeente"},
	"verbod-in-bijzin/zinnen.txt": {"1 bevoegdheid burgemeester", "2 plicht college", "3 plicht gedeputeerde staten",
		"4 plicht college", "5 plicht burgemeester"},
	"verordening-ander-lichaam/wet.xml": nil,
}

// Small laws on which the reader once went wrong.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/gevallen/wet/*/*")
	if len(files) == 0 {
		t.Skip("the cases are not here")
	}
	for _, file := range files {
		name := filepath.Base(filepath.Dir(file)) + "/" + filepath.Base(file)
		want, known := cases[name]
		if !known {
			t.Errorf("of %s it is not said what comes out", name)
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".txt") {
			var text strings.Builder
			for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
				text.WriteString(article(fmt.Sprint(i+1), "<al>"+line+"</al>"))
			}
			data = law(text.String())
		}
		rows, err := transformtest.Rows(t, Toestand, data)
		if err != nil {
			t.Fatal(err)
		}
		if got := normsIn(t, rows["bwb_bepaling"]); strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		for line := range strings.Lines(rows["bwb_artikel"]) {
			if strings.Contains(line, "106 per jaar") || strings.Contains(line, `"tekst":"De bijdrage bedraagt  euro`) {
				t.Errorf("%s: %s", name, line)
			}
		}
	}
}

func normsIn(t *testing.T, rows string) (norms []string) {
	t.Helper()
	for line := range strings.Lines(rows) {
		var b struct {
			Artikel, Modaliteit, Orgaan string
			Lid, Term                   *string
		}
		if err := json.Unmarshal([]byte(line), &b); err != nil {
			t.Fatal(err)
		}
		place := b.Artikel
		if b.Lid != nil {
			place += "/" + *b.Lid
		}
		norm := place + " " + b.Modaliteit + " " + b.Orgaan
		if b.Term != nil {
			norm += " (term " + *b.Term + ")"
		}
		norms = append(norms, norm)
	}
	return norms
}
