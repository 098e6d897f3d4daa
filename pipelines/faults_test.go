package pipelines_test

import (
	"fmt"
	"slices"
	"testing"

	"medebewind/internal/tier"
)

// A publisher breaks one data set and changes another. The first stays as it was last
// good, and says why; the second comes through, and so does what was broken the night
// before. When the publisher is whole, so is everything.
func TestBrokenDocuments(t *testing.T) {
	tier.Full(t, "TestBrokenDocumentsTogether makes all faults")
	nights := slices.Collect(slices.Chunk(inTurn(faults), 1))
	middle := len(nights) / 2
	for i, some := range [][][]fault{nights[:middle], nights[middle:]} {
		t.Run(fmt.Sprint("publisher ", i+1), func(t *testing.T) {
			t.Parallel()
			breakNights(t, some, true)
		})
	}
}

// inTurn puts faults one after another, so that the next night's is of other data sets:
// always first one of those of which most are left.
func inTurn(all []fault) []fault {
	var made []fault
	for left := slices.Clone(all); len(left) > 0; {
		at, most := 0, 0
		for i, f := range left {
			if len(made) > 0 && overlap(f.sets, made[len(made)-1].sets) {
				continue
			}
			like := 0
			for _, other := range left {
				if overlap(f.sets, other.sets) {
					like++
				}
			}
			if like > most {
				at, most = i, like
			}
		}
		made, left = append(made, left[at]), slices.Delete(left, at, at+1)
	}
	return made
}
