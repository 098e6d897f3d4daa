// Package tier chooses how much of the tests is run. The quick tier is what
// "go test ./..." runs; the full one, MEDEBEWIND_TIER=full, has it and all that
// takes long: every kill, every fault by itself, every seed.
//
// docs/testing.md says what each tier proves.
package tier

import (
	"os"
	"testing"
)

// Variable names the variable of the environment that chooses.
const Variable = "MEDEBEWIND_TIER"

const full = "full"

// IsFull tells whether the full tier is run.
func IsFull() bool { return os.Getenv(Variable) == full }

// Full skips a test that belongs to the full tier in any other; why says what
// stands for it in the quick one, or what it takes.
func Full(t testing.TB, why string) {
	t.Helper()
	if !IsFull() {
		t.Skipf("skipped in the quick tier (%s); %s=%s runs it", why, Variable, full)
	}
}

// Of gives a number that is lower in the quick tier: of kills, of seeds.
func Of(quick, all int) int {
	if IsFull() {
		return all
	}
	return quick
}
