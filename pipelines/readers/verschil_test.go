package readers_test

import (
	"fmt"
	"testing"

	"medebewind/pipelines/runtest"
	"medebewind/transforms/verschil"
)

// The command compares two texts as the warehouse compares versions: by the same
// likeness, from the same threshold.
func TestLikenessOfCommandAndWarehouse(t *testing.T) {
	out, _ := example(t)
	if got, want := runtest.Ask(t, out, "select gelijkenis_drempel()"), fmt.Sprintf("%.3f", verschil.Threshold); got != want {
		t.Errorf("the threshold is %s in the warehouse and %s in the command", got, want)
	}
	for _, texts := range [][2]string{
		{"een twee drie vier vijf", "een twee drie vier zes"}, {"De raad; artikel 5a", "de Raad artikel 5a"}, {"één", "een"},
		{"", ""}, {"?", "!"}, {"a", ""}, {"een twee drie", "drie vier vijf zes zeven acht"}, {"X 8, onder b", "x 8 onder c"},
	} {
		got := runtest.Ask(t, out, fmt.Sprintf("select gelijkenis(woorden('%s'), woorden('%s'))", texts[0], texts[1]))
		if want := fmt.Sprintf("%.3f", verschil.Likeness(texts[0], texts[1])); got != want {
			t.Errorf("%q is %s like %q in the warehouse, and %s in the command", texts[0], got, texts[1], want)
		}
	}
}
