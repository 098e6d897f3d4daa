package circulaire

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/transforms/transformtest"
)

// What the table of each case comes to, by row: the amounts of 2024 to 2026 in millions.
// Of those with a group the label stands behind it.
var drawn = map[string][]string{
	"6_verthead.pdf":          {"Kieswet: nieuw stembiljet: 10 20 30", "Wet open overheid: 1.5 2.5 3.5", "Beschermd wonen: -4 5 -6", "Totaal: 7.5 27.5 27.5"},
	"8_watermark.pdf":         {"Kieswet: nieuw stembiljet: 10 20 30", "Wet open overheid: 1.5 2.5 3.5", "Beschermd wonen: -4 5 -6", "Totaal: 7.5 27.5 27.5"},
	"f_level40.pdf":           {"Kieswet: nieuw stembiljet: 10 20 30", "Wet open overheid: 1.5 2.5 3.5", "Beschermd wonen: -4 5 -6", "Totaal: 7.5 27.5 27.5"},
	"g_whiteblank.pdf":        {"Kieswet: nieuw stembiljet: 10 leeg 30", "Wet open overheid: 1.5 2.5 3.5", "Beschermd wonen: -4 5 -6"},
	"f_level24.pdf":           {"Kieswet: nieuw stembiljet: 10 20 30", "Wet open overheid: 1.5 2.5 3.5", "Beschermd wonen: -4 5 -6", "Totaal: 7.5 27.5 27.5"},
	"7_merged.pdf":            {"BZK / Kieswet: 10 20 30", "BZK / Woo: 1.5 2.5 3.5", "BZK / Wgv: 1 1 1", "VWS / Jeugd: 5 5 5", "VWS / Wmo: 6 6 6", "VWS / Opvang: 7 7 7"},
	"e2_department_first.pdf": {"BZK / Kieswet: nieuw stembiljet: 10 20 30", "BZK / Wet open overheid: 1.5 2.5 3.5", "VWS / Beschermd wonen: -4 5 -6", "Totaal: 7.5 27.5 27.5"},
	"5c_apostrof.pdf":         {"Wet open overheid: 12345 2.5 3.5", "Totaal: 13579.5 22.5 33.5"},
}

// The same table, drawn in ways that real circulaires and their drafts are.
func TestDrawnOtherwise(t *testing.T) {
	files, _ := filepath.Glob(shared + "gevallen/pdf/*/*.pdf")
	if len(files) == 0 {
		t.Skip("the cases are not here")
	}
	for _, file := range files {
		want, ready := drawn[filepath.Base(file)]
		if !ready {
			t.Errorf("of %s it is not said what comes out", filepath.Base(file))
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			rows, err := transformtest.Rows(t, Transform, data)
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]string{}
			for line := range strings.Lines(rows["circulaire_bedrag"]) {
				var b bedrag
				unmarshal(t, line, &b)
				value := "leeg"
				if b.Waarde != nil {
					value = *b.Waarde
					if strings.Contains(value, ".") {
						value = strings.TrimRight(strings.TrimRight(value, "0"), ".")
					}
				}
				if b.Jaar == nil {
					value += " zonder jaar"
				}
				label := b.Omschrijving
				if b.Groep != nil {
					label = *b.Groep + " / " + label
				}
				got[label] += " " + value
			}
			for _, line := range want {
				label, amounts, _ := strings.Cut(strings.Replace(line, "Kieswet: nieuw", "Kieswet; nieuw", 1), ":")
				label = strings.Replace(label, ";", ":", 1)
				if got[label] != amounts {
					t.Errorf("%s:%s, want%s", label, got[label], amounts)
				}
			}
		})
	}
}
