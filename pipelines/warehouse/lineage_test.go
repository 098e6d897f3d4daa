package warehouse

import (
	"testing"

	"medebewind/pipelines/lineage"
)

// resolved is the share of columns that can be followed, at least. Measured: see
// docs/analisten.md.
const resolved = 0.98

func TestDerive(t *testing.T) {
	w := shared(t)
	derived, err := w.derive(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[lineage.Kind]int{}
	all := 0
	for _, m := range w.Models {
		for _, c := range derived[m.Name] {
			kinds[c.Kind]++
			all++
			if c.Kind == lineage.Unknown {
				t.Logf("%s.%s: onbepaald", m.Name, c.Name)
			}
		}
	}
	t.Logf("%d columns of %d models: %v", all, len(w.Models), kinds)
	if share := 1 - float64(kinds[lineage.Unknown])/float64(all); share < resolved {
		t.Errorf("%.4f of the columns can be followed, want %.2f", share, resolved)
	}
}
