package normen

import "testing"

// The sets of the ladder have room for its words, and for 0: a word that it
// does not ask for.
func TestTheLadderHasRoom(t *testing.T) {
	const room = len(bits{}) * 64
	if len(stemIndex) >= 4*64 || len(wordIndex) >= room {
		t.Errorf("the ladder asks for %d stems and %d words, room is for 255 and %d", len(stemIndex), len(wordIndex), room-1)
	}
}
