package tier

import "testing"

// A tier that is misspelt is the quick one, which says what it leaves out.
func TestTiers(t *testing.T) {
	for value, want := range map[string]bool{"": false, "full": true, "quick": false, "FULL": false} {
		t.Setenv(Variable, value)
		ran := false
		t.Run("as "+value, func(t *testing.T) {
			Full(t, "a test of the tier")
			ran = true
		})
		if ran != want || IsFull() != want {
			t.Errorf("%s=%q runs the full tier: %v, want %v", Variable, value, ran, want)
		}
		if got := Of(2, 50); (got == 50) != want || (got == 2) == want {
			t.Errorf("%s=%q: %d kills", Variable, value, got)
		}
	}
}
