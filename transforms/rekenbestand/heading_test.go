package rekenbestand

import (
	"testing"

	"medebewind/transforms/ods"
)

// The columns with codes and names of maatstaven, by headers of several years.
func TestWeightKeys(t *testing.T) {
	for _, c := range []struct {
		header     []string
		code, naam int
	}{
		{[]string{"Codering maatstaf", "Naam maatstaf", "Bestuur"}, 0, 1},
		{[]string{"Code", "Maatstaf", "Bestuur"}, 0, 1},
		{[]string{"Maatstaf", "Naam maatstaf", "Bestuur"}, 0, 1},
		{[]string{"Maatstaf", "Omschrijving", "Bestuur"}, 0, 1},
		{[]string{"Codering maatstaf", "Omschrijving", "Bestuur"}, 0, 1},
		{[]string{"Omschrijving", "Code", "Bestuur"}, 1, 0},
		{[]string{"Code", "Maatstaf", "Omschrijving"}, 0, 1},
		{[]string{"Gemeente", "Omschrijving", "Bedrag"}, -1, 1},
	} {
		var cells []ods.Cell
		for i, text := range c.header {
			cells = append(cells, ods.Cell{Col: i, Text: []byte(text)})
		}
		if code, naam := weightKeys(cells); code != c.code || naam != c.naam {
			t.Errorf("%q: %d and %d, want %d and %d", c.header, code, naam, c.code, c.naam)
		}
	}
}
