package normen

import (
	"bytes"
	"encoding/binary"
)

// longestWord is more bytes than any word of the lexicon has.
const longestWord = 40

// spelled is a word in small letters, with zeros behind it.
type spelled [longestWord]byte

// lowered gives a word in small letters and with a plain apostrophe, eight bytes
// at a time, and its length. Letters beyond ASCII stay as they are.
func lowered(w []byte) (lower spelled, n int) {
	n = copy(lower[:], w)
	var any uint64
	for i := 0; i < n; i += 8 {
		eight := binary.LittleEndian.Uint64(lower[i:])
		any |= eight
		binary.LittleEndian.PutUint64(lower[i:], small(eight))
	}
	if any&eachHigh == 0 {
		return lower, n
	}
	if at := bytes.Index(lower[:n], []byte(typographic)); at > 0 {
		before := n
		n = at + copy(lower[at:], "'s")
		clear(lower[n:before])
	}
	return lower, n
}

const (
	eachByte = 0x0101010101010101
	eachHigh = eachByte << 7
)

// small makes each capital among eight bytes a small letter.
func small(eight uint64) uint64 {
	low := eight &^ eachHigh
	fromA := low + (0x80-'A')*eachByte // has the high bit of what is A or more
	pastZ := low + (0x7F-'Z')*eachByte
	return eight | (fromA^pastZ)&^eight&eachHigh>>2
}

// byText finds a word of the lexicon by its spelling. With a map of strings that
// was half of the time of a token.
var byText = newSpellings(words)

// spellings is a table with open addressing, larger than the lexicon by far.
type spellings struct {
	slots []*word
	mask  uint64
}

func newSpellings(lexicon map[string]*word) *spellings {
	size := 1
	for size < 3*len(lexicon) {
		size *= 2
	}
	t := &spellings{make([]*word, size), uint64(size - 1)}
	for text, w := range lexicon {
		var key spelled
		copy(key[:], text)
		at := key.hash() & t.mask
		for t.slots[at] != nil {
			at = (at + 1) & t.mask
		}
		t.slots[at] = w
	}
	return t
}

// find gives the word that key's first n bytes spell, or nil.
func (t *spellings) find(key *spelled, n int) *word {
	for at := key.hash() & t.mask; ; at = (at + 1) & t.mask {
		if w := t.slots[at]; w == nil || string(key[:n]) == w.text {
			return w
		}
	}
}

func (key *spelled) hash() uint64 {
	h := binary.LittleEndian.Uint64(key[0:]) * 0x9E3779B97F4A7C15
	h ^= binary.LittleEndian.Uint64(key[8:]) * 0xC2B2AE3D27D4EB4F
	h ^= binary.LittleEndian.Uint64(key[16:]) * 0x165667B19E3779F9
	return h ^ h>>29 ^ h>>47
}
