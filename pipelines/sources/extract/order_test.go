package extract

import (
	"slices"
	"testing"
)

// What can wait comes after the rest, and else all is in the order of the list.
func TestInOrder(t *testing.T) {
	sets := []Set{{CanWait: true}, {}, {CanWait: true}, {}, {CanWait: true}}
	if got := inOrder(sets); !slices.Equal(got, []int{1, 3, 0, 2, 4}) {
		t.Errorf("in order %v", got)
	}
}
