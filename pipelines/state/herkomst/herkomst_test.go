package herkomst

import "testing"

func TestHerkomst(t *testing.T) {
	for _, c := range []struct {
		word           Herkomst
		madeUp, isReal bool
	}{
		{"", false, false}, // nothing is published
		{"live", false, true},
		{"spiegel", false, true},
		{"voorbeeld", true, false},
	} {
		if c.word.MadeUp() != c.madeUp || c.word.Real() != c.isReal {
			t.Errorf("%q: made up %v, real %v", c.word, c.word.MadeUp(), c.word.Real())
		}
	}
}
