package bwb

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms"
	"medebewind/transforms/transformtest"
)

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		name      string
		transform *transforms.Transform
	}{
		{"wet", Toestand}, {"regeling", Toestand}, {"circulaire", Toestand}, {"manifest", Manifests}, {"zoek", Zoek},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, err := transformtest.Rows(t, c.transform, read(t, "testdata/"+c.name+".xml"))
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			for _, table := range slices.Sorted(maps.Keys(rows)) {
				out.WriteString("-- " + table + "\n" + rows[table])
			}
			transformtest.Golden(t, c.name+".golden", out.String())
		})
	}
}
