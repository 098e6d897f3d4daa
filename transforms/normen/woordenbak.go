package normen

// bits is a set of words or stems of the ladder.
type bits [10]uint64

func (b *bits) add(i int) { b[i/64] |= 1 << (i % 64) }

func (b *bits) meets(c *bits) bool {
	return b[0]&c[0]|b[1]&c[1]|b[2]&c[2]|b[3]&c[3]|b[4]&c[4]|b[5]&c[5]|b[6]&c[6]|b[7]&c[7]|b[8]&c[8]|b[9]&c[9] != 0
}

// meetsVerb is meets for stems of verbs, of which there are fewer.
func (b *bits) meetsVerb(c *bits) bool {
	return b[0]&c[0]|b[1]&c[1]|b[2]&c[2]|b[3]&c[3] != 0
}

// index numbers words from 1; 0 is one that the ladder does not ask for.
type index map[string]int

func (x index) of(word string) int {
	if x[word] == 0 {
		x[word] = len(x) + 1
	}
	return x[word]
}

// add notes a word that counts whatever it stands in.
func (g *said) add(i int) {
	g.words.add(i)
	g.object.add(i)
}

// spoken notes a word as it stands in the text; inside, a preposition governs it.
func (g *said) spoken(w []byte, inside bool) {
	i := wordIndex[string(w)]
	g.words.add(i)
	if !inside {
		g.object.add(i)
	}
}

func (g *said) word(w string) { g.add(wordIndex[w]) }
